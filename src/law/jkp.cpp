#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Month began = Month(2021, 2);
constexpr Month reformed = Month(2025, 2);
constexpr std::string_view first_month = "the rate is sure; that February 2021 is its first month is not";
constexpr std::string_view switch_month =
    "the rate is sure; February 2025 as its first month follows from the day of the decree";

constexpr Row<Month, Money> wage_cap[] = {
    row(began, open, 5'000'000_rupiah, pp_37_2021, "Pasal 11", "JKP wage cap", high,
        "that the cap also limits the part moved over from JKK rests on one source"),
};

constexpr std::string_view government_title = "JKP, the state's part";
constexpr Row<Month, Rate> rate_government[] = {
    row(began, open, 0.22_percent, pp_37_2021, "Pasal 11", government_title, medium, first_month),
    row(reformed, open, 0.22_percent, pp_6_2025, "Pasal 11(3)", government_title, medium, switch_month),
};
constexpr std::string_view from_jkk_title = "JKP, the part moved over from JKK";
constexpr Row<Month, Rate> rate_from_jkk[] = {
    row(began, open, 0.14_percent, pp_37_2021, "Pasal 11", from_jkk_title, medium, first_month),
    row(reformed, open, 0.14_percent, pp_6_2025, "Pasal 11(4)", from_jkk_title, medium, switch_month),
};
constexpr std::string_view from_jkm_title = "JKP, the part moved over from JKM";
constexpr Row<Month, Rate> rate_from_jkm[] = {
    row(began, open, 0.10_percent, pp_37_2021, "Pasal 11", from_jkm_title, medium, first_month),
    row(reformed, open, 0_percent, pp_6_2025, "Pasal 11(4)", from_jkm_title, medium,
        "PP 6/2025 names JKK alone as the source, which overtakes Pasal 18A of PP 49/2023"),
};
constexpr std::string_view age_title = "JKP is for those younger than this on registration";
constexpr Row<Month, int> age_limit[] = {
    row(began, open, 54, pp_37_2021, "Pasal 4", age_title, high),
    row(reformed, open, 54, pp_6_2025, "Pasal 4", age_title, high),
};

constexpr Day first_terminations = Day(2021, 2, 2);
constexpr Day raised = Day(2025, 2, 7);
constexpr std::string_view first_day = "the values are sure; that 2021-02-02 is their first day is not";
constexpr std::string_view cash_title = "JKP cash benefit, share of the capped wage";
constexpr Row<Day, Rate> benefit_first[] = {
    row(first_terminations, open, 45_percent, pp_37_2021, "Pasal 21", cash_title, high, first_day),
    row(raised, open, 60_percent, pp_6_2025, "Pasal 21(1)", cash_title, high),
};
constexpr Row<Day, Rate> benefit_later[] = {
    row(first_terminations, open, 25_percent, pp_37_2021, "Pasal 21", cash_title, high, first_day),
    row(raised, open, 60_percent, pp_6_2025, "Pasal 21(1)", cash_title, high),
};
constexpr std::string_view months_title = "months of the JKP cash benefit";
constexpr Row<Day, int> benefit_first_months[] = {
    row(first_terminations, open, 3, pp_37_2021, "Pasal 21", months_title, high, first_day),
    row(raised, open, 6, pp_6_2025, "Pasal 21(1)", months_title, high),
};
constexpr Row<Day, int> benefit_months[] = {
    row(first_terminations, open, 6, pp_37_2021, "Pasal 21", months_title, high, first_day),
    row(raised, open, 6, pp_6_2025, "Pasal 21(1)", months_title, high),
};
constexpr std::string_view contribution_title = "JKP months of contribution needed among the last 24";
constexpr Row<Day, int> contribution_months[] = {
    row(first_terminations, open, 12, pp_37_2021, "Pasal 19", contribution_title, high, first_day),
    row(raised, open, 12, pp_6_2025, "Pasal 19", contribution_title, high),
};
constexpr std::string_view consecutive_title = "JKP months of contribution needed in a row; 0: none";
constexpr Row<Day, int> consecutive_months[] = {
    row(first_terminations, open, 6, pp_37_2021, "Pasal 19", consecutive_title, high, first_day),
    row(raised, open, 0, pp_6_2025, "Pasal 19", consecutive_title, medium,
        "that six months in a row are no longer asked for rests on secondary sources"),
};
constexpr std::string_view claim_title = "months in which a JKP benefit can be claimed";
constexpr Row<Day, int> claim_months[] = {
    row(first_terminations, open, 3, pp_37_2021, "Pasal 40", claim_title, high, first_day),
    row(raised, open, 6, pp_6_2025, "Pasal 40", claim_title, high),
};
static_assert(sound(benefit_first) && sound(benefit_later) && sound(benefit_first_months) && sound(benefit_months) &&
              sound(contribution_months) && sound(consecutive_months) && sound(claim_months));

static_assert(sound(wage_cap) && sound(rate_government) && sound(rate_from_jkk) && sound(rate_from_jkm) &&
              sound(age_limit));

}  // namespace

JkpRules jkp() {
  return {
      .wage_cap = {"jkp.wage_cap", wage_cap},
      .rate_government = {"jkp.rate.government", rate_government},
      .rate_from_jkk = {"jkp.rate.from_jkk", rate_from_jkk},
      .rate_from_jkm = {"jkp.rate.from_jkm", rate_from_jkm},
      .age_limit = {"jkp.age_limit", age_limit},
      .benefit_first = {"jkp.benefit.first", benefit_first},
      .benefit_later = {"jkp.benefit.later", benefit_later},
      .benefit_first_months = {"jkp.benefit.first_months", benefit_first_months},
      .benefit_months = {"jkp.benefit.months", benefit_months},
      .contribution_months = {"jkp.contribution_months", contribution_months},
      .consecutive_months = {"jkp.consecutive_months", consecutive_months},
      .claim_months = {"jkp.claim_months", claim_months},
  };
}

}  // namespace jamsostek::inline v0::builtin
