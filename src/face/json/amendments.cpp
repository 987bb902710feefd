#include "amendments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "fields.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

/// The rows as far as they can be read, and what cannot be. The book finds what is missing.
struct AmendmentReading {
  const RuleBook& book;
  std::vector<Amendment> rows;
  std::vector<AmendmentProblem> problems;
};

/// A month or a day, whichever the rule counts in.
AnyKey read_key(const Field& field, const AnyTimeline& rule) {
  return std::visit(
      [&]<class Key, class T>(const Timeline<Key, T>* /*timeline*/) -> AnyKey {
        if constexpr (std::same_as<Key, Month>) {
          return field.month();
        } else {
          return field.day();
        }
      },
      rule);
}

AnyValue read_value(const Field& field, const AnyTimeline& rule) {
  return std::visit(
      [&]<class Key, class T>(const Timeline<Key, T>* /*timeline*/) -> AnyValue {
        if constexpr (std::same_as<T, Money>) {
          return field.money();
        } else if constexpr (std::same_as<T, Rate>) {
          return field.percent();
        } else if constexpr (std::same_as<T, int>) {
          return field.integer();
        } else {
          return field.day();
        }
      },
      rule);
}

/// The rule that a row names, or nothing: then the form of its months, days and value is not known either.
const AnyTimeline* rule_of(const Value& row, const RuleBook& book) {
  const auto* name = row.find("name");
  if (name == nullptr || name->kind != Value::Kind::string) return nullptr;
  const auto rule = std::ranges::find(book.all(), std::string_view(name->text), name_of);
  return rule == book.all().end() ? nullptr : &*rule;
}

void read_member(std::string_view name, const Field& field, const AnyTimeline* rule, Amendment& row) {
  const auto key = [&](std::optional<AnyKey>& to) {
    if (rule != nullptr) to = read_key(field, *rule);
  };
  if (name == "name") {
    row.name = field.string("the name of a rule");
  } else if (name == "from") {
    key(row.from);
  } else if (name == "to") {
    key(row.to);
  } else if (name == "expected_until") {
    key(row.expected_until);
  } else if (name == "known") {
    row.known = field.day();
  } else if (name == "value") {
    if (rule != nullptr) row.value = read_value(field, *rule);
  } else if (name == "instrument") {
    row.instrument = field.string("the name of the legal instrument");
  } else if (name == "article") {
    row.article = field.string("the article as text");
  } else if (name == "title") {
    row.title = field.string("what the row is about, as text");
  } else if (name == "note") {
    row.note = field.string("what is uncertain, as text");
  } else if (name == "confidence") {
    row.confidence = field.word<Confidence>();
  } else if (name == "corrects") {
    row.corrects = field.boolean();
  } else {
    throw Error(ErrorCode::unknown_field, field.path(), shown(field.value()), "there is no such field in a row");
  }
}

void read_row(const Field& item, AmendmentReading& reading) {
  auto& row = reading.rows.emplace_back();
  const auto at = reading.rows.size() - 1;
  const auto attempt = [&](const std::string& place, const auto& read) {
    try {
      read();
    } catch (const Error& error) {
      reading.problems.push_back({at, place, error.code(), error.value(), error.what()});
    }
  };
  attempt(item.path(), [&] { static_cast<void>(Fields(item)); });
  const auto* rule = rule_of(item.value(), reading.book);
  for (const auto& member : item.value().members) {
    const Field field(member.second, path_of(item.path(), member.first));
    attempt(field.path(), [&] { read_member(member.first, field, rule, row); });
  }
}

/// Problems of the reading, and those of the book that do not come from them.
std::vector<AmendmentProblem> all_problems(const AmendmentReading& reading) {
  auto problems = reading.problems;
  for (auto& problem : reading.book.problems(reading.rows)) {
    const bool told = std::ranges::any_of(reading.problems, [&](const auto& one) {
      return one.place == problem.place || one.place == fmt::format("rows[{}]", problem.row);
    });
    if (!told) problems.push_back(std::move(problem));
  }
  std::ranges::stable_sort(problems, {}, &AmendmentProblem::row);
  return problems;
}

}  // namespace

RuleBook amended(const RuleBook& book, std::string_view text) {
  const auto file = parse(text);
  Fields fields(Field(file, ""));
  if (const auto schema = fields.find("$schema")) static_cast<void>(schema->string("the address of a schema"));
  const auto rows = fields.need("rows");
  fields.done();
  AmendmentReading reading{book, {}, {}};
  for (const auto& item : rows.items()) read_row(item, reading);
  if (reading.rows.empty()) throw rows.invalid("at least one row");
  if (!reading.problems.empty()) throw AmendmentError(all_problems(reading));
  return book.amended(reading.rows);
}

}  // namespace jamsostek::inline v0::face::json
