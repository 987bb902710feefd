#include "oracle/compare.hpp"

namespace oracle {
namespace {

std::optional<Difference> within(const std::string& path, const json& told, const json& answer) {
  if (told.is_object() && answer.is_object()) {
    for (const auto& [name, value] : told.items()) {
      const auto inner = path.empty() ? name : path + "." + name;
      const auto found = answer.find(name);
      if (found == answer.end()) return Difference{inner, value, "(absent)"};
      if (auto other = within(inner, value, *found)) return other;
    }
    return {};
  }
  if (told.is_array() && answer.is_array() && told.size() == answer.size()) {
    for (std::size_t i = 0; i < told.size(); ++i) {
      if (auto other = within(path + "[" + std::to_string(i) + "]", told[i], answer[i])) return other;
    }
    return {};
  }
  if (told == answer) return {};
  return Difference{path, told, answer};
}

/// `diff` lists more rules than the contract names.
json known_part(const std::string& operation, json result) {
  if (operation != "diff") return result;
  json known = json::array();
  for (const auto& change : result.at("changes")) {
    if (rule_names().contains(change.at("name").get<std::string>())) known.push_back(change);
  }
  result["changes"] = known;
  return result;
}

/// Requests a step simpler, the greatest steps first.
void simpler(const json& value, std::vector<json>& found) {
  if (value.is_structured()) {
    for (auto each = value.begin(); each != value.end(); ++each) {
      auto without = value;
      if (value.is_array()) {
        without.erase(static_cast<std::size_t>(each - value.begin()));
      } else {
        without.erase(each.key());
      }
      found.push_back(std::move(without));
    }
    for (auto each = value.begin(); each != value.end(); ++each) {
      std::vector<json> inner;
      simpler(*each, inner);
      for (auto& simple : inner) {
        auto changed = value;
        if (value.is_array()) {
          changed[static_cast<std::size_t>(each - value.begin())] = std::move(simple);
        } else {
          changed[each.key()] = std::move(simple);
        }
        found.push_back(std::move(changed));
      }
    }
  } else if (value.is_number_integer()) {
    const auto number = value.get<std::int64_t>();
    std::set<std::int64_t> less{0, 1};
    for (std::int64_t power = 1; power <= number / 10; power *= 10) less.insert(number / power / 10 * power * 10);
    for (auto step = number; step != 0; step /= 2) less.insert(number - step);  // a limit is found by halving
    for (const auto each : less) {
      if (each >= 0 && each < number) found.emplace_back(each);
    }
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (const auto point = text.find('.'); point != std::string::npos && point < 16) {
      try {
        found.emplace_back(std::stoll(text.substr(0, point)));  // money without its sen
      } catch (const std::invalid_argument&) {
      }
    }
    if (text.size() >= 7 && text[4] == '-') {  // a month or a day
      const auto day = text.substr(7).empty() ? "" : "-01";
      for (const auto& earlier :
           {std::string("2015-07") + day, text.substr(0, 4) + "-01" + day, text.substr(0, 7) + day}) {
        if (earlier < text) found.emplace_back(earlier);
      }
    }
  }
}

}  // namespace

Verdict verdict(Judge judge, const json& request) {
  try {
    return {judge(request), {}};
  } catch (const Fault& fault) {
    return {nullptr, fault.codes};
  } catch (const json::out_of_range& missing) {
    return {nullptr, {"missing_field"}};
  } catch (const json::type_error& wrong) {
    return {nullptr, {"invalid_value"}};
  }
}

std::string Difference::kind() const {
  std::string text;
  for (const char c : path) {
    if (c < '0' || c > '9') text += c;
  }
  return path == "error" ? text + " " + oracle.dump() + " " + library.value("code", "") : text;
}

std::optional<Difference> difference(const std::string& operation, const Verdict& verdict, const json& answer) {
  if (!answer.at("ok")) {
    const auto& error = answer.at("error");
    if (verdict.codes.contains(error.at("code").get<std::string>())) return {};
    if (verdict.codes.empty() && verdict.told.is_null()) return {};
    return Difference{"error", verdict.codes.empty() ? json("an answer") : json(verdict.codes), error};
  }
  if (!verdict.codes.empty()) return Difference{"error", verdict.codes, json::object({{"code", "an answer"}})};
  if (verdict.told.is_null()) return {};
  return within("", verdict.told, known_part(operation, answer.at("result")));
}

json shrunk(json request, const std::function<bool(const json&)>& still) {
  int patience = 5'000;  // a difference of every other rupiah would be walked down one by one
  for (bool again = true; again;) {
    again = false;
    std::vector<json> steps;
    simpler(request, steps);
    for (auto& step : steps) {
      if (patience == 0) return request;
      if (step.value("op", json()) != request.at("op")) continue;
      --patience;
      if (!still(step)) continue;
      request = std::move(step);
      again = true;
      break;
    }
  }
  return request;
}

}  // namespace oracle
