#include <jamsostek/money/rounding.hpp>

#include "wide.hpp"

namespace jamsostek::inline v0::detail {

Money rounded_money(const Wide& sen, const Wide& divisor, const Rounding& rounding) {
  const Wide quotient = rounded_quotient<Wide>(sen, divisor * rounding.unit.sen(), rounding.mode);
  const Wide limit = Money::max().sen() / rounding.unit.sen();
  if (quotient > limit || quotient < -limit) {
    throw Overflow("money", "", "an amount computed is beyond 92,233,720,368,547,758.07 rupiah");
  }
  return rounding.unit * static_cast<std::int64_t>(quotient);
}

void throw_unit(const Rounding& rounding) {
  throw OutOfRange("rounding.unit", fmt::format("{}", rounding.unit), "a rounding unit is a positive amount");
}

Money scaled_wide(Money amount, std::int64_t numerator, std::int64_t denominator, const Rounding& rounding) {
  // A product of two 64-bit integers, and a quotient of two such products, need at most 126 bits and a sign.
  return rounded_money(Wide(amount.sen()) * numerator, denominator, rounding);
}

}  // namespace jamsostek::inline v0::detail
