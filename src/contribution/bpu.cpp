#include <jamsostek/contribution/bpu.hpp>

#include <algorithm>
#include <map>

#include "relief.hpp"

namespace jamsostek::inline v0::contribution::bpu {
namespace {

DueRule due_rule(const RuleBook& book, Month month, const Viewpoint& viewpoint, Explanation* why) {
  const auto* day = book->bpu.due_day.at(month, viewpoint).row;
  const auto* shift = book->bpu.due_shift.at(month, viewpoint).row;
  DueRule rule{month.day(static_cast<unsigned>(day->value)), shift->value > 0, {}};
  rule.sources.add_once(day->source);
  rule.sources.add_once(shift->source);
  if (why != nullptr) {
    auto due_day = look_up("due_day", {}, month, *day);
    why->add({.what = "nominal_due_date",
              .formula = "day_in(month, due_day)",
              .operands = {{"month", month}, due_day.operand()},
              .result = rule.nominal,
              .rule = due_day.rule,
              .steps = {std::move(due_day)}});
  }
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

/// The contributions of one month as steps, and their sum.
Explanation::Step month_step(const Tariff& tariff, const MonthPart& part, const Rounding& rounding) {
  Explanation lines;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    const auto& charge = tariff.charges()[i];
    const auto& line = part.lines[i];
    lines.add({.what = "contribution",
               .of = fmt::format("{} {}", charge.programme, part.month),
               .formula = charge.flat ? "flat_amount x rate" : "base x rate",
               .operands = {charge.flat ? Explanation::Operand{"flat_amount", *charge.flat}
                                        : Explanation::Operand{"base", *line.base},
                            {"rate", charge.rate}},
               .rounding = rounding,
               .result = line.amount,
               .rule = line.rule});
  }
  return {.what = "total_of_month",
          .of = fmt::format("{}", part.month),
          .formula = "sum(contribution)",
          .operands = lines.results("contribution"),
          .result = part.total,
          .steps = std::move(lines.steps)};
}

/// Explains a statement: the months, and what their sums are.
void explain(Explanation& why, std::span<const Tariff> months, const Statement& statement, const Rounding& rounding) {
  std::map<Programme, std::vector<Explanation::Operand>> by_programme;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto& step = why.add(month_step(months[i], statement.months[i], rounding));
    for (std::size_t line = 0; line < step.operands.size(); ++line) {
      by_programme[statement.months[i].lines[line].programme].push_back(step.operands[line]);
    }
  }
  for (auto& [programme, contributions] : by_programme) {
    why.add({.what = "fund",
             .of = std::string(to_string(programme)),
             .formula = "sum(contribution)",
             .operands = std::move(contributions),
             .result = statement.funds[static_cast<std::size_t>(programme)]});
  }
  why.add_sum("total", "billed", "sum(total_of_month)", "total_of_month", statement.total);
}

}  // namespace

Tariff compile(const RuleBook& book, Month month, const Terms& terms, const Viewpoint& viewpoint, Explanation* why) {
  check(terms.programmes);
  Tariff tariff(book, month, due_rule(book, month, viewpoint, why));
  auto& notes = tariff.notes_;
  const auto& rules = book->bpu;

  tariff.charges_.reserve(words<Programme>.size());
  const auto charge = [&](Programme programme, const std::optional<Money>& flat, Rate rate,
                          const auto& row) -> Charge& {
    auto& made = tariff.charges_.emplace_back(Charge{programme, flat, rate, {}});
    made.rule.add(row.source);
    if (why != nullptr) {
      explain_rate(*why, made,
                   look_up(flat ? "flat_amount" : "normal", fmt::format("{} {}", programme, month), month, row));
    }
    return made;
  };
  const auto& by_sector = terms.sector == Sector::transport ? rules.relief_transport : rules.relief_other;
  const auto* half = by_sector.at(month, viewpoint).row;
  const bool relieved = terms.paid_by == PaidBy::self;

  const auto* jkk_rate = rules.jkk_rate.at(month, viewpoint).row;
  auto& jkk = charge(Programme::jkk, std::nullopt, jkk_rate->value, *jkk_rate);
  relieve(jkk, month, *rules.jkk_relief.at(month, viewpoint).row, notes, why);
  if (relieved) relieve(jkk, month, *half, notes, why);

  const auto* jkm_amount = rules.jkm_amount.at(month, viewpoint).row;
  auto& jkm = charge(Programme::jkm, jkm_amount->value, Rate::one(), *jkm_amount);
  relieve(jkm, month, *rules.jkm_relief.at(month, viewpoint).row, notes, why);
  if (relieved) relieve(jkm, month, *half, notes, why);

  if (!relieved && half->value != Rate::one()) {
    notes.push_back(
        fmt::format("the relief of {} is not for what a state budget pays", half->source.citation.instrument));
  }
  if (terms.programmes.has(Programme::jht)) {
    const auto* jht_rate = rules.jht_rate.at(month, viewpoint).row;
    charge(Programme::jht, std::nullopt, jht_rate->value, *jht_rate);
  }
  return tariff;
}

std::vector<Tariff> compile(const RuleBook& book, Month first, int months, const Terms& terms,
                            const Viewpoint& viewpoint, Explanation* why) {
  const auto* most = book->bpu.prepayment_months.at(first, viewpoint).row;
  if (months < 1 || months > most->value) {
    throw OutOfRange("months", fmt::format("{}", months),
                     fmt::format("1 to {} months are paid at once ({})", most->value, most->source.citation));
  }
  std::vector<Tariff> tariffs;
  tariffs.reserve(static_cast<std::size_t>(months));
  for (int i = 0; i < months; ++i) tariffs.push_back(compile(book, first + date::months(i), terms, viewpoint, why));
  return tariffs;
}

Statement statement(std::span<const Tariff> months, const Income& income, const Rounding& rounding, Explanation* why) {
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
  if (why != nullptr) {
    why->add(bracket_step(brackets, bracket, income.amount()));
    explain(*why, months, result, rounding);
    explain_due_date(why, first.due(), result.due_date, {});
  }
  return result;
}

}  // namespace jamsostek::inline v0::contribution::bpu
