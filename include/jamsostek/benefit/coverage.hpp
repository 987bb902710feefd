#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/segment/segment.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::benefit {

/// The state of somebody's contributions on the day of an accident or death.
struct Arrears {
  int months = 0;                       ///< unpaid in a row; not negative
  bool first_contribution_paid = true;  ///< false: newly registered, and nothing was paid yet
};

/// What arrears do to a benefit.
enum class Standing : std::uint8_t {
  covered,          ///< BPJS pays
  employer_liable,  ///< the employer pays; BPJS refunds it once arrears and fines are settled
  withheld,         ///< BPJS pays a part (JKM: the funeral; JKK: medical care), the rest once the arrears are settled
  lost,             ///< nothing is due
};

/// The standing of a benefit, and why.
struct Coverage {
  Standing standing;   ///< what the arrears lead to
  std::string detail;  ///< the reason, in a sentence
  Sources sources;     ///< the texts that say so
};

/// What arrears do to the JKK or JKM benefit of an event.
///
/// Wage recipients: up to three months BPJS pays; beyond, or with the first contribution unpaid, the employer does.
/// BPU: up to three months the benefit is withheld but for a part, beyond it is lost, as it is with the first
/// contribution unpaid. The text on JKK of BPU is headed "more than three months"; it is read as up to three, like
/// that on JKM, with low confidence.
///
/// Throws `InvalidValue` for construction, where cover follows the project, and for a programme other than JKK and
/// JKM; `OutOfRange` for negative months; `NoRule` before 2015-07-01. Law: Permenaker 26/2015 and 1/2016.
[[nodiscard]] JAMSOSTEK_EXPORT Coverage coverage(const RuleBook& book, Programme programme, Segment segment, Day event,
                                                 const Arrears& arrears, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 4> words<benefit::Standing> = {"covered", "employer_liable", "withheld",
                                                                             "lost"};

}  // namespace jamsostek::inline v0
