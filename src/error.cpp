#include <jamsostek/error.hpp>

#include <algorithm>
#include <array>

namespace jamsostek::inline v0 {
namespace {

constexpr std::array<std::string_view, 9> code_names = {"bad_json",      "unknown_op",    "unknown_field",
                                                        "missing_field", "invalid_value", "inexact_number",
                                                        "out_of_range",  "no_rule",       "overflow"};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_small(c) || is_capital(c); }

/// Whether a capital letter stands beside another letter, or letters stand in more than one word: a name may be meant.
bool may_be_name(std::string_view text) {
  bool word_before = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) > 0x7f) return true;
    if (!is_letter(text[i])) continue;
    const bool begins = i == 0 || !is_letter(text[i - 1]);
    if (begins && word_before && text[i - 1] == ' ') return true;
    if (!begins && (is_capital(text[i - 1]) || is_capital(text[i]))) return true;
    word_before = true;
  }
  return false;
}

}  // namespace

std::string_view to_string(ErrorCode code) noexcept { return code_names[static_cast<std::size_t>(code)]; }

bool may_be_shown(std::string_view text) noexcept {
  constexpr std::size_t longest = 100;
  constexpr std::ptrdiff_t most_digits = 8;
  return text.size() <= longest && std::ranges::count_if(text, is_digit) <= most_digits && !may_be_name(text);
}

std::string last_four(std::string_view number) {
  constexpr std::size_t shown = 4;
  std::string digits;
  for (auto at = number.rbegin(); at != number.rend() && digits.size() < shown; ++at) {
    if (is_digit(*at)) digits += *at;
  }
  if (digits.empty()) return digits;
  std::ranges::reverse(digits);
  return "..." + digits;
}

Error::Error(ErrorCode code, std::string_view field, std::string_view value, std::string_view message)
    : std::runtime_error(std::string(message)),
      code_(code),
      field_(field),
      value_(may_be_shown(value) ? std::string(value) : last_four(value)) {}

}  // namespace jamsostek::inline v0
