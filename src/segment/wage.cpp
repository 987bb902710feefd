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

Wage Wage::daily(Money wage, std::string_view field, Explanation* why) {
  const Wage result(WageBasis::daily, checked(wage, field) * days_in_a_month, 1);
  if (why != nullptr) {
    why->add({.what = "wage",
              .formula = "daily_wage x days",
              .operands = {{"daily_wage", wage}, {"days", days_in_a_month}},
              .result = result.exact()})
        .rule.add(result.source());
  }
  return result;
}

Wage Wage::average(WageBasis basis, std::span<const Money> months, std::string_view field, Explanation* why) {
  const Wage result(basis, sum(months, field), static_cast<int>(months.size()));
  if (why != nullptr) {
    Explanation::Step step{.what = "wage", .formula = "sum(wage_of_month) / months", .result = result.exact()};
    for (const auto month : months) step.operands.push_back({"wage_of_month", month});
    step.operands.push_back({"months", result.divisor()});
    step.rule.add(result.source());
    why->add(std::move(step));
  }
  return result;
}

Wage Wage::piece_months(const std::array<Money, 3>& months, std::string_view field, Explanation* why) {
  return average(WageBasis::piece_months, months, field, why);
}

Wage Wage::seasonal_months(const std::array<Money, 12>& months, std::string_view field, Explanation* why) {
  return average(WageBasis::seasonal_months, months, field, why);
}

const Source& Wage::source() const noexcept { return sources[static_cast<std::size_t>(basis_)]; }

}  // namespace jamsostek::inline v0
