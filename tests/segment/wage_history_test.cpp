#include <catch2/catch.hpp>

#include <jamsostek/segment/wage_history.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

template <class Fault>
std::string field_of(std::vector<WageSegment> segments) {
  try {
    const WageHistory history(std::move(segments));
  } catch (const Fault& error) {
    return error.field();
  }
  return "none";
}

}  // namespace

TEST_CASE("a wage history counts its paid months", "[segment][wage_history]") {
  const WageHistory history{{Month(2015, 7), Month(2015, 12), 5'000'000_rupiah},
                            {Month(2016, 1), Month(2016, 1), 5'000'000_rupiah, false},
                            {Month(2017, 3), Month(2018, 2), 6'000'000_rupiah}};
  CHECK(history.paid_months() == 6 + 12);
  CHECK(WageHistory(std::vector<WageSegment>{}).paid_months() == 0);
}

TEST_CASE("segments are in order, whole and not negative", "[segment][wage_history]") {
  const auto wage = 5'000'000_rupiah;
  CHECK(field_of<InvalidValue>({{Month(2020, 2), Month(2020, 1), wage}}) == "wages[0].to");
  CHECK(field_of<InvalidValue>({{Month(2020, 1), Month(2020, 6), wage}, {Month(2020, 6), Month(2020, 7), wage}}) ==
        "wages[1].from");
  CHECK(field_of<InvalidValue>({{Month(2020, 5), Month(2020, 6), wage}, {Month(2020, 1), Month(2020, 2), wage}}) ==
        "wages[1].from");
  CHECK(field_of<OutOfRange>({{Month(2020, 1), Month(2020, 6), -wage}}) == "wages[0].wage");
  CHECK(field_of<Error>({{Month(2020, 1), Month(2020, 6), wage}, {Month(2020, 7), Month(2020, 7), wage}}) == "none");
}

TEST_CASE("density is compared as integers", "[segment][wage_history]") {
  STATIC_REQUIRE(Density{96, 120}.at_least(80_percent));
  STATIC_REQUIRE_FALSE(Density{95, 120}.at_least(80_percent));
  STATIC_REQUIRE(Density{4, 5}.at_least(80_percent));
  STATIC_REQUIRE_FALSE(Density{79, 99}.at_least(80_percent));
  STATIC_REQUIRE(Density{80, 99}.at_least(80_percent));
  CHECK(fmt::format("{}", Density{96, 120}) == "96/120");
}

TEST_CASE("several employers at once: wages add up month by month", "[segment][wage_history]") {
  const std::vector<WageHistory> employers = {
      {{Month(2020, 1), Month(2020, 12), 4'000'000_rupiah}},
      {{Month(2020, 6), Month(2021, 2), 3'000'000_rupiah}},
      {{Month(2020, 11), Month(2021, 4), 1'000'000_rupiah, false}},
  };
  const auto together = WageHistory::together(employers);
  const std::vector<WageSegment> expected = {
      {Month(2020, 1), Month(2020, 5), 4'000'000_rupiah},        {Month(2020, 6), Month(2020, 10), 7'000'000_rupiah},
      {Month(2020, 11), Month(2020, 12), 7'000'000_rupiah},      {Month(2021, 1), Month(2021, 2), 3'000'000_rupiah},
      {Month(2021, 3), Month(2021, 4), 1'000'000_rupiah, false},
  };
  CHECK(std::vector(together.segments().begin(), together.segments().end()) == expected);
  CHECK(together.paid_months() == 14);
}

TEST_CASE("a gap of all employers stays a gap", "[segment][wage_history]") {
  const std::vector<WageHistory> employers = {{{Month(2020, 1), Month(2020, 3), 4'000'000_rupiah}},
                                              {{Month(2020, 6), Month(2020, 7), 3'000'000_rupiah}}};
  const auto together = WageHistory::together(employers);
  REQUIRE(together.segments().size() == 2);
  CHECK(together.segments()[1].from == Month(2020, 6));
  CHECK(together.paid_months() == 5);
  CHECK(WageHistory::together({}).segments().empty());
}
