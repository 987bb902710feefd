#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <jamsostek/batch/recap.hpp>

namespace jamsostek::inline v0::face::cli {

/// The forms in which a recap is written.
enum class RecapForm : std::uint8_t { table, csv, json };

/// CSV for a name that ends in `.csv`, JSON for `.json`, else a table.
[[nodiscard]] RecapForm recap_form(std::string_view file_name);

[[nodiscard]] std::string recap_text(const batch::Recap& recap, RecapForm form, std::string_view rulebook);

}  // namespace jamsostek::inline v0::face::cli
