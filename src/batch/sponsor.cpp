#include <jamsostek/batch/sponsor.hpp>

#include <algorithm>
#include <iterator>

#include "printable.hpp"

namespace jamsostek::inline v0::batch {
namespace {

namespace bpu = contribution::bpu;

constexpr std::string_view nik_field = "nik";

constexpr Source not_a_member{{"SOP of a local government on contributions of vulnerable workers", "12-14",
                               "candidates whom BPJS finds registered in another membership are replaced",
                               "the copy shows no day; it rests on Inpres 2/2021 and Permenaker 1/2016"},
                              Confidence::medium};
constexpr Source one_number{{"UU 24/2011", "Pasal 13", "BPJS gives every participant a single number of identity",
                             "the official questions and answers of 2018 take the NIK for it"},
                            Confidence::high};

/// A text that goes into the annex.
std::string_view cell_text(std::string_view cell, std::string_view field) {
  if (!is_printable(cell)) {
    throw InvalidValue(field, "", "the text is UTF-8 without line breaks and control characters");
  }
  return cell;
}

std::string_view needed(std::string_view cell, std::string_view field) {
  if (cell.empty()) throw MissingField(field, "", "the cell is empty");
  return cell_text(cell, field);
}

/// How many occupations a cell names.
int occupations_in(std::string_view cell) {
  int count = 0;
  while (!cell.empty()) {
    const auto end = std::min(cell.find(';'), cell.size());
    if (cell.substr(0, end).find_first_not_of(' ') != std::string_view::npos) ++count;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return count;
}

/// The amounts of lines that are sponsored.
SponsorAmounts amounts_of(const std::vector<contribution::Line>& lines) {
  SponsorAmounts amounts;
  for (const auto& line : lines) amounts.programmes[static_cast<std::size_t>(line.programme)] += line.amount;
  return amounts;
}
static_assert(static_cast<std::size_t>(Programme::jkk) == 0 && static_cast<std::size_t>(Programme::jkm) == 1 &&
              static_cast<std::size_t>(Programme::jht) == 2);

}  // namespace

void SponsorAmounts::add(const SponsorAmounts& other, std::int64_t persons) {
  for (std::size_t i = 0; i < programmes.size(); ++i) programmes[i] += other.programmes[i] * persons;
}

Money SponsorAmounts::total() const {
  Money sum;
  for (const auto amount : programmes) sum += amount;
  return sum;
}

NikSet::NikSet(std::vector<std::uint64_t> numbers) : numbers_(std::move(numbers)) { std::ranges::sort(numbers_); }

bool NikSet::has(std::uint64_t number) const { return std::ranges::binary_search(numbers_, number); }

NikLines::Place& NikLines::place_of(std::uint64_t number) {
  // NIKs of one area follow each other: the multiplication spreads them over the table.
  constexpr std::uint64_t golden = 0x9E37'79B9'7F4A'7C15U;
  const auto mask = places_.size() - 1;
  auto at = static_cast<std::size_t>((number * golden) >> 32U) & mask;
  while (places_[at].number != 0 && places_[at].number != number) at = (at + 1) & mask;
  return places_[at];
}

void NikLines::grow() {
  auto full = std::move(places_);
  places_ = std::vector<Place>(full.size() * 2);
  for (const auto& place : full) {
    if (place.number != 0) place_of(place.number) = place;
  }
}

std::optional<std::int64_t> NikLines::add(std::uint64_t number, std::int64_t line) {
  auto* place = &place_of(number);
  if (place->number != 0) return place->line;
  if (++used_ * 4 > places_.size() * 3) {
    grow();
    place = &place_of(number);
  }
  *place = {number, line};
  return std::nullopt;
}

/// What the texts of a candidate say.
struct Sponsor::Facts {
  Nik nik;
  Day birth_date;
  std::string_view village;
  std::optional<Sex> sex;
  int occupations;
  Money income;
};

Sponsor::Sponsor(const RuleBook& book, const SponsorTerms& terms, NikSet members)
    : book_(book), terms_(terms), registered_(terms.from.first_day()), members_(std::move(members)) {
  const auto tariffs = bpu::compile(book, terms.from, terms.months,
                                    {.programmes = terms.programmes, .paid_by = PaidBy::state_budget}, terms.viewpoint);
  for (const auto& row : book->bpu.brackets) {
    const auto statement = bpu::statement(tariffs, Income::monthly(row.from), terms.rounding);
    auto& bracket = brackets_.emplace_back(Bracket{row.base, amounts_of(statement.lines), {}, statement.notes});
    for (const auto& part : statement.months) bracket.by_month.push_back(amounts_of(part.lines));
  }
  // Without an age limit nobody can be judged.
  static_cast<void>(bpu_first_registration(book, registered_, registered_, terms.viewpoint, terms.age_limit));
}

Sponsor::Facts Sponsor::read(const Candidate& candidate) const {
  static_cast<void>(needed(candidate.name, "name"));
  const Day birth_date = Day::parse(needed(candidate.birth_date, "birth_date"), "birth_date");
  if (birth_date > registered_) {
    throw InvalidValue("birth_date", "", fmt::format("the birth date lies after {}", registered_));
  }
  const auto village = needed(candidate.village, "village");
  std::optional<Sex> sex;
  if (!candidate.sex.empty()) sex = parse_word<Sex>(candidate.sex, "sex");
  const int occupations = occupations_in(cell_text(candidate.occupation, "occupation"));
  auto income = terms_.income;
  if (!candidate.income.empty()) income = Income::monthly(Money::parse_plain(candidate.income, "income"));
  return {Nik::parse(candidate.nik, registered_, nik_field), birth_date, village, sex, occupations, income.amount()};
}

std::optional<Sponsor::Reason> Sponsor::reason_against(const Facts& facts) const {
  if (terms_.nik_mismatch == NikMismatch::reject) {
    if (auto told = check(facts.nik, facts.birth_date); !told.met) {
      return Reason{Rejection::birth_date_differs, std::move(told.detail), told.sources};
    }
    if (facts.sex) {
      if (auto told = check(facts.nik, *facts.sex); !told.met) {
        return Reason{Rejection::sex_differs, std::move(told.detail), told.sources};
      }
    }
  }
  if (auto age = bpu_first_registration(book_, facts.birth_date, registered_, terms_.viewpoint, terms_.age_limit);
      !age.allowed) {
    return Reason{Rejection::too_old, std::move(age.condition), age.rule};
  }
  if (facts.occupations > 1) {
    auto several = bpu_occupations(book_, facts.occupations, registered_, terms_.viewpoint);
    if (!several.allowed) return Reason{Rejection::too_many_occupations, std::move(several.condition), several.rule};
  }
  if (members_.has(facts.nik.number())) {
    return Reason{Rejection::already_member, "the NIK is among the members", not_a_member};
  }
  return std::nullopt;
}

Rejected Sponsor::reject(const Reason& reason, std::string_view nik, std::int64_t line) {
  ++rejected_[static_cast<std::size_t>(reason.reason)];
  return {line, reason.reason, last_four(nik), reason.detail, reason.rule};
}

Rejected Sponsor::refuse(std::int64_t line, std::string_view why) {
  return reject({Rejection::bad_row, std::string(why), {}}, "", line);
}

std::variant<Accepted, Rejected> Sponsor::assess(const Candidate& candidate, std::int64_t line) {
  std::optional<Facts> facts;
  std::optional<Reason> reason;
  try {
    facts = read(candidate);
    reason = reason_against(*facts);
  } catch (const Error& fault) {
    if (fault.field() == nik_field) {
      reason = Reason{Rejection::bad_nik, fault.what(), identifier_form(IdentifierKind::nik, registered_)->source};
    } else {
      reason = Reason{Rejection::bad_row, fmt::format("{}: {}", fault.field(), fault.what()), {}};
    }
  }
  if (!reason) {
    if (const auto first = annex_.add(facts->nik.number(), line)) {
      reason = Reason{Rejection::duplicate, fmt::format("the NIK stands first on line {}", *first), one_number};
    }
  }
  if (reason) return reject(*reason, candidate.nik, line);

  const auto row = &book_->bpu.bracket(facts->income) - book_->bpu.brackets.data();
  auto& bracket = brackets_[static_cast<std::size_t>(row)];
  ++bracket.persons;
  auto village = villages_.find(facts->village);
  if (village == villages_.end()) village = villages_.emplace(std::string(facts->village), VillageLine{}).first;
  ++village->second.persons;
  village->second.amounts.add(bracket.amounts);
  return Accepted{++persons_, facts->nik, facts->birth_date, bracket.base, &bracket.amounts};
}

SponsorSummary Sponsor::summary() const {
  SponsorSummary summary{terms_.from, terms_.months, persons_, persons_, rejected_, villages_, {}, {}, {}, book_};
  for (const auto count : rejected_) summary.candidates += count;
  for (int i = 0; i < terms_.months; ++i) {
    auto& [month, amounts] = summary.by_month.emplace_back(terms_.from + date::months(i), SponsorAmounts{});
    for (const auto& bracket : brackets_) {
      amounts.add(bracket.by_month[static_cast<std::size_t>(i)], bracket.persons);
    }
    summary.total.add(amounts);
  }
  for (const auto& bracket : brackets_) {
    if (bracket.persons == 0) continue;
    for (const auto& note : bracket.notes) {
      if (std::ranges::find(summary.notes, note) == summary.notes.end()) summary.notes.push_back(note);
    }
  }
  return summary;
}

CandidateFile::CandidateFile(Sponsor& sponsor, std::string_view header)
    : sponsor_(sponsor), columns_(header), places_{columns_.need("nik"),        columns_.need("name"),
                                                   columns_.need("birth_date"), columns_.need("village"),
                                                   columns_.find("sex"),        columns_.find("occupation"),
                                                   columns_.find("income")} {}

std::string CandidateFile::annex_header() {
  return fmt::format("number,nik,name,birth_date,village,occupation,income_base,{},total\n",
                     fmt::join(sponsored_programmes, ","));
}

SponsorRows CandidateFile::read(std::string_view rows, std::int64_t first_line) {
  SponsorRows result;
  csv::RowReader reader(rows, first_line);
  const auto cell = [&](std::size_t fact) {
    return places_[fact] ? reader.fields()[*places_[fact]] : std::string_view();
  };
  while (reader.next()) {
    if (const auto misfit = reader.misfit(columns_.count()); !misfit.empty()) {
      result.rejected.push_back(sponsor_.refuse(reader.line(), misfit));
      continue;
    }
    const Candidate candidate{cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6)};
    auto answer = sponsor_.assess(candidate, reader.line());
    if (auto* rejected = std::get_if<Rejected>(&answer)) {
      result.rejected.push_back(std::move(*rejected));
      continue;
    }
    const auto& accepted = std::get<Accepted>(answer);
    auto out = std::back_inserter(result.annex);
    fmt::format_to(out, "{},{},", accepted.number, candidate.nik);
    csv::append_field(result.annex, candidate.name);
    fmt::format_to(out, ",{},", accepted.birth_date);
    csv::append_field(result.annex, candidate.village);
    result.annex += ',';
    csv::append_field(result.annex, candidate.occupation);
    fmt::format_to(out, ",{},{},{}\n", accepted.base, fmt::join(accepted.amounts->programmes, ","),
                   accepted.amounts->total());
  }
  return result;
}

MemberFile::MemberFile(std::string_view header) : columns_(header), nik_(columns_.need("nik")) {}

std::vector<Rejected> MemberFile::read(std::string_view rows, std::int64_t first_line) {
  std::vector<Rejected> rejected;
  csv::RowReader reader(rows, first_line);
  while (reader.next()) {
    if (auto misfit = reader.misfit(columns_.count()); !misfit.empty()) {
      rejected.push_back({reader.line(), Rejection::bad_row, "", std::move(misfit), {}});
      continue;
    }
    try {
      numbers_.push_back(nik_number(reader.fields()[nik_]));
    } catch (const InvalidValue& error) {
      rejected.push_back({reader.line(), Rejection::bad_nik, error.value(), error.what(), {}});
    }
  }
  return rejected;
}

}  // namespace jamsostek::inline v0::batch
