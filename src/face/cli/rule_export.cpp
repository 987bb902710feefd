#include "rule_export.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/law/rule_row.hpp>

#include "../json/evaluation.hpp"
#include "command.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

/// One line of a CSV file.
void add_record(std::string& text, const std::vector<std::string>& fields) {
  for (const auto& field : fields) {
    if (&field != &fields.front()) text += ',';
    batch::csv::append_field(text, field);
  }
  text += '\n';
}

/// One line of a Markdown table.
void add_cells(std::string& text, const std::vector<std::string>& cells) {
  for (const auto& cell : cells) {
    text += "| ";
    for (const char c : cell) {
      if (c == '|') text += '\\';
      text += c;
    }
    text += ' ';
  }
  text += "|\n";
}

void add_head(std::string& text, const std::vector<std::string>& titles) {
  add_cells(text, titles);
  for (std::size_t i = 0; i < titles.size(); ++i) text += "|---";
  text += "|\n";
}

std::vector<std::string> joined(std::vector<std::string> fields, const Source& source) {
  const auto& [citation, confidence] = source;
  for (const auto part : {citation.instrument, citation.article, citation.title, citation.note}) {
    fields.emplace_back(part);
  }
  fields.emplace_back(to_string(confidence));
  return fields;
}

std::string as_csv(const RuleBook& book) {
  std::string text = "name,from,to,known,expected_until,value,unit,instrument,article,title,note,confidence\n";
  for (const auto& rule : book.all()) {
    for (const auto& row : rows_of(rule)) {
      add_record(
          text, joined({std::string(row.name), fmt::format("{}", row.from), shown(row.to), fmt::format("{}", row.known),
                        shown(row.expected_until), fmt::format("{}", row.value), std::string(unit_of(row.value))},
                       *row.source));
    }
  }
  for (const auto& table : book.tables()) {
    for (const auto& row : table.rows) {
      std::string value;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        fmt::format_to(std::back_inserter(value), "{}{}={}", i == 0 ? "" : "; ", table.columns[i], row.cells[i]);
      }
      add_record(text, joined({std::string(table.name), "", "", "", "", value, "table row"}, *row.source));
    }
  }
  return text;
}

/// Where a row stands, how sure that is, and what is uncertain.
void add_citation(std::vector<std::string>& cells, const Source& source) {
  cells.push_back(fmt::format("{}", source.citation));
  cells.emplace_back(to_string(source.confidence));
  cells.emplace_back(source.citation.note);
}

void add_rule(std::string& text, const AnyTimeline& rule) {
  const auto rows = rows_of(rule);
  const auto& newest = rows.back();
  fmt::format_to(std::back_inserter(text), "\n### `{}`\n\n{} ({})\n\n", newest.name, newest.source->citation.title,
                 unit_of(newest.value));
  add_head(text, {"from", "to", "known from", "expected until", "value", "citation", "confidence", "note"});
  for (const auto& row : rows) {
    std::vector<std::string> cells{fmt::format("{}", row.from), shown(row.to), fmt::format("{}", row.known),
                                   shown(row.expected_until), fmt::format("{}", row.value)};
    add_citation(cells, *row.source);
    add_cells(text, cells);
  }
}

void add_table(std::string& text, const LawTable& table) {
  fmt::format_to(std::back_inserter(text), "\n### `{}`\n\n", table.name);
  if (table.rows.empty()) {
    text += "No rows.\n";
    return;
  }
  fmt::format_to(std::back_inserter(text), "{}\n\n", table.rows.front().source->citation.title);
  std::vector<std::string> titles(table.columns.begin(), table.columns.end());
  std::ranges::copy(std::array{"citation", "confidence", "note"}, std::back_inserter(titles));
  add_head(text, titles);
  for (const auto& row : table.rows) {
    auto cells = row.cells;
    add_citation(cells, *row.source);
    add_cells(text, cells);
  }
}

std::string as_markdown(const RuleBook& book) {
  auto text = fmt::format(
      "# The rules\n\n"
      "Every row of rule book {}, with the legal text that it stands in and how sure it is.\n"
      "This page is written by `jamsostek rules export --format markdown`: edit the tables in `src/law` instead, or "
      "amend\n"
      "them ([amending.md](amending.md)).\n\n"
      "An empty `to` means: until another row takes its place. Among the rows that cover a month or day and are "
      "known,\n"
      "the one known last decides, then the one that begins last.\n\n"
      "## Rules with dates\n",
      book.id());
  for (const auto& rule : book.all()) add_rule(text, rule);
  text += "\n## Tables\n";
  for (const auto& table : book.tables()) add_table(text, table);
  return text;
}

}  // namespace

std::string exported(const RuleBook& book, ExportForm form) {
  switch (form) {
    case ExportForm::csv: return as_csv(book);
    case ExportForm::markdown: return as_markdown(book);
    case ExportForm::json: break;
  }
  return json::result_of(Request("rules.export").value(), book) + '\n';
}

}  // namespace jamsostek::inline v0::face::cli
