#pragma once

#include <jamsostek/membership/claim.hpp>

/// Which limits a procedure has. The numbers are those of the rule book; none stands here.
namespace jamsostek::inline v0::membership::claim {

/// What lateness costs.
enum class Lateness : std::uint8_t { unknown, liability, jkk_interest, jkm_interest };

/// One limit of a procedure or a family of procedures.
struct Limit {
  std::string_view procedure;
  std::string_view name;
  Duty duty;
  Bound bound;
  Date since;
  std::optional<Date> kept_by;
  Date law_of;  ///< the day whose law decides
  Unit unit;
  const Timeline<Day, int>& (*count)(const Rules& rules);
  Lateness lateness = Lateness::unknown;
  bool needed = false;  ///< whether a claim is in time cannot be told without it
};

std::span<const Limit> limits() noexcept;

}  // namespace jamsostek::inline v0::membership::claim
