#include <fmt/core.h>

#include <jamsostek/jamsostek.hpp>

int main() {
  using namespace jamsostek;
  using namespace jamsostek::literals;

  const auto tariff = contribution::pu::compile(RuleBook::builtin(), Month(2026, 11), {.risk = Risk::low});
  const auto statement = contribution::pu::statement(tariff, Wage::monthly(12'000'000_rupiah));
  for (const auto& line : statement.lines) {
    fmt::print("{:<4} {:<9} {:>12id}  {}\n", line.programme, line.payer, line.amount, line.rule);
  }
  fmt::print("to transfer by {}: {:id}\n", statement.due_date, statement.totals.billed);
}
