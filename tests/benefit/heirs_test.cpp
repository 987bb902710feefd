#include <catch2/catch.hpp>

#include <jamsostek/benefit/heirs.hpp>

#include "items.hpp"

using namespace jamsostek;
using namespace jamsostek::benefit;

TEST_CASE("heirs follow the order of the law, each class only where the one before has nobody", "[benefit][heirs]") {
  Family family{true, true, true, true, true, true};
  CHECK(heirs_of(family) == Heirs::spouse_or_children);
  family.spouse = false;
  CHECK(heirs_of(family) == Heirs::spouse_or_children);
  family.children = false;
  CHECK(heirs_of(family) == Heirs::blood_relatives);
  family.blood_relatives = false;
  CHECK(heirs_of(family) == Heirs::siblings);
  family.siblings = false;
  CHECK(heirs_of(family) == Heirs::parents_in_law);
  family.parents_in_law = false;
  CHECK(heirs_of(family) == Heirs::named_in_will);
  family.named_in_will = false;
  CHECK(heirs_of(family) == Heirs::nobody);
  CHECK(heirs_of({.spouse = true}) == Heirs::spouse_or_children);
  CHECK(to_string(Heirs::named_in_will) == "named_in_will");
}

TEST_CASE("where there is nobody, the funeral goes to who buried and the rest to a fund", "[benefit][heirs]") {
  for (const auto programme : {Programme::jkk, Programme::jkm}) {
    CHECK(recipient_of(programme, "funeral", Heirs::nobody) == Recipient::who_buried);
    for (const auto* item : {"death", "periodic", "stmb", "scholarship"}) {
      CHECK(recipient_of(programme, item, Heirs::nobody) == Recipient::social_security_fund);
    }
  }
  CHECK(recipient_of(Programme::jht, "jht", Heirs::nobody) == Recipient::estate_office);
  for (const auto heirs : {Heirs::spouse_or_children, Heirs::blood_relatives, Heirs::siblings, Heirs::parents_in_law,
                           Heirs::named_in_will}) {
    CHECK(recipient_of(Programme::jkm, "funeral", heirs) == Recipient::heirs);
    CHECK(recipient_of(Programme::jht, "jht", heirs) == Recipient::heirs);
  }
}

TEST_CASE("an answer says who inherits when it knows the family", "[benefit][heirs]") {
  using nlohmann::json;
  const json death{
      {"op", "benefit.jkm"}, {"segment", "pu"}, {"death", "2026-03-10"}, {"active", true}, {"contribution_months", 40}};
  const json accident{{"op", "benefit.jkk"}, {"segment", "pu"},       {"accident", "2026-03-10"},
                      {"wage", 5'000'000},   {"death", "2026-03-10"}, {"stmb_days", 1}};
  for (const auto& request : {death, accident}) {
    const auto nobody = result(with(request, {{"family", json::object()}}));
    CHECK(nobody.at("heirs") == "nobody");
    CHECK(nobody.at("notes").size() == 1);
    for (const auto& item : nobody.at("items")) {
      CHECK(item.at("recipient") == (item.at("item") == "funeral" ? "who_buried" : "social_security_fund"));
    }
    const auto siblings = result(with(request, {{"family", {{"siblings", true}, {"named_in_will", true}}}}));
    CHECK(siblings.at("heirs") == "siblings");
    CHECK(siblings.at("total") == nobody.at("total"));
    for (const auto& item : siblings.at("items")) CHECK(item.at("recipient") == "heirs");

    const auto unknown = result(request);
    CHECK_FALSE(unknown.contains("heirs"));
    CHECK_FALSE(unknown.at("items").at(0).contains("recipient"));

    const json child{{"birth_date", "2016-01-01"}, {"in_school", true}, {"married", false}, {"working", false}};
    CHECK(result(with(request, {{"family", {{"siblings", true}}}, {"children", {child}}})).at("heirs") ==
          "spouse_or_children");
    CHECK(fault(with(request, {{"family", {{"cousins", true}}}})) == "unknown_field family.cousins");
    CHECK(fault(with(request, {{"family", {{"spouse", "yes"}}}})) == "invalid_value family.spouse");
  }
  CHECK(fault(with(accident, {{"death", nullptr}, {"family", json::object()}})) == "invalid_value family");
  CHECK(heirs_source(Programme::jht).citation.instrument == "PP 46/2015");
}
