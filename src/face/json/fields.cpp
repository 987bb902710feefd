#include "fields.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace jamsostek::inline v0::face::json {

using Kind = Value::Kind;

InvalidValue Field::invalid(std::string_view rule) const { return {path_, shown(*value_), rule}; }

Money Field::money() const {
  if (value_->kind == Kind::fraction) {
    throw InexactNumber(path_, value_->text,
                        "money is an integer or a string: a number with a fraction or an exponent may not be exact");
  }
  if (value_->kind != Kind::integer && value_->kind != Kind::string) {
    throw invalid("money is an integer (rupiah) or a string with at most 2 decimals");
  }
  const auto money = Money::parse_plain(value_->text, path_);
  if (money.is_negative()) throw OutOfRange(path_, value_->text, "money is not negative");
  return money;
}

Rate Field::percent() const {
  if (value_->kind != Kind::integer && value_->kind != Kind::string) {
    throw invalid("a percentage is a string or an integer: \"5.75\" is 5.75 %");
  }
  return Rate::parse_percent(value_->text, path_);
}

int Field::integer(int least, int most) const {
  if (value_->kind != Kind::integer) throw invalid("a whole number");
  int number = 0;
  const auto& text = value_->text;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || number < least || number > most) {
    throw OutOfRange(path_, text, fmt::format("a whole number from {} to {}", least, most));
  }
  return number;
}

int Field::integer() const { return integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()); }

bool Field::boolean() const {
  if (value_->kind != Kind::boolean) throw invalid("true or false");
  return value_->boolean;
}

const std::string& Field::string(std::string_view rule) const {
  if (value_->kind != Kind::string) throw invalid(rule);
  return value_->text;
}

std::vector<Field> Field::items() const {
  if (value_->kind != Kind::array) throw invalid("a list");
  std::vector<Field> fields;
  fields.reserve(value_->items.size());
  for (const auto& item : value_->items) fields.emplace_back(item, fmt::format("{}[{}]", path_, fields.size()));
  return fields;
}

Fields::Fields(const Field& object) : object_(&object.value()), path_(object.path()) {
  if (object_->kind != Kind::object) throw object.invalid("an object");
  if (object_->repeated_key) throw object.invalid("a key stands twice in the object");
  taken_.reserve(object_->members.size());
}

std::string path_of(std::string_view object, std::string_view name) {
  const std::string_view shown = may_be_shown(name) ? name : "?";
  return object.empty() ? std::string(shown) : fmt::format("{}.{}", object, shown);
}

std::string Fields::path(std::string_view name) const { return path_of(path_, name); }

std::optional<Field> Fields::find(std::string_view name) {
  const auto* value = object_->find(name);
  if (value == nullptr) return std::nullopt;
  taken_.push_back(value);
  return Field(*value, path(name));
}

Field Fields::need(std::string_view name) {
  if (auto field = find(name)) return *std::move(field);
  throw missing(name, "this field is needed");
}

MissingField Fields::missing(std::string_view name, std::string_view rule) const {
  return {path(name), "", fmt::format("{}: {}", path(name), rule)};
}

void Fields::done() const {
  for (const auto& [name, value] : object_->members) {
    if (std::ranges::find(taken_, &value) == taken_.end()) {
      throw Error(ErrorCode::unknown_field, path(name), shown(value), fmt::format("{} is no field here", path(name)));
    }
  }
}

}  // namespace jamsostek::inline v0::face::json
