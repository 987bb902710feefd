#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/contribution/billed_amounts.hpp>
#include <jamsostek/contribution/due_date.hpp>
#include <jamsostek/money/rounding.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::contribution {

/// How months of delay are counted. Official sources differ; the law counts a started month as a whole one.
enum class LateCounting : std::uint8_t {
  started,    ///< the month that starts with the due date counts whole, then one more behind each later due day
  month_end,  ///< the ends of month behind the due date, as the fine is booked: none while the due month lasts
};

/// A relief under which a fine is smaller.
enum class FineRelief : std::uint8_t {
  labour_intensive,  ///< the JKK relief of PP 7/2025 and PP 36/2025
};

}  // namespace jamsostek::inline v0::contribution

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 2> words<contribution::LateCounting> = {"started", "month_end"};
template <>
inline constexpr std::array<std::string_view, 1> words<contribution::FineRelief> = {"labour_intensive"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::contribution {

/// What decides the fine beside the month and the day of payment.
struct LateTerms {
  LateCounting counting = LateCounting::started;    ///< what counts as a month of delay
  std::optional<FineRelief> relief = std::nullopt;  ///< one that the employer has, of the law; empty: none
};

/// How late a month's payment is, and what each month of delay costs.
struct Lateness {
  Month month;                     ///< the contribution month
  Day paid_on;                     ///< the day of the payment
  Day due_date;                    ///< moved for weekends and the holidays given
  int months_late;                 ///< zero when paid by the due date
  Rate rate;                       ///< of the unpaid contribution, for each month of delay
  Sources rule;                    ///< of the due date and of the rate
  std::vector<std::string> notes;  ///< a relief that was taken off, in sentences
  RuleBook book;                   ///< keeps alive what the sources point to

  /// The fine (denda) on an unpaid contribution: simple, not compound, half up to the rupiah once.
  /// Throws `Overflow` when it is no `Money`.
  [[nodiscard]] Money fine(Money unpaid) const {
    return share(unpaid, rate * Rate::decimal(months_late, 0), Rounding{});
  }
};

/// The lateness of a wage recipients' month (BLTH) that is paid on a day.
///
/// Counted from the due date (see `due_date`), which is moved for weekends and the holidays given. `started`: zero up
/// to the due date, else one, and one more for each later nominal due day before the day of payment; those keep the
/// day number of the month that is fined (15, or 30 for the months of PP 49/2020), whatever rule later months have.
/// `month_end`: the ends of month, from that of the due date on, that lie before the day of payment.
///
/// Throws `NoRule` for a month before July 2015, or where the viewpoint hides how long a relief lasts.
/// Law: PP 44/2015 Pasal 21 and 22; PP 49/2020 Pasal 4(1) and 23(1); PP 7/2025 Pasal 7 and PP 36/2025 Pasal 11.
[[nodiscard]] JAMSOSTEK_EXPORT Lateness lateness(const RuleBook& book, Month month, Day paid_on,
                                                 const LateTerms& terms = {}, std::span<const Day> holidays = {},
                                                 const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// The late-payment fines of one month. The employer alone bears them.
struct Fine {
  Lateness lateness;     ///< months of delay and their rate
  BilledAmounts unpaid;  ///< what was not paid by the due date
  BilledAmounts fines;   ///< of every programme that stands in the unpaid contributions
  Money total;           ///< of all fines
};

/// The fine on each programme's unpaid contribution, each rounded once; the total is their sum.
///
/// `unpaid` is what was not paid by the due date: after a short payment only the difference is fined, which
/// `still_unpaid` gives. Throws `Overflow` when a fine or the total is no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT Fine fine(const Lateness& lateness, const BilledAmounts& unpaid,
                                         Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution
