#include <jamsostek/batch/payroll.hpp>

#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
using batch::Payroll;

namespace {

const RuleBook& book = RuleBook::builtin();

batch::PayrollTerms november(std::optional<Risk> risk = std::nullopt) { return {Month(2026, 11), risk, {}, {}}; }

/// `line code field` of each bad row.
std::vector<std::string> faults(const batch::PayrollResult& result) {
  std::vector<std::string> all;
  for (const auto& row : result.bad) {
    CHECK_FALSE(row.message.empty());
    all.push_back(fmt::format("{} {} {}", row.line, to_string(row.code), row.field));
  }
  return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a payroll row becomes a row of contributions", "[batch]") {
  const Payroll payroll(book, november(), "employee_id,wage,risk,citizen,birth_date\n");
  const auto result = payroll.compute(
      "A1,12000000,low,yes,1990-01-01\n"
      "\"B,\"\"2\"\"\",11086300.01,very_high,no,\n"
      "C3,0,medium,,\r\n",
      2);
  CHECK(result.bad.empty());
  CHECK(result.output ==
        "A1,12000000,64800,36000,444000,240000,221726,110863,766526,350863\n"
        "\"B,\"\"2\"\"\",11086300.01,192902,33259,410193,221726,0,0,636354,221726\n"
        "C3,0,0,0,0,0,0,0,0,0\n");
  CHECK(result.totals.employees == 3);
  CHECK(result.totals.columns[6] == 1'402'880_rupiah);
  CHECK(Payroll::output_header() ==
        "employee_id,wage,jkk_employer,jkm_employer,jht_employer,jht_worker,jp_employer,jp_worker,total_employer,"
        "total_worker\n");
}

TEST_CASE("columns stand in any order, others are ignored", "[batch]") {
  const Payroll payroll(book, november(), "name,wage,\"employee_id\",risk\r\n");
  CHECK(payroll.compute("\"Siti, Ayu\",5000000,7,high", 2).output ==
        "7,5000000,63500,15000,185000,100000,100000,50000,363500,150000\n");
}

TEST_CASE("bad rows are listed with their line, good rows are all computed", "[batch]") {
  const Payroll payroll(book, november(), "employee_id,wage,risk,citizen,birth_date\n");
  const auto result = payroll.compute(
      "1,5000000,low,yes,\n"
      "2,-1,low,yes,\n"
      "3,12.000.000,low,yes,\n"
      "4,1e6,low,yes,\n"
      "5,92233720368547758.08,low,yes,\n"
      "6,,low,yes,\n"
      ",1,low,yes,\n"
      "8,1,tiny,yes,\n"
      "9,1,,yes,\n"
      "10,1,low,maybe,\n"
      "11,1,low,yes,1990-02-30\n"
      "12,1,low\n"
      "13,1,low,yes,,\n"
      "\n"
      "\"15\nb\",x,low,yes,\n"
      "\"17\"x,1,low,yes,\n"
      "\"18,1,low,yes,\n"
      "19,5000000,low,yes,\n",
      2);
  CHECK(faults(result) == Strings{"3 out_of_range wage", "4 invalid_value wage", "5 invalid_value wage",
                                  "6 overflow wage", "7 missing_field wage", "8 missing_field employee_id",
                                  "9 invalid_value risk", "10 missing_field risk", "11 invalid_value citizen",
                                  "12 invalid_value birth_date", "13 invalid_value row", "14 invalid_value row",
                                  "16 invalid_value wage", "18 invalid_value row", "19 invalid_value row"});
  CHECK(result.totals.employees == 2);
  CHECK(result.totals.bad_rows == 15);
  CHECK(result.output.starts_with("1,5000000,"));
  CHECK(result.output.find("\n19,5000000,") != std::string::npos);
}

TEST_CASE("a message is one line, whatever the cell holds", "[batch]") {
  const Payroll payroll(book, november(Risk::low), "employee_id,wage\n");
  const auto result = payroll.compute("1,\"a\n\x1b[31mb\x7f\"\n", 2);
  REQUIRE(result.bad.size() == 1);
  for (const char c : result.bad[0].message) CHECK(static_cast<unsigned char>(c) >= ' ');
}

TEST_CASE("the risk of the whole file serves rows that name none", "[batch]") {
  const Payroll with_column(book, november(Risk::high), "employee_id,wage,risk\n");
  CHECK(with_column.compute("1,1000000,\n2,1000000,low\n", 2).output ==
        "1,1000000,12700,3000,37000,20000,20000,10000,72700,30000\n"
        "2,1000000,5400,3000,37000,20000,20000,10000,65400,30000\n");
  const Payroll without(book, november(Risk::high), "employee_id,wage\n");
  CHECK(without.compute("1,1000000\n", 2).output == "1,1000000,12700,3000,37000,20000,20000,10000,72700,30000\n");
}

TEST_CASE("a header that does not do is refused with its reason", "[batch]") {
  CHECK_THROWS_WITH(Payroll(book, november(), "employee_id,wage\n"),
                    "the header has no column risk, and no risk was given for the whole file");
  CHECK_THROWS_WITH(Payroll(book, november(Risk::low), "id,wage\n"), "the header has no column employee_id");
  CHECK_THROWS_WITH(Payroll(book, november(Risk::low), "employee_id,pay\n"), "the header has no column wage");
  CHECK_THROWS_WITH(Payroll(book, november(Risk::low), "employee_id,wage,wage\n"),
                    "the header has the column wage twice");
  CHECK_THROWS_AS(Payroll(book, {Month(2015, 6), Risk::low, {}, {}}, "employee_id,wage\n"), NoRule);
  CHECK_THROWS_AS(Payroll(book, {Month(2027, 3), Risk::low, {}, {}}, "employee_id,wage\n"), NoRule);
}

TEST_CASE("an overdue JP ceiling stops citizens, not foreigners (G-5)", "[batch]") {
  const batch::PayrollTerms march{.month = Month(2027, 3), .risk = Risk::low};
  const auto result =
      Payroll(book, march, "employee_id,wage,citizen\n").compute("1,1000000,no\n2,1000000,yes\n3,1000000,no\n", 2);
  CHECK(faults(result) == Strings{"3 no_rule month"});
  CHECK(result.output ==
        "1,1000000,5400,3000,37000,20000,0,0,45400,20000\n3,1000000,5400,3000,37000,20000,0,0,45400,20000\n");
  CHECK_THROWS_AS(Payroll(book, march, "employee_id,wage\n"), NoRule);
  CHECK_THROWS_AS(Payroll(book, {.month = Month(2015, 6), .risk = Risk::low}, "employee_id,wage,citizen\n"), NoRule);
}

TEST_CASE("state employers and reliefs are those of the single call", "[batch]") {
  auto terms = november(Risk::low);
  terms.employer.kind = EmployerKind::state;
  CHECK(Payroll(book, terms, "employee_id,wage\n").compute("1,1000000\n", 2).output ==
        "1,1000000,5400,3000,0,0,0,0,8400,0\n");
  terms = {Month(2025, 8), Risk::low, {EmployerKind::private_, {}, true}, {}};
  CHECK(Payroll(book, terms, "employee_id,wage\n").compute("1,1000000\n", 2).output.starts_with("1,1000000,2700,"));
  terms.viewpoint.known_on = Day(2025, 8, 15);
  CHECK(Payroll(book, terms, "employee_id,wage\n").compute("1,1000000\n", 2).output.starts_with("1,1000000,5400,"));
}

TEST_CASE("a total that is no money any more is empty, and the rows are still there", "[batch]") {
  const Payroll payroll(book, november(Risk::low), "employee_id,wage\n");
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += "1,92233720368547758.07\n";
  const auto result = payroll.compute(rows, 2);
  CHECK(result.bad.empty());
  CHECK(result.totals.employees == 30);
  CHECK_FALSE(result.totals.columns[2]);
  CHECK(result.totals.columns[4] == 30 * 221'726_rupiah);
}

TEST_CASE("a row is the same wherever it stands, whatever the length of its cells", "[batch]") {
  // Cells are read eight characters at a time in the midst of a text, and no further than its end in the last row.
  const Payroll payroll(book, november(Risk::high), "employee_id,wage,risk,citizen\n");
  for (const auto* risk : {"", "very_low", "low", "medium", "high", "very_high", "lowest", "lo", "very_hign"}) {
    for (const auto* citizen : {"", "yes", "no", "ye", "yesterday"}) {
      for (const std::size_t length : {1U, 7U, 16U, 17U, 40U, 300U}) {
        const auto row = fmt::format("{},{}.05,{},{}\n", std::string(length, 'e'), 1'000'000 * length, risk, citizen);
        std::string padding;
        for (int i = 0; i < 20; ++i) padding += fmt::format("{0},{0}\n", std::string(90, ' '));
        const auto alone = payroll.compute(row, 2);
        const auto among = payroll.compute(row + padding, 2);
        CAPTURE(row);
        CHECK(alone.output == among.output);
        CHECK(alone.totals.employees + alone.totals.bad_rows == 1);
        CHECK(among.bad.size() == alone.bad.size() + 20);
        const std::string_view words[] = {risk, citizen};
        const bool known = words[0] != "lowest" && words[0] != "lo" && words[0] != "very_hign" && words[1] != "ye" &&
                           words[1] != "yesterday";
        CHECK(alone.totals.employees == (known ? 1 : 0));
      }
    }
  }
}

TEST_CASE("a result is used again and again, and holds the last rows only", "[batch]") {
  const Payroll payroll(book, november(Risk::low), "employee_id,wage\n");
  std::string rows;
  for (int i = 0; i < 5000; ++i)
    rows += fmt::format("\"{}\",{}\n", std::string(static_cast<std::size_t>(i % 300), 'x') + "\"\"", i);
  batch::PayrollResult result;
  payroll.compute(rows, 2, result);
  CHECK(result.totals.employees == 5000);
  const auto first = result.output;
  payroll.compute("1,1000000\n", 2, result);
  CHECK(result.output == "1,1000000,5400,3000,37000,20000,20000,10000,65400,30000\n");
  payroll.compute(rows, 2, result);
  CHECK(result.output == first);
}

TEST_CASE("a word that is longer than any is none", "[batch]") {
  const auto result =
      Payroll(book, november(), "employee_id,wage,risk\n").compute("1,1000000,very_high_very_high\n", 2);
  CHECK(faults(result) == Strings{"2 invalid_value risk"});
}

TEST_CASE("an amount that is no money makes a bad row, in the order of the lines", "[batch]") {
  Amendment tripled;
  tripled.name = "jht.rate.employer";
  tripled.from = Month(2026, 11);
  tripled.known = Day(2026, 10, 1);
  tripled.value = 300_percent;
  tripled.instrument = "PP\n9\177/2026";
  tripled.confidence = Confidence::high;
  auto overdue = tripled;
  overdue.name = "jp.wage_ceiling";
  overdue.value = 12'000'000_rupiah;
  overdue.expected_until = Month(2027, 1);
  const auto amended = book.amended(std::vector{tripled, overdue});
  const auto result = Payroll(amended, november(Risk::low), "employee_id,wage\n")
                          .compute("1,1000000\n2,92233720368547758.07\n3,x\n4,40000000000000000\n5,1000000\n", 2);
  CHECK(faults(result) == Strings{"3 overflow money", "4 invalid_value wage", "5 overflow money"});
  CHECK(result.output ==
        "1,1000000,5400,3000,3000000,20000,20000,10000,3028400,30000\n"
        "5,1000000,5400,3000,3000000,20000,20000,10000,3028400,30000\n");
  CHECK(result.totals.bad_rows == 3);
  CHECK(result.totals.columns[2] == 6'000'000_rupiah);

  // The message names the instrument, on one line whatever that is.
  const auto later = Payroll(amended, {.month = Month(2027, 2), .risk = Risk::low}, "employee_id,wage,citizen\n")
                         .compute("1,1000000,yes\n2,1000000,no\n", 2);
  CHECK(faults(later) == Strings{"2 no_rule month"});
  CHECK(later.bad[0].message.find("the value of PP 9 /2026 was expected to stand until 2027-01") != std::string::npos);
}

TEST_CASE("totals are added up, and what is no money any more stays empty", "[batch]") {
  batch::PayrollTotals most;
  most.columns[0] = Money::max();
  most.employees = 2;
  auto totals = most;
  totals.add(batch::PayrollTotals());
  CHECK(totals.columns[0] == Money::max());
  totals.add(most);
  CHECK_FALSE(totals.columns[0]);
  CHECK(totals.columns[1] == 0_rupiah);
  CHECK(totals.employees == 4);
  totals.add(most);
  CHECK_FALSE(totals.columns[0]);
}
