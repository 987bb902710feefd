#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/wage_basis.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// The wages of the months that a basis averages.
template <WageBasis basis>
using AveragedWages = std::array<Money, static_cast<std::size_t>(wage_basis(basis).months)>;

/// A month's wage as contributions are reckoned from it. Never negative; zero is valid.
///
/// An average is kept as a sum and a number of months, so that nothing is rounded before the rate is applied.
class JAMSOSTEK_EXPORT Wage {
 public:
  /// Basic pay and fixed allowances of one month. Throws `OutOfRange` when negative, naming `field`.
  [[nodiscard]] static Wage monthly(Money wage, std::string_view field = "wage");
  /// 25 times the daily wage. Errors as above, or `Overflow`.
  [[nodiscard]] static Wage daily(Money wage, std::string_view field = "wage", Explanation* why = nullptr);
  /// The average of the last three months. Errors as above; the faulty month is named `field[0]`, `field[1]`, ...
  [[nodiscard]] static Wage piece_months(const AveragedWages<WageBasis::piece_months>& months,
                                         std::string_view field = "wage", Explanation* why = nullptr);
  /// The average of the last twelve months. Errors as above.
  [[nodiscard]] static Wage seasonal_months(const AveragedWages<WageBasis::seasonal_months>& months,
                                            std::string_view field = "wage", Explanation* why = nullptr);

  /// How the wage is paid.
  [[nodiscard]] constexpr WageBasis basis() const noexcept { return basis_; }
  /// The wage is `total() / divisor()`, exactly.
  [[nodiscard]] constexpr Money total() const noexcept { return total_; }
  /// The months that the sum is of; from 1.
  [[nodiscard]] constexpr int divisor() const noexcept { return divisor_; }
  /// Half up to the sen: for showing, not for computing on.
  [[nodiscard]] constexpr Money shown() const { return scaled(total_, 1, divisor_, {Money::from_sen(1)}); }
  /// The wage exactly, as steps of an explanation have it.
  [[nodiscard]] Explanation::Value exact() const { return exact_quotient(total_, divisor_); }
  /// What makes the month of this basis, and how sure that is.
  [[nodiscard]] const Source& source() const noexcept;

 private:
  /// What the rule of the basis makes of a wage, or of the sum of several.
  Wage(WageBasis basis, Money sum);
  /// The average of months.
  static Wage average(WageBasis basis, std::span<const Money> months, std::string_view field, Explanation* why);

  Money total_;
  int divisor_;
  WageBasis basis_;
};

}  // namespace jamsostek::inline v0
