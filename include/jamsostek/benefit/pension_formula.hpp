#pragma once

#include <functional>
#include <span>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/yearly_rates.hpp>
#include <jamsostek/segment/wage_history.hpp>

/// The formula of JP: a share of the average wage for each year of contributions, the wages restated by inflation.
namespace jamsostek::inline v0::benefit::jp {

/// The paid months of one calendar year and the sum of the wages that count.
struct YearOfWages {
  int year;     ///< the calendar year
  int months;   ///< above zero
  Money total;  ///< each month's wage up to its ceiling
};

/// A wage history as the formula needs it.
struct CountedWages {
  std::vector<YearOfWages> years;  ///< in ascending order, only years with a paid month
  bool ceiling_held = false;       ///< `Stale::hold` only: a ceiling that should have been renewed was used
};

/// The highest wage that counts, from the month asked for on.
struct Ceiling {
  Money value;        ///< a month
  Month until;        ///< the last month of this value that is sure; not before the month asked for
  bool held = false;  ///< a renewal that was expected is not known
  Sources rule{};     ///< where it stands
};

/// Caps every paid month at what `ceiling` says for it and sums by year.
[[nodiscard]] JAMSOSTEK_EXPORT CountedWages counted_wages(const WageHistory& wages,
                                                          const std::function<Ceiling(Month)>& ceiling,
                                                          Explanation* why = nullptr);

/// The ceiling of the law in a month. Throws `NoRule`, naming `wages`, where it is missing or (unless held) overdue.
/// Law: PP 45/2015 Pasal 29.
[[nodiscard]] JAMSOSTEK_EXPORT Ceiling ceiling_of(const RuleBook& book, Month month, const Viewpoint& viewpoint = {});

/// The same with the ceilings of the law; throws as `ceiling_of` does.
[[nodiscard]] JAMSOSTEK_EXPORT CountedWages counted_wages(const RuleBook& book, const WageHistory& wages,
                                                          const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// What the formula yields.
struct Pension {
  Money average_indexed_wage;  ///< a month's, half up to the sen
  Money benefit;               ///< a month's, half up to the rupiah, before the bounds
};

/// `share x months / 12 x average of the indexed wages`, exact until the one rounding of each result.
///
/// The wage of a year is multiplied by (1 + inflation) of that year and every later one before `event_year`. `months`
/// is what counts as the contribution period, at least one; `share` is the accrual of a year times the share of a
/// survivor. Throws `NoRule` for a year without inflation, `InvalidValue` when there is no paid month, `Overflow` for
/// a result that is no `Money`. Law: PP 45/2015 Pasal 17.
[[nodiscard]] JAMSOSTEK_EXPORT Pension pension(std::span<const YearOfWages> years, int event_year,
                                               const YearlyRates& inflation, int months, Rate share,
                                               Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit::jp
