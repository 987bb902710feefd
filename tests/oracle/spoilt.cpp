#include "oracle/spoilt.hpp"

namespace oracle {
namespace {

using Pointer = json::json_pointer;

/// Objects whose keys are no fields but programmes, years, levels or names of facts.
const std::set<std::string> open_objects{"contributions",     "billed", "fines",     "facts", "inflation",
                                         "development_rates", "study",  "facilities"};
/// Free texts, and rows that are reported beside an answer instead of being the fault of the request.
const std::set<std::string> free_facts{"business", "candidates", "members", "number", "nik", "id", "papers", "name"};

void collect(const json& value, const Pointer& at, std::vector<Pointer>& objects, std::vector<Pointer>& facts) {
  if (value.is_object()) objects.push_back(at);
  if (!value.is_structured()) return;
  std::size_t position = 0;
  for (auto each = value.begin(); each != value.end(); ++each, ++position) {
    if (value.is_object() && free_facts.contains(each.key())) continue;
    const auto inner = value.is_object() ? at / each.key() : at / position;
    if (inner.to_string() != "/op") facts.push_back(inner);
    collect(*each, inner, objects, facts);
  }
}

/// Amounts in requests at random are high, percentages and counts are low.
bool is_amount(const json& fact) {
  if (fact.is_number_integer()) return fact.get<std::int64_t>() >= 1'000;
  if (!fact.is_string()) return false;
  const auto& text = fact.get_ref<const std::string&>();
  return text.find_first_not_of("0123456789.") == std::string::npos && text.find('.') != std::string::npos &&
         text.find('.') > 3;
}

json other_type(const json& fact) {
  std::vector<json> others{nullptr, json::array({json::array()})};
  if (!fact.is_boolean()) others.emplace_back(true);
  if (fact.is_boolean()) others.emplace_back("yes");
  if (fact.is_boolean()) others.emplace_back(1);
  return any::one_of(others);
}

}  // namespace

Spoiling any_spoiling(const json& request) {
  std::vector<Pointer> objects, facts;
  collect(request, Pointer(), objects, facts);
  const auto into_object = [&]() -> Spoiling {
    const auto at = any::one_of(objects);
    const bool open = !at.empty() && open_objects.contains(at.back());
    return {at / "unheard_of", 1,
            open ? std::set<std::string>{"unknown_field", "invalid_value"} : std::set<std::string>{"unknown_field"}};
  };
  if (facts.empty() || any::coin(5)) return into_object();
  const auto at = any::one_of(facts);
  const auto& fact = request.at(at);
  switch (any::number(0, 4)) {
    case 0: return {at, other_type(fact), {"invalid_value"}};
    case 1:
      if (fact.is_string()) {
        std::set<std::string> codes{"invalid_value"};
        if (at.back() == "op") codes.insert("unknown_op");
        if (is_amount(fact)) return {at, "1000.005", codes};
        return {at, any::one_of(std::vector<std::string>{"", "zzz", "1e6", " 2026-11", "2026-02-30"}), codes};
      }
      break;
    case 2:
      if (is_amount(fact)) return {at, any::coin() ? json(-1) : json("-0.01"), {"out_of_range"}};
      if (fact.is_number_integer()) return {at, -1, {"out_of_range"}};
      break;
    case 3:
      if (is_amount(fact))
        return {at, any::coin() ? json(92'233'720'368'547'759) : json("92233720368547758.08"), {"overflow"}};
      break;
    default:
      if (is_amount(fact)) return {at, any::coin() ? 12'000'000.0 : 1.5, {"inexact_number"}};
      if (fact.is_number_integer()) return {at, 1.5, {"inexact_number", "invalid_value"}};
  }
  return {at, other_type(fact), {"invalid_value"}};
}

json spoilt(json request, const Spoiling& spoiling) {
  const auto parent = spoiling.where.parent_pointer();
  if (spoiling.where.back() == "unheard_of") {
    if (!request.at(parent).is_object()) throw std::invalid_argument("no object");
  } else {
    static_cast<void>(request.at(spoiling.where));  // it must be there
  }
  request[spoiling.where] = spoiling.value;
  return request;
}

json turned(json request) {
  std::vector<Pointer> objects, facts;
  collect(request, Pointer(), objects, facts);
  if (facts.empty()) return request;
  const auto at = any::one_of(facts);
  auto& fact = request[at];
  const bool day = fact.is_string() && fact.get<std::string>().find('-') == 4;
  if (is_amount(fact) && any::coin()) {
    fact = any::one_of(std::vector<json>{0, "0.01", 92'233'720'368'547'758, "92233720368547758.07",
                                         3'689'348'814'741'910, 500'000'000'000'000});
  } else if (day && any::coin()) {
    fact = any::text(any::day()).substr(0, fact.get<std::string>().size());
  } else if (auto& parent = request[at.parent_pointer()]; parent.is_object()) {
    parent.erase(at.back());
  } else {
    parent.erase(static_cast<std::size_t>(std::stoul(at.back())));
  }
  return request;
}

}  // namespace oracle
