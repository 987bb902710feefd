#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/version.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// How often one row of the disability table can be taken at once.
enum class DisabilityUnit : std::uint8_t {
  once,     ///< one part of the body
  each,     ///< for each finger or toe
  per_ten,  ///< for each 10 decibels of hearing, or each 10 % of sight, that are lost
};

/// The words of `DisabilityUnit`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 3> words<DisabilityUnit> = {"once", "each", "per_ten"};

/// One row of the table of partial disabilities (persentase santunan cacat), PP 44/2015 Lampiran III.
struct DisabilityRow {
  std::string_view code;             ///< stable: `ARM_SHOULDER`
  std::string_view part_indonesian;  ///< as the law has it
  std::string_view part;             ///< the part of the body, in English
  Rate percent;                      ///< the percentage; of the right side of a right-hander; the least of a range
  std::optional<Rate> left;          ///< of the left side of a right-hander, where the sides differ
  std::optional<Rate> most;          ///< the upper end of a range in which a doctor sets the percentage
  DisabilityUnit unit;               ///< what the percentage stands for
  const Source* source;              ///< where it stands
};

/// The whole table, in the order of the law. It has stood unchanged since 1 July 2015.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const DisabilityRow> disability_table() noexcept;

/// The row of a code. Throws `InvalidValue`, naming `field`, when there is none.
[[nodiscard]] JAMSOSTEK_EXPORT const DisabilityRow& disability_row(std::string_view code,
                                                                   std::string_view field = "code");

}  // namespace jamsostek::inline v0
