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
        const auto found = timeline->at(read_key<Key>(on), context.options.viewpoint, on.path());
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
        },
        rule);
  }
  result.end_array();
}

}  // namespace jamsostek::inline v0::face::json
