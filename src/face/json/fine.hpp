#pragma once

#include <jamsostek/contribution/fine.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `fine` and computes the fines.
[[nodiscard]] contribution::Fine fine(Fields& request, const Context& context);

void run_fine(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
