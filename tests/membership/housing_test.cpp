#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using membership::HousingApplication;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

json facility(const json& more) {
  json request = {{"op", "housing.facility"}, {"kind", "kpr"}, {"on", "2026-11-20"}};
  request.update(more);
  return request;
}

/// Every fact that the condition names, for a member who has them all.
json member(const json& more = {}) {
  json facts = {
      {"member_since", "2020-01-01"}, {"segment", "pu"},           {"programmes", {"jkk", "jkm", "jht", "jp"}},
      {"contributions_active", true}, {"employer_in_order", true}, {"under_reporting", false},
      {"owns_home", false},           {"spouse_applies", false},   {"used_before", false},
      {"bpjs_approval", true},        {"bank_approval", true}};
  if (!more.is_null()) facts.update(more);
  return facility(facts);
}

json condition(const json& result, const std::string& name, const std::string& list = "conditions") {
  for (const auto& each : result.at(list)) {
    if (each.at("name") == name) return each;
  }
  return nullptr;
}

int tenor(HousingKind kind, Day on) { return membership::assess(book, {.kind = kind, .on = on}).tenor_months->value; }

}  // namespace

TEST_CASE("tenors, loans and rates changed on 29 September 2021", "[membership]") {
  const auto before = Day(2021, 9, 28);
  const auto after = Day(2021, 9, 29);
  using enum HousingKind;
  const std::vector<std::tuple<HousingKind, int, int, std::optional<Money>, std::optional<Money>, Rate, Rate>> changes =
      {{kpr, 240, 360, std::nullopt, 500'000'000_rupiah, 3_percent, 5_percent},
       {pump, 180, 360, std::nullopt, 150'000'000_rupiah, 3_percent, 5_percent},
       {prp, 120, 180, 50'000'000_rupiah, 200'000'000_rupiah, 3_percent, 5_percent},
       {construction, 60, 60, std::nullopt, std::nullopt, 4_percent, 6_percent}};
  for (const auto& [kind, old_tenor, new_tenor, old_loan, new_loan, old_margin, new_margin] : changes) {
    INFO(to_string(kind));
    for (const auto on : {Day(2016, 12, 31), before, after}) {
      const auto given = membership::assess(book, {.kind = kind, .on = on});
      const auto& loan = on < after ? old_loan : new_loan;
      CHECK(given.tenor_months->value == (on < after ? old_tenor : new_tenor));
      CHECK(given.margin->value == (on < after ? old_margin : new_margin));
      CHECK(given.loan.has_value() == loan.has_value());
      if (loan) CHECK(given.loan->value == *loan);
      CHECK_FALSE(given.rate_ceiling);
    }
    CHECK_THROWS_AS(tenor(kind, Day(2016, 12, 30)), NoRule);
  }
}

TEST_CASE("the ceiling of the rate is the central bank's rate and a margin that fell on 15 September 2025",
          "[membership]") {
  const auto ceiling = [](const std::string& kind, const std::string& on, const json& more = {}) {
    json request = {{"kind", kind}, {"on", on}, {"central_bank_rate", "4.75"}};
    if (!more.is_null()) request.update(more);
    return result(facility(request)).at("rate_ceiling").get<std::string>();
  };
  CHECK(ceiling("kpr", "2018-07-01") == "7.75");
  CHECK(ceiling("construction", "2018-07-01") == "8.75");
  for (const auto* kind : {"kpr", "pump", "prp"}) {
    CHECK(ceiling(kind, "2025-09-14") == "9.75");
    CHECK(ceiling(kind, "2025-09-15") == "7.75");
  }
  CHECK(ceiling("construction", "2025-09-14") == "10.75");
  CHECK(ceiling("construction", "2025-09-15") == "8.75");
  // The regulation was not seen to change: both texts stand, and the answer says which it follows.
  CHECK(ceiling("kpr", "2025-09-15", {{"texts", "regulation"}}) == "9.75");
  const auto limits = result(facility({{"on", "2025-09-15"}})).at("limits");
  CHECK(limits.at("margin").at("rule") == "Government, Paket Ekonomi 2025");
  CHECK(limits.at("margin").at("confidence") == "medium");
  CHECK(limits.at("margin").contains("note"));
  CHECK(result(facility({{"on", "2025-09-15"}, {"texts", "regulation"}})).at("limits").at("margin").at("rule") ==
        "Permenaker 17/2021");
}

TEST_CASE("the examples of 2021: at 3.5 % the ceiling is 8.5 %", "[membership]") {
  const auto given = result(facility({{"on", "2021-11-03"}, {"central_bank_rate", "3.5"}, {"rate", 7}}));
  CHECK(given.at("rate_ceiling") == "8.5");
  CHECK(condition(given, "rate_in_limit").at("met") == true);
  CHECK(condition(result(facility({{"on", "2021-11-03"}, {"central_bank_rate", "3.5"}, {"rate", "8.51"}})),
                  "rate_in_limit")
            .at("met") == false);
  CHECK(condition(result(facility({{"rate", 7}})), "rate_in_limit", "open").at("fact") == "central_bank_rate");
}

TEST_CASE("until September 2021 a home loan was a share of a limited price", "[membership]") {
  const auto given = [](const json& more) {
    json request = {{"on", "2018-07-01"}};
    request.update(more);
    return result(facility(request));
  };
  CHECK(given({{"price", 500'000'000}}).at("largest_loan") == 475'000'000);
  CHECK(given({{"price", "100000001.99"}}).at("largest_loan") == 95'000'001);  // 95,000,001.8905, rounded down
  CHECK(given({{"price", 130'000'000}, {"subsidised", true}}).at("largest_loan") == 128'700'000);
  CHECK(condition(given({{"price", 500'000'000}}), "price_in_limit").at("met") == true);
  CHECK(condition(given({{"price", 500'000'001}}), "price_in_limit").at("met") == false);
  CHECK(condition(given({{"price", 600'000'000}, {"subsidised", true}}), "price_in_limit").is_null());
  CHECK(given(json::object()).at("largest_loan").is_null());
  CHECK(condition(given(json::object()), "loan_in_limit", "open").at("fact") == "price");
  // Since then the loan is limited, not the price.
  CHECK(result(facility({{"price", 900'000'000}})).at("largest_loan") == 500'000'000);
  CHECK(result(facility({{"loan", 500'000'001}})).at("eligible") == false);
}

TEST_CASE("until September 2021 a down payment was for subsidised homes, together with the home loan", "[membership]") {
  json request = {{"kind", "pump"}, {"on", "2018-07-01"}, {"price", 130'000'000}, {"kpr_loan", 120'000'000}};
  auto given = result(facility(request));
  CHECK(given.at("largest_loan") == 8'700'000);
  CHECK(given.at("eligible") == false);
  CHECK(condition(given, "subsidised_home").at("met") == false);
  CHECK(condition(given, "first_time").is_null());
  request.update({{"subsidised", true}, {"home", "flat"}, {"wage", 7'000'000}, {"kpr_loan", 130'000'000}});
  given = result(facility(request));
  CHECK(given.at("largest_loan") == 0);
  CHECK(condition(given, "subsidised_home").at("met") == true);
  CHECK(condition(given, "wage_in_limit").at("met") == true);
  request.update({{"home", "landed"}, {"wage", 4'000'001}});
  CHECK(condition(result(facility(request)), "wage_in_limit").at("met") == false);
  request.erase("home");
  CHECK(condition(result(facility(request)), "wage_in_limit", "open").at("fact") == "home");

  request = {{"kind", "pump"}, {"on", "2021-09-29"}, {"with_kpr", false}};
  given = result(facility(request));
  CHECK(given.at("largest_loan") == 150'000'000);
  CHECK(condition(given, "with_kpr").at("met") == false);
  CHECK(condition(given, "subsidised_home").is_null());
}

TEST_CASE("a developer is lent a share of the budget", "[membership]") {
  const json developer = {{"kind", "construction"},
                          {"budget", 10'000'000'000},
                          {"loan", 8'000'000'000},
                          {"tenor_months", 60},
                          {"contributions_active", true},
                          {"employer_in_order", true},
                          {"under_reporting", false},
                          {"limited_company", true},
                          {"clear_land", true},
                          {"all_workers_registered", true},
                          {"sale_to_members", true},
                          {"cooperation_agreement", true},
                          {"developer_association", true},
                          {"bank_approval", true}};
  const auto given = result(facility(developer));
  CHECK(given.at("largest_loan") == 8'000'000'000);
  CHECK(given.at("eligible") == true);
  auto more = developer;
  more.update({{"tenor_months", 61}});
  CHECK(condition(result(facility(more)), "tenor_in_limit").at("met") == false);
  more = developer;
  more.update({{"sale_to_members", false}});
  CHECK(result(facility(more)).at("eligible") == false);
}

TEST_CASE("a member with every condition met is eligible, with any of them failed is not", "[membership]") {
  const auto given = result(member());
  CHECK(given.at("eligible") == true);
  CHECK(given.at("open").empty());
  CHECK(given.at("conditions").size() == 11);
  for (const auto& each : given.at("conditions")) CHECK_FALSE(each.at("rule").get<std::string>().empty());
  for (const auto* fact : {"contributions_active", "employer_in_order", "under_reporting", "owns_home",
                           "spouse_applies", "used_before", "bpjs_approval", "bank_approval"}) {
    INFO(fact);
    auto request = member();
    request[fact] = !request.at(fact).get<bool>();
    CHECK(result(request).at("eligible") == false);
    request.erase(fact);
    const auto open = result(request);
    CHECK(open.at("eligible").is_null());
    REQUIRE(open.at("open").size() == 1);
    CHECK(open.at("open")[0].at("fact") == fact);
  }
  // One failed condition decides, whatever is open.
  CHECK(result(facility({{"used_before", true}})).at("eligible") == false);
}

TEST_CASE("a year of membership is needed, to the day", "[membership]") {
  const auto met = [](const std::string& since) {
    return condition(result(member({{"member_since", since}})), "membership").at("met");
  };
  CHECK(met("2025-11-20") == true);
  CHECK(met("2025-11-21") == false);
  CHECK(fault(member({{"member_since", "2026-11-21"}})) == "invalid_value member_since");
}

TEST_CASE("whether BPU members may ask depends on the texts", "[membership]") {
  const auto met = [](const std::string& on, const std::string& texts) {
    const auto given = result(member({{"on", on}, {"segment", "bpu"}, {"texts", texts}}));
    return condition(given, "segment").at("met").get<bool>();
  };
  CHECK(met("2024-02-28", "latest"));
  CHECK_FALSE(met("2024-02-29", "latest"));
  CHECK(met("2024-02-29", "regulation"));
  CHECK(condition(result(member({{"segment", "jakon"}, {"texts", "regulation"}})), "segment").at("met") == false);
  CHECK(condition(result(member({{"programmes", {"jht"}}})), "programmes").at("met") == false);
  CHECK(condition(result(member({{"programmes", {"jht"}}, {"texts", "regulation"}})), "programmes").at("met") == true);
  CHECK(condition(result(member({{"programmes", {"jkk", "jkm"}}, {"texts", "regulation"}})), "programmes").at("met") ==
        false);
}

TEST_CASE("a renovation needs a home, a purchase none", "[membership]") {
  CHECK(result(member({{"kind", "prp"}, {"owns_home", true}})).at("eligible") == true);
  CHECK(condition(result(member({{"kind", "prp"}})), "home").at("met") == false);
  CHECK(condition(result(member({{"owns_home", true}})), "home").at("met") == false);
}

TEST_CASE("facts that a loan does not ask for are refused", "[membership]") {
  CHECK(fault(facility({{"kind", "prp"}, {"price", 1}})) == "invalid_value price");
  CHECK(fault(facility({{"kind", "prp"}, {"subsidised", true}})) == "invalid_value subsidised");
  CHECK(fault(facility({{"kind", "prp"}, {"home", "flat"}})) == "invalid_value home");
  CHECK(fault(facility({{"kind", "prp"}, {"wage", 1}})) == "invalid_value wage");
  CHECK(fault(facility({{"kpr_loan", 1}})) == "invalid_value kpr_loan");
  CHECK(fault(facility({{"budget", 1}})) == "invalid_value budget");
  CHECK(fault(facility({{"clear_land", true}})) == "invalid_value clear_land");
  for (const json& more : {json{{"member_since", "2020-01-01"}}, {{"segment", "pu"}}, {{"programmes", {"jht"}}}}) {
    auto request = facility({{"kind", "construction"}});
    request.update(more);
    CHECK(fault(request) == "invalid_value " + more.begin().key());
  }
}

TEST_CASE("housing.facility refuses what is no request", "[membership]") {
  CHECK(fault(json{{"op", "housing.facility"}, {"on", "2026-11-20"}}) == "missing_field kind");
  CHECK(fault(json{{"op", "housing.facility"}, {"kind", "kpr"}}) == "missing_field on");
  CHECK(fault(facility({{"kind", "villa"}})) == "invalid_value kind");
  CHECK(fault(facility({{"on", "2016-12-30"}})) == "no_rule on");
  CHECK(fault(facility({{"loan", -1}})) == "out_of_range loan");
  CHECK(fault(facility({{"loan", 1.5}})) == "inexact_number loan");
  CHECK(fault(facility({{"tenor_months", 0}})) == "out_of_range tenor_months");
  CHECK(fault(facility({{"central_bank_rate", "-0.01"}})) == "out_of_range central_bank_rate");
  CHECK(fault(facility({{"rate", "100.01"}})) == "out_of_range rate");
  CHECK(fault(facility({{"texts", "gossip"}})) == "invalid_value texts");
  CHECK(fault(facility({{"lona", 1}})) == "unknown_field lona");
  CHECK(result(facility({{"options", {{"stale", "hold"}}}})).contains("rulebook"));
  HousingApplication negative{.kind = HousingKind::kpr, .on = Day(2026, 11, 20)};
  negative.price = -1_rupiah;
  CHECK_THROWS_AS(membership::assess(book, negative), OutOfRange);
}

TEST_CASE("the largest loan is the largest that the limits allow", "[membership]") {
  const bool holds = rc::check("a rupiah more fails", [] {
    const auto price = Money::rupiah(*rc::gen::inRange(0, 2'000'000'000));
    const auto on = *rc::gen::element(Day(2018, 7, 1), Day(2026, 11, 20));
    HousingApplication application{.kind = HousingKind::kpr, .on = on};
    application.price = price;
    application.subsidised = *rc::gen::arbitrary<bool>();
    const auto most = membership::assess(book, application).largest_loan.value();
    const auto allowed = [&](Money loan) {
      application.loan = loan;
      const auto given = membership::assess(book, application);
      const auto at = std::ranges::find(given.conditions, "loan_in_limit", &Condition::name);
      return at != given.conditions.end() && at->met;
    };
    RC_ASSERT(allowed(most));
    RC_ASSERT(!allowed(most + 1_rupiah));
    RC_ASSERT(most.is_whole_rupiah());
  });
  CHECK(holds);
}

TEST_CASE("every condition of the housing facility is in the rule book's hash", "[membership][law]") {
  const auto canonical = book.canonical();
  for (const auto& each : housing_conditions()) {
    const auto row = fmt::format("\nhousing.conditions|{}|{}|{}|{}|{}|", each.kind, each.fact, each.wanted, each.from,
                                 each.source.citation.instrument);
    INFO(row);
    CHECK(canonical.find(row) != std::string::npos);
  }
}

TEST_CASE("the housing command asks the machine interface", "[membership][command]") {
  const auto given = run_command(
      "housing pump --on 2026-11-20 --price Rp400.000.000 --loan 150.000.000 --kpr-loan 250000000 --tenor-months 180 "
      "--central-bank-rate 4.75 --rate 7.5 --member-since 2020-01-01 --segment pu --programmes jkk,jkm,jht "
      "--yes contributions_active,employer_in_order,with_kpr,bpjs_approval,bank_approval "
      "--no under_reporting,owns_home --no spouse_applies,used_before --json");
  REQUIRE(given.status == 0);
  auto request = member({{"kind", "pump"},
                         {"price", 400'000'000},
                         {"loan", 150'000'000},
                         {"kpr_loan", 250'000'000},
                         {"tenor_months", 180},
                         {"central_bank_rate", "4.75"},
                         {"rate", "7.5"},
                         {"with_kpr", true},
                         {"programmes", {"jkk", "jkm", "jht"}}});
  CHECK(json::parse(given.out) == result(request));
  CHECK(result(request).at("eligible") == true);

  const auto text = run_command(
      "housing kpr --on 2018-07-01 --subsidised --price 130000000 --wage 5000000 --home landed "
      "--central-bank-rate 5.25");
  CHECK(text.status == 0);
  INFO(text.out);
  for (const auto* part : {"Not eligible\n", "NOT MET wage_in_limit: 5000000, at most 4000000\n",
                           "open    membership: member_since is not given\n", "Largest loan: Rp128.700.000\n",
                           "Highest rate: 8.25%\n", "240 months"}) {
    CHECK(text.out.find(part) != std::string::npos);
  }
  CHECK(run_command("housing kpr --on 2026-11-20 --yes rich").status == 2);
  CHECK(run_command("housing").status == 2);
}

TEST_CASE("limits that a later text adds are held together with those that stand", "[membership]") {
  const auto since_2021 = [](const char* name, const AnyValue& value) {
    Amendment row;
    row.name = name;
    row.from = Day(2021, 9, 29);
    row.known = Day(2021, 9, 29);
    row.value = value;
    row.instrument = "Permenaker 18/2021";
    row.confidence = Confidence::high;
    return row;
  };
  const auto amended = book.amended(std::vector{since_2021("housing.kpr.share", 90_percent),
                                                since_2021("housing.wage_limit.landed", 5'000'000_rupiah)});
  HousingApplication application{.kind = HousingKind::kpr, .on = Day(2024, 6, 1), .price = 400'000'000_rupiah};
  Explanation why;
  CHECK(assess(amended, application, &why).largest_loan == 360'000'000_rupiah);
  application.price = 700'000'000_rupiah;
  CHECK(assess(amended, application).largest_loan == 500'000'000_rupiah);
  const auto step = std::ranges::find(why.steps, "largest_loan", &Explanation::Step::what);
  REQUIRE(step != why.steps.end());
  CHECK(step->formula == "min(loan_limit, loan_by_share)");
  // Of the two wage limits one is not enough.
  application.subsidised = true;
  const auto notes = assess(amended, application).notes;
  CHECK(std::ranges::count_if(notes, [](const auto& note) { return note.starts_with("subsidised: "); }) == 1);
}
