#pragma once

#include <optional>
#include <vector>

#include <jamsostek/benefit/coverage.hpp>
#include <jamsostek/benefit/disability.hpp>
#include <jamsostek/benefit/heirs.hpp>
#include <jamsostek/benefit/jkk.hpp>
#include <jamsostek/benefit/scholarship.hpp>

#include "fields.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads `children`; none where there is no such field.
[[nodiscard]] std::vector<benefit::Child> read_children(const std::optional<Field>& field);

/// Reads `family`, in which nobody is left behind but those it names.
[[nodiscard]] std::optional<benefit::Family> read_family(const std::optional<Field>& field);

/// Reads `coverage`, whose facts have defaults: no arrears, the first contribution paid.
[[nodiscard]] std::optional<benefit::Arrears> read_coverage(const std::optional<Field>& field);

/// Reads `transport`; none where there is no such field.
[[nodiscard]] std::vector<benefit::jkk::Transport> read_transport(const std::optional<Field>& field);

/// Reads `disability`; its parts are steps.
[[nodiscard]] std::optional<benefit::Disability> read_disability(const std::optional<Field>& field, Explanation* why);

}  // namespace jamsostek::inline v0::face::json
