#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jamsostek/law/amendment.hpp>
#include <jamsostek/law/arrears.hpp>
#include <jamsostek/law/bpu.hpp>
#include <jamsostek/law/claim.hpp>
#include <jamsostek/law/cover.hpp>
#include <jamsostek/law/housing.hpp>
#include <jamsostek/law/income_tax.hpp>
#include <jamsostek/law/jakon.hpp>
#include <jamsostek/law/jht.hpp>
#include <jamsostek/law/jkk.hpp>
#include <jamsostek/law/jkm.hpp>
#include <jamsostek/law/jkp.hpp>
#include <jamsostek/law/jp.hpp>
#include <jamsostek/law/macro.hpp>
#include <jamsostek/law/membership.hpp>
#include <jamsostek/law/payment.hpp>
#include <jamsostek/law/pmi.hpp>
#include <jamsostek/law/pmi_benefit.hpp>
#include <jamsostek/law/scholarship.hpp>

namespace jamsostek::inline v0 {

/// All rules, a member a programme or segment. Each member lists its own timelines with `each`.
struct Rules {
  JkkRules jkk;                  ///< accidents at work
  JkmRules jkm;                  ///< death
  JhtRules jht;                  ///< old-age savings
  JpRules jp;                    ///< the pension
  JkpRules jkp;                  ///< job loss
  BpuRules bpu;                  ///< those who work on their own account
  JakonRules jakon;              ///< construction projects
  PmiRules pmi;                  ///< workers abroad
  PaymentRules payment;          ///< when contributions are due
  MacroRules macro;              ///< figures of the economy
  ScholarshipRules scholarship;  ///< scholarships of JKK and JKM
  ArrearsRules arrears;          ///< what arrears do to cover
  CoverRules cover;              ///< what else cover hangs on
  PmiBenefitRules pmi_benefit;   ///< what workers abroad are entitled to
  MembershipRules membership;    ///< who must join
  ClaimRules claim;              ///< how a claim is made
  IncomeTaxRules income_tax;     ///< how contributions count for the income tax
  HousingRules housing;          ///< loans for housing

  /// Calls `visit(timeline)` for every rule.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    JkkRules::each(self.jkk, visit);
    JkmRules::each(self.jkm, visit);
    JhtRules::each(self.jht, visit);
    JpRules::each(self.jp, visit);
    JkpRules::each(self.jkp, visit);
    BpuRules::each(self.bpu, visit);
    JakonRules::each(self.jakon, visit);
    PmiRules::each(self.pmi, visit);
    PaymentRules::each(self.payment, visit);
    MacroRules::each(self.macro, visit);
    ScholarshipRules::each(self.scholarship, visit);
    ArrearsRules::each(self.arrears, visit);
    CoverRules::each(self.cover, visit);
    PmiBenefitRules::each(self.pmi_benefit, visit);
    MembershipRules::each(self.membership, visit);
    ClaimRules::each(self.claim, visit);
    IncomeTaxRules::each(self.income_tax, visit);
    HousingRules::each(self.housing, visit);
  }
};

/// One rule of any kind, for those who look rules up by name.
using AnyTimeline = std::variant<const Timeline<Month, Rate>*, const Timeline<Month, Money>*,
                                 const Timeline<Month, int>*, const Timeline<Day, Rate>*, const Timeline<Day, Money>*,
                                 const Timeline<Day, int>*, const Timeline<Month, Day>*>;

/// A table that the law has without dates, as text: one that has stood unchanged, or dates its rows in a column. Views
/// the book that it comes from.
struct LawTable {
  /// A row of the table, as texts.
  struct Row {
    std::vector<std::string> cells;  ///< one a column
    const Source* source;            ///< where it stands
  };

  std::string_view name;                  ///< `bpu.brackets`
  std::vector<std::string_view> columns;  ///< their stable names, in the order of the cells
  std::vector<Row> rows;                  ///< in the order of the official text
};

/// The dated law: immutable, cheap to copy, safe to share between threads.
///
/// ```cpp
/// const auto& book = RuleBook::builtin();
/// const Money ceiling = book->jp.wage_ceiling.value(Month(2026, 11));  // 11,086,300
/// ```
class JAMSOSTEK_EXPORT RuleBook {
 public:
  /// The law as this version of the library knows it. Made once, on first use.
  [[nodiscard]] static const RuleBook& builtin();

  /// The rules, as in `book->jp.wage_ceiling`. They live as long as a copy of the book does.
  [[nodiscard]] const Rules* operator->() const noexcept;
  /// The same by reference.
  [[nodiscard]] const Rules& operator*() const noexcept;

  /// The same law with new rows, which join the rows of the rules that they name; see docs/amending.md. No rows give
  /// the same book.
  ///
  /// New rows are checked as built-in ones are: a rule of that name, its kind of months, days and value, a citation, a
  /// note where the confidence is low, the order of rows of one rule, no gap. Besides, money is not negative, a rate is
  /// above -100 % and negative in yearly figures alone, a number is from 1 (or the least that the rule has had) to
  /// 1000; and a row that an older one would always hide is refused. Throws `AmendmentError`, telling every problem.
  ///
  /// ```cpp
  /// const auto book = RuleBook::builtin().amended(rows);
  /// ```
  [[nodiscard]] RuleBook amended(std::span<const Amendment> rows) const;
  /// All that `amended` would throw for, in the order of the rows.
  [[nodiscard]] std::vector<AmendmentProblem> problems(std::span<const Amendment> rows) const;

  /// The day up to which the law was gathered: `2026.11.20`; with `-amended` behind it when rows were added since.
  [[nodiscard]] std::string_view version() const noexcept;
  /// SHA-256 of `canonical()`, 64 hexadecimal digits.
  [[nodiscard]] std::string_view hash() const noexcept;
  /// What results carry: the version, `+`, the first 12 digits of the hash.
  [[nodiscard]] std::string_view id() const noexcept;

  /// All rules, ordered by name.
  [[nodiscard]] std::span<const AnyTimeline> all() const noexcept;
  /// The rule of that name. Throws `InvalidValue`, naming `field`, when there is none.
  [[nodiscard]] const AnyTimeline& find(std::string_view name, std::string_view field = "name") const;

  /// The tables that the law has beside its dated values, each with its columns: the income table of BPU
  /// (`bpu.brackets`), the risk tiers (`jkk.tiers`), the disability table (`jkk.disability`), what makes a monthly wage
  /// (`wage.bases`), duties, limits of time, what registrations, claims and the housing facility ask, papers, the forms
  /// of identifiers. An amendment cannot change them.
  [[nodiscard]] std::vector<LawTable> tables() const;

  /// Every row of every rule as one line of text, ordered by rule name and row: what the hash is taken of.
  /// `name|from|to|known|expected until|value|instrument|article|title|note|confidence`. Then the rows of `tables()`:
  /// `table|cells...|instrument|article|title|note|confidence`.
  [[nodiscard]] std::string canonical() const;

 private:
  struct Contents;
  explicit RuleBook(std::shared_ptr<const Contents> contents) noexcept;

  std::shared_ptr<const Contents> contents_;
};

/// The name of a rule of any kind.
[[nodiscard]] inline std::string_view name_of(const AnyTimeline& rule) noexcept {
  return std::visit([](const auto* timeline) { return timeline->name(); }, rule);
}

}  // namespace jamsostek::inline v0
