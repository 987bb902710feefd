#include "payroll_file.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace jamsostek::inline v0::face::cli {

CLI::Option* PayrollTermsOptions::add_to(CLI::App& command) {
  command.add_option("--risk", risk, "The risk tier of rows that name none");
  command.add_option("--known-on", known_on, "Use only rules published by this day (2026-11-20)");
  command.add_option("--stale", stale, "A yearly value that is overdue: refuse (default) or hold");
  command.add_option("--employer", employer, "private (default) or state");
  command.add_flag("--labour-intensive", labour_intensive, "The employer has the relief of PP 7/2025");
  return rules.add_to(command);
}

CLI::Option* PayrollFileOptions::add_to(CLI::App& command) {
  command.add_option("input", input, "The payroll file; - for standard input")->required();
  command.add_option("--month", month, "The contribution month (2026-11)")->required();
  return PayrollTermsOptions::add_to(command);
}

batch::PayrollTerms PayrollFileOptions::terms() const {
  batch::PayrollTerms terms{Month::parse(month, "--month"), std::nullopt, {}, {}};
  put_into(terms);
  return terms;
}

std::optional<Day> PaymentOptions::paid_day() const {
  return paid_on.empty() ? std::nullopt : std::optional(Day::parse(paid_on, "--paid-on"));
}

std::vector<Day> PaymentOptions::free_days() const {
  std::vector<Day> days;
  for (const auto& holiday : holidays) days.push_back(Day::parse(holiday, "--holiday"));
  return days;
}

std::string header_of(batch::csv::BlockReader& reader, const std::string& file) {
  auto header = reader.first_row();
  if (!header) throw MissingField("header", "", fmt::format("{} has no header row", file));
  if (header->too_long_line) {
    throw InvalidValue("header", "", fmt::format("the header row of {} is longer than 1 MiB", file));
  }
  return std::move(header->text);
}

std::optional<batch::BadRow> too_long_row(const batch::csv::Block& block) {
  if (!block.too_long_line) return std::nullopt;
  return batch::BadRow{*block.too_long_line, ErrorCode::invalid_value, "row", "the row is longer than 1 MiB"};
}

void say_bad(const batch::BadRow& row) {
  say(fmt::format("line {}: {}: {}: {}\n", row.line, to_string(row.code), row.field, row.message));
}

}  // namespace jamsostek::inline v0::face::cli
