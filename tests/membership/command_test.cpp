#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using nlohmann::json;

namespace {

/// What `--json` prints is the result of the request.
void same(const std::string& arguments, const json& request) {
  INFO(arguments);
  const auto run = run_command("membership " + arguments + " --json");
  CHECK(run.err.empty());
  REQUIRE(run.status == 0);
  CHECK(json::parse(run.out) == result(request));
}

std::string shown(const std::string& arguments) {
  const auto run = run_command("membership " + arguments);
  INFO(run.err);
  REQUIRE(run.status == 0);
  return run.out;
}

}  // namespace

TEST_CASE("the membership commands ask the machine interface", "[membership][command]") {
  same("scale --on 2026-11-20 --yearly-sales Rp15.000.000.000 --business-capital 6000000000 --take smaller",
       {{"op", "membership.scale"},
        {"on", "2026-11-20"},
        {"yearly_sales", 15'000'000'000},
        {"business_capital", 6'000'000'000},
        {"take", "smaller"}});
  same(
      "obligations --on 2026-11-20 --segment pu --scale small --foreigner --months-in-indonesia 7 "
      "--birth-date 1990-01-01 --no-jkn --was-in jkk,jkm,jht,jp",
      {{"op", "membership.obligations"},
       {"on", "2026-11-20"},
       {"segment", "pu"},
       {"employer", {{"scale", "small"}}},
       {"worker", {{"citizen", false}, {"months_in_indonesia", 7}, {"birth_date", "1990-01-01"}, {"jkn", false}}},
       {"was_in", {"jkk", "jkm", "jht", "jp"}}});
  same(
      "registration registration.bpu --on 2026-11-20 --text 2018-07-01 --fact birth_date=1990-01-01 "
      "--fact occupations=2 --fact intern --fact nik_invalid=no --papers nik,form_f1a --form-complete-on 2026-11-20 "
      "--first-contribution-paid-on 2026-11-23 --holiday 2026-11-24",
      {{"op", "membership.registration"},
       {"procedure", "registration.bpu"},
       {"on", "2026-11-20"},
       {"text", "2018-07-01"},
       {"facts", {{"birth_date", "1990-01-01"}, {"occupations", 2}, {"intern", true}, {"nik_invalid", false}}},
       {"papers", {"nik", "form_f1a"}},
       {"form_complete_on", "2026-11-20"},
       {"first_contribution_paid_on", "2026-11-23"},
       {"holidays", {"2026-11-24"}}});
  same("deadline registration.form --from 2026-11-20 --holiday 2026-12-25", {{"op", "membership.deadline"},
                                                                             {"name", "registration.form"},
                                                                             {"from", "2026-11-20"},
                                                                             {"holidays", {"2026-12-25"}}});
  same(
      "cover --segment jakon --programme jkk --on 2026-05-15 --registered 2026-01-05 --first-paid 2026-01-20 "
      "--joined 2026-02-01 --left 2026-06-01 --project-from 2026-01-01 --project-until 2026-05-15 "
      "--treated-on 2026-06-20 --treatment-ended 2026-07-01",
      {{"op", "membership.cover"},
       {"segment", "jakon"},
       {"programme", "jkk"},
       {"on", "2026-05-15"},
       {"registered", "2026-01-05"},
       {"first_paid", "2026-01-20"},
       {"joined", "2026-02-01"},
       {"left", "2026-06-01"},
       {"project_from", "2026-01-01"},
       {"project_until", "2026-05-15"},
       {"treated_on", "2026-06-20"},
       {"treatment_ended", "2026-07-01"}});
}

TEST_CASE("the membership commands show texts", "[membership][command]") {
  using Catch::Contains;
  CHECK_THAT(shown("scale --on 2026-11-20 --yearly-sales 1"), Contains("Scale: micro") && Contains("Rule book"));
  CHECK_THAT(shown("obligations --on 2026-11-20 --segment pu --scale micro"),
             Contains("jkp NOT MET other_programmes") && Contains("worker.birth_date"));
  CHECK_THAT(shown("registration registration.pu --on 2026-11-20 --papers ktp"),
             Contains("Not complete") && Contains("or business_licence_receipt") &&
                 Contains("Facts still needed: foreign_workers"));
  CHECK_THAT(shown("registration registration.perisai_agent --on 2026-11-20 --fact high_school=no"),
             Contains("NOT MET high_school") && Contains("No text lists papers."));
  CHECK_THAT(shown("deadline registration.jakon.project --from 2019-03-01"),
             Contains("2019-03-21: 14 working_days after the work order (SPK) is issued") &&
                 Contains("But also 2019-02-11: 14 working_days before"));
  CHECK_THAT(shown("cover --segment pu --on 2026-05-15 --registered 2026-01-05 --first-paid 2026-01-20 "
                   "--arrears-months 4 --explain --lang en"),
             Contains("NOT COVERED: employer_liable") &&
                 Contains("NOT MET contributions_in_order: 4 months of arrears; the limit is 3") &&
                 Contains("registered: since 2026-01-05 <= on 2026-05-15 = yes"));
  CHECK(run_command("membership").status == 2);
  CHECK(run_command("membership cover --segment pu").status == 2);
  CHECK(run_command("membership deadline tea --from 2026-11-20").status == 2);
  CHECK(run_command("membership registration registration.pu --on 2026-11-20 --fact foreign_workers=").status == 2);
}
