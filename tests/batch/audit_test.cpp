#include <jamsostek/batch/audit.hpp>

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using batch::Discrepancy;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();
const batch::AuditTerms november = {.month = Month(2026, 11), .risk = Risk::low};

struct Audited {
  std::vector<batch::Finding> findings;
  std::vector<batch::BadRow> bad;
  std::vector<batch::BadRow> bad_reported;
  batch::AuditSummary summary;

  /// `person what programme employer worker` of each finding.
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    for (const auto& each : findings) {
      lines.push_back(
          fmt::format("{} {} {} {} {}", each.employee_id, each.what, each.programme, each.employer, each.worker));
    }
    return lines;
  }
};

Audited audit(const std::string& truth, const std::string& reported, const batch::AuditTerms& terms = november,
              std::optional<Day> paid_on = {}) {
  const auto header = [](const std::string& file) { return file.find('\n') + 1; };
  Audited result;
  batch::ReportedPayroll report(book, terms, reported.substr(0, header(reported)));
  result.bad_reported = report.add(std::string_view(reported).substr(header(reported)), 2);
  batch::Audit audit(std::move(report), truth.substr(0, header(truth)));
  auto compared = audit.compare(std::string_view(truth).substr(header(truth)), 2);
  result.findings = std::move(compared.findings);
  result.bad = std::move(compared.bad);
  for (auto& each : audit.rest()) result.findings.push_back(std::move(each));
  result.summary = audit.summary(paid_on);
  return result;
}

std::string file(const std::string& rows, const std::string& header = "employee_id,wage") {
  return header + "\n" + rows;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("files that say the same have no finding, whatever their order", "[batch]") {
  const auto given = audit(file("a1,4000000\na2,12000000\n"), file("12000000,a2\n4000000,a1\n", "wage,employee_id"));
  CHECK(given.findings.empty());
  CHECK(given.bad.empty());
  CHECK(given.summary.months.empty());
  CHECK(given.summary.persons == 0);
}

TEST_CASE("PDS upah: Rp4.000.000 reported as Rp3.000.000 (the example of the official book)", "[batch]") {
  const auto given = audit(file("a1,4000000\n"), file("a1,3000000\n"), november, Day(2027, 1, 16));
  CHECK(given.lines() == Lines{"a1 wage_under_reported jkk 5400 0", "a1 wage_under_reported jkm 3000 0",
                               "a1 wage_under_reported jht 37000 20000", "a1 wage_under_reported jp 20000 10000"});
  CHECK(given.findings[0].true_wage == 4'000'000_rupiah);
  CHECK(given.findings[0].reported_wage == 3'000'000_rupiah);
  REQUIRE(given.summary.months.size() == 1);
  const auto& month = given.summary.months[0].missing;
  CHECK(month.due_date == Day(2026, 12, 15));
  CHECK(month.employees == 1);
  CHECK(month.lateness->months_late == 2);
  CHECK(month.lines[2].fine == 2'280_rupiah);  // 57,000 x 2 % x 2
  CHECK(month.fines == 216_rupiah + 120_rupiah + 2'280_rupiah + 1'200_rupiah);
  CHECK(month.transfer == 95'400_rupiah + 3'816_rupiah);
  CHECK(given.summary.missing.transfer == month.transfer);
  // The difference of two statements of the same formula, and the fine that the operation gives for it.
  json request = {{"op", "contribution.pu"}, {"month", "2026-11"}, {"risk", "low"}, {"wage", 4'000'000}};
  json before = request;
  before["wage"] = 3'000'000;
  CHECK(result(json{{"op", "retro"}, {"before", before}, {"after", request}}).at("totals").at("delta") == 95'400);
  CHECK(result(json{{"op", "fine"},
                    {"segment", "pu"},
                    {"month", "2026-11"},
                    {"paid_on", "2027-01-16"},
                    {"contributions", {{"jkk", 5'400}, {"jkm", 3'000}, {"jht", 57'000}, {"jp", 30'000}}}})
            .at("total") == 3'816);
}

TEST_CASE("PDS tenaga kerja: whoever is not reported owes everything", "[batch]") {
  const auto given = audit(file("a1,4000000\nhidden,4000000\n"), file("a1,4000000\n"));
  CHECK(given.lines() == Lines{"hidden unregistered jkk 21600 0", "hidden unregistered jkm 12000 0",
                               "hidden unregistered jht 148000 80000", "hidden unregistered jp 80000 40000"});
  CHECK_FALSE(given.findings[0].reported_wage);
  CHECK(given.summary.persons == 1);
  CHECK(given.summary.persons_by_discrepancy == std::array<std::int64_t, 5>{1, 0, 0, 0, 0});
  // Left out is left out, also without a wage.
  CHECK(audit(file("hidden,0\n"), file("")).findings.size() == 4);
}

TEST_CASE("PDS program: a programme that was not reported", "[batch]") {
  const auto header = "employee_id,wage,programmes";
  CHECK(audit(file("a1,4000000,\n", header), file("a1,4000000,jkk jkm jht\n", header)).lines() ==
        Lines{"a1 programme_missing jp 80000 40000"});
  // Reported as a foreigner: no JP.
  CHECK(audit(file("a1,4000000\n"), file("a1,4000000,no\n", "employee_id,wage,citizen")).lines() ==
        Lines{"a1 programme_missing jp 80000 40000"});
  // The cause of each programme: the missing one first, the wage for the others.
  CHECK(audit(file("a1,4000000,jkk jkm jht\n", header), file("a1,3000000,jkk jkm\n", header)).lines() ==
        Lines{"a1 wage_under_reported jkk 5400 0", "a1 wage_under_reported jkm 3000 0",
              "a1 programme_missing jht 148000 80000"});
}

TEST_CASE("a risk tier that was reported too low is missing JKK alone", "[batch]") {
  const auto header = "employee_id,wage,risk";
  CHECK(audit(file("a1,4000000,high\n", header), file("a1,4000000,low\n", header)).lines() ==
        Lines{"a1 risk_under_reported jkk 29200 0"});
}

TEST_CASE("a wage above the ceiling is under-reported where no ceiling is", "[batch]") {
  CHECK(audit(file("a1,20000000\n"), file("a1,12000000\n")).lines() ==
        Lines{"a1 wage_under_reported jkk 43200 0", "a1 wage_under_reported jkm 24000 0",
              "a1 wage_under_reported jht 296000 160000"});
}

TEST_CASE("what was paid too much stands apart and is not netted", "[batch]") {
  const auto header = "employee_id,wage,programmes,risk";
  const auto given =
      audit(file("a1,4000000,jkk jkm jht,high\na2,3000000,jkk jkm,low\n", header),
            file("gone,1000000,jkk jkm,low\na1,4000000,jkk jkm jht jp,low\na2,4000000,jkk jkm,low\n", header), november,
            Day(2027, 1, 16));
  CHECK(given.lines() == Lines{"a1 risk_under_reported jkk 29200 0", "a1 over_reported jp 80000 40000",
                               "a2 over_reported jkk 5400 0", "a2 over_reported jkm 3000 0",
                               "gone over_reported jkk 5400 0", "gone over_reported jkm 3000 0"});
  CHECK_FALSE(given.findings.back().true_wage);
  const auto& month = given.summary.months.at(0);
  CHECK(month.missing.lines[0].employer == 29'200_rupiah);
  CHECK(month.missing.employees == 1);
  CHECK(month.over.lines[0].employer == 10'800_rupiah);
  CHECK(month.over.lines[3].worker == 40'000_rupiah);
  CHECK(month.over.fines == 0_rupiah);
  CHECK(given.summary.missing.fines == 1'168_rupiah);
  CHECK(given.summary.persons == 1);
  CHECK(given.summary.persons_by_discrepancy == std::array<std::int64_t, 5>{0, 0, 0, 1, 3});
}

TEST_CASE("several months stand in one file, each with its own rules and fine", "[batch]") {
  const auto header = "employee_id,month,wage";
  const auto given = audit(file("a1,2021-01,10000000\na1,2026-02,10547400\na1,2026-03,11086300\n", header),
                           file("a1,2026-03,11000000\n", header), {.risk = Risk::low}, Day(2026, 4, 16));
  REQUIRE(given.summary.months.size() == 3);
  const auto& covid = given.summary.months[0].missing;
  CHECK(covid.month == Month(2021, 1));
  CHECK(covid.lines[0].employer == 540_rupiah);  // PP 49/2020: 1 % of 54,000
  CHECK(covid.lateness->rate == 0.5_percent);
  CHECK(given.summary.months[1].missing.lines[3].employer == 210'948_rupiah);
  CHECK(given.summary.months[2].missing.lines[3].employer == 1'726_rupiah);
  CHECK(given.summary.months[2].missing.lateness->months_late == 1);
  CHECK(given.summary.persons == 1);
  CHECK(given.summary.persons_by_discrepancy == std::array<std::int64_t, 5>{1, 0, 1, 0, 0});
  Money transfer;
  for (const auto& month : given.summary.months) transfer += month.missing.transfer;
  CHECK(given.summary.missing.transfer == transfer);
  // The month of the terms is for rows that name none.
  CHECK(audit(file("a1,,4000000\n", header), file("a1,4000000\n")).findings.empty());
}

TEST_CASE("a bad row of either file is told with its line, and accuses nobody", "[batch]") {
  const auto header = "employee_id,wage,month,risk,programmes";
  const auto given =
      audit(file("a1,4000000,,,\na2,-1,,,\n,1,,,\na3,4000000,2015-06,,\na4,1\na5,1,,huge,\n"
                 "a1,5000000,,,\na6,9000000,,,\n\na7,1,,,jkp\na8,1,,,jkk jkk\na9,1,2026-13,,\n",
                 header),
            file("a1,4000000,,,\na2,5,,,\na6,nine,,,\na1,1,,,\nb\xff,1,,,\n\"\"\"b\n2\",1,,,\n", header));
  const auto told = [](const std::vector<batch::BadRow>& bad) {
    Lines lines;
    for (const auto& row : bad) lines.push_back(fmt::format("{} {} {}", row.line, to_string(row.code), row.field));
    return lines;
  };
  CHECK(told(given.bad) == Lines{"3 out_of_range wage", "4 missing_field employee_id", "5 no_rule month",
                                 "6 invalid_value row", "7 invalid_value risk", "8 invalid_value employee_id",
                                 "11 invalid_value programmes", "12 invalid_value programmes",
                                 "13 invalid_value month"});
  CHECK(told(given.bad_reported) == Lines{"4 invalid_value wage", "5 invalid_value employee_id",
                                          "6 invalid_value employee_id", "7 invalid_value employee_id"});
  CHECK(given.findings.empty());
  CHECK(given.summary.left_out == 6);  // a2, a3, a5, a6, a7, a8
  for (const auto& row : given.bad) CHECK(row.message.find("5000000") == std::string::npos);
}

TEST_CASE("a header that does not do is refused", "[batch]") {
  const auto refused = [](const std::string& header, const batch::AuditTerms& terms = november) -> std::string {
    try {
      batch::ReportedPayroll(book, terms, header);
    } catch (const Error& error) {
      return fmt::format("{} {}", to_string(error.code()), error.field());
    }
    return {};
  };
  CHECK(refused("employee_id,wage\n").empty());
  CHECK(refused("wage\n") == "missing_field employee_id");
  CHECK(refused("employee_id\n") == "missing_field wage");
  CHECK(refused("employee_id,wage,wage\n") == "invalid_value wage");
  CHECK(refused("employee_id,wage\n", {.risk = Risk::low}) == "missing_field month");
  CHECK(refused("employee_id,wage,month\n", {}).empty());
  batch::ReportedPayroll reported(book, november, "employee_id,wage\n");
  CHECK_THROWS_AS(batch::Audit(std::move(reported), "employee_id\n"), MissingField);
}

TEST_CASE("without a risk tier JKK cannot be computed, other programmes can", "[batch]") {
  const batch::AuditTerms no_risk = {.month = Month(2026, 11)};
  CHECK(audit(file("a1,1\n"), file("")).bad.empty());
  const auto given = audit(file("a1,1\n"), file(""), no_risk);
  REQUIRE(given.bad.size() == 1);
  CHECK(given.bad[0].code == ErrorCode::missing_field);
  CHECK(given.bad[0].field == "risk");
  const auto header = "employee_id,wage,programmes";
  CHECK(audit(file("a1,1000000,jht\n", header), file("", header), no_risk).lines() ==
        Lines{"a1 unregistered jht 37000 20000"});
}

TEST_CASE("what is missing less what is too much is the difference of the two files", "[batch]") {
  CHECK(rc::check("missing - over = true - reported, by programme and payer", [] {
    const auto any_file = [] {
      std::string rows;
      const int persons = *rc::gen::inRange(0, 6);
      for (int i = 0; i < persons; ++i) {
        rows += fmt::format("p{},{},{},{}\n", i, *rc::gen::inRange(0, 20'000'000),
                            words<Risk>[static_cast<std::size_t>(*rc::gen::inRange(0, 5))],
                            *rc::gen::element<std::string>("", "jkk jkm", "jkk jkm jht", "jht jp"));
      }
      return file(rows, "employee_id,wage,risk,programmes");
    };
    const auto truth = any_file();
    const auto reported = any_file();
    const auto nothing = file("", "employee_id,wage,risk,programmes");
    const auto compared = audit(truth, reported).summary;
    const auto all_true = audit(truth, nothing).summary.missing;
    const auto all_reported = audit(reported, nothing).summary.missing;
    for (std::size_t i = 0; i < compared.missing.lines.size(); ++i) {
      RC_ASSERT(compared.missing.lines[i].employer - compared.over.lines[i].employer ==
                all_true.lines[i].employer - all_reported.lines[i].employer);
      RC_ASSERT(compared.missing.lines[i].worker - compared.over.lines[i].worker ==
                all_true.lines[i].worker - all_reported.lines[i].worker);
    }
    // The other way round, what was missing is too much.
    const auto turned = audit(reported, truth).summary;
    RC_ASSERT(turned.missing.transfer == compared.over.transfer);
    RC_ASSERT(turned.over.transfer == compared.missing.transfer);
  }));
}

namespace {

/// A folder with a true file and a reported one: a3 is hidden, a2's wage too low, a4 gone.
struct Files {
  TemporaryFolder folder;
  std::string truth = folder.write("true.csv", "employee_id,wage\na1,12000000\na2,4000000\na3,5000000\n");
  std::string reported = folder.write("reported.csv", "employee_id,wage\na1,12000000\na2,3000000\na4,1000000\n");

  std::string command(const std::string& more) const {
    return "audit " + truth + " " + reported + " --month 2026-11 --risk low " + more;
  }
};

}  // namespace

TEST_CASE("audit writes tables for persons", "[batch][command]") {
  const Files files;
  const auto given = run_command(files.command("--paid-on 2027-01-16"));
  CHECK(given.status == 0);
  CHECK(given.err.empty());
  INFO(given.out);
  for (const auto* part :
       {"Audit of under-reporting, persons affected: 2\n", "  unregistered: 1\n", "  over_reported: 1\n",
        "Missing in month 2026-11, due 2026-12-15, persons: 2\n", "Paid 2027-01-16, months late: 2, at 2% a month",
        "Paid too much, not netted\n", "a3           unregistered", "none", "Rule book "}) {
    CHECK(given.out.find(part) != std::string::npos);
  }
  const auto nothing = run_command("audit " + files.truth + " - --month 2026-11 --risk low",
                                   "employee_id,wage\na1,12000000\na2,4000000\na3,5000000\n");
  CHECK(nothing.status == 0);
  CHECK(nothing.out.starts_with("Audit of under-reporting, persons affected: 0\n\nTo transfer: Rp0\n"));
}

TEST_CASE("audit writes CSV and JSON by the name of the file", "[batch][command]") {
  const Files files;
  auto given = run_command(files.command("--paid-on 2027-01-16 -o " + files.folder.path("out.csv")));
  CHECK(given.status == 0);
  CHECK(given.out.empty());
  const auto csv = files.folder.read("out.csv");
  INFO(csv);
  CHECK(
      csv.starts_with("item,month,employee_id,finding,programme,true_wage,reported_wage,employer,worker,fine\n"
                      "finding,2026-11,a2,wage_under_reported,jkk,4000000,3000000,5400,0,\n"));
  for (const auto* row : {"finding,2026-11,a3,unregistered,jp,5000000,,100000,50000,\n",
                          "finding,2026-11,a4,over_reported,jht,,1000000,37000,20000,\n",
                          "month_missing,2026-11,,,jht,,,222000,120000,13680\n",
                          "month_over,2026-11,,,jp,,,20000,10000,0\n", "total_missing,,,,jkk,,,32400,0,1296\n"}) {
    CHECK(csv.find(row) != std::string::npos);
  }

  given = run_command(files.command("--paid-on 2027-01-16 -o " + files.folder.path("out.json")));
  CHECK(given.status == 0);
  const auto audit = json::parse(files.folder.read("out.json"));
  CHECK(audit.at("findings").size() == 12);
  CHECK(audit.at("findings")[4] == json{{"month", "2026-11"},
                                        {"employee_id", "a3"},
                                        {"finding", "unregistered"},
                                        {"programme", "jkk"},
                                        {"true_wage", 5'000'000},
                                        {"reported_wage", nullptr},
                                        {"employer", 27'000},
                                        {"worker", 0}});
  CHECK(audit.at("persons") == 2);
  CHECK(audit.at("persons_by_finding") == json{{"unregistered", 1},
                                               {"programme_missing", 0},
                                               {"wage_under_reported", 1},
                                               {"risk_under_reported", 0},
                                               {"over_reported", 1}});
  const auto& month = audit.at("months").at(0);
  CHECK(month.at("due_date") == "2026-12-15");
  CHECK(month.at("persons") == 2);
  CHECK(month.at("late").at("months_late") == 2);
  CHECK(month.at("missing") == audit.at("missing"));
  CHECK(audit.at("missing").at("totals").at("employer") == 65'400 + 327'000);
  CHECK(audit.at("over").at("totals").at("worker") == 30'000);
  CHECK(audit.at("bad_rows") == 0);
  CHECK(audit.at("rulebook") == book.id());
}

TEST_CASE("audit tells bad rows by file and line, and computes the others", "[batch][command]") {
  const Files files;
  const auto bad = files.folder.write("bad.csv", "employee_id,wage\na1,12000000\na2,x\na3,5000000\n");
  const auto given = run_command("audit " + bad + " " + files.reported + " --month 2026-11 --risk low -o " +
                                 files.folder.path("out.json"));
  CHECK(given.status == 3);
  CHECK(given.err.find(bad + ": line 3: invalid_value: wage: ") == 0);
  const auto audit = json::parse(files.folder.read("out.json"));
  CHECK(audit.at("bad_rows") == 1);
  CHECK(audit.at("left_out") == 1);
  CHECK(audit.at("persons") == 1);
  CHECK(audit.at("months").at(0).at("late").is_null());
  CHECK(audit.at("missing").at("totals").at("fines") == 0);
}

TEST_CASE("wrong audit options", "[batch][command]") {
  const Files files;
  CHECK(run_command("audit " + files.truth).status == 2);
  CHECK(run_command("audit " + files.truth + " " + files.truth + " --month 2026-11 --risk low").status == 2);
  CHECK(run_command("audit " + files.truth + " " + files.reported + " --risk low").status == 2);  // no month
  CHECK(run_command("audit " + files.truth + " " + files.folder.path("none.csv") + " --month 2026-11").status == 2);
  CHECK(run_command(files.command("--paid-on tomorrow")).status == 2);
  CHECK(run_command(files.command("-o " + files.folder.path("no/such/out"))).status == 2);
  const auto empty = files.folder.write("empty.csv", "\n\n");
  CHECK(run_command("audit " + files.truth + " " + empty + " --month 2026-11").status == 2);
}

TEST_CASE("a share that differs by rounding alone is found for its payer", "[batch]") {
  // 2 % of Rp25 is half a rupiah; 3.7 % of Rp24 and Rp25 is Rp1 either way, and 1 % of them is nothing.
  CHECK(audit(file("a1,25\n"), file("a1,24\n")).lines() ==
        Lines{"a1 wage_under_reported jht 0 1", "a1 wage_under_reported jp 1 0"});
  CHECK(audit(file("a1,24\n"), file("a1,25\n")).lines() ==
        Lines{"a1 over_reported jht 0 1", "a1 over_reported jp 1 0"});
}

TEST_CASE("cells that may be empty are read where they are not", "[batch]") {
  const auto header = "employee_id,wage,month,citizen,birth_date";
  const auto given = audit(file("a1,4000000,2026-10,yes,1990-05-01\na2,1,,,\na3,1,2026-10,,1990-02-30\n", header),
                           file("a1,4000000,2026-10,no,1990-05-01\n", header), {.risk = Risk::low});
  CHECK(given.lines() == Lines{"a1 programme_missing jp 80000 40000"});
  REQUIRE(given.bad.size() == 2);
  CHECK(given.bad[0].field == "month");
  CHECK(given.bad[0].code == ErrorCode::missing_field);
  CHECK(given.bad[1].field == "birth_date");
}

TEST_CASE("an audit is moved with all it remembers", "[batch]") {
  const auto report_of = [](std::string_view rows) {
    batch::ReportedPayroll report(book, november, "employee_id,wage\n");
    CHECK(report.add(rows, 2).empty());
    return report;
  };
  auto report = report_of("a1,4000000\n");
  report = report_of("a2,4000000\n");
  batch::Audit first(std::move(report), "employee_id,wage\n");
  batch::Audit moved(std::move(first));
  batch::Audit assigned(report_of(""), "employee_id,wage\n");
  assigned = std::move(moved);
  const auto findings = assigned.rest();
  REQUIRE(findings.size() == 4);
  CHECK(findings[0].employee_id == "a2");
  CHECK(findings[0].what == Discrepancy::over_reported);
}
