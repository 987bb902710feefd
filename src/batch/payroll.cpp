#include <jamsostek/batch/payroll.hpp>

#include <algorithm>
#include <array>
#include <deque>

#include <jamsostek/batch/csv.hpp>

#include "../money/digits.hpp"
#include "payroll_cells.hpp"

namespace jamsostek::inline v0::batch {
namespace {

/// The most characters that `write` needs.
constexpr std::size_t money_width = 32;

/// Writes an amount that is not negative, as `{}` of fmt does, and returns its end.
char* write(char* to, std::int64_t sen) {
  to = detail::write_digits(to, static_cast<std::uint64_t>(sen) / 100);
  const auto decimals = sen % 100;
  to[0] = '.';
  to[1] = static_cast<char>('0' + decimals / 10);
  to[2] = static_cast<char>('0' + decimals % 10);
  return to + (decimals != 0 ? 3 : 0);
}

/// The first characters of a cell in two integers, the first one in the lowest byte; behind its end stands anything.
using Beginning = std::array<std::uint64_t, 2>;
constexpr std::size_t beginning_size = sizeof(Beginning);

Beginning load_beginning(const char* from) {
  return {detail::load_characters(from), detail::load_characters(from + 8)};
}
void store_beginning(char* to, const Beginning& beginning) {
  detail::store_characters(to, beginning[0]);
  detail::store_characters(to + 8, beginning[1]);
}

/// A few words of different lengths, none longer than a beginning, each of which stands for a number: found by its
/// length, without a branch for the processor to guess.
class WordsByLength {
 public:
  void add(std::string_view word, std::uint8_t number) {
    std::array<char, beginning_size> text{};
    std::array<char, beginning_size> mask{};
    std::ranges::copy(word, text.begin());
    std::fill_n(mask.begin(), word.size(), '\xFF');
    words_[word.size()] = {load_beginning(mask.data()), load_beginning(text.data()), true, number};
  }

  [[nodiscard]] std::optional<std::uint8_t> find(const Beginning& beginning, std::size_t length) const {
    if (length > beginning_size) return std::nullopt;
    const auto& word = words_[length];
    const auto differing =
        ((beginning[0] & word.mask[0]) ^ word.text[0]) | ((beginning[1] & word.mask[1]) ^ word.text[1]);
    if (differing != 0 || !word.known) return std::nullopt;
    return word.number;
  }

 private:
  struct Word {
    Beginning mask{};
    Beginning text{};
    bool known = false;
    std::uint8_t number = 0;
  };
  std::array<Word, beginning_size + 1> words_{};
};

}  // namespace

void PayrollTotals::add(const PayrollTotals& other) {
  employees += other.employees;
  bad_rows += other.bad_rows;
  for (std::size_t i = 0; i < payroll_columns; ++i) {
    std::int64_t sum = 0;
    if (columns[i] && other.columns[i] && !__builtin_add_overflow(columns[i]->sen(), other.columns[i]->sen(), &sum)) {
      columns[i] = Money::from_sen(sum);
    } else {
      columns[i].reset();
    }
  }
}

Payroll::Payroll(const RuleBook& book, const PayrollTerms& terms, std::string_view header)
    : default_risk_(terms.risk), columns_(book, terms) {
  const csv::Columns columns(header);
  width_ = columns.count();
  employee_id_ = columns.need("employee_id");
  wage_ = columns.need("wage");
  risk_ = columns.find("risk");
  citizen_ = columns.find("citizen");
  birth_date_ = columns.find("birth_date");
  if (!risk_ && !default_risk_) {
    throw MissingField("risk", "", "the header has no column risk, and no risk was given for the whole file");
  }

  // What is missing for citizens alone (a JP ceiling that is overdue) does not stop a file that tells foreigners.
  if (!citizen_ && columns_.no_citizens()) throw NoRule(*columns_.no_citizens());
}

std::string Payroll::output_header() {
  return fmt::format("employee_id,wage,{}\n", fmt::join(words<PayrollColumn>, ","));
}

/// Rows that were read and wait for their amounts.
class Payroll::Batch {
 public:
  Batch(const Payroll& payroll, std::string_view rows, PayrollResult& result)
      : payroll_(payroll),
        rows_text_(rows),
        result_(result),
        // Where neither stands, no field holds what must be quoted.
        may_be_quoted_(rows.find('"') != std::string_view::npos || rows.find('\r') != std::string_view::npos) {
    for (std::size_t i = 0; i < words<Risk>.size(); ++i) risks_.add(words<Risk>[i], static_cast<std::uint8_t>(i));
    if (payroll.default_risk_) risks_.add("", static_cast<std::uint8_t>(*payroll.default_risk_));
    citizens_.add("", 1);
    citizens_.add("yes", 1);
    citizens_.add("no", 0);
  }

  /// Reads a row. Throws for a fault in it.
  void add(const csv::RowReader& reader) {
    const auto fields = reader.fields();
    if (fields.size() != payroll_.width_) throw InvalidValue("row", "", reader.misfit(payroll_.width_));
    const auto id = fields[payroll_.employee_id_];
    if (id.empty()) throw MissingField("employee_id", "", "employee_id: the cell is empty");
    const auto wage = cell_wage(fields[payroll_.wage_]);
    const auto risk = risk_of(payroll_.risk_ ? fields[*payroll_.risk_] : std::string_view());
    const auto citizen = payroll_.citizen_ ? citizen_of(fields[*payroll_.citizen_]) : std::uint8_t{1};
    if (payroll_.birth_date_ && !fields[*payroll_.birth_date_].empty()) {
      static_cast<void>(Day::parse(fields[*payroll_.birth_date_], "birth_date"));
    }
    if (citizen != 0 && payroll_.columns_.no_citizens()) throw NoRule(*payroll_.columns_.no_citizens());

    id_[rows_] = reader.rewritten() ? kept_.emplace_back(id) : id;
    line_[rows_] = reader.line();
    wage_[rows_] = wage.sen();
    risk_[rows_] = risk;
    citizen_[rows_] = citizen;
    if (++rows_ == capacity) flush();
  }

  /// Ends the output: no room is left behind its last row.
  void finish() {
    flush();
    result_.output.resize(written_);
  }

 private:
  static constexpr std::size_t capacity = 128;  // so that all of them stay in the nearest cache

  /// Computes and writes what waits.
  void flush() {
    ColumnPointers columns{rows_, wage_.data(), risk_.data(), citizen_.data(), {}, bad_.data()};
    for (std::size_t i = 0; i < payroll_columns; ++i) columns.amounts[i] = amounts_[i].data();
    const auto bad = payroll_.columns_.compute_unchecked(columns);
    if (bad != 0) list_bad();
    add_up(bad);
    for (std::size_t i = 0; i < rows_; ++i) {
      if (!is_bad(i)) write_row(i);
    }
    rows_ = 0;
    kept_.clear();
  }

  /// The beginning of a cell. Near the end of the text, and outside it, nothing behind the cell may be read.
  [[nodiscard]] Beginning beginning_of(std::string_view cell) const {
    const auto from =
        reinterpret_cast<std::uintptr_t>(cell.data()) - reinterpret_cast<std::uintptr_t>(rows_text_.data());
    if (from < rows_text_.size() && rows_text_.size() - from >= beginning_size) return load_beginning(cell.data());
    std::array<char, beginning_size> text{};
    std::copy_n(cell.begin(), std::min(cell.size(), text.size()), text.begin());
    return load_beginning(text.data());
  }

  [[nodiscard]] std::uint8_t risk_of(std::string_view cell) const {
    if (const auto found = risks_.find(beginning_of(cell), cell.size())) return *found;
    if (cell.empty())
      throw MissingField("risk", "", "risk: the cell is empty, and no risk was given for the whole file");
    return static_cast<std::uint8_t>(parse_word<Risk>(cell, "risk"));
  }
  [[nodiscard]] std::uint8_t citizen_of(std::string_view cell) const {
    if (const auto found = citizens_.find(beginning_of(cell), cell.size())) return *found;
    return static_cast<std::uint8_t>(cell_citizen(cell));
  }

  [[nodiscard]] bool is_bad(std::size_t row) const { return (bad_[row / 64] >> (row % 64) & 1U) != 0; }

  /// A row that is well-formed can only be bad by an amount that is no money.
  void list_bad() {
    for (std::size_t i = 0; i < rows_; ++i) {
      if (!is_bad(i)) continue;
      BadRow row{line_[i], ErrorCode::overflow, "money",
                 "an amount computed is beyond 92,233,720,368,547,758.07 rupiah"};
      const auto later = [](const BadRow& a, const BadRow& b) { return a.line < b.line; };
      result_.bad.insert(std::upper_bound(result_.bad.begin(), result_.bad.end(), row, later), std::move(row));
    }
  }

  [[nodiscard]] std::optional<Money> checked_sum(const std::array<std::int64_t, capacity>& amounts) const {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
      if (__builtin_add_overflow(sum, amounts[row], &sum)) return std::nullopt;
    }
    return Money::from_sen(sum);
  }

  void add_up(std::size_t bad) {
    PayrollTotals sums;
    sums.employees = static_cast<std::int64_t>(rows_ - bad);
    sums.bad_rows = static_cast<std::int64_t>(bad);
    for (std::size_t i = 0; i < payroll_columns; ++i) {
      // As long as every amount is below 2^54 no sum of a batch leaves 63 bits.
      std::uint64_t bits = 0;
      std::uint64_t sum = 0;
      for (std::size_t row = 0; row < rows_; ++row) {
        bits |= static_cast<std::uint64_t>(amounts_[i][row]);
        sum += static_cast<std::uint64_t>(amounts_[i][row]);
      }
      sums.columns[i] = bits >> 54U == 0 ? Money::from_sen(static_cast<std::int64_t>(sum)) : checked_sum(amounts_[i]);
    }
    result_.totals.add(sums);
  }

  void write_row(std::size_t row) {
    const auto id = id_[row];
    // Each character of the identifier may be a quote and become two: one check for the whole row.
    if (result_.output.size() - written_ < 2 * id.size() + row_width)
      result_.output.resize(written_ + 2 * id.size() + more);
    char* to = result_.output.data() + written_;
    if (may_be_quoted_ && csv::must_be_quoted(id)) {
      std::string quoted;
      csv::append_field(quoted, id);
      to = std::ranges::copy(quoted, to).out;
    } else if (id.size() <= beginning_size) {
      store_beginning(to, beginning_of(id));
      to += id.size();
    } else {
      to = std::ranges::copy(id, to).out;
    }
    *to++ = ',';
    to = write(to, wage_[row]);
    for (const auto& column : amounts_) {
      *to++ = ',';
      to = detail::write_digits(to, static_cast<std::uint64_t>(column[row]) / 100);  // whole rupiah
    }
    *to++ = '\n';
    written_ = static_cast<std::size_t>(to - result_.output.data());
  }

  static constexpr std::size_t row_width = beginning_size + (1 + payroll_columns) * money_width;
  static constexpr std::size_t more = std::size_t{1} << 16U;  // by which the output grows
  static_assert(more >= row_width);

  const Payroll& payroll_;
  std::string_view rows_text_;
  PayrollResult& result_;
  bool may_be_quoted_;
  WordsByLength risks_;
  WordsByLength citizens_;
  std::size_t rows_ = 0;
  std::array<std::string_view, capacity> id_;
  std::deque<std::string> kept_;  // identifiers that the file quotes in another way
  std::array<std::int64_t, capacity> line_;
  std::array<std::int64_t, capacity> wage_;
  std::array<std::uint8_t, capacity> risk_;
  std::array<std::uint8_t, capacity> citizen_;
  std::array<std::array<std::int64_t, capacity>, payroll_columns> amounts_;
  std::array<std::uint64_t, capacity / 64> bad_;
  std::size_t written_ = 0;  // of the output; what is behind it is room
};

PayrollResult Payroll::compute(std::string_view rows, std::int64_t line) const {
  PayrollResult result;
  compute(rows, line, result);
  return result;
}

void Payroll::compute(std::string_view rows, std::int64_t line, PayrollResult& result) const {
  result.bad.clear();
  result.totals = {};
  Batch batch(*this, rows, result);
  csv::RowReader reader(rows, line);
  while (reader.next()) {
    const auto refuse = [&](ErrorCode code, std::string_view field, std::string_view message) {
      result.bad.push_back({reader.line(), code, on_one_line(field), on_one_line(message)});
      ++result.totals.bad_rows;
    };
    if (!reader.fault().empty()) {
      refuse(ErrorCode::invalid_value, "row", reader.fault());
      continue;
    }
    try {
      batch.add(reader);
    } catch (const Error& error) {
      refuse(error.code(), error.field(), error.what());
    }
  }
  batch.finish();
}

}  // namespace jamsostek::inline v0::batch
