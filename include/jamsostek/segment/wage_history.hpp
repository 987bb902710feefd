#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <jamsostek/calendar/month.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// Months of one and the same monthly wage; `from` and `to` are both counted.
struct WageSegment {
  Month from;        ///< the first month
  Month to;          ///< the last one
  Money wage;        ///< a month; never negative
  bool paid = true;  ///< whether the contributions of these months were settled

  /// The same months and wage.
  friend constexpr bool operator==(const WageSegment&, const WageSegment&) noexcept = default;
};

/// Paid months (masa iur) to months of membership: the density (density rate). Never reduced, compared as integers.
struct Density {
  int paid;        ///< paid months
  int membership;  ///< positive

  /// Whether the density is at least so much: 80 % of 120 months are 96, and 95 are too few.
  [[nodiscard]] constexpr bool at_least(Rate rate) const noexcept {
    return paid * rate.denominator() >= membership * rate.mantissa();
  }
  /// The same two counts; 1 of 2 is not 2 of 4.
  friend constexpr bool operator==(Density, Density) noexcept = default;
};

/// What somebody earned, month by month: segments in ascending order without overlap. Between them there may be gaps.
/// Checked when made; later code does not check again.
class JAMSOSTEK_EXPORT WageHistory {
 public:
  /// Throws `InvalidValue` when a segment ends before it begins, or begins before the last one has ended, and
  /// `OutOfRange` for a negative wage; the segment is named `field[2].from`.
  explicit WageHistory(std::vector<WageSegment> segments, std::string_view field = "wages");
  /// As the constructor from a vector.
  WageHistory(std::initializer_list<WageSegment> segments) : WageHistory(std::vector<WageSegment>(segments)) {}

  /// Several employers at once: the wages of a month add up. Where one of them paid the contributions the month is
  /// paid, on the wages of those that did; where none did it is unpaid.
  [[nodiscard]] static WageHistory together(std::span<const WageHistory> employers);

  /// In ascending order.
  [[nodiscard]] std::span<const WageSegment> segments() const noexcept { return segments_; }
  /// How many months' contributions were settled (masa iur).
  [[nodiscard]] int paid_months() const noexcept { return paid_months_; }

 private:
  std::vector<WageSegment> segments_;
  int paid_months_ = 0;
};

}  // namespace jamsostek::inline v0

/// `{}` writes both counts as they are: `96/120`.
template <>
struct fmt::formatter<jamsostek::Density> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <typename Context>
  auto format(jamsostek::Density density, Context& context) const {
    return fmt::format_to(context.out(), "{}/{}", density.paid, density.membership);
  }
};
