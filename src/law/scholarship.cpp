#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Day raised = Day(2019, 12, 2);
constexpr std::string_view annex = "Lampiran III";

constexpr std::string_view children_title = "children that have a scholarship";
constexpr Row<Day, int> children[] = {
    row(benefits_began, open, 1, pp_44_2015, annex, children_title, high),
    row(raised, open, 2, pp_82_2019, annex, children_title, high),
};
constexpr std::string_view age_title = "age of a child that has a scholarship, in completed years";
constexpr Row<Day, int> youngest[] = {
    row(benefits_began, open, 4, pp_44_2015, annex, age_title, high),
    row(raised, open, 0, pp_82_2019, annex, age_title, high),
};
constexpr Row<Day, int> oldest[] = {
    row(benefits_began, open, 23, pp_44_2015, annex, age_title, high),
    row(raised, open, 22, pp_82_2019, annex, age_title, high),
};
constexpr std::string_view working_title = "1 where a child that works has no scholarship";
constexpr Row<Day, int> working_bars[] = {
    row(benefits_began, open, 0, pp_44_2015, annex, working_title, high),
    row(raised, open, 1, pp_82_2019, annex, working_title, high),
};
constexpr std::string_view lump_title = "scholarship paid once; 0: paid by the year";
constexpr Row<Day, Money> lump_sum[] = {
    row(benefits_began, open, 12'000'000_rupiah, pp_44_2015, annex, lump_title, high),
    row(raised, open, 0_rupiah, pp_82_2019, annex, lump_title, high),
};
static_assert(sound(children) && sound(youngest) && sound(oldest) && sound(working_bars) && sound(lump_sum));

constexpr std::string_view yearly_title = "scholarship for a year of study";
constexpr Row<Day, Money> yearly_tk[] = {row(raised, open, 1'500'000_rupiah, pp_82_2019, annex, yearly_title, high)};
constexpr Row<Day, Money> yearly_sd[] = {row(raised, open, 1'500'000_rupiah, pp_82_2019, annex, yearly_title, high)};
constexpr Row<Day, Money> yearly_smp[] = {row(raised, open, 2'000'000_rupiah, pp_82_2019, annex, yearly_title, high)};
constexpr Row<Day, Money> yearly_sma[] = {row(raised, open, 3'000'000_rupiah, pp_82_2019, annex, yearly_title, high)};
constexpr Row<Day, Money> yearly_university[] = {
    row(raised, open, 12'000'000_rupiah, pp_82_2019, annex, yearly_title, high)};
static_assert(sound(yearly_tk) && sound(yearly_sd) && sound(yearly_smp) && sound(yearly_sma) &&
              sound(yearly_university));

constexpr std::string_view years_title = "years of study that a scholarship is paid for, at most";
constexpr Row<Day, int> years_tk[] = {row(raised, open, 2, pp_82_2019, annex, years_title, high)};
constexpr Row<Day, int> years_sd[] = {row(raised, open, 6, pp_82_2019, annex, years_title, high)};
constexpr Row<Day, int> years_smp[] = {row(raised, open, 3, pp_82_2019, annex, years_title, high)};
constexpr Row<Day, int> years_sma[] = {row(raised, open, 3, pp_82_2019, annex, years_title, high)};
constexpr Row<Day, int> years_university[] = {row(raised, open, 5, pp_82_2019, annex, years_title, high)};
static_assert(sound(years_tk) && sound(years_sd) && sound(years_smp) && sound(years_sma) && sound(years_university));

}  // namespace

ScholarshipRules scholarship() {
  return {
      .children = {"scholarship.children", children},
      .youngest = {"scholarship.youngest", youngest},
      .oldest = {"scholarship.oldest", oldest},
      .working_bars = {"scholarship.working_bars", working_bars},
      .lump_sum = {"scholarship.lump_sum", lump_sum},
      .yearly = {Timeline<Day, Money>("scholarship.yearly.tk", yearly_tk),
                 {"scholarship.yearly.sd", yearly_sd},
                 {"scholarship.yearly.smp", yearly_smp},
                 {"scholarship.yearly.sma", yearly_sma},
                 {"scholarship.yearly.university", yearly_university}},
      .years = {Timeline<Day, int>("scholarship.years.tk", years_tk),
                {"scholarship.years.sd", years_sd},
                {"scholarship.years.smp", years_smp},
                {"scholarship.years.sma", years_sma},
                {"scholarship.years.university", years_university}},
  };
}

}  // namespace jamsostek::inline v0::builtin
