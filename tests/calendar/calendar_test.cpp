#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>

using namespace jamsostek;

TEST_CASE("months are read, written and counted", "[calendar]") {
  STATIC_REQUIRE(Month(2026, 11) + ::date::months(2) == Month(2027, 1));
  STATIC_REQUIRE(Month(2026, 1) - ::date::months(1) == Month(2025, 12));
  STATIC_REQUIRE(Month(2026, 11) + ::date::years(1) == Month(2027, 11));
  STATIC_REQUIRE(Month(2026, 11) - Month(2025, 10) == ::date::months(13));
  STATIC_REQUIRE(months_inclusive(Month(2015, 8), Month(2016, 6)) == 11);
  STATIC_REQUIRE(Month(2015, 7) < Month(2015, 8));
  CHECK(Month::parse("2026-11") == Month(2026, 11));
  CHECK(Month::parse("0001-01").year() == 1);
  CHECK(fmt::format("{}", Month(2026, 3)) == "2026-03");
  CHECK_THROWS_AS(Month(2026, 13), InvalidValue);
  CHECK_THROWS_AS(Month(2026, 0), InvalidValue);
  CHECK_THROWS_AS(Month(0, 1), InvalidValue);
  CHECK_THROWS_AS(Month(32768, 1), InvalidValue);
  CHECK(fmt::format("{}", Month(9999, 12) + ::date::months(1)) == "10000-01");
  for (const auto* text : {"", "2026-13", "2026-00", "0000-01", "2026-1", "202611", "2026/11", "2026-11-01", "20a6-11",
                           "2026-1x", "-026-11"}) {
    INFO(text);
    CHECK_THROWS_AS(Month::parse(text), InvalidValue);
  }
}

TEST_CASE("a month knows its days, to the last one at most", "[calendar]") {
  STATIC_REQUIRE(Month(2021, 2).day(30) == Day(2021, 2, 28));
  STATIC_REQUIRE(Month(2024, 2).last_day() == Day(2024, 2, 29));
  STATIC_REQUIRE(Month(2026, 11).first_day() == Day(2026, 11, 1));
  STATIC_REQUIRE(Month(2026, 11).day(15) == Day(2026, 11, 15));
}

TEST_CASE("days are read and written, and only real ones", "[calendar]") {
  CHECK(Day::parse("2024-02-29") == Day(2024, 2, 29));
  CHECK(fmt::format("{}", Day(2026, 3, 5)) == "2026-03-05");
  CHECK(Day(2026, 3, 5).month() == Month(2026, 3));
  for (const auto* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-01", "",
                           "2026-11", "2026-11-2x", "2026-1x-20", "202x-11-20", "2026_11_20", "2026-11_20"}) {
    INFO(text);
    CHECK_THROWS_AS(Day::parse(text), InvalidValue);
  }
  CHECK_THROWS_AS(Day(2026, 2, 29), InvalidValue);
  CHECK_THROWS_AS(Day(0, 1, 1), InvalidValue);
  CHECK_THROWS_AS(Day(32768, 1, 1), InvalidValue);
  CHECK(fmt::format("{}", Month(10000, 1).day(15)) == "10000-01-15");
  CHECK_THROWS_AS(Day(2026, 300, 1), InvalidValue);
}

TEST_CASE("so many months or years later is the same day number, or the last day there is (G-6)", "[calendar]") {
  STATIC_REQUIRE(Day(2025, 1, 31).after(::date::months(1)) == Day(2025, 2, 28));
  STATIC_REQUIRE(Day(2024, 1, 31).after(::date::months(1)) == Day(2024, 2, 29));
  STATIC_REQUIRE(Day(1968, 2, 29).after(::date::years(57)) == Day(2025, 2, 28));
  STATIC_REQUIRE(Day(2025, 8, 31).after(::date::months(-2)) == Day(2025, 6, 30));
  STATIC_REQUIRE(Day(2025, 12, 31) + ::date::days(1) == Day(2026, 1, 1));
  STATIC_REQUIRE(Day(2026, 1, 1) - Day(2025, 1, 1) == ::date::days(365));
}

TEST_CASE("age is in completed years", "[calendar]") {
  STATIC_REQUIRE(age_on(Day(1968, 2, 29), Day(2025, 2, 27)) == 56);
  STATIC_REQUIRE(age_on(Day(1968, 2, 29), Day(2025, 2, 28)) == 57);
  STATIC_REQUIRE(age_on(Day(2000, 5, 10), Day(2026, 5, 9)) == 25);
  STATIC_REQUIRE(age_on(Day(2000, 5, 10), Day(2026, 5, 10)) == 26);
  STATIC_REQUIRE(age_on(Day(2026, 5, 10), Day(2026, 5, 10)) == 0);
  STATIC_REQUIRE(age_on(Day(2026, 5, 10), Day(2026, 5, 9)) == -1);
}

TEST_CASE("working days are Monday to Friday without the holidays given", "[calendar]") {
  const std::array holidays = {Day(2026, 11, 16), Day(2026, 11, 13)};
  CHECK(is_working_day(Day(2026, 11, 13)));
  CHECK_FALSE(is_working_day(Day(2026, 11, 13), holidays));
  CHECK_FALSE(is_working_day(Day(2026, 11, 14)));  // a Saturday
  CHECK(working_day_from(Day(2026, 11, 15)) == Day(2026, 11, 16));
  CHECK(working_day_from(Day(2026, 11, 15), holidays) == Day(2026, 11, 17));
  CHECK(working_day_until(Day(2026, 11, 15)) == Day(2026, 11, 13));
  CHECK(working_day_until(Day(2026, 11, 15), holidays) == Day(2026, 11, 12));
  CHECK(working_day_from(Day(2026, 11, 17), holidays) == Day(2026, 11, 17));
}

TEST_CASE("working days are counted from the next day on, and back", "[calendar]") {
  const std::array holidays = {Day(2026, 11, 23), Day(2026, 11, 19)};
  CHECK(after_working_days(Day(2026, 11, 20), 1) == Day(2026, 11, 23));
  CHECK(after_working_days(Day(2026, 11, 20), 1, holidays) == Day(2026, 11, 24));
  CHECK(after_working_days(Day(2026, 11, 21), 5) == Day(2026, 11, 27));
  CHECK(before_working_days(Day(2026, 11, 23), 1) == Day(2026, 11, 20));
  CHECK(before_working_days(Day(2026, 11, 20), 1, holidays) == Day(2026, 11, 18));
  CHECK(rc::check("so many working days lie between", [] {
    const auto from = Day(2026, 1, 1) + ::date::days(*rc::gen::inRange(0, 400));
    const int count = *rc::gen::inRange(1, 40);
    std::vector<Day> off_days;
    for (const int offset : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-70, 70))) {
      off_days.push_back(from + ::date::days(offset));
    }
    const auto last = after_working_days(from, count, off_days);
    int counted = 0;
    for (auto day = from + ::date::days(1); day <= last; day = day + ::date::days(1)) {
      counted += is_working_day(day, off_days);
    }
    RC_ASSERT(counted == count);
    RC_ASSERT(is_working_day(last, off_days));
    RC_ASSERT(before_working_days(last, count, off_days) == working_day_until(from, off_days));
  }));
}
