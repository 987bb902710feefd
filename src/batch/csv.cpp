#include <jamsostek/batch/csv.hpp>

#include <algorithm>
#include <array>
#include <bit>

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
  constexpr std::size_t stretch = 128;  // whose line feeds one byte can count, so that vector units count many at once
  std::int64_t count = 0;
  for (; text.size() >= stretch; text.remove_prefix(stretch)) {
    std::uint8_t found = 0;
    for (std::size_t i = 0; i < stretch; ++i) found = static_cast<std::uint8_t>(found + (text[i] == '\n' ? 1 : 0));
    count += found;
  }
  return count + std::count(text.begin(), text.end(), '\n');
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

constexpr std::size_t chunk_size = 64;

/// Which of the 64 characters from `from` on lie below the minus sign, the first one in the lowest bit: the comma, the
/// line feed, the carriage return, the quote, and little else that stands in a payroll file. Behind its end the text
/// has line feeds.
std::uint64_t marks_from(std::string_view text, std::size_t from) {
  std::array<char, chunk_size> last;
  const char* characters = text.data() + from;
  if (text.size() - from < chunk_size) {
    last.fill('\n');
    std::copy(characters, text.data() + text.size(), last.begin());
    characters = last.data();
  }
  std::uint64_t marks = 0;
  for (unsigned i = 0; i < chunk_size / 8; ++i) {
    const auto eight = detail::load_characters(characters + std::size_t{i} * 8);
    const auto not_below = ((eight & detail::eight_of('\x7F')) + detail::eight_of('\x53')) | eight;
    const auto highest_bits = ~not_below & detail::eight_of('\x80');
    // One bit of each byte to one byte of eight bits: no two products share a place.
    marks |= ((highest_bits >> 7U) * 0x0102'0408'1020'4080U >> 56U) << (i * 8);
  }
  return marks;
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
  while (row_ != text_.size()) {
    line_ = next_line_;
    fault_ = {};
    unquoted_.clear();
    const auto begin = row_;
    if (!take_plain_row()) take_any_row();
    const auto row = text_.substr(begin, row_ - begin);
    if (!fault_.empty() || row.size() > 2 || !without_line_break(row).empty()) return true;
  }
  return false;
}

/// Looks for marks until there is one: behind the end of the text there always is.
void RowReader::find_marks() {
  std::size_t count = 0;
  while (count == 0) {
    for (int i = 0; i < 4 && unseen_ <= text_.size(); ++i, unseen_ += chunk_size) {
      auto marks = marks_from(text_, unseen_);
      const auto end = count + static_cast<std::size_t>(std::popcount(marks));
      // Eight at a time, wanted or not, for the processor guesses badly how many there are.
      do {
        for (int j = 0; j < 8; ++j, marks &= marks - 1) {
          marks_[count++] = unseen_ + static_cast<std::size_t>(std::countr_zero(marks));
        }
      } while (count < end);
      count = end;
    }
  }
  mark_ = 0;
  marks_end_ = count;
}

std::string RowReader::misfit(std::size_t columns) const {
  if (!fault_.empty()) return std::string(fault_);
  if (count_ == columns) return {};
  return fmt::format("the row has {} fields, the header {}", count_, columns);
}

/// Takes the next row, unless a field of it is out of the ordinary: quoted with a doubled quote inside, or faulty.
bool RowReader::take_plain_row() {
  const char* const text = text_.data();
  const auto end = text_.size();
  const auto next_mark = [&] {
    if (mark_ == marks_end_) find_marks();
    return marks_[mark_++];
  };

  const auto character = [&](std::size_t at) { return at < end ? text[at] : '\n'; };

  std::int64_t lines = 1;
  std::size_t count = 0;
  for (auto field = row_;; ++count) {
    if (count == fields_.size()) fields_.resize(2 * count);
    auto stop = next_mark();
    auto c = character(stop);
    if (c == '"' && stop == field) {
      do stop = next_mark();
      while (stop < end && text[stop] != '"');
      if (stop >= end) return false;
      fields_[count] = text_.substr(field + 1, stop - field - 1);
      lines += line_feeds(fields_[count]);
      const auto behind = text_.substr(stop + 1);
      const auto next = stop + (behind.starts_with("\r\n") || behind == "\r" ? 2 : 1);
      c = character(next);
      if (c != ',' && c != '\n') return false;
      while (stop != next) stop = next_mark();
    } else {
      for (; c != ',' && c != '\n'; c = character(stop)) stop = next_mark();
      const bool carriage_return = c == '\n' && stop != field && text[stop - 1] == '\r';
      fields_[count] = {text + field, stop - field - (carriage_return ? 1 : 0)};
    }
    field = stop + 1;
    if (c == '\n') {
      row_ = std::min(field, end);
      break;
    }
  }
  count_ = count + 1;
  next_line_ += lines;
  return true;
}

void RowReader::take_any_row() {
  const auto extent = row_extent(text_.substr(row_), true);
  const auto row = text_.substr(row_, extent.size);
  row_ += extent.size;
  unseen_ = row_;
  mark_ = marks_end_ = 0;
  next_line_ += line_feeds(row);
  fault_ = extent.fault;
  count_ = 0;
  if (!fault_.empty()) return;
  split(row, fields_, unquoted_);
  count_ = fields_.size();
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
  if (!header.empty()) {
    if (const auto fault = row_extent(header, true).fault; !fault.empty()) {
      throw InvalidValue("header", "", fmt::format("the header row cannot be read: {}", fault));
    }
  }
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
  const auto before = pending_.size();
  pending_.resize(before + block_size_);
  const auto count = read_(pending_.data() + before, block_size_);
  pending_.resize(before + count);
  ended_ = count == 0;
  const bool enough = pending_.size() >= 3 || ended_;
  if (!started_ && enough) {
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
