#pragma once

#include <span>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::contribution {

/// When a month's contributions are due, before holidays are looked at.
struct DueRule {
  Day nominal;  ///< for wage recipients the 15th (30th in the months of PP 49/2020) of the next month, or its last day
  bool next;    ///< a due day that is no working day moves to the next one; else to the one before
  Sources sources;  ///< the text of the rule
};

/// The due rule of wage recipients in a contribution month. Throws `NoRule` before July 2015.
[[nodiscard]] JAMSOSTEK_EXPORT DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint = {},
                                                Explanation* why = nullptr);

/// The due day: a working day, Monday to Friday and none of `holidays`.
[[nodiscard]] constexpr Day due_date(const DueRule& rule, std::span<const Day> holidays = {}) noexcept {
  return rule.next ? working_day_from(rule.nominal, holidays) : working_day_until(rule.nominal, holidays);
}

/// Explains a due day: whether the nominal one is a working day, and where it moved if it is none.
JAMSOSTEK_EXPORT void explain_due_date(Explanation* why, const DueRule& rule, Day due, std::span<const Day> holidays);

}  // namespace jamsostek::inline v0::contribution
