#include "rates_by_year.hpp"

namespace jamsostek::inline v0::face::json {

YearlyRates::ByYear read_rates_by_year(const std::optional<Field>& field) {
  YearlyRates::ByYear rates;
  if (!field) return rates;
  Fields fields(*field);
  for (const auto& [year, unused] : field->value().members) {
    const auto rate = fields.need(year);
    const bool four_digits = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
    if (!four_digits) throw rate.invalid(R"(rates stand by year: {"2026": "2.5"})");
    rates.emplace(std::stoi(year), rate.percent());
  }
  return rates;
}

}  // namespace jamsostek::inline v0::face::json
