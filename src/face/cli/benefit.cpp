#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "../json/benefit_jkk.hpp"
#include "../json/benefit_jkm.hpp"
#include "../json/benefit_jkp.hpp"
#include "../json/benefit_pmi.hpp"
#include "command.hpp"
#include "computed.hpp"
#include "text.hpp"

/// What is due when something happens, on the command line.
namespace jamsostek::inline v0::face::cli {
namespace {

using json::Value;

std::string as_text(const benefit::Benefit& benefit) {
  return benefit_text(benefit) + closing(benefit.notes, benefit.book.id());
}

std::string as_text(const benefit::jkp::Cash& cash) {
  std::string months;
  for (const auto& [n, amount] : cash.months) months += fmt::format("Month {}: {:id}\n", n, amount);
  if (cash.claim_until) months += fmt::format("Can be claimed until {}\n", *cash.claim_until);
  return months + as_text(static_cast<const benefit::Benefit&>(cash));
}

/// A word behind an option: `name=value`, or a name alone, which says that something is so.
void put_fact(Value& object, std::string_view fact, std::string_view field) {
  const auto at = fact.find('=');
  const auto name = fact.substr(0, at);
  if (at == std::string_view::npos) {
    object.members.emplace_back(name, Value{.kind = Value::Kind::boolean, .boolean = true});
    return;
  }
  const auto text = fact.substr(at + 1);
  if (text.empty()) throw InvalidValue(field, fact, "a fact is written as name=value");
  const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
  object.members.emplace_back(
      name, Value{.kind = digits ? Value::Kind::integer : Value::Kind::string, .text = std::string(text)});
}

/// `first,fact,fact` as an object whose first fact goes by `first`.
Value as_object(std::string_view text, std::string_view first, std::string_view field) {
  Value object{.kind = Value::Kind::object};
  auto comma = text.find(',');
  object.members.emplace_back(first, Value{.kind = Value::Kind::string, .text = std::string(text.substr(0, comma))});
  while (comma != std::string_view::npos) {
    text.remove_prefix(comma + 1);
    comma = text.find(',');
    put_fact(object, text.substr(0, comma), field);
  }
  return object;
}

/// `land=7000000`, repeated.
struct TransportOption {
  std::vector<std::string> given;

  void add_to(CLI::App& command) {
    command.add_option("--transport", given, "What transport cost: land=700000, sea=..., air=...; may be repeated");
  }
  void put_into(Request& request) const {
    if (given.empty()) return;
    Value list{.kind = Value::Kind::array};
    for (const auto& text : given) {
      const auto at = text.find('=');
      if (at == std::string::npos) throw InvalidValue("transport", text, "transport is written as land=700000");
      const auto cost = fmt::format("{}", Money::parse(std::string_view(text).substr(at + 1), "transport"));
      list.items.push_back({.kind = Value::Kind::object,
                            .members = {{"mode", {.kind = Value::Kind::string, .text = text.substr(0, at)}},
                                        {"cost", {.kind = Value::Kind::string, .text = cost}}}});
    }
    request.put("transport", std::move(list));
  }
};

/// A disability, by kind and parts.
struct DisabilityOption {
  std::string kind;
  std::vector<std::string> parts;
  bool left_handed = false;

  void add_to(CLI::App& command, std::string_view kinds) {
    command.add_option("--disability", kind, std::string(kinds));
    command.add_option("--part", parts,
                       "A part: CODE, then side=right|left, percent=, count= or loss= where the row needs it, as in "
                       "HAND_WRIST,side=right,loss=50; may be repeated");
    command.add_flag("--left-handed", left_handed, "The person is left-handed");
  }
  void put_into(Request& request) const {
    request.text("disability.kind", kind);
    if (left_handed) request.text("disability.dominant", "left");
    if (parts.empty()) return;
    Value list{.kind = Value::Kind::array};
    for (const auto& part : parts) list.items.push_back(as_object(part, "code", "part"));
    request.put("disability.parts", std::move(list));
  }
};

/// Children, for the scholarship.
struct ChildrenOption {
  std::vector<std::string> given;

  void add_to(CLI::App& command) {
    command.add_option("--child", given,
                       "A child: its birth date, then what is so of in_school, married, working, and years of study as "
                       "tk=, sd=, smp=, sma=, university=, as in 2015-03-01,in_school,sd=3,smp=3; may be repeated");
  }
  void put_into(Request& request) const {
    if (given.empty()) return;
    Value list{.kind = Value::Kind::array};
    for (const auto& text : given) list.items.push_back(as_child(text));
    request.put("children", std::move(list));
  }

 private:
  static Value as_child(std::string_view text) {
    auto child = as_object(text, "birth_date", "child");
    Value study{.kind = Value::Kind::object};
    Value facts{.kind = Value::Kind::object};
    for (auto& [name, value] : child.members) {
      const bool level = std::ranges::find(words<benefit::Level>, name) != words<benefit::Level>.end();
      (level ? study : facts).members.emplace_back(name, std::move(value));
    }
    for (const auto* name : {"in_school", "married", "working"}) {
      if (facts.find(name) == nullptr) facts.members.emplace_back(name, Value{.kind = Value::Kind::boolean});
    }
    if (!study.members.empty()) facts.members.emplace_back("study", std::move(study));
    return facts;
  }
};

/// Who was left behind.
struct FamilyOption {
  std::vector<std::string> given;

  void add_to(CLI::App& command) {
    command
        .add_option("--family", given,
                    "Who was left behind: any of spouse, children, blood_relatives, siblings, parents_in_law, "
                    "named_in_will; or nobody")
        ->delimiter(',');
  }
  void put_into(Request& request) const {
    if (given.empty()) return;
    Value family{.kind = Value::Kind::object};
    for (const auto& name : given) {
      if (name != to_string(benefit::Heirs::nobody)) put_fact(family, name, "family");
    }
    request.put("family", std::move(family));
  }
};

/// The state of contributions.
struct CoverageOption {
  std::optional<int> arrears_months;
  bool first_unpaid = false;

  void add_to(CLI::App& command) {
    command.add_option("--arrears-months", arrears_months, "Months of contribution unpaid in a row");
    command.add_flag("--first-contribution-unpaid", first_unpaid, "Newly registered, and nothing was paid yet");
  }
  void put_into(Request& request) const {
    request.integer("coverage.arrears_months", arrears_months);
    if (first_unpaid) request.flag("coverage.first_contribution_paid", false);
  }
};

struct JkkOptions {
  std::string segment = "pu";
  std::string accident;
  std::string wage;
  std::string daily_wage;
  std::string income;
  std::string true_wage;
  std::string cause;
  std::string exposure_ended;
  std::string claimed_on;
  TransportOption transport;
  std::optional<int> stmb_days;
  DisabilityOption disability;
  std::string death;
  bool no_funeral = false;
  std::string denture;
  std::string hearing_aid;
  std::string glasses;
  std::string orthosis;
  std::string home_care;
  ChildrenOption children;
  FamilyOption family;
  CoverageOption coverage;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--segment", segment, "pu (default), bpu or jakon");
    command.add_option("--accident", accident, "The day of the accident, or of the diagnosis (2026-11-20)")->required();
    command.add_option("--wage", wage, "The monthly wage last reported");
    command.add_option("--daily-wage", daily_wage, "The daily wage, counted 25 times, for jakon");
    command.add_option("--income", income, "The monthly income, for bpu");
    command.add_option("--true-wage", true_wage, "The monthly wage that should have been reported");
    command.add_option("--cause", cause, "accident (default), disease, sudden_death or violence");
    command.add_option("--exposure-ended", exposure_ended, "The day on which the exposure ended, for a disease");
    command.add_option("--claimed-on", claimed_on, "The day of the claim");
    transport.add_to(command);
    command.add_option("--stmb-days", stmb_days, "Days unable to work");
    disability.add_to(command, "anatomical, functional or total");
    command.add_option("--death", death, "The day of death");
    command.add_flag("--no-funeral", no_funeral, "Leave the funeral out");
    command.add_option("--denture-cost", denture, "What a denture cost");
    command.add_option("--hearing-aid-cost", hearing_aid, "What a hearing aid cost");
    command.add_option("--glasses-cost", glasses, "What glasses cost");
    command.add_option("--orthosis-reference-price", orthosis, "The reference price of an orthosis or prosthesis");
    command.add_option("--home-care-cost", home_care, "What care at home cost");
    children.add_to(command);
    family.add_to(command);
    coverage.add_to(command);
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.jkk");
    request.text("segment", segment);
    request.text("accident", accident);
    request.money("wage", wage);
    request.money("daily_wage", daily_wage);
    request.money("income", income);
    request.money("true_wage", true_wage);
    request.text("cause", cause);
    request.text("exposure_ended", exposure_ended);
    request.text("claimed_on", claimed_on);
    transport.put_into(request);
    request.integer("stmb_days", stmb_days);
    disability.put_into(request);
    request.text("death", death);
    if (no_funeral) request.flag("funeral", false);
    request.money("denture_cost", denture);
    request.money("hearing_aid_cost", hearing_aid);
    request.money("glasses_cost", glasses);
    request.money("orthosis_reference_price", orthosis);
    request.money("home_care_cost", home_care);
    children.put_into(request);
    family.put_into(request);
    coverage.put_into(request);
    common.put_into(request);
    return request;
  }
};

struct JkmOptions {
  std::string segment = "pu";
  std::string death;
  bool inactive = false;
  std::optional<int> contribution_months;
  std::optional<int> membership_months;
  std::optional<int> memberships;
  ChildrenOption children;
  FamilyOption family;
  CoverageOption coverage;
  std::string left_project;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--segment", segment, "pu (default), bpu or jakon");
    command.add_option("--death", death, "The day of death (2026-11-20)")->required();
    command.add_flag("--inactive", inactive, "No active member on that day");
    command.add_option("--contribution-months", contribution_months, "Months of contribution paid")->required();
    command.add_option("--membership-months", membership_months, "Months of membership, where there are more");
    command.add_option("--memberships", memberships, "How many paid memberships there were (default 1)");
    children.add_to(command);
    family.add_to(command);
    coverage.add_to(command);
    command.add_option("--left-project", left_project, "The last day on the project, for jakon");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.jkm");
    request.text("segment", segment);
    request.text("death", death);
    request.flag("active", !inactive);
    request.integer("contribution_months", contribution_months);
    request.integer("membership_months", membership_months);
    request.integer("memberships", memberships);
    children.put_into(request);
    family.put_into(request);
    coverage.put_into(request);
    request.text("left_project", left_project);
    common.put_into(request);
    return request;
  }
};

struct JkpOptions {
  std::string terminated;
  std::string reason = "termination";
  std::string wage;
  std::optional<int> contribution_months;
  std::optional<int> consecutive_months;
  std::string claimed_on;
  bool foreigner = false;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--terminated", terminated, "The day of termination (2026-11-20)")->required();
    command.add_option("--reason", reason, "termination (default), resignation, retirement, death or total_disability");
    command.add_option("--wage", wage, "The monthly wage last reported")->required();
    command.add_option("--contribution-months-in-24", contribution_months, "Months of contribution among the last 24")
        ->required();
    command.add_option("--consecutive-months", consecutive_months,
                       "Months of contribution in a row, for a termination before 2025-02-07");
    command.add_option("--claimed-on", claimed_on, "The day of the claim");
    command.add_flag("--foreigner", foreigner, "The worker is no Indonesian citizen");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.jkp");
    request.text("terminated", terminated);
    request.text("reason", reason);
    request.money("wage", wage);
    request.integer("contribution_months_in_24", contribution_months);
    request.integer("consecutive_months", consecutive_months);
    request.text("claimed_on", claimed_on);
    if (foreigner) request.flag("citizen", false);
    common.put_into(request);
    return request;
  }
};

struct PmiOptions {
  std::string date;
  std::string phase = "during";
  std::string event;
  bool accident = false;
  std::string cost;
  TransportOption transport;
  DisabilityOption disability;
  std::optional<int> service_months;
  std::optional<int> university_years;
  std::string claimed_on;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--date", date, "The day of the event (2026-11-20)")->required();
    command.add_option("--phase", phase, "before, during (default) or after the work abroad");
    command.add_option("--event", event, fmt::format("{}", fmt::join(words<benefit::pmi::Event>, ", ")))->required();
    command.add_flag("--accident", accident, "The death was an accident");
    command.add_option("--cost", cost, "What it cost, for events that are paid by their cost");
    transport.add_to(command);
    disability.add_to(command, "anatomical or functional, for partial_disability");
    command.add_option("--service-months", service_months, "Months of service, for termination_by_accident");
    command.add_option("--university-years", university_years, "Years of higher education, for scholarship");
    command.add_option("--claimed-on", claimed_on, "The day of the claim");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.pmi");
    request.text("date", date);
    request.text("phase", phase);
    request.text("event", event);
    if (accident) request.flag("accident", true);
    request.money("cost", cost);
    transport.put_into(request);
    disability.put_into(request);
    request.integer("service_months", service_months);
    request.integer("university_years", university_years);
    request.text("claimed_on", claimed_on);
    common.put_into(request);
    return request;
  }
};

constexpr auto show = [](const auto& result) { return as_text(result); };

}  // namespace

void add_benefit(CLI::App& app, int& status) {
  auto* benefit = app.add_subcommand("benefit", "What is due when something happens");
  benefit->require_subcommand(1);
  add_command<JkkOptions>(*benefit, "jkk", "A work accident or occupational disease (JKK)", status, json::benefit_jkk,
                          show);
  add_command<JkmOptions>(*benefit, "jkm", "A death that is not from work (JKM)", status, json::benefit_jkm, show);
  add_command<JkpOptions>(*benefit, "jkp", "A lost job (JKP)", status, json::benefit_jkp, show);
  add_command<PmiOptions>(*benefit, "pmi", "An event in the life of a migrant worker (PMI)", status, json::benefit_pmi,
                          show);
}

}  // namespace jamsostek::inline v0::face::cli
