#include "operation.hpp"

#include <array>

#include "benefit_jht.hpp"
#include "benefit_jkk.hpp"
#include "benefit_jkm.hpp"
#include "benefit_jkp.hpp"
#include "benefit_jp.hpp"
#include "benefit_pmi.hpp"
#include "contribution_bpu.hpp"
#include "contribution_jakon.hpp"
#include "contribution_pmi.hpp"
#include "contribution_pu.hpp"
#include "fine.hpp"
#include "jkk_tier.hpp"
#include "payment_allocate.hpp"
#include "retro.hpp"
#include "rules.hpp"
#include "simulate.hpp"

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
    Operation{"rule", run_rule},
    Operation{"rules", run_rules},
    Operation{"diff", run_diff},
};

}  // namespace

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
      const auto& text = unit->string("the unit of rounding is \"1\" or \"0.01\"");
      if (text != "1" && text != "0.01") throw unit->invalid("the unit of rounding is \"1\" or \"0.01\"");
      options.rounding.unit = unit->money();
    }
    if (const auto mode = parts.find("mode")) options.rounding.mode = mode->word<RoundingMode>();
    parts.done();
  }
  if (const auto known_on = fields.find("known_on")) options.viewpoint.known_on = known_on->day();
  if (const auto stale = fields.find("stale")) options.viewpoint.stale = stale->word<Stale>();
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
  writer.member("rule", rule.text()).member("confidence", rule.confidence());
  if (const auto notes = rule.notes(); !notes.empty()) writer.member("note", notes);
}

void write_line(Writer& writer, const contribution::Line& line) {
  writer.begin_object()
      .member("programme", line.programme)
      .member("payer", line.payer)
      .member("base", line.base)
      .member("rate", line.rate)
      .member("amount", line.amount)
      .member("billed", line.billed);
  write_rule(writer, line.rule);
  writer.end_object();
}

void write_lines(Writer& writer, const std::vector<contribution::Line>& lines) {
  writer.key("lines").begin_array();
  for (const auto& line : lines) write_line(writer, line);
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

void write_notes(Writer& writer, const std::vector<std::string>& notes) {
  writer.key("notes").begin_array();
  for (const auto& note : notes) writer.value(note);
  writer.end_array();
}

}  // namespace jamsostek::inline v0::face::json
