#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// Whether a contract value contains the value added tax (PPN). Contributions are reckoned without it.
enum class Vat : std::uint8_t {
  excluded,  ///< the value is without it
  included,  ///< it is taken out first
};
/// The words of `Vat`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<Vat> = {"excluded", "included"};

}  // namespace jamsostek::inline v0
