#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using nlohmann::json;

namespace {

json with(const json& request, const json& more) {
  auto all = request;
  all.update(more);
  return all;
}

}  // namespace

TEST_CASE("claim.checklist", "[face][claim]") {
  const json request = {{"op", "claim.checklist"},
                        {"procedure", "claim.jht.termination"},
                        {"on", "2026-11-20"},
                        {"event", "2026-10-20"},
                        {"complete", "2026-12-24"},
                        {"balance", 60'000'000},
                        {"papers", {"ktp", "membership_card", "joint_agreement"}},
                        {"facts", {{"active_elsewhere", false}}},
                        {"holidays", {"2026-12-25"}}};
  const auto full = result(request);
  CHECK(full.at("text") == "2024-04-15");
  CHECK(full.at("missing") == json::parse(R"([["npwp"]])"));
  CHECK(full.at("complete") == false);
  CHECK(full.at("papers").size() == 4);
  CHECK(full.at("papers")[1].at("status") == "at_hand");
  CHECK(full.at("papers")[1].at("any_of")[1].at("name") == "other_identity");
  CHECK(full.at("papers")[3].at("any_of")[0].at("rule") == "BPJS TK, web site on JHT");
  CHECK(full.at("papers")[3].at("any_of")[0].at("confidence") == "medium");
  CHECK(full.at("conditions")[0].at("met") == true);
  CHECK(full.at("conditions_met") == true);
  CHECK(full.at("missing_facts").empty());
  CHECK(full.at("filers")[0].at("who") == "member");
  CHECK(full.at("proxy").at("allowed") == true);
  CHECK(full.at("deadlines")[0].at("day") == "2026-11-20");
  CHECK(full.at("deadlines")[0].at("kept") == true);
  CHECK(full.at("deadlines")[1].at("day") == "2027-01-01");
  CHECK(full.at("deadlines")[1].at("kept").is_null());
  CHECK(full.contains("rulebook"));

  CHECK(result(with(request, {{"text", "2018-07-01"}, {"papers", json::array()}})).at("text") == "2018-07-01");
  CHECK(fault(with(request, {{"procedure", "claim.tea"}})) == "invalid_value procedure");
  CHECK(fault(with(request, {{"facts", {{"tea", true}}}})) == "unknown_field facts.tea");
  CHECK(fault(with(request, {{"facts", {{"active_elsewhere", 1}}}})) == "invalid_value facts.active_elsewhere");
  CHECK(fault(with(request, {{"papers", {"tea"}}})) == "invalid_value papers[0]");
  CHECK(fault(with(request, {{"text", "2018-06-30"}})) == "no_rule text");
  CHECK(fault(with(request, {{"outcome", "2026-11-20"}})) == "unknown_field outcome");
  CHECK(fault(with(request, {{"balance", -1}})) == "out_of_range balance");
  CHECK(fault(with(request, {{"options", {{"tea", 1}}}})) == "unknown_field options.tea");
  auto undated = request;
  undated.erase("on");
  CHECK(fault(undated) == "missing_field on");
}

TEST_CASE("claim.deadlines", "[face][claim]") {
  const json request = {{"op", "claim.deadlines"},
                        {"procedure", "claim.jkk.stage_one"},
                        {"event", "2026-11-20"},
                        {"reported", "2026-11-23"}};
  const auto limits = result(request).at("deadlines");
  CHECK(limits[0].at("name") == "report");
  CHECK(limits[0].at("duty") == "employer");
  CHECK(limits[0].at("day") == "2026-11-22");
  CHECK(limits[0].at("kept") == false);
  CHECK(limits[0].at("if_late").at("effect") == "the employer is liable for the benefit");
  CHECK(limits[1].at("name") == "decision");
  CHECK(limits[2].at("day") == "2031-11-20");
  const auto unknown = result(json{{"op", "claim.deadlines"}, {"procedure", "claim.jkk.stage_one"}}).at("deadlines");
  CHECK(unknown[0].at("day").is_null());
  CHECK(unknown[0].at("count").is_null());
  CHECK_FALSE(unknown[0].contains("rule"));
  CHECK(fault(with(request, {{"reported", "2026-11-19"}})) == "invalid_value reported");
  CHECK(fault(with(request, {{"event", "2015-06-30"}})) == "no_rule event");
  CHECK(fault(with(request, {{"birth_date", "1990-01-01"}})) == "unknown_field birth_date");
}

TEST_CASE("claim.procedures", "[face][claim]") {
  const auto all = result(json{{"op", "claim.procedures"}}).at("procedures");
  CHECK(all.size() == 31);
  const auto one = result(json{{"op", "claim.procedures"}, {"procedure", "claim.jht.retirement"}}).at("procedures");
  REQUIRE(one.size() == 1);
  CHECK(one[0].at("texts").size() == 3);
  CHECK(one[0].at("texts")[0].at("from") == "2021-09-01");
  CHECK(one[0].at("texts")[0].at("papers").size() == 4);
  CHECK(one[0].at("texts")[0].at("papers")[2].at("condition") == "balance_above_limit");
  CHECK(one[0].at("facts") == json::array({"card_lost", "earlier_partial_claim", "employer_closed", "ktp_in_process"}));
  CHECK(one[0].at("dates") == json::array({"on", "complete", "paid", "birth_date"}));
  const json older = {{"op", "claim.procedures"}, {"procedure", "claim.jht.retirement"}, {"text", "2024-04-14"}};
  CHECK(result(older).at("procedures")[0].at("texts")[0].at("rule") == "Permenaker 4/2022");
  CHECK(fault(json{{"op", "claim.procedures"}, {"text", "2024-04-14"}}) == "missing_field procedure");
  CHECK(fault(json{{"op", "claim.procedures"}, {"procedure", "tea"}}) == "invalid_value procedure");
  const json without_papers = {
      {"op", "claim.procedures"}, {"procedure", "support.prevention_partner"}, {"text", "2021-12-31"}};
  CHECK(fault(without_papers) == "invalid_value procedure");
  CHECK(answer(without_papers).at("error").at("message").get<std::string>().find("no text lists papers") !=
        std::string::npos);
}

TEST_CASE("claim.return_to_work and claim.prevention", "[face][claim]") {
  const auto back = result(json{{"op", "claim.return_to_work"},
                                {"on", "2026-11-20"},
                                {"facts", {{"jkk_member", true}, {"wage_recipient", false}}}});
  CHECK(back.at("conditions_met") == false);
  CHECK(back.at("missing") == json::parse(R"([["consent_letter"]])"));
  CHECK(back.at("missing_facts").size() == 5);
  // The balance decides nothing here, and is no field.
  for (const auto* operation : {"claim.return_to_work", "claim.prevention"}) {
    CHECK(fault(json{{"op", operation}, {"on", "2026-11-20"}, {"balance", 1}}) == "unknown_field balance");
  }
  const json request = {{"op", "claim.prevention"},
                        {"on", "2026-11-20"},
                        {"activity", "medical_check_up"},
                        {"member_since", "2023-11-21"},
                        {"granted", "2025-05-01"}};
  const auto support = result(request);
  CHECK(support.at("activity").at("kind") == "preventive");
  CHECK(support.at("deadlines")[0].at("kept") == false);
  CHECK(support.at("deadlines")[1].at("day") == "2027-01-01");
  CHECK(support.at("conditions_met") == false);
  CHECK(support.at("conditions")[0].at("name") == "claim_from");
  CHECK(support.at("missing_facts").size() == 4);
  CHECK(result(json{{"op", "claim.prevention"}, {"on", "2026-11-20"}, {"as", "partner"}}).at("text").is_null());
  CHECK(fault(with(request, {{"activity", "tea"}})) == "invalid_value activity");
  CHECK(fault(with(request, {{"as", "tea"}})) == "invalid_value as");
  CHECK(fault(with(request, {{"procedure", "claim.jkm"}})) == "unknown_field procedure");
}

TEST_CASE("jamsostek claim", "[claim][command]") {
  const auto same = [](const std::string& arguments, const json& request) {
    INFO(arguments);
    CHECK(json::parse(run_command("claim " + arguments + " --json").out) == result(request));
  };
  same(
      "checklist claim.jht.resignation --on 2026-11-20 --event 2026-10-20 --is wage_recipient --not active_elsewhere "
      "--paper ktp --balance Rp60.000.000 --holiday 2026-12-25",
      {{"op", "claim.checklist"},
       {"procedure", "claim.jht.resignation"},
       {"on", "2026-11-20"},
       {"event", "2026-10-20"},
       {"facts", {{"wage_recipient", true}, {"active_elsewhere", false}}},
       {"papers", {"ktp"}},
       {"balance", 60'000'000},
       {"holidays", {"2026-12-25"}}});
  same("procedures claim.jkm --text 2018-07-01",
       {{"op", "claim.procedures"}, {"procedure", "claim.jkm"}, {"text", "2018-07-01"}});
  same("procedures", {{"op", "claim.procedures"}});
  same("deadlines claim.jkk.disease --event 2026-11-20 --employment-ended 2024-01-31",
       {{"op", "claim.deadlines"},
        {"procedure", "claim.jkk.disease"},
        {"event", "2026-11-20"},
        {"employment_ended", "2024-01-31"}});
  same("return-to-work --on 2026-11-20 --is jkk_member",
       {{"op", "claim.return_to_work"}, {"on", "2026-11-20"}, {"facts", {{"jkk_member", true}}}});
  same("prevention --on 2026-11-20 --as partner --activity nutrition",
       {{"op", "claim.prevention"}, {"on", "2026-11-20"}, {"as", "partner"}, {"activity", "nutrition"}});

  const auto list = run_command("claim checklist claim.jht.resignation --on 2026-11-20 --event 2026-10-21 --paper ktp");
  CHECK(list.status == 0);
  INFO(list.out);
  for (const auto* part :
       {"by the text of 2024-04-15", "at hand", "missing", "undecided", "Not known: active_elsewhere",
        "Filed by: member", "By proxy: yes", "from 2026-11-21, NOT KEPT", "Rule book"}) {
    CHECK(list.out.find(part) != std::string::npos);
  }
  CHECK(run_command("claim deadlines claim.jkk.stage_one --event 2026-11-20").out.find("until 2026-11-22") !=
        std::string::npos);
  CHECK(run_command("claim deadlines claim.jkk.stage_one").out.find("not known without the day of event") !=
        std::string::npos);
  CHECK(run_command("claim procedures claim.jkm").out.find("text of 2023-02-01") != std::string::npos);
  CHECK(run_command("claim prevention --on 2026-11-20 --activity nutrition").out.starts_with("nutrition: promotive"));
  CHECK(run_command("claim return-to-work --on 2026-11-20 --not wage_recipient").out.find("NOT MET wage_recipient") !=
        std::string::npos);
  for (const auto* wrong : {"claim", "claim checklist", "claim checklist claim.tea --on 2026-11-20",
                            "claim checklist claim.jkm", "claim deadlines claim.jkm --event tea", "claim tea"}) {
    INFO(wrong);
    CHECK(run_command(wrong).status == 2);
  }
}
