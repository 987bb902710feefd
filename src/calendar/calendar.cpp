#include <optional>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>

namespace jamsostek::inline v0 {
namespace {

/// The digits of `text` as a number; nothing when one of them is no digit.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

void Month::throw_invalid(int year, unsigned month) {
  throw InvalidValue("month", fmt::format("{:04}-{:02}", year, month), "a month is 1 to 12 of a year 1 to 32767");
}

Month Month::parse(std::string_view text, std::string_view field) {
  if (text.size() == 7 && text[4] == '-') {
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    if (year && month && *year >= 1 && *month >= 1 && *month <= 12) return {*year, static_cast<unsigned>(*month)};
  }
  throw InvalidValue(field, text, "a month is written as 2026-11");
}

void Day::throw_invalid(int year, unsigned month, unsigned day) {
  throw InvalidValue("day", fmt::format("{:04}-{:02}-{:02}", year, month, day), "there is no such day");
}

Day Day::parse(std::string_view text, std::string_view field) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (year && month && day) {
      const auto ymd = date::year{*year} / *month / *day;
      if (*year >= 1 && ymd.ok()) return {*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
      throw InvalidValue(field, text, "there is no such day");
    }
  }
  throw InvalidValue(field, text, "a day is written as 2026-11-20");
}

}  // namespace jamsostek::inline v0
