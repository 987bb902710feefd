#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <jamsostek/law/amendment.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>

/// Rules of any kind alike: their rows, what stands on a day, what differs between two months, what is overdue.
namespace jamsostek::inline v0 {

/// A row of any rule. Views the book that it comes from.
struct RuleRow {
  std::string_view name;                 ///< of the rule: `jp.wage_ceiling`
  AnyKey from;                           ///< the first month or day on which it holds
  std::optional<AnyKey> to;              ///< the last one; empty: until another row takes its place
  Day known;                             ///< the day from which the row is known
  std::optional<AnyKey> expected_until;  ///< for values that the law renews: how long it is expected to stand
  AnyValue value;                        ///< the rate, amount, number or day
  const Source* source;                  ///< where it stands
};

/// Every row of a rule, in its order.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<RuleRow> rows_of(const AnyTimeline& rule);

/// The step that reads a row of the book.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Step row_step(const RuleRow& row);

/// The row in force on a day, in the month of that day for rules by month; nothing where there is none, or where a
/// renewal is overdue and not held.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<RuleRow> in_force(const AnyTimeline& rule, Day on,
                                                               const Viewpoint& viewpoint = {});

/// A rule whose value differs between two months: on the first day of each for rules by day.
struct RuleChange {
  std::string_view name;          ///< of the rule: `jp.wage_ceiling`
  std::optional<RuleRow> before;  ///< nothing where none is in force
  std::optional<RuleRow> after;   ///< nothing where none is in force
};

/// Every rule whose value in force differs between two months, ordered by name.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<RuleChange> changes(const RuleBook& book, Month from, Month to,
                                                               const Viewpoint& viewpoint = {});

/// A yearly value whose successor should be in the book.
struct OverdueRule {
  RuleRow newest;  ///< the last value that the book has
  Day since;       ///< the first day on which the next one was missed
};

/// How many rows of a table without dates are of low confidence.
struct UnsureTable {
  std::string_view name;  ///< of the table: `bpu.brackets`
  std::size_t unsure;     ///< rows of low confidence
  std::size_t rows;       ///< all rows
};

/// What a keeper of the book should look after.
struct Freshness {
  std::vector<OverdueRule> overdue;        ///< ordered by name
  std::vector<RuleRow> unsure;             ///< rows of low confidence in use, ordered by name
  std::vector<UnsureTable> unsure_tables;  ///< tables with such rows, ordered by name
};

/// What is overdue and what is of low confidence on a day.
///
/// A value that carries the day until which it is expected to stand is overdue from the next day on. The figure of a
/// calendar year (inflation, growth, development) is overdue once the day on which the figure of the year before
/// became known has come round again without it. In use is the row in force on the day and, of yearly figures, each
/// row: older years go on counting.
[[nodiscard]] JAMSOSTEK_EXPORT Freshness freshness(const RuleBook& book, Day on, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0
