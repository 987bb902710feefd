#include <rapidcheck.h>

#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using nlohmann::json;
using namespace std::string_literals;

namespace {

const RuleBook& book() { return RuleBook::builtin(); }

json jht(json wage, int years) { return {{"op", "simulate.jht"}, {"wage", std::move(wage)}, {"years", years}}; }
json jp(const std::string& birth_date, const std::string& from, json wage) {
  return {{"op", "simulate.jp"}, {"birth_date", birth_date}, {"from", from}, {"wage", std::move(wage)}};
}
json with(json request, const std::string& name, json value) {
  request[name] = std::move(value);
  return request;
}

}  // namespace

TEST_CASE("the two published outputs of the JHT simulator are reproduced", "[projection][jht]") {
  auto found = result(jht(5'000'000, 5));
  CHECK(found.at("contributions") == 17'100'000);
  CHECK(found.at("development") == 2'309'470);
  CHECK(found.at("balance") == 19'409'470);
  found = result(with(jht(3'000'000, 5), "rate", 7));
  CHECK(found.at("balance") == 12'247'952);
  CHECK(found.at("estimate") == true);
  CHECK(found.at("basis").size() >= 3);
}

TEST_CASE("the years of the JHT simulator add up", "[projection][jht]") {
  const auto found = result(with(with(jht("4123457.50", 30), "opening_balance", "1000000.50"), "rate", "5.51"));
  auto balance = Money::parse_plain("1000000.50");
  for (const auto& year : found.at("years")) {
    const auto money = [&](const char* name) {
      const auto& value = year.at(name);
      return Money::parse_plain(value.is_string() ? value.get<std::string>() : value.dump());
    };
    balance += money("contributions") + money("development");
    CHECK(money("balance") == balance);
  }
  CHECK(found.at("years").size() == 30);
  CHECK(found.at("balance") == balance.sen() / 100);
}

TEST_CASE("SIM-1: contributions are truncated, development is the rest", "[projection][jht]") {
  // 12 x 5.7 % of 1,000,007 is 684,004.788.
  auto found = result(with(jht(1'000'007, 1), "rate", 0));
  CHECK(found.at("contributions") == 684'004);
  CHECK(found.at("development") == 0);
  CHECK(found.at("balance") == 684'004);
  found = result(with(with(jht(0, 1), "opening_balance", "100.50"), "rate", 0));
  CHECK(found.at("contributions") == 0);
  CHECK(found.at("balance") == 100);
  CHECK(found.at("development") == "-0.50");
}

TEST_CASE("G-2: a wage of zero simulates a dormant account", "[projection][jht]") {
  const auto found = result(with(jht(0, 1), "opening_balance", 20'000'000));
  CHECK(found.at("development") == 1'000'000);
  CHECK(found.at("balance") == 21'000'000);
}

TEST_CASE("a year's wages may be beyond money when what is paid of them is not", "[projection][jht]") {
  const auto found = result(jht(10'000'000'000'000'000, 1));
  CHECK(found.at("contributions") == 6'840'000'000'000'000);
  CHECK(found.at("balance") == 7'025'250'000'000'000);
}

TEST_CASE("faults of simulate.jht are named", "[projection][jht]") {
  CHECK(fault(R"({"op":"simulate.jht","years":5})"s) == "missing_field wage");
  CHECK(fault(R"({"op":"simulate.jht","wage":5})"s) == "missing_field years");
  CHECK(fault(jht(1, 0)) == "out_of_range years");
  CHECK(fault(jht(1, 61)) == "out_of_range years");
  CHECK(result(jht(1, 60)).at("years").size() == 60);
  CHECK(fault(jht(-1, 1)) == "out_of_range wage");
  CHECK(fault(jht(1.5, 1)) == "inexact_number wage");
  CHECK(fault(with(jht(1, 1), "years", "5")) == "invalid_value years");
  CHECK(fault(with(jht(1, 1), "rate", "five")) == "invalid_value rate");
  CHECK(fault(with(jht(1, 1), "rate", -1)) == "out_of_range rate");
  CHECK(fault(with(jht(1, 1), "opening_balance", -1)) == "out_of_range opening_balance");
  CHECK(fault(with(jht(1, 1), "colour", -1)) == "unknown_field colour");
  CHECK(fault(jht("92233720368547758.07", 60)).starts_with("overflow"));
  CHECK(fault(with(jht(0, 60), "opening_balance", "92233720368547758.07")).starts_with("overflow"));
}

TEST_CASE("simulate.jp without assumptions is the formula in today's money", "[projection][jp]") {
  // From November 2026 to retirement at 65 on 2055-05-20: 343 months of 8,000,000.
  const auto found = result(jp("1990-05-20", "2026-11", 8'000'000));
  CHECK(found.at("retirement_age") == 65);
  CHECK(found.at("retirement_date") == "2055-05-20");
  CHECK(found.at("retirement_year") == 2055);
  CHECK(found.at("contribution_months") == 343);
  CHECK(found.at("monthly_benefit") == 2'286'667);  // 1 % x 343 / 12 x 8,000,000
  CHECK(found.at("average_indexed_wage") == 8'000'000);
  CHECK(found.at("years").size() == 30);
  CHECK(found.at("years").at(29).at("earned") == 2'286'667);
  CHECK(found.at("estimate") == true);
  for (const auto& assumption : found.at("basis")) CHECK(assumption.is_string());
  CHECK(found.at("basis").size() >= 5);
}

TEST_CASE("simulate.jp cites the last ceiling and bounds that grow, whatever the wage reaches", "[projection][jp]") {
  const auto basis = result(jp("2026-01-31", "2083-02", 3'856'727)).at("basis").dump();
  for (const auto* cited : {"the ceiling of Rp11.086.300 (PP 45/2015 Pasal 29(3), letter B/1226/022026) grows",
                            "those of Rp411.400 (PP 45/2015 Pasal 18(3), letter B/1226/022026) to "
                            "Rp4.932.300 (PP 45/2015 Pasal 18(3), letter B/1226/022026) grow"}) {
    INFO(basis);
    CHECK(basis.find(cited) != std::string::npos);
  }
}

TEST_CASE("simulate.jp: the wage grows every twelve months up to the ceiling", "[projection][jp]") {
  auto found = result(with(jp("1990-05-20", "2026-11", 10'000'000), "wage_growth", 10));
  const auto& years = found.at("years");
  CHECK(years.at(0).at("contribution_months") == 2);
  CHECK(years.at(0).at("wage") == 10'000'000);
  CHECK(years.at(1).at("wage") == 11'000'000);  // of December 2027
  CHECK(years.at(2).at("wage") == 12'100'000);
  CHECK(years.at(2).at("counted_wage") == 11'086'300);
  CHECK(result(with(jp("1990-05-20", "2026-11", 10'000'000), "wage_growth", "0.01")).at("years").at(2).at("wage") ==
        "10002000.10");
}

TEST_CASE("simulate.jp: inflation restates wages, and the bounds close", "[projection][jp]") {
  auto request = with(jp("1968-12-31", "2015-07", 1'000'000), "inflation", json{{"2020", 10}});
  // 59 at the end of 2027: 150 months are too few for a pension.
  auto found = result(request);
  CHECK(found.at("contribution_months") == 150);
  CHECK(found.at("basis").dump().find("0% from 2015 to 2019, 10% in 2020, 0% from 2021 to 2026") != std::string::npos);
  CHECK(found.at("monthly_benefit") == 0);
  CHECK(found.at("unclamped") == 130'500);  // 1 % / 12 x (66 months of 2015 to 2020 x 1.1 + 84) x 1,000,000 = 130,500
}

TEST_CASE("simulate.jp ends in the bounds of the day of retirement", "[projection][jp]") {
  CHECK(result(jp("1990-05-20", "2026-11", 1'000)).at("monthly_benefit") == 411'400);
  auto rich = with(jp("1990-05-20", "2015-07", 20'000'000), "inflation", 5);
  const auto found = result(rich);
  CHECK(found.at("monthly_benefit") == 4'932'300);
  CHECK(found.at("unclamped") > 4'932'300);
  // The library lets the bounds and the ceiling grow too.
  projection::Assumptions assumptions;
  assumptions.inflation = YearlyRates(5_percent);
  assumptions.bounds_growth = 5_percent;
  assumptions.ceiling_growth = 5_percent;
  const auto grown = projection::simulate_jp(book(), Day(1990, 5, 20), 20'000'000_rupiah, Month(2015, 7), assumptions);
  CHECK(grown.monthly_benefit > 4'932'300_rupiah * 3);
  CHECK(grown.years[12].counted_wage == 11'640'600_rupiah);  // 2027: 11,086,300 x 1.05, down to Rp100
  CHECK(grown.years[13].counted_wage == 12'222'600_rupiah);
}

TEST_CASE("faults of simulate.jp are named", "[projection][jp]") {
  const auto good = jp("1990-05-20", "2026-11", 8'000'000);
  for (const auto* field : {"birth_date", "from", "wage"}) {
    auto request = good;
    request.erase(field);
    CHECK(fault(request) == std::string("missing_field ") + field);
  }
  CHECK(fault(with(good, "from", "2055-06")) == "invalid_value from");
  CHECK(result(with(good, "from", "2055-05")).at("contribution_months") == 1);
  CHECK(fault(with(good, "from", "2015-06")) == "no_rule from");
  CHECK(fault(with(good, "from", "2026-11-01")) == "invalid_value from");
  CHECK(fault(with(good, "birth_date", "2026-12-01")) == "invalid_value birth_date");
  CHECK(fault(with(good, "wage", -1)) == "out_of_range wage");
  CHECK(fault(with(good, "wage_growth", -100)) == "out_of_range wage_growth");
  CHECK(fault(with(good, "inflation", -100)) == "out_of_range inflation");
  CHECK(fault(with(good, "inflation", json{{"2030", -100}})) == "out_of_range inflation.2030");
  CHECK(fault(with(good, "inflation", true)) == "invalid_value inflation");
  CHECK(fault(with(good, "colour", 1)) == "unknown_field colour");
  CHECK(result(with(good, "inflation", -1)).at("monthly_benefit") < 2'286'667);
}

TEST_CASE("simulate.jp is benefit.jp on the projected wages", "[projection][jp][property]") {
  const Viewpoint hold{.known_on = std::nullopt, .stale = Stale::hold};
  CHECK(rc::check("the same kind of pension from the same wages", [&] {
    const auto birth = Day(1972 + *rc::gen::inRange(0, 25), 6, 15);
    const auto wage = Money::rupiah(*rc::gen::inRange(0, 20'000'000));
    const auto growth = Rate::decimal(*rc::gen::inRange(0, 1200), 4);
    const auto inflation = Rate::decimal(*rc::gen::inRange(-200, 900), 4);
    const auto from = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 24));
    projection::Assumptions assumptions;
    assumptions.wage_growth = growth;
    assumptions.inflation = YearlyRates(inflation);
    const auto estimate = projection::simulate_jp(book(), birth, wage, from, assumptions);

    const auto retires = estimate.retirement.date;
    YearlyRates::ByYear given;
    for (int year = 2015; year < retires.year(); ++year) given.emplace(year, inflation);
    const benefit::jp::Claim claim{.event = benefit::jp::Event::retirement,
                                   .event_date = retires,
                                   .birth_date = birth,
                                   .registered = from,
                                   .wages = projection::projected_wages(wage, growth, from, retires.month()),
                                   .citizen = true,
                                   .pension_in_payment = std::nullopt,
                                   .survivors = std::nullopt,
                                   .inflation = given,
                                   .development_rates = {}};
    const auto found = benefit::jp::assess(book(), claim, hold);
    return found.kind == benefit::jp::Kind::mpht && found.monthly == estimate.monthly_benefit &&
           found.average_indexed_wage == estimate.average_indexed_wage;
  }));
}

TEST_CASE("a career shows both programmes on the same wages", "[projection][jp][jht]") {
  projection::Assumptions assumptions;
  assumptions.wage_growth = 5_percent;
  const auto career = projection::simulate_career(book(), Day(1990, 5, 20), 8'000'000_rupiah, Month(2026, 11),
                                                  1'000'000_rupiah, YearlyRates(5_percent), assumptions);
  CHECK(career.jht.entries.size() == 343);
  CHECK(career.jht.entries.front().contribution == 456'000_rupiah);
  CHECK(career.jht.entries[12].contribution == 478'800_rupiah);
  CHECK(career.jht.balance == career.jht.opening + career.jht.contributions + career.jht.development);
  CHECK(career.jp.contribution_months == 343);
  CHECK(career.jp.basis.back().find("5% from 2026 to 2055") != std::string::npos);
  CHECK_THROWS_AS(projection::simulate_career(book(), Day(1990, 5, 20), 8'000'000_rupiah, Month(2026, 11), {},
                                              YearlyRates(book()->jht.development)),
                  NoRule);
}

TEST_CASE("simulate.jp: a bound that stands until it is replaced is not grown", "[projection][jp]") {
  std::vector<Amendment> bounds(2);
  bounds[0].name = "jp.benefit_minimum";
  bounds[0].value = 450'000_rupiah;
  bounds[1].name = "jp.benefit_maximum";
  bounds[1].value = 5'500'000_rupiah;
  for (auto& bound : bounds) {
    bound.from = Day(2027, 2, 1);
    bound.known = Day(2027, 1, 15);
    bound.instrument = "PP 9/2027";
    bound.confidence = Confidence::high;
  }
  projection::Assumptions assumptions;
  assumptions.bounds_growth = 5_percent;
  CHECK(projection::simulate_jp(book().amended(bounds), Day(1990, 5, 20), 1'000_rupiah, Month(2026, 11), assumptions)
            .monthly_benefit == 450'000_rupiah);
}
