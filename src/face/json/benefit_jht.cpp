#include "benefit_jht.hpp"

#include "benefit.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

std::vector<benefit::jht::EarlierPayment> read_payments(const std::optional<Field>& field) {
  std::vector<benefit::jht::EarlierPayment> payments;
  if (!field) return payments;
  for (const auto& item : field->items()) {
    Fields fields(item);
    const auto paid_on = fields.need("paid_on").day();
    payments.push_back({paid_on, fields.need("gross").money()});
    fields.done();
  }
  return payments;
}

void write_tax(Writer& result, const benefit::jht::Tax& tax) {
  result.key("tax").begin_object().member("regime", tax.regime).member("amount", tax.amount);
  result.key("brackets").begin_array();
  for (const auto& bracket : tax.brackets) {
    result.begin_object()
        .member("from", bracket.from)
        .member("to", bracket.to)
        .member("rate", bracket.rate)
        .member("tax", bracket.tax)
        .end_object();
  }
  result.end_array();
  write_rule(result, tax.rule);
  result.end_object();
}

}  // namespace

benefit::jht::Settlement benefit_jht(Fields& request, const Context& context) {
  const benefit::jht::Claim claim{
      .reason = request.need("reason").word<benefit::jht::Reason>(),
      .balance = request.need("balance").money(),
      .claimed_on = request.need("claimed_on").day(),
      .birth_date = request.maybe("birth_date", &Field::day),
      .member_since = request.maybe("member_since", &Field::day),
      .stopped_on = request.maybe("stopped_on", &Field::day),
      .active_elsewhere = request.maybe("active_elsewhere", &Field::boolean).value_or(false),
      .npwp = request.maybe("npwp", &Field::boolean).value_or(true),
      .earlier_payments = read_payments(request.find("earlier_payments")),
      .tax_window = request.maybe("tax_window", &Field::word<benefit::jht::TaxWindow>)
                        .value_or(benefit::jht::TaxWindow::calendar_years),
  };
  request.done();
  return benefit::jht::settle(context.book, claim, context.why);
}

void run_benefit_jht(Fields& request, const Context& context, Writer& result) {
  const auto settlement = benefit_jht(request, context);
  write_benefit(result, settlement.benefit);
  result.member("gross", settlement.gross);
  write_tax(result, settlement.tax);
  result.member("net", settlement.net)
      .member("earliest_claim", settlement.earliest_claim)
      .member("channel", settlement.channel);
}

}  // namespace jamsostek::inline v0::face::json
