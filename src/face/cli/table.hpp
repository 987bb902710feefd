#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jamsostek::inline v0::face::cli {

/// A table for a terminal: columns as wide as their widest cell.
class Table {
 public:
  enum class Align : unsigned char { left, right };
  struct Column {
    std::string_view title;
    Align align = Align::left;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// One cell a column; missing cells at the end are empty.
  void row(std::vector<std::string> cells);
  /// A line across the table.
  void rule() { rows_.emplace_back(); }

  [[nodiscard]] std::string text() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;  // an empty row is a line across
};

}  // namespace jamsostek::inline v0::face::cli
