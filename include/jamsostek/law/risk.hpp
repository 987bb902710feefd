#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// The risk tier of a company's line of business, which decides its JKK rate (PP 44/2015 Pasal 16(1)).
enum class Risk : std::uint8_t {
  very_low,   ///< 0.24 % of the wage when JKK began
  low,        ///< then 0.54 %
  medium,     ///< then 0.89 %
  high,       ///< then 1.27 %
  very_high,  ///< then 1.74 %
};
/// The words of `Risk`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 5> words<Risk> = {"very_low", "low", "medium", "high", "very_high"};

}  // namespace jamsostek::inline v0
