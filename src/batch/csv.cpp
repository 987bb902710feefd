#include <jamsostek/batch/csv.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <jamsostek/error.hpp>
#include "../money/digits.hpp"

namespace jamsostek::inline v0::batch::csv {
namespace {

constexpr auto none = std::string_view::npos;

/// The end of the physical line at `from`, behind its line break.
std::optional<std::size_t> line_end(std::string_view text, std::size_t from) {
  const auto at = text.find('\n', from);
  return at == none ? std::nullopt : std::optional(at + 1);
}

std::int64_t line_feeds(std::string_view text) {
  std::int64_t count = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (; end - at >= 8; at += 8) {
    // The highest bit of each character that is a line feed, exact for all eight; then their sum in the highest byte.
    constexpr auto low_bits = detail::eight_of('\x7F');
    const auto zero_where_equal = detail::load_characters(at) ^ detail::eight_of('\n');
    const auto marks = ~(((zero_where_equal & low_bits) + low_bits) | zero_where_equal | low_bits);
    count += static_cast<std::int64_t>(((marks >> 7U) * detail::eight_of(1)) >> 56U);
  }
  return count + std::count(at, end, '\n');
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

/// The highest bit of each character that is `c`; exact up to the first one.
std::uint64_t marks_of(std::uint64_t characters, char c) {
  const auto zero_where_equal = characters ^ detail::eight_of(c);
  return (zero_where_equal - detail::eight_of(1)) & ~zero_where_equal & detail::eight_of('\x80');
}

/// The next comma or line feed from `at` on; `end` when there is none.
const char* field_end(const char* at, const char* end) {
  for (; end - at >= 8; at += 8) {
    const auto characters = detail::load_characters(at);
    if (const auto marks = marks_of(characters, ',') | marks_of(characters, '\n')) {
      return at + std::countr_zero(marks) / 8;
    }
  }
  while (at != end && *at != ',' && *at != '\n') ++at;
  return at;
}

/// How much of `text`, which begins with a row, is whole rows. `final`: no more text follows.
std::size_t whole_rows(std::string_view text, bool final) {
  // A line feed outside quotes ends a row. So only the quotes are looked at, and of those the ones that open a field.
  std::size_t row = 0;
  std::size_t at = 0;
  for (auto quote = text.find('"'); quote != none; quote = text.find('"', at)) {
    if (const auto line_feed = text.substr(at, quote - at).rfind('\n'); line_feed != none) row = at + line_feed + 1;
    const bool opens = quote == row || text[quote - 1] == ',';
    if (!opens) {
      at = quote + 1;
      continue;
    }
    const auto close = closing_quote(text, quote + 1);
    const auto behind = close == none ? std::string_view() : text.substr(close + 1);
    if (behind.starts_with(',') || behind.starts_with('\n') || behind.starts_with("\r\n")) {
      at = close + 1;
      continue;
    }
    const auto extent = row_extent(text.substr(row), final);
    if (!extent.complete) return row;
    row += extent.size;
    at = row;
  }
  if (final) return text.size();
  const auto line_feed = text.substr(at).rfind('\n');
  return line_feed == none ? row : at + line_feed + 1;
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

bool RowReader::next() {
  while (!rest_.empty()) {
    line_ = next_line_;
    fault_ = {};
    unquoted_.clear();
    const auto* const begin = rest_.data();
    if (!take_plain_row()) take_any_row();
    const std::string_view row(begin, static_cast<std::size_t>(rest_.data() - begin));
    if (!fault_.empty() || row.size() > 2 || !without_line_break(row).empty()) return true;
  }
  return false;
}

std::string RowReader::misfit(std::size_t columns) const {
  if (!fault_.empty()) return std::string(fault_);
  if (fields_.size() == columns) return {};
  return fmt::format("the row has {} fields, the header {}", fields_.size(), columns);
}

/// Takes the next row, unless a field of it is out of the ordinary: quoted with a doubled quote inside, or faulty.
bool RowReader::take_plain_row() {
  fields_.clear();
  const char* at = rest_.data();
  const char* const end = at + rest_.size();
  std::int64_t lines = 1;
  while (true) {
    const char* stop = at;
    if (at != end && *at == '"') {
      const auto text = std::string_view(at + 1, static_cast<std::size_t>(end - at) - 1);
      const auto size = text.find('"');
      if (size == none) return false;
      const auto field = text.substr(0, size);
      auto behind = text.substr(size + 1);
      if (behind.starts_with("\r\n") || behind == "\r") behind.remove_prefix(1);
      if (!behind.empty() && behind.front() != ',' && behind.front() != '\n') return false;
      lines += line_feeds(field);
      fields_.push_back(field);
      stop = behind.data();
    } else {
      stop = field_end(at, end);
      const bool last = stop == end || *stop == '\n';
      const bool carriage_return = last && stop != at && stop[-1] == '\r';
      fields_.emplace_back(at, static_cast<std::size_t>(stop - at) - (carriage_return ? 1 : 0));
    }
    at = stop;
    if (at == end) break;
    ++at;
    if (*stop == '\n') break;
  }
  next_line_ += lines;
  rest_.remove_prefix(static_cast<std::size_t>(at - rest_.data()));
  return true;
}

void RowReader::take_any_row() {
  const auto extent = row_extent(rest_, true);
  const auto row = rest_.substr(0, extent.size);
  rest_.remove_prefix(extent.size);
  next_line_ += line_feeds(row);
  fault_ = extent.fault;
  if (fault_.empty()) split(row, fields_, unquoted_);
}

bool must_be_quoted(std::string_view field) {
  const char* at = field.data();
  const char* const end = at + field.size();
  for (; end - at >= 8; at += 8) {
    const auto characters = detail::load_characters(at);
    if ((marks_of(characters, ',') | marks_of(characters, '"') | marks_of(characters, '\r') |
         marks_of(characters, '\n')) != 0) {
      return true;
    }
  }
  return std::any_of(at, end, [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

void append_field(std::string& out, std::string_view field) {
  if (!must_be_quoted(field)) {
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

/// Hands the first `size` bytes over together with their memory; what is behind them is moved.
void BlockReader::take(std::size_t size, Block& block) {
  block.text.assign(pending_, size);
  block.text.swap(pending_);
  block.text.resize(size);
  block.first_line = line_;
  block.too_long_line.reset();
  line_ += line_feeds(block.text);
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
  Block block;
  return next(block) ? std::optional(std::move(block)) : std::nullopt;
}

bool BlockReader::next(Block& block) {
  while (true) {
    while (!started_ && fill()) {
    }
    if (const auto whole = whole_rows(pending_, ended_); whole != 0) {
      take(whole, block);
      return true;
    }
    if (ended_) return false;
    if (pending_.size() >= longest_row) {
      block = {{}, line_, line_};
      drop_line();
      return true;
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
        header.first_line += line_feeds(std::string_view(block->text).substr(0, at));
        at += extent.size;
        pending_.insert(0, block->text, at);
        line_ = header.first_line + line_feeds(row);
        return header;
      }
      at += extent.size;
    }
  }
  return std::nullopt;
}

}  // namespace jamsostek::inline v0::batch::csv
