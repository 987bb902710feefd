#include <jamsostek/batch/audit.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include <jamsostek/batch/csv.hpp>

#include "payroll_cells.hpp"
#include "printable.hpp"

namespace jamsostek::inline v0::batch {
namespace {

using contribution::BilledAmounts;
using contribution::pu::Tariff;

/// The facts of one row that decide its contributions.
struct Facts {
  Money wage;
  const Tariff* tariff;  ///< of the month, the risk, the citizenship and the programmes
};

/// A person's month, as far as the files were read.
struct Entry {
  std::optional<Facts> reported;
  std::int64_t reported_line = 0;  ///< 0: not in the reported file
  bool in_true_file = false;
  bool faulty = false;  ///< a row of it is bad
};

/// Persons' months are looked up by one text: the month, which has a fixed length, and the person.
constexpr std::size_t month_length = 7;
std::string key_of(Month month, std::string_view person) { return fmt::format("{}{}", month, person); }

ProgrammeSet cell_programmes(std::string_view cell) {
  ProgrammeSet programmes;
  while (!cell.empty()) {
    const auto word = cell.substr(0, cell.find(' '));
    cell.remove_prefix(std::min(cell.size(), word.size() + 1));
    const auto programme = parse_word<Programme>(word, "programmes");
    if (programme == Programme::jkp) throw InvalidValue("programmes", word, "jkp is not billed to an employer");
    if (programmes.has(programme)) throw InvalidValue("programmes", word, "a programme stands twice");
    programmes.add(programme);
  }
  return programmes;
}

/// The columns of one of the two files.
struct FileColumns {
  FileColumns(const AuditTerms& terms, std::string_view header)
      : columns(header),
        employee_id(columns.need("employee_id")),
        wage(columns.need("wage")),
        month(columns.find("month")),
        risk(columns.find("risk")),
        citizen(columns.find("citizen")),
        birth_date(columns.find("birth_date")),
        programmes(columns.find("programmes")) {
    if (!month && !terms.month) {
      throw MissingField("month", "", "the header has no column month, and no month was given for the whole file");
    }
  }

  csv::Columns columns;
  std::size_t employee_id;
  std::size_t wage;
  std::optional<std::size_t> month;
  std::optional<std::size_t> risk;
  std::optional<std::size_t> citizen;
  std::optional<std::size_t> birth_date;
  std::optional<std::size_t> programmes;
};

/// What one payer owes to one programme; nothing where the tariff has no such charge.
std::optional<Money> amount_of(const Facts& facts, Programme programme, Payer payer) {
  for (const auto& charge : facts.tariff->charges()) {
    if (charge.programme == programme && charge.payer == payer) {
      return charge.amount(Wage::monthly(facts.wage), Rounding{});
    }
  }
  return std::nullopt;
}

bool has(const std::optional<Facts>& facts, Programme programme) {
  return facts && std::ranges::any_of(facts->tariff->charges(),
                                      [&](const auto& charge) { return charge.programme == programme; });
}

/// Sums of one person's month, to be added to those of the month.
void add_to(PayrollTotals& sums, const Finding& finding) {
  for (const auto& [payer, amount] :
       {std::pair(Payer::employer, finding.employer), std::pair(Payer::worker, finding.worker)}) {
    if (const auto column = payroll_column(finding.programme, payer)) {
      sums.columns[static_cast<std::size_t>(*column)] = amount;
    }
  }
  sums.employees = 1;
}

}  // namespace

/// What an audit remembers.
class AuditState {
 public:
  AuditState(RuleBook rules, const AuditTerms& audit_terms, std::string_view header)
      : book_(std::move(rules)), terms_(audit_terms), columns_(terms_, header) {}

  /// The rows that follow are those of another file.
  void begin_file(std::string_view header) { columns_ = FileColumns(terms_, header); }

  /// Reads rows: `take(entry, line)` says what a person's month becomes, `compute(entry, key, facts, line)` what its
  /// facts do. What either throws makes a bad row.
  template <class Take, class Compute>
  std::vector<BadRow> read(std::string_view rows, std::int64_t first_line, const Take& take, const Compute& compute) {
    std::vector<BadRow> bad;
    csv::RowReader reader(rows, first_line);
    while (reader.next()) {
      try {
        read_row(reader, take, compute);
      } catch (const Error& error) {
        bad.push_back({reader.line(), error.code(), on_one_line(error.field()), on_one_line(error.what())});
      }
    }
    return bad;
  }

  void compare(std::string_view key, const std::optional<Facts>& truth, const std::optional<Facts>& reported,
               std::vector<Finding>& findings);
  std::vector<Finding> rest();
  [[nodiscard]] AuditSummary summary(std::optional<Day> paid_on, std::span<const Day> holidays) const;

 private:
  struct MonthTotals {
    PayrollTotals missing;
    PayrollTotals over;
  };

  template <class Take, class Compute>
  void read_row(const csv::RowReader& reader, const Take& take, const Compute& compute) {
    const auto misfit = reader.misfit(columns_.columns.count());
    if (!misfit.empty()) throw InvalidValue("row", "", misfit);
    fields_ = reader.fields();
    const auto line = reader.line();
    const auto person = fields_[columns_.employee_id];
    if (person.empty()) throw MissingField("employee_id", "", "employee_id: the cell is empty");
    if (!is_printable(person)) {
      throw InvalidValue("employee_id", "", "an employee_id is UTF-8 text without control characters");
    }
    const auto month = cell_month();
    const auto at = entries_.try_emplace(key_of(month, person)).first;
    auto& entry = at->second;
    take(entry, line);
    try {
      compute(entry, at->first, read_facts(month), line);
    } catch (const Error&) {
      entry.faulty = true;
      throw;
    }
  }

  [[nodiscard]] Month cell_month() const {
    const auto cell = columns_.month ? fields_[*columns_.month] : std::string_view();
    if (!cell.empty()) return Month::parse(cell, "month");
    if (!terms_.month) throw MissingField("month", "", "month: the cell is empty, and no month was given for the file");
    return *terms_.month;
  }

  [[nodiscard]] Facts read_facts(Month month) {
    const auto cell = [&](const std::optional<std::size_t>& column) {
      return column ? fields_[*column] : std::string_view();
    };
    Facts facts{cell_wage(fields_[columns_.wage]), nullptr};
    const auto programmes = cell_programmes(cell(columns_.programmes));
    auto risk = terms_.risk;
    if (const auto text = cell(columns_.risk); !text.empty()) risk = parse_word<Risk>(text, "risk");
    const bool citizen = cell_citizen(cell(columns_.citizen));
    if (const auto text = cell(columns_.birth_date); !text.empty()) {
      static_cast<void>(Day::parse(text, "birth_date"));
    }
    facts.tariff = &tariff(month, risk, citizen, programmes);
    return facts;
  }

  /// Compiled once for each kind of row.
  const Tariff& tariff(Month month, std::optional<Risk> risk, bool citizen, ProgrammeSet programmes) {
    int set = 0;
    for (const auto programme : BilledAmounts::programmes) set = 2 * set + (programmes.has(programme) ? 1 : 0);
    const auto key = std::tuple(month, risk, citizen, set);
    if (const auto at = tariffs_.find(key); at != tariffs_.end()) return at->second;
    const contribution::pu::Terms terms{.risk = risk,
                                        .programmes = programmes.empty() ? std::nullopt : std::optional(programmes),
                                        .worker = {.citizen = citizen},
                                        .employer = terms_.employer};
    return tariffs_.emplace(key, contribution::pu::compile(book_, month, terms, terms_.viewpoint)).first->second;
  }

  RuleBook book_;
  AuditTerms terms_;
  FileColumns columns_;
  std::span<const std::string_view> fields_;  // of the row that is being read
  std::map<std::tuple<Month, std::optional<Risk>, bool, int>, Tariff> tariffs_;
  std::unordered_map<std::string, Entry> entries_;
  std::map<Month, MonthTotals> months_;
  std::unordered_map<std::string, unsigned> persons_;  // the discrepancies of each, by bit
};

void AuditState::compare(std::string_view key, const std::optional<Facts>& truth, const std::optional<Facts>& reported,
                         std::vector<Finding>& findings) {
  const auto month = Month::parse(key.substr(0, month_length));
  const std::string person(key.substr(month_length));
  const auto wage_of = [](const std::optional<Facts>& facts) {
    return facts ? std::optional(facts->wage) : std::nullopt;
  };
  MonthTotals sums;
  const auto add = [&](const Finding& finding) {
    const bool over = finding.what == Discrepancy::over_reported;
    add_to(over ? sums.over : sums.missing, finding);
    persons_[person] |= 1U << static_cast<unsigned>(finding.what);
    findings.push_back(finding);
  };

  for (const auto programme : BilledAmounts::programmes) {
    Finding missing{month, person, Discrepancy::unregistered, programme, wage_of(truth), wage_of(reported), {}, {}};
    Finding over = missing;
    over.what = Discrepancy::over_reported;
    for (const auto& [payer, share] :
         {std::pair(Payer::employer, &Finding::employer), std::pair(Payer::worker, &Finding::worker)}) {
      const auto due = truth ? amount_of(*truth, programme, payer).value_or(Money()) : Money();
      const auto paid = reported ? amount_of(*reported, programme, payer).value_or(Money()) : Money();
      missing.*share = std::max(Money(), due - paid);
      over.*share = std::max(Money(), paid - due);
    }
    const bool something = missing.employer != Money() || missing.worker != Money();
    if (has(truth, programme) && !has(reported, programme)) {
      // Somebody who is left out is left out, also when the wage is zero.
      if (reported) missing.what = Discrepancy::programme_missing;
      add(missing);
    } else if (something) {
      missing.what = truth->wage > reported->wage ? Discrepancy::wage_under_reported : Discrepancy::risk_under_reported;
      add(missing);
    }
    const bool nobody = !truth && has(reported, programme);
    if (nobody || over.employer != Money() || over.worker != Money()) add(over);
  }
  if (sums.missing.employees == 0 && sums.over.employees == 0) return;
  auto& totals = months_[month];
  totals.missing.add(sums.missing);
  totals.over.add(sums.over);
}

std::vector<Finding> AuditState::rest() {
  std::vector<std::pair<const std::string*, const Entry*>> unmatched;
  for (const auto& [key, entry] : entries_) {
    if (entry.reported && !entry.in_true_file) unmatched.emplace_back(&key, &entry);
  }
  std::ranges::sort(unmatched, {}, [](const auto& each) { return each.second->reported_line; });
  std::vector<Finding> findings;
  for (const auto& [key, entry] : unmatched) compare(*key, std::nullopt, entry->reported, findings);
  return findings;
}

AuditSummary AuditState::summary(std::optional<Day> paid_on, std::span<const Day> holidays) const {
  AuditSummary summary;
  for (const auto& [month, totals] : months_) {
    const PayrollTerms terms{month, terms_.risk, terms_.employer, terms_.viewpoint};
    summary.months.push_back(
        // NOLINTNEXTLINE(cppcoreguidelines-slicing): what was paid too much has no due date, only amounts
        {recap(book_, terms, totals.missing, paid_on, holidays), recap(book_, terms, totals.over)});
    const auto& [missing, over] = summary.months.back();
    for (const auto& line : missing.lines) summary.missing.add(line);
    for (const auto& line : over.lines) summary.over.add(line);
  }
  constexpr auto over_reported = 1U << static_cast<unsigned>(Discrepancy::over_reported);
  for (const auto& [person, discrepancies] : persons_) {
    if ((discrepancies & ~over_reported) != 0) ++summary.persons;
    for (std::size_t i = 0; i < words<Discrepancy>.size(); ++i) {
      if ((discrepancies & (1U << i)) != 0) ++summary.persons_by_discrepancy[i];
    }
  }
  summary.left_out = std::ranges::count_if(entries_, [](const auto& each) { return each.second.faulty; });
  return summary;
}

ReportedPayroll::ReportedPayroll(const RuleBook& book, const AuditTerms& terms, std::string_view header)
    : state_(std::make_unique<AuditState>(book, terms, header)) {}
ReportedPayroll::ReportedPayroll(ReportedPayroll&&) noexcept = default;
ReportedPayroll& ReportedPayroll::operator=(ReportedPayroll&&) noexcept = default;
ReportedPayroll::~ReportedPayroll() = default;

std::vector<BadRow> ReportedPayroll::add(std::string_view rows, std::int64_t first_line) {
  return state_->read(
      rows, first_line,
      [](Entry& entry, std::int64_t line) {
        if (entry.reported_line != 0) {
          throw InvalidValue("employee_id", "",
                             fmt::format("the person stood in this month on line {} already", entry.reported_line));
        }
        entry.reported_line = line;
      },
      [](Entry& entry, std::string_view, const Facts& facts, std::int64_t) { entry.reported = facts; });
}

Audit::Audit(ReportedPayroll reported, std::string_view true_header) : state_(std::move(reported.state_)) {
  state_->begin_file(true_header);
}
Audit::Audit(Audit&&) noexcept = default;
Audit& Audit::operator=(Audit&&) noexcept = default;
Audit::~Audit() = default;

AuditResult Audit::compare(std::string_view rows, std::int64_t first_line) {
  AuditResult result;
  result.bad = state_->read(
      rows, first_line,
      [](Entry& entry, std::int64_t) {
        if (entry.in_true_file) {
          throw InvalidValue("employee_id", "", "the person stood in this month of the true file already");
        }
        entry.in_true_file = true;
      },
      [&](const Entry& entry, std::string_view key, const Facts& facts, std::int64_t) {
        if (!entry.faulty) state_->compare(key, facts, entry.reported, result.findings);
      });
  return result;
}

std::vector<Finding> Audit::rest() { return state_->rest(); }

AuditSummary Audit::summary(std::optional<Day> paid_on, std::span<const Day> holidays) const {
  return state_->summary(paid_on, holidays);
}

}  // namespace jamsostek::inline v0::batch
