#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/risk.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// Whether the employer belongs to the state: such employers' other staff join JKK and JKM by default.
enum class EmployerKind : std::uint8_t {
  private_,  ///< a business or a person
  state,     ///< an organiser of the state (penyelenggara negara)
};
/// The words of `EmployerKind`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<EmployerKind> = {"private", "state"};

/// The scale of a business, which decides what its workers must join (Perpres 109/2013 Pasal 6(3)).
enum class Scale : std::uint8_t {
  micro,   ///< usaha mikro
  small,   ///< usaha kecil
  medium,  ///< usaha menengah
  large,   ///< usaha besar
};
/// The words of `Scale`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 4> words<Scale> = {"micro", "small", "medium", "large"};

/// What contributions ask of an employer of wage recipients (pemberi kerja).
struct Employer {
  EmployerKind kind = EmployerKind::private_;  ///< a private business or the state
  std::optional<Scale> scale{};                ///< needed for JKP only
  bool labour_intensive = false;  ///< one of the six industries of PP 7/2025, 50 workers or more, paid up to 2025-01
};

/// What contributions ask of a wage recipient (penerima upah, PU). Dates and JKN membership are needed for JKP only.
struct Worker {
  bool citizen = true;                  ///< Indonesian, not a foreigner
  std::optional<Day> birth_date{};      ///< needed for JKP
  std::optional<bool> jkn{};            ///< member of the national health insurance
  std::optional<Day> jkp_registered{};  ///< the day of registration in JKP
};

/// What a worker of a business of that scale is in before JKP can be joined (PP 37/2021 and PP 6/2025 Pasal 4). Nothing
/// before the first day of JKP, 2021-02-02.
[[nodiscard]] JAMSOSTEK_EXPORT ProgrammeSet required_for_jkp(Scale scale, Day on);

}  // namespace jamsostek::inline v0
