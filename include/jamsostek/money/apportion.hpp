#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// One part of an amount that was split: its exact share rounded down, and whether a unit that was left over went to
/// it.
struct Portion {
  Money down;              ///< the exact share, rounded down to the unit
  Money left_over;         ///< zero or one unit
  std::int64_t remainder;  ///< of the exact share: so many units over the sum of the weights in sen
  int rank;                ///< its place by the remainder, 1 for the largest; zero where nothing is split

  /// What the part gets. All parts together are the amount that was split.
  [[nodiscard]] constexpr Money amount() const { return down + left_over; }
};

/// Splits an amount in proportion to weights, in whole units: the parts always sum to the amount.
///
/// Each part is the exact share rounded down to the unit; the units left over go one each to the parts with the
/// largest remainder, at equal remainders to the earlier part (the largest-remainder method). So no part is a unit
/// or more away from its exact share, and none exceeds its weight when the amount does not exceed their sum.
///
/// `amount` and `weights` are not negative; `amount` is a multiple of `unit`, which is positive. Throws
/// `InvalidValue` otherwise, or when there is something to split and every weight is zero; `Overflow` when the
/// weights together are no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Portion> portions(Money amount, std::span<const Money> weights,
                                                             Money unit = Money::rupiah(1));
/// The amounts of the same parts.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Money> apportioned(Money amount, std::span<const Money> weights,
                                                              Money unit = Money::rupiah(1));

}  // namespace jamsostek::inline v0
