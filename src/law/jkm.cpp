#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Row<Month, Rate> rate[] = {
    row(programmes_began, open, 0.30_percent, pp_44_2015, "Pasal 18(1)", "JKM contribution of wage recipients", high)};

constexpr std::string_view relief_title = "share of the normal JKM contribution that is payable";
constexpr Row<Month, Rate> relief[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Pasal 18(1)", relief_title, high),
    row(Month(2020, 8), Month(2021, 1), 1_percent, pp_49_2020, "Pasal 9", relief_title, high),
};
static_assert(sound(rate) && sound(relief));

constexpr Day raised = Day(2019, 12, 2);
constexpr std::string_view article = "Pasal 34";
constexpr std::string_view article_note = "the amount is sure; the article number is from general knowledge";

constexpr Row<Day, Money> death[] = {
    row(benefits_began, open, 16'200'000_rupiah, pp_44_2015, article, "JKM death benefit", high, article_note),
    row(raised, open, 20'000'000_rupiah, pp_82_2019, article, "JKM death benefit", high, article_note),
};
constexpr std::string_view periodic_title = "JKM periodic benefit, 24 months paid at once";
constexpr Row<Day, Money> periodic[] = {
    row(benefits_began, open, 4'800'000_rupiah, pp_44_2015, article, periodic_title, high, article_note),
    row(raised, open, 12'000'000_rupiah, pp_82_2019, article, periodic_title, high, article_note),
};
constexpr Row<Day, Money> funeral[] = {
    row(benefits_began, open, 3'000'000_rupiah, pp_44_2015, article, "JKM funeral cost", high, article_note),
    row(raised, open, 10'000'000_rupiah, pp_82_2019, article, "JKM funeral cost", high, article_note),
};
static_assert(sound(death) && sound(periodic) && sound(funeral));

constexpr std::string_view scholarship_title = "months of contribution before JKM pays a scholarship";
constexpr Row<Day, int> scholarship_months[] = {
    row(benefits_began, open, 60, pp_44_2015, article, scholarship_title, high, article_note),
    row(raised, open, 36, pp_82_2019, article, scholarship_title, high, article_note),
};
constexpr std::string_view wait_title = "months of contribution and membership before JKM pays a BPU member in full";
constexpr Row<Day, int> bpu_wait_months[] = {
    row(benefits_began, open, 0, pp_44_2015, article, wait_title, high, "the article is not confirmed"),
    row(permenaker_1_2025.known, open, 3, permenaker_1_2025, "", wait_title, high,
        "the rule is sure; its first day in February 2025 is not"),
};
constexpr Row<Day, int> missing_months[] = {
    row(benefits_began, open, 3, permenaker_26_2015, "", "months from the report of a missing person to presumed death",
        medium, "the instrument is not confirmed; the rule is that of the official questions and answers of 2018")};
static_assert(sound(scholarship_months) && sound(bpu_wait_months) && sound(missing_months));

}  // namespace

JkmRules jkm() {
  return {
      .rate = {"jkm.rate", rate},
      .relief = {"jkm.relief", relief},
      .death = {"jkm.death", death},
      .periodic = {"jkm.periodic", periodic},
      .funeral = {"jkm.funeral", funeral},
      .scholarship_months = {"jkm.scholarship_months", scholarship_months},
      .bpu_wait_months = {"jkm.bpu_wait_months", bpu_wait_months},
      .missing_months = {"jkm.missing_months", missing_months},
  };
}

}  // namespace jamsostek::inline v0::builtin
