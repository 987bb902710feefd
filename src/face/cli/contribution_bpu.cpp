#include "../json/contribution_bpu.hpp"

#include <fmt/format.h>

#include "contribution.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct BpuOptions {
  std::string month;
  std::string income;
  std::optional<int> months;
  std::vector<std::string> programmes;
  std::string sector;
  std::string paid_by;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--month", month, "The contribution month, the first one (2026-11)")->required();
    command.add_option("--income", income, "The monthly income: 3000000, 3.000.000 or Rp3.000.000")->required();
    command.add_option("--months", months, "How many months are paid at once, 1 to 12 (default 1)");
    command.add_option("--programmes", programmes, "What to compute (default jkk,jkm; jht may be added)")
        ->delimiter(',');
    command.add_option("--sector", sector, "transport or other (default), for the relief of PP 50/2025");
    command.add_option("--paid-by", paid_by, "self (default) or state_budget");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("contribution.bpu");
    request.text("month", month);
    request.money("income", income);
    request.integer("months", months);
    request.texts("programmes", programmes);
    request.text("sector", sector);
    request.text("paid_by", paid_by);
    common.put_into(request);
    return request;
  }
};

std::string as_table(const contribution::bpu::Statement& statement) {
  auto table = line_table();
  add_lines(table, statement.lines);
  table.rule();
  if (statement.months.size() > 1) {
    for (const auto& part : statement.months) add_total(table, fmt::format("{}", part.month), "", part.total);
  }
  add_total(table, "billed", "", statement.total);
  return fmt::format("Contributions on one's own account (BPU), {} month{} from {}, income {}\n\n{}\nDue {}\n{}",
                     statement.months.size(), statement.months.size() == 1 ? "" : "s", statement.month,
                     shown(statement.income.amount()), table.text(), statement.due_date,
                     closing(statement.notes, statement.rulebook));
}

}  // namespace

void add_contribution_bpu(CLI::App& contribution, int& status) {
  add_command<BpuOptions>(contribution, "bpu", "Someone who works on their own account (bukan penerima upah)", status,
                          json::contribution_bpu, as_table);
}

}  // namespace jamsostek::inline v0::face::cli
