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

Wage Wage::monthly(Money wage, std::string_view field) { return {WageBasis::monthly, checked(wage, field), 1}; }

Wage Wage::daily(Money wage, std::string_view field) {
  return {WageBasis::daily, checked(wage, field) * wage_basis(WageBasis::daily).times, 1};
}

Wage Wage::piece_months(const AveragedWages<WageBasis::piece_months>& months, std::string_view field) {
  return {WageBasis::piece_months, sum(months, field), wage_basis(WageBasis::piece_months).months};
}

Wage Wage::seasonal_months(const AveragedWages<WageBasis::seasonal_months>& months, std::string_view field) {
  return {WageBasis::seasonal_months, sum(months, field), wage_basis(WageBasis::seasonal_months).months};
}

const Source& Wage::source() const noexcept { return wage_basis(basis_).source; }

}  // namespace jamsostek::inline v0
