#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <jamsostek/contribution/pu.hpp>

namespace jamsostek::inline v0::contribution {

/// How a contribution counts for the income tax of a permanent employee (PPh Pasal 21).
enum class TaxTreatment : std::uint8_t {
  gross_income,  ///< the employer pays it, and it is income of the worker
  deductible,    ///< the worker pays it, and it is deducted from gross income
  neither,       ///< no income, and nothing is deducted
};

}  // namespace jamsostek::inline v0::contribution

namespace jamsostek::inline v0 {
template <>
inline constexpr std::array<std::string_view, 3> words<contribution::TaxTreatment> = {"gross_income", "deductible",
                                                                                      "neither"};
}  // namespace jamsostek::inline v0

namespace jamsostek::inline v0::contribution {

/// The treatment of one contribution, and where it stands.
struct IncomeTax {
  TaxTreatment treatment;  ///< what it does to the worker's taxable income
  Sources rule;            ///< lives as long as the rule book
};

/// The treatment of what a payer owes for a wage recipient in a contribution month.
///
/// Premiums for accidents and death that the employer pays are gross income; what the worker pays for old age and
/// pension is deductible; what the employer pays for them is neither, nor is any part of JKP.
///
/// Throws `InvalidValue`, naming `payer`, where nobody of that kind pays for the programme, and `NoRule` before July
/// 2015 (JKP: February 2021). Law: PMK 168/2023 Pasal 5 and 10, PER-16/PJ/2016, UU 36/2008.
[[nodiscard]] JAMSOSTEK_EXPORT IncomeTax income_tax(const RuleBook& book, Programme programme, Payer payer, Month month,
                                                    const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

/// What a month's contributions do to the worker's income: the next step of a payroll.
struct TaxedStatement {
  std::vector<IncomeTax> lines;  ///< in the order of the statement's lines
  Money gross_income;            ///< the sum that adds to gross income
  Money deductible;              ///< the sum that is deducted from it
};

/// The treatment of every line of a statement, and the sums of the rounded lines. Errors as above, or `Overflow`.
[[nodiscard]] JAMSOSTEK_EXPORT TaxedStatement income_tax(const pu::Statement& statement,
                                                         const Viewpoint& viewpoint = {}, Explanation* why = nullptr);

}  // namespace jamsostek::inline v0::contribution
