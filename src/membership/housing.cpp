#include <jamsostek/membership/housing.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::membership {
namespace {

using enum HousingKind;

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
  Assessment(const RuleBook& book, const HousingApplication& application)
      : law_(book->housing), application_(application), facility_(book) {}

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
  static HousingLimit<T> limit_of(const Row<Day, T>& row) {
    HousingLimit<T> limit{row.value, {}};
    limit.rule.add(row.source);
    return limit;
  }
  /// The limit of the day, or nothing where the law has none.
  template <class T>
  [[nodiscard]] std::optional<HousingLimit<T>> limit(const Timeline<Day, T>& rule) const {
    const auto* row = rule.find(application_.on);
    return row == nullptr ? std::nullopt : std::optional(limit_of(*row));
  }
  /// Of two texts the one that was said last, or the regulation where that is asked for.
  template <class T>
  [[nodiscard]] HousingLimit<T> limit(const Timeline<Day, T>& regulation, const Timeline<Day, T>& announced) const {
    const auto* row = application_.texts == HousingTexts::latest ? announced.find(application_.on) : nullptr;
    return limit_of(row != nullptr ? *row : *regulation.at(application_.on, {}, "on").row);
  }

  bool decide(std::string_view name, bool met, std::string detail, const Sources& sources) {
    facility_.conditions.push_back({name, met, std::move(detail), sources});
    return met;
  }
  void leave_open(std::string_view name, std::string_view fact, const Sources& sources) {
    facility_.open.push_back({name, fact, sources});
  }
  /// Decides that a value stays inside a limit, if both are there.
  template <class T>
  void within(std::string_view name, const std::optional<T>& value, const std::optional<T>& most,
              const Sources& sources) {
    if (value && most) decide(name, *value <= *most, fmt::format("{}, at most {}", *value, *most), sources);
  }

  void find_limits() {
    const auto kind = application_.kind;
    const auto& tenor = law_.tenor_months[static_cast<std::size_t>(kind)];
    facility_.tenor_months = limit_of(*tenor.at(application_.on, {}, "on").row);
    facility_.margin = kind == construction ? limit(law_.margin_construction, law_.margin_construction_announced)
                                            : limit(law_.margin_member, law_.margin_member_announced);
    if (application_.central_bank_rate) {
      facility_.rate_ceiling = *application_.central_bank_rate + facility_.margin->value;
    }
    switch (kind) {
      case kpr:
        facility_.loan = limit(law_.kpr_loan);
        facility_.share = limit(application_.subsidised ? law_.kpr_share_subsidised : law_.kpr_share);
        if (!application_.subsidised) facility_.price = limit(law_.kpr_price);
        break;
      case pump:
        facility_.loan = limit(law_.pump_loan);
        facility_.share = limit(law_.pump_share_with_kpr);
        break;
      case prp: facility_.loan = limit(law_.prp_loan); break;
      case construction: facility_.share = limit(law_.construction_share); break;
    }
  }

  void find_largest_loan() {
    auto& largest = facility_.largest_loan;
    if (facility_.loan) largest = facility_.loan->value;
    if (!facility_.share) return;
    const auto kind = application_.kind;
    const auto& base = kind == construction ? application_.budget : application_.price;
    if (!base) {
      largest.reset();
      leave_open("loan_in_limit", kind == construction ? "budget" : "price", facility_.share->rule);
      return;
    }
    auto by_share = share(*base, facility_.share->value, down);
    if (kind == pump) {
      if (!application_.kpr_loan) {
        largest.reset();
        leave_open("loan_in_limit", "kpr_loan", facility_.share->rule);
        return;
      }
      by_share = std::max(Money(), by_share - *application_.kpr_loan);
    }
    largest = largest ? std::min(*largest, by_share) : by_share;
  }

  void membership_conditions() {
    if (application_.kind == construction) return;
    const auto months = limit_of(*law_.membership_months.at(application_.on, {}, "on").row);
    if (const auto& since = application_.member_since) {
      const auto first = since->after(date::months(months.value));
      decide("membership", first <= application_.on,
             fmt::format("a member since {}, long enough from {}", *since, first), months.rule);
    } else {
      leave_open("membership", "member_since", months.rule);
    }

    const auto bpu = limit(law_.bpu, law_.bpu_announced);
    if (const auto& segment = application_.segment) {
      const bool may = *segment == Segment::pu || (*segment == Segment::bpu && bpu.value == 1);
      decide("segment", may, fmt::format("the segment is {}", *segment), bpu.rule);
    } else {
      leave_open("segment", "segment", bpu.rule);
    }
    const auto needed =
        bpu.value == 1 ? ProgrammeSet{Programme::jht} : ProgrammeSet{Programme::jht, Programme::jkk, Programme::jkm};
    if (const auto& programmes = application_.programmes) {
      decide("programmes", programmes->has_all(needed),
             bpu.value == 1 ? "membership in jht is needed" : "membership in jht, jkk and jkm is needed", bpu.rule);
    } else {
      leave_open("programmes", "programmes", bpu.rule);
    }
  }

  void fact_conditions() {
    for (const auto& asked : housing_conditions()) {
      if (asked.kind != application_.kind || application_.on < asked.from) continue;
      if (const auto& fact = application_.facts[static_cast<std::size_t>(asked.fact)]) {
        decide(name_of(asked.fact), *fact == asked.wanted,
               fmt::format("{} is {}, and must be {}", asked.fact, *fact, asked.wanted), asked.source);
      } else {
        leave_open(name_of(asked.fact), to_string(asked.fact), asked.source);
      }
    }
  }

  void home_conditions() {
    if (application_.kind == pump) {
      const auto only_subsidised = limit_of(*law_.pump_subsidised_only.at(application_.on, {}, "on").row);
      if (only_subsidised.value == 1) {
        decide("subsidised_home", application_.subsidised, "a loan for the down payment is for subsidised homes alone",
               only_subsidised.rule);
      }
    }
    if (facility_.price) {
      if (!application_.price) leave_open("price_in_limit", "price", facility_.price->rule);
      within("price_in_limit", application_.price, std::optional(facility_.price->value), facility_.price->rule);
    }
    if (application_.subsidised) wage_condition();
  }

  void wage_condition() {
    const auto landed = limit(law_.wage_limit_landed);
    const auto flat = limit(law_.wage_limit_flat);
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
  }

  const HousingRules& law_;
  const HousingApplication& application_;
  HousingFacility facility_;
};

}  // namespace

HousingFacility assess(const RuleBook& book, const HousingApplication& application) {
  check(application);
  return Assessment(book, application).run();
}

}  // namespace jamsostek::inline v0::membership
