#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Instrument uu_20_2008{"UU 20/2008", first_known};
constexpr Instrument pp_7_2021{"PP 7/2021", Day(2021, 2, 2)};
constexpr Day last_of_uu_20 = pp_7_2021.known - date::days(1);

constexpr std::string_view assets_title = "scale of a business: the highest net assets";
constexpr std::string_view capital_title = "scale of a business: the highest business capital";
constexpr std::string_view sales_title = "scale of a business: the highest yearly sales";

constexpr Row<Day, Money> by_assets(Money limit) {
  return row(benefits_began, last_of_uu_20, limit, uu_20_2008, "Pasal 6", assets_title, medium,
             "from one retelling of the article; the law itself was not seen");
}
constexpr Row<Day, Money> by_capital(Money limit) {
  return row(pp_7_2021.known, open, limit, pp_7_2021, "Pasal 35(3)", capital_title, high);
}
constexpr Row<Day, Money> by_old_sales(Money limit) {
  return row(benefits_began, last_of_uu_20, limit, uu_20_2008, "Pasal 6", sales_title, high);
}
constexpr Row<Day, Money> by_sales(Money limit) {
  return row(pp_7_2021.known, open, limit, pp_7_2021, "Pasal 35(5)", sales_title, high);
}

constexpr Row<Day, Money> net_assets[][1] = {
    {by_assets(50'000'000_rupiah)}, {by_assets(500'000'000_rupiah)}, {by_assets(10'000'000'000_rupiah)}};
constexpr Row<Day, Money> business_capital[][1] = {
    {by_capital(1'000'000'000_rupiah)}, {by_capital(5'000'000'000_rupiah)}, {by_capital(10'000'000'000_rupiah)}};
constexpr Row<Day, Money> yearly_sales[][2] = {{by_old_sales(300'000'000_rupiah), by_sales(2'000'000'000_rupiah)},
                                               {by_old_sales(2'500'000'000_rupiah), by_sales(15'000'000'000_rupiah)},
                                               {by_old_sales(50'000'000'000_rupiah), by_sales(50'000'000'000_rupiah)}};

template <std::size_t n>
constexpr bool ascending(const Row<Day, Money> (&scales)[3][n]) {
  for (std::size_t i = 0; i < n; ++i) {
    if (!(scales[0][i].value < scales[1][i].value && scales[1][i].value < scales[2][i].value)) return false;
  }
  return sound(scales[0]) && sound(scales[1]) && sound(scales[2]);
}
static_assert(ascending(net_assets) && ascending(business_capital) && ascending(yearly_sales));

constexpr Row<Day, int> foreigner_months[] = {row(
    benefits_began, open, 6, perpres_109_2013, "Pasal 1", "months of work in Indonesia that make a foreigner a member",
    high, "the texts leave open whether months worked or months agreed are meant")};
constexpr Row<Day, int> office_agents[] = {row(page_2021.known, open, 3, page_2021, "Perisai office, 4",
                                               "Perisai: agents that an office has at least", medium, page_note)};
static_assert(sound(foreigner_months) && sound(office_agents));

}  // namespace

MembershipRules membership() {
  using Limit = Timeline<Day, Money>;
  return {
      .net_assets = {Limit("scale.net_assets.micro", net_assets[0]),
                     {"scale.net_assets.small", net_assets[1]},
                     {"scale.net_assets.medium", net_assets[2]}},
      .business_capital = {Limit("scale.business_capital.micro", business_capital[0]),
                           {"scale.business_capital.small", business_capital[1]},
                           {"scale.business_capital.medium", business_capital[2]}},
      .yearly_sales = {Limit("scale.yearly_sales.micro", yearly_sales[0]),
                       {"scale.yearly_sales.small", yearly_sales[1]},
                       {"scale.yearly_sales.medium", yearly_sales[2]}},
      .foreigner_months = {"membership.foreigner_months", foreigner_months},
      .office_agents = {"membership.perisai_office_agents", office_agents},
  };
}

}  // namespace jamsostek::inline v0::builtin
