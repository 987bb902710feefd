#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr std::string_view rate_title = "JKK contribution of wage recipients, by risk tier";

constexpr Row<Month, Rate> rate_very_low[] = {
    row(programmes_began, open, 0.24_percent, pp_44_2015, "Pasal 16(1)a", rate_title, high)};
constexpr Row<Month, Rate> rate_low[] = {
    row(programmes_began, open, 0.54_percent, pp_44_2015, "Pasal 16(1)b", rate_title, high)};
constexpr Row<Month, Rate> rate_medium[] = {
    row(programmes_began, open, 0.89_percent, pp_44_2015, "Pasal 16(1)c", rate_title, high)};
constexpr Row<Month, Rate> rate_high[] = {
    row(programmes_began, open, 1.27_percent, pp_44_2015, "Pasal 16(1)d", rate_title, high)};
constexpr Row<Month, Rate> rate_very_high[] = {
    row(programmes_began, open, 1.74_percent, pp_44_2015, "Pasal 16(1)e", rate_title, high)};
static_assert(sound(rate_very_low) && sound(rate_low) && sound(rate_medium) && sound(rate_high) &&
              sound(rate_very_high));

constexpr std::string_view relief_title = "share of the normal JKK contribution that is payable";

constexpr Row<Month, Rate> relief[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Pasal 16(1)", relief_title, high),
    row(Month(2020, 8), Month(2021, 1), 1_percent, pp_49_2020, "", relief_title, high,
        "the article for JKK was not seen; Pasal 9 and 12 are its parallels for JKM"),
};
static_assert(sound(relief));

constexpr std::string_view labour_title = "share of the JKK contribution that labour-intensive industry pays";

constexpr Row<Month, Rate> relief_labour_intensive[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Pasal 16(1)", labour_title, high),
    row(Month(2025, 2), Month(2025, 7), 50_percent, pp_7_2025, "Pasal 4(1)", labour_title, high),
    row(Month(2025, 8), Month(2026, 1), 50_percent, pp_36_2025, "Pasal 10A", labour_title, high),
};
static_assert(sound(relief_labour_intensive));

constexpr Day raised = Day(2019, 12, 2);
constexpr std::string_view annex = "Lampiran III";
constexpr std::string_view transport_title = "JKK transport of the injured, at most";

constexpr Row<Day, Money> transport_land[] = {
    row(benefits_began, open, 1'000'000_rupiah, pp_44_2015, annex, transport_title, high),
    row(raised, open, 5'000'000_rupiah, pp_82_2019, annex, transport_title, high),
};
constexpr Row<Day, Money> transport_sea[] = {
    row(benefits_began, open, 1'500'000_rupiah, pp_44_2015, annex, transport_title, high),
    row(raised, open, 2'000'000_rupiah, pp_82_2019, annex, transport_title, high),
};
constexpr Row<Day, Money> transport_air[] = {
    row(benefits_began, open, 2'500'000_rupiah, pp_44_2015, annex, transport_title, high),
    row(raised, open, 10'000'000_rupiah, pp_82_2019, annex, transport_title, high),
};
constexpr std::string_view periodic_title = "JKK periodic benefit, 24 months paid at once";
constexpr Row<Day, Money> periodic[] = {
    row(benefits_began, open, 4'800'000_rupiah, pp_44_2015, annex, periodic_title, high),
    row(raised, open, 12'000'000_rupiah, pp_82_2019, annex, periodic_title, high),
};
constexpr std::string_view funeral_title = "JKK funeral cost";
constexpr Row<Day, Money> funeral[] = {
    row(benefits_began, open, 3'000'000_rupiah, pp_44_2015, annex, funeral_title, high),
    row(raised, open, 10'000'000_rupiah, pp_82_2019, annex, funeral_title, high),
};
static_assert(sound(transport_land) && sound(transport_sea) && sound(transport_air) && sound(periodic) &&
              sound(funeral));

constexpr Row<Day, int> wage_factor[] = {
    row(benefits_began, open, 80, pp_44_2015, annex, "months' wages that JKK percentages are taken of", high)};

constexpr std::string_view stmb_title = "JKK share of the wage while unable to work (STMB)";
constexpr Row<Day, Rate> stmb_first[] = {
    row(benefits_began, open, 100_percent, pp_44_2015, annex, stmb_title, high),
    row(raised, open, 100_percent, pp_82_2019, annex, stmb_title, high),
};
constexpr Row<Day, Rate> stmb_second[] = {
    row(benefits_began, open, 75_percent, pp_44_2015, annex, stmb_title, high),
    row(raised, open, 100_percent, pp_82_2019, annex, stmb_title, high),
};
constexpr Row<Day, Rate> stmb_later[] = {
    row(benefits_began, open, 50_percent, pp_44_2015, annex, stmb_title, high),
    row(raised, open, 50_percent, pp_82_2019, annex, stmb_title, high),
};
constexpr Row<Day, int> stmb_block_days[] = {
    row(benefits_began, open, 180, pp_44_2015, annex, "days in a block of six months of STMB", medium,
        "the length of the six months is not established: months of 30 days are a choice")};
constexpr Row<Day, int> stmb_month_days[] = {row(benefits_began, open, 30, pp_44_2015, annex,
                                                 "days by which a monthly wage is divided for STMB", medium,
                                                 "that STMB is paid by the day, wage / 30, rests on one source")};
static_assert(sound(wage_factor) && sound(stmb_first) && sound(stmb_second) && sound(stmb_later) &&
              sound(stmb_block_days) && sound(stmb_month_days));

constexpr Row<Day, Rate> disability_total[] = {
    row(benefits_began, open, 70_percent, pp_44_2015, annex, "JKK percentage of total permanent disability", high)};
constexpr Row<Day, Rate> disability_maximum[] = {
    row(benefits_began, open, 70_percent, pp_44_2015, annex, "JKK percentages of several disabilities add, at most",
        low, "that percentages add, and that 70 is the most, is from general knowledge")};
constexpr std::string_view death_title = "JKK percentage of death; at least the JKM death benefit";
constexpr Row<Day, Rate> death[] = {
    row(benefits_began, open, 60_percent, pp_44_2015, annex, death_title, high,
        "the floor is read as the JKM death benefit alone, without its periodic and funeral parts"),
    row(raised, open, 60_percent, pp_82_2019, annex, death_title, high),
};
static_assert(sound(disability_total) && sound(disability_maximum) && sound(death));

constexpr std::string_view denture_title = "JKK denture, at most";
constexpr Row<Day, Money> denture[] = {
    row(benefits_began, open, 3'000'000_rupiah, pp_44_2015, annex, denture_title, high),
    row(raised, open, 5'000'000_rupiah, pp_82_2019, annex, denture_title, medium),
};
constexpr std::string_view hearing_aid_title = "JKK hearing aid, at most; 0: not covered";
constexpr Row<Day, Money> hearing_aid[] = {
    row(benefits_began, open, 0_rupiah, pp_44_2015, annex, hearing_aid_title, high),
    row(raised, open, 2'500'000_rupiah, pp_82_2019, annex, hearing_aid_title, medium),
};
constexpr std::string_view glasses_title = "JKK glasses, at most; 0: not covered";
constexpr Row<Day, Money> glasses[] = {
    row(benefits_began, open, 0_rupiah, pp_44_2015, annex, glasses_title, high),
    row(raised, open, 1'000'000_rupiah, pp_82_2019, annex, glasses_title, medium),
};
constexpr std::string_view home_care_title = "JKK care at home, at most and for one year; 0: not covered";
constexpr Row<Day, Money> home_care[] = {
    row(benefits_began, open, 0_rupiah, pp_44_2015, annex, home_care_title, high),
    row(raised, open, 20'000'000_rupiah, pp_82_2019, annex, home_care_title, high),
};
constexpr Row<Day, Rate> orthosis[] = {row(benefits_began, open, 140_percent, pp_44_2015, annex,
                                           "JKK orthosis or prosthesis, share of the reference price", high)};
static_assert(sound(denture) && sound(hearing_aid) && sound(glasses) && sound(home_care) && sound(orthosis));

constexpr std::string_view claim_title = "years in which a JKK benefit can be claimed";
constexpr Row<Day, int> claim_years[] = {
    row(benefits_began, open, 2, pp_44_2015, "Pasal 26", claim_title, high, "the article is not confirmed"),
    row(raised, open, 5, pp_82_2019, "Pasal 26", claim_title, high,
        "that a disease counts from its diagnosis is from general knowledge"),
};
constexpr Row<Day, int> disease_years[] = {
    row(benefits_began, open, 3, pp_44_2015, "", "years after exposure in which an occupational disease is covered",
        medium, "the article is not confirmed; Perpres 7/2019 has the same period")};
constexpr Row<Day, int> sudden_death_days[] = {row(benefits_began, open, 1, permenaker_26_2015, "",
                                                   "days from an attack at work to a sudden death, at most", high,
                                                   "24 hours, counted here as one day")};
constexpr std::string_view violence_title = "1 where violence at work is a work accident";
constexpr Row<Day, int> violence[] = {
    row(benefits_began, open, 0, pp_44_2015, "", violence_title, medium,
        "no text before Permenaker 1/2025 was found that covers it"),
    row(permenaker_1_2025.known, open, 1, permenaker_1_2025, "", violence_title, medium,
        "the rule is sure; its first day in February 2025 is not"),
};
constexpr Row<Day, Rate> under_reported[] = {
    row(benefits_began, open, 100_percent, pp_44_2015, "",
        "share of what an under-reported wage took off a benefit that the employer owes", low,
        "that the employer owes the difference is from general knowledge")};
static_assert(sound(claim_years) && sound(disease_years) && sound(sudden_death_days) && sound(violence) &&
              sound(under_reported));

constexpr Row<Day, int> sight_better_weight[] = {row(benefits_began, open, 3, pp_44_2015, annex,
                                                     "weight of the better eye in binocular efficiency", low,
                                                     "(3 x better eye + worse eye) / 4 is from general knowledge")};
constexpr std::string_view ear_title = "loss of hearing from the mean threshold at 500, 1000, 2000 and 4000 Hz";
constexpr Row<Day, int> hearing_fence[] = {
    row(benefits_began, open, 25, permenakertrans_25_2008, "", ear_title, medium)};
constexpr Row<Day, Rate> hearing_loss_per_decibel[] = {
    row(benefits_began, open, 1.5_percent, permenakertrans_25_2008, "", ear_title, medium)};
constexpr Row<Day, int> hearing_better_weight[] = {row(benefits_began, open, 5, permenakertrans_25_2008, "",
                                                       "weight of the better ear in binaural loss", medium,
                                                       "the last step of the formula was seen truncated")};
static_assert(sound(sight_better_weight) && sound(hearing_fence) && sound(hearing_loss_per_decibel) &&
              sound(hearing_better_weight));

}  // namespace

JkkRules jkk() {
  return {
      .rate = {Timeline<Month, Rate>("jkk.rate.very_low", rate_very_low),
               {"jkk.rate.low", rate_low},
               {"jkk.rate.medium", rate_medium},
               {"jkk.rate.high", rate_high},
               {"jkk.rate.very_high", rate_very_high}},
      .relief = {"jkk.relief", relief},
      .relief_labour_intensive = {"jkk.relief.labour_intensive", relief_labour_intensive},
      .transport_land = {"jkk.transport.land", transport_land},
      .transport_sea = {"jkk.transport.sea", transport_sea},
      .transport_air = {"jkk.transport.air", transport_air},
      .periodic = {"jkk.periodic", periodic},
      .funeral = {"jkk.funeral", funeral},
      .wage_factor = {"jkk.wage_factor", wage_factor},
      .stmb_first = {"jkk.stmb.first", stmb_first},
      .stmb_second = {"jkk.stmb.second", stmb_second},
      .stmb_later = {"jkk.stmb.later", stmb_later},
      .stmb_block_days = {"jkk.stmb.block_days", stmb_block_days},
      .stmb_month_days = {"jkk.stmb.month_days", stmb_month_days},
      .disability_total = {"jkk.disability.total", disability_total},
      .disability_maximum = {"jkk.disability.maximum", disability_maximum},
      .death = {"jkk.death", death},
      .denture = {"jkk.denture", denture},
      .hearing_aid = {"jkk.hearing_aid", hearing_aid},
      .glasses = {"jkk.glasses", glasses},
      .home_care = {"jkk.home_care", home_care},
      .orthosis = {"jkk.orthosis", orthosis},
      .claim_years = {"jkk.claim_years", claim_years},
      .disease_years = {"jkk.disease_years", disease_years},
      .sudden_death_days = {"jkk.sudden_death_days", sudden_death_days},
      .violence = {"jkk.violence", violence},
      .under_reported = {"jkk.under_reported", under_reported},
      .sight_better_weight = {"jkk.sight.better_weight", sight_better_weight},
      .hearing_fence = {"jkk.hearing.fence", hearing_fence},
      .hearing_loss_per_decibel = {"jkk.hearing.loss_per_decibel", hearing_loss_per_decibel},
      .hearing_better_weight = {"jkk.hearing.better_weight", hearing_better_weight},
  };
}

}  // namespace jamsostek::inline v0::builtin
