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
    each_part(amount, steps, [&](Money part, Rate rate) {
      sum += Wide(part.sen()) * rate.mantissa() * (denominator / rate.denominator());
    });
    return detail::rounded_money(sum, denominator, rounding);
  } catch (const std::overflow_error&) {
    throw Overflow("money", fmt::format("{}", amount), "an exact intermediate has more than 128 bits");
  }
}

}  // namespace jamsostek::inline v0
