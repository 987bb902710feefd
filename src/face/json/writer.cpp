#include "writer.hpp"

#include <iterator>

namespace jamsostek::inline v0::face::json {

void write_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') {
          fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void Writer::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

Writer& Writer::open(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

Writer& Writer::key(std::string_view name) {
  separate();
  write_string(out_, name);
  out_ += ':';
  comma_ = false;
  return *this;
}

Writer& Writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

Writer& Writer::value(std::string_view text) {
  separate();
  write_string(out_, text);
  return *this;
}

Writer& Writer::value(int number) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
  return *this;
}

Writer& Writer::value(Money money) {
  separate();
  const std::string_view quote = money.is_whole_rupiah() ? "" : "\"";
  fmt::format_to(std::back_inserter(out_), "{0}{1}{0}", quote, money);
  return *this;
}

Writer& Writer::value(Month month) {
  separate();
  fmt::format_to(std::back_inserter(out_), "\"{}\"", month);
  return *this;
}

Writer& Writer::value(Day day) {
  separate();
  fmt::format_to(std::back_inserter(out_), "\"{}\"", day);
  return *this;
}

}  // namespace jamsostek::inline v0::face::json
