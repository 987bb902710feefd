#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <jamsostek/error.hpp>
#include <jamsostek/face/slip.hpp>
#include <jamsostek/law/rule_book.hpp>

#include "../json/value.hpp"

/// What the commands for persons share. A command turns its options into a request of the machine interface, so that
/// defaults, checks and formulas are those of the library.
namespace jamsostek::inline v0::face::cli {

/// Exit statuses (docs/command-line.md).
inline constexpr int done = 0;
inline constexpr int output_broke = 1;
inline constexpr int wrong_usage = 2;
inline constexpr int bad_rows = 3;
inline constexpr int overdue_rules = 3;

/// Each adds its command to the application; `status` receives the exit status when the command has run.
void add_audit(CLI::App& app, int& status);
void add_benefit(CLI::App& app, int& status);
void add_claim(CLI::App& app, int& status);
void add_contribution(CLI::App& app, int& status);
void add_eval(CLI::App& app, int& status);
void add_fine(CLI::App& app, int& status);
void add_membership(CLI::App& app, int& status);
void add_identifier(CLI::App& app, int& status);
void add_housing(CLI::App& app, int& status);
void add_impact(CLI::App& app, int& status);
void add_old_age(CLI::App& app, int& status);
void add_payroll(CLI::App& app, int& status);
void add_retro(CLI::App& app, int& status);
void add_risk_tier(CLI::App& app, int& status);
void add_sponsor(CLI::App& app, int& status);
void add_rules(CLI::App& app, int& status);

/// A request of the machine interface, put together from command-line options.
class Request {
 public:
  explicit Request(std::string_view op) : object_{.kind = json::Value::Kind::object} { text("op", op); }

  /// Sets a text; a path with a dot (`worker.birth_date`) goes into an object of its own. An empty text sets nothing.
  void text(std::string_view path, std::string_view value);
  /// Sets money, which persons may write as `Rp12.000.000,50`.
  void money(std::string_view path, std::string_view value);
  void flag(std::string_view path, bool value);
  /// Sets a whole number, if there is one.
  void integer(std::string_view path, std::optional<int> value);
  /// Sets a list of texts, unless it is empty.
  void texts(std::string_view path, const std::vector<std::string>& values);
  /// Sets a list of money, unless it is empty.
  void moneys(std::string_view path, const std::vector<std::string>& values);
  /// Sets any value.
  void put(std::string_view path, json::Value value) { at(path) = std::move(value); }

  [[nodiscard]] const json::Value& value() const noexcept { return object_; }

 private:
  json::Value& at(std::string_view path);

  json::Value object_;
};

/// The option `--rules`: a file of new rows for the rule book (docs/amending.md).
struct RulesOption {
  std::string file;

  CLI::Option* add_to(CLI::App& command);
  /// The built-in book, with the rows of the file when one is named. Throws `FileFault`, `AmendmentError` or, naming
  /// the file, `Error`.
  [[nodiscard]] RuleBook book() const;
};

/// The options that every computing command has: `--known-on`, `--stale`, `--rounding-unit`, `--rounding-mode`,
/// `--rules`, `--explain`, `--lang`, `--json`.
struct CommonOptions {
  std::string known_on;
  std::string stale;
  std::string rounding_unit;
  std::string rounding_mode;
  RulesOption rules;
  bool explain = false;
  std::string lang;
  bool json = false;

  void add_to(CLI::App& command);
  void put_into(Request& request) const;
  /// That of `--lang`, else that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`): Indonesian where it begins with
  /// `id`, else English. Throws `InvalidValue` of `lang` for another word.
  [[nodiscard]] Language language() const;
};

/// The language of a slip: the one that is named, else that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`).
/// Throws `InvalidValue` for another word.
[[nodiscard]] Language language_of(const std::string& lang);

/// Standard output, or a file, could not be written.
struct BrokenOutput {
  std::string message;
};

/// Writes to standard output; throws `BrokenOutput` when that fails.
void print(std::string_view text);
/// Writes to standard error. What cannot be written there is lost: the exit status tells as well.
void say(std::string_view text);

/// Says on standard error what is wrong; the exit status for it.
int report(const Error& error);
/// The same, a line for each problem.
int report(const AmendmentError& error);
int report(const BrokenOutput& fault);

}  // namespace jamsostek::inline v0::face::cli
