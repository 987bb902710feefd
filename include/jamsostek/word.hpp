#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {

/// The stable words of an enumeration, in the order of its values, which begin at zero. Specialised beside each one.
template <class Enum>
inline constexpr std::array<std::string_view, 0> words{};

/// An enumeration that has words: it can be printed with fmt, named with `to_string` and read with `parse_word`.
template <class Enum>
concept Word = std::is_enum_v<Enum> &&(words<Enum>.size() > 0);

/// The word of a value: `to_string(Risk::very_low)` is `"very_low"`.
template <Word Enum>
[[nodiscard]] constexpr std::string_view to_string(Enum value) noexcept {
  return words<Enum>[static_cast<std::size_t>(value)];
}

/// The value of a word. Throws `InvalidValue`, naming `field` and listing the words, for any other text.
template <Word Enum>
[[nodiscard]] Enum parse_word(std::string_view text, std::string_view field) {
  for (std::size_t i = 0; i < words<Enum>.size(); ++i) {
    if (words<Enum>[i] == text) return static_cast<Enum>(i);
  }
  throw InvalidValue(field, text, fmt::format("{} is one of: {}", field, fmt::join(words<Enum>, ", ")));
}

}  // namespace jamsostek::inline v0

template <jamsostek::Word Enum>
struct fmt::formatter<Enum> : fmt::formatter<std::string_view> {
  template <typename Context>
  auto format(Enum value, Context& context) const {
    return fmt::formatter<std::string_view>::format(jamsostek::to_string(value), context);
  }
};
