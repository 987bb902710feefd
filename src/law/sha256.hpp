#pragma once

#include <string>
#include <string_view>

namespace jamsostek::inline v0 {

/// The SHA-256 of a text (FIPS 180-4), as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view text);

}  // namespace jamsostek::inline v0
