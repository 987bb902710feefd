#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/contribution/line.hpp>

#include "computed.hpp"
#include "table.hpp"
#include "text.hpp"

/// What the commands of the segments share.
namespace jamsostek::inline v0::face::cli {

/// Each adds the command of one segment to `contribution`.
void add_contribution_pu(CLI::App& contribution, int& status);
void add_contribution_bpu(CLI::App& contribution, int& status);
void add_contribution_jakon(CLI::App& contribution, int& status);
void add_contribution_pmi(CLI::App& contribution, int& status);

/// The table that contribution lines are shown in, and its rows.
[[nodiscard]] Table line_table();
void add_lines(Table& table, const std::vector<contribution::Line>& lines);
/// A row of a total in that table.
void add_total(Table& table, std::string_view name, std::string_view payer, Money total);

}  // namespace jamsostek::inline v0::face::cli
