#include <jamsostek/contribution/pu.hpp>

#include <algorithm>

#include "relief.hpp"

namespace jamsostek::inline v0::contribution::pu {
namespace {

ProgrammeSet default_programmes(const Employer& employer) {
  if (employer.kind == EmployerKind::state) return {Programme::jkk, Programme::jkm};
  return {Programme::jkk, Programme::jkm, Programme::jht, Programme::jp};
}

template <class T>
const T& needed_for_jkp(const std::optional<T>& fact, std::string_view field) {
  if (!fact) throw MissingField(field, "", fmt::format("jkp needs {} to check who may join", field));
  return *fact;
}

std::string whose(Programme programme, Payer payer) { return fmt::format("{} {}", programme, payer); }

/// Explains who may join JKP: a step a condition.
void explain_jkp(Explanation* why, Month month, const Row<Month, int>& limit, Day birth, Day registered, bool jkn,
                 ProgrammeSet asked, ProgrammeSet required) {
  if (why == nullptr) return;
  auto age_limit = look_up("age_limit", "jkp", month, limit);
  const auto& rule = age_limit.rule;
  why->add(
      {.what = "jkn_member", .of = "jkp", .formula = "jkn", .operands = {{"jkn", jkn}}, .result = jkn, .rule = rule});
  auto& complete = why->add({.what = "programmes_complete",
                             .of = "jkp",
                             .formula = "all(joined)",
                             .result = asked.has_all(required),
                             .rule = rule});
  for (const auto programme : all_programmes) {
    if (!required.has(programme)) continue;
    complete.operands.push_back({"joined", asked.has(programme), std::string(to_string(programme))});
  }
  why->add({.what = "young_enough",
            .of = "jkp",
            .formula = "age_on(birth_date, registered) < age_limit",
            .operands = {{"birth_date", birth}, {"registered", registered}, age_limit.operand()},
            .result = age_on(birth, registered) < limit.value,
            .rule = rule,
            .steps = {age_limit}});
}

/// Drops a programme from what is asked for, with the condition that rules it out.
void leave_out(ProgrammeSet& programmes, Programme programme, std::string_view condition,
               std::vector<std::string>& notes) {
  programmes.remove(programme);
  notes.push_back(fmt::format("{} left out: {}", programme, condition));
}

/// Checks who may join JKP; afterwards it is still in `programmes` only if every condition is met.
void check_jkp(const RuleBook& book, Month month, const Terms& terms, const Viewpoint& viewpoint,
               ProgrammeSet& programmes, std::vector<std::string>& notes, Explanation* why) {
  const auto birth = needed_for_jkp(terms.worker.birth_date, "worker.birth_date");
  const bool jkn = needed_for_jkp(terms.worker.jkn, "worker.jkn");
  const auto registered = needed_for_jkp(terms.worker.jkp_registered, "worker.jkp_registered");
  const auto scale = needed_for_jkp(terms.employer.scale, "employer.scale");
  if (registered < birth) {
    throw InvalidValue("worker.jkp_registered", fmt::format("{}", registered),
                       "registration in jkp does not come before birth");
  }

  const auto* limit = book->jkp.age_limit.at(month, viewpoint).row;
  if (month < registered.month()) {
    throw InvalidValue("worker.jkp_registered", fmt::format("{}", registered),
                       fmt::format("month {} lies before the month of registration in jkp", month));
  }
  const auto& law = limit->source.citation;
  // A month goes by the law at its end, as the rates of JKP do.
  const auto required = required_for_jkp(scale, month.last_day());
  const auto asked = programmes;
  explain_jkp(why, month, *limit, birth, registered, jkn, asked, required);
  if (const int age = age_on(birth, registered); age >= limit->value) {
    leave_out(programmes, Programme::jkp,
              fmt::format("worker.jkp_registered {} is at the age of {}, and jkp is for those under {} ({})",
                          registered, age, limit->value, law),
              notes);
  }
  if (!jkn) {
    leave_out(programmes, Programme::jkp, fmt::format("worker.jkn is false, and jkp needs membership in jkn ({})", law),
              notes);
  }
  if (!asked.has_all(required)) {
    leave_out(programmes, Programme::jkp,
              fmt::format("employer.scale {} must have jkk, jkm, jht{} beside jkp ({})", scale,
                          required.has(Programme::jp) ? ", jp" : "", law),
              notes);
  }
  if (!programmes.has(Programme::jkp)) return;

  if (terms.employer.labour_intensive) {
    const auto* relief = book->jkk.relief_labour_intensive.at(month, viewpoint).row;
    if (relief->value != Rate::one()) {
      throw NoRule(
          "employer.labour_intensive", "true",
          fmt::format("how jkk is split with jkp under the relief of {} was not published", relief->source.citation));
    }
  }
}

/// Explains the lines of a statement, and what their sums are.
void explain(Explanation& why, const Tariff& tariff, const Statement& statement, const Rounding& rounding) {
  const auto& wage = statement.wage;
  if (wage.basis() != WageBasis::monthly || statement.lines.empty()) {
    why.add({.what = "shown_wage",
             .formula = "wage",
             .operands = {{"wage", wage.exact()}},
             .rounding = Rounding{Money::from_sen(1)},
             .result = wage.shown()});
  }
  std::vector<Explanation::Operand> lines;
  for (std::size_t i = 0; i < statement.lines.size(); ++i) {
    const auto& charge = tariff.charges()[i];
    Explanation::Step step{.what = "contribution",
                           .of = whose(charge.programme, charge.payer),
                           .formula = charge.ceiling ? "min(wage, ceiling) x rate" : "wage x rate",
                           .operands = {{"wage", wage.exact()}, {"rate", charge.rate}},
                           .rounding = rounding,
                           .result = statement.lines[i].amount,
                           .rule = charge.rule};
    if (charge.ceiling) {
      step.operands.push_back({"ceiling", *charge.ceiling});
      step.ceiling_applied = charge.capped(wage);
    }
    lines.push_back(why.add(std::move(step)).operand());
  }
  // The operands of a sum: every contribution that it takes in.
  const auto add = [&](std::string_view what, std::string_view of, std::string_view formula, Money result,
                       auto&& takes) {
    Explanation::Step step{.what = what, .of = std::string(of), .formula = formula, .result = result};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto operand = lines[i];
      operand.name = takes(statement.lines[i]);
      if (!operand.name.empty()) step.operands.push_back(std::move(operand));
    }
    why.add(std::move(step));
  };
  const auto of_payer = [&](Payer payer, Money total) {
    add("total", to_string(payer), "sum(contribution)", total,
        [&](const Line& line) { return line.payer == payer ? "contribution" : ""; });
  };
  of_payer(Payer::employer, statement.totals.employer);
  of_payer(Payer::worker, statement.totals.worker);
  of_payer(Payer::government, statement.totals.government);
  add("total", "billed", "sum(contribution)", statement.totals.billed,
      [](const Line& line) { return line.billed ? "contribution" : ""; });
  for (const auto programme : all_programmes) {
    const auto moved_over = [programme](const Line& line) {
      return (programme == Programme::jkk && line.payer == Payer::jkk_fund) ||
             (programme == Programme::jkm && line.payer == Payer::jkm_fund);
    };
    const bool moves = std::ranges::any_of(statement.lines, moved_over);
    add("fund", to_string(programme), moves ? "sum(contribution) - sum(moved_over)" : "sum(contribution)",
        statement.funds[static_cast<std::size_t>(programme)], [&](const Line& line) {
          return line.programme == programme ? "contribution" : moved_over(line) ? "moved_over" : "";
        });
  }
}

}  // namespace

Tariff compile(const RuleBook& book, Month month, const Terms& terms, const Viewpoint& viewpoint, Explanation* why) {
  Tariff tariff(book, month, due_rule(book, month, viewpoint, why));
  auto& notes = tariff.notes_;
  auto programmes = terms.programmes.value_or(default_programmes(terms.employer));
  if (programmes.empty()) throw InvalidValue("programmes", "", "at least one programme is asked for");

  constexpr std::string_view for_citizens = "worker.citizen is false, and only Indonesian citizens may join";
  const bool citizen = terms.worker.citizen;
  for (const auto programme : {Programme::jp, Programme::jkp}) {
    if (!programmes.has(programme)) continue;
    if (why != nullptr) {
      why->add({.what = "may_join",
                .of = std::string(to_string(programme)),
                .formula = "citizen",
                .operands = {{"citizen", citizen}},
                .result = citizen});
    }
    if (!citizen) leave_out(programmes, programme, for_citizens, notes);
  }
  if (programmes.has(Programme::jkp)) check_jkp(book, month, terms, viewpoint, programmes, notes, why);

  const auto charge = [&](Programme programme, Payer payer, const Timeline<Month, Rate>& rate) -> Charge& {
    const auto* row = rate.at(month, viewpoint).row;
    auto& made = tariff.charges_.emplace_back(Charge{programme, payer, row->value, std::nullopt, true, {}});
    made.rule.add(row->source);
    if (why != nullptr) explain_rate(*why, made, look_up("normal", whose(programme, payer), month, *row));
    return made;
  };
  tariff.charges_.reserve(Tariff::capacity);

  if (programmes.has(Programme::jkk)) {
    if (!terms.risk) throw MissingField("risk", "", "jkk needs the risk tier of the company");
    auto& jkk = charge(Programme::jkk, Payer::employer, book->jkk.rate[static_cast<std::size_t>(*terms.risk)]);
    relieve(jkk, month, *book->jkk.relief.at(month, viewpoint).row, notes, why);
    if (terms.employer.labour_intensive) {
      relieve(jkk, month, *book->jkk.relief_labour_intensive.at(month, viewpoint).row, notes, why);
    }
  }
  if (programmes.has(Programme::jkm)) {
    auto& jkm = charge(Programme::jkm, Payer::employer, book->jkm.rate);
    relieve(jkm, month, *book->jkm.relief.at(month, viewpoint).row, notes, why);
  }
  if (programmes.has(Programme::jht)) {
    charge(Programme::jht, Payer::employer, book->jht.rate_employer);
    charge(Programme::jht, Payer::worker, book->jht.rate_worker);
  }
  if (programmes.has(Programme::jp)) {
    const auto ceiling = book->jp.wage_ceiling.at(month, viewpoint);
    for (const auto& [payer, rate] :
         {std::pair(Payer::employer, &book->jp.rate_employer), std::pair(Payer::worker, &book->jp.rate_worker)}) {
      auto& jp = charge(Programme::jp, payer, *rate);
      jp.ceiling = ceiling.row->value;
      jp.rule.add(ceiling.row->source);
    }
    if (ceiling.overdue) notes.push_back(held_over(book->jp.wage_ceiling, *ceiling.row));
    if (why != nullptr) why->add(look_up("ceiling", "jp", month, *ceiling.row));
  }
  if (programmes.has(Programme::jkp)) {
    const auto* cap = book->jkp.wage_cap.at(month, viewpoint).row;
    for (const auto& [payer, rate] :
         {std::pair(Payer::government, &book->jkp.rate_government),
          std::pair(Payer::jkk_fund, &book->jkp.rate_from_jkk), std::pair(Payer::jkm_fund, &book->jkp.rate_from_jkm)}) {
      auto& jkp = charge(Programme::jkp, payer, *rate);
      jkp.ceiling = cap->value;
      jkp.billed = false;
      jkp.rule.add(cap->source);
    }
    if (why != nullptr) why->add(look_up("ceiling", "jkp", month, *cap));
  }
  return tariff;
}

Statement statement(const Tariff& tariff, const Wage& wage, std::span<const Day> holidays, const Rounding& rounding,
                    Explanation* why) {
  Statement result{tariff.month(),
                   wage,
                   {},
                   {},
                   {},
                   due_date(tariff.due(), holidays),
                   tariff.notes(),
                   std::string(tariff.book().id()),
                   tariff.book()};
  const auto fund = [&](Programme programme) -> Money& { return result.funds[static_cast<std::size_t>(programme)]; };

  result.lines.reserve(tariff.charges().size());
  const auto of_charge = amounts(tariff, wage, rounding);
  std::size_t i = 0;
  for (const auto& charge : tariff.charges()) {
    const auto amount = of_charge[i++];
    result.lines.push_back(
        {charge.programme, charge.payer, charge.base(wage), charge.rate, amount, charge.billed, charge.rule});
    fund(charge.programme) += amount;
    auto& totals = result.totals;
    // No charge of a wage recipient has another payer.
    if (charge.payer == Payer::employer) {
      totals.employer += amount;
    } else if (charge.payer == Payer::worker) {
      totals.worker += amount;
    } else if (charge.payer == Payer::government) {
      totals.government += amount;
    } else {
      fund(charge.payer == Payer::jkk_fund ? Programme::jkk : Programme::jkm) -= amount;
    }
    if (charge.billed) totals.billed += amount;
  }
  if (wage.basis() != WageBasis::monthly) {
    const auto& [citation, confidence] = wage.source();
    result.notes.push_back(fmt::format("wage: {} ({}; confidence {})", citation.title, citation, confidence));
  }
  if (why != nullptr) {
    explain(*why, tariff, result, rounding);
    explain_due_date(why, tariff.due(), result.due_date, holidays);
  }
  return result;
}

}  // namespace jamsostek::inline v0::contribution::pu
