#include "batch/printable.hpp"

#include <catch2/catch.hpp>

using jamsostek::batch::is_printable;

TEST_CASE("UTF-8 without control characters is printable, nothing else is", "[batch]") {
  for (const std::string_view text : {"", "Siti ~", "\xC2\xA0", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                                      "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK(is_printable(text));
    CHECK_FALSE(is_printable(std::string(text) + "\n"));
  }
  const std::string_view control[] = {"\x1F", "\x7F", "\xC2\x80", "\xC2\x9F"};
  const std::string_view stray[] = {"\x80",
                                    "\xBF",
                                    "\xC3",
                                    "\xE2\x82",
                                    "\xF0\x90\x80",
                                    "\xC3"
                                    "A",
                                    "\xE2\x82\xC0"};
  const std::string_view longer_than_needed[] = {"\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF"};
  const std::string_view no_character[] = {"\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                                           "\xFF"};
  for (const std::span<const std::string_view> texts :
       {std::span<const std::string_view>(control), {stray}, {longer_than_needed}, {no_character}}) {
    for (const auto text : texts) {
      CAPTURE(text);
      CHECK_FALSE(is_printable(text));
    }
  }
}
