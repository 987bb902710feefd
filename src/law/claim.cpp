#include <jamsostek/law/claim.hpp>

#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

/// A number that stands in the book of July 2018: what it tells of the rules of 2015 is taken from their first day on.
template <class T>
constexpr Row<Day, T> printed(T value, std::string_view article, std::string_view title, Confidence confidence = high,
                              std::string_view note = {}) {
  return row(benefits_began, open, value, faq_2018, article, title, confidence, note);
}

constexpr std::string_view report_title = "days in which an accident, a diagnosis or an outcome is reported";
constexpr Row<Day, int> report_days[] = {
    row(benefits_began, open, 2, permenaker_26_2015, "", report_title, high,
        "2 x 24 hours, counted here in days; the article was not seen, the rule is that of the questions and answers "
        "of July 2018, JKK 14 and 18, PAK 9")};
constexpr Row<Day, int> report_working_days[] = {
    printed(2, "PAK 6", "working days in which a diagnosis is reported", medium,
            "PAK 6 says 2 x 24 hours of working days, PAK 9 of the same book 2 x 24 hours")};
constexpr std::string_view liability_title = "1 where an employer that reports late is liable for the benefit";
constexpr Row<Day, int> late_report_liability[] = {
    row(benefits_began, open, 0, faq_2018, "JKK 5", liability_title, high,
        "the answer of July 2018 is taken for the years before it too"),
    row(permenaker_1_2025.known, open, 1, permenaker_1_2025, "", liability_title, medium,
        "one secondary source; its first day in February 2025 is not sure"),
};
constexpr Row<Day, int> decision_days[] = {
    printed(2, "PLKK 5", "days in which BPJS knows whether a case is a work accident", high,
            "2 x 24 hours, counted here in days; from when they count is not said, taken from the report")};
static_assert(sound(report_days) && sound(report_working_days) && sound(late_report_liability) && sound(decision_days));

constexpr std::string_view jht_title = "working days in which BPJS pays JHT";
constexpr Row<Day, int> payment_days_jht[] = {
    printed(5, "JHT 13", jht_title, medium, "the text says days; they are read as working days, as the text of 2022"),
    row(permenaker_4_2022.known, open, 5, permenaker_4_2022, "", jht_title, high, "the article was not seen"),
};
constexpr Row<Day, int> payment_days_jkk[] = {
    row(benefits_began, open, 7, pp_44_2015, "Pasal 37(2)", "working days in which BPJS pays JKK", high)};
constexpr Row<Day, int> payment_days_jkm[] = {
    row(benefits_began, open, 3, permenaker_44_2015, "Pasal 19(3)", "working days in which BPJS pays JKM", high,
        "the text on construction; the questions and answers of July 2018, JKM 4, say the same of all")};
constexpr std::string_view late_title = "share of the amount that BPJS owes for each day of delay";
constexpr Row<Day, Rate> late_payment_jkk[] = {
    row(benefits_began, open, 1_percent, pp_44_2015, "Pasal 37(3)", late_title, high)};
constexpr Row<Day, Rate> late_payment_jkm[] = {row(benefits_began, open, 1_percent, permenaker_44_2015, "Pasal 19(4)",
                                                   late_title, medium,
                                                   "the text on construction; that of other members was not seen")};
static_assert(sound(payment_days_jht) && sound(payment_days_jkk) && sound(payment_days_jkm) &&
              sound(late_payment_jkk) && sound(late_payment_jkm));

constexpr Row<Day, Money> npwp_balance[] = {row(balikpapan.known, open, 50'000'000_rupiah, balikpapan, "Klaim JHT 3",
                                                "balance of JHT above which a claim needs the tax number", high,
                                                balikpapan_note)};
static_assert(sound(npwp_balance));

constexpr Row<Day, int> jp_arrears_months[] = {
    printed(3, "JP 50(a)", "months in which an employer settles its arrears of JP", high,
            "JP 50 counts from the request of the member, PU 5 of the same book from the retirement age")};
constexpr Row<Day, int> jp_notice_months[] = {
    row(benefits_began, open, 3, permenaker_29_2015, "Pasal 12",
        "months before the retirement age by which BPJS sends its notice (SPUP)", high)};
constexpr Row<Day, int> jp_correction_months[] = {
    row(benefits_began, open, 1, permenaker_29_2015, "Pasal 12",
        "months before the retirement age by which a member corrects the data", high)};
static_assert(sound(jp_arrears_months) && sound(jp_notice_months) && sound(jp_correction_months));

constexpr Row<Day, int> return_evaluation_months[] = {
    printed(3, "RTW 7", "months from the placement in which BPJS evaluates a return to work")};
constexpr Row<Day, int> prevention_membership_years[] = {
    printed(3, "Promotif dan preventif 11(b)", "years of membership before support for prevention")};
constexpr Row<Day, int> prevention_pause_years[] = {
    printed(1, "Promotif dan preventif 2(c)", "calendar years without support for prevention after a grant")};
constexpr Row<Day, int> prevention_refund_days[] = {
    printed(7, "Promotif dan preventif 3", "working days from the activity in which its cost is asked for")};
static_assert(sound(return_evaluation_months) && sound(prevention_membership_years) && sound(prevention_pause_years) &&
              sound(prevention_refund_days));

}  // namespace

ClaimRules claim() {
  return {
      .report_days = {"claim.report_days", report_days},
      .report_working_days = {"claim.report_working_days", report_working_days},
      .late_report_liability = {"claim.late_report_liability", late_report_liability},
      .decision_days = {"claim.decision_days", decision_days},
      .payment_days_jht = {"claim.payment_days.jht", payment_days_jht},
      .payment_days_jkk = {"claim.payment_days.jkk", payment_days_jkk},
      .payment_days_jkm = {"claim.payment_days.jkm", payment_days_jkm},
      .late_payment_jkk = {"claim.late_payment.jkk", late_payment_jkk},
      .late_payment_jkm = {"claim.late_payment.jkm", late_payment_jkm},
      .npwp_balance = {"claim.npwp_balance", npwp_balance},
      .jp_arrears_months = {"claim.jp_arrears_months", jp_arrears_months},
      .jp_notice_months = {"claim.jp_notice_months", jp_notice_months},
      .jp_correction_months = {"claim.jp_correction_months", jp_correction_months},
      .return_evaluation_months = {"claim.return_evaluation_months", return_evaluation_months},
      .prevention_membership_years = {"claim.prevention.membership_years", prevention_membership_years},
      .prevention_pause_years = {"claim.prevention.pause_years", prevention_pause_years},
      .prevention_refund_days = {"claim.prevention.refund_days", prevention_refund_days},
  };
}

}  // namespace jamsostek::inline v0::builtin
