#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/money/money.hpp>

/// The texts that several commands have in common.
namespace jamsostek::inline v0::face::cli {

/// Money as persons read it: `Rp12.000.000,50`.
[[nodiscard]] std::string shown(Money money);

/// Conditions, a line each.
[[nodiscard]] std::string conditions_text(const std::vector<Condition>& conditions);

/// Conditions, items with who pays them and when, totals and heirs: as every benefit has them.
[[nodiscard]] std::string benefit_text(const benefit::Benefit& benefit);

/// Notes and the rule book, a line each: how every answer ends.
[[nodiscard]] std::string closing(const std::vector<std::string>& notes, std::string_view rulebook);

}  // namespace jamsostek::inline v0::face::cli
