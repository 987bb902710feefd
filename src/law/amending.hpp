#pragma once

#include <algorithm>
#include <concepts>
#include <memory>

#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0 {

/// Checks the rows of an amendment and merges them into timelines. Views the rows: texts of merged rows are theirs.
class Amending {
 public:
  /// Reports at once what no timeline is needed for.
  Amending(const RuleBook& book, std::span<const Amendment> amendments);

  /// The rows of a timeline with the new ones among them; nothing when there are none, or when one has a problem.
  template <class Key, class T>
  [[nodiscard]] std::shared_ptr<const std::vector<Row<Key, T>>> merged(const Timeline<Key, T>& timeline);

  /// What was found so far, in the order of the rows.
  [[nodiscard]] std::vector<AmendmentProblem> problems() &&;

 private:
  template <class Key, class T>
  using Rows = std::vector<Row<Key, T>>;

  /// One problem a place: the first one found says enough.
  void report(std::size_t row, std::string_view field, ErrorCode code, std::string value, std::string message);
  void report_missing(std::size_t row, std::string_view field) {
    report(row, field, ErrorCode::missing_field, "", "this field is needed");
  }
  void report_invalid(std::size_t row, std::string_view field, std::string value, std::string_view rule) {
    report(row, field, ErrorCode::invalid_value, std::move(value), std::string(rule));
  }

  [[nodiscard]] bool has_problem(std::size_t row) const;

  template <class Key>
  [[nodiscard]] std::optional<Key> key(std::size_t row, std::string_view field, const std::optional<AnyKey>& given);
  template <class Key, class T>
  [[nodiscard]] std::optional<Row<Key, T>> row(std::size_t at, const Timeline<Key, T>& timeline);
  template <class Key, class T>
  void check_value(std::size_t at, const T& value, const Timeline<Key, T>& timeline);
  template <class Key, class T>
  void insert(std::size_t at, const Row<Key, T>& row, Rows<Key, T>& rows);
  template <class Key, class T>
  void check_together(const std::vector<std::pair<std::size_t, Row<Key, T>>>& fresh, const Rows<Key, T>& rows,
                      Coverage coverage);

  std::span<const Amendment> amendments_;
  std::vector<AmendmentProblem> problems_;
};

template <class Key>
std::optional<Key> Amending::key(std::size_t row, std::string_view field, const std::optional<AnyKey>& given) {
  if (!given) return std::nullopt;
  if (const auto* own = std::get_if<Key>(&*given)) return *own;
  report_invalid(row, field, fmt::format("{}", *given),
                 std::same_as<Key, Month> ? "the rule counts in months, which are written as 2026-11"
                                          : "the rule counts in days, which are written as 2026-11-20");
  return std::nullopt;
}

template <class Key, class T>
void Amending::check_value(std::size_t at, const T& value, const Timeline<Key, T>& timeline) {
  const auto refuse = [&](std::string rule) {
    report(at, "value", ErrorCode::out_of_range, fmt::format("{}", AnyValue(value)), std::move(rule));
  };
  if constexpr (std::same_as<T, Money>) {
    if (value.is_negative()) refuse("an amount is not negative");
  } else if constexpr (std::same_as<T, Rate>) {
    const bool figures = timeline.coverage() == Coverage::figures;
    if (figures && value <= Rate::decimal(-1, 0)) refuse("a yearly figure is above -100 %");
    if (!figures && value.is_negative()) refuse("a rate is not negative");
  } else if constexpr (std::same_as<T, int>) {
    constexpr int most = 1000;
    int least = 1;
    for (const auto& row : timeline.rows()) least = std::min(least, row.value);
    if (value < least || value > most) refuse(fmt::format("a number of this rule is from {} to {}", least, most));
  }
}

/// The row that an amendment states, if it states one.
template <class Key, class T>
std::optional<Row<Key, T>> Amending::row(std::size_t at, const Timeline<Key, T>& timeline) {
  const auto& given = amendments_[at];
  const auto from = key<Key>(at, "from", given.from);
  const auto to = key<Key>(at, "to", given.to);
  const auto expected_until = key<Key>(at, "expected_until", given.expected_until);
  const auto* value = given.value ? std::get_if<T>(&*given.value) : nullptr;
  if (!given.from) report_missing(at, "from");
  if (!given.value) {
    report_missing(at, "value");
  } else if (value == nullptr) {
    report_invalid(
        at, "value", fmt::format("{}", *given.value),
        fmt::format("a value of this rule is of the kind {}", unit_of(AnyValue(timeline.rows().front().value))));
  } else {
    check_value(at, *value, timeline);
  }
  // The dates are checked whatever else is wrong, so that one reading tells all.
  const auto& last = timeline.rows().back();
  const auto title = given.title.empty() ? last.source.citation.title : std::string_view(given.title);
  const Row<Key, T> stated{
      from.value_or(last.from),
      to,
      given.known.value_or(last.known),
      expected_until,
      value != nullptr ? *value : last.value,
      {{given.instrument, given.article, title, given.note}, given.confidence.value_or(Confidence::high)}};
  check(stated, timeline.coverage(), [&](std::string_view field, std::string_view rule) {
    const bool needs_from = field == "to" || field == "expected_until";
    if (from || !needs_from) report_invalid(at, field, "", rule);
  });
  return has_problem(at) ? std::nullopt : std::optional(stated);
}

template <class Key, class T>
void Amending::insert(std::size_t at, const Row<Key, T>& row, Rows<Key, T>& rows) {
  const auto position = std::ranges::find_if(
      rows, [&](const auto& other) { return std::pair(row.from, row.known) <= std::pair(other.from, other.known); });
  const bool same = position != rows.end() && position->from == row.from && position->known == row.known;
  if (amendments_[at].corrects) {
    if (same) {
      *position = row;
    } else {
      report_invalid(at, "corrects", "true", "there is no row of the same `from` and `known` that it could correct");
    }
  } else if (same) {
    report_invalid(at, "known", fmt::format("{}", row.known),
                   "a row of the same `from` and `known` stands already; `corrects` puts this one in its place");
  } else {
    rows.insert(position, row);
  }
}

/// What can be said only of all rows of a rule.
template <class Key, class T>
void Amending::check_together(const std::vector<std::pair<std::size_t, Row<Key, T>>>& fresh, const Rows<Key, T>& rows,
                              Coverage coverage) {
  const auto first = fresh.front().first;
  if (const auto wrong = fault(std::span<const Row<Key, T>>(rows), coverage); !wrong.empty()) {
    report_invalid(first, "", amendments_[first].name, wrong);
    return;
  }
  const Timeline<Key, T> together(amendments_[first].name, rows, coverage);
  const auto is_fresh = [&](const Row<Key, T>& row) {
    return std::ranges::any_of(
        fresh, [&](const auto& other) { return other.second.from == row.from && other.second.known == row.known; });
  };
  for (const auto& [at, row] : fresh) {
    const auto& hidden_by = *together.find(row.from);
    // What hides the row at its beginning may end before the row does.
    const bool holds = is_fresh(hidden_by) || std::ranges::any_of(rows, [&, &stated = row](const auto& other) {
                         return other.to && stated.covers(detail::next(*other.to)) &&
                                is_fresh(*together.find(detail::next(*other.to)));
                       });
    if (holds) continue;
    report_invalid(at, "known", fmt::format("{}", row.known),
                   fmt::format("the value of {}, known from {}, hides this row: it would never hold",
                               hidden_by.source.citation, hidden_by.known));
  }
}

template <class Key, class T>
std::shared_ptr<const std::vector<Row<Key, T>>> Amending::merged(const Timeline<Key, T>& timeline) {
  std::vector<std::pair<std::size_t, Row<Key, T>>> fresh;
  const auto before = problems_.size();
  bool complete = true;
  for (std::size_t at = 0; at < amendments_.size(); ++at) {
    if (amendments_[at].name != timeline.name()) continue;
    const auto stated = row(at, timeline);
    complete = complete && stated;
    if (stated) fresh.emplace_back(at, *stated);
  }
  if (!complete || fresh.empty()) return nullptr;
  const auto key_of = [](const auto& one) { return std::pair(one.second.from, one.second.known); };
  const auto unsorted = std::ranges::is_sorted_until(fresh, {}, key_of);
  if (unsorted != fresh.end()) {
    report_invalid(unsorted->first, "from", fmt::format("{}", unsorted->second.from),
                   "rows of one rule are sorted by their first month or day, then by the day they became known");
  }
  auto rows = std::make_shared<Rows<Key, T>>(timeline.rows().begin(), timeline.rows().end());
  for (const auto& [at, stated] : fresh) insert(at, stated, *rows);
  if (problems_.size() == before) check_together(fresh, *rows, timeline.coverage());
  return problems_.size() == before ? rows : nullptr;
}

}  // namespace jamsostek::inline v0
