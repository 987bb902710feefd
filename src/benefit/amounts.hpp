#pragma once

#include <algorithm>
#include <array>
#include <span>

#include <jamsostek/benefit/jkk.hpp>
#include <jamsostek/money/rounding.hpp>

#include "cite.hpp"

namespace jamsostek::inline v0::benefit {

/// Half up to the rupiah.
inline Money rounded(Money amount) { return scaled(amount, 1, 1, {}); }

/// What transport is paid for: the costs of each mode added, up to the cap of that mode (in the order of `jkk::Mode`),
/// rounded once. `step`, where there is one, receives how.
inline Money transport_amount(std::span<const jkk::Transport> transport,
                              const std::array<const Timeline<Day, Money>*, 3>& caps, Day day, std::string_view field,
                              Sources& sources, Explanation::Step* step) {
  std::array<Money, 3> costs{};
  for (const auto& [mode, cost] : transport) costs[static_cast<std::size_t>(mode)] += cost;
  Money sum;
  for (std::size_t mode = 0; mode < costs.size(); ++mode) {
    if (costs[mode] == Money()) continue;
    const auto cap = cited(*caps[mode], day, field, sources);
    sum += std::min(costs[mode], cap);
    if (step == nullptr) continue;
    const auto of = std::string(to_string(static_cast<jkk::Mode>(mode)));
    step->operands.push_back({"cost", costs[mode], of});
    step->operands.push_back({"cap", cap, of});
    step->ceiling_applied = step->ceiling_applied.value_or(false) || costs[mode] > cap;
  }
  if (step != nullptr) {
    step->formula = "sum(min(cost, cap))";
    step->rounding = Rounding{};
  }
  return rounded(sum);
}

/// The family with the children that a scholarship is asked for, who are children whether it says so or not.
inline Family family_of(Family family, std::span<const Child> children) {
  family.children = family.children || !children.empty();
  return family;
}

/// Throws `OutOfRange` for a negative cost.
inline void check_cost(const std::optional<Money>& cost, std::string_view field) {
  if (cost && cost->is_negative()) throw OutOfRange(field, fmt::format("{}", *cost), "money is not negative");
}

/// The same for every cost of transport.
inline void check_costs(std::span<const jkk::Transport> transport) {
  for (std::size_t i = 0; i < transport.size(); ++i)
    check_cost(transport[i].cost, fmt::format("transport[{}].cost", i));
}

}  // namespace jamsostek::inline v0::benefit
