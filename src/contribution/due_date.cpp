#include <jamsostek/contribution/due_date.hpp>

namespace jamsostek::inline v0::contribution {

DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint, Explanation* why) {
  const auto day = book->payment.due_day.at(month, viewpoint);
  const auto shift = book->payment.due_shift.at(month, viewpoint);
  const auto due_month = month + date::months(1);
  DueRule rule{due_month.day(static_cast<unsigned>(day.row->value)), shift.row->value > 0, {}};
  rule.sources.add(day.row->source);
  rule.sources.add(shift.row->source);
  if (why != nullptr) {
    auto due_day = look_up("due_day", {}, month, *day.row);
    why->add({.what = "nominal_due_date",
              .formula = "day_in(month + 1, due_day)",
              .operands = {{"month", month}, due_day.operand()},
              .result = rule.nominal,
              .rule = due_day.rule,
              .steps = {std::move(due_day)}});
  }
  return rule;
}

void explain_due_date(Explanation* why, const DueRule& rule, Day due, std::span<const Day> holidays) {
  if (why == nullptr) return;
  std::vector<Explanation::Operand> operands{{"nominal_due_date", rule.nominal}};
  for (const auto holiday : holidays) operands.push_back({"holiday", holiday});
  Explanation::Step working{.what = "working_day",
                            .formula = "is_working_day(nominal_due_date, holiday)",
                            .operands = operands,
                            .result = due == rule.nominal};
  why->add({.what = "due_date",
            .formula = rule.next ? "working_day_from(nominal_due_date, holiday)"
                                 : "working_day_until(nominal_due_date, holiday)",
            .operands = std::move(operands),
            .result = due,
            .rule = rule.sources,
            .steps = {std::move(working)}});
}

}  // namespace jamsostek::inline v0::contribution
