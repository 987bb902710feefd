#include <jamsostek/law/duty.hpp>

#include "latest.hpp"
#include "texts.hpp"

namespace jamsostek::inline v0 {
namespace {

using namespace builtin;
using enum Confidence;
using enum Duty;

constexpr std::string_view title = "who must join which programme";
constexpr Day jkp_began = pp_37_2021.known;
constexpr Day jkp_reformed = pp_6_2025.known;

// Workers of private businesses, by scale.
constexpr Source of_micro = source(perpres_109_2013, "Pasal 6(3)c", title, high);
constexpr Source of_small = source(perpres_109_2013, "Pasal 6(3)b", title, high);
constexpr Source of_larger = source(perpres_109_2013, "Pasal 6(3)a", title, high);
constexpr Source may_take_jht =
    source(perpres_109_2013, "Pasal 6(3)c", title, medium,
           "the article leaves JHT out of the duty; that it may be joined rests on one source");
constexpr Source may_take_jp =
    source(perpres_109_2013, "Pasal 6(3)", title, high,
           "that small and micro businesses may join JP: questions and answers of July 2018, "
           "PU 41");
constexpr std::string_view jkp_note = "who may join is sure; the article that makes it a duty was not seen";
constexpr Source jkp_of_2021 = source(pp_37_2021, "Pasal 4", title, medium, jkp_note);
constexpr Source jkp_of_2025 = source(pp_6_2025, "Pasal 4", title, medium, jkp_note);

// Workers of a person, and of the state.
constexpr Source of_person = source(pp_44_2015, "Pasal 5(2)b", title, low,
                                    "that workers of a person are members is sure; no text names a scale for such an "
                                    "employer: JKK and JKM are the least of any");
constexpr Source person_may = source(pp_46_2015, "Pasal 4(2)b", title, low,
                                     "that workers of a person may be members is sure; that it is no duty is general "
                                     "knowledge");
constexpr Source person_may_jp =
    source(pp_45_2015, "Pasal 2", title, low,
           "that workers of private employers may be members is sure; that it is no duty of a "
           "person is general knowledge");
constexpr Source person_no_jkp = source(pp_37_2021, "Pasal 1", title, low,
                                        "JKP is for workers of a business; that a household is none is how we read it");
constexpr Source state_then = source(pp_44_2015, "Pasal 5", title, low,
                                     "staff of the state who are no civil servants; that they had to join before PP "
                                     "49/2023 is general knowledge");
constexpr Source state_now =
    source(pp_49_2023, "Pasal 5(1)a", title, medium,
           "the article refers to other regulations; that BPJS Ketenagakerjaan insures staff who "
           "are no civil servants rests on one report");
constexpr Source state_may_jht = source(pp_46_2015, "Pasal 4(1)", title, low,
                                        "the article names workers of private employers alone; in practice the budget "
                                        "owner may enrol other staff (general knowledge)");
constexpr Source state_may_jp = source(pp_45_2015, "Pasal 2", title, low,
                                       "the article names workers of the state too; that joining is up to the budget "
                                       "owner is general knowledge");
constexpr Source state_no_jkp =
    source(pp_37_2021, "Pasal 1", title, medium, "JKP is for workers of a business; the state is none");
constexpr Instrument pp_70_2015{"PP 70/2015", Day(2015, 9, 16)};
constexpr Source civil_servants =
    source(pp_70_2015, "", title, low,
           "civil servants, soldiers and police are insured with Taspen and Asabri: general "
           "knowledge");

// Those who count as workers, or work for themselves.
constexpr Source interns = source(pp_44_2015, "", title, high,
                                  "as the questions and answers of July 2018 tell it (PU 13: interns, students and "
                                  "prisoners count as workers, entitled to JKK and JKM); the article was not seen");
constexpr Source interns_no_more = source(
    faq_2018, "PU 13", title, medium, "the answer names JKK and JKM alone; BPU 9 and 19 could be read as allowing JHT");
constexpr Source construction =
    source(perpres_109_2013, "Pasal 6(4)", title, high, "so also PP 44/2015 Pasal 53 and Permenaker 44/2015 Pasal 2");
constexpr Source construction_no_more =
    source(perpres_109_2013, "Pasal 6(4)", title, medium, "the article names JKK and JKM alone");
constexpr Source own_account = source(pp_44_2015, "Pasal 5(3)", title, high,
                                      "that JKK and JKM are the duty: questions and answers of July 2018, BPU 19");
constexpr Source own_account_jht =
    source(pp_46_2015, "Pasal 4(3)", title, high, "that JHT is voluntary: questions and answers of July 2018, BPU 19");
constexpr Source own_account_no_jp = source(pp_45_2015, "Pasal 2", title, high);
constexpr Source no_employer_no_jkp = source(pp_37_2021, "Pasal 4", title, high);
constexpr Source migrants_then = source(permenaker_7_2017, "", title, medium, "the article was not seen");
constexpr Source migrants_now = source(permenaker_4_2023, "", title, high, "the article was not seen");

// What rules over these.
constexpr Source foreigners = source(pp_44_2015, "Pasal 5(2)c", title, high);
constexpr Source foreigners_jht = source(pp_46_2015, "Pasal 4(2)c", title, high);
constexpr Source foreigners_no_jp = source(faq_2018, "PU 27", title, high);
constexpr Source foreigners_no_jkp = source(pp_37_2021, "Pasal 4", title, high, "re-worded by PP 6/2025");
constexpr Source jp_is_kept = source(faq_2018, "PU 30", title, high);
constexpr Source jht_is_kept =
    source(faq_2018, "PU 11", title, low,
           "the text says it of JP (PU 30); for JHT it is how we read that programmes may not "
           "be picked");
constexpr Source before_jkp = source(pp_37_2021, "Pasal 4", "what a worker is in before JKP can be joined", high,
                                     "PP 6/2025 Pasal 4 says the same");

constexpr DutyRow since_2015(std::string_view group, std::string_view programme, Duty duty, const Source& source) {
  return {group, programme, duty, benefits_began, source};
}
constexpr DutyRow jkp_since(Day from, std::string_view group, Duty duty, const Source& source) {
  return {group, "jkp", duty, from, source};
}
constexpr DutyRow for_jkp(std::string_view group, std::string_view programme) {
  return {group, programme, required, jkp_began, before_jkp};
}
constexpr DutyRow migrant(Day from, std::string_view programme, Duty duty, const Source& source) {
  return {"pmi", programme, duty, from, source};
}

constexpr DutyRow table[] = {
    since_2015("pu.micro", "jkk", required, of_micro),
    since_2015("pu.micro", "jkm", required, of_micro),
    since_2015("pu.micro", "jht", optional, may_take_jht),
    since_2015("pu.micro", "jp", optional, may_take_jp),
    jkp_since(jkp_began, "pu.micro", required, jkp_of_2021),
    jkp_since(jkp_reformed, "pu.micro", required, jkp_of_2025),
    since_2015("pu.small", "jkk", required, of_small),
    since_2015("pu.small", "jkm", required, of_small),
    since_2015("pu.small", "jht", required, of_small),
    since_2015("pu.small", "jp", optional, may_take_jp),
    jkp_since(jkp_began, "pu.small", required, jkp_of_2021),
    jkp_since(jkp_reformed, "pu.small", required, jkp_of_2025),
    since_2015("pu.medium", "jkk", required, of_larger),
    since_2015("pu.medium", "jkm", required, of_larger),
    since_2015("pu.medium", "jht", required, of_larger),
    since_2015("pu.medium", "jp", required, of_larger),
    jkp_since(jkp_began, "pu.medium", required, jkp_of_2021),
    jkp_since(jkp_reformed, "pu.medium", required, jkp_of_2025),
    since_2015("pu.large", "jkk", required, of_larger),
    since_2015("pu.large", "jkm", required, of_larger),
    since_2015("pu.large", "jht", required, of_larger),
    since_2015("pu.large", "jp", required, of_larger),
    jkp_since(jkp_began, "pu.large", required, jkp_of_2021),
    jkp_since(jkp_reformed, "pu.large", required, jkp_of_2025),

    since_2015("pu.household", "jkk", required, of_person),
    since_2015("pu.household", "jkm", required, of_person),
    since_2015("pu.household", "jht", optional, person_may),
    since_2015("pu.household", "jp", optional, person_may_jp),
    jkp_since(jkp_began, "pu.household", excluded, person_no_jkp),
    since_2015("pu.state", "jkk", required, state_then),
    {"pu.state", "jkk", required, pp_49_2023.known, state_now},
    since_2015("pu.state", "jkm", required, state_then),
    {"pu.state", "jkm", required, pp_49_2023.known, state_now},
    since_2015("pu.state", "jht", optional, state_may_jht),
    since_2015("pu.state", "jp", optional, state_may_jp),
    jkp_since(jkp_began, "pu.state", excluded, state_no_jkp),
    since_2015("pu.civil_servant", "jkk", excluded, civil_servants),
    since_2015("pu.civil_servant", "jkm", excluded, civil_servants),
    since_2015("pu.civil_servant", "jht", excluded, civil_servants),
    since_2015("pu.civil_servant", "jp", excluded, civil_servants),
    jkp_since(jkp_began, "pu.civil_servant", excluded, state_no_jkp),

    since_2015("intern", "jkk", required, interns),
    since_2015("intern", "jkm", required, interns),
    since_2015("intern", "jht", excluded, interns_no_more),
    since_2015("intern", "jp", excluded, interns_no_more),
    jkp_since(jkp_began, "intern", excluded, interns_no_more),
    since_2015("jakon", "jkk", required, construction),
    since_2015("jakon", "jkm", required, construction),
    since_2015("jakon", "jht", excluded, construction_no_more),
    since_2015("jakon", "jp", excluded, construction_no_more),
    jkp_since(jkp_began, "jakon", excluded, construction_no_more),
    since_2015("bpu", "jkk", required, own_account),
    since_2015("bpu", "jkm", required, own_account),
    since_2015("bpu", "jht", optional, own_account_jht),
    since_2015("bpu", "jp", excluded, own_account_no_jp),
    jkp_since(jkp_began, "bpu", excluded, no_employer_no_jkp),
    migrant(permenaker_7_2017.known, "jkk", required, migrants_then),
    migrant(permenaker_4_2023.known, "jkk", required, migrants_now),
    migrant(permenaker_7_2017.known, "jkm", required, migrants_then),
    migrant(permenaker_4_2023.known, "jkm", required, migrants_now),
    migrant(permenaker_7_2017.known, "jht", optional, migrants_then),
    migrant(permenaker_4_2023.known, "jht", optional, migrants_now),
    migrant(permenaker_7_2017.known, "jp", excluded, migrants_then),
    migrant(permenaker_4_2023.known, "jp", excluded, migrants_now),
    jkp_since(jkp_began, "pmi", excluded, no_employer_no_jkp),

    since_2015("foreigner", "jkk", required, foreigners),
    since_2015("foreigner", "jkm", required, foreigners),
    since_2015("foreigner", "jht", required, foreigners_jht),
    since_2015("foreigner", "jp", excluded, foreigners_no_jp),
    jkp_since(jkp_began, "foreigner", excluded, foreigners_no_jkp),
    since_2015("joined", "jht", required, jht_is_kept),
    since_2015("joined", "jp", required, jp_is_kept),
    for_jkp("jkp.micro", "jkk"),
    for_jkp("jkp.micro", "jkm"),
    for_jkp("jkp.micro", "jht"),
    for_jkp("jkp.small", "jkk"),
    for_jkp("jkp.small", "jkm"),
    for_jkp("jkp.small", "jht"),
    for_jkp("jkp.medium", "jkk"),
    for_jkp("jkp.medium", "jkm"),
    for_jkp("jkp.medium", "jht"),
    for_jkp("jkp.medium", "jp"),
    for_jkp("jkp.large", "jkk"),
    for_jkp("jkp.large", "jkm"),
    for_jkp("jkp.large", "jht"),
    for_jkp("jkp.large", "jp"),
};

constexpr bool in_order(std::span<const DutyRow> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!sound(rows[i].source)) return false;
    for (std::size_t j = 0; j < i; ++j) {
      const bool same = rows[j].group == rows[i].group && rows[j].programme == rows[i].programme;
      if (same && rows[j].from >= rows[i].from) return false;
    }
  }
  return true;
}
static_assert(in_order(table));

}  // namespace

std::span<const DutyRow> duty_table() noexcept { return table; }

std::vector<const DutyRow*> duties(std::string_view group, Day on) {
  return latest(
      duty_table(), on, [&](const DutyRow& row) { return row.group == group; }, &DutyRow::programme);
}

}  // namespace jamsostek::inline v0
