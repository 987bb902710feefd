#pragma once

#include <jamsostek/contribution/retro.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the two requests inside `retro`, computes both and compares them.
[[nodiscard]] contribution::Retro retro(Fields& request, const Context& context);

/// Writes the members `lines` and `totals`.
void write_retro(Writer& writer, const contribution::Retro& difference);

void run_retro(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
