#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>

#include <unistd.h>

#include <fmt/format.h>

#include <jamsostek/batch/recap.hpp>

#include "file.hpp"
#include "in_turn.hpp"
#include "payroll_file.hpp"
#include "recap.hpp"
#include "row_slip.hpp"
#include "table.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

/// How much text a thread works on at once: enough for the turns to cost nothing, little enough for the caches.
constexpr std::size_t block_size = std::size_t{1} << 18U;

/// A bar on standard error while it is a terminal.
class Progress {
 public:
  explicit Progress(const Input& input) : input_(input), shown_(::isatty(STDERR_FILENO) == 1) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::int64_t employees) {
    if (!shown_) return;
    if (input_.size() == 0) {
      say(fmt::format("\r{} employees", employees));
      return;
    }
    constexpr std::int64_t width = 40;
    const auto part = std::min(input_.taken(), input_.size());
    const auto filled = static_cast<std::size_t>(part * width / input_.size());
    say(fmt::format("\r[{:<40}] {:3} %  {} employees", std::string(filled, '#'), part * 100 / input_.size(),
                    employees));
  }
  void clear() const {
    if (shown_) say("\r\x1b[K");
  }

 private:
  const Input& input_;
  bool shown_;
};

struct PayrollOptions : PayrollFileOptions, PaymentOptions {
  std::string output = "-";
  unsigned threads = 0;
  std::string recap;
  RowSlipOptions explained;

  void add_to(CLI::App& command) {
    PayrollFileOptions::add_to(command);
    command.add_option("-o,--output", output, "The file to write; - for standard output (default)");
    command.add_option("--threads", threads, "How many threads compute (default: all)")->check(CLI::Range(1, 1024));
    auto* file = command.add_option("--recap", recap,
                                    "Also write the month's recap to this file: a table, CSV when the name ends in "
                                    ".csv, JSON when it ends in .json; - for standard output");
    command.add_option("--paid-on", paid_on, "The day of payment, for the fine in the recap (2026-11-20)")->needs(file);
    command.add_option("--holiday", holidays, "A holiday, for the due date in the recap; may be repeated")->needs(file);
    explained.add_to(command);
  }

  [[nodiscard]] std::size_t worker_count() const {
    return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  }
};

std::string summary(const batch::PayrollTotals& totals, const PayrollOptions& options, std::string_view rulebook) {
  using enum Table::Align;
  Table table({{"column"}, {"total", right}});
  for (std::size_t i = 0; i < batch::payroll_columns; ++i) {
    const auto& sum = totals.columns[i];
    table.row({std::string(words<batch::PayrollColumn>[i]),
               sum ? fmt::format("{:id}", *sum) : std::string("beyond 92.233.720.368.547.758,07")});
  }
  return fmt::format("{}\nMonth {}: {} employees computed, {} bad rows. Rule book {}\n", table.text(), options.month,
                     totals.employees, totals.bad_rows, rulebook);
}

int run(const PayrollOptions& options) {
  const auto book = options.rules.book();
  const auto terms = options.terms();
  const auto paid_on = options.paid_day();
  const auto holidays = options.free_days();
  options.explained.check(options.input);
  Input input(options.input);
  batch::csv::BlockReader reader([&](char* to, std::size_t size) { return input.read(to, size); }, block_size);
  const auto header = header_of(reader, options.input);
  const batch::Payroll payroll(book, terms, header);
  Output output(options.output, "-o");
  std::optional<Output> recap_file;
  if (!options.recap.empty()) recap_file.emplace(options.recap, "--recap");
  output.write(batch::Payroll::output_header());

  batch::PayrollTotals totals;
  {
    Progress progress(input);
    struct Piece {
      batch::csv::Block block;
      batch::PayrollResult result;
    };
    in_turn<Piece>(
        options.worker_count(), [&](Piece& piece) { return reader.next(piece.block); },
        [&](Piece& piece) {
          auto& [block, result] = piece;
          payroll.compute(block.text, block.first_line, result);
          if (auto bad = too_long_row(block)) {
            result.bad.push_back(*std::move(bad));
            ++result.totals.bad_rows;
          }
        },
        [&](const Piece& piece) {
          const auto& result = piece.result;
          output.write(result.output);
          if (!result.bad.empty()) progress.clear();
          for (const auto& row : result.bad) say_bad(row);
          totals.add(result.totals);
          progress.show(totals.employees);
        });
  }
  if (recap_file) {
    const auto recap = batch::recap(book, terms, totals, paid_on, holidays);
    recap_file->write(recap_text(recap, recap_form(options.recap), book.id()));
  }
  output.finish();
  if (recap_file) recap_file->finish();
  say_if_missing(options.explained, say_why(options.explained, options.input, options.month, options, book));
  say(summary(totals, options, book.id()));
  return totals.bad_rows == 0 ? done : bad_rows;
}

}  // namespace

void add_payroll(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("payroll", "A company's month: a file of employees in, contributions out");
  const auto options = std::make_shared<PayrollOptions>();
  options->add_to(*command);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace jamsostek::inline v0::face::cli
