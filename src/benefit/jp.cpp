#include <jamsostek/benefit/jp.hpp>

#include <algorithm>

#include <jamsostek/benefit/account.hpp>
#include <jamsostek/benefit/pension_formula.hpp>
#include <jamsostek/benefit/retirement.hpp>
#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::benefit::jp {
namespace {

constexpr std::string_view event_day = "event_date";

template <class Key, class T>
Sources cite(const Row<Key, T>& row) {
  Sources sources;
  sources.add(row.source);
  return sources;
}

/// How many of the children qualify on a day, up to the most there may be.
std::size_t qualifying(const RuleBook& book, std::span<const Child> children, Day on, std::string_view field) {
  const int age = book->jp.survivor_child_age.value(on);
  const auto most = static_cast<std::size_t>(book->jp.survivor_children_most.value(on));
  std::size_t count = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const auto& child = children[i];
    if (child.birth_date > on) {
      throw InvalidValue(fmt::format("{}[{}].birth_date", field, i), fmt::format("{}", child.birth_date),
                         fmt::format("a child is born by {}", on));
    }
    if (age_on(child.birth_date, on) < age && !child.married && !child.working) ++count;
  }
  return std::min(count, most);
}

/// A pension inside the bounds of a day.
struct Bounded {
  Money amount;
  const Source* bound = nullptr;  ///< the one that changed it
  bool held = false;              ///< a bound that should have been renewed was used
};

Bounded bounded(const RuleBook& book, Day on, Money amount, const Viewpoint& viewpoint) {
  const auto least = book->jp.benefit_minimum.at(on, viewpoint, event_day);
  const auto most = book->jp.benefit_maximum.at(on, viewpoint, event_day);
  const bool held = least.overdue || most.overdue;
  if (amount < least.row->value) return {least.row->value, &least.row->source, held};
  if (amount > most.row->value) return {most.row->value, &most.row->source, held};
  return {amount, nullptr, held};
}

/// Equal parts in whole rupiah; the first takes what is left over.
std::vector<Share> divided(Money monthly, std::span<const Payee> payees) {
  const auto count = static_cast<std::int64_t>(payees.size());
  const auto each = scaled(monthly, 1, count, {Money::rupiah(1), RoundingMode::down});
  std::vector<Share> shares;
  for (const auto payee : payees) shares.push_back({payee, shares.empty() ? monthly - each * (count - 1) : each});
  return shares;
}

/// A claim on the way to its answer.
class Assessment {
 public:
  Assessment(const RuleBook& book, const Claim& claim, const Viewpoint& viewpoint)
      : book_(book), claim_(claim), viewpoint_{std::nullopt, viewpoint.stale}, result_(book) {}

  Entitlement run() {
    check();
    result_.density = {claim_.wages.paid_months(), months_inclusive(claim_.registered, claim_.event_date.month())};
    const bool citizen = result_.benefit.require(
        "citizen", claim_.citizen, claim_.citizen ? "the member is an Indonesian citizen" : "foreigners cannot join JP",
        cite(on_the_day(book_->jp.accrual)));
    if (citizen) {
      switch (claim_.event) {
        case Event::retirement: retire(); break;
        case Event::disability: disable(); break;
        case Event::death: die(); break;
      }
    }
    return std::move(result_);
  }

 private:
  template <class T>
  const Row<Day, T>& on_the_day(const Timeline<Day, T>& timeline) const {
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
    const auto reached = retirement(book_, claim_.birth_date);
    if (!result_.benefit.require("retirement_age", claim_.event_date >= reached.date,
                                 fmt::format("the retirement age of {} is reached on {}", reached.age, reached.date),
                                 reached.rule)) {
      return;
    }
    const auto& deferral = on_the_day(book_->jp.deferral_years);
    if (claim_.event_date > reached.date.after(date::years(deferral.value))) {
      result_.benefit.notes.push_back(
          fmt::format("payment can be put off for {} years at most ({})", deferral.value, deferral.source.citation));
    }
    const auto& needed = on_the_day(book_->jp.minimum_months_retirement);
    const bool enough = result_.benefit.note_condition(
        "contribution_months", result_.density.paid >= needed.value,
        fmt::format("{} months of contribution, {} needed", result_.density.paid, needed.value), cite(needed));
    if (!enough) return pay_lump_sum();
    by_formula(result_.density.paid, Rate::one(), cite(needed));
    pay(Kind::mpht, {Payee::member});
  }

  void disable() {
    const auto reached = retirement(book_, claim_.birth_date);
    if (claim_.event_date >= reached.date) {
      throw InvalidValue("event", to_string(claim_.event),
                         fmt::format("disability comes before retirement, which was reached on {}", reached.date));
    }
    if (!enough_membership(on_the_day(book_->jp.minimum_months_disability))) return pay_lump_sum();
    by_formula(counted_at_least(), Rate::one(), cite(on_the_day(book_->jp.deemed_months)));
    pay(Kind::mpc, {Payee::member});
  }

  void die() {
    if (!claim_.survivors) throw MissingField("survivors", "", "a death needs the survivors");
    const auto& survivors = *claim_.survivors;
    if (survivors.spouse && !survivors.ever_married.value_or(true)) {
      throw InvalidValue("survivors.ever_married", "false", "who leaves a spouse was married");
    }
    const std::vector<Payee> children(qualifying(book_, survivors.children, claim_.event_date, "survivors.children"),
                                      Payee::child);
    const bool never_family = !survivors.ever_married.value_or(survivors.spouse) && survivors.children.empty();
    const auto kind = survivors.spouse                        ? Kind::mpjd
                      : !children.empty()                     ? Kind::mpa
                      : never_family && survivors.parents > 0 ? Kind::mpot
                                                              : Kind::none;
    const auto& share = on_the_day(kind == Kind::mpjd  ? book_->jp.survivor_spouse
                                   : kind == Kind::mpa ? book_->jp.survivor_children
                                                       : book_->jp.survivor_parents);
    if (!result_.benefit.require("survivor", kind != Kind::none,
                                 kind == Kind::mpjd  ? "a widow or widower"
                                 : kind == Kind::mpa ? "a child under age, unmarried, not working"
                                 : kind == Kind::mpot
                                     ? "a parent of a member who never had a spouse nor a child"
                                     : "no widow or widower, no child and no parent who qualifies: the contributions "
                                       "stay with the fund",
                                 cite(share))) {
      return;
    }
    const auto payees = kind == Kind::mpa    ? children
                        : kind == Kind::mpjd ? std::vector{Payee::spouse}
                                             : std::vector{Payee::parent};
    if (claim_.pension_in_payment) {
      result_.benefit.note_condition("pension_in_payment", true, "the member drew a pension, which is shared",
                                     cite(share));
      result_.unclamped = jamsostek::share(*claim_.pension_in_payment, share.value);
      rule_ = cite(share);
      return pay(kind, payees);
    }
    if (!enough_membership(on_the_day(book_->jp.minimum_months_death))) return pay_lump_sum();
    auto rule = cite(on_the_day(book_->jp.deemed_months));
    rule.add(share.source);
    by_formula(counted_at_least(), share.value, rule);
    pay(kind, payees);
  }

  /// Membership and density, which disability and death ask for.
  bool enough_membership(const Row<Day, int>& months) {
    const auto& least = on_the_day(book_->jp.minimum_density);
    const bool long_enough = result_.benefit.note_condition(
        "membership_months", result_.density.membership >= months.value,
        fmt::format("{} months of membership, {} needed", result_.density.membership, months.value), cite(months));
    const bool dense_enough = result_.benefit.note_condition(
        "density", result_.density.at_least(least.value),
        fmt::format("{} months paid, {} needed", result_.density, least.value), cite(least));
    return long_enough && dense_enough;
  }

  [[nodiscard]] int counted_at_least() const {
    return std::max(result_.density.paid, on_the_day(book_->jp.deemed_months).value);
  }

  void by_formula(int months, Rate share, const Sources& rule) {
    const auto& accrual = on_the_day(book_->jp.accrual);
    const auto wages = counted_wages(book_, claim_.wages, viewpoint_);
    const YearlyRates inflation(book_->macro.cpi, claim_.inflation, "inflation");
    const int event_year = claim_.event_date.year();
    const auto pension = jp::pension(wages.years, event_year, inflation, months, accrual.value * share);
    result_.average_indexed_wage = pension.average_indexed_wage;
    result_.unclamped = pension.benefit;
    rule_ = cite(accrual);
    for (const auto* source : rule) rule_.add(*source);
    if (wages.ceiling_held) {
      result_.benefit.notes.push_back("the JP wage ceiling is held over: a renewal that was expected is not known");
    }
    append(inflation.replacements(wages.years.front().year, event_year - 1));
  }

  /// A pension of `unclamped`, clamped and shared out.
  void pay(Kind kind, const std::vector<Payee>& payees) {
    const auto paid = bounded(book_, claim_.event_date, result_.unclamped, viewpoint_);
    result_.kind = kind;
    result_.monthly = paid.amount;
    result_.payees = divided(paid.amount, payees);
    if (paid.bound != nullptr) rule_.add(*paid.bound);
    if (paid.held) {
      result_.benefit.notes.push_back(
          "the bounds of JP benefits are held over: a renewal that was expected is not known");
    }
    result_.benefit.add({to_string(kind), paid.amount, ItemPayer::bpjs, Status::payable, rule_});
  }

  void pay_lump_sum() {
    const auto deposits = jp_deposits(book_, claim_.wages, viewpoint_);
    const YearlyRates rates(book_->jp.development, claim_.development_rates, "development_rates");
    const auto first = deposits.front().month;
    const auto last = claim_.event_date.month();
    const auto account = credited(deposits, {}, first, last, rates);
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
    result_.benefit.add({"lump_sum", account.balance, ItemPayer::bpjs, Status::payable, rule});
    result_.benefit.notes.push_back(
        "how the development of JP is credited was not published: as for JHT, once a year, by twelfths inside it");
    append(rates.replacements(first.year(), last.year()));
  }

  void append(std::vector<std::string> notes) {
    auto& all = result_.benefit.notes;
    all.insert(all.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
  }

  const RuleBook& book_;
  const Claim& claim_;
  Viewpoint viewpoint_;
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
  const std::vector<Payee> payees(qualifying(book, children, on, "children"), Payee::child);
  if (payees.empty()) return result;
  result.kind = Kind::mpa;
  result.unclamped = jamsostek::share(spouse_pension, share.value);
  const auto paid = bounded(book, on, result.unclamped, viewpoint);
  if (paid.bound != nullptr) result.rule.add(*paid.bound);
  result.monthly = paid.amount;
  result.payees = divided(paid.amount, payees);
  return result;
}

Entitlement assess(const RuleBook& book, const Claim& claim, const Viewpoint& viewpoint) {
  return Assessment(book, claim, viewpoint).run();
}

}  // namespace jamsostek::inline v0::benefit::jp
