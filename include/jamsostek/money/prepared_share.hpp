#pragma once

#include <cstdint>
#include <limits>
#include <numeric>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// `share(amount, rate, rounding)` made ready for many amounts: a multiplication takes the place of the division, and
/// the result is the same.
///
/// The amount divided by the rounding unit, times the rate, is `w x n / d` with `w` in sen and `n / d` in lowest terms.
/// It is computed as the high half of `w x M` with `M = (2^64 x n + e) / d`, `0 <= e < d`: too large by
/// `w x e / (d x 2^64)`. While `w x e < 2^63` that is less than `1 / 2d`, and no multiple of `1 / d` lies so near to a
/// point where a rounding mode changes its mind, except on it. Up to there, `exact_up_to()`, the result is exact.
class PreparedShare {
 public:
  /// Throws `OutOfRange` for a rounding unit that is not positive.
  constexpr PreparedShare(Rate rate, const Rounding& rounding) : unit_(rounding.unit.sen()) {
    if (rounding.unit <= Money()) detail::throw_unit(rounding);
    std::int64_t denominator = 0;
    if (rate.is_negative() || rate > Rate::one() ||
        __builtin_mul_overflow(rate.denominator(), rounding.unit.sen(), &denominator)) {
      return;
    }
    const auto common = std::gcd(rate.mantissa(), denominator);
    const auto d = static_cast<std::uint64_t>(denominator / common);
    const auto numerator = static_cast<Product>(rate.mantissa() / common) << 64U;
    const Product multiplier = (numerator + d - 1) / d;
    if (multiplier > std::numeric_limits<std::uint64_t>::max()) return;

    multiplier_ = static_cast<std::uint64_t>(multiplier);
    const auto e = static_cast<std::int64_t>(multiplier * d - numerator);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    // The last term keeps the rounded result, a unit above the amount at most, inside `Money`.
    exact_up_to_ = std::min(e == 0 ? most : most / e, most - unit_);
    const auto half_step = (half + d - 1) / d;  // 1 / 2d
    switch (rounding.mode) {
      case RoundingMode::half_even: tie_below_ = half_step; [[fallthrough]];
      case RoundingMode::half_up: addend_ = half; break;
      case RoundingMode::up: addend_ = 0 - half_step; break;
      case RoundingMode::down: break;
    }
  }

  friend constexpr bool operator==(const PreparedShare&, const PreparedShare&) noexcept = default;

  /// The largest amount for which `of` is exact; zero for a rate that cannot be prepared (negative, above 100 %, or
  /// with more digits than 64 bits hold beside the rounding unit).
  [[nodiscard]] constexpr Money exact_up_to() const { return Money::from_sen(exact_up_to_); }

  /// The share of so many sen, in sen; from 0 to `exact_up_to()`.
  [[nodiscard]] constexpr std::int64_t of(std::int64_t sen) const noexcept {
    const Product product = static_cast<Product>(multiplier_) * static_cast<std::uint64_t>(sen) + addend_;
    auto quotient = static_cast<std::int64_t>(product >> 64U);
    if (static_cast<std::uint64_t>(product) < tie_below_) quotient -= quotient & 1;
    return quotient * unit_;
  }

 private:
  __extension__ typedef unsigned __int128 Product;
  static constexpr std::uint64_t half = std::uint64_t{1} << 63U;

  std::uint64_t multiplier_ = 0;
  std::uint64_t addend_ = 0;
  std::uint64_t tie_below_ = 0;
  std::int64_t unit_;
  std::int64_t exact_up_to_ = 0;
};

}  // namespace jamsostek::inline v0
