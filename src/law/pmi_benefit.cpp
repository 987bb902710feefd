#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

// The amounts stand in annexes that were not seen; only what somebody published is here. Where nothing was found for
// a period there is no row.
constexpr Day began = permenaker_7_2017.known;
constexpr Day second = permenaker_18_2018.known;
constexpr Day reformed = permenaker_4_2023.known;
constexpr Day previous_day = reformed - date::days(1);

constexpr Row<Day, Money> death_during[] = {
    row(began, open, 85'000'000_rupiah, permenaker_7_2017, "", "PMI: death while working abroad, one sum", high),
    row(second, open, 85'000'000_rupiah, permenaker_18_2018, "", "PMI: death while working abroad, one sum", high),
    row(reformed, open, 85'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: death while working abroad, one sum", high, "one branch splits it as 75 and 10 million"),
};
static_assert(sound(death_during));

constexpr Row<Day, Money> death_home[] = {
    row(second, open, 24'000'000_rupiah, permenaker_18_2018, "", "PMI: death before or after the work abroad", low,
        "the sum of death, periodic and funeral parts, from general knowledge; no text was seen"),
    row(reformed, open, 20'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: death before or after the work abroad", high),
};
static_assert(sound(death_home));

constexpr Row<Day, Money> periodic_home[] = {
    row(second, open, 0_rupiah, permenaker_18_2018, "",
        "PMI: periodic benefit of a death before or after the work abroad; 0: inside the one sum", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 12'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: periodic benefit of a death before or after the work abroad; 0: inside the one sum", high),
};
static_assert(sound(periodic_home));

constexpr Row<Day, Money> funeral_home[] = {
    row(second, open, 0_rupiah, permenaker_18_2018, "",
        "PMI: funeral before or after the work abroad; 0: inside the one sum", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 10'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: funeral before or after the work abroad; 0: inside the one sum", high),
};
static_assert(sound(funeral_home));

constexpr Row<Day, Money> death_accident[] = {
    row(began, open, 85'000'000_rupiah, permenaker_7_2017, "", "PMI: death from an accident", medium),
    row(second, open, 85'000'000_rupiah, permenaker_18_2018, "", "PMI: death from an accident", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 85'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: death from an accident", low,
        "from general knowledge; no text was seen"),
};
static_assert(sound(death_accident));

constexpr Row<Day, Money> total_disability[] = {
    row(began, open, 100'000'000_rupiah, permenaker_7_2017, "", "PMI: total permanent disability", medium),
    row(second, open, 100'000'000_rupiah, permenaker_18_2018, "", "PMI: total permanent disability", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 100'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: total permanent disability",
        medium, "reported as a maximum"),
};
static_assert(sound(total_disability));

constexpr Row<Day, Money> periodic_disability[] = {
    row(second, open, 4'800'000_rupiah, permenaker_18_2018, "",
        "PMI: periodic benefit on total disability, 24 months paid at once", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 12'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: periodic benefit on total disability, 24 months paid at once", low,
        "from general knowledge; no text was seen"),
};
static_assert(sound(periodic_disability));

constexpr Row<Day, Money> partial_base[] = {
    row(began, previous_day, 142'000'000_rupiah, permenaker_7_2017, "", "PMI: base of partial disability", medium),
    row(second, previous_day, 142'000'000_rupiah, permenaker_18_2018, "", "PMI: base of partial disability", low,
        "from general knowledge; no text was seen"),
};
static_assert(sound(partial_base));

constexpr Row<Day, Money> transport_land[] = {
    row(began, open, 1'000'000_rupiah, permenaker_7_2017, "", "PMI: transport of the injured, at most", medium,
        "published as 1,000,000 to 2,500,000 by mode; read as the modes of PP 44/2015"),
    row(second, open, 1'000'000_rupiah, permenaker_18_2018, "", "PMI: transport of the injured, at most", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 5'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: transport of the injured, at most", low, "raised; the amount is presumed to be that of PP 82/2019"),
};
static_assert(sound(transport_land));

constexpr Row<Day, Money> transport_sea[] = {
    row(began, open, 1'500'000_rupiah, permenaker_7_2017, "", "PMI: transport of the injured, at most", low,
        "published as 1,000,000 to 2,500,000 by mode; read as the modes of PP 44/2015"),
    row(second, open, 1'500'000_rupiah, permenaker_18_2018, "", "PMI: transport of the injured, at most", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 2'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: transport of the injured, at most", low, "raised; the amount is presumed to be that of PP 82/2019"),
};
static_assert(sound(transport_sea));

constexpr Row<Day, Money> transport_air[] = {
    row(began, open, 2'500'000_rupiah, permenaker_7_2017, "", "PMI: transport of the injured, at most", medium,
        "published as 1,000,000 to 2,500,000 by mode; read as the modes of PP 44/2015"),
    row(second, open, 2'500'000_rupiah, permenaker_18_2018, "", "PMI: transport of the injured, at most", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 10'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: transport of the injured, at most", low, "raised; the amount is presumed to be that of PP 82/2019"),
};
static_assert(sound(transport_air));

constexpr Row<Day, Money> medical_abroad[] = {
    row(reformed, open, 50'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: care abroad after an accident, at most", high),
};
static_assert(sound(medical_abroad));

constexpr Row<Day, Money> home_care[] = {
    row(reformed, open, 20'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: care at home, at most and for one year", high),
};
static_assert(sound(home_care));

constexpr Row<Day, Money> denture[] = {
    row(second, open, 3'000'000_rupiah, permenaker_18_2018, "", "PMI: denture, at most", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 5'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: denture, at most", low,
        "raised; the amount is from general knowledge; no text was seen"),
};
static_assert(sound(denture));

constexpr Row<Day, Money> hearing_aid[] = {
    row(reformed, open, 2'500'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: hearing aid, at most", high),
};
static_assert(sound(hearing_aid));

constexpr Row<Day, Money> glasses[] = {
    row(reformed, open, 1'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: glasses, at most", high),
};
static_assert(sound(glasses));

constexpr Row<Day, Money> failed_departure[] = {
    row(second, open, 7'500'000_rupiah, permenaker_18_2018, "", "PMI: failed departure", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 10'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: failed departure", medium),
};
static_assert(sound(failed_departure));

constexpr Row<Day, Money> failed_placement[] = {
    row(second, open, 7'500'000_rupiah, permenaker_18_2018, "", "PMI: failed placement", low,
        "from general knowledge; no text was seen"),
    row(reformed, open, 25'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: failed placement", low,
        "raised; the amount is from general knowledge; no text was seen"),
};
static_assert(sound(failed_placement));

constexpr Row<Day, Money> against_contract[] = {
    row(reformed, open, 25'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: placed against the contract",
        high),
};
static_assert(sound(against_contract));

constexpr Row<Day, Money> against_contract_transport[] = {
    row(reformed, open, 15'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: transport of one placed against the contract, at most", high),
};
static_assert(sound(against_contract_transport));

constexpr Row<Day, Money> loss_on_return[] = {
    row(second, open, 10'000'000_rupiah, permenaker_18_2018, "", "PMI: loss caused by others on the way home, at most",
        low, "from general knowledge; no text was seen"),
    row(reformed, open, 10'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: loss caused by others on the way home, at most", medium),
};
static_assert(sound(loss_on_return));

constexpr Row<Day, Money> rape[] = {
    row(reformed, open, 50'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: rape, with the compensation for disability", high),
};
static_assert(sound(rape));

constexpr Row<Day, Money> termination_other[] = {
    row(reformed, open, 1'500'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: termination that is not from an accident", high),
};
static_assert(sound(termination_other));

constexpr Row<Day, Money> repatriation[] = {
    row(second, open, 10'000'000_rupiah, permenaker_18_2018, "", "PMI: repatriation, at most", low,
        "an economy ticket; from general knowledge; no text was seen"),
    row(reformed, open, 15'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34", "PMI: repatriation, at most", low,
        "from general knowledge; no text was seen"),
};
static_assert(sound(repatriation));

constexpr Row<Day, Money> university_year[] = {
    row(reformed, open, 12'000'000_rupiah, permenaker_4_2023, "Pasal 27 and 34",
        "PMI: scholarship for a year of higher education", medium, "seen for four years of study"),
};
static_assert(sound(university_year));

constexpr std::string_view tier_title = "PMI: termination because of an accident, by months of service";
constexpr std::string_view tier_note = "raised by Permenaker 4/2023 to amounts that were not found";
constexpr Row<Day, Money> tier_0[] = {
    row(second, previous_day, 2'000'000_rupiah, permenaker_18_2018, "", tier_title, medium, tier_note)};
constexpr Row<Day, Money> tier_1[] = {
    row(second, previous_day, 3'000'000_rupiah, permenaker_18_2018, "", tier_title, medium, tier_note)};
constexpr Row<Day, Money> tier_2[] = {
    row(second, previous_day, 4'000'000_rupiah, permenaker_18_2018, "", tier_title, medium, tier_note)};
constexpr Row<Day, Money> tier_3[] = {row(second, previous_day, 5'000'000_rupiah, permenaker_18_2018, "", tier_title,
                                          low, "from general knowledge; no text was seen")};
static_assert(sound(tier_0) && sound(tier_1) && sound(tier_2) && sound(tier_3));

constexpr std::string_view claim_title = "years in which an accident benefit of PMI can be claimed";
constexpr Row<Day, int> claim_years[] = {
    row(second, open, 2, permenaker_18_2018, "", claim_title, medium),
    row(reformed, open, 5, permenaker_4_2023, "", claim_title, medium),
};
constexpr Row<Day, int> university_years[] = {row(reformed, open, 4, permenaker_4_2023, "Pasal 27 and 34",
                                                  "PMI: years of higher education that were seen paid", medium,
                                                  "the longest that was seen; whether more are paid was not found")};
static_assert(sound(claim_years) && sound(university_years));

}  // namespace

PmiBenefitRules pmi_benefit() {
  return {
      .death_during = {"pmi.benefit.death.during", death_during},
      .death_home = {"pmi.benefit.death.home", death_home},
      .periodic_home = {"pmi.benefit.periodic.home", periodic_home},
      .funeral_home = {"pmi.benefit.funeral.home", funeral_home},
      .death_accident = {"pmi.benefit.death.accident", death_accident},
      .total_disability = {"pmi.benefit.total_disability", total_disability},
      .periodic_disability = {"pmi.benefit.periodic.disability", periodic_disability},
      .partial_base = {"pmi.benefit.partial_base", partial_base},
      .transport_land = {"pmi.benefit.transport.land", transport_land},
      .transport_sea = {"pmi.benefit.transport.sea", transport_sea},
      .transport_air = {"pmi.benefit.transport.air", transport_air},
      .medical_abroad = {"pmi.benefit.medical_abroad", medical_abroad},
      .home_care = {"pmi.benefit.home_care", home_care},
      .denture = {"pmi.benefit.denture", denture},
      .hearing_aid = {"pmi.benefit.hearing_aid", hearing_aid},
      .glasses = {"pmi.benefit.glasses", glasses},
      .failed_departure = {"pmi.benefit.failed_departure", failed_departure},
      .failed_placement = {"pmi.benefit.failed_placement", failed_placement},
      .against_contract = {"pmi.benefit.against_contract", against_contract},
      .against_contract_transport = {"pmi.benefit.against_contract.transport", against_contract_transport},
      .loss_on_return = {"pmi.benefit.loss_on_return", loss_on_return},
      .rape = {"pmi.benefit.rape", rape},
      .termination_other = {"pmi.benefit.termination_other", termination_other},
      .repatriation = {"pmi.benefit.repatriation", repatriation},
      .university_year = {"pmi.benefit.university_year", university_year},
      .termination_by_accident = {Timeline<Day, Money>("pmi.benefit.termination_by_accident.3", tier_0),
                                  {"pmi.benefit.termination_by_accident.6", tier_1},
                                  {"pmi.benefit.termination_by_accident.12", tier_2},
                                  {"pmi.benefit.termination_by_accident.18", tier_3}},
      .university_years = {"pmi.benefit.university_years", university_years},
      .claim_years = {"pmi.benefit.claim_years", claim_years},
  };
}

}  // namespace jamsostek::inline v0::builtin
