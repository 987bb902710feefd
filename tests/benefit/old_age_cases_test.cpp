#include <map>
#include <set>

#include "cases.hpp"
#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;

namespace {

/// Rows of the published examples that no test takes as an oracle, and why.
const std::map<std::string, std::string> no_oracles = {
    {"JP-RAHMAT-19651025", "it contradicts PP 45/2015 Pasal 15: he reaches 58 on 2023-10-25, after the claim"},
    {"JHT-SIM-2015-3M-30Y", "135,432,000 is 66 times a year's contributions, not the result of any compounding"},
    {"TAX-JHT-MI-2024", "a press report of about 41 million, without the balance"},
    {"MLT-RATE-2018", "housing loans are no part of this library's benefits"},
    {"MLT-RATE-2023", "housing loans are no part of this library's benefits"},
    {"MLT-RATE-2025", "housing loans are no part of this library's benefits"},
};

json rule_on(const std::string& name, const std::string& on) {
  return result(json{{"op", "rule"}, {"name", name}, {"on", on}}).at("value");
}
Rate percent(const json& number) { return Rate::parse_percent(number.dump()); }

/// The growth of a yearly value, rounded as the law does.
Money renewed(Money previous, Rate growth, int unit, RoundingMode mode) {
  return share(previous, Rate::one() + growth, {Money::rupiah(unit), mode});
}

void check_tax_band(const json& row, bool npwp) {
  const auto& expected = row.at("expected");
  const auto from = Money::rupiah(row.at("inputs").at("bracket_from").get<std::int64_t>());
  const std::vector<benefit::jht::EarlierPayment> long_ago{{Day(2015, 9, 1), Money::rupiah(1)}};
  const auto tax = benefit::jht::tax(RuleBook::builtin(), Day::parse(row.at("date").get<std::string>()),
                                     from + Money::rupiah(1), long_ago, npwp);
  const auto& band = tax.brackets.back();
  CHECK(band.from == from);
  const auto& to = row.at("inputs").at("bracket_to");
  CHECK(band.to.has_value() == !to.is_null());
  if (band.to) CHECK(*band.to == Money::rupiah(to.get<std::int64_t>()));
  CHECK(band.rate == percent(expected.at(npwp ? "rate_npwp_pct" : "rate_no_npwp_pct")));
}

json death_claim(const std::string& day, const std::string& first, const std::string& last, json left) {
  return {{"op", "benefit.jp"},
          {"event", "death"},
          {"event_date", day},
          {"birth_date", "1980-01-01"},
          {"registered", first},
          {"wages", json::array({{{"from", first}, {"to", last}, {"wage", 5'000'000}}})},
          {"survivors", std::move(left)},
          {"development_rates", {{"2015", 7}, {"2016", 7}, {"2017", 7}, {"2018", 7}}}};
}

/// Checks one row; false when nothing here knows it.
bool check(const json& row) {
  const auto id = row.at("id").get<std::string>();
  const auto& inputs = row.at("inputs");
  const auto& expected = row.at("expected");
  const auto date = row.at("date").get<std::string>();
  if (id.starts_with("JP-CAP-ON-")) {
    CHECK(rule_on("jp.wage_ceiling", date) == expected.at("jp_wage_cap"));
  } else if (id.starts_with("JP-CAP-")) {
    CHECK(rule_on("jp.wage_ceiling", date) == expected.at("jp_wage_cap"));
    const auto growth = percent(inputs.at("gdp_growth_prev_year_pct"));
    CHECK(renewed(Money::rupiah(inputs.at("previous_cap").get<int>()), growth, 100, RoundingMode::down) ==
          Money::rupiah(expected.at("jp_wage_cap").get<int>()));
  } else if (id.starts_with("JP-BOUNDS-")) {
    // The director's talk of February 2017 announces what holds from March on.
    const auto on = id == "JP-BOUNDS-2017" ? "2017-03-01" : date;
    CHECK(rule_on("jp.benefit_minimum", on) == expected.at("min_monthly"));
    CHECK(rule_on("jp.benefit_maximum", on) == expected.at("max_monthly"));
    const auto inflation = percent(inputs.at("inflation_prev_year_pct"));
    const int unit = date < "2023" ? 50 : 100;
    for (const auto* bound : {"min", "max"}) {
      CHECK(renewed(Money::rupiah(inputs.at(std::string("previous_") + bound).get<int>()), inflation, unit,
                    RoundingMode::up) == Money::rupiah(expected.at(std::string(bound) + "_monthly").get<int>()));
    }
  } else if (id.starts_with("JP-K3-")) {
    return true;  // pension_formula_test.cpp has them all
  } else if (id == "JP-REG-DEADLINE-19650716") {
    const auto found = result(json{{"op", "retirement"}, {"birth_date", inputs.at("birth_date")}});
    CHECK(found.at("last_registration") == expected.at("last_registration_month"));
    CHECK(found.at("date") == expected.at("implied_retirement_date"));
    CHECK(found.at("age") == expected.at("implied_retirement_age"));
  } else if (id == "JP-FAQ39-11-MONTHS") {
    const auto found = result(death_claim(date, inputs.at("first_contribution"), inputs.at("last_contribution"),
                                          {{"spouse", true}, {"children", json::array()}, {"parents", 0}}));
    CHECK(found.at("membership_months") == expected.at("months_membership"));
    CHECK(found.at("kind") == expected.at("benefit_form"));
  } else if (id == "JP-FAQ40-NO-HEIR") {
    const auto children = json::parse(R"([{"birth_date":"1999-01-01","married":true,"working":false},
                                          {"birth_date":"1995-12-31","married":false,"working":false}])");
    const auto found =
        result(death_claim(date, "2018-01", "2018-12",
                           {{"spouse", false}, {"ever_married", true}, {"children", children}, {"parents", 2}}));
    CHECK(found.at("contribution_months") == inputs.at("months_paid"));
    CHECK(found.at("total") == expected.at("payable"));
    CHECK(found.at("kind") == "none");
  } else if (id == "JP-FAQ31-MIN-2018") {
    CHECK(rule_on("jp.benefit_minimum", date) == expected.at("min_monthly"));
  } else if (id == "JP-CONTRIB-CAP-2026") {
    const auto found = result(
        json{{"op", "contribution.pu"}, {"month", "2026-03"}, {"risk", "low"}, {"wage", inputs.at("monthly_wage")}});
    CHECK(line(found, "jp", "worker").at("amount") == expected.at("employee_1pct"));
    CHECK(line(found, "jp", "employer").at("amount") == expected.at("employer_2pct"));
  } else if (id.starts_with("JP-RETAGE-")) {
    CHECK(rule_on("jp.retirement_age", std::to_string(inputs.at("year").get<int>()) + "-12-31") ==
          expected.at("retirement_age_in_force"));
  } else if (id.starts_with("DRV-RET-")) {
    const auto found = result(json{{"op", "retirement"}, {"birth_date", inputs.at("birth_date")}});
    CHECK(found.at("age") == expected.at("retirement_age"));
    CHECK(found.at("date") == expected.at("retirement_date"));
  } else if (id == "JHT-SIM-2024-5M-5Y" || id == "JHT-FAQ-KIARA-10M" || id == "JHT-DEPOK-20M") {
    const auto found = result(json{{"op", "simulate.jht"},
                                   {"wage", inputs.at("monthly_wage")},
                                   {"years", inputs.at("years")},
                                   {"opening_balance", inputs.at("opening_balance")},
                                   {"rate", percent(inputs.at("rate_pct")).percent_text()}});
    if (expected.contains("final_balance")) CHECK(found.at("balance") == expected.at("final_balance"));
    if (expected.contains("development")) CHECK(found.at("development") == expected.at("development"));
    if (expected.contains("contributions")) CHECK(found.at("contributions") == expected.at("contributions"));
    if (id == "JHT-FAQ-KIARA-10M") CHECK(found.at("balance") == 98'087'799);  // printed as 98 million
  } else if (id.starts_with("JHT-IUR-")) {
    const auto month = Month(2024, 1);
    const auto wage = Money::rupiah(inputs.at("monthly_wage").get<int>());
    const auto deposits =
        benefit::jht_deposits(RuleBook::builtin(), WageHistory{{month, month + ::date::months(59), wage}});
    const auto sum = [&](std::size_t months) {
      Money total;
      for (std::size_t i = 0; i < months; ++i) total += deposits[i].amount;
      return total;
    };
    CHECK(sum(1) == Money::rupiah(expected.at("total_month").get<int>()));
    CHECK(sum(12) == Money::rupiah(expected.at("total_12_months").get<int>()));
    if (expected.contains("total_60_months")) {
      CHECK(sum(60) == Money::rupiah(expected.at("total_60_months").get<int>()));
    }
  } else if (id == "TAX-JHT-60M" || id == "TAX-JHT-50M") {
    const auto found =
        result(json{{"op", "benefit.jht"}, {"reason", "death"}, {"balance", inputs.at("gross")}, {"claimed_on", date}});
    CHECK(found.at("tax").at("amount") == expected.at("tax"));
    if (expected.contains("net")) CHECK(found.at("net") == expected.at("net"));
  } else if (id == "TAX-JHT-NONPWP-RATE") {
    CHECK(rule_on("jht.tax.final.rate_no_npwp", date) == percent(expected.at("rate_above_50m_pct")).percent_text());
  } else if (id.starts_with("TAX-JHT-PROG-")) {
    check_tax_band(row, true);
    check_tax_band(row, false);
  } else if (id == "TAX-JHT-PART-10PCT-100M") {
    const auto found = result(json{{"op", "benefit.jht"},
                                   {"reason", "partial_10"},
                                   {"balance", inputs.at("balance")},
                                   {"claimed_on", date},
                                   {"member_since", "2005-01-01"}});
    CHECK(found.at("gross") == expected.at("gross_partial"));
    CHECK(found.at("tax").at("amount") == expected.at("tax"));
    CHECK(found.at("net") == expected.at("net"));
  } else {
    return false;
  }
  return true;
}

}  // namespace

TEST_CASE("every published example of old age is reproduced, or it is said why not", "[benefit][cases]") {
  std::set<std::string> left = {};
  for (const auto& [id, reason] : no_oracles) left.insert(id);
  int reproduced = 0;
  for (const auto& row : load_cases("benefits_jp_jht_cases.json")) {
    INFO(row.dump());
    const auto id = row.at("id").get<std::string>();
    if (const auto none = no_oracles.find(id); none != no_oracles.end()) {
      CHECK_FALSE(none->second.empty());
      CHECK(left.erase(id) == 1);
      continue;
    }
    CHECK(check(row));
    ++reproduced;
  }
  CHECK(left.empty());
  CHECK(reproduced == 67);
}
