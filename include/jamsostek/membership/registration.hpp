#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/registration.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/membership/facts.hpp>
#include <jamsostek/membership/papers.hpp>

namespace jamsostek::inline v0::membership {

/// The kind of value that a fact of a registration has.
enum class FactKind : std::uint8_t {
  yes_no,  ///< so or not
  number,  ///< a whole number
  day,     ///< a calendar day
};

/// A fact that a registration may depend on.
struct FactName {
  std::string_view name;  ///< its stable word
  FactKind kind;          ///< of its value
};

/// The facts that any text on a procedure asks for. Throws `InvalidValue`, naming `procedure`, for an unknown one.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<FactName> facts_of(std::string_view procedure);

/// A registration that is to be made, or was made.
struct Application {
  std::string_view procedure;                       ///< `registration.pu`, `registration.pmi.before`
  Day on;                                           ///< the day of the registration
  std::optional<Day> text{};                        ///< by which day's texts; empty: by those of `on`
  Facts facts{};                                    ///< what is known, by the words of `facts_of`
  std::vector<std::string> papers{};                ///< at hand, by their words
  std::optional<Day> form_complete_on{};            ///< the day on which BPJS had the form, complete and correct
  std::optional<Day> first_contribution_paid_on{};  ///< in full
  std::vector<Day> holidays{};                      ///< no working days, beside Saturday and Sunday
};

/// When cover begins, as one text says.
struct CoverBegins {
  const CoverStart* row;             ///< the text; lives as long as the program
  Day day;                           ///< the first day, or the last one on which it can be
  bool by_the_latest;                ///< `day` is the last day on which the membership number is issued
  std::optional<Month> first_month;  ///< the contribution month that the first payment counts for, where the text says
};

/// What a registration still needs, and when cover begins.
struct Registration {
  bool complete = true;                         ///< every condition met, every fact known, every paper at hand
  std::vector<Condition> conditions;            ///< those that the facts decide
  std::vector<std::string_view> missing_facts;  ///< words of facts that would decide the rest
  std::vector<NeededPaper> papers;              ///< one a need, in the order of the text
  std::vector<PaperList> paper_texts;           ///< every text that lists papers of this procedure, older ones first
  std::vector<std::string_view> missing_for_cover;  ///< what must be known before it can be told when cover begins
  std::vector<CoverBegins> cover;  ///< by the text that is taken, then by the others; empty until it can be told
  std::vector<std::string> notes;  ///< what else there is to know, in sentences
  RuleBook book;                   ///< keeps alive what the rules of the conditions point to
};

/// Checks a registration against the texts of its day.
///
/// Cover begins on a cash basis: on the day on which the form is complete and the first contribution is paid. It is
/// told when both days are given and no condition failed. Throws `InvalidValue` for an unknown procedure, a paper that
/// is not in its list and a fact of the wrong kind, `NoRule` before the first text on the procedure.
[[nodiscard]] JAMSOSTEK_EXPORT Registration registration(const RuleBook& book, const Application& application,
                                                         Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership
