#include <jamsostek/contribution/fine.hpp>

#include <algorithm>

namespace jamsostek::inline v0::contribution {
namespace {

/// Months that started, the first of them with the due date and the others with the nominal due days of later months.
int months_started(const DueRule& due, unsigned due_day, Day due_date, Day paid_on) {
  if (paid_on <= due_date) return 0;
  const auto months_since = static_cast<int>((paid_on.month() - due.nominal.month()).count());
  if (months_since <= 0) return 1;
  return months_since + (paid_on.month().day(due_day) < paid_on ? 1 : 0);
}

int month_ends(Day due_date, Day paid_on) {
  return std::max(0, static_cast<int>((paid_on.month() - due_date.month()).count()));
}

}  // namespace

Lateness lateness(const RuleBook& book, Month month, Day paid_on, const LateTerms& terms, std::span<const Day> holidays,
                  const Viewpoint& viewpoint) {
  const auto& law = book->payment;
  const auto due = due_rule(book, month, viewpoint);
  const auto due_on = due_date(due, holidays);
  const int months_late =
      terms.counting == LateCounting::started
          ? months_started(due, static_cast<unsigned>(law.due_day.value(month, viewpoint)), due_on, paid_on)
          : month_ends(due_on, paid_on);

  const auto* rate = law.fine_rate.at(month, viewpoint).row;
  Lateness result{month, paid_on, due_on, months_late, rate->value, due.sources, {}, book};
  if (terms.relief == FineRelief::labour_intensive) {
    const auto* relieved = law.fine_rate_labour_intensive.find(month, viewpoint);
    if (relieved == nullptr) {
      result.notes.push_back(
          fmt::format("the relief for labour-intensive industry has no fine of its own for {}", month));
    } else {
      const auto* last_day = law.fine_last_day_labour_intensive.at(month, viewpoint).row;
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
  return result;
}

Fine fine(const Lateness& lateness, const BilledAmounts& unpaid) {
  Fine result{lateness, unpaid, {}, {}};
  for (const auto programme : BilledAmounts::programmes) {
    if (const auto amount = unpaid.find(programme)) result.fines.set(programme, lateness.fine(*amount));
  }
  result.total = result.fines.total();
  return result;
}

}  // namespace jamsostek::inline v0::contribution
