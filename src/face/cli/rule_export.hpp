#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::face::cli {

/// The forms in which the rule book is exported.
enum class ExportForm : std::uint8_t { json, csv, markdown };

}  // namespace jamsostek::inline v0::face::cli

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 3> words<face::cli::ExportForm> = {"json", "csv", "markdown"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::face::cli {

/// Every row of every rule, and of the tables without dates. JSON is the result of `rules.export`.
[[nodiscard]] std::string exported(const RuleBook& book, ExportForm form);

}  // namespace jamsostek::inline v0::face::cli
