#include <catch2/catch.hpp>

#include <jamsostek/benefit/coverage.hpp>
#include <jamsostek/benefit/jkm.hpp>

#include "items.hpp"

using namespace jamsostek;
using nlohmann::json;

namespace {

const json death{
    {"op", "benefit.jkm"}, {"segment", "pu"}, {"death", "2026-03-10"}, {"active", true}, {"contribution_months", 40}};
const json child{
    {"birth_date", "2016-01-01"}, {"in_school", true}, {"married", false}, {"working", false}, {"study", {{"sd", 2}}}};

json with_child(const json& changes) { return with(with(death, {{"children", {child}}}), changes); }

/// `item status` of every item, and who pays.
std::string statuses(const json& result) {
  std::string text;
  for (const auto& item : result.at("items")) {
    text += fmt::format("{} {} {}; ", item.at("item").get<std::string>(), item.at("payer").get<std::string>(),
                        item.at("status").get<std::string>());
  }
  return text;
}

}  // namespace

TEST_CASE("the amounts of JKM change on 2019-12-02 and not before", "[benefit][jkm]") {
  for (const auto* day : {"2015-07-01", "2019-12-01"}) {
    const auto given = result(with(death, {{"death", day}}));
    CHECK(amount_of(given, "death") == 16'200'000);
    CHECK(amount_of(given, "periodic") == 4'800'000);
    CHECK(amount_of(given, "funeral") == 3'000'000);
    CHECK(given.at("total") == 24'000'000);
  }
  for (const auto* day : {"2019-12-02", "2026-11-20"}) {
    const auto given = result(with(death, {{"death", day}}));
    CHECK(amount_of(given, "death") == 20'000'000);
    CHECK(amount_of(given, "periodic") == 12'000'000);
    CHECK(amount_of(given, "funeral") == 10'000'000);
    CHECK(given.at("payable_now") == 42'000'000);
  }
  CHECK(fault(with(death, {{"death", "2015-06-30"}})) == "no_rule death");
}

TEST_CASE("JKM scholarship: months of contribution, on both sides of both limits", "[benefit][jkm]") {
  const auto scholarship = [](const std::string& day, int months) {
    return amount_of(result(with_child({{"death", day},
                                        {"contribution_months", months},
                                        {"children", {with(child, {{"birth_date", "2012-01-01"}})}}})),
                     "scholarship");
  };
  CHECK(scholarship("2019-12-01", 59) == 0);
  CHECK(scholarship("2019-12-01", 60) == 12'000'000);
  CHECK(scholarship("2019-12-02", 35) == 0);
  CHECK(scholarship("2019-12-02", 36) == 3'000'000);

  const auto short_of = result(with_child({{"contribution_months", 35}}));
  CHECK(short_of.at("eligible") == true);
  CHECK(failed_conditions(short_of) == "scholarship_contribution");
  CHECK(item_names(short_of) == "death periodic funeral");
  CHECK(fault(with_child({{"children", {with(child, {{"birth_date", "2026-03-11"}})}}})) ==
        "invalid_value children[0].birth_date");
}

TEST_CASE("JKM claims: fine print", "[benefit][jkm][fine-print]") {
  SECTION("JKM-1: BPU with under three months, from 2025-02-01") {
    const auto bpu = [](const std::string& day, int contribution, int membership, const json& coverage = nullptr) {
      return result(with_child({{"segment", "bpu"},
                                {"death", day},
                                {"contribution_months", contribution},
                                {"membership_months", membership},
                                {"coverage", coverage}}));
    };
    for (const auto& [contribution, membership] : {std::pair(2, 2), std::pair(2, 9), std::pair(0, 0)}) {
      const auto waiting = bpu("2025-02-01", contribution, membership);
      CHECK(waiting.at("eligible") == true);
      CHECK(item_names(waiting) == "funeral");
      CHECK(waiting.at("payable_now") == 10'000'000);
      CHECK(failed_conditions(waiting).find("waiting_time") == 0);
      CHECK(bpu("2025-01-31", contribution, membership).at("total") == 42'000'000);
    }
    CHECK(bpu("2025-02-01", 3, 3).at("total") == 42'000'000);
    CHECK(result(with(death, {{"contribution_months", 1}})).at("total") == 42'000'000);
    CHECK(result(with(death, {{"segment", "jakon"}, {"contribution_months", 1}})).at("total") == 42'000'000);

    CHECK(statuses(bpu("2026-01-01", 2, 2, {{"arrears_months", 1}})) == "funeral bpjs payable; ");
    const auto lost = bpu("2026-01-01", 2, 2, {{"arrears_months", 4}});
    CHECK(lost.at("eligible") == false);
    CHECK(lost.at("items").empty());
  }
  SECTION("BPU arrears: one to three months withhold all but the funeral, beyond them nothing is due") {
    for (const int months : {1, 3}) {
      const auto withheld = result(with_child({{"segment", "bpu"}, {"coverage", {{"arrears_months", months}}}}));
      CHECK(statuses(withheld) ==
            "death bpjs withheld_until_settled; periodic bpjs withheld_until_settled; funeral bpjs payable; "
            "scholarship bpjs withheld_until_settled; ");
      CHECK(withheld.at("eligible") == true);
      CHECK(withheld.at("payable_now") == 10'000'000);
      CHECK(withheld.at("total") == 45'000'000);
    }
    CHECK(result(with_child({{"segment", "bpu"}, {"coverage", {{"arrears_months", 0}}}})).at("payable_now") ==
          45'000'000);
    for (const auto& coverage : {json{{"arrears_months", 4}}, json{{"first_contribution_paid", false}}}) {
      const auto lost = result(with_child({{"segment", "bpu"}, {"coverage", coverage}}));
      CHECK(lost.at("eligible") == false);
      CHECK(failed_conditions(lost) == "contributions_in_order");
      CHECK(lost.at("total") == 0);
    }
  }
  SECTION("JKK-9 holds for JKM: arrears of the employer") {
    CHECK(result(with(death, {{"coverage", {{"arrears_months", 3}}}})).at("payable_now") == 42'000'000);
    for (const auto& coverage : {json{{"arrears_months", 4}}, json{{"first_contribution_paid", false}}}) {
      const auto liable = result(with(death, {{"coverage", coverage}}));
      CHECK(liable.at("eligible") == true);
      CHECK(statuses(liable) == "death employer payable; periodic employer payable; funeral employer payable; ");
      CHECK(liable.at("total") == 42'000'000);
      CHECK(liable.at("payable_now") == 0);
    }
    CHECK(fault(with(death, {{"segment", "jakon"}, {"coverage", json::object()}})) == "invalid_value coverage");
  }
  SECTION("JKM-2: on the day of leaving the project the worker is covered") {
    const auto left = [](const std::string& day) {
      return result(with(death, {{"segment", "jakon"}, {"death", "2017-03-15"}, {"left_project", day}}));
    };
    CHECK(left("2017-03-15").at("total") == 24'000'000);
    CHECK(left("2017-03-14").at("total") == 0);
    CHECK(failed_conditions(left("2017-03-01")) == "on_project");
    CHECK(fault(with(death, {{"left_project", "2026-01-01"}})) == "invalid_value left_project");
    CHECK(fault(with(death, {{"segment", "bpu"}, {"left_project", "2026-01-01"}})) == "invalid_value left_project");
  }
  SECTION("JKM-3: several memberships in every segment; the scholarship once; arrears concern all") {
    for (const auto* segment : {"pu", "bpu", "jakon"}) {
      const auto given = result(with_child({{"segment", segment}, {"memberships", 3}}));
      CHECK(amount_of(given, "death") == 60'000'000);
      CHECK(amount_of(given, "periodic") == 36'000'000);
      CHECK(amount_of(given, "funeral") == 10'000'000);
      CHECK(amount_of(given, "scholarship") == 3'000'000);
    }
    CHECK(result(with(death, {{"segment", "bpu"}, {"memberships", 2}, {"coverage", {{"arrears_months", 1}}}}))
              .at("payable_now") == 10'000'000);
    CHECK(fault(with(death, {{"memberships", 0}})) == "out_of_range memberships");
  }
  SECTION("JKM-4: months of membership") {
    CHECK(fault(with(death, {{"membership_months", 39}})) == "invalid_value membership_months");
    CHECK(result(with(death, {{"membership_months", 40}})).at("total") == 42'000'000);
    CHECK(result(with(death, {{"segment", "bpu"}, {"contribution_months", 3}})).at("total") == 42'000'000);
  }
  SECTION("who is no active member has nothing") {
    const auto inactive = result(with(death, {{"active", false}}));
    CHECK(inactive.at("eligible") == false);
    CHECK(failed_conditions(inactive) == "active_member");
    CHECK(inactive.at("total") == 0);
  }
  SECTION("faults") {
    CHECK(fault(with(death, {{"active", nullptr}})) == "missing_field active");
    CHECK(fault(with(death, {{"contribution_months", nullptr}})) == "missing_field contribution_months");
    CHECK(fault(with(death, {{"contribution_months", -1}})) == "out_of_range contribution_months");
    CHECK(fault(with(death, {{"segment", "pmi"}})) == "invalid_value segment");
    CHECK(fault(with(death, {{"wage", 1}})) == "unknown_field wage");
  }
  SECTION("G-3, G-8: options are accepted and ignored") {
    CHECK(result(with(death, {{"options", {{"known_on", "2016-01-01"}}}})).at("total") == 42'000'000);
  }
}

TEST_CASE("the March 2017 example: cover ends with the work on the project", "[benefit][jkm][cases]") {
  // Andi left the project on 1 March 2017 and died on 15 March; the project ran until 31 May.
  const auto andi = result(with(
      death,
      {{"segment", "jakon"}, {"death", "2017-03-15"}, {"contribution_months", 2}, {"left_project", "2017-03-01"}}));
  CHECK(andi.at("eligible") == false);
  CHECK(andi.at("total") == 0);
}

TEST_CASE("a missing person is taken as dead three months after the report", "[benefit][jkm]") {
  const auto& book = RuleBook::builtin();
  CHECK(benefit::jkm::presumed_dead(book, Day(2022, 8, 22)) == Day(2022, 11, 22));
  CHECK(benefit::jkm::presumed_dead(book, Day(2022, 11, 30)) == Day(2023, 2, 28));
  CHECK_THROWS_AS(benefit::jkm::presumed_dead(book, Day(2015, 6, 30)), NoRule);
}

TEST_CASE("what arrears do to JKK and JKM, in the segments that have them", "[benefit][coverage]") {
  using namespace benefit;
  using enum Standing;
  const auto& book = RuleBook::builtin();
  const auto standing = [&](Programme programme, Segment segment, const Arrears& arrears) {
    return coverage(book, programme, segment, Day(2018, 1, 1), arrears).standing;
  };
  for (const auto programme : {Programme::jkk, Programme::jkm}) {
    CHECK(standing(programme, Segment::pu, {0}) == covered);
    CHECK(standing(programme, Segment::pu, {3}) == covered);
    CHECK(standing(programme, Segment::pu, {4}) == employer_liable);
    CHECK(standing(programme, Segment::pu, {0, false}) == employer_liable);
    CHECK(standing(programme, Segment::bpu, {0}) == covered);
    CHECK(standing(programme, Segment::bpu, {1}) == withheld);
    CHECK(standing(programme, Segment::bpu, {3}) == withheld);
    CHECK(standing(programme, Segment::bpu, {4}) == lost);
    CHECK(standing(programme, Segment::bpu, {0, false}) == lost);
    CHECK_THROWS_AS(standing(programme, Segment::jakon, {0}), InvalidValue);
  }
  CHECK_THROWS_AS(standing(Programme::jht, Segment::pu, {0}), InvalidValue);
  CHECK_THROWS_AS(standing(Programme::jkk, Segment::pu, {-1}), OutOfRange);
  CHECK_THROWS_AS(coverage(book, Programme::jkk, Segment::pu, Day(2015, 6, 30), {0}), NoRule);
  // The reading of the rule on JKK of BPU is ours.
  const auto bpu_jkk = coverage(book, Programme::jkk, Segment::bpu, Day(2018, 1, 1), {2});
  CHECK(bpu_jkk.sources.confidence() == Confidence::low);
}
