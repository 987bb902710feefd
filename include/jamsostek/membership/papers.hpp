#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/law/paper.hpp>
#include <jamsostek/membership/facts.hpp>

namespace jamsostek::inline v0::membership {

/// One paper of a list beside what is known and at hand.
struct PaperCheck {
  const Paper* paper;          ///< lives as long as the program
  std::optional<bool> needed;  ///< empty while the fact that decides it is not given
  bool at_hand;
};

/// A list of papers checked.
struct PapersCheck {
  std::vector<PaperCheck> papers;                      ///< all of the list, in its order
  std::vector<std::vector<std::string_view>> missing;  ///< needed and not at hand: each with what may stand for it
  std::vector<std::string_view> missing_facts;         ///< facts not given that decide whether a paper is needed
};

/// Checks a list of papers. Of papers that stand for one another one at hand is enough. Throws `InvalidValue` for a
/// paper at hand that is not in the list, naming `field` and its place.
[[nodiscard]] JAMSOSTEK_EXPORT PapersCheck check_papers(PaperList list, const Facts& facts,
                                                        std::span<const std::string> at_hand,
                                                        std::string_view field = "papers");

}  // namespace jamsostek::inline v0::membership
