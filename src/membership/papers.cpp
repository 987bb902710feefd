#include <jamsostek/membership/papers.hpp>

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace jamsostek::inline v0::membership {
namespace {

/// Whether a paper is asked for; nothing while the fact that decides it is not given.
std::optional<bool> asked_for(const Paper& paper, const Facts& facts) {
  return paper.condition.empty() ? std::optional(true) : facts.find<bool>(paper.condition);
}

void check_listed(PaperList list, std::span<const std::string> at_hand, std::string_view field) {
  for (std::size_t i = 0; i < at_hand.size(); ++i) {
    if (std::ranges::find(list, at_hand[i], &Paper::name) == list.end()) {
      throw InvalidValue(fmt::format("{}[{}]", field, i), at_hand[i], "no paper of that name is in the list");
    }
  }
}

}  // namespace

std::vector<NeededPaper> check_papers(PaperList list, const Facts& facts, std::span<const std::string> at_hand,
                                      std::string_view field) {
  check_listed(list, at_hand, field);
  std::vector<NeededPaper> needs;
  for (const auto& paper : list) {
    const auto asked = asked_for(paper, facts);
    if (asked && !*asked) continue;
    auto need = std::ranges::find_if(
        needs, [&](const NeededPaper& each) { return paper.group != 0 && each.any_of.front()->group == paper.group; });
    if (need == needs.end()) {
      needs.push_back({{}, asked ? PaperStatus::missing : PaperStatus::undecided});
      need = needs.end() - 1;
    }
    need->any_of.push_back(&paper);
    if (asked && need->status == PaperStatus::undecided) need->status = PaperStatus::missing;
    if (std::ranges::find(at_hand, paper.name) != at_hand.end()) need->status = PaperStatus::at_hand;
  }
  return needs;
}

}  // namespace jamsostek::inline v0::membership
