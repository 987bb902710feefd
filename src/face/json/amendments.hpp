#pragma once

#include <string_view>

#include <jamsostek/law/amendment.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::face::json {

/// The book with the rows of an amendment file (docs/amending.md). Throws `AmendmentError`, telling every problem of
/// every row, and `Error` for a text that is no such file at all.
[[nodiscard]] RuleBook amended(const RuleBook& book, std::string_view text);

}  // namespace jamsostek::inline v0::face::json
