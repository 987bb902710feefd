#include <catch2/catch.hpp>

#include <jamsostek/membership/cover.hpp>

#include "requests.hpp"

using namespace jamsostek;
using benefit::Standing;
using membership::Cover;
using membership::CoverFacts;
using nlohmann::json;
using namespace std::string_literals;

namespace {

constexpr Day event = Day(2026, 5, 15);

CoverFacts facts(Segment segment, Programme programme = Programme::jkk) {
  CoverFacts facts{segment, programme, event};
  facts.registered = Day(2026, 1, 5);
  facts.first_paid = Day(2026, 1, 20);
  return facts;
}

Cover cover(const CoverFacts& given) { return membership::cover(RuleBook::builtin(), given); }

Standing standing(const CoverFacts& given) {
  const auto made = cover(given);
  CHECK(made.covered == (made.standing == Standing::covered || made.standing == Standing::withheld));
  for (const auto& condition : made.conditions) {
    CHECK_FALSE(fmt::format("{}", condition.sources).empty());
    CHECK_FALSE(condition.detail.empty());
  }
  return made.standing;
}

/// The names of the conditions that failed.
std::vector<std::string> failed(const CoverFacts& given) {
  std::vector<std::string> names;
  for (const auto& condition : cover(given).conditions) {
    if (!condition.met) names.emplace_back(condition.name);
  }
  return names;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("cover begins with the complete form and the first contribution, on the very day", "[membership][cover]") {
  for (const auto segment : {Segment::pu, Segment::bpu, Segment::jakon}) {
    INFO(to_string(segment));
    const auto without = segment == Segment::bpu ? Standing::lost : Standing::employer_liable;
    auto given = facts(segment);
    CHECK(standing(given) == Standing::covered);
    given.first_paid = event;
    CHECK(standing(given) == Standing::covered);
    given.first_paid = event + ::date::days(1);
    CHECK(standing(given) == without);
    CHECK(failed(given) == Strings{segment == Segment::jakon ? "first_instalment_paid" : "first_contribution_paid"});
    given.first_paid.reset();
    CHECK(standing(given) == without);
    given = facts(segment);
    given.registered = event;
    CHECK(standing(given) == Standing::covered);
    given.registered = event + ::date::days(1);
    CHECK(standing(given) == without);
    CHECK(failed(given) == Strings{"registered"});
  }
}

TEST_CASE("an employer is liable for a worker whom it never registered", "[membership][cover]") {
  const CoverFacts stranger{Segment::pu, Programme::jkk, event};
  const auto made = cover(stranger);
  CHECK_FALSE(made.covered);
  CHECK(made.standing == Standing::employer_liable);
  CHECK(made.conditions[0].detail == "registered: never");
  CHECK(fmt::format("{}", made.conditions[0].sources).find("PP 44/2015") != std::string::npos);
}

TEST_CASE("arrears do to cover what they do to a benefit", "[membership][cover]") {
  for (const auto segment : {Segment::pu, Segment::bpu}) {
    for (const auto programme : {Programme::jkk, Programme::jkm}) {
      for (const int months : {0, 1, 3, 4, 12}) {
        INFO(to_string(segment) << " " << to_string(programme) << " " << months);
        auto given = facts(segment, programme);
        given.arrears_months = months;
        CHECK(standing(given) ==
              benefit::coverage(RuleBook::builtin(), programme, segment, event, {months, true}).standing);
      }
    }
  }
  auto given = facts(Segment::bpu, Programme::jkm);
  given.arrears_months = 3;
  CHECK(standing(given) == Standing::withheld);
  CHECK(cover(given).covered);
  given.arrears_months = 4;
  CHECK(standing(given) == Standing::lost);
}

TEST_CASE("who is not at work yet or any more is not covered", "[membership][cover]") {
  for (const auto segment : {Segment::pu, Segment::bpu, Segment::jakon}) {
    INFO(to_string(segment));
    auto given = facts(segment);
    given.joined = event;
    given.left = event;
    CHECK(standing(given) == Standing::covered);
    given.left = event - ::date::days(1);
    given.joined.reset();
    CHECK(standing(given) == Standing::lost);
    CHECK(failed(given) == Strings{segment == Segment::jakon ? "on_project" : "active"});
    given.left.reset();
    given.joined = event + ::date::days(1);
    CHECK(standing(given) == Standing::lost);
  }
}

TEST_CASE("construction workers are covered while the project runs and they work on it", "[membership][cover]") {
  auto given = facts(Segment::jakon);
  given.project_from = event;
  given.project_until = event;
  CHECK(standing(given) == Standing::covered);
  given.project_until = event - ::date::days(1);
  given.project_from.reset();
  CHECK(standing(given) == Standing::lost);
  CHECK(failed(given) == Strings{"project_running"});
  given.project_until.reset();
  given.project_from = event + ::date::days(1);
  CHECK(standing(given) == Standing::lost);

  // The case of the questions and answers of 2018: a project from 1 January to 31 May 2017, left on 1 March.
  CoverFacts andi{Segment::jakon, Programme::jkm, Day(2017, 3, 15)};
  andi.registered = andi.first_paid = andi.joined = andi.project_from = Day(2017, 1, 1);
  andi.project_until = Day(2017, 5, 31);
  andi.left = Day(2017, 3, 1);
  CHECK(standing(andi) == Standing::lost);
  CHECK(failed(andi) == Strings{"on_project"});
  andi.on = Day(2017, 3, 1);
  CHECK(standing(andi) == Standing::covered);
}

TEST_CASE("the text on a project's payment is that of the day", "[membership][cover]") {
  const auto rule = [](Day on) {
    auto given = facts(Segment::jakon);
    given.on = on;
    given.registered = given.first_paid = on;
    return fmt::format("{}", cover(given).conditions[1].sources);
  };
  CHECK(rule(Day(2022, 6, 30)) == "BPJS TK, questions and answers of July 2018 Jakon 14");
  CHECK(rule(Day(2022, 7, 1)) == "Perdir BPJS TK 22/PERDIR.02/072022");
}

TEST_CASE("treatment stays covered after the contract ended, until it ends itself", "[membership][cover]") {
  auto given = facts(Segment::pu);
  given.left = event + ::date::days(10);
  given.treated_on = Day(2026, 9, 1);
  CHECK(standing(given) == Standing::covered);
  given.treatment_ended = Day(2026, 9, 1);
  CHECK(standing(given) == Standing::covered);
  given.treatment_ended = Day(2026, 8, 31);
  CHECK(standing(given) == Standing::lost);
  CHECK(failed(given) == Strings{"treatment_running"});
  // It must have been an accident under cover.
  given.treatment_ended.reset();
  given.left = event - ::date::days(1);
  CHECK(standing(given) == Standing::lost);
}

TEST_CASE("facts that contradict each other or do not belong are refused", "[membership][cover]") {
  const auto wrong = [](auto change, Segment segment = Segment::pu) {
    auto given = facts(segment);
    change(given);
    return given;
  };
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.programme = Programme::jht; })), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.programme = Programme::jp; }, Segment::jakon)), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.arrears_months = -1; })), OutOfRange);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.arrears_months = 1; }, Segment::jakon)), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.project_from = event; })), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.project_until = event; }, Segment::bpu)), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.treated_on = event; }, Segment::bpu)), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) {
                    f.programme = Programme::jkm;
                    f.treated_on = event;
                  })),
                  InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.treatment_ended = event; })), MissingField);
  CHECK_THROWS_AS(cover(wrong([](auto& f) { f.treated_on = event - ::date::days(1); })), InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) {
                    f.treated_on = event;
                    f.treatment_ended = event - ::date::days(1);
                  })),
                  InvalidValue);
  CHECK_THROWS_AS(cover(wrong([](auto& f) {
                    f.joined = event;
                    f.left = event - ::date::days(1);
                  })),
                  InvalidValue);
  CHECK_THROWS_AS(cover(wrong(
                      [](auto& f) {
                        f.project_from = event;
                        f.project_until = event - ::date::days(1);
                      },
                      Segment::jakon)),
                  InvalidValue);
  for (const auto segment : {Segment::pu, Segment::bpu, Segment::jakon}) {
    CHECK_THROWS_AS(cover(wrong([](auto& f) { f.on = Day(2015, 6, 30); }, segment)), NoRule);
    auto first_day = facts(segment);
    first_day.on = Day(2015, 7, 1);
    CHECK_NOTHROW(cover(first_day));
  }
}

TEST_CASE("membership.cover answers with the standing and every condition", "[membership][cover]") {
  const auto covered = result(
      R"({"op":"membership.cover","segment":"pu","on":"2026-05-15","registered":"2026-01-05","first_paid":"2026-01-20",
          "arrears_months":4,"left":"2026-06-01","treated_on":"2026-07-01","options":{"known_on":"2026-11-20"}})"s);
  CHECK(covered.at("covered") == false);
  CHECK(covered.at("standing") == "employer_liable");
  Strings names;
  for (const auto& condition : covered.at("conditions")) names.push_back(condition.at("name"));
  CHECK(names ==
        Strings{"registered", "first_contribution_paid", "contributions_in_order", "active", "treatment_running"});
  CHECK(covered.at("conditions").at(2).at("detail") == "4 months of arrears; the limit is 3");
  CHECK(covered.contains("rulebook"));
  CHECK(result(R"({"op":"membership.cover","segment":"bpu","programme":"jkm","on":"2026-05-15"})"s).at("standing") ==
        "lost");
  CHECK(fault(R"({"op":"membership.cover","segment":"pu","on":"2026-05-15","arrears":1})"s) == "unknown_field arrears");
  CHECK(fault(R"({"op":"membership.cover","on":"2026-05-15"})"s) == "missing_field segment");
  CHECK(fault(R"({"op":"membership.cover","segment":"pu","on":"2015-06-30"})"s) == "no_rule on");
  CHECK(fault(R"({"op":"membership.cover","segment":"pu","on":"2026-05-15","arrears_months":-1})"s) ==
        "out_of_range arrears_months");
}
