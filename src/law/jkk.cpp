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
  };
}

}  // namespace jamsostek::inline v0::builtin
