#pragma once

#include <string>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/batch/payroll.hpp>

#include "command.hpp"

/// What the commands that read a payroll file have in common.
namespace jamsostek::inline v0::face::cli {

/// The file and what holds for all of it.
struct PayrollFileOptions {
  std::string input;
  std::string month;
  std::string risk;
  std::string employer;
  bool labour_intensive = false;
  std::string known_on;
  std::string stale;
  RulesOption rules;

  /// Returns the option `--rules`.
  CLI::Option* add_to(CLI::App& command);
  [[nodiscard]] batch::PayrollTerms terms() const;
};

/// The header row of a file. Throws `MissingField` when it has none.
[[nodiscard]] std::string header_of(batch::csv::BlockReader& reader, const std::string& file);

/// The bad row that a block ends with, when it ends with one that is too long.
[[nodiscard]] std::optional<batch::BadRow> too_long_row(const batch::csv::Block& block);

/// Says on standard error what is wrong with a row.
void say_bad(const batch::BadRow& row);

}  // namespace jamsostek::inline v0::face::cli
