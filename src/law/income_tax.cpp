#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;

constexpr Instrument uu_36_2008{"UU 36/2008", first_known};
constexpr Instrument per_16_2016{"PER-16/PJ/2016", Day(2016, 9, 29)};
constexpr Instrument pmk_168_2023{"PMK 168/2023", Day(2023, 12, 29)};

constexpr std::string_view gross_title = "premiums that an employer pays for a worker are income of the worker";
constexpr std::string_view neither_title = "what an employer pays for old age and pension is no income of the worker";
constexpr std::string_view deductible_title = "what a worker pays for old age and pension is deducted from income";

constexpr std::string_view law_note =
    "the law and its article are from general knowledge; the regulation of these months was not seen";
constexpr std::string_view per_16_note =
    "the treatment is that of published examples; the article and the first month are from general knowledge";

/// The history of one treatment: it never changed, the texts that say so did.
constexpr std::array<Row<Month, int>, 3> history(int effect, std::string_view title, std::string_view law,
                                                 std::string_view per_16, std::string_view pmk_168) {
  return {row(programmes_began, open, effect, uu_36_2008, law, title, low, law_note),
          row(Month(2016, 10), open, effect, per_16_2016, per_16, title, medium, per_16_note),
          row(Month(2024, 1), open, effect, pmk_168_2023, pmk_168, title, high)};
}

constexpr auto gross_income = history(1, gross_title, "Pasal 4(1) and 9(1)d", "Pasal 5(1)a", "Pasal 5(1)");
constexpr auto neither = history(0, neither_title, "Pasal 4(3)g", "Pasal 8(1)c", "Pasal 5(3)");
constexpr auto deductible = history(-1, deductible_title, "Pasal 21(3)", "Pasal 10(3)b", "Pasal 10(1)b");
static_assert(fault(std::span<const Row<Month, int>>(gross_income), Coverage::gapless).empty() &&
              fault(std::span<const Row<Month, int>>(neither), Coverage::gapless).empty() &&
              fault(std::span<const Row<Month, int>>(deductible), Coverage::gapless).empty());

constexpr Row<Month, int> every_part_of_jkp[] = {
    row(Month(2021, 2), open, 0, pp_37_2021, "Pasal 11", "JKP is no income of the worker", low,
        "no tax text names JKP: the state and the funds pay it, and its part of JKK is taxed within JKK")};
static_assert(sound(every_part_of_jkp));

}  // namespace

IncomeTaxRules income_tax() {
  return {
      .jkk_employer = {"income_tax.jkk.employer", gross_income},
      .jkm_employer = {"income_tax.jkm.employer", gross_income},
      .jht_employer = {"income_tax.jht.employer", neither},
      .jht_worker = {"income_tax.jht.worker", deductible},
      .jp_employer = {"income_tax.jp.employer", neither},
      .jp_worker = {"income_tax.jp.worker", deductible},
      .jkp = {"income_tax.jkp", every_part_of_jkp},
  };
}

}  // namespace jamsostek::inline v0::builtin
