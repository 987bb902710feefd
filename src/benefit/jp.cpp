#include <jamsostek/benefit/jp.hpp>

#include <algorithm>

#include <jamsostek/benefit/account.hpp>
#include <jamsostek/benefit/pension_formula.hpp>
#include <jamsostek/benefit/retirement.hpp>
#include <jamsostek/money/rounding.hpp>

#include "explain.hpp"

namespace jamsostek::inline v0::benefit::jp {
namespace {

constexpr std::string_view event_day = "event_date";

/// How many of the children qualify on a day, up to the most there may be.
std::size_t qualifying(const RuleBook& book, std::span<const Child> children, Day on, std::string_view field,
                       Explanation* why) {
  const int age = book->jp.survivor_child_age.value(on);
  const auto most = static_cast<std::size_t>(book->jp.survivor_children_most.value(on));
  std::size_t count = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const auto& child = children[i];
    if (child.birth_date > on) {
      throw InvalidValue(fmt::format("{}[{}].birth_date", field, i), fmt::format("{}", child.birth_date),
                         fmt::format("a child is born by {}", on));
    }
    const bool fits = age_on(child.birth_date, on) < age && !child.married && !child.working;
    if (fits) ++count;
    if (why == nullptr) continue;
    why->add({.what = "entitled",
              .of = fmt::format("child {}", i + 1),
              .formula = "age_on(birth_date, event) < age_limit and not married and not working",
              .operands = {{"birth_date", child.birth_date},
                           {"event", on},
                           {"age_limit", age},
                           {"married", child.married},
                           {"working", child.working}},
              .result = fits})
        .rule.add(book->jp.survivor_child_age.at(on).row->source);
  }
  const auto entitled = std::min(count, most);
  if (why != nullptr) {
    auto operands = why->results("entitled");
    operands.push_back({"most", static_cast<std::int64_t>(most)});
    why->add({.what = "entitled_children",
              .formula = "min(sum(entitled), most)",
              .operands = std::move(operands),
              .result = static_cast<std::int64_t>(entitled)})
        .rule.add(book->jp.survivor_children_most.at(on).row->source);
  }
  return entitled;
}

/// A pension inside the bounds of a day.
struct Bounded {
  Money amount;
  const Source* bound = nullptr;  ///< the one that changed it
  bool held = false;              ///< a bound that should have been renewed was used
};

Bounded within(const Found<Day, Money>& least, const Found<Day, Money>& most, Money amount) {
  const bool held = least.overdue || most.overdue;
  if (amount < least.row->value) return {least.row->value, &least.row->source, held};
  if (amount > most.row->value) return {most.row->value, &most.row->source, held};
  return {amount, nullptr, held};
}

Bounded bounded(const RuleBook& book, Day on, Money amount, const Viewpoint& viewpoint, Explanation* why) {
  const auto least = book->jp.benefit_minimum.at(on, viewpoint, event_day);
  const auto most = book->jp.benefit_maximum.at(on, viewpoint, event_day);
  const auto result = within(least, most, amount);
  if (why != nullptr) {
    auto lower = look_up("least", {}, on, *least.row);
    auto upper = look_up("most", {}, on, *most.row);
    why->add({.what = "monthly",
              .formula = "min(max(unclamped, least), most)",
              .operands = {{"unclamped", amount}, lower.operand(), upper.operand()},
              .ceiling_applied = amount > most.row->value,
              .result = result.amount,
              .steps = {std::move(lower), std::move(upper)}});
  }
  return result;
}

/// Equal parts in whole rupiah; the first takes what is left over.
std::vector<Share> divided(Money monthly, std::span<const Payee> payees, Explanation* why) {
  const auto count = static_cast<std::int64_t>(payees.size());
  const auto each = scaled(monthly, 1, count, {Money::rupiah(1), RoundingMode::down});
  std::vector<Share> shares;
  for (const auto payee : payees) {
    const bool first = shares.empty();
    shares.push_back({payee, first ? monthly - each * (count - 1) : each});
    if (why == nullptr) continue;
    Explanation::Step step{.what = "payee_amount",
                           .of = fmt::format("{} {}", payee, shares.size()),
                           .formula = "monthly / payees",
                           .operands = {{"monthly", monthly}, {"payees", count}},
                           .rounding = Rounding{Money::rupiah(1), RoundingMode::down},
                           .result = shares.back().amount};
    if (first) {
      // What the others' rounding leaves over is the first one's.
      step.formula = "monthly - each x (payees - 1)";
      step.operands.push_back({"each", each});
      step.rounding.reset();
    }
    why->add(std::move(step));
  }
  return shares;
}

/// A claim on the way to its answer.
class Assessment {
 public:
  Assessment(const RuleBook& book, const Claim& claim, const Viewpoint& viewpoint, Explanation* why)
      : book_(book), claim_(claim), viewpoint_{std::nullopt, viewpoint.stale}, why_(why), result_(book) {}

  Entitlement run() {
    check();
    result_.density = {claim_.wages.paid_months(), months_inclusive(claim_.registered, claim_.event_date.month())};
    const bool citizen = result_.benefit.require(
        "citizen", claim_.citizen, claim_.citizen ? "the member is an Indonesian citizen" : "foreigners cannot join JP",
        on_the_day(book_->jp.accrual).source);
    explain_condition(why_, result_.benefit, Weight::required, "citizen", [&] {
      return Operands{{"citizen", citizen}};
    });
    if (why_ != nullptr) {
      Explanation::Step paid{.what = "paid_months", .formula = "sum(months)", .result = result_.density.paid};
      for (const auto& segment : claim_.wages.segments()) {
        if (!segment.paid) continue;
        paid.operands.push_back(
            {"months", months_inclusive(segment.from, segment.to), fmt::format("{}", segment.from)});
      }
      why_->add(std::move(paid));
      why_->add({.what = "months_of_membership",
                 .formula = "month_of(event) - registered + 1",
                 .operands = {{"event", claim_.event_date}, {"registered", claim_.registered}},
                 .result = result_.density.membership});
    }
    if (citizen) {
      switch (claim_.event) {
        case Event::retirement: retire(); break;
        case Event::disability: disable(); break;
        case Event::death: die(); break;
      }
    }
    explain_eligible(why_, result_.benefit);
    explain_totals(why_, result_.benefit);
    return std::move(result_);
  }

 private:
  template <class T>
  [[nodiscard]] const Row<Day, T>& on_the_day(const Timeline<Day, T>& timeline) const {
    return *timeline.at(claim_.event_date, viewpoint_, event_day).row;
  }

  /// The facts must fit together; the event must lie in the time of JP.
  void check() const {
    static_cast<void>(on_the_day(book_->jp.accrual));
    static_cast<void>(book_->jp.rate_worker.at(claim_.registered, {}, "registered"));
    const auto event_month = claim_.event_date.month();
    if (event_month < claim_.registered) {
      throw InvalidValue("registered", fmt::format("{}", claim_.registered),
                         fmt::format("registration does not come after the event of {}", claim_.event_date));
    }
    if (claim_.birth_date > claim_.registered.last_day()) {
      throw InvalidValue("birth_date", fmt::format("{}", claim_.birth_date), "birth comes before registration");
    }
    if (claim_.pension_in_payment && claim_.pension_in_payment->is_negative()) {
      throw OutOfRange("pension_in_payment", fmt::format("{}", *claim_.pension_in_payment),
                       "a pension is not negative");
    }
    const auto segments = claim_.wages.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const auto outside = [&](std::string_view end, Month month) {
        throw InvalidValue(
            fmt::format("wages[{}].{}", i, end), fmt::format("{}", month),
            fmt::format("wages lie between registration, {}, and the event, {}", claim_.registered, event_month));
      };
      if (segments[i].from < claim_.registered) outside("from", segments[i].from);
      if (segments[i].to > event_month) outside("to", segments[i].to);
    }
    if (claim_.wages.paid_months() == 0) {
      throw InvalidValue("wages", "", "at least one month's contributions are paid");
    }
  }

  void retire() {
    const auto reached = retirement(book_, claim_.birth_date, why_);
    const bool of_age = result_.benefit.require(
        "retirement_age", claim_.event_date >= reached.date,
        fmt::format("the retirement age of {} is reached on {}", reached.age, reached.date), reached.rule);
    explain_condition(why_, result_.benefit, Weight::required, "event >= retirement_date", [&] {
      return Operands{{"event", claim_.event_date}, {"retirement_date", reached.date}};
    });
    if (!of_age) return;
    const auto& deferral = on_the_day(book_->jp.deferral_years);
    if (claim_.event_date > reached.date.after(date::years(deferral.value))) {
      result_.benefit.notes.push_back(
          fmt::format("payment can be put off for {} years at most ({})", deferral.value, deferral.source.citation));
    }
    const auto& needed = on_the_day(book_->jp.minimum_months_retirement);
    const bool enough = result_.benefit.note_condition(
        "contribution_months", result_.density.paid >= needed.value,
        fmt::format("{} months of contribution, {} needed", result_.density.paid, needed.value), needed.source);
    explain_condition(why_, result_.benefit, Weight::partial, "paid_months >= months_needed", [&] {
      return Operands{{"paid_months", result_.density.paid}, {"months_needed", needed.value}};
    });
    if (!enough) return pay_lump_sum();
    by_formula(result_.density.paid, Rate::one(), needed.source);
    pay(Kind::mpht, {Payee::member});
  }

  void disable() {
    const auto reached = retirement(book_, claim_.birth_date);
    if (claim_.event_date >= reached.date) {
      throw InvalidValue("event", to_string(claim_.event),
                         fmt::format("disability comes before retirement, which was reached on {}", reached.date));
    }
    if (!enough_membership(on_the_day(book_->jp.minimum_months_disability))) return pay_lump_sum();
    by_formula(counted_at_least(), Rate::one(), on_the_day(book_->jp.deemed_months).source);
    pay(Kind::mpc, {Payee::member});
  }

  void die() {
    if (!claim_.survivors) throw MissingField("survivors", "", "a death needs the survivors");
    const auto& survivors = *claim_.survivors;
    if (survivors.spouse && !survivors.ever_married.value_or(true)) {
      throw InvalidValue("survivors.ever_married", "false", "who leaves a spouse was married");
    }
    const std::vector<Payee> children(
        qualifying(book_, survivors.children, claim_.event_date, "survivors.children", why_), Payee::child);
    const bool never_family = !survivors.ever_married.value_or(survivors.spouse) && survivors.children.empty();
    const auto kind = survivors.spouse                        ? Kind::mpjd
                      : !children.empty()                     ? Kind::mpa
                      : never_family && survivors.parents > 0 ? Kind::mpot
                                                              : Kind::none;
    const auto& share = on_the_day(kind == Kind::mpjd  ? book_->jp.survivor_spouse
                                   : kind == Kind::mpa ? book_->jp.survivor_children
                                                       : book_->jp.survivor_parents);
    const bool survived = result_.benefit.require(
        "survivor", kind != Kind::none,
        kind == Kind::mpjd   ? "a widow or widower"
        : kind == Kind::mpa  ? "a child under age, unmarried, not working"
        : kind == Kind::mpot ? "a parent of a member who never had a spouse nor a child"
                             : "no widow or widower, no child and no parent who qualifies: the contributions "
                               "stay with the fund",
        share.source);
    explain_condition(why_, result_.benefit, Weight::required,
                      "spouse or entitled_children > 0 or never_family and parents > 0", [&] {
                        return Operands{{"spouse", survivors.spouse},
                                        {"entitled_children", static_cast<std::int64_t>(children.size())},
                                        {"never_family", never_family},
                                        {"parents", survivors.parents}};
                      });
    if (!survived) return;
    const auto payees = kind == Kind::mpa    ? children
                        : kind == Kind::mpjd ? std::vector{Payee::spouse}
                                             : std::vector{Payee::parent};
    if (claim_.pension_in_payment) {
      result_.benefit.note_condition("pension_in_payment", true, "the member drew a pension, which is shared",
                                     share.source);
      explain_condition(why_, result_.benefit, Weight::partial, "drew_pension", [&] {
        return Operands{{"drew_pension", claim_.pension_in_payment.has_value()}};
      });
      result_.unclamped = jamsostek::share(*claim_.pension_in_payment, share.value);
      if (why_ != nullptr) {
        why_->add({.what = "pension",
                   .formula = "pension_in_payment x share",
                   .operands = {{"pension_in_payment", *claim_.pension_in_payment}, {"share", share.value}},
                   .rounding = Rounding{},
                   .result = result_.unclamped,
                   .rule = share.source});
      }
      rule_ = share.source;
      return pay(kind, payees);
    }
    if (!enough_membership(on_the_day(book_->jp.minimum_months_death))) return pay_lump_sum();
    Sources rule = on_the_day(book_->jp.deemed_months).source;
    rule.add(share.source);
    by_formula(counted_at_least(), share.value, rule);
    pay(kind, payees);
  }

  /// Membership and density, which disability and death ask for.
  bool enough_membership(const Row<Day, int>& months) {
    const auto& least = on_the_day(book_->jp.minimum_density);
    const bool long_enough = result_.benefit.note_condition(
        "membership_months", result_.density.membership >= months.value,
        fmt::format("{} months of membership, {} needed", result_.density.membership, months.value), months.source);
    explain_condition(why_, result_.benefit, Weight::partial, "months_of_membership >= months_needed", [&] {
      return Operands{{"months_of_membership", result_.density.membership}, {"months_needed", months.value}};
    });
    const bool dense_enough = result_.benefit.note_condition(
        "density", result_.density.at_least(least.value),
        fmt::format("{} months paid, {} needed", result_.density, least.value), least.source);
    explain_condition(why_, result_.benefit, Weight::partial, "paid_months / months_of_membership >= least_density",
                      [&] {
                        return Operands{{"paid_months", result_.density.paid},
                                        {"months_of_membership", result_.density.membership},
                                        {"least_density", least.value}};
                      });
    return long_enough && dense_enough;
  }

  [[nodiscard]] int counted_at_least() const {
    const auto& deemed = on_the_day(book_->jp.deemed_months);
    const int months = std::max(result_.density.paid, deemed.value);
    if (why_ != nullptr) {
      why_->add({.what = "months",
                 .formula = "max(paid_months, deemed_months)",
                 .operands = {{"paid_months", result_.density.paid}, {"deemed_months", deemed.value}},
                 .result = months,
                 .rule = deemed.source});
    }
    return months;
  }

  void by_formula(int months, Rate share, const Sources& rule) {
    const auto& accrual = on_the_day(book_->jp.accrual);
    const auto of_average = accrual.value * share;
    if (why_ != nullptr) {
      why_->add({.what = "share",
                 .formula = "accrual x share_of_payees",
                 .operands = {{"accrual", accrual.value}, {"share_of_payees", share}},
                 .result = of_average,
                 .rule = rule})
          .rule.add_once(accrual.source);
    }
    const auto wages = counted_wages(book_, claim_.wages, viewpoint_, why_);
    const YearlyRates inflation(book_->macro.cpi, claim_.inflation, "inflation");
    const int event_year = claim_.event_date.year();
    const auto pension = jp::pension(wages.years, event_year, inflation, months, of_average, why_);
    result_.average_indexed_wage = pension.average_indexed_wage;
    result_.unclamped = pension.benefit;
    rule_ = accrual.source;
    for (const auto* source : rule) rule_.add(*source);
    if (wages.ceiling_held) {
      result_.benefit.notes.emplace_back("the JP wage ceiling is held over: a renewal that was expected is not known");
    }
    append(inflation.replacements(wages.years.front().year, event_year - 1));
  }

  /// A pension of `unclamped`, clamped and shared out.
  void pay(Kind kind, const std::vector<Payee>& payees) {
    const auto paid = bounded(book_, claim_.event_date, result_.unclamped, viewpoint_, why_);
    result_.kind = kind;
    result_.monthly = paid.amount;
    result_.payees = divided(paid.amount, payees, why_);
    if (paid.bound != nullptr) rule_.add(*paid.bound);
    if (paid.held) {
      result_.benefit.notes.emplace_back(
          "the bounds of JP benefits are held over: a renewal that was expected is not known");
    }
    add({to_string(kind), paid.amount, ItemPayer::bpjs, Status::payable, rule_}, "monthly");
  }

  void pay_lump_sum() {
    const auto deposits = jp_deposits(book_, claim_.wages, viewpoint_, why_);
    const YearlyRates rates(book_->jp.development, claim_.development_rates, "development_rates");
    const auto first = deposits.front().month;
    const auto last = claim_.event_date.month();
    const auto account = credited(deposits, {}, first, last, rates, why_);
    result_.kind = Kind::lump_sum;
    result_.lump_sum = account.balance;
    Sources rule;
    rule.add(book_->jp.rate_employer.at(last).row->source);
    for (int year = last.year(); year >= first.year(); --year) {
      if (const auto* source = rates.source(year)) {
        rule.add(*source);
        break;
      }
    }
    add({"lump_sum", account.balance, ItemPayer::bpjs, Status::payable, rule}, "balance");
    result_.benefit.notes.emplace_back(
        "how the development of JP is credited was not published: as for JHT, once a year, by twelfths inside it");
    append(rates.replacements(first.year(), last.year()));
  }

  /// Adds an item; its amount is the result of the step `from`.
  void add(const Item& item, std::string_view from) {
    result_.benefit.add(item);
    if (why_ != nullptr) why_->add(item_step(item, from, {{from, item.amount}}));
  }

  void append(std::vector<std::string> notes) {
    auto& all = result_.benefit.notes;
    all.insert(all.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
  }

  const RuleBook& book_;
  const Claim& claim_;
  Viewpoint viewpoint_;
  Explanation* why_;
  Entitlement result_;
  Sources rule_;
};

}  // namespace

SurvivorsPension children_after_spouse(const RuleBook& book, Day on, Money spouse_pension,
                                       std::span<const Child> children, const Viewpoint& viewpoint) {
  if (spouse_pension.is_negative()) {
    throw OutOfRange("spouse_pension", fmt::format("{}", spouse_pension), "a pension is not negative");
  }
  const auto& share = *book->jp.survivor_children_after_spouse.at(on).row;
  SurvivorsPension result;
  result.rule.add(share.source);
  const std::vector<Payee> payees(qualifying(book, children, on, "children", nullptr), Payee::child);
  if (payees.empty()) return result;
  result.kind = Kind::mpa;
  result.unclamped = jamsostek::share(spouse_pension, share.value);
  const auto paid = bounded(book, on, result.unclamped, viewpoint, nullptr);
  if (paid.bound != nullptr) result.rule.add(*paid.bound);
  result.monthly = paid.amount;
  result.payees = divided(paid.amount, payees, nullptr);
  return result;
}

Entitlement assess(const RuleBook& book, const Claim& claim, const Viewpoint& viewpoint, Explanation* why) {
  return Assessment(book, claim, viewpoint, why).run();
}

}  // namespace jamsostek::inline v0::benefit::jp
