#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/error.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/word.hpp>

#include "value.hpp"

namespace jamsostek::inline v0::face::json {

/// One value of a request and the path by which errors name it (`wages[2].from`).
class Field {
 public:
  Field(const Value& value, std::string path) : value_(&value), path_(std::move(path)) {}

  [[nodiscard]] const std::string& path() const noexcept { return path_; }

  /// Not negative. Throws `InexactNumber` for a number with a fraction or an exponent, `InvalidValue` for another
  /// form, `OutOfRange` when negative, `Overflow` beyond the range.
  [[nodiscard]] Money money() const;
  [[nodiscard]] Month month() const { return Month::parse(string("a month is written as \"2026-11\""), path_); }
  [[nodiscard]] Day day() const { return Day::parse(string("a day is written as \"2026-11-20\""), path_); }
  /// A percentage: a string or an integer. Any sign; the caller knows the range.
  [[nodiscard]] Rate percent() const;
  /// A whole number; `OutOfRange` outside `least`..`most`.
  [[nodiscard]] int integer(int least, int most) const;
  /// A whole number from `least` on; `OutOfRange` below, and where it is no `int`.
  [[nodiscard]] int at_least(int least) const { return integer(least, std::numeric_limits<int>::max()); }
  /// A whole number whose range the library knows; `OutOfRange` where it is no `int`.
  [[nodiscard]] int integer() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] const std::string& string(std::string_view rule) const;
  template <Word Enum>
  [[nodiscard]] Enum word() const {
    return parse_word<Enum>(string("a word is a string"), path_);
  }
  /// The items of a list.
  [[nodiscard]] std::vector<Field> items() const;
  [[nodiscard]] const Value& value() const noexcept { return *value_; }

  /// An `InvalidValue` of this field.
  [[nodiscard]] InvalidValue invalid(std::string_view rule) const;

 private:
  const Value* value_;
  std::string path_;
};

/// The path of a field in an object, which is empty for the request itself. Of a name that may be personal data
/// (`may_be_shown`) a `?` stands there.
[[nodiscard]] std::string path_of(std::string_view object, std::string_view name);

/// The fields of a JSON object. Every one that is asked for is noted; `done` refuses the rest.
class Fields {
 public:
  /// Throws `InvalidValue` when the value is no object, or an object in which a key stands twice.
  explicit Fields(const Field& object);

  /// The field of that name; throws `MissingField` when it is absent.
  [[nodiscard]] Field need(std::string_view name);
  [[nodiscard]] std::optional<Field> find(std::string_view name);
  /// The field by a reader of `Field`, or nothing: `maybe("wage", &Field::money)`.
  template <class T>
  [[nodiscard]] std::optional<T> maybe(std::string_view name, T (Field::*read)() const) {
    const auto field = find(name);
    return field ? std::optional<T>(((*field).*read)()) : std::nullopt;
  }

  /// The path of a field of this object.
  [[nodiscard]] std::string path(std::string_view name) const;
  /// A `MissingField` of this object.
  [[nodiscard]] MissingField missing(std::string_view name, std::string_view rule) const;
  /// Throws `Error` with the code `unknown_field` for a field that nobody asked for.
  void done() const;

 private:
  const Value* object_;
  std::string path_;
  std::vector<const Value*> taken_;
};

}  // namespace jamsostek::inline v0::face::json
