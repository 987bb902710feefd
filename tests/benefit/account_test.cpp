#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include <jamsostek/benefit/account.hpp>
#include <jamsostek/projection/jht.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
using benefit::credited;
using benefit::Deposit;

namespace {

const RuleBook& book() { return RuleBook::builtin(); }

std::vector<Deposit> monthly(Month first, Month last, Money amount) {
  std::vector<Deposit> deposits;
  for (auto month = first; month <= last; month = month + ::date::months(1)) deposits.push_back({month, amount});
  return deposits;
}

}  // namespace

TEST_CASE("a balance earns the rate of the year, a contribution its twelfths", "[benefit][account]") {
  const YearlyRates rates(12_percent);
  // 1,200,000 x 12 % in a full year; a contribution of March earns 10 twelfths of it.
  CHECK(credited({}, 1'200'000_rupiah, Month(2024, 1), Month(2024, 12), rates).balance == 1'344'000_rupiah);
  const std::vector<Deposit> march{{Month(2024, 3), 100'000_rupiah}};
  CHECK(credited(march, {}, Month(2024, 1), Month(2024, 12), rates).balance == 110'000_rupiah);
  // JP-3: in the last year a balance earns for the months up to the last, a contribution from its own on.
  CHECK(credited({}, 1'200'000_rupiah, Month(2024, 1), Month(2024, 5), rates).balance == 1'260'000_rupiah);
  CHECK(credited(march, {}, Month(2024, 1), Month(2024, 5), rates).balance == 103'000_rupiah);
  // Two years: 110,000 at the end of the first, then 12 % of that.
  CHECK(credited(march, {}, Month(2024, 1), Month(2025, 12), rates).balance == 123'200_rupiah);
}

TEST_CASE("the end result is truncated, nothing before it", "[benefit][account]") {
  const YearlyRates rates(1_percent);
  // 99 rupiah earn 0.99 each year; truncated every year it would stay 99.
  CHECK(credited({}, 99_rupiah, Month(2020, 1), Month(2020, 12), rates).balance == 99_rupiah);
  CHECK(credited({}, 99_rupiah, Month(2020, 1), Month(2021, 12), rates).balance == 100_rupiah);
}

TEST_CASE("the columns of a statement add up", "[benefit][account]") {
  const WageHistory wages{{Month(2023, 4), Month(2024, 9), 7'654'321_rupiah},
                          {Month(2024, 10), Month(2024, 11), 7'654'321_rupiah, false},
                          {Month(2025, 1), Month(2025, 8), 8'000'123_rupiah}};
  const auto deposits = benefit::jht_deposits(book(), wages);
  REQUIRE(deposits.size() == 26);
  // 283,209.877 and 153,086.42, each rounded.
  CHECK(deposits.front().amount == 283'210_rupiah + 153'086_rupiah);
  const auto account =
      credited(deposits, 1'000_rupiah, Month(2023, 4), Month(2025, 12), YearlyRates(book()->jht.development));
  REQUIRE(account.entries.size() == 33);
  auto balance = account.opening;
  Money contributions;
  Money development;
  for (const auto& entry : account.entries) {
    balance += entry.contribution + entry.development;
    CHECK(entry.balance == balance);
    contributions += entry.contribution;
    development += entry.development;
  }
  CHECK(account.balance == balance);
  CHECK(account.contributions == contributions);
  CHECK(account.development == development);

  const auto text = benefit::statement_text(account);
  CHECK(text.find("2023-04") != std::string::npos);
  CHECK(text.find(fmt::format("{:id}", account.balance)) != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 33 + 3);
}

TEST_CASE("published rates are used, unknown years refused unless given", "[benefit][account]") {
  const YearlyRates published(book()->jht.development, {}, "development_rates");
  CHECK(credited({}, 1'000'000_rupiah, Month(2023, 1), Month(2025, 12), published).balance == 1'177'677_rupiah);
  try {
    static_cast<void>(credited({}, 1'000'000_rupiah, Month(2020, 1), Month(2023, 12), published));
    FAIL("2021 was never found");
  } catch (const NoRule& error) {
    CHECK(error.field() == "development_rates");
    CHECK(error.value() == "2021");
  }
  const YearlyRates completed(book()->jht.development, {{2021, 5_percent}, {2022, 5_percent}, {2023, 10_percent}});
  CHECK_NOTHROW(credited({}, 1'000'000_rupiah, Month(2020, 1), Month(2023, 12), completed));
  CHECK(completed.at(2023) == 10_percent);
  CHECK(completed.replacements(2020, 2023).size() == 1);
  CHECK(completed.replacements(2020, 2022).empty());
  CHECK(completed.source(2023) == nullptr);
  CHECK(completed.source(2020) != nullptr);
}

TEST_CASE("an account refuses what does not fit", "[benefit][account]") {
  const YearlyRates rates(5_percent);
  const auto deposits = monthly(Month(2024, 1), Month(2024, 3), 1'000_rupiah);
  CHECK_THROWS_AS(credited(deposits, {}, Month(2024, 2), Month(2024, 12), rates), InvalidValue);
  CHECK_THROWS_AS(credited(deposits, {}, Month(2024, 1), Month(2024, 2), rates), InvalidValue);
  CHECK_THROWS_AS(credited({}, {}, Month(2024, 2), Month(2024, 1), rates), InvalidValue);
  CHECK_THROWS_AS(credited({}, -1_rupiah, Month(2024, 1), Month(2024, 1), rates), OutOfRange);
  const std::vector<Deposit> twice{{Month(2024, 1), 1_rupiah}, {Month(2024, 1), 1_rupiah}};
  CHECK_THROWS_AS(credited(twice, {}, Month(2024, 1), Month(2024, 1), rates), InvalidValue);
  const std::vector<Deposit> negative{{Month(2024, 1), -1_rupiah}};
  CHECK_THROWS_AS(credited(negative, {}, Month(2024, 1), Month(2024, 1), rates), OutOfRange);
  CHECK_THROWS_AS(credited({}, Money::max(), Month(2024, 1), Month(2024, 12), rates), Overflow);
}

TEST_CASE("JP contributions: 3 % of the capped wage, each month rounded", "[benefit][account]") {
  const WageHistory wages{{Month(2026, 2), Month(2026, 3), 15'000'000_rupiah},
                          {Month(2026, 4), Month(2026, 4), 5'000'050_rupiah}};
  const auto deposits = benefit::jp_deposits(book(), wages);
  REQUIRE(deposits.size() == 3);
  CHECK(deposits[0].amount == 316'422_rupiah);  // 10,547,400
  CHECK(deposits[1].amount == 332'589_rupiah);  // 11,086,300
  CHECK(deposits[2].amount == 150'002_rupiah);  // 150,001.50
}

TEST_CASE("the account and the simulator agree on whole years of whole contributions", "[benefit][account][property]") {
  CHECK(rc::check("a constant wage of whole thousands and a constant rate", [] {
    const auto wage = Money::rupiah(*rc::gen::inRange(0, 50'000)) * 1000;
    const int years = *rc::gen::inRange(1, 31);
    const auto opening = Money::rupiah(*rc::gen::inRange(0, 1'000'000'000));
    const auto rate = Rate::decimal(*rc::gen::inRange(0, 1500), 4);
    const auto first = Month(2016, 1);
    const auto last = Month(2015 + years, 12);
    const auto deposits = benefit::jht_deposits(book(), WageHistory{{first, last, wage}});
    const auto account = credited(deposits, opening, first, last, YearlyRates(rate));
    const auto simulated = projection::simulate_jht(book(), wage, years, opening, rate);
    return account.balance == simulated.balance && account.contributions == simulated.contributions &&
           account.development == simulated.development;
  }));
  // Elsewhere they differ: the account has contributions in whole rupiah, the simulator 5.7 % exactly.
  const auto wage = 1'000'007_rupiah;
  const auto deposits = benefit::jht_deposits(book(), WageHistory{{Month(2016, 1), Month(2016, 12), wage}});
  CHECK(deposits.front().amount == 57'000_rupiah);
  CHECK(projection::simulate_jht(book(), wage, 1, {}, 5_percent).contributions == 684'004_rupiah);
  CHECK(credited(deposits, {}, Month(2016, 1), Month(2016, 12), YearlyRates(5_percent)).contributions ==
        684'000_rupiah);
}
