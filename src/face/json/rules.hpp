#pragma once

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// `rule`: one value in force; `rules`: the names; `diff`: what differs between two months.
void run_rule(Fields& request, const Context& context, Writer& result);
void run_rules(Fields& request, const Context& context, Writer& result);
void run_diff(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
