#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// When wage recipients' contributions are due, and what lateness costs; by the contribution month.
struct PaymentRules {
  /// The day number in the month after the contribution month; its last day where there is none.
  Timeline<Month, int> due_day;
  /// Where a due day that is no working day moves: 1 to the next working day, -1 to the one before.
  Timeline<Month, int> due_shift;
  /// The fine for each month of delay, as a share of the unpaid contribution.
  Timeline<Month, Rate> fine_rate;

  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.due_day);
    visit(self.due_shift);
    visit(self.fine_rate);
  }
};

}  // namespace jamsostek::inline v0
