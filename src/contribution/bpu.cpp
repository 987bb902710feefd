#include <jamsostek/contribution/bpu.hpp>

#include <algorithm>

#include "relief.hpp"

namespace jamsostek::inline v0::contribution::bpu {
namespace {

DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint) {
  const auto* day = book->bpu.due_day.at(month, viewpoint).row;
  const auto* shift = book->bpu.due_shift.at(month, viewpoint).row;
  DueRule rule{month.day(static_cast<unsigned>(day->value)), shift->value > 0, {}};
  rule.sources.add_once(day->source);
  rule.sources.add_once(shift->source);
  return rule;
}

void check(ProgrammeSet programmes) {
  if (!programmes.has_all({Programme::jkk, Programme::jkm})) {
    throw InvalidValue("programmes", "", "jkk and jkm are compulsory for bpu; only jht is left to choice");
  }
  for (const auto programme : {Programme::jp, Programme::jkp}) {
    if (programmes.has(programme)) {
      throw InvalidValue("programmes", to_string(programme), fmt::format("bpu cannot join {}", programme));
    }
  }
}

/// The lines of one month.
MonthPart part_of(const Tariff& tariff, const BpuBracket& bracket, const Rounding& rounding) {
  MonthPart part{tariff.month(), {}, {}};
  part.lines.reserve(tariff.charges().size());
  for (const auto& charge : tariff.charges()) {
    auto& line = part.lines.emplace_back(Line{charge.programme, Payer::participant, std::nullopt, std::nullopt,
                                              charge.amount(bracket.base, rounding), true, charge.rule});
    if (!charge.flat) {
      line.base = bracket.base;
      line.rate = charge.rate;
      line.rule.add(bracket.source);
    }
    part.total += line.amount;
  }
  return part;
}

/// Adds a month's line to the sum of its programme.
void add_to(std::vector<Line>& sums, const Line& line) {
  const auto sum = std::ranges::find(sums, line.programme, &Line::programme);
  if (sum == sums.end()) {
    sums.push_back(line);
    return;
  }
  sum->amount += line.amount;
  if (sum->rate != line.rate) sum->rate.reset();
  for (const auto* source : line.rule) sum->rule.add_once(*source);
}

/// The notes of the months; one that stands in several months on end is given once, with the months.
std::vector<std::string> notes_of(std::span<const Tariff> months) {
  struct Run {
    std::string_view note;
    Month first;
    Month last;
  };
  std::vector<Run> runs;
  for (const auto& tariff : months) {
    for (const auto& note : tariff.notes()) {
      const auto run = std::ranges::find_if(
          runs, [&](const Run& each) { return each.note == note && each.last + date::months(1) == tariff.month(); });
      if (run == runs.end()) {
        runs.push_back({note, tariff.month(), tariff.month()});
      } else {
        run->last = tariff.month();
      }
    }
  }
  std::vector<std::string> notes;
  for (const auto& [note, first, last] : runs) {
    if (months.size() == 1) {
      notes.emplace_back(note);
    } else if (first == last) {
      notes.push_back(fmt::format("{}: {}", first, note));
    } else {
      notes.push_back(fmt::format("{} to {}: {}", first, last, note));
    }
  }
  return notes;
}

}  // namespace

Tariff compile(const RuleBook& book, Month month, const Terms& terms, const Viewpoint& viewpoint) {
  check(terms.programmes);
  Tariff tariff(book, month, due_rule(book, month, viewpoint));
  auto& notes = tariff.notes_;
  const auto& rules = book->bpu;

  tariff.charges_.reserve(words<Programme>.size());
  const auto charge = [&](Programme programme, const std::optional<Money>& flat, Rate rate,
                          const Source& source) -> Charge& {
    auto& made = tariff.charges_.emplace_back(Charge{programme, flat, rate, {}});
    made.rule.add(source);
    return made;
  };
  const auto& by_sector = terms.sector == Sector::transport ? rules.relief_transport : rules.relief_other;
  const auto* half = by_sector.at(month, viewpoint).row;
  const bool relieved = terms.paid_by == PaidBy::self;

  const auto* jkk_rate = rules.jkk_rate.at(month, viewpoint).row;
  auto& jkk = charge(Programme::jkk, std::nullopt, jkk_rate->value, jkk_rate->source);
  relieve(jkk, *rules.jkk_relief.at(month, viewpoint).row, notes);
  if (relieved) relieve(jkk, *half, notes);

  const auto* jkm_amount = rules.jkm_amount.at(month, viewpoint).row;
  auto& jkm = charge(Programme::jkm, jkm_amount->value, Rate::one(), jkm_amount->source);
  relieve(jkm, *rules.jkm_relief.at(month, viewpoint).row, notes);
  if (relieved) relieve(jkm, *half, notes);

  if (!relieved && half->value != Rate::one()) {
    notes.push_back(
        fmt::format("the relief of {} is not for what a state budget pays", half->source.citation.instrument));
  }
  if (terms.programmes.has(Programme::jht)) {
    const auto* jht_rate = rules.jht_rate.at(month, viewpoint).row;
    charge(Programme::jht, std::nullopt, jht_rate->value, jht_rate->source);
  }
  return tariff;
}

std::vector<Tariff> compile(const RuleBook& book, Month first, int months, const Terms& terms,
                            const Viewpoint& viewpoint) {
  const auto* most = book->bpu.prepayment_months.at(first, viewpoint).row;
  if (months < 1 || months > most->value) {
    throw OutOfRange("months", fmt::format("{}", months),
                     fmt::format("1 to {} months are paid at once ({})", most->value, most->source.citation));
  }
  std::vector<Tariff> tariffs;
  tariffs.reserve(static_cast<std::size_t>(months));
  for (int i = 0; i < months; ++i) tariffs.push_back(compile(book, first + date::months(i), terms, viewpoint));
  return tariffs;
}

Statement statement(std::span<const Tariff> months, const Income& income, const Rounding& rounding) {
  if (months.empty()) throw InvalidValue("months", "0", "at least one month is paid");
  const auto& first = months.front();
  const auto& brackets = first.book()->bpu;
  const auto& bracket = brackets.bracket(income.amount());
  Statement result{
      first.month(), income, {}, {}, {}, {}, due_date(first.due()), notes_of(months), std::string(first.book().id()),
      first.book()};
  result.months.reserve(months.size());
  for (const auto& tariff : months) {
    const auto& part = result.months.emplace_back(part_of(tariff, bracket, rounding));
    for (const auto& line : part.lines) add_to(result.lines, line);
    result.total += part.total;
  }
  for (const auto& line : result.lines) result.funds[static_cast<std::size_t>(line.programme)] += line.amount;
  if (bracket.source.confidence == Confidence::low) {
    result.notes.push_back(fmt::format("base {}: {} ({}; confidence low)", bracket.base, bracket.source.citation.note,
                                       bracket.source.citation));
  }
  return result;
}

}  // namespace jamsostek::inline v0::contribution::bpu
