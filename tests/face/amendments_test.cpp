#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include <face/json/amendments.hpp>

#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

/// The files that the schema is tested with too, by amendment_schema_test.py.
json files() {
  std::ifstream stream(JAMSOSTEK_TESTS_DIR "/amendments.json");
  return json::parse(stream);
}

std::string text_of(const json& entry) {
  return entry.contains("text") ? entry.at("text").get<std::string>() : entry.at("file").dump();
}

/// Where the reader finds problems.
std::multiset<std::string> places(const std::string& text) {
  std::multiset<std::string> found;
  try {
    static_cast<void>(face::json::amended(book, text));
  } catch (const AmendmentError& error) {
    for (const auto& problem : error.problems()) {
      CHECK_FALSE(problem.message.empty());
      found.insert(problem.place);
    }
  } catch (const Error& error) {
    found.insert(error.field());
  }
  return found;
}

}  // namespace

TEST_CASE("the reader of amendments tells every problem with its place", "[face]") {
  for (const auto& entry : files()) {
    INFO(entry.at("about"));
    const auto expected = entry.value("places", std::multiset<std::string>());
    CHECK(places(text_of(entry)) == expected);
  }
}

TEST_CASE("an amendment file changes results exactly as the rows say", "[face]") {
  const auto all = files();
  const auto& relief = all.at(1).at("file");
  const auto amended = face::json::amended(book, relief.dump());
  CHECK(amended->jkk.relief.value(Month(2027, 5)).percent_text() == "50");
  CHECK(amended->jkk.relief.at(Month(2027, 5)).row->source.citation.title == "a relief");
  CHECK(amended->jp.benefit_minimum.value(Day(2027, 2, 1)) == Money::from_sen(42'340'050));
  CHECK(amended->jp.benefit_minimum.at(Day(2027, 2, 1)).row->source.citation.title ==
        book->jp.benefit_minimum.rows().back().source.citation.title);
  CHECK(amended->macro.cpi.value(Month(2026, 7)).percent_text() == "-0.5");
}

TEST_CASE("the example in docs/amending.md is a good one", "[face]") {
  std::ifstream stream(JAMSOSTEK_TESTS_DIR "/../docs/amending.md");
  const std::string page(std::istreambuf_iterator<char>(stream), {});
  const std::string fence = "```json rules.json\n";
  const auto begin = page.find(fence) + fence.size();
  const auto amended = face::json::amended(book, page.substr(begin, page.find("```", begin) - begin));
  CHECK(amended->jp.wage_ceiling.value(Month(2027, 3)) == Money::rupiah(11'652'900));
  CHECK(amended->jkk.relief.value(Month(2027, 6)).percent_text() == "50");
}

TEST_CASE("a text that is no JSON is no amendment, whatever the bytes", "[face]") {
  for (const std::string text : {"", "{", "nonsense", "\xff\xfe", "{\"rows\": [{\"name\": \"\xff\"}]}"}) {
    try {
      static_cast<void>(face::json::amended(book, text));
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_json);
    }
  }
}

TEST_CASE("every exported row is a row of an amendment", "[face]") {
  auto rows = result(json{{"op", "rules.export"}}).at("rows");
  for (auto& row : rows) row["corrects"] = true;
  const auto amended = face::json::amended(book, json{{"rows", rows}}.dump());
  CHECK(amended.hash() == book.hash());
}

TEST_CASE("the texts of an amendment stand in answers as they were given", "[face]") {
  const std::string instrument = "Peraturan \"A\"\\B\n2027";
  const json ceiling{{"name", "jp.wage_ceiling"},     {"from", "2027-03"},   {"to", "2028-02"},
                     {"known", "2026-11-01"},         {"value", 11'500'000}, {"instrument", instrument},
                     {"title", "Wage ceiling of JP"}, {"confidence", "high"}};
  const face::Evaluator amended(face::json::amended(book, json{{"rows", {ceiling}}}.dump()));
  const auto given = json::parse(amended.answer(
      R"({"op":"contribution.pu","month":"2027-03","wage":12000000,"programmes":["jp"],"worker":{"jkn":true}})"));
  INFO(given.dump());
  REQUIRE(given.at("ok") == true);
  CHECK(line(given.at("result"), "jp", "worker").at("rule").get<std::string>().ends_with(instrument));
}

TEST_CASE("the operations on rules", "[face]") {
  const auto names = result(json{{"op", "rules"}});
  CHECK(names.at("names").size() == book.all().size());
  CHECK_FALSE(names.contains("in_force"));
  const auto in_force = result(json{{"op", "rules"}, {"on", "2026-11-20"}}).at("in_force");
  CHECK(in_force.size() <= book.all().size());
  const auto shown = result(json{{"op", "rules.show"}, {"name", "jp.wage_ceiling"}});
  CHECK(shown.at("rows").back() ==
        json{{"name", "jp.wage_ceiling"},
             {"from", "2026-03"},
             {"known", "2026-02-25"},
             {"expected_until", "2027-02"},
             {"value", 11'086'300},
             {"instrument", "PP 45/2015"},
             {"article", "Pasal 29(3), letter B/1226/022026"},
             {"title", std::string(book->jp.wage_ceiling.rows().back().source.citation.title)},
             {"confidence", "high"}});
  CHECK(shown.at("rulebook") == std::string(book.id()));
  const auto exported = result(json{{"op", "rules.export"}}).at("tables");
  CHECK(exported.at("bpu.brackets").size() == 33);
  CHECK(exported.at("bpu.brackets").at(0).at("base") == "1000000");
  CHECK(exported.at("jkk.tiers").size() == 191);
  const auto fresh = result(json{{"op", "rules.check"}, {"on", "2026-11-20"}});
  CHECK(fresh.at("overdue").empty());
  CHECK(fresh.at("low_confidence_tables").at(0) ==
        json{{"table", "bpu.brackets"}, {"low_confidence", 31}, {"rows", 33}});
  const auto overdue = result(json{{"op", "rules.check"}, {"on", "2027-02-01"}}).at("overdue");
  REQUIRE(overdue.size() == 2);
  CHECK(overdue.at(0).at("name") == "jp.benefit_maximum");
  CHECK(overdue.at(0).at("since") == "2027-02-01");

  CHECK(fault(json{{"op", "rules.show"}, {"name", "jp"}}) == "invalid_value name");
  CHECK(fault(json{{"op", "rules.show"}}) == "missing_field name");
  CHECK(fault(json{{"op", "rules.check"}}) == "missing_field on");
  CHECK(fault(json{{"op", "rules"}, {"on", "2026"}}) == "invalid_value on");
  for (const auto* op : {"rules", "rules.export"}) CHECK(fault(json{{"op", op}, {"nam", 1}}) == "unknown_field nam");
  CHECK(fault(json{{"op", "rules.show"}, {"name", "cpi"}, {"on", 1}}) == "unknown_field on");
  CHECK(fault(json{{"op", "rules.check"}, {"on", "2026-01-01"}, {"name", 1}}) == "unknown_field name");
}
