#include "benefit_jkm.hpp"

#include <limits>

#include "benefit.hpp"
#include "benefit_facts.hpp"

namespace jamsostek::inline v0::face::json {

benefit::Benefit benefit_jkm(Fields& request, const Context& context) {
  constexpr int any_number = std::numeric_limits<int>::max();
  benefit::jkm::Claim claim{.segment = request.need("segment").word<Segment>(),
                            .death = request.need("death").day(),
                            .active = request.need("active").boolean(),
                            .contribution_months = request.need("contribution_months").integer(0, any_number)};
  if (const auto months = request.find("membership_months")) claim.membership_months = months->integer(0, any_number);
  if (const auto count = request.find("memberships")) claim.memberships = count->integer(1, any_number);
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
