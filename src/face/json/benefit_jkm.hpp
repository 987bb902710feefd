#pragma once

#include <jamsostek/benefit/jkm.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.jkm` and computes the benefit.
[[nodiscard]] benefit::Benefit benefit_jkm(Fields& request, const Context& context);

void run_benefit_jkm(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
