#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/error.hpp>
#include <jamsostek/law/citation.hpp>

namespace jamsostek::inline v0 {

/// What to do with a yearly value whose successor is overdue.
enum class Stale : std::uint8_t {
  refuse,  ///< throw `NoRule`, saying which publication is overdue
  hold,    ///< keep the last value; `Found::overdue` says so
};

/// The words of `Stale`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<Stale> = {"refuse", "hold"};

/// From where the law is looked at: what had been published by a day, and how overdue values are treated.
struct Viewpoint {
  std::optional<Day> known_on{};  ///< use only rows published by then (that day included); empty: all
  Stale stale = Stale::refuse;    ///< what is done with a value that should have been renewed

  /// Whether a row that became known on a day had been published by then.
  [[nodiscard]] constexpr bool sees(Day known) const noexcept { return !known_on || known <= *known_on; }
};

/// The first day on which any rule of this library is known: PP 44, 45 and 46/2015 were signed on it.
inline constexpr Day first_known = Day(2015, 6, 30);

/// One dated value of a rule. `Key` is `Month` for what follows contribution months, `Day` for what follows events.
template <class Key, class T>
struct Row {
  Key from;                           ///< the first month or day on which it holds
  std::optional<Key> to;              ///< the last one; empty: until another row takes its place
  Day known;                          ///< the day from which the row is known
  std::optional<Key> expected_until;  ///< for values that the law renews: the last month or day it is expected to stand
  T value;                            ///< what holds
  Source source;                      ///< where it stands

  /// Whether a month (day) lies from `from` to `to`, both counted.
  [[nodiscard]] constexpr bool covers(Key key) const noexcept { return from <= key && (!to || key <= *to); }
};

/// How complete a timeline must be.
enum class Coverage : std::uint8_t {
  gapless,  ///< every month (day) from the first row on has a value
  figures,  ///< yearly figures as published; a year may be missing
  periods,  ///< what holds in stated periods alone, as a relief does
};

namespace detail {

constexpr Month next(Month key) noexcept { return key + date::months(1); }
constexpr Month previous(Month key) noexcept { return key - date::months(1); }
constexpr Day next(Day key) noexcept { return key + date::days(1); }
constexpr Day previous(Day key) noexcept { return key - date::days(1); }

}  // namespace detail

/// Calls `report(field, rule)` for everything that is wrong with a source: the field at fault and the rule it breaks.
template <class Report>
constexpr void check(const Source& source, Report&& report) {
  const auto& [citation, confidence] = source;
  if (citation.instrument.empty()) report("instrument", "a row cites its legal instrument");
  if (citation.title.empty()) report("title", "a row says what it is about");
  if (confidence == Confidence::low && citation.note.empty()) report("note", "a row of low confidence carries a note");
}

/// The same for the dates of a row by itself.
template <class Key, class T, class Report>
constexpr void check(const Row<Key, T>& row, Coverage coverage, Report&& report) {
  if (row.known < first_known) report("known", "a row is known from 2015-06-30 at the earliest");
  if (row.to && *row.to < row.from) report("to", "a row ends before it begins");
  if (row.expected_until && *row.expected_until < row.from) {
    report("expected_until", "a row is overdue before it begins");
  }
  if (coverage == Coverage::figures && !row.to) report("to", "a figure of a year ends with it");
}

/// What is wrong with the rows of a timeline; empty when nothing is. Built-in tables are checked with it at compile
/// time: sorted by (from, known), cited, noted where the confidence is low, no gap.
template <class Key, class T>
[[nodiscard]] constexpr std::string_view fault(std::span<const Row<Key, T>> rows, Coverage coverage) {
  if (rows.empty()) return "a rule has at least one row";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    std::string_view wrong;
    const auto note = [&](std::string_view /*field*/, std::string_view rule) { wrong = rule; };
    check(row.source, note);
    check(row, coverage, note);
    if (!wrong.empty()) return wrong;
    if (i != 0 && (row.from < rows[i - 1].from || (row.from == rows[i - 1].from && row.known <= rows[i - 1].known))) {
      return "rows are sorted by their first month or day, then by the day they became known";
    }
  }
  if (coverage != Coverage::gapless) return {};
  // A bounded row must hand over to another one, or be the last word.
  for (const auto& row : rows) {
    if (!row.to) continue;
    bool continued = false;
    bool last = true;
    for (const auto& other : rows) {
      continued = continued || other.covers(detail::next(*row.to));
      last = last && other.from <= *row.to;
    }
    if (!continued && !last) return "between two rows there is a gap";
  }
  return {};
}

/// The value in force, and for how long it stands.
template <class Key, class T>
struct Found {
  const Row<Key, T>* row;  ///< the row that decides; never null; lives as long as the timeline's rows
  Key from;                ///< the first month or day of the stretch in which this value stands
  std::optional<Key> to;   ///< the last one; the expected last one for yearly values; empty while open
  bool overdue = false;    ///< `Stale::hold` only: the value should have been renewed by now
};

/// The dated values of one rule: a view of rows that a rule book owns.
///
/// Among the rows that cover a month (day) and are known at the viewpoint, the one that became known last decides,
/// then the one that begins last. A new instrument thus replaces an older one from its own first month on, and a
/// bounded row (a relief) gives way to the ordinary value when it ends.
template <class Key, class T>
class Timeline {
 public:
  using key_type = Key;  ///< `Month` or `Day`.
  using value_type = T;  ///< `Rate`, `Money`, `int` or `Day`.
  /// One dated value.
  using row_type = Row<Key, T>;

  /// A view of rows, which must outlive it.
  constexpr Timeline(std::string_view name, std::span<const row_type> rows, Coverage coverage = Coverage::gapless)
      : name_(name), rows_(rows), coverage_(coverage) {}

  /// The stable name of the rule: `jp.wage_ceiling`.
  [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
  /// Every row, also those that later ones replace.
  [[nodiscard]] constexpr std::span<const row_type> rows() const noexcept { return rows_; }
  /// How complete it must be.
  [[nodiscard]] constexpr Coverage coverage() const noexcept { return coverage_; }

  /// The value in force in a month (on a day). Throws `NoRule`, naming `field` and what is missing, before the first
  /// row, where no figure was published, where nothing was known yet, and (unless held) where a renewal is overdue.
  [[nodiscard]] Found<Key, T> at(Key key, const Viewpoint& viewpoint = {},
                                 std::string_view field = default_field) const {
    const auto* best = find(key, viewpoint);
    if (best == nullptr) throw_missing(key, field);
    Found<Key, T> found{best, best->from, best->to, false};
    for (const auto& row : rows_) {
      if (!viewpoint.sees(row.known) || !beats(row, *best)) continue;
      if (row.from > key) {
        const auto before = detail::previous(row.from);
        if (!found.to || before < *found.to) found.to = before;
      } else if (row.to && found.from <= *row.to) {
        found.from = detail::next(*row.to);
      }
    }
    if (best->expected_until && (!found.to || *best->expected_until < *found.to)) found.to = best->expected_until;
    if (best->expected_until && key > *best->expected_until) {
      if (viewpoint.stale == Stale::refuse) throw_overdue(*best, key, viewpoint, field);
      found.overdue = true;
    }
    return found;
  }

  /// The row in force, or nothing where `at` would find none. Overdue rows are found.
  [[nodiscard]] constexpr const row_type* find(Key key, const Viewpoint& viewpoint = {}) const noexcept {
    const row_type* best = nullptr;
    for (const auto& row : rows_) {
      if (row.covers(key) && viewpoint.sees(row.known) && (best == nullptr || beats(row, *best))) best = &row;
    }
    return best;
  }

  /// The row that stands when all bounded ones have ended. Throws `NoRule`, naming the rule, when every row ends.
  [[nodiscard]] const row_type& lasting() const {
    const row_type* best = nullptr;
    for (const auto& row : rows_) {
      if (!row.to && (best == nullptr || beats(row, *best))) best = &row;
    }
    if (best == nullptr) throw NoRule("name", name_, fmt::format("no value of {} stands for good", name_));
    return *best;
  }

  /// The value alone, from the same look-up.
  [[nodiscard]] const T& value(Key key, const Viewpoint& viewpoint = {}, std::string_view field = default_field) const {
    return at(key, viewpoint, field).row->value;
  }

 private:
  static constexpr std::string_view default_field = std::same_as<Key, Month> ? "month" : "date";

  [[nodiscard]] static constexpr bool beats(const row_type& a, const row_type& b) noexcept {
    return a.known != b.known ? a.known > b.known : a.from > b.from;
  }

  [[noreturn]] void throw_missing(Key key, std::string_view field) const {
    std::string why;
    if (key < rows_.front().from) {
      why = fmt::format("its first value holds from {}", rows_.front().from);
    } else if (const auto* later = find(key, {})) {
      why = fmt::format("{} was not known before {}", later->source.citation, later->known);
    } else {
      why = "no figure was published or found for it";
    }
    throw NoRule(field, fmt::format("{}", key), fmt::format("no rule {} for {}: {}", name_, key, why));
  }

  [[noreturn]] void throw_overdue(const row_type& row, Key key, const Viewpoint& viewpoint,
                                  std::string_view field) const {
    throw NoRule(field, fmt::format("{}", key),
                 fmt::format("{} for {} is overdue: the value of {} was expected to stand until {}, and its successor "
                             "{}",
                             name_, key, row.source.citation, *row.expected_until,
                             viewpoint.known_on ? fmt::format("was not known on {}", *viewpoint.known_on)
                                                : std::string("is not in the rule book")));
  }

  std::string_view name_;
  std::span<const row_type> rows_;
  Coverage coverage_;
};

/// What a note says of a yearly value that is held over (`Stale::hold`).
template <class Key, class T>
[[nodiscard]] std::string held_over(const Timeline<Key, T>& timeline, const Row<Key, T>& row) {
  return fmt::format("{}: the value of {} is held over; it was expected to stand until {}", timeline.name(),
                     row.source.citation, *row.expected_until);
}

}  // namespace jamsostek::inline v0
