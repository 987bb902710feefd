#pragma once

#include <string>
#include <vector>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

/// Estimates of what old age will bring. Nothing here is a claim: every result states what it assumes.
namespace jamsostek::inline v0::projection {

/// The balance at the end of one year. Truncated to the rupiah; balance = before + contributions + development.
struct JhtYear {
  int year;             ///< 1, 2, 3, ...
  Money contributions;  ///< of the year
  Money development;    ///< earned in the year
  Money balance;        ///< at the end of the year
};

/// An estimate of the JHT balance.
struct JhtProjection {
  Money opening_balance;           ///< before the first month
  Money contributions;             ///< truncated to the rupiah
  Money development;               ///< balance - contributions - opening balance
  Money balance;                   ///< truncated to the rupiah
  std::vector<JhtYear> years;      ///< in ascending order
  std::vector<std::string> basis;  ///< what is assumed
  std::string rulebook;            ///< `RuleBook::id()` of the law that it was computed under
};

/// The rate that the official simulator takes: the last one known.
[[nodiscard]] JAMSOSTEK_EXPORT Rate simulator_rate(const RuleBook& book);

/// The official JHT simulator: a constant wage, contributions on the first day of each month, a constant rate, credited
/// once a year and by twelfths inside it: B = B(1 + r) + 12c + c r 78/12, with c the exact contribution of a month.
///
/// `years` is 1 to 60. Throws `OutOfRange` for other years, a negative wage, opening balance or rate; `Overflow` for a
/// balance that is no `Money`. Reproduces the outputs that were published to the rupiah.
[[nodiscard]] JAMSOSTEK_EXPORT JhtProjection simulate_jht(const RuleBook& book, Money wage, int years,
                                                          Money opening_balance, Rate rate, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::projection
