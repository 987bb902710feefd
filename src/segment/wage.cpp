#include <jamsostek/segment/wage.hpp>

#include <span>
#include <string>

namespace jamsostek::inline v0 {
namespace {

Money checked(Money wage, std::string_view field) {
  if (wage.is_negative()) throw OutOfRange(field, fmt::format("{}", wage), "a wage is not negative");
  return wage;
}

Money sum(std::span<const Money> months, std::string_view field) {
  Money total;
  for (std::size_t i = 0; i < months.size(); ++i) total += checked(months[i], fmt::format("{}[{}]", field, i));
  return total;
}

}  // namespace

Wage::Wage(WageBasis basis, Money sum)
    : total_(sum * wage_basis(basis).times), divisor_(wage_basis(basis).months), basis_(basis) {}

Wage Wage::monthly(Money wage, std::string_view field) { return {WageBasis::monthly, checked(wage, field)}; }

Wage Wage::daily(Money wage, std::string_view field, Explanation* why) {
  const Wage result(WageBasis::daily, checked(wage, field));
  if (why != nullptr) {
    why->add({.what = "wage",
              .formula = "daily_wage x days",
              .operands = {{"daily_wage", wage}, {"days", wage_basis(WageBasis::daily).times}},
              .result = result.exact()})
        .rule.add(result.source());
  }
  return result;
}

Wage Wage::average(WageBasis basis, std::span<const Money> months, std::string_view field, Explanation* why) {
  const Wage result(basis, sum(months, field));
  if (why != nullptr) {
    Explanation::Step step{.what = "wage", .formula = "sum(wage_of_month) / months", .result = result.exact()};
    for (const auto month : months) step.operands.push_back({"wage_of_month", month});
    step.operands.push_back({"months", result.divisor()});
    step.rule.add(result.source());
    why->add(std::move(step));
  }
  return result;
}

Wage Wage::piece_months(const AveragedWages<WageBasis::piece_months>& months, std::string_view field,
                        Explanation* why) {
  return average(WageBasis::piece_months, months, field, why);
}

Wage Wage::seasonal_months(const AveragedWages<WageBasis::seasonal_months>& months, std::string_view field,
                           Explanation* why) {
  return average(WageBasis::seasonal_months, months, field, why);
}

const Source& Wage::source() const noexcept { return wage_basis(basis_).source; }

}  // namespace jamsostek::inline v0
