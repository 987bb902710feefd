#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// Which way an exact amount goes to the next multiple of a unit. Negative amounts mirror positive ones.
enum class RoundingMode : std::uint8_t {
  half_up,    ///< to the nearest; a tie goes away from zero
  half_even,  ///< to the nearest; a tie goes to the even multiple
  down,       ///< towards zero
  up,         ///< away from zero
};

/// The words of `RoundingMode`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 4> words<RoundingMode> = {"half_up", "half_even", "down", "up"};

/// A rounding that a rule names: the unit (a positive amount) and the way.
///
/// The default, half up to one rupiah, is what every published contribution shows; no primary text on the rounding
/// of contributions was found, so it is a choice that a caller may replace.
struct Rounding {
  Money unit = Money::rupiah(1);              ///< what a result is a whole multiple of; above zero
  RoundingMode mode = RoundingMode::half_up;  ///< the way to the multiple

  /// The same unit and way.
  friend constexpr bool operator==(const Rounding&, const Rounding&) noexcept = default;
};

/// `numerator / denominator` as a whole number, the remainder settled by `mode`. `denominator` is positive.
/// `Integer` is any signed integer that holds the numerator.
template <class Integer>
[[nodiscard]] constexpr Integer rounded_quotient(const Integer& numerator, const Integer& denominator,
                                                 RoundingMode mode) {
  Integer quotient = numerator / denominator;
  Integer remainder = numerator % denominator;
  if (remainder == 0) return quotient;
  const bool negative = remainder < 0;
  if (negative) remainder = -remainder;
  // Compared by subtraction, not by doubling, so that the widest remainder still fits.
  const Integer rest = denominator - remainder;
  bool away = false;
  switch (mode) {
    case RoundingMode::half_up: away = remainder >= rest; break;
    case RoundingMode::half_even: away = remainder > rest || (remainder == rest && quotient % 2 != 0); break;
    case RoundingMode::down: away = false; break;
    case RoundingMode::up: away = true; break;
  }
  if (!away) return quotient;
  return negative ? Integer(quotient - 1) : Integer(quotient + 1);
}

namespace detail {

[[noreturn]] JAMSOSTEK_EXPORT void throw_unit(const Rounding& rounding);
[[noreturn]] JAMSOSTEK_EXPORT void throw_computed_overflow();

/// The same as `scaled_or_nothing`, on 128-bit intermediates.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<Money> scaled_wide(Money amount, std::int64_t numerator,
                                                                std::int64_t denominator,
                                                                const Rounding& rounding) noexcept;

// The bound of the 64-bit path: a numerator of up to five digits (every contribution rate of the tables has at most
// four) times up to Rp922 billion stays inside 64 bits. Whatever does not fit goes the wide way, with the same result.
inline constexpr std::int64_t narrow_numerator = 99'999;
inline constexpr Money narrow_amount = Money::rupiah(922'000'000'000);
static_assert(narrow_amount.sen() <= std::numeric_limits<std::int64_t>::max() / narrow_numerator);

}  // namespace detail

/// `amount x numerator / denominator`, exact until the one rounding; nothing when the result is no `Money`. For
/// columns, where nothing may be thrown. `denominator` and the rounding unit are positive.
[[nodiscard]] constexpr std::optional<Money> scaled_or_nothing(Money amount, std::int64_t numerator,
                                                               std::int64_t denominator,
                                                               const Rounding& rounding) noexcept {
  std::int64_t product = 0;
  std::int64_t divisor = 0;
  if (__builtin_mul_overflow(amount.sen(), numerator, &product) ||
      __builtin_mul_overflow(denominator, rounding.unit.sen(), &divisor)) {
    return detail::scaled_wide(amount, numerator, denominator, rounding);
  }
  std::int64_t sen = 0;
  if (__builtin_mul_overflow(rounded_quotient(product, divisor, rounding.mode), rounding.unit.sen(), &sen) ||
      sen == std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return Money::from_sen(sen);
}

/// The same. Throws `Overflow` when the result is no `Money`, `OutOfRange` for a rounding unit that is not positive.
[[nodiscard]] constexpr Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator,
                                     const Rounding& rounding) {
  if (rounding.unit <= Money()) detail::throw_unit(rounding);
  const auto result = scaled_or_nothing(amount, numerator, denominator, rounding);
  if (!result) detail::throw_computed_overflow();
  return *result;
}

/// A share of an amount: `amount x rate`, rounded once.
[[nodiscard]] constexpr Money share(Money amount, Rate rate, const Rounding& rounding = {}) {
  return scaled(amount, rate.mantissa(), rate.denominator(), rounding);
}

}  // namespace jamsostek::inline v0
