#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>

/// Benefits of a lost job (Jaminan Kehilangan Pekerjaan, JKP). The law is that of the day of termination.
namespace jamsostek::inline v0::benefit::jkp {

/// Why the work ended. JKP is for terminations only.
enum class Reason : std::uint8_t {
  termination,       ///< by the employer, or a fixed term that was ended early (pemutusan hubungan kerja)
  resignation,       ///< by the worker: no benefit
  retirement,        ///< no benefit
  death,             ///< of the worker: no benefit
  total_disability,  ///< permanent: no benefit
};

/// The facts of a lost job.
struct Claim {
  Day terminated;                           ///< the day of the termination, which decides the law
  Reason reason;                            ///< why the job was lost
  Money wage;                               ///< the monthly wage last reported
  int contribution_months_in_24;            ///< paid among the last 24 months; 0 to 24
  std::optional<int> consecutive_months{};  ///< paid in a row before the termination; 0 to 24; needed before 2025-02-07
  std::optional<Day> claimed_on{};          ///< decides whether the claim period is over; empty: not asked
  bool citizen = true;                      ///< Indonesian, not a foreigner
};

/// One month of the cash benefit.
struct MonthlyPay {
  int n;         ///< from 1
  Money amount;  ///< rounded half up to the rupiah
};

/// A JKP benefit, with its months.
struct Cash : Benefit {
  /// As the constructor of `Benefit`.
  using Benefit::Benefit;

  std::vector<MonthlyPay> months;  ///< none where not eligible
  std::optional<Day> claim_until;  ///< the last day of the claim period
};

/// What a lost job gives: one item `cash`, the sum of the months.
///
/// Every condition is listed, met or not: citizenship, the reason, months of contribution, months in a row (before
/// 2025-02-07), the claim period. The wage counts up to the cap (`jkp.wage_cap`).
///
/// Throws `NoRule` for a termination before 2021-02-02; `OutOfRange` for a negative wage or months outside 0 to 24;
/// `MissingField` for `consecutive_months` where it is needed; `InvalidValue` for a claim before the termination.
/// Law: PP 37/2021 and PP 6/2025 Pasal 4, 19, 20, 21 and 40.
[[nodiscard]] JAMSOSTEK_EXPORT Cash assess(const RuleBook& book, const Claim& claim, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit::jkp

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 5> words<benefit::jkp::Reason> = {
    "termination", "resignation", "retirement", "death", "total_disability"};

}  // namespace jamsostek::inline v0
