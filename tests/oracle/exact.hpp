#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <nlohmann/json.hpp>

/// An evaluator of the machine interface that shares nothing with the library: written from the texts of the law, on
/// exact rationals and the standard calendar, as plainly as can be.
namespace oracle {

using nlohmann::json;
using Exact = boost::multiprecision::cpp_rational;
using Integer = boost::multiprecision::cpp_int;
using Day = std::chrono::sys_days;
using Month = std::chrono::year_month;

/// The codes that an answer may carry when it must be an error; thrown.
struct Fault {
  std::set<std::string> codes;
};

/// What the law says on a request: the members of `result` that the evaluator knows; the library may tell more. An
/// array is told whole and in order; within its members the same holds. Throws `Fault`.
using Judge = json (*)(const json& request);

// --- days and months

inline Day day(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}
inline Month month(int year, unsigned month) { return std::chrono::year{year} / std::chrono::month{month}; }
inline Day day(const json& text) {
  const auto& t = text.get_ref<const std::string&>();
  return day(std::stoi(t.substr(0, 4)), static_cast<unsigned>(std::stoi(t.substr(5, 2))),
             static_cast<unsigned>(std::stoi(t.substr(8, 2))));
}
inline Month month(const json& text) {
  const auto& t = text.get_ref<const std::string&>();
  return month(std::stoi(t.substr(0, 4)), static_cast<unsigned>(std::stoi(t.substr(5, 2))));
}
inline std::chrono::year_month_day parts(Day day) { return {day}; }
inline int year(Day day) { return static_cast<int>(parts(day).year()); }
inline int year(Month month) { return static_cast<int>(month.year()); }
inline Month month_of(Day day) { return {parts(day).year(), parts(day).month()}; }
inline Month plus(Month month, int months) { return month + std::chrono::months{months}; }
/// Months from the first to the second: 0 for the same.
inline int months_between(Month from, Month to) { return static_cast<int>((to - from).count()); }
/// The day of that number in the month, or the last one where there is none (contract G-6).
inline Day day_of(Month month, unsigned number) {
  const auto last = std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}}.day();
  return month / std::min(std::chrono::day{number}, last);
}
inline Day plus_months(Day day, int months) {
  return day_of(plus(month_of(day), months), static_cast<unsigned>(parts(day).day()));
}
inline Day plus_years(Day day, int years) { return plus_months(day, 12 * years); }
inline Day plus_days(Day day, int days) { return day + std::chrono::days{days}; }
/// Completed years on a day.
inline int age(Day birth, Day on) {
  int years = year(on) - year(birth);
  return plus_years(birth, years) > on ? years - 1 : years;
}
inline std::string digits(unsigned number, std::size_t count) {
  auto text = std::to_string(number);
  return std::string(count - std::min(count, text.size()), '0') + text;
}
inline std::string text(Month month) {
  return digits(static_cast<unsigned>(year(month)), 4) + "-" + digits(static_cast<unsigned>(month.month()), 2);
}
inline std::string text(Day day) {
  return text(month_of(day)) + "-" + digits(static_cast<unsigned>(parts(day).day()), 2);
}

// --- exact numbers

inline Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent));
}
/// A decimal number of a request: an integer or a text with a point.
inline Exact number(const json& given) {
  if (given.is_number_unsigned()) return Exact{given.get<std::uint64_t>()};
  if (given.is_number_integer()) return Exact{given.get<std::int64_t>()};
  auto text = given.get<std::string>();
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const auto point = text.find('.');
  const auto decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  if (point != std::string::npos) text.erase(point, 1);
  text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));  // a leading 0 would mean octal
  const Exact value{Integer{text}, power_of_ten(decimals)};
  return negative ? Exact{-value} : value;
}
/// A percentage written as in the law: `percent("5.75")` is 0.0575.
inline Exact percent(const json& given) { return number(given) / 100; }

inline Integer floor_of(const Exact& value) {
  const Integer top = numerator(value), bottom = denominator(value);
  const Integer quotient = top / bottom;
  return top < 0 && quotient * bottom != top ? Integer{quotient - 1} : quotient;
}
/// To the multiple of `unit` below; for money that is not negative "truncated" is the same.
inline Exact down(const Exact& value, const Exact& unit = 1) { return Exact{floor_of(value / unit)} * unit; }
inline Exact up(const Exact& value, const Exact& unit = 1) { return -down(-value, unit); }
inline Exact half_up(const Exact& value, const Exact& unit = 1) { return down(value + unit / 2, unit); }
inline Exact half_even(const Exact& value, const Exact& unit = 1) {
  const Exact below = down(value, unit);
  const Exact rest = value - below;
  if (rest * 2 != unit) return half_up(value, unit);
  return floor_of(below / unit) % 2 == 0 ? below : below + unit;
}

/// A decimal without trailing zeros, as percentages are written.
inline std::string decimal(const Exact& value) {
  Exact rest = value < 0 ? Exact{-value} : value;
  const Integer whole = floor_of(rest);
  rest -= whole;
  std::string text = (value < 0 ? "-" : "") + whole.str();
  if (rest != 0) text += '.';
  while (rest != 0) {
    rest *= 10;
    const Integer next = floor_of(rest);
    text += next.str();
    rest -= next;
  }
  return text;
}
inline std::string percent_text(const Exact& rate) { return decimal(rate * 100); }

/// Money as answers write it: an integer when whole, else with two decimals. Beyond the range of money: `overflow`.
inline json money(const Exact& rupiah) {
  if (rupiah * 100 > Exact{"9223372036854775807"}) throw Fault{{"overflow"}};
  const Integer sen = floor_of(rupiah * 100);
  if (Exact{sen} != rupiah * 100) throw std::logic_error("money is rounded before it is told");
  if (sen % 100 == 0) return Integer{sen / 100}.convert_to<std::int64_t>();
  const Integer whole = sen / 100, rest = abs(sen % 100);
  return (sen < 0 && whole == 0 ? "-" : "") + whole.str() + "." +
         digits(static_cast<unsigned>(rest.convert_to<int>()), 2);
}

// --- dated values

/// Values by the month or day from which they hold, ascending. Before the first: `no_rule`.
template <class Key, class Value>
using Dated = std::vector<std::pair<Key, Value>>;

template <class Key, class Value>
const Value& in_force(const Dated<Key, Value>& values, Key on) {
  const Value* found = nullptr;
  for (const auto& [from, value] : values) {
    if (from <= on) found = &value;
  }
  if (found == nullptr) throw Fault{{"no_rule"}};
  return *found;
}

// --- facts of a request

inline const json* fact(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}
inline bool flag(const json& object, const char* name, bool otherwise) {
  const auto* given = fact(object, name);
  return given != nullptr ? given->get<bool>() : otherwise;
}
inline std::string word(const json& object, const char* name, const std::string& otherwise) {
  const auto* given = fact(object, name);
  return given != nullptr ? given->get<std::string>() : otherwise;
}

}  // namespace oracle
