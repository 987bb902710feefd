#include <catch2/catch.hpp>

#include <jamsostek/money/money.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

ErrorCode code_of_parse(std::string_view text) {
  try {
    static_cast<void>(Money::parse(text));
  } catch (const Error& error) {
    CHECK(error.value() == (may_be_shown(text) ? std::string(text) : last_four(text)));
    CHECK(error.field() == "money");
    return error.code();
  }
  FAIL("parsed: " << text);
  return {};
}

}  // namespace

TEST_CASE("money is read as people write it", "[money]") {
  CHECK(Money::parse("12000000") == 12'000'000_rupiah);
  CHECK(Money::parse("12000000.5") == 12'000'000.50_rupiah);
  CHECK(Money::parse("12000000.05") == 12'000'000.05_rupiah);
  CHECK(Money::parse("12.000.000") == 12'000'000_rupiah);
  CHECK(Money::parse("12.000") == 12'000_rupiah);
  CHECK(Money::parse("12.50") == 12.50_rupiah);
  CHECK(Money::parse("12,50") == 12.50_rupiah);
  CHECK(Money::parse("Rp12.000.000,50") == 12'000'000.50_rupiah);
  CHECK(Money::parse("Rp 12.000.000") == 12'000'000_rupiah);
  CHECK(Money::parse("RP12.000.000") == 12'000'000_rupiah);
  CHECK(Money::parse("rp500") == 500_rupiah);
  CHECK(Money::parse("-Rp1.000") == -1000_rupiah);
  CHECK(Money::parse("0") == Money());
  CHECK(Money::parse("007") == 7_rupiah);
}

TEST_CASE("anything else is refused, with the text as given", "[money]") {
  for (const auto* text : {"",         "-",  "Rp",  " 1",   "1 ",         "1,000,000", "1.00.000",   "0.500",
                           "1.000.00", ".5", "5.",  "5,",   "1.234.5678", "1234.567",  "12.000,005", "Rp12.50",
                           "1e6",      "+5", "--1", "0x10", "1,2,3",      "1.000,",    "12\n",       "\xff"}) {
    INFO(text);
    CHECK(code_of_parse(text) == ErrorCode::invalid_value);
  }
}

TEST_CASE("the machine form takes digits and a decimal point only", "[money]") {
  CHECK(Money::parse_plain("4123457.50") == 4'123'457.50_rupiah);
  CHECK(Money::parse_plain("-5") == -5_rupiah);
  for (const auto* text : {"12.000.000", "12.000", "Rp5", "12,50", "4123457.505", "", "1 000", "100.5x"}) {
    INFO(text);
    CHECK_THROWS_AS(Money::parse_plain(text), InvalidValue);
  }
}

TEST_CASE("the range ends at 92,233,720,368,547,758.07 and nothing wraps", "[money]") {
  CHECK(Money::parse("92233720368547758.07") == Money::max());
  CHECK(Money::parse("-92.233.720.368.547.758,07") == -Money::max());
  CHECK(code_of_parse("92233720368547758.08") == ErrorCode::overflow);
  CHECK(code_of_parse("92233720368547759") == ErrorCode::overflow);
  CHECK(code_of_parse("999999999999999999999999999999") == ErrorCode::overflow);
  CHECK_THROWS_AS(Money::max() + 0.01_rupiah, Overflow);
  CHECK_THROWS_AS(-Money::max() - 0.01_rupiah, Overflow);
  CHECK_THROWS_AS(Money::max() * 2, Overflow);
  CHECK_THROWS_AS(Money::max() * -2, Overflow);
  CHECK_THROWS_AS(Money::rupiah(92'233'720'368'547'759), Overflow);
  CHECK_THROWS_AS(Money::rupiah(~0ULL), Overflow);
  CHECK_THROWS_AS(Money::from_sen(std::numeric_limits<std::int64_t>::min()), Overflow);
  CHECK_THROWS_AS(Money::from_sen(~0ULL), Overflow);
  CHECK_THROWS_AS(Money::from_sen(std::numeric_limits<std::int64_t>::min() + 1) - 0.01_rupiah, Overflow);
}

TEST_CASE("money adds, subtracts and multiplies by counts", "[money]") {
  STATIC_REQUIRE(1000_rupiah + 0.50_rupiah == 1000.50_rupiah);
  STATIC_REQUIRE(1000_rupiah - 1000.50_rupiah == -0.50_rupiah);
  STATIC_REQUIRE(80'000_rupiah * 25 == 2'000'000_rupiah);
  STATIC_REQUIRE(25U * 80'000_rupiah == 2'000'000_rupiah);
  STATIC_REQUIRE((-1_rupiah).is_negative());
  STATIC_REQUIRE_FALSE((0.50_rupiah).is_whole_rupiah());
  Money sum;
  sum += 5_rupiah;
  sum -= 2_rupiah;
  CHECK(sum == 3_rupiah);
  CHECK(1_rupiah < 2_rupiah);
}

TEST_CASE("money is written for machines and for people", "[money]") {
  CHECK(fmt::format("{}", 12'000'000_rupiah) == "12000000");
  CHECK(fmt::format("{}", 12'000'000.50_rupiah) == "12000000.50");
  CHECK(fmt::format("{}", -0.05_rupiah) == "-0.05");
  CHECK(fmt::format("{:id}", 12'000'000.05_rupiah) == "Rp12.000.000,05");
  CHECK(fmt::format("{:id}", 999_rupiah) == "Rp999");
  CHECK(fmt::format("{:id}", -1'000_rupiah) == "-Rp1.000");
  CHECK(fmt::format("{:id}", Money::max()) == "Rp92.233.720.368.547.758,07");
  CHECK(fmt::format("{:>10}|{:<6}|{:*^13id}", 5_rupiah, 0.50_rupiah, 12'000_rupiah) ==
        "         5|0.50  |**Rp12.000***");
  CHECK_THROWS_AS(fmt::format(fmt::runtime("{:x}"), 1_rupiah), fmt::format_error);
  CHECK_THROWS_AS(fmt::format(fmt::runtime("{:i}"), 1_rupiah), fmt::format_error);
}

TEST_CASE("what is written is read back", "[money]") {
  for (const auto money : {0_rupiah, 0.01_rupiah, 999.99_rupiah, 1'000_rupiah, 1'234'567.89_rupiah, Money::max()}) {
    for (const auto each : {money, -money}) {
      CHECK(Money::parse(fmt::format("{}", each)) == each);
      CHECK(Money::parse(fmt::format("{:id}", each)) == each);
      CHECK(Money::parse_plain(fmt::format("{}", each)) == each);
    }
  }
}
