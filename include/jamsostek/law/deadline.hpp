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

/// In what a limit of time is counted.
enum class TimeUnit : std::uint8_t {
  working_days,  ///< Monday to Friday, without the holidays given
  days,          ///< calendar days
  months,        ///< to the same day number, or the last day of the month
};
/// The words of `TimeUnit`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 3> words<TimeUnit> = {"working_days", "days", "months"};

/// On which side of its event a limit lies.
enum class TimeSide : std::uint8_t {
  after,   ///< counted on from the event
  before,  ///< counted back from it
};
/// The words of `TimeSide`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<TimeSide> = {"after", "before"};

/// A limit of time, as one text states it: `count` units after (before) an event.
struct DeadlineRow {
  std::string_view name;   ///< stable, such as `registration.form`
  int count;               ///< how many units
  TimeUnit unit;           ///< what is counted
  TimeSide side;           ///< whether they are counted from the event on or back from it
  std::string_view who;    ///< who has to act: `employer`, `contractor`, `worker` or `bpjs`
  std::string_view event;  ///< from what it is counted, in a few words
  Day from;                ///< the day of the text, or the first on which it is known
  Source source;           ///< where it stands
};

/// The whole table. Where several texts state one limit, the one that is taken stands first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const DeadlineRow> deadline_table() noexcept;

/// The rows of that name that stand for an event on that day: the one that is taken, then those that say otherwise.
/// Throws `InvalidValue`, naming `name_field` and listing the names, for an unknown name and `NoRule`, naming
/// `day_field`, before its first text.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<const DeadlineRow*> deadline_rows(std::string_view name, Day event,
                                                                             std::string_view name_field = "name",
                                                                             std::string_view day_field = "from");

}  // namespace jamsostek::inline v0
