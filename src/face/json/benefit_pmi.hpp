#pragma once

#include <jamsostek/benefit/pmi.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.pmi` and computes the benefit.
[[nodiscard]] benefit::Benefit benefit_pmi(Fields& request, const Context& context);

void run_benefit_pmi(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
