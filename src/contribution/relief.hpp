#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0::contribution {

/// A charge's rate times the share of it that a relief leaves. The relief is cited and noted only where it takes
/// something off.
template <class Charge, class Key>
void relieve(Charge& charge, const Row<Key, Rate>& relief, std::vector<std::string>& notes) {
  if (relief.value == Rate::one()) return;
  charge.rate = charge.rate * relief.value;
  charge.rule.add(relief.source);
  notes.push_back(
      fmt::format("{}: {} of the normal contribution ({})", charge.programme, relief.value, relief.source.citation));
}

}  // namespace jamsostek::inline v0::contribution
