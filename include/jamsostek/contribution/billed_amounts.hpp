#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <jamsostek/money/money.hpp>
#include <jamsostek/segment/programme.hpp>

namespace jamsostek::inline v0::contribution {

/// Amounts by programme, of the programmes that an employer is billed for: JKK, JKM, JHT and JP. A programme may be
/// absent, which is not the same as zero: it does not appear in results. No amount is negative.
class JAMSOSTEK_EXPORT BilledAmounts {
 public:
  /// In the order in which they are listed, and in which a rupiah goes to one of two equal claims.
  static constexpr std::array programmes = {Programme::jkk, Programme::jkm, Programme::jht, Programme::jp};

  /// Throws `InvalidValue` for JKP, which nobody is billed for, and `OutOfRange` for a negative amount, both naming
  /// `field`.
  void set(Programme programme, Money amount, std::string_view field = "amount");

  /// The amount of a programme, or nothing where it is absent.
  [[nodiscard]] constexpr std::optional<Money> find(Programme programme) const noexcept {
    const auto at = static_cast<std::size_t>(programme);
    return at < programmes.size() ? amounts_[at] : std::nullopt;
  }
  /// The amount of a programme; zero where it is absent.
  [[nodiscard]] constexpr Money of(Programme programme) const noexcept { return find(programme).value_or(Money()); }
  /// Throws `Overflow` when the sum is no `Money`.
  [[nodiscard]] constexpr Money total() const {
    Money sum;
    for (const auto programme : programmes) sum += of(programme);
    return sum;
  }

  /// The same programmes with the same amounts.
  friend constexpr bool operator==(const BilledAmounts&, const BilledAmounts&) noexcept = default;

 private:
  std::array<std::optional<Money>, programmes.size()> amounts_{};
};

}  // namespace jamsostek::inline v0::contribution
