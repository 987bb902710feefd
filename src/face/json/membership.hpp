#pragma once

#include <jamsostek/membership/deadline.hpp>
#include <jamsostek/membership/obligation.hpp>
#include <jamsostek/membership/registration.hpp>
#include <jamsostek/membership/scale.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `membership.scale` and measures the business.
[[nodiscard]] membership::BusinessScale membership_scale(Fields& request, const Context& context);
void run_membership_scale(Fields& request, const Context& context, Writer& result);

/// Reads the fields of `membership.obligations` and finds the duties.
[[nodiscard]] membership::Obligations membership_obligations(Fields& request, const Context& context);
void run_membership_obligations(Fields& request, const Context& context, Writer& result);

/// Reads the fields of `membership.registration` and checks the registration.
[[nodiscard]] membership::Registration membership_registration(Fields& request, const Context& context);
void run_membership_registration(Fields& request, const Context& context, Writer& result);

/// Reads the fields of `membership.deadline` and counts the days.
[[nodiscard]] std::vector<membership::LastDay> membership_deadline(Fields& request, const Context& context);
void run_membership_deadline(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
