#include <jamsostek/contribution/fine.hpp>

#include <algorithm>

namespace jamsostek::inline v0::contribution {
namespace {

/// Months that started, the first of them with the due date and the others with the nominal due days of later months.
int months_started(const DueRule& due, unsigned due_day, Day due_date, Day paid_on, Explanation* why) {
  const auto due_in_month = paid_on.month().day(due_day);
  const auto months_since = static_cast<int>((paid_on.month() - due.nominal.month()).count());
  const int later = std::max(0, months_since - (due_in_month < paid_on ? 0 : 1));
  const int months = paid_on <= due_date ? 0 : 1 + later;
  if (why != nullptr) {
    Explanation::Step later_days{
        .what = "later_due_days",
        .formula = "max(0, month_of(paid_on) - month_of(nominal_due_date) - (if due_in_month < paid_on then 0 else 1))",
        .operands = {{"paid_on", paid_on}, {"nominal_due_date", due.nominal}, {"due_in_month", due_in_month}},
        .result = later};
    why->add({.what = "months_late",
              .formula = "if paid_on <= due_date then 0 else 1 + later_due_days",
              .operands = {{"paid_on", paid_on}, {"due_date", due_date}, later_days.operand()},
              .result = months,
              .rule = due.sources,
              .steps = {later_days}});
  }
  return months;
}

int month_ends(const DueRule& due, Day due_date, Day paid_on, Explanation* why) {
  const int months = std::max(0, static_cast<int>((paid_on.month() - due_date.month()).count()));
  if (why != nullptr) {
    why->add({.what = "months_late",
              .formula = "max(0, month_of(paid_on) - month_of(due_date))",
              .operands = {{"paid_on", paid_on}, {"due_date", due_date}},
              .result = months,
              .rule = due.sources});
  }
  return months;
}

}  // namespace

Lateness lateness(const RuleBook& book, Month month, Day paid_on, const LateTerms& terms, std::span<const Day> holidays,
                  const Viewpoint& viewpoint, Explanation* why) {
  const auto& law = book->payment;
  const auto due = due_rule(book, month, viewpoint, why);
  const auto due_on = due_date(due, holidays);
  explain_due_date(why, due, due_on, holidays);
  const int months_late =
      terms.counting == LateCounting::started
          ? months_started(due, static_cast<unsigned>(law.due_day.value(month, viewpoint)), due_on, paid_on, why)
          : month_ends(due, due_on, paid_on, why);

  const auto* rate = law.fine_rate.at(month, viewpoint).row;
  Lateness result{month, paid_on, due_on, months_late, rate->value, due.sources, {}, book};
  if (terms.relief == FineRelief::labour_intensive) {
    const auto* relieved = law.fine_rate_labour_intensive.find(month, viewpoint);
    if (relieved == nullptr) {
      result.notes.push_back(
          fmt::format("the relief for labour-intensive industry has no fine of its own for {}", month));
    } else {
      const auto* last_day = law.fine_last_day_labour_intensive.at(month, viewpoint).row;
      if (why != nullptr) {
        why->add({.what = "relief_in_time",
                  .formula = "paid_on <= last_day",
                  .operands = {{"paid_on", paid_on}, {"last_day", last_day->value}},
                  .result = paid_on <= last_day->value,
                  .steps = {look_up("last_day", {}, month, *last_day)}});
      }
      if (paid_on <= last_day->value) {
        rate = relieved;
      } else {
        result.notes.push_back(
            fmt::format("paid after {}, when the relief for labour-intensive industry ended: jkk is owed in full, with "
                        "the ordinary fine ({})",
                        last_day->value, last_day->source.citation));
      }
      result.rule.add(last_day->source);
    }
  }
  result.rate = rate->value;
  result.rule.add(rate->source);
  if (why != nullptr) why->add(look_up("rate", "fine", month, *rate));
  return result;
}

Fine fine(const Lateness& lateness, const BilledAmounts& unpaid, Explanation* why) {
  Fine result{lateness, unpaid, {}, {}};
  for (const auto programme : BilledAmounts::programmes) {
    const auto amount = unpaid.find(programme);
    if (!amount) continue;
    const auto due = lateness.fine(*amount);
    result.fines.set(programme, due);
    if (why == nullptr) continue;
    why->add({.what = "fine",
              .of = std::string(to_string(programme)),
              .formula = "unpaid x rate x months_late",
              .operands = {{"unpaid", *amount}, {"rate", lateness.rate}, {"months_late", lateness.months_late}},
              .rounding = Rounding{},
              .result = due,
              .rule = lateness.rule});
  }
  result.total = result.fines.total();
  if (why != nullptr) why->add_sum("total", "fine", "sum(fine)", "fine", result.total);
  return result;
}

}  // namespace jamsostek::inline v0::contribution
