#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/batch/payroll.hpp>
#include <jamsostek/batch/recap.hpp>

/// The audit of under-reporting (perusahaan daftar sebagian, PDS): what a payroll file should have been, against what
/// was reported.
namespace jamsostek::inline v0::batch {

/// How a report differs from the truth. The first cause that holds is named, in this order.
enum class Discrepancy : std::uint8_t {
  unregistered,         ///< the worker was not reported at all in the month (PDS tenaga kerja)
  programme_missing,    ///< the worker was not reported for the programme (PDS program)
  wage_under_reported,  ///< the reported wage is below the true one (PDS upah)
  risk_under_reported,  ///< the wage is not, but the reported risk tier is lower
  over_reported,        ///< more was reported than is due; never netted against what is missing
};

}  // namespace jamsostek::inline v0::batch

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 5> words<batch::Discrepancy> = {
    "unregistered", "programme_missing", "wage_under_reported", "risk_under_reported", "over_reported"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::batch {

/// What holds for both files.
struct AuditTerms {
  std::optional<Month> month{};  ///< of files that have no column `month`
  std::optional<Risk> risk{};    ///< of rows that name none
  Employer employer{};           ///< decides the programmes and the relief
  Viewpoint viewpoint{};         ///< from where the law is looked at
};

/// One person's month and programme in which the two files differ.
struct Finding {
  Month month;                         ///< the contribution month
  std::string employee_id;             ///< as in the files
  Discrepancy what;                    ///< the way in which they differ
  Programme programme;                 ///< the one that it concerns
  std::optional<Money> true_wage;      ///< empty: the true file has no row of the person in the month
  std::optional<Money> reported_wage;  ///< empty: the reported file has none
  Money employer;  ///< what is missing of the employer's share, or too much of it (`over_reported`); never negative
  Money worker;    ///< the same of the worker's
};

/// What became of a stretch of rows.
struct AuditResult {
  std::vector<Finding> findings;  ///< in the order of the rows, then JKK, JKM, JHT, JP
  std::vector<BadRow> bad;        ///< in the order of the rows
};

/// A month of the audit.
struct AuditedMonth {
  Recap missing;      ///< what must still be paid, with the fines on it; `employees` of whom something is missing
  RecapAmounts over;  ///< what was paid too much; without fines
};

/// The whole audit.
struct AuditSummary {
  std::vector<AuditedMonth> months;  ///< in which something differs, in order
  RecapAmounts missing;              ///< over all months
  RecapAmounts over;                 ///< over all months
  std::int64_t persons = 0;          ///< of whom something is missing in some month
  /// How many persons each discrepancy concerns; one person may stand under several.
  std::array<std::int64_t, words<Discrepancy>.size()> persons_by_discrepancy{};
  std::int64_t left_out = 0;  ///< persons' months that a bad row of either file keeps from being compared
};

class AuditState;

/// The reported file, row by row: the first half of an audit. Of each row its person, month and facts are kept.
///
/// Input columns as in `Payroll`, and if they are there `month` (several months in one file) and `programmes` (words
/// with spaces between them: `jkk jkm jht`; an empty cell or no column: what `contribution::pu` takes by default).
class JAMSOSTEK_EXPORT ReportedPayroll {
 public:
  /// Throws `InvalidValue` or `MissingField`, naming the column, for a header that does not do.
  ReportedPayroll(const RuleBook& book, const AuditTerms& terms, std::string_view header);
  /// Moves all that was taken in. The other one can then be assigned to and destroyed, no more.
  ReportedPayroll(ReportedPayroll&&) noexcept;
  /// The same onto an object whose own rows are dropped.
  ReportedPayroll& operator=(ReportedPayroll&&) noexcept;
  ~ReportedPayroll();
  ReportedPayroll(const ReportedPayroll&) = delete;
  ReportedPayroll& operator=(const ReportedPayroll&) = delete;

  /// Takes in whole rows, the first of them on physical line `first_line`. Empty lines are skipped. A row with a
  /// fault, or with a person and month that stood before, is listed; nothing is thrown for it.
  [[nodiscard]] std::vector<BadRow> add(std::string_view rows, std::int64_t first_line);

 private:
  friend class Audit;
  std::unique_ptr<AuditState> state_;
};

/// Compares the true file with the reported one, each person and month by the one formula of `contribution::pu`.
///
/// Rows are matched by `employee_id` and month, whatever their order. A person's month with a bad row in either file
/// is left out on both sides, so that a slip of the pen accuses nobody. The same columns as in `ReportedPayroll`.
class JAMSOSTEK_EXPORT Audit {
 public:
  /// Takes the reported file, whole. Errors as above.
  Audit(ReportedPayroll reported, std::string_view true_header);
  /// Moves all that was taken in. The other one can then be assigned to and destroyed, no more.
  Audit(Audit&&) noexcept;
  /// The same onto an object whose own rows are dropped.
  Audit& operator=(Audit&&) noexcept;
  ~Audit();
  Audit(const Audit&) = delete;
  Audit& operator=(const Audit&) = delete;

  /// Compares whole rows of the true file, the first of them on physical line `first_line`.
  [[nodiscard]] AuditResult compare(std::string_view rows, std::int64_t first_line);

  /// What was reported of persons and months that the true file lacks, in the order of the reported file: to be asked
  /// once, after its last row.
  [[nodiscard]] std::vector<Finding> rest();

  /// The sums so far. With a day of payment what is missing is fined, each month's programmes as
  /// `contribution::fine` does; what was paid too much never lessens it. Throws `Overflow` when a sum is no `Money`.
  [[nodiscard]] AuditSummary summary(std::optional<Day> paid_on = std::nullopt,
                                     std::span<const Day> holidays = {}) const;

 private:
  std::unique_ptr<AuditState> state_;
};

}  // namespace jamsostek::inline v0::batch
