#include "simulate.hpp"

#include "rates_by_year.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

/// A percentage for every year, or an object by year (the others are zero).
YearlyRates read_inflation(const std::optional<Field>& field) {
  if (!field) return YearlyRates(Rate());
  if (field->value().kind == Value::Kind::object) return YearlyRates(Rate(), read_rates_by_year(field), field->path());
  return YearlyRates(field->percent(), {}, field->path());
}

void write_basis(Writer& result, const std::vector<std::string>& basis) {
  write_texts(result, "basis", basis);
  result.member("estimate", true);
}

}  // namespace

projection::JhtProjection simulate_jht(Fields& request, const Context& context) {
  constexpr int most_years = 60;
  const auto wage = request.need("wage").money();
  const int years = request.need("years").integer(1, most_years);
  const auto opening = request.maybe("opening_balance", &Field::money).value_or(Money());
  const auto rate = request.maybe("rate", &Field::percent).value_or(projection::simulator_rate(context.book));
  request.done();
  return projection::simulate_jht(context.book, wage, years, opening, rate, context.why);
}

void run_simulate_jht(Fields& request, const Context& context, Writer& result) {
  const auto projection = simulate_jht(request, context);
  result.member("contributions", projection.contributions)
      .member("development", projection.development)
      .member("balance", projection.balance);
  result.key("years").begin_array();
  for (const auto& year : projection.years) {
    result.begin_object()
        .member("year", year.year)
        .member("contributions", year.contributions)
        .member("development", year.development)
        .member("balance", year.balance)
        .end_object();
  }
  result.end_array();
  write_basis(result, projection.basis);
}

projection::JpProjection simulate_jp(Fields& request, const Context& context) {
  const auto birth_date = request.need("birth_date").day();
  const auto wage = request.need("wage").money();
  const auto from = request.need("from").month();
  const projection::Assumptions assumptions{
      .wage_growth = request.maybe("wage_growth", &Field::percent).value_or(Rate()),
      .inflation = read_inflation(request.find("inflation")),
      .ceiling_growth = {},
      .bounds_growth = {},
  };
  request.done();
  return projection::simulate_jp(context.book, birth_date, wage, from, assumptions, context.why);
}

void run_simulate_jp(Fields& request, const Context& context, Writer& result) {
  const auto projection = simulate_jp(request, context);
  const auto& retires = projection.retirement;
  result.member("retirement_age", retires.age)
      .member("retirement_date", retires.date)
      .member("retirement_year", retires.date.year())
      .member("contribution_months", projection.contribution_months)
      .member("monthly_benefit", projection.monthly_benefit)
      .member("average_indexed_wage", projection.average_indexed_wage)
      .member("unclamped", projection.unclamped);
  result.key("years").begin_array();
  for (const auto& year : projection.years) {
    result.begin_object()
        .member("year", year.year)
        .member("contribution_months", year.contribution_months)
        .member("wage", year.wage)
        .member("counted_wage", year.counted_wage)
        .member("earned", year.earned)
        .end_object();
  }
  result.end_array();
  write_basis(result, projection.basis);
}

benefit::Retirement retirement(Fields& request, const Context& context) {
  const auto birth_date = request.need("birth_date").day();
  request.done();
  return benefit::retirement(context.book, birth_date, context.why);
}

void run_retirement(Fields& request, const Context& context, Writer& result) {
  const auto retires = retirement(request, context);
  result.member("age", retires.age).member("date", retires.date).member("last_registration", retires.last_registration);
  write_rule(result, retires.rule);
  write_notes(result, retires.notes);
}

}  // namespace jamsostek::inline v0::face::json
