#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Hari Tua: old-age savings.
struct JhtRules {
  Timeline<Month, Rate> rate_employer;
  Timeline<Month, Rate> rate_worker;
  /// What the balance earned in a calendar year, as published afterwards.
  Timeline<Month, Rate> development;

  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.rate_employer);
    visit(self.rate_worker);
    visit(self.development);
  }
};

}  // namespace jamsostek::inline v0
