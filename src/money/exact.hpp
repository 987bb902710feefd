#pragma once

#include <string>

#include <boost/multiprecision/cpp_int.hpp>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::detail {

/// An amount as an exact fraction of any length, for chains of yearly factors that no fixed width holds.
///
/// Every factor is a decimal or a small fraction, so that a common denominator grows by a few digits a step and
/// nothing has to be reduced.
class Exact {
 public:
  using Integer = boost::multiprecision::cpp_int;

  Exact() = default;
  /// So many sen. `denominator` is positive.
  [[nodiscard]] static Exact ratio(Integer numerator, Integer denominator) {
    Exact exact;
    exact.numerator_ = std::move(numerator);
    exact.denominator_ = std::move(denominator);
    return exact;
  }

  void add(Money amount) { numerator_ += amount.sen() * denominator_; }
  /// Adds `amount x rate`.
  void add(Money amount, Rate rate) {
    const Integer product = Integer(amount.sen()) * rate.mantissa() * denominator_;
    numerator_ = numerator_ * rate.denominator() + product;
    denominator_ *= rate.denominator();
  }
  void add(const Exact& other) {
    numerator_ = numerator_ * other.denominator_ + other.numerator_ * denominator_;
    denominator_ *= other.denominator_;
  }
  void multiply(const Integer& by) { numerator_ *= by; }
  /// `by` is positive.
  void divide(const Integer& by) { denominator_ *= by; }
  /// Multiplies by `1 + rate`.
  void grow(Rate rate) {
    multiply(Integer(rate.denominator()) + rate.mantissa());
    divide(rate.denominator());
  }

  /// Rupiah as a fraction in lowest terms, `37000001/3`.
  [[nodiscard]] std::string fraction() const {
    const Integer sen = denominator_ * 100;
    const Integer common = boost::multiprecision::gcd(numerator_, sen);
    return Integer(numerator_ / common).str() + '/' + Integer(sen / common).str();
  }

  /// Rounded once. Throws `Overflow` when the result is no `Money`.
  [[nodiscard]] Money rounded(const Rounding& rounding) const {
    const Integer divisor = denominator_ * rounding.unit.sen();
    const Integer quotient = rounded_quotient(numerator_, divisor, rounding.mode);
    const Integer limit = Money::max().sen() / rounding.unit.sen();
    if (boost::multiprecision::abs(quotient) > limit) throw_computed_overflow();
    return rounding.unit * static_cast<std::int64_t>(quotient);
  }

 private:
  Integer numerator_ = 0;
  Integer denominator_ = 1;
};

/// To the sen and to the rupiah, as the rules of old age ask.
inline constexpr Rounding to_the_sen{Money::from_sen(1), RoundingMode::half_up};
inline constexpr Rounding to_the_rupiah{Money::rupiah(1), RoundingMode::half_up};
inline constexpr Rounding down_to_the_rupiah{Money::rupiah(1), RoundingMode::down};

}  // namespace jamsostek::inline v0::detail
