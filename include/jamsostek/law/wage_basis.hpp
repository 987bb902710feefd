#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// How a monthly wage (upah sebulan) comes about.
enum class WageBasis : std::uint8_t {
  monthly,         ///< as it is: basic pay and fixed allowances
  daily,           ///< 25 times the daily wage
  piece_months,    ///< the average of the last 3 months (piece work, output)
  seasonal_months  ///< the average of the last 12 months (work that depends on weather or season)
};
/// The words of `WageBasis`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 4> words<WageBasis> = {"monthly", "daily", "piece_months",
                                                                     "seasonal_months"};

/// What makes the month's wage on one basis. The table has stood unchanged since 1 July 2015.
struct WageBasisRule {
  WageBasis basis;  ///< how the wage is paid
  int times;        ///< how often a wage counts
  int months;       ///< of how many months the average is taken
  Source source;    ///< where it stands
};

/// The rule of each basis, in the order of `WageBasis`.
inline constexpr std::array<WageBasisRule, 4> wage_bases = {{
    {WageBasis::monthly,
     1,
     1,
     {{"PP 44/2015", "Pasal 19", "the monthly wage: basic pay and fixed allowances", "the article is not confirmed"},
      Confidence::high}},
    {WageBasis::daily,
     25,
     1,
     {{"PP 44/2015", "Pasal 19", "daily pay counts 25 times", "the article is not confirmed"}, Confidence::high}},
    {WageBasis::piece_months,
     1,
     3,
     {{"PP 44/2015", "Pasal 19", "piece work counts as the average of 3 months", "the article is not confirmed"},
      Confidence::high}},
    {WageBasis::seasonal_months,
     1,
     12,
     {{"PP 44/2015", "Pasal 19", "seasonal work counts as the average of 12 months", "from general knowledge"},
      Confidence::low}},
}};

/// The rule of one basis.
[[nodiscard]] constexpr const WageBasisRule& wage_basis(WageBasis basis) noexcept {
  return wage_bases[static_cast<std::size_t>(basis)];
}

}  // namespace jamsostek::inline v0
