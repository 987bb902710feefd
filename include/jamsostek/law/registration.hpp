#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/version.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// What a condition of a registration asks of its fact.
enum class Ask : std::uint8_t {
  yes,          ///< that it is so
  no,           ///< that it is not so
  at_least,     ///< a number not below that of the rule `limit`
  bpu_age,      ///< a birth date that the age limit of BPU allows
  occupations,  ///< a number of occupations that BPU allows
};
/// The words of `Ask`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 5> words<Ask> = {"yes", "no", "at_least", "bpu_age", "occupations"};

/// One condition of a registration, from a day on until a later row of the same procedure and name.
struct RegistrationCondition {
  std::string_view procedure;  ///< `registration.pu`, `registration.perisai_office`
  std::string_view name;       ///< stable, such as `office_member`
  std::string_view fact;       ///< the fact that decides it, by its stable word
  Ask ask;                     ///< what the fact must be
  std::string_view limit;      ///< the name of the rule that `at_least` looks up; else empty
  Day from;                    ///< the day of the text, or the first on which it is known
  Source source;               ///< where it stands
};

/// The whole table: the rows of a procedure together, older ones of a condition first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const RegistrationCondition> registration_conditions() noexcept;

/// The conditions of a procedure on a day; none where no text states any.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<const RegistrationCondition*> registration_conditions(
    std::string_view procedure, Day on);

/// From when a text lets cover run.
enum class CoverBasis : std::uint8_t {
  cash,           ///< the day on which the form is complete and the first contribution is paid
  number_issued,  ///< the day on which the membership number is issued, at the latest after a limit of time
};
/// The words of `CoverBasis`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<CoverBasis> = {"cash", "number_issued"};

/// When the cover of a registration begins, as one text says.
struct CoverStart {
  std::string_view procedure;  ///< stable, as the papers name it
  CoverBasis basis;            ///< the event that cover begins with
  std::string_view deadline;   ///< the limit of time for `number_issued`; else empty
  bool by_month;               ///< the first contribution month is that of the payment
  Day from;                    ///< the first day on which the text holds
  Source source;               ///< where it stands
};

/// The whole table. Where several texts stand, the one that is taken comes first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const CoverStart> cover_starts() noexcept;

}  // namespace jamsostek::inline v0
