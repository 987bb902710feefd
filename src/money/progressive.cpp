#include <jamsostek/money/progressive.hpp>

#include <algorithm>
#include <stdexcept>

#include "wide.hpp"

namespace jamsostek::inline v0 {

Money progressive(Money amount, std::span<const Step> steps, const Rounding& rounding) {
  using detail::Wide;

  // All parts over one power of ten, so that nothing is divided before the end.
  std::int64_t denominator = 1;
  for (const auto& step : steps) denominator = std::max(denominator, step.rate.denominator());
  try {
    Wide sum = 0;
    for (std::size_t i = 0; i < steps.size() && steps[i].from < amount; ++i) {
      const auto& [from, rate] = steps[i];
      const auto to = i + 1 < steps.size() ? std::min(amount, steps[i + 1].from) : amount;
      sum += Wide((to - from).sen()) * rate.mantissa() * (denominator / rate.denominator());
    }
    return detail::rounded_money(sum, denominator, rounding);
  } catch (const std::overflow_error&) {
    throw Overflow("money", fmt::format("{}", amount), "an exact intermediate has more than 128 bits");
  }
}

}  // namespace jamsostek::inline v0
