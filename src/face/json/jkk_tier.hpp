#pragma once

#include <vector>

#include <jamsostek/law/risk_tiers.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// The answer of `jkk.tier`.
struct TierAnswer {
  std::vector<const LineOfBusiness*> matches;  ///< best first
  bool looked_up;                              ///< by tier and number: exactly one match
};

/// Reads the fields of `jkk.tier` and searches the list, or looks one entry up.
[[nodiscard]] TierAnswer jkk_tier(Fields& request, Explanation* why = nullptr);

void run_jkk_tier(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
