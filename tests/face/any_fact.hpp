#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include <jamsostek/law/rule_book.hpp>

/// Facts at random, many of them at a boundary of the law.
namespace any {

using jamsostek::Day;
using jamsostek::Month;
using nlohmann::json;

/// Evenly over the whole range, however small the first runs of a property are meant to be.
inline std::int64_t whole(std::int64_t least, std::int64_t most) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(least, most + 1));
}
inline int number(int least, int most) { return static_cast<int>(whole(least, most)); }
inline bool coin(int one_in = 2) { return number(1, one_in) == 1; }
template <class List>
auto one_of(const List& list) {
  return list[static_cast<std::size_t>(number(0, static_cast<int>(list.size()) - 1))];
}
inline std::string text(const auto& value) { return fmt::format("{}", value); }
template <class Enum>
std::string word() {
  return std::string(one_of(jamsostek::words<Enum>));
}

/// The days on which a rule begins, from July 2015 on.
inline const std::vector<Day>& changes() {
  static const std::vector<Day> days = [] {
    std::set<Day> all;
    for (const auto& rule : jamsostek::RuleBook::builtin().all()) {
      std::visit(
          [&]<class Key, class T>(const jamsostek::Timeline<Key, T>* timeline) {
            for (const auto& row : timeline->rows()) {
              if constexpr (std::same_as<Key, Day>) {
                all.insert(row.from);
              } else {
                all.insert(row.from.first_day());
              }
            }
          },
          rule);
    }
    std::erase_if(all, [](Day day) { return day < Day(2015, 7, 1) || day > Day(2026, 11, 20); });
    return std::vector(all.begin(), all.end());
  }();
  return days;
}

/// A day of the law: as often as not one before, on or after a change.
inline Day day() {
  if (coin()) return one_of(changes()) + date::days(number(-1, 1));
  return Day(2015, 7, 1) + date::days(number(0, 4'150));
}
inline Day day(Day least, Day most) { return least + date::days(number(0, static_cast<int>((most - least).count()))); }
inline Month month() { return day().month(); }
inline Day birth() { return day(Day(1955, 1, 1), Day(1995, 12, 31)); }

/// Rupiah, at times with sen, at times around a limit.
inline json money(std::int64_t most = 30'000'000) {
  const auto sen = coin(4) ? number(0, 99) : 0;
  const auto rupiah = coin(8) ? std::int64_t{5'000'000} + number(-1, 1) : whole(0, most);
  if (sen != 0) return fmt::format("{}.{:02}", rupiah, sen);
  return rupiah;
}
inline json percent(int most = 100) { return fmt::format("{}.{:02}", number(0, most - 1), number(0, 99)); }

inline void maybe(json& object, const char* name, const auto& make) {
  if (coin()) object[name] = make();
}

inline json programmes(std::vector<const char*> from) {
  json chosen = json::array();
  for (const auto* each : from) {
    if (!coin(4)) chosen.push_back(each);
  }
  if (chosen.empty()) chosen.push_back(from.front());
  return chosen;
}

inline json holidays_after(Month month) {
  json holidays = json::array();
  for (int i = number(0, 4); i > 0; --i)
    holidays.push_back(text((month + date::months(1)).day(15) + date::days(number(-2, 4))));
  return holidays;
}

inline std::string rule_name() { return std::string(jamsostek::name_of(one_of(jamsostek::RuleBook::builtin().all()))); }

}  // namespace any
