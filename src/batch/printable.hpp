#pragma once

#include <cstddef>
#include <string_view>

namespace jamsostek::inline v0::batch {

/// Whether a text is UTF-8 without control characters (line breaks among them): it can go into a table, a JSON text or
/// a terminal as it is.
[[nodiscard]] constexpr bool is_printable(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    const int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0x20 || lead == 0x7F || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4) return false;
    char32_t code = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
      if (at == text.size()) return false;
      const auto next = static_cast<unsigned char>(text[at++]);
      if ((next & 0xC0U) != 0x80) return false;
      code = (code << 6U) | (next & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0xA0, 0x800, 0x10000};  // U+0080 to U+009F are control characters
    if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  }
  return true;
}

}  // namespace jamsostek::inline v0::batch
