#include <rapidcheck.h>

#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using benefit::jht::EarlierPayment;
using benefit::jht::TaxRegime;
using benefit::jht::TaxWindow;
using nlohmann::json;

namespace {

const RuleBook& book() { return RuleBook::builtin(); }

json claim(const std::string& reason, json balance = 10'000'000, const std::string& claimed_on = "2026-11-20") {
  return {{"op", "benefit.jht"}, {"reason", reason}, {"balance", std::move(balance)}, {"claimed_on", claimed_on}};
}
json with(json request, const std::string& name, json value) {
  request[name] = std::move(value);
  return request;
}
json payment(const std::string& paid_on, json gross) { return {{"paid_on", paid_on}, {"gross", std::move(gross)}}; }

bool met(const json& found, const std::string& name) {
  for (const auto& condition : found.at("conditions")) {
    if (condition.at("name") == name) return condition.at("met").get<bool>();
  }
  FAIL("no condition " + name);
  return false;
}

Money tax_of(Day day, Money gross, const std::vector<EarlierPayment>& earlier = {}, bool npwp = true) {
  return benefit::jht::tax(book(), day, gross, earlier, npwp).amount;
}

}  // namespace

TEST_CASE("a retirement is claimed from the 56th birthday on", "[benefit][jht]") {
  auto found = result(with(claim("retirement"), "birth_date", "1970-11-20"));
  CHECK(found.at("eligible") == true);
  CHECK(found.at("earliest_claim") == "2026-11-20");
  CHECK(found.at("gross") == 10'000'000);
  found = result(with(claim("retirement"), "birth_date", "1970-11-21"));
  CHECK(found.at("eligible") == false);
  CHECK_FALSE(met(found, "retirement_age"));
  CHECK(found.at("earliest_claim") == "2026-11-21");
}

TEST_CASE("JHT-1: waiting times and who is barred by another job", "[benefit][jht]") {
  for (const auto* reason : {"resignation", "termination"}) {
    auto request = with(claim(reason), "stopped_on", "2026-10-20");
    CHECK(result(request).at("eligible") == true);
    CHECK(result(request).at("earliest_claim") == "2026-11-20");
    request["stopped_on"] = "2026-10-21";
    CHECK(result(request).at("eligible") == false);
    request["stopped_on"] = "2026-10-20";
    request["active_elsewhere"] = true;
    CHECK_FALSE(met(result(request), "not_active_elsewhere"));
    CHECK(result(request).at("eligible") == false);
  }
  auto request = with(claim("contract_end"), "stopped_on", "2026-11-20");
  CHECK(result(request).at("eligible") == true);
  CHECK(result(request).at("earliest_claim") == "2026-11-20");
  CHECK(result(with(request, "active_elsewhere", true)).at("eligible") == false);
  CHECK(result(with(request, "stopped_on", "2026-11-21")).at("eligible") == false);

  for (const auto* reason : {"total_disability", "death", "leaving_indonesia"}) {
    const auto found = result(with(claim(reason), "active_elsewhere", true));
    CHECK(found.at("eligible") == true);
    CHECK(found.at("earliest_claim").is_null());
    CHECK(found.at("net") == 10'000'000);
  }
  CHECK(result(with(with(claim("retirement"), "birth_date", "1960-01-01"), "active_elsewhere", true)).at("eligible") ==
        true);
  CHECK(
      result(with(with(claim("partial_10"), "member_since", "2010-01-01"), "active_elsewhere", true)).at("eligible") ==
      true);
}

TEST_CASE("JHT-2: one month after the 29th to 31st", "[benefit][jht]") {
  for (const auto& [stopped, earliest] :
       {std::pair("2026-01-31", "2026-02-28"), std::pair("2024-01-31", "2024-02-29"),
        std::pair("2026-03-31", "2026-04-30"), std::pair("2026-02-28", "2026-03-28")}) {
    CHECK(result(with(claim("resignation"), "stopped_on", stopped)).at("earliest_claim") == earliest);
  }
}

TEST_CASE("JHT-3: who is not entitled has nothing", "[benefit][jht]") {
  const auto found = result(with(claim("resignation", 90'000'000), "stopped_on", "2026-11-19"));
  CHECK(found.at("eligible") == false);
  CHECK(found.at("gross") == 0);
  CHECK(found.at("net") == 0);
  CHECK(found.at("tax").at("amount") == 0);
  CHECK(found.at("tax").at("brackets").empty());
  CHECK(found.at("items").empty());
  CHECK(found.at("total") == 0);
  CHECK(found.at("payable_now") == 0);
}

TEST_CASE("partial claims: ten years, once, of either kind, rounded down", "[benefit][jht]") {
  auto request = with(claim("partial_10", "12345678.90"), "member_since", "2016-11-20");
  auto found = result(request);
  CHECK(found.at("eligible") == true);
  CHECK(found.at("gross") == 1'234'567);
  CHECK(found.at("earliest_claim") == "2026-11-20");
  request["reason"] = "partial_30_housing";
  CHECK(result(request).at("gross") == 3'703'703);
  request["member_since"] = "2016-11-21";
  CHECK(result(request).at("eligible") == false);
  CHECK_FALSE(met(result(request), "membership"));

  INFO("JHT-4");
  request["member_since"] = "2010-01-01";
  request["earlier_payments"] = json::array({payment("2026-11-19", 1)});
  CHECK_FALSE(met(result(request), "first_claim"));
  CHECK(result(request).at("eligible") == false);
  request["earlier_payments"] = json::array({payment("2020-01-01", 1), payment("2026-11-20", 1)});
  CHECK(fault(request) == "invalid_value earlier_payments[1].paid_on");
}

TEST_CASE("the final tax: nothing up to 50,000,000 and 5 % above", "[benefit][jht][tax]") {
  const Day day(2024, 5, 2);
  CHECK(tax_of(day, 50'000'000_rupiah) == 0_rupiah);
  CHECK(tax_of(day, 50'000'019.99_rupiah) == 0_rupiah);
  CHECK(tax_of(day, 50'000'020_rupiah) == 1_rupiah);
  CHECK(tax_of(day, 60'000'000_rupiah) == 500'000_rupiah);
  CHECK(tax_of(day, 60'000'000_rupiah, {}, false) == 600'000_rupiah);
}

TEST_CASE("the window: calendar years, or 24 months", "[benefit][jht][tax]") {
  const auto regime = [](Day day, TaxWindow window) {
    const std::vector<EarlierPayment> earlier{{Day(2023, 6, 10), 1'000'000_rupiah}, {Day(2023, 8, 1), 0_rupiah}};
    return benefit::jht::tax(book(), day, 1'000'000_rupiah, earlier, true, window).regime;
  };
  CHECK(regime(Day(2024, 12, 31), TaxWindow::calendar_years) == TaxRegime::final_);
  CHECK(regime(Day(2025, 1, 1), TaxWindow::calendar_years) == TaxRegime::progressive);
  INFO("JHT-6");
  CHECK(regime(Day(2025, 6, 10), TaxWindow::months_24) == TaxRegime::final_);
  CHECK(regime(Day(2025, 6, 11), TaxWindow::months_24) == TaxRegime::progressive);
}

TEST_CASE("the progressive scale is that of the payment's year", "[benefit][jht][tax]") {
  const std::vector<EarlierPayment> earlier{{Day(2015, 9, 1), 5'000'000_rupiah}};
  struct Step {
    Money gross;
    Money old_tax;
    Money new_tax;
  };
  for (const auto& [gross, old_tax, new_tax] :
       {Step{50'000'000_rupiah, 2'500'000_rupiah, 2'500'000_rupiah},
        Step{60'000'000_rupiah, 4'000'000_rupiah, 3'000'000_rupiah},
        Step{100'000'000_rupiah, 10'000'000_rupiah, 9'000'000_rupiah},
        Step{250'000'000_rupiah, 32'500'000_rupiah, 31'500'000_rupiah},
        Step{288'000'000_rupiah, 42'000'000_rupiah, 41'000'000_rupiah},
        Step{500'000'000_rupiah, 95'000'000_rupiah, 94'000'000_rupiah},
        Step{5'000'000'000_rupiah, 1'445'000'000_rupiah, 1'444'000'000_rupiah},
        Step{6'000'000'000_rupiah, 1'745'000'000_rupiah, 1'794'000'000_rupiah}}) {
    INFO(fmt::format("{}", gross));
    CHECK(tax_of(Day(2021, 12, 31), gross, earlier) == old_tax);
    CHECK(tax_of(Day(2022, 1, 1), gross, earlier) == new_tax);
    CHECK(tax_of(Day(2022, 1, 1), gross, earlier, false) == scaled(new_tax, 12, 10, {}));
  }
}

TEST_CASE("JHT-5: brackets", "[benefit][jht][tax]") {
  auto request = with(claim("death", 600'000'000), "earlier_payments", json::array({payment("2020-01-01", 1)}));
  CHECK(result(request).at("tax").at("brackets") == json::parse(R"([
    {"from":0,"to":60000000,"rate":"5","tax":3000000},
    {"from":60000000,"to":250000000,"rate":"15","tax":28500000},
    {"from":250000000,"to":500000000,"rate":"25","tax":62500000},
    {"from":500000000,"to":5000000000,"rate":"30","tax":30000000}])"));
  request["npwp"] = false;
  request["balance"] = "6000000000.10";
  auto brackets = result(request).at("tax").at("brackets");
  REQUIRE(brackets.size() == 5);
  std::vector<std::string> rates;
  for (const auto& bracket : brackets) rates.push_back(bracket.at("rate"));
  CHECK(rates == std::vector<std::string>{"6", "18", "30", "36", "42"});
  CHECK(brackets.at(4).at("to").is_null());
  CHECK(brackets.at(4).at("tax") == "420000000.04");

  INFO("inside the window they begin where the earlier payments ended");
  request = with(claim("death", "60000000.50"), "earlier_payments", json::array({payment("2026-01-01", 20'000'000)}));
  auto tax = result(request).at("tax");
  CHECK(tax.at("regime") == "final");
  CHECK(tax.at("amount") == 1'500'000);
  CHECK(tax.at("brackets") == json::parse(R"([
    {"from":20000000,"to":50000000,"rate":"0","tax":0},
    {"from":50000000,"to":null,"rate":"5","tax":"1500000.03"}])"));
  request["earlier_payments"] = json::array({payment("2026-01-01", 20'000'000), payment("2026-02-01", 30'000'000)});
  request["npwp"] = false;
  tax = result(request).at("tax");
  CHECK(tax.at("brackets") == json::parse(R"([{"from":50000000,"to":null,"rate":"6","tax":"3600000.03"}])"));
}

TEST_CASE("JHT-7: claims begin on 2015-09-01", "[benefit][jht]") {
  CHECK(fault(claim("death", 1'000, "2015-08-31")) == "no_rule claimed_on");
  CHECK(result(claim("death", 1'000, "2015-09-01")).at("net") == 1'000);
}

TEST_CASE("the scale's rules exist from their own days on", "[benefit][jht][tax]") {
  const auto rule = [](const char* name, const char* on) { return json{{"op", "rule"}, {"name", name}, {"on", on}}; };
  CHECK(result(rule("jht.tax.progressive.1.limit", "2021-12-31")).at("value") == 50'000'000);
  CHECK(result(rule("jht.tax.progressive.1.limit", "2022-01-01")).at("value") == 60'000'000);
  CHECK(fault(rule("jht.tax.progressive.4.limit", "2021-12-31")) == "no_rule on");
  CHECK(fault(rule("jht.tax.progressive.5.rate", "2021-12-31")) == "no_rule on");
  CHECK(result(rule("jht.tax.progressive.5.rate", "2022-01-01")).at("value") == "35");
  CHECK(result(rule("jht.channel.jmo_limit", "2025-04-30")).at("value") == 10'000'000);
}

TEST_CASE("JHT-8: one item with the gross; what is payable now is the net", "[benefit][jht]") {
  auto found = result(claim("death", 60'000'000));
  REQUIRE(found.at("items").size() == 1);
  CHECK(found.at("items").at(0).at("item") == "jht");
  CHECK(found.at("items").at(0).at("amount") == 60'000'000);
  CHECK(found.at("total") == 60'000'000);
  CHECK(found.at("payable_now") == 59'500'000);
  CHECK(found.at("net") == 59'500'000);
  INFO("G-9");
  found = result(claim("death", 0));
  CHECK(found.at("eligible") == true);
  CHECK(found.at("items").empty());
}

TEST_CASE("JHT-9: a balance with sen", "[benefit][jht]") {
  const auto found = result(claim("death", "60000010.55"));
  CHECK(found.at("gross") == "60000010.55");
  CHECK(found.at("tax").at("amount") == 500'000);
  CHECK(found.at("net") == "59500010.55");
}

TEST_CASE("JHT-10: the day that a reason needs", "[benefit][jht]") {
  CHECK(fault(claim("retirement")) == "missing_field birth_date");
  CHECK(fault(claim("resignation")) == "missing_field stopped_on");
  CHECK(fault(claim("termination")) == "missing_field stopped_on");
  CHECK(fault(claim("contract_end")) == "missing_field stopped_on");
  CHECK(fault(claim("partial_10")) == "missing_field member_since");
  CHECK(fault(claim("partial_30_housing")) == "missing_field member_since");
}

TEST_CASE("JHT-11: what the earlier payments bore is rounded down under the present npwp", "[benefit][jht][tax]") {
  const Day day(2024, 5, 2);
  const std::vector<EarlierPayment> earlier{{Day(2024, 1, 1), 50'000'030_rupiah}};
  // 1.50 was borne as 1; together 3.00: this payment bears 2, though 5 % of it is 1.50.
  CHECK(tax_of(day, 30_rupiah, earlier) == 2_rupiah);
  // 1.80 -> 1; 3.60 -> 3.
  CHECK(tax_of(day, 30_rupiah, earlier, false) == 2_rupiah);
}

TEST_CASE("a payment of less than a rupiah bears no more than it is", "[benefit][jht][tax]") {
  const std::vector<EarlierPayment> earlier{{Day(2024, 1, 1), 50'000'019.90_rupiah}};
  CHECK(tax_of(Day(2024, 5, 2), 0.10_rupiah, earlier) == 0_rupiah);
  CHECK(tax_of(Day(2024, 5, 2), 1.10_rupiah, earlier) == 1_rupiah);
}

TEST_CASE("faults of benefit.jht are named", "[benefit][jht]") {
  for (const auto* field : {"reason", "balance", "claimed_on"}) {
    auto request = claim("death");
    request.erase(field);
    CHECK(fault(request) == std::string("missing_field ") + field);
  }
  CHECK(fault(claim("holiday")) == "invalid_value reason");
  CHECK(fault(claim("death", -1)) == "out_of_range balance");
  CHECK(fault(claim("death", 1.5)) == "inexact_number balance");
  CHECK(fault(claim("death", "1.005")) == "invalid_value balance");
  CHECK(fault(claim("death", 1, "2026-02-30")) == "invalid_value claimed_on");
  CHECK(fault(with(claim("death"), "tax_window", "2_years")) == "invalid_value tax_window");
  CHECK(fault(with(claim("death"), "npwp", 1)) == "invalid_value npwp");
  CHECK(fault(with(claim("death"), "foo", 1)) == "unknown_field foo");
  CHECK(fault(with(claim("death"), "earlier_payments", json::array({payment("2020-01-01", -1)}))) ==
        "out_of_range earlier_payments[0].gross");
  CHECK(fault(with(claim("death"), "earlier_payments", json::array({{{"paid_on", "2020-01-01"}}}))) ==
        "missing_field earlier_payments[0].gross");
  CHECK(fault(with(claim("retirement"), "birth_date", "2026-11-21")) == "invalid_value birth_date");
  auto much =
      with(claim("death", "92233720368547758.07"), "earlier_payments", json::array({payment("2026-01-01", "0.01")}));
  CHECK(fault(much).starts_with("overflow"));
  much["earlier_payments"] = json::array({payment("2020-01-01", "92233720368547758.07")});
  CHECK(result(much).at("tax").at("regime") == "progressive");
}

TEST_CASE("the limit of JMO is on the balance, by date", "[benefit][jht]") {
  using benefit::jht::Channel;
  using benefit::jht::channel;
  CHECK(channel(book(), Day(2021, 8, 31), 1_rupiah) == std::nullopt);
  CHECK(channel(book(), Day(2025, 4, 30), 10'000'000_rupiah) == Channel::jmo);
  CHECK(channel(book(), Day(2025, 4, 30), 10'000'000.01_rupiah) == Channel::branch);
  CHECK(channel(book(), Day(2025, 5, 1), 15'000'000_rupiah) == Channel::jmo);
  CHECK(channel(book(), Day(2025, 5, 1), 15'000'001_rupiah) == Channel::branch);
  CHECK(result(claim("death", 15'000'000)).at("channel") == "jmo");
  CHECK(result(with(claim("partial_10", 20'000'000), "member_since", "2010-01-01")).at("channel") == "branch");
}

TEST_CASE("properties of the tax", "[benefit][jht][tax][property]") {
  const auto sen = [](std::int64_t most) { return Money::from_sen(*rc::gen::inRange<std::int64_t>(0, most)); };
  constexpr std::int64_t ten_thousand_million = 1'000'000'000'000;
  const Day first(2020, 3, 1);
  const auto any_day = [&] { return first + ::date::days(*rc::gen::inRange(1, 3000)); };

  CHECK(rc::check("it rises with the payment and never exceeds it, in both regimes", [&] {
    const std::vector<EarlierPayment> earlier{{first, sen(ten_thousand_million)}};
    const auto day = any_day();
    const bool npwp = *rc::gen::arbitrary<bool>();
    const auto gross = sen(ten_thousand_million);
    const auto more = gross + sen(100'000'000);
    const auto tax = tax_of(day, gross, earlier, npwp);
    return tax >= Money() && tax <= gross && tax <= tax_of(day, more, earlier, npwp);
  }));
  CHECK(rc::check("split inside the window the payments bear together what the whole bears", [&] {
    const bool npwp = *rc::gen::arbitrary<bool>();
    const auto count = *rc::gen::inRange(1, 6);
    std::vector<EarlierPayment> earlier;
    Money whole;
    Money taxes;
    auto day = first;
    for (int i = 0; i < count; ++i) {
      const auto part = Money::rupiah(*rc::gen::inRange(0, 100'000'000));
      taxes += tax_of(day, part, earlier, npwp);
      earlier.push_back({day, part});
      whole += part;
      day = day + ::date::days(*rc::gen::inRange(1, 100));
    }
    // Each payment bears the rounded tax of all so far less the rounded tax of those before (JHT-11), so nothing is
    // lost as long as payments are whole rupiah. One of less than a rupiah bears no more than it is.
    return taxes == tax_of(first, whole, {}, npwp);
  }));
  CHECK(rc::check("the brackets add up to the payment's tax before rounding", [&] {
    const std::vector<EarlierPayment> earlier{{first, sen(ten_thousand_million)}};
    const auto tax = benefit::jht::tax(book(), any_day(), sen(ten_thousand_million), earlier);
    Money sum;
    for (const auto& bracket : tax.brackets) sum += bracket.tax;
    const auto difference = sum - tax.amount;
    return difference < 1.05_rupiah && difference > -1.05_rupiah;
  }));
}

TEST_CASE("an amended scale of more bands than there are rules for is refused", "[benefit]") {
  Amendment row;
  row.name = "jht.tax.progressive.bands";
  row.from = Day(2027, 1, 1);
  row.known = Day(2026, 12, 1);
  row.instrument = "UU 1/2026";
  row.confidence = Confidence::high;
  const std::vector<benefit::jht::EarlierPayment> earlier = {{Day(2024, 1, 1), 1'000'000_rupiah}};
  const auto taxed = [&](int bands) {
    row.value = bands;
    const auto amended = RuleBook::builtin().amended(std::vector{row});
    return benefit::jht::tax(amended, Day(2027, 2, 1), 100'000'000_rupiah, earlier).amount;
  };
  // Two bands: 5 % of 60 million, 15 % of the rest. Before, the limits and rates were the same.
  CHECK(taxed(2) == 9'000'000_rupiah);
  CHECK(taxed(5) == 9'000'000_rupiah);
  CHECK_THROWS_AS(taxed(6), NoRule);
}
