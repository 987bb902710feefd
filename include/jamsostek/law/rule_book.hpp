#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jamsostek/law/arrears.hpp>
#include <jamsostek/law/bpu.hpp>
#include <jamsostek/law/claim.hpp>
#include <jamsostek/law/jakon.hpp>
#include <jamsostek/law/jht.hpp>
#include <jamsostek/law/jkk.hpp>
#include <jamsostek/law/jkm.hpp>
#include <jamsostek/law/jkp.hpp>
#include <jamsostek/law/jp.hpp>
#include <jamsostek/law/macro.hpp>
#include <jamsostek/law/payment.hpp>
#include <jamsostek/law/pmi.hpp>
#include <jamsostek/law/pmi_benefit.hpp>
#include <jamsostek/law/scholarship.hpp>

namespace jamsostek::inline v0 {

/// All rules, a member a programme or segment. Each member lists its own timelines with `each`.
struct Rules {
  JkkRules jkk;
  JkmRules jkm;
  JhtRules jht;
  JpRules jp;
  JkpRules jkp;
  BpuRules bpu;
  ClaimRules claim;
  JakonRules jakon;
  PmiRules pmi;
  PaymentRules payment;
  MacroRules macro;
  ScholarshipRules scholarship;
  ArrearsRules arrears;
  PmiBenefitRules pmi_benefit;

  /// Calls `visit(timeline)` for every rule.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    JkkRules::each(self.jkk, visit);
    JkmRules::each(self.jkm, visit);
    JhtRules::each(self.jht, visit);
    JpRules::each(self.jp, visit);
    JkpRules::each(self.jkp, visit);
    BpuRules::each(self.bpu, visit);
    ClaimRules::each(self.claim, visit);
    JakonRules::each(self.jakon, visit);
    PmiRules::each(self.pmi, visit);
    PaymentRules::each(self.payment, visit);
    MacroRules::each(self.macro, visit);
    ScholarshipRules::each(self.scholarship, visit);
    ArrearsRules::each(self.arrears, visit);
    PmiBenefitRules::each(self.pmi_benefit, visit);
  }
};

/// One rule of any kind, for those who look rules up by name.
using AnyTimeline = std::variant<const Timeline<Month, Rate>*, const Timeline<Month, Money>*,
                                 const Timeline<Month, int>*, const Timeline<Day, Rate>*, const Timeline<Day, Money>*,
                                 const Timeline<Day, int>*, const Timeline<Month, Day>*>;

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

  [[nodiscard]] const Rules* operator->() const noexcept;
  [[nodiscard]] const Rules& operator*() const noexcept;

  /// The day up to which the law was gathered: `2026.11.20`.
  [[nodiscard]] std::string_view version() const noexcept;
  /// SHA-256 of `canonical()`, 64 hexadecimal digits.
  [[nodiscard]] std::string_view hash() const noexcept;
  /// What results carry: the version, `+`, the first 12 digits of the hash.
  [[nodiscard]] std::string_view id() const noexcept;

  /// All rules, ordered by name.
  [[nodiscard]] std::span<const AnyTimeline> all() const noexcept;
  /// The rule of that name. Throws `InvalidValue`, naming `field`, when there is none.
  [[nodiscard]] const AnyTimeline& find(std::string_view name, std::string_view field = "name") const;

  /// Every row of every rule as one line of text, ordered by rule name and row: what the hash is taken of.
  /// `name|from|to|known|expected until|value|instrument|article|title|note|confidence`. Then the fixed tables: the
  /// income table of BPU (`bpu.brackets`), the risk tiers (`jkk.tiers`), the disability table (`jkk.disability`) and
  /// what claims ask beside papers (`claim.filers`, `claim.proxies`, `claim.substitutes`, `claim.conditions`).
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
