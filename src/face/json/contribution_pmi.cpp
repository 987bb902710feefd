#include "contribution_pmi.hpp"

namespace jamsostek::inline v0::face::json {

contribution::pmi::Statement contribution_pmi(Fields& request, const Context& context) {
  using contribution::pmi::Phase;
  const auto date = request.need("date").day();
  contribution::pmi::Terms terms{.phase = request.need("phase").word<Phase>(),
                                 .placement = request.need("placement").word<Placement>(),
                                 .contract_months = request.need("contract_months").integer(),
                                 .jht = request.maybe("jht", &Field::money),
                                 .jht_months = request.maybe("jht_months", &Field::integer)};
  request.done();
  return contribution::pmi::statement(context.book, date, terms, context.options.viewpoint, context.why);
}

void run_contribution_pmi(Fields& request, const Context& context, Writer& result) {
  const auto statement = contribution_pmi(request, context);
  result.member("date", statement.date).key("lines").begin_array();
  for (const auto& item : statement.items) {
    result.begin_object().member("item", item.kind).member("payer", Payer::participant);
    if (item.months) result.member("months", *item.months);
    if (item.a_month) result.member("a_month", *item.a_month);
    result.member("amount", item.amount);
    write_rule(result, item.rule);
    result.end_object();
  }
  result.end_array()
      .member("package_months", statement.package_months)
      .member("extra_months", statement.extra_months)
      .member("total", statement.total);
  write_notes(result, statement.notes);
}

}  // namespace jamsostek::inline v0::face::json
