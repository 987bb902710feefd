#include "writer.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/compile.h>

namespace jamsostek::inline v0::face::json {
namespace {

/// Room for so many more characters; where it begins.
char* grow(std::string& out, std::size_t count) {
  const auto at = out.size();
  out.resize(at + count);
  return out.data() + at;
}

/// Which characters stand escaped in a string.
constexpr auto escaped = [] {
  std::array<bool, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = true;
  for (const unsigned char c : {'"', '\\', '\x7f'}) table[c] = true;
  return table;
}();

bool is_escaped(char c) noexcept { return escaped[static_cast<unsigned char>(c)]; }

void write_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void write_string(std::string& out, std::string_view text) {
  if (std::ranges::none_of(text, is_escaped)) {  // nearly always
    auto* to = grow(out, text.size() + 2);
    *to++ = '"';
    *std::ranges::copy(text, to).out = '"';
    return;
  }
  out += '"';
  for (const char c : text) {
    if (is_escaped(c)) {
      write_escaped(out, c);
    } else {
      out += c;
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
  auto* to = grow(out_, name.size() + (comma_ ? 4 : 3));
  if (comma_) *to++ = ',';
  *to++ = '"';
  to = std::ranges::copy(name, to).out;
  *to++ = '"';
  *to = ':';
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
  if (money.is_whole_rupiah()) {
    const fmt::format_int rupiah(money.sen() / 100);  // much quicker than a format string, and most amounts are whole
    out_.append(rupiah.data(), rupiah.size());
  } else {
    fmt::format_to(std::back_inserter(out_), "\"{}\"", money);
  }
  return *this;
}

Writer& Writer::value(Month month) {
  separate();
  fmt::format_to(std::back_inserter(out_), FMT_COMPILE("\"{}\""), month);
  return *this;
}

Writer& Writer::value(Day day) {
  separate();
  fmt::format_to(std::back_inserter(out_), FMT_COMPILE("\"{}\""), day);
  return *this;
}

}  // namespace jamsostek::inline v0::face::json
