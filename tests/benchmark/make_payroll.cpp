// Writes a payroll file of made-up workers and, when a second file is named, what `jamsostek payroll --month 2026-11`
// must make of it, computed by hand: make_payroll ROWS IN.csv [EXACT.csv]
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>
#include <fmt/os.h>

#include "by_hand.hpp"
#include "workers.hpp"

namespace {

constexpr std::array risk_words = {"very_low", "low", "medium", "high", "very_high"};

/// Rupiah, with two decimals where there are sen.
std::string rupiah(std::int64_t sen) {
  return sen % 100 == 0 ? fmt::format("{}", sen / 100) : fmt::format("{}.{:02}", sen / 100, sen % 100);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3 || count > 4) {
    fmt::print(stderr, "make_payroll ROWS IN.csv [EXACT.csv]\n");
    return EXIT_FAILURE;
  }
  const auto rows = std::strtoull(arguments[1], nullptr, 10);
  auto in = fmt::output_file(arguments[2]);
  in.print("employee_id,wage,risk,citizen\n");
  for (std::uint64_t n = 0; n < rows; ++n) {
    const auto worker = made_up_worker(n);
    in.print("E{:08},{},{},{}\n", n, rupiah(worker.wage), risk_words[worker.risk], worker.citizen ? "yes" : "no");
  }
  if (count == 3) return EXIT_SUCCESS;

  auto exact = fmt::output_file(arguments[3]);
  exact.print("employee_id,wage,jkk_employer,jkm_employer,jht_employer,jht_worker,jp_employer,jp_worker,");
  exact.print("total_employer,total_worker\n");
  for (std::uint64_t n = 0; n < rows; ++n) {
    const auto worker = made_up_worker(n);
    exact.print("E{:08},{}", n, rupiah(worker.wage));
    for (const auto amount : by_hand::amounts(worker.wage, by_hand::jkk_rates[worker.risk], worker.citizen)) {
      exact.print(",{}", rupiah(amount));
    }
    exact.print("\n");
  }
}
