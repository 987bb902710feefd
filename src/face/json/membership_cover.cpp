#include "membership_cover.hpp"

namespace jamsostek::inline v0::face::json {

membership::Cover membership_cover(Fields& request, const Context& context) {
  const auto day = [&](std::string_view name) { return request.maybe(name, &Field::day); };
  membership::CoverFacts facts{request.need("segment").word<Segment>(),
                               request.maybe("programme", &Field::word<Programme>).value_or(Programme::jkk),
                               request.need("on").day()};
  facts.registered = day("registered");
  facts.first_paid = day("first_paid");
  if (const auto months = request.find("arrears_months")) facts.arrears_months = months->at_least(0);
  facts.joined = day("joined");
  facts.left = day("left");
  facts.project_from = day("project_from");
  facts.project_until = day("project_until");
  facts.treated_on = day("treated_on");
  facts.treatment_ended = day("treatment_ended");
  request.done();
  return membership::cover(context.book, facts, context.why);
}

void run_membership_cover(Fields& request, const Context& context, Writer& result) {
  const auto cover = membership_cover(request, context);
  result.member("covered", cover.covered).member("standing", cover.standing);
  write_conditions(result, cover.conditions);
}

}  // namespace jamsostek::inline v0::face::json
