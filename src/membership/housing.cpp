#include <jamsostek/membership/housing.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::membership {
namespace {

using enum HousingKind;

using Operands = std::vector<Explanation::Operand>;

constexpr Rounding down{Money::rupiah(1), RoundingMode::down};

constexpr std::string_view name_of(HousingFact fact) noexcept {
  switch (fact) {
    case HousingFact::under_reporting: return "no_under_reporting";
    case HousingFact::owns_home: return "home";
    case HousingFact::spouse_applies: return "one_of_a_couple";
    case HousingFact::used_before: return "first_time";
    default: return to_string(fact);
  }
}

void check_rate(std::optional<Rate> rate, std::string_view field) {
  if (rate && (rate->is_negative() || *rate > Rate::one())) {
    throw OutOfRange(field, rate->percent_text(), "a yearly interest rate is from 0 to 100 percent");
  }
}

void check_money(std::optional<Money> money, std::string_view field) {
  if (money && money->is_negative()) throw OutOfRange(field, fmt::format("{}", *money), "money is not negative");
}

/// Facts that have no meaning for the loan are refused, not ignored.
template <class T>
void only(bool allowed, const std::optional<T>& fact, std::string_view field, std::string_view why) {
  if (fact && !allowed) throw InvalidValue(field, "", why);
}

void check(const HousingApplication& application) {
  check_money(application.price, "price");
  check_money(application.loan, "loan");
  check_money(application.kpr_loan, "kpr_loan");
  check_money(application.budget, "budget");
  check_money(application.wage, "wage");
  check_rate(application.central_bank_rate, "central_bank_rate");
  check_rate(application.rate, "rate");
  const auto& tenor = application.tenor_months;
  if (tenor && *tenor < 1) throw OutOfRange("tenor_months", fmt::format("{}", *tenor), "a tenor is one month at least");
  const auto& since = application.member_since;
  if (since && *since > application.on) {
    throw InvalidValue("member_since", fmt::format("{}", *since), "membership began after the application");
  }

  const auto kind = application.kind;
  constexpr std::string_view of_home = "this fact is for the home of a member (kpr, pump)";
  constexpr std::string_view of_member = "this fact is for a member, not for a developer";
  const bool buys = kind == kpr || kind == pump;
  only(buys, application.price, "price", of_home);
  only(buys, application.home, "home", of_home);
  only(buys, application.wage, "wage", of_home);
  only(buys, application.subsidised ? std::optional(true) : std::nullopt, "subsidised", of_home);
  only(kind == pump, application.kpr_loan, "kpr_loan", "the home loan stands beside a down payment (pump)");
  only(kind == construction, application.budget, "budget", "a budget is that of a building (construction)");
  only(kind != construction, since, "member_since", of_member);
  only(kind != construction, application.segment, "segment", of_member);
  only(kind != construction, application.programmes, "programmes", of_member);
  for (std::size_t i = 0; i < application.facts.size(); ++i) {
    const auto fact = static_cast<HousingFact>(i);
    const bool asked = std::ranges::any_of(housing_conditions(),
                                           [&](const auto& each) { return each.kind == kind && each.fact == fact; });
    only(asked, application.facts[i], to_string(fact), "this loan does not ask for this fact");
  }
}

/// Puts the answer together: finds rules of the day, compares, notes.
class Assessment {
 public:
  Assessment(const RuleBook& book, const HousingApplication& application, Explanation* why)
      : law_(book->housing), application_(application), why_(why), facility_(book) {}

  HousingFacility run() && {
    find_limits();
    find_largest_loan();
    membership_conditions();
    fact_conditions();
    home_conditions();
    term_conditions();
    conclude();
    return std::move(facility_);
  }

 private:
  template <class T>
  [[nodiscard]] HousingLimit<T> limit_of(std::string_view what, const Row<Day, T>& row) const {
    if (why_ != nullptr) why_->add(look_up(what, {}, application_.on, row));
    HousingLimit<T> limit{row.value, {}};
    limit.rule.add(row.source);
    return limit;
  }
  /// The limit of the day, which the law must have.
  template <class T>
  [[nodiscard]] HousingLimit<T> needed_limit(std::string_view what, const Timeline<Day, T>& rule) const {
    return limit_of(what, *rule.at(application_.on, {}, "on").row);
  }
  /// The limit of the day, or nothing where the law has none.
  template <class T>
  [[nodiscard]] std::optional<HousingLimit<T>> limit(std::string_view what, const Timeline<Day, T>& rule) const {
    const auto* row = rule.find(application_.on);
    return row == nullptr ? std::nullopt : std::optional(limit_of(what, *row));
  }
  /// Of two texts the one that was said last, or the regulation where that is asked for.
  template <class T>
  [[nodiscard]] HousingLimit<T> limit(std::string_view what, const Timeline<Day, T>& regulation,
                                      const Timeline<Day, T>& announced) const {
    const auto* row = application_.texts == HousingTexts::latest ? announced.find(application_.on) : nullptr;
    return row != nullptr ? limit_of(what, *row) : needed_limit(what, regulation);
  }

  /// `operands()` makes what the formula that decides names.
  template <class MakeOperands>
  void decide(std::string_view name, bool met, std::string detail, const Sources& sources, std::string_view formula,
              MakeOperands&& operands) {
    facility_.conditions.push_back({name, met, std::move(detail), sources});
    if (why_ != nullptr) why_->add(condition_step(facility_.conditions.back(), formula, operands()));
  }
  void leave_open(std::string_view name, std::string_view fact, const Sources& sources) {
    facility_.open.push_back({name, fact, sources});
  }
  /// Decides that a value stays inside a limit, if both are there.
  template <class T>
  void within(std::string_view name, const std::optional<T>& value, const std::optional<T>& most,
              const Sources& sources) {
    if (!value || !most) return;
    decide(name, *value <= *most, fmt::format("{}, at most {}", *value, *most), sources, "value <= limit", [&] {
      return Operands{{"value", *value}, {"limit", *most}};
    });
  }

  void find_limits() {
    const auto kind = application_.kind;
    const auto& tenor = law_.tenor_months[static_cast<std::size_t>(kind)];
    facility_.tenor_months = needed_limit("tenor_limit", tenor);
    facility_.margin = kind == construction
                           ? limit("margin", law_.margin_construction, law_.margin_construction_announced)
                           : limit("margin", law_.margin_member, law_.margin_member_announced);
    if (application_.central_bank_rate) {
      facility_.rate_ceiling = *application_.central_bank_rate + facility_.margin->value;
      explain("rate_ceiling", "central_bank_rate + margin", *facility_.rate_ceiling, [&] {
        return Operands{{"central_bank_rate", *application_.central_bank_rate}, {"margin", facility_.margin->value}};
      });
    }
    switch (kind) {
      case kpr:
        facility_.loan = limit("loan_limit", law_.kpr_loan);
        facility_.share = limit("share", application_.subsidised ? law_.kpr_share_subsidised : law_.kpr_share);
        if (!application_.subsidised) facility_.price = limit("price_limit", law_.kpr_price);
        break;
      case pump:
        facility_.loan = limit("loan_limit", law_.pump_loan);
        facility_.share = limit("share", law_.pump_share_with_kpr);
        break;
      case prp: facility_.loan = limit("loan_limit", law_.prp_loan); break;
      case construction: facility_.share = limit("share", law_.construction_share); break;
    }
  }

  template <class MakeOperands>
  void explain(std::string_view what, std::string_view formula, Explanation::Value result, MakeOperands&& operands,
               const std::optional<Rounding>& rounding = std::nullopt) {
    if (why_ == nullptr) return;
    Explanation::Step step{.what = what, .formula = formula, .rounding = rounding, .result = std::move(result)};
    step.operands = operands();
    why_->add(std::move(step));
  }

  void find_largest_loan() {
    if (!facility_.share) {
      // A loan that no share limits is limited by an amount.
      facility_.largest_loan = facility_.loan->value;
      explain("largest_loan", "loan_limit", facility_.loan->value, [&] {
        return Operands{{"loan_limit", facility_.loan->value}};
      });
      return;
    }
    const bool builds = application_.kind == construction;
    const auto& base = builds ? application_.budget : application_.price;
    if (!base) return leave_open("loan_in_limit", builds ? "budget" : "price", facility_.share->rule);
    if (application_.kind == pump && !application_.kpr_loan) {
      return leave_open("loan_in_limit", "kpr_loan", facility_.share->rule);
    }
    const auto by_share = loan_by_share(*base);
    facility_.largest_loan = facility_.loan ? std::min(facility_.loan->value, by_share) : by_share;
    explain("largest_loan", facility_.loan ? "min(loan_limit, loan_by_share)" : "loan_by_share",
            *facility_.largest_loan, [&] {
              Operands operands{{"loan_by_share", by_share}};
              if (facility_.loan) operands.push_back({"loan_limit", facility_.loan->value});
              return operands;
            });
  }

  /// What the share of a price or budget leaves for the loan: a home loan beside it is taken off.
  Money loan_by_share(Money base) {
    const bool builds = application_.kind == construction;
    const auto whole = share(base, facility_.share->value, down);
    explain(
        application_.kpr_loan ? "share_of_price" : "loan_by_share", builds ? "budget x share" : "price x share", whole,
        [&] {
          return Operands{{builds ? "budget" : "price", base}, {"share", facility_.share->value}};
        },
        down);
    if (!application_.kpr_loan) return whole;
    const auto left = std::max(Money(), whole - *application_.kpr_loan);
    explain("loan_by_share", "max(0, share_of_price - kpr_loan)", left, [&] {
      return Operands{{"share_of_price", whole}, {"kpr_loan", *application_.kpr_loan}};
    });
    return left;
  }

  void membership_conditions() {
    if (application_.kind == construction) return;
    const auto months = needed_limit("membership_months", law_.membership_months);
    if (const auto& since = application_.member_since) {
      const auto first = since->after(date::months(months.value));
      decide("membership", first <= application_.on,
             fmt::format("a member since {}, long enough from {}", *since, first), months.rule,
             "months_after(member_since, membership_months) <= on", [&] {
               return Operands{{"member_since", *since}, {"membership_months", months.value}, {"on", application_.on}};
             });
    } else {
      leave_open("membership", "member_since", months.rule);
    }

    const auto bpu = limit("bpu_may_ask", law_.bpu, law_.bpu_announced);
    if (const auto& segment = application_.segment) {
      const bool may = *segment == Segment::pu || (*segment == Segment::bpu && bpu.value == 1);
      decide("segment", may, fmt::format("the segment is {}", *segment), bpu.rule,
             "wage_recipient or own_account and bpu_may_ask = 1", [&] {
               return Operands{{"wage_recipient", *segment == Segment::pu},
                               {"own_account", *segment == Segment::bpu},
                               {"bpu_may_ask", bpu.value}};
             });
    } else {
      leave_open("segment", "segment", bpu.rule);
    }
    const auto needed =
        bpu.value == 1 ? ProgrammeSet{Programme::jht} : ProgrammeSet{Programme::jht, Programme::jkk, Programme::jkm};
    if (const auto& programmes = application_.programmes) {
      decide("programmes", programmes->has_all(needed),
             bpu.value == 1 ? "membership in jht is needed" : "membership in jht, jkk and jkm is needed", bpu.rule,
             "all(joined)", [&] {
               Operands operands;
               for (const auto programme : all_programmes) {
                 if (!needed.has(programme)) continue;
                 operands.push_back({"joined", programmes->has(programme), std::string(to_string(programme))});
               }
               return operands;
             });
    } else {
      leave_open("programmes", "programmes", bpu.rule);
    }
  }

  void fact_conditions() {
    for (const auto& asked : housing_conditions()) {
      if (asked.kind != application_.kind || application_.on < asked.from) continue;
      if (const auto& fact = application_.facts[static_cast<std::size_t>(asked.fact)]) {
        decide(name_of(asked.fact), *fact == asked.wanted,
               fmt::format("{} is {}, and must be {}", asked.fact, *fact, asked.wanted), asked.source, "fact = wanted",
               [&] {
                 return Operands{{"fact", *fact, std::string(to_string(asked.fact))}, {"wanted", asked.wanted}};
               });
      } else {
        leave_open(name_of(asked.fact), to_string(asked.fact), asked.source);
      }
    }
  }

  void home_conditions() {
    if (application_.kind == pump) {
      const auto only_subsidised = needed_limit("subsidised_only", law_.pump_subsidised_only);
      if (only_subsidised.value == 1) {
        decide("subsidised_home", application_.subsidised, "a loan for the down payment is for subsidised homes alone",
               only_subsidised.rule, "subsidised", [&] {
                 return Operands{{"subsidised", application_.subsidised}};
               });
      }
    }
    if (facility_.price) {
      if (!application_.price) leave_open("price_in_limit", "price", facility_.price->rule);
      within("price_in_limit", application_.price, std::optional(facility_.price->value), facility_.price->rule);
    }
    if (application_.subsidised) wage_condition();
  }

  void wage_condition() {
    const auto landed = limit("wage_limit_landed", law_.wage_limit_landed);
    const auto flat = limit("wage_limit_flat", law_.wage_limit_flat);
    if (!landed || !flat) {
      facility_.notes.emplace_back(
          "subsidised: the housing ministry's wage limits of that day are not in the rule book");
      return;
    }
    const auto& home = application_.home;
    const auto& most = home == HousingHome::flat ? *flat : *landed;
    if (!home) leave_open("wage_in_limit", "home", landed->rule);
    if (!application_.wage) leave_open("wage_in_limit", "wage", most.rule);
    if (home) within("wage_in_limit", application_.wage, std::optional(most.value), most.rule);
  }

  void term_conditions() {
    Sources rule;
    for (const auto* sources :
         {facility_.loan ? &facility_.loan->rule : nullptr, facility_.share ? &facility_.share->rule : nullptr}) {
      if (sources == nullptr) continue;
      for (const auto* source : *sources) rule.add_once(*source);
    }
    within("loan_in_limit", application_.loan, facility_.largest_loan, rule);
    within("tenor_in_limit", application_.tenor_months, std::optional(facility_.tenor_months->value),
           facility_.tenor_months->rule);
    if (application_.rate && !facility_.rate_ceiling) {
      leave_open("rate_in_limit", "central_bank_rate", facility_.margin->rule);
    }
    within("rate_in_limit", application_.rate, facility_.rate_ceiling, facility_.margin->rule);
  }

  void conclude() {
    if (facility_.rate_ceiling) {
      facility_.notes.emplace_back(
          "the central bank's rate is that of the end of the year before, fixed for the year (questions and answers of "
          "July 2018, MLT 2)");
    }
    if (!std::ranges::all_of(facility_.conditions, &Condition::met)) {
      facility_.eligible = false;
    } else if (facility_.open.empty()) {
      facility_.eligible = true;
    }
    if (why_ != nullptr) explain_eligible();
  }

  void explain_eligible() {
    Operands met;
    for (const auto& each : facility_.conditions) met.push_back({"met", each.met, std::string(each.name)});
    Operands open;
    for (const auto& each : facility_.open) open.push_back({"fact", std::string(each.fact)});
    if (facility_.eligible) {
      why_->add({.what = "eligible", .formula = "all(met)", .operands = std::move(met), .result = *facility_.eligible});
    }
    why_->add(count_step("open", {}, "count(fact)", std::move(open)));
  }

  const HousingRules& law_;
  const HousingApplication& application_;
  Explanation* why_;
  HousingFacility facility_;
};

}  // namespace

HousingFacility assess(const RuleBook& book, const HousingApplication& application, Explanation* why) {
  check(application);
  return Assessment(book, application, why).run();
}

}  // namespace jamsostek::inline v0::membership
