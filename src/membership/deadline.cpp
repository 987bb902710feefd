#include <jamsostek/membership/deadline.hpp>

namespace jamsostek::inline v0::membership {

Day last_day(const DeadlineRow& row, Day event, std::span<const Day> holidays) {
  const bool after = row.side == TimeSide::after;
  const int count = after ? row.count : -row.count;
  switch (row.unit) {
    case TimeUnit::days: return event + date::days(count);
    case TimeUnit::months: return event.after(date::months(count));
    case TimeUnit::working_days: break;
  }
  return after ? after_working_days(event, row.count, holidays) : before_working_days(event, row.count, holidays);
}

std::vector<LastDay> deadline(std::string_view name, Day event, std::span<const Day> holidays) {
  std::vector<LastDay> days;
  for (const auto* row : deadline_rows(name, event)) days.push_back({last_day(*row, event, holidays), row});
  return days;
}

}  // namespace jamsostek::inline v0::membership
