#include <catch2/catch.hpp>

#include "face/any_request.hpp"
#include "face/json/operation.hpp"
#include "face/replay.hpp"
#include "requests.hpp"

using nlohmann::json;

namespace {

json explained(json request) {
  request["options"]["explain"] = true;
  return request;
}

/// What is wrong with the steps of an answer; empty when nothing is.
std::string fault_of_steps(const json& request) {
  auto given = answer(explained(request)).at("result");
  const json steps = given.at("steps");
  given.erase("steps");
  if (given != answer(request).at("result")) return "the answer is another one than without steps";
  if (steps.empty()) return "no step";
  for (const auto& step : steps) {
    if (const auto fault = replay::fault(step); !fault.empty()) return fault + " in " + step.dump();
  }
  return {};
}

}  // namespace

TEST_CASE("every step of every operation replays to its result", "[face]") {
  for (const auto& operation : jamsostek::face::json::all_operations()) {
    DYNAMIC_SECTION(operation.name) {
      int answered = 0;
      CHECK(rc::check(std::string(operation.name), [&] {
        const auto request = any::request(operation.name);
        if (!answer(request).at("ok").get<bool>()) return;
        ++answered;
        if (const auto fault = fault_of_steps(request); !fault.empty()) RC_FAIL(fault + "\n" + request.dump());
      }));
      // Facts at random may contradict each other; most must not.
      CHECK(answered > 30);
    }
  }
}
