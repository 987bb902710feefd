#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::face {

/// A language that people read.
enum class Language : std::uint8_t {
  indonesian,  ///< bahasa Indonesia
  english,     ///< with the Indonesian names of programmes
};

}  // namespace jamsostek::inline v0::face

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 2> words<face::Language> = {"id", "en"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::face {

/// A word of an explanation (a name of a step or an operand, a word of an enumeration, a function) as people write it;
/// nothing where the dictionary lacks it.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<std::string> translation(std::string_view word, Language language);

/// An explanation as a slip that one can redo on a desk calculator: a line an operation, with every number in it; below
/// it the rounding, whether a ceiling counted, and the rule. Steps that others rest on stand before them, indented.
///
/// A fraction of any length (`Explanation::Exact`) is shown half up to the sen, behind `~` where
/// that is not all of it; it is computed on exactly.
[[nodiscard]] JAMSOSTEK_EXPORT std::string slip(const Explanation& explanation, Language language);

}  // namespace jamsostek::inline v0::face
