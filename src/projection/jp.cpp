#include <jamsostek/projection/jp.hpp>

#include <algorithm>
#include <iterator>

#include <jamsostek/benefit/pension_formula.hpp>

#include "../money/exact.hpp"

namespace jamsostek::inline v0::projection {
namespace {

using benefit::jp::Ceiling;

constexpr Viewpoint held{.known_on = std::nullopt, .stale = Stale::hold};
constexpr Money hundred = Money::rupiah(100);

/// An amount that is renewed every year, so many renewals later: each one is rounded, as in the law.
Money renewed(Money amount, Rate growth, int renewals, RoundingMode mode, Explanation* why = nullptr) {
  for (int i = 0; i < renewals; ++i) {
    const auto before = amount;
    amount = share(before, Rate::one() + growth, {hundred, mode});
    if (why == nullptr) continue;
    why->add({.what = "renewed",
              .of = fmt::format("{}", i + 1),
              .formula = "before x (1 + growth)",
              .operands = {{"before", before}, {"growth", growth}},
              .rounding = Rounding{hundred, mode},
              .result = amount});
  }
  return amount;
}

/// The ceiling of a month: published, or grown from the last one published.
Ceiling assumed_ceiling(const RuleBook& book, Month month, Rate growth) {
  const auto ceiling = benefit::jp::ceiling_of(book, month, held);
  if (!ceiling.held) return ceiling;
  const auto last = book->jp.wage_ceiling.at(month, held).row->from;
  const int years = static_cast<int>((month - last).count()) / 12;
  return {renewed(ceiling.value, growth, years, RoundingMode::down),
          last + date::months(12 * (years + 1)) - date::months(1), true, ceiling.rule};
}

/// A bound of the benefit on a day, likewise.
Money assumed_bound(const Timeline<Day, Money>& bounds, Day day, Rate growth, Explanation* why) {
  const auto found = bounds.at(day, held, "birth_date");
  if (why != nullptr) why->add(look_up("bound", std::string(bounds.name()), day, *found.row));
  if (!found.overdue) return found.row->value;
  const int years = static_cast<int>((day.month() - found.row->from.month()).count()) / 12;
  return renewed(found.row->value, growth, years, RoundingMode::up, why);
}

void check_growth(Rate growth, std::string_view field) {
  if (growth <= Rate::decimal(-1, 0)) {
    throw OutOfRange(field, growth.percent_text(), "a growth is above -100 %");
  }
}

/// The rates from one year to another, equal neighbours together: `3% from 2026 to 2030, 2% in 2031`.
std::string rates_text(const YearlyRates& rates, int first, int last) {
  std::string text;
  for (int year = first; year <= last;) {
    const auto rate = rates.at(year);
    const int begin = year;
    while (year <= last && rates.at(year) == rate) ++year;
    if (!text.empty()) text += ", ";
    text += begin == year - 1 ? fmt::format("{} in {}", rate, begin)
                              : fmt::format("{} from {} to {}", rate, begin, year - 1);
  }
  return text;
}

std::vector<std::string> basis_of(const RuleBook& book, const JpProjection& result, Money wage, Month from,
                                  const Assumptions& assumptions) {
  const auto& ceiling = book->jp.wage_ceiling.lasting();
  const auto& accrual = book->jp.accrual.lasting();
  const auto& lowest = book->jp.benefit_minimum.lasting();
  const auto& highest = book->jp.benefit_maximum.lasting();
  const auto retirement_year = result.retirement.date.year();
  std::vector<std::string> basis{
      "an estimate, not a claim: no output of the official simulator was published to compare it with",
      fmt::format("contributions for every month from {} to {}, both counted, without a gap", from,
                  result.retirement.date.month()),
      fmt::format("a wage of {:id} a month, growing by {} every twelve months, each step rounded to the sen", wage,
                  assumptions.wage_growth),
      fmt::format(
          "wages count up to the JP ceiling of their month; after {} the ceiling of {:id} ({}) grows by {} a year",
          ceiling.expected_until.value_or(ceiling.from), ceiling.value, ceiling.source.citation,
          assumptions.ceiling_growth),
  };
  basis.push_back(from.year() < retirement_year
                      ? fmt::format("wages are restated by inflation up to the year before retirement: {}",
                                    rates_text(assumptions.inflation, from.year(), retirement_year - 1))
                      : "no year lies between the wages and retirement, so nothing is restated");
  basis.push_back(
      fmt::format("{} of the average wage for each year ({}), within the bounds on the day of retirement; "
                  "after {} those of {:id} ({}) to {:id} ({}) grow by {} a year",
                  accrual.value, accrual.source.citation, lowest.expected_until.value_or(lowest.from), lowest.value,
                  lowest.source.citation, highest.value, highest.source.citation, assumptions.bounds_growth));
  return basis;
}

/// What is earned up to a year as a step; of the last year all that led to it, since it is the pension.
void explain_earned(Explanation& why, Explanation&& so_far, int year, bool last) {
  auto& earned = so_far.steps.back();
  earned.of = fmt::format("{}", year);
  if (last) {
    std::ranges::move(so_far.steps, std::back_inserter(why.steps));
  } else {
    why.add(std::move(earned));
  }
}

}  // namespace

WageHistory projected_wages(Money wage, Rate growth, Month from, Month to, Explanation* why) {
  check_growth(growth, "wage_growth");
  if (wage.is_negative()) throw OutOfRange("wage", fmt::format("{}", wage), "a wage is not negative");
  if (to < from) {
    throw InvalidValue("from", fmt::format("{}", from), fmt::format("the start does not come after {}", to));
  }
  std::vector<WageSegment> segments;
  detail::Exact exact;
  exact.add(wage);
  for (auto month = from; month <= to; month = month + date::months(12)) {
    if (month != from) exact.grow(growth);
    segments.push_back({month, std::min(to, month + date::months(11)), exact.rounded(detail::to_the_sen), true});
    if (why == nullptr) continue;
    why->add({.what = "wage",
              .of = fmt::format("{}", month),
              .formula = "first_wage x power(1 + growth, years)",
              .operands = {{"first_wage", wage},
                           {"growth", growth},
                           {"years", static_cast<std::int64_t>(segments.size()) - 1}},
              .rounding = detail::to_the_sen,
              .result = segments.back().wage});
  }
  return WageHistory(std::move(segments));
}

JpProjection simulate_jp(const RuleBook& book, Day birth_date, Money wage, Month from, const Assumptions& assumptions,
                         Explanation* why) {
  check_growth(assumptions.ceiling_growth, "ceiling_growth");
  check_growth(assumptions.bounds_growth, "bounds_growth");
  if (from.last_day() < birth_date) {
    throw InvalidValue("birth_date", fmt::format("{}", birth_date), "birth comes before the start");
  }
  static_cast<void>(book->jp.rate_worker.at(from, {}, "from"));

  JpProjection result{benefit::retirement(book, birth_date, why), 0, {}, {}, {}, {}, {}, std::string(book.id())};
  const auto retires = result.retirement.date;
  const auto history = projected_wages(wage, assumptions.wage_growth, from, retires.month(), why);
  const auto ceiling = [&](Month month) { return assumed_ceiling(book, month, assumptions.ceiling_growth); };
  const auto counted = benefit::jp::counted_wages(history, ceiling, why);
  const auto accrual = book->jp.accrual.value(retires);

  const std::span<const benefit::jp::YearOfWages> years(counted.years);
  for (std::size_t i = 0; i < years.size(); ++i) {
    const auto& year = years[i];
    result.contribution_months += year.months;
    Explanation so_far;
    const auto pension = benefit::jp::pension(years.first(i + 1), retires.year(), assumptions.inflation,
                                              result.contribution_months, accrual, why != nullptr ? &so_far : nullptr);
    if (why != nullptr) explain_earned(*why, std::move(so_far), year.year, i + 1 == years.size());
    const auto last_month = std::min(retires.month(), Month(year.year, 12));
    const auto steps = static_cast<std::size_t>((last_month - from).count() / 12);
    const auto last_wage = history.segments()[steps].wage;
    result.years.push_back({year.year, result.contribution_months, last_wage,
                            std::min(last_wage, ceiling(last_month).value), pension.benefit});
    result.average_indexed_wage = pension.average_indexed_wage;
    result.unclamped = pension.benefit;
  }
  result.basis = basis_of(book, result, wage, from, assumptions);
  const auto needed = book->jp.minimum_months_retirement.value(retires);
  if (why != nullptr) {
    why->add({.what = "long_enough",
              .formula = "contribution_months >= months_needed",
              .operands = {{"contribution_months", result.contribution_months}, {"months_needed", needed}},
              .result = result.contribution_months >= needed})
        .rule.add(book->jp.minimum_months_retirement.at(retires).row->source);
  }
  if (result.contribution_months < needed) {
    result.basis.push_back(fmt::format("{} months are fewer than the {} that a pension needs: a lump sum is paid",
                                       result.contribution_months, needed));
  } else {
    const auto least = assumed_bound(book->jp.benefit_minimum, retires, assumptions.bounds_growth, why);
    const auto most = assumed_bound(book->jp.benefit_maximum, retires, assumptions.bounds_growth, why);
    result.monthly_benefit = std::clamp(result.unclamped, least, most);
    if (why != nullptr) {
      why->add({.what = "monthly",
                .formula = "min(max(unclamped, least), most)",
                .operands = {{"unclamped", result.unclamped}, {"least", least}, {"most", most}},
                .ceiling_applied = result.unclamped > most,
                .result = result.monthly_benefit});
    }
  }
  return result;
}

CareerProjection simulate_career(const RuleBook& book, Day birth_date, Money wage, Month from, Money opening_balance,
                                 const YearlyRates& development, const Assumptions& assumptions) {
  auto jp = simulate_jp(book, birth_date, wage, from, assumptions);
  const auto last = jp.retirement.date.month();
  const auto deposits = benefit::jht_deposits(book, projected_wages(wage, assumptions.wage_growth, from, last));
  auto jht = benefit::credited(deposits, opening_balance, from, last, development);
  jp.basis.push_back(
      fmt::format("JHT begins with {:id}; both parts of the contribution are rounded to the rupiah", opening_balance));
  jp.basis.push_back(fmt::format("JHT develops by {}, credited at the end of each year",
                                 rates_text(development, from.year(), last.year())));
  return {std::move(jht), std::move(jp)};
}

}  // namespace jamsostek::inline v0::projection
