#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/benefit/coverage.hpp>
#include <jamsostek/benefit/disability.hpp>
#include <jamsostek/benefit/scholarship.hpp>
#include <jamsostek/segment/segment.hpp>
#include <jamsostek/segment/wage.hpp>

/// Benefits of work accidents (Jaminan Kecelakaan Kerja, JKK). The law is that of the day of the accident, or of the
/// diagnosis of an occupational disease.
namespace jamsostek::inline v0::benefit::jkk {

/// What happened.
enum class Cause : std::uint8_t {
  accident,      ///< at work, on the way to or from it, on duty travel
  disease,       ///< an occupational disease (penyakit akibat kerja)
  sudden_death,  ///< an attack at work, and death within a day (meninggal mendadak)
  violence,      ///< violence or rape at work
};

/// How the injured was transported.
enum class Mode : std::uint8_t {
  land,  ///< roads, rivers, lakes
  sea,   ///< by ship
  air,   ///< by aeroplane
};

/// What transport by one mode cost.
struct Transport {
  Mode mode;   ///< by land, sea or air
  Money cost;  ///< as spent, not negative
};

/// A wage, and the rules that made it out of what was stated.
struct WageBase {
  Wage wage;       ///< that percentages are taken of
  Sources rule{};  ///< the texts that made it so
};

/// The wage as it is: a monthly wage needs no rule, 25 times a daily wage and an average do.
[[nodiscard]] JAMSOSTEK_EXPORT WageBase wage_base(const Wage& wage);
/// The wage of a BPU member by income: the base of the bracket that the income lies in. Throws `OutOfRange` when
/// negative, naming `field`. Law: PP 44/2015 Lampiran II.
[[nodiscard]] JAMSOSTEK_EXPORT WageBase bpu_wage_base(const RuleBook& book, Money income,
                                                      std::string_view field = "income", Explanation* why = nullptr);

/// The facts of an accident. What is absent is not claimed.
struct Claim {
  Segment segment;  ///< wage recipient, own account or construction
  Day accident;     ///< or the diagnosis of an occupational disease
  /// The wage last reported: of construction 25 times the daily wage, of BPU the base of the income.
  WageBase wage;
  Cause cause = Cause::accident;                    ///< an accident, or another event that counts as one
  std::optional<Day> exposure_ended{};              ///< needed for a disease, ignored for other causes
  std::optional<Day> claimed_on{};                  ///< decides whether the claim period is over; empty: not asked
  std::vector<Transport> transport{};               ///< each mode once
  int stmb_days = 0;                                ///< days unable to work (sementara tidak mampu bekerja)
  std::optional<Disability> disability{};           ///< what is left after treatment
  std::optional<Day> death{};                       ///< the day of a death from the accident
  std::optional<bool> funeral{};                    ///< with a death only; then true where absent
  std::optional<Money> denture_cost{};              ///< as spent, not negative
  std::optional<Money> hearing_aid_cost{};          ///< as spent, not negative
  std::optional<Money> glasses_cost{};              ///< as spent, not negative
  std::optional<Money> orthosis_reference_price{};  ///< of which the law pays a share, not negative
  std::optional<Money> home_care_cost{};            ///< as spent, not negative
  std::vector<Child> children{};                    ///< for whom a scholarship is asked
  std::optional<Family> family{};                   ///< with a death only; then the answer says who inherits
  std::optional<Arrears> coverage{};                ///< wage recipients only
  std::optional<Money> true_wage{};  ///< the monthly wage that should have been reported; where there is an employer
};

/// What an accident gives, item by item: `transport` `stmb` `disability` `death` `periodic` `funeral` `denture`
/// `hearing_aid` `glasses` `orthosis` `home_care` `scholarship`. Each item is rounded once, half up to the rupiah.
///
/// With `true_wage`, items that depend on the wage stand twice: what BPJS pays on the reported wage, and what the
/// employer owes on top. An employer in arrears beyond the limit is liable for every item.
///
/// Throws `NoRule` for an accident before 2015-07-01; `InvalidValue` for facts that contradict each other (a death
/// before the accident, a disability beside a death, a funeral without one, arrears outside wage recipients, a true
/// wage below the reported one or without an employer); `MissingField` for a disease without the end of exposure;
/// `OutOfRange` for negative costs or days. Law: PP 44/2015 and PP 82/2019 Lampiran III, Permenaker 1/2025.
[[nodiscard]] JAMSOSTEK_EXPORT Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why = nullptr);

/// Pay while unable to work: wage / 30 x days x percent, in blocks of 180 days, rounded once. Throws `OutOfRange` for
/// negative days and `NoRule` before 2015-07-01.
[[nodiscard]] JAMSOSTEK_EXPORT Money stmb(const RuleBook& book, Day accident, const Wage& wage, int days);

}  // namespace jamsostek::inline v0::benefit::jkk

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 4> words<benefit::jkk::Cause> = {"accident", "disease", "sudden_death",
                                                                               "violence"};
template <>
inline constexpr std::array<std::string_view, 3> words<benefit::jkk::Mode> = {"land", "sea", "air"};

}  // namespace jamsostek::inline v0
