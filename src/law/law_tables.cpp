#include "law_tables.hpp"

#include <utility>

#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/deadline.hpp>
#include <jamsostek/law/disability.hpp>
#include <jamsostek/law/duty.hpp>
#include <jamsostek/law/identifier.hpp>
#include <jamsostek/law/paper.hpp>
#include <jamsostek/law/registration.hpp>
#include <jamsostek/law/risk_tiers.hpp>
#include <jamsostek/law/wage_basis.hpp>

namespace jamsostek::inline v0 {
namespace {

std::string percent_of(const std::optional<Rate>& rate) { return rate ? rate->percent_text() : std::string(); }

template <class... Cell>
LawTable::Row row(const Source& source, const Cell&... cell) {
  return {{fmt::format("{}", cell)...}, &source};
}

/// A table of which `as_row` makes the rows.
template <class Table, class AsRow>
LawTable table(std::string_view name, std::vector<std::string_view> columns, const Table& content, AsRow&& as_row) {
  LawTable made{name, std::move(columns), {}};
  for (const auto& each : content) made.rows.push_back(as_row(each));
  return made;
}

LawTable papers() {
  LawTable made{"papers", {"procedure", "name", "indonesian", "condition", "group", "from"}, {}};
  for (const auto& list : paper_lists()) {
    for (const auto& [procedure, name, indonesian, condition, group, from, source] : list) {
      made.rows.push_back(row(source, procedure, name, indonesian, condition, group, from));
    }
  }
  return made;
}

}  // namespace

std::vector<LawTable> law_tables(const Rules& rules) {
  return {
      table("bpu.brackets", {"from", "base"}, rules.bpu.brackets,
            [](const auto& each) { return row(each.source, each.from, each.base); }),
      table("jkk.tiers", {"risk", "number", "business"}, lines_of_business(),
            [](const auto& each) { return row(each.source, each.risk, each.number, each.business); }),
      table("jkk.disability", {"code", "percent", "left", "most", "unit"}, disability_table(),
            [](const auto& each) {
              return row(*each.source, each.code, each.percent.percent_text(), percent_of(each.left),
                         percent_of(each.most), each.unit);
            }),
      table("wage.bases", {"basis", "times", "months"}, wage_bases,
            [](const auto& each) { return row(each.source, each.basis, each.times, each.months); }),
      table("duties", {"group", "programme", "duty", "from"}, duty_table(),
            [](const auto& each) { return row(each.source, each.group, each.programme, each.duty, each.from); }),
      table("deadlines", {"name", "count", "unit", "side", "who", "event", "from"}, deadline_table(),
            [](const auto& each) {
              return row(each.source, each.name, each.count, each.unit, each.side, each.who, each.event, each.from);
            }),
      table("registration.conditions", {"procedure", "name", "fact", "ask", "limit", "from"}, registration_conditions(),
            [](const auto& each) {
              return row(each.source, each.procedure, each.name, each.fact, each.ask, each.limit, each.from);
            }),
      table("registration.cover", {"procedure", "basis", "deadline", "by_month", "from"}, cover_starts(),
            [](const auto& each) {
              const auto& [procedure, basis, deadline, by_month, from, source] = each;
              return row(source, procedure, basis, deadline, by_month, from);
            }),
      papers(),
      table("claim.filers", {"procedure", "who", "when"}, claim_filers(),
            [](const auto& each) {
              const auto& [procedure, who, when, source] = each;
              return row(source, procedure, who, when);
            }),
      table("claim.proxies", {"procedure", "allowed", "detail"}, claim_proxies(),
            [](const auto& each) {
              const auto& [procedure, allowed, detail, source] = each;
              return row(source, procedure, allowed, detail);
            }),
      table("claim.substitutes", {"procedure", "paper", "when", "name", "indonesian"}, claim_substitutes(),
            [](const auto& each) {
              const auto& [procedure, paper, when, name, indonesian, source] = each;
              return row(source, procedure, paper, when, name, indonesian);
            }),
      table("claim.conditions", {"procedure", "name", "when", "asks", "group", "detail"}, claim_conditions(),
            [](const auto& each) {
              return row(each.source, each.procedure, each.name, each.when, each.asks, each.group, each.detail);
            }),
      table("identifier.forms", {"kind", "pattern", "from"}, identifier_forms(),
            [](const auto& each) { return row(each.source, each.kind, each.pattern, each.from); }),
      {"identifier.nik", {"women_day"}, {row(identifier_forms().front().source, nik_women_day)}},
      table("housing.conditions", {"kind", "fact", "wanted", "from"}, housing_conditions(),
            [](const auto& each) {
              const auto& [kind, fact, wanted, from, source] = each;
              return row(source, kind, fact, wanted, from);
            }),
  };
}

}  // namespace jamsostek::inline v0
