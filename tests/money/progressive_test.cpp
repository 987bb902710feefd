#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include <jamsostek/money/progressive.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

constexpr Step scale[] = {{0_rupiah, 5_percent}, {60_rupiah, 15_percent}, {250_rupiah, 0.125_percent}};

}  // namespace

TEST_CASE("each part of an amount has the rate of its own step", "[money]") {
  CHECK(progressive(0_rupiah, scale) == 0_rupiah);
  CHECK(progressive(60_rupiah, scale) == 3_rupiah);
  CHECK(progressive(100_rupiah, scale) == 9_rupiah);
  CHECK(progressive(250_rupiah, scale, {0.01_rupiah}) == 31.50_rupiah);
  CHECK(progressive(1'050_rupiah, scale, {0.01_rupiah}) == 32.50_rupiah);
  CHECK(progressive(5_rupiah, {}) == 0_rupiah);
  const Step from_a_floor[] = {{50_rupiah, 10_percent}};
  CHECK(progressive(40_rupiah, from_a_floor) == 0_rupiah);
  CHECK(progressive(100_rupiah, from_a_floor) == 5_rupiah);
}

TEST_CASE("a progressive sum is rounded once", "[money]") {
  // 0.5 and 0.5: rounded part by part it would be 2.
  const Step halves[] = {{0_rupiah, 50_percent}, {1_rupiah, 50_percent}};
  CHECK(progressive(2_rupiah, halves) == 1_rupiah);
  CHECK(progressive(1_rupiah, halves) == 1_rupiah);
  CHECK(progressive(1_rupiah, halves, {1_rupiah, RoundingMode::down}) == 0_rupiah);
}

TEST_CASE("progressive sums hold the whole range of money and never wrap", "[money]") {
  const Step whole[] = {{0_rupiah, 100_percent}};
  CHECK(progressive(Money::max(), whole, {0.01_rupiah}) == Money::max());
  const Step twice[] = {{0_rupiah, 200_percent}};
  CHECK_THROWS_AS(progressive(Money::max(), twice), Overflow);
  const Step many_digits[] = {{0_rupiah, Rate::decimal(999'999'999'999'999'999, 2)},
                              {Money::max() - 1_rupiah, Rate::decimal(1, 16)}};
  CHECK_THROWS_AS(progressive(Money::max(), many_digits), Overflow);
}

TEST_CASE("one step is a share", "[money][property]") {
  CHECK(rc::check("progressive with one step equals share", [] {
    const auto amount = Money::from_sen(*rc::gen::inRange<std::int64_t>(0, Money::max().sen()));
    const Step step[] = {{Money(), Rate::decimal(*rc::gen::inRange<std::int64_t>(0, 10'000), 4)}};
    return progressive(amount, step) == share(amount, step[0].rate);
  }));
}
