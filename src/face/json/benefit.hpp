#pragma once

#include <jamsostek/benefit/benefit.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Writes what every benefit answer has: `eligible`, `conditions`, `items`, `total`, `payable_now`, `notes`.
void write_benefit(Writer& result, const benefit::Benefit& benefit);

}  // namespace jamsostek::inline v0::face::json
