#include "claim_period.hpp"

#include "cite.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit {

void require_in_time(const Timeline<Day, int>& claim_years, const ClaimedEvent& event, Day claimed_on, Benefit& result,
                     Explanation* why) {
  Sources sources;
  const int years = cited(claim_years, event.day, event.field, sources);
  const auto last = event.day.after(date::years(years));
  result.require("claim_in_time", claimed_on <= last,
                 fmt::format("claimed on {}; the claim expires {} years after {}, last day {}", claimed_on, years,
                             event.day, last),
                 sources);
  explain_condition(why, result, Weight::required, event.formula, [&] {
    return Operands{{"claimed_on", claimed_on}, {event.name, event.day}, {"years", years}};
  });
}

}  // namespace jamsostek::inline v0::benefit
