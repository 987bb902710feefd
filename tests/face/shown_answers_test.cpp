#include <vector>

#include <catch2/catch.hpp>

#include "command.hpp"

namespace {

/// What a command writes, and some of what must stand in it.
struct Shown {
  std::string arguments;
  std::vector<std::string> parts;
};

void check(const CommandResult& given, int status, const std::string& text, const std::vector<std::string>& parts) {
  INFO(text);
  INFO(given.err);
  CHECK(given.status == status);
  for (const auto& part : parts) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

const std::string huge(3'000'000, '1');

}  // namespace

TEST_CASE("what an answer has or lacks is told in words", "[face][command]") {
  const Shown answers[] = {
      {"claim checklist claim.jht.resignation --on 2026-03-01 --event 2026-01-10 --not active_elsewhere",
       {"met     claim_from: claimed on 2026-03-01; possible from 2026-02-10", "from 2026-02-10, kept",
        "Not known: balance, earlier_partial_claim, wage_recipient\n", "By proxy: yes, "}},
      {"claim deadlines claim.jkk.stage_one --event 2026-01-05 --reported 2026-01-06", {"until 2026-01-07, kept"}},
      {"claim deadlines claim.jkk.stage_one --event 2026-01-05 --reported 2026-01-09", {"until 2026-01-07, NOT KEPT"}},
      {"claim prevention --as partner --on 2026-01-10", {"Not known: active_member, ", "Filed by: partner"}},
      {"contribution pmi --date 2024-01-01 --phase before --placement company --contract-months 12",
       {"before                   Rp37.500  Permenaker 4/2023"}},
      {"contribution pu --month 2026-11 --wage 6000000 --risk low --programmes jkk,jkm,jht,jp,jkp --birth-date "
       "1990-01-01 --jkn --jkp-registered 2022-01-01 --scale large",
       {"[medium] (not billed)", "total      government", "Rp11.000"}},
      {"housing construction --on 2024-01-10", {"Not decided: ", "loan_in_limit: budget is not given"}},
      {"housing prp --on 2026-11-20 --member-since 2020-01-01 --segment pu --programmes jkk,jkm,jht --yes "
       "contributions_active,employer_in_order,bpjs_approval,bank_approval,owns_home "
       "--no under_reporting,spouse_applies,used_before",
       {"Eligible\n", "Largest loan: Rp200.000.000"}},
      {"identifier classify 12345678901 --on 2018-06-30",
       {"no      no text on the form of payment_code_pu was found by 2018-06-30"}},
      {"identifier check 3602041211870001 --on 2026-11-20 --birth-date 1987-11-12", {"Agrees\n"}},
      {"membership scale --on 2024-01-01 --yearly-sales 60.000.000.000 --business-capital 1.000.000.000",
       {"Scale: large\n", "business_capital   Rp1.000.000.000                    Rp1.000.000.000  micro",
        "yearly_sales      Rp60.000.000.000  Rp50.000.000.000                   large"}},
      {"membership obligations --on 2024-01-01 --segment pu --scale micro --birth-date 1990-01-01 --jkn",
       {"jkp met     age: the age is 34", "jkp        excluded"}},
      {"membership registration registration.pmi.during --on 2024-01-10 --fact citizen --papers "
       "ktp,family_card,passport,employment_agreement --form-complete-on 2024-01-10 --first-contribution-paid-on "
       "2024-01-12",
       {"Complete\n", "Cover begins on 2024-01-12"}},
      {"membership registration registration.pu --on 2024-01-10 --form-complete-on 2024-01-10 "
       "--first-contribution-paid-on 2024-01-12",
       {"Not complete\n", "Cover begins on 2024-01-12, first contribution month 2024-01", "at the latest on"}},
      {"membership cover --segment pu --on 2024-01-01 --registered 2023-01-01 --first-paid 2023-01-01 --joined "
       "2023-01-01",
       {"Covered: covered\n"}},
      {"benefit jht --reason total_disability --balance 90000000 --claimed-on 2026-03-01",
       {"event: total_disability: payable on any day", "payable now  Rp88.000.000"}},
      {"benefit jp --event disability --event-date 2024-10-10 --birth-date 1975-01-05 --registered 2023-01 --wages "
       "2023-01..2023-03=5000000 --development 2024=5.88",
       {"Lump sum Rp499.613\n"}},
      {"benefit jkm --death 2024-01-10 --contribution-months 40 --family children", {"Heirs: spouse_or_children\n"}},
      {"benefit jkk --accident 2024-01-10 --cause sudden_death --wage 5000000", {"Not eligible\n"}},
      {"rules diff 2015-06 2015-08", {"arrears.bpu_months                   none            3  number"}},
      {"rules diff 2026-02 2030-02", {"jp.benefit_minimum      411400   none  rupiah"}},
  };
  for (const auto& [arguments, parts] : answers) {
    INFO(arguments);
    const auto given = run_command(arguments);
    check(given, 0, given.out, parts);
    CHECK(given.err.empty());
  }
}

TEST_CASE("a rule book that changes nothing affects nobody, and one that does is explained", "[face][command]") {
  const TemporaryFolder folder;
  const auto staff = folder.write("staff.csv", "employee_id,wage\na,10000000\nb,2000000\n");
  const auto rules = [&](const std::string& name) {
    return folder.write(name, R"({"rows":[{"name":")" + name +
                                  R"(","from":"2026-12","known":"2026-11-30","value":"1.5","instrument":"PP 9/2026",
                                     "confidence":"high"}]})");
  };
  const auto impact = "impact " + staff + " --month 2026-12 --risk low --rules ";
  auto given = run_command(impact + rules("jkk.rate.very_high"));
  check(given, 0, given.out, {"total                Rp1.144.800  Rp1.144.800    Rp0"});
  given = run_command(impact + rules("jht.rate.worker") + " --explain a --lang en");
  check(given, 0, given.err,
        {"staff.csv line 2, rule book 2026.11.20+", "staff.csv line 2, rule book 2026.11.20-amended+"});
  given = run_command("impact " + folder.write("long.csv", "employee_id,wage\na," + huge + "\nb,1000000\n") +
                      " --month 2026-12 --risk low --rules " + folder.path("jht.rate.worker"));
  check(given, 3, given.err, {"line 2: invalid_value: row: the row is longer than 1 MiB"});
}

TEST_CASE("a payroll file may hold what is too large", "[face][command]") {
  const TemporaryFolder folder;
  std::string rows = "employee_id,wage\n";
  for (int i = 0; i < 30; ++i) rows += "a,92233720368547758.07\n";
  const auto payroll = [&](const std::string& text) {
    return run_command("payroll " + folder.write("staff.csv", text) + " --month 2026-11 --risk low");
  };
  auto given = payroll(rows);
  check(given, 0, given.err, {"jht_employer    beyond 92.233.720.368.547.758,07"});
  given = payroll("employee_id,wage\na," + huge + "\nb,1000000\n");
  check(given, 3, given.err, {"line 2: invalid_value: row: the row is longer than 1 MiB"});
  CHECK(given.out.ends_with("\nb,1000000,5400,3000,37000,20000,20000,10000,65400,30000\n"));
  given = payroll(huge + "\nb,1000000\n");
  check(given, 2, given.err, {"staff.csv is longer than 1 MiB"});
}

TEST_CASE("a recap as CSV tells the fine", "[face][command]") {
  const TemporaryFolder folder;
  const auto given = run_command("payroll " + folder.write("staff.csv", "employee_id,wage\na,10000000\nb,2000000\n") +
                                 " --month 2026-10 --risk low -o " + folder.path("out.csv") + " --recap " +
                                 folder.path("recap.csv") + " --paid-on 2026-11-20");
  check(given, 0, folder.read("recap.csv"),
        {"paid_on,,,2026-11-20\nmonths_late,,,1\nfine_rate,,,2\nfine,jkk,employer,1296\nfine,jkm,employer,720\n"
         "fine,jht,employer,13680\nfine,jp,employer,7200\nfines,,employer,22896\n"});
}

TEST_CASE("an audit sums several months and says what was left out", "[face][command]") {
  const TemporaryFolder folder;
  const std::string header = "employee_id,wage,month,programmes\n";
  const auto truth = folder.write(
      "true.csv",
      header + "a1,4000000,2026-08,jkk  jkm\na1,4000000,2026-09,\na1,4000000,2026-10,\na2,x,2026-10,\n\"a3\"x\n");
  const auto reported = folder.write("reported.csv", header + "a1,3000000,2026-09,\na1,3000000,2026-10,\n");
  auto given = run_command("audit " + truth + " " + reported + " --risk low");
  check(given, 3, given.out, {", bad rows left out: ", "\nMissing in all months\n", "Missing in month 2026-10"});
  given = run_command("audit " + truth + " " + reported + " --risk low --labour-intensive --explain a1 --lang en");
  check(given, 3, given.err, {"true.csv line 4, rule book", "reported.csv line 2, rule book"});
}

TEST_CASE("candidates and members that cannot be read are told, with the law where there is one", "[face][command]") {
  const TemporaryFolder folder;
  const auto candidates = folder.write("candidates.csv",
                                       "nik,name,birth_date,village\n3201015501900001,Siti,1990-01-15,A\n"
                                       "3201015501900002,,1990-01-15,A\n\"3201015501900003\"x,Ani,1990-01-15,A\n");
  const auto members = folder.write("members.csv", "nik\n3201015501900001\n12\n\"13\"x\n");
  const auto given =
      run_command("sponsor " + candidates + " --from 2026-01 --known-on 2026-01-01 --stale hold -o " +
                  folder.path("annex.csv") + " --members " + members + " --rejected " + folder.path("rejected.csv"));
  check(given, 3, given.err,
        {"members, line 3: bad_nik: ...12: ", "members, line 4: bad_row: ",
         "3 candidates, 0 in the annex, 2 bad_row, 1 already_member\n"});
  check(given, 3, folder.read("rejected.csv"),
        {"2,already_member,...0001,the NIK is among the members,SOP of a local government",
         "3,bad_row,...0002,name: the cell is empty,,\n", "4,bad_row,,text follows the closing quote of a field,,\n"});
}

TEST_CASE("what belongs to another procedure is refused", "[face][command]") {
  auto given = run_command("claim checklist claim.jkp --on 2025-10-10 --paper own_statement_of_end");
  check(given, 2, given.err, {"invalid_value: papers[0]: "});
  given = run_command("membership registration claim.jkm --on 2024-01-10");
  check(given, 2, given.err, {"invalid_value: procedure: there is no registration of that name"});
  given =
      run_command("benefit pmi --date 2020-01-01 --phase during --event transport --transport land=100000 --explain");
  check(given, 2, given.err, {"no_rule: date: "});
}
