#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using nlohmann::json;

namespace {

/// What `--json` prints must be the result of the machine interface.
void check_same(const std::string& arguments, const json& request) {
  INFO(arguments);
  const auto run = run_command("contribution " + arguments + " --json");
  CHECK(run.err.empty());
  REQUIRE(run.status == 0);
  CHECK(json::parse(run.out) == result(request));
}

}  // namespace

TEST_CASE("the commands of the segments ask the machine interface", "[command]") {
  check_same("bpu --month 2026-11 --income Rp3.000.000 --months 3 --programmes jkk,jkm,jht --sector transport",
             {{"op", "contribution.bpu"},
              {"month", "2026-11"},
              {"income", 3'000'000},
              {"months", 3},
              {"programmes", {"jkk", "jkm", "jht"}},
              {"sector", "transport"}});
  check_same("bpu --month 2026-11 --income 0 --paid-by state_budget --known-on 2025-01-01",
             {{"op", "contribution.bpu"},
              {"month", "2026-11"},
              {"income", 0},
              {"paid_by", "state_budget"},
              {"options", {{"known_on", "2025-01-01"}}}});
  check_same(
      "jakon --date 2026-11-20 --contract-value 1.110.000.000 --vat included",
      {{"op", "contribution.jakon"}, {"date", "2026-11-20"}, {"contract_value", 1'110'000'000}, {"vat", "included"}});
  check_same("jakon --date 2026-11-20 --wages 100000000",
             {{"op", "contribution.jakon"}, {"date", "2026-11-20"}, {"wages", 100'000'000}});
  check_same(
      "pmi --date 2026-11-20 --phase during --placement company --contract-months 18 --jht 50.000 --jht-months 6",
      {{"op", "contribution.pmi"},
       {"date", "2026-11-20"},
       {"phase", "during"},
       {"placement", "company"},
       {"contract_months", 18},
       {"jht", 50'000},
       {"jht_months", 6}});
  check_same("pu --month 2026-11 --wage 12.000.000 --risk low",
             {{"op", "contribution.pu"}, {"month", "2026-11"}, {"wage", 12'000'000}, {"risk", "low"}});
}

TEST_CASE("the commands of the segments show tables", "[command]") {
  using Catch::Contains;
  const auto table = [](const std::string& arguments) {
    const auto run = run_command("contribution " + arguments);
    INFO(run.err);
    REQUIRE(run.status == 0);
    return run.out;
  };
  const auto bpu = table("bpu --month 2026-12 --income 3000000 --months 2");
  CHECK_THAT(bpu, Contains("Rp44.250") && Contains("[low]") && Contains("2027-01") && Contains("Rp54.450") &&
                      Contains("Due 2026-12-15") && Contains("rows 2 to 32") && Contains("Rule book"));
  const auto one = table("bpu --month 2026-12 --income 0");
  CHECK_THAT(one, Contains("1 month from 2026-12") && Contains("Rp8.400"));
  CHECK_THAT(table("jakon --date 2026-11-20 --contract-value 1000000000"),
             Contains("Rp1.540.000") && Contains("Rp1.750.000") && Contains("instalment 3") && Contains("Rp437.500"));
  CHECK_THAT(table("jakon --date 2026-11-20 --wages 1000000"), Contains("1.74%") && !Contains("instalment"));
  CHECK_THAT(table("pmi --date 2026-11-20 --phase during --placement individual --contract-months 18 --jht 50000"),
             Contains("Rp189.000") && Contains("extra_months") && Contains("Rp13.500") && Contains("Rp1.170.000"));
  CHECK_THAT(table("pu --month 2026-11 --wage 12000000 --risk low"),
             Contains("Rp64.800") && Contains("total      worker") && Contains("Due 2026-12-15"));
}

TEST_CASE("the commands of the segments report what is wrong", "[command]") {
  using Catch::Contains;
  const auto wrong = [](const std::string& arguments) {
    const auto run = run_command("contribution " + arguments);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    return run.err;
  };
  CHECK_THAT(wrong("bpu --month 2026-11 --income 0 --months 13"), Contains("out_of_range: months"));
  CHECK_THAT(wrong("bpu --month 2026-11"), Contains("--income"));
  CHECK_THAT(wrong("bpu --month 2026-11 --income 0 --months many"), Contains("--months"));
  CHECK_THAT(wrong("jakon --date 2026-11-20"), Contains("missing_field: contract_value"));
  CHECK_THAT(wrong("pmi --date 2023-02-21 --phase during --placement company --contract-months 25"),
             Contains("no_rule: date"));
  CHECK_THAT(wrong("pmi --date 2026-11-20 --phase before --placement individual --contract-months 12 --json"),
             Contains("invalid_value: placement"));
}
