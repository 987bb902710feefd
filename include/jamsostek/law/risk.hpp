#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// The risk tier of a company's line of business, which decides its JKK rate (PP 44/2015 Pasal 16(1)).
enum class Risk : std::uint8_t { very_low, low, medium, high, very_high };
/// The words of `Risk`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 5> words<Risk> = {"very_low", "low", "medium", "high", "very_high"};

}  // namespace jamsostek::inline v0
