#pragma once

#include <jamsostek/benefit/retirement.hpp>
#include <jamsostek/projection/jht.hpp>
#include <jamsostek/projection/jp.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Each reads the fields of its operation and computes the estimate.
[[nodiscard]] projection::JhtProjection simulate_jht(Fields& request, const Context& context);
[[nodiscard]] projection::JpProjection simulate_jp(Fields& request, const Context& context);
[[nodiscard]] benefit::Retirement retirement(Fields& request, const Context& context);

void run_simulate_jht(Fields& request, const Context& context, Writer& result);
void run_simulate_jp(Fields& request, const Context& context, Writer& result);
void run_retirement(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
