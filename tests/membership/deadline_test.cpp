#include <catch2/catch.hpp>

#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;

namespace {

json asked(const char* name, const char* from, const json& holidays = json::array()) {
  return {{"op", "membership.deadline"}, {"name", name}, {"from", from}, {"holidays", holidays}};
}

std::string last_day(const char* name, const char* from, const json& holidays = json::array()) {
  return result(asked(name, from, holidays)).at("last_day");
}

}  // namespace

TEST_CASE("limits in working days skip weekends and the holidays given", "[membership]") {
  // 2026-11-20 is a Friday.
  CHECK(last_day("registration.number", "2026-11-20") == "2026-11-23");
  CHECK(last_day("registration.number", "2026-11-20", {"2026-11-23"}) == "2026-11-24");
  CHECK(last_day("registration.number", "2026-11-21") == "2026-11-23");
  CHECK(last_day("registration.number", "2026-11-19") == "2026-11-20");
  CHECK(last_day("registration.card_to_worker", "2026-11-20") == "2026-11-25");
  CHECK(last_day("registration.certificate", "2026-11-20") == "2026-12-01");
  CHECK(last_day("change.employer", "2026-11-20", {"2026-11-30", "2026-12-01"}) == "2026-12-03");
  CHECK(last_day("registration.jakon.project", "2026-11-20") == "2026-12-10");
  CHECK(last_day("registration.form", "2026-11-20") == "2027-01-01");
  CHECK(last_day("registration.form", "2026-11-20", {"2026-12-25", "2027-01-01"}) == "2027-01-05");
  CHECK(last_day("complaint.answer", "2026-11-20") == "2026-11-27");
}

TEST_CASE("limits in days and months keep their last day", "[membership]") {
  CHECK(last_day("registration.worker", "2026-11-20") == "2026-12-20");  // a Sunday
  CHECK(last_day("pension.notice", "2027-05-31") == "2027-02-28");
  CHECK(last_day("pension.heirs_change", "2027-01-15") == "2026-12-15");
}

TEST_CASE("where two texts disagree one is taken and the other told beside it", "[membership]") {
  auto found = result(asked("registration.jakon.project", "2019-03-01"));
  CHECK(found.at("last_day") == "2019-03-21");
  CHECK(found.at("rule") == "Permenaker 44/2015 Pasal 3(3)");
  CHECK(found.at("confidence") == "high");
  REQUIRE(found.at("other_texts").size() == 1);
  const auto other = found.at("other_texts").at(0);
  CHECK(other.at("last_day") == "2019-02-11");
  CHECK(other.at("side") == "before");
  CHECK(other.at("event") == "the construction work begins");
  CHECK(other.at("rule") == "BPJS TK, questions and answers of July 2018 JASA KONSTRUKSI 2");
  CHECK(result(asked("registration.jakon.project", "2018-06-30")).at("other_texts").empty());
  CHECK(result(asked("registration.jakon.project", "2021-03-31")).at("confidence") == "high");
  CHECK(result(asked("registration.jakon.project", "2021-04-01")).at("confidence") == "medium");

  found = result(asked("registration.certificate", "2026-11-20"));
  CHECK(found.at("unit") == "working_days");
  REQUIRE(found.at("other_texts").size() == 1);
  CHECK(found.at("other_texts").at(0).at("unit") == "days");
  CHECK(found.at("other_texts").at(0).at("last_day") == "2026-11-27");
  CHECK(result(asked("registration.certificate", "2021-08-31")).at("other_texts").empty());
}

TEST_CASE("before a text, the limit is presumed or unknown", "[membership]") {
  CHECK(result(asked("registration.form", "2018-06-30")).at("confidence") == "low");
  CHECK(result(asked("registration.form", "2018-07-01")).at("confidence") == "high");
  CHECK(fault(asked("registration.form", "2015-06-30")) == "no_rule from");
  CHECK(fault(asked("registration.jakon.project", "2015-12-30")) == "no_rule from");
  CHECK(fault(asked("complaint.answer", "2018-06-30")) == "no_rule from");
}

TEST_CASE("faults of membership.deadline", "[membership]") {
  CHECK(fault(asked("registration.tea", "2026-11-20")) == "invalid_value name");
  CHECK(fault(asked("registration.form", "2026-11-31")) == "invalid_value from");
  CHECK(fault(asked("registration.form", "2026-11-20", {"tomorrow"})) == "invalid_value holidays[0]");
  auto extra = asked("registration.form", "2026-11-20");
  extra["on"] = "2026-11-20";
  CHECK(fault(extra) == "unknown_field on");
}

TEST_CASE("every limit is found by its name, and its list is in the message for a wrong one", "[membership]") {
  const nlohmann::json error = answer(asked("tea", "2026-11-20")).at("error");
  const auto message = error.at("message").get<std::string>();
  for (const auto& row : deadline_table()) {
    INFO(row.name);
    CHECK(message.find(row.name) != std::string::npos);
    CHECK_FALSE(membership::deadline(row.name, Day(2026, 11, 20)).empty());
  }
}
