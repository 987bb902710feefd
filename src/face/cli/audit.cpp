#include <jamsostek/batch/audit.hpp>

#include <functional>
#include <iterator>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "../json/operation.hpp"
#include "file.hpp"
#include "recap.hpp"
#include "row_slip.hpp"
#include "table.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

using batch::AuditedMonth;
using batch::AuditSummary;
using batch::Finding;

struct AuditOptions : PayrollTermsOptions, PaymentOptions {
  std::string true_file;
  std::string reported_file;
  std::string output = "-";
  std::string month;
  RowSlipOptions explained;

  void add_to(CLI::App& command) {
    command.add_option("true", true_file, "The payroll file as it should have been; - for standard input")->required();
    command.add_option("reported", reported_file, "The payroll file as it was reported; - for standard input")
        ->required();
    command.add_option("-o,--output", output,
                       "The file to write: a table, CSV when the name ends in .csv, JSON when it ends in .json; - for "
                       "standard output (default)");
    command.add_option("--month", month, "The contribution month (2026-11) of rows that name none");
    command.add_option("--paid-on", paid_on, "The day on which the shortfall is paid, for the fines (2026-12-20)");
    command.add_option("--holiday", holidays, "A holiday, for the due dates; may be repeated");
    PayrollTermsOptions::add_to(command);
    explained.add_to(command);
  }

  [[nodiscard]] batch::AuditTerms terms() const {
    batch::AuditTerms terms;
    if (!month.empty()) terms.month = Month::parse(month, "--month");
    put_into(terms);
    return terms;
  }
};

/// How an audit is written: findings as they come, the sums at the end.
class AuditReport {
 public:
  AuditReport() = default;
  virtual ~AuditReport() = default;
  AuditReport(const AuditReport&) = delete;
  AuditReport& operator=(const AuditReport&) = delete;

  /// The text of some findings; a form may keep them for the end.
  [[nodiscard]] virtual std::string findings(std::vector<Finding> some) = 0;
  [[nodiscard]] virtual std::string end(const AuditSummary& summary, std::int64_t bad_rows,
                                        std::string_view rulebook) = 0;
};

class TableReport final : public AuditReport {
 public:
  std::string findings(std::vector<Finding> some) override {
    kept_.insert(kept_.end(), std::move_iterator(some.begin()), std::move_iterator(some.end()));
    return {};
  }

  std::string end(const AuditSummary& summary, std::int64_t bad_rows, std::string_view rulebook) override {
    auto text = fmt::format("Audit of under-reporting, persons affected: {}", summary.persons);
    if (bad_rows != 0) text += fmt::format(", bad rows left out: {}", bad_rows);
    text += '\n';
    for (std::size_t i = 0; i < summary.persons_by_discrepancy.size(); ++i) {
      const auto what = static_cast<batch::Discrepancy>(i);
      if (const auto persons = summary.persons_by_discrepancy[i]; persons != 0) {
        text += fmt::format("  {}: {}\n", what, persons);
      }
    }
    for (const auto& [missing, over] : summary.months) {
      text += fmt::format("\nMissing in month {}, due {}, persons: {}\n\n{}", missing.month, missing.due_date,
                          missing.employees, amounts_table(missing));
      if (missing.lateness) text += '\n' + lateness_text(*missing.lateness);
    }
    if (summary.months.size() > 1) text += fmt::format("\nMissing in all months\n\n{}", amounts_table(summary.missing));
    if (summary.over.transfer != Money()) {
      text += fmt::format("\nPaid too much, not netted\n\n{}", amounts_table(summary.over));
    }
    if (!kept_.empty()) text += '\n' + persons_table();
    return text + fmt::format("\nTo transfer: {:id}\nRule book {}\n", summary.missing.transfer, rulebook);
  }

 private:
  [[nodiscard]] std::string persons_table() const {
    using enum Table::Align;
    Table table({{"month"},
                 {"employee_id"},
                 {"finding"},
                 {"programme"},
                 {"true wage", right},
                 {"reported", right},
                 {"employer", right},
                 {"worker", right}});
    const auto wage = [](const std::optional<Money>& money) { return money ? shown(*money) : std::string("none"); };
    for (const auto& each : kept_) {
      table.row({fmt::format("{}", each.month), each.employee_id, std::string(to_string(each.what)),
                 std::string(to_string(each.programme)), wage(each.true_wage), wage(each.reported_wage),
                 shown(each.employer), shown(each.worker)});
    }
    return table.text();
  }

  std::vector<Finding> kept_;
};

/// One row a finding, then one a month and programme, then one a programme over all months.
class CsvReport final : public AuditReport {
 public:
  std::string findings(std::vector<Finding> some) override {
    std::string text = begin();
    const auto money = [](const std::optional<Money>& wage) { return wage ? fmt::format("{}", *wage) : std::string(); };
    for (const auto& each : some) {
      fmt::format_to(std::back_inserter(text), "finding,{},", each.month);
      batch::csv::append_field(text, each.employee_id);
      fmt::format_to(std::back_inserter(text), ",{},{},{},{},{},{},\n", each.what, each.programme,
                     money(each.true_wage), money(each.reported_wage), each.employer, each.worker);
    }
    return text;
  }

  std::string end(const AuditSummary& summary, std::int64_t /*bad_rows*/, std::string_view /*rulebook*/) override {
    std::string text = begin();
    for (const auto& [missing, over] : summary.months) {
      const auto month = fmt::format("{}", missing.month);
      add_sums(text, "month_missing", month, missing);
      add_sums(text, "month_over", month, over);
    }
    add_sums(text, "total_missing", "", summary.missing);
    add_sums(text, "total_over", "", summary.over);
    return text;
  }

 private:
  std::string begin() {
    if (std::exchange(begun_, true)) return {};
    return "item,month,employee_id,finding,programme,true_wage,reported_wage,employer,worker,fine\n";
  }
  static void add_sums(std::string& text, std::string_view item, std::string_view month,
                       const batch::RecapAmounts& amounts) {
    for (const auto& line : amounts.lines) {
      fmt::format_to(std::back_inserter(text), "{},{},,,{},,,{},{},{}\n", item, month, line.programme, line.employer,
                     line.worker, line.fine);
    }
  }

  bool begun_ = false;
};

class JsonReport final : public AuditReport {
 public:
  JsonReport() : writer_(text_) { writer_.begin_object().key("findings").begin_array(); }

  std::string findings(std::vector<Finding> some) override {
    for (const auto& each : some) {
      writer_.begin_object()
          .member("month", each.month)
          .member("employee_id", each.employee_id)
          .member("finding", each.what)
          .member("programme", each.programme)
          .member("true_wage", each.true_wage)
          .member("reported_wage", each.reported_wage)
          .member("employer", each.employer)
          .member("worker", each.worker)
          .end_object();
    }
    return std::exchange(text_, {});
  }

  std::string end(const AuditSummary& summary, std::int64_t bad_rows, std::string_view rulebook) override {
    writer_.end_array().key("months").begin_array();
    for (const auto& [missing, over] : summary.months) {
      writer_.begin_object().member("month", missing.month).member("due_date", missing.due_date);
      write_number("persons", missing.employees);
      write_late(writer_, missing.lateness);
      write_sums("missing", missing);
      write_sums("over", over);
      writer_.end_object();
    }
    writer_.end_array();
    write_sums("missing", summary.missing);
    write_sums("over", summary.over);
    write_number("persons", summary.persons);
    writer_.key("persons_by_finding").begin_object();
    for (std::size_t i = 0; i < summary.persons_by_discrepancy.size(); ++i) {
      write_number(words<batch::Discrepancy>[i], summary.persons_by_discrepancy[i]);
    }
    writer_.end_object();
    write_number("bad_rows", bad_rows);
    write_number("left_out", summary.left_out);
    writer_.member("rulebook", rulebook).end_object();
    return std::exchange(text_, {}) + '\n';
  }

 private:
  void write_number(std::string_view name, std::int64_t number) { writer_.key(name).raw(fmt::format("{}", number)); }
  void write_sums(std::string_view name, const batch::RecapAmounts& amounts) {
    writer_.key(name).begin_object();
    write_amounts(writer_, amounts);
    writer_.end_object();
  }

  std::string text_;
  json::Writer writer_;
};

std::unique_ptr<AuditReport> report_of(RecapForm form) {
  switch (form) {
    case RecapForm::csv: return std::make_unique<CsvReport>();
    case RecapForm::json: return std::make_unique<JsonReport>();
    case RecapForm::table: break;
  }
  return std::make_unique<TableReport>();
}

/// One of the two files: its rows in blocks, its bad rows counted and told.
class AuditedFile {
 public:
  explicit AuditedFile(const std::string& name)
      : name_(name), input_(name), reader_([this](char* to, std::size_t size) { return input_.read(to, size); }) {}

  [[nodiscard]] std::string header() { return header_of(reader_, name_); }
  /// Calls `take(rows, first_line)`, which returns the bad ones, for every block.
  template <class Take>
  void for_each_block(const Take& take) {
    while (const auto block = reader_.next()) {
      for (const auto& row : take(block->text, block->first_line)) say_bad(row);
      if (const auto row = too_long_row(*block)) say_bad(*row);
    }
  }
  [[nodiscard]] std::int64_t bad_rows() const { return bad_rows_; }

 private:
  void say_bad(const batch::BadRow& row) {
    ++bad_rows_;
    say(fmt::format("{}: ", name_));
    cli::say_bad(row);
  }

  std::string name_;
  Input input_;
  batch::csv::BlockReader reader_;
  std::int64_t bad_rows_ = 0;
};

int run(const AuditOptions& options) {
  const auto book = options.rules.book();
  const auto terms = options.terms();
  const auto paid_on = options.paid_day();
  const auto holidays = options.free_days();
  for (const auto& file : {options.true_file, options.reported_file}) options.explained.check(file);
  if (options.true_file == options.reported_file) {
    throw InvalidValue("reported", options.reported_file, "the true file and the reported file are two files");
  }
  AuditedFile reported_file(options.reported_file);
  AuditedFile true_file(options.true_file);
  batch::ReportedPayroll reported(book, terms, reported_file.header());
  const auto true_header = true_file.header();
  Output output(options.output, "-o");
  const auto report = report_of(recap_form(options.output));

  reported_file.for_each_block([&](auto rows, auto line) { return reported.add(rows, line); });
  batch::Audit audit(std::move(reported), true_header);
  true_file.for_each_block([&](auto rows, auto line) {
    auto result = audit.compare(rows, line);
    output.write(report->findings(std::move(result.findings)));
    return std::move(result.bad);
  });
  output.write(report->findings(audit.rest()));
  const auto bad = reported_file.bad_rows() + true_file.bad_rows();
  const auto summary = audit.summary(paid_on, holidays);
  output.write(report->end(summary, bad, book.id()));
  output.finish();
  bool found = false;
  for (const auto& file : {options.true_file, options.reported_file}) {
    found = say_why(options.explained, file, options.month, options, book) || found;
  }
  say_if_missing(options.explained, found);
  return bad == 0 ? done : bad_rows;
}

}  // namespace

void add_audit(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("audit", "Under-reporting (PDS): a true payroll file against the one that was reported");
  const auto options = std::make_shared<AuditOptions>();
  options->add_to(*command);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace jamsostek::inline v0::face::cli
