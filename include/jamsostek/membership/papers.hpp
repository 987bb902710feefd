#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/law/paper.hpp>
#include <jamsostek/membership/facts.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::membership {

/// Whether a paper that a text lists is there.
enum class PaperStatus : std::uint8_t {
  at_hand,
  missing,
  undecided,  ///< not at hand, and whether it is needed hangs on a fact that is not given
};

/// One need of a list: any of these papers meets it.
struct NeededPaper {
  std::vector<const Paper*> any_of;  ///< they live as long as the program
  PaperStatus status;
};

/// The needs of a list of papers, in its order; those that the facts rule out are left out. Of papers with one group
/// one is enough. Throws `InvalidValue` for a paper at hand that is not in the list, naming `field` and its place.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<NeededPaper> check_papers(PaperList list, const Facts& facts,
                                                                     std::span<const std::string> at_hand,
                                                                     std::string_view field = "papers");

}  // namespace jamsostek::inline v0::membership

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<membership::PaperStatus> = {"at_hand", "missing", "undecided"};

}  // namespace jamsostek::inline v0
