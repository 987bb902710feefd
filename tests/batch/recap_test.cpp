#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using nlohmann::json;

namespace {

const std::string staff =
    "employee_id,wage,citizen\n"
    "a1,12000000,yes\n"
    "a2,5500000.50,no\n"
    "a3,20000000,yes\n";

batch::PayrollTerms terms(Month month) { return {month, Risk::low, {}, {}}; }

batch::PayrollTotals totals_of(const batch::PayrollTerms& terms) {
  const auto header = staff.find('\n') + 1;
  return batch::Payroll(RuleBook::builtin(), terms, staff.substr(0, header)).compute(staff.substr(header), 2).totals;
}

batch::Recap recap(Month month, std::optional<Day> paid_on = {}, const std::vector<Day>& holidays = {}) {
  return batch::recap(RuleBook::builtin(), terms(month), totals_of(terms(month)), paid_on, holidays);
}

std::string payroll(const TemporaryFolder& folder, const std::string& arguments) {
  return "payroll " + folder.path("staff.csv") + " --month 2026-10 --risk low -o " + folder.path("out.csv") + " " +
         arguments;
}

}  // namespace

TEST_CASE("the recap sums a company's month by programme and payer", "[recap]") {
  const auto made = recap(Month(2026, 10));
  CHECK(made.month == Month(2026, 10));
  CHECK(made.employees == 3);
  CHECK(made.bad_rows == 0);
  CHECK(made.due_date == Day(2026, 11, 16));  // the 15th is a Sunday
  CHECK_FALSE(made.lateness);
  // Wages 12,000,000, 5,500,000.50 (a foreigner: no JP) and 20,000,000; the JP ceiling is 11,086,300.
  const std::vector<std::pair<Money, Money>> expected = {
      {202'500_rupiah, 0_rupiah},          // 64,800 + 29,700 + 108,000
      {112'500_rupiah, 0_rupiah},          // 36,000 + 16,500 + 60,000
      {1'387'500_rupiah, 750'000_rupiah},  // 444,000 + 203,500 + 740,000; 240,000 + 110,000 + 400,000
      {443'452_rupiah, 221'726_rupiah},    // 2 x 221,726; 2 x 110,863
  };
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& line = made.lines[i];
    INFO(to_string(line.programme));
    CHECK(line.programme == contribution::BilledAmounts::programmes[i]);
    CHECK(line.employer == expected[i].first);
    CHECK(line.worker == expected[i].second);
    CHECK(line.fine == 0_rupiah);
    CHECK(line.transfer() == expected[i].first + expected[i].second);
  }
  CHECK(made.employer == 2'145'952_rupiah);
  CHECK(made.worker == 971'726_rupiah);
  CHECK(made.fines == 0_rupiah);
  CHECK(made.transfer == 3'117'678_rupiah);
}

TEST_CASE("a late recap has the fine of each programme's total", "[recap]") {
  CHECK(recap(Month(2026, 10), Day(2026, 11, 16)).fines == 0_rupiah);
  const auto late = recap(Month(2026, 10), Day(2026, 11, 17));
  REQUIRE(late.lateness);
  CHECK(late.lateness->months_late == 1);
  CHECK(late.lines[0].fine == 4'050_rupiah);
  CHECK(late.lines[1].fine == 2'250_rupiah);
  CHECK(late.lines[2].fine == 42'750_rupiah);
  CHECK(late.lines[3].fine == 13'304_rupiah);  // 13,303.56
  CHECK(late.fines == 62'354_rupiah);
  CHECK(late.transfer == 3'117'678_rupiah + 62'354_rupiah);
  CHECK(recap(Month(2026, 10), Day(2026, 11, 17), {Day(2026, 11, 16)}).fines == 0_rupiah);
  CHECK(recap(Month(2026, 10), Day(2026, 12, 16)).lateness->months_late == 2);

  // The same numbers as the operation `fine` gives for the totals.
  const auto fined =
      result(json{{"op", "fine"},
                  {"segment", "pu"},
                  {"month", "2026-10"},
                  {"paid_on", "2026-11-17"},
                  {"contributions", {{"jkk", 202500}, {"jkm", 112500}, {"jht", 2137500}, {"jp", 665178}}}});
  CHECK(fined.at("total") == 62'354);
}

TEST_CASE("labour-intensive industry has its own fine in the relief months", "[recap]") {
  auto relieved = terms(Month(2025, 10));
  relieved.employer.labour_intensive = true;
  const auto& book = RuleBook::builtin();
  const auto paid = [&](Day day) { return batch::recap(book, relieved, totals_of(relieved), day).lateness->rate; };
  CHECK(paid(Day(2026, 6, 30)) == 0.5_percent);
  CHECK(paid(Day(2026, 7, 1)) == 2_percent);
}

TEST_CASE("a total that is no money any more is refused", "[recap]") {
  auto totals = totals_of(terms(Month(2026, 10)));
  totals.columns[static_cast<std::size_t>(batch::PayrollColumn::jht_worker)].reset();
  try {
    static_cast<void>(batch::recap(RuleBook::builtin(), terms(Month(2026, 10)), totals));
    FAIL("no overflow");
  } catch (const Overflow& error) {
    CHECK(error.field() == "jht_worker");
  }
}

TEST_CASE("every contribution of a wage recipient has its column, and nothing else has", "[recap]") {
  std::vector<batch::PayrollColumn> columns;
  for (const auto programme : all_programmes) {
    for (std::size_t payer = 0; payer < words<Payer>.size(); ++payer) {
      if (const auto column = batch::payroll_column(programme, static_cast<Payer>(payer))) columns.push_back(*column);
    }
  }
  using enum batch::PayrollColumn;
  CHECK(columns == std::vector{jkk_employer, jkm_employer, jht_employer, jht_worker, jp_employer, jp_worker});
}

TEST_CASE("payroll --recap writes a table, and leaves the output as it is", "[recap][command]") {
  const TemporaryFolder folder;
  folder.write("staff.csv", staff);
  const auto plain = run_command(payroll(folder, ""));
  const auto output = folder.read("out.csv");
  const auto given = run_command(payroll(folder, "--recap " + folder.path("recap.txt") + " --paid-on 2026-11-20"));
  CHECK(given.status == 0);
  CHECK(given.out.empty());
  CHECK(given.err == plain.err);
  CHECK(folder.read("out.csv") == output);
  const auto text = folder.read("recap.txt");
  INFO(text);
  CHECK(text.starts_with("Recap of month 2026-10: 3 workers\n"));
  for (const auto* part : {"Due 2026-11-16\n", "Paid 2026-11-20, months late: 1, at 2% a month", "Rp62.354",
                           "To transfer: Rp3.180.032\n", "Rp2.145.952  Rp971.726"}) {
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("payroll --recap writes JSON and CSV by the name of the file", "[recap][command]") {
  const TemporaryFolder folder;
  folder.write("staff.csv", staff + "a4,-5,yes\n");
  auto given = run_command(payroll(folder, "--recap " + folder.path("r.json") + " --paid-on 2026-11-20"));
  CHECK(given.status == 3);
  const auto recap = json::parse(folder.read("r.json"));
  CHECK(recap.at("workers") == 3);
  CHECK(recap.at("bad_rows") == 1);
  CHECK(recap.at("lines").size() == 4);
  CHECK(recap.at("lines")[3] ==
        json{{"programme", "jp"}, {"employer", 443452}, {"worker", 221726}, {"fine", 13304}, {"transfer", 678482}});
  CHECK(recap.at("totals") == json{{"employer", 2145952}, {"worker", 971726}, {"fines", 62354}, {"transfer", 3180032}});
  CHECK(recap.at("due_date") == "2026-11-16");
  CHECK(recap.at("late").at("months_late") == 1);
  CHECK(recap.at("late").at("confidence") == "medium");

  given =
      run_command(payroll(folder, "--recap " + folder.path("r.csv") + " --holiday 2026-11-16 --holiday 2026-11-17"));
  CHECK(given.status == 3);
  const auto csv = folder.read("r.csv");
  INFO(csv);
  CHECK(csv.starts_with("item,programme,payer,value\nmonth,,,2026-10\nworkers,,,3\nbad_rows,,,1\n"));
  for (const auto* row : {"contribution,jp,employer,443452\n", "contribution,jkk,worker,0\n", "due_date,,,2026-11-18\n",
                          "fines,,employer,0\n", "transfer,,,3117678\n"}) {
    CHECK(csv.find(row) != std::string::npos);
  }
  CHECK(csv.find("paid_on") == std::string::npos);

  given = run_command(payroll(folder, "--recap -"));
  CHECK(given.status == 3);
  CHECK(given.out.starts_with("Recap of month 2026-10: 3 workers, 1 bad rows left out\n"));
}

TEST_CASE("wrong recap options", "[recap][command]") {
  const TemporaryFolder folder;
  folder.write("staff.csv", staff);
  CHECK(run_command(payroll(folder, "--paid-on 2026-11-20")).status == 2);
  CHECK(run_command(payroll(folder, "--holiday 2026-11-16")).status == 2);
  CHECK(run_command(payroll(folder, "--recap " + folder.path("r") + " --paid-on 2026-11-31")).status == 2);
  CHECK(run_command(payroll(folder, "--recap " + folder.path("no/such/r"))).status == 2);
  CHECK(run_command(payroll(folder, "--recap " + folder.path("out.csv"))).status == 2);
  CHECK(run_command("payroll " + folder.path("staff.csv") + " --month 2026-10 --risk low --recap -").status == 2);
}
