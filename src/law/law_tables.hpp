#pragma once

#include <vector>

#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0 {

/// The tables that the law has beside its dated values, in the order in which the hash takes them.
[[nodiscard]] std::vector<LawTable> law_tables(const Rules& rules);

}  // namespace jamsostek::inline v0
