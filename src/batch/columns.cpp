#include <jamsostek/batch/columns.hpp>

#include <algorithm>
#include <bit>

namespace jamsostek::inline v0::batch {
namespace {

constexpr std::size_t risks = words<Risk>.size();
constexpr std::size_t words_of(std::size_t rows) { return (rows + 63) / 64; }
constexpr std::size_t index(PayrollColumn column) { return static_cast<std::size_t>(column); }
constexpr PayrollColumn total_of(Payer payer) {
  return payer == Payer::employer ? PayrollColumn::total_employer : PayrollColumn::total_worker;
}

constexpr bool is_jp(PayrollColumn column) {
  return column == PayrollColumn::jp_employer || column == PayrollColumn::jp_worker;
}

constexpr std::size_t block_rows = 512;  // so that columns nobody wants stay in the nearest cache
static_assert(block_rows % 64 == 0);
constexpr auto no_risk = static_cast<std::uint8_t>(risks);
constexpr std::size_t no_tariff = 2 * risks;

/// A column of bytes, or one value for all rows.
class OneOrMany {
 public:
  OneOrMany(const std::uint8_t* column, std::uint8_t one) : column_(column), one_(one) {}
  std::uint8_t operator[](std::size_t row) const { return column_ == nullptr ? one_ : column_[row]; }

 private:
  const std::uint8_t* column_;
  std::uint8_t one_;
};

using Row = std::array<std::int64_t, payroll_columns>;

/// What the single call gives, and the totals; nothing when one of them is no `Money`.
std::optional<Row> exact_row(const contribution::pu::Tariff& tariff, const Wage& wage, const Rounding& rounding) {
  Row row{};
  for (const auto& charge : tariff.charges()) {
    const auto amount = charge.amount_or_nothing(wage, rounding);
    if (!amount) return std::nullopt;
    row[index(*payroll_column(charge.programme, charge.payer))] = amount->sen();
    auto& total = row[index(total_of(charge.payer))];
    if (__builtin_add_overflow(total, amount->sen(), &total)) return std::nullopt;
  }
  return row;
}

}  // namespace

Columns::Columns(const RuleBook& book, const PayrollTerms& terms, const Rounding& rounding)
    : rounding_(rounding), default_risk_(terms.risk) {
  const auto compile = [&](bool citizen) {
    for (std::size_t i = 0; i < risks; ++i) {
      const contribution::pu::Terms row{
          .risk = static_cast<Risk>(i), .worker = {.citizen = citizen}, .employer = terms.employer};
      tariffs_.push_back(contribution::pu::compile(book, terms.month, row, terms.viewpoint));
    }
  };
  compile(false);
  try {
    compile(true);
  } catch (const NoRule& fault) {
    no_citizens_ = fault;
  }
  std::ranges::transform(tariffs_, prepared_.begin(), [&](const auto& tariff) { return prepared(tariff); });
}

Columns::Prepared Columns::prepared(const contribution::pu::Tariff& tariff) const {
  Prepared made;
  auto jp_ceiling = Money::max();
  for (const auto& charge : tariff.charges()) {
    const auto column = *payroll_column(charge.programme, charge.payer);
    made.shares[index(column)] = PreparedShare(charge.rate, rounding_);
    if (is_jp(column)) jp_ceiling = std::min(jp_ceiling, charge.ceiling.value_or(Money::max()));
  }
  // No sum of a row's amounts, each a rounding unit above its share at most, leaves `Money`.
  auto plain = Money::from_sen(Money::max().sen() / static_cast<std::int64_t>(charge_columns)) - rounding_.unit;
  for (const auto& charge : tariff.charges()) {
    const auto column = *payroll_column(charge.programme, charge.payer);
    const auto exact = made.shares[index(column)].exact_up_to();
    // The loop knows one ceiling, that of JP, which is the same for both payers: inside the bound of a share it keeps
    // every wage inside. A wage above any other ceiling is not plain.
    if (!is_jp(column)) {
      plain = std::min({plain, exact, charge.ceiling.value_or(Money::max())});
    } else if (jp_ceiling > exact) {
      plain = std::min(plain, exact);
    }
  }
  made.jp_ceiling = static_cast<std::uint64_t>(jp_ceiling.sen());
  made.plain_below = static_cast<std::uint64_t>(std::max(plain, Money()).sen());
  return made;
}

std::size_t Columns::compute(const ColumnSpans& columns) const {
  ColumnPointers pointers{columns.wage.size(), columns.wage.data()};
  const auto checked = [](auto span, std::size_t size, std::string_view name) -> decltype(span.data()) {
    if (span.empty()) return nullptr;
    if (span.size() != size) {
      throw InvalidValue(name, fmt::format("{}", span.size()),
                         fmt::format("a column of {} has {} entries", name, size));
    }
    return span.data();
  };
  const auto rows = pointers.rows;
  // The type below an enumeration may look at it as at any byte.
  pointers.risk = reinterpret_cast<const std::uint8_t*>(checked(columns.risk, rows, "risk"));
  pointers.citizen = checked(columns.citizen, rows, "citizen");
  for (std::size_t i = 0; i < payroll_columns; ++i) {
    pointers.amounts[i] = checked(columns.amounts[i], rows, words<PayrollColumn>[i]);
  }
  pointers.bad = checked(columns.bad, words_of(rows), "bad");
  if (pointers.risk == nullptr && !default_risk_) {
    throw MissingField("risk", "", "there is no column risk, and no risk was given for all rows");
  }
  if (pointers.citizen == nullptr && no_citizens_) throw NoRule(*no_citizens_);
  return compute_unchecked(pointers);
}

std::size_t Columns::compute_unchecked(const ColumnPointers& columns) const noexcept {
  std::size_t bad = 0;
  for (std::size_t first = 0; first < columns.rows; first += block_rows) {
    const auto block = columns.part(first, std::min(block_rows, columns.rows - first));
    bad += rounding_.mode == RoundingMode::half_up ? compute_block<true>(block) : compute_block<false>(block);
  }
  return bad;
}

template <bool half_up>
std::size_t Columns::compute_block(const ColumnPointers& columns) const noexcept {
  using enum PayrollColumn;
  const OneOrMany risk_of(columns.risk, default_risk_ ? static_cast<std::uint8_t>(*default_risk_) : no_risk);
  const OneOrMany citizen_of(columns.citizen, 1);
  const auto* const tariffs = prepared_.data();
  std::array<std::array<std::int64_t, block_rows>, payroll_columns> unwanted;
  auto amounts = columns.amounts;
  for (std::size_t c = 0; c < payroll_columns; ++c) {
    if (amounts[c] == nullptr) amounts[c] = unwanted[c].data();
  }

  std::size_t bad = 0;
  for (std::size_t word = 0; word < words_of(columns.rows); ++word) {
    std::uint64_t bad_bits = 0;
    const auto end = std::min(columns.rows, (word + 1) * 64);
    for (auto i = word * 64; i < end; ++i) {
      const auto wage = static_cast<std::uint64_t>(columns.wage[i]);  // a negative one is a very large one
      const std::size_t risk = risk_of[i];
      const auto tariff = risk + (citizen_of[i] != 0 ? risks : 0);
      if (risk >= risks || wage >= tariffs[tariff].plain_below) [[unlikely]] {
        const bool good = compute_row(columns, i, risk < risks ? tariff : no_tariff);
        bad_bits |= static_cast<std::uint64_t>(!good) << (i % 64);
        continue;
      }
      const auto& prepared = tariffs[tariff];
      const auto due = [&](PayrollColumn column) {
        const auto c = index(column);
        const auto base = is_jp(column) ? std::min(wage, prepared.jp_ceiling) : wage;
        if constexpr (half_up) {
          return amounts[c][i] = prepared.shares[c].of_half_up(base);
        } else {
          return amounts[c][i] = prepared.shares[c].of(base);
        }
      };
      const auto of_worker = due(jht_worker) + due(jp_worker);
      const auto of_employer = due(jkk_employer) + due(jkm_employer) + due(jht_employer) + due(jp_employer);
      amounts[index(total_employer)][i] = of_employer;
      amounts[index(total_worker)][i] = of_worker;
    }
    if (columns.bad != nullptr) columns.bad[word] = bad_bits;
    bad += static_cast<std::size_t>(std::popcount(bad_bits));
  }
  return bad;
}

/// The way for what is not plain: a wage beyond what is prepared, or a bad row. False for a bad row.
bool Columns::compute_row(const ColumnPointers& columns, std::size_t row, std::size_t tariff) const noexcept {
  std::optional<Row> due;
  if (tariff < tariffs_.size() && columns.wage[row] >= 0) {
    due = exact_row(tariffs_[tariff], Wage::monthly(Money::from_sen(columns.wage[row])), rounding_);
  }
  for (std::size_t i = 0; i < payroll_columns; ++i) {
    if (columns.amounts[i] != nullptr) columns.amounts[i][row] = due ? (*due)[i] : 0;
  }
  return due.has_value();
}

}  // namespace jamsostek::inline v0::batch
