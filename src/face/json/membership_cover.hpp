#pragma once

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

void run_membership_cover(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
