#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// How a migrant worker (pekerja migran Indonesia, PMI) came to the employer abroad: through a placement company (P3MI)
/// or on their own (perseorangan).
enum class Placement : std::uint8_t {
  company,     ///< through a placement company
  individual,  ///< on their own
};
/// The words of `Placement`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<Placement> = {"company", "individual"};

}  // namespace jamsostek::inline v0
