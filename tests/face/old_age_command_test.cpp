#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "command.hpp"

using nlohmann::json;

namespace {

json json_of(const std::string& arguments) {
  const auto run = run_command(arguments + " --json");
  INFO(run.err);
  REQUIRE(run.status == 0);
  return json::parse(run.out);
}
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("jamsostek retirement", "[command][old_age]") {
  const auto run = run_command("retirement --birth-date 1970-05-20");
  CHECK(run.status == 0);
  CHECK(has(run.out, "Retirement age 60, reached on 2030-05-20"));
  CHECK(has(run.out, "Pasal 15(3)"));
  CHECK(json_of("retirement --birth-date 1970-05-20").at("date") == "2030-05-20");
  CHECK(run_command("retirement --birth-date 1970-02-30").status == 2);
  CHECK(run_command("retirement").status == 2);
}

TEST_CASE("jamsostek simulate jht: a table, a chart, a file", "[command][old_age]") {
  const TemporaryFolder folder;
  const std::string base = "simulate jht --wage Rp5.000.000 --years 5";
  auto run = run_command(base + " --csv " + folder.path("years.csv"));
  CHECK(run.status == 0);
  CHECK(has(run.out, "Rp19.409.470"));
  CHECK(has(run.out, "Rp15.139.852"));
  CHECK(has(run.out, "Assumed: "));
  CHECK(folder.read("years.csv") ==
        "year,contributions,development,balance\n"
        "1,3420000,92625,3512625\n2,3420000,268256,7200881\n3,3420000,452669,11073550\n"
        "4,3420000,646302,15139852\n5,3420000,849618,19409470\n");

  run = run_command(base + " --chart");
  CHECK(run.status == 0);
  CHECK(has(run.out, "5 ██████████████████████████████████████████████████ Rp19.409.470\n"));
  CHECK(has(run.out, "1 █████████ Rp3.512.625\n"));
  CHECK_FALSE(has(run.out, "-----"));

  CHECK(json_of(base).at("balance") == 19'409'470);
  CHECK(json_of(base + " --rate 7 --opening-balance 1.000.000").at("balance") > 19'409'470);
  CHECK(run_command(base + " --csv " + folder.path("nowhere/years.csv")).status == 2);
  CHECK(run_command("simulate jht --wage 5000000 --years 61").status == 2);
  CHECK(has(run_command("simulate jht --wage 0 --years 2 --chart").out, "2  Rp0\n"));
}

TEST_CASE("jamsostek simulate jp: a table, a chart, a file", "[command][old_age]") {
  const TemporaryFolder folder;
  const std::string base = "simulate jp --birth-date 1990-05-20 --wage 8000000 --from 2026-11";
  auto run = run_command(base + " --csv " + folder.path("years.csv"));
  CHECK(run.status == 0);
  CHECK(has(run.out, "Estimated pension Rp2.286.667 a month"));
  CHECK(has(run.out, "Assumed: an estimate, not a claim"));
  CHECK(folder.read("years.csv").starts_with("year,contribution_months,wage,counted_wage,earned\n2026,2,8000000,"));
  run = run_command(base + " --chart --wage-growth 5 --inflation 3");
  CHECK(run.status == 0);
  CHECK(has(run.out, "2055 ██████████████████████████████████████████████████ Rp4.721.262\n"));
  CHECK(json_of(base).at("monthly_benefit") == 2'286'667);
}

TEST_CASE("jamsostek benefit jht", "[command][old_age]") {
  const std::string base = "benefit jht --reason resignation --balance 60.000.000 --claimed-on 2026-11-20 ";
  auto run = run_command(base + "--stopped-on 2026-10-20");
  CHECK(run.status == 0);
  CHECK(has(run.out, "Eligible"));
  CHECK(has(run.out, "net Rp59.500.000"));
  run = run_command(base + "--stopped-on 2026-10-21");
  CHECK(run.status == 0);
  CHECK(has(run.out, "Not eligible"));
  CHECK(has(run.out, "NOT MET waiting_time"));
  const auto found = json_of(base + "--stopped-on 2026-10-20 --earlier 2020-01-01=5.000.000 --no-npwp");
  CHECK(found.at("tax").at("amount") == 3'600'000);
  CHECK(json_of(base + "--stopped-on 2026-10-20 --active-elsewhere").at("eligible") == false);
  CHECK(json_of(base + "--stopped-on 2026-10-20 --earlier 2025-01-01=5000000 --tax-window 24_months")
            .at("tax")
            .at("regime") == "final");
  CHECK(run_command(base).status == 2);
  CHECK(run_command(base + "--stopped-on 2026-10-20 --earlier 2020-01-01").status == 2);
}

TEST_CASE("jamsostek benefit jp", "[command][old_age]") {
  const std::string base =
      "benefit jp --event-date 2026-06-15 --birth-date 1980-01-31 --registered 2016-07 "
      "--wages 2016-07..2018-06=5.000.000:unpaid --wages 2018-07..2026-06=5000000 ";
  auto run = run_command(base + "--event disability");
  CHECK(run.status == 0);
  CHECK(has(run.out, "Kind mpc, months paid 96/120"));
  run = run_command(base + "--event death --child 2010-01-01 --child 2012-05-05 --child 2004-01-01:married:working");
  CHECK(run.status == 0);
  CHECK(has(run.out, "Kind mpa"));
  const auto found = json_of(base + "--event death --parents 1 --pension-in-payment 3.000.000");
  CHECK(found.at("kind") == "mpot");
  CHECK(found.at("monthly") == 600'000);
  CHECK(json_of(base + "--event death --parents 1 --ever-married").at("kind") == "none");
  CHECK(json_of(base + "--event death --spouse --inflation 2025=10").at("notes").size() == 1);
  CHECK(json_of(base + "--event disability --foreigner").at("kind") == "none");
  CHECK(run_command(base + "--event disability --wages 2027").status == 2);
  CHECK(run_command(base + "--event death --child 2010-01-01:tall").status == 2);
  CHECK(run_command(base + "--event disability --inflation 2025").status == 2);
}
