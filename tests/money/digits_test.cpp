#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "money/digits.hpp"

using namespace jamsostek::detail;

namespace {

std::string written(std::uint64_t value) {
  std::array<char, 32> text{};
  return {text.data(), write_digits(text.data(), value)};
}

}  // namespace

TEST_CASE("digits are written as the standard library writes them", "[money]") {
  std::uint64_t power = 1;
  for (int i = 0; i < 20; ++i, power *= 10) {
    for (const auto value : {power - 1, power, power + 1, 9 * power, 5 * power + 7}) {
      CHECK(written(value) == std::to_string(value));
    }
  }
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(rc::check("for any number", [](std::uint64_t value) {
    value >>= *rc::gen::inRange(0, 64);
    RC_ASSERT(written(value) == std::to_string(value));
  }));
}

TEST_CASE("up to eight digits are read, and nothing else", "[money]") {
  CHECK(eight_digits("0") == 0);
  CHECK(eight_digits("00000012") == 12);
  CHECK(eight_digits("99999999") == 99'999'999);
  CHECK_FALSE(eight_digits(""));
  CHECK_FALSE(eight_digits("123456789"));
  for (const std::size_t size : {1, 3, 7, 8}) {
    for (int c = 0; c < 256; ++c) {
      for (std::size_t at = 0; at < size; ++at) {
        auto text = std::string("12345678").substr(0, size);
        text[at] = static_cast<char>(c);
        const bool digits = c >= '0' && c <= '9';
        REQUIRE(eight_digits(text).has_value() == digits);
        if (digits) REQUIRE(*eight_digits(text) == std::stoull(text));
      }
    }
  }
}
