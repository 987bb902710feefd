#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// The figures of the national economy that the law builds on, by calendar year.
struct MacroRules {
  /// General inflation, December on December.
  Timeline<Month, Rate> cpi;
  /// Growth of the gross domestic product, as first published.
  Timeline<Month, Rate> gdp_growth;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.cpi);
    visit(self.gdp_growth);
  }
};

}  // namespace jamsostek::inline v0
