#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/calendar/day.hpp>
#include <jamsostek/money/rate.hpp>

/// Jaminan Hari Tua: when the savings are paid, and what tax is withheld.
namespace jamsostek::inline v0::benefit::jht {

/// Why a balance is claimed.
enum class Reason : std::uint8_t {
  retirement,         ///< at 56
  resignation,        ///< by the worker
  termination,        ///< by the employer
  contract_end,       ///< of a fixed-term contract
  total_disability,   ///< permanent
  death,              ///< of the member
  leaving_indonesia,  ///< for good
  partial_10,         ///< 10 % of the balance, to prepare for retirement
  partial_30_housing  ///< 30 % of the balance, for a house
};

/// For how long the tax is final, counted from the first payment.
enum class TaxWindow : std::uint8_t {
  calendar_years,  ///< to the end of the next calendar year, as PP 68/2009 Pasal 2(2) says
  months_24        ///< to the day with the same number 24 months later, that day included, as branch forms say
};

/// How a payment is taxed: by the final scale inside the window, by the progressive one after it.
enum class TaxRegime : std::uint8_t {
  final_,       ///< once and for all, inside the window
  progressive,  ///< by the scale of the income tax, after it
};

/// A payment made before.
struct EarlierPayment {
  Day paid_on;  ///< before the payment that is asked about
  Money gross;  ///< before tax, not negative
};

/// One part of a tax scale, as far as a payment reaches it.
struct Bracket {
  Money from;               ///< where the payment enters it: earlier payments inside the window count
  std::optional<Money> to;  ///< its upper limit; empty in the last part of the scale
  Rate rate;                ///< raised where there is no NPWP
  Money tax;                ///< half up to the sen
};

/// The tax that is withheld from a payment.
struct Tax {
  TaxRegime regime;               ///< the scale that was used
  Money amount;                   ///< rounded down to the rupiah
  std::vector<Bracket> brackets;  ///< from the lowest; their taxes add up to the amount before it is rounded
  Sources rule;                   ///< the texts of the scale
};

/// The tax on a payment of `gross` on a day.
///
/// Inside the window all payments are taxed together by the final scale, and what the earlier ones bore (the final tax
/// on their sum under the present `npwp`, rounded down) is taken off; so payments of whole rupiah bear together exactly
/// what their sum would bear at once. The tax never exceeds the payment. After the window the progressive scale of the
/// day holds for this payment alone.
///
/// Throws `NoRule` before July 2015; `InvalidValue` for an earlier payment that is not before the day, `OutOfRange`
/// for a negative amount. Law: PP 68/2009 Pasal 2 and 5, UU 36/2008 and UU 7/2021 Pasal 17(1)a.
[[nodiscard]] JAMSOSTEK_EXPORT Tax tax(const RuleBook& book, Day paid_on, Money gross,
                                       std::span<const EarlierPayment> earlier = {}, bool npwp = true,
                                       TaxWindow window = TaxWindow::calendar_years, Explanation* why = nullptr);

/// Where a claim goes.
enum class Channel : std::uint8_t {
  jmo,    ///< the telephone application
  branch  ///< Lapak Asik or a branch office
};

/// The channel for a whole balance on a day; nothing before JMO paid claims.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<Channel> channel(const RuleBook& book, Day claimed_on, Money balance);

/// The facts of a claim. `birth_date` is needed for retirement, `stopped_on` for a resignation, a termination and the
/// end of a contract, `member_since` for a partial claim.
struct Claim {
  Reason reason;                                     ///< why the balance is claimed
  Money balance;                                     ///< the whole balance of the account, not negative
  Day claimed_on;                                    ///< decides the law
  std::optional<Day> birth_date;                     ///< needed for retirement
  std::optional<Day> member_since;                   ///< the first day of membership; needed for a partial claim
  std::optional<Day> stopped_on;                     ///< the last day of work
  bool active_elsewhere = false;                     ///< bars a resignation, a termination and the end of a contract
  bool npwp = true;                                  ///< whether there is a tax number (NPWP)
  std::vector<EarlierPayment> earlier_payments;      ///< taxed together with this one where the window holds
  TaxWindow tax_window = TaxWindow::calendar_years;  ///< how long that window is
};

/// The answer to a claim; when it is not entitled, `gross`, `tax` and `net` are zero.
struct Settlement {
  /// An answer that nothing was decided of yet.
  explicit Settlement(RuleBook book) : benefit(std::move(book)) {}

  Benefit benefit;                         ///< one item `jht` with the gross; `payable_now` is the net
  Money gross;                             ///< the balance as it is; a part of it is rounded down to the rupiah
  Tax tax{TaxRegime::final_, {}, {}, {}};  ///< withheld from the gross
  Money net;                               ///< gross less tax
  std::optional<Day> earliest_claim;       ///< empty where any day is right
  std::optional<Channel> channel;          ///< where the claim goes; empty before JMO paid claims
};

/// What is paid on a claim.
///
/// Throws `NoRule` for a claim before September 2015; `MissingField` for a day that the reason needs; `InvalidValue`
/// for an earlier payment that is not before the claim, or a birth after it; `OutOfRange` for a negative amount.
/// Law: PP 46/2015 Pasal 22 and 26, Permenaker 19/2015, Permenaker 4/2022.
[[nodiscard]] JAMSOSTEK_EXPORT Settlement settle(const RuleBook& book, const Claim& claim, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit::jht

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 9> words<benefit::jht::Reason> = {
    "retirement", "resignation",       "termination", "contract_end",      "total_disability",
    "death",      "leaving_indonesia", "partial_10",  "partial_30_housing"};
template <>
inline constexpr std::array<std::string_view, 2> words<benefit::jht::TaxWindow> = {"calendar_years", "24_months"};
template <>
inline constexpr std::array<std::string_view, 2> words<benefit::jht::TaxRegime> = {"final", "progressive"};
template <>
inline constexpr std::array<std::string_view, 2> words<benefit::jht::Channel> = {"jmo", "branch"};

}  // namespace jamsostek::inline v0
