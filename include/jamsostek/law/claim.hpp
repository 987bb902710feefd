#pragma once

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Claims: how soon an event is reported and a claim is paid, and what support for return to work and for prevention
/// asks in numbers. How long a right can be claimed stands with the programme (`jkk.claim_years`, `jkp.claim_months`).
struct ClaimRules {
  /// Days from an accident, a diagnosis or an outcome until it is reported (2 x 24 hours), and the same counted in
  /// working days, as one answer on diseases has it.
  Timeline<Day, int> report_days;
  Timeline<Day, int> report_working_days;  ///< counted in working days
  /// 1 where an employer that reports late is liable for the benefit; 0 where a late report costs nothing.
  Timeline<Day, int> late_report_liability;
  /// Days from the report until BPJS knows whether the case is a work accident, or asks BPJS Kesehatan to step in.
  Timeline<Day, int> decision_days;

  /// Working days from the complete file to the payment.
  Timeline<Day, int> payment_days_jht;
  Timeline<Day, int> payment_days_jkk;  ///< of JKK
  Timeline<Day, int> payment_days_jkm;  ///< of JKM
  /// What BPJS owes of the amount for each day of delay.
  Timeline<Day, Rate> late_payment_jkk;
  Timeline<Day, Rate> late_payment_jkm;  ///< of JKM

  /// A balance of JHT above this needs a tax number (NPWP).
  Timeline<Day, Money> npwp_balance;

  /// Months that an employer has to settle its arrears, once a member asks for the pension.
  Timeline<Day, int> jp_arrears_months;
  /// Months before the retirement age: the latest notice by BPJS, and the latest correction by the member.
  Timeline<Day, int> jp_notice_months;
  Timeline<Day, int> jp_correction_months;  ///< the member's correction

  /// Months from the placement at work in which BPJS looks whether the return succeeded.
  Timeline<Day, int> return_evaluation_months;

  /// Years of membership before a company has support for prevention; whole calendar years without it after a grant;
  /// working days from the activity to the request for its cost.
  Timeline<Day, int> prevention_membership_years;
  Timeline<Day, int> prevention_pause_years;  ///< calendar years without support after a grant
  Timeline<Day, int> prevention_refund_days;  ///< working days to the request for the cost

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.report_days);
    visit(self.report_working_days);
    visit(self.late_report_liability);
    visit(self.decision_days);
    visit(self.payment_days_jht);
    visit(self.payment_days_jkk);
    visit(self.payment_days_jkm);
    visit(self.late_payment_jkk);
    visit(self.late_payment_jkm);
    visit(self.npwp_balance);
    visit(self.jp_arrears_months);
    visit(self.jp_notice_months);
    visit(self.jp_correction_months);
    visit(self.return_evaluation_months);
    visit(self.prevention_membership_years);
    visit(self.prevention_pause_years);
    visit(self.prevention_refund_days);
  }
};

}  // namespace jamsostek::inline v0
