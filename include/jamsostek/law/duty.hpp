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

/// Whether a programme must be joined.
enum class Duty : std::uint8_t {
  required,  ///< must be joined
  optional,  ///< may be joined, as the employer or the worker decides
  excluded,  ///< cannot be joined
};
/// The words of `Duty`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 3> words<Duty> = {"required", "optional", "excluded"};

/// The duty of one group in one programme, from a day on until a later row of the same group and programme.
///
/// Groups: `pu.micro` to `pu.large` (workers of a private business of that scale), `pu.household` (of a person),
/// `pu.state` and `pu.civil_servant` (of the state), `intern` (interns, students in practice, prisoners at work),
/// `jakon` (construction labour), `bpu`, `pmi`. Two groups rule over these: `foreigner`, and `joined` (what was joined
/// before, and cannot be left). `jkp.micro` to `jkp.large` say what a worker must be in before JKP can be joined.
struct DutyRow {
  std::string_view group;      ///< one of those above
  std::string_view programme;  ///< `jkk`, `jkm`, `jht`, `jp` or `jkp`
  Duty duty;                   ///< in that programme
  Day from;                    ///< the first day on which it stands
  Source source;               ///< where it stands
};

/// The whole table: the rows of a group together, each programme's older ones first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const DutyRow> duty_table() noexcept;

/// The duties of a group on a day, one row for each programme that had begun by then, in the table's order; none when
/// nothing had.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<const DutyRow*> duties(std::string_view group, Day on);

}  // namespace jamsostek::inline v0
