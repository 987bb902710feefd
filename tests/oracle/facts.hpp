#pragma once

#include "oracle/exact.hpp"

namespace oracle {

/// The facts of a request in the forms of the contract ("Values", G-1). A faulty fact is noted, reads as absent, and
/// the reading goes on, for of several faults any one may be reported; `close` then throws them all.
class Facts {
 public:
  explicit Facts(const json& request) : Facts(request, own_) { known_ = {"op", "id", "options"}; }
  /// Of an object inside; it is closed before the outer one.
  Facts(const json* object, Facts& outer) : Facts(object != nullptr ? *object : nothing(), outer.faults_) {}
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  /// After the last fact was read: any other is unknown.
  void close() {
    for (const auto& [name, value] : object_.items()) {
      if (!known_.contains(name)) fault("unknown_field");
    }
    if (&faults_ == &own_ && !own_.empty()) throw Fault{own_};
  }

  const json* optional(const char* name) {
    known_.insert(name);
    return fact(object_, name);
  }
  const json* needed(const char* name) {
    const auto* given = optional(name);
    if (given == nullptr) fault("missing_field");
    return given;
  }
  std::nullopt_t fault(const char* code) {
    faults_.insert(code);
    return std::nullopt;
  }

  std::optional<Exact> money(const json* given) {
    if (given != nullptr && given->is_number_float()) return fault("inexact_number");
    const auto value = decimal_of(given, 2);
    if (!value) return {};
    if (*value < 0) return fault("out_of_range");
    if (*value * 100 > Exact{"9223372036854775807"}) return fault("overflow");
    return value;
  }
  std::optional<Exact> percentage(const json* given) {
    const auto value = decimal_of(given, 10);
    return value ? std::optional(Exact{*value / 100}) : std::nullopt;
  }
  std::optional<int> whole(const json* given, int least, int most) {
    if (given == nullptr) return {};
    if (!given->is_number_integer()) return fault("invalid_value");
    if (number(*given) < least || number(*given) > most) return fault("out_of_range");
    return given->get<int>();
  }
  std::optional<bool> yes_or_no(const json* given) {
    if (given == nullptr) return {};
    if (!given->is_boolean()) return fault("invalid_value");
    return given->get<bool>();
  }
  std::optional<std::string> word(const json* given, const std::set<std::string>& words) {
    if (given == nullptr) return {};
    if (!given->is_string() || !words.contains(given->get<std::string>())) return fault("invalid_value");
    return given->get<std::string>();
  }
  std::optional<Day> date(const json* given) {
    if (given == nullptr) return {};
    if (!has_form(*given, "0000-00-00") || text(day(*given)) != *given) return fault("invalid_value");
    return day(*given);
  }
  std::optional<Month> calendar_month(const json* given) {
    if (given == nullptr) return {};
    if (!has_form(*given, "0000-00") || !month(*given).ok()) return fault("invalid_value");
    return month(*given);
  }
  const json& array(const json* given) {
    static const json none = json::array();
    if (given != nullptr && !given->is_array()) fault("invalid_value");
    return given != nullptr && given->is_array() ? *given : none;
  }
  /// Percentages by year: `{"2026": "2.5"}`.
  std::map<int, Exact> by_year(const json* given) {
    std::map<int, Exact> rates;
    if (given == nullptr) return rates;
    if (!given->is_object()) return fault("invalid_value"), rates;
    for (const auto& [year, rate] : given->items()) {
      if (!has_form(year, "0000")) {
        fault("invalid_value");
      } else if (const auto value = percentage(&rate)) {
        rates[std::stoi(year)] = *value;
      }
    }
    return rates;
  }

 private:
  Facts(const json& object, std::set<std::string>& faults)
      : faults_(faults), object_(object.is_object() ? object : nothing()) {
    if (!object.is_object()) fault("invalid_value");
  }
  static const json& nothing() {
    static const json empty = json::object();
    return empty;
  }
  /// With a 0 for every digit.
  static bool has_form(const json& given, std::string_view form) {
    if (!given.is_string()) return false;
    auto shown = given.get<std::string>();
    for (auto& each : shown) {
      if (each >= '0' && each <= '9') each = '0';
    }
    return shown == form;
  }
  std::optional<Exact> decimal_of(const json* given, std::size_t decimals) {
    if (given == nullptr) return {};
    if (given->is_number_integer()) return number(*given);
    if (!given->is_string()) return fault("invalid_value");
    const auto shown = given->get<std::string>();
    const std::size_t begin = shown.starts_with('-') ? 1 : 0;
    const auto point = std::min(shown.find('.'), shown.size());
    const auto digits_only = [](const std::string& part) {
      return !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
    };
    const bool fraction = point == shown.size() || digits_only(shown.substr(point + 1));
    if (!fraction || !digits_only(shown.substr(begin, point - begin)) || shown.size() > point + 1 + decimals) {
      return fault("invalid_value");
    }
    return number(*given);
  }

  std::set<std::string> own_;
  std::set<std::string>& faults_;
  const json& object_;
  std::set<std::string> known_;
};

}  // namespace oracle
