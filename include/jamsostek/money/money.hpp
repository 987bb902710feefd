#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {

/// An amount of rupiah, kept as a whole number of sen (1 rupiah = 100 sen) in a checked 64-bit integer.
///
/// Range: -92,233,720,368,547,758.07 to 92,233,720,368,547,758.07 rupiah. Every operation that would leave it
/// throws `Overflow`; nothing wraps. There is no way in from binary floating point, and money cannot be multiplied
/// by money: only by whole counts, or by a `Rate` with a stated rounding (`rounding.hpp`).
///
/// ```cpp
/// using namespace jamsostek::literals;
/// constexpr Money wage = 12'000'000_rupiah;
/// fmt::print("{} {:id}", wage, wage);  // 12000000 Rp12.000.000
/// ```
class JAMSOSTEK_EXPORT Money {
 public:
  /// Nothing: 0 rupiah.
  constexpr Money() noexcept = default;

  /// So many sen. Only integers. The smallest 64-bit integer is refused, so that negation is always possible.
  template <std::integral Whole>
  requires(!std::same_as<Whole, bool>) [[nodiscard]] static constexpr Money from_sen(Whole sen) {
    if (!std::in_range<std::int64_t>(sen) || sen == std::numeric_limits<std::int64_t>::min()) throw_overflow();
    return Money(static_cast<std::int64_t>(sen));
  }

  /// So many whole rupiah. Only integers: a floating-point argument does not compile.
  template <std::integral Whole>
  requires(!std::same_as<Whole, bool>) [[nodiscard]] static constexpr Money rupiah(Whole whole) {
    std::int64_t sen = 0;
    if (__builtin_mul_overflow(whole, 100, &sen)) throw_overflow();
    return from_sen(sen);
  }

  /// Reads money as people write it: `12000000`, `12000000.50`, `12.000.000`, `Rp12.000.000,50`, `-Rp1.000`.
  ///
  /// A point followed by groups of exactly three digits separates thousands; one followed by one or two final
  /// digits is a decimal point. Throws `InvalidValue` for any other form and `Overflow` beyond the range, both
  /// naming `field`.
  [[nodiscard]] static Money parse(std::string_view text, std::string_view field = "money");

  /// Reads money as machines write it: digits, then at most two decimals after a point. Nothing else is taken:
  /// no `Rp`, no groups, no blanks. Errors as in `parse`.
  [[nodiscard]] static Money parse_plain(std::string_view text, std::string_view field = "money");

  /// The largest amount, 92,233,720,368,547,758.07 rupiah.
  [[nodiscard]] static constexpr Money max() noexcept { return Money(std::numeric_limits<std::int64_t>::max()); }

  /// The amount in sen, exact.
  [[nodiscard]] constexpr std::int64_t sen() const noexcept { return sen_; }
  /// Whether there are no sen beside whole rupiah.
  [[nodiscard]] constexpr bool is_whole_rupiah() const noexcept { return sen_ % 100 == 0; }
  /// Whether it is below zero.
  [[nodiscard]] constexpr bool is_negative() const noexcept { return sen_ < 0; }

  /// By amount.
  friend constexpr auto operator<=>(Money, Money) noexcept = default;

  /// The same below (above) zero. Always in range.
  friend constexpr Money operator-(Money a) noexcept { return Money(-a.sen_); }
  /// Exact. Throws `Overflow`.
  friend constexpr Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.sen_, b.sen_, &sum)) throw_overflow();
    return from_sen(sum);
  }
  /// Exact. Throws `Overflow`.
  friend constexpr Money operator-(Money a, Money b) { return a + -b; }
  /// Exact. Throws `Overflow`, and leaves the amount as it was.
  constexpr Money& operator+=(Money other) { return *this = *this + other; }
  /// Exact. Throws `Overflow`, and leaves the amount as it was.
  constexpr Money& operator-=(Money other) { return *this = *this - other; }

  /// A whole number of times the amount.
  template <std::integral Count>
  requires(!std::same_as<Count, bool>) friend constexpr Money operator*(Money a, Count count) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.sen_, count, &product)) throw_overflow();
    return from_sen(product);
  }
  /// The same with the count in front.
  template <std::integral Count>
  requires(!std::same_as<Count, bool>) friend constexpr Money operator*(Count count, Money a) { return a * count; }

 private:
  constexpr explicit Money(std::int64_t sen) noexcept : sen_(sen) {}
  [[noreturn]] static void throw_overflow();

  std::int64_t sen_ = 0;
};

namespace literals {

/// `12'000'000_rupiah`, `0.50_rupiah`: read from the digits themselves, at compile time, exactly.
consteval Money operator""_rupiah(const char* digits) {
  std::int64_t sen = 0;
  int decimals = -1;
  for (; *digits != '\0'; ++digits) {
    if (*digits == '\'') continue;
    if (*digits == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (*digits < '0' || *digits > '9') throw "a rupiah literal has decimal digits only";
    if (decimals >= 0 && ++decimals > 2) throw "a rupiah literal has at most two decimals";
    if (__builtin_mul_overflow(sen, 10, &sen) || __builtin_add_overflow(sen, *digits - '0', &sen)) {
      throw "a rupiah literal beyond the range of Money";
    }
  }
  for (int i = decimals < 0 ? 0 : decimals; i < 2; ++i) {
    if (__builtin_mul_overflow(sen, 10, &sen)) throw "a rupiah literal beyond the range of Money";
  }
  return Money::from_sen(sen);
}

}  // namespace literals

}  // namespace jamsostek::inline v0

/// `{}` writes the machine form (`12000000`, or `12000000.50` when there are sen);
/// `{:id}` writes the Indonesian form (`Rp12.000.000,50`). Fill, alignment and width as for text: `{:>20id}`.
template <>
struct fmt::formatter<jamsostek::Money> : fmt::formatter<std::string_view> {
  constexpr auto parse(format_parse_context& context) {
    const auto* const begin = context.begin();
    const auto* end = begin;
    while (end != context.end() && *end != '}') ++end;
    auto size = static_cast<std::size_t>(end - begin);
    indonesian_ = size >= 2 && end[-2] == 'i' && end[-1] == 'd';
    if (indonesian_) size -= 2;
    format_parse_context text_part(fmt::string_view(begin, size));
    if (fmt::formatter<std::string_view>::parse(text_part) != begin + size)
      throw format_error("invalid format of Money");
    return end;
  }

  template <typename Context>
  auto format(jamsostek::Money money, Context& context) const {
    fmt::memory_buffer text;
    write(money, fmt::appender(text));
    return fmt::formatter<std::string_view>::format({text.data(), text.size()}, context);
  }

 private:
  void write(jamsostek::Money money, fmt::appender out) const {
    // The magnitude as unsigned: Money never holds the one value that has no positive twin.
    const auto magnitude = static_cast<std::uint64_t>(money.is_negative() ? -money.sen() : money.sen());
    const auto rupiah = magnitude / 100;
    const auto sen = magnitude % 100;
    if (money.is_negative()) *out++ = '-';
    const fmt::format_int digits(rupiah);
    if (indonesian_) out = fmt::format_to(out, "Rp");
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (indonesian_ && i != 0 && (digits.size() - i) % 3 == 0) *out++ = '.';
      *out++ = digits.data()[i];
    }
    if (sen != 0) fmt::format_to(out, "{}{:02}", indonesian_ ? ',' : '.', sen);
  }

  bool indonesian_ = false;
};
