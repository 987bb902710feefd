#include "benefit_jkp.hpp"

#include "benefit.hpp"

namespace jamsostek::inline v0::face::json {

benefit::jkp::Cash benefit_jkp(Fields& request, const Context& context) {
  constexpr int window = 24;
  benefit::jkp::Claim claim{.terminated = request.need("terminated").day(),
                            .reason = request.need("reason").word<benefit::jkp::Reason>(),
                            .wage = request.need("wage").money(),
                            .contribution_months_in_24 = request.need("contribution_months_in_24").integer(0, window)};
  if (const auto months = request.find("consecutive_months")) claim.consecutive_months = months->integer(0, window);
  claim.claimed_on = request.maybe("claimed_on", &Field::day);
  claim.citizen = request.maybe("citizen", &Field::boolean).value_or(true);
  request.done();
  return benefit::jkp::assess(context.book, claim, context.why);
}

void run_benefit_jkp(Fields& request, const Context& context, Writer& result) {
  const auto cash = benefit_jkp(request, context);
  write_benefit(result, cash);
  result.key("months").begin_array();
  for (const auto& [n, amount] : cash.months) {
    result.begin_object().member("n", n).member("amount", amount).end_object();
  }
  result.end_array();
  result.member("claim_until", cash.claim_until);
}

}  // namespace jamsostek::inline v0::face::json
