#include <jamsostek/money/rounding.hpp>

#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr std::string_view articles =
    "as spelt out in Permenaker 44/2015 Pasal 9 to 11; the articles are not confirmed";

constexpr Row<Day, Money> limit(Money value) {
  return row(benefits_began, open, value, pp_44_2015, "", "Jakon: where a tier of the contract value ends", high,
             articles);
}
constexpr Row<Day, Rate> jkk_in_tier(Rate value) {
  return row(benefits_began, open, value, pp_44_2015, "", "JKK contribution of a project inside a tier", high,
             articles);
}
constexpr Row<Day, Rate> jkm_in_tier(Rate value) {
  return row(benefits_began, open, value, pp_44_2015, "", "JKM contribution of a project inside a tier", high,
             articles);
}

constexpr Row<Day, Money> limits[][1] = {
    {limit(100'000'000_rupiah)},
    {limit(500'000'000_rupiah)},
    {limit(1'000'000'000_rupiah)},
    {limit(5'000'000'000_rupiah)},
};
constexpr Row<Day, Rate> jkk_rates[][1] = {
    {jkk_in_tier(0.21_percent)}, {jkk_in_tier(0.17_percent)}, {jkk_in_tier(0.13_percent)},
    {jkk_in_tier(0.11_percent)}, {jkk_in_tier(0.09_percent)},
};
constexpr Row<Day, Rate> jkm_rates[][1] = {
    {jkm_in_tier(0.03_percent)}, {jkm_in_tier(0.02_percent)}, {jkm_in_tier(0.02_percent)},
    {jkm_in_tier(0.01_percent)}, {jkm_in_tier(0.01_percent)},
};

/// The amounts that the law prints for each limit follow from the rates; all tables are sound.
constexpr bool as_printed() {
  constexpr Money jkk_at[] = {210'000_rupiah, 890'000_rupiah, 1'540'000_rupiah, 5'940'000_rupiah};
  constexpr Money jkm_at[] = {30'000_rupiah, 110'000_rupiah, 210'000_rupiah, 610'000_rupiah};
  Money from;
  Money of_jkk;
  Money of_jkm;
  for (std::size_t i = 0; i < std::size(limits); ++i) {
    const auto inside = limits[i][0].value - from;
    of_jkk += share(inside, jkk_rates[i][0].value);
    of_jkm += share(inside, jkm_rates[i][0].value);
    if (of_jkk != jkk_at[i] || of_jkm != jkm_at[i] || !sound(limits[i])) return false;
    from = limits[i][0].value;
  }
  for (std::size_t i = 0; i < std::size(jkk_rates); ++i) {
    if (!sound(jkk_rates[i]) || !sound(jkm_rates[i])) return false;
  }
  return true;
}
static_assert(as_printed());

constexpr Row<Day, Rate> jkk_wage_rate[] = {row(benefits_began, open, 1.74_percent, pp_44_2015, "",
                                                "JKK contribution of a project whose wages are known", high, articles)};
constexpr Row<Day, Rate> jkm_wage_rate[] = {row(benefits_began, open, 0.30_percent, pp_44_2015, "",
                                                "JKM contribution of a project whose wages are known", high, articles)};

constexpr std::string_view relief_title = "share of the normal contributions of a project that is payable";
constexpr Row<Day, Rate> relief[] = {
    row(benefits_began, open, 100_percent, pp_44_2015, "", relief_title, high),
    row(Day(2020, 8, 1), Day(2021, 1, 31), 1_percent, pp_49_2020, "Pasal 12", relief_title, high),
};

constexpr Instrument uu_42_2009{"UU 42/2009", first_known};
constexpr Instrument uu_7_2021{"UU 7/2021", Day(2021, 10, 29)};
constexpr std::string_view vat_title = "value added tax (PPN)";
constexpr Row<Day, Rate> vat[] = {
    row(benefits_began, open, 10_percent, uu_42_2009, "Pasal 7", vat_title, medium,
        "the text of the tax law was not seen"),
    row(Day(2022, 4, 1), open, 11_percent, uu_7_2021, "Pasal 4", vat_title, medium,
        "the text of the tax law was not seen; the nominal 12 % of 2025 is reckoned on eleven twelfths of the value"),
};

constexpr std::string_view instalment_title = "Jakon: share of the total that an instalment carries";
constexpr std::string_view instalment_note = "as carried out by Permenaker 44/2015; the article was not seen";
constexpr Row<Day, Rate> instalments[][1] = {
    {row(benefits_began, open, 50_percent, pp_44_2015, "", instalment_title, high, instalment_note)},
    {row(benefits_began, open, 25_percent, pp_44_2015, "", instalment_title, high, instalment_note)},
    {row(benefits_began, open, 25_percent, pp_44_2015, "", instalment_title, high, instalment_note)},
};
static_assert(sound(jkk_wage_rate) && sound(jkm_wage_rate) && sound(relief) && sound(vat) && sound(instalments[0]) &&
              sound(instalments[1]) && sound(instalments[2]));

}  // namespace

JakonRules jakon() {
  using Rates = Timeline<Day, Rate>;
  return {
      .tier_limit = {Timeline<Day, Money>("jakon.tier_limit.1", limits[0]),
                     {"jakon.tier_limit.2", limits[1]},
                     {"jakon.tier_limit.3", limits[2]},
                     {"jakon.tier_limit.4", limits[3]}},
      .jkk_rate = {Rates("jakon.jkk.rate.1", jkk_rates[0]),
                   {"jakon.jkk.rate.2", jkk_rates[1]},
                   {"jakon.jkk.rate.3", jkk_rates[2]},
                   {"jakon.jkk.rate.4", jkk_rates[3]},
                   {"jakon.jkk.rate.5", jkk_rates[4]}},
      .jkm_rate = {Rates("jakon.jkm.rate.1", jkm_rates[0]),
                   {"jakon.jkm.rate.2", jkm_rates[1]},
                   {"jakon.jkm.rate.3", jkm_rates[2]},
                   {"jakon.jkm.rate.4", jkm_rates[3]},
                   {"jakon.jkm.rate.5", jkm_rates[4]}},
      .jkk_wage_rate = {"jakon.jkk.wage_rate", jkk_wage_rate},
      .jkm_wage_rate = {"jakon.jkm.wage_rate", jkm_wage_rate},
      .relief = {"jakon.relief", relief},
      .vat = {"jakon.vat", vat},
      .instalment = {Rates("jakon.instalment.1", instalments[0]),
                     {"jakon.instalment.2", instalments[1]},
                     {"jakon.instalment.3", instalments[2]}},
  };
}

}  // namespace jamsostek::inline v0::builtin
