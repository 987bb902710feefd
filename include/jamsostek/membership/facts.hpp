#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/error.hpp>

namespace jamsostek::inline v0::membership {

/// Facts by their stable words: yes or no, a whole number, or a day. What is not given is not known.
class Facts {
 public:
  using Value = std::variant<bool, int, Day>;

  void add(std::string_view name, const Value& value) { facts_.push_back({std::string(name), value}); }

  /// The fact of that name, or nothing when it is not given. Throws `InvalidValue`, naming it, when it is no `T`.
  template <class T>
  [[nodiscard]] std::optional<T> find(std::string_view name) const {
    const auto fact = std::ranges::find(facts_, name, &Fact::name);
    if (fact == facts_.end()) return std::nullopt;
    if (const auto* value = std::get_if<T>(&fact->value)) return *value;
    throw InvalidValue("facts", name, "this fact has a value of another kind");
  }

 private:
  struct Fact {
    std::string name;
    Value value;
  };
  std::vector<Fact> facts_;
};

}  // namespace jamsostek::inline v0::membership
