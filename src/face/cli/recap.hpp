#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <jamsostek/batch/recap.hpp>

#include "../json/writer.hpp"

namespace jamsostek::inline v0::face::cli {

/// The forms in which a recap is written.
enum class RecapForm : std::uint8_t { table, csv, json };

/// CSV for a name that ends in `.csv`, JSON for `.json`, else a table.
[[nodiscard]] RecapForm recap_form(std::string_view file_name);

[[nodiscard]] std::string recap_text(const batch::Recap& recap, RecapForm form, std::string_view rulebook);

/// The parts of it: amounts by programme as a table, what a late payment costs as lines, both as members of JSON.
[[nodiscard]] std::string amounts_table(const batch::RecapAmounts& amounts);
[[nodiscard]] std::string lateness_text(const contribution::Lateness& late);
void write_amounts(json::Writer& writer, const batch::RecapAmounts& amounts);
void write_late(json::Writer& writer, const std::optional<contribution::Lateness>& lateness);

}  // namespace jamsostek::inline v0::face::cli
