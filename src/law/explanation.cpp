#include <jamsostek/law/explanation.hpp>

#include <numeric>

namespace jamsostek::inline v0 {

std::vector<Explanation::Operand> Explanation::results(std::string_view what) const {
  std::vector<Operand> operands;
  for (const auto& step : steps) {
    if (step.what == what) operands.push_back(step.operand());
  }
  return operands;
}

void Explanation::add_sum(std::string_view what, std::string of, std::string_view formula, std::string_view of_what,
                          Value result) {
  add({.what = what,
       .of = std::move(of),
       .formula = formula,
       .operands = results(of_what),
       .result = std::move(result)});
}

Explanation::Value exact_quotient(Money total, std::int64_t divisor) {
  if (total.sen() % divisor == 0) return Money::from_sen(total.sen() / divisor);
  return exact_fraction(total.sen(), divisor * 100);
}

Explanation::Exact exact_fraction(std::int64_t numerator, std::int64_t denominator) {
  const auto common = std::gcd(numerator, denominator);
  return {fmt::format("{}/{}", numerator / common, denominator / common)};
}

Explanation::Step count_step(std::string_view what, std::string of, std::string_view formula,
                             std::vector<Explanation::Operand> operands) {
  const auto count = static_cast<std::int64_t>(operands.size());
  return {.what = what, .of = std::move(of), .formula = formula, .operands = std::move(operands), .result = count};
}

Explanation::Step condition_step(const Condition& condition, std::string_view formula,
                                 std::vector<Explanation::Operand> operands) {
  return {.what = condition.name,
          .formula = formula,
          .operands = std::move(operands),
          .result = condition.met,
          .rule = condition.sources,
          .detail = condition.detail};
}

void explain(Explanation* why, const std::vector<Condition>& conditions) {
  if (why == nullptr) return;
  for (const auto& condition : conditions) {
    why->add(condition_step(condition, "met", {{"met", condition.met}}));
  }
}

}  // namespace jamsostek::inline v0
