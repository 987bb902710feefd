#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/version.hpp>
#include <jamsostek/word.hpp>

/// What the law asks of a claim beside its papers: who files it, whether another may do it for them, and conditions.
///
/// Rows name a procedure as the papers do (`claim.jht.death`), or a family of them: `claim.jht` is every claim of JHT.
/// A fact is a stable word that is so or not: `married`. What a row hangs on is an expression of facts: empty (always),
/// a fact, `not_` before it, or several of these with ` and ` between them.
namespace jamsostek::inline v0 {

/// A procedure with papers or limits of its own: a claim, or support that an employer asks for.
struct ClaimProcedure {
  std::string_view name;   ///< stable: `claim.jht.death`
  std::string_view about;  ///< in English
};

/// Who comes with a claim.
enum class Filer : std::uint8_t {
  member,      ///< in person
  heir,        ///< who inherits by law
  spouse,      ///< the widow or widower
  child,       ///< a child of the member
  parent,      ///< father or mother of the member
  guardian,    ///< of a child
  employer,    ///< of the member
  group,       ///< of BPU members (wadah)
  family,      ///< of the member, as a text says without closer words
  who_buried,  ///< the employer or whoever else saw to the burial
  partner,     ///< a third party that runs activities for BPJS
};

/// One who may file a claim. Among rows that fit a procedure those that name it most closely hold.
struct ClaimFiler {
  std::string_view procedure;  ///< stable, a procedure or a family of them
  Filer who;                   ///< who may come with the claim
  std::string_view when;       ///< an expression of facts
  Source source;               ///< where it stands
};

/// Whether a claim can be filed by proxy. Among rows that fit a procedure the one that names it most closely holds.
struct ClaimProxy {
  std::string_view procedure;  ///< stable, a procedure or a family of them
  bool allowed;                ///< whether another may come for those entitled
  std::string_view detail;     ///< by whom, or when, in a sentence
  Source source;               ///< where it stands
};

/// A paper that stands for another one when a fact is so: a lost card, an employer that is no more.
struct ClaimSubstitute {
  std::string_view procedure;   ///< stable, a procedure or a family of them
  std::string_view paper;       ///< the stable word of the paper that it stands for
  std::string_view when;        ///< an expression of facts
  std::string_view name;        ///< its own stable word
  std::string_view indonesian;  ///< as the official text names it
  Source source;                ///< where it stands
};

/// One condition of a claim. All rows that fit a procedure hold; of those with the same group (but 0) one is enough.
struct ClaimCondition {
  std::string_view procedure;  ///< stable, a procedure or a family of them
  std::string_view name;       ///< stable
  std::string_view when;       ///< an expression of facts: when it is asked for at all
  std::string_view asks;       ///< an expression of facts: what must be so
  int group;                   ///< conditions of one group are alternatives; 0: it stands alone
  std::string_view detail;     ///< in a sentence
  Source source;               ///< where it stands
};

/// Every procedure. The tables live as long as the program.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const ClaimProcedure> claim_procedures() noexcept;
/// Who may file, row by row.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const ClaimFiler> claim_filers() noexcept;
/// Where a proxy may file, row by row.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const ClaimProxy> claim_proxies() noexcept;
/// Papers that stand for others, row by row.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const ClaimSubstitute> claim_substitutes() noexcept;
/// Conditions of claims, row by row.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const ClaimCondition> claim_conditions() noexcept;

/// Whether a row that names `family` fits a procedure: it is that procedure, or the beginning of its name.
[[nodiscard]] constexpr bool fits(std::string_view family, std::string_view procedure) noexcept {
  return procedure.starts_with(family) && (procedure.size() == family.size() || procedure[family.size()] == '.');
}

/// The rows of a table that name a procedure most closely, in the order of the table.
template <class Row>
[[nodiscard]] std::vector<const Row*> closest(std::span<const Row> table, std::string_view procedure) {
  std::size_t longest = 0;
  for (const auto& row : table) {
    if (fits(row.procedure, procedure)) longest = std::max(longest, row.procedure.size());
  }
  std::vector<const Row*> rows;
  for (const auto& row : table) {
    if (fits(row.procedure, procedure) && row.procedure.size() == longest) rows.push_back(&row);
  }
  return rows;
}

/// The words of `Filer`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 11> words<Filer> = {
    "member", "heir", "spouse", "child", "parent", "guardian", "employer", "group", "family", "who_buried", "partner"};

}  // namespace jamsostek::inline v0
