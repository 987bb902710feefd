#include "mutation/probes.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include <jamsostek/benefit/account.hpp>
#include <jamsostek/benefit/disability.hpp>
#include <jamsostek/benefit/jp.hpp>
#include <jamsostek/benefit/pension_payment.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/projection/jp.hpp>

namespace mutation {
namespace {

using namespace jamsostek;
using namespace jamsostek::literals;

const RuleBook& book() { return RuleBook::builtin(); }
constexpr Day today(2026, 11, 20);

/// (3 x better + worse) / 4 to eight decimals, of which three quarters, a quarter and half of the last one are over.
std::string sight() {
  std::string found;
  for (const auto& [better, worse] : {std::pair(1, 0), std::pair(3, 0), std::pair(3, 1)}) {
    found += fmt::format(
        "{} ", benefit::binocular_efficiency(book(), today, Rate::decimal(better, 8), Rate::decimal(worse, 8)));
  }
  return found;
}

/// Half of the widow's pension: a quarter, half and three quarters of a rupiah above 500,000.
std::string children_after_spouse() {
  std::string found;
  const benefit::jp::Child child{.birth_date = Day(2015, 1, 1)};
  for (const auto sen : {50, 100, 150}) {
    const auto pension = 1'000'000_rupiah + Money::from_sen(sen);
    found +=
        fmt::format("{} ", benefit::jp::children_after_spouse(book(), today, pension, std::array{child}).unclamped);
  }
  return found;
}

/// The second year of a pension, raised by half.
std::string raised_pension() {
  std::string found;
  for (const auto sen : {50, 100, 150}) {
    const auto years = benefit::jp::pension_history(book(), Month(2024, 1), 1'000'002_rupiah + Money::from_sen(sen),
                                                    Month(2025, 1), YearlyRates(50_percent));
    found += fmt::format("{} ", years.back().monthly);
  }
  return found;
}

/// 3.7 % and 2 % of wages: of the first three the employer's part ends in a half, a quarter and three quarters of a
/// rupiah, of the others the worker's.
std::string deposits() {
  std::string found;
  for (const auto sen : {50'000, 25'000, 75'000, 2'500, 1'250, 3'750}) {
    const WageHistory wages({{Month(2026, 1), Month(2026, 1), 1'000'000_rupiah + Money::from_sen(sen), true}});
    found += fmt::format("{} ", benefit::jht_deposits(book(), wages).front().amount);
  }
  return found;
}

/// The ceiling of 2027, 11,086,300 x 1.06 down to 100.
std::string assumed_ceiling() {
  projection::Assumptions assumptions;
  assumptions.ceiling_growth = 6_percent;
  const auto found = projection::simulate_jp(book(), Day(1971, 1, 15), 100'000'000_rupiah, Month(2027, 1), assumptions);
  return fmt::format("{}", found.years.front().counted_wage);
}

/// The lowest pension of January 2032: 411,400 grown by 5 % five times, each time up to 100.
std::string assumed_bound() {
  projection::Assumptions assumptions;
  assumptions.bounds_growth = 5_percent;
  const auto found = projection::simulate_jp(book(), Day(1971, 1, 15), 1_rupiah, Month(2015, 7), assumptions);
  return fmt::format("{}", found.monthly_benefit);
}

}  // namespace

const std::vector<Probe>& probes() {
  static const std::vector<Probe> all{
      {"benefit::binocular_efficiency", sight, "0.000001% 0.000002% 0.000003% "},
      {"benefit::jp::children_after_spouse", children_after_spouse, "500000 500001 500001 "},
      {"benefit::jp::pension_history", raised_pension, "1500004 1500005 1500005 "},
      {"benefit::jht_deposits", deposits, "57029 57014 57043 57002 57000 57002 "},
      {"projection::simulate_jp, ceiling", assumed_ceiling, "11751400"},
      {"projection::simulate_jp, bounds", assumed_bound, "525300"},
  };
  return all;
}

}  // namespace mutation
