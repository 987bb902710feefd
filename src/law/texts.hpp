#pragma once

#include "builtin.hpp"

/// The texts that several tables quote.
namespace jamsostek::inline v0::builtin {

inline constexpr Instrument permenaker_44_2015{"Permenaker 44/2015", Day(2015, 12, 31)};
inline constexpr Instrument permenaker_4_2022{"Permenaker 4/2022", Day(2022, 4, 26)};
/// Its day in July 2022 was not found.
inline constexpr Instrument perdir_22_2022{"Perdir BPJS TK 22/PERDIR.02/072022", Day(2022, 7, 1)};
inline constexpr Instrument pp_49_2023{"PP 49/2023", Day(2023, 10, 6)};
/// How to register, by BPJS itself. It shows no day but the year of its copyright, and names JMO, which began in
/// September of that year: it is known from the end of that year on.
inline constexpr Instrument page_2021{"BPJS TK, registration page of 2021", Day(2021, 12, 31)};
/// A service standard of a city's licence office. Its day is not printed; it names JMO as well.
inline constexpr Instrument balikpapan{"Balikpapan, service standard on BPJS TK", Day(2021, 9, 1)};
inline constexpr std::string_view page_note = "the page shows no day but the year of its copyright, 2021";
inline constexpr std::string_view balikpapan_note =
    "the standard of one city; its day is not printed: it names JMO, which began in September 2021";

/// An answer of the book of July 2018, on a paper or a condition.
constexpr Source answered(std::string_view article, std::string_view title) {
  return {{faq_2018.name, article, title, ""}, Confidence::high};
}

}  // namespace jamsostek::inline v0::builtin
