#pragma once

#include <jamsostek/law/paper.hpp>

#include "builtin.hpp"

/// Where the papers of registrations and of claims are listed, and the rules that a table keeps.
namespace jamsostek::inline v0::builtin {

std::span<const Paper> registration_papers() noexcept;
std::span<const Paper> claim_papers() noexcept;

/// Whether a table may be built in: checked at compile time beside each table. Every row names its procedure, its
/// paper and its source; the lists of a procedure stand together, older texts first.
constexpr bool sound(std::span<const Paper> table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto& paper = table[i];
    if (paper.procedure.empty() || paper.name.empty() || paper.indonesian.empty() || paper.group < 0) return false;
    if (!sound(paper.source)) return false;
    if (i == 0) continue;
    if (paper.procedure == table[i - 1].procedure) {
      if (paper.from < table[i - 1].from) return false;
    } else {
      for (std::size_t j = 0; j < i; ++j) {
        if (table[j].procedure == paper.procedure) return false;
      }
    }
  }
  return true;
}

}  // namespace jamsostek::inline v0::builtin
