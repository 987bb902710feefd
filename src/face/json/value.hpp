#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jamsostek::inline v0::face::json {

/// A JSON value as it was written: numbers keep their text, because only the text is exact.
struct Value {
  enum class Kind : std::uint8_t { null, boolean, integer, fraction, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  std::string text{};                                    ///< of a string (decoded) or a number (as written)
  std::vector<Value> items{};                            ///< of an array
  std::vector<std::pair<std::string, Value>> members{};  ///< of an object, in the order given
  bool repeated_key = false;                             ///< an object in which a key stands twice

  [[nodiscard]] const Value* find(std::string_view key) const noexcept;
};

/// Reads one JSON text. Throws `Error` with the code `bad_json` when it is none, is not valid UTF-8, is nested
/// deeper than 64 levels, or has more than 200,000 values or an object of more than 1,000 fields.
[[nodiscard]] Value parse(std::string_view text);

/// The JSON text of a value, on one line.
void write(std::string& out, const Value& value);

/// A short text of a value for messages.
[[nodiscard]] std::string shown(const Value& value);

}  // namespace jamsostek::inline v0::face::json
