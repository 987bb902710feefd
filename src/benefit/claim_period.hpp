#pragma once

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0::benefit {

/// The event that a claim period counts from. The steps keep the texts: they live as long as the program.
struct ClaimedEvent {
  Day day;
  std::string_view field;    ///< of the day in the request
  std::string_view name;     ///< of the day in the steps
  std::string_view formula;  ///< of `claimed_on`, the day and `years`
};

/// Requires (`claim_in_time`) that a claim is made within some years of its event, the last day included.
void require_in_time(const Timeline<Day, int>& claim_years, const ClaimedEvent& event, Day claimed_on, Benefit& result,
                     Explanation* why);

}  // namespace jamsostek::inline v0::benefit
