#pragma once

#include <span>
#include <string>
#include <vector>

#include <jamsostek/calendar/month.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/yearly_rates.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/segment/wage_history.hpp>

/// How contributions become a balance: the same for the JHT account and for the lump sum of JP.
namespace jamsostek::inline v0::benefit {

/// The contribution of one month, credited on the first day of it.
struct Deposit {
  Month month;   ///< the contribution month
  Money amount;  ///< never negative
};

/// One month of an account. `balance` is what would be paid at the end of the month, truncated to the rupiah; the
/// columns add up: balance = balance before + contribution + development.
struct AccountEntry {
  Month month;         ///< the month that ends
  Money contribution;  ///< credited on the first day of the month
  Money development;   ///< earned in the month, as the difference of what is shown
  Money balance;       ///< at the end of the month
};

/// An account, month by month.
struct Account {
  Money opening;                      ///< before the first month
  Money contributions;                ///< the sum of all deposits
  Money development;                  ///< balance - contributions - opening
  Money balance;                      ///< at the end of the last month, truncated to the rupiah
  std::vector<AccountEntry> entries;  ///< every month, in order
};

/// Credits contributions from the month `first` to the month `last`, both counted.
///
/// A balance earns the rate of the calendar year, a contribution one twelfth of it for each month from its own to the
/// end of the year; inside a year nothing is compounded, at the end of it everything is. In the last year the balance
/// earns for the months up to `last`. Everything is exact; what is shown is truncated to the rupiah.
///
/// `deposits` are in ascending order. Throws `InvalidValue` for a deposit out of order or outside the months,
/// `OutOfRange` for a negative amount, `NoRule` for a year without a rate, `Overflow` for a balance that is no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT Account credited(std::span<const Deposit> deposits, Money opening, Month first,
                                                Month last, const YearlyRates& rates, Explanation* why = nullptr);

/// The JHT contributions of a wage history: of every paid month the employer's and the worker's part, each rounded
/// half up to the rupiah. Law: PP 46/2015 Pasal 16.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Deposit> jht_deposits(const RuleBook& book, const WageHistory& wages);

/// The JP contributions of a wage history: of every paid month 3 % of the wage up to the ceiling, rounded half up to
/// the rupiah. Throws `NoRule` where a ceiling is missing or (unless held) overdue. Law: PP 45/2015 Pasal 28 and 29.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Deposit> jp_deposits(const RuleBook& book, const WageHistory& wages,
                                                                const Viewpoint& viewpoint = {},
                                                                Explanation* why = nullptr);

/// The account as a statement to print: a line a month, a line below with the sums.
[[nodiscard]] JAMSOSTEK_EXPORT std::string statement_text(const Account& account);

}  // namespace jamsostek::inline v0::benefit
