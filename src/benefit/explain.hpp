#pragma once

#include <string_view>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/law/explanation.hpp>

/// The steps that all benefits have: conditions, items and their sums.
namespace jamsostek::inline v0::benefit {

using Operands = std::vector<Explanation::Operand>;

/// Whether everything depends on a condition, or a part only: what or who pays.
enum class Weight : std::uint8_t { required, partial };

/// Explains the condition that a benefit noted last. `operands()` makes what its formula names.
template <class MakeOperands>
void explain_condition(Explanation* why, const Benefit& benefit, Weight weight, std::string_view formula,
                       MakeOperands&& operands) {
  if (why == nullptr) return;
  auto& step = why->add(condition_step(benefit.conditions.back(), formula, operands()));
  step.of = weight == Weight::required ? "required" : "partial";
}

/// Explains an item; `rounding` is empty where the amount is exact.
[[nodiscard]] Explanation::Step item_step(const Item& item, std::string_view formula, Operands operands,
                                          const std::optional<Rounding>& rounding = std::nullopt);
/// Explains an item that is the value of a rule on a day.
template <class T>
[[nodiscard]] Explanation::Step item_step(const Item& item, Day on, const Timeline<Day, T>& rule) {
  auto step = look_up("item", std::string(item.item), on, *rule.at(on).row);
  step.result = item.amount;
  step.rule = item.rule;
  return step;
}

/// Explains whether anything is due: every condition that is required is met.
void explain_eligible(Explanation* why, const Benefit& benefit);
/// Explains the sums of the items: of all, and of those that BPJS pays at once.
void explain_totals(Explanation* why, const Benefit& benefit);

}  // namespace jamsostek::inline v0::benefit
