#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Pensiun: the pension.
struct JpRules {
  Timeline<Month, Rate> rate_employer;
  Timeline<Month, Rate> rate_worker;
  /// The highest monthly wage that counts, renewed each March (batas upah tertinggi).
  Timeline<Month, Money> wage_ceiling;

  /// The bounds of a monthly pension, by the day of the event.
  Timeline<Day, Money> benefit_minimum;
  Timeline<Day, Money> benefit_maximum;
  /// The age in force on a day, in completed years. When a person reaches it is another question: the age rises.
  Timeline<Day, int> retirement_age;
  /// What contributions earned in a calendar year, as published afterwards.
  Timeline<Month, Rate> development;

  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.rate_employer);
    visit(self.rate_worker);
    visit(self.wage_ceiling);
    visit(self.benefit_minimum);
    visit(self.benefit_maximum);
    visit(self.retirement_age);
    visit(self.development);
  }
};

}  // namespace jamsostek::inline v0
