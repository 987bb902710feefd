#pragma once

#include <jamsostek/benefit/jkp.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.jkp` and computes the benefit.
[[nodiscard]] benefit::jkp::Cash benefit_jkp(Fields& request, const Context& context);

void run_benefit_jkp(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
