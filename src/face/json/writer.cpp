#include "writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

#include <fmt/compile.h>

namespace jamsostek::inline v0::face::json {
namespace {

/// Which characters stand escaped in a string.
constexpr auto escaped = [] {
  std::array<bool, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = true;
  for (const unsigned char c : {'"', '\\', '\x7f'}) table[c] = true;
  return table;
}();

bool is_escaped(char c) noexcept { return escaped[static_cast<unsigned char>(c)]; }

/// Whether any of eight characters stands escaped. With the top bit of each off, an addition carries into it just
/// where the rest is large enough; characters beyond ASCII have it on and are never escaped.
bool any_escaped(const char* eight) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, eight, sizeof word);
  constexpr std::uint64_t each = 0x0101010101010101U;
  constexpr std::uint64_t top = each * 0x80U;
  const auto is = [word](std::uint64_t c) { return ~((((word ^ (each * c)) & ~top) + ~top) | (word ^ (each * c))); };
  const auto control = ~(((word & ~top) + each * 0x60U) | word);
  return ((control | is('"') | is('\\') | is('\x7f')) & top) != 0;
}

bool any_escaped(std::string_view text) noexcept {
  constexpr std::size_t step = 8;
  if (text.size() < step) return std::ranges::any_of(text, is_escaped);
  const auto* const last = text.data() + text.size() - step;  // may overlap the one before it
  for (const auto* eight = text.data(); eight < last; eight += step) {
    if (any_escaped(eight)) return true;
  }
  return any_escaped(last);
}

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
  out += '"';
  if (any_escaped(text)) {  // hardly ever
    for (const char c : text) {
      if (is_escaped(c)) {
        write_escaped(out, c);
      } else {
        out += c;
      }
    }
  } else {
    out.append(text);
  }
  out += '"';
}

void Writer::end_string(std::size_t begin) {
  if (const auto text = std::string_view(out_).substr(begin + 1); any_escaped(text)) {
    const std::string whole(text);
    out_.resize(begin);
    write_string(out_, whole);
  } else {
    out_ += '"';
  }
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
  out_ += comma_ ? ",\"" : "\"";
  out_ += name;
  out_ += "\":";
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

Writer& Writer::plain(std::string_view text) {
  separate();
  out_ += '"';
  out_ += text;
  out_ += '"';
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
