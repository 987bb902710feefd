#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/deadline.hpp>
#include <jamsostek/law/explanation.hpp>

namespace jamsostek::inline v0::membership {

/// The last day on which something is in time, by one text.
struct LastDay {
  Day day;                 ///< itself in time
  const DeadlineRow* row;  ///< the text; lives as long as the program
};

/// The last day by one row, counted from its event. Working days are Monday to Friday and none of `holidays`; counting
/// starts on the day after the event (before it, for a limit that lies before). A limit in days or months keeps its
/// last day whatever day of the week that is: no text moves it.
[[nodiscard]] JAMSOSTEK_EXPORT Day last_day(const DeadlineRow& row, Day event, std::span<const Day> holidays = {});

/// The last day of the limit of that name, counted from its event: by the text that is taken, then by those that say
/// otherwise. Throws `InvalidValue` for an unknown name, `NoRule` before its first text.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<LastDay> deadline(std::string_view name, Day event,
                                                             std::span<const Day> holidays = {},
                                                             Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership
