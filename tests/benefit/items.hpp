#pragma once

#include <string>

#include "requests.hpp"

/// The amount of an item in a benefit answer; 0 when it is left out. Fails when it stands twice for one payer.
inline nlohmann::json amount_of(const nlohmann::json& result, const std::string& item,
                                const std::string& payer = "bpjs") {
  nlohmann::json found;
  for (const auto& each : result.at("items")) {
    if (each.at("item") != item || each.at("payer") != payer) continue;
    REQUIRE(found.is_null());
    found = each.at("amount");
  }
  return found.is_null() ? nlohmann::json(0) : found;
}

/// The names of the items, in order, separated by blanks.
inline std::string item_names(const nlohmann::json& result) {
  std::string names;
  for (const auto& each : result.at("items")) {
    if (!names.empty()) names += ' ';
    names += each.at("item").get<std::string>();
  }
  return names;
}

/// The names of the conditions that are not met, in order, separated by blanks.
inline std::string failed_conditions(const nlohmann::json& result) {
  std::string names;
  for (const auto& each : result.at("conditions")) {
    CHECK_FALSE(each.at("detail").get<std::string>().empty());
    CHECK_FALSE(each.at("rule").get<std::string>().empty());
    if (each.at("met") == true) continue;
    if (!names.empty()) names += ' ';
    names += each.at("name").get<std::string>();
  }
  return names;
}

/// A request with some fields set or, with null, taken out.
inline nlohmann::json with(nlohmann::json request, const nlohmann::json& changes) {
  request.merge_patch(changes);
  return request;
}
