#pragma once

#include "builtin.hpp"

/// The texts that several tables of membership quote.
namespace jamsostek::inline v0::builtin {

inline constexpr Instrument permenaker_44_2015{"Permenaker 44/2015", Day(2015, 12, 31)};
inline constexpr Instrument pp_49_2023{"PP 49/2023", Day(2023, 10, 6)};
/// How to register, by BPJS itself. It bears no day; its copyright is of 2021.
inline constexpr Instrument page_2021{"BPJS TK, registration page of 2021", Day(2021, 1, 1)};
/// An undated service standard of a city's licence office; it cites UU 11/2020 and so is no older.
inline constexpr Instrument balikpapan{"Balikpapan, service standard of registration", Day(2020, 11, 2)};

}  // namespace jamsostek::inline v0::builtin
