#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

#include <jamsostek/calendar/day.hpp>

namespace jamsostek::inline v0 {

/// Of the rows of a fixed table that `belong` and stand on a day, the last one for each key, in the order in which the
/// keys first appear.
template <class Row, class Belongs, class Key>
std::vector<const Row*> latest(std::span<const Row> table, Day on, Belongs belongs, Key key) {
  std::vector<const Row*> rows;
  for (const auto& row : table) {
    if (on < row.from || !belongs(row)) continue;
    const auto earlier =
        std::ranges::find_if(rows, [&](const Row* each) { return std::invoke(key, *each) == std::invoke(key, row); });
    if (earlier == rows.end()) {
      rows.push_back(&row);
    } else {
      *earlier = &row;
    }
  }
  return rows;
}

}  // namespace jamsostek::inline v0
