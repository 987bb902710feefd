#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/duty.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/segment/pu.hpp>
#include <jamsostek/segment/segment.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::membership {

/// As what somebody works.
enum class WorkerKind : std::uint8_t {
  employee,             ///< with a wage
  intern,               ///< pekerja magang
  student,              ///< a student in work practice (siswa kerja praktek)
  prisoner,             ///< a prisoner who works (narapidana dalam proses asimilasi)
  construction_labour,  ///< by the day, by the piece, by the season or for a term, in construction
  household,            ///< of a person who is no business (pemberi kerja perseorangan)
  civil_servant,        ///< PNS, PPPK, soldiers, police
};

/// What duties ask of a person.
struct Person {
  std::optional<WorkerKind> kind{};          ///< empty: the usual one of the segment
  bool citizen = true;                       ///< Indonesian, not a foreigner
  std::optional<int> months_in_indonesia{};  ///< of work, for foreigners
  std::optional<Day> birth_date{};           ///< decides the ages of JP, JKP and BPU
  std::optional<bool> jkn{};                 ///< member of the national health insurance, for JKP
};

/// The facts that decide who must join what.
struct Engagement {
  Day on;                                          ///< decides the law
  AnySegment segment = AnySegment::pu;             ///< the kind of work
  EmployerKind employer = EmployerKind::private_;  ///< a private business or the state
  std::optional<Scale> scale{};                    ///< of a private business; needed for its employees
  Person person{};                                 ///< who is to join
  ProgrammeSet was_in{};  ///< joined before that day and not left: by the firm for its workers, or by the person
};

/// The duty in one programme.
struct Obligation {
  Programme programme;                    ///< that may be joined
  Duty duty;                              ///< unless a fact that is missing rules the programme out
  std::vector<std::string_view> missing;  ///< facts not given that could still turn the duty to excluded
  std::vector<Condition> conditions;      ///< what was checked; one that failed makes the duty excluded
  Sources rule;                           ///< the texts that say so
};

/// The duties of one engagement.
struct Obligations {
  std::vector<Obligation> programmes;  ///< in the order of `Programme`; those that had begun by that day
  std::vector<std::string> notes;      ///< what is to be known besides, in sentences
  RuleBook book;                       ///< keeps alive what the rules point to
};

/// Which programmes must, may and cannot be joined on a day.
///
/// Foreigners are members from six months of work in Indonesia on, and never in JP and JKP. JP can be joined up to one
/// month before the month of the pension age; JKP below its age limit, with JKN and the programmes that the scale
/// must have; BPU below its age limit, unless they were in already. What was joined before stays a duty where the
/// scale alone would make it optional: a firm that shrank keeps its programmes.
/// Throws `MissingField` for `employer.scale` where the scale decides, `InvalidValue` for facts that contradict each
/// other, `OutOfRange` for negative months, `NoRule` before the first rule of the segment.
/// Law: Perpres 109/2013 Pasal 6, PP 44/2015 and PP 49/2023 Pasal 5, PP 46/2015 Pasal 4, PP 45/2015 Pasal 2, PP 37/2021
/// and PP 6/2025 Pasal 4, Permenaker 7/2017 and 4/2023.
[[nodiscard]] JAMSOSTEK_EXPORT Obligations obligations(const RuleBook& book, const Engagement& engagement,
                                                       Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::membership

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 7> words<membership::WorkerKind> = {
    "employee", "intern", "student", "prisoner", "construction_labour", "household", "civil_servant"};

}  // namespace jamsostek::inline v0
