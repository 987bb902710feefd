#include <jamsostek/contribution/allocation.hpp>

#include <algorithm>
#include <iterator>

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

/// The parts of what is claimed as steps.
struct Claims {
  const BilledAmounts& amounts;
  std::string_view name;  ///< of one of them
  std::string_view part;  ///< of what is paid of one of them
};

/// Explains the largest-remainder method: each share rounded down, then a rupiah each by the size of what was cut off.
void explain_parts(Explanation& why, const Claims& claims, Money money, Money reached,
                   const std::vector<Portion>& parts) {
  using Operands = std::vector<Explanation::Operand>;
  Operands claim;
  for (const auto programme : BilledAmounts::programmes) {
    claim.push_back({"claim", claims.amounts.of(programme), std::string(to_string(programme))});
  }
  const auto with = [](Operands operands, Operands more) {
    std::ranges::move(more, std::back_inserter(operands));
    return operands;
  };
  const auto total = claims.amounts.total();
  const auto of = std::string(claims.name);
  why.add({.what = "reached",
           .of = of,
           .formula = "min(money, sum(claim))",
           .operands = with(claim, {{"money", money}}),
           .result = reached});
  if (reached == Money()) return;

  Explanation shares;
  Explanation remainders;
  Money left = reached;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Operands own{{"reached", reached}, {"own_claim", claim[i].value}};
    const auto& share = shares.add({.what = "share_down",
                                    .of = claim[i].of,
                                    .formula = "reached x own_claim / sum(claim)",
                                    .operands = with(claim, own),
                                    .rounding = Rounding{Money::rupiah(1), RoundingMode::down},
                                    .result = parts[i].down});
    remainders.add({.what = "remainder",
                    .of = claim[i].of,
                    .formula = "reached x own_claim / sum(claim) - share_down",
                    .operands = with(with(claim, own), {share.operand()}),
                    .result = exact_fraction(parts[i].remainder, total.sen())});
    left -= parts[i].down;
  }
  const auto& units = why.add({.what = "left_to_give",
                               .of = of,
                               .formula = "reached - sum(share_down)",
                               .operands = with({{"reached", reached}}, shares.results("share_down")),
                               .result = left,
                               .steps = shares.steps});
  const auto to_give = units.operand();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& programme = claim[i].of;
    Explanation::Step rank{.what = "rank",
                           .of = programme,
                           .formula = "1 + sum(if other > own or other = own and earlier then 1 else 0)",
                           .operands = {{"own", remainders.steps[i].result, programme}},
                           .result = parts[i].rank,
                           .steps = remainders.steps};
    for (std::size_t other = 0; other < parts.size(); ++other) {
      if (other == i) continue;
      rank.operands.push_back({"other", remainders.steps[other].result, claim[other].of});
      rank.operands.push_back({"earlier", other < i, claim[other].of});
    }
    Explanation::Step left_over{.what = "left_over",
                                .of = programme,
                                .formula = "if rank <= left_to_give then 1 else 0",
                                .operands = {rank.operand(), to_give},
                                .result = parts[i].left_over,
                                .steps = {std::move(rank)}};
    why.add({.what = claims.part,
             .of = programme,
             .formula = "share_down + left_over",
             .operands = {shares.steps[i].operand(), left_over.operand()},
             .result = parts[i].amount(),
             .steps = {std::move(left_over)}});
  }
}

/// Pays as much of the claims as the money reaches, and takes that off the money.
BilledAmounts pay(const Claims& claims, Money& money, Explanation* why) {
  std::array<Money, BilledAmounts::programmes.size()> weights;
  std::ranges::transform(BilledAmounts::programmes, weights.begin(),
                         [&](Programme programme) { return claims.amounts.of(programme); });
  const auto reached = std::min(money, claims.amounts.total());
  const auto parts = portions(reached, weights);
  BilledAmounts paid;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto programme = BilledAmounts::programmes[i];
    if (claims.amounts.find(programme)) paid.set(programme, parts[i].amount());
  }
  if (why != nullptr) explain_parts(*why, claims, money, reached, parts);
  money -= reached;
  return paid;
}

/// Explains what is left: of the contributions, and of the payment.
void explain_rest(Explanation& why, const BilledAmounts& billed, Money paid, const Allocation& allocation) {
  for (const auto programme : BilledAmounts::programmes) {
    const auto amount = billed.find(programme);
    if (!amount) continue;
    why.add({.what = "shortfall",
             .of = std::string(to_string(programme)),
             .formula = "max(0, billed - allocated)",
             .operands = {{"billed", *amount}, {"allocated", allocation.allocated.of(programme)}},
             .result = allocation.shortfall.of(programme)});
  }
  auto operands = why.results("allocated");
  std::ranges::move(why.results("fine_paid"), std::back_inserter(operands));
  operands.push_back({"paid", paid});
  why.add({.what = "surplus",
           .formula = "paid - sum(allocated) - sum(fine_paid)",
           .operands = std::move(operands),
           .result = allocation.surplus});
}

}  // namespace

Allocation allocate(const BilledAmounts& billed, const BilledAmounts& fines, Money paid, Explanation* why) {
  check_whole(billed, "billed");
  check_whole(fines, "fines");
  check_whole(paid, "paid");
  if (paid.is_negative()) throw OutOfRange("paid", fmt::format("{}", paid), "a payment is not negative");

  Allocation allocation;
  auto left = paid;
  allocation.allocated = pay({billed, "billed", "allocated"}, left, why);
  allocation.fines = pay({fines, "fine", "fine_paid"}, left, why);
  allocation.shortfall = still_unpaid(billed, allocation.allocated);
  allocation.surplus = left;
  if (why != nullptr) explain_rest(*why, billed, paid, allocation);
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
