#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Jaminan Kecelakaan Kerja: work accidents.
struct JkkRules {
  /// The employer's share of the wage, by risk tier (index: `Risk`).
  std::array<Timeline<Month, Rate>, 5> rate;
  /// The share of the normal contribution that is payable: 1 % in the months of PP 49/2020, else all of it.
  Timeline<Month, Rate> relief;
  /// The same for labour-intensive industry: one half in the months of PP 7/2025 and PP 36/2025.
  Timeline<Month, Rate> relief_labour_intensive;

  /// What transport to care is paid for at most, by mode; by the day of the accident.
  Timeline<Day, Money> transport_land;
  Timeline<Day, Money> transport_sea;  ///< by sea, at most
  Timeline<Day, Money> transport_air;  ///< by air, at most
  /// The periodic benefit on death or total disability, as the sum that is paid at once.
  Timeline<Day, Money> periodic;
  Timeline<Day, Money> funeral;  ///< a fixed sum

  /// How many months' wages the percentages of disability and death are taken of.
  Timeline<Day, int> wage_factor;
  /// The share of the wage while unable to work (sementara tidak mampu bekerja, STMB), by block of leave: the first,
  /// the second, all later ones. Blocks and months are counted in days.
  Timeline<Day, Rate> stmb_first;
  Timeline<Day, Rate> stmb_second;     ///< in the second block
  Timeline<Day, Rate> stmb_later;      ///< in all later blocks
  Timeline<Day, int> stmb_block_days;  ///< the days of a block
  Timeline<Day, int> stmb_month_days;  ///< the days that make a month of wage
  /// The percentage of total permanent disability (cacat total tetap), and the most that partial ones add up to.
  Timeline<Day, Rate> disability_total;
  Timeline<Day, Rate> disability_maximum;  ///< what partial disabilities add up to at most
  /// The percentage of death; the amount is never below the JKM death benefit of the same day.
  Timeline<Day, Rate> death;
  /// What aids and care at home are paid for at most; 0 where they are not covered.
  Timeline<Day, Money> denture;
  Timeline<Day, Money> hearing_aid;  ///< at most
  Timeline<Day, Money> glasses;      ///< at most
  Timeline<Day, Money> home_care;    ///< at most
  /// The share of the reference price at which an orthosis or prosthesis is paid.
  Timeline<Day, Rate> orthosis;
  /// Years from the accident (the diagnosis of a disease) in which a claim can be made.
  Timeline<Day, int> claim_years;
  /// Years from the end of exposure in which an occupational disease is covered.
  Timeline<Day, int> disease_years;
  /// Days from the attack at work within which a sudden death counts as a work accident.
  Timeline<Day, int> sudden_death_days;
  /// 1 where violence at work is covered, else 0.
  Timeline<Day, int> violence;
  /// The share that the employer owes of what an under-reported wage took off a benefit.
  Timeline<Day, Rate> under_reported;

  /// How often the better eye counts beside the worse one in binocular efficiency.
  Timeline<Day, int> sight_better_weight;
  /// Loss of hearing in one ear: the mean threshold above this many decibels, times the share for each of them.
  Timeline<Day, int> hearing_fence;
  Timeline<Day, Rate> hearing_loss_per_decibel;  ///< a share of the hearing for each decibel
  /// How often the better ear counts beside the worse one in binaural loss.
  Timeline<Day, int> hearing_better_weight;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    for (auto& timeline : self.rate) visit(timeline);
    visit(self.relief);
    visit(self.relief_labour_intensive);
    visit(self.transport_land);
    visit(self.transport_sea);
    visit(self.transport_air);
    visit(self.periodic);
    visit(self.funeral);
    visit(self.wage_factor);
    visit(self.stmb_first);
    visit(self.stmb_second);
    visit(self.stmb_later);
    visit(self.stmb_block_days);
    visit(self.stmb_month_days);
    visit(self.disability_total);
    visit(self.disability_maximum);
    visit(self.death);
    visit(self.denture);
    visit(self.hearing_aid);
    visit(self.glasses);
    visit(self.home_care);
    visit(self.orthosis);
    visit(self.claim_years);
    visit(self.disease_years);
    visit(self.sudden_death_days);
    visit(self.violence);
    visit(self.under_reported);
    visit(self.sight_better_weight);
    visit(self.hearing_fence);
    visit(self.hearing_loss_per_decibel);
    visit(self.hearing_better_weight);
  }
};

}  // namespace jamsostek::inline v0
