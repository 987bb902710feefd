#include <jamsostek/batch/impact.hpp>

#include <algorithm>
#include <utility>

#include <jamsostek/batch/csv.hpp>

namespace jamsostek::inline v0::batch {
namespace {

/// Of the larger change first, then of the earlier line.
bool comes_first(const AffectedEmployee& a, const AffectedEmployee& b) {
  return a.size() != b.size() ? a.size() > b.size() : a.line < b.line;
}

/// The first field of the one row that was written.
std::string employee_id(std::string_view row) {
  std::vector<std::string_view> fields;
  std::vector<std::string> unquoted;
  csv::split(row, fields, unquoted);
  return std::string(fields.front());
}

Money sum_of(const PayrollTotals& totals, PayrollColumn column) {
  const auto& sum = totals.columns[static_cast<std::size_t>(column)];
  if (!sum) throw Overflow(to_string(column), "", "the sum over the employees is beyond the range of money");
  return *sum;
}

}  // namespace

void Impact::add(AffectedEmployee employee) {
  ++affected;
  most.insert(std::ranges::upper_bound(most, employee, comes_first), std::move(employee));
  if (most.size() > most_listed) most.pop_back();
}

void Impact::add(const Impact& other) {
  before.add(other.before);
  after.add(other.after);
  const auto sum = affected + other.affected;
  for (const auto& employee : other.most) add(employee);
  affected = sum;
}

contribution::Retro Impact::by_payer() const {
  contribution::Retro result{{}, {}, {}, {}};
  for (const auto programme : all_programmes) {
    for (const auto payer : {Payer::employer, Payer::worker}) {
      const auto column = payroll_column(programme, payer);
      if (!column) continue;
      const auto old_sum = sum_of(before, *column);
      const auto new_sum = sum_of(after, *column);
      result.lines.push_back({programme, payer, old_sum, new_sum, new_sum - old_sum});
      result.before += old_sum;
      result.after += new_sum;
    }
  }
  result.delta = result.after - result.before;
  return result;
}

void ImpactComparison::compare_row(std::string_view row, std::int64_t line, ImpactResult& result) const {
  const auto old_row = before_.compute(row, line);
  const auto new_row = after_.compute(row, line);
  if (!old_row.bad.empty() || !new_row.bad.empty()) {
    auto bad = (new_row.bad.empty() ? old_row : new_row).bad.front();
    if (new_row.bad.empty()) bad.message += " (without the new rules only)";
    if (old_row.bad.empty()) bad.message += " (with the new rules only)";
    result.bad.push_back(std::move(bad));
    return;
  }
  if (new_row.totals.employees == 0) return;  // an empty line
  auto& impact = result.impact;
  impact.before.add(old_row.totals);
  impact.after.add(new_row.totals);
  const auto change = [&](PayrollColumn column) {
    return sum_of(new_row.totals, column) - sum_of(old_row.totals, column);
  };
  AffectedEmployee employee{line, employee_id(new_row.output), change(PayrollColumn::total_employer),
                            change(PayrollColumn::total_worker)};
  // Two programmes may change and leave the totals as they were.
  if (new_row.totals.columns != old_row.totals.columns) impact.add(std::move(employee));
}

ImpactResult ImpactComparison::compare(std::string_view rows, std::int64_t line) const {
  ImpactResult result;
  while (!rows.empty()) {
    const auto row = rows.substr(0, csv::row_extent(rows, true).size);
    compare_row(row, line, result);
    line += std::ranges::count(row, '\n');
    rows.remove_prefix(row.size());
  }
  return result;
}

}  // namespace jamsostek::inline v0::batch
