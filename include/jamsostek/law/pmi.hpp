#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// Pekerja migran Indonesia (PMI): Indonesians who work abroad. By the day of payment.
struct PmiRules {
  /// How many months of contract each package covers.
  static constexpr std::array package_months = {6, 12, 24};

  /// Cover before departure, through a placement company.
  Timeline<Day, Money> before;
  /// The packages for the time of work and after it, by `package_months`.
  std::array<Timeline<Day, Money>, package_months.size()> package;
  /// Each month of contract beyond a package.
  Timeline<Day, Money> extra_month;
  /// What may be saved in JHT each month: one of these.
  std::array<Timeline<Day, Money>, 7> jht;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.before);
    for (auto& timeline : self.package) visit(timeline);
    visit(self.extra_month);
    for (auto& timeline : self.jht) visit(timeline);
  }
};

}  // namespace jamsostek::inline v0
