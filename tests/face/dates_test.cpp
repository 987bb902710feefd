#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <jamsostek/face/evaluator.hpp>
#include <jamsostek/law/deadline.hpp>
#include <jamsostek/law/duty.hpp>
#include <jamsostek/law/housing.hpp>
#include <jamsostek/law/identifier.hpp>
#include <jamsostek/law/registration.hpp>
#include <jamsostek/law/rule_row.hpp>

#include "face/any_request.hpp"
#include "face/json/operation.hpp"

// What changes on a day, and what does not. Each day on which values of rules change is compared with a book in which
// these values stand on: the law but for the change. There each of them has a citation of its own, so that an answer
// shows by which of them it was made.

using namespace jamsostek;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

/// The value of a rule changes, begins or ends with a month or day.
struct Change {
  std::string name;  ///< `jp.wage_ceiling 2026-03`
  Day day;           ///< its first day
  bool begins;       ///< no value stood before
  Amendment stands;  ///< the row that lets the value before stand on; one that begins is repeated
  [[nodiscard]] const std::string& mark() const { return stands.instrument; }
};

/// The change of a rule at one of its months or days; nothing where the value stays.
template <class Key, class T>
std::optional<Change> change_of(const Timeline<Key, T>& rule, Key key, std::optional<Key> next) {
  const auto* before = rule.find(detail::previous(key));
  const auto* after = rule.find(key);
  if (before == nullptr ? after == nullptr : after != nullptr && before->value == after->value) return std::nullopt;
  const auto name = fmt::format("{} {}", rule.name(), key);
  Amendment stands{.name = std::string(rule.name()),
                   .from = key,
                   .known = Day(2100, 1, 1),
                   .value = before != nullptr ? before->value : after->value,
                   .instrument = "stands: " + name + ";",
                   .confidence = Confidence::high};
  if (next) {
    stands.to = detail::previous(*next);
  } else if (rule.coverage() == Coverage::figures) {
    stands.to = key;
  }
  return Change{name, any::first_day_of(key), before == nullptr, std::move(stands)};
}

/// All changes by their first day. What a row only says again is no change.
std::map<Day, std::vector<Change>> changes_by_day() {
  std::map<Day, std::vector<Change>> found;
  for (const auto& each : book.all()) {
    std::visit(
        [&]<class Key, class T>(const Timeline<Key, T>* rule) {
          std::set<Key> keys;
          for (const auto& row : rule->rows()) {
            keys.insert(row.from);
            if (row.to) keys.insert(detail::next(*row.to));
          }
          for (const auto key : keys) {
            const auto next = keys.upper_bound(key);
            auto change = change_of(*rule, key, next == keys.end() ? std::nullopt : std::optional(*next));
            if (change) found[change->day].push_back(*std::move(change));
          }
        },
        each);
  }
  return found;
}

Day day_of(const json& value) {
  return any::is_day(value) ? Day::parse(value.get<std::string>()) : Month::parse(value.get<std::string>()).first_day();
}

/// Calls `see` with every date of a value.
template <class Json, class See>
void each_date(Json& value, See&& see) {
  if (any::is_day(value) || any::is_month(value)) return see(value);
  if (!value.is_structured()) return;
  for (auto& each : value) each_date(each, see);
}

std::vector<Day> dates_of(const json& request) {
  std::vector<Day> dates;
  each_date(request, [&](const json& date) { dates.push_back(day_of(date)); });
  return dates;
}

/// The same facts, all dates moved by as much as brings one of them from a day to another.
json moved(json request, Day from, Day to) {
  const auto months = date::months(months_inclusive(from.month(), to.month()) - 1);
  each_date(request, [&](json& date) {
    date = any::is_day(date) ? any::text(day_of(date) + (to - from)) : any::text(day_of(date).month() + months);
  });
  return request;
}

/// The answer, without the book that it names.
std::string answer_by(const face::Evaluator& evaluator, const json& request) {
  auto text = evaluator.answer(request.dump());
  constexpr std::string_view names = R"("rulebook":")";
  if (auto at = text.find(names); at != std::string::npos) {
    at += names.size();
    text.erase(at, text.find('"', at) - at);
  }
  return text;
}

/// Facts at random that every row may count for.
json any_request(std::string_view operation) {
  auto request = any::request(operation);
  request["options"]["explain"] = true;
  request["options"].erase("known_on");
  return request;
}

bool answered(const std::string& text) { return text.find(R"("ok":true)") != std::string::npos; }

/// A day on which values change, by the law and by the law without these changes.
struct Turn {
  Day day;
  std::vector<Change> changes;
  face::Evaluator turning;   ///< the built-in law; its changed values have citations of their own too
  face::Evaluator standing;  ///< the values before stand on
};

Turn turn_on(Day day, const std::vector<Change>& changes) {
  std::vector<Amendment> turning;
  std::vector<Amendment> standing;
  for (const auto& change : changes) {
    standing.push_back(change.stands);
    const auto row = in_force(book.find(change.stands.name), day, {.stale = Stale::hold});
    if (!row) continue;  // it ends
    turning.push_back(change.stands);
    turning.back().value = row->value;
    turning.back().expected_until = row->expected_until;
  }
  return {day, changes, face::Evaluator(book.amended(turning)), face::Evaluator(book.amended(standing))};
}

/// Whether an answer rests on a change, or names its rule in a note.
bool rests_on(const Change& change, const std::string& text) {
  return text.find(change.mark()) != std::string::npos || text.find(change.stands.name + " of ") != std::string::npos;
}
bool rests_on_a_change(const Turn& turn, const std::string& text) {
  return std::ranges::any_of(turn.changes, [&](const Change& change) { return rests_on(change, text); });
}

/// A text in which no date stands.
std::string without_dates(const std::string& text) {
  static const std::regex date("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
  return std::regex_replace(text, date, "a date");
}

/// A result without citations, explanations and dates.
json undated(const std::string& answer) {
  auto result = json::parse(without_dates(answer)).at("result");
  result.erase("rulebook");
  const auto strip = [](const auto& self, json& value) -> void {
    if (value.is_object()) {
      for (const auto* told : {"rule", "confidence", "note", "notes", "detail", "steps"}) value.erase(told);
    }
    if (!value.is_structured()) return;
    for (auto& each : value) self(self, each);
  };
  strip(strip, result);
  return result;
}

/// Whether an answer rests on what begins on the day with the change left out too: a rule that had no value before, or
/// a text of a table that no amendment reaches.
bool rests_on_a_beginning(const Turn& turn, const std::string& text) {
  const auto cited = [&](const auto& row) {
    return row.from == turn.day && text.find(any::text(row.source.citation)) != std::string::npos;
  };
  return std::ranges::any_of(turn.changes,
                             [&](const Change& change) { return change.begins && rests_on(change, text); }) ||
         std::ranges::any_of(duty_table(), cited) || std::ranges::any_of(deadline_table(), cited) ||
         std::ranges::any_of(identifier_forms(), cited) || std::ranges::any_of(housing_conditions(), cited) ||
         std::ranges::any_of(registration_conditions(), cited) || std::ranges::any_of(cover_starts(), cited);
}

/// A request, and where two answers begin to differ.
std::runtime_error difference(const json& asked, const std::string& one, const std::string& other) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  const auto from = at - std::min<std::size_t>(at, 60);
  return std::runtime_error(asked.dump() + "\n" + one.substr(from, 150) + "\n" + other.substr(from, 150));
}

/// What a request with its facts around a change says.
enum class Outcome { refused, same, different };

/// Compares the answers with and without a change, on its day and on the day before; throws where they differ and
/// neither rests on it. Where the facts are those of one day or month, the answers without the change are the same on
/// both days: what differs by the law differs by the change.
Outcome compared(const Turn& turn, const json& request, Day anchor, bool one_day) {
  auto outcome = Outcome::refused;
  std::string before;
  for (const auto on : {turn.day - date::days(1), turn.day}) {
    const auto asked = moved(request, anchor, on);
    const auto now = answer_by(turn.turning, asked);
    const auto without = answer_by(turn.standing, asked);
    if (now != without && answered(now) && answered(without) && !rests_on_a_change(turn, now + without))
      throw difference(asked, now, without);
    if (on != turn.day) {
      before = without;
      continue;
    }
    if (one_day && answered(before) && answered(without) && undated(before) != undated(without) &&
        !rests_on_a_beginning(turn, without))
      throw difference(asked, undated(before).dump(), undated(without).dump());
    if (answered(now) || answered(without)) outcome = now == without ? Outcome::same : Outcome::different;
  }
  return outcome;
}

/// What has been compared.
struct Seen {
  std::map<Outcome, int> outcomes;
  int one_day = 0;  ///< those whose answers on both days must be the same without the change
};

/// Compares the answers to a request at random of an operation around a day of changes.
void compare(const Turn& turn, std::string_view operation, Seen& seen) {
  const auto request = any_request(operation);
  const auto dates = dates_of(request);
  if (dates.empty()) return;
  const bool one_day = dates.size() == 1 && !request.contains("months");  // months ahead reach the next changes
  INFO(operation << " " << any::text(turn.day));
  try {
    const auto outcome = compared(turn, request, any::one_of(dates), one_day);
    ++seen.outcomes[outcome];
    if (one_day && outcome != Outcome::refused) ++seen.one_day;
  } catch (const std::runtime_error& fault) {
    FAIL_CHECK(fault.what());
  }
}

/// Compares the answers to so many requests of every operation around one in so many days of changes.
Seen compared_around_days(int one_in, int requests) {
  any::Source source(1);
  Seen seen;
  for (const auto& [day, changes] : changes_by_day()) {
    if (!any::coin(one_in)) continue;
    const auto turn = turn_on(day, changes);
    for (const auto& operation : face::json::all_operations()) {
      // Operations on the book itself show every row, cited or not.
      if (operation.name.starts_with("rule") || operation.name == "diff") continue;
      for (int i = 0; i < requests; ++i) compare(turn, operation.name, seen);
    }
  }
  return seen;
}

/// Looks for the changes of one in so many days in what `diff` lists; how many there are.
std::size_t looked_for_in_diff(int one_in) {
  any::Source source(1);
  std::size_t listed = 0;
  for (const auto& [day, changed] : changes_by_day()) {
    if (!any::coin(one_in)) continue;
    std::vector<Amendment> rows;
    for (const auto& change : changed) rows.push_back(change.stands);
    const auto standing = book.amended(rows);
    const auto before = (day - date::days(1)).month();
    const auto after = day.number() == 1 ? day.month() : day.month() + date::months(1);
    const auto names = [&](const RuleBook& law) {
      std::set<std::string_view> found;
      for (const auto& change : changes(law, before, after, {.stale = Stale::hold})) found.insert(change.name);
      return found;
    };
    const auto by_law = names(book);
    const auto without = names(standing);
    for (const auto& change : changed) {
      INFO(change.name);
      CHECK(by_law.contains(change.stands.name));
      CHECK(without.contains(change.stands.name) == change.begins);
      ++listed;
    }
  }
  return listed;
}

}  // namespace

TEST_CASE("around some days of changes an answer differs from the day before only by the change", "[face]") {
  const auto seen = compared_around_days(10, 1);
  CHECK(seen.outcomes.at(Outcome::same) > 30);
  CHECK(seen.outcomes.at(Outcome::different) > 1);
  CHECK(seen.one_day > 10);
}

TEST_CASE("around every day of changes an answer differs from the day before only by the change", "[.dates]") {
  const auto seen = compared_around_days(1, 10);
  CHECK(seen.outcomes.at(Outcome::same) > 5'000);
  CHECK(seen.outcomes.at(Outcome::different) > 200);
  CHECK(seen.one_day > 2'000);
}

TEST_CASE("diff lists the changes of some days, and without the changes none of them", "[face]") {
  CHECK(looked_for_in_diff(12) > 10);
}

TEST_CASE("diff lists every change of a day, and without the changes none of them", "[.dates]") {
  CHECK(looked_for_in_diff(1) > 400);
}
