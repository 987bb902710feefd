// The hot paths, each behind a name that callgrind can be told to count: see count.sh.

#include <array>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/batch/payroll.hpp>

using namespace jamsostek;

namespace {

std::size_t allocations = 0;

constexpr std::size_t rows = 10'000;
const Month november(2026, 11);

/// The same numbers on every run.
class Sequence {
 public:
  std::uint64_t below(std::uint64_t end) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return (state_ >> 33U) % end;
  }

 private:
  std::uint64_t state_ = 2026;
};

struct Staff {
  std::vector<std::int64_t> wage;
  std::vector<std::uint8_t> risk;
  std::vector<std::uint8_t> citizen;
};

/// Wages of Rp3 to 23 million, a part of them above the JP ceiling, one in ten with sen; one in fifty is a foreigner.
Staff staff() {
  Staff staff;
  Sequence sequence;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto rupiah = static_cast<std::int64_t>(3'000'000 + sequence.below(20'000'000));
    staff.wage.push_back(rupiah * 100 + (sequence.below(10) == 0 ? 50 : 0));
    staff.risk.push_back(static_cast<std::uint8_t>(sequence.below(5)));
    staff.citizen.push_back(sequence.below(50) != 0 ? 1 : 0);
  }
  return staff;
}

std::string file_of(const Staff& staff, std::string_view quote) {
  std::string text;
  for (std::size_t i = 0; i < rows; ++i) {
    text += fmt::format("{0}E{1}{0},{2},{3},{4}\n", quote, 1'000'000 + i, Money::from_sen(staff.wage[i]),
                        static_cast<Risk>(staff.risk[i]), staff.citizen[i] != 0 ? "yes" : "no");
  }
  return text;
}

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

extern "C" {

[[gnu::noinline]] std::size_t hot_columns(const batch::Columns& columns, const batch::ColumnPointers& pointers) {
  return columns.compute_unchecked(pointers);
}

[[gnu::noinline]] void hot_payroll_file(batch::csv::BlockReader& reader, const batch::Payroll& payroll,
                                        batch::PayrollTotals& totals) {
  batch::csv::Block block;
  batch::PayrollResult result;
  while (reader.next(block)) {
    payroll.compute(block.text, block.first_line, result);
    totals.add(result.totals);
  }
}

[[gnu::noinline]] Money hot_amounts(const contribution::pu::Tariff& tariff, const std::vector<std::int64_t>& wages) {
  Money highest;
  for (const auto sen : wages) {
    const auto amounts = contribution::pu::amounts(tariff, Wage::monthly(Money::from_sen(sen)));
    highest = std::max(highest, amounts[0]);
  }
  return highest;
}

[[gnu::noinline]] Money hot_statement(const contribution::pu::Tariff& tariff, const std::vector<std::int64_t>& wages) {
  Money highest;
  for (const auto sen : wages) {
    const auto statement = contribution::pu::statement(tariff, Wage::monthly(Money::from_sen(sen)));
    highest = std::max(highest, statement.totals.billed);
  }
  return highest;
}
}

namespace {

/// Whether the path gave what it should; `free` of the heap where that is promised.
bool run(std::string_view path) {
  const auto staff = ::staff();
  const auto& book = RuleBook::builtin();
  const auto tariff = contribution::pu::compile(book, november, {.risk = Risk::low});
  const auto without_heap = [](auto work) {
    const auto before = allocations;
    work();
    return allocations == before;
  };
  if (path == "columns") {
    const batch::Columns columns(book, {.month = november});
    std::array<std::vector<std::int64_t>, batch::payroll_columns> amounts;
    std::vector<std::uint64_t> bad(rows / 64 + 1);
    batch::ColumnPointers pointers{rows, staff.wage.data(), staff.risk.data(), staff.citizen.data(), {}, bad.data()};
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      amounts[i].resize(rows);
      pointers.amounts[i] = amounts[i].data();
    }
    return without_heap([&] { hot_columns(columns, pointers); }) && amounts[0][rows - 1] > 0;
  }
  if (path == "payroll_file" || path == "payroll_file_quoted") {
    const auto text = file_of(staff, path == "payroll_file" ? "" : "\"");
    std::size_t at = 0;
    batch::csv::BlockReader reader(
        [&](char* to, std::size_t size) {
          const auto count = text.copy(to, size, at);
          at += count;
          return count;
        },
        std::size_t{1} << 18U);
    const batch::Payroll payroll(book, {.month = november}, "employee_id,wage,risk,citizen\n");
    batch::PayrollTotals totals;
    hot_payroll_file(reader, payroll, totals);
    return totals.employees == rows && totals.bad_rows == 0;
  }
  if (path == "amounts") return without_heap([&] { static_cast<void>(hot_amounts(tariff, staff.wage)); });
  if (path == "statement") return hot_statement(tariff, staff.wage) > Money();
  return false;
}

}  // namespace

/// `hot_paths PATH` runs the path and prints how many rows it had.
int main(int, char** arguments) {
  if (!run(arguments[1])) return EXIT_FAILURE;
  std::printf("rows %zu\n", rows);
  return EXIT_SUCCESS;
}
