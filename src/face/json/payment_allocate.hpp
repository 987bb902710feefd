#pragma once

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// `payment.allocate`: what a payment goes to.
void run_payment_allocate(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
