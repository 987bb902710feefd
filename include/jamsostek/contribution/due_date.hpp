#pragma once

#include <span>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::contribution {

/// When a month's contributions are due, before holidays are looked at.
struct DueRule {
  Day nominal;  ///< for wage recipients the 15th (30th in the months of PP 49/2020) of the next month, or its last day
  bool next;    ///< a due day that is no working day moves to the next one; else to the one before
  Sources sources;
};

/// The due rule of wage recipients in a contribution month. Throws `NoRule` before July 2015.
[[nodiscard]] JAMSOSTEK_EXPORT DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint = {});

/// The due day: a working day, Monday to Friday and none of `holidays`.
[[nodiscard]] constexpr Day due_date(const DueRule& rule, std::span<const Day> holidays = {}) noexcept {
  return rule.next ? working_day_from(rule.nominal, holidays) : working_day_until(rule.nominal, holidays);
}

}  // namespace jamsostek::inline v0::contribution
