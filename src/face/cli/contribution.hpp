#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/contribution/line.hpp>

#include "../json/evaluation.hpp"
#include "../json/operation.hpp"
#include "command.hpp"
#include "computed.hpp"
#include "table.hpp"

/// What the commands of the segments share.
namespace jamsostek::inline v0::face::cli {

/// Each adds the command of one segment to `contribution`.
void add_contribution_pu(CLI::App& contribution, int& status);
void add_contribution_bpu(CLI::App& contribution, int& status);
void add_contribution_jakon(CLI::App& contribution, int& status);
void add_contribution_pmi(CLI::App& contribution, int& status);

/// Money as persons read it.
[[nodiscard]] std::string shown(Money money);

/// The table that contribution lines are shown in, and its rows.
[[nodiscard]] Table line_table();
void add_lines(Table& table, const std::vector<contribution::Line>& lines);
/// A row of a total in that table.
void add_total(Table& table, std::string_view name, std::string_view payer, Money total);

/// Notes and the rule book, a line each.
[[nodiscard]] std::string closing(const std::vector<std::string>& notes, std::string_view rulebook);

/// Adds a command: `Options` become a request (`request()`, with `common`); `compute` answers it, and `as_table` shows
/// the answer unless the result of the machine interface is wanted.
template <class Options, class Statement>
void add_segment(CLI::App& contribution, const std::string& name, const std::string& description,
                 Statement (*compute)(json::Fields&, const json::Context&), std::string (*as_table)(const Statement&),
                 int& status) {
  auto* command = contribution.add_subcommand(name, description);
  const auto options = std::make_shared<Options>();
  options->add_to(*command);
  command->callback([options, compute, as_table, &status] {
    const auto& book = RuleBook::builtin();
    const auto request = options->request();
    if (options->common.json) {
      print(json::result_of(request.value(), book) + '\n');
    } else {
      print(as_table(computed(request, book, compute)));
    }
    status = done;
  });
}

}  // namespace jamsostek::inline v0::face::cli
