#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/segment/pu.hpp>
#include <jamsostek/word.hpp>

/// Who must join what, by when, and with which papers.
namespace jamsostek::inline v0::membership {

/// By what the scale of a business is measured. Assets and capital are without land and buildings of the place of
/// business.
enum class Measure : std::uint8_t {
  net_assets,        ///< assets less debts (kekayaan bersih): UU 20/2008, until 2021-02-01
  business_capital,  ///< own and borrowed capital (modal usaha): PP 7/2021, from 2021-02-02
  yearly_sales,      ///< sales of a year (hasil penjualan tahunan): both
};

/// Which scale is taken where two measures differ: the laws join them with "or".
enum class ScaleChoice : std::uint8_t {
  larger,   ///< the larger scale of the two
  smaller,  ///< the smaller one
};

/// What is known of the size of a business; at least one.
struct BusinessSize {
  std::optional<Money> net_assets{};        ///< in rupiah, not negative
  std::optional<Money> business_capital{};  ///< in rupiah, not negative
  std::optional<Money> yearly_sales{};      ///< in rupiah, not negative
};

/// The scale by one measure.
struct MeasuredScale {
  Measure measure;               ///< what was measured
  Money amount;                  ///< as stated
  Scale scale;                   ///< that the amount falls in
  std::optional<Money> above;    ///< the scale begins above this; empty for micro
  std::optional<Money> at_most;  ///< the scale ends with this; empty for large
  Sources rule;                  ///< the limits of the measure
};

/// The scale of a business.
struct BusinessScale {
  Scale scale;                          ///< of the measure that decides
  std::vector<MeasuredScale> measures;  ///< every one that was given
  std::vector<std::string> notes;       ///< what else there is to know, in sentences
  RuleBook book;                        ///< keeps alive what the rules of the measures point to
};

/// The scale of a business on a day, by each measure that is known. An amount on a limit belongs to the lower scale.
///
/// Throws `MissingField` (of `yearly_sales`) when nothing is known, `OutOfRange` for a negative amount, `NoRule` for
/// a measure that the law of that day does not know, and before July 2015.
/// Law: UU 20/2008 Pasal 6; from 2021-02-02 PP 7/2021 Pasal 35.
[[nodiscard]] JAMSOSTEK_EXPORT BusinessScale business_scale(const RuleBook& book, Day on, const BusinessSize& size,
                                                            ScaleChoice choice = ScaleChoice::larger,
                                                            Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<membership::Measure> = {"net_assets", "business_capital",
                                                                               "yearly_sales"};
template <>
inline constexpr std::array<std::string_view, 2> words<membership::ScaleChoice> = {"larger", "smaller"};

}  // namespace jamsostek::inline v0
