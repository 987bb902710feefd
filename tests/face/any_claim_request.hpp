#pragma once

#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/housing.hpp>
#include <jamsostek/law/paper.hpp>
#include <jamsostek/membership/claim.hpp>
#include <jamsostek/membership/housing.hpp>
#include <jamsostek/membership/prevention.hpp>

#include "face/any_fact.hpp"
#include "face/any_membership_request.hpp"

/// Requests at random of claims, of the housing facility and of the book itself.
namespace any {

inline std::string procedure() { return std::string(one_of(jamsostek::claim_procedures()).name); }

/// A day before or on a claim, often one that a limit counts from or ends on.
inline Day day_before(Day claim) {
  const auto near = date::days(number(-1, 1));
  switch (number(0, 4)) {
    case 0: return claim - date::days(number(0, 10));
    case 1: return claim.after(date::months(-number(1, 6))) + near;
    case 2: return claim.after(date::years(-one_of(std::vector{1, 2, 3, 5, 10, 56}))) + near;
    case 3: return Day(claim.year() - number(0, 3), 1, 1) + near;
    default: return claim - date::days(number(0, 4'000));
  }
}

inline void add_dates(json& request, const std::string& procedure, Day claim) {
  for (const auto date : jamsostek::membership::claim::dates_asked(procedure)) {
    const std::string name(jamsostek::to_string(date));
    if (!request.contains(name)) maybe(request, name.c_str(), [&] { return text(day_before(claim)); });
  }
  maybe(request, "holidays", [&] { return json{text(claim - date::days(number(0, 9))), text(claim)}; });
}

/// Papers of the text that stands on a day.
inline json papers_at_hand(const std::string& procedure, Day on) {
  json names = json::array();
  const auto lists = jamsostek::paper_lists(procedure);
  if (lists.empty() || on < lists.front().front().from) return names;
  for (const auto& paper : jamsostek::papers(procedure, on)) {
    if (coin()) names.push_back(paper.name);
  }
  for (const auto* lost : {"police_loss_report_and_employer_statement", "police_loss_report_with_number",
                           "ktp_replacement_statement", "own_statement_of_end"}) {
    if (procedure.starts_with("claim.j") && coin(9)) names.push_back(lost);
  }
  return names;
}

inline json checklist(const std::string& procedure) {
  const auto on = day_of_a_text();
  const auto of = coin(3) ? day_of_a_text() : on;
  json request = {{"on", text(on)}};
  if (of != on) request["text"] = text(of);
  const bool all = coin(3);
  for (const auto fact : jamsostek::membership::claim::facts_asked(procedure)) {
    if (all || coin()) request["facts"][std::string(fact)] = coin();
  }
  maybe(request, "papers", [&] { return papers_at_hand(procedure, of); });
  add_dates(request, procedure, on);
  return request;
}

inline json claim_checklist() {
  const auto name = procedure();
  auto request = checklist(name);
  request["procedure"] = name;
  maybe(request, "balance", [] { return coin() ? json(50'000'000 + number(-1, 1)) : money(90'000'000); });
  return request;
}

inline json claim_deadlines() {
  const auto name = procedure();
  json request = {{"procedure", name}};
  add_dates(request, name, day());
  return request;
}

inline json claim_procedures() {
  json request = json::object();
  maybe(request, "procedure", [] { return procedure(); });
  if (request.contains("procedure"))
    maybe(request, "text", [] { return text(day(Day(2018, 6, 30), Day(2026, 11, 20))); });
  return request;
}

inline json claim_return_to_work() { return checklist("support.return_to_work"); }

inline json claim_prevention() {
  using namespace jamsostek::membership::prevention;
  const auto applicant = coin(3) ? Applicant::partner : Applicant::employer;
  auto request = checklist(std::string(procedure_of(applicant)));
  request["as"] = jamsostek::to_string(applicant);
  maybe(request, "activity", [] { return word<Activity>(); });
  return request;
}

inline json housing_facility() {
  using namespace jamsostek;
  const auto kind = one_of(words<HousingKind>);
  const auto on = day();
  json request = {{"kind", kind}, {"on", text(on)}};
  maybe(request, "texts", [] { return word<membership::HousingTexts>(); });
  const auto at_limit = [](std::vector<std::int64_t> limits) { return json(one_of(limits) + number(-1, 1)); };
  maybe(request, "loan", [&] {
    return coin() ? money(600'000'000) : at_limit({50'000'000, 150'000'000, 200'000'000, 475'000'000, 500'000'000});
  });
  maybe(request, "tenor_months", [] { return one_of(std::vector{59, 60, 61, 180, 240, 241, 360, 361}); });
  maybe(request, "central_bank_rate", [] { return coin() ? percent(9) : json("4.75"); });
  maybe(request, "rate",
        [] { return coin() ? percent(15) : json(fmt::format("{}.7{}", number(7, 10), number(4, 6))); });
  if (kind == "construction") {
    maybe(request, "budget", [] { return money(9'000'000'000); });
  } else {
    maybe(request, "member_since", [&] { return text(coin() ? day_before(on) : on.after(date::months(-12))); });
    maybe(request, "segment", [] { return word<Segment>(); });
    maybe(request, "programmes", [] { return programmes({"jht", "jkk", "jkm"}); });
  }
  if (kind == "kpr" || kind == "pump") {
    maybe(request, "price", [&] { return coin() ? money(700'000'000) : at_limit({500'000'000}); });
    maybe(request, "subsidised", [] { return coin(); });
    maybe(request, "home", [] { return word<membership::HousingHome>(); });
    maybe(request, "wage", [&] { return coin() ? money(9'000'000) : at_limit({4'000'000, 7'000'000}); });
  }
  if (kind == "pump") maybe(request, "kpr_loan", [] { return money(500'000'000); });
  const bool fit = coin();
  for (const auto& asked : housing_conditions()) {
    if (to_string(asked.kind) != kind) continue;
    if (fit || coin()) request[std::string(to_string(asked.fact))] = fit ? asked.wanted : coin();
  }
  return request;
}

inline json rules_show() { return {{"name", rule_name()}}; }
inline json rules_check() { return {{"on", text(coin(4) ? Day(2029, 1, 1) : day())}}; }

}  // namespace any
