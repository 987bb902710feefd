#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/contribution/pu.hpp>

/// A company's month: a file of employees in, a file of contributions out.
namespace jamsostek::inline v0::batch {

/// The amounts of one employee, in the order of the output columns.
enum class PayrollColumn : std::uint8_t {
  jkk_employer,
  jkm_employer,
  jht_employer,
  jht_worker,
  jp_employer,
  jp_worker,
  total_employer,
  total_worker,
};
inline constexpr std::size_t payroll_columns = 8;

}  // namespace jamsostek::inline v0::batch

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, batch::payroll_columns> words<batch::PayrollColumn> = {
    "jkk_employer", "jkm_employer", "jht_employer",   "jht_worker",
    "jp_employer",  "jp_worker",    "total_employer", "total_worker"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::batch {

/// The column of what a payer owes to a programme; nothing where no wage recipient's contribution is of that kind.
[[nodiscard]] constexpr std::optional<PayrollColumn> payroll_column(Programme programme, Payer payer) noexcept {
  using enum PayrollColumn;
  const bool worker = payer == Payer::worker;
  if (!worker && payer != Payer::employer) return std::nullopt;
  switch (programme) {
    case Programme::jkk: return worker ? std::nullopt : std::optional(jkk_employer);
    case Programme::jkm: return worker ? std::nullopt : std::optional(jkm_employer);
    case Programme::jht: return worker ? jht_worker : jht_employer;
    case Programme::jp: return worker ? jp_worker : jp_employer;
    case Programme::jkp: break;
  }
  return std::nullopt;
}

/// What holds for the whole file.
struct PayrollTerms {
  Month month;
  std::optional<Risk> risk{};  ///< of rows that name none
  Employer employer{};
  Viewpoint viewpoint{};
};

/// A row that could not be computed.
struct BadRow {
  std::int64_t line;  ///< physical, from 1; the header is line 1
  ErrorCode code;
  std::string field;
  std::string message;
};

/// Sums over employees. A sum that is no `Money` any more is empty, never wrapped.
struct PayrollTotals {
  std::int64_t employees = 0;
  std::int64_t bad_rows = 0;
  std::array<std::optional<Money>, payroll_columns> columns = filled();

  void add(const PayrollTotals& other);
  void add(const std::array<Money, payroll_columns>& employee);

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
  PayrollTotals totals;
};

/// Computes payroll rows: the tariffs of the month are compiled once, every row applies one of them.
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

 private:
  using Amounts = std::array<Money, payroll_columns>;
  struct Scratch;

  void compute_row(std::string_view row, Scratch& scratch, PayrollResult& result) const;
  [[nodiscard]] Amounts amounts(const contribution::pu::Tariff& tariff, const Wage& wage) const;

  std::size_t width_ = 0;  // fields of a row
  std::size_t employee_id_ = 0;
  std::size_t wage_ = 0;
  std::optional<std::size_t> risk_;
  std::optional<std::size_t> citizen_;
  std::optional<std::size_t> birth_date_;
  std::optional<Risk> default_risk_;
  std::vector<contribution::pu::Tariff> citizens_;    // by risk
  std::vector<contribution::pu::Tariff> foreigners_;  // by risk
  std::optional<NoRule> citizens_fault_;              // why there is no tariff for citizens
};

}  // namespace jamsostek::inline v0::batch
