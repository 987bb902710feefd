#pragma once

#include <array>
#include <string_view>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// The numbers that decide who must join, and how.
struct MembershipRules {
  /// The highest amounts with which a business is micro, small and medium; above the last one it is large.
  using ScaleLimits = std::array<Timeline<Day, Money>, 3>;

  /// By net assets (kekayaan bersih), without land and buildings of the place of business: until 2021-02-01.
  ScaleLimits net_assets;
  /// By business capital (modal usaha), without land and buildings of the place of business: from 2021-02-02.
  ScaleLimits business_capital;
  /// By yearly sales (hasil penjualan tahunan).
  ScaleLimits yearly_sales;
  /// Months of work in Indonesia from which a foreigner is a member.
  Timeline<Day, int> foreigner_months;
  /// How many agents a Perisai office has at least.
  Timeline<Day, int> office_agents;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    for (auto& timeline : self.net_assets) visit(timeline);
    for (auto& timeline : self.business_capital) visit(timeline);
    for (auto& timeline : self.yearly_sales) visit(timeline);
    visit(self.foreigner_months);
    visit(self.office_agents);
  }
};

}  // namespace jamsostek::inline v0
