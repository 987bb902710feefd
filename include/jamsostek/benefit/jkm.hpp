#pragma once

#include <optional>
#include <vector>

#include <jamsostek/benefit/benefit.hpp>
#include <jamsostek/benefit/coverage.hpp>
#include <jamsostek/benefit/scholarship.hpp>
#include <jamsostek/segment/segment.hpp>

/// Benefits of a death that is not from work (Jaminan Kematian, JKM). The law is that of the day of death.
namespace jamsostek::inline v0::benefit::jkm {

/// The facts of a death.
struct Claim {
  Segment segment;                         ///< wage recipient, own account or construction
  Day death;                               ///< the day that decides the law
  bool active;                             ///< a member on that day
  int contribution_months;                 ///< paid; not negative
  std::optional<int> membership_months{};  ///< not below `contribution_months`, which it is where absent
  int memberships = 1;                     ///< paid ones, from 1; each gives death and periodic benefit
  std::vector<Child> children{};           ///< for whom a scholarship is asked
  std::optional<Family> family{};          ///< says who inherits
  std::optional<Arrears> coverage{};       ///< wage recipients and BPU
  std::optional<Day> left_project{};       ///< construction: the last day on the project, if the worker has left it
};

/// What a death gives, item by item: `death` `periodic` `funeral` `scholarship`.
///
/// Death and periodic benefit come from each paid membership, the funeral and the scholarship once. A BPU member
/// with under three months of contribution or membership (from 2025-02-01) has the funeral alone; in arrears of one
/// to three months the funeral at once and the rest when they are settled; beyond three, nothing. An employer in
/// arrears beyond the limit is liable for every item. Construction workers are covered until the day on which they
/// leave the project, that day included.
///
/// Throws `NoRule` for a death before 2015-07-01; `OutOfRange` for negative months or no membership; `InvalidValue`
/// for fewer months of membership than of contribution, `coverage` of construction, `left_project` elsewhere.
/// Law: PP 44/2015 and PP 82/2019 Pasal 34, Permenaker 1/2025.
[[nodiscard]] JAMSOSTEK_EXPORT Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why = nullptr);

/// The first day on which a person who was reported missing is taken as dead: three months after the report. A
/// statement of the heirs and a paper of the authorities are needed too. Throws `NoRule` before 2015-07-01.
[[nodiscard]] JAMSOSTEK_EXPORT Day presumed_dead(const RuleBook& book, Day reported);

}  // namespace jamsostek::inline v0::benefit::jkm
