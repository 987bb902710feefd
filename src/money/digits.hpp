#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

/// Decimal digits eight at a time: files of payrolls are mostly digits.
namespace jamsostek::inline v0::detail {

/// Eight characters in one integer, the first one in its lowest byte.
inline std::uint64_t load_characters(const char* from) {
  std::uint64_t characters = 0;
  std::memcpy(&characters, from, sizeof characters);
  if constexpr (std::endian::native == std::endian::big) characters = __builtin_bswap64(characters);
  return characters;
}
inline std::uint32_t load_four_characters(const char* from) {
  std::uint32_t characters = 0;
  std::memcpy(&characters, from, sizeof characters);
  if constexpr (std::endian::native == std::endian::big) characters = __builtin_bswap32(characters);
  return characters;
}
inline void store_characters(char* to, std::uint64_t characters) {
  if constexpr (std::endian::native == std::endian::big) characters = __builtin_bswap64(characters);
  std::memcpy(to, &characters, sizeof characters);
}

/// The same character eight times.
constexpr std::uint64_t eight_of(char c) { return 0x0101010101010101U * static_cast<unsigned char>(c); }

/// Nothing but digits, 1 to 8 of them, as a number.
inline std::optional<std::uint64_t> eight_digits(std::string_view text) {
  const auto size = text.size();
  if (size < 1 || size > 8) return std::nullopt;
  // Zeros in front; nothing beyond the text may be read.
  const auto zeros = 8 * (8 - size);
  std::uint64_t digits = 0;
  if (size >= 4) {
    // The first four and the last four, which may overlap: without a branch, since the wages of a file have 7 or 8.
    const auto head = std::uint64_t{load_four_characters(text.data())} << zeros;
    digits = (head & 0xFFFFFFFFU) | std::uint64_t{load_four_characters(text.data() + size - 4)} << 32U;
    digits |= eight_of('0') & ~(~std::uint64_t{0} << zeros);
  } else {
    digits = eight_of('0');
    for (const char c : text) digits = (digits >> 8U) | (std::uint64_t{static_cast<unsigned char>(c)} << 56U);
  }
  constexpr auto high = 0xF0F0F0F0F0F0F0F0U;
  if (((digits & high) | (((digits + eight_of(6)) & high) >> 4U)) != eight_of(0x33)) return std::nullopt;
  digits -= eight_of('0');
  // Neighbours join into pairs, pairs into fours, fours into eight.
  digits = digits * 10 + (digits >> 8U);
  constexpr auto pairs = 0x000000FF000000FFU;
  return ((digits & pairs) * (100 + (1'000'000ULL << 32U)) + ((digits >> 16U) & pairs) * (1 + (10'000ULL << 32U))) >>
         32U;
}

/// The digits of every number below 10,000 as characters, with zeros in front, the first one in the lowest byte.
inline constexpr auto four_digits = [] {
  std::array<std::uint32_t, 10'000> all{};
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    all[i] = (i / 1000 | i / 100 % 10 << 8U | i / 10 % 10 << 16U | i % 10 << 24U) + 0x30303030U;
  }
  return all;
}();

/// The eight digits of `value`, which is below 100,000,000, as characters.
inline std::uint64_t eight_characters(std::uint32_t value) {
  return four_digits[value / 10'000] | std::uint64_t{four_digits[value % 10'000]} << 32U;
}

/// Writes a number without zeros in front and returns its end. Up to 8 characters behind the end are overwritten.
inline char* write_digits(char* to, std::uint64_t value) {
  constexpr std::uint64_t most = 100'000'000;
  if (value >= most) {
    to = write_digits(to, value / most);
    store_characters(to, eight_characters(static_cast<std::uint32_t>(value % most)));
    return to + 8;
  }
  const auto characters = eight_characters(static_cast<std::uint32_t>(value));
  // How many of them are zeros in front, in bits; the last one stays.
  const auto digits = characters ^ eight_of('0');
  const auto zeros = static_cast<unsigned>(std::countr_zero(digits | (std::uint64_t{1} << 56U))) & 0x38U;
  store_characters(to, characters >> zeros);
  return to + 8 - zeros / 8;
}

}  // namespace jamsostek::inline v0::detail
