#pragma once

#include <jamsostek/contribution/billed_amounts.hpp>
#include <jamsostek/law/explanation.hpp>

namespace jamsostek::inline v0::contribution {

/// What a payment went to. `allocated`, `fines` and `surplus` together are the payment, always.
struct Allocation {
  BilledAmounts allocated;  ///< to the contributions, for every billed programme
  BilledAmounts fines;      ///< to the fines, for every programme that has one
  BilledAmounts
      shortfall;  ///< what of the contributions remains unpaid, for every billed programme; fines are not in it
  Money surplus;  ///< what is left when everything is paid
};

/// Splits a payment over what is billed: contributions first, then fines, each in proportion to the programmes'
/// amounts, in whole rupiah by largest remainder; at equal remainders the order JKK, JKM, JHT, JP decides.
///
/// No text on how a short payment is split over the programmes was found: this is a convention, not a rule of law.
/// All amounts are whole rupiah: `InvalidValue` otherwise, naming `billed.jkk`, `fines.jp`, `paid`; `OutOfRange` for
/// a negative payment; `Overflow` when a sum is no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT Allocation allocate(const BilledAmounts& billed, const BilledAmounts& fines, Money paid,
                                                   Explanation* why = nullptr);

/// What of each billed programme a payment leaves open, never below zero. A short payment is fined on this difference
/// alone, not on the whole contribution: hand it to `fine`.
[[nodiscard]] JAMSOSTEK_EXPORT BilledAmounts still_unpaid(const BilledAmounts& billed, const BilledAmounts& paid);

}  // namespace jamsostek::inline v0::contribution
