#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include "cases.hpp"
#include "months.hpp"
#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;
using namespace jamsostek::literals;
namespace pmi = jamsostek::contribution::pmi;

namespace {

json request(const std::string& date, int contract_months, const json& more = json::object()) {
  json made{{"op", "contribution.pmi"},
            {"date", date},
            {"phase", "during"},
            {"placement", "company"},
            {"contract_months", contract_months}};
  made.update(more);
  return made;
}
const json before{{"phase", "before"}};

/// The line of an item; null when there is none.
json item(const json& result, const std::string& name) {
  for (const auto& each : result.at("lines")) {
    if (each.at("item") == name) return each;
  }
  return {};
}

pmi::Statement during(Day date, int contract_months) {
  return pmi::statement(RuleBook::builtin(), date,
                        {.phase = pmi::Phase::during,
                         .placement = Placement::individual,
                         .contract_months = contract_months,
                         .jht = std::nullopt,
                         .jht_months = std::nullopt});
}

}  // namespace

TEST_CASE("published PMI contributions are reproduced", "[contribution][pmi][cases]") {
  int computed = 0;
  for (const auto& published : load_cases("contributions_cases.json")) {
    if (published.at("segment") != "PMI") continue;
    INFO(published.dump());
    const auto& inputs = published.at("inputs");
    const auto& expected = published.at("expected");
    const auto* placement = inputs.value("channel", "individual") == "P3MI" ? "company" : "individual";
    for (const auto& month : months_of(published.at("date"))) {
      // The first day of each month: the law changed on 22 February 2023.
      const auto asked = request(month + "-01", inputs.at("contract_months"), {{"placement", placement}});
      const auto given = result(asked);
      std::int64_t total = given.at("total");
      if (expected.contains("before")) {
        auto earlier = asked;
        earlier.update(before);
        CHECK(item(result(earlier), "before").at("amount") == expected.at("before"));
        total += result(earlier).at("total").get<std::int64_t>();
      }
      if (expected.contains("package")) CHECK(item(given, "package").at("amount") == expected.at("package"));
      if (expected.contains("package_plus_extra")) CHECK(given.at("total") == expected.at("package_plus_extra"));
      if (expected.contains("total")) CHECK(total == expected.at("total"));
      ++computed;
    }
  }
  CHECK(computed == 4 + 51);
}

TEST_CASE("the cheapest lawful cover from 2023-02-22 on", "[contribution][pmi]") {
  struct Expected {
    int contract, package, extra, total;
  };
  // PMI-1: where 6 and 12 months with further ones cost the same, the longer package is given (12 to 22 months).
  // PMI-2: a package may be longer than the contract (23 months).
  for (const auto& [contract, package, extra, total] :
       {Expected{1, 6, 0, 108'000}, Expected{6, 6, 0, 108'000}, Expected{7, 6, 1, 121'500}, Expected{11, 6, 5, 175'500},
        Expected{12, 12, 0, 189'000}, Expected{13, 12, 1, 202'500}, Expected{18, 12, 6, 270'000},
        Expected{22, 12, 10, 324'000}, Expected{23, 24, 0, 332'500}, Expected{24, 24, 0, 332'500},
        Expected{25, 24, 1, 346'000}, Expected{36, 24, 12, 494'500}, Expected{120, 24, 96, 1'628'500}}) {
    INFO(contract);
    for (const auto* date : {"2023-02-22", "2026-11-20"}) {
      const auto given = result(request(date, contract));
      CHECK(given.at("package_months") == package);
      CHECK(given.at("extra_months") == extra);
      CHECK(given.at("total") == total);
      CHECK(item(given, "package").at("months") == package);
      CHECK(item(given, "package").at("confidence") == "high");
      CHECK(item(given, "extra_months").is_null() == (extra == 0));
      if (extra != 0) {
        CHECK(item(given, "extra_months").at("amount") == extra * 13'500);
        CHECK(item(given, "extra_months").at("rule") == "Permenaker 4/2023 Pasal 18(3)");
      }
      CHECK(given.at("notes").size() == (package > contract ? 1 : 0));
      INFO("G-3: rounding is accepted and ignored");
      CHECK(result(request(date, contract, {{"options", {{"rounding", {{"mode", "up"}}}}}})) == given);
    }
  }
}

TEST_CASE("PMI-3, PMI-6: until 2023-02-21 one package of 24 months", "[contribution][pmi]") {
  for (const int contract : {1, 6, 18, 24}) {
    for (const auto* date : {"2017-08-01", "2023-02-21"}) {
      const auto given = result(request(date, contract));
      CHECK(given.at("total") == 332'500);
      CHECK(given.at("package_months") == 24);
      CHECK(given.at("extra_months") == 0);
      CHECK(item(given, "package").at("confidence") == "medium");
    }
  }
  CHECK(fault(request("2023-02-21", 25)) == "no_rule date");
  CHECK(result(request("2023-02-22", 25)).at("total") == 346'000);
  CHECK(fault(request("2017-07-31", 24)) == "no_rule date");
  CHECK(fault(request("2017-07-31", 24, before)) == "no_rule date");
  INFO("known_on: before the new law was known, the old package stands for later days too");
  const auto known = [](const char* day) { return json{{"options", {{"known_on", day}}}}; };
  CHECK(result(request("2023-03-01", 6, known("2023-02-21"))).at("total") == 332'500);
  CHECK(result(request("2023-03-01", 6, known("2023-02-22"))).at("total") == 108'000);
  CHECK(fault(request("2023-03-01", 25, known("2023-02-21"))) == "no_rule date");
}

TEST_CASE("before departure 37,500 through a placement company", "[contribution][pmi]") {
  for (const auto* date : {"2017-08-01", "2023-02-21", "2023-02-22", "2026-11-20"}) {
    const auto given = result(request(date, 24, before));
    CHECK(given.at("total") == 37'500);
    CHECK(given.at("lines").size() == 1);
    CHECK(item(given, "before").at("amount") == 37'500);
    CHECK(item(given, "before").at("confidence") == "high");
    CHECK(given.at("package_months") == 0);
    CHECK(given.at("extra_months") == 0);
  }
  INFO("PMI-4: individuals do not pay before departure");
  CHECK(fault(request("2026-11-20", 24, {{"phase", "before"}, {"placement", "individual"}})) ==
        "invalid_value placement");
  INFO("PMI-6: jht with before");
  CHECK(fault(request("2026-11-20", 24, {{"phase", "before"}, {"jht", 50'000}})) == "invalid_value jht");
}

TEST_CASE("PMI-5: savings in jht", "[contribution][pmi]") {
  for (const int monthly : {50'000, 100'000, 200'000, 300'000, 400'000, 500'000, 600'000}) {
    const auto given = result(request("2026-11-20", 12, {{"jht", monthly}}));
    CHECK(item(given, "jht").at("amount") == 12 * monthly);
    CHECK(item(given, "jht").at("months") == 12);
    CHECK(item(given, "jht").at("a_month") == monthly);
    CHECK(given.at("total") == 189'000 + 12 * monthly);
    CHECK(item(result(request("2017-08-01", 12, {{"jht", monthly}, {"jht_months", 7}})), "jht").at("amount") ==
          7 * monthly);
  }
  for (const auto& monthly : {json(0), json(49'999), json(150'000), json("50000.50"), json(700'000)}) {
    CHECK(fault(request("2026-11-20", 12, {{"jht", monthly}})) == "invalid_value jht");
  }
  CHECK(fault(request("2026-11-20", 12, {{"jht_months", 12}})) == "missing_field jht");
  CHECK(fault(request("2026-11-20", 12, {{"jht", 50'000}, {"jht_months", 0}})) == "out_of_range jht_months");
  CHECK(fault(request("2026-11-20", 12, {{"jht", 50'000}, {"jht_months", 121}})) == "out_of_range jht_months");
}

TEST_CASE("what a PMI request may not hold", "[contribution][pmi]") {
  INFO("G-1: contract_months is 1 to 120");
  CHECK(fault(request("2026-11-20", 0)) == "out_of_range contract_months");
  CHECK(fault(request("2026-11-20", 121)) == "out_of_range contract_months");
  CHECK(fault(request("2026-11-20", 121, before)) == "out_of_range contract_months");
  CHECK(fault(request("2026-11-20", 12, {{"phase", "after"}})) == "invalid_value phase");
  CHECK(fault(request("2026-11-20", 12, {{"placement", "agency"}})) == "invalid_value placement");
  CHECK(fault(request("2026-11-20", 12, {{"contract_months", "12"}})) == "invalid_value contract_months");
  CHECK(fault(request("2026-11-20", 12, {{"months", 12}})) == "unknown_field months");
  for (const auto* name : {"date", "phase", "placement", "contract_months"}) {
    auto asked = request("2026-11-20", 12);
    asked.erase(name);
    CHECK(fault(asked) == "missing_field " + std::string(name));
  }
}

TEST_CASE("no lawful cover is cheaper, and a longer contract never costs less", "[contribution][pmi][property]") {
  CHECK(rc::check("against every cover there is", [] {
    const auto date = Day(2023, 2, 22) + ::date::days(*rc::gen::inRange(0, 1500));
    const int contract = *rc::gen::inRange(1, 121);
    const auto given = during(date, contract);
    constexpr std::pair<int, std::int64_t> packages[] = {{6, 108'000}, {12, 189'000}, {24, 332'500}};
    for (const auto& [months, price] : packages) {
      const auto cost = Money::rupiah(price + std::int64_t{13'500} * std::max(0, contract - months));
      if (cost < given.total || (cost == given.total && months > given.package_months)) return false;
    }
    return given.package_months + given.extra_months >= contract;
  }));
  CHECK(rc::check("monotone in the length of the contract", [] {
    const auto date = Day(2017, 8, 1) + ::date::days(*rc::gen::inRange(0, 3400));
    const int most = date < Day(2023, 2, 22) ? 24 : 120;
    const int contract = *rc::gen::inRange(1, most);
    return during(date, contract).total <= during(date, contract + 1).total;
  }));
}

TEST_CASE("contribution.pmi: a package without a price for further months covers no longer contract",
          "[contribution]") {
  Amendment package;
  package.name = "pmi.package.6";
  package.from = Day(2022, 1, 1);
  package.known = Day(2021, 12, 1);
  package.value = 100'000_rupiah;
  package.instrument = "Permenaker 9/2021";
  package.confidence = Confidence::high;
  const auto amended = RuleBook::builtin().amended(std::vector{package});
  const auto total = [&](int months) {
    return pmi::statement(amended, Day(2022, 6, 1), {pmi::Phase::during, Placement::company, months, {}, {}}).total;
  };
  CHECK(total(6) == 100'000_rupiah);
  CHECK(total(7) == 332'500_rupiah);
}
