#include "chart.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::face::cli {

std::string bar_chart(const std::vector<Bar>& bars) {
  constexpr int width = 50;
  constexpr int eighths = 8;
  constexpr std::array<std::string_view, eighths> partial = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  Money highest;
  std::size_t label_width = 0;
  for (const auto& bar : bars) {
    highest = std::max(highest, bar.amount);
    label_width = std::max(label_width, bar.label.size());
  }
  std::string text;
  for (const auto& [label, amount] : bars) {
    // The length as a share of the highest bar, counted in eighths of a character.
    const auto length = highest == Money() ? 0
                                           : scaled(amount, std::int64_t{width} * eighths, highest.sen(),
                                                    {Money::from_sen(1), RoundingMode::half_up})
                                                 .sen();
    text += fmt::format("{:>{}} ", label, label_width);
    for (int i = 0; i < length / eighths; ++i) text += "█";
    text += partial[static_cast<std::size_t>(length % eighths)];
    fmt::format_to(std::back_inserter(text), " {:id}\n", amount);
  }
  return text;
}

}  // namespace jamsostek::inline v0::face::cli
