// Single calls: what a unit test or a service asks for, one at a time.
#include <benchmark/benchmark.h>

#include <jamsostek/benefit/jp.hpp>
#include <jamsostek/contribution/pu.hpp>
#include <jamsostek/face/evaluator.hpp>

#include "workers.hpp"

namespace {

using namespace jamsostek;
using namespace jamsostek::literals;
namespace pu = contribution::pu;

/// Another wage at each call, so that nothing is known beforehand.
Wage next_wage(std::uint64_t& n) { return Wage::monthly(Money::from_sen(made_up_worker(n++ & 1023U).wage)); }

pu::Tariff november() { return pu::compile(RuleBook::builtin(), Month(2026, 11), {.risk = Risk::low}); }

void call_pu_amounts(benchmark::State& state) {
  const auto tariff = november();
  std::uint64_t n = 0;
  for (auto _ : state) benchmark::DoNotOptimize(pu::amounts(tariff, next_wage(n)));
}

void call_pu_statement(benchmark::State& state) {
  const auto tariff = november();
  std::uint64_t n = 0;
  for (auto _ : state) benchmark::DoNotOptimize(pu::statement(tariff, next_wage(n)));
}

void call_pu_compile_and_statement(benchmark::State& state) {
  std::uint64_t n = 0;
  for (auto _ : state) benchmark::DoNotOptimize(pu::statement(november(), next_wage(n)));
}

/// Retirement in 2045 after thirty years, with another wage every year. The years to come have 2.5 % inflation.
void call_jp_benefit_30_years(benchmark::State& state) {
  constexpr int first = 2015;
  constexpr int last = 2044;
  std::vector<WageSegment> wages;
  YearlyRates::ByYear inflation;
  for (int year = first; year <= last; ++year) {
    wages.push_back(
        {Month(year, year == first ? 7 : 1), Month(year, 12), 6'000'000_rupiah + 150'000_rupiah * (year - first)});
    inflation[year] = 2.5_percent;
  }
  const benefit::jp::Claim claim{.event = benefit::jp::Event::retirement,
                                 .event_date = Day(2045, 1, 1),
                                 .birth_date = Day(1980, 1, 1),
                                 .registered = Month(first, 7),
                                 .wages = WageHistory(wages),
                                 .pension_in_payment = std::nullopt,
                                 .survivors = std::nullopt,
                                 .inflation = inflation,
                                 .development_rates = {}};
  const Viewpoint held{.known_on = std::nullopt, .stale = Stale::hold};
  for (auto _ : state) benchmark::DoNotOptimize(benefit::jp::assess(RuleBook::builtin(), claim, held));
}

void call_evaluator_pu(benchmark::State& state) {
  const face::Evaluator evaluator;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        evaluator.answer(R"({"id":1,"op":"contribution.pu","month":"2026-11","risk":"low","wage":12000000})"));
  }
}

BENCHMARK(call_pu_amounts);
BENCHMARK(call_pu_statement);
BENCHMARK(call_pu_compile_and_statement);
BENCHMARK(call_jp_benefit_30_years);
BENCHMARK(call_evaluator_pu);

}  // namespace
