#include <jamsostek/money/apportion.hpp>

#include <algorithm>

#include "wide.hpp"

namespace jamsostek::inline v0 {

std::vector<Portion> portions(Money amount, std::span<const Money> weights, Money unit) {
  using detail::Wide;

  if (unit <= Money() || amount.is_negative() || amount.sen() % unit.sen() != 0) {
    throw InvalidValue("amount", fmt::format("{}", amount), fmt::format("a multiple of {}, not negative", unit));
  }
  Money whole;
  for (const auto weight : weights) {
    if (weight.is_negative()) throw InvalidValue("weight", fmt::format("{}", weight), "a weight is not negative");
    whole += weight;
  }
  std::vector<Portion> parts(weights.size());
  if (amount == Money()) return parts;
  if (whole == Money()) {
    throw InvalidValue("weights", "0", fmt::format("{} cannot be split: every weight is zero", amount));
  }

  const auto units = amount.sen() / unit.sen();
  auto left = units;
  std::vector<Portion*> by_remainder;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide exact = Wide(units) * weights[i].sen();
    const auto floor = static_cast<std::int64_t>(Wide(exact / whole.sen()));
    parts[i] = {unit * floor, {}, static_cast<std::int64_t>(Wide(exact % whole.sen())), 0};
    left -= floor;
    by_remainder.push_back(&parts[i]);
  }
  std::ranges::stable_sort(by_remainder, std::ranges::greater(), &Portion::remainder);
  int rank = 0;
  for (auto* part : by_remainder) {
    part->rank = ++rank;
    if (rank <= left) part->left_over = unit;
  }
  return parts;
}

std::vector<Money> apportioned(Money amount, std::span<const Money> weights, Money unit) {
  const auto parts = portions(amount, weights, unit);
  std::vector<Money> amounts(parts.size());
  std::ranges::transform(parts, amounts.begin(), &Portion::amount);
  return amounts;
}

}  // namespace jamsostek::inline v0
