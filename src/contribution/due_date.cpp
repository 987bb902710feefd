#include <jamsostek/contribution/due_date.hpp>

namespace jamsostek::inline v0::contribution {

DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint) {
  const auto day = book->payment.due_day.at(month, viewpoint);
  const auto shift = book->payment.due_shift.at(month, viewpoint);
  const auto due_month = month + date::months(1);
  DueRule rule{due_month.day(static_cast<unsigned>(day.row->value)), shift.row->value > 0, {}};
  rule.sources.add(day.row->source);
  rule.sources.add(shift.row->source);
  return rule;
}

}  // namespace jamsostek::inline v0::contribution
