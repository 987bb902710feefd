#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr std::string_view rate_title = "JHT contribution of wage recipients";
constexpr Row<Month, Rate> rate_employer[] = {
    row(programmes_began, open, 3.70_percent, pp_46_2015, "Pasal 16(1)", rate_title, high)};
constexpr Row<Month, Rate> rate_worker[] = {
    row(programmes_began, open, 2.00_percent, pp_46_2015, "Pasal 16(1)", rate_title, high)};
static_assert(sound(rate_employer) && sound(rate_worker));

/// The figures were reported by the press, some weeks after the year; the exact days were not found.
constexpr Instrument published(int year) { return {"BPJS TK, JHT development rate", Day(year + 1, 2, 28)}; }
constexpr std::string_view development_title = "JHT development rate of the year";
constexpr Row<Month, Rate> development[] = {
    figure(2016, 7.19_percent, published(2016), development_title, high),
    figure(2017, 7.82_percent, published(2017), development_title, medium),
    figure(2018, 6.26_percent, published(2018), development_title, medium),
    figure(2019, 6.06_percent, published(2019), development_title, medium),
    figure(2020, 5.59_percent, published(2020), development_title, high, "the final figure; 5.63 % was provisional"),
    figure(2023, 5.25_percent, published(2023), development_title, high),
    figure(2024, 6.05_percent, published(2024), development_title, high),
    figure(2025, 5.51_percent, published(2025), development_title, medium),
};
static_assert(sound(development, Coverage::figures));

/// Claims as they are since PP 60/2015; what held in July and August 2015 and before is not modelled.
constexpr Day claims_began = Day(2015, 9, 1);
constexpr Day reformed = permenaker_4_2022.known;
constexpr Instrument permenaker_19_2015{"Permenaker 19/2015", claims_began};

constexpr std::string_view age_title = "JHT is paid at this age";
constexpr Row<Day, int> retirement_age[] = {
    row(claims_began, open, 56, permenaker_19_2015, "", age_title, high),
    row(reformed, open, 56, permenaker_4_2022, "Pasal 6(1)", age_title, high),
};
constexpr std::string_view waiting_title = "JHT after a resignation or termination: so many months later";
constexpr Row<Day, int> waiting_months[] = {
    row(claims_began, open, 1, permenaker_19_2015, "Pasal 5(1) and 6", waiting_title, high),
    row(reformed, open, 1, permenaker_4_2022, "Pasal 8-9", waiting_title, high),
};
constexpr std::string_view contract_end_title = "JHT at the end of a contract: so many months later";
constexpr Row<Day, int> waiting_months_contract_end[] = {
    row(claims_began, open, 0, permenaker_19_2015, "", contract_end_title, medium,
        "the text of 2015 could not be read; that of 2022 names the case"),
    row(reformed, open, 0, permenaker_4_2022, "Pasal 6(2)", contract_end_title, high),
};
constexpr std::string_view event_title = "JHT after total disability, death or leaving Indonesia: so many months later";
constexpr Row<Day, int> waiting_months_event[] = {
    row(claims_began, open, 0, permenaker_19_2015, "", event_title, high),
    row(reformed, open, 0, permenaker_4_2022, "Pasal 4", event_title, high),
};
static_assert(sound(waiting_months_contract_end) && sound(waiting_months_event));
constexpr std::string_view partial_article = "Pasal 22(4)-(5)";
constexpr std::string_view partial_note = "the value is sure; the article number is from general knowledge";
constexpr Row<Day, Rate> partial_retirement[] = {row(claims_began, open, 10_percent, pp_46_2015, partial_article,
                                                     "JHT taken early to prepare for retirement", high, partial_note)};
constexpr Row<Day, Rate> partial_housing[] = {row(claims_began, open, 30_percent, pp_46_2015, partial_article,
                                                  "JHT taken early for a house", high, partial_note)};
constexpr Row<Day, int> partial_membership_years[] = {row(claims_began, open, 10, pp_46_2015, partial_article,
                                                          "JHT taken early: years of membership needed", high,
                                                          partial_note)};
static_assert(sound(retirement_age) && sound(waiting_months) && sound(partial_retirement) && sound(partial_housing) &&
              sound(partial_membership_years));

constexpr Instrument bpjs_channels{"BPJS TK, claim channels", Day(2025, 5, 31)};
constexpr std::string_view jmo_title = "JHT balances up to this are paid through JMO";
constexpr Row<Day, Money> jmo_limit[] = {
    row(Day(2021, 9, 1), open, 10'000'000_rupiah, Instrument{"BPJS TK, claim channels", Day(2021, 9, 1)}, "", jmo_title,
        medium, "the amount is sure; the day from which JMO paid was not found"),
    row(Day(2025, 5, 1), open, 15'000'000_rupiah, bpjs_channels, "", jmo_title, high,
        "announced in May 2025; the limit is on the balance"),
};
static_assert(sound(jmo_limit));

constexpr Instrument pp_68_2009{"PP 68/2009", first_known};
constexpr Instrument uu_36_2008{"UU 36/2008", first_known};
constexpr Instrument uu_7_2021{"UU 7/2021", Day(2021, 10, 29)};
constexpr Day new_scale = Day(2022, 1, 1);

constexpr Row<Day, Money> tax_final_exempt[] = {
    row(benefits_began, open, 50'000'000_rupiah, pp_68_2009, "Pasal 5", "final tax on JHT: nothing up to this", high)};
constexpr Row<Day, Rate> tax_final_rate[] = {
    row(benefits_began, open, 5_percent, pp_68_2009, "Pasal 5", "final tax on JHT: the rate above", high)};
constexpr Row<Day, Rate> tax_final_rate_no_npwp[] = {row(
    benefits_began, open, 6_percent, pp_68_2009, "Pasal 5", "final tax on JHT: the rate above for those without NPWP",
    medium, "printed in the official book of 2018; whether a final tax may be raised is doubtful")};
constexpr std::string_view window_note = "branch forms count 24 months from the first payment instead";
constexpr Row<Day, int> tax_window_years[] = {row(benefits_began, open, 2, pp_68_2009, "Pasal 2(2)",
                                                  "final tax on JHT: payments inside so many calendar years", high,
                                                  window_note)};
constexpr Row<Day, int> tax_window_months[] = {
    row(benefits_began, open, 24, Instrument{"BPJS TK, branch form on progressive tax", Day(2023, 10, 11)}, "",
        "final tax on JHT: payments inside so many months", medium, "the law counts calendar years")};
static_assert(sound(tax_final_exempt) && sound(tax_final_rate) && sound(tax_final_rate_no_npwp) &&
              sound(tax_window_years) && sound(tax_window_months));

constexpr std::string_view scale_article = "Pasal 17(1)a";
constexpr std::string_view band_title = "income tax: how many bands the scale has";
constexpr std::string_view limit_title = "income tax: the upper limit of the band";
constexpr std::string_view rate_title_of_band = "income tax: the rate of the band";
constexpr Row<Day, int> tax_progressive_bands[] = {
    row(benefits_began, open, 4, uu_36_2008, scale_article, band_title, high),
    row(new_scale, open, 5, uu_7_2021, scale_article, band_title, high),
};
constexpr Row<Day, Money> limit_1[] = {
    row(benefits_began, open, 50'000'000_rupiah, uu_36_2008, scale_article, limit_title, high),
    row(new_scale, open, 60'000'000_rupiah, uu_7_2021, scale_article, limit_title, high),
};
constexpr Row<Day, Money> limit_2[] = {
    row(benefits_began, open, 250'000'000_rupiah, uu_36_2008, scale_article, limit_title, high),
    row(new_scale, open, 250'000'000_rupiah, uu_7_2021, scale_article, limit_title, high),
};
constexpr Row<Day, Money> limit_3[] = {
    row(benefits_began, open, 500'000'000_rupiah, uu_36_2008, scale_article, limit_title, high),
    row(new_scale, open, 500'000'000_rupiah, uu_7_2021, scale_article, limit_title, high),
};
constexpr Row<Day, Money> limit_4[] = {
    row(new_scale, open, 5'000'000'000_rupiah, uu_7_2021, scale_article, limit_title, high)};

/// The rates of the first four bands were taken over by UU 7/2021 as they were.
constexpr std::array<Row<Day, Rate>, 2> band_rate(Rate rate) {
  return {row(benefits_began, open, rate, uu_36_2008, scale_article, rate_title_of_band, high),
          row(new_scale, open, rate, uu_7_2021, scale_article, rate_title_of_band, high)};
}
constexpr auto rate_1 = band_rate(5_percent);
constexpr auto rate_2 = band_rate(15_percent);
constexpr auto rate_3 = band_rate(25_percent);
constexpr auto rate_4 = band_rate(30_percent);
constexpr Row<Day, Rate> rate_5[] = {
    row(new_scale, open, 35_percent, uu_7_2021, scale_article, rate_title_of_band, high)};
constexpr Row<Day, Rate> tax_progressive_no_npwp[] = {
    row(benefits_began, open, 120_percent, uu_36_2008, "Pasal 21(5a)",
        "income tax: what rates are multiplied with when there is no NPWP", high)};
static_assert(sound(tax_progressive_bands) && sound(limit_1) && sound(limit_2) && sound(limit_3) && sound(limit_4) &&
              sound(rate_5) && sound(tax_progressive_no_npwp));
static_assert(fault(std::span<const Row<Day, Rate>>(rate_1), Coverage::gapless).empty());

constexpr std::string_view simulator_title = "what the official JHT simulator takes for the yearly development";
constexpr Row<Day, Rate> simulator_rate[] = {
    row(benefits_began, open, 7_percent, Instrument{"BPJS TK, JHT simulator", Day(2015, 7, 3)}, "", simulator_title,
        high),
    row(Day(2019, 1, 1), open, 5_percent, Instrument{"BPJS TK, JHT simulator", Day(2024, 9, 14)}, "", simulator_title,
        medium, "the rate is sure since September 2024; when it fell from 7 % after 2018 was not found"),
};
static_assert(sound(simulator_rate));

}  // namespace

JhtRules jht() {
  return {
      .rate_employer = {"jht.rate.employer", rate_employer},
      .rate_worker = {"jht.rate.worker", rate_worker},
      .development = {"jht.development", development, Coverage::figures},
      .retirement_age = {"jht.retirement_age", retirement_age},
      .waiting_months = {"jht.waiting_months", waiting_months},
      .waiting_months_contract_end = {"jht.waiting_months.contract_end", waiting_months_contract_end},
      .waiting_months_event = {"jht.waiting_months.event", waiting_months_event},
      .partial_retirement = {"jht.partial.retirement", partial_retirement},
      .partial_housing = {"jht.partial.housing", partial_housing},
      .partial_membership_years = {"jht.partial.membership_years", partial_membership_years},
      .jmo_limit = {"jht.channel.jmo_limit", jmo_limit},
      .tax_final_exempt = {"jht.tax.final.exempt", tax_final_exempt},
      .tax_final_rate = {"jht.tax.final.rate", tax_final_rate},
      .tax_final_rate_no_npwp = {"jht.tax.final.rate_no_npwp", tax_final_rate_no_npwp},
      .tax_window_years = {"jht.tax.window.years", tax_window_years},
      .tax_window_months = {"jht.tax.window.months", tax_window_months},
      .tax_progressive_bands = {"jht.tax.progressive.bands", tax_progressive_bands},
      .tax_progressive_limit = {{{"jht.tax.progressive.1.limit", limit_1},
                                 {"jht.tax.progressive.2.limit", limit_2},
                                 {"jht.tax.progressive.3.limit", limit_3},
                                 {"jht.tax.progressive.4.limit", limit_4}}},
      .tax_progressive_rate = {{{"jht.tax.progressive.1.rate", rate_1},
                                {"jht.tax.progressive.2.rate", rate_2},
                                {"jht.tax.progressive.3.rate", rate_3},
                                {"jht.tax.progressive.4.rate", rate_4},
                                {"jht.tax.progressive.5.rate", rate_5}}},
      .tax_progressive_no_npwp = {"jht.tax.progressive.no_npwp", tax_progressive_no_npwp},
      .simulator_rate = {"jht.simulator.rate", simulator_rate},
  };
}

}  // namespace jamsostek::inline v0::builtin
