#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {

/// An exact decimal fraction: 0.24 % is 24 / 10^4, never a binary approximation of it.
///
/// Held as `mantissa() / 10^scale()` without trailing zeros, so that equal rates are equal member by member.
/// Range: 18 significant digits, at most 16 of them behind the point; more throws `Overflow`.
class JAMSOSTEK_EXPORT Rate {
 public:
  /// The most digits behind the point.
  static constexpr int max_scale = 16;

  /// Zero.
  constexpr Rate() noexcept = default;

  /// `mantissa / 10^scale`: `Rate::decimal(24, 4)` is 0.24 %.
  [[nodiscard]] static constexpr Rate decimal(std::int64_t mantissa, int scale) {
    while (scale > 0 && mantissa % 10 == 0) {
      mantissa /= 10;
      --scale;
    }
    if (scale < 0 || scale > max_scale || mantissa > limit || mantissa < -limit) throw_overflow();
    return Rate(mantissa, scale);
  }

  /// The whole: 100 %.
  [[nodiscard]] static constexpr Rate one() { return decimal(1, 0); }

  /// Reads a percentage: `"5.75"` is 5.75 %. Digits, at most 14 decimals after a point, an optional minus.
  /// Throws `InvalidValue` (another form) or `Overflow` (more than 18 digits), naming `field`.
  [[nodiscard]] static Rate parse_percent(std::string_view text, std::string_view field = "rate");

  /// The digits without the point, signed.
  [[nodiscard]] constexpr std::int64_t mantissa() const noexcept { return mantissa_; }
  /// How many of them stand behind the point, 0 to `max_scale`.
  [[nodiscard]] constexpr int scale() const noexcept { return scale_; }
  /// Whether it is below zero.
  [[nodiscard]] constexpr bool is_negative() const noexcept { return mantissa_ < 0; }

  /// The power of ten under the mantissa, up to 10^16.
  [[nodiscard]] constexpr std::int64_t denominator() const noexcept {
    return powers_of_ten[static_cast<std::size_t>(scale_)];
  }

  /// Whether both are exactly the same fraction.
  friend constexpr bool operator==(Rate, Rate) noexcept = default;
  /// By value, exact.
  friend constexpr std::strong_ordering operator<=>(Rate a, Rate b) noexcept {
    // Whole part first, then the fractions brought to the same 16 places: neither step leaves 64 bits.
    const auto da = a.denominator();
    const auto db = b.denominator();
    if (const auto whole = a.mantissa_ / da <=> b.mantissa_ / db; whole != 0) return whole;
    return (a.mantissa_ % da) * (unit / da) <=> (b.mantissa_ % db) * (unit / db);
  }

  /// The exact product, as of a rate and the share of it that a relief leaves.
  friend constexpr Rate operator*(Rate a, Rate b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.mantissa_, b.mantissa_, &product)) throw_overflow();
    return decimal(product, a.scale_ + b.scale_);
  }

  /// The exact sum.
  friend constexpr Rate operator+(Rate a, Rate b) {
    const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.raised(scale), b.raised(scale), &sum)) throw_overflow();
    return decimal(sum, scale);
  }

  /// The percentage without trailing zeros and without a sign: `"5.75"`, `"0.0054"`, `"100"`.
  [[nodiscard]] std::string percent_text() const;

 private:
  static constexpr std::array<std::int64_t, max_scale + 1> powers_of_ten = [] {
    std::array<std::int64_t, max_scale + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
  }();
  static constexpr std::int64_t unit = powers_of_ten.back();
  static constexpr std::int64_t limit = 999'999'999'999'999'999;

  constexpr Rate(std::int64_t mantissa, int scale) noexcept : mantissa_(mantissa), scale_(scale) {}
  [[nodiscard]] constexpr std::int64_t raised(int scale) const {
    std::int64_t value = mantissa_;
    for (int i = scale_; i < scale; ++i) {
      if (__builtin_mul_overflow(value, 10, &value)) throw_overflow();
    }
    return value;
  }
  [[noreturn]] static void throw_overflow();

  std::int64_t mantissa_ = 0;
  int scale_ = 0;
};

namespace literals {

/// `0.24_percent`: read from the digits themselves, at compile time, exactly.
consteval Rate operator""_percent(const char* digits) {
  std::int64_t mantissa = 0;
  int scale = 2;
  bool point = false;
  for (; *digits != '\0'; ++digits) {
    if (*digits == '\'') continue;
    if (*digits == '.' && !point) {
      point = true;
      continue;
    }
    if (*digits < '0' || *digits > '9') throw "a percent literal has decimal digits only";
    mantissa = mantissa * 10 + (*digits - '0');
    if (point) ++scale;
  }
  return Rate::decimal(mantissa, scale);
}

}  // namespace literals

}  // namespace jamsostek::inline v0

/// `{}` writes the percentage with its sign: `5.75%`.
template <>
struct fmt::formatter<jamsostek::Rate> : fmt::formatter<std::string> {
  template <typename Context>
  auto format(jamsostek::Rate rate, Context& context) const {
    return fmt::formatter<std::string>::format(rate.percent_text() + "%", context);
  }
};
