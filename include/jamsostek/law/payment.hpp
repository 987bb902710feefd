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
  /// The same for labour-intensive industry, in the months of PP 7/2025 and PP 36/2025 alone.
  Timeline<Month, Rate> fine_rate_labour_intensive;
  /// The last day of payment on which that rate is still to be had.
  Timeline<Month, Day> fine_last_day_labour_intensive;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.due_day);
    visit(self.due_shift);
    visit(self.fine_rate);
    visit(self.fine_rate_labour_intensive);
    visit(self.fine_last_day_labour_intensive);
  }
};

}  // namespace jamsostek::inline v0
