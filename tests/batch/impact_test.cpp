#include <algorithm>
#include <jamsostek/batch/impact.hpp>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "command.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

/// The worker's share of JHT falls, the employer's share of JP rises, for a month.
RuleBook amended() {
  std::vector<Amendment> rows(2);
  rows[0].name = "jht.rate.worker";
  rows[0].value = 1.5_percent;
  rows[1].name = "jp.rate.employer";
  rows[1].value = 3_percent;
  for (auto& row : rows) {
    row.from = Month(2026, 12);
    row.to = Month(2026, 12);
    row.known = Day(2026, 11, 30);
    row.instrument = "PP 9/2026";
    row.confidence = Confidence::high;
  }
  return book.amended(rows);
}

batch::ImpactResult compared(const std::string& rows, Month month = Month(2026, 12)) {
  const batch::ImpactComparison comparison(book, amended(), {.month = month, .risk = Risk::low},
                                           "employee_id,wage,citizen\n");
  return comparison.compare(rows, 2);
}

}  // namespace

TEST_CASE("the impact is the difference of two payrolls, by programme and payer", "[batch]") {
  const auto impact = compared("a,10000000,yes\nb,2000000,no\n\nc,20000000,yes\n").impact;
  CHECK(impact.before.employees == 3);
  CHECK(impact.affected == 3);
  const auto difference = impact.by_payer();
  REQUIRE(difference.lines.size() == 6);
  const auto& jht = difference.lines[3];
  CHECK((jht.programme == Programme::jht && jht.payer == Payer::worker));
  CHECK(jht.before == 640'000_rupiah);
  CHECK(jht.after == 480'000_rupiah);
  CHECK(jht.delta == -160'000_rupiah);
  const auto& jp = difference.lines[4];
  CHECK((jp.programme == Programme::jp && jp.payer == Payer::employer));
  CHECK(jp.delta == 210'863_rupiah);  // 1 % of 10,000,000 and of the ceiling, 11,086,300
  CHECK(difference.delta == 50'863_rupiah);
  CHECK(difference.after - difference.before == difference.delta);

  REQUIRE(impact.most.size() == 3);
  CHECK(impact.most[0].employee_id == "c");
  CHECK(impact.most[0].line == 5);
  CHECK(impact.most[0].employer == 110'863_rupiah);
  CHECK(impact.most[0].worker == -100'000_rupiah);
  CHECK(impact.most[1].employee_id == "a");
  CHECK(impact.most[2].employer == 0_rupiah);
}

TEST_CASE("nothing is affected in another month", "[batch]") {
  for (const auto month : {Month(2026, 11), Month(2027, 1)}) {
    const auto impact = compared("a,10000000,yes\nb,2000000,no\n", month).impact;
    CHECK(impact.affected == 0);
    CHECK(impact.most.empty());
    CHECK(impact.by_payer().delta == 0_rupiah);
  }
}

TEST_CASE("ten employees are listed, the earlier line first among equals, however the file is cut", "[batch]") {
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += fmt::format("e{},{},yes\n", i, i % 3 == 0 ? 6'000'000 : 5'000'000);
  const auto whole = compared(rows).impact;
  CHECK(whole.affected == 30);
  REQUIRE(whole.most.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) CHECK(whole.most[i].line == static_cast<std::int64_t>(2 + 3 * i));

  const auto half = rows.find("e15");
  const batch::ImpactComparison comparison(book, amended(), {.month = Month(2026, 12), .risk = Risk::low},
                                           "employee_id,wage,citizen\n");
  auto joined = comparison.compare(rows.substr(0, half), 2).impact;
  joined.add(comparison.compare(rows.substr(half), 17).impact);
  CHECK(joined.affected == 30);
  CHECK(joined.by_payer().delta == whole.by_payer().delta);
  for (std::size_t i = 0; i < 10; ++i) CHECK(joined.most[i].employee_id == whole.most[i].employee_id);
}

TEST_CASE("a bad row is reported once, with its line, and is in no sum", "[batch]") {
  const auto [impact, bad] = compared("a,10000000,yes\n,5,yes\nb,x,yes\n\"c\nc\",1000000,maybe\nd,9000000,yes\n");
  CHECK(impact.after.employees == 2);
  REQUIRE(bad.size() == 3);
  CHECK(bad[0].line == 3);
  CHECK(bad[0].field == "employee_id");
  CHECK(bad[1].line == 4);
  CHECK(bad[2].line == 5);
  CHECK(impact.most.back().line == 7);
}

TEST_CASE("a row that one of the books alone can compute is reported as such", "[batch]") {
  Amendment ceiling;
  ceiling.name = "jp.wage_ceiling";
  ceiling.from = Month(2027, 3);
  ceiling.known = Day(2027, 2, 24);
  ceiling.value = 11'652'900_rupiah;
  ceiling.instrument = "PP 45/2015";
  ceiling.confidence = Confidence::high;
  const auto with_ceiling = book.amended(std::vector{ceiling});
  const batch::PayrollTerms terms{.month = Month(2027, 3), .risk = Risk::low};
  const std::string header = "employee_id,wage,citizen\n";
  const std::string rows = "a,12000000,yes\nb,12000000,no\n";
  const auto [impact, bad] = batch::ImpactComparison(book, with_ceiling, terms, header).compare(rows, 2);
  REQUIRE(bad.size() == 1);
  CHECK(bad[0].code == ErrorCode::no_rule);
  CHECK(bad[0].message.ends_with("(without the new rules only)"));
  CHECK(impact.after.employees == 1);
  const auto reversed = batch::ImpactComparison(with_ceiling, book, terms, header).compare(rows, 2);
  CHECK(reversed.bad.front().message.ends_with("(with the new rules only)"));
  // Held over, the old ceiling is compared with the new one.
  auto held = terms;
  held.viewpoint.stale = Stale::hold;
  CHECK(batch::ImpactComparison(book, with_ceiling, held, header).compare(rows, 2).impact.by_payer().delta ==
        16'998_rupiah);
}

TEST_CASE("the impact on any wages is the sum of the changes of all employees", "[batch]") {
  CHECK(rc::check("whole and parts", [](std::vector<std::uint32_t> wages) {
    wages.resize(std::min<std::size_t>(wages.size(), 5));  // each is compared alone, under tariffs of its own
    const auto row = [](std::uint32_t wage) { return fmt::format("e,{},yes\n", wage); };
    std::string rows;
    Money sum;
    for (const auto wage : wages) {
      rows += row(wage);
      for (const auto& employee : compared(row(wage)).impact.most) sum += employee.employer + employee.worker;
    }
    RC_ASSERT(compared(rows).impact.by_payer().delta == sum);
  }));
}

TEST_CASE("jamsostek impact", "[batch][command]") {
  const TemporaryFolder folder;
  const auto rules =
      folder.write("rules.json",
                   R"({"rows": [{"name": "jht.rate.worker", "from": "2026-12", "known": "2026-11-30", "value": "1.5",
          "instrument": "PP 9/2026", "confidence": "high"}]})");
  const auto staff = folder.write("staff.csv", "employee_id,wage\na,10000000\n\"b\xff\n\",2000000\nc,x\n");
  const auto arguments = "impact " + staff + " --month 2026-12 --risk low --rules " + rules;
  const auto text = run_command(arguments);
  CHECK(text.status == 3);
  INFO(text.out);
  for (const auto* part : {"jht        worker", "Rp240.000", "Rp180.000", "-Rp60.000", "2 of 2 employees are affected",
                           "bad rows: 1", "-Rp50.000", book.id().data()}) {
    CHECK(text.out.find(part) != std::string::npos);
  }
  CHECK(text.err.starts_with("line 5: invalid_value: wage: "));
  const auto printed = json::parse(run_command(arguments + " --json").out);
  CHECK(printed.at("affected") == 2);
  CHECK(printed.at("totals").at("delta") == -60'000);
  CHECK(printed.at("lines").at(3) ==
        json{{"programme", "jht"}, {"payer", "worker"}, {"before", 240'000}, {"after", 180'000}, {"delta", -60'000}});
  CHECK(printed.at("most_affected").at(0) ==
        json{{"line", 2}, {"employee_id", "a"}, {"employer", 0}, {"worker", -50'000}});
  CHECK(printed.at("most_affected").at(1).at("employee_id") == "b? ");
  CHECK(printed.at("rulebook_before") == std::string(book.id()));
  CHECK(printed.at("rulebook") != printed.at("rulebook_before"));

  CHECK(run_command("impact " + staff + " --month 2026-12 --risk low").status == 2);
  CHECK(run_command("impact " + staff + " --month 2026-12 --rules " + rules).status == 2);
  CHECK(run_command("impact " + folder.path("none.csv") + " --month 2026-12 --risk low --rules " + rules).status == 2);
  CHECK(run_command("impact - --month 2026-12 --risk low --rules " + rules).status == 2);
}

TEST_CASE("a sum over the employees that is no money any more is refused by its column", "[batch]") {
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += "a,92233720368547758.07,no\n";
  const auto impact = compared(rows).impact;
  CHECK(impact.before.employees == 30);
  try {
    static_cast<void>(impact.by_payer());
    FAIL("no overflow");
  } catch (const Overflow& error) {
    CHECK(error.field() == "jht_employer");
  }
}
