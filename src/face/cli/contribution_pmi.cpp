#include "../json/contribution_pmi.hpp"

#include <fmt/format.h>

#include "contribution.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct PmiOptions {
  std::string date;
  std::string phase;
  std::string placement;
  std::optional<int> contract_months;
  std::string jht;
  std::optional<int> jht_months;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--date", date, "The day of payment (2026-11-20)")->required();
    command.add_option("--phase", phase, "before or during")->required();
    command.add_option("--placement", placement, "company or individual")->required();
    command.add_option("--contract-months", contract_months, "The length of the contract, 1 to 120")->required();
    command.add_option("--jht", jht, "What is saved in jht each month: 50000, 100000, 200000, ... 600000");
    command.add_option("--jht-months", jht_months, "For how many months (default: the length of the contract)");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("contribution.pmi");
    request.text("date", date);
    request.text("phase", phase);
    request.text("placement", placement);
    request.integer("contract_months", contract_months);
    request.money("jht", jht);
    request.integer("jht_months", jht_months);
    common.put_into(request);
    return request;
  }
};

std::string as_table(const contribution::pmi::Statement& statement) {
  using enum Table::Align;
  Table table({{"item"}, {"months", right}, {"a month", right}, {"amount", right}, {"rule"}});
  for (const auto& item : statement.items) {
    table.row({std::string(to_string(item.kind)), item.months ? fmt::format("{}", *item.months) : "",
               item.a_month ? shown(*item.a_month) : "", shown(item.amount),
               fmt::format("{} [{}]", item.rule, item.rule.confidence())});
  }
  table.rule();
  table.row({"total", "", "", shown(statement.total)});
  return fmt::format("Contributions of a migrant worker (PMI), paid on {}\n\n{}\n{}", statement.date, table.text(),
                     closing(statement.notes, statement.rulebook));
}

}  // namespace

void add_contribution_pmi(CLI::App& contribution, int& status) {
  add_command<PmiOptions>(contribution, "pmi", "A migrant worker (pekerja migran Indonesia)", status,
                          json::contribution_pmi, as_table);
}

}  // namespace jamsostek::inline v0::face::cli
