#include <jamsostek/benefit/jkk.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <jamsostek/benefit/under_reported.hpp>

#include "amounts.hpp"
#include "cite.hpp"
#include "claim_period.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit::jkk {
namespace {

constexpr std::string_view event = "accident";

/// Percentages and factors of a wage, rounded once: `wage x rate x count / divisor`.
Money of_wage(const Wage& wage, Rate rate, int count = 1, int divisor = 1) {
  const auto times = rate * Rate::decimal(count, 0);
  return scaled(wage.total(), times.mantissa(), times.denominator() * divisor * wage.divisor(), {});
}

std::string shown(Day day) { return fmt::format("{}", day); }

/// What contradicts itself, whatever the law.
void check(const Claim& claim) {
  if (claim.stmb_days < 0) {
    throw OutOfRange("stmb_days", fmt::format("{}", claim.stmb_days), "days are not negative");
  }
  check_costs(claim.transport);
  check_cost(claim.denture_cost, "denture_cost");
  check_cost(claim.hearing_aid_cost, "hearing_aid_cost");
  check_cost(claim.glasses_cost, "glasses_cost");
  check_cost(claim.orthosis_reference_price, "orthosis_reference_price");
  check_cost(claim.home_care_cost, "home_care_cost");
  check_cost(claim.true_wage, "true_wage");

  if (claim.claimed_on && *claim.claimed_on < claim.accident) {
    throw InvalidValue("claimed_on", shown(*claim.claimed_on), "a claim does not come before the accident");
  }
  if (claim.death && *claim.death < claim.accident) {
    throw InvalidValue("death", shown(*claim.death), "the death does not come before the accident");
  }
  if (claim.death && claim.disability) {
    throw InvalidValue("disability", "", "a disability is not paid beside a death: state one of them");
  }
  if (claim.funeral && !claim.death) {
    throw InvalidValue("funeral", fmt::format("{}", *claim.funeral), "a funeral needs a death");
  }
  if (claim.family && !claim.death) throw InvalidValue("family", "", "who inherits is a question of a death");
  if (claim.cause == Cause::disease && !claim.exposure_ended) {
    throw MissingField("exposure_ended", "", "a disease needs the day on which the exposure ended");
  }
  if (claim.coverage && claim.segment != Segment::pu) {
    throw InvalidValue("coverage", to_string(claim.segment), "coverage of jkk is for the segment pu");
  }
  if (!claim.true_wage) return;
  if (claim.segment == Segment::bpu) {
    throw InvalidValue("true_wage", fmt::format("{}", *claim.true_wage), "bpu has no employer that reports a wage");
  }
  const auto& wage = claim.wage.wage;
  if (*claim.true_wage * wage.divisor() < wage.total()) {
    throw InvalidValue("true_wage", fmt::format("{}", *claim.true_wage), "the true wage is not below the reported one");
  }
}

/// Whether the cause is one that JKK covers.
void check_cause(const Claim& claim, Benefit& result, Explanation* why) {
  const auto& law = result.book->jkk;
  Sources sources;
  switch (claim.cause) {
    case Cause::accident: break;
    case Cause::violence: {
      const bool covered = cited(law.violence, claim.accident, event, sources) != 0;
      result.require("cause_covered", covered,
                     fmt::format("violence at work on {} is {}covered", claim.accident, covered ? "" : "not "),
                     sources);
      explain_condition(why, result, Weight::required, "covered", [&] { return Operands{{"covered", covered}}; });
      break;
    }
    case Cause::disease: {
      const int years = cited(law.disease_years, claim.accident, event, sources);
      const auto last = claim.exposure_ended->after(date::years(years));
      result.require("exposure_recent", claim.accident <= last,
                     fmt::format("exposure ended on {}, diagnosis on {}: at most {} years, until {}",
                                 *claim.exposure_ended, claim.accident, years, last),
                     sources);
      explain_condition(why, result, Weight::required, "accident <= years_after(exposure_ended, years)", [&] {
        return Operands{{"accident", claim.accident}, {"exposure_ended", *claim.exposure_ended}, {"years", years}};
      });
      break;
    }
    case Cause::sudden_death: {
      const int days = cited(law.sudden_death_days, claim.accident, event, sources);
      result.require("cause_covered", claim.segment != Segment::bpu,
                     fmt::format("sudden death at work in the segment {}", claim.segment), sources);
      explain_condition(why, result, Weight::required, "segment != excluded", [&] {
        return Operands{{"segment", word_value(claim.segment)}, {"excluded", word_value(Segment::bpu)}};
      });
      result.require("sudden_death_in_time", claim.death && *claim.death <= claim.accident + date::days(days),
                     claim.death ? fmt::format("attack on {}, death on {}: at most {} day later", claim.accident,
                                               *claim.death, days)
                                 : std::string("no day of death is given"),
                     sources);
      explain_condition(why, result, Weight::required, claim.death ? "died and death <= accident + days" : "died", [&] {
        Operands operands{{"died", claim.death.has_value()}};
        if (!claim.death) return operands;
        operands.push_back({"death", *claim.death});
        operands.push_back({"accident", claim.accident});
        operands.push_back({"days", days});
        return operands;
      });
      break;
    }
  }
}

/// The pay for days unable to work, and the rules behind it.
Item stmb_item(const RuleBook& book, Day accident, const WageBase& base, int days, Explanation* why) {
  const auto& law = book->jkk;
  Item item{"stmb", {}, ItemPayer::bpjs, Status::payable, base.rule};
  const auto value = [&](const auto& rule) { return cited(rule, accident, event, item.rule); };
  const int block = value(law.stmb_block_days);
  const int month = value(law.stmb_month_days);
  Rate shares;  // of a day's wage
  int left = days;
  Operands operands;
  const auto take = [&](const Timeline<Day, Rate>& rule, int most) {
    const int taken = std::min(left, most);
    if (taken == 0) return;
    left -= taken;
    const auto paid = value(rule);
    shares = shares + Rate::decimal(taken, 0) * paid;
    if (why == nullptr) return;
    operands.push_back({"days", taken});
    operands.push_back({"share", paid});
  };
  take(law.stmb_first, block);
  take(law.stmb_second, block);
  take(law.stmb_later, std::numeric_limits<int>::max());
  item.amount = of_wage(base.wage, shares, 1, month);
  if (why != nullptr) {
    operands.push_back({"wage", base.wage.exact()});
    operands.push_back({"days_of_month", month});
    why->add(item_step(item, "wage / days_of_month x sum(days x share)", std::move(operands), Rounding{}));
  }
  return item;
}

/// The items of an accident that is covered, all payable by BPJS.
class Assessment {
 public:
  Assessment(const Claim& claim, const RuleBook& book, std::vector<std::string>& notes, Explanation* why)
      : claim_(claim), book_(book), notes_(notes), why_(why) {}

  std::vector<Item> items() {
    const auto& law = book_->jkk;
    const auto& base = claim_.wage;
    transport();
    if (claim_.stmb_days > 0) items_.push_back(stmb_item(book_, claim_.accident, base, claim_.stmb_days, why_));
    if (claim_.disability) {
      const auto [percent, sources] = disability_percent(book_, claim_.accident, *claim_.disability, why_);
      auto& item = begin("disability", sources);
      const int months = value(law.wage_factor);
      item.amount = of_wage(base.wage, percent, months);
      cite_wage();
      explain("wage x percent x months_of_wage", [&, percent = percent] {
        return Operands{{"wage", base.wage.exact()}, {"percent", percent}, {"months_of_wage", months}};
      });
    }
    if (claim_.death) death();
    if (claim_.death || is_total()) fixed("periodic", law.periodic);
    if (claim_.death && claim_.funeral.value_or(true)) fixed("funeral", law.funeral);
    capped("denture", claim_.denture_cost, law.denture);
    capped("hearing_aid", claim_.hearing_aid_cost, law.hearing_aid);
    capped("glasses", claim_.glasses_cost, law.glasses);
    if (claim_.orthosis_reference_price) {
      auto& item = begin("orthosis");
      const auto part = value(law.orthosis);
      item.amount = share(*claim_.orthosis_reference_price, part);
      explain("price x share", [&] { return Operands{{"price", *claim_.orthosis_reference_price}, {"share", part}}; });
    }
    capped("home_care", claim_.home_care_cost, law.home_care);
    scholarship_of_children();
    return std::move(items_);
  }

 private:
  [[nodiscard]] bool is_total() const {
    return claim_.disability && claim_.disability->kind() == DisabilityKind::total;
  }

  Item& begin(std::string_view name, const Sources& sources = {}) {
    return items_.emplace_back(Item{name, {}, ItemPayer::bpjs, Status::payable, sources});
  }
  /// The value of a rule on the day of the accident, cited by the item at hand.
  template <class T>
  T value(const Timeline<Day, T>& rule) {
    return cited(rule, claim_.accident, event, items_.back().rule);
  }
  /// Explains the item at hand, which was rounded.
  template <class MakeOperands>
  void explain(std::string_view formula, MakeOperands&& operands) {
    if (why_ != nullptr) why_->add(item_step(items_.back(), formula, operands(), Rounding{}));
  }
  void cite_wage() {
    for (const auto* source : claim_.wage.rule) items_.back().rule.add_once(*source);
  }

  void transport() {
    if (claim_.transport.empty()) return;
    const auto& law = book_->jkk;
    auto& item = begin("transport");
    Explanation::Step step;
    item.amount = transport_amount(claim_.transport, {&law.transport_land, &law.transport_sea, &law.transport_air},
                                   claim_.accident, event, item.rule, why_ != nullptr ? &step : nullptr);
    if (why_ == nullptr) return;
    why_->add(item_step(item, step.formula, std::move(step.operands), step.rounding)).ceiling_applied =
        step.ceiling_applied;
  }

  void death() {
    const auto& law = book_->jkk;
    auto& item = begin("death");
    const auto part = value(law.death);  // one after the other: each cites its rule
    const int months = value(law.wage_factor);
    const auto by_wage = of_wage(claim_.wage.wage, part, months);
    const auto* floor = book_->jkm.death.at(claim_.accident, {}, event).row;
    item.amount = std::max(by_wage, floor->value);
    if (by_wage >= floor->value) {
      cite_wage();
    } else {
      item.rule.add_once(floor->source);
      notes_.push_back(fmt::format("death: {} of {} months' wages is {}, below the JKM death benefit {} ({})",
                                   law.death.value(claim_.accident), law.wage_factor.value(claim_.accident), by_wage,
                                   floor->value, floor->source.citation));
    }
    if (why_ == nullptr) return;
    Explanation::Step of_wages{
        .what = "by_wage",
        .of = "death",
        .formula = "wage x share x months_of_wage",
        .operands = {{"wage", claim_.wage.wage.exact()}, {"share", part}, {"months_of_wage", months}},
        .rounding = Rounding{},
        .result = by_wage,
        .rule = item.rule};
    auto least = look_up("least", "death", claim_.accident, *floor);
    auto step = item_step(item, "max(by_wage, least)", {of_wages.operand(), least.operand()});
    step.steps = {std::move(of_wages), std::move(least)};
    why_->add(std::move(step));
  }

  void fixed(std::string_view name, const Timeline<Day, Money>& amount) {
    auto& item = begin(name);
    item.amount = value(amount);
    if (why_ != nullptr) why_->add(item_step(item, claim_.accident, amount));
  }

  void capped(std::string_view name, const std::optional<Money>& cost, const Timeline<Day, Money>& cap) {
    if (!cost) return;
    auto& item = begin(name);
    const auto most = value(cap);
    item.amount = rounded(std::min(*cost, most));
    explain("min(cost, cap)", [&] { return Operands{{"cost", *cost}, {"cap", most}}; });
    if (why_ != nullptr) why_->steps.back().ceiling_applied = *cost > most;
    if (most == Money()) {
      notes_.push_back(fmt::format("{}: not covered for an accident on {} ({})", name, claim_.accident,
                                   cap.at(claim_.accident).row->source.citation));
    }
  }

  void scholarship_of_children() {
    if (claim_.children.empty()) return;
    if (!claim_.death && !is_total()) {
      notes_.emplace_back("scholarship: children count on death or total disability only, and are ignored");
      return;
    }
    auto due = scholarship(book_, claim_.accident, claim_.children, why_);
    begin("scholarship", due.rule).amount = due.amount;
    if (why_ != nullptr) why_->add(item_step(items_.back(), "scholarship", {{"scholarship", due.amount}}));
    std::ranges::move(due.notes, std::back_inserter(notes_));
  }

  const Claim& claim_;
  const RuleBook& book_;
  std::vector<std::string>& notes_;
  Explanation* why_;
  std::vector<Item> items_;
};

/// The benefit on the wage that stands in the claim, whatever the true one is.
Benefit assess_reported(const RuleBook& book, const Claim& claim, Explanation* why) {
  Benefit result(book);
  // Nothing claimed is still nothing that happened before the law.
  static_cast<void>(book->jkk.wage_factor.at(claim.accident, {}, event));
  check_cause(claim, result, why);
  if (claim.claimed_on) {
    require_in_time(book->jkk.claim_years,
                    {claim.accident, event, "accident", "claimed_on <= years_after(accident, years)"},
                    *claim.claimed_on, result, why);
  }
  explain_eligible(why, result);
  // What is not due is computed all the same, for the errors that its facts may have, but not explained.
  auto items = Assessment(claim, result.book, result.notes, result.eligible ? why : nullptr).items();

  auto payer = ItemPayer::bpjs;
  if (claim.coverage) {
    const auto [standing, detail, sources] =
        coverage(book, Programme::jkk, claim.segment, claim.accident, *claim.coverage, why);
    const bool in_order = standing == Standing::covered;
    result.note_condition("contributions_in_order", in_order, detail, sources);
    explain_condition(why, result, Weight::partial, "not arrears_beyond_limit", [&] {
      return Operands{{"arrears_beyond_limit", !in_order}};
    });
    if (!in_order) payer = ItemPayer::employer;
  }
  if (!result.eligible) {
    result.notes.clear();
    return result;
  }
  for (auto& item : items) {
    item.payer = payer;
    result.add(item);
  }
  if (payer == ItemPayer::employer) {
    result.notes.emplace_back("the employer is liable; BPJS refunds it once all arrears and fines are settled");
  }
  return result;
}

}  // namespace

WageBase wage_base(const Wage& wage) {
  WageBase base{wage};
  if (wage.basis() != WageBasis::monthly) base.rule.add(wage.source());
  return base;
}

WageBase bpu_wage_base(const RuleBook& book, Money income, std::string_view field, Explanation* why) {
  if (income.is_negative()) throw OutOfRange(field, fmt::format("{}", income), "an income is not negative");
  const auto& bracket = book->bpu.bracket(income);
  WageBase base{Wage::monthly(bracket.base)};
  base.rule.add(bracket.source);
  if (why != nullptr) why->add(bracket_step(book->bpu, bracket, income));
  return base;
}

Money stmb(const RuleBook& book, Day accident, const Wage& wage, int days) {
  if (days < 0) throw OutOfRange("stmb_days", fmt::format("{}", days), "days are not negative");
  return stmb_item(book, accident, {wage}, days, nullptr).amount;
}

Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why) {
  check(claim);
  auto result = assess_reported(book, claim, why);
  if (!result.eligible) return result;
  if (claim.true_wage) {
    auto truly = claim;
    truly.wage = wage_base(Wage::monthly(*claim.true_wage));
    Explanation with_true_wage;
    const auto due = assess_reported(book, truly, why != nullptr ? &with_true_wage : nullptr);
    if (why != nullptr) {
      explain_totals(&with_true_wage, due);
      why->add({.what = "computation",
                .of = "true_wage",
                .formula = "total",
                .operands = {{"total", due.total, "items"}},
                .result = due.total,
                .steps = std::move(with_true_wage.steps)});
    }
    const auto owed = owed_by_employer(result, due, claim.accident, why);
    for (const auto& item : owed) result.add(item);
    if (!owed.empty()) {
      result.notes.push_back(
          fmt::format("the wage was reported as {} and was truly {}: the employer owes what that took off the benefit",
                      claim.wage.wage.shown(), *claim.true_wage));
    }
  }
  if (claim.family) result.pass_on(Programme::jkk, family_of(*claim.family, claim.children));
  explain_totals(why, result);
  return result;
}

}  // namespace jamsostek::inline v0::benefit::jkk
