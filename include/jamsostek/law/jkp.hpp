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
  Timeline<Month, Rate> rate_government;  ///< the share of the capped wage that the state pays
  Timeline<Month, Rate> rate_from_jkk;    ///< the share of the capped wage that is moved over from JKK
  Timeline<Month, Rate> rate_from_jkm;    ///< the same from JKM; 0 once it ended
  /// Who has completed this many years on the day of registration is too old to join.
  Timeline<Month, int> age_limit;

  /// The cash benefit as shares of the capped wage, by the day of termination: of the first months, then of the rest.
  Timeline<Day, Rate> benefit_first;
  Timeline<Day, Rate> benefit_later;        ///< in the months after the first ones
  Timeline<Day, int> benefit_first_months;  ///< how many months have the first share
  Timeline<Day, int> benefit_months;        ///< how many months are paid in all, at most
  /// Months of contribution needed among the last 24, and in a row before the termination (0: none).
  Timeline<Day, int> contribution_months;
  Timeline<Day, int> consecutive_months;  ///< months in a row; 0: none
  /// Months from the termination in which a claim can be made.
  Timeline<Day, int> claim_months;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.wage_cap);
    visit(self.rate_government);
    visit(self.rate_from_jkk);
    visit(self.rate_from_jkm);
    visit(self.age_limit);
    visit(self.benefit_first);
    visit(self.benefit_later);
    visit(self.benefit_first_months);
    visit(self.benefit_months);
    visit(self.contribution_months);
    visit(self.consecutive_months);
    visit(self.claim_months);
  }
};

}  // namespace jamsostek::inline v0
