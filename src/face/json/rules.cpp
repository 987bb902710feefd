#include "rules.hpp"

#include <algorithm>
#include <iterator>

namespace jamsostek::inline v0::face::json {
namespace {

/// A month or a day, whichever is written, in the calendar of the rule: a day asks a monthly rule by its month, a
/// month asks a daily rule on its first day.
template <class Key>
Key read_key(const Field& on) {
  const auto& text = on.string(R"(a month ("2026-11") or a day ("2026-11-20"))");
  constexpr std::size_t month_length = 7;
  if (text.size() == month_length) {
    const auto month = on.month();
    if constexpr (std::same_as<Key, Month>) {
      return month;
    } else {
      return month.first_day();
    }
  }
  const auto day = on.day();
  if constexpr (std::same_as<Key, Day>) {
    return day;
  } else {
    return day.month();
  }
}

void write_value(Writer& writer, const AnyValue& value) {
  std::visit([&](const auto& content) { writer.value(content); }, value);
}

void write_key(Writer& writer, std::string_view name, const AnyKey& key) {
  std::visit([&](const auto& content) { writer.member(name, content); }, key);
}

void write_source(Writer& writer, const Source& source) {
  const auto& [citation, confidence] = source;
  writer.member("instrument", citation.instrument);
  if (!citation.article.empty()) writer.member("article", citation.article);
  writer.member("title", citation.title);
  if (!citation.note.empty()) writer.member("note", citation.note);
  writer.member("confidence", confidence);
}

/// The members of a row as an amendment file has them: what is absent there is absent here.
void write_row(Writer& writer, const RuleRow& row) {
  writer.member("name", row.name);
  write_key(writer, "from", row.from);
  if (row.to) write_key(writer, "to", *row.to);
  writer.member("known", row.known);
  if (row.expected_until) write_key(writer, "expected_until", *row.expected_until);
  write_value(writer.key("value"), row.value);
  write_source(writer, *row.source);
}

void write_rows(Writer& writer, std::string_view name, const std::vector<RuleRow>& rows) {
  writer.key(name).begin_array();
  for (const auto& row : rows) {
    writer.begin_object();
    write_row(writer, row);
    writer.end_object();
  }
  writer.end_array();
}

void write_value_of(Writer& writer, std::string_view name, const std::optional<RuleRow>& row) {
  writer.key(name);
  if (row) {
    write_value(writer, row->value);
  } else {
    writer.null();
  }
}

/// A side of a change as a step; where no row is in force, the word `none`.
Explanation::Step side_step(std::string_view side, std::string_view rule, const std::optional<RuleRow>& row) {
  Explanation::Step step{.what = side, .of = std::string(rule), .formula = "value", .result = std::string("none")};
  if (row) {
    auto read = row_step(*row);
    step.result = std::move(read.result);
    step.rule = read.rule;
  }
  step.operands = {{"value", step.result}};
  return step;
}

/// The step that reads all rows of a rule.
Explanation::Step rows_step(const std::vector<RuleRow>& rows) {
  std::vector<Explanation::Step> read;
  std::vector<Explanation::Operand> operands;
  read.reserve(rows.size());
  operands.reserve(rows.size());
  for (const auto& row : rows) operands.push_back(read.emplace_back(row_step(row)).operand());
  auto step = count_step("rows", std::string(rows.front().name), "count(row)", std::move(operands));
  step.steps = std::move(read);
  return step;
}

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// The step that reads the numbers of a table.
Explanation::Step numbers_step(const LawTable& table) {
  std::vector<Explanation::Operand> numbers;
  Sources rule;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (is_number(row.cells[i])) numbers.push_back({"number", row.cells[i], std::string(table.columns[i])});
    }
    rule.add_once(*row.source);
  }
  auto step = count_step("numbers", std::string(table.name), "count(number)", std::move(numbers));
  step.rule = rule;
  return step;
}

}  // namespace

void run_rule(Fields& request, const Context& context, Writer& result) {
  const auto name = request.need("name");
  const auto on = request.need("on");
  request.done();
  const auto& rule = context.book.find(name.string("the name of a rule"), name.path());
  std::visit(
      [&]<class Key, class T>(const Timeline<Key, T>* timeline) {
        const auto key = read_key<Key>(on);
        const auto found = timeline->at(key, context.options.viewpoint, on.path());
        if (context.why != nullptr) context.why->add(look_up("rule", std::string(timeline->name()), key, *found.row));
        result.member("name", timeline->name())
            .member("value", found.row->value)
            .member("from", found.from)
            .member("to", found.to);
        write_rule(result, found.row->source);
        std::vector<std::string> notes;
        if (found.overdue) notes.push_back(held_over(*timeline, *found.row));
        write_notes(result, notes);
      },
      rule);
}

std::vector<RuleRow> rules_in_force(Fields& request, const Context& context) {
  const auto on = request.need("on").day();
  request.done();
  std::vector<RuleRow> rows;
  for (const auto& rule : context.book.all()) {
    if (const auto row = in_force(rule, on, context.options.viewpoint)) rows.push_back(*row);
  }
  return rows;
}

void run_rules(Fields& request, const Context& context, Writer& result) {
  if (request.find("on")) write_rows(result, "in_force", rules_in_force(request, context));
  request.done();
  result.key("names").begin_array();
  for (const auto& rule : context.book.all()) result.value(name_of(rule));
  result.end_array();
  if (context.why == nullptr) return;
  std::vector<Explanation::Operand> names;
  for (const auto& rule : context.book.all()) names.push_back({"rule", std::string(name_of(rule))});
  context.why->add(count_step("rules", {}, "count(rule)", std::move(names)));
}

std::vector<RuleRow> rules_show(Fields& request, const Context& context) {
  const auto name = request.need("name");
  request.done();
  auto rows = rows_of(context.book.find(name.string("the name of a rule"), name.path()));
  if (context.why != nullptr) context.why->add(rows_step(rows));
  return rows;
}

void run_rules_show(Fields& request, const Context& context, Writer& result) {
  write_rows(result, "rows", rules_show(request, context));
}

std::vector<RuleChange> rules_diff(Fields& request, const Context& context) {
  const auto from = request.need("from").month();
  const auto to = request.need("to").month();
  request.done();
  // `known_on` acts on contributions and on `rule` alone.
  return changes(context.book, from, to, {.stale = context.options.viewpoint.stale});
}

void run_diff(Fields& request, const Context& context, Writer& result) {
  result.key("changes").begin_array();
  for (const auto& change : rules_diff(request, context)) {
    result.begin_object().member("name", change.name);
    write_value_of(result, "before", change.before);
    write_value_of(result, "after", change.after);
    write_rule(result, *(change.after ? change.after : change.before)->source);
    result.end_object();
    if (context.why == nullptr) continue;
    auto was = side_step("before", change.name, change.before);
    auto is = side_step("after", change.name, change.after);
    context.why->add({.what = "change",
                      .of = was.of,
                      .formula = "before != after",
                      .operands = {was.operand(), is.operand()},
                      .result = true,
                      .steps = {std::move(was), std::move(is)}});
  }
  result.end_array();
  if (context.why == nullptr) return;
  const auto changes = static_cast<std::int64_t>(context.why->steps.size());
  context.why->add_sum("changes", {}, "count(change)", "change", changes);
}

Freshness rules_check(Fields& request, const Context& context) {
  const auto on = request.need("on").day();
  request.done();
  return freshness(context.book, on, context.why);
}

void run_rules_check(Fields& request, const Context& context, Writer& result) {
  const auto found = rules_check(request, context);
  result.key("overdue").begin_array();
  for (const auto& overdue : found.overdue) {
    result.begin_object().member("since", overdue.since);
    write_row(result, overdue.newest);
    result.end_object();
  }
  result.end_array();
  write_rows(result, "low_confidence", found.unsure);
  result.key("low_confidence_tables").begin_array();
  for (const auto& table : found.unsure_tables) {
    result.begin_object().member("table", table.name);
    result.key("low_confidence").raw(fmt::format("{}", table.unsure)).key("rows").raw(fmt::format("{}", table.rows));
    result.end_object();
  }
  result.end_array();
}

void run_rules_export(Fields& request, const Context& context, Writer& result) {
  request.done();
  std::vector<RuleRow> rows;
  for (const auto& rule : context.book.all()) {
    const auto own = rows_of(rule);
    if (context.why != nullptr) context.why->add(rows_step(own));
    std::ranges::copy(own, std::back_inserter(rows));
  }
  write_rows(result, "rows", rows);
  result.key("tables").begin_object();
  for (const auto& table : context.book.tables()) {
    if (context.why != nullptr) context.why->add(numbers_step(table));
    result.key(table.name).begin_array();
    for (const auto& row : table.rows) {
      result.begin_object();
      for (std::size_t i = 0; i < table.columns.size(); ++i) result.member(table.columns[i], row.cells[i]);
      write_source(result, *row.source);
      result.end_object();
    }
    result.end_array();
  }
  result.end_object();
}

}  // namespace jamsostek::inline v0::face::json
