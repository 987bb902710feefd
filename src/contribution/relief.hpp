#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0::contribution {

/// Explains the rate of a charge that was just made, as it is before reliefs: the step that those are added to.
/// `from` is the step that looked up what the charge is made of.
template <class Charge>
void explain_rate(Explanation& why, const Charge& charge, Explanation::Step from) {
  auto of = from.of;
  why.add({.what = "rate",
           .of = std::move(of),
           .formula = "normal",
           .operands = {{"normal", charge.rate}},
           .result = charge.rate,
           .rule = charge.rule,
           .steps = {std::move(from)}});
}

/// A charge's rate times the share of it that a relief leaves. The relief is cited and noted only where it takes
/// something off. The last step of `why` is that of the rate.
template <class Charge, class Key>
void relieve(Charge& charge, Key on, const Row<Key, Rate>& relief, std::vector<std::string>& notes, Explanation* why) {
  if (relief.value == Rate::one()) return;
  charge.rate = charge.rate * relief.value;
  charge.rule.add(relief.source);
  notes.push_back(
      fmt::format("{}: {} of the normal contribution ({})", charge.programme, relief.value, relief.source.citation));
  if (why == nullptr) return;
  auto& step = why->steps.back();
  step.formula = "normal x product(relief)";
  step.operands.push_back({"relief", relief.value});
  step.result = charge.rate;
  step.rule = charge.rule;
  step.steps.push_back(look_up("relief", step.of, on, relief));
}

}  // namespace jamsostek::inline v0::contribution
