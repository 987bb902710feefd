#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Kematian: death that is not from work.
struct JkmRules {
  /// The employer's share of the wage.
  Timeline<Month, Rate> rate;
  /// The share of the normal contribution that is payable: 1 % in the months of PP 49/2020, else all of it.
  Timeline<Month, Rate> relief;

  /// The benefits, by the day of death.
  Timeline<Day, Money> death;
  /// The periodic benefit, as the sum that is paid at once.
  Timeline<Day, Money> periodic;
  Timeline<Day, Money> funeral;  ///< a fixed sum
  /// Months of contribution before children have a scholarship.
  Timeline<Day, int> scholarship_months;
  /// Months of contribution, and of membership, before more than the funeral of a BPU member is paid.
  Timeline<Day, int> bpu_wait_months;
  /// Months from the report of a missing person until death is presumed.
  Timeline<Day, int> missing_months;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.rate);
    visit(self.relief);
    visit(self.death);
    visit(self.periodic);
    visit(self.funeral);
    visit(self.scholarship_months);
    visit(self.bpu_wait_months);
    visit(self.missing_months);
  }
};

}  // namespace jamsostek::inline v0
