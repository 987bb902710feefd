#pragma once

#include <optional>
#include <vector>

#include <jamsostek/benefit/coverage.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/segment/segment.hpp>

namespace jamsostek::inline v0::membership {

/// What decides whether somebody was covered on a day. A day that is absent is one that has not come.
struct CoverFacts {
  Segment segment;                  ///< wage recipient, own account or construction
  Programme programme;              ///< jkk or jkm
  Day on;                           ///< the day of the accident or death
  std::optional<Day> registered{};  ///< the complete form was handed in; of construction: that of the project
  std::optional<Day> first_paid{};  ///< the first contribution (of construction: the first instalment) was paid in full
  int arrears_months = 0;           ///< months unpaid in a row; wage recipients and BPU
  std::optional<Day> joined{};      ///< the first day at work, or on the project; absent: before `on`
  std::optional<Day> left{};        ///< the last one; absent: still there
  std::optional<Day> project_from{};     ///< construction: the first day of the project
  std::optional<Day> project_until{};    ///< construction: its last day
  std::optional<Day> treated_on{};       ///< a day of treatment after the accident, to be covered as well
  std::optional<Day> treatment_ended{};  ///< the day on which a doctor declared the end of the treatment
};

/// Whether somebody was covered, and why.
struct Cover {
  bool covered;  ///< BPJS pays, at once or when arrears are settled; false where only the employer does, or nobody
  benefit::Standing standing;         ///< what BPJS pays
  std::vector<Condition> conditions;  ///< what decides it, in order
  RuleBook book;                      ///< keeps alive what the conditions point to
};

/// Whether somebody was covered by JKK or JKM on the day of an accident or death.
///
/// Wage recipients and BPU are covered from the complete form and the first contribution on, while they work, with what
/// `benefit::coverage` makes of arrears. Construction workers are covered once the project is registered and its first
/// instalment paid, while the project runs and they work on it. An employer is liable for whom it did not register or
/// pay for. Who was hurt while covered stays so until the treatment ends, though the contract ended before
/// (`treated_on`; JKK, not BPU). The weakest of these decides.
///
/// Throws `InvalidValue` for a programme other than JKK and JKM and for facts that do not belong to the segment or
/// contradict each other, `MissingField` for an end of treatment without a day of it, `OutOfRange` for negative months,
/// `NoRule` before 2015-07-01. What a benefit then amounts to, waiting times and occupational diseases included, is the
/// business of `benefit::jkk` and `benefit::jkm`. Law: `CoverRules` and `ArrearsRules`.
[[nodiscard]] JAMSOSTEK_EXPORT Cover cover(const RuleBook& book, const CoverFacts& facts, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership
