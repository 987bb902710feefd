#pragma once

#include <span>
#include <vector>

#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// Splits an amount in proportion to weights, in whole units: the parts always sum to the amount.
///
/// Each part is the exact share rounded down to the unit; the units left over go one each to the parts with the
/// largest remainder, at equal remainders to the earlier part (the largest-remainder method). So no part is a unit
/// or more away from its exact share, and none exceeds its weight when the amount does not exceed their sum.
///
/// `amount` and `weights` are not negative; `amount` is a multiple of `unit`, which is positive. Throws
/// `InvalidValue` otherwise, or when there is something to split and every weight is zero; `Overflow` when the
/// weights together are no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Money> apportioned(Money amount, std::span<const Money> weights,
                                                              Money unit = Money::rupiah(1));

}  // namespace jamsostek::inline v0
