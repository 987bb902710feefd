#include <jamsostek/money/prepared_share.hpp>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

constexpr std::array modes = {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::down, RoundingMode::up};
constexpr std::array units = {1_rupiah, 0.01_rupiah, 0.07_rupiah, 1000_rupiah};

/// Every contribution rate of the tables, alone and under the reliefs.
std::vector<Rate> rates() {
  std::vector<Rate> all;
  for (const auto rate : {0.24_percent, 0.54_percent, 0.89_percent, 1.27_percent, 1.74_percent, 0.3_percent,
                          3.7_percent, 2_percent, 1_percent, 0.22_percent, 0.14_percent}) {
    for (const auto relief : {100_percent, 50_percent, 1_percent}) all.push_back(rate * relief);
  }
  return all;
}

/// The amounts near which a rounding may go wrong: around the first, the second and the last whole unit and tie.
std::vector<std::int64_t> critical(Rate rate, Money unit, std::int64_t most) {
  const auto denominator = rate.denominator() * unit.sen();
  const auto step = denominator / std::gcd(rate.mantissa(), denominator);  // from one whole unit to the next
  std::vector<std::int64_t> all;
  for (const auto whole : {std::int64_t{0}, step, 2 * step, most / step * step - step, most / step * step, most}) {
    for (const auto half : {std::int64_t{0}, step / 2}) {
      for (const auto near : {-1, 0, 1}) {
        const auto sen = whole + half + near;
        if (sen >= 0 && sen <= most) all.push_back(sen);
      }
    }
  }
  return all;
}

bool same(const PreparedShare& prepared, std::int64_t sen, Rate rate, const Rounding& rounding) {
  return prepared.of(static_cast<std::uint64_t>(sen)) == share(Money::from_sen(sen), rate, rounding).sen();
}

// What the columns can count on: the rates of the tables, and the smallest ones of the months of PP 49/2020.
static_assert(PreparedShare(1.27_percent, {}).exact_up_to() > 200'000'000'000_rupiah);
static_assert(PreparedShare(0.0089_percent, {}).exact_up_to() > 1'800'000'000_rupiah);

}  // namespace

TEST_CASE("a prepared share is the share, on ties and on both sides of them", "[money]") {
  for (const auto rate : rates()) {
    for (const auto unit : units) {
      for (const auto mode : modes) {
        const Rounding rounding{unit, mode};
        const PreparedShare prepared(rate, rounding);
        const auto most = prepared.exact_up_to().sen();
        INFO(rate.percent_text() << " " << unit.sen() << " " << to_string(mode));
        if (unit <= 1_rupiah) CHECK(most >= (500'000'000_rupiah).sen());  // beyond what anybody earns in a month
        bool all_same = true;
        for (const auto sen : critical(rate, unit, most)) all_same = all_same && same(prepared, sen, rate, rounding);
        CHECK(all_same);
      }
    }
  }
}

TEST_CASE("a prepared share is the share of any amount up to its bound", "[money]") {
  CHECK(rc::check("for any rate, rounding and amount", [] {
    const auto rate = Rate::decimal(*rc::gen::inRange<std::int64_t>(0, 1'000'000), *rc::gen::inRange(6, 12));
    const Rounding rounding{*rc::gen::elementOf(units), *rc::gen::elementOf(modes)};
    const PreparedShare prepared(rate, rounding);
    const auto most = prepared.exact_up_to().sen();
    RC_PRE(most > 0);
    const auto sen = *rc::gen::inRange<std::int64_t>(0, most);
    RC_ASSERT(same(prepared, sen, rate, rounding));
    RC_ASSERT(same(prepared, most, rate, rounding));
    if (rounding.mode == RoundingMode::half_up) {
      RC_ASSERT(prepared.of_half_up(static_cast<std::uint64_t>(sen)) ==
                share(Money::from_sen(sen), rate, rounding).sen());
    }
  }));
}

TEST_CASE("a rate that cannot be prepared is exact for nothing", "[money]") {
  CHECK(PreparedShare(Rate::decimal(-1, 2), {}).exact_up_to() == Money());
  CHECK(PreparedShare(101_percent, {}).exact_up_to() == Money());
  CHECK(PreparedShare(50_percent, {0.01_rupiah}).exact_up_to() == Money());
  CHECK(PreparedShare(49_percent, {0.01_rupiah}).exact_up_to() > Money());
  CHECK(PreparedShare(Rate::decimal(1, 16), {1'000'000_rupiah}).exact_up_to() == Money());
  CHECK(PreparedShare(1_percent, {Money::max()}).exact_up_to() == Money());
  CHECK(PreparedShare(1_percent, {Money::max()}).of(0) == 0);
  CHECK(PreparedShare().of(12'345) == 0);
  CHECK_THROWS_AS(PreparedShare(1_percent, {Money()}), OutOfRange);
}
