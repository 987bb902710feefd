#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jasa konstruksi (Jakon): construction projects, which join JKK and JKM. By the day of the contract.
struct JakonRules {
  /// Where each tier of the contract value ends (the last one is open).
  std::array<Timeline<Day, Money>, 4> tier_limit;
  /// The rate of what lies inside each tier, by tier.
  std::array<Timeline<Day, Rate>, 5> jkk_rate;
  std::array<Timeline<Day, Rate>, 5> jkm_rate;  ///< of JKM
  /// Shares of the monthly wages, where these are known.
  Timeline<Day, Rate> jkk_wage_rate;
  Timeline<Day, Rate> jkm_wage_rate;  ///< of JKM
  /// The share of the normal contribution that is payable: 1 % in the months of PP 49/2020, else all of it.
  Timeline<Day, Rate> relief;
  /// The value added tax (PPN) that a contract value may contain, as a share of the value without it.
  Timeline<Day, Rate> vat;
  /// The share of the total that each instalment carries.
  std::array<Timeline<Day, Rate>, 3> instalment;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    for (auto& timeline : self.tier_limit) visit(timeline);
    for (auto& timeline : self.jkk_rate) visit(timeline);
    for (auto& timeline : self.jkm_rate) visit(timeline);
    visit(self.jkk_wage_rate);
    visit(self.jkm_wage_rate);
    visit(self.relief);
    visit(self.vat);
    for (auto& timeline : self.instalment) visit(timeline);
  }
};

}  // namespace jamsostek::inline v0
