#include <jamsostek/membership/deadline.hpp>

#include <algorithm>
#include <array>

namespace jamsostek::inline v0::membership {
namespace {

/// How a limit follows from its event, by its side.
constexpr std::array<std::string_view, 2> day_formulas = {"event + days", "event - days"};
constexpr std::array<std::string_view, 2> month_formulas = {"months_after(event, months)",
                                                            "months_after(event, 0 - months)"};

/// One working day that is counted, with the holidays that are passed over.
Explanation::Step counted_day(bool after, int number, Day previous, Day day, std::span<const Day> holidays) {
  Explanation::Step step{
      .what = "counted_day",
      .of = fmt::format("{}", number),
      .formula = after ? "working_day_from(previous + 1, holiday)" : "working_day_until(previous - 1, holiday)",
      .operands = {{"previous", previous}},
      .result = day};
  for (const auto holiday : holidays) {
    if (std::min(previous, day) < holiday && holiday < std::max(previous, day)) {
      step.operands.push_back({"holiday", holiday});
    }
  }
  return step;
}

/// Counts working days one by one.
void explain_working_days(Explanation::Step& last, const DeadlineRow& row, Day event, std::span<const Day> holidays) {
  const bool after = row.side == TimeSide::after;
  last.formula = after ? "max(counted_day) when count(counted_day) = working_days"
                       : "min(counted_day) when count(counted_day) = working_days";
  last.operands = {{"working_days", row.count}};
  auto previous = event;
  for (int i = 1; i <= row.count; ++i) {
    const auto day = after ? after_working_days(previous, 1, holidays) : before_working_days(previous, 1, holidays);
    last.steps.push_back(counted_day(after, i, previous, day, holidays));
    last.operands.push_back(last.steps.back().operand());
    previous = day;
  }
}

/// The step of a last day; `of` tells several texts on one limit apart.
Explanation::Step last_day_step(const LastDay& last, std::string of, Day event, std::span<const Day> holidays) {
  const auto& row = *last.row;
  const auto side = static_cast<std::size_t>(row.side);
  Explanation::Step step{.what = "last_day", .of = std::move(of), .formula = {}, .result = last.day};
  step.rule.add(row.source);
  switch (row.unit) {
    case TimeUnit::days:
      step.formula = day_formulas[side];
      step.operands = {{"event", event}, {"days", row.count}};
      break;
    case TimeUnit::months:
      step.formula = month_formulas[side];
      step.operands = {{"event", event}, {"months", row.count}};
      break;
    case TimeUnit::working_days: explain_working_days(step, row, event, holidays); break;
  }
  return step;
}

}  // namespace

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

std::vector<LastDay> deadline(std::string_view name, Day event, std::span<const Day> holidays, Explanation* why) {
  std::vector<LastDay> days;
  for (const auto* row : deadline_rows(name, event)) days.push_back({last_day(*row, event, holidays), row});
  if (why != nullptr) {
    for (std::size_t i = 0; i < days.size(); ++i) {
      why->add(last_day_step(days[i], days.size() == 1 ? "" : fmt::format("{}", i + 1), event, holidays));
    }
  }
  return days;
}

}  // namespace jamsostek::inline v0::membership
