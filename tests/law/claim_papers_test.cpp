#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/paper.hpp>
#include <jamsostek/law/rule_book.hpp>

using namespace jamsostek;

namespace {

constexpr Day book_of_2018 = Day(2018, 7, 1);
constexpr Day today = Day(2026, 11, 20);

/// The words of a list, in its order, without repetition.
std::string names(PaperList list) {
  std::string text;
  std::set<std::string_view> seen;
  for (const auto& paper : list) {
    if (!seen.insert(paper.name).second) continue;
    if (!text.empty()) text += ' ';
    text += paper.name;
  }
  return text;
}

}  // namespace

TEST_CASE("the papers of claims are those that each text lists", "[law][claim]") {
  const auto at = GENERATE(table<std::string_view, Day, std::string>({
      {"claim.jht.retirement", Day(2021, 9, 1), "membership_card ktp npwp"},
      {"claim.jht.retirement", Day(2022, 4, 26), "membership_card ktp"},
      {"claim.jht.retirement", today, "membership_card ktp other_identity npwp"},
      {"claim.jht.resignation", book_of_2018,
       "claim_form membership_card ktp family_card employment_end_statement work_experience_statement "
       "no_business_statement bank_book"},
      {"claim.jht.resignation", today, "membership_card ktp other_identity resignation_statement npwp"},
      {"claim.jht.termination", book_of_2018,
       "claim_form membership_card ktp family_card court_ruling employment_agreement contract_end_statement "
       "employment_end_statement pension_decree bank_book"},
      {"claim.jht.partial_10", book_of_2018,
       "claim_form membership_card ktp family_card active_employment_statement employment_end_statement bank_book"},
      {"claim.jht.partial_30_housing", today,
       "membership_card ktp other_identity sale_agreement sale_deed bank_documents npwp"},
      {"claim.jht.leaving_indonesia", today,
       "membership_card ktp passport employment_end_statement contract_end_statement leaving_statement "
       "citizenship_application citizenship_proof bank_book"},
      {"claim.jht.foreigner", book_of_2018,
       "claim_form membership_card passport employment_end_statement contract_end_statement residence_permit "
       "no_more_work_statement bank_book"},
      {"claim.jht.total_disability", today,
       "membership_card examining_doctor_statement advising_doctor_statement npwp"},
      {"claim.jkm", book_of_2018,
       "membership_card ktp heir_ktp death_statement family_card heir_certificate supporting_paper chronology "
       "authority_statement heirs_undertaking"},
      {"claim.jkk.stage_one", today, "accident_report ktp membership_card attendance_list chronology"},
      {"claim.jkk.stage_two", today,
       "accident_report outcome_report membership_card ktp examining_doctor_statement advising_doctor_statement "
       "transport_receipt care_receipt supporting_paper"},
      {"claim.scholarship", today, "child_ktp child_passport birth_certificate family_card school_statement"},
      {"claim.jakon.jkm", today,
       "project_membership ktp heir_ktp death_statement heir_certificate family_card project_manager_statement "
       "attendance_list marriage_certificate"},
      {"claim.jakon.jkk", today,
       "project_membership contribution_receipt ktp examining_doctor_statement advising_doctor_statement "
       "transport_receipt care_receipt supporting_paper"},
      {"claim.jp.mpht", today, "claim_form membership_card ktp family_card tax_withholding_proof bank_book"},
      {"claim.jp.mpc", today,
       "claim_form membership_card ktp family_card examining_doctor_statement advising_doctor_statement "
       "not_working_statement tax_withholding_proof bank_book"},
      {"claim.jp.mpa", today,
       "claim_form membership_card ktp child_ktp student_card birth_certificate family_card death_certificate "
       "heir_certificate guardianship_ruling guardian_ktp bank_book"},
      {"claim.jkp", today, "termination_proof job_search_commitment bank_account_number"},
      {"support.return_to_work", today, "consent_letter"},
  }));
  const auto& [procedure, on, expected] = at;
  INFO(procedure << " on " << fmt::format("{}", on));
  CHECK(names(papers(procedure, on)) == expected);
}

TEST_CASE("an older text on the papers of a claim stands until the day of the next one", "[law][claim]") {
  CHECK(papers("claim.jht.resignation", Day(2024, 4, 14)).front().from == book_of_2018);
  CHECK(papers("claim.jht.resignation", Day(2024, 4, 15)).front().from == Day(2024, 4, 15));
  CHECK(papers("claim.jht.retirement", Day(2022, 4, 25)).front().from == Day(2021, 9, 1));
  CHECK(papers("claim.jht.retirement", Day(2024, 4, 14)).front().from == Day(2022, 4, 26));
  CHECK_THROWS_AS(papers("claim.jkm", Day(2018, 6, 30)), NoRule);
  CHECK_THROWS_AS(papers("claim.jht.retirement", Day(2021, 8, 31)), NoRule);
  CHECK_THROWS_AS(papers("claim.jht.total_disability", Day(2024, 4, 14)), NoRule);
}

TEST_CASE("occupational diseases need one paper of each of three kinds", "[law][claim]") {
  const auto list = papers("claim.jkk.disease", today);
  const auto of_group = [&](int group) { return std::ranges::count(list, group, &Paper::group); };
  CHECK(of_group(0) == 1);
  CHECK(of_group(1) == 4);
  CHECK(of_group(2) == 3);
  CHECK(of_group(3) == 3);
}

TEST_CASE("papers that stand for one another hang on one fact each", "[law][claim]") {
  for (const auto list : paper_lists()) {
    for (const auto& paper : list) {
      INFO(paper.procedure << " " << paper.name << " " << paper.condition);
      // Which of them are enough while a fact is open is told by equal conditions.
      CHECK((paper.group == 0 || paper.condition.find(' ') == std::string_view::npos));
    }
  }
}

TEST_CASE("papers that were not found in a text are of low confidence, with a note", "[law][claim]") {
  for (const auto& paper : papers("claim.jkk.death", today)) {
    INFO(paper.name);
    const bool of_heirs = paper.source.citation.article == "JKM 3";
    CHECK((paper.source.confidence == Confidence::low) == of_heirs);
    CHECK(paper.source.citation.note.empty() == !of_heirs);
  }
}

TEST_CASE("every list, filer, proxy, substitute and condition of a claim belongs to a procedure", "[law][claim]") {
  const auto known = [](std::string_view family) {
    return std::ranges::any_of(claim_procedures(), [&](const auto& procedure) { return fits(family, procedure.name); });
  };
  for (const auto list : paper_lists()) {
    const auto name = list.front().procedure;
    if (name.starts_with("registration")) continue;
    INFO(name);
    CHECK(std::ranges::count(claim_procedures(), name, &ClaimProcedure::name) == 1);
  }
  for (const auto& row : claim_filers()) CHECK(known(row.procedure));
  for (const auto& row : claim_proxies()) CHECK(known(row.procedure));
  for (const auto& row : claim_substitutes()) CHECK(known(row.procedure));
  for (const auto& row : claim_conditions()) CHECK(known(row.procedure));
}

TEST_CASE("what is asked of a claim beside papers cites its text", "[law][claim]") {
  const auto check = [](const auto& rows) {
    for (const auto& row : rows) {
      INFO(row.procedure);
      CHECK_FALSE(row.source.citation.instrument.empty());
      CHECK_FALSE(row.source.citation.title.empty());
      CHECK((row.source.confidence != Confidence::low || !row.source.citation.note.empty()));
    }
  };
  check(claim_filers());
  check(claim_proxies());
  check(claim_substitutes());
  check(claim_conditions());
}

TEST_CASE("what is asked of a claim goes into the hash of the rule book", "[law][claim]") {
  const auto canonical = RuleBook::builtin().canonical();
  for (const auto* row : {"claim.filers|claim.jht|member||BPJS TK", "claim.proxies|claim.jp|false|who is entitled",
                          "claim.substitutes|claim.jkm|membership_card|card_lost|police_loss_report_with_number|",
                          "claim.conditions|support.return_to_work|doctor_recommends||doctor_recommends|0|",
                          "claim.payment_days.jkm|2015-07-01||2015-12-31||3|Permenaker 44/2015|Pasal 19(3)|"}) {
    INFO(row);
    CHECK(canonical.find(row) != std::string::npos);
  }
}

TEST_CASE("the closest rows of a family win", "[law][claim]") {
  CHECK(fits("claim.jht", "claim.jht.death"));
  CHECK(fits("claim.jht.death", "claim.jht.death"));
  CHECK_FALSE(fits("claim.jht.death", "claim.jht"));
  CHECK_FALSE(fits("claim.j", "claim.jht.death"));
  const auto filers = closest(claim_filers(), "claim.jht.death");
  REQUIRE(filers.size() == 1);
  CHECK(filers.front()->who == Filer::heir);
  CHECK(closest(claim_filers(), "claim.jht.resignation").front()->who == Filer::member);
  CHECK(closest(claim_filers(), "tea").empty());
}

TEST_CASE("the rows that name a procedure most closely are taken, wherever they stand", "[law]") {
  struct Named {
    std::string_view procedure;
  };
  const Named rows[] = {{"claim.jht"}, {"claim.jht.death"}, {"claim"}, {"claim.jht.death"}, {"claim.jkm"}};
  const auto found = closest(std::span<const Named>(rows), "claim.jht.death");
  CHECK(found == std::vector<const Named*>{&rows[1], &rows[3]});
  CHECK(closest(std::span<const Named>(rows), "claim.jht.deaths") == std::vector<const Named*>{&rows[0]});
}
