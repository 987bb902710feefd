#include "benefit_jp.hpp"

#include "benefit.hpp"
#include "rates_by_year.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

WageHistory read_wages(const Field& field) {
  std::vector<WageSegment> segments;
  for (const auto& item : field.items()) {
    Fields fields(item);
    const auto from = fields.need("from").month();
    const auto to = fields.need("to").month();
    const auto wage = fields.need("wage").money();
    segments.push_back({from, to, wage, fields.maybe("paid", &Field::boolean).value_or(true)});
    fields.done();
  }
  return WageHistory(std::move(segments), field.path());
}

benefit::jp::Survivors read_survivors(const Field& field) {
  constexpr int both_parents = 2;
  Fields fields(field);
  benefit::jp::Survivors survivors;
  survivors.spouse = fields.need("spouse").boolean();
  survivors.ever_married = fields.maybe("ever_married", &Field::boolean);
  for (const auto& item : fields.need("children").items()) {
    Fields child(item);
    survivors.children.push_back(
        {child.need("birth_date").day(), child.need("married").boolean(), child.need("working").boolean()});
    child.done();
  }
  survivors.parents = fields.need("parents").integer(0, both_parents);
  fields.done();
  return survivors;
}

}  // namespace

benefit::jp::Entitlement benefit_jp(Fields& request, const Context& context) {
  const auto survivors = request.find("survivors");
  const benefit::jp::Claim claim{
      .event = request.need("event").word<benefit::jp::Event>(),
      .event_date = request.need("event_date").day(),
      .birth_date = request.need("birth_date").day(),
      .registered = request.need("registered").month(),
      .wages = read_wages(request.need("wages")),
      .citizen = request.maybe("citizen", &Field::boolean).value_or(true),
      .pension_in_payment = request.maybe("pension_in_payment", &Field::money),
      .survivors = survivors ? std::optional(read_survivors(*survivors)) : std::nullopt,
      .inflation = read_rates_by_year(request.find("inflation")),
      .development_rates = read_rates_by_year(request.find("development_rates")),
  };
  request.done();
  return benefit::jp::assess(context.book, claim, context.options.viewpoint, context.why);
}

void run_benefit_jp(Fields& request, const Context& context, Writer& result) {
  const auto entitlement = benefit_jp(request, context);
  write_benefit(result, entitlement.benefit);
  result.member("kind", entitlement.kind).member("monthly", entitlement.monthly);
  result.key("payees").begin_array();
  for (const auto& share : entitlement.payees) {
    result.begin_object().member("who", share.who).member("amount", share.amount).end_object();
  }
  result.end_array();
  result.member("contribution_months", entitlement.density.paid)
      .member("membership_months", entitlement.density.membership)
      .member("density", fmt::format("{}", entitlement.density))
      .member("average_indexed_wage", entitlement.average_indexed_wage)
      .member("unclamped", entitlement.unclamped)
      .member("lump_sum", entitlement.lump_sum);
}

}  // namespace jamsostek::inline v0::face::json
