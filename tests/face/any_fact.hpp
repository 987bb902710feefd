#pragma once

#include <cstdint>
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

/// A plain source of random numbers (splitmix64), for more requests than rapidcheck makes in the time. While one is
/// alive its thread takes all numbers from it, outside a property too.
class Source {
 public:
  explicit Source(std::uint64_t seed) : state_(seed) { current() = this; }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() { current() = nullptr; }

  std::uint64_t next() {
    auto mixed = state_ += 0x9E37'79B9'7F4A'7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EB;
    return mixed ^ (mixed >> 31);
  }
  static Source*& current() {
    thread_local Source* source = nullptr;
    return source;
  }

 private:
  std::uint64_t state_;
};

/// Evenly over the whole range, however small the first runs of a property are meant to be.
inline std::int64_t whole(std::int64_t least, std::int64_t most) {
  if (auto* source = Source::current())
    return least + static_cast<std::int64_t>(source->next() % static_cast<std::uint64_t>(most - least + 1));
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

/// Whether a value is written as a day, `2026-11-20`, or as a month, `2026-11`.
inline bool is_day(const json& value) {
  return value.is_string() && value.get_ref<const std::string&>().size() == 10 &&
         value.get_ref<const std::string&>()[4] == '-';
}
inline bool is_month(const json& value) {
  return value.is_string() && value.get_ref<const std::string&>().size() == 7 &&
         value.get_ref<const std::string&>()[4] == '-';
}

inline Day first_day_of(Day day) { return day; }
inline Day first_day_of(Month month) { return month.first_day(); }
inline Day last_day_of(Day day) { return day; }
inline Day last_day_of(Month month) { return month.last_day(); }

/// What the rows of the built-in book say, whatever their rule.
inline void each_row(const auto& see) {
  for (const auto& rule : jamsostek::RuleBook::builtin().all()) {
    std::visit(
        [&](const auto* timeline) {
          for (const auto& row : timeline->rows()) see(row);
        },
        rule);
  }
}

inline const Day first_law(2015, 7, 1);
inline const Day last_law(2027, 6, 30);  // past the last day of every rule that is expected to end

/// The days on which a rule begins, ends or becomes known, from July 2015 on.
inline const std::vector<Day>& changes() {
  static const std::vector<Day> days = [] {
    std::set<Day> all;
    each_row([&](const auto& row) {
      all.insert(first_day_of(row.from));
      all.insert(row.known);
      if (row.to) all.insert(last_day_of(*row.to));
      if (row.expected_until) all.insert(last_day_of(*row.expected_until));
    });
    std::erase_if(all, [](Day day) { return day < first_law || day > last_law; });
    return std::vector(all.begin(), all.end());
  }();
  return days;
}

/// Every amount that a rule names.
inline const std::vector<std::int64_t>& amounts_of_rules() {
  static const std::vector<std::int64_t> amounts = [] {
    std::set<std::int64_t> all;
    each_row([&](const auto& row) {
      if constexpr (std::same_as<decltype(row.value), jamsostek::Money>) all.insert(row.value.sen() / 100);
    });
    for (const auto& bracket : jamsostek::RuleBook::builtin()->bpu.brackets) all.insert(bracket.from.sen() / 100);
    return std::vector(all.begin(), all.end());
  }();
  return amounts;
}

/// A day of the law: as often as not one before, on or after a change; at times around a leap day.
inline Day day() {
  if (coin()) return one_of(changes()) + date::days(number(-1, 1));
  if (coin(12)) return Day(2016 + 4 * number(0, 2), 2, 29) + date::days(number(-1, 1));
  return first_law + date::days(number(coin(20) ? -400 : 0, (last_law - first_law).count()));
}
inline Day day(Day least, Day most) { return least + date::days(number(0, static_cast<int>((most - least).count()))); }
inline Month month() { return day().month(); }
inline Day birth() { return day(Day(1955, 1, 1), Day(1995, 12, 31)); }

inline json rupiah(std::int64_t sen) {
  if (sen % 100 != 0) return fmt::format("{}.{:02}", sen / 100, sen % 100);
  return sen / 100;
}

/// Rupiah, at times with sen, at times around an amount that a rule names, at times such that a percentage of it lies
/// halfway between two rupiah or two sen.
inline json money(std::int64_t most = 30'000'000) {
  switch (number(0, 7)) {
    case 0:
      return rupiah(
          std::max<std::int64_t>(0, one_of(amounts_of_rules()) * 100 + one_of(std::vector{-100, -1, 0, 1, 100})));
    case 1: {
      // 625 x 2^i x an odd number: halfway for 0.24 %, 0.54 %, 1.27 %, 3 % and all rates like them.
      const auto tie = std::int64_t{625} << number(0, 3);
      const auto scale = one_of(std::vector{1, 100, 100, 10'000});
      return rupiah(tie * scale * (2 * whole(0, std::max<std::int64_t>(1, most * 50 / tie / scale)) + 1));
    }
    case 2: return rupiah(whole(0, most * 100));
    default: return whole(0, most);
  }
}
inline json percent(int most = 100) { return fmt::format("{}.{:02}", number(0, most - 1), number(0, 99)); }

inline void maybe(json& object, const char* name, const auto& make) {
  if (coin()) object[name] = make();
}

/// An object without some of its members.
inline json some_of(json object) {
  for (auto each = object.begin(); each != object.end();) each = coin(3) ? object.erase(each) : std::next(each);
  return object;
}

/// A day before, on or after another one.
inline std::string beside(Day on) { return text(on + date::days(number(-1, 1))); }

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
