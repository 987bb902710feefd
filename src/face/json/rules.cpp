#include "rules.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

/// A month or a day, whichever is written, in the calendar of the rule: a day asks a monthly rule by its month, a
/// month asks a daily rule on its first day.
template <class Key>
Key read_key(const Field& on) {
  const auto& text = on.string("a month (\"2026-11\") or a day (\"2026-11-20\")");
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

template <class Key>
Key of_month(Month month) {
  if constexpr (std::same_as<Key, Month>) {
    return month;
  } else {
    return month.first_day();
  }
}

/// The row in force, or nothing where there is none.
template <class Key, class T>
const Row<Key, T>* row_in_force(const Timeline<Key, T>& timeline, Month month, const Viewpoint& viewpoint) {
  try {
    return timeline.at(of_month<Key>(month), viewpoint).row;
  } catch (const NoRule&) {
    return nullptr;
  }
}

template <class RowPointer>
void write_value(Writer& writer, std::string_view name, RowPointer row) {
  writer.key(name);
  if (row == nullptr) {
    writer.null();
  } else {
    writer.value(row->value);
  }
}

/// A side of a change as a step; where no row is in force, the word `none`.
template <class Key, class T>
Explanation::Step side_step(std::string_view side, const Timeline<Key, T>& timeline, Month month,
                            const Row<Key, T>* row) {
  const auto of = std::string(timeline.name());
  if (row != nullptr) return look_up(side, of, of_month<Key>(month), *row);
  return {.what = side,
          .of = of,
          .formula = "value",
          .operands = {{"value", std::string("none")}},
          .result = std::string("none")};
}

Sources sources_of(const Source& source) {
  Sources sources;
  sources.add(source);
  return sources;
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
        write_rule(result, sources_of(found.row->source));
        std::vector<std::string> notes;
        if (found.overdue) notes.push_back(held_over(*timeline, *found.row));
        write_notes(result, notes);
      },
      rule);
}

void run_rules(Fields& request, const Context& context, Writer& result) {
  request.done();
  result.key("names").begin_array();
  for (const auto& rule : context.book.all()) result.value(name_of(rule));
  result.end_array();
  if (context.why == nullptr) return;
  Explanation::Step step{
      .what = "rules", .formula = "count(rule)", .result = static_cast<std::int64_t>(context.book.all().size())};
  for (const auto& rule : context.book.all()) step.operands.push_back({"rule", std::string(name_of(rule))});
  context.why->add(std::move(step));
}

void run_diff(Fields& request, const Context& context, Writer& result) {
  const auto from = request.need("from").month();
  const auto to = request.need("to").month();
  request.done();
  // `known_on` acts on contributions and on `rule` alone.
  const Viewpoint viewpoint{.stale = context.options.viewpoint.stale};
  result.key("changes").begin_array();
  for (const auto& rule : context.book.all()) {
    std::visit(
        [&](const auto* timeline) {
          const auto* before = row_in_force(*timeline, from, viewpoint);
          const auto* after = row_in_force(*timeline, to, viewpoint);
          if (before == after || (before != nullptr && after != nullptr && before->value == after->value)) return;
          result.begin_object().member("name", timeline->name());
          write_value(result, "before", before);
          write_value(result, "after", after);
          write_rule(result, sources_of((after != nullptr ? after : before)->source));
          result.end_object();
          if (context.why == nullptr) return;
          auto was = side_step("before", *timeline, from, before);
          auto is = side_step("after", *timeline, to, after);
          context.why->add({.what = "change",
                            .of = was.of,
                            .formula = "before != after",
                            .operands = {was.operand(), is.operand()},
                            .result = true,
                            .steps = {std::move(was), std::move(is)}});
        },
        rule);
  }
  result.end_array();
  if (context.why == nullptr) return;
  const auto changes = static_cast<std::int64_t>(context.why->steps.size());
  context.why->add_sum("changes", {}, "count(change)", "change", changes);
}

}  // namespace jamsostek::inline v0::face::json
