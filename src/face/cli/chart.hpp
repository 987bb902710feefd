#pragma once

#include <string>
#include <vector>

#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0::face::cli {

/// One bar of a chart: a year and an amount, not negative.
struct Bar {
  std::string label;
  Money amount;
};

/// Bars for a terminal, a line each, the longest as wide as the chart, drawn to an eighth of a character.
[[nodiscard]] std::string bar_chart(const std::vector<Bar>& bars);

}  // namespace jamsostek::inline v0::face::cli
