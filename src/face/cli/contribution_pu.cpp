#include <fmt/format.h>

#include "../json/contribution_pu.hpp"
#include "contribution.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct PuOptions {
  std::string month;
  std::string risk;
  std::string wage;
  std::string daily_wage;
  std::vector<std::string> piece_months;
  std::vector<std::string> seasonal_months;
  std::vector<std::string> programmes;
  bool foreigner = false;
  std::string birth_date;
  bool jkn = false;
  bool no_jkn = false;
  std::string jkp_registered;
  std::string employer;
  std::string scale;
  bool labour_intensive = false;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--month", month, "The contribution month (2026-11)")->required();
    command.add_option("--wage", wage, "The monthly wage: 12000000, 12.000.000 or Rp12.000.000,50");
    command.add_option("--daily-wage", daily_wage, "The daily wage, counted 25 times");
    command.add_option("--piece-months", piece_months, "The wages of the last 3 months of piece work")->expected(3);
    command.add_option("--seasonal-months", seasonal_months, "The wages of the last 12 months of seasonal work")
        ->expected(12);
    command.add_option("--risk", risk, "The risk tier: very_low, low, medium, high, very_high");
    command.add_option("--programmes", programmes, "What to compute (default jkk,jkm,jht,jp)")->delimiter(',');
    command.add_flag("--foreigner", foreigner, "The worker is no Indonesian citizen");
    command.add_option("--birth-date", birth_date, "The worker's birth date, for jkp");
    auto* member = command.add_flag("--jkn", jkn, "The worker is a member of JKN, for jkp");
    command.add_flag("--no-jkn", no_jkn, "The worker is no member of JKN")->excludes(member);
    command.add_option("--jkp-registered", jkp_registered, "The day of registration in jkp");
    command.add_option("--employer", employer, "private (default) or state");
    command.add_option("--scale", scale, "The employer's scale, for jkp: micro, small, medium, large");
    command.add_flag("--labour-intensive", labour_intensive, "The employer has the relief of PP 7/2025");
    command.add_option("--holiday", holidays, "A holiday, for the due date; may be repeated");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("contribution.pu");
    request.text("month", month);
    request.money("wage", wage);
    request.money("wage_basis.daily", daily_wage);
    request.moneys("wage_basis.piece_months", piece_months);
    request.moneys("wage_basis.seasonal_months", seasonal_months);
    request.text("risk", risk);
    request.texts("programmes", programmes);
    if (foreigner) request.flag("worker.citizen", false);
    request.text("worker.birth_date", birth_date);
    if (jkn || no_jkn) request.flag("worker.jkn", jkn);
    request.text("worker.jkp_registered", jkp_registered);
    request.text("employer.kind", employer);
    request.text("employer.scale", scale);
    if (labour_intensive) request.flag("employer.labour_intensive", true);
    request.texts("holidays", holidays);
    common.put_into(request);
    return request;
  }
};

std::string month_table(const json::PuContributions& contributions) {
  const auto& [statement, taxed] = contributions;
  auto table = line_table();
  add_lines(table, statement.lines);
  table.rule();
  const auto& totals = statement.totals;
  add_total(table, "total", "employer", totals.employer);
  add_total(table, "total", "worker", totals.worker);
  if (totals.government != Money()) add_total(table, "total", "government", totals.government);
  add_total(table, "billed", "", totals.billed);
  return fmt::format(
      "Contributions of a wage recipient (PU), month {}, wage {}\n\n{}\nDue {}\nIncome tax of the worker (PPh 21): {} "
      "of "
      "this is gross income, {} is deductible\n{}",
      statement.month, shown(statement.wage.shown()), table.text(), statement.due_date, shown(taxed.gross_income),
      shown(taxed.deductible), closing(statement.notes, statement.rulebook));
}

}  // namespace

void add_contribution_pu(CLI::App& contribution, int& status) {
  add_command<PuOptions>(contribution, "pu", "A wage recipient (penerima upah)", status, json::taxed_contribution_pu,
                         month_table);
}

}  // namespace jamsostek::inline v0::face::cli
