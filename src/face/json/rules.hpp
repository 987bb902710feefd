#pragma once

#include <vector>

#include <jamsostek/law/rule_row.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Each reads the fields of its operation and looks the rules up: those in force on a day, the rows of one rule, what
/// differs between two months, what is overdue or unsure.
[[nodiscard]] std::vector<RuleRow> rules_in_force(Fields& request, const Context& context);
[[nodiscard]] std::vector<RuleRow> rules_show(Fields& request, const Context& context);
[[nodiscard]] std::vector<RuleChange> rules_diff(Fields& request, const Context& context);
[[nodiscard]] Freshness rules_check(Fields& request, const Context& context);

/// `rule`: one value in force; `rules`: the names; `diff`: what differs between two months.
void run_rule(Fields& request, const Context& context, Writer& result);
void run_rules(Fields& request, const Context& context, Writer& result);
void run_diff(Fields& request, const Context& context, Writer& result);
/// `rules.show`: every row of one rule; `rules.export`: every row of everything; `rules.check`: what is overdue.
void run_rules_show(Fields& request, const Context& context, Writer& result);
void run_rules_export(Fields& request, const Context& context, Writer& result);
void run_rules_check(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
