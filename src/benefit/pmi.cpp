#include <jamsostek/benefit/pmi.hpp>

#include <algorithm>
#include <iterator>

#include "amounts.hpp"
#include "cite.hpp"
#include "claim_period.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit::pmi {
namespace {

constexpr std::string_view when = "date";

using Amount = Timeline<Day, Money> PmiBenefitRules::*;

/// How the amount of an event comes about.
enum class Way : std::uint8_t {
  fixed,
  cost,  ///< what it cost, up to a cap
  own,   ///< by a formula of its own
};

/// What the law says of an event.
struct Entry {
  Event event;
  std::string_view item;
  Way way;
  Amount amount;     ///< empty for formulas of their own
  bool abroad_only;  ///< for the time abroad only (Permenaker 4/2023 Pasal 34)
};

using Law = PmiBenefitRules;
constexpr std::array entries = {
    Entry{Event::death, "death", Way::own, nullptr, false},
    Entry{Event::total_disability, "disability", Way::fixed, &Law::total_disability, false},
    Entry{Event::periodic_on_total_disability, "periodic", Way::fixed, &Law::periodic_disability, false},
    Entry{Event::partial_disability, "disability", Way::own, nullptr, false},
    Entry{Event::transport, "transport", Way::own, nullptr, false},
    Entry{Event::medical_cost_abroad, "medical", Way::cost, &Law::medical_abroad, true},
    Entry{Event::home_care, "home_care", Way::cost, &Law::home_care, false},
    Entry{Event::orthosis, "orthosis", Way::own, nullptr, false},
    Entry{Event::denture, "denture", Way::cost, &Law::denture, false},
    Entry{Event::hearing_aid, "hearing_aid", Way::cost, &Law::hearing_aid, false},
    Entry{Event::glasses, "glasses", Way::cost, &Law::glasses, false},
    Entry{Event::failed_departure, "assistance", Way::fixed, &Law::failed_departure, false},
    Entry{Event::failed_placement, "assistance", Way::fixed, &Law::failed_placement, true},
    Entry{Event::placement_against_contract, "assistance", Way::fixed, &Law::against_contract, true},
    Entry{Event::loss_on_return, "loss", Way::cost, &Law::loss_on_return, false},
    Entry{Event::rape, "assistance", Way::fixed, &Law::rape, false},
    Entry{Event::termination_by_accident, "assistance", Way::own, nullptr, true},
    Entry{Event::termination_other, "assistance", Way::fixed, &Law::termination_other, true},
    Entry{Event::repatriation, "repatriation", Way::cost, &Law::repatriation, true},
    Entry{Event::scholarship, "scholarship", Way::own, nullptr, false},
};
static_assert(entries.size() == words<Event>.size());
static_assert(std::ranges::is_sorted(entries, {}, &Entry::event));

constexpr Source phases{{"Permenaker 4/2023", "Pasal 27 and 34", "which events are covered before, during and after",
                         "the lists of earlier regulations were not seen; theirs are taken to be the same"},
                        Confidence::medium};

std::string shown(const std::optional<int>& number) { return number ? fmt::format("{}", *number) : std::string(); }

/// A fact that the event needs, takes or does not take.
enum class Wish : std::uint8_t { needed, taken, refused };

void check_fact(Event event, std::string_view field, bool present, Wish wish, const std::string& value) {
  if (wish == Wish::needed && !present) {
    throw MissingField(field, "", fmt::format("the event {} needs {}", event, field));
  }
  if (wish == Wish::refused && present) {
    throw InvalidValue(field, value, fmt::format("the event {} does not take {}", event, field));
  }
}

void check_number(const std::optional<int>& number, std::string_view field) {
  if (number && *number < 0) throw OutOfRange(field, shown(number), "the number is not negative");
}

void check(const Claim& claim, const Entry& entry) {
  const auto needed_by = [&](Event event) { return claim.event == event ? Wish::needed : Wish::refused; };
  check_fact(claim.event, "accident", claim.accident.has_value(),
             claim.event == Event::death ? Wish::taken : Wish::refused,
             claim.accident.value_or(false) ? "true" : "false");
  const auto cost = entry.way == Way::cost                             ? Wish::needed
                    : claim.event == Event::placement_against_contract ? Wish::taken
                                                                       : Wish::refused;
  check_fact(claim.event, "cost", claim.cost.has_value(), cost, claim.cost ? fmt::format("{}", *claim.cost) : "");
  check_fact(claim.event, "transport", !claim.transport.empty(), needed_by(Event::transport), "");
  check_fact(claim.event, "disability", claim.disability.has_value(), needed_by(Event::partial_disability), "");
  check_fact(claim.event, "service_months", claim.service_months.has_value(), needed_by(Event::termination_by_accident),
             shown(claim.service_months));
  check_fact(claim.event, "university_years", claim.university_years.has_value(), needed_by(Event::scholarship),
             shown(claim.university_years));
  check_cost(claim.cost, "cost");
  check_costs(claim.transport);
  check_number(claim.service_months, "service_months");
  check_number(claim.university_years, "university_years");
  if (claim.disability && claim.disability->kind() == DisabilityKind::total) {
    throw InvalidValue("disability.kind", to_string(claim.disability->kind()),
                       "total disability is an event of its own: total_disability");
  }
  if (claim.claimed_on && *claim.claimed_on < claim.date) {
    throw InvalidValue("claimed_on", fmt::format("{}", *claim.claimed_on), "a claim does not come before the event");
  }
}

/// Whether the benefit is one of accidents, which expire. No claim period of other deaths was found.
bool is_accident_benefit(const Claim& claim) { return claim.event != Event::death || claim.accident.value_or(false); }

void check_claim_in_time(const Claim& claim, Benefit& result, Explanation* why) {
  if (!claim.claimed_on) return;
  if (!is_accident_benefit(claim)) {
    result.notes.emplace_back("claimed_on: no claim period of a death that is no accident was found");
    return;
  }
  require_in_time(result.book->pmi_benefit.claim_years,
                  {claim.date, when, "event", "claimed_on <= years_after(event, years)"}, *claim.claimed_on, result,
                  why);
}

/// Computes the items of an event.
class Assessment {
 public:
  Assessment(const Claim& claim, Benefit& result, Explanation* why)
      : claim_(claim), result_(result), law_(result.book->pmi_benefit), why_(why) {}

  std::vector<Item> items(const Entry& entry) {
    compute(entry);
    explain_eligible(why_, result_);
    if (why_ != nullptr && result_.eligible) std::ranges::move(steps_.steps, std::back_inserter(why_->steps));
    return std::move(items_);
  }

 private:
  void compute(const Entry& entry) {
    switch (entry.way) {
      case Way::fixed: fixed(entry.item, law_.*entry.amount); break;
      case Way::cost: capped(entry.item, *claim_.cost, law_.*entry.amount); break;
      case Way::own: own(entry); break;
    }
    if (claim_.event == Event::placement_against_contract && claim_.cost) {
      capped("transport", *claim_.cost, law_.against_contract_transport);
    }
  }

  Item& begin(std::string_view name, const Sources& sources = {}) {
    return items_.emplace_back(Item{name, {}, ItemPayer::bpjs, Status::payable, sources});
  }
  /// Refuses an amount that nobody published: what is known of it from general knowledge alone stands in the rule
  /// book, with low confidence, but no claim is settled on it.
  void refuse_unpublished(const Sources& sources) const {
    if (sources.confidence() != Confidence::low) return;
    throw NoRule(when, fmt::format("{}", claim_.date),
                 fmt::format("no published amount of {}: {}", claim_.event, sources.notes()));
  }
  Money published(const Timeline<Day, Money>& amount, Sources& sources) const {
    const auto value = cited(amount, claim_.date, when, sources);
    refuse_unpublished(sources);
    return value;
  }
  void fixed(std::string_view name, const Timeline<Day, Money>& amount) {
    auto& item = begin(name);
    item.amount = published(amount, item.rule);
    if (why_ != nullptr) steps_.add(item_step(item, claim_.date, amount));
  }
  void capped(std::string_view name, Money cost, const Timeline<Day, Money>& cap) {
    auto& item = begin(name);
    const auto most = published(cap, item.rule);
    item.amount = rounded(std::min(cost, most));
    if (why_ == nullptr) return;
    steps_.add(item_step(item, "min(cost, cap)", {{"cost", cost}, {"cap", most}}, Rounding{})).ceiling_applied =
        cost > most;
  }

  void own(const Entry& entry) {
    switch (claim_.event) {
      case Event::death: death(); break;
      case Event::partial_disability: partial_disability(); break;
      case Event::transport: {
        auto& item = begin(entry.item);
        Explanation::Step step;
        item.amount =
            transport_amount(claim_.transport, {&law_.transport_land, &law_.transport_sea, &law_.transport_air},
                             claim_.date, when, item.rule, why_ != nullptr ? &step : nullptr);
        refuse_unpublished(item.rule);
        if (why_ == nullptr) break;
        steps_.add(item_step(item, step.formula, std::move(step.operands), step.rounding)).ceiling_applied =
            step.ceiling_applied;
        break;
      }
      case Event::termination_by_accident: termination(entry); break;
      case Event::scholarship: scholarship(entry); break;
      default:
        throw NoRule(when, fmt::format("{}", claim_.date),
                     fmt::format("no amount of {} was published or found", claim_.event));
    }
  }

  void death() {
    if (claim_.phase == Phase::during) {
      fixed("death", law_.death_during);
    } else if (claim_.accident.value_or(false)) {
      fixed("death", law_.death_accident);
    } else {
      fixed("death", law_.death_home);
      fixed("periodic", law_.periodic_home);
      fixed("funeral", law_.funeral_home);
    }
  }

  void partial_disability() {
    Sources base_rule;
    const auto base = published(law_.partial_base, base_rule);
    const auto [percent, sources] = disability_percent(result_.book, claim_.date, *claim_.disability, why_);
    auto& item = begin("disability", base_rule);
    for (const auto* source : sources) item.rule.add_once(*source);
    item.amount = share(base, percent);
    if (why_ == nullptr) return;
    steps_.add(item_step(item, "base x percent", {{"base", base}, {"percent", percent}}, Rounding{}));
  }

  void termination(const Entry& entry) {
    const auto& least = PmiBenefitRules::service_months;
    const int months = *claim_.service_months;
    const auto tier = std::ranges::upper_bound(least, months) - least.begin();
    // Without a tier the first one says from when on there is something, and whether an amount was published at all.
    const auto& amount = law_.termination_by_accident[static_cast<std::size_t>(std::max<std::ptrdiff_t>(tier - 1, 0))];
    Sources sources;
    static_cast<void>(published(amount, sources));
    const bool served = result_.require(
        "service_months", tier > 0, fmt::format("{} months of service; at least {}", months, least.front()), sources);
    explain_condition(why_, result_, Weight::required, "months_of_service >= months_needed", [&] {
      return Operands{{"months_of_service", months}, {"months_needed", least.front()}};
    });
    if (served) fixed(entry.item, amount);
  }

  void scholarship(const Entry& entry) {
    auto& item = begin(entry.item);
    const auto yearly = published(law_.university_year, item.rule);
    const int most = cited(law_.university_years, claim_.date, when, item.rule);
    if (*claim_.university_years > most) {
      throw NoRule("university_years", shown(claim_.university_years),
                   fmt::format("more than {} years of higher education were not published or found", most));
    }
    item.amount = yearly * *claim_.university_years;
    if (why_ == nullptr) return;
    steps_.add(item_step(item, "yearly x years", {{"yearly", yearly}, {"years", *claim_.university_years}}));
  }

  const Claim& claim_;
  Benefit& result_;
  const PmiBenefitRules& law_;
  Explanation* why_;
  std::vector<Item> items_;
  Explanation steps_;  // of the items; told after the conditions, where they are met
};

}  // namespace

Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why) {
  const auto& entry = entries[static_cast<std::size_t>(claim.event)];
  check(claim, entry);
  // Nothing is known of the time before the first regulation, whatever is asked.
  static_cast<void>(book->pmi_benefit.death_during.at(claim.date, {}, when));

  Benefit result(book);
  if (entry.abroad_only) {
    result.require("phase_covered", claim.phase == Phase::during,
                   fmt::format("{} in the phase {}: for the time abroad only", claim.event, claim.phase), phases);
    explain_condition(why, result, Weight::required, "phase = covered_phase", [&] {
      return Operands{{"phase", word_value(claim.phase)}, {"covered_phase", word_value(Phase::during)}};
    });
  }
  check_claim_in_time(claim, result, why);
  const auto items = Assessment(claim, result, why).items(entry);
  if (!result.eligible) {
    result.notes.clear();
    return result;
  }
  for (const auto& item : items) result.add(item);
  explain_totals(why, result);
  return result;
}

}  // namespace jamsostek::inline v0::benefit::pmi
