#include "table.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace jamsostek::inline v0::face::cli {

void Table::row(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::string Table::text() const {
  std::vector<std::size_t> widths;
  for (const auto& column : columns_) widths.push_back(column.title.size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }

  std::string out;
  const auto line = [&](auto cell) {
    std::string text;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i != 0) text += "  ";
      text += columns_[i].align == Align::right ? fmt::format("{:>{}}", cell(i), widths[i])
                                                : fmt::format("{:<{}}", cell(i), widths[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  };
  line([&](std::size_t i) { return std::string(columns_[i].title); });
  const auto across = [&](std::size_t i) { return std::string(widths[i], '-'); };
  line(across);
  for (const auto& row : rows_) {
    if (row.empty()) {
      line(across);
    } else {
      line([&](std::size_t i) { return row[i]; });
    }
  }
  return out;
}

}  // namespace jamsostek::inline v0::face::cli
