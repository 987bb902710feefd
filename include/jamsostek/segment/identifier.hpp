#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/identifier.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// What `read` returns. An `Error` that it throws goes on with no more of its value than `last_four` shows: for facts
/// beside which numbers and names of persons stand.
template <class Read>
decltype(auto) without_personal_data(const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(error.code(), error.field(), last_four(error.value()), error.what());
  }
}

/// The sex that a NIK tells.
enum class Sex : std::uint8_t {
  male,    ///< the day of birth as it is
  female,  ///< 40 is added to the day of birth
};
/// The words of `Sex`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<Sex> = {"male", "female"};

namespace detail {

/// The digits of a number from `unit` up, `count` values of them.
[[nodiscard]] constexpr int digits_of(std::uint64_t number, std::uint64_t unit, std::uint64_t count) noexcept {
  return static_cast<int>(number / unit % count);
}

}  // namespace detail

/// The number of a resident (Nomor Induk Kependudukan, NIK): where it was first registered, birth date and sex, and a
/// serial number. One that exists has the form of PP 37/2007 Pasal 37, area codes and a serial number that are not
/// zero, and a birth date that was possible.
class JAMSOSTEK_EXPORT Nik {
 public:
  /// Reads sixteen digits. The two-digit year is the last one by `on` in which the birth date is a day: whoever is
  /// a hundred or older is taken as a hundred years younger (`check` does not mind). Throws `InvalidValue`, naming
  /// `field` and showing the last four digits alone, where something is wrong. Steps show no digit.
  [[nodiscard]] static Nik parse(std::string_view text, Day on, std::string_view field = "nik",
                                 Explanation* why = nullptr);

  /// The number, below 10^16.
  [[nodiscard]] constexpr std::uint64_t number() const noexcept { return number_; }
  /// The two digits of the province in which it was first registered, 11 to 99.
  [[nodiscard]] constexpr int province() const noexcept {
    return detail::digits_of(number_, 100'000'000'000'000U, 100);
  }
  /// The two digits of the regency or city in that province.
  [[nodiscard]] constexpr int regency() const noexcept { return detail::digits_of(number_, 1'000'000'000'000U, 100); }
  /// The two digits of the district (kecamatan) in that regency.
  [[nodiscard]] constexpr int district() const noexcept { return detail::digits_of(number_, 10'000'000'000U, 100); }
  /// What tells people of one area, birth date and sex apart, 1 to 9999.
  [[nodiscard]] constexpr int serial() const noexcept { return detail::digits_of(number_, 1, 10'000); }
  /// The sex, which the number tells by the day of birth: 40 is added for women.
  [[nodiscard]] constexpr Sex sex() const noexcept {
    return detail::digits_of(number_, 100'000'000U, 100) > nik_women_day ? Sex::female : Sex::male;
  }
  /// The birth date, its century resolved when the number was read.
  [[nodiscard]] constexpr Day birth_date() const noexcept { return birth_date_; }

  /// The same number.
  friend constexpr bool operator==(const Nik& a, const Nik& b) noexcept { return a.number_ == b.number_; }

 private:
  constexpr Nik(std::uint64_t number, Day birth_date) noexcept : number_(number), birth_date_(birth_date) {}

  std::uint64_t number_;
  Day birth_date_;
};

/// The number that sixteen digits are, without a look at what they mean: enough to tell whether two lists name the same
/// person. Throws `InvalidValue`, showing the last four digits alone, for anything else.
[[nodiscard]] JAMSOSTEK_EXPORT std::uint64_t nik_number(std::string_view text, std::string_view field = "nik");

/// Whether a NIK tells the day, month and two-digit year of this birth date: condition `birth_date_agrees`. Its detail
/// names what differs, not the digits.
///
/// A NIK stays as it is when a birth date is corrected later (PP 40/2019 Pasal 30): one that does not agree may still
/// be the person's own.
[[nodiscard]] JAMSOSTEK_EXPORT Condition check(const Nik& nik, Day birth_date, Explanation* why = nullptr);
/// Whether a NIK tells this sex: condition `sex_agrees`.
[[nodiscard]] JAMSOSTEK_EXPORT Condition check(const Nik& nik, Sex sex, Explanation* why = nullptr);

/// What a text would be as a number of one kind.
struct Reading {
  IdentifierKind kind;              ///< the kind that it was read as
  const IdentifierForm* form;       ///< how it is written by the text that stands; nothing where there is no text yet
  std::vector<std::string> faults;  ///< what is wrong, in sentences without the number; empty: it may be of this kind

  /// Whether nothing is wrong with it.
  [[nodiscard]] bool fits() const noexcept { return faults.empty(); }
};

/// A text read as a number of each kind, by the forms that stand on a day (by default those of the latest texts by
/// then). Nothing is stripped: a space or a stop in the number is a fault.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Reading> classify(std::string_view text, Day on, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0
