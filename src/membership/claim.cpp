#include <jamsostek/membership/claim.hpp>

#include <algorithm>
#include <set>
#include <tuple>

#include "claim_limits.hpp"

namespace jamsostek::inline v0::membership::claim {
namespace {

/// The fact that follows from the balance, and by which name the balance is asked for.
constexpr std::string_view above_limit = "balance_above_limit";
constexpr std::string_view balance = "balance";

using WordSet = std::set<std::string_view>;

void collect(std::string_view expression, WordSet& into) {
  each_fact(expression, [&](std::string_view word, bool) { into.insert(word); });
}

/// The word by which a fact is asked for.
std::string_view asked_as(std::string_view word) { return word == above_limit ? balance : word; }

/// The words of an expression that are not known, as they are asked for.
void collect_unknown(std::string_view expression, const Facts& facts, WordSet& into) {
  each_fact(expression, [&](std::string_view word, bool) {
    if (!facts.contains(word)) into.insert(asked_as(word));
  });
}

/// The facts of an expression that are known: whether each is as it is wanted.
std::vector<Explanation::Operand> known_facts(std::string_view expression, const Facts& facts) {
  std::vector<Explanation::Operand> operands;
  each_fact(expression, [&](std::string_view word, bool negated) {
    const auto fact = find_fact<bool>(facts, word);
    if (!fact) return;
    operands.push_back({"fact", *fact != negated, fmt::format("{}{}", negated ? "not " : "", word)});
  });
  return operands;
}

/// The step of an expression of facts that is so, or not.
Explanation::Step facts_step(std::string_view what, std::string_view of, std::string_view expression,
                             const Facts& facts, bool so, const Source& source) {
  Explanation::Step step{.what = what,
                         .of = std::string(of),
                         .formula = "all(fact)",
                         .operands = known_facts(expression, facts),
                         .result = so};
  step.rule.add(source);
  return step;
}

WordSet words_of(std::string_view procedure) {
  WordSet all;
  for (const auto list : paper_lists(procedure)) {
    for (const auto& paper : list) collect(paper.condition, all);
  }
  for (const auto& substitute : claim_substitutes()) {
    if (fits(substitute.procedure, procedure)) collect(substitute.when, all);
  }
  for (const auto& condition : claim_conditions()) {
    if (!fits(condition.procedure, procedure)) continue;
    collect(condition.when, all);
    collect(condition.asks, all);
  }
  for (const auto* filer : closest(claim_filers(), procedure)) collect(filer->when, all);
  return all;
}

void check_facts(const Claim& claim) {
  const auto known = words_of(claim.procedure);
  for (const auto& [word, so] : claim.facts) {
    if (known.contains(word) && word != above_limit) continue;
    throw InvalidValue("facts", word, fmt::format("{} asks for no fact of that name", claim.procedure));
  }
}

void check_order(const Dates& dates, Date before, Date after) {
  const auto& first = dates[static_cast<std::size_t>(before)];
  const auto& second = dates[static_cast<std::size_t>(after)];
  if (first && second && *second < *first) {
    throw InvalidValue(to_string(after), fmt::format("{}", *second), fmt::format("{} comes before {}", after, before));
  }
}

Day moved(Day day, Unit unit, int count, std::span<const Day> holidays) {
  switch (unit) {
    case Unit::days: return day + date::days(count);
    case Unit::working_days: return after_working_days(day, count, holidays);
    case Unit::months: return day.after(date::months(count));
    case Unit::months_before: return day.after(date::months(-count));
    case Unit::years: return day.after(date::years(count));
    case Unit::calendar_years: break;
  }
  return {day.year() + 1 + count, 1, 1};
}

/// What `moved` does, as a formula.
constexpr std::string_view formula_of(Unit unit) noexcept {
  switch (unit) {
    case Unit::days: return "since + count_of_units";
    case Unit::working_days: return "working_days_after(since, count_of_units, holiday)";
    case Unit::months: return "months_after(since, count_of_units)";
    case Unit::months_before: return "months_after(since, 0 - count_of_units)";
    case Unit::years: return "years_after(since, count_of_units)";
    case Unit::calendar_years: break;
  }
  return "day_in((year_of(since) + 1 + count_of_units) x 12, 1)";
}

constexpr std::string_view name_of(Bound bound) noexcept { return bound == Bound::latest ? "last_day" : "first_day"; }

/// Explains the day of a limit, and whether it was kept.
void explain(Explanation& why, const Deadline& deadline, Explanation::Step count, Day since, std::optional<Day> kept_on,
             std::span<const Day> holidays) {
  const std::string of(deadline.name);
  Explanation::Step limit{.what = name_of(deadline.bound),
                          .of = of,
                          .formula = formula_of(deadline.unit),
                          .operands = {{"since", since, std::string(to_string(deadline.since))}, count.operand()},
                          .result = *deadline.day,
                          .rule = deadline.sources};
  if (deadline.unit == Unit::working_days) {
    for (const auto holiday : holidays) limit.operands.push_back({"holiday", holiday});
  }
  limit.steps.push_back(std::move(count));
  const auto day = why.add(std::move(limit)).operand();
  if (!kept_on) return;
  why.add({.what = "kept",
           .of = of,
           .formula = deadline.bound == Bound::latest ? "kept_on <= last_day" : "kept_on >= first_day",
           .operands = {{"kept_on", *kept_on}, day},
           .result = *deadline.kept});
}

/// Says what lateness costs by the law of a day.
void say_if_late(const RuleBook& book, Lateness lateness, Day day, std::string_view field, Deadline& deadline,
                 Explanation* why) {
  const std::string of(deadline.name);
  const auto interest = [&](const Timeline<Day, Rate>& rule) {
    const auto& row = *rule.at(day, {}, field).row;
    if (why != nullptr) why->add(look_up("late_interest", of, day, row));
    deadline.if_late = fmt::format("BPJS owes {} of the amount for each day of delay", row.value);
    deadline.late.add(row.source);
  };
  switch (lateness) {
    case Lateness::unknown: break;
    case Lateness::liability: {
      const auto& row = *book->claim.late_report_liability.at(day, {}, field).row;
      if (why != nullptr) why->add(look_up("late_liability", of, day, row));
      deadline.if_late = row.value != 0 ? "the employer is liable for the benefit"
                                        : "the benefit is not lost, as long as the claim has not expired";
      deadline.late.add(row.source);
      break;
    }
    case Lateness::jkk_interest: interest(book->claim.late_payment_jkk); break;
    case Lateness::jkm_interest: interest(book->claim.late_payment_jkm); break;
  }
}

Deadline deadline_of(const RuleBook& book, const Limit& limit, const Dates& dates, std::span<const Day> holidays,
                     Explanation* why) {
  Deadline deadline{limit.name,   limit.duty, limit.bound, limit.since, limit.kept_by, limit.unit, {}, {}, {},
                    limit.needed, {},         {},          {}};
  const auto known = [&](Date which) { return dates[static_cast<std::size_t>(which)]; };
  const auto law_of = known(limit.law_of);
  if (!law_of) return deadline;
  const auto field = to_string(limit.law_of);
  const auto& row = *limit.count(*book).at(*law_of, {}, field).row;
  deadline.count = row.value;
  deadline.sources.add(row.source);
  say_if_late(book, limit.lateness, *law_of, field, deadline, why);
  const auto since = known(limit.since);
  if (!since) {
    if (why != nullptr) why->add(look_up("count_of_units", std::string(limit.name), *law_of, row));
    return deadline;
  }
  deadline.day = moved(*since, limit.unit, row.value, holidays);
  const auto kept = limit.kept_by ? known(*limit.kept_by) : std::nullopt;
  if (kept) deadline.kept = limit.bound == Bound::latest ? *kept <= *deadline.day : *kept >= *deadline.day;
  if (why != nullptr) {
    explain(*why, deadline, look_up("count_of_units", std::string(limit.name), *law_of, row), *since, kept, holidays);
  }
  return deadline;
}

/// A checklist on its way.
class Making {
 public:
  Making(const RuleBook& book, const Claim& claim, PaperList text, Explanation* why)
      : claim_(claim), text_(text), facts_(claim.facts), result_(book), why_(why) {
    const bool decides = std::ranges::find(text_, above_limit, &Paper::condition) != text_.end();
    if (!claim.balance || !decides) return;
    const auto day = claim.text.value_or(claim.on);
    const auto& limit = *book->claim.npwp_balance.at(day).row;
    const bool above = *claim.balance > limit.value;
    facts_.emplace(above_limit, above);
    if (why_ == nullptr) return;
    auto looked_up = look_up("limit", std::string(balance), day, limit);
    why_->add({.what = above_limit,
               .formula = "balance > limit",
               .operands = {{balance, *claim.balance}, looked_up.operand()},
               .result = above,
               .rule = looked_up.rule,
               .steps = {looked_up}});
  }

  Checklist run(std::vector<Deadline> limits) {
    result_.deadlines = std::move(limits);
    if (!text_.empty()) result_.text = text_.front().from;
    result_.papers = check_papers(claim_.procedure, text_, facts_, claim_.papers);
    explain_papers();
    for (const auto& needed : result_.papers) {
      for (const auto word : needed.missing_facts) unknown_.insert(asked_as(word));
    }
    say_whether_complete();
    check_conditions();
    for (const auto* filer : closest(claim_filers(), claim_.procedure)) {
      const auto may = holds(filer->when, facts_);
      if (may && why_ != nullptr) {
        why_->add(facts_step("may_file", to_string(filer->who), filer->when, facts_, *may, filer->source));
      }
      if (may.value_or(false)) result_.filers.push_back(filer);
      if (!may) collect_unknown(filer->when, facts_, unknown_);
    }
    const auto proxies = closest(claim_proxies(), claim_.procedure);
    if (!proxies.empty()) result_.proxy = proxies.front();
    result_.missing_facts.assign(unknown_.begin(), unknown_.end());
    explain_missing();
    return std::move(result_);
  }

 private:
  /// Explains which papers are asked for by the facts, and which needs are met.
  void explain_papers() const {
    if (why_ == nullptr) return;
    for (const auto& paper : text_) {
      if (paper.condition.empty()) continue;
      if (const auto asked = holds(paper.condition, facts_)) {
        why_->add(facts_step("asked", paper.name, paper.condition, facts_, *asked, paper.source));
      }
    }
    for (const auto& needed : result_.papers) {
      if (needed.status == PaperStatus::undecided) continue;  // a fact is open: what is at hand decides nothing yet
      const auto& paper = needed.any_of.front();
      Explanation::Step step{.what = "paper_at_hand",
                             .of = std::string(paper.name),
                             .formula = "any(at_hand)",
                             .result = needed.status == PaperStatus::at_hand};
      for (const auto& each : needed.any_of) {
        const bool at_hand = std::ranges::find(claim_.papers, each.name) != claim_.papers.end();
        step.operands.push_back({"at_hand", at_hand, std::string(each.name)});
      }
      step.rule.add(*paper.source);
      why_->add(std::move(step));
    }
  }

  void explain_missing() const {
    if (why_ == nullptr) return;
    std::vector<Explanation::Operand> words;
    for (const auto word : unknown_) words.push_back({"missing", std::string(word)});
    why_->add(count_step("missing_facts", {}, "count(missing)", std::move(words)));
  }

  void say_whether_complete() {
    const auto any = [&](PaperStatus status) {
      return std::ranges::find(result_.papers, status, &NeededPaper::status) != result_.papers.end();
    };
    if (any(PaperStatus::missing)) {
      result_.complete = false;
    } else if (!any(PaperStatus::undecided)) {
      result_.complete = true;
    }
    if (result_.complete && why_ != nullptr) {
      why_->add_sum("complete", {}, "all(paper_at_hand)", "paper_at_hand", *result_.complete);
    }
  }

  void check_conditions() {
    for (const auto& condition : claim_conditions()) {
      if (!fits(condition.procedure, claim_.procedure)) continue;
      const auto asked = holds(condition.when, facts_);
      if (asked == false) continue;
      const auto met = holds(condition.asks, facts_);
      if (!asked) {
        if (met == true) continue;
        collect_unknown(condition.when, facts_, unknown_);
        open_ = true;
      } else if (met == false && !others_of_group(condition)) {
        note(condition, false);
      } else if (met == true) {
        note(condition, true);
      } else if (!met && !group_met(condition)) {
        collect_unknown(condition.asks, facts_, unknown_);
        open_ = true;
      }
    }
    for (const auto& deadline : result_.deadlines) check_in_time(deadline);
    if (std::ranges::find(result_.conditions, false, &Condition::met) != result_.conditions.end()) {
      result_.conditions_met = false;
    } else if (!open_) {
      result_.conditions_met = true;
    }
    if (!result_.conditions_met || why_ == nullptr) return;
    Explanation::Step step{.what = "conditions_met", .formula = "all(met)", .result = *result_.conditions_met};
    for (const auto& each : result_.conditions) step.operands.push_back({"met", each.met, std::string(each.name)});
    why_->add(std::move(step));
  }

  /// A limit that the day of the claim keeps is a condition of it.
  void check_in_time(const Deadline& deadline) {
    if (deadline.kept_by != Date::on) return;
    if (deadline.kept) {
      result_.conditions.push_back({deadline.name, *deadline.kept,
                                    fmt::format("claimed on {}; possible {} {}", claim_.on,
                                                deadline.bound == Bound::latest ? "until" : "from", *deadline.day),
                                    deadline.sources});
      if (why_ == nullptr) return;
      why_->add(condition_step(result_.conditions.back(),
                               deadline.bound == Bound::latest ? "claimed_on <= last_day" : "claimed_on >= first_day",
                               {{"claimed_on", claim_.on}, {name_of(deadline.bound), *deadline.day}}));
    } else if (deadline.needed && deadline.count != 0) {
      unknown_.insert(to_string(deadline.since));
      open_ = true;
    }
  }

  template <class Predicate>
  [[nodiscard]] bool any_of_group(const ClaimCondition& condition, Predicate&& predicate) const {
    return condition.group != 0 && std::ranges::any_of(claim_conditions(), [&](const ClaimCondition& other) {
             return std::tie(other.procedure, other.group) == std::tie(condition.procedure, condition.group) &&
                    predicate(other);
           });
  }
  /// Whether one of the conditions of a group is met.
  [[nodiscard]] bool group_met(const ClaimCondition& condition) const {
    return any_of_group(condition, [&](const auto& other) { return holds(other.asks, facts_).value_or(false); });
  }
  /// Whether another condition of the group is met, or may be.
  [[nodiscard]] bool others_of_group(const ClaimCondition& condition) const {
    return any_of_group(condition, [&](const auto& other) { return holds(other.asks, facts_).value_or(true); });
  }

  void note(const ClaimCondition& condition, bool met) {
    result_.conditions.push_back({condition.name, met, std::string(condition.detail), condition.source});
    if (why_ == nullptr) return;
    why_->add(condition_step(result_.conditions.back(), "all(fact)", known_facts(condition.asks, facts_)));
  }

  const Claim& claim_;
  PaperList text_;
  Facts facts_;
  Checklist result_;
  Explanation* why_;
  WordSet unknown_;
  bool open_ = false;  ///< a condition cannot be told
};

}  // namespace

void check_procedure(std::string_view procedure, std::string_view field) {
  const auto known = claim_procedures();
  if (std::ranges::find(known, procedure, &ClaimProcedure::name) == known.end()) {
    throw InvalidValue(field, procedure, "there is no procedure of that name");
  }
}

std::vector<std::string_view> facts_asked(std::string_view procedure) {
  check_procedure(procedure);
  auto all = words_of(procedure);
  all.erase(above_limit);
  return {all.begin(), all.end()};
}

std::vector<Date> dates_asked(std::string_view procedure) {
  check_procedure(procedure);
  std::set<Date> all;
  for (const auto& limit : limits()) {
    if (!fits(limit.procedure, procedure)) continue;
    all.insert({limit.since, limit.law_of});
    if (limit.kept_by) all.insert(*limit.kept_by);
  }
  return {all.begin(), all.end()};
}

std::vector<Deadline> deadlines(const RuleBook& book, std::string_view procedure, const Dates& dates,
                                std::span<const Day> holidays, Explanation* why) {
  check_procedure(procedure);
  for (const auto later : {Date::outcome, Date::reported}) check_order(dates, Date::event, later);
  check_order(dates, Date::complete, Date::paid);
  std::vector<Deadline> all;
  for (const auto& limit : limits()) {
    if (fits(limit.procedure, procedure)) all.push_back(deadline_of(book, limit, dates, holidays, why));
  }
  if (why == nullptr) return all;
  std::vector<Explanation::Operand> names;
  names.reserve(all.size());
  for (const auto& each : all) names.push_back({"limit", std::string(each.name)});
  why->add(count_step("deadlines", {}, "count(limit)", std::move(names)));
  return all;
}

Checklist checklist(const RuleBook& book, const Claim& claim, Explanation* why) {
  check_procedure(claim.procedure);
  check_facts(claim);
  if (claim.balance && claim.balance->is_negative()) {
    throw OutOfRange("balance", fmt::format("{}", *claim.balance), "a balance is not negative");
  }
  PaperList text;
  if (!paper_lists(claim.procedure).empty()) {
    text = papers(claim.procedure, claim.text.value_or(claim.on), "procedure", claim.text ? "text" : "on");
  }
  auto dates = claim.dates;
  dates[static_cast<std::size_t>(Date::on)] = claim.on;
  return Making(book, claim, text, why).run(deadlines(book, claim.procedure, dates, claim.holidays, why));
}

}  // namespace jamsostek::inline v0::membership::claim
