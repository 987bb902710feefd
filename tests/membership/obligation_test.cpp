#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;

namespace {

json asked(json facts) {
  facts["op"] = "membership.obligations";
  if (!facts.contains("on")) facts["on"] = "2026-11-20";
  if (!facts.contains("segment")) facts["segment"] = "pu";
  return facts;
}

json duties_of(const json& facts) { return result(asked(facts)).at("programmes"); }

json programme(const json& list, const std::string& name) {
  for (const auto& each : list) {
    if (each.at("programme") == name) return each;
  }
  FAIL("no programme " << name);
  return {};
}

/// The duties in one text: `jkk=required jkm=required ...`.
std::string brief(const json& list) {
  std::string text;
  for (const auto& each : list) {
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", each.at("programme").get<std::string>(),
                        each.at("duty").get<std::string>());
  }
  return text;
}

json of_scale(const char* scale) { return {{"employer", {{"scale", scale}}}}; }

/// A condition of a programme; null when it was not checked.
json condition(const json& list, const std::string& of, const std::string& name) {
  const auto found = programme(list, of);
  for (const auto& each : found.at("conditions")) {
    if (each.at("name") == name) return each;
  }
  return {};
}

}  // namespace

TEST_CASE("the scale of a private business decides what its workers must join", "[membership]") {
  // JKP builds on JHT: a micro business that did not join it cannot have JKP.
  CHECK(brief(duties_of(of_scale("micro"))) == "jkk=required jkm=required jht=optional jp=optional jkp=excluded");
  CHECK(brief(duties_of(of_scale("small"))) == "jkk=required jkm=required jht=required jp=optional jkp=required");
  CHECK(brief(duties_of(of_scale("medium"))) == "jkk=required jkm=required jht=required jp=required jkp=required");
  CHECK(brief(duties_of(of_scale("large"))) == "jkk=required jkm=required jht=required jp=required jkp=required");
  CHECK(programme(duties_of(of_scale("small")), "jht").at("rule") == "Perpres 109/2013 Pasal 6(3)b");
  CHECK(programme(duties_of(of_scale("micro")), "jht").at("confidence") == "medium");
  CHECK(fault(asked({})) == "missing_field employer.scale");
}

TEST_CASE("jkp begins on its day, the others with the programmes", "[membership]") {
  const auto on = [](const char* day) {
    auto facts = of_scale("medium");
    facts["on"] = day;
    return facts;
  };
  CHECK(fault(asked(on("2015-06-30"))) == "no_rule on");
  CHECK(brief(duties_of(on("2015-07-01"))) == "jkk=required jkm=required jht=required jp=required");
  CHECK(duties_of(on("2021-02-01")).size() == 4);
  CHECK(programme(duties_of(on("2021-02-02")), "jkp").at("rule") == "PP 37/2021 Pasal 4");
  CHECK(programme(duties_of(on("2025-02-06")), "jkp").at("rule") == "PP 37/2021 Pasal 4");
  CHECK(programme(duties_of(on("2025-02-07")), "jkp").at("rule") == "PP 6/2025 Pasal 4");
}

TEST_CASE("a fact that is missing is listed, one that fails excludes", "[membership]") {
  auto facts = of_scale("medium");
  CHECK(programme(duties_of(facts), "jkp").at("missing") == json({"worker.birth_date", "worker.jkn"}));
  CHECK(programme(duties_of(facts), "jp").at("missing") == json({"worker.birth_date"}));
  CHECK(programme(duties_of(facts), "jht").at("missing").empty());

  facts["worker"] = {{"birth_date", "1972-11-21"}, {"jkn", true}};
  auto found = duties_of(facts);
  CHECK(programme(found, "jkp").at("duty") == "required");
  CHECK(programme(found, "jkp").at("missing").empty());
  CHECK(condition(found, "jkp", "age").at("met") == true);
  facts["worker"]["birth_date"] = "1972-11-20";
  found = duties_of(facts);
  CHECK(programme(found, "jkp").at("duty") == "excluded");
  CHECK(condition(found, "jkp", "age").at("met") == false);
  CHECK(condition(found, "jkp", "jkn").at("met") == true);
  facts["was_in"] = {"jkp"};
  CHECK(programme(duties_of(facts), "jkp").at("duty") == "required");

  facts.erase("was_in");
  facts["worker"] = {{"birth_date", "1990-01-01"}, {"jkn", false}};
  found = duties_of(facts);
  CHECK(condition(found, "jkp", "jkn").at("met") == false);
  CHECK(brief(found) == "jkk=required jkm=required jht=required jp=required jkp=excluded");
}

TEST_CASE("jp can be joined up to one month before the month of the pension age", "[membership]") {
  auto facts = of_scale("large");
  facts["worker"] = {{"birth_date", "1968-01-15"}};  // 59 on 2027-01-15
  facts["on"] = "2026-12-31";
  CHECK(programme(duties_of(facts), "jp").at("duty") == "required");
  facts["on"] = "2027-01-01";
  const auto late = duties_of(facts);
  CHECK(programme(late, "jp").at("duty") == "excluded");
  CHECK(condition(late, "jp", "entry_in_time").at("met") == false);
  CHECK(programme(late, "jht").at("duty") == "required");
  facts["was_in"] = {"jp"};
  CHECK(programme(duties_of(facts), "jp").at("duty") == "required");
}

TEST_CASE("foreigners join from six months of work on, and never jp and jkp", "[membership]") {
  auto facts = of_scale("medium");
  facts["worker"] = {{"citizen", false}, {"months_in_indonesia", 5}};
  auto found = duties_of(facts);
  CHECK(brief(found) == "jkk=excluded jkm=excluded jht=excluded jp=excluded jkp=excluded");
  CHECK(condition(found, "jht", "months_in_indonesia").at("rule") ==
        "PP 46/2015 Pasal 4(2)c; Perpres 109/2013 Pasal 1");
  facts["worker"]["months_in_indonesia"] = 6;
  found = duties_of(facts);
  CHECK(brief(found) == "jkk=required jkm=required jht=required jp=excluded jkp=excluded");
  CHECK(condition(found, "jp", "citizen").at("rule") == "BPJS TK, questions and answers of July 2018 PU 27");
  facts["worker"].erase("months_in_indonesia");
  found = duties_of(facts);
  CHECK(programme(found, "jkk").at("missing") == json({"worker.months_in_indonesia"}));
  CHECK(programme(found, "jp").at("missing").empty());
  facts["worker"]["months_in_indonesia"] = -1;
  CHECK(fault(asked(facts)) == "out_of_range worker.months_in_indonesia");
}

TEST_CASE("a firm that shrank keeps its programmes", "[membership]") {
  auto facts = of_scale("small");
  facts["was_in"] = {"jkk", "jkm", "jht", "jp"};
  auto found = duties_of(facts);
  CHECK(programme(found, "jp").at("duty") == "required");
  CHECK(programme(found, "jp").at("rule") == "BPJS TK, questions and answers of July 2018 PU 30");
  CHECK(condition(found, "jp", "joined_before").at("met") == true);
  facts["employer"]["scale"] = "micro";
  found = duties_of(facts);
  CHECK(brief(found) == "jkk=required jkm=required jht=required jp=required jkp=required");
  CHECK(programme(found, "jht").at("confidence") == "low");
  CHECK(condition(found, "jkp", "other_programmes").at("met") == true);
}

TEST_CASE("interns, students and prisoners have jkk and jkm by either channel", "[membership]") {
  for (const auto* kind : {"intern", "student", "prisoner"}) {
    for (const auto* segment : {"pu", "bpu"}) {
      INFO(kind << ' ' << segment);
      const auto found =
          result(asked({{"segment", segment}, {"worker", {{"kind", kind}, {"birth_date", "2005-01-01"}}}}));
      CHECK(brief(found.at("programmes")) == "jkk=required jkm=required jht=excluded jp=excluded jkp=excluded");
      CHECK(found.at("notes").size() == 1);
    }
  }
}

TEST_CASE("the other kinds of workers", "[membership]") {
  const std::string labour = "jkk=required jkm=required jht=excluded jp=excluded jkp=excluded";
  CHECK(brief(duties_of({{"segment", "jakon"}})) == labour);
  CHECK(brief(duties_of({{"worker", {{"kind", "construction_labour"}}}})) == labour);
  CHECK(programme(duties_of({{"segment", "jakon"}}), "jkk").at("rule") == "Perpres 109/2013 Pasal 6(4)");
  CHECK(brief(duties_of({{"worker", {{"kind", "household"}}}})) ==
        "jkk=required jkm=required jht=optional jp=optional jkp=excluded");
  const json state = {{"employer", {{"kind", "state"}}}};
  CHECK(brief(duties_of(state)) == "jkk=required jkm=required jht=optional jp=optional jkp=excluded");
  CHECK(brief(duties_of({{"employer", {{"kind", "state"}}}, {"worker", {{"kind", "civil_servant"}}}})) ==
        "jkk=excluded jkm=excluded jht=excluded jp=excluded jkp=excluded");
  json before = state;
  before["on"] = "2023-10-05";
  CHECK(programme(duties_of(before), "jkk").at("confidence") == "low");
  before["on"] = "2023-10-06";
  CHECK(programme(duties_of(before), "jkk").at("rule") == "PP 49/2023 Pasal 5(1)a");
}

TEST_CASE("those who work for themselves have an age limit on first registration", "[membership]") {
  const auto at = [](const char* on, const char* birth, const json& was_in = {}) {
    json facts = {{"segment", "bpu"}, {"on", on}, {"worker", {{"birth_date", birth}}}};
    if (!was_in.is_null()) facts["was_in"] = was_in;
    return duties_of(facts);
  };
  CHECK(brief(at("2026-11-20", "1961-11-21")) == "jkk=required jkm=required jht=optional jp=excluded jkp=excluded");
  CHECK(brief(at("2026-11-20", "1961-11-20")) == "jkk=excluded jkm=excluded jht=excluded jp=excluded jkp=excluded");
  CHECK(programme(at("2026-11-20", "1961-11-20", {"jkk", "jkm"}), "jkm").at("duty") == "required");
  CHECK(programme(at("2017-12-31", "1961-12-31"), "jkk").at("duty") == "excluded");
  CHECK(programme(at("2018-01-01", "1961-12-31"), "jkk").at("duty") == "required");
  CHECK(condition(at("2026-11-20", "1980-01-01"), "jkk", "first_registration_age").at("confidence") == "low");
  CHECK(programme(duties_of({{"segment", "bpu"}}), "jkk").at("missing") == json({"worker.birth_date"}));
  // Whom one condition excludes no other fact excludes.
  const json foreigner = {{"citizen", false}, {"birth_date", "1940-01-01"}};
  CHECK(programme(duties_of({{"segment", "bpu"}, {"worker", foreigner}}), "jkk").at("missing").empty());
  // Who saves in JHT may stop: the programmes of a firm are kept, not those of a person.
  CHECK(programme(at("2026-11-20", "1980-01-01", {"jkk", "jkm", "jht"}), "jht").at("duty") == "optional");
}

TEST_CASE("migrant workers must have jkk and jkm and may save in jht", "[membership]") {
  const json facts = {{"segment", "pmi"}, {"on", "2017-08-01"}};
  CHECK(brief(duties_of(facts)) == "jkk=required jkm=required jht=optional jp=excluded");
  CHECK(fault(asked({{"segment", "pmi"}, {"on", "2017-07-31"}})) == "no_rule on");
  CHECK(programme(duties_of({{"segment", "pmi"}, {"on", "2023-02-21"}}), "jht").at("rule") == "Permenaker 7/2017");
  CHECK(programme(duties_of({{"segment", "pmi"}, {"on", "2023-02-22"}}), "jht").at("rule") == "Permenaker 4/2023");
  CHECK(programme(duties_of({{"segment", "pmi"}, {"worker", {{"citizen", false}}}}), "jkk").at("duty") == "excluded");
}

TEST_CASE("facts that contradict each other, and other faults", "[membership]") {
  CHECK(fault(asked({{"segment", "bpu"}, {"worker", {{"kind", "employee"}}}})) == "invalid_value worker.kind");
  CHECK(fault(asked({{"segment", "jakon"}, {"worker", {{"kind", "intern"}}}})) == "invalid_value worker.kind");
  CHECK(fault(asked({{"segment", "pmi"}, {"worker", {{"kind", "employee"}}}})) == "invalid_value worker.kind");
  CHECK(fault(asked({{"worker", {{"kind", "civil_servant"}}}})) == "invalid_value worker.kind");
  CHECK(fault(asked({{"employer", {{"kind", "state"}}}, {"worker", {{"kind", "household"}}}})) ==
        "invalid_value worker.kind");
  CHECK(fault(asked({{"segment", "bpu"}, {"employer", {{"scale", "micro"}}}})) == "invalid_value employer.scale");
  CHECK(fault(asked({{"segment", "bpu"}, {"employer", {{"kind", "state"}}}})) == "invalid_value employer.kind");
  CHECK(fault(asked({{"segment", "bpu"}, {"worker", {{"birth_date", "2026-11-21"}}}})) ==
        "invalid_value worker.birth_date");
  CHECK(fault(asked({{"segment", "abroad"}})) == "invalid_value segment");
  CHECK(fault(asked({{"segment", "bpu"}, {"scale", "micro"}})) == "unknown_field scale");
  CHECK(fault(asked({{"segment", "bpu"}, {"worker", {{"age", 3}}}})) == "unknown_field worker.age");
  CHECK(fault(asked({{"segment", "bpu"}, {"was_in", json::array()}})) == "invalid_value was_in");
}

TEST_CASE("what JKP builds on is told by scale and day", "[segment]") {
  using enum Programme;
  const ProgrammeSet smaller{jkk, jkm, jht};
  const ProgrammeSet larger{jkk, jkm, jht, jp};
  for (const auto day : {Day(2021, 2, 2), Day(2026, 11, 20)}) {
    CHECK(required_for_jkp(Scale::micro, day) == smaller);
    CHECK(required_for_jkp(Scale::small, day) == smaller);
    CHECK(required_for_jkp(Scale::medium, day) == larger);
    CHECK(required_for_jkp(Scale::large, day) == larger);
  }
  CHECK(required_for_jkp(Scale::large, Day(2021, 2, 1)).empty());
}

TEST_CASE("whatever the facts, an excluded programme stays so and jkk goes with jkm", "[membership]") {
  CHECK(rc::check("duties", [] {
    membership::Engagement facts{.on = Day(2015, 7, 1) + ::date::days(*rc::gen::inRange(0, 4500))};
    facts.scale = static_cast<Scale>(*rc::gen::inRange(0, 4));
    facts.person.citizen = *rc::gen::arbitrary<bool>();
    facts.person.months_in_indonesia = *rc::gen::inRange(0, 12);
    facts.person.birth_date = Day(1950, 1, 1) + ::date::days(*rc::gen::inRange(0, 18'000));
    facts.person.jkn = *rc::gen::arbitrary<bool>();
    for (const auto programme : all_programmes) {
      if (*rc::gen::arbitrary<bool>()) facts.was_in.add(programme);
    }
    const auto found = obligations(RuleBook::builtin(), facts);
    RC_ASSERT(found.programmes.at(0).duty == found.programmes.at(1).duty);
    for (const auto& each : found.programmes) {
      RC_ASSERT(each.missing.empty());
      for (const auto& condition : each.conditions) RC_ASSERT(condition.met || each.duty == Duty::excluded);
      RC_ASSERT(each.rule.begin() != each.rule.end());
    }
  }));
}
