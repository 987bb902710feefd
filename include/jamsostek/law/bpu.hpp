#pragma once

#include <array>
#include <cstddef>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// One row of the income table of PP 44/2015 Lampiran II (PP 46/2015 Lampiran has the same rows).
struct BpuBracket {
  Money from;     ///< the lowest income of the row; the one of the next row ends it
  Money base;     ///< what the rates of JKK and JHT are applied to
  Source source;  ///< where it stands
};

/// Bukan penerima upah (BPU): people who work on their own account. By contribution month, joining by day.
struct BpuRules {
  /// The income table, ascending from zero.
  std::array<BpuBracket, 33> brackets;
  /// Shares of the bracket's base.
  Timeline<Month, Rate> jkk_rate;
  Timeline<Month, Rate> jht_rate;  ///< of JHT
  /// JKM is the same for every income.
  Timeline<Month, Money> jkm_amount;
  /// The share of the normal contribution that is payable: 1 % in the months of PP 49/2020, else all of it.
  Timeline<Month, Rate> jkk_relief;
  Timeline<Month, Rate> jkm_relief;  ///< of JKM
  /// The same for JKK and JKM alike under PP 50/2025, in transport and in all other sectors.
  Timeline<Month, Rate> relief_transport;
  Timeline<Month, Rate> relief_other;  ///< in other sectors

  /// The day number in the contribution month itself.
  Timeline<Month, int> due_day;
  /// Where a due day that is no working day moves: 1 to the next working day, -1 to the one before.
  Timeline<Month, int> due_shift;
  /// How many months may be paid at once, the first one counted.
  Timeline<Month, int> prepayment_months;

  /// Who registers for the first time is younger than this on the day; members who pay on have no limit.
  Timeline<Day, int> age_limit;
  /// The same, as the registration page of BPJS Ketenagakerjaan still says it.
  Timeline<Day, int> age_limit_page;
  /// How many occupations one person may be registered with.
  Timeline<Day, int> occupations;

  /// The row that an income belongs to; between two printed limits (Rp1,099,500) it is the lower one. The income is
  /// not negative.
  [[nodiscard]] constexpr const BpuBracket& bracket(Money income) const noexcept {
    std::size_t row = 0;
    while (row + 1 < brackets.size() && brackets[row + 1].from <= income) ++row;
    return brackets[row];
  }

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.jkk_rate);
    visit(self.jht_rate);
    visit(self.jkm_amount);
    visit(self.jkk_relief);
    visit(self.jkm_relief);
    visit(self.relief_transport);
    visit(self.relief_other);
    visit(self.due_day);
    visit(self.due_shift);
    visit(self.prepayment_months);
    visit(self.age_limit);
    visit(self.age_limit_page);
    visit(self.occupations);
  }
};

/// The choice of a row of the income table as a step.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Step bracket_step(const BpuRules& rules, const BpuBracket& bracket,
                                                              Money income);

}  // namespace jamsostek::inline v0
