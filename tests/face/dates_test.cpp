#include <algorithm>
#include <cstdlib>
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

}  // namespace

TEST_CASE("explore", "[.explore]") {
  const auto days = changes_by_day();
  std::size_t n = 0, begins = 0;
  for (const auto& [day, changes] : days) {
    n += changes.size();
    for (auto& c : changes) begins += c.begins;
    fmt::print("{} {}\n", day, changes.size());
  }
  fmt::print("{} changes {} begin on {} days\n", n, begins, days.size());
  const char* r = getenv("ROUNDS");
  const int rounds = r ? atoi(r) : 1;
  any::Source source(getenv("SEED") ? atoi(getenv("SEED")) : 1);
  std::map<std::string, int> shown, kinds;
  std::map<std::string, std::string> example;
  for (const auto& [day, changes] : days) {
    std::vector<Amendment> rows;
    for (const auto& c : changes) rows.push_back(c.stands);
    const face::Evaluator still(book.amended(rows));
    std::vector<Amendment> rows2;
    for (const auto& c : changes) {
      const auto& rule = book.find(c.stands.name);
      auto r = in_force(rule, day, {.stale = Stale::hold});
      if (!r) continue;
      auto row = c.stands;
      row.value = r->value;
      if (r->expected_until) row.expected_until = r->expected_until;
      rows2.push_back(row);
    }
    const face::Evaluator now(book.amended(rows2));
    for (int i = 0; i < rounds; ++i)
      for (const auto& op : face::json::all_operations()) {
        if (op.name.starts_with("rule") || op.name == "diff") continue;
        auto request = any::request(op.name);
        request["options"]["explain"] = true;
        request["options"].erase("known_on");
        std::vector<Day> dates;
        each_date(request, [&](json& d) { dates.push_back(day_of(d)); });
        if (dates.empty()) continue;
        const auto anchor = any::one_of(dates);
        const auto after = moved(request, anchor, day);
        const auto before = moved(request, anchor, day - date::days(1));
        const bool last = *std::ranges::max_element(dates) == anchor;
        const auto a = answer_by(now, after), sa = answer_by(still, after);
        const auto b = answer_by(now, before), sb = answer_by(still, before);
        const auto has = [](const std::string& t) { return t.find("stands: ") != std::string::npos; };
        const auto ok = [](const std::string& t) { return t.find(R"("ok":true)") != std::string::npos; };
        std::string kind;
        if (a != sa && !has(sa) && !has(a)) kind = fmt::format("{} differs without mark ok {} {}", op.name, ok(a), ok(sa));
        if (b != sb && !has(sb) && !has(b)) kind = fmt::format("{} before differs without mark ok {} {}", op.name, ok(b), ok(sb));
        if (last && has(sb)) kind = fmt::format("{} looks ahead", op.name);
        ++kinds[kind.empty() ? (ok(a) ? "fine" : "error") : kind];
        if (!kind.empty()) example[kind] = after.dump() + "\n  now   " + a + "\n  still " + sa;
        for (const auto& c : changes)
          if (sa.find(c.mark()) != std::string::npos) ++shown[c.name];
      }
  }
  for (auto& [k, c] : kinds) fmt::print("{} {}\n", c, k);
  for (auto& [k, c] : example) fmt::print("{}:\n{}\n", k, c.substr(0, 2500));
  fmt::print("not shown:\n");
  for (const auto& [day, changes] : days)
    for (auto& c : changes)
      if (!shown.contains(c.name)) fmt::print("  {}\n", c.name);
}
