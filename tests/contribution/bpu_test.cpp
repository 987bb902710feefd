#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include "cases.hpp"
#include "months.hpp"
#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;
using namespace jamsostek::literals;
namespace bpu = jamsostek::contribution::bpu;

namespace {

json request(const std::string& month, const json& income, const json& more = json::object()) {
  json made{{"op", "contribution.bpu"}, {"month", month}, {"income", income}};
  made.update(more);
  return made;
}

json amount(const json& result, const std::string& programme) {
  return line(result, programme, "participant").at("amount");
}

/// The income table as the law file has it: lowest income and base, in thousands of rupiah.
constexpr std::pair<std::int64_t, std::int64_t> table[] = {
    {0, 1'000},       {1'100, 1'200},   {1'300, 1'400},   {1'500, 1'600},   {1'700, 1'800},   {1'900, 2'000},
    {2'100, 2'200},   {2'300, 2'400},   {2'500, 2'600},   {2'700, 2'950},   {3'200, 3'450},   {3'700, 3'950},
    {4'200, 4'450},   {4'700, 4'950},   {5'200, 5'450},   {5'700, 5'950},   {6'200, 6'450},   {6'700, 6'950},
    {7'200, 7'450},   {7'700, 7'950},   {8'200, 8'700},   {9'200, 9'700},   {10'200, 10'700}, {11'200, 11'700},
    {12'200, 12'700}, {13'200, 13'700}, {14'200, 14'700}, {15'200, 15'700}, {16'200, 16'700}, {17'200, 17'700},
    {18'200, 18'700}, {19'200, 19'700}, {20'200, 20'700}};

bpu::Statement paid(Month month, Money income, int months = 1, const bpu::Terms& terms = {}) {
  return statement(bpu::compile(RuleBook::builtin(), month, months, terms), Income::monthly(income));
}

/// Any month in which the rules are known, with all reliefs among them.
rc::Gen<Month> months() {
  return rc::gen::map(rc::gen::inRange(0, 12 * 13), [](int i) { return Month(2015, 7) + ::date::months(i); });
}
rc::Gen<Money> incomes() {
  return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 2'500'000'000),
                      [](std::int64_t sen) { return Money::from_sen(sen); });
}
rc::Gen<bpu::Terms> any_terms() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>()),
      [](const std::tuple<bool, bool, bool>& facts) {
        bpu::Terms terms;
        if (std::get<0>(facts)) terms.programmes.add(Programme::jht);
        if (std::get<1>(facts)) terms.sector = Sector::transport;
        if (std::get<2>(facts)) terms.paid_by = PaidBy::state_budget;
        return terms;
      });
}

}  // namespace

TEST_CASE("published BPU contributions are reproduced", "[contribution][bpu][cases]") {
  int computed = 0;
  for (const auto& published : load_cases("contributions_cases.json")) {
    if (published.at("segment") != "BPU") continue;
    INFO(published.dump());
    const auto& inputs = published.at("inputs");
    for (const auto& month : months_of(published.at("date"))) {
      // BPU-06 states the JKM of the relief alone, which is the same for every income.
      auto asked = request(month, inputs.value("income", 1'000'000));
      if (inputs.contains("sector")) asked["sector"] = inputs.at("sector");
      if (inputs.contains("programs")) {
        asked["programmes"] = json::array();
        for (std::string programme : inputs.at("programs")) {
          for (auto& c : programme) c = static_cast<char>(std::tolower(c));
          asked["programmes"].push_back(programme);
        }
      }
      const auto given = result(asked);
      for (const auto& [name, value] : published.at("expected").items()) {
        INFO(name << " in " << month);
        CHECK((name == "total" ? given.at("totals").at("billed") : amount(given, name)) == value);
      }
      ++computed;
    }
  }
  CHECK(computed == 1 + 15 + 9 + 6);
}

TEST_CASE("every row of the income table, on both sides of its limits", "[contribution][bpu]") {
  for (std::size_t i = 0; i < std::size(table); ++i) {
    const auto from = table[i].first * 1000;
    const auto base = table[i].second * 1000;
    const bool last = i + 1 == std::size(table);
    // BPU income between two printed limits belongs to the lower row: 1,099,500 and 1,099,999.99 are of row 1.
    const auto end = last ? std::int64_t{1'000'000'000'000} : table[i + 1].first * 1000;
    for (const auto& income : {json(from), json(end - 1000), json(end - 500), json(fmt::format("{}.99", end - 1))}) {
      INFO(income);
      const auto given = result(request("2026-01", income, {{"programmes", {"jht", "jkk", "jkm"}}}));
      const auto jkk = line(given, "jkk", "participant");
      const auto jht = line(given, "jht", "participant");
      CHECK(jkk.at("base") == base);
      CHECK(jkk.at("rate") == "1");
      CHECK(jkk.at("amount") == base / 100);
      CHECK(jht.at("base") == base);
      CHECK(jht.at("rate") == "2");
      CHECK(jht.at("amount") == base / 50);
      CHECK(amount(given, "jkm") == 6800);
      CHECK(given.at("totals").at("billed") == base / 100 + base / 50 + 6800);
      CHECK(given.at("income") == income);
      // Rows 2 to 32 are from memory, and every line that uses them says so; JKM uses none.
      const auto* confidence = i == 0 ? "high" : last ? "medium" : "low";
      CHECK(jkk.at("confidence") == confidence);
      CHECK(jht.at("confidence") == confidence);
      if (i != 0 && !last) CHECK(jht.at("note").get<std::string>().find("rows 2 to 32") != std::string::npos);
      CHECK(given.at("notes").size() == (i != 0 && !last ? 1 : 0));
      CHECK(line(given, "jkm", "participant").at("confidence") == "high");
    }
  }
}

TEST_CASE("the shape of a BPU answer", "[contribution][bpu]") {
  const auto given = result(request("2026-11", 1'000'000, {{"programmes", {"jkk", "jkm", "jht"}}, {"months", 2}}));
  CHECK(given.at("month") == "2026-11");
  CHECK(given.at("totals") == json{{"employer", 0},
                                   {"worker", 0},
                                   {"government", 0},
                                   {"participant", 2 * (5000 + 3400 + 20'000)},
                                   {"billed", 2 * (5000 + 3400 + 20'000)}});
  CHECK(given.at("funds") == json{{"jkk", 10'000}, {"jkm", 6800}, {"jht", 40'000}, {"jp", 0}, {"jkp", 0}});
  CHECK(given.at("rulebook") == std::string(RuleBook::builtin().id()));
  INFO("BPU-1: lines are the sums of all months; the flat JKM line has base and rate null");
  REQUIRE(given.at("lines").size() == 3);
  CHECK(amount(given, "jkk") == 10'000);
  CHECK(line(given, "jkk", "participant").at("base") == 1'000'000);
  INFO("PU-6: the rate is the one really applied");
  CHECK(line(given, "jkk", "participant").at("rate") == "0.5");
  CHECK(line(given, "jkm", "participant").at("base").is_null());
  CHECK(line(given, "jkm", "participant").at("rate").is_null());
  CHECK(line(given, "jkm", "participant").at("billed") == true);
  REQUIRE(given.at("months").size() == 2);
  CHECK(given.at("months")[0].at("month") == "2026-11");
  CHECK(given.at("months")[1].at("month") == "2026-12");
  CHECK(given.at("months")[1].at("total") == 28'400);
  CHECK(amount(given.at("months")[1], "jkk") == 5000);
}

TEST_CASE("BPU-1: prepaid months each follow their own rule", "[contribution][bpu]") {
  const auto given = result(request("2026-11", 1'000'000, {{"months", 3}}));
  CHECK(given.at("totals").at("billed") == 8400 + 8400 + 16'800);
  CHECK(given.at("months")[2].at("total") == 16'800);
  CHECK(line(given.at("months")[1], "jkk", "participant").at("rate") == "0.5");
  CHECK(line(given.at("months")[2], "jkk", "participant").at("rate") == "1");
  // The months differ in the rate, so their sum has none; it cites the relief all the same.
  CHECK(line(given, "jkk", "participant").at("rate").is_null());
  CHECK(line(given, "jkk", "participant").at("amount") == 20'000);
  CHECK(line(given, "jkk", "participant").at("rule").get<std::string>().find("PP 50/2025") != std::string::npos);
  INFO("due_date is that of the first month");
  CHECK(given.at("due_date") == "2026-11-16");
  CHECK(given.at("notes") == json{"2026-11 to 2026-12: jkk: 50% of the normal contribution (PP 50/2025 Pasal 3-4)",
                                  "2026-11 to 2026-12: jkm: 50% of the normal contribution (PP 50/2025 Pasal 3-4)"});
  CHECK(result(request("2026-12", 0, {{"months", 2}})).at("notes")[0] ==
        "2026-12: jkk: 50% of the normal contribution (PP 50/2025 Pasal 3-4)");

  CHECK(result(request("2026-01", 0, {{"months", 12}})).at("months").size() == 12);
  for (const auto& months : {json(0), json(13), json(-1), json::parse("99999999999")}) {
    CHECK(fault(request("2026-01", 0, {{"months", months}})) == "out_of_range months");
  }
  CHECK(fault(request("2026-01", 0, {{"months", "2"}})) == "invalid_value months");
}

TEST_CASE("BPU-2: jkk and jkm are compulsory, jht may be added", "[contribution][bpu]") {
  for (const auto& programmes : {json{"jkk"}, json{"jkm"}, json{"jht"}, json{"jkk", "jht"}, json{"jkm", "jht"},
                                 json::array(), json{"jkk", "jkm", "jp"}, json{"jkk", "jkm", "jkp"}}) {
    INFO(programmes.dump());
    CHECK(fault(request("2026-01", 0, {{"programmes", programmes}})) == "invalid_value programmes");
  }
  CHECK(fault(request("2026-01", 0, {{"programmes", {"jkk", "jkm", "jkk"}}})) == "invalid_value programmes[2]");
}

TEST_CASE("the relief of PP 49/2020 begins and ends with its months", "[contribution][bpu]") {
  const auto full = [](const std::string& month) { return result(request(month, 0)).at("totals").at("billed"); };
  CHECK(full("2020-07") == 16'800);
  CHECK(full("2020-08") == 100 + 68);
  CHECK(full("2021-01") == 100 + 68);
  CHECK(full("2021-02") == 16'800);
  const auto given = result(request("2020-09", 5'000'000, {{"programmes", {"jkk", "jkm", "jht"}}}));
  CHECK(line(given, "jkk", "participant").at("rate") == "0.01");
  INFO("computed on the exact normal amount and rounded once: 1 % of 49,500; JHT is not relieved");
  CHECK(amount(given, "jkk") == 495);
  CHECK(amount(given, "jht") == 99'000);
  INFO("BPU-3: the relief holds whoever pays, and the due date stays");
  CHECK(result(request("2020-08", 0, {{"paid_by", "state_budget"}})).at("totals").at("billed") == 168);
  CHECK(given.at("due_date") == "2020-09-15");
  CHECK(result(request("2020-08", 0)).at("due_date") == "2020-08-17");
}

TEST_CASE("the relief of PP 50/2025 depends on the sector and on who pays", "[contribution][bpu]") {
  struct Expected {
    const char* month;
    int transport;
    int other;
  };
  for (const auto& [month, transport, other] :
       {Expected{"2025-12", 16'800, 16'800}, Expected{"2026-01", 8400, 16'800}, Expected{"2026-03", 8400, 16'800},
        Expected{"2026-04", 8400, 8400}, Expected{"2026-12", 8400, 8400}, Expected{"2027-01", 8400, 16'800},
        Expected{"2027-03", 8400, 16'800}, Expected{"2027-04", 16'800, 16'800}}) {
    INFO(month);
    CHECK(result(request(month, 0, {{"sector", "transport"}})).at("totals").at("billed") == transport);
    CHECK(result(request(month, 0, {{"sector", "other"}})).at("totals").at("billed") == other);
    CHECK(result(request(month, 0)).at("totals").at("billed") == other);
    for (const auto* sector : {"transport", "other"}) {
      const auto given = result(request(month, 0, {{"sector", sector}, {"paid_by", "state_budget"}}));
      CHECK(given.at("totals").at("billed") == 16'800);
      const bool elsewhere_relieved = (std::string(sector) == "transport" ? transport : other) == 8400;
      CHECK(given.at("notes").size() == (elsewhere_relieved ? 1 : 0));
    }
    CHECK(result(request(month, 0, {{"paid_by", "self"}})).at("totals").at("billed") == other);
  }
  CHECK(fault(request("2026-01", 0, {{"sector", "ojol"}})) == "invalid_value sector");
  CHECK(fault(request("2026-01", 0, {{"paid_by", "APBN"}})) == "invalid_value paid_by");
}

TEST_CASE("G-4, G-8: a relief counts from the day of its instrument on", "[contribution][bpu]") {
  const auto billed = [](const std::string& month, const std::string& known_on) {
    return result(request(month, 0, {{"sector", "transport"}, {"options", {{"known_on", known_on}}}}))
        .at("totals")
        .at("billed");
  };
  CHECK(billed("2026-01", "2025-12-21") == 16'800);
  CHECK(billed("2026-01", "2025-12-22") == 8400);
  CHECK(billed("2020-08", "2020-08-30") == 16'800);
  CHECK(billed("2020-08", "2020-08-31") == 168);
  CHECK(fault(request("2020-08", 0, {{"options", {{"known_on", "2015-06-29"}}}})) == "no_rule month");
  CHECK(fault(request("2015-06", 0)) == "no_rule month");
  CHECK(result(request("2015-07", 0)).at("totals").at("billed") == 16'800);
}

TEST_CASE("due on the 15th of the same month or the next working day", "[contribution][bpu]") {
  const auto due = [](const std::string& month) { return result(request(month, 0)).at("due_date"); };
  CHECK(due("2026-07") == "2026-07-15");
  CHECK(due("2026-08") == "2026-08-17");  // a Saturday
  CHECK(due("2026-11") == "2026-11-16");  // a Sunday
  CHECK(due("2021-01") == "2021-01-15");
}

TEST_CASE("G-3: rounding acts on BPU lines, once for each", "[contribution][bpu]") {
  const bpu::Charge charge{Programme::jkk, std::nullopt, 0.01_percent, {}};
  CHECK(charge.amount(15'000_rupiah, {}) == 2_rupiah);
  CHECK(charge.amount(15'000_rupiah, {1_rupiah, RoundingMode::down}) == 1_rupiah);
  CHECK(charge.amount(25'000_rupiah, {1_rupiah, RoundingMode::half_even}) == 2_rupiah);
  CHECK(charge.amount(15'000_rupiah, {0.01_rupiah, RoundingMode::half_up}) == 1.50_rupiah);
  // With the bases of the table every amount is whole, so that a request answers the same in every mode.
  for (const auto& [from, base] : table) {
    for (const auto* mode : {"up", "down"}) {
      const json rounding{{"unit", "0.01"}, {"mode", mode}};
      const auto given = result(request("2020-08", from * 1000, {{"options", {{"rounding", rounding}}}}));
      CHECK(amount(given, "jkk") == base / 10);
      CHECK(amount(given, "jkm") == 68);
    }
  }
}

TEST_CASE("what a BPU request may not hold", "[contribution][bpu]") {
  CHECK(fault(request("2026-01", -1)) == "out_of_range income");
  CHECK(fault(request("2026-01", "1.005")) == "invalid_value income");
  CHECK(fault(request("2026-01", 1.5)) == "inexact_number income");
  CHECK(fault(json{{"op", "contribution.bpu"}, {"month", "2026-01"}}) == "missing_field income");
  CHECK(fault(json{{"op", "contribution.bpu"}, {"income", 0}}) == "missing_field month");
  CHECK(fault(request("2026-01", 0, {{"holidays", json::array()}})) == "unknown_field holidays");
  CHECK(fault(request("2026-13", 0)) == "invalid_value month");
  INFO("G-2: zero is valid money; G-1: the whole range of money is");
  CHECK(amount(result(request("2026-01", 0)), "jkk") == 10'000);
  CHECK(amount(result(request("2026-01", "92233720368547758.07")), "jkk") == 207'000);
  CHECK(fault(request("2026-01", "92233720368547758.08")) == "overflow income");
}

TEST_CASE("the library refuses what the face cannot send", "[contribution][bpu]") {
  CHECK_THROWS_AS(Income::monthly(-1_rupiah), OutOfRange);
  CHECK_THROWS_AS(bpu::statement({}, Income::monthly(0_rupiah)), InvalidValue);
}

TEST_CASE("BPU contributions grow with the income", "[contribution][bpu][property]") {
  CHECK(rc::check("a higher income never owes less", [] {
    const auto low = *incomes();
    const auto high = low + *incomes();
    const auto month = *months();
    const auto terms = *any_terms();
    return paid(month, low, 1, terms).total <= paid(month, high, 1, terms).total;
  }));
}

TEST_CASE("prepaying n months equals n single months", "[contribution][bpu][property]") {
  CHECK(rc::check("line by line", [] {
    const auto first = *months();
    const auto income = *incomes();
    const int count = *rc::gen::inRange(1, 13);
    const auto terms = *any_terms();
    const auto together = paid(first, income, count, terms);
    Money total;
    std::array<Money, all_programmes.size()> funds{};
    for (int i = 0; i < count; ++i) {
      const auto single = paid(first + ::date::months(i), income, 1, terms);
      total += single.total;
      for (std::size_t j = 0; j < funds.size(); ++j) funds[j] += single.funds[j];
      if (together.months.at(static_cast<std::size_t>(i)).total != single.total) return false;
    }
    return together.total == total && together.funds == funds &&
           together.due_date == paid(first, income, 1, terms).due_date;
  }));
}

TEST_CASE("contribution.bpu: a relief that comes back is noted for each stretch of months", "[contribution][bpu]") {
  std::vector<Amendment> reliefs(2);
  for (auto& relief : reliefs) {
    relief.name = "bpu.jkk.relief";
    relief.known = Day(2026, 12, 1);
    relief.value = 50_percent;
    relief.instrument = "PP 9/2026";
    relief.confidence = Confidence::high;
  }
  reliefs[0].from = reliefs[0].to = Month(2028, 1);
  reliefs[1].from = Month(2028, 3);
  reliefs[1].to = Month(2028, 4);
  const auto amended = RuleBook::builtin().amended(reliefs);
  const auto notes = statement(bpu::compile(amended, Month(2028, 1), 5, {}), Income::monthly(1'000'000_rupiah)).notes;
  CHECK(notes == std::vector<std::string>{"2028-01: jkk: 50% of the normal contribution (PP 9/2026)",
                                          "2028-03 to 2028-04: jkk: 50% of the normal contribution (PP 9/2026)"});
}
