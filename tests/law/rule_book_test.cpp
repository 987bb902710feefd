#include <jamsostek/law/rule_book.hpp>

#include <catch2/catch.hpp>

#include <law/sha256.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

const RuleBook& book = RuleBook::builtin();

}  // namespace

TEST_CASE("the JP wage ceiling is right in every month, on both sides of each change", "[law]") {
  // The last month of each ceiling. The list is the whole history: a month more or less anywhere fails.
  const std::vector<std::pair<Month, Money>> until = {
      {Month(2016, 2), 7'000'000_rupiah},  {Month(2017, 2), 7'335'300_rupiah},  {Month(2018, 2), 7'703'500_rupiah},
      {Month(2019, 2), 8'094'000_rupiah},  {Month(2020, 2), 8'512'400_rupiah},  {Month(2021, 2), 8'939'700_rupiah},
      {Month(2022, 2), 8'754'600_rupiah},  {Month(2023, 2), 9'077'600_rupiah},  {Month(2024, 2), 9'559'600_rupiah},
      {Month(2025, 2), 10'042'300_rupiah}, {Month(2026, 2), 10'547'400_rupiah}, {Month(2027, 2), 11'086'300_rupiah}};
  auto month = Month(2015, 7);
  for (const auto& [last, ceiling] : until) {
    for (; month <= last; month = month + ::date::months(1)) {
      INFO(fmt::format("{}", month));
      const auto found = book->jp.wage_ceiling.at(month);
      CHECK(found.row->value == ceiling);
      CHECK(found.to == last);
    }
  }
  CHECK_THROWS_AS(book->jp.wage_ceiling.at(Month(2015, 6)), NoRule);
  CHECK_THROWS_AS(book->jp.wage_ceiling.at(Month(2027, 3)), NoRule);
}

TEST_CASE("each ceiling follows from the one before and the growth of the economy", "[law]") {
  for (int year = 2016; year <= 2026; ++year) {
    INFO(year);
    const auto before = book->jp.wage_ceiling.value(Month(year, 2));
    const auto growth = book->macro.gdp_growth.value(Month(year - 1, 1));
    CHECK(share(before, Rate::one() + growth, {100_rupiah, RoundingMode::down}) ==
          book->jp.wage_ceiling.value(Month(year, 3)));
  }
}

TEST_CASE("each bound of the pension follows from the one before and inflation", "[law]") {
  // Up to Rp50 through 2019, up to Rp100 since 2023; the years between fit either.
  for (int year = 2016; year <= 2026; ++year) {
    INFO(year);
    const auto unit = year <= 2019 ? 50_rupiah : 100_rupiah;
    const auto factor = Rate::one() + book->macro.cpi.value(Month(year - 1, 12));
    for (const auto* bound : {&book->jp.benefit_minimum, &book->jp.benefit_maximum}) {
      CHECK(share(bound->value(Day(year, 1, 31)), factor, {unit, RoundingMode::up}) == bound->value(Day(year, 4, 1)));
    }
  }
  CHECK(book->jp.benefit_minimum.value(Day(2026, 1, 31)) == 399'700_rupiah);
  CHECK(book->jp.benefit_minimum.value(Day(2026, 2, 1)) == 411'400_rupiah);
  CHECK(book->jp.benefit_maximum.value(Day(2027, 1, 31)) == 4'932'300_rupiah);
  CHECK_THROWS_AS(book->jp.benefit_maximum.value(Day(2027, 2, 1)), NoRule);
  CHECK(book->jp.benefit_minimum.value(Day(2024, 2, 29)) == 383'400_rupiah);
  CHECK(book->jp.benefit_minimum.value(Day(2024, 3, 1)) == 393'500_rupiah);
  CHECK(book->jp.benefit_maximum.at(Day(2018, 5, 1)).row->source.confidence == Confidence::low);
}

TEST_CASE("the retirement age rises every third year", "[law]") {
  const auto age = [](Day day) { return book->jp.retirement_age.value(day); };
  CHECK(age(Day(2015, 7, 1)) == 56);
  CHECK(age(Day(2018, 12, 31)) == 56);
  CHECK(age(Day(2019, 1, 1)) == 57);
  for (int year = 2022; year <= 2043; year += 3) {
    CHECK(age(Day(year - 1, 12, 31)) == 57 + (year - 2022) / 3);
    CHECK(age(Day(year, 1, 1)) == 58 + (year - 2022) / 3);
  }
  CHECK(age(Day(2099, 1, 1)) == 65);
  CHECK_THROWS_AS(age(Day(2015, 6, 30)), NoRule);
}

TEST_CASE("benefit amounts changed on 2 December 2019", "[law]") {
  const auto before = Day(2019, 12, 1);
  const auto after = Day(2019, 12, 2);
  const std::vector<std::tuple<const Timeline<Day, Money>*, Money, Money>> changes = {
      {&book->jkk.transport_land, 1'000'000_rupiah, 5'000'000_rupiah},
      {&book->jkk.transport_sea, 1'500'000_rupiah, 2'000'000_rupiah},
      {&book->jkk.transport_air, 2'500'000_rupiah, 10'000'000_rupiah},
      {&book->jkk.periodic, 4'800'000_rupiah, 12'000'000_rupiah},
      {&book->jkk.funeral, 3'000'000_rupiah, 10'000'000_rupiah},
      {&book->jkm.death, 16'200'000_rupiah, 20'000'000_rupiah},
      {&book->jkm.periodic, 4'800'000_rupiah, 12'000'000_rupiah},
      {&book->jkm.funeral, 3'000'000_rupiah, 10'000'000_rupiah}};
  for (const auto& [timeline, old_value, new_value] : changes) {
    INFO(timeline->name());
    CHECK(timeline->value(Day(2015, 7, 1)) == old_value);
    CHECK(timeline->value(before) == old_value);
    CHECK(timeline->value(after) == new_value);
    CHECK_THROWS_AS(timeline->value(Day(2015, 6, 30)), NoRule);
  }
}

TEST_CASE("yearly figures stand for their year alone", "[law]") {
  CHECK(book->macro.cpi.value(Month(2025, 1)) == 2.92_percent);
  CHECK(book->macro.cpi.value(Month(2014, 12)) == 8.36_percent);
  CHECK_THROWS_AS(book->macro.cpi.value(Month(2026, 1)), NoRule);
  CHECK_THROWS_AS(book->macro.cpi.value(Month(2013, 12)), NoRule);
  CHECK(book->macro.gdp_growth.value(Month(2020, 6)).percent_text() == "-2.07");
  CHECK(book->jht.development.value(Month(2020, 6)) == 5.59_percent);
  CHECK_THROWS_AS(book->jht.development.value(Month(2021, 6)), NoRule);  // not found
  CHECK(book->jht.development.value(Month(2023, 1)) == 5.25_percent);
  CHECK_THROWS_AS(book->jp.development.value(Month(2022, 6)), NoRule);  // not found
  CHECK(book->jp.development.value(Month(2025, 12)) == 6.47_percent);
}

TEST_CASE("every built-in rule is sound, named and sorted by name", "[law]") {
  std::string_view previous;
  for (const auto& rule : book.all()) {
    std::visit(
        [&]<class Key, class T>(const Timeline<Key, T>* timeline) {
          INFO(timeline->name());
          CHECK(previous < timeline->name());
          previous = timeline->name();
          CHECK(fault(timeline->rows(), timeline->coverage()).empty());
          CHECK(name_of(book.find(timeline->name())) == timeline->name());
        },
        rule);
  }
  CHECK(book.all().size() >= 37);
  CHECK_THROWS_AS(book.find("jp.celling"), InvalidValue);
  CHECK_THROWS_AS(book.find("zzz"), InvalidValue);
}

TEST_CASE("the rule book names its state: version and hash of every row", "[law]") {
  const auto canonical = book.canonical();
  CHECK(canonical.find("jp.wage_ceiling|2026-03||2026-02-25|2027-02|11086300|PP 45/2015|Pasal 29(3), letter "
                       "B/1226/022026|") != std::string::npos);
  CHECK(book.hash() == sha256(canonical));
  CHECK(book.id() == fmt::format("{}+{}", book.version(), book.hash().substr(0, 12)));
  const RuleBook copy = book;
  CHECK(copy.id() == book.id());
}
