#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include <jamsostek/law/rule_row.hpp>

#include "command.hpp"
#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

const std::string ceiling_of_2027 =
    R"({"rows": [{"name": "jp.wage_ceiling", "from": "2027-03", "known": "2027-02-24", "expected_until": "2028-02",
        "value": 11652900, "instrument": "PP 45/2015", "article": "Pasal 29", "confidence": "high"}]})";

std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

}  // namespace

TEST_CASE("docs/rules.md is what the rules are", "[face][command]") {
  std::ifstream stream(JAMSOSTEK_TESTS_DIR "/../docs/rules.md", std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(stream), {});
  INFO("the page is stale: write it again with\n  jamsostek rules export --format markdown > docs/rules.md");
  const bool fresh = page == run_command("rules export --format markdown").out;
  CHECK(fresh);
}

TEST_CASE("jamsostek rules list and show", "[face][command]") {
  const auto list = run_command("rules list --on 2026-11-20");
  CHECK(list.status == 0);
  CHECK(list.out.find("jp.wage_ceiling") != std::string::npos);
  CHECK(list.out.find("11086300  rupiah") != std::string::npos);
  CHECK(json::parse(run_command("rules list --on 2026-11-20 --json").out) ==
        result(json{{"op", "rules"}, {"on", "2026-11-20"}}));
  CHECK(run_command("rules list").status == 0);  // today

  const auto shown = run_command("rules show jp.wage_ceiling");
  CHECK(shown.status == 0);
  INFO(shown.out);
  for (const auto* part : {"jp.wage_ceiling (rupiah)", "2026-03", "2026-02-25", "2027-02", "11086300",
                           "PP 45/2015 Pasal 29(3), letter B/1226/022026 [high]"}) {
    CHECK(shown.out.find(part) != std::string::npos);
  }
  CHECK(run_command("rules show jp.celling").status == 2);
  CHECK(run_command("rules list --on 2026-13-01").status == 2);
  CHECK(run_command("rules").status == 2);
}

TEST_CASE("jamsostek rules diff", "[face][command]") {
  const auto diff = run_command("rules diff 2026-02 2026-03");
  CHECK(diff.status == 0);
  CHECK(diff.out.find("10547400  11086300  rupiah") != std::string::npos);
  CHECK(json::parse(run_command("rules diff 2026-02 2026-03 --json").out) ==
        result(json{{"op", "diff"}, {"from", "2026-02"}, {"to", "2026-03"}}));
  CHECK(run_command("rules diff 2026-02 March").status == 2);
}

TEST_CASE("jamsostek rules export", "[face][command]") {
  CHECK(json::parse(run_command("rules export").out) == result(json{{"op", "rules.export"}}));
  const auto csv = run_command("rules export --format csv");
  CHECK(csv.status == 0);
  CHECK(lines_of(csv.out) == 1 + lines_of(book.canonical()));
  CHECK(csv.out.find("\njp.wage_ceiling,2026-03,,2026-02-25,2027-02,11086300,rupiah,PP 45/2015,\"Pasal 29(3), letter "
                     "B/1226/022026\",") != std::string::npos);
  CHECK(csv.out.find("\nbpu.brackets,,,,,from=0; base=1000000,table row,PP 44/2015,") != std::string::npos);
  CHECK(run_command("rules export --format xml").status == 2);
}

TEST_CASE("jamsostek rules check tells with its exit status that something is overdue", "[face][command]") {
  const auto fresh = run_command("rules check --on 2026-11-20");
  CHECK(fresh.status == 0);
  CHECK(fresh.out.starts_with("Nothing is overdue."));
  CHECK(fresh.out.find("bpu.age_limit") != std::string::npos);
  CHECK(fresh.out.find("Table bpu.brackets: 31 of 33 rows are of low confidence") != std::string::npos);
  const auto overdue = run_command("rules check --on 2027-03-01");
  CHECK(overdue.status == 3);
  CHECK(overdue.out.find("OVERDUE since 2027-03-01: jp.wage_ceiling") != std::string::npos);
  const auto printed = run_command("rules check --on 2027-03-01 --json");
  CHECK(printed.status == 3);
  CHECK(json::parse(printed.out) == result(json{{"op", "rules.check"}, {"on", "2027-03-01"}}));
  CHECK(run_command("rules check --on tomorrow").status == 2);

  const TemporaryFolder folder;
  const auto mended = run_command("rules check --on 2027-03-01 --rules " + folder.write("r.json", ceiling_of_2027));
  CHECK(mended.out.find("jp.wage_ceiling") == std::string::npos);
}

TEST_CASE("new rows of --rules reach every computing command", "[face][command]") {
  const TemporaryFolder folder;
  const auto rules = " --rules " + folder.write("rules.json", ceiling_of_2027);
  const auto pu = "contribution pu --month 2027-03 --wage 12000000 --risk low --json";
  CHECK(run_command(pu).status == 2);
  const auto printed = json::parse(run_command(pu + rules).out);
  CHECK(line(printed, "jp", "worker").at("amount") == 116'529);
  const auto id = printed.at("rulebook").get<std::string>();
  CHECK(id.starts_with(std::string(book.version()) + "-amended+"));
  CHECK(run_command("contribution pu --month 2027-03 --wage 12000000 --risk low" + rules).out.find(id) !=
        std::string::npos);
  CHECK(run_command("risk-tier semen" + rules).out.find(id) != std::string::npos);
  CHECK(run_command("retirement --birth-date 1990-01-01" + rules).out.find(id) != std::string::npos);
  CHECK(run_command("simulate jp --birth-date 1990-01-01 --wage 9000000 --from 2026-01 --inflation 2" + rules)
            .out.find(id) != std::string::npos);

  const std::string request = R"({"op": "contribution.pu", "month": "2027-03", "wage": 12000000, "risk": "low"})"
                              "\n";
  const auto evaluated = json::parse(run_command("eval" + rules, request).out);
  CHECK(evaluated.at("result").at("rulebook") == id);
  CHECK(json::parse(run_command("eval", request).out).at("error").at("code") == "no_rule");

  const std::string staff = "employee_id,wage\na1,12000000\n";
  const auto payroll = run_command("payroll - --month 2027-03 --risk low" + rules, staff);
  CHECK(payroll.status == 0);
  CHECK(payroll.out.find(",116529,") != std::string::npos);
  CHECK(payroll.err.find(id) != std::string::npos);

  const auto truth = folder.write("truth.csv", staff);
  const auto reported = folder.write("reported.csv", "employee_id,wage\na1,11000000\n");
  const auto audit = run_command("audit " + truth + " " + reported + " --month 2027-03 --risk low" + rules);
  CHECK(audit.status == 0);
  CHECK(audit.out.find("Rule book " + id) != std::string::npos);

  const std::string candidates = "nik,name,birth_date,village\n3201015501900001,Siti,1990-01-15,Sukamaju\n";
  const auto sponsored = run_command("sponsor - --from 2026-01" + rules, candidates);
  CHECK(sponsored.status == 0);
  CHECK(sponsored.err.find("Rule book " + id) != std::string::npos);

  for (const auto* arguments :
       {"housing kpr --on 2026-11-20", "claim procedures", "claim checklist claim.jht.retirement --on 2026-11-20",
        "membership deadline registration.form --from 2026-11-20",
        "membership scale --on 2026-11-20 --yearly-sales 1"}) {
    INFO(arguments);
    CHECK(run_command(arguments + rules).out.find("Rule book " + id) != std::string::npos);
  }
}

TEST_CASE("a bad file of rules stops the command before it computes, with a line for each problem", "[face][command]") {
  const TemporaryFolder folder;
  const auto command = [&](const std::string& text) {
    return run_command("contribution pu --month 2026-11 --wage 12000000 --risk low --rules " +
                       folder.write("rules.json", text));
  };
  const auto bad = command(R"({"rows": [{"name": "jp.celling", "value": 1}, {"name": "jkm.rate", "value": 0.2}]})");
  CHECK(bad.status == 2);
  CHECK(bad.out.empty());
  CHECK(bad.err.find("jamsostek: invalid_value: rows[0].name: there is no rule of that name\n") != std::string::npos);
  CHECK(bad.err.find("jamsostek: missing_field: rows[1].from: ") != std::string::npos);
  CHECK(bad.err.find("rows[1].value: ") != std::string::npos);
  CHECK(lines_of(bad.err) == 9);
  const auto broken = command("{");
  CHECK(broken.status == 2);
  CHECK(broken.err.find("rules.json") != std::string::npos);
  CHECK(command(R"({"rules": []})").status == 2);
  CHECK(run_command("eval --rules " + folder.path("missing.json")).status == 2);
  CHECK(run_command("payroll - --month 2026-11 --rules " + folder.path("missing.json")).status == 2);
}
