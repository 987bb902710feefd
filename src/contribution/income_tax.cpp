#include <jamsostek/contribution/income_tax.hpp>

namespace jamsostek::inline v0::contribution {
namespace {

/// The rule of a contribution, or nothing where nobody of that kind pays for the programme.
const Timeline<Month, int>* rule_of(const IncomeTaxRules& rules, Programme programme, Payer payer) noexcept {
  const bool employer = payer == Payer::employer;
  const bool worker = payer == Payer::worker;
  switch (programme) {
    case Programme::jkk: return employer ? &rules.jkk_employer : nullptr;
    case Programme::jkm: return employer ? &rules.jkm_employer : nullptr;
    case Programme::jht: return employer ? &rules.jht_employer : worker ? &rules.jht_worker : nullptr;
    case Programme::jp: return employer ? &rules.jp_employer : worker ? &rules.jp_worker : nullptr;
    case Programme::jkp: break;
  }
  return payer == Payer::government || payer == Payer::jkk_fund || payer == Payer::jkm_fund ? &rules.jkp : nullptr;
}

constexpr TaxTreatment treatment_of(int effect) noexcept {
  if (effect == 0) return TaxTreatment::neither;
  return effect > 0 ? TaxTreatment::gross_income : TaxTreatment::deductible;
}

/// Explains the sum of the lines of one treatment.
void explain(Explanation& why, std::string_view what, const pu::Statement& statement,
             const std::vector<IncomeTax>& taxes, TaxTreatment treatment, Money sum) {
  Explanation::Step step{.what = what, .of = "income_tax", .formula = "sum(contribution)", .result = sum};
  for (std::size_t i = 0; i < taxes.size(); ++i) {
    const auto& line = statement.lines[i];
    if (taxes[i].treatment != treatment) continue;
    step.operands.push_back({"contribution", line.amount, fmt::format("{} {}", line.programme, line.payer)});
  }
  why.add(std::move(step));
}

}  // namespace

IncomeTax income_tax(const RuleBook& book, Programme programme, Payer payer, Month month, const Viewpoint& viewpoint,
                     Explanation* why) {
  const auto* rule = rule_of(book->income_tax, programme, payer);
  if (rule == nullptr) {
    throw InvalidValue("payer", to_string(payer),
                       fmt::format("{} is not paid by {} for wage recipients", programme, payer));
  }
  const auto* row = rule->at(month, viewpoint).row;
  if (why != nullptr) why->add(look_up("tax_effect", fmt::format("{} {}", programme, payer), month, *row));
  IncomeTax tax{treatment_of(row->value), {}};
  tax.rule.add(row->source);
  return tax;
}

TaxedStatement income_tax(const pu::Statement& statement, const Viewpoint& viewpoint, Explanation* why) {
  TaxedStatement taxed;
  taxed.lines.reserve(statement.lines.size());
  for (const auto& line : statement.lines) {
    const auto& tax = taxed.lines.emplace_back(
        income_tax(statement.book, line.programme, line.payer, statement.month, viewpoint, why));
    if (tax.treatment == TaxTreatment::gross_income) taxed.gross_income += line.amount;
    if (tax.treatment == TaxTreatment::deductible) taxed.deductible += line.amount;
  }
  if (why != nullptr) {
    explain(*why, "gross_income", statement, taxed.lines, TaxTreatment::gross_income, taxed.gross_income);
    explain(*why, "deductible", statement, taxed.lines, TaxTreatment::deductible, taxed.deductible);
  }
  return taxed;
}

}  // namespace jamsostek::inline v0::contribution
