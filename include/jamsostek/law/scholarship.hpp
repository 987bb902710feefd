#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// Scholarship of the children of a member who died or is totally disabled, for JKK and JKM alike (beasiswa); by the
/// day of the accident or death.
struct ScholarshipRules {
  /// How many children have it.
  Timeline<Day, int> children;
  /// Their age on the day of the event, in completed years, both bounds included.
  Timeline<Day, int> youngest;
  Timeline<Day, int> oldest;  ///< at which it ends, in completed years
  /// 1 where a child that works has none, else 0.
  Timeline<Day, int> working_bars;
  /// What is paid once; 0 where it is paid by the year.
  Timeline<Day, Money> lump_sum;
  /// What is paid for a year of study, and for how many years at most, by level (index: `benefit::Level`).
  std::array<Timeline<Day, Money>, 5> yearly;
  std::array<Timeline<Day, int>, 5> years;  ///< by level of study

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.children);
    visit(self.youngest);
    visit(self.oldest);
    visit(self.working_bars);
    visit(self.lump_sum);
    for (auto& timeline : self.yearly) visit(timeline);
    for (auto& timeline : self.years) visit(timeline);
  }
};

}  // namespace jamsostek::inline v0
