#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/version.hpp>

namespace jamsostek::inline v0 {

/// One paper (dokumen) that a registration or a claim needs, as one official text lists it.
///
/// A text that lists papers for a procedure replaces the earlier texts on it from its own day on; they stay in the
/// table and can still be asked for.
struct Paper {
  std::string_view procedure;   ///< what it is needed for: `registration.pu`, `claim.jht.retirement`
  std::string_view name;        ///< its stable word: `ktp`, `family_card`
  std::string_view indonesian;  ///< as the text names it
  std::string_view condition;   ///< the expression of facts (`law/claim_procedure.hpp`) that makes it necessary
  int group;      ///< papers of one procedure and text with the same group stand for one another; 0: needed by itself
  Day from;       ///< the day of the text, or the first on which it was seen
  Source source;  ///< where it stands
};

/// The papers of one procedure by one text, in its order.
using PaperList = std::span<const Paper>;

/// Every list of every procedure, those of one procedure and text beside each other, older texts first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const PaperList> paper_lists() noexcept;

/// The lists of one procedure, older texts first; none when no procedure has that name.
[[nodiscard]] JAMSOSTEK_EXPORT std::vector<PaperList> paper_lists(std::string_view procedure);

/// The list that stands on a day: that of the latest text by then. Throws `InvalidValue`, naming `procedure_field`,
/// for a procedure that is not in the table and `NoRule`, naming `day_field`, before its first text.
[[nodiscard]] JAMSOSTEK_EXPORT PaperList papers(std::string_view procedure, Day on,
                                                std::string_view procedure_field = "procedure",
                                                std::string_view day_field = "on");

}  // namespace jamsostek::inline v0
