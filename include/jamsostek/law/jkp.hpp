#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Kehilangan Pekerjaan: job loss. Nothing is billed for it: the state pays a part, the rest is moved over
/// from what JKK (and until January 2025 JKM) received anyway.
struct JkpRules {
  /// The highest monthly wage that counts, for financing and benefit alike.
  Timeline<Month, Money> wage_cap;
  Timeline<Month, Rate> rate_government;
  Timeline<Month, Rate> rate_from_jkk;
  Timeline<Month, Rate> rate_from_jkm;
  /// Who has completed this many years on the day of registration is too old to join.
  Timeline<Month, int> age_limit;

  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.wage_cap);
    visit(self.rate_government);
    visit(self.rate_from_jkk);
    visit(self.rate_from_jkm);
    visit(self.age_limit);
  }
};

}  // namespace jamsostek::inline v0
