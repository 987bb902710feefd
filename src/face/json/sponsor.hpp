#pragma once

#include <jamsostek/batch/sponsor.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Writes the members `villages`, `by_month`, `rejections`, `totals` and `notes`.
void write_sponsor_summary(Writer& writer, const batch::SponsorSummary& summary);

void run_sponsor_assess(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
