#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include <jamsostek/benefit/pmi.hpp>

#include "items.hpp"

using nlohmann::json;

namespace {

json event(const std::string& name, const std::string& date, const json& facts = json::object()) {
  return with({{"op", "benefit.pmi"}, {"date", date}, {"phase", "during"}, {"event", name}}, facts);
}

constexpr std::int64_t refused = -1;
constexpr std::int64_t much = 900'000'000;

/// The item's amount, or `refused` where nothing was published.
std::int64_t paid(const json& request, const std::string& item) {
  const auto given = answer(request);
  INFO(given.dump());
  if (given.at("ok") == false) {
    CHECK(given.at("error").at("code") == "no_rule");
    CHECK(given.at("error").at("field") == "date");
    return refused;
  }
  return amount_of(given.at("result"), item);
}

}  // namespace

TEST_CASE("every amount for migrant workers, by event and regulation", "[benefit][pmi]") {
  // The columns of the law file, 4.2: Permenaker 7/2017, 18/2018, 4/2023.
  struct Amount {
    std::string event;
    json facts;
    std::string item;
    std::array<std::int64_t, 3> amounts;
  };
  const auto by = [](const std::string& mode) { return json{{"transport", {{{"mode", mode}, {"cost", much}}}}}; };
  const json cost{{"cost", much}};
  const json arm{{"kind", "anatomical"}, {"parts", {{{"code", "EYE_ONE"}}}}};
  const json hand{{"kind", "functional"}, {"parts", {{{"code", "EYE_ONE"}, {"loss", 50}}}}};
  const json before{{"phase", "before"}};
  const json after{{"phase", "after"}};
  const json accident_before{{"phase", "before"}, {"accident", true}};
  const std::vector<Amount> amounts = {
      {"death", {}, "death", {85'000'000, 85'000'000, 85'000'000}},
      {"death", {{"accident", true}}, "death", {85'000'000, 85'000'000, 85'000'000}},
      {"death", before, "death", {refused, refused, 20'000'000}},
      {"death", after, "periodic", {refused, refused, 12'000'000}},
      {"death", after, "funeral", {refused, refused, 10'000'000}},
      {"death", accident_before, "death", {85'000'000, refused, refused}},
      {"total_disability", {}, "disability", {100'000'000, refused, 100'000'000}},
      {"periodic_on_total_disability", {}, "periodic", {refused, refused, refused}},
      {"partial_disability", {{"disability", arm}}, "disability", {49'700'000, refused, refused}},
      {"partial_disability", {{"disability", hand}}, "disability", {24'850'000, refused, refused}},
      {"transport", by("land"), "transport", {1'000'000, refused, refused}},
      {"transport", by("sea"), "transport", {refused, refused, refused}},
      {"transport", by("air"), "transport", {2'500'000, refused, refused}},
      {"medical_cost_abroad", cost, "medical", {refused, refused, 50'000'000}},
      {"home_care", cost, "home_care", {refused, refused, 20'000'000}},
      {"orthosis", {}, "orthosis", {refused, refused, refused}},
      {"denture", cost, "denture", {refused, refused, refused}},
      {"hearing_aid", cost, "hearing_aid", {refused, refused, 2'500'000}},
      {"glasses", cost, "glasses", {refused, refused, 1'000'000}},
      {"failed_departure", before, "assistance", {refused, refused, 10'000'000}},
      {"failed_placement", {}, "assistance", {refused, refused, refused}},
      {"placement_against_contract", {}, "assistance", {refused, refused, 25'000'000}},
      {"placement_against_contract", cost, "transport", {refused, refused, 15'000'000}},
      {"loss_on_return", cost, "loss", {refused, refused, 10'000'000}},
      {"rape", {}, "assistance", {refused, refused, 50'000'000}},
      {"termination_by_accident", {{"service_months", 3}}, "assistance", {refused, 2'000'000, refused}},
      {"termination_by_accident", {{"service_months", 5}}, "assistance", {refused, 2'000'000, refused}},
      {"termination_by_accident", {{"service_months", 6}}, "assistance", {refused, 3'000'000, refused}},
      {"termination_by_accident", {{"service_months", 11}}, "assistance", {refused, 3'000'000, refused}},
      {"termination_by_accident", {{"service_months", 12}}, "assistance", {refused, 4'000'000, refused}},
      {"termination_by_accident", {{"service_months", 17}}, "assistance", {refused, 4'000'000, refused}},
      {"termination_by_accident", {{"service_months", 18}}, "assistance", {refused, refused, refused}},
      {"termination_other", {}, "assistance", {refused, refused, 1'500'000}},
      {"repatriation", cost, "repatriation", {refused, refused, refused}},
      {"scholarship", {{"university_years", 4}}, "scholarship", {refused, refused, 48'000'000}},
  };
  for (const auto& [name, facts, item, expected] : amounts) {
    constexpr std::array<std::array<const char*, 2>, 3> ends = {
        {{"2017-08-01", "2018-12-09"}, {"2018-12-10", "2023-02-21"}, {"2023-02-22", "2026-11-20"}}};
    for (std::size_t period = 0; period < ends.size(); ++period) {
      for (const auto* date : ends[period]) {
        INFO(name << " " << facts.dump() << " on " << date);
        CHECK(paid(event(name, date, facts.is_null() ? json::object() : facts), item) == expected[period]);
      }
    }
    CHECK(fault(event(name, "2017-07-31", facts.is_null() ? json::object() : facts)) == "no_rule date");
  }
  // Each event of the library stands in the table.
  for (const auto name : jamsostek::words<jamsostek::benefit::pmi::Event>) {
    CHECK(std::ranges::count(amounts, name, &Amount::event) > 0);
  }
}

TEST_CASE("events of the time abroad are not covered before and after it", "[benefit][pmi]") {
  for (const auto& [name, facts] :
       {std::pair("medical_cost_abroad", json{{"cost", 1}}), std::pair("placement_against_contract", json::object()),
        std::pair("termination_other", json::object())}) {
    for (const auto* phase : {"before", "after"}) {
      const auto given = result(with(event(name, "2024-05-01", facts), {{"phase", phase}}));
      CHECK(given.at("eligible") == false);
      CHECK(failed_conditions(given) == "phase_covered");
      CHECK(given.at("total") == 0);
    }
  }
  for (const auto* phase : {"before", "during", "after"}) {
    CHECK(result(event("rape", "2024-05-01", {{"phase", phase}})).at("total") == 50'000'000);
  }
}

TEST_CASE("PMI claims: facts, periods and faults", "[benefit][pmi]") {
  SECTION("costs below the cap, rounded after it") {
    CHECK(result(event("home_care", "2024-05-01", {{"cost", "100.50"}})).at("total") == 101);
    CHECK(result(event("placement_against_contract", "2024-05-01", {{"cost", 400'000}})).at("total") == 25'400'000);
    CHECK(
        result(event("transport", "2018-05-01",
                     {{"transport", {{{"mode", "land"}, {"cost", 400'000}}, {{"mode", "air"}, {"cost", 90'000'000}}}}}))
            .at("total") == 2'900'000);
  }
  SECTION("termination because of an accident needs three months of service") {
    const auto given = result(event("termination_by_accident", "2020-01-01", {{"service_months", 2}}));
    CHECK(given.at("eligible") == false);
    CHECK(failed_conditions(given) == "service_months");
  }
  SECTION("accident benefits expire: 2 years, then 5") {
    const auto claimed = [](const std::string& date, const std::string& on) {
      return failed_conditions(result(event("death", date, {{"accident", true}, {"claimed_on", on}})));
    };
    CHECK(claimed("2020-05-01", "2022-05-01").empty());
    CHECK(claimed("2020-05-01", "2022-05-02") == "claim_in_time");
    CHECK(claimed("2024-05-01", "2029-05-01").empty());
    CHECK(claimed("2024-05-01", "2029-05-02") == "claim_in_time");
    CHECK(fault(event("total_disability", "2018-05-01", {{"claimed_on", "2018-06-01"}})) == "no_rule date");
    CHECK(fault(event("total_disability", "2024-05-01", {{"claimed_on", "2024-04-30"}})) == "invalid_value claimed_on");
    const auto other = result(event("death", "2024-05-01", {{"claimed_on", "2034-05-01"}}));
    CHECK(other.at("total") == 85'000'000);
    CHECK(other.at("notes").size() == 1);
    CHECK(failed_conditions(result(event("death", "2024-05-01", {{"accident", true}, {"claimed_on", "2034-05-01"}}))) ==
          "claim_in_time");
  }
  SECTION("facts that an event needs") {
    CHECK(fault(event("glasses", "2024-05-01")) == "missing_field cost");
    CHECK(fault(event("transport", "2024-05-01")) == "missing_field transport");
    CHECK(fault(event("partial_disability", "2020-05-01")) == "missing_field disability");
    CHECK(fault(event("termination_by_accident", "2020-05-01")) == "missing_field service_months");
    CHECK(fault(event("scholarship", "2024-05-01")) == "missing_field university_years");
  }
  SECTION("facts that an event does not take") {
    const json part{{"kind", "anatomical"}, {"parts", {{{"code", "SMELL"}}}}};
    CHECK(fault(event("rape", "2024-05-01", {{"accident", false}})) == "invalid_value accident");
    CHECK(fault(event("rape", "2024-05-01", {{"cost", 1}})) == "invalid_value cost");
    CHECK(fault(event("rape", "2024-05-01", {{"disability", part}})) == "invalid_value disability");
    CHECK(fault(event("rape", "2024-05-01", {{"service_months", 1}})) == "invalid_value service_months");
    CHECK(fault(event("rape", "2024-05-01", {{"university_years", 1}})) == "invalid_value university_years");
    CHECK(fault(event("rape", "2024-05-01", {{"transport", {{{"mode", "sea"}, {"cost", 1}}}}})) ==
          "invalid_value transport");
    CHECK(fault(event("partial_disability", "2020-05-01", {{"disability", {{"kind", "total"}}}})) ==
          "invalid_value disability.kind");
  }
  SECTION("years of study beyond what was seen are refused") {
    CHECK(fault(event("scholarship", "2024-05-01", {{"university_years", 5}})) == "no_rule university_years");
    CHECK(result(event("scholarship", "2024-05-01", {{"university_years", 0}})).at("items").empty());
  }
  SECTION("forms") {
    CHECK(fault(event("lottery", "2024-05-01")) == "invalid_value event");
    CHECK(fault(event("rape", "2024-05-01", {{"phase", "later"}})) == "invalid_value phase");
    CHECK(fault(event("rape", "2024-05-01", {{"phase", nullptr}})) == "missing_field phase");
    CHECK(fault(event("glasses", "2024-05-01", {{"cost", -1}})) == "out_of_range cost");
    CHECK(fault(event("rape", "2024-05-01", {{"wage", 1}})) == "unknown_field wage");
  }
}

TEST_CASE("the documented request gives the documented answer", "[benefit][pmi][docs]") {
  std::ifstream stream(JAMSOSTEK_TESTS_DIR "/../docs/benefit-pmi.md");
  REQUIRE(stream);
  std::vector<json> blocks;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("{\"id\"")) blocks.push_back(json::parse(line));
  }
  REQUIRE(blocks.size() == 2);
  auto given = answer(blocks[0]);
  // The rule book of the day of writing is not that of every later version.
  for (auto* each : {&given, &blocks[1]}) each->at("result").erase("rulebook");
  CHECK(given == blocks[1]);
}
