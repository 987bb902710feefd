#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include <jamsostek/benefit/disability.hpp>

#include "items.hpp"

using namespace jamsostek;
using namespace jamsostek::benefit;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Day day = Day(2024, 5, 1);

/// The rows of tests/cases/disability_table.csv, by hand: quotes around a cell keep its commas.
std::vector<std::vector<std::string>> published_rows() {
  std::ifstream stream(JAMSOSTEK_TESTS_DIR "/cases/disability_table.csv");
  REQUIRE(stream);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  while (std::getline(stream, line)) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(cells);
  }
  rows.erase(rows.begin());
  return rows;
}

json claim(const json& disability, const std::string& accident = "2024-05-01") {
  return {{"op", "benefit.jkk"},
          {"segment", "pu"},
          {"accident", accident},
          {"wage", 10'000'000},
          {"disability", disability}};
}
json anatomical(const json& part) { return claim({{"kind", "anatomical"}, {"parts", {part}}}); }
json functional(const json& part) { return claim({{"kind", "functional"}, {"parts", {part}}}); }

/// What a percentage of 80 wages of 10,000,000 is: 1 % is 8,000,000.
std::int64_t amount(const std::string& percent) {
  return share(Money::rupiah(800'000'000), Rate::parse_percent(percent)).sen() / 100;
}

}  // namespace

TEST_CASE("every row of the disability table is the published one, in both regimes", "[benefit][disability]") {
  const auto rows = published_rows();
  const auto table = disability_table();
  REQUIRE(rows.size() == 38);
  REQUIRE(table.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& cells = rows[i];
    const auto& row = table[i];
    INFO(cells[0]);
    REQUIRE(cells.size() == 6);
    CHECK(row.code == cells[0]);
    CHECK(row.part_indonesian == cells[1]);
    const auto dash = cells[3].find('-');
    CHECK(row.percent.percent_text() == cells[3].substr(0, dash));
    CHECK(row.most.has_value() == (dash != std::string::npos));
    CHECK(row.left.has_value() == !cells[4].empty());
    const auto confidence = cells[5].find("[medium]") != std::string::npos ? Confidence::medium : Confidence::low;
    CHECK(row.source->confidence == confidence);

    // The same by request: right, left, and swapped for the left-handed; the ends of the range.
    for (const auto* accident : {"2015-07-01", "2019-12-01", "2019-12-02", "2026-11-20"}) {
      const auto paid = [&](json part, const std::string& dominant) {
        part["code"] = cells[0];
        const auto given = result(claim({{"kind", "anatomical"}, {"dominant", dominant}, {"parts", {part}}}, accident));
        CHECK(given.at("items").at(0).at("confidence") == to_string(confidence));
        return amount_of(given, "disability");
      };
      if (row.left) {
        CHECK(paid({{"side", "right"}}, "right") == amount(cells[3]));
        CHECK(paid({{"side", "left"}}, "right") == amount(cells[4]));
        CHECK(paid({{"side", "right"}}, "left") == amount(cells[4]));
        CHECK(paid({{"side", "left"}}, "left") == amount(cells[3]));
      } else if (row.most) {
        const auto least = cells[3].substr(0, dash);
        const auto most = cells[3].substr(dash + 1);
        CHECK(paid({{"percent", least}}, "right") == amount(least));
        CHECK(paid({{"percent", most}}, "left") == amount(most));
      } else {
        CHECK(paid(json::object(), "right") == amount(cells[3]));
        CHECK(paid(json::object(), "left") == amount(cells[3]));
      }
    }
  }
}

TEST_CASE("disability: fine print", "[benefit][disability][fine-print]") {
  const auto sum = [](const std::vector<json>& parts) {
    return amount_of(result(claim({{"kind", "anatomical"}, {"parts", parts}})), "disability");
  };
  SECTION("JKK-5: percentages add as given, a row twice too, up to 70") {
    CHECK(sum({{{"code", "HAND_WRIST"}, {"side", "right"}}, {{"code", "THUMB"}, {"side", "right"}}}) == amount("47"));
    CHECK(sum({{{"code", "SMELL"}}, {{"code", "SMELL"}}}) == amount("20"));
    CHECK(sum({{{"code", "FOOT_BOTH_ANKLE"}}, {{"code", "TOE_OTHER"}, {"count", 10}}}) == amount("70"));
    CHECK(sum({{{"code", "FOOT_BOTH_ANKLE"}}, {{"code", "TOE_OTHER"}, {"count", 11}}}) == amount("70"));
    CHECK(sum({{{"code", "EYE_BOTH"}}, {{"code", "SMELL"}}}) == amount("70"));
  }
  SECTION("JKK-5: count") {
    CHECK(sum({{{"code", "FINGER_OTHER"}, {"side", "left"}, {"count", 3}}}) == amount("9"));
    CHECK(sum({{{"code", "FINGER_OTHER_PHALANX1"}, {"side", "left"}, {"count", 3}}}) == amount("4.5"));
    CHECK(sum({{{"code", "HEARING_LOSS_BOTH_PER10DB"}, {"count", 4}}}) == amount("24"));
    CHECK(sum({{{"code", "HEARING_LOSS_ONE_PER10DB"}, {"count", 4}}}) == amount("12"));
    CHECK(sum({{{"code", "VISION_EFF_PER10"}, {"count", 2}}}) == amount("14"));
    CHECK(sum({{{"code", "VISION_FIELD_PER10"}, {"count", 2}}}) == amount("14"));
    CHECK(fault(anatomical({{"code", "TOE_BIG"}, {"count", 1}})) == "invalid_value disability.parts[0].count");
    CHECK(fault(anatomical({{"code", "TOE_OTHER"}, {"count", 0}})) == "out_of_range disability.parts[0].count");
  }
  SECTION("JKK-5: functional loss") {
    CHECK(amount_of(result(functional({{"code", "THUMB"}, {"side", "left"}, {"loss", "12.5"}})), "disability") ==
          amount("1.5"));
    for (const auto* code : {"SCALP", "HEARING_LOSS_BOTH_PER10DB", "VISION_EFF_PER10", "VISION_FIELD_PER10"}) {
      CHECK(fault(functional({{"code", code}, {"loss", 50}})) == "invalid_value disability.parts[0].code");
    }
    CHECK(fault(functional({{"code", "SMELL"}})) == "missing_field disability.parts[0].loss");
    CHECK(amount_of(result(functional({{"code", "SMELL"}, {"loss", "33.3333333333"}})), "disability") == 26'666'667);
    CHECK(fault(functional({{"code", "SMELL"}, {"loss", "33.33333333333"}})) ==
          "invalid_value disability.parts[0].loss");
    CHECK(fault(functional({{"code", "SMELL"}, {"loss", 0}})) == "out_of_range disability.parts[0].loss");
    CHECK(fault(functional({{"code", "SMELL"}, {"loss", "100.01"}})) == "out_of_range disability.parts[0].loss");
    CHECK(amount_of(result(functional({{"code", "SMELL"}, {"loss", 100}})), "disability") == amount("10"));
    CHECK(fault(functional({{"code", "TOE_OTHER"}, {"loss", 50}, {"count", 2}})) ==
          "invalid_value disability.parts[0].count");
    CHECK(fault(anatomical({{"code", "SMELL"}, {"loss", 50}})) == "invalid_value disability.parts[0].loss");
  }
  SECTION("JKK-5: no parts") {
    for (const auto* kind : {"anatomical", "functional"}) {
      CHECK(fault(claim({{"kind", kind}, {"parts", json::array()}})) == "invalid_value disability.parts");
      CHECK(fault(claim({{"kind", kind}})) == "missing_field disability.parts");
    }
    CHECK(fault(claim({{"kind", "total"}, {"parts", json::array()}})) == "unknown_field disability.parts");
  }
  SECTION("JKK-6: side and percent, where the row needs them and nowhere else") {
    CHECK(fault(anatomical({{"code", "ARM_ELBOW"}})) == "missing_field disability.parts[0].side");
    CHECK(fault(anatomical({{"code", "EYE_ONE"}, {"side", "left"}})) == "invalid_value disability.parts[0].side");
    CHECK(fault(anatomical({{"code", "SCALP"}})) == "missing_field disability.parts[0].percent");
    CHECK(fault(anatomical({{"code", "SMELL"}, {"percent", 10}})) == "invalid_value disability.parts[0].percent");
    CHECK(fault(anatomical({{"code", "SCALP"}, {"percent", "9.99"}})) == "out_of_range disability.parts[0].percent");
    CHECK(fault(anatomical({{"code", "SCALP"}, {"percent", "30.01"}})) == "out_of_range disability.parts[0].percent");
    CHECK(amount_of(result(anatomical({{"code", "SCALP"}, {"percent", "17.5"}})), "disability") == amount("17.5"));
    CHECK(fault(anatomical({{"code", "ELBOW"}})) == "invalid_value disability.parts[0].code");
    CHECK(fault(anatomical({{"code", "ARM_ELBOW"}, {"side", "both"}})) == "invalid_value disability.parts[0].side");
  }
  SECTION("70 % by parts is not total disability: no periodic sum") {
    CHECK(item_names(result(anatomical({{"code", "EYE_BOTH"}}))) == "disability");
    const auto total = result(claim({{"kind", "total"}}));
    CHECK(item_names(total) == "disability periodic");
    CHECK(amount_of(total, "disability") == amount("70"));
  }
  SECTION("only what adds rests on the rule that percentages add") {
    const auto one = result(anatomical({{"code", "SMELL"}})).at("items").at(0);
    CHECK(one.at("confidence") == "medium");
    const auto two = result(claim({{"kind", "anatomical"}, {"parts", {{{"code", "SMELL"}}, {{"code", "EYE_ONE"}}}}}));
    CHECK(two.at("items").at(0).at("confidence") == "low");
  }
}

TEST_CASE("sight and hearing become percentages of the table", "[benefit][disability]") {
  using namespace jamsostek::literals;
  SECTION("binocular efficiency: (3 x better + worse) / 4, whichever eye is named first") {
    CHECK(binocular_efficiency(book, day, 80_percent, 40_percent) == 70_percent);
    CHECK(binocular_efficiency(book, day, 40_percent, 80_percent) == 70_percent);
    CHECK(binocular_efficiency(book, day, 100_percent, 0_percent) == 75_percent);
    CHECK(binocular_efficiency(book, day, 50.5_percent, 50.5_percent) == 50.5_percent);
    CHECK_THROWS_AS(binocular_efficiency(book, day, 100.1_percent, 0_percent), OutOfRange);
    CHECK_THROWS_AS(binocular_efficiency(book, Day(2015, 6, 30), 1_percent, 0_percent), NoRule);
  }
  SECTION("7 % for each full 10 % of efficiency lost") {
    CHECK_FALSE(sight_part(90.01_percent));
    REQUIRE(sight_part(90_percent));
    CHECK(sight_part(90_percent)->code == "VISION_EFF_PER10");
    CHECK(sight_part(90_percent)->count == 1);
    CHECK(sight_part(70_percent)->count == 3);
    CHECK(sight_part(0_percent)->count == 10);
    const std::vector<DisabilityPart> lost{*sight_part(70_percent)};
    CHECK(Disability::anatomical(lost).sum() == 21_percent);
    CHECK_THROWS_AS(sight_part(101_percent), OutOfRange);
  }
  SECTION("hearing: for each full 10 decibels, 6 % for both ears and 3 % for one") {
    CHECK_FALSE(hearing_part(true, 9));
    CHECK(hearing_part(true, 10)->count == 1);
    CHECK(hearing_part(true, 39)->count == 3);
    CHECK(hearing_part(true, 39)->code == "HEARING_LOSS_BOTH_PER10DB");
    CHECK(hearing_part(false, 40)->code == "HEARING_LOSS_ONE_PER10DB");
    const std::vector<DisabilityPart> lost{*hearing_part(true, 39), *hearing_part(false, 40)};
    CHECK(Disability::anatomical(lost).sum() == 30_percent);
    CHECK_THROWS_AS(hearing_part(true, -1), OutOfRange);
  }
  SECTION("hearing thresholds: (mean - 25) x 1.5 %, both ears (5 x better + worse) / 6") {
    CHECK(hearing_loss(book, day, {25, 25, 25, 25}) == 0_percent);
    CHECK(hearing_loss(book, day, {25, 25, 25, 26}) == 0.375_percent);
    CHECK(hearing_loss(book, day, {45, 45, 45, 45}) == 30_percent);
    CHECK(hearing_loss(book, day, {0, 10, 10, 10}) == 0_percent);
    CHECK(hearing_loss(book, day, {120, 120, 120, 120}) == 100_percent);
    CHECK(binaural_loss(book, day, {45, 45, 45, 45}, {65, 65, 65, 65}) == 35_percent);
    CHECK(binaural_loss(book, day, {65, 65, 65, 65}, {45, 45, 45, 45}) == 35_percent);
    CHECK(binaural_loss(book, day, {25, 25, 25, 26}, {25, 25, 25, 25}) == 0.0625_percent);
    CHECK_THROWS_AS(hearing_loss(book, day, {131, 0, 0, 0}), OutOfRange);
    // The loss is that of a functional disability: 35 % of 40 %.
    DisabilityPart part{"HEARING_BOTH"};
    part.loss = binaural_loss(book, day, {45, 45, 45, 45}, {65, 65, 65, 65});
    CHECK(Disability::functional(std::vector{part}).sum() == 14_percent);
  }
}
