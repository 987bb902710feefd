#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include "cases.hpp"
#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;
using namespace jamsostek::literals;
namespace jakon = jamsostek::contribution::jakon;

namespace {

json request(const std::string& date, const json& more) {
  json made{{"op", "contribution.jakon"}, {"date", date}};
  made.update(more);
  return made;
}

json by_value(const json& contract_value, const std::string& date = "2026-11-20") {
  return result(request(date, {{"contract_value", contract_value}}));
}

json amount(const json& result, const std::string& programme) {
  return line(result, programme, "project").at("amount");
}

/// The law as it is printed: the amount of the previous limit, and a rate in ten-thousandths on what lies above it.
struct Printed {
  std::int64_t above, jkk, jkk_rate, jkm, jkm_rate;
};
constexpr Printed printed[] = {{0, 0, 21, 0, 3},
                               {100'000'000, 210'000, 17, 30'000, 2},
                               {500'000'000, 890'000, 13, 110'000, 2},
                               {1'000'000'000, 1'540'000, 11, 210'000, 1},
                               {5'000'000'000, 5'940'000, 9, 610'000, 1}};

/// JKK and JKM of a contract value in whole rupiah, by the printed law.
std::pair<std::int64_t, std::int64_t> by_printed_law(std::int64_t value) {
  std::size_t tier = 0;
  while (tier + 1 < std::size(printed) && value > printed[tier + 1].above) ++tier;
  const auto& [above, jkk, jkk_rate, jkm, jkm_rate] = printed[tier];
  const auto of = [above = above, value](std::int64_t fixed, std::int64_t rate) {
    return fixed + ((value - above) * rate + 5'000) / 10'000;
  };
  return {of(jkk, jkk_rate), of(jkm, jkm_rate)};
}

const jakon::Tariff& tariff() {
  static const auto made = jakon::compile(RuleBook::builtin(), Day(2026, 11, 20));
  return made;
}

constexpr std::int64_t thousand_trillion = 1'000'000'000'000'000;

/// Contract values from nothing to a thousand trillion rupiah, small ones and those near the limits as often as others.
rc::Gen<std::int64_t> values() {
  return rc::gen::oneOf(
      rc::gen::inRange<std::int64_t>(0, thousand_trillion + 1), rc::gen::inRange<std::int64_t>(0, 10'000'000'000),
      rc::gen::map(rc::gen::tuple(rc::gen::inRange<std::size_t>(1, std::size(printed)),
                                  rc::gen::inRange<std::int64_t>(-10'000, 10'000)),
                   [](const auto& near) { return printed[std::get<0>(near)].above + std::get<1>(near); }));
}

}  // namespace

TEST_CASE("published Jakon contributions are reproduced", "[contribution][jakon][cases]") {
  int computed = 0;
  for (const auto& published : load_cases("contributions_cases.json")) {
    if (published.at("segment") != "JAKON") continue;
    INFO(published.dump());
    const auto& inputs = published.at("inputs");
    const auto date = published.at("date").get<std::string>() + "-01";
    const bool wages = inputs.contains("wage_total");
    const auto given = result(request(date, wages ? json{{"wages", inputs.at("wage_total")}}
                                                  : json{{"contract_value", inputs.at("contract_value_ex_ppn")}}));
    for (const auto& [name, value] : published.at("expected").items()) {
      INFO(name);
      if (name == "total") {
        CHECK(given.at("total") == value);
      } else if (name == "pct_total") {
        const auto rate = [&](const char* programme) {
          return Rate::parse_percent(line(given, programme, "project").at("rate").get<std::string>());
        };
        CHECK((rate("jkk") + rate("jkm")).percent_text() == value);
      } else {
        CHECK(amount(given, name) == value);
      }
    }
    ++computed;
  }
  CHECK(computed == 5);
}

TEST_CASE("the tiers of a contract value, on both sides of their limits", "[contribution][jakon]") {
  CHECK(amount(by_value(10'000'000'000), "jkk") == 10'440'000);
  CHECK(amount(by_value(10'000'000'000), "jkm") == 1'110'000);
  for (const auto& tier : printed) {
    for (const std::int64_t step : {-100'000, -1, 0, 1, 100'000}) {
      const auto value = tier.above + step;
      if (value < 0) continue;
      INFO(value);
      const auto given = by_value(value);
      const auto [jkk, jkm] = by_printed_law(value);
      CHECK(given.at("base") == value);
      CHECK(amount(given, "jkk") == jkk);
      CHECK(amount(given, "jkm") == jkm);
      CHECK(given.at("total") == jkk + jkm);
      CHECK(line(given, "jkk", "project").at("base") == value);
      CHECK(line(given, "jkk", "project").at("confidence") == "high");
      // Inside the first tier there is one rate; above it several make up the amount, and a note says which.
      const bool one_rate = value <= 100'000'000;
      CHECK(line(given, "jkk", "project").at("rate") == (one_rate ? json("0.21") : json()));
      CHECK(line(given, "jkm", "project").at("rate") == (one_rate ? json("0.03") : json()));
      CHECK(given.at("notes").size() == (one_rate ? 0 : 2));
    }
  }
  CHECK(by_value(600'000'000).at("notes") == json{"jkk: 890000 on the first 500000000, 0.13% of the rest",
                                                  "jkm: 110000 on the first 500000000, 0.02% of the rest"});
}

TEST_CASE("contract values up to the whole range of money", "[contribution][jakon]") {
  const auto given = by_value(thousand_trillion);
  CHECK(amount(given, "jkk") == 900'001'440'000);
  CHECK(amount(given, "jkm") == 100'000'110'000);
  // 5,940,000 + 0.09 % of (92,233,720,368,547,758.07 - 5 billion), half up
  CHECK(amount(by_value("92233720368547758.07"), "jkk") == 83'010'349'771'693);
  CHECK(fault(request("2026-11-20", {{"contract_value", "92233720368547758.08"}})) == "overflow contract_value");
  INFO("G-2: zero is valid money");
  CHECK(by_value(0).at("total") == 0);
  INFO("G-9: lines of amount 0 are listed");
  CHECK(by_value(0).at("lines").size() == 2);
}

TEST_CASE("the value added tax is divided out by its rate of the day", "[contribution][jakon]") {
  const auto base = [](const std::string& date, const json& value) {
    return result(request(date, {{"contract_value", value}, {"vat", "included"}})).at("base");
  };
  CHECK(base("2022-03-31", 1'100'000'000) == 1'000'000'000);
  CHECK(base("2022-04-01", 1'110'000'000) == 1'000'000'000);
  CHECK(base("2022-03-31", 1'110'000'000) == 1'009'090'909);  // ...090.9090
  CHECK(base("2022-04-01", 1'100'000'000) == 990'990'991);    // ...990.9909
  INFO("half up to the rupiah: 5.50 / 1.10 = 5 and 6.05 / 1.10 = 5.5");
  CHECK(base("2020-01-01", "5.50") == 5);
  CHECK(base("2020-01-01", "6.05") == 6);
  CHECK(base("2020-01-01", "6.04") == 5);

  const auto given = result(request("2026-11-20", {{"contract_value", 1'110'000'000}, {"vat", "included"}}));
  CHECK(given.at("total") == 1'750'000);
  CHECK(line(given, "jkk", "project").at("confidence") == "medium");
  CHECK(line(given, "jkk", "project").at("rule").get<std::string>().find("UU 7/2021") != std::string::npos);
  INFO("JAKON-4: vat defaults to excluded");
  CHECK(by_value(1'110'000'000) ==
        result(request("2026-11-20", {{"contract_value", 1'110'000'000}, {"vat", "excluded"}})));
  CHECK(by_value(1'110'000'000).at("base") == 1'110'000'000);
}

TEST_CASE("contributions by known wages", "[contribution][jakon]") {
  const auto given = result(request("2026-11-20", {{"wages", "123456.50"}}));
  CHECK(given.at("base") == "123456.50");
  CHECK(amount(given, "jkk") == 2148);  // 2,148.1431
  CHECK(amount(given, "jkm") == 370);   // 370.3695
  CHECK(line(given, "jkk", "project").at("rate") == "1.74");
  CHECK(line(given, "jkm", "project").at("rate") == "0.3");
  CHECK(given.at("total") == 2518);
  INFO("JAKON-2: no instalments when wages are known");
  CHECK(given.at("instalments") == json::array());
}

TEST_CASE("JAKON-1: instalments of 50, 25 and what is left", "[contribution][jakon]") {
  // 0.24 % of 500 is 1 + 0 (1.05 and 0.15): a total of 1 goes into 1, 0 and 0.
  CHECK(by_value(500).at("total") == 1);
  const auto parts = [](const json& given) {
    std::vector<std::int64_t> amounts;
    for (const auto& part : given.at("instalments")) amounts.push_back(part.at("amount"));
    return amounts;
  };
  using Amounts = std::vector<std::int64_t>;
  CHECK(parts(by_value(500)) == Amounts{1, 0, 0});
  CHECK(parts(by_value(800)) == Amounts{1, 1, 0});  // a total of 2
  CHECK(parts(by_value(1'000'000'000)) == Amounts{875'000, 437'500, 437'500});
  CHECK(by_value(1'000'000'000).at("instalments") == json{{{"n", 1}, {"share", "50"}, {"amount", 875'000}},
                                                          {{"n", 2}, {"share", "25"}, {"amount", 437'500}},
                                                          {{"n", 3}, {"share", "25"}, {"amount", 437'500}}});
}

TEST_CASE("JAKON-3: the relief of PP 49/2020 by day", "[contribution][jakon]") {
  for (const auto& [date, relieved] : {std::pair("2020-07-31", false), std::pair("2020-08-01", true),
                                       std::pair("2021-01-31", true), std::pair("2021-02-01", false)}) {
    INFO(date);
    CHECK(by_value(1'000'000'000, date).at("total") == (relieved ? 17'500 : 1'750'000));
    const auto of_wages = result(request(date, {{"wages", 100'000'000}}));
    CHECK(of_wages.at("total") == (relieved ? 20'400 : 2'040'000));
    CHECK(line(of_wages, "jkk", "project").at("rate") == (relieved ? "0.0174" : "1.74"));
    const bool cited =
        line(of_wages, "jkm", "project").at("rule").get<std::string>().find("PP 49/2020") != std::string::npos;
    CHECK(cited == relieved);
    CHECK(line(by_value(50'000'000, date), "jkk", "project").at("rate") == (relieved ? "0.0021" : "0.21"));
  }
  INFO("computed on the exact normal amount and rounded once: 1 % of 49.5999, not of 50");
  CHECK(amount(by_value(23'619), "jkk") == 50);
  CHECK(amount(by_value(23'619, "2020-08-01"), "jkk") == 0);
  INFO("G-4: it is known from 2020-08-31 on");
  const auto known = [](const char* day) {
    return result(request("2020-08-15", {{"wages", 100'000'000}, {"options", {{"known_on", day}}}})).at("total");
  };
  CHECK(known("2020-08-30") == 2'040'000);
  CHECK(known("2020-08-31") == 20'400);
}

TEST_CASE("G-3: Jakon accepts and ignores rounding", "[contribution][jakon]") {
  const json up{{"rounding", {{"unit", "0.01"}, {"mode", "up"}}}};
  CHECK(result(request("2026-11-20", {{"contract_value", 123}, {"options", up}})).at("lines") ==
        by_value(123).at("lines"));
}

TEST_CASE("JAKON-4: what a Jakon request may not hold", "[contribution][jakon]") {
  const auto faulty = [](const json& more, const std::string& date = "2026-11-20") {
    return fault(request(date, more));
  };
  CHECK(faulty({{"wages", 1}, {"vat", "excluded"}}) == "invalid_value vat");
  CHECK(faulty({{"wages", 1}, {"contract_value", 1}}) == "invalid_value contract_value");
  CHECK(faulty(json::object()) == "missing_field contract_value");
  CHECK(faulty({{"vat", "included"}}) == "missing_field contract_value");
  CHECK(faulty({{"contract_value", 1}, {"vat", "maybe"}}) == "invalid_value vat");
  CHECK(faulty({{"contract_value", -1}}) == "out_of_range contract_value");
  CHECK(faulty({{"wages", -1}}) == "out_of_range wages");
  CHECK(faulty({{"wages", 1}}, "2015-06-30") == "no_rule date");
  CHECK(faulty({{"contract_value", 1}}, "2015-06-30") == "no_rule date");
  CHECK(faulty({{"wages", 1}}, "2026-11-31") == "invalid_value date");
  CHECK(faulty({{"wages", 1}, {"month", "2026-11"}}) == "unknown_field month");
  CHECK(fault(json{{"op", "contribution.jakon"}, {"wages", 1}}) == "missing_field date");
  CHECK_THROWS_AS(jakon::by_wages(tariff(), -1_rupiah), OutOfRange);
  CHECK_THROWS_AS(jakon::by_contract_value(tariff(), -1_rupiah), OutOfRange);
}

TEST_CASE("Jakon contributions follow the printed law everywhere", "[contribution][jakon][property]") {
  CHECK(rc::check("each line is the printed amount of the limit and the rate of the rest", [] {
    const auto value = *values();
    const auto statement = jakon::by_contract_value(tariff(), Money::rupiah(value));
    const auto [jkk, jkm] = by_printed_law(value);
    return statement.lines.at(0).amount == Money::rupiah(jkk) && statement.lines.at(1).amount == Money::rupiah(jkm);
  }));
  CHECK(rc::check("a higher value never owes less", [] {
    const auto low = *values();
    const auto high = std::max(low, *values());
    return jakon::by_contract_value(tariff(), Money::rupiah(low)).total <=
           jakon::by_contract_value(tariff(), Money::rupiah(high)).total;
  }));
  CHECK(rc::check("at a limit nothing jumps: a rupiah more adds at most a rupiah to each line", [] {
    const auto limit = printed[*rc::gen::inRange<std::size_t>(1, std::size(printed))].above;
    const auto at = jakon::by_contract_value(tariff(), Money::rupiah(limit)).total;
    const auto above = jakon::by_contract_value(tariff(), Money::rupiah(limit + 1)).total;
    return at <= above && above - at <= 2_rupiah;
  }));
  CHECK(rc::check("the instalments sum to the total", [] {
    const auto statement = jakon::by_contract_value(tariff(), Money::rupiah(*values()));
    Money sum;
    for (const auto& part : statement.instalments) sum += part.amount;
    return sum == statement.total;
  }));
  CHECK(rc::check("a value with its tax added owes what the value owes", [] {
    // Multiples of 100 have a whole tax at 11 %.
    const auto value = 100 * *rc::gen::inRange<std::int64_t>(0, thousand_trillion / 100);
    const auto with_tax = jakon::by_contract_value(tariff(), Money::rupiah(value / 100 * 111), Vat::included);
    return with_tax.base == Money::rupiah(value) &&
           with_tax.total == jakon::by_contract_value(tariff(), Money::rupiah(value)).total;
  }));
}
