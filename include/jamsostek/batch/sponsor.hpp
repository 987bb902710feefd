#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/contribution/bpu.hpp>
#include <jamsostek/segment/bpu.hpp>
#include <jamsostek/segment/identifier.hpp>

/// Vulnerable workers (pekerja rentan) whose contributions as BPU a local government pays: from a list of candidates,
/// who may go into the annex of the decree, who may not and why, and what it costs.
namespace jamsostek::inline v0::batch {

/// Why a candidate is not in the annex. The first that holds, in this order, is given.
enum class Rejection : std::uint8_t {
  bad_row,               ///< the row or one of its cells cannot be read
  bad_nik,               ///< the text is no NIK
  birth_date_differs,    ///< the NIK tells another birth date
  sex_differs,           ///< the NIK tells another sex
  too_old,               ///< beyond the age limit on first registration
  too_many_occupations,  ///< more than one person may be registered with
  already_member,        ///< the NIK is among the members
  duplicate,             ///< the NIK is in the annex already
};

/// What becomes of a candidate whose NIK tells another birth date or sex. A NIK stays as it is when a birth date is
/// corrected later, so that it may still be the person's own.
enum class NikMismatch : std::uint8_t {
  reject,  ///< not in the annex
  accept,  ///< in the annex all the same
};

}  // namespace jamsostek::inline v0::batch

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 8> words<batch::Rejection> = {
    "bad_row",        "bad_nik",  "birth_date_differs", "sex_differs", "too_old", "too_many_occupations",
    "already_member", "duplicate"};
template <>
inline constexpr std::array<std::string_view, 2> words<batch::NikMismatch> = {"reject", "accept"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::batch {

/// What holds for all candidates.
struct SponsorTerms {
  Month from;                                               ///< the first contribution month
  int months = 12;                                          ///< how many are paid, 1 to 12
  ProgrammeSet programmes{Programme::jkk, Programme::jkm};  ///< JHT may be added
  Income income = Income::monthly(Money());                 ///< of candidates that state none: the lowest bracket
  AgeText age_limit = AgeText::in_force;                    ///< which text's age limit holds
  NikMismatch nik_mismatch = NikMismatch::reject;           ///< what is done where a NIK contradicts birth date or sex
  Viewpoint viewpoint{};                                    ///< from where the law is looked at
  Rounding rounding{};                                      ///< of each contribution
};

/// One candidate, each fact as its text in the list; an empty text is a fact that is not given.
struct Candidate {
  std::string_view nik;         ///< 16 digits
  std::string_view name;        ///< needed, but kept nowhere
  std::string_view birth_date;  ///< `1990-01-31`
  std::string_view village;     ///< the key of the sums by village
  std::string_view sex;         ///< `male` or `female`; may be missing, as those below
  std::string_view occupation;  ///< several are separated by `;`
  std::string_view income;      ///< rupiah a month, at most two decimals behind a point
};

/// The programmes that a budget may pay for, in the order of the columns.
inline constexpr std::array sponsored_programmes = {Programme::jkk, Programme::jkm, Programme::jht};

/// Amounts by programme, in the order of `sponsored_programmes`.
struct JAMSOSTEK_EXPORT SponsorAmounts {
  std::array<Money, sponsored_programmes.size()> programmes{};  ///< never negative

  /// Adds those of so many persons. Throws `Overflow`.
  void add(const SponsorAmounts& other, std::int64_t persons = 1);
  /// Over all programmes. Throws `Overflow`.
  [[nodiscard]] Money total() const;
};

/// A candidate who is in the annex. Points into the `Sponsor` that made it.
struct Accepted {
  std::int64_t number;            ///< in the annex, from 1
  Nik nik;                        ///< of the candidate
  Day birth_date;                 ///< as stated
  Money base;                     ///< of the income bracket
  const SponsorAmounts* amounts;  ///< of all months
};

/// A candidate who is not in the annex, with no more of the NIK than `last_four` shows. Its rule points into the rule
/// book of the `Sponsor` that made it.
struct Rejected {
  std::int64_t line;   ///< of the list, from 1
  Rejection reason;    ///< the first that was found
  std::string nik;     ///< its last four digits, as `last_four` shows them
  std::string detail;  ///< a sentence without names and numbers of persons
  Sources rule;        ///< the text that the reason rests on; of a bad row none
};

/// A set of NIKs, eight bytes each.
class JAMSOSTEK_EXPORT NikSet {
 public:
  NikSet() = default;
  /// The NIKs as numbers, in any order; twice the same counts once.
  explicit NikSet(std::vector<std::uint64_t> numbers);
  /// Whether a NIK is among them.
  [[nodiscard]] bool has(std::uint64_t number) const;

 private:
  std::vector<std::uint64_t> numbers_;  // ascending
};

/// The line on which each NIK stands first, sixteen bytes a place in a table that is at most three quarters full.
class JAMSOSTEK_EXPORT NikLines {
 public:
  NikLines() : places_(16) {}
  /// The line on which the NIK stands already, or nothing: then it stands on `line` from now on. No NIK is zero.
  std::optional<std::int64_t> add(std::uint64_t number, std::int64_t line);

 private:
  struct Place {
    std::uint64_t number = 0;  // zero: free
    std::int64_t line = 0;
  };
  Place& place_of(std::uint64_t number);
  void grow();

  std::vector<Place> places_;
  std::size_t used_ = 0;
};

/// What a village costs.
struct VillageLine {
  std::int64_t persons = 0;  ///< in the annex
  SponsorAmounts amounts;    ///< of all their months
};

/// What the annex comes to.
struct SponsorSummary {
  Month from;                                                    ///< the first contribution month
  int months;                                                    ///< how many are paid
  std::int64_t candidates = 0;                                   ///< rows of the list
  std::int64_t persons = 0;                                      ///< in the annex
  std::array<std::int64_t, words<Rejection>.size()> rejected{};  ///< how many, by `Rejection`
  std::map<std::string, VillageLine, std::less<>> villages;      ///< by name, byte by byte
  std::vector<std::pair<Month, SponsorAmounts>> by_month;        ///< what is paid for each month
  SponsorAmounts total;                                          ///< of all persons and months
  std::vector<std::string> notes;                                ///< what else there is to know, in sentences
  RuleBook book;                                                 ///< that all was computed under
};

/// Assesses candidates one by one and sums up what those in the annex cost.
///
/// Each month is computed by its own rule as BPU contributions that a state budget pays: so the relief of PP 50/2025
/// takes nothing off, that of PP 49/2020 does. The age on the first day of `from` decides. Memory grows with the number
/// of persons in the annex (sixteen to forty bytes each) and of villages, not with names.
class JAMSOSTEK_EXPORT Sponsor {
 public:
  /// Throws what `contribution::bpu::compile` throws for the months and programmes, and `NoRule` where the age limit
  /// has no rule. Where `why` is given, every answer adds its steps, with no digit of a NIK; then memory grows with
  /// the number of candidates.
  Sponsor(const RuleBook& book, const SponsorTerms& terms, NikSet members = {}, Explanation* why = nullptr);

  /// Whether a candidate is in the annex. Of a NIK that is given twice the first one that may be in the annex stands;
  /// for the later ones the answer names its line. Nothing is thrown for what is wrong with a candidate.
  [[nodiscard]] std::variant<Accepted, Rejected> assess(const Candidate& candidate, std::int64_t line);
  /// The answer for a row that cannot be read.
  [[nodiscard]] Rejected refuse(std::int64_t line, std::string_view why);

  /// What all candidates so far come to. Throws `Overflow`.
  [[nodiscard]] SponsorSummary summary() const;

 private:
  /// What a person of one income bracket costs.
  struct Bracket {
    Money base;
    SponsorAmounts amounts;
    std::vector<SponsorAmounts> by_month;
    std::vector<std::string> notes;
    std::int64_t persons = 0;
    std::vector<Explanation::Step> steps;  // of what a person costs, where somebody asks why
  };
  struct Reason {
    Rejection reason;
    std::string detail;
    Sources rule;
  };
  struct Facts;

  /// What the explanation of the sums goes over: the lines of the annex by village and bracket, and those left out.
  struct Lines {
    std::map<std::string, std::map<std::size_t, std::vector<std::int64_t>>> annex;
    std::array<std::vector<std::int64_t>, words<Rejection>.size()> rejected;
  };

  [[nodiscard]] Facts read(const Candidate& candidate, Explanation* checks) const;
  [[nodiscard]] std::optional<Reason> reason_against(const Facts& facts, Explanation* checks) const;
  [[nodiscard]] std::optional<Reason> judge(const Candidate& candidate, std::int64_t line, std::optional<Facts>& facts,
                                            Explanation* checks);
  void explain_cost(const Facts& facts, std::size_t row, std::int64_t line);
  /// How many persons of each bracket there are, by village.
  using PersonsByRow = std::map<std::size_t, std::vector<Explanation::Operand>>;
  [[nodiscard]] std::string base_of(std::size_t row) const;
  [[nodiscard]] PersonsByRow explain_villages(const SponsorSummary& summary) const;
  void explain_months(const SponsorSummary& summary, const PersonsByRow& by_row) const;
  void explain_counts(const SponsorSummary& summary, const PersonsByRow& by_row) const;
  [[nodiscard]] Rejected reject(const Reason& reason, std::string_view nik, std::int64_t line);

  RuleBook book_;
  SponsorTerms terms_;
  Day registered_;
  NikSet members_;
  NikLines annex_;
  std::vector<Bracket> brackets_;
  std::map<std::string, VillageLine, std::less<>> villages_;
  std::int64_t persons_ = 0;
  std::array<std::int64_t, words<Rejection>.size()> rejected_{};
  Explanation* why_;
  Lines lines_;
};

/// What became of a stretch of rows.
struct SponsorRows {
  std::string annex;               ///< rows of the annex, in the order of the input
  std::vector<Rejected> rejected;  ///< in the order of the input
};

/// A file of candidates. Columns, in any order: `nik`, `name`, `birth_date`, `village`, and if they are there `sex`,
/// `occupation`, `income`; others are ignored.
class JAMSOSTEK_EXPORT CandidateFile {
 public:
  /// `header` is the header row. Throws `InvalidValue` or `MissingField`, naming the column, for one that does not do.
  CandidateFile(Sponsor& sponsor, std::string_view header);

  /// The header row of the annex.
  [[nodiscard]] static std::string annex_header();
  /// Assesses whole rows, the first of them on physical line `first_line`. Empty lines are skipped.
  [[nodiscard]] SponsorRows read(std::string_view rows, std::int64_t first_line);

 private:
  Sponsor& sponsor_;
  csv::Columns columns_;
  std::array<std::optional<std::size_t>, 7> places_;  // of the facts of a candidate, in their order
};

/// A file of persons who are members already: a column `nik`, others are ignored.
class JAMSOSTEK_EXPORT MemberFile {
 public:
  /// Throws `InvalidValue` or `MissingField`, naming the column, for a header that does not do.
  explicit MemberFile(std::string_view header);

  /// Takes whole rows, the first of them on physical line `first_line`. Returns those that hold no sixteen digits.
  [[nodiscard]] std::vector<Rejected> read(std::string_view rows, std::int64_t first_line);
  /// Those that were read.
  [[nodiscard]] NikSet members() && { return NikSet(std::move(numbers_)); }

 private:
  csv::Columns columns_;
  std::size_t nik_;
  std::vector<std::uint64_t> numbers_;
};

}  // namespace jamsostek::inline v0::batch
