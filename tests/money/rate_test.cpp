#include <jamsostek/money/rate.hpp>

#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

TEST_CASE("a percentage is read and written exactly", "[money]") {
  CHECK(Rate::parse_percent("5.75") == Rate::decimal(575, 4));
  CHECK(Rate::parse_percent("0.0054").percent_text() == "0.0054");
  CHECK(Rate::parse_percent("0.120").percent_text() == "0.12");
  CHECK(Rate::parse_percent("100") == Rate::one());
  CHECK(Rate::parse_percent("250").percent_text() == "250");
  CHECK(Rate::parse_percent("-2.07") == Rate::decimal(-207, 4));
  CHECK(Rate::parse_percent("-2.07").percent_text() == "-2.07");
  CHECK(Rate::parse_percent("0.00") == Rate());
  CHECK(Rate().percent_text() == "0");
  CHECK(Rate::parse_percent("10").percent_text() == "10");
  CHECK(fmt::format("{}", 3.70_percent) == "3.7%");
  CHECK(Rate::parse_percent("0.00000000000001").percent_text() == "0.00000000000001");
}

TEST_CASE("a percentage in another form is refused", "[money]") {
  for (const auto* text : {"", "-", ".5", "5.", "5,75", "1.2.3", "5 %", "+1", "1e2", "0.000000000000001"}) {
    INFO(text);
    CHECK_THROWS_AS(Rate::parse_percent(text), InvalidValue);
  }
  CHECK_THROWS_AS(Rate::parse_percent("9999999999999999999"), Overflow);
  CHECK_THROWS_AS(Rate::parse_percent("1000000000000000000"), Overflow);
  CHECK_THROWS_AS(Rate::parse_percent("9223372036854775808"), Overflow);  // beyond 64 bits by its last digit
}

TEST_CASE("rates multiply and add exactly", "[money]") {
  STATIC_REQUIRE(0.89_percent * 50_percent == 0.445_percent);
  STATIC_REQUIRE(0.24_percent * 1_percent == 0.0024_percent);
  STATIC_REQUIRE(100_percent + 5.75_percent == Rate::decimal(10575, 4));
  STATIC_REQUIRE((5.75_percent + Rate::decimal(-575, 4)) == Rate());
  CHECK_THROWS_AS(Rate::decimal(999'999'999'999'999'999, 0) * Rate::decimal(11, 0), Overflow);
  CHECK_THROWS_AS(Rate::decimal(1, 16) * Rate::decimal(1, 1), Overflow);
  CHECK_THROWS_AS(Rate::decimal(999'999'999'999'999'999, 0) + Rate::decimal(1, 16), Overflow);
  CHECK_THROWS_AS(Rate::decimal(999'999'999'999'999'999, 0) + Rate::decimal(1, 0), Overflow);
}

TEST_CASE("rates are ordered by value", "[money]") {
  STATIC_REQUIRE(0.24_percent < 0.54_percent);
  STATIC_REQUIRE(1_percent < 100_percent);
  STATIC_REQUIRE(100_percent < 100.1_percent);
  STATIC_REQUIRE(Rate::decimal(-207, 4) < Rate());
  STATIC_REQUIRE(Rate::decimal(-3, 0) < Rate::decimal(-207, 4));
  STATIC_REQUIRE(0.240_percent <= 0.24_percent);
  STATIC_REQUIRE(Rate::decimal(-1, 0).is_negative());
}
