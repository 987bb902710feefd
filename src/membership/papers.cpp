#include <jamsostek/membership/papers.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace jamsostek::inline v0::membership {
namespace {

void add_once(std::vector<std::string_view>& names, std::string_view name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

/// Whether a paper, or one that stands for it, is at hand.
bool covered(const PapersCheck& check, const PaperCheck& paper) {
  return std::ranges::any_of(check.papers, [&](const PaperCheck& each) {
    return each.at_hand && (&each == &paper || (paper.paper->group != 0 && each.paper->group == paper.paper->group));
  });
}

/// A paper and what may stand for it.
std::vector<std::string_view> alternatives(const PapersCheck& check, const PaperCheck& paper) {
  std::vector<std::string_view> names;
  for (const auto& each : check.papers) {
    if (&each == &paper || (paper.paper->group != 0 && each.paper->group == paper.paper->group)) {
      names.push_back(each.paper->name);
    }
  }
  return names;
}

}  // namespace

PapersCheck check_papers(PaperList list, const Facts& facts, std::span<const std::string> at_hand,
                         std::string_view field) {
  for (std::size_t i = 0; i < at_hand.size(); ++i) {
    if (std::ranges::find(list, at_hand[i], &Paper::name) == list.end()) {
      throw InvalidValue(fmt::format("{}[{}]", field, i), at_hand[i], "no paper of that name is in the list");
    }
  }
  PapersCheck check;
  for (const auto& paper : list) {
    const auto needed = paper.condition.empty() ? std::optional(true) : facts.find<bool>(paper.condition);
    if (!needed) add_once(check.missing_facts, paper.condition);
    check.papers.push_back({&paper, needed, std::ranges::find(at_hand, paper.name) != at_hand.end()});
  }
  for (const auto& paper : check.papers) {
    if (!paper.needed.value_or(false) || covered(check, paper)) continue;
    auto names = alternatives(check, paper);
    if (std::ranges::find(check.missing, names) == check.missing.end()) check.missing.push_back(std::move(names));
  }
  return check;
}

}  // namespace jamsostek::inline v0::membership
