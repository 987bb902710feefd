#pragma once

#include <cstdint>
#include <limits>

#include "oracle/exact.hpp"

namespace oracle {

using Words = std::set<std::string>;

/// The fields of a request, or of an object in it, as they are read. What is wrong is gathered rather than thrown: a
/// request may have several faults, and which one is told is not said.
class Given {
 public:
  Given(const json& object, const Words& known, Words& faults) : object_(object), faults_(faults) {
    if (!object.is_object()) {
      fault("invalid_value");
      return;
    }
    for (const auto& [name, value] : object.items()) {
      if (!known.contains(name)) fault("unknown_field");
    }
  }

  void fault(const char* code) { faults_.insert(code); }
  bool has(const char* name) const { return find(name) != nullptr; }
  void must(const char* name) {
    if (!has(name)) fault("missing_field");
  }

  std::optional<bool> flag(const char* name) {
    return read<bool>(
        name, [](const json& given) { return given.is_boolean(); },
        [](const json& given) { return given.get<bool>(); });
  }
  std::optional<std::string> text(const char* name) {
    return read<std::string>(
        name, [](const json& given) { return given.is_string(); },
        [](const json& given) { return given.get<std::string>(); });
  }
  std::optional<std::string> word(const char* name, const Words& words) {
    const auto given = text(name);
    if (!given || words.contains(*given)) return given;
    fault("invalid_value");
    return std::nullopt;
  }
  /// Several different words.
  std::optional<std::vector<std::string>> words(const char* name) {
    const auto is_list = [](const json& given) {
      return given.is_array() &&
             std::all_of(given.begin(), given.end(), [](const json& each) { return each.is_string(); });
    };
    return read<std::vector<std::string>>(name, is_list,
                                          [](const json& given) { return given.get<std::vector<std::string>>(); });
  }
  std::optional<Day> day(const char* name) {
    return read<Day>(name, is_day, [](const json& given) { return oracle::day(given); });
  }
  std::optional<Month> month(const char* name) {
    return read<Month>(
        name,
        [](const json& given) { return is_day(given.is_string() ? json(given.get<std::string>() + "-01") : given); },
        [](const json& given) { return oracle::month(given); });
  }
  std::set<Day> days(const char* name) {
    const auto is_list = [](const json& given) {
      return given.is_array() && std::all_of(given.begin(), given.end(), is_day);
    };
    const auto made = [](const json& given) {
      std::set<Day> all;
      for (const auto& each : given) all.insert(oracle::day(each));
      return all;
    };
    return read<std::set<Day>>(name, is_list, made).value_or(std::set<Day>());
  }
  std::optional<std::int64_t> whole(const char* name, std::int64_t least,
                                    std::int64_t most = std::numeric_limits<std::int64_t>::max()) {
    const auto* given = find(name);
    if (given != nullptr && given->is_number_float()) {
      fault("inexact_number");
      return std::nullopt;
    }
    const auto number = read<std::int64_t>(
        name, [](const json& each) { return each.is_number_integer(); },
        [](const json& each) { return each.get<std::int64_t>(); });
    if (number && (*number < least || *number > most)) fault("out_of_range");
    return number;
  }
  /// Rupiah that are not negative.
  std::optional<Exact> money(const char* name) {
    const auto amount = decimal(name);
    if (amount && *amount < 0) fault("out_of_range");
    if (amount && abs(Exact{*amount * 100}) > Exact{"9223372036854775807"}) fault("overflow");
    return amount;
  }
  /// In percent, from 0 to 100.
  std::optional<Exact> percent(const char* name) {
    const auto rate = decimal(name, std::numeric_limits<std::size_t>::max());
    if (rate && (*rate < 0 || *rate > 100)) fault("out_of_range");
    return rate;
  }

  const json* find(const char* name) const {
    const auto found = object_.is_object() ? object_.find(name) : object_.end();
    return found == object_.end() ? nullptr : &*found;
  }

  static bool is_decimal(const std::string& text, std::size_t decimals) {
    const auto digits = [](std::string_view part) {
      return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::string_view unsigned_part = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    const auto point = unsigned_part.find('.');
    if (point == std::string_view::npos) return digits(unsigned_part);
    const auto behind = unsigned_part.substr(point + 1);
    return digits(unsigned_part.substr(0, point)) && digits(behind) && behind.size() <= decimals;
  }
  static bool is_day(const json& given) {
    if (!given.is_string()) return false;
    const auto& text = given.get_ref<const std::string&>();
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
      if (text[at] < '0' || text[at] > '9') return false;
    }
    return std::chrono::year_month_day{std::chrono::year{std::stoi(text.substr(0, 4))},
                                       std::chrono::month{static_cast<unsigned>(std::stoi(text.substr(5, 2)))},
                                       std::chrono::day{static_cast<unsigned>(std::stoi(text.substr(8, 2)))}}
        .ok();
  }

 private:
  template <class T>
  std::optional<T> read(const char* name, auto fits, auto make) {
    const auto* given = find(name);
    if (given == nullptr) return std::nullopt;
    if (fits(*given)) return make(*given);
    fault("invalid_value");
    return std::nullopt;
  }
  std::optional<Exact> decimal(const char* name, std::size_t decimals = 2) {
    const auto* given = find(name);
    if (given != nullptr && given->is_number_float()) {
      fault("inexact_number");
      return std::nullopt;
    }
    const auto fits = [&](const json& each) {
      return each.is_number_integer() || (each.is_string() && is_decimal(each.get<std::string>(), decimals));
    };
    return read<Exact>(name, fits, [](const json& each) { return number(each); });
  }

  const json& object_;
  Words& faults_;
};

/// Throws all that is wrong with a request, if anything is.
inline void refuse(const Words& faults) {
  if (!faults.empty()) throw Fault{faults};
}

// --- working days

inline bool is_working_day(Day day, const std::set<Day>& holidays) {
  const std::chrono::weekday weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !holidays.contains(day);
}
/// So many working days after a day, or before it; the day itself does not count.
inline Day working_days(Day from, int count, int step, const std::set<Day>& holidays) {
  while (count > 0) {
    from = plus_days(from, step);
    if (is_working_day(from, holidays)) --count;
  }
  return from;
}

}  // namespace oracle
