#pragma once

#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/law/explanation.hpp>

namespace jamsostek::inline v0::benefit {

/// What an employer owes who reported a wage below the true one: for each item, what it comes to on the true wage
/// less what it comes to on the reported one, times the share of the law. Items that do not depend on the wage give
/// nothing. Every item has the payer employer.
///
/// `reported` and `due` are the same benefit on the two wages, of an event on that day: any benefit of JKK.
/// Law: low confidence, from general knowledge; the rule is `jkk.under_reported`.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<Item> owed_by_employer(const Benefit& reported, const Benefit& due,
                                                                  Day event, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit
