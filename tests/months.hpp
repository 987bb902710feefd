#pragma once

#include <string>
#include <vector>

#include <jamsostek/calendar/month.hpp>

/// The months of `2024-03`, `2024-03..2025-02` or `2015-07..open`, as the published cases write them.
inline std::vector<std::string> months_of(const std::string& date) {
  using jamsostek::Month;
  const auto first = Month::parse(date.substr(0, 7));
  auto last = first;
  if (date.size() > 7) {
    const auto end = date.substr(9);
    last = end == "open" ? Month(2026, 11) : Month::parse(end);
  }
  std::vector<std::string> months;
  for (auto month = first; month <= last; month = month + ::date::months(1)) months.push_back(fmt::format("{}", month));
  return months;
}
