#include "../json/contribution_jakon.hpp"

#include <fmt/format.h>

#include "contribution.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct JakonOptions {
  std::string date;
  std::string contract_value;
  std::string vat;
  std::string wages;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--date", date, "The day of the contract (2026-11-20)")->required();
    command.add_option("--contract-value", contract_value, "The value of the contract, where wages are not known");
    command.add_option("--vat", vat, "The value added tax in that value: excluded (default) or included");
    command.add_option("--wages", wages, "The monthly wages, where they are known");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("contribution.jakon");
    request.text("date", date);
    request.money("contract_value", contract_value);
    request.text("vat", vat);
    request.money("wages", wages);
    common.put_into(request);
    return request;
  }
};

std::string project_table(const contribution::jakon::Statement& statement) {
  auto table = line_table();
  add_lines(table, statement.lines);
  table.rule();
  add_total(table, "total", "", statement.total);
  for (const auto& [number, share, amount] : statement.instalments) {
    table.row({fmt::format("instalment {}", number), "", "", fmt::format("{}", share), shown(amount)});
  }
  return fmt::format("Contributions of a construction project (Jakon), contract of {}, base {}\n\n{}\n{}",
                     statement.date, shown(statement.base), table.text(), closing(statement.notes, statement.rulebook));
}

}  // namespace

void add_contribution_jakon(CLI::App& contribution, int& status) {
  add_command<JakonOptions>(contribution, "jakon", "A construction project (jasa konstruksi)", status,
                            json::contribution_jakon, project_table);
}

}  // namespace jamsostek::inline v0::face::cli
