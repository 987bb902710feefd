#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <jamsostek/money/apportion.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

TEST_CASE("an amount is apportioned by largest remainder", "[money][allocation]") {
  // Exact shares 33 1/3 each: the rupiah left over goes to the first.
  CHECK(apportioned(100_rupiah, std::vector{1_rupiah, 1_rupiah, 1_rupiah}) ==
        std::vector{34_rupiah, 33_rupiah, 33_rupiah});
  // Exact shares 14.28..., 28.57..., 57.14...: the largest remainder is the second one's.
  CHECK(apportioned(100_rupiah, std::vector{1_rupiah, 2_rupiah, 4_rupiah}) ==
        std::vector{14_rupiah, 29_rupiah, 57_rupiah});
  CHECK(apportioned(1_rupiah, std::vector{1_rupiah, 1_rupiah}, 0.01_rupiah) == std::vector{0.50_rupiah, 0.50_rupiah});
  CHECK(apportioned(0_rupiah, std::vector{0_rupiah, 0_rupiah}) == std::vector{0_rupiah, 0_rupiah});
  CHECK(apportioned(0_rupiah, std::vector<Money>{}).empty());
  CHECK(apportioned(7_rupiah, std::vector{0_rupiah, 5_rupiah}) == std::vector{0_rupiah, 7_rupiah});
}

TEST_CASE("products of the largest amounts are exact", "[money][allocation]") {
  const auto half = Money::rupiah(46'116'860'184'273'879);
  CHECK(apportioned(Money::rupiah(92'233'720'368'547'757), std::vector{half, half}) ==
        std::vector{half, half - 1_rupiah});
}

TEST_CASE("what cannot be apportioned is refused", "[money][allocation]") {
  const std::vector weights{1_rupiah, 2_rupiah};
  CHECK_THROWS_AS(apportioned(-1_rupiah, weights), InvalidValue);
  CHECK_THROWS_AS(apportioned(0.50_rupiah, weights), InvalidValue);
  CHECK_THROWS_AS(apportioned(1_rupiah, weights, 0_rupiah), InvalidValue);
  CHECK_THROWS_AS(apportioned(1_rupiah, std::vector{1_rupiah, -1_rupiah}), InvalidValue);
  CHECK_THROWS_AS(apportioned(1_rupiah, std::vector{0_rupiah}), InvalidValue);
  CHECK_THROWS_AS(apportioned(1_rupiah, std::vector<Money>{}), InvalidValue);
  CHECK_THROWS_AS(apportioned(1_rupiah, std::vector{Money::max(), Money::max()}), Overflow);
}

TEST_CASE("apportioned parts sum to the amount and lie within a unit of the exact share", "[money][allocation]") {
  CHECK(rc::check("sum and distance", [](const std::vector<std::uint32_t>& given) {
    using Wide = boost::multiprecision::cpp_int;
    std::vector<Money> weights{1_rupiah};
    for (const auto weight : given) weights.push_back(Money::from_sen(weight));
    const auto amount = Money::rupiah(*rc::gen::inRange<std::int64_t>(0, 92'233'720'368'547'758));
    const auto parts = apportioned(amount, weights);
    Money sum;
    Wide whole = 0;
    for (const auto part : parts) sum += part;
    for (const auto weight : weights) whole += weight.sen();
    bool near = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Wide distance = Wide(parts[i].sen()) * whole - Wide(amount.sen()) * weights[i].sen();
      near = near && abs(distance) < 100 * whole;
    }
    return sum == amount && near;
  }));
}

TEST_CASE("portions say which part a unit that is left over goes to, and why", "[money]") {
  // Exact shares 3.33, 3.33 and 3.33: the earlier part comes first.
  const std::vector<Money> weights{1_rupiah, 1_rupiah, 1_rupiah};
  const auto equal = portions(10_rupiah, weights);
  CHECK(equal[0].rank == 1);
  CHECK(equal[1].rank == 2);
  CHECK(equal[0].left_over == 1_rupiah);
  CHECK(equal[1].left_over == Money());
  // Exact shares 1.25 and 3.75: the larger remainder comes first.
  const auto larger = portions(5_rupiah, std::vector<Money>{1_rupiah, 3_rupiah});
  CHECK(larger[0].down == 1_rupiah);
  CHECK(larger[1].down == 3_rupiah);
  CHECK(larger[0].rank == 2);
  CHECK(larger[1].amount() == 4_rupiah);
  CHECK(larger[1].remainder == 300);
  CHECK(portions(Money(), weights)[0].rank == 0);
}
