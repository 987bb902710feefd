#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <jamsostek/money/rounding.hpp>

/// What exact amounts are computed in where 64 bits do not do.
namespace jamsostek::inline v0::detail {

/// Throws `std::overflow_error` where a result has more than 128 bits and a sign.
using Wide = boost::multiprecision::checked_int128_t;
static_assert(std::numeric_limits<Wide>::digits >= 2 * std::numeric_limits<std::int64_t>::digits);

/// `sen / divisor` sen, rounded once. Throws `Overflow` when the result is no `Money`.
[[nodiscard]] Money rounded_money(const Wide& sen, const Wide& divisor, const Rounding& rounding);

}  // namespace jamsostek::inline v0::detail
