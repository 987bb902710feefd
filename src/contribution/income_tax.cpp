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

}  // namespace

IncomeTax income_tax(const RuleBook& book, Programme programme, Payer payer, Month month, const Viewpoint& viewpoint) {
  const auto* rule = rule_of(book->income_tax, programme, payer);
  if (rule == nullptr) {
    throw InvalidValue("payer", to_string(payer),
                       fmt::format("{} is not paid by {} for wage recipients", programme, payer));
  }
  const auto* row = rule->at(month, viewpoint).row;
  IncomeTax tax{treatment_of(row->value), {}};
  tax.rule.add(row->source);
  return tax;
}

TaxedStatement income_tax(const pu::Statement& statement, const Viewpoint& viewpoint) {
  TaxedStatement taxed;
  taxed.lines.reserve(statement.lines.size());
  for (const auto& line : statement.lines) {
    const auto& tax =
        taxed.lines.emplace_back(income_tax(statement.book, line.programme, line.payer, statement.month, viewpoint));
    if (tax.treatment == TaxTreatment::gross_income) taxed.gross_income += line.amount;
    if (tax.treatment == TaxTreatment::deductible) taxed.deductible += line.amount;
  }
  return taxed;
}

}  // namespace jamsostek::inline v0::contribution
