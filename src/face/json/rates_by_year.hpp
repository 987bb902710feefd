#pragma once

#include <jamsostek/law/yearly_rates.hpp>

#include "fields.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads an object of percentages by year, `{"2026": "2.5"}`; empty when there is no such field.
[[nodiscard]] YearlyRates::ByYear read_rates_by_year(const std::optional<Field>& field);

}  // namespace jamsostek::inline v0::face::json
