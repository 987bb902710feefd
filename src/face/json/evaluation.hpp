#pragma once

#include <string>

#include <jamsostek/law/rule_book.hpp>

#include "value.hpp"

namespace jamsostek::inline v0::face::json {

/// The `result` object of a request, as the machine interface writes it. Throws `Error`.
[[nodiscard]] std::string result_of(const Value& request, const RuleBook& book);

}  // namespace jamsostek::inline v0::face::json
