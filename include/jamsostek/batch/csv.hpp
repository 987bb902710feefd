#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/version.hpp>

/// Reading comma-separated files (RFC 4180) of any size, whatever their bytes.
namespace jamsostek::inline v0::batch::csv {

/// Rows up to this many bytes are read; a longer one may be refused as a bad row. It bounds the memory.
inline constexpr std::size_t longest_row = std::size_t{1} << 20U;

/// Where a row ends.
struct Extent {
  std::size_t size = 0;    ///< bytes, with the line break
  bool complete = true;    ///< false: more text is needed to tell
  std::string_view fault;  ///< why the row cannot be read; empty when it can
};

/// The extent of the row at the start of `text`, which is not empty. `final`: no more text follows.
///
/// A quoted field may hold commas and line breaks. A quote that is never closed costs one line, not the rest of the
/// file: the next row begins on the next line.
[[nodiscard]] JAMSOSTEK_EXPORT Extent row_extent(std::string_view text, bool final);

/// Splits one row without a fault into its fields. Quoted fields are unquoted into `scratch`, which must outlive
/// the fields. The line break is no part of the last field.
JAMSOSTEK_EXPORT void split(std::string_view row, std::vector<std::string_view>& fields,
                            std::vector<std::string>& scratch);

/// The rows of a text one after another, each with its fields: what `row_extent` and `split` find, in one pass. Empty
/// lines are skipped.
class JAMSOSTEK_EXPORT RowReader {
 public:
  /// `text` holds whole rows and begins on the physical line `first_line`. It must outlive the reader.
  RowReader(std::string_view text, std::int64_t first_line) : text_(text), next_line_(first_line) {}

  /// Goes to the next row; false when there is none.
  bool next();

  /// The physical line on which the row begins.
  [[nodiscard]] std::int64_t line() const noexcept { return line_; }
  /// Why the row cannot be read; empty when it can.
  [[nodiscard]] std::string_view fault() const noexcept { return fault_; }
  /// Why the row is none of a table with that many columns: its fault, or another number of fields; empty when it is.
  [[nodiscard]] std::string misfit(std::size_t columns) const;
  /// The fields of a row without a fault, until the next call of `next`.
  [[nodiscard]] std::span<const std::string_view> fields() const noexcept { return {fields_.data(), count_}; }
  /// Whether a field is no part of the text, because a doubled quote in it became a single one.
  [[nodiscard]] bool rewritten() const noexcept { return !unquoted_.empty(); }

 private:
  void find_marks();
  bool take_plain_row();
  void take_any_row();

  std::string_view text_;
  std::size_t row_ = 0;                   // where the next row begins
  std::size_t unseen_ = 0;                // the characters from here on have not been looked at
  std::array<std::size_t, 264> marks_{};  // where a field may end before that, eight places more than are needed
  std::size_t mark_ = 0;                  // the first of them that is still ahead
  std::size_t marks_end_ = 0;
  std::int64_t next_line_;
  std::int64_t line_ = 0;
  std::string_view fault_;
  std::vector<std::string_view> fields_ = std::vector<std::string_view>(16);  // the first `count_` are the row's
  std::size_t count_ = 0;
  std::vector<std::string> unquoted_;
};

/// Whether a field has to be quoted.
[[nodiscard]] JAMSOSTEK_EXPORT bool must_be_quoted(std::string_view field);

/// Appends a field, quoted where it must be.
JAMSOSTEK_EXPORT void append_field(std::string& out, std::string_view field);

/// The columns of a file, by the names in its header row.
class JAMSOSTEK_EXPORT Columns {
 public:
  /// Reads the names of the header row. Throws `InvalidValue` when the row cannot be read.
  explicit Columns(std::string_view header);

  /// How many columns there are.
  [[nodiscard]] std::size_t count() const noexcept { return names_.size(); }
  /// The place of a column in a row, or nothing. Throws `InvalidValue`, naming it, when it stands twice.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  /// The place of a column in a row. Throws `MissingField`, naming it, when there is none.
  [[nodiscard]] std::size_t need(std::string_view name) const;

 private:
  std::vector<std::string> names_;
};

/// A stretch of whole rows.
struct Block {
  std::string text{};                         ///< the rows as they stand, ends of lines included
  std::int64_t first_line = 1;                ///< the physical line that `text` begins on, from 1
  std::optional<std::int64_t> too_long_line;  ///< a row behind `text` that was longer than `longest_row`, dropped
};

/// Cuts a stream of text into blocks of whole rows. A byte order mark at its start is dropped.
class JAMSOSTEK_EXPORT BlockReader {
 public:
  /// `read(to, size)` puts up to `size` bytes there and returns how many; 0 at the end.
  using Read = std::function<std::size_t(char* to, std::size_t size)>;

  /// Blocks of about `block_size` bytes, longer where one row is.
  explicit BlockReader(Read read, std::size_t block_size = std::size_t{1} << 20U)
      : read_(std::move(read)), block_size_(block_size) {}

  /// The next rows, or nothing at the end.
  [[nodiscard]] std::optional<Block> next();
  /// The same into a block whose memory is used again; false at the end.
  bool next(Block& block);
  /// The first row alone (the header), empty lines before it skipped; nothing when there is none.
  [[nodiscard]] std::optional<Block> first_row();

 private:
  bool fill();
  void take(std::size_t size, Block& block);
  void drop_line();

  Read read_;
  std::size_t block_size_;
  std::string pending_;
  std::int64_t line_ = 1;
  bool started_ = false;
  bool ended_ = false;
};

}  // namespace jamsostek::inline v0::batch::csv
