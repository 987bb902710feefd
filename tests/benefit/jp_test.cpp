#include <rapidcheck.h>

#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using nlohmann::json;

namespace {

json wages(const std::string& from, const std::string& to, json wage, bool paid = true) {
  return {{"from", from}, {"to", to}, {"wage", std::move(wage)}, {"paid", paid}};
}

/// Ten paid years up to the event of June 2026, at 5,000,000.
json claim(const std::string& event) {
  return {{"op", "benefit.jp"},         {"event", event},
          {"event_date", "2026-06-15"}, {"birth_date", "1980-01-31"},
          {"registered", "2016-07"},    {"wages", json::array({wages("2016-07", "2026-06", 5'000'000)})}};
}
json with(json request, const std::string& path, json value) {
  request[json::json_pointer(path)] = std::move(value);
  return request;
}
json survivors(bool spouse, json children = json::array(), int parents = 0) {
  return {{"spouse", spouse}, {"children", std::move(children)}, {"parents", parents}};
}
json child(const std::string& birth_date, bool married = false, bool working = false) {
  return {{"birth_date", birth_date}, {"married", married}, {"working", working}};
}
json death(json left) { return with(claim("death"), "/survivors", std::move(left)); }

bool met(const json& found, const std::string& name) {
  for (const auto& condition : found.at("conditions")) {
    if (condition.at("name") == name) return condition.at("met").get<bool>();
  }
  FAIL("no condition " + name);
  return false;
}

}  // namespace

TEST_CASE("a disability pension follows the formula", "[benefit][jp]") {
  // 6 months of 2016, 12 of each year 2017 to 2025, 6 of 2026; indexes 1.317..., ..., 1.0292, 1. The exact sum
  // was taken with Python's fractions.
  const auto found = result(claim("disability"));
  CHECK(found.at("kind") == "mpc");
  CHECK(found.at("eligible") == true);
  CHECK(found.at("contribution_months") == 120);
  CHECK(found.at("membership_months") == 120);
  CHECK(found.at("density") == "120/120");
  CHECK(found.at("average_indexed_wage") == "5749802.12");
  CHECK(found.at("unclamped") == 862'470);
  CHECK(found.at("monthly") == found.at("unclamped"));
  CHECK(found.at("lump_sum") == 0);
  CHECK(found.at("payees") == json::parse(R"([{"who":"member","amount":862470}])"));
  CHECK(found.at("items").at(0).at("item") == "mpc");
  CHECK(found.at("total") == found.at("monthly"));
}

TEST_CASE("disability: density of 80 % decides, one month short gives the lump sum", "[benefit][jp]") {
  auto request = claim("disability");
  request["wages"] =
      json::array({wages("2016-07", "2018-06", 5'000'000, false), wages("2018-07", "2026-06", 5'000'000)});
  auto found = result(request);
  CHECK(found.at("kind") == "mpc");
  CHECK(found.at("density") == "96/120");
  CHECK(met(found, "density"));

  request["wages"] = json::array({wages("2018-08", "2026-06", 5'000'000)});
  request["development_rates"] = {{"2018", 5}, {"2019", 5}, {"2020", 5}, {"2021", 5}, {"2022", 5}, {"2026", 5}};
  found = result(request);
  INFO("JP-12");
  CHECK(found.at("kind") == "lump_sum");
  CHECK(found.at("eligible") == true);
  CHECK(found.at("density") == "95/120");
  CHECK_FALSE(met(found, "density"));
  CHECK(found.at("lump_sum") > 95 * 150'000);
  CHECK(found.at("total") == found.at("lump_sum"));
  CHECK(found.at("monthly") == 0);
  CHECK(found.at("payees").empty());
}

TEST_CASE("one month of membership is enough for a disability pension", "[benefit][jp]") {
  auto request = claim("disability");
  request["registered"] = "2026-06";
  request["wages"] = json::array({wages("2026-06", "2026-06", 5'000'000)});
  const auto found = result(request);
  CHECK(found.at("kind") == "mpc");
  CHECK(found.at("membership_months") == 1);
  CHECK(found.at("average_indexed_wage") == 5'000'000);
  CHECK(found.at("monthly") == 750'000);  // deemed 15 years
}

TEST_CASE("JP-1: the bounds turn on 1 March, in 2026 on 1 February", "[benefit][jp]") {
  struct Step {
    std::string day;
    int minimum;
    int maximum;
  };
  for (const auto& [day, minimum, maximum] :
       {Step{"2015-07-31", 300'000, 3'600'000}, Step{"2016-02-29", 300'000, 3'600'000},
        Step{"2016-03-01", 310'050, 3'720'600}, Step{"2025-02-28", 393'500, 4'718'200},
        Step{"2025-03-01", 399'700, 4'792'300}, Step{"2026-01-31", 399'700, 4'792'300},
        Step{"2026-02-01", 411'400, 4'932'300}, Step{"2027-01-31", 411'400, 4'932'300}}) {
    INFO(day);
    auto request = claim("disability");
    const auto month = day.substr(0, 7);
    request["event_date"] = day;
    request["registered"] = month;
    request["wages"] = json::array({wages(month, month, 0)});
    request["inflation"] = {{"2026", 0}};
    auto found = result(request);
    CHECK(found.at("unclamped") == 0);
    CHECK(found.at("monthly") == minimum);
    // At 15 years the ceiling itself stays below the highest benefit; a pension in payment does not.
    request = death(survivors(true));
    request["event_date"] = day;
    request["registered"] = month;
    request["wages"] = json::array({wages(month, month, 0)});
    request["pension_in_payment"] = 20'000'000;
    found = result(request);
    CHECK(found.at("unclamped") == 10'000'000);
    CHECK(found.at("monthly") == maximum);
  }
  auto late = death(survivors(true));
  late["event_date"] = "2027-02-01";
  late["pension_in_payment"] = 1'000'000;
  CHECK(fault(late) == "no_rule event_date");
  late["options"] = {{"stale", "hold"}};
  const auto held = result(late);
  CHECK(held.at("monthly") == 500'000);
  CHECK(held.at("notes").size() == 1);
  // Bounds of low confidence say so where they decide.
  auto doubtful = death(survivors(true));
  doubtful["event_date"] = "2020-05-01";
  doubtful["wages"] = json::array({wages("2016-07", "2020-05", 5'000'000)});
  doubtful["pension_in_payment"] = 1'000;
  CHECK(result(doubtful).at("items").at(0).at("confidence") == "low");
}

TEST_CASE("JP-2: the sum is rounded and clamped once; two children share it, the first takes the odd rupiah",
          "[benefit][jp]") {
  auto request = death(survivors(false, json::array({child("2010-01-01"), child("2012-01-01"), child("2014-01-01")})));
  request["pension_in_payment"] = 1'000'005;
  auto found = result(request);
  CHECK(found.at("kind") == "mpa");
  CHECK(found.at("monthly") == 500'003);  // 500,002.50
  CHECK(found.at("payees") == json::parse(R"([{"who":"child","amount":250002},{"who":"child","amount":250001}])"));
  request["pension_in_payment"] = 100'000;
  found = result(request);
  CHECK(found.at("monthly") == 411'400);
  CHECK(found.at("payees").at(0).at("amount") == 205'700);
}

TEST_CASE("JP-3: the lump sum is credited by twelfths, to the month of the event", "[benefit][jp]") {
  auto request = claim("retirement");
  request["birth_date"] = "1967-01-01";
  request["registered"] = "2023-03";
  request["wages"] = json::array({wages("2023-03", "2023-03", 10'000'000), wages("2024-05", "2024-05", 10'000'000),
                                  wages("2026-02", "2026-02", 10'000'000)});
  request["development_rates"] = {{"2023", 12}, {"2024", 12}, {"2025", 12}, {"2026", 12}};
  // 286,788 (capped at 9,559,600) x 1.10, + 300,000 x 1.08 after 2024, ...:
  // (286,788 x 1.10 x 1.12 + 300,000 x 1.08) x 1.12 x 1.06 + 300,000 x 1.05
  const auto found = result(request);
  CHECK(found.at("kind") == "lump_sum");
  CHECK(found.at("lump_sum") == 1'119'117);
  CHECK(found.at("items").at(0).at("item") == "lump_sum");
  CHECK(found.at("notes").size() == 1 + 3);  // JP-8: three published rates were replaced

  INFO("the event's own year is needed too");
  request["development_rates"].erase("2026");
  CHECK(fault(request) == "no_rule development_rates");
  request["development_rates"] = {{"2026", 12}};
  CHECK(result(request).at("notes").size() == 1);
}

TEST_CASE("JP-4: retirement before the age, after it, and long after it", "[benefit][jp]") {
  auto request = claim("retirement");
  request["birth_date"] = "1967-06-16";
  auto found = result(request);
  CHECK(found.at("kind") == "none");
  CHECK(found.at("eligible") == false);
  CHECK_FALSE(met(found, "retirement_age"));
  CHECK(found.at("items").empty());
  CHECK(found.at("total") == 0);
  CHECK(found.at("contribution_months") == 120);

  request["development_rates"] = {{"2016", 5}, {"2017", 5}, {"2018", 5}, {"2019", 5},
                                  {"2020", 5}, {"2021", 5}, {"2022", 5}, {"2026", 5}};
  request["birth_date"] = "1967-06-15";
  CHECK(result(request).at("kind") == "lump_sum");
  CHECK(result(request).at("notes").size() == 1);
  request["birth_date"] = "1960-01-01";  // 56 in 2016, ten years before
  CHECK(result(request).at("kind") == "lump_sum");
  CHECK(result(request).at("notes").size() == 2);

  INFO("facts that belong to a death are ignored elsewhere");
  request["pension_in_payment"] = 1;
  request["survivors"] = survivors(true, json::array({child("2030-01-01")}));
  CHECK(result(request).at("kind") == "lump_sum");
}

TEST_CASE("JP-4: disability lies before the day of retirement", "[benefit][jp]") {
  auto request = claim("disability");
  request["birth_date"] = "1967-06-16";
  CHECK(result(request).at("kind") == "mpc");
  request["birth_date"] = "1967-06-15";
  CHECK(fault(request) == "invalid_value event");
  request["event"] = "death";
  request["survivors"] = survivors(true);
  CHECK(result(request).at("kind") == "mpjd");
}

TEST_CASE("an old-age pension needs 180 months", "[benefit][jp]") {
  auto request = claim("retirement");
  request["event_date"] = "2030-06-15";
  request["birth_date"] = "1970-06-15";
  request["registered"] = "2015-07";
  request["wages"] = json::array({wages("2015-07", "2030-06", 5'000'000)});
  request["options"] = {{"stale", "hold"}};
  request["inflation"] = {{"2026", 3}, {"2027", 3}, {"2028", 3}, {"2029", 3}};
  auto found = result(request);
  CHECK(found.at("kind") == "mpht");
  CHECK(found.at("contribution_months") == 180);
  CHECK(found.at("unclamped") > 750'000);
  CHECK(found.at("payees").at(0).at("who") == "member");
  CHECK(found.at("notes").size() == 2);

  request["wages"] = json::array({wages("2015-07", "2030-05", 5'000'000)});
  for (int year = 2015; year <= 2030; ++year) request["development_rates"][std::to_string(year)] = 5;
  found = result(request);
  CHECK(found.at("kind") == "lump_sum");
  CHECK(found.at("contribution_months") == 179);
  CHECK(found.at("eligible") == true);
}

TEST_CASE("survivors: the order and the shares", "[benefit][jp]") {
  const auto young = json::array({child("2010-01-01")});
  auto with_pension = [](json left) { return with(death(std::move(left)), "/pension_in_payment", 4'000'000); };
  auto found = result(with_pension(survivors(true, young, 2)));
  CHECK(found.at("kind") == "mpjd");
  CHECK(found.at("payees") == json::parse(R"([{"who":"spouse","amount":2000000}])"));
  found = result(with_pension(survivors(false, young, 2)));
  CHECK(found.at("kind") == "mpa");
  CHECK(found.at("payees") == json::parse(R"([{"who":"child","amount":2000000}])"));

  INFO("JP-11");
  found = result(with_pension(survivors(false, json::array(), 2)));
  CHECK(found.at("kind") == "mpot");
  CHECK(found.at("payees") == json::parse(R"([{"who":"parent","amount":800000}])"));
}

TEST_CASE("a child counts under 23, unmarried and not working", "[benefit][jp]") {
  const auto kind = [](const json& only_child) {
    return result(with(death(survivors(false, json::array({only_child}), 2)), "/pension_in_payment", 1'000'000))
        .at("kind");
  };
  CHECK(kind(child("2003-06-16")) == "mpa");
  CHECK(kind(child("2003-06-15")) == "none");  // 23 on the day; and a child bars the parents
  CHECK(kind(child("2010-01-01", true)) == "none");
  CHECK(kind(child("2010-01-01", false, true)) == "none");
  CHECK(kind(child("2026-06-15")) == "mpa");
  CHECK(fault(death(survivors(false, json::array({child("2010-01-01"), child("2026-06-16")})))) ==
        "invalid_value survivors.children[1].birth_date");
}

TEST_CASE("JP-5: nobody left is none, whatever the conditions; a death needs survivors", "[benefit][jp]") {
  auto request = death(survivors(false));
  auto found = result(request);
  CHECK(found.at("kind") == "none");
  INFO("JP-12");
  CHECK(found.at("eligible") == false);
  CHECK_FALSE(met(found, "survivor"));
  request["registered"] = "2026-01";
  request["wages"] = json::array({wages("2026-01", "2026-02", 5'000'000)});
  CHECK(result(request).at("kind") == "none");
  CHECK(fault(claim("death")) == "missing_field survivors");
}

TEST_CASE("JP-13: ever_married is as spouse unless given", "[benefit][jp]") {
  auto left = survivors(false, json::array(), 1);
  auto request = with(death(left), "/pension_in_payment", 4'000'000);
  CHECK(result(request).at("kind") == "mpot");
  request["survivors"]["ever_married"] = false;
  CHECK(result(request).at("kind") == "mpot");
  request["survivors"]["ever_married"] = true;
  CHECK(result(request).at("kind") == "none");
  request["survivors"]["spouse"] = true;
  CHECK(result(request).at("kind") == "mpjd");
  request["survivors"]["ever_married"] = false;
  CHECK(fault(request) == "invalid_value survivors.ever_married");
}

TEST_CASE("survivors need twelve months of membership and the density", "[benefit][jp]") {
  auto request = death(survivors(true));
  request["registered"] = "2025-07";
  request["wages"] = json::array({wages("2025-07", "2026-06", 5'000'000)});
  auto found = result(request);
  CHECK(found.at("kind") == "mpjd");
  CHECK(found.at("membership_months") == 12);
  CHECK(found.at("unclamped") == 380'475);  // (6 x 5,000,000 x 1.0292 + 6 x 5,000,000) / 12 x 15 % x 50 %
  CHECK(found.at("monthly") == 411'400);

  request["registered"] = "2025-08";
  request["wages"] = json::array({wages("2025-08", "2026-06", 5'000'000)});
  request["development_rates"] = {{"2026", 5}};
  found = result(request);
  CHECK(found.at("kind") == "lump_sum");
  CHECK(found.at("membership_months") == 11);
  CHECK_FALSE(met(found, "membership_months"));
}

TEST_CASE("JP-6: wages lie inside the membership, in order, with a paid month", "[benefit][jp]") {
  const auto fault_with = [](json list) { return fault(with(claim("disability"), "/wages", std::move(list))); };
  CHECK(fault_with(json::array({wages("2016-06", "2016-08", 1)})) == "invalid_value wages[0].from");
  CHECK(fault_with(json::array({wages("2026-01", "2026-07", 1)})) == "invalid_value wages[0].to");
  CHECK(fault_with(json::array({wages("2020-01", "2020-06", 1), wages("2020-06", "2020-07", 1)})) ==
        "invalid_value wages[1].from");
  CHECK(fault_with(json::array({wages("2020-06", "2020-05", 1)})) == "invalid_value wages[0].to");
  CHECK(fault_with(json::array()) == "invalid_value wages");
  CHECK(fault_with(json::array({wages("2020-01", "2020-06", 1, false)})) == "invalid_value wages");
  CHECK(fault_with(json::array({wages("2020-01", "2020-06", -1)})) == "out_of_range wages[0].wage");
  CHECK(fault_with(json::array({wages("2020-13", "2020-06", 1)})) == "invalid_value wages[0].from");
  CHECK(fault_with(json::object()) == "invalid_value wages");
  CHECK(fault(with(claim("disability"), "/registered", "2015-06")) == "no_rule registered");
  CHECK(fault(with(claim("disability"), "/registered", "2026-07")) == "invalid_value registered");
  CHECK(fault(with(claim("disability"), "/event_date", "2015-06-30")) == "no_rule event_date");
  CHECK(fault(with(claim("disability"), "/birth_date", "2020-01-01")) == "invalid_value birth_date");
}

TEST_CASE("JP-7: the average to the sen, the amount before the bounds to the rupiah", "[benefit][jp]") {
  auto request = claim("disability");
  request["registered"] = "2025-12";
  request["wages"] = json::array({wages("2025-12", "2025-12", 1'000'001), wages("2026-01", "2026-02", 1'000'000)});
  request["inflation"] = {{"2025", "0"}};
  request["development_rates"] = {{"2026", 5}};
  const auto found = result(request);
  CHECK(found.at("kind") == "lump_sum");
  request["wages"].push_back(wages("2026-03", "2026-06", 1'000'000));
  const auto paid = result(request);
  CHECK(paid.at("average_indexed_wage") == "1000000.14");
  CHECK(paid.at("unclamped") == 150'000);
  CHECK(paid.at("monthly") == 411'400);
}

TEST_CASE("JP-8: a given rate wins over the published one, with a note", "[benefit][jp]") {
  auto request = claim("disability");
  const auto published = result(request);
  CHECK(published.at("notes").empty());
  request["inflation"] = {{"2025", "2.92"}};
  auto found = result(request);
  CHECK(found.at("monthly") == published.at("monthly"));
  CHECK(found.at("notes").size() == 1);
  request["inflation"] = {{"2025", "10"}, {"2026", "10"}};  // that of the event's year does not act
  found = result(request);
  CHECK(found.at("notes").size() == 1);
  CHECK(found.at("monthly") > published.at("monthly"));
}

TEST_CASE("JP-9: foreigners have no pension", "[benefit][jp]") {
  auto request = claim("disability");
  request["citizen"] = false;
  const auto found = result(request);
  CHECK(found.at("kind") == "none");
  CHECK(found.at("eligible") == false);
  CHECK_FALSE(met(found, "citizen"));
  CHECK(found.at("total") == 0);
}

TEST_CASE("JP-10: with a pension in payment the history is shown and does not act", "[benefit][jp]") {
  auto request = with(death(survivors(true)), "/pension_in_payment", 3'000'000);
  request["wages"] = json::array({wages("2016-07", "2016-08", 5'000'000)});
  const auto found = result(request);
  CHECK(found.at("kind") == "mpjd");
  CHECK(found.at("monthly") == 1'500'000);
  CHECK(found.at("unclamped") == 1'500'000);
  CHECK(found.at("average_indexed_wage") == 0);
  CHECK(found.at("density") == "2/120");
}

TEST_CASE("inflation is needed for the years that act only", "[benefit][jp]") {
  auto request = claim("disability");
  request["event_date"] = "2027-01-15";
  request["wages"] = json::array({wages("2016-07", "2026-12", 5'000'000)});
  CHECK(fault(request) == "no_rule inflation");
  request["inflation"] = {{"2026", "2.5"}};
  CHECK(result(request).at("kind") == "mpc");
  INFO("a lump sum needs none");
  request.erase("inflation");
  request["wages"] = json::array({wages("2026-12", "2026-12", 5'000'000)});
  request["development_rates"] = {{"2026", 5}, {"2027", 5}};
  CHECK(result(request).at("kind") == "lump_sum");
}

TEST_CASE("faults of benefit.jp are named", "[benefit][jp]") {
  for (const auto* field : {"event", "event_date", "birth_date", "registered", "wages"}) {
    auto request = claim("disability");
    request.erase(field);
    CHECK(fault(request) == std::string("missing_field ") + field);
  }
  CHECK(fault(with(claim("disability"), "/event", "divorce")) == "invalid_value event");
  CHECK(fault(with(claim("disability"), "/colour", 1)) == "unknown_field colour");
  CHECK(fault(with(claim("disability"), "/wages/0/colour", 1)) == "unknown_field wages[0].colour");
  CHECK(fault(with(claim("disability"), "/wages/0/wage", 1.5)) == "inexact_number wages[0].wage");
  CHECK(fault(with(claim("disability"), "/wages/0/paid", "yes")) == "invalid_value wages[0].paid");
  CHECK(fault(with(claim("disability"), "/inflation", json{{"26", "1"}})) == "invalid_value inflation.26");
  CHECK(fault(with(claim("disability"), "/inflation", json{{"2026", 1.5}})) == "invalid_value inflation.2026");
  CHECK(fault(with(claim("disability"), "/inflation", json{{"2020", "-100"}})) == "out_of_range inflation.2020");
  CHECK(fault(with(claim("disability"), "/inflation", "2.5")) == "invalid_value inflation");
  CHECK(fault(with(claim("disability"), "/pension_in_payment", -1)) == "out_of_range pension_in_payment");
  CHECK(fault(death(json{{"spouse", true}, {"parents", 0}})) == "missing_field survivors.children");
  CHECK(fault(death(survivors(true, json::array(), 3))) == "out_of_range survivors.parents");
}

TEST_CASE("a child's share when the widow or widower dies or remarries", "[benefit][jp]") {
  using benefit::jp::Child;
  using benefit::jp::Kind;
  const auto& book = RuleBook::builtin();
  const Day on(2026, 6, 15);
  const std::vector<Child> children{{Day(2010, 1, 1)}, {Day(2012, 1, 1)}};
  const auto two = benefit::jp::children_after_spouse(book, on, 1'500'001_rupiah, children);
  CHECK(two.kind == Kind::mpa);
  CHECK(two.monthly == 750'001_rupiah);
  REQUIRE(two.payees.size() == 2);
  CHECK(two.payees[0].amount == 375'001_rupiah);
  CHECK(two.payees[1].amount == 375'000_rupiah);

  const std::vector<Child> one{{Day(2010, 1, 1)}};
  const auto least = benefit::jp::children_after_spouse(book, on, 411'400_rupiah, one);
  CHECK(least.unclamped == 205'700_rupiah);
  CHECK(least.monthly == 411'400_rupiah);

  const std::vector<Child> grown{{Day(2003, 6, 15)}, {Day(2010, 1, 1), true}};
  CHECK(benefit::jp::children_after_spouse(book, on, 1'500'000_rupiah, grown).kind == Kind::none);
  CHECK_THROWS_AS(benefit::jp::children_after_spouse(book, on, -1_rupiah, one), OutOfRange);
}

TEST_CASE("the pension lies within its bounds", "[benefit][jp][property]") {
  const auto& book = RuleBook::builtin();
  CHECK(rc::check("whatever the wages and the share", [&] {
    const auto registered = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 120));
    const auto months = *rc::gen::inRange(13, 130);
    const auto event_month = std::min(registered + ::date::months(months), Month(2026, 12));
    const auto wage = Money::rupiah(*rc::gen::inRange(0, 30'000'000));
    const bool dies = *rc::gen::arbitrary<bool>();
    benefit::jp::Survivors widow;
    widow.spouse = true;
    const benefit::jp::Claim claim{.event = dies ? benefit::jp::Event::death : benefit::jp::Event::disability,
                                   .event_date = event_month.day(static_cast<unsigned>(*rc::gen::inRange(1, 29))),
                                   .birth_date = Day(1985, 1, 1),
                                   .registered = registered,
                                   .wages = WageHistory{{registered, event_month, wage}},
                                   .citizen = true,
                                   .pension_in_payment = std::nullopt,
                                   .survivors = widow,
                                   .inflation = {},
                                   .development_rates = {}};
    const auto found = benefit::jp::assess(book, claim);
    return found.monthly >= book->jp.benefit_minimum.value(claim.event_date) &&
           found.monthly <= book->jp.benefit_maximum.value(claim.event_date) && found.benefit.total == found.monthly;
  }));
}
