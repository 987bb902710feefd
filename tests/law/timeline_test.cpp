#include <jamsostek/law/timeline.hpp>

#include <catch2/catch.hpp>

#include <vector>

#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/yearly_rates.hpp>
#include <jamsostek/money/money.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

using MoneyRow = Row<Month, Money>;

MoneyRow row(Month from, std::optional<Month> to, Day known, Money value) {
  return {from, to, known, std::nullopt, value, {{"PP 1/2015", "Pasal 1", "an example", ""}, Confidence::high}};
}

const Day early = Day(2015, 6, 30);

std::string fault_of(const std::vector<MoneyRow>& rows, Coverage coverage = Coverage::gapless) {
  return std::string(fault(std::span<const MoneyRow>(rows), coverage));
}

}  // namespace

TEST_CASE("a table must be sorted, cited and without a gap", "[law]") {
  const auto first = row(Month(2015, 7), std::nullopt, early, 1_rupiah);
  const auto second = row(Month(2016, 3), std::nullopt, Day(2016, 2, 28), 2_rupiah);
  CHECK(fault_of({first, second}).empty());
  CHECK(fault_of({}) == "a rule has at least one row");
  CHECK(fault_of({second, first}).find("sorted") != std::string::npos);
  CHECK(fault_of({first, first}).find("sorted") != std::string::npos);

  auto wrong = first;
  wrong.source.citation.instrument = "";
  CHECK(fault_of({wrong}).find("cites") != std::string::npos);
  wrong = first;
  wrong.source.citation.title = "";
  CHECK(fault_of({wrong}).find("what it is about") != std::string::npos);
  wrong = first;
  wrong.source.confidence = Confidence::low;
  CHECK(fault_of({wrong}).find("note") != std::string::npos);
  wrong.source.citation.note = "from memory";
  CHECK(fault_of({wrong}).empty());
  wrong = first;
  wrong.known = Day(2015, 6, 29);
  CHECK(fault_of({wrong}).find("known") != std::string::npos);
  wrong = first;
  wrong.to = Month(2015, 6);
  CHECK(fault_of({wrong}).find("ends before") != std::string::npos);
  wrong = first;
  wrong.expected_until = Month(2015, 6);
  CHECK(fault_of({wrong}).find("overdue before") != std::string::npos);

  const auto bounded = row(Month(2015, 7), Month(2015, 12), early, 1_rupiah);
  CHECK(fault_of({bounded, second}).find("gap") != std::string::npos);
  CHECK(fault_of({bounded, second}, Coverage::periods).empty());
  const auto figure = row(Month(2017, 1), Month(2017, 12), Day(2018, 2, 28), 2_rupiah);
  CHECK(fault_of({bounded, figure}, Coverage::figures).empty());
  CHECK(fault_of({bounded, second}, Coverage::figures).find("ends with it") != std::string::npos);
  CHECK(fault_of({bounded}).empty());  // it may end
  CHECK(fault_of({bounded, row(Month(2016, 1), std::nullopt, early, 2_rupiah)}).empty());
}

TEST_CASE("the row that became known last decides, and a bounded row gives way when it ends", "[law]") {
  const std::vector rows = {
      row(Month(2015, 7), std::nullopt, early, 100_rupiah),
      row(Month(2020, 8), Month(2021, 1), Day(2020, 8, 31), 1_rupiah),
      row(Month(2025, 2), Month(2025, 7), Day(2025, 2, 7), 50_rupiah),
      row(Month(2025, 8), Month(2026, 1), Day(2025, 9, 4), 40_rupiah),
  };
  REQUIRE(fault_of(rows).empty());
  const Timeline<Month, Money> timeline("example", rows);

  const auto before = timeline.at(Month(2020, 7));
  CHECK(before.row->value == 100_rupiah);
  CHECK(before.from == Month(2015, 7));
  CHECK(before.to == Month(2020, 7));
  const auto relief = timeline.at(Month(2021, 1));
  CHECK(relief.row->value == 1_rupiah);
  CHECK(relief.from == Month(2020, 8));
  CHECK(relief.to == Month(2021, 1));
  const auto between = timeline.at(Month(2021, 2));
  CHECK(between.row->value == 100_rupiah);
  CHECK(between.from == Month(2021, 2));
  CHECK(between.to == Month(2025, 1));
  const auto after = timeline.at(Month(2026, 2));
  CHECK(after.from == Month(2026, 2));
  CHECK_FALSE(after.to);

  // Seen before the second decree was signed, the relief ends with July.
  CHECK(timeline.value(Month(2025, 8), {.known_on = Day(2025, 9, 3)}) == 100_rupiah);
  CHECK(timeline.value(Month(2025, 8), {.known_on = Day(2025, 9, 4)}) == 40_rupiah);
}

TEST_CASE("outside what is known there is no rule, and the reason is said", "[law]") {
  const std::vector rows = {row(Month(2016, 1), Month(2016, 12), Day(2017, 1, 15), 1_rupiah),
                            row(Month(2018, 1), Month(2018, 12), Day(2019, 1, 15), 2_rupiah)};
  const Timeline<Month, Money> timeline("figure", rows, Coverage::figures);
  CHECK_THROWS_WITH(timeline.at(Month(2015, 12)), "no rule figure for 2015-12: its first value holds from 2016-01");
  CHECK_THROWS_WITH(timeline.at(Month(2017, 5)), "no rule figure for 2017-05: no figure was published or found for it");
  CHECK_THROWS_WITH(timeline.at(Month(2018, 5), {.known_on = Day(2018, 6, 1)}),
                    "no rule figure for 2018-05: PP 1/2015 Pasal 1 was not known before 2019-01-15");
  try {
    static_cast<void>(timeline.at(Month(2017, 5)));
  } catch (const NoRule& error) {
    CHECK(error.code() == ErrorCode::no_rule);
    CHECK(error.field() == "month");
    CHECK(error.value() == "2017-05");
  }
}

TEST_CASE("a yearly value that is overdue is refused or held", "[law]") {
  std::vector rows = {row(Month(2015, 7), std::nullopt, early, 1_rupiah),
                      row(Month(2016, 3), std::nullopt, Day(2016, 2, 28), 2_rupiah)};
  rows[0].expected_until = Month(2016, 2);
  rows[1].expected_until = Month(2017, 2);
  const Timeline<Month, Money> timeline("ceiling", rows);
  CHECK(timeline.at(Month(2016, 2)).to == Month(2016, 2));
  CHECK(timeline.at(Month(2016, 3)).to == Month(2017, 2));
  CHECK(timeline.value(Month(2017, 2)) == 2_rupiah);
  CHECK_THROWS_AS(timeline.at(Month(2017, 3)), NoRule);
  const auto held = timeline.at(Month(2017, 3), {.stale = Stale::hold});
  CHECK(held.overdue);
  CHECK(held.row->value == 2_rupiah);
  CHECK_FALSE(timeline.at(Month(2017, 2), {.stale = Stale::hold}).overdue);
  // Hidden by the viewpoint, the renewal is overdue; the value before it does not live on.
  CHECK_THROWS_WITH(timeline.at(Month(2016, 3), {.known_on = Day(2016, 2, 27)}),
                    "ceiling for 2016-03 is overdue: the value of PP 1/2015 Pasal 1 was expected to stand until "
                    "2016-02, and its successor was not known on 2016-02-27");
}

TEST_CASE("a year beyond the calendar has no rate", "[law]") {
  const YearlyRates published(RuleBook::builtin()->macro.cpi, {}, "inflation");
  CHECK(published.source(2020) != nullptr);
  CHECK(published.source(10'000) == nullptr);
  CHECK_THROWS_AS(published.at(10'000), NoRule);
}
