#include <catch2/catch.hpp>

#include <jamsostek/segment/bpu.hpp>

using namespace jamsostek;

namespace {

Admission registered(Day birth, Day on) { return bpu_first_registration(RuleBook::builtin(), birth, on); }

}  // namespace

TEST_CASE("first registration as BPU has an age limit that rose twice", "[segment][bpu]") {
  struct Expected {
    Day on;
    int limit;
    Confidence confidence;
  };
  for (const auto& [on, limit, confidence] :
       {Expected{Day(2015, 7, 1), 56, Confidence::medium}, Expected{Day(2017, 12, 31), 56, Confidence::medium},
        Expected{Day(2018, 1, 1), 60, Confidence::high}, Expected{Day(2021, 4, 30), 60, Confidence::high},
        Expected{Day(2021, 5, 1), 65, Confidence::low}, Expected{Day(2026, 11, 20), 65, Confidence::low}}) {
    INFO(fmt::format("{}", on));
    // On the birthday itself the age is reached; the day before it is not.
    const auto birthday = on.after(-::date::years(limit));
    const auto reached = registered(birthday, on);
    CHECK_FALSE(reached.allowed);
    CHECK(reached.condition ==
          fmt::format("on first registration the age is below {}; on {} it is {}", limit, on, limit));
    CHECK(reached.rule.confidence() == confidence);
    CHECK_FALSE(reached.rule.notes().empty());
    CHECK(registered(birthday + ::date::days(1), on).allowed);
  }
  CHECK(fmt::format("{}", registered(Day(1990, 1, 1), Day(2026, 1, 1)).rule) == "Permenaker 5/2021");
}

TEST_CASE("the age on first registration as it was known", "[segment][bpu]") {
  const Viewpoint in_april{.known_on = Day(2021, 3, 31), .stale = Stale::refuse};
  CHECK_FALSE(bpu_first_registration(RuleBook::builtin(), Day(1960, 1, 1), Day(2021, 6, 1), in_april).allowed);
  CHECK(registered(Day(1960, 1, 1), Day(2021, 6, 1)).allowed);
}

TEST_CASE("the registration page still says under 60", "[segment][bpu]") {
  const auto by_page = [](Day birth, Day on) {
    return bpu_first_registration(RuleBook::builtin(), birth, on, {}, AgeText::registration_page);
  };
  const Day on(2026, 11, 20);
  CHECK_FALSE(by_page(Day(1966, 11, 20), on).allowed);
  CHECK(by_page(Day(1966, 11, 21), on).allowed);
  CHECK(registered(Day(1966, 11, 20), on).allowed);
  CHECK(fmt::format("{}", by_page(Day(1990, 1, 1), on).rule) ==
        "BPJS TK, registration page of 2021 non-wage recipients");
  CHECK_THROWS_AS(by_page(Day(1990, 1, 1), Day(2020, 12, 31)), NoRule);
}

TEST_CASE("at most two occupations", "[segment][bpu]") {
  const auto& book = RuleBook::builtin();
  CHECK(bpu_occupations(book, 1, Day(2026, 11, 20)).allowed);
  CHECK(bpu_occupations(book, 2, Day(2026, 11, 20)).allowed);
  const auto refused = bpu_occupations(book, 3, Day(2026, 11, 20));
  CHECK_FALSE(refused.allowed);
  CHECK(refused.condition == "one person is registered with at most 2 occupations; these are 3");
  CHECK(refused.rule.confidence() == Confidence::high);
  CHECK_THROWS_AS(bpu_occupations(book, 0, Day(2026, 11, 20)), OutOfRange);
  CHECK_THROWS_AS(bpu_occupations(book, 1, Day(2017, 12, 31)), NoRule);
}

TEST_CASE("a registration that cannot be judged is an error", "[segment][bpu]") {
  CHECK_THROWS_AS(registered(Day(2000, 1, 2), Day(2000, 1, 1)), InvalidValue);
  CHECK_THROWS_AS(registered(Day(1980, 1, 1), Day(2015, 6, 30)), NoRule);
}
