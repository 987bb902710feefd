#include "benefit_pmi.hpp"

#include "benefit.hpp"
#include "benefit_facts.hpp"

namespace jamsostek::inline v0::face::json {

benefit::Benefit benefit_pmi(Fields& request, const Context& context) {
  benefit::pmi::Claim claim{.date = request.need("date").day(),
                            .phase = request.need("phase").word<benefit::pmi::Phase>(),
                            .event = request.need("event").word<benefit::pmi::Event>()};
  claim.accident = request.maybe("accident", &Field::boolean);
  claim.cost = request.maybe("cost", &Field::money);
  claim.transport = read_transport(request.find("transport"));
  claim.disability = read_disability(request.find("disability"));
  if (const auto months = request.find("service_months")) claim.service_months = months->at_least(0);
  if (const auto years = request.find("university_years")) claim.university_years = years->at_least(0);
  claim.claimed_on = request.maybe("claimed_on", &Field::day);
  request.done();
  return benefit::pmi::assess(context.book, claim);
}

void run_benefit_pmi(Fields& request, const Context& context, Writer& result) {
  write_benefit(result, benefit_pmi(request, context));
}

}  // namespace jamsostek::inline v0::face::json
