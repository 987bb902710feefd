#include <jamsostek/batch/payroll.hpp>

#include <algorithm>
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
  if (const auto decimals = sen % 100; decimals != 0) {
    *to++ = '.';
    *to++ = static_cast<char>('0' + decimals / 10);
    *to++ = static_cast<char>('0' + decimals % 10);
  }
  return to;
}

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
        result_(result),
        // Where neither stands, no field holds what must be quoted.
        may_be_quoted_(rows.find('"') != std::string_view::npos || rows.find('\r') != std::string_view::npos) {}

  /// Reads a row. Throws for a fault in it.
  void add(const csv::RowReader& reader) {
    const auto fields = reader.fields();
    if (fields.size() != payroll_.width_) throw InvalidValue("row", "", reader.misfit(payroll_.width_));
    const auto id = fields[payroll_.employee_id_];
    if (id.empty()) throw MissingField("employee_id", "", "employee_id: the cell is empty");
    const auto wage = cell_wage(fields[payroll_.wage_]);
    auto risk = payroll_.default_risk_;
    if (payroll_.risk_ && !fields[*payroll_.risk_].empty()) risk = parse_word<Risk>(fields[*payroll_.risk_], "risk");
    if (!risk) throw MissingField("risk", "", "risk: the cell is empty, and no risk was given for the whole file");
    const bool citizen = !payroll_.citizen_ || cell_citizen(fields[*payroll_.citizen_]);
    if (payroll_.birth_date_ && !fields[*payroll_.birth_date_].empty()) {
      static_cast<void>(Day::parse(fields[*payroll_.birth_date_], "birth_date"));
    }
    if (citizen && payroll_.columns_.no_citizens()) throw NoRule(*payroll_.columns_.no_citizens());

    id_[rows_] = reader.rewritten() ? kept_.emplace_back(id) : id;
    line_[rows_] = reader.line();
    wage_[rows_] = wage.sen();
    risk_[rows_] = static_cast<std::uint8_t>(*risk);
    citizen_[rows_] = static_cast<std::uint8_t>(citizen);
    if (++rows_ == capacity) flush();
  }

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
    pass_text_on();
    rows_ = 0;
    kept_.clear();
  }

 private:
  static constexpr std::size_t capacity = 448;

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

  void add_up(std::size_t bad) {
    PayrollTotals sums;
    sums.employees = static_cast<std::int64_t>(rows_ - bad);
    sums.bad_rows = static_cast<std::int64_t>(bad);
    for (std::size_t i = 0; i < payroll_columns; ++i) {
      std::int64_t sum = 0;
      bool overflown = false;
      for (std::size_t row = 0; row < rows_; ++row) {
        overflown = __builtin_add_overflow(sum, amounts_[i][row], &sum) || overflown;
      }
      sums.columns[i] = overflown ? std::nullopt : std::optional(Money::from_sen(sum));
    }
    result_.totals.add(sums);
  }

  void write_row(std::size_t row) {
    const auto id = id_[row];
    if (id.size() > longest_quick_id || (may_be_quoted_ && csv::must_be_quoted(id))) {
      pass_text_on();
      csv::append_field(result_.output, id);
    } else {
      if (text_end_ > text_.data() + text_.size() - row_width) pass_text_on();
      text_end_ = std::copy(id.begin(), id.end(), text_end_);
    }
    *text_end_++ = ',';
    text_end_ = write(text_end_, wage_[row]);
    for (const auto& column : amounts_) {
      *text_end_++ = ',';
      text_end_ = detail::write_digits(text_end_, static_cast<std::uint64_t>(column[row]) / 100);  // whole rupiah
    }
    *text_end_++ = '\n';
  }

  void pass_text_on() {
    result_.output.append(text_.data(), text_end_);
    text_end_ = text_.data();
  }

  static constexpr std::size_t longest_quick_id = 64;
  static constexpr std::size_t row_width = longest_quick_id + (1 + payroll_columns) * money_width;

  const Payroll& payroll_;
  PayrollResult& result_;
  bool may_be_quoted_;
  std::size_t rows_ = 0;
  std::array<std::string_view, capacity> id_;
  std::deque<std::string> kept_;  // identifiers that the file quotes in another way
  std::array<std::int64_t, capacity> line_;
  std::array<std::int64_t, capacity> wage_;
  std::array<std::uint8_t, capacity> risk_;
  std::array<std::uint8_t, capacity> citizen_;
  std::array<std::array<std::int64_t, capacity>, payroll_columns> amounts_;
  std::array<std::uint64_t, capacity / 64> bad_;
  std::array<char, 16 * row_width> text_;  // rows on their way to the output
  char* text_end_ = text_.data();
};

PayrollResult Payroll::compute(std::string_view rows, std::int64_t line) const {
  PayrollResult result;
  compute(rows, line, result);
  return result;
}

void Payroll::compute(std::string_view rows, std::int64_t line, PayrollResult& result) const {
  result.output.clear();
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
  batch.flush();
}

}  // namespace jamsostek::inline v0::batch
