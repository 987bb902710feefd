#include <jamsostek/law/claim_procedure.hpp>

#include "texts.hpp"

namespace jamsostek::inline v0 {
namespace {

using builtin::answered;
using enum Filer;

constexpr ClaimProcedure procedures[] = {
    {"claim.jht.retirement", "the savings of JHT at the retirement age"},
    {"claim.jht.resignation", "the savings of JHT after a resignation, or the end of an own business"},
    {"claim.jht.termination", "the savings of JHT after a termination"},
    {"claim.jht.contract_end", "the savings of JHT at the end of a fixed-term contract"},
    {"claim.jht.partial_10", "a tenth of the savings of JHT, to prepare for retirement"},
    {"claim.jht.partial_30_housing", "three tenths of the savings of JHT, for a house"},
    {"claim.jht.leaving_indonesia", "the savings of JHT of a citizen who leaves for good or changes citizenship"},
    {"claim.jht.foreigner", "the savings of JHT of a foreigner who leaves for good"},
    {"claim.jht.total_disability", "the savings of JHT on total permanent disability"},
    {"claim.jht.death", "the savings of JHT, by the heirs"},
    {"claim.jkm", "the benefit of a death that is not from work, by the heirs"},
    {"claim.funeral", "the funeral cost of a member without heirs, by who saw to the burial"},
    {"claim.jkk.stage_one", "the first report of a work accident"},
    {"claim.jkk.stage_two", "the report of the outcome of a work accident, with the claim"},
    {"claim.jkk.death", "the claim of the heirs after a deadly work accident"},
    {"claim.jkk.reimbursement", "the cost of care that was paid by the employer or the member first"},
    {"claim.jkk.disease", "an occupational disease"},
    {"claim.scholarship", "the scholarship of a child"},
    {"claim.jakon.jkm", "the benefit of a death that is not from work, of a construction worker"},
    {"claim.jakon.jkk", "the report of the outcome of a work accident of a construction worker, with the claim"},
    {"claim.jp.mpht", "the old-age pension"},
    {"claim.jp.mpc", "the pension on total permanent disability"},
    {"claim.jp.mpjd", "the pension of a widow or widower"},
    {"claim.jp.mpa", "the pension of a child"},
    {"claim.jp.mpot", "the pension of a parent"},
    {"claim.jp.lump_sum", "the contributions of JP and what they earned, where no pension is due"},
    {"claim.jp.confirmation", "the report of a payee that a pension goes on"},
    {"claim.jkp", "the cash benefit after a lost job"},
    {"support.return_to_work", "guidance of a disabled worker back to work (Return to Work)"},
    {"support.prevention", "promotive or preventive activities of a company, with its cost"},
    {"support.prevention_partner", "running promotive or preventive activities for BPJS as a third party"},
};

constexpr std::string_view who_title = "who files a claim";

constexpr Source filed(std::string_view article) { return answered(article, who_title); }

constexpr Source jkp_site{
    {"BPJS TK, web site on JKP", "", who_title, "as the press of 2022-02-23 quotes the official site"},
    Confidence::medium};
constexpr Source general_knowledge{
    {"PP 44/2015", "", who_title, "no text that says who files was found: from general knowledge"}, Confidence::low};

constexpr ClaimFiler filers[] = {
    {"claim.jht", member, "", filed("JHT 62")},
    {"claim.jht.death", heir, "", filed("JHT 10")},
    {"claim.jkm", heir, "", filed("JKM 38")},
    {"claim.funeral", who_buried, "", filed("JKM 19")},
    {"claim.jkk", employer, "wage_recipient", filed("JKK 26")},
    {"claim.jkk", member, "not_wage_recipient", general_knowledge},
    {"claim.jkk.death", employer, "wage_recipient", filed("JKK 26")},
    {"claim.jkk.death", heir, "not_wage_recipient", general_knowledge},
    {"claim.jkk.disease", employer, "wage_recipient and still_employed", filed("PAK 4(a)")},
    {"claim.jkk.disease", member, "wage_recipient and not_still_employed", filed("PAK 4(b)")},
    {"claim.jkk.disease", member, "not_wage_recipient", filed("PAK 4(c)")},
    {"claim.jkk.disease", group, "not_wage_recipient", filed("PAK 4(c)")},
    {"claim.jkk.disease", family, "not_wage_recipient", filed("PAK 4(c)")},
    {"claim.scholarship", heir, "", filed("JKM 21")},
    {"claim.scholarship", spouse, "child_without_account", filed("JKM 11(a)")},
    {"claim.scholarship", parent, "child_without_account", filed("JKM 11(b)")},
    {"claim.scholarship", guardian, "child_without_account", filed("JKM 11(c)")},
    {"claim.jakon.jkm", heir, "", filed("JKM 38")},
    {"claim.jakon.jkk", employer, "", general_knowledge},
    {"claim.jp", member, "", filed("JP 13")},
    {"claim.jp.mpjd", spouse, "", filed("JP 13")},
    {"claim.jp.mpa", child, "not_child_under_18", filed("JP 13")},
    {"claim.jp.mpa", guardian, "child_under_18", filed("JP 17(g)")},
    {"claim.jp.mpot", parent, "", filed("JP 13")},
    {"claim.jp.lump_sum", member, "not_died", filed("JP 13")},
    {"claim.jp.lump_sum", heir, "died", filed("JP 13")},
    {"claim.jp.confirmation", member, "not_died", filed("JP 30(b)")},
    {"claim.jp.confirmation", heir, "died", filed("JP 30(b)")},
    {"claim.jkp", member, "", jkp_site},
    {"support.return_to_work", employer, "", filed("RTW 4(e)")},
    {"support.prevention", employer, "", filed("Promotif dan preventif 2(a)")},
    {"support.prevention_partner", partner, "", filed("Promotif dan preventif 5")},
};

constexpr std::string_view proxy_title = "whether a claim is filed by proxy";

constexpr ClaimProxy proxies[] = {
    {"claim.jht", true,
     "for the filing alone, when illness, detention or the like keep the member away; payment goes "
     "to who is entitled",
     answered("JHT 49 and 62", proxy_title)},
    {"claim.jht.foreigner", true, "the employer with a special power of attorney; payment goes to the member's account",
     answered("JHT 64", proxy_title)},
    {"claim.jkm", true, "the employer, or the group of a BPU member, for the filing alone; payment goes to the heirs",
     answered("JKM 16 and 17", proxy_title)},
    {"claim.jakon.jkm", true, "the employer, for the filing alone; payment goes to the heirs",
     answered("JKM 16", proxy_title)},
    {"claim.jp", false, "who is entitled files in person", answered("JP 13", proxy_title)},
    {"claim.jp.confirmation", true, "only for a payee who is gravely ill or totally disabled, at an office of BPJS",
     answered("JP 30(b)-(c)", proxy_title)},
};

constexpr std::string_view substitute_title = "what stands for a paper that is lost or cannot be had";

constexpr ClaimSubstitute substitutes[] = {
    {"claim.jht", "membership_card", "card_lost and not_employer_closed", "police_loss_report_and_employer_statement",
     "Surat keterangan hilang dari kepolisian dan surat pernyataan dari perusahaan dengan nomor kepesertaan",
     answered("JHT 37", substitute_title)},
    {"claim.jht", "membership_card", "card_lost and employer_closed", "police_loss_report_with_number",
     "Surat keterangan kehilangan dari kepolisian yang mencantumkan nomor kepesertaan",
     answered("JHT 39", substitute_title)},
    {"claim.jkm", "membership_card", "card_lost", "police_loss_report_with_number",
     "Surat keterangan kehilangan dari kepolisian dengan nama, tanggal lahir dan nomor kartu",
     answered("JKM 20", substitute_title)},
    {"claim.funeral", "membership_card", "card_lost", "police_loss_report_with_number",
     "Surat keterangan kehilangan dari kepolisian dengan nama, tanggal lahir dan nomor kartu",
     answered("JKM 20", substitute_title)},
    {"claim.jht", "ktp", "ktp_in_process", "ktp_replacement_statement",
     "Surat keterangan asli pengganti KTP-el dari Disdukcapil", answered("JHT 30", substitute_title)},
    {"claim.jht", "employment_end_statement", "employer_closed", "own_statement_of_end",
     "Surat pernyataan bermeterai: berhenti bekerja, periode bekerja, perusahaan tutup, belum pernah klaim JHT",
     answered("JHT 26(a)", substitute_title)},
};

constexpr std::string_view condition_title = "conditions of a claim";

constexpr Source asked(std::string_view article) { return answered(article, condition_title); }

constexpr Source jkp_asks{{"BPJS TK, web site on JKP", "", condition_title, "as the press of 2022-03-02 tells it"},
                          Confidence::medium};
constexpr Source no_bpu{{builtin::faq_2018.name, "JKK 29", condition_title, ""}, Confidence::high};

constexpr ClaimCondition conditions[] = {
    {"claim.jht.resignation", "not_working", "", "not_active_elsewhere", 0,
     "the member works for nobody else and is no active BPU member", asked("JHT 19 and 56")},
    {"claim.jht.termination", "not_working", "", "not_active_elsewhere", 0,
     "the member works for nobody else and is no active BPU member", asked("JHT 19 and 56")},
    {"claim.jht.contract_end", "not_working", "", "not_active_elsewhere", 0,
     "the member works for nobody else and is no active BPU member", asked("JHT 19 and 56")},
    {"claim.jht.partial_10", "employer_in_order", "still_employed", "employer_in_order", 0,
     "the employer of a member at work is in order with administration and contributions", asked("JHT 60")},
    {"claim.jht.partial_30_housing", "employer_in_order", "still_employed", "employer_in_order", 0,
     "the employer of a member at work is in order with administration and contributions", asked("JHT 60")},
    {"claim.jht.partial_30_housing", "for_a_house", "", "buys_house", 0, "for owning a house, not for renovation",
     asked("JHT 55")},
    {"claim.jkm", "active_member", "", "active_member", 0, "the member was active on the day of death",
     asked("JKM 23")},
    {"claim.jkm", "marriage_registered", "heir_is_spouse", "marriage_registered", 0,
     "a marriage that is religious only is confirmed by a court first (itsbat nikah)", asked("JKM 15 and 18")},
    {"claim.funeral", "no_heirs", "", "no_heirs", 0, "the member left no heirs and no will", asked("JKM 14")},
    {"claim.jakon.jkm", "on_project", "", "on_project", 0, "the member worked on the project on the day of death",
     asked("JKM 31")},
    {"claim.jkk.reimbursement", "reason", "", "no_network_facility", 1,
     "where the accident happened there is no facility of the network (PLKK)", asked("JKK 11(a)")},
    {"claim.jkk.reimbursement", "reason", "", "arrears_settled", 1,
     "arrears of more than three months, with the fines, have been settled since", asked("JKK 11(b)")},
    {"claim.jkk.reimbursement", "reason", "", "active_but_refused", 1,
     "an active member whom the system of the network did not know", asked("JKK 11(c)")},
    {"claim.jkk.disease", "diagnosed", "", "diagnosed", 0,
     "a competent physician diagnosed an occupational disease, with the papers that prove it", asked("PAK 3(a)")},
    {"claim.jkk.disease", "reported", "", "reported_to_bpjs", 0, "the case was reported to BPJS", asked("PAK 3(b)")},
    {"claim.jkk.disease", "member_before_diagnosis", "", "member_before_diagnosis", 0,
     "a member, at the employer with the hazard, before the first clinical suspicion", asked("PAK 3(c)")},
    {"claim.jkk.disease", "caused_by_work", "", "caused_by_work", 0,
     "work caused the disease: triggering or aggravating it is not enough", asked("PAK 13")},
    {"claim.scholarship", "in_school", "", "child_in_school", 0, "the child is at school", asked("JKK 35(c)")},
    {"claim.scholarship", "unmarried", "", "not_child_married", 0, "the child is not married", asked("JKK 35(d)")},
    {"claim.jkp", "not_working", "", "not_working_again", 0, "the member has no new work as a wage recipient",
     jkp_asks},
    {"claim.jkp", "looks_for_work", "", "looks_for_work", 0, "the member is ready to look for work actively", jkp_asks},
    {"support.return_to_work", "jkk_member", "", "jkk_member", 0, "a member of JKK", asked("RTW 4(a)")},
    {"support.return_to_work", "wage_recipient", "", "wage_recipient", 0,
     "a wage recipient: BPU has no employer that agrees", no_bpu},
    {"support.return_to_work", "contributions_in_order", "", "contributions_in_order", 0,
     "the employer pays contributions regularly", asked("RTW 4(b)")},
    {"support.return_to_work", "disabling_event", "", "disabling_event", 0,
     "a work accident or occupational disease that disables", asked("RTW 4(c)")},
    {"support.return_to_work", "doctor_recommends", "", "doctor_recommends", 0,
     "the advising physician recommends the programme", asked("RTW 4(d)")},
    {"support.return_to_work", "employer_agrees", "", "employer_agrees", 0, "the employer signs the letter of consent",
     asked("RTW 4(e) and 11")},
    {"support.return_to_work", "worker_agrees", "", "worker_agrees", 0,
     "the worker signs the letter of consent: nobody has to take part", asked("RTW 4(e) and 10")},
    {"support.prevention", "in_order", "", "administration_in_order and not_in_arrears", 0,
     "in order with the administration of membership and not in arrears", asked("Promotif dan preventif 11(a)")},
    {"support.prevention", "fully_registered", "", "not_partly_registered", 0,
     "no company that registers a part of its workers or programmes (PDS)", asked("Promotif dan preventif 11(c)")},
    {"support.prevention", "one_kind_a_year", "", "not_other_kind_this_year", 0,
     "one kind of support in a calendar year", asked("Promotif dan preventif 2(b)")},
    {"support.prevention_partner", "registered_supplier", "", "registered_supplier", 0,
     "registered as a supplier of BPJS", asked("Promotif dan preventif 5(a)")},
    {"support.prevention_partner", "active_member", "", "active_member", 0, "an active member of BPJS",
     asked("Promotif dan preventif 5(b)")},
    {"support.prevention_partner", "no_recent_arrears", "", "not_arrears_in_3_months", 0,
     "no arrears of contributions in the last three months", asked("Promotif dan preventif 5(b)")},
    {"support.prevention_partner", "experienced", "", "experience_recommended", 0,
     "experience in health and safety at work, with a recommendation of the ministry",
     asked("Promotif dan preventif 5(c)")},
    {"support.prevention_partner", "certified_experts", "", "certified_experts", 0, "certified experts",
     asked("Promotif dan preventif 5(d)")},
};

}  // namespace

std::span<const ClaimProcedure> claim_procedures() noexcept { return procedures; }
std::span<const ClaimFiler> claim_filers() noexcept { return filers; }
std::span<const ClaimProxy> claim_proxies() noexcept { return proxies; }
std::span<const ClaimSubstitute> claim_substitutes() noexcept { return substitutes; }
std::span<const ClaimCondition> claim_conditions() noexcept { return conditions; }

}  // namespace jamsostek::inline v0
