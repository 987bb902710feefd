#include <jamsostek/benefit/jkk.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <jamsostek/benefit/under_reported.hpp>

#include "amounts.hpp"
#include "cite.hpp"

namespace jamsostek::inline v0::benefit::jkk {
namespace {

constexpr std::string_view event = "accident";

/// Percentages and factors of a wage, rounded once: `wage x rate x count / divisor`.
Money of_wage(const Wage& wage, Rate rate, int count = 1, int divisor = 1) {
  const auto times = rate * Rate::decimal(count, 0);
  return scaled(wage.total(), times.mantissa(), times.denominator() * (divisor * wage.divisor()), {});
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
void check_cause(const Claim& claim, Benefit& result) {
  const auto& law = result.book->jkk;
  Sources sources;
  switch (claim.cause) {
    case Cause::accident: break;
    case Cause::violence: {
      const bool covered = cited(law.violence, claim.accident, event, sources) != 0;
      result.require("cause_covered", covered,
                     fmt::format("violence at work on {} is {}covered", claim.accident, covered ? "" : "not "),
                     sources);
      break;
    }
    case Cause::disease: {
      const int years = cited(law.disease_years, claim.accident, event, sources);
      const auto last = claim.exposure_ended->after(date::years(years));
      result.require("exposure_recent", claim.accident <= last,
                     fmt::format("exposure ended on {}, diagnosis on {}: at most {} years, until {}",
                                 *claim.exposure_ended, claim.accident, years, last),
                     sources);
      break;
    }
    case Cause::sudden_death: {
      const int days = cited(law.sudden_death_days, claim.accident, event, sources);
      result.require("cause_covered", claim.segment != Segment::bpu,
                     fmt::format("sudden death at work in the segment {}", claim.segment), sources);
      result.require("sudden_death_in_time", claim.death && *claim.death <= claim.accident + date::days(days),
                     claim.death ? fmt::format("attack on {}, death on {}: at most {} day later", claim.accident,
                                               *claim.death, days)
                                 : std::string("no day of death is given"),
                     sources);
      break;
    }
  }
}

void check_claim_in_time(const Claim& claim, Benefit& result) {
  if (!claim.claimed_on) return;
  Sources sources;
  const int years = cited(result.book->jkk.claim_years, claim.accident, event, sources);
  const auto last = claim.accident.after(date::years(years));
  result.require("claim_in_time", *claim.claimed_on <= last,
                 fmt::format("claimed on {}; the claim expires {} years after {}, last day {}", *claim.claimed_on,
                             years, claim.accident, last),
                 sources);
}

/// The pay for days unable to work, and the rules behind it.
Item stmb_item(const RuleBook& book, Day accident, const WageBase& base, int days) {
  const auto& law = book->jkk;
  Item item{"stmb", {}, ItemPayer::bpjs, Status::payable, base.rule};
  const auto value = [&](const auto& rule) { return cited(rule, accident, event, item.rule); };
  const int block = value(law.stmb_block_days);
  const int month = value(law.stmb_month_days);
  Rate shares;  // of a day's wage
  int left = days;
  const auto take = [&](const Timeline<Day, Rate>& rule, int most) {
    const int taken = std::min(left, most);
    if (taken == 0) return;
    left -= taken;
    shares = shares + Rate::decimal(taken, 0) * value(rule);
  };
  take(law.stmb_first, block);
  take(law.stmb_second, block);
  take(law.stmb_later, std::numeric_limits<int>::max());
  item.amount = of_wage(base.wage, shares, 1, month);
  return item;
}

/// The items of an accident that is covered, all payable by BPJS.
class Assessment {
 public:
  Assessment(const Claim& claim, const RuleBook& book, std::vector<std::string>& notes)
      : claim_(claim), book_(book), notes_(notes) {}

  std::vector<Item> items() {
    const auto& law = book_->jkk;
    const auto& base = claim_.wage;
    transport();
    if (claim_.stmb_days > 0) items_.push_back(stmb_item(book_, claim_.accident, base, claim_.stmb_days));
    if (claim_.disability) {
      const auto [percent, sources] = disability_percent(book_, claim_.accident, *claim_.disability);
      auto& item = begin("disability", sources);
      item.amount = of_wage(base.wage, percent, value(law.wage_factor));
      cite_wage();
    }
    if (claim_.death) death();
    if (claim_.death || is_total()) fixed("periodic", law.periodic);
    if (claim_.death && claim_.funeral.value_or(true)) fixed("funeral", law.funeral);
    capped("denture", claim_.denture_cost, law.denture);
    capped("hearing_aid", claim_.hearing_aid_cost, law.hearing_aid);
    capped("glasses", claim_.glasses_cost, law.glasses);
    if (claim_.orthosis_reference_price) {
      auto& item = begin("orthosis");
      item.amount = share(*claim_.orthosis_reference_price, value(law.orthosis));
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
  void cite_wage() {
    for (const auto* source : claim_.wage.rule) items_.back().rule.add_once(*source);
  }

  void transport() {
    if (claim_.transport.empty()) return;
    const auto& law = book_->jkk;
    auto& item = begin("transport");
    item.amount = transport_amount(claim_.transport, {&law.transport_land, &law.transport_sea, &law.transport_air},
                                   claim_.accident, event, item.rule);
  }

  void death() {
    const auto& law = book_->jkk;
    auto& item = begin("death");
    const auto percentage = value(law.death);  // one after the other: each cites its rule
    const auto by_wage = of_wage(claim_.wage.wage, percentage, value(law.wage_factor));
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
  }

  void fixed(std::string_view name, const Timeline<Day, Money>& amount) {
    auto& item = begin(name);
    item.amount = value(amount);
  }

  void capped(std::string_view name, const std::optional<Money>& cost, const Timeline<Day, Money>& cap) {
    if (!cost) return;
    auto& item = begin(name);
    const auto most = value(cap);
    item.amount = rounded(std::min(*cost, most));
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
    auto due = scholarship(book_, claim_.accident, claim_.children);
    begin("scholarship", due.rule).amount = due.amount;
    std::ranges::move(due.notes, std::back_inserter(notes_));
  }

  const Claim& claim_;
  const RuleBook& book_;
  std::vector<std::string>& notes_;
  std::vector<Item> items_;
};

/// The benefit on the wage that stands in the claim, whatever the true one is.
Benefit assess_reported(const RuleBook& book, const Claim& claim) {
  Benefit result(book);
  // Nothing claimed is still nothing that happened before the law.
  static_cast<void>(book->jkk.wage_factor.at(claim.accident, {}, event));
  check_cause(claim, result);
  check_claim_in_time(claim, result);
  auto items = Assessment(claim, result.book, result.notes).items();

  auto payer = ItemPayer::bpjs;
  if (claim.coverage) {
    const auto [standing, detail, sources] =
        coverage(book, Programme::jkk, claim.segment, claim.accident, *claim.coverage);
    if (!result.note_condition("contributions_in_order", standing == Standing::covered, detail, sources)) {
      payer = ItemPayer::employer;
    }
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

WageBase bpu_wage_base(const RuleBook& book, Money income, std::string_view field) {
  if (income.is_negative()) throw OutOfRange(field, fmt::format("{}", income), "an income is not negative");
  const auto& bracket = book->bpu.bracket(income);
  WageBase base{Wage::monthly(bracket.base)};
  base.rule.add(bracket.source);
  return base;
}

Money stmb(const RuleBook& book, Day accident, const Wage& wage, int days) {
  if (days < 0) throw OutOfRange("stmb_days", fmt::format("{}", days), "days are not negative");
  return stmb_item(book, accident, {wage}, days).amount;
}

Benefit assess(const RuleBook& book, const Claim& claim) {
  check(claim);
  auto result = assess_reported(book, claim);
  if (!result.eligible) return result;
  if (claim.true_wage) {
    auto truly = claim;
    truly.wage = wage_base(Wage::monthly(*claim.true_wage));
    const auto owed = owed_by_employer(result, assess_reported(book, truly), claim.accident);
    for (const auto& item : owed) result.add(item);
    if (!owed.empty()) {
      result.notes.push_back(
          fmt::format("the wage was reported as {} and was truly {}: the employer owes what that took off the benefit",
                      claim.wage.wage.shown(), *claim.true_wage));
    }
  }
  if (claim.family) result.pass_on(Programme::jkk, family_of(*claim.family, claim.children));
  return result;
}

}  // namespace jamsostek::inline v0::benefit::jkk
