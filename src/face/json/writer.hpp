#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::face::json {

/// Appends a JSON string with its quotes. The text is valid UTF-8.
void write_string(std::string& out, std::string_view text);

/// Writes one JSON text straight into a string, in the forms of the machine interface. Commas come by themselves.
class Writer {
 public:
  explicit Writer(std::string& out) noexcept : out_(out) {}

  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }

  /// The name is one of the interface's own: no character of it is escaped.
  Writer& key(std::string_view name);
  /// A name that is written in the code, as nearly all are: put together in one piece, for answers are mostly names.
  template <std::size_t Size>
  Writer& key(const char (&name)[Size]) {
    std::array<char, Size + 3> piece{',', '"'};
    std::copy_n(name, Size - 1, piece.begin() + 2);
    piece[Size + 1] = '"';
    piece[Size + 2] = ':';
    out_.append(piece.data() + (comma_ ? 0 : 1), piece.size() - (comma_ ? 0 : 1));
    comma_ = false;
    return *this;
  }

  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(const std::string& text) { return value(std::string_view(text)); }
  Writer& value(bool flag) { return raw(flag ? "true" : "false"); }
  Writer& value(int number);
  /// An integer when whole, else a string with two decimals.
  Writer& value(Money money);
  /// A percent string without trailing zeros.
  Writer& value(Rate rate) { return plain(rate.percent_text()); }
  Writer& value(Month month);
  Writer& value(Day day);
  template <Word Enum>
  Writer& value(Enum word) {
    return plain(to_string(word));
  }
  template <class T>
  Writer& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : null();
  }
  /// The string that a function puts together at the end of what is written.
  template <std::invocable<std::string&> Append>
  Writer& value(const Append& append) {
    separate();
    const auto begin = out_.size();
    out_ += '"';
    append(out_);
    end_string(begin);
    return *this;
  }
  Writer& null() { return raw("null"); }
  /// JSON text that is ready as it is.
  Writer& raw(std::string_view json);

  template <class T>
  Writer& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  template <std::size_t Size, class T>
  Writer& member(const char (&name)[Size], const T& content) {
    return key(name).value(content);
  }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  /// A string of which no character is escaped, as in the words of the library.
  Writer& plain(std::string_view text);
  void separate();
  /// Ends the string whose first quote stands there.
  void end_string(std::size_t begin);

  std::string& out_;
  bool comma_ = false;
};

}  // namespace jamsostek::inline v0::face::json
