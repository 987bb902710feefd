#pragma once

#include <jamsostek/membership/cover.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `membership.cover` and judges.
[[nodiscard]] membership::Cover membership_cover(Fields& request, const Context& context);
void run_membership_cover(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
