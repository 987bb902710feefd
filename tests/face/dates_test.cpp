#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <jamsostek/face/evaluator.hpp>
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

bool is_day(const json& value) {
  return value.is_string() && value.get_ref<const std::string&>().size() == 10 &&
         value.get_ref<const std::string&>()[4] == '-';
}
bool is_month(const json& value) {
  return value.is_string() && value.get_ref<const std::string&>().size() == 7 &&
         value.get_ref<const std::string&>()[4] == '-';
}
Day day_of(const json& value) {
  return is_day(value) ? Day::parse(value.get<std::string>()) : Month::parse(value.get<std::string>()).first_day();
}

/// Calls `see` with every date of a value.
template <class Json, class See>
void each_date(Json& value, See&& see) {
  if (is_day(value) || is_month(value)) return see(value);
  if (!value.is_structured()) return;
  for (auto& each : value) each_date(each, see);
}

/// The same facts, all dates moved by as much as brings one of them from a day to another.
json moved(json request, Day from, Day to) {
  const auto months = date::months(months_inclusive(from.month(), to.month()) - 1);
  each_date(request, [&](json& date) {
    date = is_day(date) ? any::text(day_of(date) + (to - from)) : any::text(day_of(date).month() + months);
  });
  return request;
}

/// The answer, without the book that it names.
std::string answer_by(const face::Evaluator& evaluator, const json& request) {
  auto text = evaluator.answer(request.dump());
  const auto at = text.find(R"("rulebook":")");
  if (at != std::string::npos) text.erase(at, text.find(',', at) - at);
  return text;
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

/// Whether an answer rests on a rule that changes, or names one in a note.
bool rests_on_a_change(const Turn& turn, const std::string& text) {
  return std::ranges::any_of(turn.changes, [&](const Change& change) {
    return text.find(change.mark()) != std::string::npos || text.find(change.stands.name + " of ") != std::string::npos;
  });
}

/// What a request with its facts around a change says.
enum class Outcome { refused, same, different };

/// Compares the answers with and without a change, on its day and on the day before; throws where they differ and
/// neither rests on it.
Outcome compared(const Turn& turn, const json& request, Day anchor) {
  auto outcome = Outcome::refused;
  for (const auto on : {turn.day - date::days(1), turn.day}) {
    const auto asked = moved(request, anchor, on);
    const auto now = answer_by(turn.turning, asked);
    const auto without = answer_by(turn.standing, asked);
    if (now != without && answered(now) && answered(without) && !rests_on_a_change(turn, now + without))
      throw std::runtime_error(asked.dump() + "\n" + now + "\n" + without);
    if (on != turn.day || !(answered(now) || answered(without))) continue;
    outcome = now == without ? Outcome::same : Outcome::different;
  }
  return outcome;
}

}  // namespace

TEST_CASE("an answer on the day of a change or before it differs by the change only where it rests on it", "[face]") {
  any::Source source(1);
  std::map<Outcome, int> seen;
  for (const auto& [day, changes] : changes_by_day()) {
    const auto turn = turn_on(day, changes);
    for (const auto& operation : face::json::all_operations()) {
      // Operations on the book itself show every row, cited or not.
      if (operation.name.starts_with("rule") || operation.name == "diff") continue;
      if (!any::coin(3)) continue;
      auto request = any::request(operation.name);
      request["options"]["explain"] = true;
      request["options"].erase("known_on");
      std::vector<Day> dates;
      each_date(request, [&](const json& date) { dates.push_back(day_of(date)); });
      if (dates.empty()) continue;
      INFO(operation.name << " " << any::text(day));
      try {
        ++seen[compared(turn, request, any::one_of(dates))];
      } catch (const std::runtime_error& fault) {
        FAIL_CHECK(fault.what());
      }
    }
  }
  CHECK(seen[Outcome::same] > 100);
  CHECK(seen[Outcome::different] > 10);
}

TEST_CASE("diff lists every change of a day, and without the changes none of them", "[face]") {
  std::size_t listed = 0;
  for (const auto& [day, changed] : changes_by_day()) {
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
  CHECK(listed > 400);
}
