#include <jamsostek/membership/registration.hpp>

#include <algorithm>

#include <jamsostek/membership/deadline.hpp>
#include <jamsostek/segment/bpu.hpp>

namespace jamsostek::inline v0::membership {
namespace {

FactKind kind_of(Ask ask) {
  switch (ask) {
    case Ask::yes:
    case Ask::no: return FactKind::yes_no;
    case Ask::bpu_age: return FactKind::day;
    default: return FactKind::number;
  }
}

void add_once(std::vector<FactName>& facts, const FactName& fact) {
  if (std::ranges::find(facts, fact.name, &FactName::name) == facts.end()) facts.push_back(fact);
}

const Row<Day, int>& number_rule(const RuleBook& book, std::string_view name, Day on) {
  const auto& rule = book.find(name);
  return *std::get<const Timeline<Day, int>*>(rule)->at(on, {}, "on").row;
}

/// The answer to a question of yes or no, a number or a day; nothing while the fact is not known.
std::optional<Condition> checked(const RuleBook& book, const RegistrationCondition& row, const Application& application,
                                 Explanation* why) {
  const auto& facts = application.facts;
  Condition condition{row.name, false, {}, row.source};
  switch (row.ask) {
    case Ask::yes:
    case Ask::no: {
      const auto fact = find_fact<bool>(facts, row.fact);
      if (!fact) return std::nullopt;
      condition.met = *fact == (row.ask == Ask::yes);
      condition.detail = fmt::format("{}: {}", row.fact, *fact ? "yes" : "no");
      if (why != nullptr) {
        why->add(condition_step(condition, "fact = needed",
                                {{"fact", *fact, std::string(row.fact)}, {"needed", row.ask == Ask::yes}}));
      }
      return condition;
    }
    case Ask::at_least: {
      const auto fact = find_fact<int>(facts, row.fact);
      if (!fact) return std::nullopt;
      const auto& limit = number_rule(book, row.limit, application.on);
      condition.met = *fact >= limit.value;
      condition.detail = fmt::format("{}: {}; at least {}", row.fact, *fact, limit.value);
      condition.sources.add_once(limit.source);
      if (why != nullptr) {
        auto least = look_up("limit", {}, application.on, limit);
        why->add(condition_step(condition, "number >= limit",
                                {{"number", *fact, std::string(row.fact)}, least.operand()}))
            .steps = {least};
      }
      return condition;
    }
    case Ask::bpu_age: {
      const auto birth = find_fact<Day>(facts, row.fact);
      if (!birth) return std::nullopt;
      if (application.on < *birth) {
        throw InvalidValue("facts.birth_date", fmt::format("{}", *birth), "the birth lies after the registration");
      }
      const auto admission = bpu_first_registration(book, *birth, application.on, {}, AgeText::in_force, why);
      return Condition{row.name, admission.allowed, admission.condition, admission.rule};
    }
    case Ask::occupations: break;
  }
  const auto fact = find_fact<int>(facts, row.fact);
  if (!fact) return std::nullopt;
  const auto admission = bpu_occupations(book, *fact, application.on, {}, why);
  return Condition{row.name, admission.allowed, admission.condition, admission.rule};
}

/// The registration page names a lower age than the rule that is taken: say so where it matters.
void note_page_age(const RuleBook& book, const Application& application, Registration& result) {
  const auto birth = find_fact<Day>(application.facts, "birth_date");
  const auto* page = book->bpu.age_limit_page.find(application.on);
  if (!birth || page == nullptr) return;
  const int age = age_on(*birth, application.on);
  if (age < page->value || !bpu_first_registration(book, *birth, application.on).allowed) return;
  result.notes.push_back(
      fmt::format("{} admits only those under {}; the age is {}", page->source.citation.instrument, page->value, age));
}

/// Explains when cover begins: from `last_day` where a number that is issued decides.
void explain_cover(Explanation& why, const CoverBegins& cover, const Application& application, Day cash,
                   std::vector<Explanation::Step> last_day) {
  Explanation::Step paid{.what = "paid_and_complete",
                         .formula = "max(form_complete_on, first_contribution_paid_on)",
                         .operands = {{"form_complete_on", *application.form_complete_on},
                                      {"first_contribution_paid_on", *application.first_contribution_paid_on}},
                         .result = cash};
  Explanation::Step begins{.what = "cover_begins",
                           .of = std::string(to_string(cover.row->basis)),
                           .formula = cover.by_the_latest ? "last_day" : "paid_and_complete",
                           .result = cover.day};
  begins.rule.add(cover.row->source);
  // Other texts on the limit decide nothing.
  if (cover.by_the_latest) begins.steps = {std::move(last_day.front())};
  begins.operands = {cover.by_the_latest ? begins.steps.front().operand() : paid.operand()};
  begins.steps.insert(begins.steps.begin(), std::move(paid));
  why.add(std::move(begins));
  if (!cover.first_month) return;
  why.add({.what = "first_month",
           .formula = "month_of(first_contribution_paid_on)",
           .operands = {{"first_contribution_paid_on", *application.first_contribution_paid_on}},
           .result = *cover.first_month});
}

/// When cover begins by one text, once form and first payment are there.
CoverBegins cover_by(const CoverStart& row, const Application& application, Explanation* why) {
  const auto cash = std::max(*application.form_complete_on, *application.first_contribution_paid_on);
  CoverBegins cover{&row, cash, row.basis == CoverBasis::number_issued, {}};
  Explanation last_day;
  if (cover.by_the_latest) {
    cover.day = deadline(row.deadline, cash, application.holidays, why == nullptr ? nullptr : &last_day).front().day;
  }
  if (row.by_month) cover.first_month = application.first_contribution_paid_on->month();
  if (why != nullptr) explain_cover(*why, cover, application, cash, std::move(last_day.steps));
  return cover;
}

/// Explains the papers, by their places in the list, and whether all is there.
void explain_complete(Explanation* why, const Registration& result, std::span<const std::string> at_hand) {
  if (why == nullptr) return;
  Explanation::Step complete{.what = "complete",
                             .formula = "all(met) and missing_facts = 0",
                             .operands = {{"missing_facts", static_cast<std::int64_t>(result.missing_facts.size())}},
                             .result = result.complete};
  const auto need = [&](bool met, std::string of) { complete.operands.push_back({"met", met, std::move(of)}); };
  for (const auto& condition : result.conditions) need(condition.met, std::string(condition.name));
  for (std::size_t i = 0; i < result.papers.size(); ++i) {
    const auto& any_of = result.papers[i].any_of;
    const auto status = result.papers[i].status;
    auto& step = why->add({.what = "paper",
                           .of = fmt::format("{}", i + 1),
                           .formula = "any(at_hand)",
                           .result = status == PaperStatus::at_hand});
    for (std::size_t j = 0; j < any_of.size(); ++j) {
      step.operands.push_back({"at_hand", std::ranges::find(at_hand, any_of[j].name) != at_hand.end()});
      step.detail += fmt::format("{}{}", j == 0 ? "" : " or ", any_of[j].indonesian);
      step.rule.add_once(*any_of[j].source);
    }
    need(status == PaperStatus::at_hand, fmt::format("paper {}", i + 1));
  }
  why->add(std::move(complete));
}

void tell_cover(const Application& application, Registration& result, Explanation* why) {
  std::vector<const CoverStart*> rows;
  for (const auto& row : cover_starts()) {
    if (row.procedure == application.procedure && row.from <= application.on) rows.push_back(&row);
  }
  if (rows.empty()) {
    result.notes.emplace_back("no text on the day on which cover begins was found for this procedure and day");
    return;
  }
  auto& missing = result.missing_for_cover;
  if (!application.form_complete_on) missing.emplace_back("form_complete_on");
  if (!application.first_contribution_paid_on) missing.emplace_back("first_contribution_paid_on");
  if (!missing.empty()) return;
  if (!std::ranges::all_of(result.conditions, &Condition::met)) return;
  for (const auto* row : rows) result.cover.push_back(cover_by(*row, application, why));
}

}  // namespace

std::vector<FactName> facts_of(std::string_view procedure) {
  std::vector<FactName> facts;
  bool known = false;
  for (const auto& row : registration_conditions()) {
    if (row.procedure != procedure) continue;
    known = true;
    add_once(facts, {row.fact, kind_of(row.ask)});
  }
  for (const auto list : paper_lists(procedure)) {
    known = true;
    for (const auto& paper : list) {
      each_fact(paper.condition, [&](std::string_view word, bool) { add_once(facts, {word, FactKind::yes_no}); });
    }
  }
  if (!known || !procedure.starts_with("registration.")) {
    throw InvalidValue("procedure", procedure, "there is no registration of that name");
  }
  return facts;
}

Registration registration(const RuleBook& book, const Application& application, Explanation* why) {
  static_cast<void>(facts_of(application.procedure));
  const auto text = application.text.value_or(application.on);
  Registration result{true, {}, {}, {}, paper_lists(application.procedure), {}, {}, {}, book};
  const auto rows = registration_conditions(application.procedure, text);
  if (rows.empty() && result.paper_texts.empty()) {
    throw NoRule("on", fmt::format("{}", text),
                 fmt::format("no text on {} was found for that day", application.procedure));
  }
  for (const auto* row : rows) {
    if (auto condition = checked(book, *row, application, why)) {
      result.complete = result.complete && condition->met;
      result.conditions.push_back(*std::move(condition));
    } else {
      result.missing_facts.push_back(row->fact);
    }
  }
  PaperList list;
  if (!result.paper_texts.empty()) list = papers(application.procedure, text, "procedure", "on");
  result.papers = check_papers(application.procedure, list, application.facts, application.papers);
  for (const auto& needed : result.papers) {
    result.complete = result.complete && needed.status == PaperStatus::at_hand;
    std::ranges::copy(needed.missing_facts, std::back_inserter(result.missing_facts));
  }
  result.complete = result.complete && result.missing_facts.empty();
  if (application.procedure == "registration.bpu") note_page_age(book, application, result);
  explain_complete(why, result, application.papers);
  tell_cover(application, result, why);
  return result;
}

}  // namespace jamsostek::inline v0::membership
