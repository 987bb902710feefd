#include "benefit_jkm.hpp"

#include "benefit.hpp"
#include "benefit_facts.hpp"

namespace jamsostek::inline v0::face::json {

benefit::Benefit benefit_jkm(Fields& request, const Context& context) {
  benefit::jkm::Claim claim{.segment = request.need("segment").word<Segment>(),
                            .death = request.need("death").day(),
                            .active = request.need("active").boolean(),
                            .contribution_months = request.need("contribution_months").at_least(0)};
  if (const auto months = request.find("membership_months")) claim.membership_months = months->at_least(0);
  if (const auto count = request.find("memberships")) claim.memberships = count->at_least(1);
  claim.children = read_children(request.find("children"));
  claim.family = read_family(request.find("family"));
  claim.coverage = read_coverage(request.find("coverage"));
  claim.left_project = request.maybe("left_project", &Field::day);
  request.done();
  return benefit::jkm::assess(context.book, claim);
}

void run_benefit_jkm(Fields& request, const Context& context, Writer& result) {
  write_benefit(result, benefit_jkm(request, context));
}

}  // namespace jamsostek::inline v0::face::json
