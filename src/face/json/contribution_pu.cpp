#include "contribution_pu.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

template <WageBasis basis>
AveragedWages<basis> read_months(const Field& field) {
  AveragedWages<basis> months;
  const auto items = field.items();
  if (items.size() != months.size()) throw field.invalid(fmt::format("a list of {} months' wages", months.size()));
  for (std::size_t i = 0; i < months.size(); ++i) months[i] = items[i].money();
  return months;
}

Wage read_wage(Fields& request, Explanation* why) {
  const auto wage = request.find("wage");
  const auto basis = request.find("wage_basis");
  if (wage && basis) throw basis->invalid("either wage or wage_basis, not both");
  if (wage) return Wage::monthly(wage->money(), wage->path());
  if (!basis) throw request.missing("wage", "either wage or wage_basis is needed");

  Fields kinds(*basis);
  const auto daily = kinds.find("daily");
  const auto piece = kinds.find("piece_months");
  const auto seasonal = kinds.find("seasonal_months");
  kinds.done();
  if (daily.has_value() + piece.has_value() + seasonal.has_value() != 1) {
    throw basis->invalid("exactly one of daily, piece_months and seasonal_months");
  }
  if (daily) return Wage::daily(daily->money(), daily->path(), why);
  if (piece) return Wage::piece_months(read_months<WageBasis::piece_months>(*piece), piece->path(), why);
  return Wage::seasonal_months(read_months<WageBasis::seasonal_months>(*seasonal), seasonal->path(), why);
}

Worker read_worker(const std::optional<Field>& field) {
  Worker worker;
  if (!field) return worker;
  Fields fields(*field);
  worker.citizen = fields.maybe("citizen", &Field::boolean).value_or(true);
  worker.birth_date = fields.maybe("birth_date", &Field::day);
  worker.jkn = fields.maybe("jkn", &Field::boolean);
  worker.jkp_registered = fields.maybe("jkp_registered", &Field::day);
  fields.done();
  return worker;
}

Employer read_employer(const std::optional<Field>& field) {
  Employer employer;
  if (!field) return employer;
  Fields fields(*field);
  employer.kind = fields.maybe("kind", &Field::word<EmployerKind>).value_or(EmployerKind::private_);
  employer.scale = fields.maybe("scale", &Field::word<Scale>);
  employer.labour_intensive = fields.maybe("labour_intensive", &Field::boolean).value_or(false);
  fields.done();
  return employer;
}

}  // namespace

contribution::pu::Statement contribution_pu(Fields& request, const Context& context) {
  const auto month = request.need("month").month();
  contribution::pu::Terms terms;
  terms.risk = request.maybe("risk", &Field::word<Risk>);
  if (const auto programmes = request.find("programmes")) terms.programmes = read_programmes(*programmes);
  terms.worker = read_worker(request.find("worker"));
  terms.employer = read_employer(request.find("employer"));
  const auto holidays = read_days(request.find("holidays"));
  const auto wage = read_wage(request, context.why);
  request.done();
  const auto tariff = contribution::pu::compile(context.book, month, terms, context.options.viewpoint, context.why);
  return statement(tariff, wage, holidays, context.options.rounding, context.why);
}

PuContributions taxed_contribution_pu(Fields& request, const Context& context) {
  auto statement = contribution_pu(request, context);
  auto taxed = contribution::income_tax(statement, context.options.viewpoint, context.why);
  return {std::move(statement), std::move(taxed)};
}

void run_contribution_pu(Fields& request, const Context& context, Writer& result) {
  const auto [statement, taxed] = taxed_contribution_pu(request, context);
  result.member("month", statement.month).member("wage", statement.wage.shown());
  write_lines(result, statement.lines, taxed.lines);
  result.key("totals")
      .begin_object()
      .member("employer", statement.totals.employer)
      .member("worker", statement.totals.worker)
      .member("government", statement.totals.government)
      .member("billed", statement.totals.billed)
      .end_object();
  write_funds(result, statement.funds);
  result.key("income_tax")
      .begin_object()
      .member("gross_income", taxed.gross_income)
      .member("deductible", taxed.deductible)
      .end_object();
  result.member("due_date", statement.due_date);
  write_notes(result, statement.notes);
}

}  // namespace jamsostek::inline v0::face::json
