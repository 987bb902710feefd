#pragma once

#include <jamsostek/contribution/pu.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `contribution.pu` and computes the statement.
[[nodiscard]] contribution::pu::Statement contribution_pu(Fields& request, const Context& context);

void run_contribution_pu(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
