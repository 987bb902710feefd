#pragma once

#include <string>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::benefit {

/// When somebody reaches the JP retirement age (usia pensiun).
struct Retirement {
  int age;                         ///< completed years
  Day date;                        ///< that birthday
  Month last_registration;         ///< the last month in which the person can be registered in JP
  Sources rule;                    ///< the age in force that was reached
  std::vector<std::string> notes;  ///< what is special about the cohort, in sentences
  RuleBook book;                   ///< keeps alive what the rule points to
};

/// The retirement of a birth cohort: the first birthday on which the age in force is reached.
///
/// The age rises by a year every three years, so nobody reaches it in a year of a step. Somebody who was 56 before
/// JP began has retired on that birthday, with a note. Throws `OutOfRange` for a birth too late for the calendar.
/// Law: PP 45/2015 Pasal 15.
[[nodiscard]] JAMSOSTEK_EXPORT Retirement retirement(const RuleBook& book, Day birth_date, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit
