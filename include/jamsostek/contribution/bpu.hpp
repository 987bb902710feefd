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
#include <jamsostek/money/rounding.hpp>
#include <jamsostek/segment/bpu.hpp>

/// Contributions of those who work on their own account (bukan penerima upah, BPU).
///
/// The law is compiled for each month into a tariff; the tariffs of the months that are paid at once are applied to an
/// income.
namespace jamsostek::inline v0::contribution::bpu {

/// The facts that decide a tariff, beside the month.
struct Terms {
  /// JKK and JKM are compulsory, JHT may be added.
  ProgrammeSet programmes{Programme::jkk, Programme::jkm};
  Sector sector = Sector::other;  ///< of the work; decides the relief of PP 50/2025
  PaidBy paid_by = PaidBy::self;  ///< whose money it is; a state budget has no relief of PP 50/2025
};

/// One line of a tariff: a share of the bracket's base, or of an amount that is the same for all.
struct Charge {
  Programme programme;        ///< JKK, JKM or JHT
  std::optional<Money> flat;  ///< the amount that is the same for all; empty: the bracket's base counts
  Rate rate;                  ///< reliefs included, exact; of a flat amount what reliefs leave of it
  Sources rule;               ///< the rate or amount, and a relief of it

  /// The amount due on a bracket's base, rounded once.
  [[nodiscard]] constexpr Money amount(Money base, const Rounding& rounding) const {
    return share(flat.value_or(base), rate, rounding);
  }
};

/// Rates and amounts of one month.
class Tariff {
 public:
  /// The contribution month.
  [[nodiscard]] Month month() const noexcept { return month_; }
  /// One a programme, in the order of `Programme`.
  [[nodiscard]] std::span<const Charge> charges() const noexcept { return charges_; }
  /// The 15th of the month itself, before weekends are looked at.
  [[nodiscard]] const DueRule& due() const noexcept { return due_; }
  /// What takes something off, or does not, and why.
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

/// The tariff of a month. Throws `NoRule` before July 2015, `InvalidValue` of `programmes` when JKK or JKM is not among
/// them or another one than JHT is.
///
/// Law: PP 44/2015 Lampiran II, PP 46/2015 Lampiran, and the reliefs of PP 49/2020 (whoever pays) and PP 50/2025 (not
/// when a state budget pays).
[[nodiscard]] JAMSOSTEK_EXPORT Tariff compile(const RuleBook& book, Month month, const Terms& terms = {},
                                              const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// The tariffs of the months that are paid at once, each by its own rules. Throws `OutOfRange` of `months` for none or
/// more than the law lets one pay ahead (12), and as above.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Tariff> compile(const RuleBook& book, Month first, int months,
                                                           const Terms& terms = {}, const Viewpoint& viewpoint = {},
                                                           Explanation* why = nullptr);

/// What is owed for one of the months.
struct MonthPart {
  Month month;              ///< the contribution month
  std::vector<Line> lines;  ///< one a programme, each rounded once
  Money total;              ///< of the lines
};

/// The contributions of one participant for one month or several, line by line, with every reason.
struct Statement {
  Month month;    ///< the first one
  Income income;  ///< as declared
  /// One for each programme: the sum of all months. `rate` is empty where the months differ in it.
  std::vector<Line> lines;
  std::vector<MonthPart> months;                   ///< in ascending order
  Money total;                                     ///< all of it is billed to the participant
  std::array<Money, all_programmes.size()> funds;  ///< by `Programme`
  Day due_date;                                    ///< of the first month: Monday to Friday
  std::vector<std::string> notes;                  ///< what takes something off, or does not, in sentences
  std::string rulebook;                            ///< `RuleBook::id()` of the law that it was computed under
  RuleBook book;                                   ///< keeps alive what the rules of the lines point to
};

/// The whole answer for one income and the tariffs of one month or more. Each line of each month is rounded once;
/// every total is the sum of rounded lines. Throws `InvalidValue` without a tariff.
[[nodiscard]] JAMSOSTEK_EXPORT Statement statement(std::span<const Tariff> months, const Income& income,
                                                   const Rounding& rounding = {}, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution::bpu
