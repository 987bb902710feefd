#include <jamsostek/benefit/pension_formula.hpp>

#include <algorithm>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::benefit::jp {

CountedWages counted_wages(const WageHistory& wages, const std::function<Ceiling(Month)>& ceiling) {
  CountedWages counted;
  for (const auto& segment : wages.segments()) {
    if (!segment.paid) continue;
    // One look-up serves all months up to the next ceiling, the turn of the year or the end of the segment.
    for (auto month = segment.from; month <= segment.to;) {
      const auto highest = ceiling(month);
      counted.ceiling_held = counted.ceiling_held || highest.held;
      const auto last = std::min({segment.to, Month(month.year(), 12), highest.until});
      const int months = months_inclusive(month, last);
      if (counted.years.empty() || counted.years.back().year != month.year()) {
        counted.years.push_back({month.year(), 0, {}});
      }
      auto& year = counted.years.back();
      year.months += months;
      year.total += std::min(segment.wage, highest.value) * months;
      month = last + date::months(1);
    }
  }
  return counted;
}

Ceiling ceiling_of(const RuleBook& book, Month month, const Viewpoint& viewpoint) {
  const auto found = book->jp.wage_ceiling.at(month, viewpoint, "wages");
  const auto until = found.overdue ? month : found.to.value_or(Month(9999, 12));
  return {found.row->value, until, found.overdue};
}

CountedWages counted_wages(const RuleBook& book, const WageHistory& wages, const Viewpoint& viewpoint) {
  return counted_wages(wages, [&](Month month) { return ceiling_of(book, month, viewpoint); });
}

Pension pension(std::span<const YearOfWages> years, int event_year, const YearlyRates& inflation, int months,
                Rate share) {
  int paid = 0;
  detail::Exact indexed;
  // From the oldest year on: what has been summed up to a year is multiplied by that year's inflation, so that every
  // index is built by one multiplication a year.
  auto next = years.begin();
  if (next != years.end()) {
    for (int year = next->year; next != years.end() || year < event_year; ++year) {
      if (next != years.end() && next->year == year) {
        indexed.add(next->total);
        paid += next->months;
        ++next;
      }
      if (year < event_year) indexed.grow(inflation.at(year));
    }
  }
  if (paid == 0) throw InvalidValue("wages", "", "an average needs a paid month at least");

  Pension result;
  indexed.divide(paid);
  result.average_indexed_wage = indexed.rounded(detail::to_the_sen);
  indexed.multiply(months);
  indexed.multiply(share.mantissa());
  indexed.divide(share.denominator());
  indexed.divide(12);
  result.benefit = indexed.rounded(detail::to_the_rupiah);
  return result;
}

}  // namespace jamsostek::inline v0::benefit::jp
