#pragma once

#include "../json/operation.hpp"
#include "command.hpp"

namespace jamsostek::inline v0::face::cli {

/// What an operation computes from a request that a command put together, before it is written as JSON.
template <class Compute>
[[nodiscard]] auto computed(const Request& request, const RuleBook& book, Compute&& compute) {
  json::Fields fields(json::Field(request.value(), ""));
  static_cast<void>(fields.find("op"));
  json::Context context{book, {}};
  if (const auto options = fields.find("options")) context.options = json::read_options(*options);
  return compute(fields, context);
}

}  // namespace jamsostek::inline v0::face::cli
