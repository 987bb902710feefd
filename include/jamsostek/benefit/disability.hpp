#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <jamsostek/law/disability.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::benefit {

/// A side of the body.
enum class Side : std::uint8_t {
  right,  ///< the right one
  left,   ///< the left one
};

/// How a disability is valued.
enum class DisabilityKind : std::uint8_t {
  anatomical,  ///< a part of the body is lost (cacat sebagian anatomis)
  functional,  ///< a part of the body works less (cacat sebagian fungsi)
  total,       ///< the person cannot work any more (cacat total tetap)
};

/// One entry of a doctor's finding: a row of the table, and what that row asks for. A percent and a loss have at most
/// ten decimals.
struct DisabilityPart {
  std::string code;               ///< a code of `disability_table`
  std::optional<Side> side{};     ///< for a row whose sides differ, and only there
  std::optional<Rate> percent{};  ///< within the range of a row that is a range, and only there; anatomical
  std::optional<int> count{};     ///< from 1: how many fingers or toes, or steps of ten; only for such rows; anatomical
  std::optional<Rate> loss{};     ///< above 0 % to 100 %: the share of the function that is lost; functional only
};

/// A disability as a doctor found it: a value that exists is valid.
class JAMSOSTEK_EXPORT Disability {
 public:
  /// Lost parts. The percentages add; the library does not know which part covers which. For a left-hander the
  /// sides swap.
  ///
  /// Throws `InvalidValue` (no part, an unknown code, a fact that its row does not take), `MissingField` (a fact that
  /// its row needs) or `OutOfRange`, naming `field.parts[i]...`.
  [[nodiscard]] static Disability anatomical(std::span<const DisabilityPart> parts, Side dominant = Side::right,
                                             std::string_view field = "disability", Explanation* why = nullptr);
  /// Parts that work less: for each the loss times the percentage of its row. Errors as above; a row that is a range
  /// or counts units cannot lose function.
  [[nodiscard]] static Disability functional(std::span<const DisabilityPart> parts, Side dominant = Side::right,
                                             std::string_view field = "disability", Explanation* why = nullptr);
  /// Total permanent disability.
  [[nodiscard]] static Disability total() { return Disability(DisabilityKind::total); }

  /// How it is valued.
  [[nodiscard]] DisabilityKind kind() const noexcept { return kind_; }
  /// The sum of the parts before the maximum of the law; zero for `total`.
  [[nodiscard]] Rate sum() const noexcept { return sum_; }
  /// Whether more than one percentage was added up.
  [[nodiscard]] bool several() const noexcept { return several_; }
  /// The rows that the sum rests on.
  [[nodiscard]] const Sources& sources() const noexcept { return sources_; }

 private:
  explicit Disability(DisabilityKind kind) noexcept : kind_(kind) {}
  static Disability of_parts(DisabilityKind kind, std::span<const DisabilityPart> parts, Side dominant,
                             std::string_view field, Explanation* why);

  DisabilityKind kind_;
  Rate sum_;
  bool several_ = false;
  Sources sources_;
};

/// The percentage that a disability gives under the law of a day, never above the maximum, and the rules behind it.
struct DisabilityPercent {
  Rate percent;     ///< 0 % to 100 %
  Sources sources;  ///< the rows of the parts, and the maximum
};
/// The percentage under the law of the day of the accident. Throws `NoRule` before July 2015. Law: PP 44/2015 Lampiran
/// III.
[[nodiscard]] JAMSOSTEK_EXPORT DisabilityPercent disability_percent(const RuleBook& book, Day accident,
                                                                    const Disability& disability,
                                                                    Explanation* why = nullptr);

// Measures of sight and hearing, turned into what the table takes.

/// Binocular efficiency of sight: (3 x better eye + worse eye) / 4, by the law of a day, half up to six decimals of
/// a percent (exact for efficiencies of up to four decimals).
/// Throws `OutOfRange` for an efficiency outside 0 to 100 %, naming `field`.
///
/// Law: PP 44/2015 Lampiran III, with low confidence: from general knowledge.
[[nodiscard]] JAMSOSTEK_EXPORT Rate binocular_efficiency(const RuleBook& book, Day accident, Rate one_eye,
                                                         Rate other_eye, std::string_view field = "efficiency");

/// The part for an efficiency of sight that is left: `VISION_EFF_PER10`, once for each full 10 % that are lost.
/// Nothing below one. Throws `OutOfRange` as above.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<DisabilityPart> sight_part(Rate efficiency,
                                                                        std::string_view field = "efficiency");

/// The part for a reduction of hearing: `HEARING_LOSS_BOTH_PER10DB` or `HEARING_LOSS_ONE_PER10DB`, once for each full
/// 10 decibels. Nothing below one. Throws `OutOfRange` when negative, naming `field`.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<DisabilityPart> hearing_part(bool both_ears, int decibels,
                                                                          std::string_view field = "decibels");

/// The hearing thresholds of one ear in decibels at 500, 1000, 2000 and 4000 Hz.
using Thresholds = std::array<int, 4>;

/// The loss of function of one ear: the mean threshold less 25 decibels, 1.5 % for each; 0 to 100 %, exact. Taken as
/// the `loss` of `HEARING_ONE`. Throws `OutOfRange` for a threshold outside -20 to 130 decibels, naming `field[i]`.
///
/// Law: Permenakertrans 25/2008.
[[nodiscard]] JAMSOSTEK_EXPORT Rate hearing_loss(const RuleBook& book, Day accident, const Thresholds& ear,
                                                 std::string_view field = "thresholds");
/// The loss of function of both ears: (5 x better ear + worse ear) / 6, half up to six decimals of a percent (exact
/// under the built-in rules). Taken as the `loss` of `HEARING_BOTH`. Errors and law as above.
[[nodiscard]] JAMSOSTEK_EXPORT Rate binaural_loss(const RuleBook& book, Day accident, const Thresholds& one_ear,
                                                  const Thresholds& other_ear, std::string_view field = "thresholds");

}  // namespace jamsostek::inline v0::benefit

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 2> words<benefit::Side> = {"right", "left"};
template <>
inline constexpr std::array<std::string_view, 3> words<benefit::DisabilityKind> = {"anatomical", "functional", "total"};

}  // namespace jamsostek::inline v0
