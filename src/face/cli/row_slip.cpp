#include "row_slip.hpp"

#include <cstdio>

#include <fmt/format.h>

#include <jamsostek/face/slip.hpp>

#include "../json/contribution_pu.hpp"
#include "computed.hpp"
#include "file.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

/// The cells of one row by the names of their columns; an empty text where there is none.
class Row {
 public:
  Row(const batch::csv::Columns& columns, std::span<const std::string_view> fields)
      : columns_(columns), fields_(fields) {}

  [[nodiscard]] std::string_view cell(std::string_view column) const {
    const auto at = columns_.find(column);
    return at ? fields_[*at] : std::string_view();
  }

 private:
  const batch::csv::Columns& columns_;
  std::span<const std::string_view> fields_;
};

/// The words of a cell between blanks.
std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> found;
  while (!cell.empty()) {
    const auto end = cell.find(' ');
    if (end != 0) found.emplace_back(cell.substr(0, end));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return found;
}

Request request_of(const Row& row, const std::string& month, const PayrollTermsOptions& terms) {
  Request request("contribution.pu");
  const auto either = [&](std::string_view column, const std::string& general) {
    const auto cell = row.cell(column);
    return cell.empty() ? std::string(general) : std::string(cell);
  };
  request.text("month", either("month", month));
  request.text("wage", row.cell("wage"));
  request.text("risk", either("risk", terms.risk));
  request.texts("programmes", words_of(row.cell("programmes")));
  if (row.cell("citizen") == "no") request.flag("worker.citizen", false);
  request.text("employer.kind", terms.employer);
  if (terms.labour_intensive) request.flag("employer.labour_intensive", true);
  request.text("options.known_on", terms.known_on);
  request.text("options.stale", terms.stale);
  request.flag("options.explain", true);
  return request;
}

}  // namespace

void RowSlipOptions::add_to(CLI::App& command) {
  command.add_option("--explain", employee,
                     "Say why, on standard error: a slip for the rows of this employee_id, to be redone on a desk "
                     "calculator");
  command.add_option("--lang", lang, "The language of the slip: id or en (default from the environment)");
}

void RowSlipOptions::check(const std::string& file) const {
  static_cast<void>(language_of(lang));
  if (!employee.empty() && file == "-") {
    throw InvalidValue("--explain", "", "the rows of an employee are read again: name a file, not standard input");
  }
}

bool say_why(const RowSlipOptions& asked, const std::string& file, const std::string& month,
             const PayrollTermsOptions& terms, const RuleBook& book) {
  if (asked.employee.empty()) return false;
  const auto language = language_of(asked.lang);
  Input input(file);
  batch::csv::BlockReader reader([&](char* to, std::size_t size) { return input.read(to, size); });
  const batch::csv::Columns columns(header_of(reader, file));
  const auto id = columns.need("employee_id");
  bool found = false;
  while (const auto block = reader.next()) {
    batch::csv::RowReader rows(block->text, block->first_line);
    while (rows.next()) {
      if (!rows.misfit(columns.count()).empty() || rows.fields()[id] != asked.employee) continue;
      found = true;
      try {
        Explanation why;
        const auto request = request_of({columns, rows.fields()}, month, terms);
        static_cast<void>(computed(request, book, json::contribution_pu, why));
        say(fmt::format("{} line {}, rule book {}\n{}", file, rows.line(), book.id(), slip(why, language)));
      } catch (const Error&) {
        continue;  // told as a bad row
      }
    }
  }
  return found;
}

void say_if_missing(const RowSlipOptions& asked, bool found) {
  if (!asked.employee.empty() && !found) say("--explain: no row has that employee_id\n");
}

}  // namespace jamsostek::inline v0::face::cli
