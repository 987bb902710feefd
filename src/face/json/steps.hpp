#pragma once

#include <vector>

#include <jamsostek/law/explanation.hpp>

#include "writer.hpp"

namespace jamsostek::inline v0::face::json {

/// Writes the member `steps` of an explanation, or of one of its steps.
void write_steps(Writer& writer, const std::vector<Explanation::Step>& steps);

}  // namespace jamsostek::inline v0::face::json
