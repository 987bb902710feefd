#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <jamsostek/batch/payroll.hpp>
#include <jamsostek/contribution/fine.hpp>

namespace jamsostek::inline v0::batch {

/// What a company owes to one programme for a month.
struct RecapLine {
  Programme programme;  ///< that is owed to
  Money employer;       ///< what employers owe, in whole rupiah
  Money worker;         ///< held back from wages
  Money fine;           ///< of both shares together; the employer alone bears it

  /// Without the fine. Throws `Overflow`.
  [[nodiscard]] constexpr Money contribution() const { return employer + worker; }
  /// With the fine. Throws `Overflow`.
  [[nodiscard]] constexpr Money transfer() const { return contribution() + fine; }
};

/// Contributions by programme and payer, with the fines on them, and their sums.
struct JAMSOSTEK_EXPORT RecapAmounts {
  std::array<RecapLine, contribution::BilledAmounts::programmes.size()> lines;  ///< JKK, JKM, JHT, JP
  Money employer;                                                               ///< over all programmes
  Money worker;                                                                 ///< over all programmes
  Money fines;                                                                  ///< over all programmes
  Money transfer;                                                               ///< contributions and fines

  RecapAmounts() {
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].programme = contribution::BilledAmounts::programmes[i];
  }
  /// Adds to the line of a programme and to the sums. Throws `Overflow` when one of them is no `Money`.
  void add(const RecapLine& amounts);
};

/// The recap that a payroll officer files: a month's contributions of a whole company, and what to transfer.
struct Recap : RecapAmounts {
  Month month;                                     ///< the contribution month
  std::int64_t employees;                          ///< computed, so in the sums
  std::int64_t bad_rows;                           ///< not computed, so missing from the sums
  Day due_date;                                    ///< after it fines begin
  std::optional<contribution::Lateness> lateness;  ///< when a day of payment was given
};

/// The recap of a payroll file from its totals.
///
/// With a day of payment each programme's total is fined as `contribution::fine` does; without one there are no
/// fines. The employer's relief for labour-intensive industry is that of the terms. Throws `Overflow` when a total is
/// no `Money`; else what `contribution::lateness` throws.
[[nodiscard]] JAMSOSTEK_EXPORT Recap recap(const RuleBook& book, const PayrollTerms& terms, const PayrollTotals& totals,
                                           std::optional<Day> paid_on = std::nullopt,
                                           std::span<const Day> holidays = {});

}  // namespace jamsostek::inline v0::batch
