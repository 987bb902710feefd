#include <jamsostek/law/amendment.hpp>

#include <catch2/catch.hpp>

#include <jamsostek/contribution/pu.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/law/rule_row.hpp>
#include <jamsostek/law/yearly_rates.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

const RuleBook& book = RuleBook::builtin();

Amendment amendment(std::string name, AnyKey from, Day known, AnyValue value) {
  Amendment row;
  row.name = std::move(name);
  row.from = from;
  row.known = known;
  row.value = value;
  row.instrument = "PP 9/2027";
  row.confidence = Confidence::high;
  return row;
}

Amendment ceiling_of_2027() {
  auto row = amendment("jp.wage_ceiling", Month(2027, 3), Day(2027, 2, 24), 11'652'900_rupiah);
  row.expected_until = Month(2028, 2);
  return row;
}

std::vector<std::string> places(const std::vector<AmendmentProblem>& problems) {
  std::vector<std::string> found;
  for (const auto& problem : problems) found.push_back(problem.place);
  return found;
}

Money jp_of_worker(const RuleBook& rules, Month month, Viewpoint viewpoint = {}) {
  const auto tariff = contribution::pu::compile(rules, month, {.risk = Risk::low}, viewpoint);
  for (const auto& line : contribution::pu::statement(tariff, Wage::monthly(12'000'000_rupiah)).lines) {
    if (line.programme == Programme::jp && line.payer == Payer::worker) return line.amount;
  }
  return {};
}

}  // namespace

TEST_CASE("a new JP ceiling changes results and the name of the book from its month on", "[law]") {
  const std::vector rows = {ceiling_of_2027()};
  const auto amended = book.amended(rows);
  CHECK(jp_of_worker(amended, Month(2027, 2)) == 110'863_rupiah);
  CHECK(jp_of_worker(amended, Month(2027, 3)) == 116'529_rupiah);
  CHECK(jp_of_worker(amended, Month(2028, 2)) == 116'529_rupiah);
  CHECK_THROWS_AS(jp_of_worker(amended, Month(2028, 3)), NoRule);
  CHECK_THROWS_AS(jp_of_worker(amended, Month(2027, 3), {.known_on = Day(2027, 2, 23)}), NoRule);
  CHECK(jp_of_worker(amended, Month(2027, 3), {.known_on = Day(2027, 2, 24)}) == 116'529_rupiah);
  CHECK_THROWS_AS(jp_of_worker(book, Month(2027, 3)), NoRule);

  CHECK(amended.version() == std::string(book.version()) + "-amended");
  CHECK(amended.hash() != book.hash());
  CHECK(amended.id() == fmt::format("{}+{}", amended.version(), amended.hash().substr(0, 12)));
  CHECK(book.amended(rows).id() == amended.id());
  CHECK(amended.canonical().find("jp.wage_ceiling|2027-03||2027-02-24|2028-02|11652900|PP 9/2027||JP wage ceiling: ") !=
        std::string::npos);
  CHECK(book.amended({}).id() == book.id());
}

TEST_CASE("a relief for some months gives way to the ordinary value again", "[law]") {
  auto row = amendment("jkk.relief", Month(2027, 4), Day(2027, 3, 20), 50_percent);
  row.to = Month(2027, 6);
  const auto amended = book.amended(std::vector{row});
  for (const auto& [month, share] : {std::pair(Month(2027, 3), 100_percent), std::pair(Month(2027, 4), 50_percent),
                                     std::pair(Month(2027, 6), 50_percent), std::pair(Month(2027, 7), 100_percent)}) {
    CHECK(amended->jkk.relief.value(month) == share);
  }
  CHECK(amended->jkk.relief.at(Month(2027, 5)).to == Month(2027, 6));
}

TEST_CASE("a row that another one hides at first is taken, one that never holds is not", "[law]") {
  // The reliefs of 2025 were known later and end in January 2026.
  const auto row = [](Month from, std::optional<AnyKey> to) {
    auto made = amendment("jkk.relief.labour_intensive", from, Day(2025, 1, 1), 90_percent);
    made.to = to;
    return std::vector{made};
  };
  const auto amended = book.amended(row(Month(2025, 3), std::nullopt));
  CHECK(amended->jkk.relief_labour_intensive.value(Month(2026, 1)) == 50_percent);
  CHECK(amended->jkk.relief_labour_intensive.value(Month(2026, 2)) == 90_percent);
  CHECK(places(book.problems(row(Month(2025, 3), Month(2026, 1)))) == std::vector<std::string>{"rows[0].known"});
  CHECK(book.problems(row(Month(2025, 3), Month(2026, 2))).empty());
}

TEST_CASE("an amended book keeps its rows and texts alive, and can be amended again", "[law]") {
  auto second = book;
  {
    auto rows = std::vector{ceiling_of_2027()};
    rows.front().article = "an article that is longer than any small string is";
    const auto first = book.amended(rows);
    rows.front() = amendment("jkm.rate", Month(2027, 1), Day(2026, 12, 1), 0.25_percent);
    second = first.amended(rows);
  }
  CHECK(second->jp.wage_ceiling.at(Month(2027, 3)).row->source.citation.article ==
        "an article that is longer than any small string is");
  CHECK(second->jkm.rate.value(Month(2027, 1)) == 0.25_percent);
  CHECK(second->jkm.rate.value(Month(2026, 12)) == 0.30_percent);
  CHECK(second.version() == std::string(book.version()) + "-amended");
}

TEST_CASE("a row corrects another one for those who look from an earlier day too", "[law]") {
  auto row = amendment("jp.wage_ceiling", Month(2026, 3), Day(2026, 2, 25), 11'086'400_rupiah);
  CHECK(places(book.problems(std::vector{row})) == std::vector<std::string>{"rows[0].known"});
  row.corrects = true;
  const auto amended = book.amended(std::vector{row});
  CHECK(amended->jp.wage_ceiling.value(Month(2026, 3), {.known_on = Day(2026, 2, 25)}) == 11'086'400_rupiah);
  CHECK(amended->jp.wage_ceiling.rows().size() == book->jp.wage_ceiling.rows().size());
}

TEST_CASE("a yearly figure of an amendment counts, and the one known last wins", "[law]") {
  auto row = amendment("cpi", Month(2026, 1), Day(2027, 1, 4), 2.5_percent);
  row.to = Month(2026, 12);
  auto revised = amendment("cpi", Month(2025, 1), Day(2027, 1, 4), 3_percent);
  revised.to = Month(2025, 12);
  const auto amended = book.amended(std::vector{revised, row});
  const YearlyRates rates(amended->macro.cpi);
  CHECK(rates.at(2025) == 3_percent);
  CHECK(rates.at(2026) == 2.5_percent);
  CHECK(rates.at(2024) == 1.57_percent);
  CHECK_THROWS_AS(rates.at(2027), NoRule);
  CHECK_THROWS_AS(rates.at(0), NoRule);
}

TEST_CASE("what lasts is no relief", "[law]") {
  auto row = amendment("jht.rate.worker", Month(2027, 4), Day(2027, 3, 20), 1_percent);
  row.to = Month(2027, 6);
  CHECK(book.amended(std::vector{row})->jht.rate_worker.lasting().value == 2_percent);
  row.from = Month(2015, 7);
  row.known = first_known;
  row.corrects = true;
  const auto all_ends = book.amended(std::vector{row});
  CHECK_THROWS_AS(all_ends->jht.rate_worker.lasting(), NoRule);
}

TEST_CASE("every problem of every row is told, and the book stays as it was", "[law]") {
  std::vector<Amendment> rows(4);
  rows[1] = ceiling_of_2027();
  rows[1].confidence = Confidence::low;
  rows[1].to = Month(2027, 2);
  rows[1].value = -1_rupiah;
  rows[2] = amendment("jp.wage_ceiling", Day(2027, 3, 1), Day(2015, 6, 29), 5);
  rows[3] = ceiling_of_2027();
  const auto hash = std::string(book.hash());
  try {
    static_cast<void>(book.amended(rows));
    FAIL("bad rows were taken");
  } catch (const AmendmentError& error) {
    CHECK(places(error.problems()) == std::vector<std::string>{"rows[0].name", "rows[0].known", "rows[0].confidence",
                                                               "rows[0].instrument", "rows[1].note", "rows[1].value",
                                                               "rows[1].to", "rows[2].from", "rows[2].value",
                                                               "rows[2].known"});
    CHECK(error.code() == ErrorCode::missing_field);
    CHECK(error.field() == "rows[0].name");
    CHECK(std::string(error.what()).find("rows[2].value: a value of this rule is of the kind rupiah") !=
          std::string::npos);
  }
  CHECK(book.hash() == hash);
  CHECK(book.problems(std::vector{ceiling_of_2027()}).empty());
}

TEST_CASE("every built-in row can be stated again as a correction of itself", "[law]") {
  std::vector<Amendment> rows;
  for (const auto& rule : book.all()) {
    for (const auto& row : rows_of(rule)) {
      const auto& [citation, confidence] = *row.source;
      rows.push_back({std::string(row.name), row.from, row.to, row.known, row.expected_until, row.value,
                      std::string(citation.instrument), std::string(citation.article), std::string(citation.title),
                      std::string(citation.note), confidence, true});
    }
  }
  CHECK(places(book.problems(rows)).empty());
  CHECK(book.amended(rows).hash() == book.hash());
}

TEST_CASE("what is wrong with a row is told once, and nothing that follows from it", "[law]") {
  auto row = ceiling_of_2027();
  row.instrument.clear();
  row.from.reset();
  row.to = Month(2020, 1);
  row.expected_until = Month(2020, 1);
  CHECK(places(book.problems(std::vector{row})) == std::vector<std::string>{"rows[0].instrument", "rows[0].from"});
}

TEST_CASE("a row that was known before the one that stands would never hold", "[law]") {
  const auto row = amendment("jp.wage_ceiling", Month(2026, 3), Day(2026, 1, 1), 11'000'000_rupiah);
  CHECK(places(book.problems(std::vector{row})) == std::vector<std::string>{"rows[0].known"});
}

TEST_CASE("a date of the wrong kind is told once, though a figure then lacks its end", "[law]") {
  auto row = amendment("cpi", Month(2026, 1), Day(2027, 1, 4), 2_percent);
  row.to = Day(2026, 12, 31);
  CHECK(places(book.problems(std::vector{row})) == std::vector<std::string>{"rows[0].to"});
}
