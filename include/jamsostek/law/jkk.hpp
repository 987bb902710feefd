#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Kecelakaan Kerja: work accidents.
struct JkkRules {
  /// The employer's share of the wage, by risk tier (index: `Risk`).
  std::array<Timeline<Month, Rate>, 5> rate;
  /// The share of the normal contribution that is payable: 1 % in the months of PP 49/2020, else all of it.
  Timeline<Month, Rate> relief;
  /// The same for labour-intensive industry: one half in the months of PP 7/2025 and PP 36/2025.
  Timeline<Month, Rate> relief_labour_intensive;

  /// What transport to care is paid for at most, by mode; by the day of the accident.
  Timeline<Day, Money> transport_land;
  Timeline<Day, Money> transport_sea;
  Timeline<Day, Money> transport_air;
  /// The periodic benefit on death or total disability, as the sum that is paid at once.
  Timeline<Day, Money> periodic;
  Timeline<Day, Money> funeral;

  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    for (auto& timeline : self.rate) visit(timeline);
    visit(self.relief);
    visit(self.relief_labour_intensive);
    visit(self.transport_land);
    visit(self.transport_sea);
    visit(self.transport_air);
    visit(self.periodic);
    visit(self.funeral);
  }
};

}  // namespace jamsostek::inline v0
