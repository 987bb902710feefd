#pragma once

#include <string>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/batch/payroll.hpp>

#include "command.hpp"

/// What the commands that read a payroll file have in common.
namespace jamsostek::inline v0::face::cli {

/// What holds for all of a payroll file, whatever its month.
struct PayrollTermsOptions {
  std::string risk;
  std::string employer;
  bool labour_intensive = false;
  std::string known_on;
  std::string stale;
  RulesOption rules;

  /// Returns the option `--rules`.
  CLI::Option* add_to(CLI::App& command);
  /// Puts them into the terms of a payroll or of an audit.
  template <class Terms>
  void put_into(Terms& terms) const {
    if (!risk.empty()) terms.risk = parse_word<Risk>(risk, "--risk");
    if (!employer.empty()) terms.employer.kind = parse_word<EmployerKind>(employer, "--employer");
    terms.employer.labour_intensive = labour_intensive;
    if (!known_on.empty()) terms.viewpoint.known_on = Day::parse(known_on, "--known-on");
    if (!stale.empty()) terms.viewpoint.stale = parse_word<Stale>(stale, "--stale");
  }
};

/// The file and what holds for all of it.
struct PayrollFileOptions : PayrollTermsOptions {
  std::string input;
  std::string month;

  /// Returns the option `--rules`.
  CLI::Option* add_to(CLI::App& command);
  [[nodiscard]] batch::PayrollTerms terms() const;
};

/// When what is due is paid, and the holidays that move the due date.
struct PaymentOptions {
  std::string paid_on;
  std::vector<std::string> holidays;

  [[nodiscard]] std::optional<Day> paid_day() const;
  [[nodiscard]] std::vector<Day> free_days() const;
};

/// The header row of a file. Throws `MissingField` when it has none, `InvalidValue` when it is too long.
[[nodiscard]] std::string header_of(batch::csv::BlockReader& reader, const std::string& file);

/// The bad row that a block ends with, when it ends with one that is too long.
[[nodiscard]] std::optional<batch::BadRow> too_long_row(const batch::csv::Block& block);

/// Says on standard error what is wrong with a row.
void say_bad(const batch::BadRow& row);

}  // namespace jamsostek::inline v0::face::cli
