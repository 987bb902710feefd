#include "builtin.hpp"

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

}  // namespace

JhtRules jht() {
  return {
      .rate_employer = {"jht.rate.employer", rate_employer},
      .rate_worker = {"jht.rate.worker", rate_worker},
      .development = {"jht.development", development, Coverage::figures},
  };
}

}  // namespace jamsostek::inline v0::builtin
