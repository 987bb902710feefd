#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/benefit/disability.hpp>
#include <jamsostek/benefit/jkk.hpp>

/// Benefits of Indonesians who work abroad (pekerja migran Indonesia, PMI), under Permenaker 7/2017, 18/2018 and
/// 4/2023. The law is that of the day of the event.
namespace jamsostek::inline v0::benefit::pmi {

/// When the event happens.
enum class Phase : std::uint8_t {
  before,  ///< the work abroad
  during,  ///< from departure to return
  after,   ///< the work abroad
};

/// What happens, or what is claimed after an accident. One request asks for one of them.
enum class Event : std::uint8_t {
  death,                         ///< from an accident or another cause
  total_disability,              ///< permanent, from an accident
  periodic_on_total_disability,  ///< the sum of months that goes with it
  partial_disability,            ///< by the percentages of the table
  transport,                     ///< of the injured
  medical_cost_abroad,           ///< care abroad after an accident
  home_care,                     ///< care at home after an accident
  orthosis,                      ///< an artificial limb or support
  denture,                       ///< after an accident
  hearing_aid,                   ///< after an accident
  glasses,                       ///< after an accident
  failed_departure,              ///< the worker could not leave
  failed_placement,              ///< the placement failed
  placement_against_contract,    ///< work that is not what the contract says
  loss_on_return,                ///< caused by others on the way home
  rape,                          ///< assistance to a victim
  termination_by_accident,       ///< the job is lost because of an accident
  termination_other,             ///< by the employer, for another cause than an accident
  repatriation,                  ///< the way home
  scholarship,                   ///< of one child in higher education
};

/// The facts of an event. Each is for some events only, as said.
struct Claim {
  Day date;                                 ///< of the event, which decides the law
  Phase phase;                              ///< of the work abroad
  Event event;                              ///< what is claimed
  std::optional<bool> accident{};           ///< death: whether from an accident; false where absent
  std::optional<Money> cost{};              ///< events that are paid by what they cost
  std::vector<jkk::Transport> transport{};  ///< transport
  std::optional<Disability> disability{};   ///< partial_disability
  std::optional<int> service_months{};      ///< termination_by_accident
  std::optional<int> university_years{};    ///< scholarship
  std::optional<Day> claimed_on{};          ///< decides whether the claim period is over; empty: not asked
};

/// What an event gives. Items: `death` `periodic` `funeral` `disability` `transport` `medical` `home_care` `denture`
/// `hearing_aid` `glasses` `assistance` `loss` `repatriation` `scholarship`; each rounded once, half up to the rupiah.
///
/// Not eligible: an event of the time abroad in another phase, a claim after the claim period of an accident benefit,
/// under three months of service. Throws `NoRule` where no amount was published for the day, which is never guessed
/// (an amount from general knowledge is given with confidence low and a note); `MissingField` for a fact that the event
/// needs; `InvalidValue` for one that it does not take, a disability that is not partial, a claim before the event;
/// `OutOfRange` for a negative cost or number.
/// Law: Permenaker 4/2023 Pasal 27 and 34 and what came before it.
[[nodiscard]] JAMSOSTEK_EXPORT Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::benefit::pmi

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 3> words<benefit::pmi::Phase> = {"before", "during", "after"};
template <>
inline constexpr std::array<std::string_view, 20> words<benefit::pmi::Event> = {"death",
                                                                                "total_disability",
                                                                                "periodic_on_total_disability",
                                                                                "partial_disability",
                                                                                "transport",
                                                                                "medical_cost_abroad",
                                                                                "home_care",
                                                                                "orthosis",
                                                                                "denture",
                                                                                "hearing_aid",
                                                                                "glasses",
                                                                                "failed_departure",
                                                                                "failed_placement",
                                                                                "placement_against_contract",
                                                                                "loss_on_return",
                                                                                "rape",
                                                                                "termination_by_accident",
                                                                                "termination_other",
                                                                                "repatriation",
                                                                                "scholarship"};

}  // namespace jamsostek::inline v0
