#include "must.hpp"

#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

#include <jamsostek/batch/columns.hpp>

using namespace jamsostek;
using namespace jamsostek::batch;
namespace pu = jamsostek::contribution::pu;

namespace {

using Amounts = std::array<std::int64_t, payroll_columns>;

/// Takes numbers from the bytes; zeros behind their end.
class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  [[nodiscard]] bool left() const { return !rest_.empty(); }
  template <class Number>
  Number take() {
    Number number{};
    const auto size = std::min(sizeof number, rest_.size());
    if (size != 0) std::memcpy(&number, rest_.data(), size);
    rest_ = rest_.subspan(size);
    return number;
  }
  /// A number from 0 to `most`.
  int upto(int most) { return take<std::uint8_t>() % (most + 1); }

 private:
  std::span<const std::uint8_t> rest_;
};

/// A row as the single call gives it; nothing for one that it refuses.
std::optional<Amounts> single(const std::optional<pu::Tariff>& tariff, std::int64_t wage, const Rounding& rounding) {
  if (!tariff) return std::nullopt;
  try {
    Amounts row{};
    const auto amounts = pu::amounts(*tariff, Wage::monthly(Money::from_sen(wage)), rounding);
    std::size_t i = 0;
    Money employer;
    Money worker;
    for (const auto& charge : tariff->charges()) {
      const auto amount = amounts[i++];
      row[static_cast<std::size_t>(*payroll_column(charge.programme, charge.payer))] = amount.sen();
      (charge.payer == Payer::employer ? employer : worker) += amount;
    }
    row[static_cast<std::size_t>(PayrollColumn::total_employer)] = employer.sen();
    row[static_cast<std::size_t>(PayrollColumn::total_worker)] = worker.sen();
    return row;
  } catch (const Error& error) {
    must_be_told(error);
    return std::nullopt;
  }
}

}  // namespace

/// Terms, then rows of a wage, a risk and whether a citizen: the columns are the single call, to the bit.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(std::span(data, size));
  PayrollTerms terms{.month = Month(2015, 6) + date::months(bytes.upto(150))};
  terms.employer.kind = static_cast<EmployerKind>(bytes.upto(1));
  terms.employer.labour_intensive = bytes.upto(1) != 0;
  terms.viewpoint.stale = static_cast<Stale>(bytes.upto(1));
  if (const auto known = bytes.upto(200); known != 0) {
    terms.viewpoint.known_on = (Month(2015, 6) + date::months(known)).first_day();
  }
  const Rounding rounding{Money::from_sen(bytes.upto(1) == 0 ? 100 : 1), static_cast<RoundingMode>(bytes.upto(3))};

  constexpr std::size_t risks = words<Risk>.size();
  std::array<std::optional<pu::Tariff>, 2 * risks> tariffs;
  for (std::size_t i = 0; i < tariffs.size(); ++i) {
    try {
      tariffs[i] = pu::compile(
          RuleBook::builtin(), terms.month,
          {.risk = static_cast<Risk>(i % risks), .worker = {.citizen = i >= risks}, .employer = terms.employer},
          terms.viewpoint);
    } catch (const NoRule& error) {
      must_be_told(error);
    }
  }
  std::optional<Columns> columns;
  try {
    columns.emplace(RuleBook::builtin(), terms, rounding);
  } catch (const NoRule&) {
    for (const auto& tariff : tariffs) must(!tariff, "columns know the months that the single call knows");
    return 0;
  }

  std::vector<std::int64_t> wage;
  std::vector<std::uint8_t> risk;
  std::vector<std::uint8_t> citizen;
  constexpr std::size_t most_rows = 300;
  while (bytes.left() && wage.size() < most_rows) {
    // Wages of every size, not only those of 64 random bits.
    const auto shift = bytes.upto(63);
    wage.push_back(bytes.take<std::int64_t>() >> shift);
    risk.push_back(bytes.take<std::uint8_t>() % 8);
    citizen.push_back(bytes.take<std::uint8_t>() % 3);
  }
  std::array<std::vector<std::int64_t>, payroll_columns> amounts;
  std::vector<std::uint64_t> bad((wage.size() + 63) / 64, 0xAAAA'AAAA'AAAA'AAAA);
  ColumnPointers pointers{wage.size(), wage.data(), risk.data(), citizen.data(), {}, bad.data()};
  for (std::size_t i = 0; i < payroll_columns; ++i) {
    amounts[i].assign(wage.size(), -1);
    pointers.amounts[i] = amounts[i].data();
  }
  std::size_t expected_bad = 0;
  const auto count = columns->compute_unchecked(pointers);
  for (std::size_t row = 0; row < wage.size(); ++row) {
    std::optional<Amounts> expected;
    if (risk[row] < risks) expected = single(tariffs[(citizen[row] != 0 ? risks : 0) + risk[row]], wage[row], rounding);
    if (!expected) ++expected_bad;
    must((bad[row / 64] >> (row % 64) & 1U) == (expected ? 0U : 1U), "a row is bad where the single call refuses it");
    for (std::size_t i = 0; i < payroll_columns; ++i) {
      must(amounts[i][row] == expected.value_or(Amounts{})[i], "an amount is that of the single call");
    }
  }
  must(count == expected_bad, "bad rows are counted");
  return 0;
}
