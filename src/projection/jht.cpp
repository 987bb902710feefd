#include <jamsostek/projection/jht.hpp>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::projection {

Rate simulator_rate(const RuleBook& book) { return book->jht.simulator_rate.lasting().value; }

JhtProjection simulate_jht(const RuleBook& book, Money wage, int years, Money opening_balance, Rate rate) {
  constexpr int most_years = 60;
  constexpr std::string_view not_negative = "it is not negative";
  if (years < 1 || years > most_years) {
    throw OutOfRange("years", fmt::format("{}", years), fmt::format("years are 1 to {}", most_years));
  }
  if (wage.is_negative()) throw OutOfRange("wage", fmt::format("{}", wage), not_negative);
  if (opening_balance.is_negative()) {
    throw OutOfRange("opening_balance", fmt::format("{}", opening_balance), not_negative);
  }
  if (rate.is_negative()) throw OutOfRange("rate", rate.percent_text(), not_negative);

  const auto contribution = book->jht.rate_employer.lasting().value + book->jht.rate_worker.lasting().value;
  JhtProjection result{opening_balance, {}, {}, opening_balance, {}, {}, std::string(book.id())};
  detail::Exact paid;
  detail::Exact balance;
  balance.add(opening_balance);
  for (int year = 1; year <= years; ++year) {
    const auto year_of_wages = wage * 12;
    paid.add(year_of_wages, contribution);
    balance.grow(rate);
    balance.add(year_of_wages, contribution);
    // A contribution earns a twelfth of the rate for its own and each later month of the year: 12 + 11 + ... + 1.
    constexpr int twelfths = 78;
    detail::Exact earned;
    earned.add(wage * twelfths, contribution);
    earned.multiply(rate.mantissa());
    earned.divide(detail::Exact::Integer(rate.denominator()) * 12);
    balance.add(earned);

    const auto contributions = paid.rounded(detail::down_to_the_rupiah);
    const auto now = balance.rounded(detail::down_to_the_rupiah);
    result.years.push_back({year, contributions - result.contributions,
                            now - result.balance - (contributions - result.contributions), now});
    result.contributions = contributions;
    result.balance = now;
  }
  result.development = result.balance - result.contributions - opening_balance;
  result.basis = {
      fmt::format("a constant wage of {:id} a month; years of work: {}", wage, years),
      fmt::format("contributions of {} of the wage (employer {}, worker {}), paid on the first day of each month",
                  contribution, book->jht.rate_employer.lasting().value, book->jht.rate_worker.lasting().value),
      fmt::format("development of {} every year, credited at its end, by twelfths for what is paid inside it", rate),
      "an estimate in the manner of the official simulator: the real rate is fixed each year afterwards",
  };
  return result;
}

}  // namespace jamsostek::inline v0::projection
