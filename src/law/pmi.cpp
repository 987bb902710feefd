#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Day began = permenaker_7_2017.known;
constexpr Day reformed = permenaker_4_2023.known;

constexpr std::string_view before_title = "PMI: cover before departure";
constexpr Row<Day, Money> before[] = {
    row(began, open, 37'500_rupiah, permenaker_7_2017, "", before_title, high,
        "the first month is from general knowledge"),
    row(reformed, open, 37'500_rupiah, permenaker_4_2023, "Pasal 18(1)a", before_title, high),
};

constexpr std::string_view package_title = "PMI: package for the time of work and after it";
constexpr Row<Day, Money> package_6[] = {
    row(reformed, open, 108'000_rupiah, permenaker_4_2023, "Pasal 18", package_title, high)};
constexpr Row<Day, Money> package_12[] = {
    row(reformed, open, 189'000_rupiah, permenaker_4_2023, "Pasal 18", package_title, high)};
constexpr Row<Day, Money> package_24[] = {
    row(began, open, 332'500_rupiah, permenaker_7_2017, "", package_title, medium,
        "worked back from the published total of 370,000; one report prints 322,500"),
    row(reformed, open, 332'500_rupiah, permenaker_4_2023, "Pasal 18", package_title, high),
};
constexpr Row<Day, Money> extra_month[] = {row(reformed, open, 13'500_rupiah, permenaker_4_2023, "Pasal 18(3)",
                                               "PMI: each month of contract beyond a package", high)};

constexpr Row<Day, Money> saving(Money monthly) {
  return row(began, open, monthly, permenaker_7_2017, "", "PMI: a monthly amount that may be saved in JHT", high,
             "as Permenaker 18/2018 and 4/2023 have it; the first month is from general knowledge");
}
constexpr Row<Day, Money> savings[][1] = {
    {saving(50'000_rupiah)},  {saving(100'000_rupiah)}, {saving(200'000_rupiah)}, {saving(300'000_rupiah)},
    {saving(400'000_rupiah)}, {saving(500'000_rupiah)}, {saving(600'000_rupiah)},
};
static_assert(sound(before) && sound(package_6) && sound(package_12) && sound(package_24) && sound(extra_month));
static_assert(sound(savings[0]) && sound(savings[1]) && sound(savings[2]) && sound(savings[3]) && sound(savings[4]) &&
              sound(savings[5]) && sound(savings[6]));

}  // namespace

PmiRules pmi() {
  using Amounts = Timeline<Day, Money>;
  return {
      .before = {"pmi.before", before},
      .package = {Amounts("pmi.package.6", package_6), {"pmi.package.12", package_12}, {"pmi.package.24", package_24}},
      .extra_month = {"pmi.extra_month", extra_month},
      .jht = {Amounts("pmi.jht.1", savings[0]),
              {"pmi.jht.2", savings[1]},
              {"pmi.jht.3", savings[2]},
              {"pmi.jht.4", savings[3]},
              {"pmi.jht.5", savings[4]},
              {"pmi.jht.6", savings[5]},
              {"pmi.jht.7", savings[6]}},
  };
}

}  // namespace jamsostek::inline v0::builtin
