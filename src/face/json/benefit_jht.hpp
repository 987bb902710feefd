#pragma once

#include <jamsostek/benefit/jht.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.jht` and computes the settlement.
[[nodiscard]] benefit::jht::Settlement benefit_jht(Fields& request, const Context& context);

void run_benefit_jht(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
