#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Hari Tua: old-age savings.
struct JhtRules {
  Timeline<Month, Rate> rate_employer;  ///< the employer's share of the wage
  Timeline<Month, Rate> rate_worker;    ///< the worker's share of the wage
  /// What the balance earned in a calendar year, as published afterwards.
  Timeline<Month, Rate> development;

  /// The age on which the balance is paid whatever the work, in completed years.
  Timeline<Day, int> retirement_age;
  /// How many months later a claim can be made: after the last day of work for a resignation or termination, for the
  /// end of a contract, and after disability, death or leaving the country.
  Timeline<Day, int> waiting_months;
  Timeline<Day, int> waiting_months_contract_end;  ///< after the end of a contract, in months
  Timeline<Day, int> waiting_months_event;         ///< after disability, death or leaving the country, in months
  /// What a member may take early, once, and after how many years of membership.
  Timeline<Day, Rate> partial_retirement;
  Timeline<Day, Rate> partial_housing;          ///< the share of the balance for a home
  Timeline<Day, int> partial_membership_years;  ///< in completed years
  /// The highest balance that is paid through the telephone application (JMO).
  Timeline<Day, Money> jmo_limit;

  /// The final tax: nothing up to an amount, a rate above it.
  Timeline<Day, Money> tax_final_exempt;
  Timeline<Day, Rate> tax_final_rate;          ///< with a tax number (NPWP)
  Timeline<Day, Rate> tax_final_rate_no_npwp;  ///< without a tax number
  /// How long after the first payment the tax is final: calendar years, that payment's included, or months.
  Timeline<Day, int> tax_window_years;
  Timeline<Day, int> tax_window_months;  ///< in months
  /// The progressive scale of later payments: how many bands, each band's rate and, but for the last, its upper limit.
  Timeline<Day, int> tax_progressive_bands;
  std::array<Timeline<Day, Money>, 4> tax_progressive_limit;  ///< the highest amount of each band but the last
  std::array<Timeline<Day, Rate>, 5> tax_progressive_rate;    ///< of each band, from the lowest
  /// What the progressive rates are multiplied with when there is no tax number (NPWP).
  Timeline<Day, Rate> tax_progressive_no_npwp;

  /// What the official simulator takes for the yearly development.
  Timeline<Day, Rate> simulator_rate;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.rate_employer);
    visit(self.rate_worker);
    visit(self.development);
    visit(self.retirement_age);
    visit(self.waiting_months);
    visit(self.waiting_months_contract_end);
    visit(self.waiting_months_event);
    visit(self.partial_retirement);
    visit(self.partial_housing);
    visit(self.partial_membership_years);
    visit(self.jmo_limit);
    visit(self.tax_final_exempt);
    visit(self.tax_final_rate);
    visit(self.tax_final_rate_no_npwp);
    visit(self.tax_window_years);
    visit(self.tax_window_months);
    visit(self.tax_progressive_bands);
    for (auto& timeline : self.tax_progressive_limit) visit(timeline);
    for (auto& timeline : self.tax_progressive_rate) visit(timeline);
    visit(self.tax_progressive_no_npwp);
    visit(self.simulator_rate);
  }
};

}  // namespace jamsostek::inline v0
