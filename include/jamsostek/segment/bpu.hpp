#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// Where someone who works on their own account works: PP 50/2025 treats transport (drivers, couriers, on a platform
/// or not) apart.
enum class Sector : std::uint8_t {
  transport,  ///< drivers and couriers
  other,      ///< every other work
};
/// The words of `Sector`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<Sector> = {"transport", "other"};

/// Who pays for a participant. The relief of PP 50/2025 is not for what a state budget (APBN, APBD) pays.
enum class PaidBy : std::uint8_t {
  self,          ///< the participant, or whoever is no state budget
  state_budget,  ///< APBN or APBD
};
/// The words of `PaidBy`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<PaidBy> = {"self", "state_budget"};

/// The monthly income (penghasilan) that someone who works on their own account (bukan penerima upah, BPU) declares.
/// Never negative; zero is valid.
class JAMSOSTEK_EXPORT Income {
 public:
  /// Throws `OutOfRange` when negative, naming `field`.
  [[nodiscard]] static Income monthly(Money income, std::string_view field = "income");

  /// What is declared, in rupiah a month.
  [[nodiscard]] constexpr Money amount() const noexcept { return amount_; }

 private:
  constexpr explicit Income(Money amount) noexcept : amount_(amount) {}

  Money amount_;
};

/// Whether someone may be registered, and the condition that decides it.
struct Admission {
  bool allowed;           ///< whether the law lets them in
  std::string condition;  ///< the condition and the fact that meets or fails it
  Sources rule;           ///< the text that decides
  RuleBook book;          ///< keeps alive what `rule` points to
};

/// Which text the age limit on first registration is taken from.
enum class AgeText : std::uint8_t {
  in_force,           ///< the ministerial rule of the day: Permenaker 21/2017, since May 2021 5/2021
  registration_page,  ///< the registration page of BPJS Ketenagakerjaan (2021), which says under 60
};
/// The words of `AgeText`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 2> words<AgeText> = {"in_force", "registration_page"};

/// Whether someone born on `birth` may register as BPU for the first time on `registered`: under 56, since 2018 under
/// 60, since May 2021 under 65 (Permenaker 21/2017 and 5/2021; the last of low confidence; the registration page still
/// says under 60). Members who pay on have no limit. Throws `InvalidValue` for a registration before birth, `NoRule`
/// before July 2015 (by the registration page before 2021).
[[nodiscard]] JAMSOSTEK_EXPORT Admission bpu_first_registration(const RuleBook& book, Day birth, Day registered,
                                                                const Viewpoint& viewpoint = {},
                                                                AgeText text = AgeText::in_force,
                                                                Explanation* why = nullptr);

/// Whether one person may be registered as BPU with so many occupations (1 or more) on a day: at most two. Throws
/// `OutOfRange` below 1, `NoRule` before 2018.
[[nodiscard]] JAMSOSTEK_EXPORT Admission bpu_occupations(const RuleBook& book, int occupations, Day on,
                                                         const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0
