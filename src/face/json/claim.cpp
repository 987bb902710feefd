#include "claim.hpp"

#include "papers.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

using namespace membership::claim;

membership::Facts read_claim_facts(const std::optional<Field>& field, std::string_view procedure) {
  membership::Facts facts;
  if (!field) return facts;
  Fields fields(*field);
  for (const auto word : facts_asked(procedure)) {
    if (const auto fact = fields.find(word)) facts.emplace(word, fact->boolean());
  }
  fields.done();
  return facts;
}

/// The days that a procedure uses, each in a field of its name.
Dates read_dates(Fields& request, std::string_view procedure) {
  Dates dates;
  for (const auto date : dates_asked(procedure)) {
    dates[static_cast<std::size_t>(date)] = request.maybe(to_string(date), &Field::day);
  }
  return dates;
}

std::string read_procedure(Fields& request) {
  const auto field = request.need("procedure");
  const auto& procedure = field.string("the name of a procedure");
  check_procedure(procedure, field.path());
  return procedure;
}

Checklist checklist_of(Fields& request, const Context& context, std::string procedure,
                       std::optional<Money> balance = {}) {
  Claim claim{std::move(procedure), request.need("on").day()};
  claim.text = request.maybe("text", &Field::day);
  claim.facts = read_claim_facts(request.find("facts"), claim.procedure);
  claim.balance = balance;
  claim.dates = read_dates(request, claim.procedure);
  claim.papers = read_papers(request.find("papers"));
  claim.holidays = read_days(request.find("holidays"));
  request.done();
  return checklist(context.book, claim, context.why);
}

void write_deadlines(Writer& result, const std::vector<Deadline>& deadlines) {
  result.key("deadlines").begin_array();
  for (const auto& each : deadlines) {
    result.begin_object()
        .member("name", each.name)
        .member("duty", each.duty)
        .member("bound", each.bound)
        .member("since", each.since)
        .member("count", each.count)
        .member("unit", each.unit)
        .member("day", each.day)
        .member("kept", each.kept);
    if (each.count) write_rule(result, each.sources);
    if (!each.if_late.empty()) {
      result.key("if_late").begin_object().member("effect", each.if_late);
      write_rule(result, each.late);
      result.end_object();
    }
    result.end_object();
  }
  result.end_array();
}

void write_filing(Writer& result, const Checklist& checklist) {
  result.key("filers").begin_array();
  for (const auto* filer : checklist.filers) {
    result.begin_object().member("who", filer->who);
    write_rule(result, filer->source);
    result.end_object();
  }
  result.end_array().key("proxy");
  if (checklist.proxy == nullptr) {
    result.null();
    return;
  }
  result.begin_object().member("allowed", checklist.proxy->allowed).member("detail", checklist.proxy->detail);
  write_rule(result, checklist.proxy->source);
  result.end_object();
}

void write_checklist(Writer& result, const Checklist& checklist) {
  result.member("text", checklist.text);
  write_papers(result, checklist.papers);
  result.member("complete", checklist.complete);
  write_conditions(result, checklist.conditions);
  result.member("conditions_met", checklist.conditions_met);
  write_texts(result, "missing_facts", checklist.missing_facts);
  write_filing(result, checklist);
  write_deadlines(result, checklist.deadlines);
}

void write_text(Writer& result, PaperList text, bool with_papers) {
  result.begin_object().member("from", text.front().from);
  write_rule(result, sources_of(text));
  if (with_papers) {
    result.key("papers").begin_array();
    for (const auto& paper : text) {
      result.begin_object();
      write_name_of_paper(result, paper);
      if (paper.group != 0) result.member("group", paper.group);
      write_rule(result, paper.source);
      result.end_object();
    }
    result.end_array();
  }
  result.end_object();
}

/// Explains what a text lists, and which of its papers stand for others.
void explain(Explanation& why, PaperList text) {
  const auto from = fmt::format("{}", text.front().from);
  std::vector<Explanation::Operand> listed;
  std::vector<Explanation::Operand> grouped;
  for (const auto& paper : text) {
    listed.push_back({"paper", std::string(paper.name)});
    if (paper.group != 0) grouped.push_back({"group", paper.group, std::string(paper.name)});
  }
  why.add(count_step("papers", from, "count(paper)", std::move(listed))).rule = sources_of(text);
  why.add(count_step("alternatives", from, "count(group)", std::move(grouped)));
}

/// Explains which texts there are on each procedure.
void explain(Explanation& why, const ClaimProcedures& answer) {
  std::vector<Explanation::Operand> procedures;
  for (const auto& [procedure, texts] : answer.entries) {
    procedures.push_back({"procedure", std::string(procedure->name)});
    std::vector<Explanation::Operand> days;
    for (const auto text : texts) {
      days.push_back({"text", text.front().from});
      if (answer.with_papers) explain(why, text);
    }
    why.add(count_step("texts", std::string(procedure->name), "count(text)", std::move(days)));
  }
  why.add(count_step("procedures", {}, "count(procedure)", std::move(procedures)));
}

}  // namespace

Sources sources_of(PaperList text) {
  Sources sources;
  for (const auto& paper : text) sources.add_once(paper.source);
  return sources;
}

membership::claim::Checklist claim_checklist(Fields& request, const Context& context) {
  auto procedure = read_procedure(request);
  const auto balance = request.maybe("balance", &Field::money);
  return checklist_of(request, context, std::move(procedure), balance);
}

membership::claim::Checklist claim_return_to_work(Fields& request, const Context& context) {
  return checklist_of(request, context, "support.return_to_work");
}

Prevention claim_prevention(Fields& request, const Context& context) {
  using namespace membership::prevention;
  const auto applicant = request.maybe("as", &Field::word<Applicant>).value_or(Applicant::employer);
  const auto activity = request.maybe("activity", &Field::word<Activity>);
  if (activity && context.why != nullptr) {
    const auto kind = word_value(kind_of(*activity));
    context.why->add({.what = "kind",
                      .of = std::string(to_string(*activity)),
                      .formula = "value",
                      .operands = {{"value", kind}},
                      .result = kind,
                      .rule = source_of(kind_of(*activity))});
  }
  return {checklist_of(request, context, std::string(procedure_of(applicant))), activity};
}

ClaimDeadlines claim_deadlines(Fields& request, const Context& context) {
  const auto procedure = read_procedure(request);
  const auto dates = read_dates(request, procedure);
  const auto holidays = read_days(request.find("holidays"));
  request.done();
  return {deadlines(context.book, procedure, dates, holidays, context.why), context.book};
}

ClaimProcedures claim_procedure_texts(Fields& request, const Context& context) {
  const auto asked = request.find("procedure");
  const auto text = request.maybe("text", &Field::day);
  request.done();
  if (text && !asked) throw request.missing("procedure", "the text of a day is that of one procedure");
  if (asked) check_procedure(asked->string("the name of a procedure"), asked->path());

  ClaimProcedures answer{{}, asked.has_value()};
  for (const auto& procedure : claim_procedures()) {
    if (asked && asked->value().text != procedure.name) continue;
    answer.entries.push_back({&procedure, text ? std::vector{papers(procedure.name, *text, "procedure", "text")}
                                               : paper_lists(procedure.name)});
  }
  if (context.why != nullptr) explain(*context.why, answer);
  return answer;
}

void run_claim_checklist(Fields& request, const Context& context, Writer& result) {
  write_checklist(result, claim_checklist(request, context));
}

void run_claim_return_to_work(Fields& request, const Context& context, Writer& result) {
  write_checklist(result, claim_return_to_work(request, context));
}

void run_claim_prevention(Fields& request, const Context& context, Writer& result) {
  const auto [checklist, activity] = claim_prevention(request, context);
  if (activity) {
    const auto kind = membership::prevention::kind_of(*activity);
    result.key("activity").begin_object().member("name", *activity).member("kind", kind);
    write_rule(result, membership::prevention::source_of(kind));
    result.end_object();
  }
  write_checklist(result, checklist);
}

void run_claim_deadlines(Fields& request, const Context& context, Writer& result) {
  write_deadlines(result, claim_deadlines(request, context).deadlines);
}

void run_claim_procedures(Fields& request, const Context& context, Writer& result) {
  const auto answer = claim_procedure_texts(request, context);
  result.key("procedures").begin_array();
  for (const auto& [procedure, texts] : answer.entries) {
    result.begin_object().member("procedure", procedure->name).member("about", procedure->about);
    result.key("texts").begin_array();
    for (const auto text : texts) write_text(result, text, answer.with_papers);
    result.end_array();
    write_texts(result, "facts", facts_asked(procedure->name));
    result.key("dates").begin_array();
    for (const auto date : dates_asked(procedure->name)) result.value(date);
    result.end_array().end_object();
  }
  result.end_array();
}

}  // namespace jamsostek::inline v0::face::json
