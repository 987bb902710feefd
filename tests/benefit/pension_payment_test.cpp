#include <catch2/catch.hpp>

#include <jamsostek/benefit/pension_payment.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
using namespace jamsostek::benefit::jp;

namespace {

const RuleBook& book() { return RuleBook::builtin(); }

std::vector<PensionYear> constant(Month first, Month last, Money monthly) {
  const Viewpoint hold{.known_on = std::nullopt, .stale = Stale::hold};
  return pension_history(book(), first, monthly, last, YearlyRates(0_percent), hold);
}

}  // namespace

TEST_CASE("a pension rises on each anniversary by the inflation of the year before", "[benefit][jp][payment]") {
  const YearlyRates published(book()->macro.cpi, {}, "inflation");
  const auto years = pension_history(book(), Month(2023, 6), 1'000'001_rupiah, Month(2025, 8), published);
  REQUIRE(years.size() == 3);
  CHECK(years[0].monthly == 1'000'001_rupiah);
  CHECK(years[0].to == Month(2024, 5));
  CHECK(years[0].inflation == Rate());
  CHECK(years[1].from == Month(2024, 6));
  CHECK(years[1].inflation == 2.61_percent);
  CHECK(years[1].monthly == 1'026'101_rupiah);  // 1,026,101.03
  CHECK(years[2].monthly == 1'042'211_rupiah);  // 1,026,101 x 1.0157 = 1,042,210.79
  CHECK(years[2].to == Month(2025, 8));
}

TEST_CASE("a raised pension stays within the bounds of its day", "[benefit][jp][payment]") {
  const YearlyRates published(book()->macro.cpi);
  // The bounds hold from March: an anniversary in February still has those of the year before.
  const auto lowest = pension_history(book(), Month(2022, 3), 363'300_rupiah, Month(2024, 3), published);
  CHECK(lowest[1].monthly == 383'400_rupiah);  // 363,300 x 1.0551 = 383,317.83
  CHECK(lowest[2].monthly == 393'500_rupiah);
  const auto highest = pension_history(book(), Month(2024, 2), 4'598'100_rupiah, Month(2025, 2), published);
  CHECK(highest[1].monthly == 4'670'290_rupiah);
  const auto capped = pension_history(book(), Month(2023, 2), 4'598'100_rupiah, Month(2024, 2), published);
  CHECK(capped[1].monthly == 4'598'100_rupiah);
}

TEST_CASE("a pension history refuses what it cannot know", "[benefit][jp][payment]") {
  const YearlyRates published(book()->macro.cpi, {}, "inflation");
  CHECK_THROWS_AS(pension_history(book(), Month(2024, 6), 1'000'000_rupiah, Month(2024, 5), published), InvalidValue);
  CHECK_THROWS_AS(pension_history(book(), Month(2024, 6), 1'000'000_rupiah, Month(2027, 6), published), NoRule);
  CHECK_NOTHROW(pension_history(book(), Month(2024, 6), 1'000'000_rupiah, Month(2027, 5), published));
}

TEST_CASE("a report lets three months be paid", "[benefit][jp][payment]") {
  const auto years = constant(Month(2024, 1), Month(2024, 8), 500'000_rupiah);
  const std::vector<Month> reports{Month(2024, 4)};
  const auto months = payments(book(), years, reports);
  REQUIRE(months.size() == 8);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(months[i].payment == Payment::paid);
    CHECK(months[i].pension == 500'000_rupiah);
    CHECK(months[i].arrears == 0_rupiah);
  }
  CHECK(months[6].payment == Payment::suspended);
  CHECK(months[6].pension == 0_rupiah);
  CHECK(to_string(months[7].payment) == "suspended");
}

TEST_CASE("six suspended months are paid later, seven are lost", "[benefit][jp][payment]") {
  const auto years = constant(Month(2024, 1), Month(2025, 12), 500'000_rupiah);
  // Suspended from April on: a report in October ends six months, one in November seven.
  auto months = payments(book(), years, std::vector{Month(2024, 10)});
  CHECK(months[9].payment == Payment::paid);
  CHECK(months[9].pension == 500'000_rupiah);
  CHECK(months[9].arrears == 3'000'000_rupiah);
  CHECK(months[9].arrears_months == 6);
  CHECK(months[11].payment == Payment::paid);
  CHECK(months[12].payment == Payment::suspended);

  months = payments(book(), years, std::vector{Month(2024, 11)});
  CHECK(months[10].payment == Payment::paid);
  CHECK(months[10].arrears == 0_rupiah);
  CHECK(months[10].arrears_months == 0);
  CHECK(months[11].payment == Payment::paid);
}

TEST_CASE("arrears are paid at the amounts of their own months", "[benefit][jp][payment]") {
  const YearlyRates published(book()->macro.cpi);
  const auto years = pension_history(book(), Month(2023, 6), 1'000'000_rupiah, Month(2025, 5), published);
  // Reported in February, paid to April; suspended in May and June, of which June has the raised amount.
  const auto months =
      payments(book(), years, std::vector{Month(2023, 8), Month(2023, 11), Month(2024, 2), Month(2024, 7)});
  CHECK(months[13].month == Month(2024, 7));
  CHECK(months[13].arrears == 1'000'000_rupiah + 1'026'100_rupiah);
  CHECK(months[13].pension == 1'026'100_rupiah);
}

TEST_CASE("ten years without a report stop the pension for good", "[benefit][jp][payment]") {
  const auto years = constant(Month(2016, 1), Month(2026, 6), 500'000_rupiah);
  auto months = payments(book(), years, std::vector{Month(2025, 12)});
  CHECK(months[119].payment == Payment::paid);
  CHECK(months[119].arrears == 0_rupiah);
  months = payments(book(), years, std::vector{Month(2026, 1)});
  CHECK(months[119].payment == Payment::suspended);
  CHECK(months[120].payment == Payment::stopped);
  CHECK(months[121].payment == Payment::stopped);
}

TEST_CASE("reports are in ascending order", "[benefit][jp][payment]") {
  const auto years = constant(Month(2024, 1), Month(2024, 8), 500'000_rupiah);
  CHECK_THROWS_AS(payments(book(), years, std::vector{Month(2024, 4), Month(2024, 3)}), InvalidValue);
  CHECK_THROWS_AS(payments(book(), years, std::vector{Month(2024, 4), Month(2024, 4)}), InvalidValue);
  CHECK(payments(book(), {}, {}).empty());
}
