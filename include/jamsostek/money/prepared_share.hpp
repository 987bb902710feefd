#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// `share(amount, rate, rounding)` made ready for many amounts: a multiplication takes the place of the division, and
/// the result is the same.
///
/// Twice the share, in rounding units, is `y = w x n / d` with the amount `w` in sen and `n / d` in lowest terms. It is
/// computed as `w x m / 2^64` with `m = (2^64 x n + e) / d`, `0 <= e < d`: too large by `w x e / (d x 2^64)`. While
/// `w x e < 2^63` that is less than `1 / 2d`, and `y` is a multiple of `1 / d`. So the high half of `w x m` is `y`
/// rounded down, and the low half tells whether `y` is whole, exactly: all that the modes of rounding ask for.
class PreparedShare {
 public:
  /// Nothing of any amount.
  constexpr PreparedShare() : PreparedShare(Rate(), {}) {}

  /// Throws `OutOfRange` for a rounding unit that is not positive.
  constexpr PreparedShare(Rate rate, const Rounding& rounding) : unit_(rounding.unit.sen()), mode_(rounding.mode) {
    if (rounding.unit <= Money()) detail::throw_unit(rounding);
    std::int64_t denominator = 0;
    if (rate.is_negative() || rate > Rate::one() ||
        __builtin_mul_overflow(rate.denominator(), rounding.unit.sen(), &denominator)) {
      return;
    }
    const auto common = std::gcd(2 * rate.mantissa(), denominator);
    const auto d = static_cast<std::uint64_t>(denominator / common);
    const auto n = static_cast<Product>(2 * rate.mantissa() / common) << 64U;
    const Product m = (n + d - 1) / d;
    if (m > std::numeric_limits<std::uint64_t>::max()) return;

    multiplier_ = static_cast<std::uint64_t>(m);
    whole_below_ = ((std::uint64_t{1} << 63U) + d - 1) / d;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto e = static_cast<std::int64_t>(m * d - n);
    // The second bound keeps the result, a unit above its share at most, inside `Money`.
    exact_up_to_ = std::min(e == 0 ? most : most / e, most - unit_);
  }

  /// The largest amount for which `of` is exact; zero for a rate that cannot be prepared: negative, half a rounding
  /// unit in a sen or more, or with more digits than 64 bits hold beside the rounding unit.
  [[nodiscard]] constexpr Money exact_up_to() const { return Money::from_sen(exact_up_to_); }

  /// The share of so many sen, in sen; from 0 to `exact_up_to()`.
  [[nodiscard]] constexpr std::int64_t of(std::uint64_t sen) const noexcept {
    const Product product = static_cast<Product>(multiplier_) * sen;
    const auto halves = static_cast<std::int64_t>(product >> 64U);
    const bool whole = static_cast<std::uint64_t>(product) < whole_below_;
    switch (mode_) {
      case RoundingMode::half_up: break;
      case RoundingMode::half_even: return (whole && halves % 4 == 1 ? halves / 2 : (halves + 1) / 2) * unit_;
      case RoundingMode::up: return (whole ? (halves + 1) / 2 : halves / 2 + 1) * unit_;
      case RoundingMode::down: return halves / 2 * unit_;
    }
    return of_half_up(sen);
  }
  /// The same for a rounding that is known to be half up, for loops over amounts.
  [[nodiscard]] constexpr std::int64_t of_half_up(std::uint64_t sen) const noexcept {
    const auto halves = (static_cast<Product>(multiplier_) * sen) >> 64U;
    return static_cast<std::int64_t>((static_cast<std::uint64_t>(halves) + 1) / 2) * unit_;
  }

 private:
  // NOLINTNEXTLINE(modernize-use-using): `__extension__` stands before a typedef alone
  __extension__ typedef unsigned __int128 Product;

  std::uint64_t multiplier_ = 0;
  std::uint64_t whole_below_ = 0;
  std::int64_t unit_;
  std::int64_t exact_up_to_ = 0;
  RoundingMode mode_;
};

}  // namespace jamsostek::inline v0
