#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/error.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>

namespace jamsostek::inline v0 {

/// The first or last month or day of a row, whichever its rule counts in.
using AnyKey = std::variant<Month, Day>;
/// The value of a row of any rule.
using AnyValue = std::variant<Rate, Money, int, Day>;

/// What a value counts: `percent`, `rupiah`, `number` or `day`.
[[nodiscard]] constexpr std::string_view unit_of(const AnyValue& value) noexcept {
  constexpr std::string_view units[] = {"percent", "rupiah", "number", "day"};
  return units[value.index()];
}

/// A new row of a rule, for `RuleBook::amended`: a value that was published after this library was. Nothing is checked
/// before the book takes it. Needed are `name`, `from`, `known`, `value`, `instrument` and `confidence`.
struct Amendment {
  std::string name;                        ///< of the rule: `jp.wage_ceiling`
  std::optional<AnyKey> from;              ///< the first month or day on which it holds
  std::optional<AnyKey> to{};              ///< the last one; empty: until another row takes its place
  std::optional<Day> known;                ///< the day from which the row is known
  std::optional<AnyKey> expected_until{};  ///< for values that the law renews
  std::optional<AnyValue> value;           ///< of the kind that the rule has: rate, amount, number or day
  std::string instrument;                  ///< the official text, such as `PP 45/2015`
  std::string article{};                   ///< such as `Pasal 29(2)`; empty where there is none
  std::string title{};                     ///< empty: that of the newest row of the rule
  std::string note{};                      ///< what is uncertain; needed where the confidence is low
  std::optional<Confidence> confidence;    ///< how sure the value is
  /// The row takes the place of the one with the same `from` and `known`, also for those who look from an earlier day:
  /// a misprint was mended or a text was found. Else such a pair is refused.
  bool corrects = false;
};

/// What is wrong with one row of an amendment.
struct AmendmentProblem {
  std::size_t row;      ///< its place among the rows, from 0
  std::string place;    ///< `rows[3].value`; `rows[3]` where no single field is at fault
  ErrorCode code;       ///< that `Error` would have
  std::string value;    ///< as given; empty when it is absent
  std::string message;  ///< the rule that is broken
};

/// Everything that is wrong with an amendment. As an `Error` it has the code, the field and the value of the first
/// problem; the message tells all.
class JAMSOSTEK_EXPORT AmendmentError final : public Error {
 public:
  /// At least one problem.
  explicit AmendmentError(std::vector<AmendmentProblem> problems);

  /// In the order of the rows.
  [[nodiscard]] const std::vector<AmendmentProblem>& problems() const noexcept { return problems_; }

 private:
  std::vector<AmendmentProblem> problems_;
};

}  // namespace jamsostek::inline v0

/// `{}` writes the month, day, percentage (`5.75`), rupiah or number.
template <>
struct fmt::formatter<jamsostek::AnyKey> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <typename Context>
  auto format(const jamsostek::AnyKey& key, Context& context) const {
    return std::visit([&](const auto& content) { return fmt::format_to(context.out(), "{}", content); }, key);
  }
};
template <>
struct fmt::formatter<jamsostek::AnyValue> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <typename Context>
  auto format(const jamsostek::AnyValue& value, Context& context) const {
    if (const auto* rate = std::get_if<jamsostek::Rate>(&value)) {
      return fmt::format_to(context.out(), "{}", rate->percent_text());
    }
    return std::visit([&](const auto& content) { return fmt::format_to(context.out(), "{}", content); }, value);
  }
};
