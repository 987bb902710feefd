#include <catch2/catch.hpp>

#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;
using namespace jamsostek::literals;

namespace {

json rule(const std::string& name, const std::string& on) {
  return result(json{{"op", "rule"}, {"name", name}, {"on", on}});
}

}  // namespace

TEST_CASE("the rules of BPU, Jakon and PMI are found by name, with their sources", "[law]") {
  struct Expected {
    const char* name;
    const char* on;
    json value;
    const char* rule;
    const char* confidence;
  };
  for (const auto& [name, on, value, instrument, confidence] : {
           Expected{"bpu.jkk.rate", "2026-11", "1", "PP 44/2015 Pasal 20", "high"},
           Expected{"bpu.jht.rate", "2026-11", "2", "PP 46/2015 Lampiran", "high"},
           Expected{"bpu.jkm.amount", "2026-11", 6800, "PP 44/2015", "high"},
           Expected{"bpu.jkk.relief", "2020-08", "1", "PP 49/2020", "high"},
           Expected{"bpu.jkm.relief", "2021-01", "1", "PP 49/2020 Pasal 9", "high"},
           Expected{"bpu.relief.transport", "2027-03", "50", "PP 50/2025 Pasal 3-4", "high"},
           Expected{"bpu.relief.other", "2026-12", "50", "PP 50/2025 Pasal 3-4", "high"},
           Expected{"bpu.due_day", "2026-11", 15, "PP 44/2015", "medium"},
           Expected{"bpu.due_shift", "2020-08", 1, "PP 44/2015", "medium"},
           Expected{"bpu.prepayment_months", "2026-11", 12, "PP 44/2015", "high"},
           Expected{"bpu.age_limit", "2026-11-20", 65, "Permenaker 5/2021", "low"},
           Expected{"bpu.occupations", "2026-11-20", 2, "BPJS TK, questions and answers of July 2018", "high"},
           Expected{"jakon.tier_limit.4", "2026-11-20", 5'000'000'000, "PP 44/2015", "high"},
           Expected{"jakon.jkk.rate.1", "2026-11-20", "0.21", "PP 44/2015", "high"},
           Expected{"jakon.jkm.rate.5", "2026-11-20", "0.01", "PP 44/2015", "high"},
           Expected{"jakon.jkk.wage_rate", "2026-11-20", "1.74", "PP 44/2015", "high"},
           Expected{"jakon.jkm.wage_rate", "2026-11-20", "0.3", "PP 44/2015", "high"},
           Expected{"jakon.relief", "2021-01-31", "1", "PP 49/2020 Pasal 12", "high"},
           Expected{"jakon.vat", "2022-03-31", "10", "UU 42/2009 Pasal 7", "medium"},
           Expected{"jakon.vat", "2022-04-01", "11", "UU 7/2021 Pasal 4", "medium"},
           Expected{"jakon.instalment.1", "2026-11-20", "50", "PP 44/2015", "high"},
           Expected{"pmi.before", "2026-11-20", 37'500, "Permenaker 4/2023 Pasal 18(1)a", "high"},
           Expected{"pmi.package.24", "2023-02-21", 332'500, "Permenaker 7/2017", "medium"},
           Expected{"pmi.package.6", "2023-02-22", 108'000, "Permenaker 4/2023 Pasal 18", "high"},
           Expected{"pmi.extra_month", "2023-02-22", 13'500, "Permenaker 4/2023 Pasal 18(3)", "high"},
           Expected{"pmi.jht.7", "2026-11-20", 600'000, "Permenaker 7/2017", "high"},
       }) {
    INFO(name);
    const auto found = rule(name, on);
    CHECK(found.at("value") == value);
    CHECK(found.at("rule") == instrument);
    CHECK(found.at("confidence") == confidence);
  }
  CHECK(rule("bpu.relief.other", "2026-05").at("from") == "2026-04");
  CHECK(rule("bpu.relief.other", "2026-05").at("to") == "2026-12");
}

TEST_CASE("the income table of BPU belongs to the hash of the rule book", "[law]") {
  const auto text = RuleBook::builtin().canonical();
  CHECK(text.find("\nbpu.brackets|0|1000000|PP 44/2015|Lampiran II|") != std::string::npos);
  CHECK(text.find("\nbpu.brackets|20200000|20700000|PP 44/2015|Lampiran II|") != std::string::npos);
}

TEST_CASE("a rule that may be absent is looked for without an error", "[law]") {
  const auto& package = RuleBook::builtin()->pmi.package.front();
  CHECK(package.find(Day(2023, 2, 21)) == nullptr);
  REQUIRE(package.find(Day(2023, 2, 22)) != nullptr);
  CHECK(package.find(Day(2023, 2, 22))->value == 108'000_rupiah);
  CHECK(package.find(Day(2023, 2, 22), {.known_on = Day(2023, 2, 21), .stale = Stale::refuse}) == nullptr);
  INFO("a value that is overdue is found");
  const auto& ceiling = RuleBook::builtin()->jp.wage_ceiling;
  CHECK_THROWS_AS(ceiling.at(Month(2027, 3)), NoRule);
  REQUIRE(ceiling.find(Month(2027, 3)) != nullptr);
  CHECK(ceiling.find(Month(2027, 3))->value == 11'086'300_rupiah);
}

TEST_CASE("the same provision is cited once", "[law]") {
  const Source first{{"PP 1/2000", "Pasal 1", "one thing", "unsure"}, Confidence::medium};
  const Source same{{"PP 1/2000", "Pasal 1", "another thing", "unsure"}, Confidence::medium};
  const Source weaker{{"PP 1/2000", "Pasal 1", "one thing", "unsure"}, Confidence::low};
  const Source elsewhere{{"PP 1/2000", "Pasal 2", "one thing", "unsure"}, Confidence::medium};
  Sources sources;
  for (const auto* source : {&first, &same, &first}) sources.add_once(*source);
  CHECK(fmt::format("{}", sources) == "PP 1/2000 Pasal 1");
  sources.add_once(elsewhere);
  CHECK(fmt::format("{}", sources) == "PP 1/2000 Pasal 1; PP 1/2000 Pasal 2");
  sources.add_once(weaker);
  CHECK(sources.confidence() == Confidence::low);
}
