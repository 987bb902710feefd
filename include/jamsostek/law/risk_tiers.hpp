#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/risk.hpp>

namespace jamsostek::inline v0 {

/// One line of business on the statutory list that decides the risk tier of a company, and so its JKK rate.
///
/// BPJS Ketenagakerjaan fixes the tier of each company by this list, and a business that is not on it by analogy
/// (PP 44/2015 Pasal 16(2)): a search proposes, it does not decide.
struct LineOfBusiness {
  Risk risk;                  ///< the tier that the list puts it in
  int number;                 ///< its place in the group of that tier, from 1
  std::string_view business;  ///< as the list words it, in Indonesian
  Source source;              ///< PP 82/2019 Lampiran I, and how sure the wording is
};

/// The tier as the list counts its groups: 1 (very low) to 5 (very high).
[[nodiscard]] constexpr int tier_number(Risk risk) noexcept { return static_cast<int>(risk) + 1; }

/// The whole list of PP 82/2019 Lampiran I: 191 lines of business, by tier, then number.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const LineOfBusiness> lines_of_business() noexcept;
/// Those of one tier: 23, 25, 96, 23 and 24.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const LineOfBusiness> lines_of_business(Risk risk) noexcept;

/// The entry with that number in a tier. Throws `OutOfRange`, naming `field`, when the tier has none.
[[nodiscard]] JAMSOSTEK_EXPORT const LineOfBusiness& line_of_business(Risk risk, int number,
                                                                      std::string_view field = "number",
                                                                      Explanation* why = nullptr);

/// At most so many entries does a search give.
inline constexpr std::size_t most_business_matches = 20;

/// The entries in which every word of a text (UTF-8, Indonesian) is found, best first.
///
/// Case and Latin accents do not matter; anything but letters and digits separates words. First come entries that
/// have all words as whole words, then those that have each at least as the beginning of a word, then those that have
/// each anywhere; among equals shorter names first, then by tier and number. Throws `InvalidValue`, naming `field`,
/// for a text without any word.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<const LineOfBusiness*> search_business(std::string_view text,
                                                                                  std::string_view field = "business",
                                                                                  Explanation* why = nullptr);

}  // namespace jamsostek::inline v0
