#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

/// Published early in the next year; where the day was not found, the day of that year's JP letter stands for it.
constexpr Instrument bps(int year) { return {"BPS, yearly release", Day(year + 1, 2, 28)}; }
constexpr Instrument bps_2014{"BPS, yearly release", first_known};

constexpr std::string_view cpi_title = "general inflation of the year, December on December";
constexpr Row<Month, Rate> cpi[] = {
    figure(2014, 8.36_percent, bps_2014, cpi_title, high),  figure(2015, 3.35_percent, bps(2015), cpi_title, high),
    figure(2016, 3.02_percent, bps(2016), cpi_title, high), figure(2017, 3.61_percent, bps(2017), cpi_title, high),
    figure(2018, 3.13_percent, bps(2018), cpi_title, high), figure(2019, 2.72_percent, bps(2019), cpi_title, high),
    figure(2020, 1.68_percent, bps(2020), cpi_title, high), figure(2021, 1.87_percent, bps(2021), cpi_title, high),
    figure(2022, 5.51_percent, bps(2022), cpi_title, high), figure(2023, 2.61_percent, bps(2023), cpi_title, high),
    figure(2024, 1.57_percent, bps(2024), cpi_title, high), figure(2025, 2.92_percent, bps(2025), cpi_title, high),
};

constexpr std::string_view gdp_title = "growth of the gross domestic product of the year, as first published";
constexpr Row<Month, Rate> gdp_growth[] = {
    figure(2014, 5.02_percent, bps_2014, gdp_title, high),
    figure(2015, 4.79_percent, bps(2015), gdp_title, high),
    figure(2016, 5.02_percent, bps(2016), gdp_title, high,
           "later revised to 5.03 %; the ceiling keeps the first figure"),
    figure(2017, 5.07_percent, bps(2017), gdp_title, high),
    figure(2018, 5.17_percent, bps(2018), gdp_title, high),
    figure(2019, 5.02_percent, bps(2019), gdp_title, high),
    figure(2020, Rate::decimal(-207, 4), bps(2020), gdp_title, high),
    figure(2021, 3.69_percent, bps(2021), gdp_title, high,
           "later revised to 3.70 %; the ceiling keeps the first figure"),
    figure(2022, 5.31_percent, bps(2022), gdp_title, high),
    figure(2023, 5.05_percent, bps(2023), gdp_title, high),
    figure(2024, 5.03_percent, bps(2024), gdp_title, high),
    figure(2025, 5.11_percent, bps(2025), gdp_title, high),
};
static_assert(sound(cpi, Coverage::figures) && sound(gdp_growth, Coverage::figures));

}  // namespace

MacroRules macro() {
  return {
      .cpi = {"cpi", cpi, Coverage::figures},
      .gdp_growth = {"gdp_growth", gdp_growth, Coverage::figures},
  };
}

}  // namespace jamsostek::inline v0::builtin
