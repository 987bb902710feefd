#include <jamsostek/contribution/allocation.hpp>

#include <algorithm>

#include <jamsostek/money/apportion.hpp>

namespace jamsostek::inline v0::contribution {
namespace {

void check_whole(Money amount, std::string_view field) {
  if (amount.is_whole_rupiah()) return;
  throw InvalidValue(field, fmt::format("{}", amount), "a payment is split in whole rupiah: no sen");
}

void check_whole(const BilledAmounts& amounts, std::string_view field) {
  for (const auto programme : BilledAmounts::programmes) {
    check_whole(amounts.of(programme), fmt::format("{}.{}", field, programme));
  }
}

/// Pays as much of the claims as the money reaches, and takes that off the money.
BilledAmounts pay(const BilledAmounts& claims, Money& money) {
  std::array<Money, BilledAmounts::programmes.size()> weights;
  std::ranges::transform(BilledAmounts::programmes, weights.begin(),
                         [&](Programme programme) { return claims.of(programme); });
  const auto reached = std::min(money, claims.total());
  const auto parts = apportioned(reached, weights);
  BilledAmounts paid;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto programme = BilledAmounts::programmes[i];
    if (claims.find(programme)) paid.set(programme, parts[i]);
  }
  money -= reached;
  return paid;
}

}  // namespace

Allocation allocate(const BilledAmounts& billed, const BilledAmounts& fines, Money paid) {
  check_whole(billed, "billed");
  check_whole(fines, "fines");
  check_whole(paid, "paid");
  if (paid.is_negative()) throw OutOfRange("paid", fmt::format("{}", paid), "a payment is not negative");

  Allocation allocation;
  auto left = paid;
  allocation.allocated = pay(billed, left);
  allocation.fines = pay(fines, left);
  allocation.shortfall = still_unpaid(billed, allocation.allocated);
  allocation.surplus = left;
  return allocation;
}

BilledAmounts still_unpaid(const BilledAmounts& billed, const BilledAmounts& paid) {
  BilledAmounts open;
  for (const auto programme : BilledAmounts::programmes) {
    if (const auto amount = billed.find(programme)) {
      open.set(programme, std::max(Money(), *amount - paid.of(programme)));
    }
  }
  return open;
}

}  // namespace jamsostek::inline v0::contribution
