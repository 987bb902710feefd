#include "fine.hpp"

#include "billed_amounts.hpp"

namespace jamsostek::inline v0::face::json {

contribution::Fine fine(Fields& request, const Context& context) {
  const auto segment = request.need("segment");
  if (segment.string("the segment is pu") != "pu") throw segment.invalid("fines are known for pu alone");
  const auto month = request.need("month").month();
  const auto unpaid = read_billed_amounts(request.need("contributions"));
  const auto paid_on = request.need("paid_on").day();
  const auto holidays = read_days(request.find("holidays"));
  contribution::LateTerms terms;
  if (const auto counting = request.find("counting")) terms.counting = counting->word<contribution::LateCounting>();
  terms.relief = request.maybe("relief", &Field::word<contribution::FineRelief>);
  request.done();
  // `known_on` acts on contributions and on `rule` alone.
  const auto late = contribution::lateness(context.book, month, paid_on, terms, holidays, {}, context.why);
  return contribution::fine(late, unpaid, context.why);
}

void run_fine(Fields& request, const Context& context, Writer& result) {
  const auto fined = fine(request, context);
  const auto& late = fined.lateness;
  result.member("due_date", late.due_date).member("months_late", late.months_late).member("rate", late.rate);
  write_billed_amounts(result, "fines", fined.fines);
  result.member("total", fined.total);
  write_rule(result, late.rule);
  write_notes(result, late.notes);
}

}  // namespace jamsostek::inline v0::face::json
