#pragma once

#include <algorithm>
#include <span>

#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// One step of a progressive scale: the rate of what lies above `from`, up to where the next step begins.
struct Step {
  Money from;  ///< the amount above which it holds; not negative
  Rate rate;   ///< of what lies in the step
};

/// Calls `visit(part, rate)` for each step that an amount reaches, with the part of it that lies in that step.
template <class Visitor>
void each_part(Money amount, std::span<const Step> steps, Visitor&& visit) {
  for (std::size_t i = 0; i < steps.size() && steps[i].from < amount; ++i) {
    const auto to = i + 1 < steps.size() ? std::min(amount, steps[i + 1].from) : amount;
    visit(to - steps[i].from, steps[i].rate);
  }
}

/// A progressive share of an amount: each part of it by the rate of its own step, exact in 128 bits until the one
/// rounding of the sum.
///
/// `steps` ascend; what lies below the first counts for nothing. Throws `Overflow` when the result is no `Money`, or
/// when rates of very many digits leave 128 bits.
///
/// ```cpp
/// constexpr Step scale[] = {{0_rupiah, 0.21_percent}, {100'000'000_rupiah, 0.17_percent}};
/// progressive(500'000'000_rupiah, scale);  // 210,000 + 680,000
/// ```
[[nodiscard]] JAMSOSTEK_EXPORT Money progressive(Money amount, std::span<const Step> steps,
                                                 const Rounding& rounding = {});

}  // namespace jamsostek::inline v0
