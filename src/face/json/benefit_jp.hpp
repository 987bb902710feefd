#pragma once

#include <jamsostek/benefit/jp.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `benefit.jp` and computes the entitlement.
[[nodiscard]] benefit::jp::Entitlement benefit_jp(Fields& request, const Context& context);

void run_benefit_jp(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
