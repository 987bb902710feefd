#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/yearly_rates.hpp>
#include <jamsostek/segment/wage_history.hpp>

/// Jaminan Pensiun: the pension, or the lump sum in its place.
namespace jamsostek::inline v0::benefit::jp {

/// What has happened to the member.
enum class Event : std::uint8_t {
  retirement,  ///< the retirement age is reached
  disability,  ///< permanent total disability
  death,       ///< of the member, or of a pensioner
};

/// What is due.
enum class Kind : std::uint8_t {
  mpht,      ///< the member's old-age pension (Manfaat Pensiun Hari Tua)
  mpc,       ///< the member's disability pension (Manfaat Pensiun Cacat)
  mpjd,      ///< the widow's or widower's pension (Manfaat Pensiun Janda/Duda)
  mpa,       ///< the children's pension (Manfaat Pensiun Anak)
  mpot,      ///< a parent's pension (Manfaat Pensiun Orang Tua)
  lump_sum,  ///< contributions and their development, once
  none,      ///< nothing is due
};

/// Who is paid.
enum class Payee : std::uint8_t {
  member,  ///< who contributed
  spouse,  ///< the widow or widower
  child,   ///< a child who qualifies
  parent,  ///< a living parent
};

/// A child as the survivors' pensions see it.
struct Child {
  Day birth_date;        ///< decides the age on a day
  bool married = false;  ///< a married child has no pension
  bool working = false;  ///< a child that works has no pension
};

/// Whom a member left behind.
struct Survivors {
  bool spouse = false;                 ///< a wife or husband is left
  std::optional<bool> ever_married{};  ///< empty: as `spouse`
  std::vector<Child> children{};       ///< every child, also those that are too old
  int parents = 0;                     ///< living parents, 0 to 2
};

/// The facts of a claim.
struct Claim {
  Event event;                                ///< what happened
  Day event_date;                             ///< decides the law
  Day birth_date;                             ///< of the member
  Month registered;                           ///< the first month of membership in JP, with whatever employer
  WageHistory wages;                          ///< inside the months from `registered` to that of the event
  bool citizen = true;                        ///< Indonesian, not a foreigner
  std::optional<Money> pension_in_payment{};  ///< the monthly pension that a member drew who has died
  std::optional<Survivors> survivors{};       ///< needed for a death
  YearlyRates::ByYear inflation{};            ///< replaces or completes the published figures
  YearlyRates::ByYear development_rates{};    ///< the same, for a lump sum
};

/// What one payee has a month.
struct Share {
  Payee who;     ///< whose it is
  Money amount;  ///< rupiah a month
};

/// The answer to a claim. Amounts that the answer does not use are zero.
struct Entitlement {
  /// An answer that nothing was decided of yet.
  explicit Entitlement(RuleBook book) : benefit(std::move(book)) {}

  Benefit benefit;             ///< whether something is due, and its one item
  Kind kind = Kind::none;      ///< which pension, or a lump sum
  Money monthly;               ///< all payees together, rounded once and then clamped to the bounds
  std::vector<Share> payees;   ///< of `monthly`; empty for a lump sum
  Density density{0, 1};       ///< paid months to months of membership
  Money average_indexed_wage;  ///< half up to the sen; only where the pension follows from wages
  Money unclamped;             ///< after the share and the rounding, before the bounds
  Money lump_sum;              ///< truncated to the rupiah
};

/// What is due on an event.
///
/// The average indexed wage, the contribution period and the share of a survivor are multiplied exactly, rounded half
/// up to the rupiah once and then clamped to the bounds in force on the day of the event. Of `viewpoint` only `stale`
/// acts.
///
/// Throws `NoRule` for an event or a registration before July 2015, a year without inflation or development rate, and
/// (unless held) a ceiling or bounds that are overdue, each only where the answer needs it; `MissingField` for a death
/// without `survivors`; `InvalidValue` for facts that contradict each other: wages outside the membership or without a
/// paid month, disability on or after the day of retirement age, a child born after the event.
///
/// Law: PP 45/2015 Pasal 15 to 29, Permenaker 29/2015 Pasal 12 to 26.
[[nodiscard]] JAMSOSTEK_EXPORT Entitlement assess(const RuleBook& book, const Claim& claim,
                                                  const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// A pension of survivors: who has what.
struct SurvivorsPension {
  Kind kind = Kind::none;     ///< which pension; `none` where nobody qualifies
  Money monthly;              ///< clamped to the bounds
  Money unclamped;            ///< after the share and the rounding, before the bounds
  std::vector<Share> payees;  ///< their shares of `monthly`
  Sources rule;               ///< the texts that it follows from
};

/// What the children have when the widow or widower dies or remarries on a day: half of that pension, together.
/// `kind` is `none` when no child is left that qualifies. Errors as in `assess`.
[[nodiscard]] JAMSOSTEK_EXPORT SurvivorsPension children_after_spouse(const RuleBook& book, Day on,
                                                                      Money spouse_pension,
                                                                      std::span<const Child> children,
                                                                      const Viewpoint& viewpoint = {});

}  // namespace jamsostek::inline v0::benefit::jp

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<benefit::jp::Event> = {"retirement", "disability", "death"};
template <>
inline constexpr std::array<std::string_view, 7> words<benefit::jp::Kind> = {"mpht", "mpc",      "mpjd", "mpa",
                                                                             "mpot", "lump_sum", "none"};
template <>
inline constexpr std::array<std::string_view, 4> words<benefit::jp::Payee> = {"member", "spouse", "child", "parent"};

}  // namespace jamsostek::inline v0
