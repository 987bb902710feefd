#pragma once

#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0 {

/// How the contributions of wage recipients count for the income tax of the worker (PPh Pasal 21), by the contribution
/// month: 1 where a contribution adds to gross income, -1 where it is deducted from it, 0 where it does neither.
struct IncomeTaxRules {
  Timeline<Month, int> jkk_employer;  ///< JKK, paid by the employer
  Timeline<Month, int> jkm_employer;  ///< JKM, paid by the employer
  Timeline<Month, int> jht_employer;  ///< the employer's part of JHT
  Timeline<Month, int> jht_worker;    ///< the worker's part of JHT
  Timeline<Month, int> jp_employer;   ///< the employer's part of JP
  Timeline<Month, int> jp_worker;     ///< the worker's part of JP
  /// Every part of JKP, whoever pays it.
  Timeline<Month, int> jkp;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.jkk_employer);
    visit(self.jkm_employer);
    visit(self.jht_employer);
    visit(self.jht_worker);
    visit(self.jp_employer);
    visit(self.jp_worker);
    visit(self.jkp);
  }
};

}  // namespace jamsostek::inline v0
