#pragma once

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
inline void store_characters(char* to, std::uint64_t characters) {
  if constexpr (std::endian::native == std::endian::big) characters = __builtin_bswap64(characters);
  std::memcpy(to, &characters, sizeof characters);
}

/// The same character eight times.
constexpr std::uint64_t eight_of(char c) { return 0x0101010101010101U * static_cast<unsigned char>(c); }

/// Nothing but digits, 1 to 8 of them, as a number.
inline std::optional<std::uint64_t> eight_digits(std::string_view text) {
  const auto size = text.size();
  std::uint64_t digits = 0;
  if (size == 8) {
    digits = load_characters(text.data());
  } else if (size >= 1 && size < 8) {
    // Zeros in front; byte by byte, for nothing beyond the text may be read.
    digits = eight_of('0');
    for (const char c : text) digits = (digits >> 8U) | (std::uint64_t{static_cast<unsigned char>(c)} << 56U);
  } else {
    return std::nullopt;
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

/// The eight digits of `value`, which is below 100,000,000, as numbers 0 to 9, the first one in the lowest byte.
inline std::uint64_t digits_of(std::uint32_t value) {
  const auto fours = std::uint64_t{value / 10'000} | (std::uint64_t{value % 10'000} << 32U);
  const auto hundreds = ((fours * 5243) >> 19U) & 0x0000007F0000007FU;
  const auto pairs = hundreds | ((fours - hundreds * 100) << 16U);
  const auto tens = ((pairs * 103) >> 10U) & 0x000F000F000F000FU;
  return tens | ((pairs - tens * 10) << 8U);
}

/// Writes a number without zeros in front and returns its end. Up to 8 characters behind the end are overwritten.
inline char* write_digits(char* to, std::uint64_t value) {
  constexpr std::uint64_t most = 100'000'000;
  if (value >= most) {
    to = write_digits(to, value / most);
    store_characters(to, digits_of(static_cast<std::uint32_t>(value % most)) | eight_of('0'));
    return to + 8;
  }
  const auto digits = digits_of(static_cast<std::uint32_t>(value));
  // How many of them are zeros in front, in bits; the last one stays.
  const auto zeros = static_cast<unsigned>(std::countr_zero(digits | (std::uint64_t{1} << 56U))) & 0x38U;
  store_characters(to, (digits | eight_of('0')) >> zeros);
  return to + 8 - zeros / 8;
}

}  // namespace jamsostek::inline v0::detail
