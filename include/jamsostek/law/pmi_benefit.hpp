#pragma once

#include <array>

#include <jamsostek/law/timeline.hpp>
#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {

/// Benefits of Indonesians who work abroad (pekerja migran Indonesia, PMI), by the day of the event. Many amounts of
/// the annexes were never found: a timeline begins, and may end, with what was published.
struct PmiBenefitRules {
  /// Death while working abroad, whatever the cause: one sum.
  Timeline<Day, Money> death_during;
  /// Death before or after the work abroad that is no accident: the death benefit, the periodic one as the sum paid,
  /// and the funeral. Until 2023-02-21 the first is the whole sum.
  Timeline<Day, Money> death_home;
  Timeline<Day, Money> periodic_home;  ///< the sum that is paid at once
  Timeline<Day, Money> funeral_home;   ///< a fixed sum
  /// Death from an accident before or after the work abroad.
  Timeline<Day, Money> death_accident;
  Timeline<Day, Money> total_disability;  ///< the sum on total disability
  /// The periodic benefit on total disability, as the sum that is paid at once.
  Timeline<Day, Money> periodic_disability;
  /// What the percentages of partial disability are taken of.
  Timeline<Day, Money> partial_base;
  /// What transport of the injured to a hospital is paid for at most, by mode.
  Timeline<Day, Money> transport_land;
  Timeline<Day, Money> transport_sea;  ///< by sea, at most
  Timeline<Day, Money> transport_air;  ///< by air, at most
  /// Care abroad after an accident, at most.
  Timeline<Day, Money> medical_abroad;
  /// Care at home, at most and for one year.
  Timeline<Day, Money> home_care;
  /// Aids, at most.
  Timeline<Day, Money> denture;
  Timeline<Day, Money> hearing_aid;  ///< at most
  Timeline<Day, Money> glasses;      ///< at most
  /// What else may go wrong: assistance of a fixed amount, or what it cost up to a cap.
  Timeline<Day, Money> failed_departure;
  Timeline<Day, Money> failed_placement;            ///< where the placement fails
  Timeline<Day, Money> against_contract;            ///< a placement that is not as the contract says
  Timeline<Day, Money> against_contract_transport;  ///< the transport in that case
  Timeline<Day, Money> loss_on_return;              ///< a loss on the way home that others caused
  Timeline<Day, Money> rape;                        ///< assistance after a rape
  Timeline<Day, Money> termination_other;  ///< a termination by the employer for another cause than an accident
  Timeline<Day, Money> repatriation;       ///< the way home
  /// A year of higher education of a child; no other level was published.
  Timeline<Day, Money> university_year;

  /// From how many months of service on each tier of `termination_by_accident` is paid.
  static constexpr std::array service_months = {3, 6, 12, 18};
  /// Termination because of an accident, by months of service.
  std::array<Timeline<Day, Money>, service_months.size()> termination_by_accident;
  /// The years of higher education that were seen paid.
  Timeline<Day, int> university_years;
  /// Years from the event in which an accident benefit can be claimed.
  Timeline<Day, int> claim_years;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.death_during);
    visit(self.death_home);
    visit(self.periodic_home);
    visit(self.funeral_home);
    visit(self.death_accident);
    visit(self.total_disability);
    visit(self.periodic_disability);
    visit(self.partial_base);
    visit(self.transport_land);
    visit(self.transport_sea);
    visit(self.transport_air);
    visit(self.medical_abroad);
    visit(self.home_care);
    visit(self.denture);
    visit(self.hearing_aid);
    visit(self.glasses);
    visit(self.failed_departure);
    visit(self.failed_placement);
    visit(self.against_contract);
    visit(self.against_contract_transport);
    visit(self.loss_on_return);
    visit(self.rape);
    visit(self.termination_other);
    visit(self.repatriation);
    visit(self.university_year);
    for (auto& timeline : self.termination_by_accident) visit(timeline);
    visit(self.university_years);
    visit(self.claim_years);
  }
};

}  // namespace jamsostek::inline v0
