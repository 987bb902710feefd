#include <jamsostek/money/rounding.hpp>

#include "wide.hpp"

namespace jamsostek::inline v0::detail {
namespace {

std::optional<Money> rounded_or_nothing(const Wide& sen, const Wide& divisor, const Rounding& rounding) {
  const Wide quotient = rounded_quotient<Wide>(sen, divisor * rounding.unit.sen(), rounding.mode);
  const Wide limit = Money::max().sen() / rounding.unit.sen();
  if (quotient > limit || quotient < -limit) return std::nullopt;
  return rounding.unit * static_cast<std::int64_t>(quotient);
}

}  // namespace

Money rounded_money(const Wide& sen, const Wide& divisor, const Rounding& rounding) {
  const auto result = rounded_or_nothing(sen, divisor, rounding);
  if (!result) throw_computed_overflow();
  return *result;
}

void throw_unit(const Rounding& rounding) {
  throw OutOfRange("rounding.unit", fmt::format("{}", rounding.unit), "a rounding unit is a positive amount");
}

void throw_computed_overflow() {
  throw Overflow("money", "", "an amount computed is beyond 92,233,720,368,547,758.07 rupiah");
}

std::optional<Money> scaled_wide(Money amount, std::int64_t numerator, std::int64_t denominator,
                                 const Rounding& rounding) noexcept {
  // A product of two 64-bit integers, and a quotient of two such products, need at most 126 bits and a sign: nothing
  // here can leave the 128 bits that `Wide` throws beyond.
  return rounded_or_nothing(Wide(amount.sen()) * numerator, denominator, rounding);
}

}  // namespace jamsostek::inline v0::detail
