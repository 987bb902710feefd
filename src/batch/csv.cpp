#include <jamsostek/batch/csv.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0::batch::csv {
namespace {

constexpr auto none = std::string_view::npos;

/// The end of the physical line at `from`, behind its line break.
std::optional<std::size_t> line_end(std::string_view text, std::size_t from) {
  const auto at = text.find('\n', from);
  return at == none ? std::nullopt : std::optional(at + 1);
}

std::string_view without_line_break(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

/// The closing quote of a field whose opening quote lies before `from`.
std::size_t closing_quote(std::string_view text, std::size_t from) {
  for (auto at = text.find('"', from); at != none; at = text.find('"', at + 2)) {
    if (at + 1 == text.size() || text[at + 1] != '"') return at;
  }
  return none;
}

Extent up_to_line_end(std::string_view text, std::size_t from, bool final, std::string_view fault) {
  const auto end = line_end(text, from);
  return {end.value_or(text.size()), end || final, fault};
}

}  // namespace

Extent row_extent(std::string_view text, bool final) {
  std::size_t at = 0;
  while (true) {
    if (at < text.size() && text[at] == '"') {
      const auto close = closing_quote(text, at + 1);
      // At the very end of a piece a quote may still turn out to be the first of a doubled one.
      if (close == none || (close + 1 == text.size() && !final)) {
        if (!final && text.size() < longest_row) return {text.size(), false, {}};
        if (close == none) return up_to_line_end(text, 0, final, "a quoted field is never closed");
      }
      at = close + 1;
      const auto rest = text.substr(at);
      if (!rest.empty() && !rest.starts_with(',') && !rest.starts_with('\n') && !rest.starts_with("\r\n")) {
        if (rest == "\r" && !final) return {text.size(), false, {}};
        if (rest != "\r") return up_to_line_end(text, at, final, "text follows the closing quote of a field");
      }
    }
    const auto stop = text.find_first_of(",\n", at);
    if (stop == none) return {text.size(), final, {}};
    at = stop + 1;
    if (text[stop] == '\n') return {at, true, {}};
  }
}

void split(std::string_view row, std::vector<std::string_view>& fields, std::vector<std::string>& scratch) {
  row = without_line_break(row);
  fields.clear();
  scratch.clear();
  std::size_t quoted = 0;
  std::size_t at = 0;
  // Fields point into `scratch`, so it must not grow under them: at most one entry for two quotes.
  scratch.reserve(static_cast<std::size_t>(std::count(row.begin(), row.end(), '"')) / 2);
  while (true) {
    if (at < row.size() && row[at] == '"') {
      const auto close = closing_quote(row, at + 1);
      auto& text = scratch.emplace_back();
      for (auto i = at + 1; i < close; ++i) {
        text += row[i];
        if (row[i] == '"') ++i;
      }
      fields.emplace_back(text);
      ++quoted;
      at = close + 1;
    } else {
      const auto end = std::min(row.find(',', at), row.size());
      fields.push_back(row.substr(at, end - at));
      at = end;
    }
    if (at >= row.size()) return;
    ++at;  // the comma
  }
}

void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == none) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

Columns::Columns(std::string_view header) {
  std::vector<std::string_view> fields;
  std::vector<std::string> scratch;
  split(header, fields, scratch);
  names_.assign(fields.begin(), fields.end());
}

std::optional<std::size_t> Columns::find(std::string_view name) const {
  const auto first = std::ranges::find(names_, name);
  if (first == names_.end()) return std::nullopt;
  if (std::find(first + 1, names_.end(), name) != names_.end()) {
    throw InvalidValue(name, name, fmt::format("the header has the column {} twice", name));
  }
  return first - names_.begin();
}

std::size_t Columns::need(std::string_view name) const {
  if (const auto place = find(name)) return *place;
  throw MissingField(name, "", fmt::format("the header has no column {}", name));
}

bool BlockReader::fill() {
  if (ended_) return false;
  const auto before = pending_.size();
  pending_.resize(before + block_size_);
  const auto count = read_(pending_.data() + before, block_size_);
  pending_.resize(before + count);
  ended_ = count == 0;
  if (!started_ && (pending_.size() >= 3 || ended_)) {
    started_ = true;
    if (pending_.starts_with("\xEF\xBB\xBF")) pending_.erase(0, 3);
  }
  return !ended_;
}

Block BlockReader::take(std::size_t size) {
  Block block{pending_.substr(0, size), line_, std::nullopt};
  pending_.erase(0, size);
  line_ += std::count(block.text.begin(), block.text.end(), '\n');
  return block;
}

void BlockReader::drop_line() {
  while (true) {
    if (const auto end = line_end(pending_, 0)) {
      pending_.erase(0, *end);
      ++line_;
      return;
    }
    pending_.clear();
    if (!fill()) return;
  }
}

std::optional<Block> BlockReader::next() {
  while (true) {
    while (!started_ && fill()) {
    }
    // Rows without quotes end where lines end; only quotes ask for a look at every row.
    std::size_t whole = 0;
    if (ended_ || pending_.find('"') != none) {
      while (whole < pending_.size()) {
        const auto extent = row_extent(std::string_view(pending_).substr(whole), ended_);
        if (!extent.complete) break;
        whole += extent.size;
      }
    } else if (const auto last = pending_.rfind('\n'); last != none) {
      whole = last + 1;
    }
    if (whole != 0) return take(whole);
    if (ended_) return std::nullopt;
    if (pending_.size() >= longest_row) {
      Block block{{}, line_, line_};
      drop_line();
      return block;
    }
    fill();
  }
}

std::optional<Block> BlockReader::first_row() {
  while (auto block = next()) {
    if (block->too_long_line) return block;
    std::size_t at = 0;
    while (at < block->text.size()) {
      const auto extent = row_extent(std::string_view(block->text).substr(at), true);
      const auto row = std::string_view(block->text).substr(at, extent.size);
      if (!without_line_break(row).empty()) {
        // The rows behind it go back to where they came from.
        Block header{std::string(row), block->first_line, std::nullopt};
        header.first_line +=
            std::count(block->text.begin(), block->text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        at += extent.size;
        pending_.insert(0, block->text, at);
        line_ = header.first_line + std::count(row.begin(), row.end(), '\n');
        return header;
      }
      at += extent.size;
    }
  }
  return std::nullopt;
}

}  // namespace jamsostek::inline v0::batch::csv
