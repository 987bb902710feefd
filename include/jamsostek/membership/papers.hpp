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
  at_hand,    ///< one that meets the need is there
  missing,    ///< needed and not there
  undecided,  ///< not at hand, and whether it is needed hangs on a fact that is not given
};

/// One paper of which a need can be met. Its texts live as long as the program.
struct Alternative {
  std::string_view name;        ///< its stable word
  std::string_view indonesian;  ///< as the official text names it
  std::string_view condition;   ///< the expression of facts it hangs on; empty: none
  const Source* source;         ///< where it stands
};

/// One need of a list: any of these papers meets it.
struct NeededPaper {
  std::vector<Alternative> any_of;              ///< one at least
  PaperStatus status;                           ///< whether it is at hand
  std::vector<std::string_view> missing_facts;  ///< while undecided: the words that would decide it, each once
};

/// The needs of a list of papers, in its order; those that the facts rule out are left out. Of papers with one group
/// one is enough. A paper that stands for another one (`claim_substitutes`) counts once the fact behind it is stated.
///
/// Throws `InvalidValue` for a paper at hand that neither the list nor a substitute of the procedure names.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<NeededPaper> check_papers(std::string_view procedure, PaperList list,
                                                                     const Facts& facts,
                                                                     std::span<const std::string> at_hand);

}  // namespace jamsostek::inline v0::membership

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<membership::PaperStatus> = {"at_hand", "missing", "undecided"};

}  // namespace jamsostek::inline v0
