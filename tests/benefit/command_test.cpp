#include <catch2/catch.hpp>

#include "command.hpp"
#include "items.hpp"

using nlohmann::json;

namespace {

/// What `--json` prints is the result of the request.
void same(const std::string& options, const json& request) {
  INFO(options);
  const auto given = run_command("benefit " + options + " --json");
  REQUIRE(given.status == 0);
  CHECK(json::parse(given.out) == result(request));
}

}  // namespace

TEST_CASE("the benefit commands ask the machine interface", "[benefit][command]") {
  same(
      "jkk --accident 2024-05-01 --wage Rp5.000.000 --stmb-days 10 --transport land=700.000 --transport air=90000 "
      "--disability functional --part HAND_WRIST,side=right,loss=50 --part SMELL,loss=12.5 --left-handed "
      "--denture-cost 100000 --claimed-on 2025-01-01 --arrears-months 4 --true-wage 6.000.000",
      {{"op", "benefit.jkk"},
       {"segment", "pu"},
       {"accident", "2024-05-01"},
       {"wage", 5'000'000},
       {"true_wage", 6'000'000},
       {"stmb_days", 10},
       {"transport", {{{"mode", "land"}, {"cost", 700'000}}, {{"mode", "air"}, {"cost", 90'000}}}},
       {"disability",
        {{"kind", "functional"},
         {"dominant", "left"},
         {"parts",
          {{{"code", "HAND_WRIST"}, {"side", "right"}, {"loss", 50}}, {{"code", "SMELL"}, {"loss", "12.5"}}}}}},
       {"denture_cost", 100'000},
       {"claimed_on", "2025-01-01"},
       {"coverage", {{"arrears_months", 4}}}});
  same(
      "jkk --segment bpu --accident 2024-05-01 --income 1500000 --death 2024-05-02 --no-funeral "
      "--child 2015-03-01,in_school,sd=3,university=5 --child 2018-03-01,in_school,married",
      {{"op", "benefit.jkk"},
       {"segment", "bpu"},
       {"accident", "2024-05-01"},
       {"income", 1'500'000},
       {"death", "2024-05-02"},
       {"funeral", false},
       {"children",
        {{{"birth_date", "2015-03-01"},
          {"in_school", true},
          {"married", false},
          {"working", false},
          {"study", {{"sd", 3}, {"university", 5}}}},
         {{"birth_date", "2018-03-01"}, {"in_school", true}, {"married", true}, {"working", false}}}}});
  same("jkm --segment bpu --death 2018-05-01 --contribution-months 12 --memberships 2 --family siblings,named_in_will",
       {{"op", "benefit.jkm"},
        {"segment", "bpu"},
        {"death", "2018-05-01"},
        {"active", true},
        {"contribution_months", 12},
        {"memberships", 2},
        {"family", {{"siblings", true}, {"named_in_will", true}}}});
  same("jkm --death 2018-05-01 --contribution-months 12 --first-contribution-unpaid --family nobody",
       {{"op", "benefit.jkm"},
        {"segment", "pu"},
        {"death", "2018-05-01"},
        {"active", true},
        {"contribution_months", 12},
        {"family", json::object()},
        {"coverage", {{"first_contribution_paid", false}}}});
  same("jkp --terminated 2024-05-01 --wage 7000000 --contribution-months-in-24 12 --consecutive-months 6 --foreigner",
       {{"op", "benefit.jkp"},
        {"terminated", "2024-05-01"},
        {"reason", "termination"},
        {"wage", 7'000'000},
        {"contribution_months_in_24", 12},
        {"consecutive_months", 6},
        {"citizen", false}});
  same("pmi --date 2024-05-01 --event placement_against_contract --cost 17000000",
       {{"op", "benefit.pmi"},
        {"date", "2024-05-01"},
        {"phase", "during"},
        {"event", "placement_against_contract"},
        {"cost", 17'000'000}});
}

TEST_CASE("the benefit commands print a table", "[benefit][command]") {
  const auto given = run_command(
      "benefit jkm --segment bpu --death 2018-05-01 --contribution-months 12 "
      "--arrears-months 2");
  CHECK(given.status == 0);
  for (const auto* text : {"paid by", "Rp16.200.000  bpjs     withheld_until_settled", "Rp3.000.000  bpjs     payable",
                           "NOT MET contributions_in_order", "payable now", "PP 44/2015 Pasal 34 [high]"}) {
    INFO(given.out);
    CHECK(given.out.find(text) != std::string::npos);
  }
  const auto refused = run_command("benefit jkp --terminated 2026-01-05 --wage 7000000 --contribution-months-in-24 11");
  CHECK(refused.status == 0);
  CHECK(refused.out.find("Not eligible") != std::string::npos);
  CHECK(refused.out.find("Can be claimed until 2026-07-05") != std::string::npos);
}

TEST_CASE("the benefit commands name what is wrong", "[benefit][command]") {
  const auto wrong = [](const std::string& options, const std::string& text) {
    const auto given = run_command("benefit " + options);
    INFO(given.err);
    CHECK(given.status == 2);
    CHECK(given.out.empty());
    CHECK(given.err.find(text) != std::string::npos);
  };
  wrong("jkk --accident 2024-05-01", "missing_field: wage");
  wrong("jkk --accident 2024-05-01 --wage 1 --transport land", "invalid_value: transport");
  wrong("jkk --accident 2024-05-01 --wage 1 --disability anatomical --part SMELL,loss=", "invalid_value: part");
  wrong("jkk --accident 2024-05-01 --wage 1 --disability anatomical --part SMELL,lost=3",
        "unknown_field: disability.parts[0].lost");
  wrong("jkk --wage 1", "--accident is required");
  wrong("pmi --date 2024-05-01 --event orthosis", "no_rule: date");
  wrong("", "");
}
