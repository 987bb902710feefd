#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Pensiun: the pension.
struct JpRules {
  Timeline<Month, Rate> rate_employer;  ///< the employer's share of the capped wage
  Timeline<Month, Rate> rate_worker;    ///< the worker's share of the capped wage
  /// The highest monthly wage that counts, renewed each March (batas upah tertinggi).
  Timeline<Month, Money> wage_ceiling;

  /// The bounds of a monthly pension, by the day of the event.
  Timeline<Day, Money> benefit_minimum;
  Timeline<Day, Money> benefit_maximum;  ///< a month, at most
  /// The age in force on a day, in completed years. When a person reaches it is another question: the age rises.
  Timeline<Day, int> retirement_age;
  /// What contributions earned in a calendar year, as published afterwards.
  Timeline<Month, Rate> development;

  /// The share of the average indexed wage that a year of contributions earns.
  Timeline<Day, Rate> accrual;
  /// How long somebody must have contributed (retirement) or been a member (disability, death), in months.
  Timeline<Day, int> minimum_months_retirement;
  Timeline<Day, int> minimum_months_disability;  ///< of membership
  Timeline<Day, int> minimum_months_death;       ///< of membership
  /// The least density: paid months to months of membership, for disability and death.
  Timeline<Day, Rate> minimum_density;
  /// The months of contribution that disability and death count at least.
  Timeline<Day, int> deemed_months;

  /// What survivors have of the member's pension, together.
  Timeline<Day, Rate> survivor_spouse;
  Timeline<Day, Rate> survivor_children;  ///< all children together
  Timeline<Day, Rate> survivor_parents;   ///< both parents together
  /// What children have of the spouse's pension when the spouse dies or remarries.
  Timeline<Day, Rate> survivor_children_after_spouse;
  /// The age on which a child's pension ends, and how many children there may be.
  Timeline<Day, int> survivor_child_age;
  Timeline<Day, int> survivor_children_most;  ///< how many children have a share

  /// For how long payment may be put off by those who work on, in years.
  Timeline<Day, int> deferral_years;
  /// How long before retirement a worker can be registered at the latest, in months.
  Timeline<Day, int> registration_lead_months;
  /// How often a payee reports, in months; how many suspended months are paid later at most (rapel); after how many
  /// years without a report the pension stops for good.
  Timeline<Day, int> report_months;
  Timeline<Day, int> report_arrears_months;  ///< how many are paid later, at most
  Timeline<Day, int> report_stop_years;      ///< after so many years it stops for good

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.rate_employer);
    visit(self.rate_worker);
    visit(self.wage_ceiling);
    visit(self.benefit_minimum);
    visit(self.benefit_maximum);
    visit(self.retirement_age);
    visit(self.development);
    visit(self.accrual);
    visit(self.minimum_months_retirement);
    visit(self.minimum_months_disability);
    visit(self.minimum_months_death);
    visit(self.minimum_density);
    visit(self.deemed_months);
    visit(self.survivor_spouse);
    visit(self.survivor_children);
    visit(self.survivor_parents);
    visit(self.survivor_children_after_spouse);
    visit(self.survivor_child_age);
    visit(self.survivor_children_most);
    visit(self.deferral_years);
    visit(self.registration_lead_months);
    visit(self.report_months);
    visit(self.report_arrears_months);
    visit(self.report_stop_years);
  }
};

}  // namespace jamsostek::inline v0
