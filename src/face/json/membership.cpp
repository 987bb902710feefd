#include "membership.hpp"

#include "papers.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

membership::Person read_person(const std::optional<Field>& field) {
  membership::Person person;
  if (!field) return person;
  Fields fields(*field);
  person.kind = fields.maybe("kind", &Field::word<membership::WorkerKind>);
  person.citizen = fields.maybe("citizen", &Field::boolean).value_or(true);
  person.months_in_indonesia = fields.maybe("months_in_indonesia", &Field::integer);
  person.birth_date = fields.maybe("birth_date", &Field::day);
  person.jkn = fields.maybe("jkn", &Field::boolean);
  fields.done();
  return person;
}

membership::Facts read_registration_facts(const std::optional<Field>& field, std::string_view procedure) {
  membership::Facts facts;
  if (!field) return facts;
  Fields fields(*field);
  for (const auto& [name, kind] : membership::facts_of(procedure)) {
    const auto given = fields.find(name);
    if (!given) continue;
    switch (kind) {
      case membership::FactKind::yes_no: facts.emplace(name, given->boolean()); break;
      case membership::FactKind::number: facts.emplace(name, given->integer(0, 1'000'000)); break;
      case membership::FactKind::day: facts.emplace(name, given->day()); break;
    }
  }
  fields.done();
  return facts;
}

void write_paper_texts(Writer& result, const std::vector<PaperList>& lists) {
  result.key("texts").begin_array();
  for (const auto list : lists) {
    const auto& first = list.front();
    result.begin_object().member("from", first.from).member("text", first.source.citation.instrument).end_object();
  }
  result.end_array();
}

void write_cover(Writer& result, const std::vector<membership::CoverBegins>& covers) {
  result.member("cover_begins", covers.empty() ? std::nullopt : std::optional(covers.front().day));
  result.key("cover").begin_array();
  for (const auto& [row, day, by_the_latest, first_month] : covers) {
    result.begin_object().member("basis", row->basis).member("day", day).member("by_the_latest", by_the_latest);
    if (first_month) result.member("first_month", *first_month);
    write_rule(result, row->source);
    result.end_object();
  }
  result.end_array();
}

void write_last_day(Writer& result, const membership::LastDay& last) {
  const auto& row = *last.row;
  result.member("last_day", last.day)
      .member("count", row.count)
      .member("unit", row.unit)
      .member("side", row.side)
      .member("who", row.who)
      .member("event", row.event);
  write_rule(result, row.source);
}

}  // namespace

membership::BusinessScale membership_scale(Fields& request, const Context& context) {
  const auto on = request.need("on").day();
  const membership::BusinessSize size{.net_assets = request.maybe("net_assets", &Field::money),
                                      .business_capital = request.maybe("business_capital", &Field::money),
                                      .yearly_sales = request.maybe("yearly_sales", &Field::money)};
  const auto choice = request.maybe("take", &Field::word<membership::ScaleChoice>);
  request.done();
  return membership::business_scale(context.book, on, size, choice.value_or(membership::ScaleChoice::larger),
                                    context.why);
}

void run_membership_scale(Fields& request, const Context& context, Writer& result) {
  const auto scale = membership_scale(request, context);
  result.member("scale", scale.scale);
  result.key("measures").begin_array();
  for (const auto& measured : scale.measures) {
    result.begin_object()
        .member("measure", measured.measure)
        .member("amount", measured.amount)
        .member("scale", measured.scale)
        .member("above", measured.above)
        .member("at_most", measured.at_most);
    write_rule(result, measured.rule);
    result.end_object();
  }
  result.end_array();
  write_notes(result, scale.notes);
}

membership::Obligations membership_obligations(Fields& request, const Context& context) {
  membership::Engagement engagement{.on = request.need("on").day(),
                                    .segment = request.need("segment").word<AnySegment>()};
  if (const auto employer = request.find("employer")) {
    Fields fields(*employer);
    engagement.employer = fields.maybe("kind", &Field::word<EmployerKind>).value_or(EmployerKind::private_);
    engagement.scale = fields.maybe("scale", &Field::word<Scale>);
    fields.done();
  }
  engagement.person = read_person(request.find("worker"));
  if (const auto was_in = request.find("was_in")) engagement.was_in = read_programmes(*was_in);
  request.done();
  return membership::obligations(context.book, engagement, context.why);
}

void run_membership_obligations(Fields& request, const Context& context, Writer& result) {
  const auto obligations = membership_obligations(request, context);
  result.key("programmes").begin_array();
  for (const auto& obligation : obligations.programmes) {
    result.begin_object().member("programme", obligation.programme).member("duty", obligation.duty);
    write_texts(result, "missing", obligation.missing);
    write_conditions(result, obligation.conditions);
    write_rule(result, obligation.rule);
    result.end_object();
  }
  result.end_array();
  write_notes(result, obligations.notes);
}

membership::Registration membership_registration(Fields& request, const Context& context) {
  const auto procedure = request.need("procedure").string("the name of a registration");
  membership::Application application{.procedure = procedure, .on = request.need("on").day()};
  application.text = request.maybe("text", &Field::day);
  application.facts = read_registration_facts(request.find("facts"), procedure);
  application.papers = read_papers(request.find("papers"));
  application.form_complete_on = request.maybe("form_complete_on", &Field::day);
  application.first_contribution_paid_on = request.maybe("first_contribution_paid_on", &Field::day);
  application.holidays = read_days(request.find("holidays"));
  request.done();
  return membership::registration(context.book, application, context.why);
}

void run_membership_registration(Fields& request, const Context& context, Writer& result) {
  const auto registration = membership_registration(request, context);
  result.member("complete", registration.complete);
  write_conditions(result, registration.conditions);
  write_texts(result, "missing_facts", registration.missing_facts);
  write_papers(result, registration.papers);
  write_paper_texts(result, registration.paper_texts);
  write_cover(result, registration.cover);
  write_texts(result, "missing_for_cover", registration.missing_for_cover);
  write_notes(result, registration.notes);
}

std::vector<membership::LastDay> membership_deadline(Fields& request, const Context& context) {
  const auto name = request.need("name").string("the name of a limit of time");
  const auto from = request.need("from").day();
  const auto holidays = read_days(request.find("holidays"));
  request.done();
  return membership::deadline(name, from, holidays, context.why);
}

void run_membership_deadline(Fields& request, const Context& context, Writer& result) {
  const auto days = membership_deadline(request, context);
  result.member("name", days.front().row->name);
  write_last_day(result, days.front());
  result.key("other_texts").begin_array();
  for (std::size_t i = 1; i < days.size(); ++i) {
    result.begin_object();
    write_last_day(result, days[i]);
    result.end_object();
  }
  result.end_array();
}

}  // namespace jamsostek::inline v0::face::json
