#include "operation.hpp"

#include <array>

#include "benefit_jht.hpp"
#include "benefit_jkk.hpp"
#include "benefit_jkm.hpp"
#include "benefit_jkp.hpp"
#include "benefit_jp.hpp"
#include "benefit_pmi.hpp"
#include "claim.hpp"
#include "contribution_bpu.hpp"
#include "contribution_jakon.hpp"
#include "contribution_pmi.hpp"
#include "contribution_pu.hpp"
#include "fine.hpp"
#include "housing.hpp"
#include "identifier.hpp"
#include "jkk_tier.hpp"
#include "membership.hpp"
#include "membership_cover.hpp"
#include "payment_allocate.hpp"
#include "retro.hpp"
#include "rules.hpp"
#include "simulate.hpp"
#include "sponsor.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

constexpr std::array operations = {
    Operation{"contribution.pu", run_contribution_pu},
    Operation{"fine", run_fine},
    Operation{"payment.allocate", run_payment_allocate},
    Operation{"retro", run_retro},
    Operation{"jkk.tier", run_jkk_tier},
    Operation{"contribution.bpu", run_contribution_bpu},
    Operation{"contribution.jakon", run_contribution_jakon},
    Operation{"contribution.pmi", run_contribution_pmi},
    Operation{"benefit.jkk", run_benefit_jkk},
    Operation{"benefit.jkm", run_benefit_jkm},
    Operation{"benefit.jkp", run_benefit_jkp},
    Operation{"benefit.pmi", run_benefit_pmi},
    Operation{"benefit.jht", run_benefit_jht},
    Operation{"benefit.jp", run_benefit_jp},
    Operation{"simulate.jht", run_simulate_jht},
    Operation{"simulate.jp", run_simulate_jp},
    Operation{"retirement", run_retirement},
    Operation{"membership.scale", run_membership_scale},
    Operation{"membership.obligations", run_membership_obligations},
    Operation{"membership.registration", run_membership_registration},
    Operation{"membership.deadline", run_membership_deadline},
    Operation{"identifier.classify", run_identifier_classify},
    Operation{"identifier.check", run_identifier_check},
    Operation{"membership.cover", run_membership_cover},
    Operation{"sponsor.assess", run_sponsor_assess},
    Operation{"housing.facility", run_housing_facility},
    Operation{"rule", run_rule},
    Operation{"rules", run_rules},
    Operation{"diff", run_diff},
    Operation{"claim.checklist", run_claim_checklist},
    Operation{"claim.procedures", run_claim_procedures},
    Operation{"claim.deadlines", run_claim_deadlines},
    Operation{"claim.return_to_work", run_claim_return_to_work},
    Operation{"claim.prevention", run_claim_prevention},
    Operation{"rules.show", run_rules_show},
    Operation{"rules.export", run_rules_export},
    Operation{"rules.check", run_rules_check},
};

}  // namespace

std::span<const Operation> all_operations() noexcept { return operations; }

const Operation* find_operation(std::string_view name) noexcept {
  for (const auto& operation : operations) {
    if (operation.name == name) return &operation;
  }
  return nullptr;
}

Options read_options(const Field& field, Options options) {
  Fields fields(field);
  if (const auto rounding = fields.find("rounding")) {
    options.rounding = {};
    Fields parts(*rounding);
    if (const auto unit = parts.find("unit")) {
      const auto& text = unit->string(R"(the unit of rounding is "1" or "0.01")");
      if (text != "1" && text != "0.01") throw unit->invalid(R"(the unit of rounding is "1" or "0.01")");
      options.rounding.unit = unit->money();
    }
    if (const auto mode = parts.find("mode")) options.rounding.mode = mode->word<RoundingMode>();
    parts.done();
  }
  if (const auto known_on = fields.find("known_on")) options.viewpoint.known_on = known_on->day();
  if (const auto stale = fields.find("stale")) options.viewpoint.stale = stale->word<Stale>();
  if (const auto explain = fields.find("explain")) options.explain = explain->boolean();
  fields.done();
  return options;
}

ProgrammeSet read_programmes(const Field& field) {
  ProgrammeSet programmes;
  for (const auto& item : field.items()) {
    const auto programme = item.word<Programme>();
    if (programmes.has(programme)) throw item.invalid("a programme stands twice");
    programmes.add(programme);
  }
  if (programmes.empty()) throw field.invalid("at least one programme is asked for");
  return programmes;
}

std::vector<Day> read_days(const std::optional<Field>& field) {
  std::vector<Day> days;
  if (!field) return days;
  for (const auto& item : field->items()) days.push_back(item.day());
  return days;
}

void write_rule(Writer& writer, const Sources& rule) {
  writer.member("rule", [&](std::string& text) { rule.append_to(text); }).member("confidence", rule.confidence());
  if (const auto notes = rule.notes(); !notes.empty()) writer.member("note", notes);
}

void write_line(Writer& writer, const contribution::Line& line, const contribution::IncomeTax* income_tax) {
  writer.begin_object()
      .member("programme", line.programme)
      .member("payer", line.payer)
      .member("base", line.base)
      .member("rate", line.rate)
      .member("amount", line.amount)
      .member("billed", line.billed);
  write_rule(writer, line.rule);
  if (income_tax != nullptr) {
    writer.key("income_tax").begin_object().member("treatment", income_tax->treatment);
    write_rule(writer, income_tax->rule);
    writer.end_object();
  }
  writer.end_object();
}

void write_lines(Writer& writer, const std::vector<contribution::Line>& lines,
                 std::span<const contribution::IncomeTax> income_tax) {
  writer.key("lines").begin_array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    write_line(writer, lines[i], income_tax.empty() ? nullptr : &income_tax[i]);
  }
  writer.end_array();
}

void write_funds(Writer& writer, const std::array<Money, all_programmes.size()>& funds) {
  writer.key("funds").begin_object();
  for (const auto programme : all_programmes) {
    writer.member(to_string(programme), funds[static_cast<std::size_t>(programme)]);
  }
  writer.end_object();
}

void write_conditions(Writer& writer, const std::vector<Condition>& conditions) {
  writer.key("conditions").begin_array();
  for (const auto& condition : conditions) {
    writer.begin_object()
        .member("name", condition.name)
        .member("met", condition.met)
        .member("detail", condition.detail);
    write_rule(writer, condition.sources);
    writer.end_object();
  }
  writer.end_array();
}

void write_notes(Writer& writer, const std::vector<std::string>& notes) { write_texts(writer, "notes", notes); }

}  // namespace jamsostek::inline v0::face::json
