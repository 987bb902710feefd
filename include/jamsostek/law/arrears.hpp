#pragma once

#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0 {

/// How many months of arrears leave the cover of JKK and JKM standing; by the day of the accident or death.
struct ArrearsRules {
  /// Of an employer: up to so many months in a row BPJS pays.
  Timeline<Day, int> employer_months;
  /// Of a BPU member: up to so many months benefits are withheld until the arrears are settled, beyond them lost.
  Timeline<Day, int> bpu_months;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.employer_months);
    visit(self.bpu_months);
  }
};

}  // namespace jamsostek::inline v0
