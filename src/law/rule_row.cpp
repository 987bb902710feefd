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

/// The figure of the last year, when the next one is missing by a day.
template <class Key, class T>
std::optional<OverdueRule> overdue_figure(const Timeline<Key, T>& timeline, Day on) {
  const auto& newest = *std::ranges::max_element(timeline.rows(), {}, &Row<Key, T>::from);
  const auto due = newest.known.after(date::years(1));
  if (on <= due) return std::nullopt;
  return OverdueRule{plain(timeline, newest), due + date::days(1)};
}

/// The value in force on a day, when it was expected to stand only until an earlier one.
template <class Key, class T>
std::optional<OverdueRule> overdue_value(const Timeline<Key, T>& timeline, Day on) {
  const auto* row = timeline.find(key_of<Key>(on));
  if (row == nullptr || !row->expected_until || key_of<Key>(on) <= *row->expected_until) return std::nullopt;
  return OverdueRule{plain(timeline, *row), first_day(detail::next(*row->expected_until))};
}

template <class Key, class T>
void look_after(const Timeline<Key, T>& timeline, Day on, Freshness& result) {
  const bool figures = timeline.coverage() == Coverage::figures;
  if (auto overdue = figures ? overdue_figure(timeline, on) : overdue_value(timeline, on)) {
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

Freshness freshness(const RuleBook& book, Day on) {
  Freshness result;
  for (const auto& rule : book.all()) {
    std::visit([&](const auto* timeline) { look_after(*timeline, on, result); }, rule);
  }
  for (const auto& table : book.tables()) {
    const auto unsure =
        std::ranges::count(table.rows, Confidence::low, [](const auto& row) { return row.source->confidence; });
    if (unsure != 0) result.unsure_tables.push_back({table.name, static_cast<std::size_t>(unsure), table.rows.size()});
  }
  return result;
}

}  // namespace jamsostek::inline v0
