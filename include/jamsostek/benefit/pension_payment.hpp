#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/yearly_rates.hpp>

/// A JP pension after it was granted: what it becomes year by year, and what is paid when reports are missed.
namespace jamsostek::inline v0::benefit::jp {

/// Twelve months of one amount; `from` and `to` are both counted.
struct PensionYear {
  Month from;      ///< the first month
  Month to;        ///< the last month
  Rate inflation;  ///< by which the year before was raised; zero in the first
  Money monthly;   ///< a month, half up to the rupiah, within the bounds
};

/// The amounts of a pension from its first month to `last`.
///
/// The first twelve months pay what the formula gave. Each further year pays the year before times (1 + inflation of
/// the calendar year before the anniversary), rounded half up to the rupiah and then clamped to the bounds in force
/// on the first day of the anniversary's month. That the year turns on the anniversary follows from the words "the
/// first twelve months"; the law file holds no text that says so of the later years.
///
/// Throws `InvalidValue` when `last` comes before `first`, `NoRule` for a year without inflation or (unless held) with
/// overdue bounds. Law: PP 45/2015 Pasal 17(1) and (4), Pasal 18.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<PensionYear> pension_history(const RuleBook& book, Month first,
                                                                        Money monthly, Month last,
                                                                        const YearlyRates& inflation,
                                                                        const Viewpoint& viewpoint = {});

/// What became of one month of a pension.
enum class Payment : std::uint8_t {
  paid,       ///< with the month
  suspended,  ///< no report for three months; paid later if the report comes soon enough
  stopped,    ///< no report for ten years: for good
};

/// One month of a pension.
struct PaymentMonth {
  Month month;         ///< of the pension
  Payment payment;     ///< what became of it
  Money pension;       ///< of this month; zero unless it is paid
  Money arrears;       ///< of suspended months, paid together with this one (rapel)
  int arrears_months;  ///< how many those are
};

/// Month by month what is paid of a pension, given the months in which the payee reported.
///
/// The first month counts as a report. A report lets three months be paid, its own included; then payment is
/// suspended. A report that ends a suspension of up to six months has those months paid with its own; after a longer
/// one payment begins again with the month of the report and the months before are lost. Ten years without a report
/// stop the pension for good.
///
/// `years` as from `pension_history`, `reports` in ascending order. Throws `InvalidValue` for reports out of order.
/// Law: the official questions and answers of 2018, JP 30.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<PaymentMonth> payments(const RuleBook& book,
                                                                  std::span<const PensionYear> years,
                                                                  std::span<const Month> reports);

}  // namespace jamsostek::inline v0::benefit::jp

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<benefit::jp::Payment> = {"paid", "suspended", "stopped"};

}  // namespace jamsostek::inline v0
