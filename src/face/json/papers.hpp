#pragma once

#include <jamsostek/membership/papers.hpp>

#include "operation.hpp"

/// The papers of a registration or a claim.
namespace jamsostek::inline v0::face::json {

/// The words of the papers of a list; none when there is no such field.
[[nodiscard]] std::vector<std::string> read_papers(const std::optional<Field>& field);

/// Writes `name`, `indonesian` and, where there is one, `condition`.
template <class Named>
void write_name_of_paper(Writer& result, const Named& paper) {
  result.member("name", paper.name).member("indonesian", paper.indonesian);
  if (!paper.condition.empty()) result.member("condition", paper.condition);
}

/// Writes the members `papers` and `missing`.
void write_papers(Writer& result, const std::vector<membership::NeededPaper>& papers);

}  // namespace jamsostek::inline v0::face::json
