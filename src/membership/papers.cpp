#include <jamsostek/membership/papers.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <jamsostek/law/claim_procedure.hpp>

namespace jamsostek::inline v0::membership {
namespace {

/// A list of papers being checked.
class PaperCheck {
 public:
  PaperCheck(std::string_view procedure, PaperList list, const Facts& facts, std::span<const std::string> at_hand)
      : procedure_(procedure), list_(list), facts_(facts), at_hand_(at_hand) {}

  std::vector<NeededPaper> run() {
    check_named();
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const auto earlier = list_.first(i);
      if (list_[i].group == 0 || std::ranges::find(earlier, list_[i].group, &Paper::group) == earlier.end()) need(i);
    }
    return std::move(needs_);
  }

 private:
  void check_named() const {
    for (std::size_t i = 0; i < at_hand_.size(); ++i) {
      const auto& name = at_hand_[i];
      const bool listed = std::ranges::find(list_, name, &Paper::name) != list_.end();
      const bool stands_in = std::ranges::any_of(claim_substitutes(), [&](const ClaimSubstitute& substitute) {
        return substitute.name == name && fits(substitute.procedure, procedure_);
      });
      if (!listed && !stands_in) {
        throw InvalidValue(fmt::format("papers[{}]", i), name,
                           fmt::format("the text on {} lists no paper of that name", procedure_));
      }
    }
  }

  /// The need that begins with the paper at an index: that paper, or all of its group.
  void need(std::size_t index) {
    std::vector<const Paper*> sure;
    std::vector<const Paper*> unsure;
    for (const auto& paper : list_.subspan(index)) {
      if (&paper != &list_[index] && (paper.group == 0 || paper.group != list_[index].group)) continue;
      const auto asked = holds(paper.condition, facts_);
      if (asked.value_or(false)) sure.push_back(&paper);
      if (!asked) unsure.push_back(&paper);
    }
    const auto is_there = [&](const Paper* paper) { return is_at_hand(*paper); };
    auto papers = sure.empty() ? unsure : sure;
    if (papers.empty()) return;
    auto status = sure.empty() ? PaperStatus::undecided : PaperStatus::missing;
    if (sure.empty() ? met_in_any_case(unsure) : std::ranges::any_of(sure, is_there)) {
      status = PaperStatus::at_hand;
    } else if (!sure.empty() && std::ranges::any_of(unsure, is_there)) {
      status = PaperStatus::undecided;
      std::ranges::copy_if(unsure, std::back_inserter(papers), is_there);
    }
    NeededPaper needed{{}, status, {}};
    for (const auto* paper : papers) add_with_substitutes(*paper, needed.any_of);
    if (status == PaperStatus::undecided) {
      for (const auto* paper : papers) add_unknown(paper->condition, needed.missing_facts);
    }
    needs_.push_back(std::move(needed));
  }

  /// Whether, of papers that hang on facts, those at hand are enough whatever the facts: where one is asked for, one
  /// at hand is asked for on the same condition.
  [[nodiscard]] bool met_in_any_case(const std::vector<const Paper*>& papers) const {
    return std::ranges::all_of(papers, [&](const Paper* asked) {
      return std::ranges::any_of(
          papers, [&](const Paper* other) { return is_at_hand(*other) && other->condition == asked->condition; });
    });
  }

  /// The paper, or what stands for it.
  [[nodiscard]] bool is_at_hand(const Paper& paper) const {
    std::vector<Alternative> alternatives;
    add_with_substitutes(paper, alternatives);
    return std::ranges::any_of(alternatives, [&](const Alternative& each) { return is_at_hand(each.name); });
  }

  [[nodiscard]] bool is_at_hand(std::string_view name) const {
    return std::ranges::find(at_hand_, name) != at_hand_.end();
  }

  void add_with_substitutes(const Paper& paper, std::vector<Alternative>& into) const {
    // One paper may be asked for on several grounds.
    if (std::ranges::find(into, paper.name, &Alternative::name) != into.end()) return;
    into.push_back({paper.name, paper.indonesian, paper.condition, &paper.source});
    for (const auto& substitute : claim_substitutes()) {
      if (substitute.paper == paper.name && fits(substitute.procedure, procedure_) &&
          holds(substitute.when, facts_).value_or(false)) {
        into.push_back({substitute.name, substitute.indonesian, substitute.when, &substitute.source});
      }
    }
  }

  void add_unknown(std::string_view expression, std::vector<std::string_view>& into) const {
    each_fact(expression, [&](std::string_view word, bool) {
      if (!facts_.contains(word) && std::ranges::find(into, word) == into.end()) into.push_back(word);
    });
  }

  std::string_view procedure_;
  PaperList list_;
  const Facts& facts_;
  std::span<const std::string> at_hand_;
  std::vector<NeededPaper> needs_;
};

}  // namespace

std::vector<NeededPaper> check_papers(std::string_view procedure, PaperList list, const Facts& facts,
                                      std::span<const std::string> at_hand) {
  return PaperCheck(procedure, list, facts, at_hand).run();
}

}  // namespace jamsostek::inline v0::membership
