#include "contribution_jakon.hpp"

namespace jamsostek::inline v0::face::json {

contribution::jakon::Statement contribution_jakon(Fields& request, const Context& context) {
  const auto date = request.need("date").day();
  const auto contract_value = request.find("contract_value");
  const auto vat = request.find("vat");
  const auto wages = request.find("wages");
  request.done();
  for (const auto& other : {contract_value, vat}) {
    if (wages && other) throw other->invalid("either wages, or contract_value with vat, not both");
  }
  if (!wages && !contract_value) throw request.missing("contract_value", "either contract_value or wages is needed");

  const auto tariff = contribution::jakon::compile(context.book, date, context.options.viewpoint, context.why);
  if (wages) return by_wages(tariff, wages->money(), context.why);
  const auto value = contract_value->money();  // of two faults the first is told
  return by_contract_value(tariff, value, vat ? vat->word<Vat>() : Vat::excluded, context.why);
}

void run_contribution_jakon(Fields& request, const Context& context, Writer& result) {
  const auto statement = contribution_jakon(request, context);
  result.member("date", statement.date).member("base", statement.base);
  write_lines(result, statement.lines);
  result.member("total", statement.total).key("instalments").begin_array();
  for (const auto& [number, share, amount] : statement.instalments) {
    result.begin_object().member("n", number).member("share", share).member("amount", amount).end_object();
  }
  result.end_array();
  write_notes(result, statement.notes);
}

}  // namespace jamsostek::inline v0::face::json
