#include <jamsostek/benefit/pension_formula.hpp>

#include <algorithm>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::benefit::jp {

namespace {

/// Months of one wage under one ceiling as a step.
void explain_stretch(Explanation& why, Month first, int months, Money wage, const Ceiling& highest, Money total) {
  why.add({.what = "counted_wages",
           .of = fmt::format("{}", first),
           .formula = "min(wage, ceiling) x months",
           .operands = {{"wage", wage}, {"ceiling", highest.value}, {"months", months}},
           .ceiling_applied = wage > highest.value,
           .result = total,
           .rule = highest.rule});
}

/// The stretches of each year together.
void explain_years(Explanation& why, const CountedWages& counted) {
  for (const auto& year : counted.years) {
    Explanation::Step step{.what = "wages_of_year",
                           .of = fmt::format("{}", year.year),
                           .formula = "sum(counted_wages)",
                           .result = year.total};
    for (auto& stretch : why.results("counted_wages")) {
      if (stretch.of.starts_with(step.of)) step.operands.push_back(std::move(stretch));
    }
    why.add(std::move(step));
  }
}

/// One year of restating: what was summed up so far and the wages of the year, times its inflation.
Explanation::Step restated_step(int year, const std::string& before) {
  return {.what = "restated_wages",
          .of = fmt::format("{}", year),
          .formula = "before + sum(wages_of_year)",
          .operands = {{"before", Explanation::Exact{before}}},
          .result = Money()};
}

}  // namespace

CountedWages counted_wages(const WageHistory& wages, const std::function<Ceiling(Month)>& ceiling, Explanation* why) {
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
      const auto total = std::min(segment.wage, highest.value) * months;
      year.months += months;
      year.total += total;
      if (why != nullptr) explain_stretch(*why, month, months, segment.wage, highest, total);
      month = last + date::months(1);
    }
  }
  if (why != nullptr) explain_years(*why, counted);
  return counted;
}

Ceiling ceiling_of(const RuleBook& book, Month month, const Viewpoint& viewpoint) {
  const auto found = book->jp.wage_ceiling.at(month, viewpoint, "wages");
  const auto until = found.overdue ? month : found.to.value_or(Month(9999, 12));
  Ceiling ceiling{found.row->value, until, found.overdue};
  ceiling.rule.add(found.row->source);
  return ceiling;
}

CountedWages counted_wages(const RuleBook& book, const WageHistory& wages, const Viewpoint& viewpoint,
                           Explanation* why) {
  return counted_wages(
      wages, [&](Month month) { return ceiling_of(book, month, viewpoint); }, why);
}

Pension pension(std::span<const YearOfWages> years, int event_year, const YearlyRates& inflation, int months,
                Rate share, Explanation* why) {
  int paid = 0;
  detail::Exact indexed;
  // From the oldest year on: what has been summed up to a year is multiplied by that year's inflation, so that every
  // index is built by one multiplication a year.
  auto next = years.begin();
  if (next != years.end()) {
    for (int year = next->year; next != years.end() || year < event_year; ++year) {
      Explanation::Step step;
      if (why != nullptr) step = restated_step(year, indexed.fraction());
      if (next != years.end() && next->year == year) {
        if (why != nullptr) step.operands.push_back({"wages_of_year", next->total, step.of});
        indexed.add(next->total);
        paid += next->months;
        ++next;
      }
      if (year < event_year) indexed.grow(inflation.at(year));
      if (why == nullptr) continue;
      if (year < event_year) {
        step.formula = "(before + sum(wages_of_year)) x (1 + inflation)";
        step.operands.push_back({"inflation", inflation.at(year)});
        if (const auto* source = inflation.source(year)) step.rule.add(*source);
      }
      step.result = Explanation::Exact{indexed.fraction()};
      why->add(std::move(step));
    }
  }
  if (paid == 0) throw InvalidValue("wages", "", "an average needs a paid month at least");

  Pension result;
  const auto restated = why != nullptr ? why->steps.back().operand() : Explanation::Operand{};
  indexed.divide(paid);
  result.average_indexed_wage = indexed.rounded(detail::to_the_sen);
  indexed.multiply(months);
  indexed.multiply(share.mantissa());
  indexed.divide(share.denominator());
  indexed.divide(12);
  result.benefit = indexed.rounded(detail::to_the_rupiah);
  if (why != nullptr) {
    why->add({.what = "average_indexed_wage",
              .formula = "restated_wages / paid_months",
              .operands = {restated, {"paid_months", paid}},
              .rounding = detail::to_the_sen,
              .result = result.average_indexed_wage});
    why->add({.what = "pension",
              .formula = "restated_wages / paid_months x share x months / 12",
              .operands = {restated, {"paid_months", paid}, {"share", share}, {"months", months}},
              .rounding = detail::to_the_rupiah,
              .result = result.benefit});
  }
  return result;
}

}  // namespace jamsostek::inline v0::benefit::jp
