#include <jamsostek/law/rule_row.hpp>

#include <algorithm>
#include <concepts>

namespace jamsostek::inline v0 {
namespace {

template <class Key, class T>
RuleRow plain(const Timeline<Key, T>& timeline, const Row<Key, T>& row) {
  return {timeline.name(), row.from, row.to, row.known, row.expected_until, row.value, &row.source};
}

template <class Key>
Key key_of(Day on) {
  if constexpr (std::same_as<Key, Month>) {
    return on.month();
  } else {
    return on;
  }
}

Day first_day(Month month) { return month.first_day(); }
Day first_day(Day day) { return day; }

/// Explains since when the newest row of a rule is overdue.
void explain(Explanation* why, const OverdueRule& overdue, std::string_view formula,
             std::vector<Explanation::Operand> operands) {
  if (why == nullptr) return;
  why->add({.what = "overdue_since",
            .of = std::string(overdue.newest.name),
            .formula = formula,
            .operands = std::move(operands),
            .result = overdue.since,
            .steps = {row_step(overdue.newest)}});
}

/// Explains how many rows of a table are unsure: which ones, counted from 1.
void explain(Explanation& why, const LawTable& table) {
  std::vector<Explanation::Operand> rows;
  std::vector<Explanation::Operand> unsure;
  for (const auto& row : table.rows) {
    rows.push_back({"row", static_cast<std::int64_t>(rows.size()) + 1});
    if (row.source->confidence == Confidence::low) unsure.push_back(rows.back());
  }
  why.add(count_step("rows", std::string(table.name), "count(row)", std::move(rows)));
  why.add(count_step("low_confidence", std::string(table.name), "count(row)", std::move(unsure)));
}

/// The figure of the last year, when the next one is missing by a day.
template <class Key, class T>
std::optional<OverdueRule> overdue_figure(const Timeline<Key, T>& timeline, Day on, Explanation* why) {
  const auto& newest = *std::ranges::max_element(timeline.rows(), {}, &Row<Key, T>::from);
  const auto due = newest.known.after(date::years(1));
  if (on <= due) return std::nullopt;
  const OverdueRule overdue{plain(timeline, newest), due + date::days(1)};
  explain(why, overdue, "years_after(known, 1) + 1 when years_after(known, 1) + 1 <= on",
          {{"known", newest.known}, {"on", on}});
  return overdue;
}

/// The value in force on a day, when it was expected to stand only until an earlier one.
template <class Key, class T>
std::optional<OverdueRule> overdue_value(const Timeline<Key, T>& timeline, Day on, Explanation* why) {
  const auto* row = timeline.find(key_of<Key>(on));
  if (row == nullptr || !row->expected_until || key_of<Key>(on) <= *row->expected_until) return std::nullopt;
  const OverdueRule overdue{plain(timeline, *row), first_day(detail::next(*row->expected_until))};
  explain(why, overdue,
          std::same_as<Key, Month> ? "day_in(expected_until + 1, 1) when day_in(expected_until + 1, 1) <= on"
                                   : "expected_until + 1 when expected_until + 1 <= on",
          {{"expected_until", *row->expected_until}, {"on", on}});
  return overdue;
}

template <class Key, class T>
void look_after(const Timeline<Key, T>& timeline, Day on, Freshness& result, Explanation* why) {
  const bool figures = timeline.coverage() == Coverage::figures;
  if (auto overdue = figures ? overdue_figure(timeline, on, why) : overdue_value(timeline, on, why)) {
    result.overdue.push_back(*std::move(overdue));
  }
  const auto* standing = timeline.find(key_of<Key>(on));
  for (const auto& row : timeline.rows()) {
    const bool in_use = figures ? first_day(row.from) <= on && timeline.find(row.from) == &row : &row == standing;
    if (in_use && row.source.confidence == Confidence::low) result.unsure.push_back(plain(timeline, row));
  }
}

}  // namespace

std::vector<RuleRow> rows_of(const AnyTimeline& rule) {
  std::vector<RuleRow> rows;
  std::visit(
      [&](const auto* timeline) {
        for (const auto& row : timeline->rows()) rows.push_back(plain(*timeline, row));
      },
      rule);
  return rows;
}

Explanation::Step row_step(const RuleRow& row) {
  const auto value = std::visit([](const auto& given) { return Explanation::Value(given); }, row.value);
  Explanation::Step step{.what = "row",
                         .of = fmt::format("{} {}", row.name, row.from),
                         .formula = "value",
                         .operands = {{"value", value}},
                         .result = value};
  step.rule.add(*row.source);
  return step;
}

std::optional<RuleRow> in_force(const AnyTimeline& rule, Day on, const Viewpoint& viewpoint) {
  return std::visit(
      [&]<class Key, class T>(const Timeline<Key, T>* timeline) -> std::optional<RuleRow> {
        const auto* row = timeline->find(key_of<Key>(on), viewpoint);
        if (row == nullptr) return std::nullopt;
        const bool overdue = row->expected_until && key_of<Key>(on) > *row->expected_until;
        if (overdue && viewpoint.stale == Stale::refuse) return std::nullopt;
        return plain(*timeline, *row);
      },
      rule);
}

std::vector<RuleChange> changes(const RuleBook& book, Month from, Month to, const Viewpoint& viewpoint) {
  std::vector<RuleChange> found;
  for (const auto& rule : book.all()) {
    const auto before = in_force(rule, from.first_day(), viewpoint);
    const auto after = in_force(rule, to.first_day(), viewpoint);
    const bool same = before && after ? before->value == after->value : !before && !after;
    if (!same) found.push_back({name_of(rule), before, after});
  }
  return found;
}

Freshness freshness(const RuleBook& book, Day on, Explanation* why) {
  Freshness result;
  for (const auto& rule : book.all()) {
    std::visit([&](const auto* timeline) { look_after(*timeline, on, result, why); }, rule);
  }
  if (why != nullptr) {
    why->add_sum("overdue", {}, "count(overdue_since)", "overdue_since",
                 static_cast<std::int64_t>(result.overdue.size()));
    for (const auto& row : result.unsure) why->add(row_step(row));
    why->add_sum("low_confidence", {}, "count(row)", "row", static_cast<std::int64_t>(result.unsure.size()));
  }
  for (const auto& table : book.tables()) {
    const auto unsure =
        std::ranges::count(table.rows, Confidence::low, [](const auto& row) { return row.source->confidence; });
    if (unsure != 0) result.unsure_tables.push_back({table.name, static_cast<std::size_t>(unsure), table.rows.size()});
    if (unsure != 0 && why != nullptr) explain(*why, table);
  }
  return result;
}

}  // namespace jamsostek::inline v0
