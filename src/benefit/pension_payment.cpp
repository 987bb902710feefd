#include <jamsostek/benefit/pension_payment.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

namespace jamsostek::inline v0::benefit::jp {
namespace {

/// The pension of the months from `first` up to, but without, `end`.
Money owed(std::span<const PensionYear> years, Month first, Month end) {
  Money sum;
  for (const auto& year : years) {
    const auto from = std::max(first, year.from);
    const auto to = std::min(end - date::months(1), year.to);
    if (from <= to) sum += year.monthly * months_inclusive(from, to);
  }
  return sum;
}

}  // namespace

std::vector<PensionYear> pension_history(const RuleBook& book, Month first, Money monthly, Month last,
                                         const YearlyRates& inflation, const Viewpoint& viewpoint) {
  if (last < first) {
    throw InvalidValue("last", fmt::format("{}", last), fmt::format("a pension does not end before {}", first));
  }
  if (monthly.is_negative()) throw OutOfRange("monthly", fmt::format("{}", monthly), "a pension is not negative");
  constexpr date::months year(12);
  std::vector<PensionYear> years;
  for (auto from = first; from <= last; from = from + year) {
    Rate raise;
    if (!years.empty()) {
      const auto day = from.first_day();
      raise = inflation.at(from.year() - 1);
      monthly = std::clamp(share(monthly, Rate::one() + raise), book->jp.benefit_minimum.value(day, viewpoint),
                           book->jp.benefit_maximum.value(day, viewpoint));
    }
    years.push_back({from, std::min(last, from + year - date::months(1)), raise, monthly});
  }
  return years;
}

std::vector<PaymentMonth> payments(const RuleBook& book, std::span<const PensionYear> years,
                                   std::span<const Month> reports) {
  std::vector<PaymentMonth> months;
  if (years.empty()) return months;
  if (const auto fault = std::ranges::adjacent_find(reports, std::ranges::greater_equal()); fault != reports.end()) {
    throw InvalidValue("reports", fmt::format("{}", *std::next(fault)), "reports are in ascending order");
  }

  auto last_report = years.front().from;
  auto next = std::ranges::upper_bound(reports, last_report);
  bool stopped = false;
  for (const auto& year : years) {
    for (auto month = year.from; month <= year.to; month = month + date::months(1)) {
      const auto day = month.first_day();
      PaymentMonth& entry = months.emplace_back(PaymentMonth{month, Payment::paid, {}, {}, 0});
      const auto suspended_from = last_report + date::months(book->jp.report_months.value(day));
      stopped = stopped || month >= last_report + date::years(book->jp.report_stop_years.value(day));
      const bool reported = next != reports.end() && *next == month;
      if (reported) ++next;
      if (stopped) {
        entry.payment = Payment::stopped;
      } else if (reported || month < suspended_from) {
        entry.pension = year.monthly;
        if (reported && month > suspended_from) {
          const auto missed = static_cast<int>((month - suspended_from).count());
          if (missed <= book->jp.report_arrears_months.value(day)) {
            entry.arrears_months = missed;
            entry.arrears = owed(years, suspended_from, month);
          }
        }
        if (reported) last_report = month;
      } else {
        entry.payment = Payment::suspended;
      }
    }
  }
  return months;
}

}  // namespace jamsostek::inline v0::benefit::jp
