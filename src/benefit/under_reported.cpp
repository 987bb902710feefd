#include <jamsostek/benefit/under_reported.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::benefit {

std::vector<Item> owed_by_employer(const Benefit& reported, const Benefit& due, Day event) {
  const auto* rule = due.book->jkk.under_reported.at(event, {}, "accident").row;
  std::vector<Item> owed;
  for (const auto& item : due.items) {
    const auto paid = std::ranges::find(reported.items, item.item, &Item::item);
    const auto missing = item.amount - (paid == reported.items.end() ? Money() : paid->amount);
    if (missing <= Money()) continue;
    Sources sources;
    sources.add(rule->source);
    for (const auto* source : item.rule) sources.add(*source);
    owed.push_back({item.item, share(missing, rule->value), ItemPayer::employer, Status::payable, sources});
  }
  return owed;
}

}  // namespace jamsostek::inline v0::benefit
