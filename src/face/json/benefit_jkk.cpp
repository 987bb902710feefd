#include "benefit_jkk.hpp"

#include "benefit.hpp"
#include "benefit_facts.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

using namespace benefit;

/// Exactly one of `wage`, `daily_wage` (construction) and `income` (BPU).
jkk::WageBase read_wage(Fields& request, Segment segment, const RuleBook& book) {
  const auto wage = request.find("wage");
  const auto daily = request.find("daily_wage");
  const auto income = request.find("income");
  const auto only_for = [&](const std::optional<Field>& field, Segment only) {
    if (field && segment != only) throw field->invalid(fmt::format("this field is for the segment {}", only));
  };
  only_for(daily, Segment::jakon);
  only_for(income, Segment::bpu);
  const int given = wage.has_value() + daily.has_value() + income.has_value();
  if (given == 0) throw request.missing("wage", "one of wage, daily_wage and income is needed");
  if (given > 1) {
    throw(wage ? *wage : *daily).invalid("exactly one of wage, daily_wage and income");
  }
  if (income) return jkk::bpu_wage_base(book, income->money(), income->path());
  return jkk::wage_base(wage ? Wage::monthly(wage->money(), wage->path()) : Wage::daily(daily->money(), daily->path()));
}

}  // namespace

benefit::Benefit benefit_jkk(Fields& request, const Context& context) {
  const auto segment = request.need("segment").word<Segment>();
  const auto accident = request.need("accident").day();
  jkk::Claim claim{segment, accident, read_wage(request, segment, context.book)};
  claim.cause = request.maybe("cause", &Field::word<jkk::Cause>).value_or(jkk::Cause::accident);
  claim.exposure_ended = request.maybe("exposure_ended", &Field::day);
  claim.claimed_on = request.maybe("claimed_on", &Field::day);
  claim.transport = read_transport(request.find("transport"));
  if (const auto days = request.find("stmb_days")) claim.stmb_days = days->at_least(0);
  claim.disability = read_disability(request.find("disability"));
  claim.death = request.maybe("death", &Field::day);
  claim.funeral = request.maybe("funeral", &Field::boolean);
  claim.denture_cost = request.maybe("denture_cost", &Field::money);
  claim.hearing_aid_cost = request.maybe("hearing_aid_cost", &Field::money);
  claim.glasses_cost = request.maybe("glasses_cost", &Field::money);
  claim.orthosis_reference_price = request.maybe("orthosis_reference_price", &Field::money);
  claim.home_care_cost = request.maybe("home_care_cost", &Field::money);
  claim.children = read_children(request.find("children"));
  claim.family = read_family(request.find("family"));
  claim.coverage = read_coverage(request.find("coverage"));
  claim.true_wage = request.maybe("true_wage", &Field::money);
  request.done();
  return jkk::assess(context.book, claim);
}

void run_benefit_jkk(Fields& request, const Context& context, Writer& result) {
  write_benefit(result, benefit_jkk(request, context));
}

}  // namespace jamsostek::inline v0::face::json
