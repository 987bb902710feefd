#include <jamsostek/money/rounding.hpp>

#include <boost/multiprecision/cpp_int.hpp>

namespace jamsostek::inline v0 {

namespace detail {

Money scaled_wide(Money amount, std::int64_t numerator, std::int64_t denominator, const Rounding& rounding) {
  // A product of two 64-bit integers, and a quotient of two such products, need at most 126 bits and a sign.
  using Wide = boost::multiprecision::checked_int128_t;
  static_assert(std::numeric_limits<Wide>::digits >= 2 * std::numeric_limits<std::int64_t>::digits);

  const Wide product = Wide(amount.sen()) * numerator;
  const Wide divisor = Wide(denominator) * rounding.unit.sen();
  const Wide quotient = rounded_quotient(product, divisor, rounding.mode);
  const Wide limit = Money::max().sen() / rounding.unit.sen();
  if (quotient > limit || quotient < -limit) {
    throw Overflow("money", "", "an amount computed is beyond 92,233,720,368,547,758.07 rupiah");
  }
  return rounding.unit * static_cast<std::int64_t>(quotient);
}

}  // namespace detail

}  // namespace jamsostek::inline v0
