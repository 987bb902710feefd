#pragma once

#include <jamsostek/contribution/pmi.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `contribution.pmi` and computes the statement.
[[nodiscard]] contribution::pmi::Statement contribution_pmi(Fields& request, const Context& context);

void run_contribution_pmi(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
