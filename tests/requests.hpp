#pragma once

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <jamsostek/face/evaluator.hpp>

/// The whole answer of the machine interface to a request.
inline nlohmann::json answer(const std::string& request) {
  static const jamsostek::face::Evaluator evaluator;
  return nlohmann::json::parse(evaluator.answer(request));
}
inline nlohmann::json answer(const nlohmann::json& request) { return answer(request.dump()); }

/// The result of a request that must succeed.
template <class Request>
nlohmann::json result(const Request& request) {
  const nlohmann::json given = answer(request);
  INFO(given.dump());
  REQUIRE(given.at("ok") == true);
  return given.at("result");
}

/// `code field` of a request that must fail.
template <class Request>
std::string fault(const Request& request) {
  const nlohmann::json given = answer(request);
  INFO(given.dump());
  REQUIRE(given.at("ok") == false);
  const nlohmann::json& error = given.at("error");
  CHECK_FALSE(error.at("message").get<std::string>().empty());
  return error.at("code").get<std::string>() + " " + error.at("field").get<std::string>();
}

/// The line of a programme and payer in a result; fails when there is none or more than one.
inline nlohmann::json line(const nlohmann::json& result, const std::string& programme, const std::string& payer) {
  nlohmann::json found;
  for (const auto& each : result.at("lines")) {
    if (each.at("programme") != programme || each.at("payer") != payer) continue;
    REQUIRE(found.is_null());
    found = each;
  }
  INFO(result.dump());
  REQUIRE_FALSE(found.is_null());
  return found;
}
