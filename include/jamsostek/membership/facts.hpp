#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/error.hpp>

namespace jamsostek::inline v0::membership {

/// Yes or no, a whole number, or a day.
using Fact = std::variant<bool, int, Day>;

/// Facts by their stable words. What is absent is not known.
using Facts = std::map<std::string, Fact, std::less<>>;

/// The fact of that name, or nothing while it is not known. Throws `InvalidValue`, naming it, when it is no `T`.
template <class T>
[[nodiscard]] std::optional<T> find_fact(const Facts& facts, std::string_view name) {
  const auto fact = facts.find(name);
  if (fact == facts.end()) return std::nullopt;
  if (const auto* value = std::get_if<T>(&fact->second)) return *value;
  throw InvalidValue("facts", name, "this fact has a value of another kind");
}

/// Calls `visit(word, negated)` for each fact of an expression: none, a fact of yes or no, `not_` before it, or several
/// of these with ` and ` between them.
template <class Visitor>
void each_fact(std::string_view expression, Visitor&& visit) {
  constexpr std::string_view conjunction = " and ";
  constexpr std::string_view negation = "not_";
  while (!expression.empty()) {
    const auto at = expression.find(conjunction);
    auto word = expression.substr(0, at);
    const bool negated = word.starts_with(negation);
    if (negated) word.remove_prefix(negation.size());
    visit(word, negated);
    expression = at == std::string_view::npos ? std::string_view() : expression.substr(at + conjunction.size());
  }
}

/// Whether an expression of facts is so; nothing while facts that are not known decide. Throws as `find_fact` does.
[[nodiscard]] JAMSOSTEK_EXPORT std::optional<bool> holds(std::string_view expression, const Facts& facts);

}  // namespace jamsostek::inline v0::membership
