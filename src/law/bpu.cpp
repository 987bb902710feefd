#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr std::string_view bracket_title = "income table of BPU: the base that an income belongs to";

constexpr BpuBracket sourced(Money from, Money base, Confidence confidence, std::string_view note) {
  return {from, base, {{"PP 44/2015", "Lampiran II", bracket_title, note}, confidence}};
}
constexpr BpuBracket recalled(Money from, Money base) {
  return sourced(from, base, low,
                 "rows 2 to 32 of the income table are from general knowledge: no text of the whole table was seen");
}

constexpr std::array<BpuBracket, 33> brackets = {{
    sourced(0_rupiah, 1'000'000_rupiah, high, ""),
    recalled(1'100'000_rupiah, 1'200'000_rupiah),
    recalled(1'300'000_rupiah, 1'400'000_rupiah),
    recalled(1'500'000_rupiah, 1'600'000_rupiah),
    recalled(1'700'000_rupiah, 1'800'000_rupiah),
    recalled(1'900'000_rupiah, 2'000'000_rupiah),
    recalled(2'100'000_rupiah, 2'200'000_rupiah),
    recalled(2'300'000_rupiah, 2'400'000_rupiah),
    recalled(2'500'000_rupiah, 2'600'000_rupiah),
    recalled(2'700'000_rupiah, 2'950'000_rupiah),
    recalled(3'200'000_rupiah, 3'450'000_rupiah),
    recalled(3'700'000_rupiah, 3'950'000_rupiah),
    recalled(4'200'000_rupiah, 4'450'000_rupiah),
    recalled(4'700'000_rupiah, 4'950'000_rupiah),
    recalled(5'200'000_rupiah, 5'450'000_rupiah),
    recalled(5'700'000_rupiah, 5'950'000_rupiah),
    recalled(6'200'000_rupiah, 6'450'000_rupiah),
    recalled(6'700'000_rupiah, 6'950'000_rupiah),
    recalled(7'200'000_rupiah, 7'450'000_rupiah),
    recalled(7'700'000_rupiah, 7'950'000_rupiah),
    recalled(8'200'000_rupiah, 8'700'000_rupiah),
    recalled(9'200'000_rupiah, 9'700'000_rupiah),
    recalled(10'200'000_rupiah, 10'700'000_rupiah),
    recalled(11'200'000_rupiah, 11'700'000_rupiah),
    recalled(12'200'000_rupiah, 12'700'000_rupiah),
    recalled(13'200'000_rupiah, 13'700'000_rupiah),
    recalled(14'200'000_rupiah, 14'700'000_rupiah),
    recalled(15'200'000_rupiah, 15'700'000_rupiah),
    recalled(16'200'000_rupiah, 16'700'000_rupiah),
    recalled(17'200'000_rupiah, 17'700'000_rupiah),
    recalled(18'200'000_rupiah, 18'700'000_rupiah),
    recalled(19'200'000_rupiah, 19'700'000_rupiah),
    sourced(20'200'000_rupiah, 20'700'000_rupiah, medium, "one source gives the highest contribution"),
}};

/// Ascending from zero, each base inside its row; from the second row to the last but one the base is the middle.
constexpr bool in_order(const std::array<BpuBracket, 33>& table) {
  if (table.front().from != Money()) return false;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const bool last = i + 1 == table.size();
    if (table[i].base < table[i].from || (!last && table[i].base >= table[i + 1].from)) return false;
    if (i != 0 && !last && table[i].base * 2 != table[i].from + table[i + 1].from) return false;
    if (table[i].source.confidence == low && table[i].source.citation.note.empty()) return false;
  }
  return true;
}
static_assert(in_order(brackets));

constexpr Row<Month, Rate> jkk_rate[] = {row(programmes_began, open, 1_percent, pp_44_2015, "Pasal 20",
                                             "JKK contribution of BPU", high, "the article is not confirmed")};
constexpr Row<Month, Rate> jht_rate[] = {
    row(programmes_began, open, 2_percent, pp_46_2015, "Lampiran", "JHT contribution of BPU", high)};
constexpr Row<Month, Money> jkm_amount[] = {row(programmes_began, open, 6'800_rupiah, pp_44_2015, "",
                                                "JKM contribution of BPU, the same for every income", high,
                                                "the article was not seen")};
static_assert(sound(jkk_rate) && sound(jht_rate) && sound(jkm_amount));

constexpr Month covid_first = Month(2020, 8);
constexpr Month covid_last = Month(2021, 1);

constexpr std::string_view jkk_relief_title = "share of the normal JKK contribution of BPU that is payable";
constexpr Row<Month, Rate> jkk_relief[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Lampiran II", jkk_relief_title, high),
    row(covid_first, covid_last, 1_percent, pp_49_2020, "", jkk_relief_title, high,
        "the article for JKK was not seen; Pasal 9 is its parallel for JKM"),
};
constexpr std::string_view jkm_relief_title = "share of the normal JKM contribution of BPU that is payable";
constexpr Row<Month, Rate> jkm_relief[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "", jkm_relief_title, high),
    row(covid_first, covid_last, 1_percent, pp_49_2020, "Pasal 9", jkm_relief_title, high),
};
constexpr std::string_view half_note = "the article of the period was not seen";
constexpr std::string_view transport_title = "share of JKK and JKM that BPU in transport pay, unless the state does";
constexpr Row<Month, Rate> relief_transport[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Lampiran II", transport_title, high),
    row(Month(2026, 1), Month(2027, 3), 50_percent, pp_50_2025, "Pasal 3-4", transport_title, high, half_note),
};
constexpr std::string_view other_title = "share of JKK and JKM that BPU outside transport pay, unless the state does";
constexpr Row<Month, Rate> relief_other[] = {
    row(programmes_began, open, 100_percent, pp_44_2015, "Lampiran II", other_title, high),
    row(Month(2026, 4), Month(2026, 12), 50_percent, pp_50_2025, "Pasal 3-4", other_title, high, half_note),
};
static_assert(sound(jkk_relief) && sound(jkm_relief) && sound(relief_transport) && sound(relief_other));

constexpr Row<Month, int> due_day[] = {row(programmes_began, open, 15, pp_44_2015, "",
                                           "due day of BPU in the contribution month itself", medium,
                                           "the article was not seen")};
constexpr Row<Month, int> due_shift[] = {row(programmes_began, open, 1, pp_44_2015, "",
                                             "where a due day of BPU that is no working day moves", medium,
                                             "the article was not seen")};
constexpr Row<Month, int> prepayment_months[] = {
    row(programmes_began, open, 12, pp_44_2015, "", "months that BPU may pay at once", high,
        "as Permenaker 1/2016 and 5/2021 carry it out; their guides offer 1, 3, 6 and 12 months")};
static_assert(sound(due_day) && sound(due_shift) && sound(prepayment_months));

constexpr Instrument permenaker_21_2017{"Permenaker 21/2017", Day(2017, 12, 31)};
constexpr Instrument permenaker_5_2021{"Permenaker 5/2021", Day(2021, 4, 1)};
constexpr std::string_view age_title = "BPU: age on first registration is below this";
constexpr Row<Day, int> age_limit[] = {
    row(benefits_began, open, 56, pp_44_2015, "", age_title, medium, "reported in 2017, while a change was asked for"),
    row(Day(2018, 1, 1), open, 60, permenaker_21_2017, "", age_title, high,
        "the limit is sure for 2018; its first day in 2017 was not found"),
    row(Day(2021, 5, 1), open, 65, permenaker_5_2021, "", age_title, low,
        "the limit and its first day are from general knowledge"),
};
constexpr Row<Day, int> age_limit_page[] = {
    row(page_2021.known, open, 60, page_2021, "non-wage recipients", age_title, medium, page_note)};
constexpr Row<Day, int> occupations[] = {
    row(Day(2018, 1, 1), open, 2, faq_2018, "", "BPU: occupations that one person may be registered with", high)};
static_assert(sound(age_limit) && sound(age_limit_page) && sound(occupations));

}  // namespace

BpuRules bpu() {
  return {
      .brackets = brackets,
      .jkk_rate = {"bpu.jkk.rate", jkk_rate},
      .jht_rate = {"bpu.jht.rate", jht_rate},
      .jkm_amount = {"bpu.jkm.amount", jkm_amount},
      .jkk_relief = {"bpu.jkk.relief", jkk_relief},
      .jkm_relief = {"bpu.jkm.relief", jkm_relief},
      .relief_transport = {"bpu.relief.transport", relief_transport},
      .relief_other = {"bpu.relief.other", relief_other},
      .due_day = {"bpu.due_day", due_day},
      .due_shift = {"bpu.due_shift", due_shift},
      .prepayment_months = {"bpu.prepayment_months", prepayment_months},
      .age_limit = {"bpu.age_limit", age_limit},
      .age_limit_page = {"bpu.age_limit.page", age_limit_page},
      .occupations = {"bpu.occupations", occupations},
  };
}

}  // namespace jamsostek::inline v0::builtin

namespace jamsostek::inline v0 {

Explanation::Step bracket_step(const BpuRules& rules, const BpuBracket& bracket, Money income) {
  Explanation::Step step{.what = "base",
                         .formula = "value when from <= income",
                         .operands = {{"value", bracket.base}, {"income", income}, {"from", bracket.from}},
                         .result = bracket.base};
  step.rule.add(bracket.source);
  if (&bracket != &rules.brackets.back()) {
    step.formula = "value when from <= income and income < next";
    step.operands.push_back({"next", (&bracket + 1)->from});
  }
  return step;
}

}  // namespace jamsostek::inline v0
