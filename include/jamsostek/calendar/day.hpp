#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string_view>

#include <date/date.h>
#include <fmt/compile.h>
#include <fmt/format.h>

#include <jamsostek/calendar/month.hpp>

namespace jamsostek::inline v0 {

/// A calendar day: of an accident, a death, a birth, a payment.
///
/// Days are counted with `date::days`; to move by months or years, say `after` (the calendar has no 31 February, so
/// the rule for it is written there). Range: years 1 to 9999 when read, to 32767 when made.
class JAMSOSTEK_EXPORT Day {
 public:
  /// Throws `InvalidValue` when there is no such day.
  constexpr Day(int year, unsigned month, unsigned day)
      : days_(date::year{year} / static_cast<int>(month) / static_cast<int>(day)) {
    const auto ymd = date::year{year} / static_cast<int>(month) / static_cast<int>(day);
    if (year < 1 || year > 32767 || month > 12 || day > 31 || !ymd.ok()) throw_invalid(year, month, day);
  }

  /// Reads `2026-11-20`. Throws `InvalidValue`, naming `field`, for another form or a day that does not exist.
  [[nodiscard]] static Day parse(std::string_view text, std::string_view field = "day");

  /// The calendar year.
  [[nodiscard]] constexpr int year() const noexcept { return static_cast<int>(ymd().year()); }
  /// The contribution month that this day lies in.
  [[nodiscard]] constexpr Month month() const {
    const auto parts = ymd();
    return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month())};
  }
  /// 1 to 31.
  [[nodiscard]] constexpr unsigned number() const noexcept { return static_cast<unsigned>(ymd().day()); }
  /// The day of the week, Monday to Sunday.
  [[nodiscard]] constexpr date::weekday weekday() const noexcept { return date::weekday(days_); }

  /// The same day number so many months later, or the last day of that month where there is none:
  /// one month after 31 January is 28 (or 29) February.
  [[nodiscard]] constexpr Day after(date::months count) const { return (month() + count).day(number()); }
  /// The same day so many years later; 28 February for 29 February in a common year.
  [[nodiscard]] constexpr Day after(date::years count) const { return after(date::months(count)); }

  /// Earlier days are less.
  friend constexpr auto operator<=>(Day a, Day b) noexcept {
    return a.days_.time_since_epoch().count() <=> b.days_.time_since_epoch().count();
  }
  /// The same day.
  friend constexpr bool operator==(Day, Day) noexcept = default;
  /// So many days later. The result must stay in the years 1 to 32767; it is not checked.
  friend constexpr Day operator+(Day day, date::days count) noexcept { return Day(day.days_ + count); }
  /// So many days earlier, with the same range.
  friend constexpr Day operator-(Day day, date::days count) noexcept { return Day(day.days_ - count); }
  /// The days from `b` to `a`, negative where `a` is the earlier one.
  friend constexpr date::days operator-(Day a, Day b) noexcept { return a.days_ - b.days_; }

 private:
  constexpr explicit Day(date::sys_days days) noexcept : days_(days) {}
  [[nodiscard]] constexpr date::year_month_day ymd() const noexcept { return date::year_month_day(days_); }
  [[noreturn]] static void throw_invalid(int year, unsigned month, unsigned day);

  date::sys_days days_;
};

constexpr Day Month::day(unsigned number) const {
  const auto last = static_cast<unsigned>((date::year{year()} / static_cast<int>(this->number()) / date::last).day());
  return {year(), this->number(), number < last ? number : last};
}
constexpr Day Month::first_day() const { return day(1); }
constexpr Day Month::last_day() const { return day(31); }

/// Completed years of age on a day: the n-th birthday counts. Someone born on 29 February has the birthday on
/// 28 February in common years. Zero before the first birthday; negative before birth.
[[nodiscard]] constexpr int age_on(Day birth, Day on) {
  const int years = on.year() - birth.year();
  return birth.after(date::years(years)) <= on ? years : years - 1;
}

/// Monday to Friday, and not one of the holidays given. The library knows no holidays of its own: they are decreed
/// year by year.
[[nodiscard]] constexpr bool is_working_day(Day day, std::span<const Day> holidays = {}) noexcept {
  if (day.weekday() == date::Saturday || day.weekday() == date::Sunday) return false;
  for (const Day holiday : holidays) {
    if (holiday == day) return false;
  }
  return true;
}

/// The day itself when it is a working day, else the nearest working day after it.
[[nodiscard]] constexpr Day working_day_from(Day day, std::span<const Day> holidays = {}) noexcept {
  while (!is_working_day(day, holidays)) day = day + date::days(1);
  return day;
}

/// The day on which so many working days (1 or more) have passed: counting starts on the day after `day`.
[[nodiscard]] constexpr Day after_working_days(Day day, int count, std::span<const Day> holidays = {}) noexcept {
  for (; count > 0; --count) day = working_day_from(day + date::days(1), holidays);
  return day;
}

/// The day itself when it is a working day, else the nearest working day before it.
[[nodiscard]] constexpr Day working_day_until(Day day, std::span<const Day> holidays = {}) noexcept {
  while (!is_working_day(day, holidays)) day = day - date::days(1);
  return day;
}

/// The last day that leaves so many working days (1 or more) before `day`: counting starts on the day before.
[[nodiscard]] constexpr Day before_working_days(Day day, int count, std::span<const Day> holidays = {}) noexcept {
  for (; count > 0; --count) day = working_day_until(day - date::days(1), holidays);
  return day;
}

}  // namespace jamsostek::inline v0

/// `{}` writes `2026-11-20`.
template <>
struct fmt::formatter<jamsostek::Day> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <typename Context>
  auto format(jamsostek::Day day, Context& context) const {
    return fmt::format_to(context.out(), FMT_COMPILE("{}-{:02}"), day.month(), day.number());
  }
};
