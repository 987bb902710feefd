#include <jamsostek/benefit/under_reported.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

#include "explain.hpp"

namespace jamsostek::inline v0::benefit {

std::vector<Item> owed_by_employer(const Benefit& reported, const Benefit& due, Day event, Explanation* why) {
  const auto* rule = due.book->jkk.under_reported.at(event, {}, "accident").row;
  std::vector<Item> owed;
  for (const auto& item : due.items) {
    const auto paid = std::ranges::find(reported.items, item.item, &Item::item);
    const auto reported_amount = paid == reported.items.end() ? Money() : paid->amount;
    const auto missing = item.amount - reported_amount;
    if (missing <= Money()) continue;
    Sources sources = rule->source;
    for (const auto* source : item.rule) sources.add(*source);
    owed.push_back({item.item, share(missing, rule->value), ItemPayer::employer, Status::payable, sources});
    if (why == nullptr) continue;
    why->add(item_step(owed.back(), "(due - reported) x share",
                       {{"due", item.amount}, {"reported", reported_amount}, {"share", rule->value}}, Rounding{}));
  }
  return owed;
}

}  // namespace jamsostek::inline v0::benefit
