#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// How a monthly wage (upah sebulan) comes about.
enum class WageBasis : std::uint8_t {
  monthly,         ///< as it is: basic pay and fixed allowances
  daily,           ///< 25 times the daily wage
  piece_months,    ///< the average of the last 3 months (piece work, output)
  seasonal_months  ///< the average of the last 12 months (work that depends on weather or season)
};
template <>
inline constexpr std::array<std::string_view, 4> words<WageBasis> = {"monthly", "daily", "piece_months",
                                                                     "seasonal_months"};

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
  [[nodiscard]] static Wage piece_months(const std::array<Money, 3>& months, std::string_view field = "wage",
                                         Explanation* why = nullptr);
  /// The average of the last twelve months. Errors as above.
  [[nodiscard]] static Wage seasonal_months(const std::array<Money, 12>& months, std::string_view field = "wage",
                                            Explanation* why = nullptr);

  [[nodiscard]] constexpr WageBasis basis() const noexcept { return basis_; }
  /// The wage is `total() / divisor()`, exactly.
  [[nodiscard]] constexpr Money total() const noexcept { return total_; }
  [[nodiscard]] constexpr int divisor() const noexcept { return divisor_; }
  /// Half up to the sen: for showing, not for computing on.
  [[nodiscard]] constexpr Money shown() const { return scaled(total_, 1, divisor_, {Money::from_sen(1)}); }
  /// The wage exactly, as steps of an explanation have it.
  [[nodiscard]] Explanation::Value exact() const { return exact_quotient(total_, divisor_); }
  /// What makes the month of this basis, and how sure that is.
  [[nodiscard]] const Source& source() const noexcept;

 private:
  constexpr Wage(WageBasis basis, Money total, int divisor) noexcept
      : total_(total), divisor_(divisor), basis_(basis) {}
  /// The average of months.
  static Wage average(WageBasis basis, std::span<const Money> months, std::string_view field, Explanation* why);

  Money total_;
  int divisor_;
  WageBasis basis_;
};

}  // namespace jamsostek::inline v0
