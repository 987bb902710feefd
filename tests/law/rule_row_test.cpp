#include <jamsostek/law/rule_row.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

const RuleBook& book = RuleBook::builtin();

std::vector<std::string> overdue_on(Day day) {
  std::vector<std::string> names;
  for (const auto& overdue : freshness(book, day).overdue) names.emplace_back(overdue.newest.name);
  return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) { return std::ranges::count(names, name) == 1; }

}  // namespace

TEST_CASE("the rows of a rule are told alike for every kind of rule", "[law]") {
  const auto rows = rows_of(book.find("jp.wage_ceiling"));
  REQUIRE(rows.size() == book->jp.wage_ceiling.rows().size());
  const auto& newest = rows.back();
  CHECK(newest.name == "jp.wage_ceiling");
  CHECK(newest.from == AnyKey(Month(2026, 3)));
  CHECK(newest.expected_until == AnyKey(Month(2027, 2)));
  CHECK(newest.value == AnyValue(11'086'300_rupiah));
  CHECK(fmt::format("{} {} {}", newest.from, newest.value, unit_of(newest.value)) == "2026-03 11086300 rupiah");
  CHECK(fmt::format("{}", rows_of(book.find("jht.rate.employer")).front().value) == "3.7");
  CHECK(unit_of(rows_of(book.find("jht.rate.employer")).front().value) == "percent");
  CHECK(unit_of(rows_of(book.find("payment.due_day")).front().value) == "number");
  CHECK(unit_of(rows_of(book.find("fine.last_day.labour_intensive")).front().value) == "day");
}

TEST_CASE("the row in force on a day, in months and in days", "[law]") {
  const auto& ceiling = book.find("jp.wage_ceiling");
  CHECK(in_force(ceiling, Day(2026, 2, 28))->value == AnyValue(10'547'400_rupiah));
  CHECK(in_force(ceiling, Day(2026, 3, 1))->value == AnyValue(11'086'300_rupiah));
  CHECK_FALSE(in_force(ceiling, Day(2027, 3, 1)));
  CHECK(in_force(ceiling, Day(2027, 3, 1), {.stale = Stale::hold}));
  CHECK_FALSE(in_force(ceiling, Day(2015, 6, 30)));
  const auto& age = book.find("jp.retirement_age");
  CHECK(in_force(age, Day(2024, 12, 31))->value == AnyValue(58));
  CHECK(in_force(age, Day(2025, 1, 1))->value == AnyValue(59));
}

TEST_CASE("what differs between two months", "[law]") {
  const auto found = changes(book, Month(2026, 2), Month(2026, 3));
  const auto ceiling = std::ranges::find(found, "jp.wage_ceiling", &RuleChange::name);
  REQUIRE(ceiling != found.end());
  CHECK(ceiling->before->value == AnyValue(10'547'400_rupiah));
  CHECK(ceiling->after->value == AnyValue(11'086'300_rupiah));
  CHECK(changes(book, Month(2026, 3), Month(2026, 3)).empty());
  const auto later = changes(book, Month(2027, 2), Month(2027, 3));
  const auto overdue = std::ranges::find(later, "jp.wage_ceiling", &RuleChange::name);
  REQUIRE(overdue != later.end());
  CHECK_FALSE(overdue->after);
}

TEST_CASE("yearly values are overdue from the day after the one they were expected to stand until", "[law]") {
  CHECK(overdue_on(Day(2026, 11, 20)).empty());
  CHECK_FALSE(has(overdue_on(Day(2027, 1, 31)), "jp.benefit_minimum"));
  CHECK(has(overdue_on(Day(2027, 2, 1)), "jp.benefit_minimum"));
  CHECK_FALSE(has(overdue_on(Day(2027, 2, 28)), "jp.wage_ceiling"));
  CHECK(has(overdue_on(Day(2027, 3, 1)), "jp.wage_ceiling"));
  const auto found = freshness(book, Day(2027, 5, 5)).overdue;
  const auto ceiling = std::ranges::find(found, "jp.wage_ceiling", [](const auto& one) { return one.newest.name; });
  CHECK(ceiling->since == Day(2027, 3, 1));
}

TEST_CASE("the figure of a year is overdue a year after that of the year before became known", "[law]") {
  // The figures of 2025 are known from 28 February 2026 on.
  for (const auto* name : {"cpi", "gdp_growth", "jht.development", "jp.development"}) {
    INFO(name);
    CHECK_FALSE(has(overdue_on(Day(2027, 2, 28)), name));
    CHECK(has(overdue_on(Day(2027, 3, 1)), name));
  }
}

TEST_CASE("rows of low confidence in use are listed, with the day's row alone for rules that are replaced", "[law]") {
  const auto names_on = [](Day day) {
    std::vector<std::string> names;
    for (const auto& row : freshness(book, day).unsure) {
      CHECK(row.source->confidence == Confidence::low);
      names.emplace_back(row.name);
    }
    return names;
  };
  // The limit of 2021 is hearsay, that of 2018 is not.
  CHECK(has(names_on(Day(2026, 11, 20)), "bpu.age_limit"));
  CHECK_FALSE(has(names_on(Day(2021, 4, 30)), "bpu.age_limit"));
  CHECK(has(names_on(Day(2021, 5, 1)), "bpu.age_limit"));
  const auto tables = freshness(book, Day(2026, 11, 20)).unsure_tables;
  REQUIRE(tables.front().name == "bpu.brackets");
  CHECK(tables.front().unsure == 31);
  CHECK(tables.front().rows == 33);
}

TEST_CASE("the canonical form holds every row and every row of the tables, and nothing else", "[law]") {
  std::size_t rows = 0;
  for (const auto& rule : book.all()) rows += rows_of(rule).size();
  for (const auto& table : book.tables()) {
    for (const auto& row : table.rows) CHECK(row.cells.size() == table.columns.size());
    rows += table.rows.size();
  }
  const auto canonical = book.canonical();
  CHECK(static_cast<std::size_t>(std::ranges::count(canonical, '\n')) == rows);
}

TEST_CASE("a figure that was published anew is sure again", "[law]") {
  std::vector<Amendment> figures(2);
  for (auto& figure : figures) {
    figure.name = "cpi";
    figure.from = Month(2020, 1);
    figure.to = Month(2020, 12);
    figure.value = 1.7_percent;
    figure.instrument = "BPS";
    figure.note = "a preliminary figure";
  }
  figures[0].known = Day(2026, 12, 1);
  figures[0].confidence = Confidence::low;
  figures[1].known = Day(2026, 12, 15);
  figures[1].confidence = Confidence::high;
  const auto unsure = [](const RuleBook& rules) {
    const auto rows = freshness(rules, Day(2027, 1, 1)).unsure;
    return std::ranges::count_if(
        rows, [](const RuleRow& row) { return row.name == "cpi" && row.from == AnyKey(Month(2020, 1)); });
  };
  CHECK(unsure(book.amended(std::vector{figures[0]})) == 1);
  CHECK(unsure(book.amended(figures)) == 0);
}
