#pragma once

#include <string>
#include <string_view>

#include <jamsostek/law/citation.hpp>

namespace jamsostek::inline v0 {

/// One condition of a right or a duty, met or not.
struct Condition {
  std::string_view name;  ///< stable, such as `claim_in_time`; a literal
  bool met;               ///< whether it is met
  std::string detail;     ///< the facts that decide it, in a sentence
  Sources sources;        ///< where it stands
};

}  // namespace jamsostek::inline v0
