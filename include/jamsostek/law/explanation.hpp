#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0 {

/// Why a result is what it is: the steps that led to it, in the order in which they were taken.
///
/// Functions that compute take an `Explanation*` as their last argument, null where nobody asks. Each adds the numbers
/// that it used and the result that it returned, never a second computation: replaying a step's formula on its operands
/// gives its result. The grammar of formulas stands in docs/explanations.md. Sources point into the rule book that the
/// computation was given, which must outlive the explanation.
///
/// ```cpp
/// Explanation why;
/// const auto tariff = contribution::pu::compile(book, Month(2026, 11), {.risk = Risk::low}, {}, &why);
/// const auto owed = statement(tariff, Wage::monthly(12'000'000_rupiah), {}, {}, &why);
/// ```
struct JAMSOSTEK_EXPORT Explanation {
  /// An amount that no `Money` holds, exactly: rupiah as a fraction in lowest terms, `37000001/3`.
  struct Exact {
    std::string text;  ///< `37000001/3`: numerator and denominator
    /// Two are the same when their texts are.
    friend bool operator==(const Exact&, const Exact&) = default;
  };

  /// What an operand or a result may be. A text is a word of an enumeration, or a name that the law gives.
  using Value = std::variant<Money, Rate, std::int64_t, Exact, Month, Day, bool, std::string>;

  /// A number that a formula names. Where several operands have one name, the formula goes over all of them in order.
  struct Operand {
    std::string_view name;  ///< as the formula has it; a literal
    Value value;            ///< its value in the formula
    std::string of{};       ///< which of several, or whose: words separated by blanks, such as `jkk employer`
  };

  /// One step: a formula, what went into it and what came out.
  struct Step {
    std::string_view what;                  ///< what the result is: a stable name; a literal
    std::string of{};                       ///< as in `Operand`
    std::string_view formula;               ///< in the grammar of docs/explanations.md
    std::vector<Operand> operands{};        ///< the numbers that the formula names
    std::optional<bool> ceiling_applied{};  ///< whether a ceiling took something off; empty where there is none
    std::optional<Rounding> rounding{};     ///< of the exact value of the formula; empty where it is the result
    Value result;                           ///< what the formula gives on the operands, rounded as it says
    Sources rule{};                         ///< the rules that the step rests on
    std::string detail{};                   ///< the facts in a sentence, where a condition has one
    std::vector<Step> steps{};              ///< where operands come from

    /// The result as an operand of a later step.
    [[nodiscard]] Operand operand() const { return {what, result, of}; }
  };

  std::vector<Step> steps{};  ///< in the order in which they were taken

  /// Adds a step at the end and returns it. The reference holds until the next one is added.
  Step& add(Step step) { return steps.emplace_back(std::move(step)); }
  /// The results of all steps of that name, as operands.
  [[nodiscard]] std::vector<Operand> results(std::string_view what) const;
  /// Adds what all steps of a name so far give together. `formula` goes over `of_what`: `sum(contribution)`.
  void add_sum(std::string_view what, std::string of, std::string_view formula, std::string_view of_what, Value result);
};

/// An amount divided by a count, exactly.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Value exact_quotient(Money total, std::int64_t divisor);

/// A fraction of a rupiah, exactly; `denominator` is positive.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Exact exact_fraction(std::int64_t numerator, std::int64_t denominator);

/// The step that counts its operands; `formula` is `count` of their name.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Step count_step(std::string_view what, std::string of,
                                                            std::string_view formula,
                                                            std::vector<Explanation::Operand> operands);

/// The word of an enumeration as a value.
template <Word Enum>
[[nodiscard]] Explanation::Value word_value(Enum word) {
  return std::string(to_string(word));
}

/// The step that looks a value up: the row of a rule that is in force in a month or on a day.
template <class Key, class T>
// NOLINTNEXTLINE(performance-unnecessary-value-param): `of` is moved, which is not seen in a template
[[nodiscard]] Explanation::Step look_up(std::string_view what, std::string of, Key on, const Row<Key, T>& row) {
  Explanation::Step step{.what = what,
                         .of = std::move(of),
                         .formula = row.to ? "value when from <= on and on <= to" : "value when from <= on",
                         .operands = {{"value", row.value}, {"on", on}, {"from", row.from}},
                         .result = row.value};
  step.rule.add(row.source);
  if (row.to) step.operands.push_back({"to", *row.to});
  return step;
}

/// The step of a condition: `formula` says what decides it.
[[nodiscard]] JAMSOSTEK_EXPORT Explanation::Step condition_step(const Condition& condition, std::string_view formula,
                                                                std::vector<Explanation::Operand> operands);
/// Adds a step for each of the conditions, with its sentence as the reason.
JAMSOSTEK_EXPORT void explain(Explanation* why, const std::vector<Condition>& conditions);

}  // namespace jamsostek::inline v0
