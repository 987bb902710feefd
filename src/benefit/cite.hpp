#pragma once

#include <algorithm>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0::benefit {

/// Adds a source, unless one that reads the same is there already: an amount often rests on several rows of one annex.
inline void cite(Sources& sources, const Source& source) {
  const bool known = std::ranges::any_of(sources, [&](const Source* other) {
    return other->citation.instrument == source.citation.instrument &&
           other->citation.article == source.citation.article && other->citation.note == source.citation.note &&
           other->confidence == source.confidence;
  });
  if (!known) sources.add(source);
}

/// The value in force on the day of an event, noting its source. `field` names the day in errors.
template <class T>
const T& cited(const Timeline<Day, T>& rule, Day day, std::string_view field, Sources& sources) {
  const auto* row = rule.at(day, {}, field).row;
  cite(sources, row->source);
  return row->value;
}

}  // namespace jamsostek::inline v0::benefit
