#include <jamsostek/money/apportion.hpp>

#include <algorithm>

#include "wide.hpp"

namespace jamsostek::inline v0 {

std::vector<Money> apportioned(Money amount, std::span<const Money> weights, Money unit) {
  using detail::Wide;

  if (unit <= Money() || amount.is_negative() || amount.sen() % unit.sen() != 0) {
    throw InvalidValue("amount", fmt::format("{}", amount), fmt::format("a multiple of {}, not negative", unit));
  }
  Money whole;
  for (const auto weight : weights) {
    if (weight.is_negative()) throw InvalidValue("weight", fmt::format("{}", weight), "a weight is not negative");
    whole += weight;
  }
  std::vector<Money> parts(weights.size());
  if (amount == Money()) return parts;
  if (whole == Money()) {
    throw InvalidValue("weights", "0", fmt::format("{} cannot be split: every weight is zero", amount));
  }

  const auto units = amount.sen() / unit.sen();
  auto left = units;
  std::vector<std::pair<std::int64_t, std::size_t>> remainders;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide exact = Wide(units) * weights[i].sen();
    const auto floor = static_cast<std::int64_t>(Wide(exact / whole.sen()));
    parts[i] = unit * floor;
    left -= floor;
    remainders.emplace_back(static_cast<std::int64_t>(Wide(exact % whole.sen())), i);
  }
  std::ranges::stable_sort(remainders, std::ranges::greater(), &std::pair<std::int64_t, std::size_t>::first);
  for (const auto& [remainder, i] : remainders) {
    if (left == 0) break;
    parts[i] += unit;
    --left;
  }
  return parts;
}

}  // namespace jamsostek::inline v0
