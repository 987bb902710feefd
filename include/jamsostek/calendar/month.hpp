#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include <date/date.h>
#include <fmt/compile.h>
#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {

class Day;

/// A contribution month (bulan-tahun, BLTH), such as November 2026. Not a day: mixing the two does not compile.
///
/// Arithmetic is in `date::months` and `date::years`. Range: years 1 to 9999 when read, to 32767 when made.
class JAMSOSTEK_EXPORT Month {
 public:
  /// Throws `InvalidValue` unless the month is 1 to 12 and the year 1 to 32767.
  constexpr Month(int year, unsigned month) : index_(year * 12 + static_cast<int>(month) - 1) {
    if (year < 1 || year > 32767 || month < 1 || month > 12) throw_invalid(year, month);
  }

  /// Reads `2026-11`. Throws `InvalidValue`, naming `field`, for anything else.
  [[nodiscard]] static Month parse(std::string_view text, std::string_view field = "month");

  /// The calendar year.
  [[nodiscard]] constexpr int year() const noexcept { return index_ / 12; }
  /// 1 to 12.
  [[nodiscard]] constexpr unsigned number() const noexcept { return static_cast<unsigned>(index_ % 12) + 1; }

  /// The day of this month with that number, or its last day where there is none (30 in February).
  [[nodiscard]] constexpr Day day(unsigned number) const;
  /// Its day 1.
  [[nodiscard]] constexpr Day first_day() const;
  /// Its day 28 to 31.
  [[nodiscard]] constexpr Day last_day() const;

  /// Earlier months are less.
  friend constexpr auto operator<=>(Month, Month) noexcept = default;
  /// So many months later. The result must stay in the years 1 to 32767; it is not checked.
  friend constexpr Month operator+(Month month, date::months count) noexcept {
    return Month(month.index_ + static_cast<std::int32_t>(count.count()));
  }
  /// So many months earlier, with the same range.
  friend constexpr Month operator-(Month month, date::months count) noexcept { return month + -count; }
  /// How many months lie between: zero for the same month.
  friend constexpr date::months operator-(Month a, Month b) noexcept { return date::months(a.index_ - b.index_); }

 private:
  constexpr explicit Month(std::int32_t index) noexcept : index_(index) {}
  [[noreturn]] static void throw_invalid(int year, unsigned month);

  std::int32_t index_;
};

/// The number of months from `first` to `last`, both counted: August 2015 to June 2016 is 11.
[[nodiscard]] constexpr int months_inclusive(Month first, Month last) noexcept {
  return static_cast<int>((last - first).count()) + 1;
}

}  // namespace jamsostek::inline v0

/// `{}` writes `2026-11`.
template <>
struct fmt::formatter<jamsostek::Month> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <typename Context>
  auto format(jamsostek::Month month, Context& context) const {
    return fmt::format_to(context.out(), FMT_COMPILE("{:04}-{:02}"), month.year(), month.number());
  }
};
