#pragma once

#include <optional>
#include <type_traits>

#include <jamsostek/law/rule_book.hpp>

/// What the built-in tables are written with, and where each table is found.
namespace jamsostek::inline v0::builtin {

/// A legal instrument and the day from which it is known.
struct Instrument {
  std::string_view name;
  Day known;
};

inline constexpr Instrument pp_44_2015{"PP 44/2015", Day(2015, 6, 30)};
inline constexpr Instrument pp_45_2015{"PP 45/2015", Day(2015, 6, 30)};
inline constexpr Instrument pp_46_2015{"PP 46/2015", Day(2015, 6, 30)};
inline constexpr Instrument pp_82_2019{"PP 82/2019", Day(2019, 12, 2)};
inline constexpr Instrument pp_49_2020{"PP 49/2020", Day(2020, 8, 31)};
inline constexpr Instrument pp_37_2021{"PP 37/2021", Day(2021, 2, 2)};
inline constexpr Instrument pp_6_2025{"PP 6/2025", Day(2025, 2, 7)};
inline constexpr Instrument pp_7_2025{"PP 7/2025", Day(2025, 2, 7)};
inline constexpr Instrument pp_36_2025{"PP 36/2025", Day(2025, 9, 4)};
inline constexpr Instrument pp_50_2025{"PP 50/2025", Day(2025, 12, 22)};
/// Older than the programmes: known from their first rules on.
inline constexpr Instrument permenakertrans_25_2008{"Permenakertrans 25/2008", first_known};
/// The days of these two were not found: they are known from the end of their year on.
inline constexpr Instrument permenaker_26_2015{"Permenaker 26/2015", Day(2015, 12, 31)};
inline constexpr Instrument permenaker_1_2016{"Permenaker 1/2016", Day(2016, 12, 31)};
inline constexpr Instrument permenaker_7_2017{"Permenaker 7/2017", Day(2017, 8, 1)};
inline constexpr Instrument permenaker_18_2018{"Permenaker 18/2018", Day(2018, 12, 10)};
inline constexpr Instrument permenaker_4_2023{"Permenaker 4/2023", Day(2023, 2, 22)};
/// Its exact day was not found.
inline constexpr Instrument permenaker_1_2025{"Permenaker 1/2025", Day(2025, 2, 1)};

/// The last month or day of a row that stands until another takes its place.
inline constexpr auto open = std::nullopt;

inline constexpr Month programmes_began = Month(2015, 7);
inline constexpr Day benefits_began = Day(2015, 7, 1);

/// One table row. `known` is that of the instrument.
template <class Key, class T>
constexpr Row<Key, T> row(Key from, std::type_identity_t<std::optional<Key>> to, T value, const Instrument& instrument,
                          std::string_view article, std::string_view title, Confidence confidence,
                          std::string_view note = {}) {
  return {from, to, instrument.known, std::nullopt, value, {{instrument.name, article, title, note}, confidence}};
}

/// A row whose value the law renews: it is expected to stand until `expected_until`.
template <class Key, class T>
constexpr Row<Key, T> renewed(Key from, std::type_identity_t<Key> expected_until, T value, const Instrument& instrument,
                              std::string_view article, std::string_view title, Confidence confidence,
                              std::string_view note = {}) {
  auto result = row(from, open, value, instrument, article, title, confidence, note);
  result.expected_until = expected_until;
  return result;
}

/// A figure of one calendar year.
template <class T>
constexpr Row<Month, T> figure(int year, T value, const Instrument& publication, std::string_view title,
                               Confidence confidence, std::string_view note = {}) {
  return row(Month(year, 1), Month(year, 12), value, publication, "", title, confidence, note);
}

/// Whether a table may be built in: checked at compile time beside each table.
template <class Key, class T, std::size_t n>
constexpr bool sound(const Row<Key, T> (&rows)[n], Coverage coverage = Coverage::gapless) {
  return fault(std::span<const Row<Key, T>>(rows), coverage).empty();
}

JkkRules jkk();
JkmRules jkm();
JhtRules jht();
JpRules jp();
JkpRules jkp();
BpuRules bpu();
ClaimRules claim();
JakonRules jakon();
PmiRules pmi();
PmiBenefitRules pmi_benefit();
PaymentRules payment();
MacroRules macro();
ScholarshipRules scholarship();
ArrearsRules arrears();

}  // namespace jamsostek::inline v0::builtin
