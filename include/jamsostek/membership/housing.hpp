#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/housing.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/segment/segment.hpp>

/// The housing facility (Manfaat Layanan Tambahan, MLT) of JHT members: limits, highest rate, conditions.
namespace jamsostek::inline v0::membership {

/// What a subsidised home is, for the highest wage of its buyer.
enum class HousingHome : std::uint8_t {
  landed,  ///< on land of its own (rumah tapak)
  flat,    ///< in a building of several floors (rumah susun)
};

/// Which texts decide where official ones disagree.
enum class HousingTexts : std::uint8_t {
  latest,      ///< the one that was said last: regulations, announcements of the government, statements of BPJS
  regulation,  ///< the ministry's regulations, and the official book on them
};

}  // namespace jamsostek::inline v0::membership

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 2> words<membership::HousingHome> = {"landed", "flat"};
template <>
inline constexpr std::array<std::string_view, 2> words<membership::HousingTexts> = {"latest", "regulation"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::membership {

/// What is asked for, and by whom. A fact that is absent is not known; loan, tenor and rate that are absent are not
/// asked about.
struct HousingApplication {
  HousingKind kind;                           ///< the loan that is asked for
  Day on;                                     ///< the day of the application, which decides the law
  HousingTexts texts = HousingTexts::latest;  ///< which of the texts that disagree holds

  std::optional<Money> price{};              ///< of the home
  std::optional<Money> loan{};               ///< that is asked for
  std::optional<Money> kpr_loan{};           ///< the home loan beside a down payment
  std::optional<Money> budget{};             ///< of a building (RAB)
  std::optional<int> tenor_months{};         ///< from 1
  std::optional<Rate> central_bank_rate{};   ///< 0 % to 100 %
  std::optional<Rate> rate{};                ///< the interest that the bank offers, 0 % to 100 %
  bool subsidised = false;                   ///< a subsidised home (rumah MBR)
  std::optional<HousingHome> home{};         ///< needed for a subsidised home
  std::optional<Money> wage{};               ///< the member's monthly wage; needed for a subsidised home
  std::optional<Day> member_since{};         ///< the first day of membership
  std::optional<Segment> segment{};          ///< that the member is in
  std::optional<ProgrammeSet> programmes{};  ///< that the member is in
  std::array<std::optional<bool>, words<HousingFact>.size()> facts{};  ///< by `HousingFact`
};

/// One limit, and where it stands.
template <class T>
struct HousingLimit {
  T value;       ///< rupiah, a share or months
  Sources rule;  ///< where it stands
};

/// A condition that a fact must still decide.
struct OpenCondition {
  std::string_view name;  ///< as among `conditions`
  std::string_view fact;  ///< the field of the application that is missing
  Sources sources;        ///< where the condition stands
};

/// What the facility gives. Not being entitled is an answer.
struct HousingFacility {
  /// Nothing yet. Copies the book, which is cheap.
  explicit HousingFacility(RuleBook rules) : book(std::move(rules)) {}

  std::optional<HousingLimit<Money>> loan;        ///< the highest loan as an amount; empty where no text has one
  std::optional<HousingLimit<Money>> price;       ///< the highest price of the home
  std::optional<HousingLimit<Rate>> share;        ///< the highest share of the price, or of the budget of a building
  std::optional<HousingLimit<int>> tenor_months;  ///< the longest, in months
  std::optional<HousingLimit<Rate>> margin;       ///< the highest interest above the central bank's rate
  std::optional<Rate> rate_ceiling;  ///< central bank's rate and margin; empty where that rate is not given
  /// What can be lent at most: the least of the limits. A share is rounded down to the rupiah, once. Empty where the
  /// price (the budget, the home loan) that a share is taken of is not given.
  std::optional<Money> largest_loan;
  std::vector<Condition> conditions;  ///< those that the facts decide
  std::vector<OpenCondition> open;    ///< those that a fact must still decide
  std::optional<bool> eligible;       ///< false when a condition failed; empty while none did but some are open
  std::vector<std::string> notes;     ///< what else there is to know, in sentences
  RuleBook book;                      ///< keeps alive what the rules point to
};

/// Limits, highest rate and conditions of a loan.
///
/// Throws `NoRule` before 2016-12-31; `OutOfRange` for a tenor below 1, a rate outside 0 % to 100 %, negative money;
/// `InvalidValue` for `member_since` after the application, a budget outside construction, a home loan outside down
/// payments, and any other fact that the loan does not ask for. Law: Permenaker 35/2016 and
/// 17/2021.
[[nodiscard]] JAMSOSTEK_EXPORT HousingFacility assess(const RuleBook& book, const HousingApplication& application,
                                                      Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership
