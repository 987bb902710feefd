#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include <jamsostek/benefit/jht.hpp>
#include <jamsostek/benefit/jkk.hpp>
#include <jamsostek/benefit/jkp.hpp>
#include <jamsostek/benefit/jp.hpp>
#include <jamsostek/benefit/pmi.hpp>
#include <jamsostek/law/risk.hpp>
#include <jamsostek/segment/segment.hpp>

#include "face/any_claim_request.hpp"
#include "face/any_fact.hpp"
#include "face/any_membership_request.hpp"

/// Requests of every operation with facts at random, many of them at a boundary of the law.
namespace any {

inline json amounts(const auto& make) {
  json given = json::object();
  for (const auto* programme : {"jkk", "jkm", "jht", "jp"}) {
    if (!coin(4)) given[programme] = make();
  }
  return given;
}
/// Whole rupiah, as payments are split; of few they come out even more often.
inline json whole_amounts() {
  const auto most = one_of(std::vector{3, 100, 900'000});
  return amounts([&] { return number(0, most); });
}

inline json contribution_pu() {
  const auto when = month();
  json request = {{"month", text(when)}};
  if (!coin(9)) request["risk"] = word<jamsostek::Risk>();
  switch (number(0, 5)) {
    case 0: request["wage_basis"]["daily"] = money(900'000); break;
    case 1:
    case 2: {
      auto& months = request["wage_basis"][coin() ? "piece_months" : "seasonal_months"] = json::array();
      const std::size_t count = request["wage_basis"].contains("piece_months") ? 3 : 12;
      while (months.size() < count) months.push_back(money());
      break;
    }
    default: request["wage"] = money();
  }
  if (coin()) request["programmes"] = programmes({"jkk", "jkm", "jht", "jp", "jkp"});
  const auto registered = coin(4) ? day() : when.first_day();
  const json worker = {
      {"citizen", !coin(5)},
      {"jkn", !coin(6)},
      {"jkp_registered", text(registered)},
      {"birth_date", text(coin() ? registered.after(date::years(-54)) + date::days(number(-1, 1)) : birth())}};
  const json employer = {{"kind", coin(6) ? "state" : "private"},
                         {"scale", one_of(std::vector{"micro", "small", "medium", "large"})},
                         {"labour_intensive", coin(4)}};
  if (!coin(9)) request["worker"] = coin(9) ? some_of(worker) : worker;
  if (!coin(9)) request["employer"] = coin(9) ? some_of(employer) : employer;
  if (!coin(4)) request["holidays"] = holidays_after(when);
  return request;
}

inline json contribution_bpu() {
  json request = {{"month", text(month())}, {"income", money()}};
  if (coin()) request["programmes"] = coin() ? json{"jkk", "jkm", "jht"} : json{"jkm", "jkk"};
  if (coin(12)) request["programmes"] = programmes({"jkk", "jkm", "jht", "jp"});
  maybe(request, "months", [] { return number(1, 12); });
  maybe(request, "sector", [] { return coin() ? "transport" : "other"; });
  maybe(request, "paid_by", [] { return coin() ? "self" : "state_budget"; });
  return request;
}

inline json contribution_jakon() {
  json request = {{"date", text(day())}};
  if (coin(3)) {
    request["wages"] = money(900'000'000);
  } else {
    static const std::vector<std::int64_t> limits{100'000'000, 500'000'000, 1'000'000'000, 5'000'000'000};
    switch (number(0, 2)) {
      case 0:
        request["contract_value"] = rupiah(one_of(limits) * 100 + one_of(std::vector{-100, -1, 0, 1, 100}));
        break;
      case 1: request["contract_value"] = money(900'000'000); break;
      default: request["contract_value"] = money(90'000'000'000);
    }
    maybe(request, "vat", [] { return coin() ? "included" : "excluded"; });
  }
  return request;
}

inline json contribution_pmi() {
  json request = {{"date", text(day())},
                  {"phase", coin(4) ? "before" : "during"},
                  {"placement", coin(4) ? "individual" : "company"},
                  {"contract_months", number(1, coin() ? 120 : 25)}};
  if (request["phase"] == "during") {
    maybe(request, "jht", [] {
      return one_of(std::vector{50'000, 100'000, 200'000, 300'000, 400'000, 500'000, 600'000});
    });
    if (request.contains("jht")) maybe(request, "jht_months", [] { return number(1, 120); });
  }
  return request;
}

inline json fine() {
  const auto when = month();
  json request = {{"segment", "pu"},
                  {"month", text(when)},
                  {"contributions", amounts([] { return money(900'000); })},
                  {"holidays", holidays_after(when)}};
  request["paid_on"] =
      text((when + date::months(number(0, 30))).day(static_cast<unsigned>(coin() ? number(14, 17) : number(1, 31))));
  if (coin(9)) request["paid_on"] = beside(Day(2026, 6, 30));  // the last day of the relief
  maybe(request, "counting", [] { return coin() ? "started" : "month_end"; });
  maybe(request, "relief", [] { return "labour_intensive"; });
  return request;
}

inline json payment_allocate() {
  json request = {{"billed", whole_amounts()}, {"paid", number(0, one_of(std::vector{9, 300, 3'000'000}))}};
  maybe(request, "fines", whole_amounts);
  return request;
}

/// The options that change what is computed, now and then.
inline json options() {
  json options = json::object();
  if (coin(4))
    options["rounding"] = {{"unit", coin() ? "1" : "0.01"},
                           {"mode", one_of(std::vector{"half_up", "half_even", "down", "up"})}};
  if (coin(6)) options["stale"] = coin() ? "hold" : "refuse";
  if (coin(8)) options["known_on"] = text(day());
  return options;
}

inline json retro() {
  const auto which = number(0, 2);
  const auto side = [&] {
    auto inner = which == 0 ? contribution_pu() : which == 1 ? contribution_bpu() : contribution_jakon();
    inner["op"] = which == 0 ? "contribution.pu" : which == 1 ? "contribution.bpu" : "contribution.jakon";
    maybe(inner, "options", options);
    return inner;
  };
  return {{"before", side()}, {"after", side()}};
}

inline json jkk_tier() {
  if (coin()) {
    json request = {{"tier", number(1, 5)}, {"number", number(0, coin() ? 26 : 97)}};
    if (coin()) request["tier"] = word<jamsostek::Risk>();
    return request;
  }
  return {{"business", one_of(std::vector{"industri", "tani", "TAMBANG batu", "jasa", "angkutan darat", "zzz"})}};
}

inline json rule() {
  static const std::vector<const char*> yearly{"jp.wage_ceiling", "jp.benefit_minimum", "jp.benefit_maximum",
                                               "jp.development",  "jht.development",    "cpi",
                                               "gdp_growth"};
  return {{"name", coin() ? one_of(yearly) : rule_name()}, {"on", coin() ? text(day()) : text(month())}};
}
inline json diff() { return {{"from", text(month())}, {"to", text(month())}}; }
inline json retirement() {
  if (coin()) return {{"birth_date", text(birth())}};
  return {{"birth_date", beside(Day(number(1930, 2020), coin() ? 1 : 3, 1))}};
}

inline json disability() {
  using namespace jamsostek;
  const auto kind = one_of(words<benefit::DisabilityKind>);
  json given = {{"kind", kind}};
  if (kind == "total") return given;
  const bool functional = kind == "functional";
  maybe(given, "dominant", [] { return word<benefit::Side>(); });
  for (int i = number(1, 4); i > 0; --i) {
    const auto& row = one_of(disability_table());
    if (functional && (row.most || row.unit == DisabilityUnit::per_ten)) continue;
    json part = {{"code", row.code}};
    if (row.left) part["side"] = word<benefit::Side>();
    if (functional) part["loss"] = coin(9) ? json(100) : percent();
    if (row.most) part["percent"] = one_of(std::vector{"10", "10.5", "30"});
    if (!functional && row.unit != DisabilityUnit::once) maybe(part, "count", [] { return number(1, 9); });
    given["parts"].push_back(part);
  }
  return given.contains("parts") ? given : json{{"kind", "total"}};
}

inline json children(Day born_before) {
  json given = json::array();
  for (int i = number(0, 4); i > 0; --i) {
    const auto birth =
        coin() ? born_before - date::days(number(0, 9'500))
               : born_before.after(date::years(-one_of(std::vector{4, 23, 24}))) + date::days(number(-1, 1));
    json child = {{"birth_date", text(birth)}, {"in_school", !coin(4)}, {"married", coin(5)}, {"working", coin(5)}};
    if (!coin(4)) {
      child["study"] = json::object();
      for (const auto level : jamsostek::words<jamsostek::benefit::Level>) {
        if (coin()) child["study"][std::string(level)] = number(0, 8);
      }
    }
    given.push_back(child);
  }
  return given;
}

inline json family() {
  json given = json::object();
  for (const auto* who : {"spouse", "children", "blood_relatives", "siblings", "parents_in_law", "named_in_will"}) {
    if (coin()) given[who] = coin(3);
  }
  return given;
}

inline json coverage() { return {{"arrears_months", number(0, 5)}, {"first_contribution_paid", !coin(6)}}; }

inline json transport() {
  json given = json::array();
  for (int i = number(1, 4); i > 0; --i) {
    given.push_back({{"mode", word<jamsostek::benefit::jkk::Mode>()}, {"cost", money(20'000'000)}});
  }
  return given;
}

inline json benefit_jkk() {
  using namespace jamsostek;
  const auto accident = day();
  const auto segment = word<Segment>();
  json request = {{"segment", segment}, {"accident", text(accident)}};
  if (segment == "jakon" && coin()) {
    request["daily_wage"] = money(900'000);
  } else {
    request[segment == "bpu" && coin() ? "income" : "wage"] = money();
  }
  if (coin(3)) {
    request["cause"] = word<benefit::jkk::Cause>();
    if (request["cause"] == "disease")
      request["exposure_ended"] = text(accident.after(date::years(-3)) + date::days(number(-1, 1)));
  }
  maybe(request, "claimed_on", [&] {
    return text(accident.after(date::years(one_of(std::vector{0, 2, 5}))) + date::days(number(0, 2)));
  });
  maybe(request, "transport", transport);
  maybe(request, "stmb_days", [] { return number(0, 800); });
  if (coin()) {
    request["death"] = text(accident + date::days(number(0, 3)));
    maybe(request, "funeral", [] { return coin(); });
    maybe(request, "family", family);
  } else {
    maybe(request, "disability", disability);
  }
  for (const auto* cost :
       {"denture_cost", "hearing_aid_cost", "glasses_cost", "orthosis_reference_price", "home_care_cost"}) {
    maybe(request, cost, [] { return money(25'000'000); });
  }
  maybe(request, "children", [&] { return children(accident); });
  if (segment == "pu") maybe(request, "coverage", coverage);
  if (segment != "bpu" && coin(4)) request["true_wage"] = 31'000'000;
  return request;
}

inline json benefit_jkm() {
  const auto death = day();
  const auto segment = word<jamsostek::Segment>();
  json request = {{"segment", segment},
                  {"death", text(death)},
                  {"active", !coin(6)},
                  {"contribution_months", number(0, coin() ? 6 : 70)}};
  maybe(request, "membership_months", [&] { return request["contribution_months"].get<int>() + number(0, 3); });
  maybe(request, "memberships", [] { return number(1, 3); });
  maybe(request, "children", [&] { return children(death); });
  maybe(request, "family", family);
  if (segment == "jakon") {
    maybe(request, "left_project", [&] { return text(death + date::days(number(-1, 1))); });
  } else {
    maybe(request, "coverage", coverage);
  }
  return request;
}

inline json benefit_jkp() {
  using namespace jamsostek;
  const auto terminated =
      coin() ? Day(2025, 2, 7) + date::days(number(-2, 2)) : day(Day(2021, 2, 2), Day(2026, 11, 20));
  json request = {{"terminated", text(terminated)},
                  {"wage", money(8'000'000)},
                  {"contribution_months_in_24", number(10, 24)},
                  {"consecutive_months", number(4, 9)},
                  {"reason", coin(4) ? word<benefit::jkp::Reason>() : "termination"},
                  {"citizen", !coin(6)}};
  maybe(request, "claimed_on",
        [&] { return text(terminated.after(date::months(coin() ? 3 : 6)) + date::days(number(-1, 1))); });
  return request;
}

inline json benefit_pmi() {
  using namespace jamsostek;
  const auto when = coin(4) ? day() : Day(2023, 2, 22) + date::days(number(-1, 900));
  const auto event =
      coin(3) ? one_of(std::vector<std::string>{"partial_disability", "termination_by_accident", "scholarship"})
              : word<benefit::pmi::Event>();
  json request = {{"date", text(when)}, {"phase", coin(3) ? word<benefit::pmi::Phase>() : "during"}, {"event", event}};
  if (event == "death") maybe(request, "accident", [] { return coin(); });
  if (event == "transport") request["transport"] = transport();
  if (event == "partial_disability") {
    do request["disability"] = disability();
    while (request["disability"]["kind"] == "total");
  }
  if (event == "termination_by_accident") request["service_months"] = number(0, 24);
  if (event == "scholarship") request["university_years"] = number(0, 5);
  static const std::set<std::string> by_cost{"medical_cost_abroad", "home_care",   "denture", "hearing_aid", "glasses",
                                             "loss_on_return",      "repatriation"};
  if (by_cost.contains(event) || (event == "placement_against_contract" && coin())) request["cost"] = money(60'000'000);
  maybe(request, "claimed_on", [&] {
    return text(when.after(date::years(one_of(std::vector{0, 2, 5}))) + date::days(number(0, 1)));
  });
  return request;
}

/// Around the end of a part of a tax scale, or anywhere.
inline json taxable() {
  static const std::vector<std::int64_t> ends{50'000'000, 60'000'000, 250'000'000, 500'000'000, 5'000'000'000};
  if (coin(3)) return one_of(ends) + number(-20, 20);
  return money(coin() ? 90'000'000 : 9'000'000'000);
}

inline json benefit_jht() {
  using namespace jamsostek;
  auto claimed = day(Day(2015, 9, 1), Day(2026, 11, 20));
  if (coin(3)) claimed = claimed.month().day(static_cast<unsigned>(number(28, 31)));
  if (coin(20)) claimed = Day(2015, 9, 1) + date::days(number(-1, 1));
  json request = {{"reason", word<benefit::jht::Reason>()}, {"balance", taxable()}, {"claimed_on", text(claimed)}};
  request["birth_date"] = text(claimed.after(date::years(-56)) + date::days(number(-2, 1)));
  request["member_since"] = text(claimed.after(date::years(-10)) + date::days(number(-2, 1)));
  request["stopped_on"] = text(claimed.after(date::months(-1)) + date::days(number(-3, 1)));
  request["active_elsewhere"] = coin(5);
  request["npwp"] = !coin(3);
  for (int i = coin() ? 0 : number(1, 3); i > 0; --i) {
    const auto january = Month(claimed.year() - number(0, 2), 1).first_day();
    const auto paid_on = coin(4)   ? claimed.after(date::months(-24)) + date::days(number(-3, 1))
                         : coin(4) ? january - date::days(number(0, 1))
                                   : claimed - date::days(number(coin(9) ? 0 : 1, 900));
    request["earlier_payments"].push_back(
        {{"paid_on", text(paid_on)}, {"gross", coin(3) ? taxable() : money(80'000'000)}});
  }
  maybe(request, "tax_window", [] { return word<benefit::jht::TaxWindow>(); });
  if (coin(50)) {  // half a rupiah reaches the next rupiah of tax
    request["balance"] = "0.50";
    request["earlier_payments"] = {{{"paid_on", text(claimed - date::days(1))}, {"gross", "50000019.50"}}};
  }
  return request;
}

inline json survivors(Day death) {
  json given = {{"spouse", coin(3)}, {"children", json::array()}, {"parents", number(0, 2)}};
  if (coin(3)) given["ever_married"] = !coin(9) && (given["spouse"] == true || coin());
  for (int i = coin() ? 0 : number(1, 4); i > 0; --i) {
    const auto birthday = death.after(date::years(-(coin(3) ? 23 : number(0, 30))));
    given["children"].push_back(
        {{"birth_date", text(birthday + date::days(number(-1, 1)))}, {"married", coin(5)}, {"working", coin(5)}});
  }
  return given;
}

/// Some months are paid; of a fifth of those about four in five, which is the least density.
inline json wages(Month registered, Month last) {
  json given = json::array();
  if (coin(5)) {
    const auto months = months_inclusive(registered, last) * 4 / 5 + number(-1, 1);
    given.push_back({{"from", text(registered)}, {"wage", money()}});
    given[0]["to"] = text(std::max(registered, std::min(last, registered + date::months(months - 1))));
    return given;
  }
  auto from = registered + date::months(coin(4) ? number(0, 30) : 0);
  for (int i = 0; i < 4 && from <= last; ++i) {
    const auto to = i == 3 ? last : std::min(last, from + date::months(number(0, 60)));
    given.push_back({{"from", text(from)}, {"to", text(to)}, {"wage", money()}, {"paid", i == 0 || !coin(6)}});
    from = to + date::months(number(1, 3));
  }
  return given;
}

inline json benefit_jp() {
  using namespace jamsostek;
  const auto event = word<benefit::jp::Event>();
  auto event_date = coin() ? day(Day(2015, 7, 1), Day(2026, 11, 20)) : day();
  auto registered = coin(3) ? event_date.month() - date::months(number(0, 18)) : Month(2015, 7);
  json request = {{"event", event}, {"citizen", !coin(9)}};
  if (coin(20)) event_date = Day(2027, 2, 1) + date::days(number(-1, 60));
  const bool old = event == "retirement" || coin(6);
  request["birth_date"] =
      text(event_date.after(date::years(old ? -number(56, 60) : -number(30, 50))) + date::days(number(-1, 1)));
  // Fifteen years of contributions are not to be had before 2030; the rates of the years to come are given.
  if (coin(3)) {
    event_date = Day(2032, 3, 15);
    registered = Month(2015, 7);
    request["birth_date"] =
        event == "retirement" ? one_of(std::vector{"1970-01-01", "1971-03-15", "1971-03-16"}) : "1972-01-01";
    const auto gap = date::months(coin() ? number(19, 21) : number(1, 40));  // 20 leave 180 months
    request["wages"] = {{{"from", "2015-07"}, {"to", "2026-06"}, {"wage", money()}},
                        {{"from", text(Month(2026, 7) + gap)}, {"to", "2032-03"}, {"wage", money()}}};
    request["options"]["stale"] = "hold";
  } else {
    request["wages"] = wages(registered, event_date.month());
  }
  request["event_date"] = text(event_date);
  request["registered"] = text(registered);
  if (event == "death") {
    request["survivors"] = survivors(event_date);
    if (coin(4)) request["pension_in_payment"] = money(12'000'000);
  }
  const bool all = !coin(4);  // of the development rates of eight years none was published
  const int most = coin(4) ? 40 : 9;
  for (int year = 2015; year <= 2032; ++year) {
    if (year > 2025 || coin(6)) request["inflation"][std::to_string(year)] = percent(most);
    if (year > 2024 || all || coin(6)) request["development_rates"][std::to_string(year)] = percent(9);
  }
  return request;
}

inline json simulate_jht() {
  json request = {{"wage", money()}, {"years", number(1, coin() ? 60 : 3)}};
  maybe(request, "opening_balance", [] { return money(900'000'000); });
  maybe(request, "rate", [] { return percent(9); });
  return request;
}

inline json simulate_jp() {
  json request = {
      {"birth_date", text(coin(8) ? day(Day(1973, 1, 1), Day(2000, 1, 1)) : day(Day(1962, 1, 1), Day(1972, 12, 31)))},
      {"wage", money()},
      {"from", text(month())}};
  maybe(request, "wage_growth", [] { return percent(9); });
  if (coin(4)) {
    for (int year = 2015; year <= 2066; ++year) request["inflation"][std::to_string(year)] = percent(6);
  } else {
    maybe(request, "inflation", [] { return percent(6); });
  }
  return request;
}

/// By the name of the operation.
inline const std::map<std::string_view, json (*)()>& requests() {
  static const std::map<std::string_view, json (*)()> all = {
      {"contribution.pu", contribution_pu},
      {"contribution.bpu", contribution_bpu},
      {"contribution.jakon", contribution_jakon},
      {"contribution.pmi", contribution_pmi},
      {"fine", fine},
      {"payment.allocate", payment_allocate},
      {"retro", retro},
      {"jkk.tier", jkk_tier},
      {"benefit.jkk", benefit_jkk},
      {"benefit.jkm", benefit_jkm},
      {"benefit.jkp", benefit_jkp},
      {"benefit.pmi", benefit_pmi},
      {"benefit.jht", benefit_jht},
      {"benefit.jp", benefit_jp},
      {"simulate.jht", simulate_jht},
      {"simulate.jp", simulate_jp},
      {"retirement", retirement},
      {"rule", rule},
      {"rules", [] { return json::object(); }},
      {"diff", diff},
      {"membership.scale", membership_scale},
      {"membership.obligations", membership_obligations},
      {"membership.registration", membership_registration},
      {"membership.deadline", membership_deadline},
      {"membership.cover", membership_cover},
      {"identifier.classify", identifier_classify},
      {"identifier.check", identifier_check},
      {"sponsor.assess", sponsor_assess},
      {"claim.checklist", claim_checklist},
      {"claim.procedures", claim_procedures},
      {"claim.deadlines", claim_deadlines},
      {"claim.return_to_work", claim_return_to_work},
      {"claim.prevention", claim_prevention},
      {"housing.facility", housing_facility},
      {"rules.show", rules_show},
      {"rules.export", [] { return json::object(); }},
      {"rules.check", rules_check},
  };
  return all;
}

/// A whole request of an operation; its facts may contradict each other. Throws `std::out_of_range` for an operation
/// that this file does not know.
inline json request(std::string_view operation) {
  auto made = requests().at(operation)();
  made["op"] = operation;
  const auto chosen = options();
  for (const auto& [name, value] : chosen.items()) made["options"][name] = value;
  return made;
}

}  // namespace any
