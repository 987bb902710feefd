#include <jamsostek/batch/payroll.hpp>

#include <algorithm>
#include <iterator>

#include <jamsostek/batch/csv.hpp>

#include "payroll_cells.hpp"

namespace jamsostek::inline v0::batch {
namespace {

constexpr std::size_t index(PayrollColumn column) { return static_cast<std::size_t>(column); }

void append(std::string& out, Money money) {
  if (money.is_whole_rupiah()) {
    const fmt::format_int digits(money.sen() / 100);
    out.append(digits.data(), digits.size());
  } else {
    fmt::format_to(std::back_inserter(out), "{}", money);
  }
}

}  // namespace

void PayrollTotals::add(const PayrollTotals& other) {
  employees += other.employees;
  bad_rows += other.bad_rows;
  for (std::size_t i = 0; i < payroll_columns; ++i) {
    std::int64_t sum = 0;
    if (columns[i] && other.columns[i] && !__builtin_add_overflow(columns[i]->sen(), other.columns[i]->sen(), &sum)) {
      columns[i] = Money::from_sen(sum);
    } else {
      columns[i].reset();
    }
  }
}

void PayrollTotals::add(const std::array<Money, payroll_columns>& employee) {
  PayrollTotals one;
  one.employees = 1;
  for (std::size_t i = 0; i < payroll_columns; ++i) one.columns[i] = employee[i];
  add(one);
}

struct Payroll::Scratch {
  std::vector<std::string_view> fields;
  std::vector<std::string> unquoted;
};

Payroll::Payroll(const RuleBook& book, const PayrollTerms& terms, std::string_view header) : default_risk_(terms.risk) {
  Scratch scratch;
  csv::split(header, scratch.fields, scratch.unquoted);
  width_ = scratch.fields.size();
  const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto first = std::ranges::find(scratch.fields, name);
    if (first == scratch.fields.end()) return std::nullopt;
    if (std::find(first + 1, scratch.fields.end(), name) != scratch.fields.end()) {
      throw InvalidValue(name, name, fmt::format("the header has the column {} twice", name));
    }
    return first - scratch.fields.begin();
  };
  const auto needed = [&](std::string_view name) {
    const auto at = column(name);
    if (!at) throw MissingField(name, "", fmt::format("the header has no column {}", name));
    return *at;
  };
  employee_id_ = needed("employee_id");
  wage_ = needed("wage");
  risk_ = column("risk");
  citizen_ = column("citizen");
  birth_date_ = column("birth_date");
  if (!risk_ && !default_risk_) {
    throw MissingField("risk", "", "the header has no column risk, and no risk was given for the whole file");
  }

  const auto tariffs = [&](bool citizen) {
    std::vector<contribution::pu::Tariff> by_risk;
    for (std::size_t i = 0; i < words<Risk>.size(); ++i) {
      const contribution::pu::Terms row{
          .risk = static_cast<Risk>(i), .worker = {.citizen = citizen}, .employer = terms.employer};
      by_risk.push_back(contribution::pu::compile(book, terms.month, row, terms.viewpoint));
    }
    return by_risk;
  };
  foreigners_ = tariffs(false);
  try {
    citizens_ = tariffs(true);
  } catch (const NoRule& fault) {
    // What is missing for citizens alone (a JP ceiling that is overdue) does not stop a file that tells foreigners.
    if (!citizen_) throw;
    citizens_fault_ = fault;
  }
}

std::string Payroll::output_header() {
  return fmt::format("employee_id,wage,{}\n", fmt::join(words<PayrollColumn>, ","));
}

Payroll::Amounts Payroll::amounts(const contribution::pu::Tariff& tariff, const Wage& wage) const {
  Amounts amounts;
  const auto of_charge = contribution::pu::amounts(tariff, wage);
  std::size_t i = 0;
  for (const auto& charge : tariff.charges()) {
    const auto amount = of_charge[i++];
    amounts[index(*payroll_column(charge.programme, charge.payer))] = amount;
    amounts[index(charge.payer == Payer::employer ? PayrollColumn::total_employer : PayrollColumn::total_worker)] +=
        amount;
  }
  return amounts;
}

void Payroll::compute_row(std::string_view row, Scratch& scratch, PayrollResult& result) const {
  auto& fields = scratch.fields;
  csv::split(row, fields, scratch.unquoted);
  if (fields.size() != width_) {
    throw InvalidValue("row", "", fmt::format("the row has {} fields, the header {}", fields.size(), width_));
  }
  if (fields[employee_id_].empty()) throw MissingField("employee_id", "", "employee_id: the cell is empty");
  const auto wage = cell_wage(fields[wage_]);
  auto risk = default_risk_;
  if (risk_ && !fields[*risk_].empty()) risk = parse_word<Risk>(fields[*risk_], "risk");
  if (!risk) throw MissingField("risk", "", "risk: the cell is empty, and no risk was given for the whole file");
  const bool citizen = !citizen_ || cell_citizen(fields[*citizen_]);
  if (birth_date_ && !fields[*birth_date_].empty()) {
    static_cast<void>(Day::parse(fields[*birth_date_], "birth_date"));
  }

  if (citizen && citizens_fault_) throw NoRule(*citizens_fault_);
  const auto& tariffs = citizen ? citizens_ : foreigners_;
  const auto due = amounts(tariffs[static_cast<std::size_t>(*risk)], Wage::monthly(wage));
  csv::append_field(result.output, fields[employee_id_]);
  result.output += ',';
  append(result.output, wage);
  for (const auto amount : due) {
    result.output += ',';
    append(result.output, amount);
  }
  result.output += '\n';
  result.totals.add(due);
}

PayrollResult Payroll::compute(std::string_view rows, std::int64_t line) const {
  PayrollResult result;
  Scratch scratch;
  const auto refuse = [&](ErrorCode code, std::string_view field, std::string_view message) {
    result.bad.push_back({line, code, on_one_line(field), on_one_line(message)});
    ++result.totals.bad_rows;
  };
  while (!rows.empty()) {
    const auto extent = csv::row_extent(rows, true);
    const auto row = rows.substr(0, extent.size);
    rows.remove_prefix(extent.size);
    if (!extent.fault.empty()) {
      refuse(ErrorCode::invalid_value, "row", extent.fault);
    } else if (row != "\n" && row != "\r\n" && row != "\r") {
      try {
        compute_row(row, scratch, result);
      } catch (const Error& error) {
        refuse(error.code(), error.field(), error.what());
      }
    }
    line += std::count(row.begin(), row.end(), '\n');
  }
  return result;
}

}  // namespace jamsostek::inline v0::batch
