#include "../json/rules.hpp"

#include <ctime>

#include <fmt/format.h>

#include "computed.hpp"
#include "rule_export.hpp"
#include "table.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

/// Today where the command runs.
std::string today() {
  const auto now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

/// The options of a question about one day.
struct OnDayOptions {
  std::string on;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--on", on, "The day looked at (2026-11-20; default: today)");
    common.add_to(command);
  }

 protected:
  [[nodiscard]] Request asked(std::string_view op) const {
    Request request(op);
    request.text("on", on.empty() ? today() : on);
    common.put_into(request);
    return request;
  }
};

struct ListOptions : OnDayOptions {
  [[nodiscard]] Request request() const { return asked("rules"); }
};

struct CheckOptions : OnDayOptions {
  [[nodiscard]] Request request() const { return asked("rules.check"); }
  [[nodiscard]] static int status(const Freshness& found) { return found.overdue.empty() ? done : overdue_rules; }
};

struct ShowOptions {
  std::string name;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("name", name, "The name of a rule: jp.wage_ceiling")->required();
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("rules.show");
    request.text("name", name);
    common.put_into(request);
    return request;
  }
};

struct DiffOptions {
  std::string from;
  std::string to;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("from", from, "The month before (2026-02)")->required();
    command.add_option("to", to, "The month after (2026-03)")->required();
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("diff");
    request.text("from", from);
    request.text("to", to);
    common.put_into(request);
    return request;
  }
};

struct ExportOptions {
  std::string format = "json";
  RulesOption rules;

  void add_to(CLI::App& command) {
    command.add_option("--format", format, "json (default), csv or markdown");
    rules.add_to(command);
  }
};

std::string cited(const RuleRow& row) { return fmt::format("{} [{}]", row.source->citation, row.source->confidence); }

std::string in_force_text(const std::vector<RuleRow>& rows, const RuleBook& book) {
  using enum Table::Align;
  Table table({{"rule"}, {"value", right}, {"unit"}, {"from"}, {"to"}, {"known from"}, {"citation"}});
  for (const auto& row : rows) {
    table.row({std::string(row.name), fmt::format("{}", row.value), std::string(unit_of(row.value)),
               fmt::format("{}", row.from), shown(row.to), fmt::format("{}", row.known), cited(row)});
  }
  return fmt::format("{}\n{}", table.text(), closing({}, book.id()));
}

std::string rows_text(const std::vector<RuleRow>& rows, const RuleBook& book) {
  using enum Table::Align;
  Table table({{"from"}, {"to"}, {"known from"}, {"expected until"}, {"value", right}, {"citation"}});
  std::vector<std::string> notes;
  for (const auto& row : rows) {
    table.row({fmt::format("{}", row.from), shown(row.to), fmt::format("{}", row.known), shown(row.expected_until),
               fmt::format("{}", row.value), cited(row)});
    if (const auto note = row.source->citation.note; !note.empty()) {
      notes.push_back(fmt::format("from {}: {}", row.from, note));
    }
  }
  const auto& newest = rows.back();
  return fmt::format("{} ({}): {}\n\n{}\n{}", newest.name, unit_of(newest.value), newest.source->citation.title,
                     table.text(), closing(notes, book.id()));
}

std::string changes_text(const std::vector<RuleChange>& changes, const RuleBook& book) {
  using enum Table::Align;
  Table table({{"rule"}, {"before", right}, {"after", right}, {"unit"}, {"citation"}});
  const auto value = [](const std::optional<RuleRow>& row) {
    return row ? fmt::format("{}", row->value) : std::string("none");
  };
  for (const auto& change : changes) {
    const auto& standing = *(change.after ? change.after : change.before);
    table.row({std::string(change.name), value(change.before), value(change.after),
               std::string(unit_of(standing.value)), cited(standing)});
  }
  return fmt::format("{}\n{}", table.text(), closing({}, book.id()));
}

std::string freshness_text(const Freshness& found, const RuleBook& book) {
  using enum Table::Align;
  std::string text;
  if (found.overdue.empty()) text += "Nothing is overdue.\n";
  for (const auto& [newest, since] : found.overdue) {
    text += fmt::format("OVERDUE since {}: {}; the last value is {} of {}, {}\n", since, newest.name, newest.value,
                        newest.from, newest.source->citation);
  }
  Table table({{"rule"}, {"from"}, {"value", right}, {"citation"}, {"what is uncertain"}});
  for (const auto& row : found.unsure) {
    table.row({std::string(row.name), fmt::format("{}", row.from), fmt::format("{}", row.value),
               fmt::format("{}", row.source->citation), std::string(row.source->citation.note)});
  }
  text += fmt::format("\nOf low confidence, in use:\n\n{}\n", table.text());
  for (const auto& [name, unsure, rows] : found.unsure_tables) {
    text += fmt::format("Table {}: {} of {} rows are of low confidence\n", name, unsure, rows);
  }
  return text + closing({}, book.id());
}

void add_export(CLI::App& rules, int& status) {
  auto* command = rules.add_subcommand("export", "Every row with its dates and citation");
  const auto options = std::make_shared<ExportOptions>();
  options->add_to(*command);
  command->callback([options, &status] {
    const auto form = parse_word<ExportForm>(options->format, "--format");
    print(exported(options->rules.book(), form));
    status = done;
  });
}

}  // namespace

void add_rules(CLI::App& app, int& status) {
  auto* rules = app.add_subcommand("rules", "The law as this program knows it: every value, dated and cited");
  rules->require_subcommand(1);
  add_command<ListOptions>(*rules, "list", "Every rule with its value in force on a day", status, json::rules_in_force,
                           in_force_text);
  add_command<ShowOptions>(*rules, "show", "Every row of one rule", status, json::rules_show, rows_text);
  add_command<DiffOptions>(*rules, "diff", "What differs between two months", status, json::rules_diff, changes_text);
  add_command<CheckOptions>(*rules, "check", "What is overdue (exit status 3), and what in use is of low confidence",
                            status, json::rules_check, freshness_text);
  add_export(*rules, status);
}

}  // namespace jamsostek::inline v0::face::cli
