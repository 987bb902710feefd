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

/// The steps of a person's statement that the sums go over, told apart by the bracket's base.
std::vector<Explanation::Step> steps_of_bracket(std::vector<Explanation::Step> steps, Money base) {
  std::erase_if(steps, [](const Explanation::Step& step) {
    return step.what != "total_of_month" && step.what != "fund" && step.what != "total";
  });
  for (auto& step : steps) step.of += fmt::format(" {}", base);
  return steps;
}

/// Explains whether a candidate is in the annex: no check fails.
void explain_answer(Explanation* why, std::int64_t line, bool accepted, Explanation& checks) {
  if (why == nullptr) return;
  Explanation::Step step{
      .what = "in_annex", .of = fmt::format("line {}", line), .formula = "all(met)", .result = accepted};
  for (auto& check : checks.steps) {
    // A birth date is most of a NIK.
    std::erase_if(check.steps, [](const Explanation::Step& below) { return below.what == "age"; });
    step.operands.push_back({"met", check.result, std::string(check.what)});
  }
  step.steps = std::move(checks.steps);
  why->add(std::move(step));
}

/// A check that only yes or no decides.
void explain_check(Explanation* checks, std::string_view name, bool met, std::string_view detail = {},
                   const Source* rule = nullptr) {
  if (checks == nullptr) return;
  checks->add(
      condition_step({name, met, std::string(detail), rule == nullptr ? Sources() : *rule}, "met", {{"met", met}}));
}

/// Explains amounts by programme and their total, each by `operands(programme)`.
template <class MakeOperands>
void explain_amounts(Explanation& why, const std::string& of, const SponsorAmounts& amounts, std::string_view formula,
                     const MakeOperands& operands) {
  std::vector<Explanation::Operand> parts;
  for (std::size_t i = 0; i < sponsored_programmes.size(); ++i) {
    const auto& step = why.add({.what = "part",
                                .of = fmt::format("{} {}", of, sponsored_programmes[i]),
                                .formula = formula,
                                .operands = operands(i),
                                .result = amounts.programmes[i]});
    parts.push_back(step.operand());
  }
  why.add({.what = "total", .of = of, .formula = "sum(part)", .operands = std::move(parts), .result = amounts.total()});
}

std::vector<Explanation::Operand> line_operands(const std::vector<std::int64_t>& lines) {
  std::vector<Explanation::Operand> operands;
  operands.reserve(lines.size());
  for (const auto line : lines) operands.push_back({"line", line});
  return operands;
}

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

Sponsor::Sponsor(const RuleBook& book, const SponsorTerms& terms, NikSet members, Explanation* why)
    : book_(book), terms_(terms), registered_(terms.from.first_day()), members_(std::move(members)), why_(why) {
  const auto tariffs =
      bpu::compile(book, terms.from, terms.months, {.programmes = terms.programmes, .paid_by = PaidBy::state_budget},
                   terms.viewpoint, why);
  for (const auto& row : book->bpu.brackets) {
    Explanation steps;
    const auto statement = bpu::statement(tariffs, Income::monthly(row.from), terms.rounding, why ? &steps : nullptr);
    auto& bracket = brackets_.emplace_back(Bracket{row.base, amounts_of(statement.lines), {}, statement.notes, 0, {}});
    bracket.steps = steps_of_bracket(std::move(steps.steps), row.base);
    for (const auto& part : statement.months) bracket.by_month.push_back(amounts_of(part.lines));
  }
  // Without an age limit nobody can be judged.
  static_cast<void>(bpu_first_registration(book, registered_, registered_, terms.viewpoint, terms.age_limit));
  if (why == nullptr) return;
  why->add({.what = "last_month",
            .formula = "first_month + months - 1",
            .operands = {{"first_month", terms.from}, {"months", terms.months}},
            .result = terms.from + date::months(terms.months - 1)});
}

Sponsor::Facts Sponsor::read(const Candidate& candidate, Explanation* checks) const {
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
  explain_check(checks, "readable", true);
  return {Nik::parse(candidate.nik, registered_, nik_field, checks),
          birth_date,
          village,
          sex,
          occupations,
          income.amount()};
}

std::optional<Sponsor::Reason> Sponsor::reason_against(const Facts& facts, Explanation* checks) const {
  if (terms_.nik_mismatch == NikMismatch::reject) {
    if (auto told = check(facts.nik, facts.birth_date, checks); !told.met) {
      return Reason{Rejection::birth_date_differs, std::move(told.detail), told.sources};
    }
    if (facts.sex) {
      if (auto told = check(facts.nik, *facts.sex, checks); !told.met) {
        return Reason{Rejection::sex_differs, std::move(told.detail), told.sources};
      }
    }
  }
  if (auto age =
          bpu_first_registration(book_, facts.birth_date, registered_, terms_.viewpoint, terms_.age_limit, checks);
      !age.allowed) {
    return Reason{Rejection::too_old, std::move(age.condition), age.rule};
  }
  if (facts.occupations > 1) {
    auto several = bpu_occupations(book_, facts.occupations, registered_, terms_.viewpoint, checks);
    if (!several.allowed) return Reason{Rejection::too_many_occupations, std::move(several.condition), several.rule};
  }
  const bool member = members_.has(facts.nik.number());
  explain_check(checks, "not_a_member", !member, {}, &not_a_member);
  if (member) {
    return Reason{Rejection::already_member, "the NIK is among the members", not_a_member};
  }
  return std::nullopt;
}

Rejected Sponsor::reject(const Reason& reason, std::string_view nik, std::int64_t line) {
  ++rejected_[static_cast<std::size_t>(reason.reason)];
  if (why_ != nullptr) lines_.rejected[static_cast<std::size_t>(reason.reason)].push_back(line);
  return {line, reason.reason, last_four(nik), reason.detail, reason.rule};
}

Rejected Sponsor::refuse(std::int64_t line, std::string_view why) {
  return reject({Rejection::bad_row, std::string(why), {}}, "", line);
}

std::optional<Sponsor::Reason> Sponsor::judge(const Candidate& candidate, std::int64_t line,
                                              std::optional<Facts>& facts, Explanation* checks) {
  try {
    facts = read(candidate, checks);
    if (auto reason = reason_against(*facts, checks)) return reason;
  } catch (const Error& fault) {
    if (fault.field() == nik_field && !candidate.nik.empty()) {
      const auto& rule = identifier_form(IdentifierKind::nik, registered_)->source;
      explain_check(checks, "nik_possible", false, fault.what(), &rule);
      return Reason{Rejection::bad_nik, fault.what(), rule};
    }
    auto detail = fmt::format("{}: {}", fault.field(), fault.what());
    explain_check(checks, "readable", false, detail);
    return Reason{Rejection::bad_row, std::move(detail), {}};
  }
  const auto first = annex_.add(facts->nik.number(), line);
  if (checks != nullptr) {
    checks->add({.what = "first_of_its_number",
                 .formula = "line = first_line",
                 .operands = {{"line", line}, {"first_line", first.value_or(line)}},
                 .result = !first,
                 .rule = one_number});
  }
  if (!first) return std::nullopt;
  return Reason{Rejection::duplicate, fmt::format("the NIK stands first on line {}", *first), one_number};
}

std::variant<Accepted, Rejected> Sponsor::assess(const Candidate& candidate, std::int64_t line) {
  std::optional<Facts> facts;
  Explanation checks;
  const auto reason = judge(candidate, line, facts, why_ == nullptr ? nullptr : &checks);
  explain_answer(why_, line, !reason, checks);
  if (reason) return reject(*reason, candidate.nik, line);

  const auto row = static_cast<std::size_t>(&book_->bpu.bracket(facts->income) - book_->bpu.brackets.data());
  if (why_ != nullptr) explain_cost(*facts, row, line);
  auto& bracket = brackets_[row];
  ++bracket.persons;
  auto village = villages_.find(facts->village);
  if (village == villages_.end()) village = villages_.emplace(std::string(facts->village), VillageLine{}).first;
  ++village->second.persons;
  village->second.amounts.add(bracket.amounts);
  return Accepted{++persons_, facts->nik, facts->birth_date, bracket.base, &bracket.amounts};
}

void Sponsor::explain_cost(const Facts& facts, std::size_t row, std::int64_t line) {
  auto base = bracket_step(book_->bpu, book_->bpu.brackets[row], facts.income);
  base.of = fmt::format("line {}", line);
  why_->add(std::move(base));
  // What a person of a bracket costs is told once.
  if (brackets_[row].persons == 0) std::ranges::copy(brackets_[row].steps, std::back_inserter(why_->steps));
  lines_.annex[std::string(facts.village)][row].push_back(line);
}

std::string Sponsor::base_of(std::size_t row) const { return fmt::format("{}", brackets_[row].base); }

Sponsor::PersonsByRow Sponsor::explain_villages(const SponsorSummary& summary) const {
  PersonsByRow by_row;
  for (const auto& each : lines_.annex) {
    const auto& village = each.first;
    const auto& rows = each.second;
    std::vector<Explanation::Operand> persons;
    for (const auto& [row, lines] : rows) {
      const auto& step = why_->add({.what = "persons",
                                    .of = fmt::format("{} {}", village, base_of(row)),
                                    .formula = "count(line)",
                                    .operands = line_operands(lines),
                                    .result = static_cast<std::int64_t>(lines.size())});
      persons.push_back(step.operand());
      by_row[row].push_back(step.operand());
    }
    const auto& sums = summary.villages.find(village)->second;
    why_->add(
        {.what = "persons", .of = village, .formula = "sum(persons)", .operands = persons, .result = sums.persons});
    explain_amounts(*why_, village, sums.amounts, "sum(persons x fund)", [&](std::size_t programme) {
      auto operands = persons;
      for (const auto& row : rows) {
        operands.push_back({"fund", brackets_[row.first].amounts.programmes[programme], base_of(row.first)});
      }
      return operands;
    });
  }
  return by_row;
}

void Sponsor::explain_months(const SponsorSummary& summary, const PersonsByRow& by_row) const {
  std::vector<Explanation::Operand> persons;
  for (const auto& [row, operands] : by_row) {
    persons.push_back(why_->add({.what = "persons",
                                 .of = base_of(row),
                                 .formula = "sum(persons)",
                                 .operands = operands,
                                 .result = brackets_[row].persons})
                          .operand());
  }
  for (std::size_t i = 0; i < summary.by_month.size(); ++i) {
    const auto& month = summary.by_month[i];
    explain_amounts(
        *why_, fmt::format("{}", month.first), month.second, "sum(persons x contribution)", [&](std::size_t programme) {
          auto operands = persons;
          for (const auto& row : by_row) {
            const auto& bracket = brackets_[row.first];
            operands.push_back({"contribution", bracket.by_month[i].programmes[programme], base_of(row.first)});
          }
          return operands;
        });
  }
  explain_amounts(*why_, "all", summary.total, "sum(total_of_month)", [&](std::size_t programme) {
    std::vector<Explanation::Operand> operands;
    for (const auto& [month, amounts] : summary.by_month) {
      operands.push_back({"total_of_month", amounts.programmes[programme], fmt::format("{}", month)});
    }
    return operands;
  });
}

void Sponsor::explain_counts(const SponsorSummary& summary, const PersonsByRow& by_row) const {
  Explanation::Step persons{.what = "persons", .formula = "sum(persons)", .result = summary.persons};
  for (const auto& [row, operands] : by_row)
    persons.operands.push_back({"persons", brackets_[row].persons, base_of(row)});
  Explanation::Step candidates{.what = "candidates",
                               .formula = "persons + sum(rejected)",
                               .operands = {persons.operand()},
                               .result = summary.candidates,
                               .steps = {persons}};
  for (std::size_t i = 0; i < lines_.rejected.size(); ++i) {
    if (lines_.rejected[i].empty()) continue;
    candidates.steps.push_back({.what = "rejected",
                                .of = std::string(words<Rejection>[i]),
                                .formula = "count(line)",
                                .operands = line_operands(lines_.rejected[i]),
                                .result = summary.rejected[i]});
    candidates.operands.push_back(candidates.steps.back().operand());
  }
  why_->add(std::move(candidates));
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
  if (why_ != nullptr) {
    const auto by_row = explain_villages(summary);
    explain_months(summary, by_row);
    explain_counts(summary, by_row);
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
