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
    : rounding_(rounding),
      default_risk_(terms.risk),
      // No sum of a row's prepared amounts leaves `Money`.
      exact_up_to_((Money::max().sen() - rounding.unit.sen()) / static_cast<std::int64_t>(charge_columns)) {
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
  for (std::size_t i = 0; i < charge_columns; ++i) prepared_[i] = prepared(static_cast<PayrollColumn>(i));
}

Columns::ChargeColumn Columns::prepared(PayrollColumn column) {
  ChargeColumn made;
  for (const auto& tariff : tariffs_) {
    auto& prepared = made.by_tariff.emplace_back(PreparedCharge{{Rate(), rounding_}, Money::max().sen()});
    for (const auto& charge : tariff.charges()) {
      if (payroll_column(charge.programme, charge.payer) != column) continue;
      prepared.share = PreparedShare(charge.rate, rounding_);
      if (charge.ceiling) prepared.ceiling = charge.ceiling->sen();
    }
    // A ceiling inside the bound keeps every wage inside it.
    const auto exact = prepared.share.exact_up_to().sen();
    if (prepared.ceiling > exact) exact_up_to_ = std::min(exact_up_to_, exact);
  }
  const auto& all = made.by_tariff;
  const auto is_last = [&](const PreparedCharge& charge) { return charge == all.back(); };
  made.same_for_citizens = std::all_of(all.end() - risks, all.end(), is_last);
  made.same_for_all = std::ranges::all_of(all, is_last);
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
    bad += compute_block(columns.part(first, std::min(block_rows, columns.rows - first)));
  }
  return bad;
}

/// The row's tariff; behind the last one where it has none.
std::size_t Columns::tariff_of(const ColumnPointers& columns, std::size_t row) const noexcept {
  std::size_t risk = risks;
  if (columns.risk != nullptr) {
    risk = columns.risk[row];
  } else if (default_risk_) {
    risk = static_cast<std::size_t>(*default_risk_);
  }
  if (risk >= risks) return tariffs_.size();
  const bool citizen = columns.citizen == nullptr || columns.citizen[row] != 0;
  return citizen ? risks + risk : risk;
}

struct Columns::Block {
  std::array<std::int64_t, block_rows> wage;                                  ///< 0 where the row is odd
  std::array<std::uint8_t, block_rows> tariff;                                ///< 0 where the row is odd
  std::array<std::uint64_t, words_of(block_rows)> odd{};                      ///< rows that are computed one by one
  std::array<std::array<std::int64_t, block_rows>, charge_columns> unwanted;  ///< parts of a total, not asked for
};

std::size_t Columns::compute_block(const ColumnPointers& columns) const noexcept {
  Block block;
  const auto rows = columns.rows;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto wage = columns.wage[i];
    const auto tariff = tariff_of(columns, i);
    const bool plain = tariff < tariffs_.size() && wage >= 0 && wage <= exact_up_to_;
    block.wage[i] = plain ? wage : 0;
    block.tariff[i] = static_cast<std::uint8_t>(plain ? tariff : 0);
    block.odd[i / 64] |= static_cast<std::uint64_t>(!plain) << (i % 64);
  }

  std::array<std::int64_t*, payroll_columns> amounts = columns.amounts;
  for (std::size_t c = 0; c < charge_columns; ++c) {
    if (amounts[c] == nullptr) amounts[c] = block.unwanted[c].data();
    const auto fill = [&, to = amounts[c]](auto charge_of) {
      for (std::size_t i = 0; i < rows; ++i) {
        const auto& charge = charge_of(i);
        to[i] = charge.share.of(std::min(block.wage[i], charge.ceiling));
      }
    };
    const auto& charges = prepared_[c];
    if (charges.same_for_all || (charges.same_for_citizens && columns.citizen == nullptr)) {
      fill([charge = charges.by_tariff.back()](std::size_t) -> const PreparedCharge& { return charge; });
    } else {
      fill(
          [&, all = charges.by_tariff.data()](std::size_t i) -> const PreparedCharge& { return all[block.tariff[i]]; });
    }
  }
  const auto of = [&](PayrollColumn column) { return amounts[index(column)]; };
  using enum PayrollColumn;
  if (auto* const total = of(total_employer)) {
    const auto *jkk = of(jkk_employer), *jkm = of(jkm_employer), *jht = of(jht_employer), *jp = of(jp_employer);
    for (std::size_t i = 0; i < rows; ++i) total[i] = jkk[i] + jkm[i] + jht[i] + jp[i];
  }
  if (auto* const total = of(total_worker)) {
    const auto *jht = of(jht_worker), *jp = of(jp_worker);
    for (std::size_t i = 0; i < rows; ++i) total[i] = jht[i] + jp[i];
  }

  std::size_t bad = 0;
  for (std::size_t w = 0; w < words_of(rows); ++w) {
    auto bad_bits = block.odd[w];
    for (auto left = bad_bits; left != 0; left &= left - 1) {
      if (compute_row(columns, w * 64 + static_cast<std::size_t>(std::countr_zero(left)))) bad_bits &= ~(left & -left);
    }
    if (columns.bad != nullptr) columns.bad[w] = bad_bits;
    bad += static_cast<std::size_t>(std::popcount(bad_bits));
  }
  return bad;
}

/// The way for what is not plain: a wage beyond the bound of the prepared shares, or a bad row. False for a bad row.
bool Columns::compute_row(const ColumnPointers& columns, std::size_t row) const noexcept {
  const auto tariff = tariff_of(columns, row);
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
