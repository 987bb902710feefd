#pragma once

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

void run_identifier_classify(Fields& request, const Context& context, Writer& result);
void run_identifier_check(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
