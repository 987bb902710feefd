#include <catch2/catch.hpp>

#include "items.hpp"

using nlohmann::json;

namespace {

const json accident{{"op", "benefit.jkk"}, {"segment", "pu"}, {"accident", "2024-05-01"}, {"wage", 5'000'000}};
const json old_accident = with(accident, {{"accident", "2019-12-01"}});
const json fatal = with(accident, {{"death", "2024-05-03"}});
const json total_disability{{"kind", "total"}};

json child(const std::string& birth_date, const json& changes = json::object()) {
  return with({{"birth_date", birth_date}, {"in_school", true}, {"married", false}, {"working", false}}, changes);
}

}  // namespace

TEST_CASE("every amount of JKK changes on 2019-12-02 and not before", "[benefit][jkk]") {
  // The whole table of the law file, 1.1: the amounts of both regimes for the same facts.
  struct Amount {
    json facts;
    std::string item;
    std::int64_t before;
    std::int64_t after;
  };
  const std::vector<Amount> amounts = {
      {{{"transport", {{{"mode", "land"}, {"cost", 90'000'000}}}}}, "transport", 1'000'000, 5'000'000},
      {{{"transport", {{{"mode", "sea"}, {"cost", 90'000'000}}}}}, "transport", 1'500'000, 2'000'000},
      {{{"transport", {{{"mode", "air"}, {"cost", 90'000'000}}}}}, "transport", 2'500'000, 10'000'000},
      {{{"stmb_days", 180}}, "stmb", 30'000'000, 30'000'000},
      {{{"stmb_days", 360}}, "stmb", 52'500'000, 60'000'000},
      {{{"stmb_days", 390}}, "stmb", 55'000'000, 62'500'000},
      {{{"disability", {{"kind", "anatomical"}, {"parts", {{{"code", "EYE_ONE"}}}}}}},
       "disability",
       140'000'000,
       140'000'000},
      {{{"disability", {{"kind", "functional"}, {"parts", {{{"code", "EYE_ONE"}, {"loss", 50}}}}}}},
       "disability",
       70'000'000,
       70'000'000},
      {{{"disability", total_disability}}, "disability", 280'000'000, 280'000'000},
      {{{"disability", total_disability}}, "periodic", 4'800'000, 12'000'000},
      {{{"death", "2020-01-05"}}, "death", 240'000'000, 240'000'000},
      {{{"death", "2020-01-05"}, {"wage", 300'000}}, "death", 16'200'000, 20'000'000},
      {{{"death", "2020-01-05"}}, "periodic", 4'800'000, 12'000'000},
      {{{"death", "2020-01-05"}}, "funeral", 3'000'000, 10'000'000},
      {{{"denture_cost", 90'000'000}}, "denture", 3'000'000, 5'000'000},
      {{{"hearing_aid_cost", 90'000'000}}, "hearing_aid", 0, 2'500'000},
      {{{"glasses_cost", 90'000'000}}, "glasses", 0, 1'000'000},
      {{{"home_care_cost", 90'000'000}}, "home_care", 0, 20'000'000},
      {{{"orthosis_reference_price", 10'000'000}}, "orthosis", 14'000'000, 14'000'000},
      {{{"disability", total_disability}, {"children", {child("2010-01-01", {{"study", {{"university", 5}}}})}}},
       "scholarship",
       12'000'000,
       60'000'000},
  };
  for (const auto& [facts, item, before, after] : amounts) {
    for (const auto& [day, expected] : {std::pair("2015-07-01", before), std::pair("2019-12-01", before),
                                        std::pair("2019-12-02", after), std::pair("2026-11-20", after)}) {
      auto request = with(accident, facts);
      request["accident"] = day;
      if (request.contains("death")) request["death"] = day;
      if (request.contains("children")) {
        request["children"][0]["birth_date"] = fmt::format("{}", jamsostek::Day::parse(day).after(date::years(-10)));
      }
      INFO(request.dump());
      const auto given = result(request);
      CHECK(amount_of(given, item) == expected);
      for (const auto& each : given.at("items")) {
        CHECK_FALSE(each.at("rule").get<std::string>().empty());
        CHECK(each.at("amount") != 0);
      }
      if (expected == 0) CHECK(given.at("notes").size() == 1);
    }
  }
  CHECK(fault(with(accident, {{"accident", "2015-06-30"}})) == "no_rule accident");
}

TEST_CASE("JKK items come in their order and add up", "[benefit][jkk]") {
  const auto given = result(with(fatal, {{"transport", {{{"mode", "air"}, {"cost", 1}}}},
                                         {"stmb_days", 2},
                                         {"denture_cost", 1},
                                         {"hearing_aid_cost", 1},
                                         {"glasses_cost", 1},
                                         {"orthosis_reference_price", 10},
                                         {"home_care_cost", 1},
                                         {"children", {child("2020-01-01", {{"study", {{"tk", 1}}}})}}}));
  CHECK(item_names(given) ==
        "transport stmb death periodic funeral denture hearing_aid glasses orthosis home_care scholarship");
  CHECK(given.at("total") == 1 + 333'333 + 240'000'000 + 12'000'000 + 10'000'000 + 1 + 1 + 1 + 14 + 1 + 1'500'000);
  CHECK(given.at("payable_now") == given.at("total"));
  CHECK(given.at("eligible") == true);
}

TEST_CASE("JKK claims: fine print", "[benefit][jkk][fine-print]") {
  SECTION("JKK-1: a claim on the anniversary is in time") {
    CHECK(result(with(old_accident, {{"claimed_on", "2021-12-01"}})).at("eligible") == true);
    const auto late = result(with(old_accident, {{"claimed_on", "2021-12-02"}, {"stmb_days", 5}}));
    CHECK(late.at("eligible") == false);
    CHECK(failed_conditions(late) == "claim_in_time");
    CHECK(result(with(accident, {{"claimed_on", "2029-05-01"}})).at("eligible") == true);
    CHECK(result(with(accident, {{"claimed_on", "2029-05-02"}})).at("eligible") == false);
    CHECK(fault(with(accident, {{"claimed_on", "2024-04-30"}})) == "invalid_value claimed_on");
  }
  SECTION("G-6: five years after 29 February end on 28 February") {
    const auto leap = with(accident, {{"accident", "2024-02-29"}});
    CHECK(result(with(leap, {{"claimed_on", "2029-02-28"}})).at("eligible") == true);
    CHECK(result(with(leap, {{"claimed_on", "2029-03-01"}})).at("eligible") == false);
  }
  SECTION("JKK-2: a disease needs the end of exposure, at most three years before the diagnosis") {
    const auto disease = with(accident, {{"cause", "disease"}});
    CHECK(fault(disease) == "missing_field exposure_ended");
    CHECK(result(with(disease, {{"exposure_ended", "2021-05-01"}})).at("eligible") == true);
    const auto late = result(with(disease, {{"exposure_ended", "2021-04-30"}, {"disability", total_disability}}));
    CHECK(late.at("eligible") == false);
    CHECK(failed_conditions(late) == "exposure_recent");
    CHECK(result(with(disease, {{"exposure_ended", "2024-12-31"}})).at("eligible") == true);
    CHECK(result(with(accident, {{"exposure_ended", "1999-01-01"}})).at("eligible") == true);
  }
  SECTION("JKK-3: costs of one mode are added before the cap") {
    const auto given = result(with(accident, {{"transport",
                                               {{{"mode", "land"}, {"cost", 3'000'000}},
                                                {{"mode", "sea"}, {"cost", 1'000'000}},
                                                {{"mode", "land"}, {"cost", 3'000'000}}}}}));
    CHECK(item_names(given) == "transport");
    CHECK(given.at("total") == 6'000'000);
  }
  SECTION("JKK-7: contradictions") {
    CHECK(fault(with(fatal, {{"disability", total_disability}})) == "invalid_value disability");
    CHECK(fault(with(accident, {{"funeral", true}})) == "invalid_value funeral");
    CHECK(fault(with(accident, {{"funeral", false}})) == "invalid_value funeral");
    CHECK(fault(with(accident, {{"death", "2024-04-30"}})) == "invalid_value death");
    CHECK(item_names(result(with(fatal, {{"funeral", false}}))) == "death periodic");
    CHECK(item_names(result(with(fatal, {{"funeral", true}}))) == "death periodic funeral");
  }
  SECTION("JKK-9: arrears of the employer") {
    const auto with_arrears = [](const json& coverage) { return result(with(fatal, {{"coverage", coverage}})); };
    for (const int months : {0, 3}) {
      const auto paid = with_arrears({{"arrears_months", months}, {"first_contribution_paid", true}});
      CHECK(paid.at("payable_now") == paid.at("total"));
      CHECK(failed_conditions(paid).empty());
    }
    for (const auto& coverage : {json{{"arrears_months", 4}}, json{{"first_contribution_paid", false}}}) {
      const auto liable = with_arrears(coverage);
      CHECK(liable.at("eligible") == true);
      CHECK(failed_conditions(liable) == "contributions_in_order");
      CHECK(liable.at("total") == 262'000'000);
      CHECK(liable.at("payable_now") == 0);
      CHECK(liable.at("notes").size() == 1);
      for (const auto& item : liable.at("items")) {
        CHECK(item.at("payer") == "employer");
        CHECK(item.at("status") == "payable");
      }
    }
    const json coverage{{"arrears_months", 1}};
    CHECK(fault(with(accident, {{"segment", "bpu"}, {"coverage", coverage}})) == "invalid_value coverage");
    CHECK(fault(with(accident, {{"segment", "jakon"}, {"coverage", coverage}})) == "invalid_value coverage");
    CHECK(fault(with(accident, {{"coverage", {{"arrears_months", -1}}}})) == "out_of_range coverage.arrears_months");
  }
  SECTION("JKK-10: exactly one wage, each in its segment") {
    const auto based = [](const std::string& segment, const json& wage) {
      return with(with(fatal, {{"wage", nullptr}, {"segment", segment}}), wage);
    };
    CHECK(amount_of(result(based("jakon", {{"daily_wage", 80'000}})), "death") == 96'000'000);
    CHECK(amount_of(result(based("jakon", {{"wage", 3'000'000}})), "death") == 144'000'000);
    CHECK(amount_of(result(based("bpu", {{"income", 1'300'000}})), "death") == 48 * 1'400'000);
    CHECK(amount_of(result(based("bpu", {{"income", 1'099'999}})), "death") == 48 * 1'000'000);
    CHECK(amount_of(result(based("bpu", {{"income", 90'000'000}})), "death") == 48 * 20'700'000);
    CHECK(amount_of(result(based("bpu", {{"wage", 1'234'567}})), "death") == 48 * 1'234'567);
    CHECK(fault(based("pu", json::object())) == "missing_field wage");
    CHECK(fault(based("pu", {{"daily_wage", 80'000}})) == "invalid_value daily_wage");
    CHECK(fault(based("bpu", {{"daily_wage", 80'000}})) == "invalid_value daily_wage");
    CHECK(fault(based("jakon", {{"income", 80'000}})) == "invalid_value income");
    CHECK(fault(based("bpu", {{"income", 1}, {"wage", 1}})) == "invalid_value wage");
    CHECK(fault(based("jakon", {{"daily_wage", 1}, {"wage", 1}})) == "invalid_value wage");
    CHECK(fault(based("pmi", {{"wage", 1}})) == "invalid_value segment");
  }
  SECTION("JKK-11: sudden death is of pu and jakon, within a day") {
    const auto sudden = with(accident, {{"cause", "sudden_death"}});
    const auto on = [&](const std::string& segment, const json& death) {
      return result(with(sudden, {{"segment", segment}, {"death", death}}));
    };
    CHECK(on("pu", "2024-05-01").at("eligible") == true);
    CHECK(on("jakon", "2024-05-02").at("eligible") == true);
    CHECK(failed_conditions(on("pu", "2024-05-03")) == "sudden_death_in_time");
    CHECK(failed_conditions(on("bpu", "2024-05-01")) == "cause_covered");
    CHECK(failed_conditions(on("bpu", nullptr)) == "cause_covered sudden_death_in_time");
  }
  SECTION("JKK-12: nothing is due, or nothing was asked") {
    const auto refused = result(with(fatal, {{"cause", "violence"}, {"accident", "2024-05-01"}}));
    CHECK(refused.at("eligible") == false);
    CHECK(refused.at("items").empty());
    CHECK(refused.at("total") == 0);
    CHECK(refused.at("payable_now") == 0);
    const auto nothing = result(accident);
    CHECK(nothing.at("eligible") == true);
    CHECK(nothing.at("items").empty());
    CHECK(nothing.at("total") == 0);
  }
  SECTION("JKK-13: violence is covered from 2025-02-01 on in every segment") {
    for (const auto* segment : {"pu", "bpu", "jakon"}) {
      const auto violence = with(accident, {{"cause", "violence"}, {"segment", segment}});
      CHECK(failed_conditions(result(with(violence, {{"accident", "2025-01-31"}}))) == "cause_covered");
      CHECK(result(with(violence, {{"accident", "2025-02-01"}})).at("eligible") == true);
    }
  }
  SECTION("JKK-14: sen are rounded half up after the cap") {
    CHECK(result(with(accident, {{"denture_cost", "100.49"}})).at("total") == 100);
    CHECK(result(with(accident, {{"denture_cost", "100.50"}})).at("total") == 101);
    CHECK(result(with(accident, {{"denture_cost", "5000000.50"}})).at("total") == 5'000'000);
    // Modes are rounded together, once: 0.30 + 0.30 is 0.60.
    CHECK(result(with(accident,
                      {{"transport", {{{"mode", "land"}, {"cost", "0.30"}}, {{"mode", "sea"}, {"cost", "0.30"}}}}}))
              .at("total") == 1);
    CHECK(result(with(accident, {{"orthosis_reference_price", "0.35"}})).at("total") == 0);
    CHECK(result(with(accident, {{"orthosis_reference_price", "0.36"}})).at("total") == 1);
  }
  SECTION("G-3, G-8: options are accepted and ignored") {
    const auto given = result(with(
        fatal, {{"wage", "5000000.01"},
                {"options",
                 {{"known_on", "2016-01-01"}, {"stale", "hold"}, {"rounding", {{"unit", "0.01"}, {"mode", "up"}}}}}}));
    CHECK(amount_of(given, "death") == 240'000'000);
    CHECK(amount_of(given, "funeral") == 10'000'000);
  }
  SECTION("G-9: an item that comes to nothing is left out") {
    const auto given = result(with(accident, {{"glasses_cost", 0}, {"stmb_days", 0}, {"transport", json::array()}}));
    CHECK(given.at("items").empty());
    CHECK(result(with(accident, {{"wage", 0}, {"stmb_days", 9}})).at("items").empty());
  }
}

TEST_CASE("bad JKK requests name the field", "[benefit][jkk]") {
  CHECK(fault(with(accident, {{"segment", nullptr}})) == "missing_field segment");
  CHECK(fault(with(accident, {{"accident", nullptr}})) == "missing_field accident");
  CHECK(fault(with(accident, {{"accident", "2024-02-30"}})) == "invalid_value accident");
  CHECK(fault(with(accident, {{"cause", "fate"}})) == "invalid_value cause");
  CHECK(fault(with(accident, {{"stmb_days", -1}})) == "out_of_range stmb_days");
  CHECK(fault(with(accident, {{"stmb_day", 1}})) == "unknown_field stmb_day");
  CHECK(fault(with(accident, {{"denture_cost", -1}})) == "out_of_range denture_cost");
  CHECK(fault(with(accident, {{"glasses_cost", 1.5}})) == "inexact_number glasses_cost");
  CHECK(fault(with(accident, {{"transport", {{{"mode", "rail"}, {"cost", 1}}}}})) == "invalid_value transport[0].mode");
  CHECK(fault(with(accident, {{"transport", {{{"mode", "air"}, {"cost", -1}}}}})) == "out_of_range transport[0].cost");
  CHECK(fault(with(accident, {{"transport", {{{"mode", "air"}}}}})) == "missing_field transport[0].cost");
  CHECK(fault(with(fatal, {{"wage", "9000000000000000"}})) == "overflow money");
}

TEST_CASE("the children of JKK claims: fine print", "[benefit][jkk][fine-print]") {
  const json study{{"tk", 2}, {"sd", 6}, {"smp", 3}, {"sma", 3}, {"university", 5}};
  const auto given = [&](const json& base, const std::vector<json>& children) {
    return result(with(base, {{"children", children}}));
  };
  const auto old_fatal = with(old_accident, {{"death", "2019-12-01"}});
  const auto amount = [&](const json& base, const std::vector<json>& children) {
    return amount_of(given(base, children), "scholarship");
  };
  const auto studying = [&](const std::string& birth_date, const json& changes = json::object()) {
    return with(child(birth_date, {{"study", study}}), changes);
  };

  SECTION("KID-1: from 2019-12-02 in school and under 23, whatever the age below") {
    CHECK(amount(fatal, {studying("2023-01-01")}) == 87'000'000);
    CHECK(amount(fatal, {studying("2001-05-02")}) == 87'000'000);
    CHECK(amount(fatal, {studying("2001-05-01")}) == 0);
    CHECK(amount(fatal, {studying("2015-01-01", {{"in_school", false}})}) == 0);
    CHECK(amount(fatal, {studying("2015-01-01", {{"married", true}})}) == 0);
    CHECK(fault(with(fatal, {{"children", {studying("2015-01-01"), studying("2024-05-02")}}})) ==
          "invalid_value children[1].birth_date");
    CHECK(amount(fatal, {studying("2024-05-01")}) == 87'000'000);
  }
  SECTION("KID-2: working bars from 2019-12-02 on, not before") {
    CHECK(amount(fatal, {studying("2005-01-01", {{"working", true}})}) == 0);
    CHECK(amount(old_fatal, {child("2005-01-01", {{"working", true}})}) == 12'000'000);
  }
  SECTION("KID-3: the first two in the order given") {
    const auto short_study = [&](int years) {
      return studying(
          "2015-01-01",
          {{"study", {{"university", years}, {"tk", nullptr}, {"sd", nullptr}, {"smp", nullptr}, {"sma", nullptr}}}});
    };
    CHECK(amount(fatal, {short_study(1), short_study(2), short_study(5)}) == 36'000'000);
    CHECK(amount(fatal, {studying("1990-01-01"), short_study(1), short_study(2)}) == 36'000'000);
    CHECK(amount(fatal, {studying("2015-01-01"), studying("2016-01-01"), studying("2017-01-01")}) == 174'000'000);
  }
  SECTION("KID-4: before 2019-12-02 the age is 4 to 23, both included, for one child") {
    CHECK(amount(old_fatal, {child("2015-12-01")}) == 12'000'000);
    CHECK(amount(old_fatal, {child("2015-12-02")}) == 0);
    CHECK(amount(old_fatal, {child("1995-12-02")}) == 12'000'000);
    CHECK(amount(old_fatal, {child("1995-12-01")}) == 0);
    CHECK(amount(old_fatal, {child("2010-01-01"), child("2011-01-01")}) == 12'000'000);
    CHECK(amount(old_fatal, {child("2010-01-01", {{"in_school", false}})}) == 0);
    CHECK(amount(old_fatal, {child("2010-01-01", {{"married", true}})}) == 0);
  }
  SECTION("KID-5: a child without study is left out, takes no place, and a note says the maximum") {
    const auto result_with_unknown =
        given(fatal, {child("2014-01-01"), studying("2015-01-01"), studying("2016-01-01")});
    CHECK(amount_of(result_with_unknown, "scholarship") == 174'000'000);
    CHECK(result_with_unknown.at("notes").at(0).get<std::string>().find("87000000") != std::string::npos);
    const auto unknown = given(fatal, {child("2014-01-01")});
    CHECK(item_names(unknown) == "death periodic funeral");
    CHECK(unknown.at("notes").size() == 1);
    CHECK(amount(old_fatal, {child("2010-01-01")}) == 12'000'000);
  }
  SECTION("KID-6: children without death or total disability are ignored, with a note") {
    const auto ignored = given(accident, {studying("2015-01-01")});
    CHECK(ignored.at("total") == 0);
    CHECK(ignored.at("notes").size() == 1);
    CHECK(amount(with(accident, {{"disability", total_disability}}), {studying("2015-01-01")}) == 87'000'000);
  }
  SECTION("each level is capped") {
    CHECK(amount(fatal, {studying("2015-01-01",
                                  {{"study", {{"tk", 9}, {"sd", 9}, {"smp", 9}, {"sma", 9}, {"university", 9}}}})}) ==
          87'000'000);
    const std::map<std::string, std::pair<std::int64_t, int>> levels = {{"tk", {1'500'000, 2}},
                                                                        {"sd", {1'500'000, 6}},
                                                                        {"smp", {2'000'000, 3}},
                                                                        {"sma", {3'000'000, 3}},
                                                                        {"university", {12'000'000, 5}}};
    for (const auto& [level, law] : levels) {
      const auto [yearly, most] = law;
      for (const int years : {1, most, most + 1}) {
        INFO(level << " " << years);
        CHECK(amount(fatal, {child("2015-01-01", {{"study", {{level, years}}}})}) == yearly * std::min(years, most));
      }
    }
  }
  SECTION("faults") {
    CHECK(fault(with(fatal, {{"children", {child("2015-01-01", {{"married", nullptr}})}}})) ==
          "missing_field children[0].married");
    CHECK(fault(with(fatal, {{"children", {studying("2015-01-01", {{"study", {{"sd", -1}}}})}}})) ==
          "out_of_range children[0].study.sd");
    CHECK(fault(with(fatal, {{"children", {studying("2015-01-01", {{"study", {{"phd", 1}}}})}}})) ==
          "unknown_field children[0].study.phd");
  }
}

TEST_CASE("the asbestos example of the 2018 questions and answers", "[benefit][jkk][cases]") {
  // TK Zn left the asbestos works six years ago and another job, whose hazard was noise, two years ago: asbestosis is
  // not covered, a disease of the other job would be.
  const auto diagnosed =
      with(accident, {{"accident", "2018-06-15"}, {"cause", "disease"}, {"disability", total_disability}});
  const auto asbestos = result(with(diagnosed, {{"exposure_ended", "2012-06-15"}}));
  CHECK(asbestos.at("eligible") == false);
  CHECK(asbestos.at("total") == 0);
  CHECK(result(with(diagnosed, {{"exposure_ended", "2016-06-15"}})).at("eligible") == true);
}

TEST_CASE("an under-reported wage: BPJS pays on what was reported, the employer owes the rest", "[benefit][jkk]") {
  const auto given = result(with(fatal, {{"true_wage", 7'000'000}, {"stmb_days", 1}}));
  CHECK(amount_of(given, "stmb") == 166'667);
  CHECK(amount_of(given, "stmb", "employer") == 66'666);  // 233,333 on the true wage
  CHECK(amount_of(given, "death") == 240'000'000);
  CHECK(amount_of(given, "death", "employer") == 96'000'000);
  CHECK(amount_of(given, "periodic", "employer") == 0);
  CHECK(amount_of(given, "funeral", "employer") == 0);
  CHECK(given.at("total") == 262'166'667 + 96'066'666);
  CHECK(given.at("payable_now") == 262'166'667);

  // Below the floor of the death benefit the wage does not matter.
  const auto floor = result(with(fatal, {{"wage", 100'000}, {"true_wage", 400'000}}));
  CHECK(amount_of(floor, "death") == 20'000'000);
  CHECK(amount_of(floor, "death", "employer") == 0);
  const auto across = result(with(fatal, {{"wage", 100'000}, {"true_wage", 500'000}}));
  CHECK(amount_of(across, "death", "employer") == 4'000'000);

  const auto without = result(fatal);
  CHECK(result(with(fatal, {{"true_wage", 5'000'000}})) == without);
  CHECK(fault(with(fatal, {{"true_wage", 4'999'999}})) == "invalid_value true_wage");
  CHECK(fault(with(fatal, {{"segment", "bpu"}, {"true_wage", 6'000'000}})) == "invalid_value true_wage");
  CHECK(result(with(fatal, {{"cause", "violence"}, {"true_wage", 6'000'000}})).at("total") == 0);
}
