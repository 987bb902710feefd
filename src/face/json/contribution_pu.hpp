#pragma once

#include <jamsostek/contribution/income_tax.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// Reads the fields of `contribution.pu` and computes the statement.
[[nodiscard]] contribution::pu::Statement contribution_pu(Fields& request, const Context& context);

/// The same, and what it does to the worker's income.
struct PuContributions {
  contribution::pu::Statement statement;
  contribution::TaxedStatement taxed;
};
[[nodiscard]] PuContributions taxed_contribution_pu(Fields& request, const Context& context);

void run_contribution_pu(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
