#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <jamsostek/error.hpp>
#include <jamsostek/money/money.hpp>

/// How the cells of a payroll file are read, and how its faults are told.
namespace jamsostek::inline v0::batch {

inline Money cell_wage(std::string_view cell) {
  if (cell.empty()) throw MissingField("wage", "", "wage: the cell is empty");
  const auto wage = Money::parse_plain(cell, "wage");
  if (wage.is_negative()) throw OutOfRange("wage", cell, "a wage is not negative");
  return wage;
}

inline bool cell_citizen(std::string_view cell) {
  if (cell.empty() || cell == "yes") return true;
  if (cell == "no") return false;
  throw InvalidValue("citizen", cell, "citizen is yes or no");
}

/// Every text of a fault ends up on one line of a log.
inline std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return line;
}

}  // namespace jamsostek::inline v0::batch
