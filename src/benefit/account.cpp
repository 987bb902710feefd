#include <jamsostek/benefit/account.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::benefit {
namespace {

using detail::Exact;

void check(std::span<const Deposit> deposits, Money opening, Month first, Month last) {
  if (last < first) {
    throw InvalidValue("last", fmt::format("{}", last), fmt::format("an account does not end before {}", first));
  }
  if (opening.is_negative()) throw OutOfRange("opening", fmt::format("{}", opening), "a balance is not negative");
  for (std::size_t i = 0; i < deposits.size(); ++i) {
    const auto& [month, amount] = deposits[i];
    if (month < first || month > last || (i != 0 && month <= deposits[i - 1].month)) {
      throw InvalidValue(fmt::format("deposits[{}].month", i), fmt::format("{}", month),
                         fmt::format("deposits are in ascending order, from {} to {}", first, last));
    }
    if (amount.is_negative()) {
      throw OutOfRange(fmt::format("deposits[{}].amount", i), fmt::format("{}", amount),
                       "a contribution is not negative");
    }
  }
}

Sources sources_of(const Row<Month, Rate>& rate, const Row<Month, Money>& ceiling) {
  Sources sources;
  sources.add(rate.source);
  sources.add(ceiling.source);
  return sources;
}

/// The step of a calendar year that begins: what it earns follows from what stands when it begins, for its months, and
/// from each contribution, for the months from its own on.
Explanation::Step year_begun(const Exact& principal, Month first, Month last, const YearlyRates& rates) {
  const int year = first.year();
  Explanation::Step step{
      .what = "balance_of_year",
      .of = fmt::format("{}", year),
      .formula = "opening + sum(contribution) + (opening x months + sum(contribution x months_of_it)) x rate / 12",
      .operands = {{"opening", Explanation::Exact{principal.fraction()}},
                   {"months", months_inclusive(first, std::min(last, Month(year, 12)))},
                   {"rate", rates.at(year)}},
      .result = Money()};
  if (const auto* source = rates.source(year)) step.rule.add(*source);
  return step;
}

}  // namespace

Account credited(std::span<const Deposit> deposits, Money opening, Month first, Month last, const YearlyRates& rates,
                 Explanation* why) {
  check(deposits, opening, first, last);
  Account account{opening, {}, {}, opening, {}};
  account.entries.reserve(static_cast<std::size_t>(months_inclusive(first, last)));

  // What stood when the year began, in sen over `denominator`; and, over the same, 12 x (the rate's denominator) times
  // smaller, what this year's principal has earned so far.
  Exact::Integer principal = opening.sen();
  Exact::Integer denominator = 1;
  Exact::Integer earned = 0;
  Rate rate;
  Exact::Integer twelfths = 1;
  auto next = deposits.begin();
  Explanation::Step year;
  for (auto month = first; month <= last; month = month + date::months(1)) {
    if (month == first || month.number() == 1) {
      rate = rates.at(month.year());
      twelfths = Exact::Integer(rate.denominator()) * 12;
      earned = 0;
      if (why != nullptr) year = year_begun(Exact::ratio(principal, denominator), month, last, rates);
    }
    Money contribution;
    if (next != deposits.end() && next->month == month) contribution = (next++)->amount;
    principal += contribution.sen() * denominator;
    if (why != nullptr && contribution != Money()) {
      const auto until = std::min(last, Month(month.year(), 12));
      year.operands.push_back({"contribution", contribution, fmt::format("{}", month)});
      year.operands.push_back({"months_of_it", months_inclusive(month, until)});
    }
    earned += principal * rate.mantissa();

    const Exact::Integer whole = principal * twelfths + earned;
    const Exact::Integer over = denominator * twelfths;
    const auto balance = Exact::ratio(whole, over).rounded(detail::down_to_the_rupiah);
    account.entries.push_back({month, contribution, balance - account.balance - contribution, balance});
    account.contributions += contribution;
    account.balance = balance;
    if (why != nullptr && (month == last || month.number() == 12)) {
      year.result = Explanation::Exact{Exact::ratio(whole, over).fraction()};
      why->add(std::exchange(year, {}));
    }
    if (month.number() == 12) {
      principal = whole;
      denominator = over;
    }
  }
  account.development = account.balance - account.contributions - opening;
  if (why != nullptr) {
    why->add({.what = "balance",
              .formula = "balance_of_year",
              .operands = {why->steps.back().operand()},
              .rounding = detail::down_to_the_rupiah,
              .result = account.balance});
  }
  return account;
}

std::vector<Deposit> jht_deposits(const RuleBook& book, const WageHistory& wages) {
  std::vector<Deposit> deposits;
  deposits.reserve(static_cast<std::size_t>(wages.paid_months()));
  for (const auto& segment : wages.segments()) {
    if (!segment.paid) continue;
    for (auto month = segment.from; month <= segment.to; month = month + date::months(1)) {
      deposits.push_back({month, share(segment.wage, book->jht.rate_employer.value(month)) +
                                     share(segment.wage, book->jht.rate_worker.value(month))});
    }
  }
  return deposits;
}

std::vector<Deposit> jp_deposits(const RuleBook& book, const WageHistory& wages, const Viewpoint& viewpoint,
                                 Explanation* why) {
  std::vector<Deposit> deposits;
  deposits.reserve(static_cast<std::size_t>(wages.paid_months()));
  for (const auto& segment : wages.segments()) {
    if (!segment.paid) continue;
    for (auto month = segment.from; month <= segment.to; month = month + date::months(1)) {
      const auto* ceiling = book->jp.wage_ceiling.at(month, viewpoint, "wages").row;
      const auto rate = book->jp.rate_employer.value(month) + book->jp.rate_worker.value(month);
      deposits.push_back({month, share(std::min(segment.wage, ceiling->value), rate)});
      if (why == nullptr) continue;
      why->add({.what = "contribution",
                .of = fmt::format("{}", month),
                .formula = "min(wage, ceiling) x rate",
                .operands = {{"wage", segment.wage}, {"ceiling", ceiling->value}, {"rate", rate}},
                .ceiling_applied = segment.wage > ceiling->value,
                .rounding = Rounding{},
                .result = deposits.back().amount,
                .rule = sources_of(*book->jp.rate_employer.at(month).row, *ceiling)});
    }
  }
  return deposits;
}

std::string statement_text(const Account& account) {
  constexpr std::string_view line = "{:<8} {:>22} {:>22} {:>24}\n";
  const auto shown = [](Money money) { return fmt::format("{:id}", money); };
  auto text = fmt::format(line, "Month", "Contribution", "Development", "Balance");
  const auto add = [&](std::string_view name, const std::string& contribution, const std::string& development,
                       Money balance) {
    fmt::format_to(std::back_inserter(text), line, name, contribution, development, shown(balance));
  };
  add("Opening", "", "", account.opening);
  for (const auto& entry : account.entries) {
    add(fmt::format("{}", entry.month), shown(entry.contribution), shown(entry.development), entry.balance);
  }
  add("Total", shown(account.contributions), shown(account.development), account.balance);
  return text;
}

}  // namespace jamsostek::inline v0::benefit
