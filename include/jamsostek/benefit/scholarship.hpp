#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::benefit {

/// The levels of study that a scholarship is paid for.
enum class Level : std::uint8_t {
  tk,          ///< kindergarten (taman kanak-kanak)
  sd,          ///< primary school (sekolah dasar)
  smp,         ///< junior secondary school
  sma,         ///< senior secondary school
  university,  ///< up to a first degree, or training
};

/// Years of study still to come, by `Level`.
using Study = std::array<int, 5>;

/// A child of a member who died or is totally disabled.
struct Child {
  Day birth_date;          ///< decides the age on the day of the event
  bool in_school = false;  ///< from kindergarten to a first degree, or training
  bool married = false;    ///< a married child has none
  /// From 2019-12-02 a child that works has no scholarship. The exception of Pasal 103(3a) (PU work of at most six
  /// months, BPU work, apprenticeship) is not modelled: say false for such a child.
  bool working = false;
  std::optional<Study> study;  ///< not needed before 2019-12-02
};

/// A scholarship of all children together (beasiswa).
struct Scholarship {
  Money amount;                    ///< over all years; zero where no child is entitled
  Sources rule;                    ///< the texts that it follows from
  std::vector<std::string> notes;  ///< what else there is to know, in sentences
};

/// The scholarship on an event of that day, for JKK (the accident) and JKM (the death) alike.
///
/// Before 2019-12-02: a sum for one child, in school, unmarried and aged 4 to 23 (both included). From then on: for
/// the first two children in the order given who are in school, unmarried, not working, under 23 and of known study,
/// a yearly amount for each year of study, each level capped.
///
/// Throws `InvalidValue` for a birth after the event and `OutOfRange` for negative years, naming `children[i]...`;
/// `NoRule` before 2015-07-01. Law: PP 44/2015 and PP 82/2019 Lampiran III.
[[nodiscard]] JAMSOSTEK_EXPORT Scholarship scholarship(const RuleBook& book, Day event, std::span<const Child> children,
                                                       Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 5> words<benefit::Level> = {"tk", "sd", "smp", "sma", "university"};

}  // namespace jamsostek::inline v0
