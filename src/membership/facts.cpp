#include <jamsostek/membership/facts.hpp>

namespace jamsostek::inline v0::membership {

std::optional<bool> holds(std::string_view expression, const Facts& facts) {
  bool known = true;
  bool so = true;
  each_fact(expression, [&](std::string_view word, bool negated) {
    const auto fact = find_fact<bool>(facts, word);
    known = known && fact.has_value();
    so = so && fact != negated;
  });
  if (!so) return false;
  return known ? std::optional(true) : std::nullopt;
}

}  // namespace jamsostek::inline v0::membership
