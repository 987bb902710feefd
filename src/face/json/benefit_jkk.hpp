#pragma once

#include <jamsostek/benefit/jkk.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.jkk` and computes the benefit.
[[nodiscard]] benefit::Benefit benefit_jkk(Fields& request, const Context& context);

void run_benefit_jkk(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
