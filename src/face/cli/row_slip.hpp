#pragma once

#include "payroll_file.hpp"

namespace jamsostek::inline v0::face::cli {

/// The options `--explain EMPLOYEE` and `--lang` of the commands that read payroll files.
struct RowSlipOptions {
  std::string employee;
  std::string lang;

  void add_to(CLI::App& command);
  /// Throws `InvalidValue` for another language, or for a file that cannot be read again: standard input.
  void check(const std::string& file) const;
};

/// Says on standard error why the contributions of an employee are what they are: a slip for each of the employee's
/// rows in a payroll file, which is read again for it. `month` is that of rows that name none. Does nothing when nobody
/// is asked for. Rows that cannot be computed are left out: the command has told them.
/// Returns whether there is such a row.
bool say_why(const RowSlipOptions& asked, const std::string& file, const std::string& month,
             const PayrollTermsOptions& terms, const RuleBook& book);

/// Says on standard error that no row is the employee's, where one was asked for and none was `found`.
void say_if_missing(const RowSlipOptions& asked, bool found);

}  // namespace jamsostek::inline v0::face::cli
