#include <jamsostek/batch/recap.hpp>

namespace jamsostek::inline v0::batch {
namespace {

/// What a payer owes to a programme in all; zero where nothing of that kind is ever owed.
Money sum_of(const PayrollTotals& totals, Programme programme, Payer payer) {
  const auto column = payroll_column(programme, payer);
  if (!column) return Money();
  const auto& sum = totals.columns[static_cast<std::size_t>(*column)];
  if (!sum) throw Overflow(to_string(*column), "", "the total of the file is beyond 92,233,720,368,547,758.07 rupiah");
  return *sum;
}

}  // namespace

void RecapAmounts::add(const RecapLine& amounts) {
  auto& line = lines[static_cast<std::size_t>(amounts.programme)];
  line.employer += amounts.employer;
  line.worker += amounts.worker;
  line.fine += amounts.fine;
  employer += amounts.employer;
  worker += amounts.worker;
  fines += amounts.fine;
  transfer += amounts.transfer();
}

Recap recap(const RuleBook& book, const PayrollTerms& terms, const PayrollTotals& totals, std::optional<Day> paid_on,
            std::span<const Day> holidays) {
  const auto due = contribution::due_rule(book, terms.month, terms.viewpoint);
  Recap recap{{}, terms.month, totals.employees, totals.bad_rows, due_date(due, holidays), {}};

  RecapAmounts owed;
  contribution::BilledAmounts unpaid;
  for (auto& line : owed.lines) {
    line.employer = sum_of(totals, line.programme, Payer::employer);
    line.worker = sum_of(totals, line.programme, Payer::worker);
    unpaid.set(line.programme, line.contribution());
  }
  if (paid_on) {
    contribution::LateTerms late;
    if (terms.employer.labour_intensive) late.relief = contribution::FineRelief::labour_intensive;
    recap.lateness = contribution::lateness(book, terms.month, *paid_on, late, holidays, terms.viewpoint);
    const auto fined = contribution::fine(*recap.lateness, unpaid);
    for (auto& line : owed.lines) line.fine = fined.fines.of(line.programme);
  }
  for (const auto& line : owed.lines) recap.add(line);
  return recap;
}

}  // namespace jamsostek::inline v0::batch
