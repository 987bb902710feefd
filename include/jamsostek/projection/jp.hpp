#pragma once

#include <string>
#include <vector>

#include <jamsostek/benefit/account.hpp>
#include <jamsostek/benefit/retirement.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/yearly_rates.hpp>
#include <jamsostek/segment/wage_history.hpp>

namespace jamsostek::inline v0::projection {

/// What an estimate assumes about the years to come. Everything is a rate a year, zero unless said otherwise, so that
/// an estimate without assumptions is in the money of today.
struct Assumptions {
  Rate wage_growth;                             ///< of the wage, every twelve months from the start
  YearlyRates inflation = YearlyRates(Rate());  ///< by which wages are restated
  Rate ceiling_growth;                          ///< of the wage ceiling, beyond what is published
  Rate bounds_growth;                           ///< of the lowest and highest benefit, beyond what is published
};

/// A calendar year of the career.
struct JpYear {
  int year;                 ///< the calendar year
  int contribution_months;  ///< from the start to the end of this year
  Money wage;               ///< of its last month
  Money counted_wage;       ///< the same, up to the ceiling
  Money earned;             ///< the monthly pension earned so far, before the bounds
};

/// An estimate of the JP pension.
struct JpProjection {
  benefit::Retirement retirement;  ///< when the pension begins
  int contribution_months;         ///< from the start to the month of retirement, both counted
  Money average_indexed_wage;      ///< half up to the sen
  Money unclamped;                 ///< the pension after rounding, before the bounds
  Money monthly_benefit;           ///< zero where a lump sum would be paid instead
  std::vector<JpYear> years;       ///< from the start to the year of retirement
  std::vector<std::string> basis;  ///< what is assumed
  std::string rulebook;            ///< `RuleBook::id()` of the law that it was computed under
};

/// A wage that grows every twelve months, each step exact and rounded half up to the sen.
///
/// Throws `InvalidValue` when `to` comes before `from`, `OutOfRange` for a negative wage or a growth of -100 % or less.
[[nodiscard]] JAMSOSTEK_EXPORT WageHistory projected_wages(Money wage, Rate growth, Month from, Month to,
                                                           Explanation* why = nullptr);

/// An estimate of the pension of somebody who contributes every month from `from` to retirement.
///
/// The formula is that of `benefit::jp::pension`. Ceilings and bounds are those published; beyond, the last ones grow
/// as assumed, ceilings down to Rp100 and bounds up to Rp100 as the law has them. Throws `NoRule` for a start before
/// JP, `InvalidValue` for a start after retirement or before birth, else as `projected_wages`.
[[nodiscard]] JAMSOSTEK_EXPORT JpProjection simulate_jp(const RuleBook& book, Day birth_date, Money wage, Month from,
                                                        const Assumptions& assumptions = {},
                                                        Explanation* why = nullptr);

/// A career in both programmes.
struct CareerProjection {
  benefit::Account jht;  ///< the account, month by month
  JpProjection jp;       ///< the pension
};

/// An estimate of the JHT account and the JP pension on the same wages, from `from` to retirement. `development` is the
/// JHT rate of every year, `opening_balance` what stands in the account at the start. Errors as in `simulate_jp`, and
/// `NoRule` for a year without a development rate.
[[nodiscard]] JAMSOSTEK_EXPORT CareerProjection simulate_career(const RuleBook& book, Day birth_date, Money wage,
                                                                Month from, Money opening_balance,
                                                                const YearlyRates& development,
                                                                const Assumptions& assumptions = {});

}  // namespace jamsostek::inline v0::projection
