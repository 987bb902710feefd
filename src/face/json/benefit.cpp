#include "benefit.hpp"

namespace jamsostek::inline v0::face::json {

void write_benefit(Writer& result, const benefit::Benefit& benefit) {
  result.member("eligible", benefit.eligible);
  write_conditions(result, benefit.conditions);
  result.key("items").begin_array();
  for (const auto& item : benefit.items) {
    result.begin_object()
        .member("item", item.item)
        .member("amount", item.amount)
        .member("payer", item.payer)
        .member("status", item.status);
    if (item.recipient) result.member("recipient", *item.recipient);
    write_rule(result, item.rule);
    result.end_object();
  }
  result.end_array();
  result.member("total", benefit.total).member("payable_now", benefit.payable_now);
  if (benefit.heirs) result.member("heirs", *benefit.heirs);
  write_notes(result, benefit.notes);
}

}  // namespace jamsostek::inline v0::face::json
