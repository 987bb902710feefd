#include <jamsostek/batch/impact.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "../json/retro.hpp"
#include "file.hpp"
#include "row_slip.hpp"
#include "table.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct ImpactOptions : PayrollFileOptions {
  RowSlipOptions explained;
  bool json = false;

  void add_to(CLI::App& command) {
    PayrollFileOptions::add_to(command)->required();
    explained.add_to(command);
    command.add_flag("--json", json, "Print JSON instead of tables");
  }
};

struct Compared {
  batch::Impact impact;
  std::int64_t bad_rows = 0;
  std::string before;  ///< the rule books
  std::string after;
};

/// An employee's id as a terminal and JSON can take it: files hold any bytes.
std::string printable(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  std::string quoted;
  json::write_string(quoted, text);
  try {
    static_cast<void>(json::parse(quoted));
  } catch (const Error&) {  // no UTF-8
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) > '\x7f'; }, '?');
  }
  return text;
}

Compared compare(const ImpactOptions& options) {
  const auto before = RulesOption().book();
  const auto after = options.rules.book();
  const auto terms = options.terms();
  Input input(options.input);
  batch::csv::BlockReader reader([&](char* to, std::size_t size) { return input.read(to, size); });
  const auto header = header_of(reader, options.input);
  const batch::ImpactComparison comparison(before, after, terms, header);
  Compared compared{{}, 0, std::string(before.id()), std::string(after.id())};
  while (const auto block = reader.next()) {
    auto result = comparison.compare(block->text, block->first_line);
    if (auto bad = too_long_row(*block)) result.bad.push_back(*std::move(bad));
    for (const auto& bad : result.bad) say_bad(bad);
    compared.bad_rows += std::ssize(result.bad);
    compared.impact.add(result.impact);
  }
  return compared;
}

std::string as_text(const Compared& compared, const std::string& month) {
  using enum Table::Align;
  const auto& impact = compared.impact;
  auto text = fmt::format("Month {} by rule book {} and by {}\n\n{}\n{} of {} employees are affected, bad rows: {}\n",
                          month, compared.before, compared.after, retro_table(impact.by_payer()), impact.affected,
                          impact.after.employees, compared.bad_rows);
  if (impact.most.empty()) return text;
  Table table({{"line", right}, {"employee"}, {"employer", right}, {"worker", right}});
  for (const auto& employee : impact.most) {
    table.row({fmt::format("{}", employee.line), printable(employee.employee_id), shown(employee.employer),
               shown(employee.worker)});
  }
  return text + fmt::format("Most affected:\n\n{}", table.text());
}

std::string as_json(const Compared& compared, const std::string& month) {
  const auto& impact = compared.impact;
  std::string text;
  json::Writer writer(text);
  const auto count = [&](std::string_view name, std::int64_t number) {
    writer.key(name).raw(fmt::format("{}", number));
  };
  writer.begin_object().member("month", month);
  count("employees", impact.after.employees);
  count("bad_rows", compared.bad_rows);
  count("affected", impact.affected);
  json::write_retro(writer, impact.by_payer());
  writer.key("most_affected").begin_array();
  for (const auto& employee : impact.most) {
    writer.begin_object();
    count("line", employee.line);
    writer.member("employee_id", printable(employee.employee_id))
        .member("employer", employee.employer)
        .member("worker", employee.worker)
        .end_object();
  }
  writer.end_array().member("rulebook_before", compared.before).member("rulebook", compared.after).end_object();
  return text += '\n';
}

}  // namespace

void add_impact(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("impact", "What new rules change for a company's month, against the built-in ones");
  const auto options = std::make_shared<ImpactOptions>();
  options->add_to(*command);
  command->callback([options, &status] {
    options->explained.check(options->input);
    const auto compared = compare(*options);
    bool found = false;
    for (const auto& book : {RulesOption().book(), options->rules.book()}) {
      found = say_why(options->explained, options->input, options->month, *options, book) || found;
    }
    say_if_missing(options->explained, found);
    print(options->json ? as_json(compared, options->month) : as_text(compared, options->month));
    status = compared.bad_rows == 0 ? done : bad_rows;
  });
}

}  // namespace jamsostek::inline v0::face::cli
