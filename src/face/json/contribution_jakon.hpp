#pragma once

#include <jamsostek/contribution/jakon.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `contribution.jakon` and computes the statement.
[[nodiscard]] contribution::jakon::Statement contribution_jakon(Fields& request, const Context& context);

void run_contribution_jakon(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
