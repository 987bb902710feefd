#include "contribution_bpu.hpp"

namespace jamsostek::inline v0::face::json {

contribution::bpu::Statement contribution_bpu(Fields& request, const Context& context) {
  const auto month = request.need("month").month();
  const auto income = request.need("income");
  contribution::bpu::Terms terms;
  if (const auto programmes = request.find("programmes")) terms.programmes = read_programmes(*programmes);
  if (const auto sector = request.find("sector")) terms.sector = sector->word<Sector>();
  if (const auto paid_by = request.find("paid_by")) terms.paid_by = paid_by->word<PaidBy>();
  const auto months = request.maybe("months", &Field::integer).value_or(1);
  const auto declared = Income::monthly(income.money(), income.path());
  request.done();
  const auto tariffs =
      contribution::bpu::compile(context.book, month, months, terms, context.options.viewpoint, context.why);
  return statement(tariffs, declared, context.options.rounding, context.why);
}

void run_contribution_bpu(Fields& request, const Context& context, Writer& result) {
  const auto statement = contribution_bpu(request, context);
  result.member("month", statement.month).member("income", statement.income.amount());
  write_lines(result, statement.lines);
  result.key("months").begin_array();
  for (const auto& part : statement.months) {
    result.begin_object().member("month", part.month);
    write_lines(result, part.lines);
    result.member("total", part.total).end_object();
  }
  result.end_array();
  // The participant pays everything; the other totals stand for the sake of those who read all segments alike.
  result.key("totals")
      .begin_object()
      .member("employer", Money())
      .member("worker", Money())
      .member("government", Money())
      .member("participant", statement.total)
      .member("billed", statement.total)
      .end_object();
  write_funds(result, statement.funds);
  result.member("due_date", statement.due_date);
  write_notes(result, statement.notes);
}

}  // namespace jamsostek::inline v0::face::json
