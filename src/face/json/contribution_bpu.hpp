#pragma once

#include <jamsostek/contribution/bpu.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `contribution.bpu` and computes the statement.
[[nodiscard]] contribution::bpu::Statement contribution_bpu(Fields& request, const Context& context);

void run_contribution_bpu(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
