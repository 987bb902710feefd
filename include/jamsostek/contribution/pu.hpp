#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <jamsostek/contribution/due_date.hpp>
#include <jamsostek/contribution/line.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/pu.hpp>
#include <jamsostek/segment/wage.hpp>

/// Contributions of wage recipients (penerima upah, PU).
///
/// The law is compiled for a month and an employer into a tariff of plain numbers; the tariff is applied to wages.
namespace jamsostek::inline v0::contribution::pu {

/// The facts that decide a tariff, beside the month.
struct Terms {
  std::optional<Risk> risk{};  ///< needed when JKK is among the programmes
  /// Empty: JKK, JKM, JHT and JP; JKK and JKM for a state employer. JKP is never a default.
  std::optional<ProgrammeSet> programmes{};
  Worker worker{};      ///< decides JP and JKP
  Employer employer{};  ///< decides the programmes of small businesses and the relief
};

/// One line of a tariff: a rate, and the highest wage that counts.
struct Charge {
  Programme programme;           ///< that is paid for
  Payer payer;                   ///< who owes it
  Rate rate;                     ///< reliefs included, exact
  std::optional<Money> ceiling;  ///< empty: the whole wage counts
  bool billed = true;            ///< false: nobody is billed for it (JKP)
  Sources rule;                  ///< the rate, the ceiling and a relief

  /// The amount due on a wage: capped, multiplied and rounded once. Throws `Overflow` when it is no `Money`.
  [[nodiscard]] constexpr Money amount(const Wage& wage, const Rounding& rounding) const {
    const auto [total, divisor] = counted(wage);
    return scaled(total, rate.mantissa(), divisor, rounding);
  }
  /// The same; nothing when it is no `Money`. The rounding unit is positive.
  [[nodiscard]] constexpr std::optional<Money> amount_or_nothing(const Wage& wage, const Rounding& rounding) const {
    const auto [total, divisor] = counted(wage);
    return scaled_or_nothing(total, rate.mantissa(), divisor, rounding);
  }
  /// What the rate applies to, for showing.
  [[nodiscard]] constexpr Money base(const Wage& wage) const { return capped(wage) ? *ceiling : wage.shown(); }
  /// Whether the ceiling takes something off a wage.
  [[nodiscard]] constexpr bool capped(const Wage& wage) const {
    return ceiling && wage.total() > *ceiling * wage.divisor();
  }

 private:
  static constexpr std::int64_t largest_divisor = 12;

  /// What the rate's mantissa multiplies, and what the product is divided by: the one formula of PU contributions, to
  /// which single calls, files, columns and explanations all come.
  [[nodiscard]] constexpr std::pair<Money, std::int64_t> counted(const Wage& wage) const {
    if (capped(wage)) return {*ceiling, rate.denominator()};
    static_assert(largest_divisor <= std::numeric_limits<std::int64_t>::max() / 10'000'000'000'000'000);
    return {wage.total(), rate.denominator() * wage.divisor()};
  }
};

/// Rates and ceilings for one month, employer and kind of worker: plain numbers, nothing left to look up.
class Tariff {
 public:
  /// JKK, JKM, two each for JHT and JP, three for JKP.
  static constexpr std::size_t capacity = 9;

  /// The contribution month.
  [[nodiscard]] Month month() const noexcept { return month_; }
  /// One a programme and payer, in the order of both.
  [[nodiscard]] std::span<const Charge> charges() const noexcept { return charges_; }
  /// When the month is due.
  [[nodiscard]] const DueRule& due() const noexcept { return due_; }
  /// What was left out or replaced, and why.
  [[nodiscard]] const std::vector<std::string>& notes() const noexcept { return notes_; }
  /// The law that it was made under.
  [[nodiscard]] const RuleBook& book() const noexcept { return book_; }

 private:
  friend JAMSOSTEK_EXPORT Tariff compile(const RuleBook&, Month, const Terms&, const Viewpoint&, Explanation*);
  Tariff(RuleBook book, Month month, const DueRule& due) : book_(std::move(book)), month_(month), due_(due) {}

  RuleBook book_;  // keeps alive what the sources point to
  Month month_;
  DueRule due_;
  std::vector<Charge> charges_;
  std::vector<std::string> notes_;
};

/// The tariff of a month.
///
/// A programme that the facts rule out (JP and JKP of a foreigner, JKP where one of its conditions fails) is left out
/// with a note. Throws `NoRule` for a month before a rule's first, for a JP ceiling that is overdue, and for JKP
/// under the relief for labour-intensive industry, whose split was not published; `MissingField` for `risk`, or for
/// a fact that the check of JKP needs; `InvalidValue` for an empty set of programmes or a month before the one of
/// registration in JKP.
///
/// Law: PP 44/2015 Pasal 16 and 18, PP 45/2015 Pasal 28 and 29, PP 46/2015 Pasal 16, PP 37/2021 and PP 6/2025 Pasal 4
/// and 11, and the reliefs of PP 49/2020, PP 7/2025 and PP 36/2025.
[[nodiscard]] JAMSOSTEK_EXPORT Tariff compile(const RuleBook& book, Month month, const Terms& terms,
                                              const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// The amounts alone, in the order of `Tariff::charges`; the rest stays zero. Takes nothing from the heap.
[[nodiscard]] inline std::array<Money, Tariff::capacity> amounts(const Tariff& tariff, const Wage& wage,
                                                                 const Rounding& rounding = {}) {
  std::array<Money, Tariff::capacity> result{};
  std::size_t i = 0;
  for (const auto& charge : tariff.charges()) result[i++] = charge.amount(wage, rounding);
  return result;
}

/// Sums of rounded lines.
struct Totals {
  Money employer;    ///< what the employer owes
  Money worker;      ///< what is taken off the wage
  Money government;  ///< what the state adds (JKP)
  Money billed;      ///< employer and worker together
};

/// A month's contributions of one worker, line by line, with every reason.
struct Statement {
  Month month;              ///< the contribution month
  Wage wage;                ///< as stated, before any ceiling
  std::vector<Line> lines;  ///< one a programme and payer, each rounded once
  Totals totals;            ///< of the lines, by payer
  std::array<Money, all_programmes.size()>
      funds;                       ///< where the money goes after JKP's parts moved over, by `Programme`
  Day due_date;                    ///< the last day on which payment is in time
  std::vector<std::string> notes;  ///< reliefs and doubts, in sentences
  std::string rulebook;            ///< `RuleBook::id()` of the law that it was computed under
  RuleBook book;                   ///< keeps alive what the rules of the lines point to
};

/// The whole answer for one wage. Each line is rounded once; every total is the sum of rounded lines.
/// Throws `Overflow` when an amount or a total is no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT Statement statement(const Tariff& tariff, const Wage& wage,
                                                   std::span<const Day> holidays = {}, const Rounding& rounding = {},
                                                   Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution::pu
