// Columns of wages in memory: the library, a loop by hand, and memset of as many bytes as both read and write.
#include <cstring>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>

#include <jamsostek/batch/columns.hpp>

#include "by_hand.hpp"
#include "workers.hpp"

namespace {

using namespace jamsostek;

constexpr std::size_t rows = 1'000'000;  // beyond the caches
constexpr std::size_t bytes_a_row = sizeof(std::int64_t) * (1 + batch::payroll_columns);

/// One company: a single risk, citizens only. Many companies: both are columns.
enum class Payroll { one_risk, risk_and_citizen };

struct Table {
  std::vector<std::int64_t> wage;
  std::vector<std::uint8_t> risk;
  std::vector<std::uint8_t> citizen;
  std::array<std::vector<std::int64_t>, batch::payroll_columns> amounts;

  Table() {
    for (std::size_t i = 0; i < rows; ++i) {
      const auto worker = made_up_worker(i);
      wage.push_back(worker.wage);
      risk.push_back(worker.risk);
      citizen.push_back(worker.citizen);
    }
    for (auto& column : amounts) column.resize(rows);
  }
};

Table& table() {
  static Table made;
  return made;
}

/// Calls `work(first, count)` for as many stretches as there are threads, the last one here.
template <class Work>
void on_threads(std::int64_t threads, Work&& work) {
  const auto count = static_cast<std::size_t>(threads);
  const auto stretch = rows / count / 64 * 64;
  std::vector<std::jthread> others;
  for (std::size_t i = 0; i + 1 < count; ++i) others.emplace_back([&work, i, stretch] { work(i * stretch, stretch); });
  work((count - 1) * stretch, rows - (count - 1) * stretch);
}

batch::ColumnPointers pointers(Payroll payroll) {
  auto& made = table();
  batch::ColumnPointers columns{.rows = rows, .wage = made.wage.data()};
  if (payroll == Payroll::risk_and_citizen) {
    columns.risk = made.risk.data();
    columns.citizen = made.citizen.data();
  }
  for (std::size_t i = 0; i < columns.amounts.size(); ++i) columns.amounts[i] = made.amounts[i].data();
  return columns;
}

void library(const batch::Columns& tariffs, Payroll payroll, std::int64_t threads) {
  const auto columns = pointers(payroll);
  on_threads(threads, [&](std::size_t first, std::size_t count) {
    static_cast<void>(tariffs.compute_unchecked(columns.part(first, count)));
  });
}

/// What both loops write to. The columns do not overlap, and saying so lets the compiler do its best.
struct Out {
  std::int64_t* __restrict column[by_hand::columns];

  explicit Out(std::size_t first) {
    for (std::size_t i = 0; i < by_hand::columns; ++i) column[i] = table().amounts[i].data() + first;
  }
};

void loop_one_risk(std::size_t first, std::size_t count) {
  const std::int64_t* __restrict wage = table().wage.data() + first;
  const Out out(first);
  for (std::size_t i = 0; i < count; ++i) {
    const auto amounts = by_hand::amounts(wage[i], by_hand::jkk_rates[1], true);
    for (std::size_t c = 0; c < by_hand::columns; ++c) out.column[c][i] = amounts[c];
  }
}

void loop_risk_and_citizen(std::size_t first, std::size_t count) {
  const std::int64_t* __restrict wage = table().wage.data() + first;
  const std::uint8_t* __restrict risk = table().risk.data() + first;
  const std::uint8_t* __restrict citizen = table().citizen.data() + first;
  const Out out(first);
  for (std::size_t i = 0; i < count; ++i) {
    const auto amounts = by_hand::amounts(wage[i], by_hand::jkk_rates[risk[i]], citizen[i] != 0);
    for (std::size_t c = 0; c < by_hand::columns; ++c) out.column[c][i] = amounts[c];
  }
}

void loop(Payroll payroll, std::int64_t threads) {
  on_threads(threads, payroll == Payroll::one_risk ? loop_one_risk : loop_risk_and_citizen);
}

void columns_library(benchmark::State& state, Payroll payroll) {
  const batch::Columns tariffs(RuleBook::builtin(), {.month = Month(2026, 11), .risk = Risk::low});
  // Speed counts only when both have the same amounts.
  loop(payroll, 1);
  const auto by_loop = table().amounts;
  library(tariffs, payroll, 1);
  if (table().amounts != by_loop) throw std::logic_error("the columns differ from the loop");
  for (auto _ : state) {
    library(tariffs, payroll, state.range(0));
    benchmark::ClobberMemory();
  }
}

void columns_loop(benchmark::State& state, Payroll payroll) {
  for (auto _ : state) {
    loop(payroll, state.range(0));
    benchmark::ClobberMemory();
  }
}

void columns_memset(benchmark::State& state) {
  const auto bytes = std::make_unique<char[]>(rows * bytes_a_row);
  for (auto _ : state) {
    on_threads(state.range(0), [&](std::size_t first, std::size_t count) {
      std::memset(bytes.get() + first * bytes_a_row, static_cast<int>(state.iterations() & 1), count * bytes_a_row);
    });
    benchmark::ClobberMemory();
  }
}

BENCHMARK_CAPTURE(columns_library, one_risk, Payroll::one_risk)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK_CAPTURE(columns_loop, one_risk, Payroll::one_risk)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK_CAPTURE(columns_library, risk_and_citizen, Payroll::risk_and_citizen)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK_CAPTURE(columns_loop, risk_and_citizen, Payroll::risk_and_citizen)->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK(columns_memset)->Arg(1)->Arg(2)->UseRealTime();

}  // namespace
