#include <rapidcheck.h>

#include "cases.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using benefit::jp::pension;
using benefit::jp::YearOfWages;

namespace {

const RuleBook& book() { return RuleBook::builtin(); }

/// A percentage in hundredths: 475 is 4.75 %.
Rate hundredths(int percent_times_100) { return Rate::decimal(percent_times_100, 4); }

/// A career of a wage for each year from 2016 on.
std::vector<YearOfWages> career(const std::vector<int>& wages_in_thousands) {
  std::vector<YearOfWages> years;
  int year = 2016;
  for (const int thousands : wages_in_thousands) years.push_back({year++, 12, Money::rupiah(thousands) * 1000 * 12});
  return years;
}

Money benefit_of(const std::vector<YearOfWages>& years, const YearlyRates& inflation, int months = 180) {
  return pension(years, 2030, inflation, months, 1_percent).benefit;
}

}  // namespace

TEST_CASE("Kasus 3: the published indexes and weighted wages are reproduced to the rupiah", "[benefit][jp][cases]") {
  int rows = 0;
  for (const auto& published : load_cases("benefits_jp_jht_cases.json")) {
    if (!published.at("id").get<std::string>().starts_with("JP-K3-")) continue;
    INFO(published.dump());
    const auto& inputs = published.at("inputs");
    const int year = inputs.at("wage_year").get<int>();
    const int event_year = inputs.at("retirement_year").get<int>();
    YearlyRates::ByYear given;
    int of = year;
    for (const auto& percent : inputs.at("assumed_inflation_pct_from_wage_year_to_2029")) {
      given.emplace(of++, Rate::parse_percent(percent.dump()));
    }
    REQUIRE(of == event_year);
    const YearlyRates inflation(book()->macro.cpi, given);

    const auto reported = Money::rupiah(inputs.at("reported_wage").get<std::int64_t>());
    const auto cap = Money::rupiah(inputs.at("assumed_cap").get<std::int64_t>());
    const std::vector<YearOfWages> wages{{year, 1, std::min(reported, cap)}};
    // With a share of 12 and one month the benefit is the weighted wage, rounded to the rupiah as the deck does.
    const auto weighted = pension(wages, event_year, inflation, 1, Rate::decimal(12, 0)).benefit;
    CHECK(weighted == Money::rupiah(published.at("expected").at("weighted_wage").get<std::int64_t>()));

    const std::vector<YearOfWages> hundred{{year, 1, 100_rupiah}};
    const auto index = pension(hundred, event_year, inflation, 1, Rate::one()).average_indexed_wage;
    CHECK(index == Money::parse_plain(published.at("expected").at("index_pct_2dp").dump()));
    ++rows;
  }
  CHECK(rows == 10);
}

TEST_CASE("the index runs from the wage's own year to the year before the event", "[benefit][jp]") {
  const YearlyRates inflation(0_percent, {{2020, 10_percent}, {2021, 20_percent}, {2022, 50_percent}});
  const auto average = [&](int wage_year, int event_year) {
    const std::vector<YearOfWages> wages{{wage_year, 1, 1'000'000_rupiah}};
    return pension(wages, event_year, inflation, 12, 1_percent).average_indexed_wage;
  };
  CHECK(average(2020, 2022) == 1'320'000_rupiah);
  CHECK(average(2021, 2022) == 1'200'000_rupiah);
  CHECK(average(2022, 2022) == 1'000'000_rupiah);
  CHECK(average(2020, 2020) == 1'000'000_rupiah);
  CHECK(average(2020, 2023) == 1'980'000_rupiah);
}

TEST_CASE("the formula rounds each result once", "[benefit][jp]") {
  const YearlyRates none(0_percent);
  // One month of 1,000,000 and two of nothing: the average is 333,333.333..., a year of it earns 3,333.33.
  const std::vector<YearOfWages> wages{{2024, 3, 1'000'000_rupiah}};
  const auto found = pension(wages, 2025, none, 12, 1_percent);
  CHECK(found.average_indexed_wage == 333'333.33_rupiah);
  CHECK(found.benefit == 3'333_rupiah);
  // Rounded averages would give 166,666.50 and 166,667: from the exact one it is 166,666.67.
  CHECK(pension(wages, 2025, none, 600, 1_percent).benefit == 166'667_rupiah);
  // A half goes up.
  CHECK(pension(std::vector<YearOfWages>{{2024, 2, 300_rupiah}}, 2025, none, 12, 1_percent).benefit == 2_rupiah);
}

TEST_CASE("an average needs a paid month, and every year its inflation", "[benefit][jp]") {
  CHECK_THROWS_AS(pension({}, 2025, YearlyRates(0_percent), 12, 1_percent), InvalidValue);
  const YearlyRates published(book()->macro.cpi, {}, "inflation");
  const std::vector<YearOfWages> wages{{2025, 12, 60'000'000_rupiah}};
  CHECK_NOTHROW(pension(wages, 2026, published, 12, 1_percent));
  try {
    static_cast<void>(pension(wages, 2027, published, 12, 1_percent));
    FAIL("the inflation of 2026 is not published");
  } catch (const NoRule& error) {
    CHECK(error.field() == "inflation");
    CHECK(error.value() == "2026");
  }
  CHECK_THROWS_AS(YearlyRates(0_percent, {{2020, Rate::decimal(-1, 0)}}, "inflation"), OutOfRange);
  CHECK_NOTHROW(YearlyRates(0_percent, {{2020, Rate::decimal(-99, 2)}}, "inflation"));
  const std::vector<YearOfWages> much{{2016, 1, Money::max()}};
  CHECK_THROWS_AS(pension(much, 2030, YearlyRates(5_percent), 12, 1_percent), Overflow);
}

TEST_CASE("wages are capped month by month", "[benefit][jp]") {
  const WageHistory wages{{Month(2025, 12), Month(2026, 4), 20'000'000_rupiah},
                          {Month(2026, 5), Month(2026, 5), 20'000'000_rupiah, false},
                          {Month(2026, 6), Month(2026, 6), 5'000'000_rupiah}};
  const auto counted = benefit::jp::counted_wages(book(), wages);
  REQUIRE(counted.years.size() == 2);
  CHECK(counted.years[0].year == 2025);
  CHECK(counted.years[0].months == 1);
  CHECK(counted.years[0].total == 10'547'400_rupiah);
  CHECK(counted.years[1].months == 5);
  CHECK(counted.years[1].total == 10'547'400_rupiah * 2 + 11'086'300_rupiah * 2 + 5'000'000_rupiah);
  CHECK_FALSE(counted.ceiling_held);

  const WageHistory late{{Month(2027, 2), Month(2027, 4), 20'000'000_rupiah}};
  CHECK_THROWS_AS(benefit::jp::counted_wages(book(), late), NoRule);
  const auto held = benefit::jp::counted_wages(book(), late, {.known_on = std::nullopt, .stale = Stale::hold});
  CHECK(held.ceiling_held);
  CHECK(held.years[0].total == 11'086'300_rupiah * 3);
}

TEST_CASE("capping by stretches is capping month by month", "[benefit][jp][property]") {
  CHECK(rc::check("each month's wage up to that month's ceiling", [] {
    const int first = *rc::gen::inRange(0, 130);
    const int count = *rc::gen::inRange(1, 140 - first);
    const auto wage = Money::rupiah(*rc::gen::inRange(0, 15'000'000));
    const auto from = Month(2015, 7) + ::date::months(first);
    const auto to = from + ::date::months(count - 1);
    Money expected;
    for (auto month = from; month <= to; month = month + ::date::months(1)) {
      expected += std::min(wage, book()->jp.wage_ceiling.value(month));
    }
    Money found;
    int months = 0;
    for (const auto& year : benefit::jp::counted_wages(book(), WageHistory{{from, to, wage}}).years) {
      found += year.total;
      months += year.months;
    }
    return found == expected && months == count;
  }));
}

TEST_CASE("properties of the formula", "[benefit][jp][property]") {
  const auto wages = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15'000));
  CHECK(rc::check("a higher wage never gives a lower pension", [&] {
    auto years = *rc::gen::nonEmpty(wages);
    if (years.size() > 14) years.resize(14);
    const YearlyRates inflation(hundredths(*rc::gen::inRange(-500, 1500)));
    const auto before = benefit_of(career(years), inflation);
    years[*rc::gen::inRange<std::size_t>(0, years.size())] += *rc::gen::inRange(0, 5'000);
    return benefit_of(career(years), inflation) >= before;
  }));
  CHECK(rc::check("with zero inflation the indexed average is the plain average", [&] {
    const auto years = career(*rc::gen::nonEmpty(wages));
    Money sum;
    for (const auto& year : years) sum += year.total;
    const auto plain = scaled(sum, 1, 12 * static_cast<std::int64_t>(years.size()), {Money::from_sen(1)});
    return pension(years, 2030, YearlyRates(0_percent), 180, 1_percent).average_indexed_wage == plain;
  }));
  CHECK(rc::check("more months never give a lower pension, nor does more inflation", [&] {
    const auto years = career(*rc::gen::nonEmpty(wages));
    const int months = *rc::gen::inRange(1, 500);
    const int percent = *rc::gen::inRange(0, 1500);
    const YearlyRates low(hundredths(percent));
    const YearlyRates high(hundredths(percent + 100));
    const auto amount = benefit_of(years, low, months);
    return benefit_of(years, low, months + 1) >= amount && benefit_of(years, high, months) >= amount;
  }));
}
