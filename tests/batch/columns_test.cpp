#include <jamsostek/batch/columns.hpp>

#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
using batch::Columns;
using batch::PayrollColumn;
namespace pu = jamsostek::contribution::pu;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Rounding whole_rupiah{};

/// One column of each kind for so many rows, filled with what is surely wrong.
struct Answer {
  explicit Answer(std::size_t rows) : bad((rows + 63) / 64, 0xAAAA'AAAA'AAAA'AAAA) {
    for (auto& column : amounts) column.assign(rows, -1);
  }
  std::array<std::vector<std::int64_t>, batch::payroll_columns> amounts;
  std::vector<std::uint64_t> bad;

  batch::ColumnSpans spans(std::span<const std::int64_t> wage, std::span<const Risk> risk,
                           std::span<const std::uint8_t> citizen) {
    batch::ColumnSpans spans{wage, risk, citizen, {}, bad};
    for (std::size_t i = 0; i < batch::payroll_columns; ++i) spans.amounts[i] = amounts[i];
    return spans;
  }
  std::int64_t of(PayrollColumn column, std::size_t row) const {
    return amounts[static_cast<std::size_t>(column)][row];
  }
  bool is_bad(std::size_t row) const { return (bad[row / 64] >> (row % 64) & 1U) != 0; }
};

/// Wages at which an amount may go wrong: nothing, ties, the ceiling, the bounds of 64 bits.
std::vector<std::int64_t> adversarial(std::span<const pu::Charge> charges) {
  std::vector<std::int64_t> all = {0,
                                   1,
                                   49,
                                   50,
                                   51,
                                   99,
                                   100,
                                   Money::max().sen(),
                                   Money::max().sen() / 6,
                                   Money::max().sen() / 37'000,
                                   detail::narrow_amount.sen()};
  for (const auto& charge : charges) {
    const auto denominator = charge.rate.denominator() * 100;
    const auto tie = denominator / std::gcd(charge.rate.mantissa(), denominator) / 2;
    const auto bound = PreparedShare(charge.rate, whole_rupiah).exact_up_to().sen();
    for (const auto sen : {tie, 3 * tie, 5 * tie, 7'777 * tie, bound / tie * tie, bound}) {
      for (const auto near : {-1, 0, 1}) all.push_back(std::max(sen + near, std::int64_t{0}));
    }
    if (!charge.ceiling) continue;
    for (const auto near : {-1, 0, 1}) all.push_back(charge.ceiling->sen() + near);
  }
  return all;
}

/// A row as the single call gives it.
std::array<std::int64_t, batch::payroll_columns> single(const pu::Tariff& tariff, std::int64_t wage,
                                                        const Rounding& rounding) {
  std::array<std::int64_t, batch::payroll_columns> row{};
  const auto amounts = pu::amounts(tariff, Wage::monthly(Money::from_sen(wage)), rounding);
  std::size_t i = 0;
  for (const auto& charge : tariff.charges()) {
    const auto amount = amounts[i++].sen();
    row[static_cast<std::size_t>(*batch::payroll_column(charge.programme, charge.payer))] = amount;
    row[charge.payer == Payer::employer ? 6 : 7] += amount;
  }
  return row;
}

/// How many amounts of a month differ from those of the single call.
int differences(const batch::PayrollTerms& terms, const Rounding& rounding) {
  std::vector<std::int64_t> wage;
  std::vector<Risk> risk;
  std::vector<std::uint8_t> citizen;
  std::vector<std::array<std::int64_t, batch::payroll_columns>> expected;
  for (const bool native : {true, false}) {
    for (int r = 0; r < 5; ++r) {
      const auto tariff = pu::compile(
          book, terms.month, {.risk = static_cast<Risk>(r), .worker = {.citizen = native}, .employer = terms.employer},
          terms.viewpoint);
      for (const auto sen : adversarial(tariff.charges())) {
        wage.push_back(sen);
        risk.push_back(static_cast<Risk>(r));
        citizen.push_back(native ? 1 : 0);
        expected.push_back(single(tariff, sen, rounding));
      }
    }
  }
  Answer answer(wage.size());
  int count = static_cast<int>(Columns(book, terms, rounding).compute(answer.spans(wage, risk, citizen)));
  for (std::size_t row = 0; row < wage.size(); ++row) {
    for (std::size_t i = 0; i < batch::payroll_columns; ++i) count += answer.amounts[i][row] != expected[row][i];
    count += answer.is_bad(row);
  }
  return count;
}

}  // namespace

TEST_CASE("columns are the single call, in every month since July 2015", "[batch]") {
  for (auto month = Month(2015, 7); month <= Month(2027, 2); month = month + date::months(1)) {
    INFO(fmt::format("{}", month));
    CHECK(differences({.month = month}, whole_rupiah) == 0);
  }
}

TEST_CASE("columns are the single call in every rounding, for every kind of employer", "[batch]") {
  for (const auto month : {Month(2015, 7), Month(2020, 8), Month(2025, 2), Month(2026, 11)}) {
    for (const auto mode : {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::down, RoundingMode::up}) {
      for (const auto unit : {1_rupiah, 0.01_rupiah, 1'000'000'000'000_rupiah}) {
        INFO(fmt::format("{} {} {}", month, mode, unit));
        CHECK(differences({.month = month, .employer = {.labour_intensive = true}}, {unit, mode}) == 0);
      }
    }
    CHECK(differences({.month = month, .employer = {.kind = EmployerKind::state}}, whole_rupiah) == 0);
  }
}

TEST_CASE("bad rows are marked and have zeros, the rows beside them are computed", "[batch]") {
  constexpr std::size_t rows = 1300;  // more than two blocks, the last word not full
  std::vector<std::int64_t> wage(rows, (5'000'000_rupiah).sen());
  std::vector<Risk> risk(rows, Risk::low);
  wage[0] = -1;
  wage[63] = std::numeric_limits<std::int64_t>::min();
  risk[64] = static_cast<Risk>(5);
  risk[511] = static_cast<Risk>(255);
  wage[1299] = -100;
  Answer answer(rows);
  CHECK(Columns(book, {.month = Month(2026, 11)}).compute(answer.spans(wage, risk, {})) == 5);
  for (std::size_t row = 0; row < rows; ++row) {
    const bool bad = row == 0 || row == 63 || row == 64 || row == 511 || row == 1299;
    INFO(row);
    REQUIRE(answer.is_bad(row) == bad);
    REQUIRE(answer.of(PayrollColumn::jkk_employer, row) == (bad ? 0 : 27'000'00));
    REQUIRE(answer.of(PayrollColumn::total_worker, row) == (bad ? 0 : 150'000'00));
  }
  CHECK(answer.bad.back() >> (rows % 64) == 0);
}

TEST_CASE("an amount or a total that is no money makes its row bad", "[batch]") {
  // Rounded up to a unit of two thirds of all money, one amount is money and a sum of two is not.
  const Rounding rounding{Money::from_sen(Money::max().sen() / 3 * 2), RoundingMode::up};
  const std::vector<std::int64_t> wage = {0, 1};
  Answer answer(2);
  CHECK(Columns(book, {.month = Month(2026, 11), .risk = Risk::low}, rounding).compute(answer.spans(wage, {}, {})) ==
        1);
  CHECK_FALSE(answer.is_bad(0));
  CHECK(answer.is_bad(1));
  CHECK(answer.of(PayrollColumn::jkk_employer, 1) == 0);
}

TEST_CASE("a column that is not given has one value for all rows", "[batch]") {
  const Columns columns(book, {.month = Month(2026, 11), .risk = Risk::high});
  const std::vector<std::int64_t> wage = {1'000'000'00, 20'000'000'00};
  Answer answer(2);
  CHECK(columns.compute(answer.spans(wage, {}, {})) == 0);
  CHECK(answer.of(PayrollColumn::jkk_employer, 0) == 12'700'00);
  CHECK(answer.of(PayrollColumn::jp_worker, 1) == 110'863'00);

  // Without any risk a column alone serves.
  const Columns without(book, {.month = Month(2026, 11)});
  CHECK_THROWS_AS(without.compute(answer.spans(wage, {}, {})), MissingField);
  const batch::ColumnPointers pointers{.rows = 2, .wage = wage.data(), .bad = answer.bad.data()};
  CHECK(without.compute_unchecked(pointers) == 2);
  CHECK(answer.bad[0] == 3);
}

TEST_CASE("only the columns that are wanted are written", "[batch]") {
  const Columns columns(book, {.month = Month(2026, 11), .risk = Risk::low});
  const std::vector<std::int64_t> wage = {1'000'000'00, -1, 20'000'000'00};
  std::vector<std::int64_t> total(3, -1);
  batch::ColumnSpans spans{.wage = wage};
  spans.amounts[static_cast<std::size_t>(PayrollColumn::total_employer)] = total;
  CHECK(columns.compute(spans) == 1);
  CHECK(total == std::vector<std::int64_t>{65'400'00, 0, 1'129'726'00});
  CHECK(columns.compute({.wage = {}}) == 0);
}

TEST_CASE("stretches for several threads make up the whole", "[batch]") {
  const Columns columns(book, {.month = Month(2026, 11), .risk = Risk::low});
  std::vector<std::int64_t> wage;
  for (std::int64_t i = -5; i < 995; ++i) wage.push_back(i * 1'234'567);
  std::vector<std::uint8_t> citizen(wage.size());
  for (std::size_t i = 0; i < citizen.size(); ++i) citizen[i] = static_cast<std::uint8_t>(i % 3);
  Answer whole(wage.size());
  Answer parts(wage.size());
  CHECK(columns.compute(whole.spans(wage, {}, citizen)) == 5);
  batch::ColumnPointers pointers{wage.size(), wage.data(), nullptr, citizen.data(), {}, parts.bad.data()};
  for (std::size_t i = 0; i < batch::payroll_columns; ++i) pointers.amounts[i] = parts.amounts[i].data();
  CHECK(columns.compute_unchecked(pointers.part(192, 808)) == 0);
  CHECK(columns.compute_unchecked(pointers.part(0, 192)) == 5);
  CHECK(parts.amounts == whole.amounts);
  CHECK(parts.bad == whole.bad);
}

TEST_CASE("an overdue JP ceiling stops the citizens of a column, not the foreigners (G-5)", "[batch]") {
  const Columns columns(book, {.month = Month(2027, 3), .risk = Risk::low});
  REQUIRE(columns.no_citizens());
  const std::vector<std::int64_t> wage = {1'000'000'00, 1'000'000'00};
  const std::vector<std::uint8_t> citizen = {0, 1};
  Answer answer(2);
  CHECK(columns.compute(answer.spans(wage, {}, citizen)) == 1);
  CHECK(answer.bad[0] == 2);
  CHECK(answer.of(PayrollColumn::total_worker, 0) == 20'000'00);
  CHECK_THROWS_AS(columns.compute(answer.spans(wage, {}, {})), NoRule);
  CHECK_FALSE(Columns(book, {.month = Month(2027, 2), .risk = Risk::low}).no_citizens());
  CHECK_THROWS_AS(Columns(book, {.month = Month(2015, 6), .risk = Risk::low}), NoRule);
}

TEST_CASE("columns of another length are refused", "[batch]") {
  const Columns columns(book, {.month = Month(2026, 11), .risk = Risk::low});
  const std::vector<std::int64_t> wage(65);
  Answer answer(65);
  auto spans = answer.spans(wage, {}, {});
  spans.bad = spans.bad.first(1);
  CHECK_THROWS_AS(columns.compute(spans), InvalidValue);
  spans = answer.spans(wage, {}, {});
  spans.amounts[3] = spans.amounts[3].first(64);
  CHECK_THROWS_WITH(columns.compute(spans), "a column of jht_worker has 65 entries");
  const std::vector<Risk> risk(64);
  CHECK_THROWS_AS(columns.compute(answer.spans(wage, risk, {})), InvalidValue);
  const std::vector<std::uint8_t> citizen(66);
  CHECK_THROWS_AS(columns.compute(answer.spans(wage, {}, citizen)), InvalidValue);
  CHECK_THROWS_AS(Columns(book, {.month = Month(2026, 11)}, {Money()}), OutOfRange);
}
