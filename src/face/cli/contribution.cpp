#include "contribution.hpp"

#include <fmt/format.h>

namespace jamsostek::inline v0::face::cli {

Table line_table() {
  using enum Table::Align;
  return Table({{"programme"}, {"payer"}, {"base", right}, {"rate", right}, {"amount", right}, {"rule"}});
}

void add_lines(Table& table, const std::vector<contribution::Line>& lines) {
  for (const auto& line : lines) {
    table.row({std::string(to_string(line.programme)), std::string(to_string(line.payer)),
               line.base ? shown(*line.base) : "", line.rate ? fmt::format("{}", *line.rate) : "", shown(line.amount),
               fmt::format("{} [{}]{}", line.rule, line.confidence(), line.billed ? "" : " (not billed)")});
  }
}

void add_total(Table& table, std::string_view name, std::string_view payer, Money total) {
  table.row({std::string(name), std::string(payer), "", "", shown(total)});
}

void add_contribution(CLI::App& app, int& status) {
  auto* contribution = app.add_subcommand("contribution", "What is owed for a month");
  contribution->require_subcommand(1);
  add_contribution_pu(*contribution, status);
  add_contribution_bpu(*contribution, status);
  add_contribution_jakon(*contribution, status);
  add_contribution_pmi(*contribution, status);
}

}  // namespace jamsostek::inline v0::face::cli
