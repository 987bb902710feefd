#include "housing.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

template <class T>
void write_limit(Writer& result, std::string_view name, const std::optional<membership::HousingLimit<T>>& limit) {
  result.key(name);
  if (!limit) {
    result.null();
    return;
  }
  result.begin_object().member("value", limit->value);
  write_rule(result, limit->rule);
  result.end_object();
}

void write_open(Writer& result, const std::vector<membership::OpenCondition>& open) {
  result.key("open").begin_array();
  for (const auto& condition : open) {
    result.begin_object().member("name", condition.name).member("fact", condition.fact);
    write_rule(result, condition.sources);
    result.end_object();
  }
  result.end_array();
}

}  // namespace

membership::HousingFacility housing_facility(Fields& request, const Context& context) {
  membership::HousingApplication application{.kind = request.need("kind").word<HousingKind>(),
                                             .on = request.need("on").day()};
  application.texts =
      request.maybe("texts", &Field::word<membership::HousingTexts>).value_or(membership::HousingTexts::latest);
  application.price = request.maybe("price", &Field::money);
  application.loan = request.maybe("loan", &Field::money);
  application.kpr_loan = request.maybe("kpr_loan", &Field::money);
  application.budget = request.maybe("budget", &Field::money);
  if (const auto tenor = request.find("tenor_months")) application.tenor_months = tenor->integer();
  application.central_bank_rate = request.maybe("central_bank_rate", &Field::percent);
  application.rate = request.maybe("rate", &Field::percent);
  application.subsidised = request.maybe("subsidised", &Field::boolean).value_or(false);
  application.home = request.maybe("home", &Field::word<membership::HousingHome>);
  application.wage = request.maybe("wage", &Field::money);
  application.member_since = request.maybe("member_since", &Field::day);
  application.segment = request.maybe("segment", &Field::word<Segment>);
  if (const auto programmes = request.find("programmes")) application.programmes = read_programmes(*programmes);
  for (std::size_t i = 0; i < application.facts.size(); ++i) {
    application.facts[i] = request.maybe(words<HousingFact>[i], &Field::boolean);
  }
  request.done();
  return membership::assess(context.book, application, context.why);
}

void run_housing_facility(Fields& request, const Context& context, Writer& result) {
  const auto facility = housing_facility(request, context);
  result.member("eligible", facility.eligible).member("largest_loan", facility.largest_loan);
  result.member("rate_ceiling", facility.rate_ceiling).key("limits").begin_object();
  write_limit(result, "loan", facility.loan);
  write_limit(result, "price", facility.price);
  write_limit(result, "share", facility.share);
  write_limit(result, "tenor_months", facility.tenor_months);
  write_limit(result, "margin", facility.margin);
  result.end_object();
  write_conditions(result, facility.conditions);
  write_open(result, facility.open);
  write_notes(result, facility.notes);
}

}  // namespace jamsostek::inline v0::face::json
