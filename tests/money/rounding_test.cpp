#include <jamsostek/money/rounding.hpp>

#include <catch2/catch.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <random>

using namespace jamsostek;
using namespace jamsostek::literals;

TEST_CASE("each mode settles remainders its own way", "[money]") {
  struct Example {
    Money exact;
    std::int64_t half_up, half_even, down, up;
  };
  for (const auto& [exact, half_up, half_even, down, up] : {
           Example{2.50_rupiah, 3, 2, 2, 3},
           Example{3.50_rupiah, 4, 4, 3, 4},
           Example{2.49_rupiah, 2, 2, 2, 3},
           Example{2.51_rupiah, 3, 3, 2, 3},
           Example{2_rupiah, 2, 2, 2, 2},
           Example{-2.50_rupiah, -3, -2, -2, -3},
           Example{-3.50_rupiah, -4, -4, -3, -4},
           Example{-2.49_rupiah, -2, -2, -2, -3},
       }) {
    INFO(fmt::format("{}", exact));
    CHECK(scaled(exact, 1, 1, {1_rupiah, RoundingMode::half_up}) == Money::rupiah(half_up));
    CHECK(scaled(exact, 1, 1, {1_rupiah, RoundingMode::half_even}) == Money::rupiah(half_even));
    CHECK(scaled(exact, 1, 1, {1_rupiah, RoundingMode::down}) == Money::rupiah(down));
    CHECK(scaled(exact, 1, 1, {1_rupiah, RoundingMode::up}) == Money::rupiah(up));
  }
}

TEST_CASE("a unit may be a sen, a rupiah or a hundred", "[money]") {
  CHECK(share(2'163'125_rupiah, 0.24_percent) == 5'192_rupiah);
  CHECK(share(2'163'125_rupiah, 0.24_percent, {0.01_rupiah, RoundingMode::half_up}) == 5'191.50_rupiah);
  // The JP ceiling of 2024: down to a hundred rupiah.
  CHECK(share(9'559'600_rupiah, 105.05_percent, {100_rupiah, RoundingMode::down}) == 10'042'300_rupiah);
  CHECK(share(8'939'700_rupiah, 100_percent + Rate::decimal(-207, 4), {100_rupiah, RoundingMode::down}) ==
        8'754'600_rupiah);
}

TEST_CASE("a unit is positive", "[money]") {
  CHECK_THROWS_AS(share(1_rupiah, 1_percent, {Money(), RoundingMode::half_up}), OutOfRange);
  CHECK_THROWS_AS(share(1_rupiah, 1_percent, {-1_rupiah, RoundingMode::half_up}), OutOfRange);
}

TEST_CASE("modes are named", "[money]") {
  CHECK(to_string(RoundingMode::half_even) == "half_even");
  CHECK(parse_word<RoundingMode>("down", "mode") == RoundingMode::down);
  CHECK_THROWS_WITH(parse_word<RoundingMode>("floor", "mode"), "mode is one of: half_up, half_even, down, up");
}

TEST_CASE("what does not fit 64 bits goes the wide way with the same result", "[money]") {
  using boost::multiprecision::cpp_int;
  std::mt19937_64 random(20150701);
  for (int i = 0; i < 20'000; ++i) {
    const auto amount = Money::from_sen(static_cast<std::int64_t>(random() >> 1U >> random() % 60));
    const auto numerator = static_cast<std::int64_t>(random() % 99'999);
    const auto mode = static_cast<RoundingMode>(random() % 4);
    const Rounding rounding{random() % 2 == 0 ? 1_rupiah : 0.01_rupiah, mode};
    const std::int64_t denominator = 100'000 * static_cast<std::int64_t>(1 + random() % 12);
    const cpp_int exact =
        rounded_quotient(cpp_int(amount.sen()) * numerator, cpp_int(denominator) * rounding.unit.sen(), mode) *
        rounding.unit.sen();
    const auto sen = static_cast<std::int64_t>(exact);
    CHECK(scaled(amount, numerator, denominator, rounding).sen() == sen);
    CHECK(detail::scaled_wide(amount, numerator, denominator, rounding)->sen() == sen);
    CHECK(detail::scaled_wide(-amount, numerator, denominator, rounding)->sen() == -sen);
  }
}

TEST_CASE("a result beyond the range is an overflow, not a wrapped number", "[money]") {
  CHECK(share(Money::max(), 100_percent, {0.01_rupiah, RoundingMode::half_up}) == Money::max());
  CHECK_THROWS_AS(share(Money::max(), 100.1_percent), Overflow);
  CHECK_THROWS_AS(share(-Money::max(), 100.1_percent), Overflow);
  CHECK(share(Money::max(), 3.70_percent) == 3'412'647'653'636'267_rupiah);
  // Rounding up at the very end of the range leaves it as well.
  CHECK_THROWS_AS(scaled(Money::max(), 1, 1, {1_rupiah, RoundingMode::up}), Overflow);
  // Where nothing may be thrown there is no result.
  CHECK_FALSE(scaled_or_nothing(Money::max(), 1, 1, {1_rupiah, RoundingMode::up}));
  CHECK_FALSE(scaled_or_nothing(Money::max(), 1001, 1000, {}));
  CHECK(scaled_or_nothing(Money::max(), 1000, 1000, {0.01_rupiah}) == Money::max());
}
