#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {
namespace {

constexpr std::string_view percent_form = "a percentage is digits with at most 14 decimals after a point, such as 5.75";
constexpr std::string_view rate_range = "a rate has at most 18 significant digits";

}  // namespace

void Rate::throw_overflow() { throw Overflow("rate", "", rate_range); }

Rate Rate::parse_percent(std::string_view text, std::string_view field) {
  auto rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  std::int64_t mantissa = 0;
  int decimals = -1;
  bool digits = false;
  for (const char c : rest) {
    if (c == '.' && decimals < 0 && digits) {
      decimals = 0;
      digits = false;
      continue;
    }
    if (c < '0' || c > '9' || (decimals >= 0 && ++decimals > max_scale - 2)) {
      throw InvalidValue(field, text, percent_form);
    }
    digits = true;
    if (__builtin_mul_overflow(mantissa, 10, &mantissa) || __builtin_add_overflow(mantissa, c - '0', &mantissa) ||
        mantissa > limit) {
      throw Overflow(field, text, rate_range);
    }
  }
  if (!digits) throw InvalidValue(field, text, percent_form);
  return decimal(negative ? -mantissa : mantissa, (decimals < 0 ? 0 : decimals) + 2);
}

std::string Rate::percent_text() const {
  // Shift the point by two places; the mantissa has no trailing zeros, so none appear behind the point.
  auto digits = std::to_string(is_negative() ? -mantissa_ : mantissa_);
  const int decimals = scale_ - 2;
  if (decimals <= 0) {
    if (mantissa_ != 0) digits.append(static_cast<std::size_t>(-decimals), '0');
  } else {
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return is_negative() ? "-" + digits : digits;
}

}  // namespace jamsostek::inline v0
