#include <catch2/catch.hpp>

#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;

namespace {

json asked(const std::string& procedure, json fields = json::object()) {
  fields["op"] = "membership.registration";
  fields["procedure"] = "registration." + procedure;
  if (!fields.contains("on")) fields["on"] = "2026-11-20";
  return fields;
}

json registration(const std::string& procedure, const json& fields = json::object()) {
  return result(asked(procedure, fields));
}

/// The names of the papers of a text, with their group.
std::string papers_of(const std::string& procedure, const char* text) {
  std::string names;
  for (const auto& paper : papers("registration." + procedure, Day::parse(text))) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", paper.name);
    if (paper.group != 0) names += fmt::format(":{}", paper.group);
    if (!paper.condition.empty()) names += fmt::format("?{}", paper.condition);
  }
  return names;
}

json condition(const json& registration, const std::string& name) {
  for (const auto& each : registration.at("conditions")) {
    if (each.at("name") == name) return each;
  }
  return {};
}

}  // namespace

TEST_CASE("each text lists its own papers of an employer", "[membership]") {
  CHECK(papers_of("pu", "2018-07-01") ==
        "ktp family_card npwp business_licence:1 business_licence_receipt:1 form_f1 form_f1a form_f2");
  CHECK(papers_of("pu", "2021-09-01") ==
        "form_f1 form_f1a form_f2 npwp owner_ktp ktp business_place_licence:1 business_licence:1 business_number:1");
  CHECK(papers_of("pu", "2021-12-31") ==
        "ktp family_card npwp business_licence:1 business_licence_receipt:1 worker_form passport?foreign_workers");
  CHECK_THROWS_AS(papers("registration.pu", Day(2018, 6, 30)), NoRule);
  CHECK(paper_lists("registration.pu").size() == 3);
}

TEST_CASE("the papers of the other registrations", "[membership]") {
  CHECK(papers_of("pu.worker", "2026-11-20") == "family_card ktp form_f1a");
  CHECK(papers_of("pu.foreigner", "2018-07-01") == "passport form_f1a");
  CHECK(papers_of("bpu", "2018-07-01") ==
        "nik:1 ktp:1 ktp:2?nik_invalid family_card:2?nik_invalid form_f1a employer_letter?intern");
  CHECK(papers_of("bpu", "2021-12-30") == "nik:1 ktp:1 email_address mobile_number");
  CHECK(papers_of("bpu", "2026-11-20") == "ktp");
  CHECK(papers_of("jakon", "2018-07-01") == "jakon_form_1 jakon_form_1a");
  CHECK(papers_of("pmi.before", "2026-11-20") == "ktp family_card");
  CHECK(papers_of("pmi.during", "2026-11-20") == "ktp family_card passport employment_agreement");
  CHECK(papers_of("pmi.extension", "2026-11-20") == "ktp employment_agreement");
  CHECK(papers_of("perisai_office", "2026-11-20") == "contribution_receipt domicile_certificate");
}

TEST_CASE("papers at hand are taken off, and one of several that stand for one another is enough", "[membership]") {
  auto found = registration("pu", {{"papers", {"ktp", "npwp"}}, {"facts", {{"foreign_workers", false}}}});
  CHECK(found.at("complete") == false);
  CHECK(found.at("missing") ==
        json({{"family_card"}, {"business_licence", "business_licence_receipt"}, {"worker_form"}}));
  CHECK(found.at("papers").at(0).at("status") == "at_hand");
  CHECK(found.at("papers").at(1).at("status") == "missing");
  CHECK(found.at("papers").at(3).at("any_of").size() == 2);
  CHECK(found.at("papers").size() == 5);  // no passport

  json all = {"ktp", "npwp", "family_card", "business_licence_receipt", "worker_form"};
  found = registration("pu", {{"papers", all}, {"facts", {{"foreign_workers", false}}}});
  CHECK(found.at("complete") == true);
  CHECK(found.at("missing").empty());
  found = registration("pu", {{"papers", all}, {"facts", {{"foreign_workers", true}}}});
  CHECK(found.at("missing") == json::array({{"passport"}}));
  found = registration("pu", {{"papers", all}});
  CHECK(found.at("complete") == false);
  CHECK(found.at("missing_facts") == json({"foreign_workers"}));
  CHECK(found.at("papers").at(5).at("status") == "undecided");
  CHECK(found.at("papers").at(5).at("any_of").at(0).at("condition") == "foreign_workers");
}

TEST_CASE("what stands for one another under a condition is asked for under it", "[membership]") {
  const auto of = [](const json& facts, const json& papers) {
    return registration("bpu", {{"text", "2018-07-01"}, {"facts", facts}, {"papers", papers}});
  };
  json facts = {{"birth_date", "1990-01-01"}, {"nik_invalid", true}, {"intern", false}};
  CHECK(of(facts, {"nik", "form_f1a"}).at("missing") == json::array({{"ktp", "family_card"}}));
  CHECK(of(facts, {"nik", "form_f1a", "family_card"}).at("complete") == false);  // occupations
  facts["occupations"] = 1;
  CHECK(of(facts, {"nik", "form_f1a", "family_card"}).at("complete") == true);
  CHECK(of(facts, {"ktp", "form_f1a"}).at("complete") == true);
  facts["intern"] = true;
  CHECK(of(facts, {"ktp", "form_f1a"}).at("missing") == json::array({{"employer_letter"}}));
}

TEST_CASE("an older text can be asked for", "[membership]") {
  const auto found = registration("pu", {{"text", "2018-07-01"}});
  CHECK(found.at("papers").size() == 7);
  const auto last = found.at("papers").at(6).at("any_of").at(0);
  CHECK(last.at("name") == "form_f2");
  CHECK(last.at("rule") == "BPJS TK, questions and answers of July 2018 PU 59, PU 70");
  CHECK(found.at("texts") == json({{{"from", "2018-07-01"}, {"text", "BPJS TK, questions and answers of July 2018"}},
                                   {{"from", "2021-09-01"}, {"text", "Balikpapan, service standard on BPJS TK"}},
                                   {{"from", "2021-12-31"}, {"text", "BPJS TK, registration page of 2021"}}}));
}

TEST_CASE("a foreigner is registered from six months on, with a passport", "[membership]") {
  const json passport = {"passport"};
  auto found = registration("pu.foreigner", {{"facts", {{"months_in_indonesia", 6}}}, {"papers", passport}});
  CHECK(found.at("complete") == true);
  CHECK(condition(found, "months_in_indonesia").at("rule") == "Perpres 109/2013 Pasal 1");
  found = registration("pu.foreigner", {{"facts", {{"months_in_indonesia", 5}}}, {"papers", passport}});
  CHECK(found.at("complete") == false);
  CHECK(condition(found, "months_in_indonesia").at("met") == false);
  CHECK(registration("pu.foreigner").at("missing_facts") == json({"months_in_indonesia"}));
}

TEST_CASE("BPU: age, occupations, and the age that the page of 2021 names", "[membership]") {
  const auto of = [](const char* on, const char* birth, int occupations) {
    return registration("bpu", {{"on", on},
                                {"text", "2026-11-20"},
                                {"facts", {{"birth_date", birth}, {"occupations", occupations}}},
                                {"papers", {"ktp"}}});
  };
  auto found = of("2026-11-20", "1966-11-21", 2);  // 59
  CHECK(found.at("complete") == true);
  CHECK(found.at("notes").empty());
  found = of("2026-11-20", "1966-11-20", 2);  // 60
  CHECK(found.at("complete") == true);
  CHECK(condition(found, "first_registration_age").at("confidence") == "low");
  CHECK(found.at("notes").size() == 1);
  found = of("2026-11-20", "1961-11-20", 2);  // 65
  CHECK(condition(found, "first_registration_age").at("met") == false);
  CHECK(found.at("notes").empty());
  CHECK(condition(of("2026-11-20", "1990-01-01", 3), "occupations").at("met") == false);
  CHECK(fault(asked("bpu", {{"facts", {{"occupations", 0}}}})) == "out_of_range occupations");
  CHECK(fault(asked("bpu", {{"facts", {{"birth_date", "2026-11-21"}}}})) == "invalid_value facts.birth_date");
}

TEST_CASE("an agent and an office of Perisai", "[membership]") {
  const json facts = {{"office_member", true},    {"active_bpjs_employee", false}, {"bpu_member", true},
                      {"connected_device", true}, {"high_school", true},           {"partner_bank_account", true}};
  auto found = registration("perisai_agent", {{"facts", facts}});
  CHECK(found.at("complete") == true);
  CHECK(found.at("conditions").size() == 6);
  CHECK(condition(found, "high_school").at("rule") == "BPJS TK, registration page of 2021 Perisai, 5");
  CHECK(found.at("cover_begins").is_null());
  for (const auto& [name, value] : facts.items()) {
    INFO(name);
    auto changed = facts;
    changed[name] = !value.get<bool>();
    found = registration("perisai_agent", {{"facts", changed}});
    CHECK(found.at("complete") == false);
    CHECK(condition(found, name).at("met") == false);
    changed.erase(name);
    CHECK(registration("perisai_agent", {{"facts", changed}}).at("missing_facts") == json::array({name}));
  }
  CHECK(fault(asked("perisai_agent", {{"on", "2021-12-30"}})) == "no_rule on");

  json office = {
      {"facts", {{"organization_structure", true}, {"member", true}, {"agents", 3}, {"partner_bank_account", true}}},
      {"papers", {"contribution_receipt", "domicile_certificate"}}};
  CHECK(registration("perisai_office", office).at("complete") == true);
  office["facts"]["agents"] = 2;
  CHECK(condition(registration("perisai_office", office), "agents").at("met") == false);
}

TEST_CASE("two texts say who must be a PU member before a construction project is registered", "[membership]") {
  const json facts = {{"registered_as_pu", true}};
  const auto now = registration("jakon", {{"facts", facts}, {"papers", {"jakon_form_1"}}});
  CHECK(now.at("complete") == true);
  CHECK(condition(now, "registered_as_pu").at("rule") ==
        "BPJS TK, registration page of 2021 construction service workers");
  const auto then = registration("jakon", {{"facts", facts}, {"text", "2018-07-01"}});
  CHECK(condition(then, "registered_as_pu").at("rule") ==
        "BPJS TK, questions and answers of July 2018 JASA KONSTRUKSI 12");
  CHECK(then.at("missing") == json({{"jakon_form_1"}, {"jakon_form_1a"}}));
}

TEST_CASE("migrant workers register in three stages", "[membership]") {
  json facts = {{"citizen", true}, {"departed", false}, {"placed_by_company", true}};
  CHECK(registration("pmi.before", {{"facts", facts}, {"papers", {"ktp", "family_card"}}}).at("complete") == true);
  for (const auto* name : {"citizen", "departed", "placed_by_company"}) {
    auto changed = facts;
    changed[name] = !facts[name].get<bool>();
    CHECK(registration("pmi.before", {{"facts", changed}}).at("complete") == false);
  }
  const auto during = registration("pmi.during", {{"facts", {{"citizen", true}}}, {"papers", {"ktp", "passport"}}});
  CHECK(during.at("missing") == json({{"family_card"}, {"employment_agreement"}}));
  CHECK(registration("pmi.extension").at("notes").size() == 1);
  CHECK(fault(asked("pmi.before", {{"on", "2021-12-30"}})) == "no_rule on");
}

TEST_CASE("cover begins when the form is complete and the first contribution is paid", "[membership]") {
  json given = {{"on", "2026-11-20"}, {"form_complete_on", "2026-11-20"}, {"holidays", {"2026-12-04"}}};
  CHECK(registration("pu", given).at("cover_begins").is_null());
  CHECK(registration("pu", given).at("missing_for_cover") == json({"first_contribution_paid_on"}));
  given["first_contribution_paid_on"] = "2026-12-03";  // a Thursday
  auto found = registration("pu", given);
  CHECK(found.at("cover_begins") == "2026-12-03");
  REQUIRE(found.at("cover").size() == 3);
  CHECK(found.at("cover").at(0).at("basis") == "cash");
  CHECK(found.at("cover").at(0).at("first_month") == "2026-12");
  CHECK(found.at("cover").at(1).at("rule") == "PP 45/2015 Pasal 3");
  CHECK(found.at("cover").at(2).at("basis") == "number_issued");
  CHECK(found.at("cover").at(2).at("by_the_latest") == true);
  CHECK(found.at("cover").at(2).at("day") == "2026-12-07");
  given["first_contribution_paid_on"] = "2026-11-19";
  CHECK(registration("pu", given).at("cover_begins") == "2026-11-20");

  given["facts"] = {{"birth_date", "1940-01-01"}};
  found = registration("bpu", given);
  CHECK(found.at("cover_begins").is_null());
  given["facts"] = {{"birth_date", "1990-01-01"}};
  CHECK(registration("bpu", given).at("cover").size() == 2);
  given.erase("facts");
  given["on"] = "2022-06-30";
  CHECK(registration("jakon", given).at("cover").at(0).at("basis") == "number_issued");
  given["on"] = "2022-07-01";
  CHECK(registration("jakon", given).at("cover").at(0).at("basis") == "cash");
}

TEST_CASE("faults of membership.registration", "[membership]") {
  CHECK(fault(asked("tea")) == "invalid_value procedure");
  CHECK(fault(asked("tea", {{"facts", {{"a", 1}}}})) == "invalid_value procedure");
  CHECK(fault(asked("pu", {{"facts", {{"agents", 3}}}})) == "unknown_field facts.agents");
  CHECK(fault(asked("pu", {{"facts", {{"foreign_workers", 1}}}})) == "invalid_value facts.foreign_workers");
  CHECK(fault(asked("pu", {{"papers", {"ktp", "tea"}}})) == "invalid_value papers[1]");
  CHECK(fault(asked("pu", {{"day", 1}})) == "unknown_field day");
  CHECK(fault(asked("pu", {{"on", "2018-06-30"}})) == "no_rule on");
  CHECK(fault(asked("perisai_office", {{"facts", {{"agents", -1}}}})) == "out_of_range facts.agents");
}

TEST_CASE("a fact of another kind is refused in the library too", "[membership]") {
  membership::Application application{.procedure = "registration.perisai_office", .on = Day(2026, 11, 20)};
  application.facts.emplace("agents", true);
  CHECK_THROWS_AS(membership::registration(RuleBook::builtin(), application), InvalidValue);
}

TEST_CASE("the tables of membership belong to the hash of the rule book", "[law]") {
  const auto text = RuleBook::builtin().canonical();
  const auto holds = [&](std::string_view row) { return text.find(row) != std::string::npos; };
  CHECK(holds("\nduties|pu.small|jht|required|2015-07-01|Perpres 109/2013|Pasal 6(3)b|"));
  CHECK(holds("\ndeadlines|registration.form|30|working_days|after|employer|"));
  CHECK(holds("\nregistration.conditions|registration.perisai_office|agents|agents|at_least|"));
  CHECK(holds("\nregistration.cover|registration.pu|cash||true|2018-07-01|"));
  CHECK(holds("\npapers|registration.pmi.extension|employment_agreement|Fotokopi perjanjian kerja||0|2021-12-31|"));
  CHECK(holds("scale.yearly_sales.micro|2021-02-02||2021-02-02||2000000000|PP 7/2021|Pasal 35(5)|"));
}
