#pragma once

#include <span>
#include <vector>

#include <jamsostek/contribution/line.hpp>
#include <jamsostek/law/explanation.hpp>

namespace jamsostek::inline v0::contribution {

/// What changes for one programme and payer.
struct RetroLine {
  Programme programme;  ///< that is paid for
  Payer payer;          ///< who owes it
  Money before;         ///< by the first computation
  Money after;          ///< by the second computation
  Money delta;          ///< after - before: still owed when positive, paid too much when negative
};

/// What a correction changes: never the whole again.
struct Retro {
  std::vector<RetroLine> lines;  ///< ordered by programme, then payer
  Money before;                  ///< over all lines, by the first computation
  Money after;                   ///< over all lines, by the second computation
  Money delta;                   ///< after - before
};

/// The difference between two computations of the same month: as it was paid, and as it should be (a corrected wage,
/// a rule published since, a programme added or dropped).
///
/// Billed lines alone count; lines of the same programme and payer are added up; what stands in either is listed, with
/// zero where it is absent. Nothing is rounded: the lines are. Throws `Overflow` when a sum is no `Money`.
[[nodiscard]] JAMSOSTEK_EXPORT Retro retro(std::span<const Line> before, std::span<const Line> after,
                                           Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution
