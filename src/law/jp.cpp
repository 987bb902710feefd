#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr std::string_view rate_title = "JP contribution of wage recipients";
constexpr Row<Month, Rate> rate_employer[] = {
    row(programmes_began, open, 2.00_percent, pp_45_2015, "Pasal 28(3)", rate_title, high)};
constexpr Row<Month, Rate> rate_worker[] = {
    row(programmes_began, open, 1.00_percent, pp_45_2015, "Pasal 28(3)", rate_title, high)};
static_assert(sound(rate_employer) && sound(rate_worker));

/// The yearly letter of BPJS Ketenagakerjaan. Only the day of the 2026 letter was found (25 February); the others
/// are taken to be known from 28 February.
constexpr Instrument letter(int year, unsigned day = 28) { return {"PP 45/2015", Day(year, 2, day)}; }

constexpr std::string_view ceiling_title = "JP wage ceiling: the previous one times (1 + GDP growth), down to Rp100";
constexpr Row<Month, Money> ceiling(int year, Money value, std::string_view article, Confidence confidence,
                                    std::string_view note = {}, unsigned day = 28) {
  return renewed(Month(year, 3), Month(year + 1, 2), value, letter(year, day), article, ceiling_title, confidence,
                 note);
}
constexpr std::string_view start_by_pattern = "the start in March follows the pattern of the other years";

constexpr Row<Month, Money> wage_ceiling[] = {
    renewed(programmes_began, Month(2016, 2), 7'000'000_rupiah, pp_45_2015, "Pasal 29(2)", ceiling_title, high),
    ceiling(2016, 7'335'300_rupiah, "Pasal 29(3)", medium, start_by_pattern),
    ceiling(2017, 7'703'500_rupiah, "Pasal 29(3)", medium, start_by_pattern),
    ceiling(2018, 8'094'000_rupiah, "Pasal 29(3)", high),
    ceiling(2019, 8'512'400_rupiah, "Pasal 29(3)", high),
    ceiling(2020, 8'939'700_rupiah, "Pasal 29(3)", high),
    ceiling(2021, 8'754'600_rupiah, "Pasal 29(3), letter B/0246/022021", medium,
            "one source starts it in February, the month of the letter"),
    ceiling(2022, 9'077'600_rupiah, "Pasal 29(3)", medium, start_by_pattern),
    ceiling(2023, 9'559'600_rupiah, "Pasal 29(3), letter B/77/022023", high),
    ceiling(2024, 10'042'300_rupiah, "Pasal 29(3), letter B/1387/022024", high),
    ceiling(2025, 10'547'400_rupiah, "Pasal 29(3), letter B/726/022025", high),
    ceiling(2026, 11'086'300_rupiah, "Pasal 29(3), letter B/1226/022026", high, {}, 25),
};
static_assert(sound(wage_ceiling));

/// The bounds hold from 1 March of their year, those of 2026 from 1 February (`first`) for twelve months.
constexpr Row<Day, Money> bound(int year, Money value, std::string_view title, Confidence confidence,
                                std::string_view note = {}) {
  return renewed(Day(year, 3, 1), Month(year + 1, 2).last_day(), value, letter(year), "Pasal 18(3)", title, confidence,
                 note);
}
constexpr Row<Day, Money> bound_2026(Money value, std::string_view title) {
  return renewed(Day(2026, 2, 1), Day(2027, 1, 31), value, letter(2026, 25), "Pasal 18(3), letter B/1226/022026", title,
                 medium);
}
constexpr std::string_view from_memory = "not published where we looked: from memory, and it fits the chain exactly";
constexpr std::string_view minimum_title = "JP lowest monthly benefit: the previous one times (1 + inflation)";
constexpr std::string_view maximum_title = "JP highest monthly benefit: the previous one times (1 + inflation)";

constexpr Row<Day, Money> benefit_minimum[] = {
    renewed(benefits_began, Day(2016, 2, 29), 300'000_rupiah, pp_45_2015, "Pasal 18(1)", minimum_title, high),
    bound(2016, 310'050_rupiah, minimum_title, high),
    bound(2017, 319'450_rupiah, minimum_title, high),
    bound(2018, 331'000_rupiah, minimum_title, high),
    bound(2019, 341'400_rupiah, minimum_title, high),
    bound(2020, 350'700_rupiah, minimum_title, low, from_memory),
    bound(2021, 356'600_rupiah, minimum_title, low, from_memory),
    bound(2022, 363'300_rupiah, minimum_title, high),
    bound(2023, 383'400_rupiah, minimum_title, high),
    bound(2024, 393'500_rupiah, minimum_title, high),
    bound(2025, 399'700_rupiah, minimum_title, medium),
    bound_2026(411'400_rupiah, minimum_title),
};
constexpr Row<Day, Money> benefit_maximum[] = {
    renewed(benefits_began, Day(2016, 2, 29), 3'600'000_rupiah, pp_45_2015, "Pasal 18(2)", maximum_title, high),
    bound(2016, 3'720'600_rupiah, maximum_title, high),
    bound(2017, 3'833'000_rupiah, maximum_title, high),
    bound(2018, 3'971'400_rupiah, maximum_title, low, from_memory),
    bound(2019, 4'095'750_rupiah, maximum_title, high),
    bound(2020, 4'207'200_rupiah, maximum_title, low, from_memory),
    bound(2021, 4'277'900_rupiah, maximum_title, low, from_memory),
    bound(2022, 4'357'900_rupiah, maximum_title, high),
    bound(2023, 4'598'100_rupiah, maximum_title, high),
    bound(2024, 4'718'200_rupiah, maximum_title, high),
    bound(2025, 4'792'300_rupiah, maximum_title, medium),
    bound_2026(4'932'300_rupiah, maximum_title),
};
static_assert(sound(benefit_minimum) && sound(benefit_maximum));

constexpr Row<Day, int> age(int year, int years, std::string_view article) {
  return row(year == 2015 ? benefits_began : Day(year, 1, 1), open, years, pp_45_2015, article, "JP retirement age",
             high);
}
constexpr Row<Day, int> retirement_age[] = {
    age(2015, 56, "Pasal 15(1)"), age(2019, 57, "Pasal 15(2)"), age(2022, 58, "Pasal 15(3)"),
    age(2025, 59, "Pasal 15(3)"), age(2028, 60, "Pasal 15(3)"), age(2031, 61, "Pasal 15(3)"),
    age(2034, 62, "Pasal 15(3)"), age(2037, 63, "Pasal 15(3)"), age(2040, 64, "Pasal 15(3)"),
    age(2043, 65, "Pasal 15(3)"),
};
static_assert(sound(retirement_age));

constexpr Instrument published(int year) { return {"BPJS TK, JP development rate", Day(year + 1, 2, 28)}; }
constexpr std::string_view development_title = "JP development rate of the year";
constexpr Row<Month, Rate> development[] = {
    figure(2023, 6.37_percent, published(2023), development_title, high),
    figure(2024, 5.88_percent, published(2024), development_title, high),
    figure(2025, 6.47_percent, published(2025), development_title, medium),
};
static_assert(sound(development, Coverage::figures));

/// The official book of questions and answers of 2018, where the decree itself could not be read.
constexpr std::string_view own_article = "the value is sure; the article number is from general knowledge";

template <class T>
constexpr Row<Day, T> since_2015(T value, const Instrument& instrument, std::string_view article,
                                 std::string_view title, Confidence confidence, std::string_view note = {}) {
  return row(benefits_began, open, value, instrument, article, title, confidence, note);
}

constexpr Row<Day, Rate> accrual[] = {since_2015(
    1_percent, pp_45_2015, "Pasal 17(2)", "JP benefit: this share of the average indexed wage for each year", high)};
constexpr Row<Day, int> minimum_months_retirement[] = {
    since_2015(180, pp_45_2015, "Pasal 19", "JP old-age pension: months of contribution needed", high, own_article)};
constexpr Row<Day, int> minimum_months_disability[] = {
    since_2015(1, pp_45_2015, "Pasal 20", "JP disability pension: months of membership needed", high)};
constexpr Row<Day, int> minimum_months_death[] = {
    since_2015(12, permenaker_29_2015, "Pasal 26", "JP survivors' pension: months of membership needed", high)};
constexpr Row<Day, Rate> minimum_density[] = {
    since_2015(80_percent, permenaker_29_2015, "Pasal 26", "JP disability and survivors: least density", high)};
constexpr Row<Day, int> deemed_months[] = {since_2015(
    180, permenaker_29_2015, "Pasal 26", "JP disability and survivors: at least so many months count", high)};
static_assert(sound(accrual) && sound(minimum_months_retirement) && sound(minimum_months_disability) &&
              sound(minimum_months_death) && sound(minimum_density) && sound(deemed_months));

constexpr std::string_view shares_note =
    "printed in the official questions and answers of 2018; the article was not found";
constexpr Row<Day, Rate> survivor_spouse[] = {
    since_2015(50_percent, pp_45_2015, "", "JP pension of the widow or widower", high, shares_note)};
constexpr Row<Day, Rate> survivor_children[] = {
    since_2015(50_percent, pp_45_2015, "", "JP pension of the children together", high, shares_note)};
constexpr Row<Day, Rate> survivor_parents[] = {
    since_2015(20_percent, pp_45_2015, "", "JP pension of a parent", high, shares_note)};
constexpr Row<Day, Rate> survivor_children_after_spouse[] = {
    since_2015(50_percent, pp_45_2015, "", "JP pension of the children when the widow or widower dies or remarries",
               high, shares_note)};
constexpr Row<Day, int> survivor_child_age[] = {
    since_2015(23, pp_45_2015, "", "JP pension of a child ends on this birthday", high, shares_note)};
constexpr Row<Day, int> survivor_children_most[] = {
    since_2015(2, pp_45_2015, "", "JP pension: so many children at most", high, shares_note)};
static_assert(sound(survivor_spouse) && sound(survivor_children) && sound(survivor_parents) &&
              sound(survivor_children_after_spouse) && sound(survivor_child_age) && sound(survivor_children_most));

constexpr Row<Day, int> deferral_years[] = {
    since_2015(3, pp_45_2015, "Pasal 15(4)", "JP payment may be put off so many years by those who work on", high)};
constexpr Row<Day, int> registration_lead_months[] = {
    since_2015(1, pp_45_2015, "", "JP registration: so many months before retirement at the latest", high)};
constexpr Row<Day, int> report_months[] = {since_2015(3, faq_2018, "JP 30(a)", "JP payees report every so many months",
                                                      medium, "in force in 2018 and 2019; a later rule was not found")};
constexpr Row<Day, int> report_arrears_months[] = {
    since_2015(6, faq_2018, "JP 30(f)", "JP: so many suspended months are paid later at most (rapel)", high)};
constexpr Row<Day, int> report_stop_years[] = {
    since_2015(10, faq_2018, "JP 30(g)", "JP stops after so many years without a report", high)};
static_assert(sound(deferral_years) && sound(registration_lead_months) && sound(report_months) &&
              sound(report_arrears_months) && sound(report_stop_years));

}  // namespace

JpRules jp() {
  return {
      .rate_employer = {"jp.rate.employer", rate_employer},
      .rate_worker = {"jp.rate.worker", rate_worker},
      .wage_ceiling = {"jp.wage_ceiling", wage_ceiling},
      .benefit_minimum = {"jp.benefit_minimum", benefit_minimum},
      .benefit_maximum = {"jp.benefit_maximum", benefit_maximum},
      .retirement_age = {"jp.retirement_age", retirement_age},
      .development = {"jp.development", development, Coverage::figures},
      .accrual = {"jp.accrual", accrual},
      .minimum_months_retirement = {"jp.minimum_months.retirement", minimum_months_retirement},
      .minimum_months_disability = {"jp.minimum_months.disability", minimum_months_disability},
      .minimum_months_death = {"jp.minimum_months.death", minimum_months_death},
      .minimum_density = {"jp.minimum_density", minimum_density},
      .deemed_months = {"jp.deemed_months", deemed_months},
      .survivor_spouse = {"jp.survivor.spouse", survivor_spouse},
      .survivor_children = {"jp.survivor.children", survivor_children},
      .survivor_parents = {"jp.survivor.parents", survivor_parents},
      .survivor_children_after_spouse = {"jp.survivor.children_after_spouse", survivor_children_after_spouse},
      .survivor_child_age = {"jp.survivor.child_age", survivor_child_age},
      .survivor_children_most = {"jp.survivor.children_most", survivor_children_most},
      .deferral_years = {"jp.deferral_years", deferral_years},
      .registration_lead_months = {"jp.registration_lead_months", registration_lead_months},
      .report_months = {"jp.report.months", report_months},
      .report_arrears_months = {"jp.report.arrears_months", report_arrears_months},
      .report_stop_years = {"jp.report.stop_years", report_stop_years},
  };
}

}  // namespace jamsostek::inline v0::builtin
