#include <jamsostek/law/registration.hpp>

#include "latest.hpp"
#include "texts.hpp"

namespace jamsostek::inline v0 {
namespace {

using namespace builtin;
using enum Confidence;
using enum Ask;

constexpr std::string_view title = "a condition of registration";
constexpr Day page_day = page_2021.known;
constexpr Day faq_day = faq_2018.known;

constexpr RegistrationCondition agent(std::string_view name, Ask ask, std::string_view article) {
  return {
      "registration.perisai_agent", name, name, ask, "", page_day, source(page_2021, article, title, high, page_note)};
}
constexpr RegistrationCondition office(std::string_view name, std::string_view article) {
  return {
      "registration.perisai_office", name, name, yes, "", page_day, source(page_2021, article, title, high, page_note)};
}

constexpr RegistrationCondition conditions[] = {
    {"registration.pu.foreigner", "months_in_indonesia", "months_in_indonesia", at_least, "membership.foreigner_months",
     benefits_began, source(perpres_109_2013, "Pasal 1", title, high)},
    {"registration.bpu", "first_registration_age", "birth_date", bpu_age, "", benefits_began,
     source(pp_44_2015, "", title, medium, "the limit is a rule of its own: bpu.age_limit")},
    {"registration.bpu", "occupations", "occupations", occupations, "", Day(2018, 1, 1),
     source(faq_2018, "JAMINAN SOSIAL 32, BPU 7", title, high)},
    {"registration.jakon", "registered_as_pu", "registered_as_pu", yes, "", faq_day,
     source(faq_2018, "JASA KONSTRUKSI 12", title, high, "asked of the contractor, unless it is a person")},
    {"registration.jakon", "registered_as_pu", "registered_as_pu", yes, "", page_day,
     source(page_2021, "construction service workers", title, medium,
            "asked of the owner or user of the project, without an exception for persons; the page shows no day")},
    {"registration.pmi.before", "citizen", "citizen", yes, "", permenaker_4_2023.known,
     source(permenaker_4_2023, "Pasal 1(2)", title, high)},
    {"registration.pmi.before", "before_departure", "departed", no, "", permenaker_4_2023.known,
     source(permenaker_4_2023, "", title, medium, "the article was not seen")},
    {"registration.pmi.before", "placed_by_company", "placed_by_company", yes, "", permenaker_4_2023.known,
     source(permenaker_4_2023, "Pasal 18(2)", title, high)},
    {"registration.pmi.during", "citizen", "citizen", yes, "", permenaker_4_2023.known,
     source(permenaker_4_2023, "Pasal 1(2)", title, high)},
    {"registration.pmi.extension", "citizen", "citizen", yes, "", permenaker_4_2023.known,
     source(permenaker_4_2023, "Pasal 1(2)", title, high)},
    agent("office_member", yes, "Perisai, 1"),
    agent("active_bpjs_employee", no, "Perisai, 2"),
    agent("bpu_member", yes, "Perisai, 3"),
    agent("connected_device", yes, "Perisai, 4"),
    agent("high_school", yes, "Perisai, 5"),
    agent("partner_bank_account", yes, "Perisai, 6"),
    office("organization_structure", "Perisai office, 2"),
    office("member", "Perisai office, 3"),
    {"registration.perisai_office", "agents", "agents", at_least, "membership.perisai_office_agents", page_day,
     source(page_2021, "Perisai office, 4", title, high, page_note)},
    office("partner_bank_account", "Perisai office, 6"),
};

constexpr std::string_view cover_title = "when cover begins";

constexpr Source general_cash = source(faq_2018, "KEPESERTAAN 14", cover_title, medium,
                                       "the text says of every member: registered, and contribution paid");

constexpr CoverStart covers[] = {
    {"registration.pu", CoverBasis::cash, "", true, faq_day, source(faq_2018, "PU 9, PU 54", cover_title, high)},
    {"registration.pu", CoverBasis::cash, "", false, benefits_began,
     source(pp_45_2015, "Pasal 3", cover_title, high, "the article is on JP")},
    {"registration.pu", CoverBasis::number_issued, "registration.number", false, faq_day,
     source(faq_2018, "JAMINAN SOSIAL 31", cover_title, high)},
    {"registration.bpu", CoverBasis::cash, "", false, faq_day, source(faq_2018, "BPU 12", cover_title, high)},
    {"registration.bpu", CoverBasis::number_issued, "registration.bpu.number", false, faq_day,
     source(faq_2018, "JAMINAN SOSIAL 32", cover_title, high)},
    {"registration.jakon", CoverBasis::cash, "", false, perdir_22_2022.known,
     source(perdir_22_2022, "", cover_title, medium,
            "the project is a member on payment in full or of the first instalment; one source, its day not seen")},
    {"registration.jakon", CoverBasis::number_issued, "registration.jakon.certificate", false, permenaker_44_2015.known,
     source(permenaker_44_2015, "Pasal 3(4)", cover_title, medium,
            "the article says when number and certificate are issued, not when cover begins")},
    {"registration.pmi.before", CoverBasis::cash, "", false, faq_day, general_cash},
    {"registration.pmi.during", CoverBasis::cash, "", false, faq_day, general_cash},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(conditions); ++i) {
    const auto& row = conditions[i];
    if (!sound(row.source) || (row.ask == at_least) == row.limit.empty()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      const bool same = conditions[j].procedure == row.procedure && conditions[j].name == row.name;
      if (same && conditions[j].from >= row.from) return false;
    }
  }
  for (const auto& cover : covers) {
    if (!sound(cover.source) || (cover.basis == CoverBasis::number_issued) == cover.deadline.empty()) return false;
  }
  return true;
}
static_assert(in_order());

}  // namespace

std::span<const RegistrationCondition> registration_conditions() noexcept { return conditions; }

std::vector<const RegistrationCondition*> registration_conditions(std::string_view procedure, Day on) {
  return latest(
      registration_conditions(), on, [&](const RegistrationCondition& row) { return row.procedure == procedure; },
      &RegistrationCondition::name);
}

std::span<const CoverStart> cover_starts() noexcept { return covers; }

}  // namespace jamsostek::inline v0
