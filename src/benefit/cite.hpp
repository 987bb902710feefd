#pragma once

#include <string_view>

#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0::benefit {

/// The value in force on the day of an event, noting its source. `field` names the day in errors.
template <class T>
const T& cited(const Timeline<Day, T>& rule, Day day, std::string_view field, Sources& sources) {
  const auto* row = rule.at(day, {}, field).row;
  sources.add_once(row->source);
  return row->value;
}

}  // namespace jamsostek::inline v0::benefit
