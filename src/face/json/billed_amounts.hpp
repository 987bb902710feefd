#pragma once

#include <jamsostek/contribution/billed_amounts.hpp>

#include "fields.hpp"
#include "writer.hpp"

namespace jamsostek::inline v0::face::json {

/// Amounts by programme; `InvalidValue` for any key but jkk, jkm, jht and jp. None when there is no such field.
[[nodiscard]] contribution::BilledAmounts read_billed_amounts(const std::optional<Field>& field);

/// Writes the object: the programmes that are there, in the order jkk, jkm, jht, jp.
void write_billed_amounts(Writer& writer, std::string_view name, const contribution::BilledAmounts& amounts);

}  // namespace jamsostek::inline v0::face::json
