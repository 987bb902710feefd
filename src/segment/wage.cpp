#include <jamsostek/segment/wage.hpp>

#include <span>
#include <string>

namespace jamsostek::inline v0 {
namespace {

constexpr int days_in_a_month = 25;

constexpr std::array<Source, 4> sources = {{
    {{"PP 44/2015", "Pasal 19", "the monthly wage: basic pay and fixed allowances", "the article is not confirmed"},
     Confidence::high},
    {{"PP 44/2015", "Pasal 19", "daily pay counts 25 times", "the article is not confirmed"}, Confidence::high},
    {{"PP 44/2015", "Pasal 19", "piece work counts as the average of 3 months", "the article is not confirmed"},
     Confidence::high},
    {{"PP 44/2015", "Pasal 19", "seasonal work counts as the average of 12 months", "from general knowledge"},
     Confidence::low},
}};

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
  return {WageBasis::daily, checked(wage, field) * days_in_a_month, 1};
}

Wage Wage::piece_months(const std::array<Money, 3>& months, std::string_view field) {
  return {WageBasis::piece_months, sum(months, field), 3};
}

Wage Wage::seasonal_months(const std::array<Money, 12>& months, std::string_view field) {
  return {WageBasis::seasonal_months, sum(months, field), 12};
}

const Source& Wage::source() const noexcept { return sources[static_cast<std::size_t>(basis_)]; }

}  // namespace jamsostek::inline v0
