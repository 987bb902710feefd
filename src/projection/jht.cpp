#include <jamsostek/projection/jht.hpp>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::projection {

Rate simulator_rate(const RuleBook& book) { return book->jht.simulator_rate.lasting().value; }

namespace {

/// What a contribution is a share of.
struct Base {
  Money wage;
  Rate share;
};

/// A year as it is shown as steps: the sums so far, each rounded down, and what the year adds to them.
void explain_rounded(Explanation& why, const JhtYear& year, const JhtProjection& before, Money contributions,
                     const Base& base) {
  const auto of = fmt::format("{}", year.year);
  why.add({.what = "balance",
           .of = of,
           .formula = "balance_of_year",
           .operands = {why.steps.back().operand()},
           .rounding = detail::down_to_the_rupiah,
           .result = year.balance});
  Explanation::Step so_far{.what = "contributions_so_far",
                           .of = of,
                           .formula = "wage x share x 12 x years",
                           .operands = {{"wage", base.wage}, {"share", base.share}, {"years", year.year}},
                           .rounding = detail::down_to_the_rupiah,
                           .result = contributions};
  why.add({.what = "contributions",
           .of = of,
           .formula = "contributions_so_far - before",
           .operands = {so_far.operand(), {"before", before.contributions}},
           .result = year.contributions,
           .steps = {so_far}});
  why.add({.what = "development",
           .of = of,
           .formula = "balance - before - contributions",
           .operands = {{"balance", year.balance}, {"before", before.balance}, {"contributions", year.contributions}},
           .result = year.development});
}

/// The exact balance of one year as a step.
void explain_year(Explanation& why, int year, const std::string& before, const std::string& after, const Base& base,
                  Rate rate, int twelfths) {
  why.add({.what = "balance_of_year",
           .of = fmt::format("{}", year),
           .formula = "before x (1 + rate) + wage x share x 12 + wage x share x rate x twelfths / 12",
           .operands = {{"before", Explanation::Exact{before}},
                        {"wage", base.wage},
                        {"share", base.share},
                        {"rate", rate},
                        {"twelfths", twelfths}},
           .result = Explanation::Exact{after}});
}

/// The sums as steps.
void explain_sums(Explanation& why, const JhtProjection& result) {
  why.add_sum("contributions", "total", "sum(contributions)", "contributions", result.contributions);
  why.add({.what = "development",
           .formula = "balance - contributions - opening",
           .operands = {{"balance", result.balance},
                        {"contributions", result.contributions},
                        {"opening", result.opening_balance}},
           .result = result.development});
}

}  // namespace

JhtProjection simulate_jht(const RuleBook& book, Money wage, int years, Money opening_balance, Rate rate,
                           Explanation* why) {
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

  const auto& of_employer = book->jht.rate_employer.lasting();
  const auto& of_worker = book->jht.rate_worker.lasting();
  const auto contribution = of_employer.value + of_worker.value;
  if (why != nullptr) {
    Explanation::Step step{.what = "share",
                           .formula = "share_of_employer + share_of_worker",
                           .operands = {{"share_of_employer", of_employer.value}, {"share_of_worker", of_worker.value}},
                           .result = contribution};
    step.rule.add(of_employer.source);
    step.rule.add(of_worker.source);
    why->add(std::move(step));
  }
  JhtProjection result{opening_balance, {}, {}, opening_balance, {}, {}, std::string(book.id())};
  detail::Exact month;  // exact: the result may fit although the wages of a year would not
  month.add(wage, contribution);
  auto year_of_months = month;
  year_of_months.multiply(12);
  detail::Exact paid;
  detail::Exact balance;
  balance.add(opening_balance);
  for (int year = 1; year <= years; ++year) {
    const auto before = why != nullptr ? balance.fraction() : std::string();
    paid.add(year_of_months);
    balance.grow(rate);
    balance.add(year_of_months);
    // A contribution earns a twelfth of the rate for its own and each later month of the year: 12 + 11 + ... + 1.
    constexpr int twelfths = 78;
    auto earned = month;
    earned.multiply(detail::Exact::Integer(rate.mantissa()) * twelfths);
    earned.divide(detail::Exact::Integer(rate.denominator()) * 12);
    balance.add(earned);
    if (why != nullptr) explain_year(*why, year, before, balance.fraction(), {wage, contribution}, rate, twelfths);

    const auto contributions = paid.rounded(detail::down_to_the_rupiah);
    const auto now = balance.rounded(detail::down_to_the_rupiah);
    const auto& added =
        result.years.emplace_back(JhtYear{year, contributions - result.contributions,
                                          now - result.balance - (contributions - result.contributions), now});
    if (why != nullptr) explain_rounded(*why, added, result, contributions, {wage, contribution});
    result.contributions = contributions;
    result.balance = now;
  }
  result.development = result.balance - result.contributions - opening_balance;
  if (why != nullptr) explain_sums(*why, result);
  result.basis = {
      fmt::format("a constant wage of {:id} a month; years of work: {}", wage, years),
      fmt::format("contributions of {} of the wage (employer {}, worker {}), paid on the first day of each month",
                  contribution, of_employer.value, of_worker.value),
      fmt::format("development of {} every year, credited at its end, by twelfths for what is paid inside it", rate),
      "an estimate in the manner of the official simulator: the real rate is fixed each year afterwards",
  };
  return result;
}

}  // namespace jamsostek::inline v0::projection
