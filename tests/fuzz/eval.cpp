#include "must.hpp"

#include <array>

#include <jamsostek/face/evaluator.hpp>
#include "face/json/value.hpp"

using namespace jamsostek;
using jamsostek::face::json::Value;

namespace {

constexpr std::array codes = {"bad_json",       "unknown_op",   "unknown_field", "missing_field", "invalid_value",
                              "inexact_number", "out_of_range", "no_rule",       "overflow"};

const Value& member(const Value& object, std::string_view name, Value::Kind kind) {
  const auto* found = object.find(name);
  must(found != nullptr, name);
  must(found->kind == kind, name);
  return *found;
}

/// The id that the answer to a request must have.
std::string id_of(std::string_view request) {
  std::string text = "null";
  try {
    const auto value = face::json::parse(request);
    if (const auto* id = value.find("id")) {
      text.clear();
      face::json::write(text, *id);
    }
  } catch (const Error&) {  // no JSON
  }
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view request(reinterpret_cast<const char*>(bytes), size);
  static const face::Evaluator evaluator;
  const auto text = evaluator.answer(request);
  must(text.find('\n') == std::string::npos, "an answer is one line");
  const auto answer = face::json::parse(text);
  must(answer.kind == Value::Kind::object && !answer.repeated_key, "an answer is an object");
  must(text.starts_with("{\"id\":" + id_of(request) + ","), "an answer has the id of its request");
  if (member(answer, "ok", Value::Kind::boolean).boolean) {
    const auto& result = member(answer, "result", Value::Kind::object);
    must(member(result, "rulebook", Value::Kind::string).text == RuleBook::builtin().id(), "a result names its rules");
    return 0;
  }
  const auto& error = member(answer, "error", Value::Kind::object);
  must(std::ranges::count(codes, member(error, "code", Value::Kind::string).text) == 1,
       "the code of an error is known");
  static_cast<void>(member(error, "field", Value::Kind::string));
  must(!member(error, "message", Value::Kind::string).text.empty(), "an error has a message");
  const auto& value = member(error, "value", Value::Kind::string).text;
  must(value.starts_with("...") || may_be_shown(value), "an error shows what may be shown");
  return 0;
}
