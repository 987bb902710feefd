#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <jamsostek/contribution/pu.hpp>
#include <jamsostek/money/prepared_share.hpp>

/// Many workers at once: the tariffs of a month are compiled once and applied to all of them.
namespace jamsostek::inline v0::batch {

/// The amounts of one employee, in the order of the output columns.
enum class PayrollColumn : std::uint8_t {
  jkk_employer,    ///< the employer's JKK
  jkm_employer,    ///< the employer's JKM
  jht_employer,    ///< the employer's part of JHT
  jht_worker,      ///< the worker's part of JHT
  jp_employer,     ///< the employer's part of JP
  jp_worker,       ///< the worker's part of JP
  total_employer,  ///< the employer's part of all
  total_worker,    ///< what is held back from the wage
};
/// How many columns of amounts there are: those of `PayrollColumn`.
inline constexpr std::size_t payroll_columns = 8;

}  // namespace jamsostek::inline v0::batch

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, batch::payroll_columns> words<batch::PayrollColumn> = {
    "jkk_employer", "jkm_employer", "jht_employer",   "jht_worker",
    "jp_employer",  "jp_worker",    "total_employer", "total_worker"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::batch {

/// The column of what a payer owes to a programme; nothing where no wage recipient's contribution is of that kind.
[[nodiscard]] constexpr std::optional<PayrollColumn> payroll_column(Programme programme, Payer payer) noexcept {
  using enum PayrollColumn;
  const bool worker = payer == Payer::worker;
  if (!worker && payer != Payer::employer) return std::nullopt;
  switch (programme) {
    case Programme::jkk: return worker ? std::nullopt : std::optional(jkk_employer);
    case Programme::jkm: return worker ? std::nullopt : std::optional(jkm_employer);
    case Programme::jht: return worker ? jht_worker : jht_employer;
    case Programme::jp: return worker ? jp_worker : jp_employer;
    case Programme::jkp: break;
  }
  return std::nullopt;
}

/// What holds for a whole payroll.
struct PayrollTerms {
  Month month;                 ///< the contribution month
  std::optional<Risk> risk{};  ///< of rows that name none
  Employer employer{};         ///< decides the programmes and the relief
  Viewpoint viewpoint{};       ///< from where the law is looked at
};

/// Columns as pointers and a number of rows, which any column format can give. Nothing is owned.
struct ColumnPointers {
  std::size_t rows = 0;                   ///< in every column
  const std::int64_t* wage = nullptr;     ///< the month's wage in sen, `rows` of them
  const std::uint8_t* risk = nullptr;     ///< the numbers of `Risk`; null: the risk of the terms holds for every row
  const std::uint8_t* citizen = nullptr;  ///< 0 for a foreigner, else a citizen; null: every row is a citizen
  /// Where the amounts go, in sen, by `PayrollColumn`; null: the column is not wanted.
  std::array<std::int64_t*, payroll_columns> amounts{};
  /// Where bad rows are marked, or null: row i is bit i % 64 of word i / 64. All bits up to the end of the last word
  /// are written.
  std::uint64_t* bad = nullptr;

  /// A stretch of the rows, for a thread of its own. `first` is a multiple of 64, so that no two stretches share a
  /// word.
  [[nodiscard]] constexpr ColumnPointers part(std::size_t first, std::size_t count) const noexcept {
    const auto from = [first](auto* column) { return column == nullptr ? nullptr : column + first; };
    ColumnPointers stretch{count,         from(wage), from(risk),
                           from(citizen), {},         bad == nullptr ? nullptr : bad + first / 64};
    for (std::size_t i = 0; i < payroll_columns; ++i) stretch.amounts[i] = from(amounts[i]);
    return stretch;
  }
};

/// The same columns as spans. An empty span is a column that is not given or not wanted.
struct ColumnSpans {
  std::span<const std::int64_t> wage;       ///< in sen, not negative; its size is the number of rows
  std::span<const Risk> risk{};             ///< the tier of each row's employer
  std::span<const std::uint8_t> citizen{};  ///< 0: a foreigner; else Indonesian
  /// For the results in sen, by `PayrollColumn`.
  std::array<std::span<std::int64_t>, payroll_columns> amounts{};
  std::span<std::uint64_t> bad{};  ///< a bit for each row, so (rows + 63) / 64 words
};

/// The contributions of whole columns of wage recipients: every row has what `contribution::pu::amounts` gives for it,
/// to the sen.
///
/// An object is immutable: several threads may compute different stretches at once.
///
/// ```cpp
/// const batch::Columns columns(book, {.month = Month(2026, 11), .risk = Risk::low});
/// const std::size_t bad = columns.compute({.wage = wages, .amounts = {jkk, jkm}});
/// ```
class JAMSOSTEK_EXPORT Columns {
 public:
  /// Compiles the tariffs: five risks, citizen or not. Throws what `contribution::pu::compile` throws for the month,
  /// and `OutOfRange` for a rounding unit that is not positive. Where only JP lacks its rule foreigners can be
  /// computed, and `no_citizens` says why nobody else can.
  Columns(const RuleBook& book, const PayrollTerms& terms, const Rounding& rounding = {});

  /// Why citizens cannot be computed; empty when they can.
  [[nodiscard]] const std::optional<NoRule>& no_citizens() const noexcept { return no_citizens_; }

  /// Fills the amounts of every row and returns how many rows are bad: those with a negative wage, a risk that is none,
  /// an amount that is no `Money`, and citizens where there is no rule for them. A bad row has zeros. Throws
  /// `InvalidValue` for a span that has not the length of `wage` (of its bits, for `bad`), `MissingField` when there is
  /// neither a column nor a risk of the terms, and `NoRule` when every row is a citizen and there is no rule for them.
  [[nodiscard]] std::size_t compute(const ColumnSpans& columns) const;

  /// The same without a check: the pointers are what they should be. A row without a risk is bad. Takes nothing from
  /// the heap.
  [[nodiscard]] std::size_t compute_unchecked(const ColumnPointers& columns) const noexcept;

 private:
  static constexpr std::size_t charge_columns = 6;  // those that are no total

  /// A tariff as the loop over rows wants it. Without a charge the share is nothing; without a tariff no wage is plain.
  struct Prepared {
    std::array<PreparedShare, charge_columns> shares{};  // by `PayrollColumn`
    std::uint64_t jp_ceiling = 0;                        // in sen
    std::uint64_t plain_below = 0;                       // the wages in sen for which the shares are exact
  };

  [[nodiscard]] Prepared prepared(const contribution::pu::Tariff& tariff) const;
  template <bool half_up>
  [[nodiscard]] std::size_t compute_block(const ColumnPointers& columns) const noexcept;
  [[nodiscard]] bool compute_row(const ColumnPointers& columns, std::size_t row, std::size_t tariff) const noexcept;

  Rounding rounding_;
  std::optional<Risk> default_risk_;
  std::vector<contribution::pu::Tariff> tariffs_;            // of foreigners by risk, then of citizens by risk
  std::array<Prepared, 2 * words<Risk>.size()> prepared_{};  // of the same
  std::optional<NoRule> no_citizens_;
};

}  // namespace jamsostek::inline v0::batch
