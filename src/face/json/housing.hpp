#pragma once

#include <jamsostek/membership/housing.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `housing.facility` and assesses the loan.
[[nodiscard]] membership::HousingFacility housing_facility(Fields& request, const Context& context);

void run_housing_facility(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
