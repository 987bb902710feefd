#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/membership/facts.hpp>
#include <jamsostek/membership/papers.hpp>
#include <jamsostek/money/money.hpp>

/// What a claim needs: papers, conditions, who files it and by when. Whether somebody is entitled, and to how much, is
/// the benefit's own question (`benefit/`). What is not known is answered as such, never guessed.
namespace jamsostek::inline v0::membership::claim {

/// A day that a limit counts from, or that keeps it.
enum class Date : std::uint8_t {
  event,    ///< what the procedure is about: accident, diagnosis, death, last day of work, retirement, activity
  outcome,  ///< recovered, disabled or dead, as a physician states it
  employment_ended,  ///< with the employer whose hazard caused a disease
  reported,          ///< what is to be reported to BPJS was reported
  on,                ///< the claim
  complete,          ///< the file was complete
  paid,              ///< BPJS paid
  missing_reported,  ///< a person was reported as missing
  birth_date,        ///< of the member
  member_since,      ///< the first day of membership
  placed,            ///< back at work
  granted,           ///< support was granted the last time
};

/// The days that are known, by `Date`.
using Dates = std::array<std::optional<Day>, 12>;

/// Who has to keep a limit.
enum class Duty : std::uint8_t {
  claimant,  ///< who files
  employer,  ///< of the member
  bpjs,      ///< BPJS Ketenagakerjaan
};

/// Whether a limit is the last day of something, or its first one.
enum class Bound : std::uint8_t {
  latest,    ///< the last day in time
  earliest,  ///< the first day in time
};

/// How a limit counts. The day that it counts from does not count itself.
enum class Unit : std::uint8_t {
  days,            ///< 24 hours are counted as a day
  working_days,    ///< Monday to Friday, no holidays
  months,          ///< to the same day number, or the last day of the month
  months_before,   ///< the same, backwards
  years,           ///< to the same day, 28 February for 29 February
  calendar_years,  ///< whole ones after that of the day: the limit is the 1 January behind them
};

/// One limit in time.
struct Deadline {
  std::string_view name;        ///< stable: `report`, `expiry`, `payment`, `claim_from`...
  Duty duty;                    ///< who has to keep it
  Bound bound;                  ///< whether the day is the last or the first one
  Date since;                   ///< the day that it counts from
  std::optional<Date> kept_by;  ///< the day that shows whether it was kept
  Unit unit;                    ///< what it counts
  std::optional<int> count;     ///< empty where the day is not known whose law decides
  std::optional<Day> day;       ///< the limit itself, both bounds included; empty where `since` is not known
  std::optional<bool> kept;     ///< empty where it cannot be told
  bool needed;                  ///< while it cannot be told, neither can it be told whether the claim is in time
  std::string if_late;          ///< what lateness costs, in a sentence; empty where no text says so
  Sources late;                 ///< where that stands
  Sources sources;              ///< where the limit stands
};

/// The facts of a claim. What is absent is not known.
struct Claim {
  std::string procedure;           ///< the stable word of a procedure: `claim.jht.death`
  Day on;                          ///< the day of the claim
  std::optional<Day> text{};       ///< the papers of the text that stood on this day; absent: on the day of the claim
  Facts facts{};                   ///< of yes or no, of the words of `facts_asked`
  std::optional<Money> balance{};  ///< of JHT; decides whether a tax number is needed
  Dates dates{};                   ///< `on` is taken from above
  std::vector<std::string> papers{};  ///< at hand, by their stable words
  std::vector<Day> holidays{};        ///< no working days, beside Saturday and Sunday
};

/// What a claim needs, and what of it is missing.
struct Checklist {
  /// A list without needs yet. Copies the book, which is cheap.
  explicit Checklist(RuleBook rules) : book(std::move(rules)) {}

  std::optional<Day> text;  ///< the day of the text that lists the papers; empty where a procedure has no papers
  std::vector<NeededPaper> papers;     ///< one a need, in the order of the text
  std::optional<bool> complete;        ///< of the papers; empty where only facts decide
  std::vector<Condition> conditions;   ///< those that can be told; limits that the day of the claim keeps too
  std::optional<bool> conditions_met;  ///< empty where a fact is not known and none fails
  /// Words of facts and of days, or `balance`, that would decide what is undecided, in alphabetical order.
  std::vector<std::string_view> missing_facts;
  std::vector<const ClaimFiler*> filers;  ///< who may come; they live as long as the program
  const ClaimProxy* proxy = nullptr;      ///< nothing where no text says whether a proxy may file
  std::vector<Deadline> deadlines;        ///< of the claimant, the employer and BPJS
  RuleBook book;                          ///< keeps alive what the rules point to
};

/// What a claim needs.
///
/// Papers are those of the text in force on the day of the claim, or of the older text that stood on `text`. Of papers
/// that stand for one another one is enough; a paper of a lost card or the like counts once the fact is stated.
///
/// Throws `InvalidValue` for an unknown procedure, a fact or paper that the procedure does not know, or days out of
/// order; `NoRule` before the first text on the procedure, or before a rule that a limit needs.
[[nodiscard]] JAMSOSTEK_EXPORT Checklist checklist(const RuleBook& book, const Claim& claim,
                                                   Explanation* why = nullptr);

/// The limits of a procedure, by the days that are known. Throws as `checklist` does.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Deadline> deadlines(const RuleBook& book, std::string_view procedure,
                                                               const Dates& dates, std::span<const Day> holidays = {},
                                                               Explanation* why = nullptr);

/// The words that papers, conditions and filers of a procedure hang on, in alphabetical order. A balance above the
/// limit is none of them: it follows from the balance.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<std::string_view> facts_asked(std::string_view procedure);

/// The days that the limits of a procedure use, in the order of `Date`.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Date> dates_asked(std::string_view procedure);

/// Throws `InvalidValue`, naming `field`, for a procedure that does not exist.
JAMSOSTEK_EXPORT void check_procedure(std::string_view procedure, std::string_view field = "procedure");

}  // namespace jamsostek::inline v0::membership::claim

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 12> words<membership::claim::Date> = {
    "event", "outcome",          "employment_ended", "reported",     "on",     "complete",
    "paid",  "missing_reported", "birth_date",       "member_since", "placed", "granted"};
template <>
inline constexpr std::array<std::string_view, 3> words<membership::claim::Duty> = {"claimant", "employer", "bpjs"};
template <>
inline constexpr std::array<std::string_view, 2> words<membership::claim::Bound> = {"latest", "earliest"};
template <>
inline constexpr std::array<std::string_view, 6> words<membership::claim::Unit> = {
    "days", "working_days", "months", "months_before", "years", "calendar_years"};

}  // namespace jamsostek::inline v0
