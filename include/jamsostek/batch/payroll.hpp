#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/batch/columns.hpp>

/// A company's month: a file of employees in, a file of contributions out.
namespace jamsostek::inline v0::batch {

/// A row that could not be computed.
struct BadRow {
  std::int64_t line;    ///< physical, from 1; the header is line 1
  ErrorCode code;       ///< the kind of error
  std::string field;    ///< the column at fault
  std::string message;  ///< the rule that the row breaks, without data of persons
};

/// Sums over employees. A sum that is no `Money` any more is empty, never wrapped.
struct JAMSOSTEK_EXPORT PayrollTotals {
  std::int64_t employees = 0;                                            ///< rows that were computed
  std::int64_t bad_rows = 0;                                             ///< rows that were not
  std::array<std::optional<Money>, payroll_columns> columns = filled();  ///< a sum a column, in the order of the output

  /// Takes in other sums. One that overflows becomes empty.
  void add(const PayrollTotals& other);

 private:
  static constexpr std::array<std::optional<Money>, payroll_columns> filled() {
    std::array<std::optional<Money>, payroll_columns> sums;
    sums.fill(Money());
    return sums;
  }
};

/// What became of a stretch of rows.
struct PayrollResult {
  std::string output;       ///< rows of the output file, in the order of the input
  std::vector<BadRow> bad;  ///< in the order of the input
  PayrollTotals totals;     ///< of these rows
};

/// Computes payroll rows: text around `Columns`.
///
/// Input columns, in any order: `employee_id`, `wage` (rupiah, at most two decimals behind a point), and if they are
/// there `risk`, `citizen` (yes or no), `birth_date` (checked for its form only); others are ignored. An object is
/// immutable: several threads may compute different stretches at once.
class JAMSOSTEK_EXPORT Payroll {
 public:
  /// `header` is the header row of the file. Throws what `contribution::pu::compile` throws for the month, and
  /// `InvalidValue` or `MissingField`, naming the column, for a header that does not do. Where only JP lacks its rule
  /// and the file has a column `citizen`, foreigners are computed and each citizen is a bad row.
  Payroll(const RuleBook& book, const PayrollTerms& terms, std::string_view header);

  /// The header row of the output.
  [[nodiscard]] static std::string output_header();

  /// Computes whole rows, the first of them on physical line `first_line`. Empty lines are skipped; a row with a
  /// fault is listed and left out; nothing is thrown for it.
  [[nodiscard]] PayrollResult compute(std::string_view rows, std::int64_t first_line) const;
  /// The same into a result whose memory is used again.
  void compute(std::string_view rows, std::int64_t first_line, PayrollResult& result) const;

 private:
  class Batch;

  std::size_t width_ = 0;  // fields of a row
  std::size_t employee_id_ = 0;
  std::size_t wage_ = 0;
  std::optional<std::size_t> risk_;
  std::optional<std::size_t> citizen_;
  std::optional<std::size_t> birth_date_;
  std::optional<Risk> default_risk_;
  Columns columns_;
};

}  // namespace jamsostek::inline v0::batch
