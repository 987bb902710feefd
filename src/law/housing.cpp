#include <jamsostek/law/housing.hpp>

#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

/// The day of the first regulation was not found: it is taken to stand from the end of its year on.
constexpr Day first_text = Day(2016, 12, 31);
constexpr Day second_text = Day(2021, 9, 29);
constexpr Day first_text_ended = Day(2021, 9, 28);

constexpr Instrument permenaker_35_2016{"Permenaker 35/2016", first_text};
constexpr Instrument permenaker_17_2021{"Permenaker 17/2021", second_text};
constexpr Instrument economic_package{"Government, Paket Ekonomi 2025", Day(2025, 9, 15)};
/// The press quoted them in February, August and December 2024; the first day was not found.
constexpr Instrument branches{"BPJS TK, statements of branches", Day(2024, 2, 29)};

/// The articles were not seen: the book cites the regulation as a whole.
constexpr std::string_view book_4 = "(questions and answers of July 2018, MLT 4)";
constexpr std::string_view book_6 = "(questions and answers of July 2018, MLT 6)";
constexpr std::string_view book_12 = "(questions and answers of July 2018, MLT 12)";
constexpr std::string_view book_15 = "(questions and answers of July 2018, MLT 15)";
constexpr std::string_view book_22 = "(questions and answers of July 2018, MLT 22)";
constexpr std::string_view book_23 = "(questions and answers of July 2018, MLT 23)";

constexpr std::string_view tenor_title = "housing facility: the longest tenor in months";
constexpr Row<Day, int> tenor_kpr[] = {
    row(first_text, open, 240, permenaker_35_2016, book_6, tenor_title, high),
    row(second_text, open, 360, permenaker_17_2021, "", tenor_title, high),
};
constexpr Row<Day, int> tenor_pump[] = {
    row(first_text, open, 180, permenaker_35_2016, book_6, tenor_title, high),
    row(second_text, open, 360, permenaker_17_2021, "", tenor_title, medium,
        "as long as that of the home loan; a branch said 180 months in December 2024"),
};
constexpr Row<Day, int> tenor_prp[] = {
    row(first_text, open, 120, permenaker_35_2016, book_6, tenor_title, high),
    row(second_text, open, 180, permenaker_17_2021, "", tenor_title, high),
};
constexpr Row<Day, int> tenor_construction[] = {
    row(first_text, open, 60, permenaker_35_2016, book_6, tenor_title, medium,
        "whether Permenaker 17/2021 changed it was not found"),
};
static_assert(sound(tenor_kpr) && sound(tenor_pump) && sound(tenor_prp) && sound(tenor_construction));

constexpr std::string_view margin_title = "housing facility: the highest interest above the central bank's rate";
constexpr std::string_view announced_note =
    "announced on 2025-09-15; the instrument was not found, and Permenaker 17/2021 says 2 % more";
constexpr Row<Day, Rate> margin_member[] = {
    row(first_text, open, 3_percent, permenaker_35_2016, book_23, margin_title, high),
    row(second_text, open, 5_percent, permenaker_17_2021, "", margin_title, high),
};
constexpr Row<Day, Rate> margin_construction[] = {
    row(first_text, open, 4_percent, permenaker_35_2016, book_23, margin_title, high),
    row(second_text, open, 6_percent, permenaker_17_2021, "", margin_title, high),
};
constexpr Row<Day, Rate> margin_member_announced[] = {
    row(Day(2025, 9, 15), open, 3_percent, economic_package, "", margin_title, medium, announced_note)};
constexpr Row<Day, Rate> margin_construction_announced[] = {
    row(Day(2025, 9, 15), open, 4_percent, economic_package, "", margin_title, medium, announced_note)};
static_assert(sound(margin_member) && sound(margin_construction) && sound(margin_member_announced) &&
              sound(margin_construction_announced));

constexpr std::string_view loan_title = "housing facility: the highest loan";
constexpr Row<Day, Money> kpr_loan[] = {
    row(second_text, open, 500'000'000_rupiah, permenaker_17_2021, "", loan_title, high)};
constexpr Row<Day, Money> pump_loan[] = {
    row(second_text, open, 150'000'000_rupiah, permenaker_17_2021, "", loan_title, high)};
constexpr Row<Day, Money> prp_loan[] = {
    row(first_text, open, 50'000'000_rupiah, permenaker_35_2016, "", loan_title, high,
        "the amount is that of the press of 2017 and 2021; the book of 2018 does not name it"),
    row(second_text, open, 200'000'000_rupiah, permenaker_17_2021, "", loan_title, high),
};
constexpr Row<Day, Money> kpr_price[] = {
    row(first_text, first_text_ended, 500'000'000_rupiah, permenaker_35_2016, book_22,
        "housing facility: the highest price of a home that is not subsidised", high)};
static_assert(sound(kpr_loan) && sound(pump_loan) && sound(prp_loan) && sound(kpr_price));

constexpr std::string_view share_title = "housing facility: the highest share of the price";
constexpr Row<Day, Rate> kpr_share[] = {
    row(first_text, first_text_ended, 95_percent, permenaker_35_2016, book_22, share_title, high)};
constexpr Row<Day, Rate> kpr_share_subsidised[] = {
    row(first_text, first_text_ended, 99_percent, permenaker_35_2016, book_22, share_title, high,
        "the price itself is limited by the housing ministry, place by place: not in this rule book")};
constexpr Row<Day, Rate> pump_share_with_kpr[] = {
    row(first_text, first_text_ended, 99_percent, permenaker_35_2016, book_22,
        "housing facility: the highest share of the price, down payment and home loan together", high)};
constexpr Row<Day, Rate> construction_share[] = {
    row(first_text, open, 80_percent, permenaker_35_2016, "(questions and answers of July 2018, MLT 9 and 22)",
        "housing facility: the highest share of the budget of a building", high),
    row(second_text, open, 80_percent, permenaker_17_2021, "",
        "housing facility: the highest share of the budget of a building", high),
};
static_assert(sound(kpr_share) && sound(kpr_share_subsidised) && sound(pump_share_with_kpr) &&
              sound(construction_share));

constexpr std::string_view months_title = "housing facility: the months of membership that are needed";
constexpr Row<Day, int> membership_months[] = {
    row(first_text, open, 12, permenaker_35_2016, book_4, months_title, high),
    row(second_text, open, 12, permenaker_17_2021, "", months_title, high),
};
constexpr Row<Day, int> pump_subsidised_only[] = {
    row(first_text, open, 1, permenaker_35_2016, "(questions and answers of July 2018, MLT 11)",
        "housing facility: whether down payments are for subsidised homes alone", high),
    row(second_text, open, 0, permenaker_17_2021, "",
        "housing facility: whether down payments are for subsidised homes alone", high),
};
constexpr Instrument kepmen_pupr_552{"Kepmen PUPR 552/KPTS/M/2016", first_text};
constexpr std::string_view wage_title = "the highest wage of those who buy a subsidised home";
constexpr std::string_view wage_note =
    "as the book of 2018 quotes it; later decrees of the housing ministry were not followed";
constexpr Row<Day, Money> wage_limit_landed[] = {
    row(first_text, first_text_ended, 4'000'000_rupiah, kepmen_pupr_552, "", wage_title, medium, wage_note)};
constexpr Row<Day, Money> wage_limit_flat[] = {
    row(first_text, first_text_ended, 7'000'000_rupiah, kepmen_pupr_552, "", wage_title, medium, wage_note)};
constexpr std::string_view bpu_title = "housing facility: whether members who work for themselves may ask for it";
constexpr Row<Day, int> bpu_too[] = {row(first_text, open, 1, permenaker_35_2016,
                                         "Pasal 1 (questions and answers of July 2018, MLT 3)", bpu_title, high)};
constexpr Row<Day, int> bpu_announced[] = {
    row(branches.known, open, 0, branches, "", bpu_title, medium,
        "branches say so since 2024; no regulation that does was found, and the book of 2018 says the contrary")};
static_assert(sound(membership_months) && sound(pump_subsidised_only) && sound(wage_limit_landed) &&
              sound(wage_limit_flat) && sound(bpu_too) && sound(bpu_announced));

using enum HousingKind;
using enum HousingFact;

constexpr HousingCondition asked(HousingKind kind, HousingFact fact, bool wanted, Day from,
                                 const Instrument& instrument, std::string_view article, std::string_view title,
                                 Confidence confidence, std::string_view note = {}) {
  return {kind, fact, wanted, from, {{instrument.name, article, title, note}, confidence}};
}

constexpr std::string_view active_title = "housing facility: contributions are being paid";
constexpr std::string_view order_title = "housing facility: the employer's papers and contributions are in order";
constexpr std::string_view pds_title = "housing facility: no part of workers, wages or programmes is left out";
constexpr std::string_view pds_note =
    "an aim of the facility in the book of 2018, a condition in statements of 2024 and 2025";
constexpr std::string_view no_home_title = "housing facility: no home of one's own";
constexpr std::string_view couple_title = "housing facility: husband or wife, not both";
constexpr std::string_view once_title = "housing facility: once in a membership";
constexpr std::string_view bpjs_title = "housing facility: BPJS agrees";
constexpr std::string_view bank_title = "housing facility: the terms of the bank and of OJK are met";
constexpr std::string_view quoted_note = "as the press quotes the regulation; the article is not known";

/// What is asked of every member, whatever the loan.
template <HousingKind kind>
constexpr std::array<HousingCondition, 5> asked_of_members() {
  return {asked(kind, contributions_active, true, first_text, permenaker_35_2016, book_4, active_title, high),
          asked(kind, employer_in_order, true, first_text, permenaker_35_2016, book_4, order_title, high),
          asked(kind, under_reporting, false, first_text, permenaker_35_2016, "", pds_title, medium, pds_note),
          asked(kind, bpjs_approval, true, first_text, permenaker_35_2016, book_4, bpjs_title, high),
          asked(kind, bank_approval, true, first_text, permenaker_35_2016, book_4, bank_title, high)};
}
constexpr auto of_kpr = asked_of_members<kpr>();
constexpr auto of_pump = asked_of_members<pump>();
constexpr auto of_prp = asked_of_members<prp>();

constexpr HousingCondition conditions[] = {
    of_kpr[0],
    of_kpr[1],
    of_kpr[2],
    asked(kpr, owns_home, false, first_text, permenaker_35_2016, book_4, no_home_title, high),
    asked(kpr, spouse_applies, false, second_text, permenaker_17_2021, "", couple_title, medium, quoted_note),
    asked(kpr, used_before, false, second_text, permenaker_17_2021, "", once_title, medium, quoted_note),
    of_kpr[3],
    of_kpr[4],
    of_pump[0],
    of_pump[1],
    of_pump[2],
    asked(pump, owns_home, false, first_text, permenaker_35_2016, book_4, no_home_title, high),
    asked(pump, spouse_applies, false, first_text, permenaker_35_2016, book_4, couple_title, high),
    asked(pump, used_before, false, second_text, permenaker_17_2021, "", once_title, medium, quoted_note),
    asked(pump, with_kpr, true, second_text, permenaker_17_2021, "",
          "housing facility: a down payment goes with a home loan", medium, quoted_note),
    of_pump[3],
    of_pump[4],
    of_prp[0],
    of_prp[1],
    of_prp[2],
    asked(prp, owns_home, true, first_text, permenaker_35_2016, "", "housing facility: a home to renovate", medium,
          "said to the press in 2017; the book of 2018 asks for no home of one's own here too, which cannot be meant"),
    asked(prp, spouse_applies, false, second_text, permenaker_17_2021, "", couple_title, medium, quoted_note),
    asked(prp, used_before, false, second_text, permenaker_17_2021, "", once_title, medium, quoted_note),
    of_prp[3],
    of_prp[4],
    asked(construction, contributions_active, true, first_text, permenaker_35_2016, book_12, active_title, high),
    asked(construction, employer_in_order, true, first_text, permenaker_35_2016, book_15, order_title, high),
    asked(construction, under_reporting, false, first_text, permenaker_35_2016, book_15, pds_title, high),
    asked(construction, limited_company, true, first_text, permenaker_35_2016, book_12,
          "housing facility: the developer is a limited company", high),
    asked(construction, clear_land, true, first_text, permenaker_35_2016, book_12,
          "housing facility: land that nobody disputes", high),
    asked(construction, all_workers_registered, true, first_text, permenaker_35_2016, book_12,
          "housing facility: the developer and all its workers are members", high),
    asked(construction, sale_to_members, true, first_text, permenaker_35_2016, book_12,
          "housing facility: every home is sold to members", high),
    asked(construction, cooperation_agreement, true, first_text, permenaker_35_2016, book_12,
          "housing facility: an agreement of the developer with BPJS", high),
    asked(construction, developer_association, true, first_text, permenaker_35_2016, book_15,
          "housing facility: the developer belongs to an association", high),
    asked(construction, bank_approval, true, first_text, permenaker_35_2016, book_12, bank_title, high),
};

/// Cited, noted where it must be, and no fact twice for one loan.
constexpr bool sound_conditions() {
  for (const auto& each : conditions) {
    const auto& [citation, confidence] = each.source;
    if (citation.instrument.empty() || citation.title.empty()) return false;
    if (confidence == low && citation.note.empty()) return false;
    int times = 0;
    for (const auto& other : conditions) times += other.kind == each.kind && other.fact == each.fact ? 1 : 0;
    if (times != 1) return false;
  }
  return true;
}
static_assert(sound_conditions());

}  // namespace

HousingRules housing() {
  return {
      .tenor_months = {{{"housing.tenor_months.kpr", tenor_kpr},
                        {"housing.tenor_months.pump", tenor_pump},
                        {"housing.tenor_months.prp", tenor_prp},
                        {"housing.tenor_months.construction", tenor_construction}}},
      .margin_member = {"housing.margin.member", margin_member},
      .margin_construction = {"housing.margin.construction", margin_construction},
      .margin_member_announced = {"housing.margin.member.announced", margin_member_announced},
      .margin_construction_announced = {"housing.margin.construction.announced", margin_construction_announced},
      .kpr_loan = {"housing.kpr.loan", kpr_loan},
      .pump_loan = {"housing.pump.loan", pump_loan},
      .prp_loan = {"housing.prp.loan", prp_loan},
      .kpr_price = {"housing.kpr.price", kpr_price},
      .kpr_share = {"housing.kpr.share", kpr_share},
      .kpr_share_subsidised = {"housing.kpr.share_subsidised", kpr_share_subsidised},
      .pump_share_with_kpr = {"housing.pump.share_with_kpr", pump_share_with_kpr},
      .construction_share = {"housing.construction.share", construction_share},
      .membership_months = {"housing.membership_months", membership_months},
      .pump_subsidised_only = {"housing.pump.subsidised_only", pump_subsidised_only},
      .wage_limit_landed = {"housing.wage_limit.landed", wage_limit_landed},
      .wage_limit_flat = {"housing.wage_limit.flat", wage_limit_flat},
      .bpu = {"housing.bpu", bpu_too},
      .bpu_announced = {"housing.bpu.announced", bpu_announced},
  };
}

}  // namespace jamsostek::inline v0::builtin

namespace jamsostek::inline v0 {

std::span<const HousingCondition> housing_conditions() noexcept { return builtin::conditions; }

}  // namespace jamsostek::inline v0
