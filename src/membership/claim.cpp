#include <jamsostek/membership/claim.hpp>

#include <algorithm>
#include <set>

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

/// Says what lateness costs by the law of a day.
void say_if_late(const RuleBook& book, Lateness lateness, Day day, std::string_view field, Deadline& deadline) {
  const auto interest = [&](const Timeline<Day, Rate>& rule) {
    const auto& row = *rule.at(day, {}, field).row;
    deadline.if_late = fmt::format("BPJS owes {} of the amount for each day of delay", row.value);
    deadline.late.add(row.source);
  };
  switch (lateness) {
    case Lateness::unknown: break;
    case Lateness::liability: {
      const auto& row = *book->claim.late_report_liability.at(day, {}, field).row;
      deadline.if_late = row.value != 0 ? "the employer is liable for the benefit"
                                        : "the benefit is not lost, as long as the claim has not expired";
      deadline.late.add(row.source);
      break;
    }
    case Lateness::jkk_interest: interest(book->claim.late_payment_jkk); break;
    case Lateness::jkm_interest: interest(book->claim.late_payment_jkm); break;
  }
}

Deadline deadline_of(const RuleBook& book, const Limit& limit, const Dates& dates, std::span<const Day> holidays) {
  Deadline deadline{limit.name,   limit.duty, limit.bound, limit.since, limit.kept_by, limit.unit, {}, {}, {},
                    limit.needed, {},         {},          {}};
  const auto known = [&](Date which) { return dates[static_cast<std::size_t>(which)]; };
  const auto law_of = known(limit.law_of);
  if (!law_of) return deadline;
  const auto field = to_string(limit.law_of);
  const auto& row = *limit.count(*book).at(*law_of, {}, field).row;
  deadline.count = row.value;
  deadline.sources.add(row.source);
  say_if_late(book, limit.lateness, *law_of, field, deadline);
  const auto since = known(limit.since);
  if (!since) return deadline;
  deadline.day = moved(*since, limit.unit, row.value, holidays);
  const auto kept = limit.kept_by ? known(*limit.kept_by) : std::nullopt;
  if (kept) deadline.kept = limit.bound == Bound::latest ? *kept <= *deadline.day : *kept >= *deadline.day;
  return deadline;
}

/// A checklist on its way.
class Making {
 public:
  Making(const RuleBook& book, const Claim& claim, PaperList text)
      : claim_(claim), text_(text), facts_(claim.facts), result_(book) {
    const bool decides = std::ranges::find(text_, above_limit, &Paper::condition) != text_.end();
    if (!claim.balance || !decides) return;
    const auto limit = book->claim.npwp_balance.value(claim.text.value_or(claim.on));
    facts_.emplace(above_limit, *claim.balance > limit);
  }

  Checklist run(std::vector<Deadline> limits) {
    result_.deadlines = std::move(limits);
    if (!text_.empty()) result_.text = text_.front().from;
    result_.papers = check_papers(claim_.procedure, text_, facts_, claim_.papers);
    for (const auto& needed : result_.papers) {
      for (const auto word : needed.missing_facts) unknown_.insert(asked_as(word));
    }
    say_whether_complete();
    check_conditions();
    for (const auto* filer : closest(claim_filers(), claim_.procedure)) {
      const auto may = holds(filer->when, facts_);
      if (may.value_or(false)) result_.filers.push_back(filer);
      if (!may) collect_unknown(filer->when, facts_, unknown_);
    }
    const auto proxies = closest(claim_proxies(), claim_.procedure);
    if (!proxies.empty()) result_.proxy = proxies.front();
    result_.missing_facts.assign(unknown_.begin(), unknown_.end());
    return std::move(result_);
  }

 private:
  void say_whether_complete() {
    const auto any = [&](PaperStatus status) {
      return std::ranges::find(result_.papers, status, &NeededPaper::status) != result_.papers.end();
    };
    if (any(PaperStatus::missing)) {
      result_.complete = false;
    } else if (!any(PaperStatus::undecided)) {
      result_.complete = true;
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
  }

  /// A limit that the day of the claim keeps is a condition of it.
  void check_in_time(const Deadline& deadline) {
    if (deadline.kept_by != Date::on) return;
    if (deadline.kept) {
      result_.conditions.push_back({deadline.name, *deadline.kept,
                                    fmt::format("claimed on {}; possible {} {}", claim_.on,
                                                deadline.bound == Bound::latest ? "until" : "from", *deadline.day),
                                    deadline.sources});
    } else if (deadline.needed && deadline.count != 0) {
      unknown_.insert(to_string(deadline.since));
      open_ = true;
    }
  }

  template <class Predicate>
  [[nodiscard]] bool any_of_group(const ClaimCondition& condition, Predicate&& predicate) const {
    return condition.group != 0 && std::ranges::any_of(claim_conditions(), [&](const ClaimCondition& other) {
             return other.procedure == condition.procedure && other.group == condition.group && predicate(other);
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
  }

  const Claim& claim_;
  PaperList text_;
  Facts facts_;
  Checklist result_;
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
                                std::span<const Day> holidays) {
  check_procedure(procedure);
  for (const auto later : {Date::outcome, Date::reported}) check_order(dates, Date::event, later);
  check_order(dates, Date::complete, Date::paid);
  std::vector<Deadline> all;
  for (const auto& limit : limits()) {
    if (fits(limit.procedure, procedure)) all.push_back(deadline_of(book, limit, dates, holidays));
  }
  return all;
}

Checklist checklist(const RuleBook& book, const Claim& claim) {
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
  return Making(book, claim, text).run(deadlines(book, claim.procedure, dates, claim.holidays));
}

}  // namespace jamsostek::inline v0::membership::claim
