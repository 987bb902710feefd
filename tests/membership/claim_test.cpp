#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include <jamsostek/membership/claim.hpp>
#include <jamsostek/membership/prevention.hpp>

using namespace jamsostek;
using namespace jamsostek::membership::claim;
using jamsostek::membership::Facts;
using jamsostek::membership::PaperStatus;
using namespace jamsostek::literals;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Day today = Day(2026, 11, 20);
constexpr Day of_2018 = Day(2018, 7, 1);

Claim claim_of(std::string procedure, Facts facts = {}, std::vector<std::string> papers = {}, Day on = today) {
  Claim claim{std::move(procedure), on};
  claim.facts = std::move(facts);
  claim.papers = std::move(papers);
  return claim;
}

/// The needs of a state: alternatives with `|`, needs with a space between them.
std::string needs(const Checklist& list, PaperStatus status) {
  std::string text;
  for (const auto& [any_of, state, unknown] : list.papers) {
    if (state != status) continue;
    if (!text.empty()) text += ' ';
    for (std::size_t i = 0; i < any_of.size(); ++i) {
      if (i != 0) text += '|';
      text += any_of[i].name;
    }
  }
  return text;
}
std::string missing(const Claim& claim) { return needs(checklist(book, claim), PaperStatus::missing); }

Dates dates(std::initializer_list<std::pair<Date, Day>> known) {
  Dates all;
  for (const auto& [which, day] : known) all[static_cast<std::size_t>(which)] = day;
  return all;
}

Deadline limit(std::string_view procedure, std::string_view name, const Dates& known, std::vector<Day> holidays = {}) {
  const auto all = deadlines(book, procedure, known, holidays);
  const auto found = std::ranges::find(all, name, &Deadline::name);
  REQUIRE(found != all.end());
  return *found;
}

using Words = std::vector<std::string_view>;

}  // namespace

TEST_CASE("a checklist says what is missing, and respects alternatives", "[membership][claim]") {
  auto claim = claim_of("claim.jht.resignation", {{"citizen", true}, {"wage_recipient", true}}, {}, of_2018);
  CHECK(missing(claim) ==
        "claim_form membership_card ktp family_card employment_end_statement|work_experience_statement bank_book");
  claim.papers = {"claim_form", "membership_card", "ktp", "family_card", "work_experience_statement"};
  CHECK(missing(claim) == "bank_book");
  CHECK(checklist(book, claim).complete == false);
  claim.papers.emplace_back("bank_book");
  const auto full = checklist(book, claim);
  CHECK(full.complete == true);
  CHECK(needs(full, PaperStatus::undecided).empty());
  CHECK(full.missing_facts == Words{"active_elsewhere", "event"});
  // A BPU member has no employer; a foreigner has no family card.
  claim.facts = {{"citizen", false}, {"wage_recipient", false}};
  claim.papers = {"claim_form"};
  CHECK(missing(claim) == "membership_card ktp no_business_statement bank_book");
}

TEST_CASE("a fact that is not known leaves a need undecided and is asked for", "[membership][claim]") {
  const auto list = checklist(book, claim_of("claim.jht.resignation", {}, {}, of_2018));
  CHECK(needs(list, PaperStatus::missing) == "claim_form membership_card ktp bank_book");
  CHECK(needs(list, PaperStatus::undecided) ==
        "family_card employment_end_statement|work_experience_statement no_business_statement");
  CHECK(list.missing_facts == Words{"active_elsewhere", "citizen", "event", "wage_recipient"});
  CHECK(list.complete == false);
  CHECK_FALSE(list.conditions_met);

  const auto rest = checklist(
      book, claim_of("claim.jht.resignation", {}, {"claim_form", "membership_card", "ktp", "bank_book"}, of_2018));
  CHECK_FALSE(rest.complete);
}

TEST_CASE("a tax number is needed above a balance of 50 million, or after a part was paid", "[membership][claim]") {
  const auto needed = [](std::optional<Money> balance, std::optional<bool> part, std::string procedure) {
    auto claim = claim_of(std::move(procedure));
    claim.balance = balance;
    if (part) claim.facts = {{"earlier_partial_claim", *part}};
    const auto list = checklist(book, claim);
    const auto has = [&](PaperStatus status) { return needs(list, status).find("npwp") != std::string::npos; };
    return has(PaperStatus::missing) ? "needed" : has(PaperStatus::undecided) ? "undecided" : "not needed";
  };
  for (const auto* procedure : {"claim.jht.retirement", "claim.jht.resignation", "claim.jht.foreigner"}) {
    INFO(procedure);
    CHECK(needed(50'000'000_rupiah, false, procedure) == std::string("not needed"));
    CHECK(needed(Money::parse("50000000.01"), false, procedure) == std::string("needed"));
    CHECK(needed(1_rupiah, true, procedure) == std::string("needed"));
    CHECK(needed(1_rupiah, std::nullopt, procedure) == std::string("undecided"));
    CHECK(needed(std::nullopt, std::nullopt, procedure) == std::string("undecided"));
    CHECK(needed(std::nullopt, true, procedure) == std::string("needed"));
  }
  const auto unknown = checklist(book, claim_of("claim.jht.retirement")).missing_facts;
  CHECK(unknown == Words{"balance", "birth_date", "earlier_partial_claim"});
  // The book of 2018 asks for none, whatever the balance.
  auto old = claim_of("claim.jht.resignation", {}, {}, of_2018);
  old.balance = 90'000'000_rupiah;
  CHECK(missing(old) == "claim_form membership_card ktp bank_book");
  old.balance = -1_rupiah;
  CHECK_THROWS_AS(checklist(book, old), OutOfRange);
}

TEST_CASE("an older text is chosen by a day; the latest one is the default", "[membership][claim]") {
  auto claim = claim_of("claim.jht.partial_10");
  CHECK(missing(claim) == "membership_card ktp|other_identity");
  claim.text = of_2018;
  const auto older = checklist(book, claim);
  CHECK(older.text == of_2018);
  CHECK(needs(older, PaperStatus::missing) ==
        "claim_form membership_card ktp family_card active_employment_statement|employment_end_statement bank_book");
  claim.text = Day(2018, 6, 30);
  try {
    static_cast<void>(checklist(book, claim));
    FAIL("no text stood then");
  } catch (const NoRule& error) {
    CHECK(error.field() == "text");
  }
}

TEST_CASE("what stands for a lost card, an identity card in the making, an employer that closed",
          "[membership][claim]") {
  const auto lost = [](bool closed) {
    return missing(claim_of("claim.jht.contract_end",
                            {{"citizen", false}, {"card_lost", true}, {"employer_closed", closed}},
                            {"claim_form", "ktp", "employment_agreement", "bank_book"}));
  };
  CHECK(lost(false) == "membership_card|police_loss_report_and_employer_statement");
  CHECK(lost(true) == "membership_card|police_loss_report_with_number");
  auto closed =
      claim_of("claim.jht.resignation",
               {{"citizen", true}, {"wage_recipient", true}, {"employer_closed", true}, {"ktp_in_process", true}},
               {"claim_form", "membership_card", "ktp_replacement_statement", "own_statement_of_end", "family_card",
                "bank_book"},
               of_2018);
  CHECK(checklist(book, closed).complete == true);
  closed.facts["employer_closed"] = false;
  CHECK(missing(closed) == "employment_end_statement|work_experience_statement");
  CHECK(missing(claim_of("claim.jkm", {{"card_lost", true}, {"heir_is_spouse", false}, {"more_papers_asked", false}},
                         {"ktp", "heir_ktp", "death_certificate", "family_card", "heir_certificate"})) ==
        "membership_card|police_loss_report_with_number");
}

TEST_CASE("heirs show papers by citizenship and marriage", "[membership][claim]") {
  const auto of = [](Facts facts) {
    return missing(claim_of("claim.jht.death", std::move(facts),
                            {"claim_form", "membership_card", "heir_ktp", "bank_book"}, of_2018));
  };
  CHECK(of({{"citizen", true}, {"heir_citizen", true}, {"married", true}, {"divorced", false}}) ==
        "heir_family_card death_certificate|death_statement "
        "heir_statement|notary_heir_certificate|estate_office_heir_certificate marriage_certificate");
  CHECK(of({{"citizen", false}, {"heir_citizen", false}, {"married", false}, {"divorced", true}}) ==
        "foreigner_death_statement mission_heir_certificate divorce_certificate");
}

TEST_CASE("a paper at hand is enough only where no fact could ask for another one", "[membership][claim]") {
  auto claim = claim_of("claim.jht.death", {{"citizen", true}, {"married", false}, {"divorced", false}},
                        {"claim_form", "membership_card", "heir_ktp", "heir_family_card", "death_certificate",
                         "heir_statement", "bank_book"},
                        of_2018);
  // The statement of the heirs does for a citizen; a foreigner needs the certificate of a mission. The family card is
  // asked of a citizen alone, and is there.
  const auto open = checklist(book, claim);
  CHECK_FALSE(open.complete);
  CHECK(needs(open, PaperStatus::undecided) ==
        "heir_statement|notary_heir_certificate|estate_office_heir_certificate|mission_heir_certificate");
  CHECK(open.missing_facts == Words{"heir_citizen"});
  claim.facts["heir_citizen"] = false;
  CHECK(missing(claim) == "mission_heir_certificate");
  claim.facts["heir_citizen"] = true;
  CHECK(checklist(book, claim).complete == true);

  // A passport does for a foreign heir.
  claim = claim_of("claim.jht.death", {}, {"heir_passport"});
  CHECK(needs(checklist(book, claim), PaperStatus::undecided).find("heir_ktp|other_identity|heir_passport") !=
        std::string::npos);
  claim.facts["heir_citizen"] = true;
  CHECK(missing(claim).find("heir_ktp|other_identity") != std::string::npos);
  claim.facts["heir_citizen"] = false;
  CHECK(missing(claim).find("heir_ktp") == std::string::npos);
}

TEST_CASE("a missing person needs other papers, three months after the report", "[membership][claim]") {
  auto claim = claim_of(
      "claim.jkm",
      {{"missing_person", true}, {"active_member", true}, {"heir_is_spouse", false}, {"more_papers_asked", false}},
      {"membership_card", "ktp", "heir_ktp", "family_card", "heir_certificate"}, Day(2020, 3, 1));
  CHECK(missing(claim) == "chronology authority_statement heirs_undertaking");
  const auto presumed = [](Day on) {
    return limit("claim.jkm", "presumed_dead", dates({{Date::missing_reported, Day(2019, 11, 30)}, {Date::on, on}}));
  };
  CHECK(presumed(Day(2020, 2, 28)).kept == false);
  CHECK(presumed(Day(2020, 2, 29)).kept == true);
  CHECK(presumed(Day(2020, 2, 29)).day == Day(2020, 2, 29));
}

TEST_CASE("who may file, and whether by proxy", "[membership][claim]") {
  const auto who = [](std::string procedure, Facts facts = {}) {
    std::string text;
    for (const auto* filer : checklist(book, claim_of(std::move(procedure), std::move(facts))).filers) {
      text += fmt::format("{} ", filer->who);
    }
    return text;
  };
  CHECK(who("claim.jht.resignation") == "member ");
  CHECK(who("claim.jht.death") == "heir ");
  CHECK(who("claim.funeral") == "who_buried ");
  CHECK(who("claim.jkk.stage_two", {{"wage_recipient", true}}) == "employer ");
  CHECK(who("claim.jkk.disease", {{"wage_recipient", true}, {"still_employed", true}}) == "employer ");
  CHECK(who("claim.jkk.disease", {{"wage_recipient", true}, {"still_employed", false}}) == "member ");
  CHECK(who("claim.jkk.disease", {{"wage_recipient", false}}) == "member group family ");
  CHECK(who("claim.jkk.disease") == "");
  CHECK(who("claim.jp.mpa", {{"child_under_18", true}}) == "guardian ");
  CHECK(who("claim.jp.mpa", {{"child_under_18", false}}) == "child ");

  const auto proxy = [](std::string procedure) { return checklist(book, claim_of(std::move(procedure))).proxy; };
  CHECK(proxy("claim.jht.resignation")->allowed);
  CHECK(proxy("claim.jkm")->allowed);
  CHECK_FALSE(proxy("claim.jp.mpht")->allowed);
  CHECK(proxy("claim.jp.confirmation")->allowed);
  CHECK(proxy("claim.jkk.stage_one") == nullptr);
  CHECK(proxy("claim.jp.mpht")->source.citation.article == "JP 13");
}

TEST_CASE("an accident is reported in 2 x 24 hours; a late report costs the employer since 2025",
          "[membership][claim]") {
  const auto report = [](Day event, Day reported) {
    return limit("claim.jkk.stage_one", "report", dates({{Date::event, event}, {Date::reported, reported}}));
  };
  // Days, not working days: 2026-11-20 is a Friday.
  CHECK(report(today, today).day == Day(2026, 11, 22));
  CHECK(report(today, Day(2026, 11, 22)).kept == true);
  CHECK(report(today, Day(2026, 11, 23)).kept == false);
  CHECK(report(Day(2025, 1, 31), Day(2025, 3, 1)).if_late.find("not lost") != std::string::npos);
  CHECK(report(Day(2025, 2, 1), Day(2025, 3, 1)).if_late == "the employer is liable for the benefit");
  CHECK_THROWS_AS(report(Day(2015, 6, 30), Day(2015, 6, 30)), NoRule);
  CHECK(report(Day(2015, 7, 1), Day(2015, 7, 1)).day == Day(2015, 7, 3));

  // The book says both of a disease; the stricter one comes first.
  const auto known = dates({{Date::event, today}, {Date::reported, Day(2026, 11, 24)}});
  CHECK(limit("claim.jkk.disease", "report", known).kept == false);
  CHECK(limit("claim.jkk.disease", "report_in_working_days", known).day == Day(2026, 11, 24));
  CHECK(limit("claim.jkk.disease", "report_in_working_days", known).kept == true);
  CHECK(limit("claim.jkk.disease", "report_in_working_days", known, {Day(2026, 11, 24)}).day == Day(2026, 11, 25));
}

TEST_CASE("the second report follows the outcome, the expiry the accident", "[membership][claim]") {
  const auto known = [](Day event, Day on) {
    return dates({{Date::event, event}, {Date::outcome, event + ::date::days(30)}, {Date::on, on}});
  };
  CHECK(limit("claim.jkk.stage_two", "report", known(today, today)).day == Day(2026, 12, 22));
  const auto expiry = [&](Day event, Day on) { return limit("claim.jkk.stage_two", "expiry", known(event, on)); };
  CHECK(expiry(Day(2019, 12, 1), Day(2021, 12, 1)).kept == true);
  CHECK(expiry(Day(2019, 12, 1), Day(2021, 12, 2)).kept == false);
  CHECK(expiry(Day(2019, 12, 2), Day(2024, 12, 2)).kept == true);
  CHECK(expiry(Day(2019, 12, 2), Day(2024, 12, 3)).kept == false);
  CHECK(expiry(Day(2020, 2, 29), Day(2025, 2, 28)).day == Day(2025, 2, 28));
  CHECK(limit("claim.jkk.disease", "diagnosis",
              dates({{Date::employment_ended, Day(2023, 11, 20)}, {Date::event, today}}))
            .kept == true);
  CHECK(limit("claim.jkk.disease", "diagnosis",
              dates({{Date::employment_ended, Day(2023, 11, 19)}, {Date::event, today}}))
            .kept == false);
}

TEST_CASE("a claim of JKP expires after three months, since 2025-02-07 after six", "[membership][claim]") {
  const auto last = [](Day event) { return limit("claim.jkp", "expiry", dates({{Date::event, event}})).day; };
  CHECK(last(Day(2025, 2, 6)) == Day(2025, 5, 6));
  CHECK(last(Day(2025, 2, 7)) == Day(2025, 8, 7));
  CHECK_THROWS_AS(last(Day(2021, 2, 1)), NoRule);
}

TEST_CASE("BPJS pays so many working days after the file is complete", "[membership][claim]") {
  // 2026-12-24 is a Thursday.
  const auto payment = [](std::string_view procedure, Day complete, std::vector<Day> holidays = {}) {
    return limit(procedure, "payment", dates({{Date::complete, complete}}), std::move(holidays)).day;
  };
  CHECK(payment("claim.jkm", Day(2026, 12, 24)) == Day(2026, 12, 29));
  CHECK(payment("claim.jkm", Day(2026, 12, 24), {Day(2026, 12, 25)}) == Day(2026, 12, 30));
  CHECK(payment("claim.jht.resignation", Day(2026, 12, 24), {Day(2026, 12, 25), Day(2027, 1, 1)}) == Day(2027, 1, 4));
  CHECK(payment("claim.jkk.stage_two", Day(2026, 12, 24)) == Day(2027, 1, 4));
  CHECK(payment("claim.jakon.jkm", Day(2026, 12, 26)) == Day(2026, 12, 30));
  CHECK(payment("claim.jht.resignation", Day(2018, 6, 29)) == Day(2018, 7, 6));
  CHECK_THROWS_AS(payment("claim.jht.resignation", Day(2015, 6, 30)), NoRule);

  const auto late = limit("claim.jkk.stage_two", "payment",
                          dates({{Date::complete, Day(2026, 12, 24)}, {Date::paid, Day(2027, 1, 5)}}));
  CHECK(late.kept == false);
  CHECK(late.if_late == "BPJS owes 1% of the amount for each day of delay");
  CHECK(late.late.confidence() == Confidence::high);
  CHECK(limit("claim.jht.death", "payment", {}).if_late.empty());
}

TEST_CASE("a claim on JHT has a first day", "[membership][claim]") {
  const auto from = [](std::string_view procedure, Date since, Day day) {
    return limit(procedure, "claim_from", dates({{since, day}, {Date::on, today}}));
  };
  CHECK(from("claim.jht.retirement", Date::birth_date, Day(1970, 11, 20)).kept == true);
  CHECK(from("claim.jht.retirement", Date::birth_date, Day(1970, 11, 21)).kept == false);
  CHECK(from("claim.jht.resignation", Date::event, Day(2026, 10, 20)).kept == true);
  CHECK(from("claim.jht.resignation", Date::event, Day(2026, 10, 21)).kept == false);
  CHECK(from("claim.jht.contract_end", Date::event, today).kept == true);
  CHECK(from("claim.jht.partial_10", Date::member_since, Day(2016, 11, 20)).kept == true);
  CHECK(from("claim.jht.partial_10", Date::member_since, Day(2016, 11, 21)).kept == false);
}

TEST_CASE("a pension is announced, corrected, and the employer's arrears settled", "[membership][claim]") {
  const auto known = dates({{Date::event, Day(2026, 5, 31)}, {Date::on, Day(2026, 6, 10)}});
  CHECK(limit("claim.jp.mpht", "notice", known).day == Day(2026, 2, 28));
  CHECK(limit("claim.jp.mpht", "correction", known).day == Day(2026, 4, 30));
  CHECK(limit("claim.jp.mpht", "settle_arrears", known).day == Day(2026, 9, 10));
  CHECK(limit("claim.jp.mpht", "settle_arrears_from_retirement", known).day == Day(2026, 8, 31));
  CHECK(limit("claim.jp.mpht", "deferral", known).day == Day(2029, 5, 31));
  CHECK(limit("claim.jp.confirmation", "report", known).day == Day(2026, 8, 31));
}

TEST_CASE("a limit without its day is listed without one", "[membership][claim]") {
  const auto none = limit("claim.jkk.stage_one", "report", {});
  CHECK_FALSE(none.count);
  CHECK_FALSE(none.day);
  CHECK_FALSE(none.kept);
  const auto law_known = limit("claim.jht.resignation", "claim_from", dates({{Date::on, today}}));
  CHECK(law_known.count == 1);
  CHECK_FALSE(law_known.day);
  CHECK_FALSE(limit("claim.jkk.stage_one", "report", dates({{Date::event, today}})).kept);
}

TEST_CASE("conditions of a claim are met, unmet, or hang on a fact or a day", "[membership][claim]") {
  const auto partial = [](Facts facts, std::optional<Day> since = Day(2016, 11, 20)) {
    auto claim = claim_of("claim.jht.partial_30_housing", std::move(facts));
    if (since) claim.dates = dates({{Date::member_since, *since}});
    return checklist(book, claim);
  };
  CHECK(partial({{"still_employed", false}, {"buys_house", true}}).conditions_met == true);
  CHECK(partial({{"still_employed", true}, {"employer_in_order", false}, {"buys_house", true}}).conditions_met ==
        false);
  CHECK_FALSE(partial({{"still_employed", true}, {"buys_house", true}}).conditions_met);
  CHECK(partial({{"employer_in_order", true}, {"buys_house", true}}).conditions_met == true);
  CHECK(partial({{"buys_house", false}}).conditions_met == false);
  const auto early = partial({{"still_employed", false}, {"buys_house", true}}, Day(2016, 11, 21));
  CHECK(early.conditions_met == false);
  CHECK(early.conditions.back().name == "claim_from");
  CHECK(early.conditions.back().detail == "claimed on 2026-11-20; possible from 2026-11-21");
  const auto undated = partial({{"still_employed", false}, {"buys_house", true}}, std::nullopt);
  CHECK_FALSE(undated.conditions_met);
  CHECK(std::ranges::count(undated.missing_facts, "member_since") == 1);
  // Nobody waits after a death: its day decides nothing.
  CHECK(std::ranges::count(checklist(book, claim_of("claim.jht.death")).missing_facts, "event") == 0);

  // One of three reasons is enough to be refunded, in time.
  const auto refund = [](Facts facts) {
    auto claim = claim_of("claim.jkk.reimbursement", std::move(facts));
    claim.dates = dates({{Date::event, Day(2021, 11, 20)}});
    return checklist(book, claim);
  };
  CHECK(refund({{"arrears_settled", true}}).conditions_met == true);
  CHECK_FALSE(refund({{"arrears_settled", false}}).conditions_met);
  const auto none = refund({{"arrears_settled", false}, {"no_network_facility", false}, {"active_but_refused", false}});
  CHECK(none.conditions_met == false);
  CHECK(none.conditions.size() == 4);
  const auto one = refund({{"arrears_settled", false}, {"no_network_facility", false}, {"active_but_refused", true}});
  CHECK(one.conditions_met == true);
  REQUIRE(one.conditions.size() == 2);
  CHECK(fmt::format("{}", one.conditions.front().sources).find("JKK 11(c)") != std::string::npos);
  CHECK(one.conditions.back().name == "expiry");
}

TEST_CASE("return to work needs seven things, and never BPU", "[membership][claim]") {
  Facts facts;
  for (const auto word : facts_asked("support.return_to_work")) facts.emplace(word, true);
  CHECK(facts.size() == 7);
  const auto all = checklist(book, claim_of("support.return_to_work", facts, {"consent_letter"}));
  CHECK(all.conditions_met == true);
  CHECK(all.complete == true);
  for (const auto& [word, so] : facts) {
    INFO(word);
    auto without = facts;
    without[word] = false;
    CHECK(checklist(book, claim_of("support.return_to_work", without)).conditions_met == false);
    without.erase(word);
    const auto unknown = checklist(book, claim_of("support.return_to_work", without));
    CHECK_FALSE(unknown.conditions_met);
    CHECK(unknown.missing_facts == Words{word});
  }
  CHECK(limit("support.return_to_work", "evaluation", dates({{Date::placed, Day(2026, 11, 30)}})).day ==
        Day(2027, 2, 28));
}

TEST_CASE("support for prevention needs three years of membership and a year between grants", "[membership][claim]") {
  const auto from = [](Date since, Day day, std::string_view name) {
    return limit("support.prevention", name, dates({{since, day}, {Date::on, today}}));
  };
  CHECK(from(Date::member_since, Day(2023, 11, 20), "claim_from").kept == true);
  CHECK(from(Date::member_since, Day(2023, 11, 21), "claim_from").kept == false);
  CHECK(from(Date::granted, Day(2024, 12, 31), "next_grant").day == Day(2026, 1, 1));
  CHECK(from(Date::granted, Day(2024, 12, 31), "next_grant").kept == true);
  CHECK(from(Date::granted, Day(2025, 1, 1), "next_grant").kept == false);
  CHECK(limit("support.prevention", "refund", dates({{Date::event, Day(2026, 12, 24)}}), {Day(2026, 12, 25)}).day ==
        Day(2027, 1, 5));
  const auto partner = checklist(book, claim_of("support.prevention_partner"));
  CHECK_FALSE(partner.text);
  CHECK(partner.papers.empty());
  CHECK(partner.complete == true);
  CHECK(partner.missing_facts.size() == 5);

  using namespace membership::prevention;
  CHECK(kind_of(Activity::nutrition) == Kind::promotive);
  CHECK(kind_of(Activity::medical_check_up) == Kind::preventive);
  CHECK(source_of(Kind::preventive).citation.article == "Promotif dan preventif 10");
}

TEST_CASE("what a procedure does not know is refused", "[membership][claim]") {
  CHECK_THROWS_AS(checklist(book, claim_of("claim.tea")), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("claim.jht")), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("registration.pu")), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("claim.jht.resignation", {{"tea", true}})), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("claim.jht.resignation", {{"balance_above_limit", true}})), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("claim.jht.resignation", {}, {"tea"})), InvalidValue);
  CHECK_THROWS_AS(checklist(book, claim_of("claim.jht.resignation", {}, {}, Day(2018, 6, 30))), NoRule);
  CHECK_THROWS_AS(
      deadlines(book, "claim.jkk.stage_one", dates({{Date::event, today}, {Date::reported, Day(2026, 11, 19)}})),
      InvalidValue);
  CHECK_THROWS_AS(deadlines(book, "claim.jkm", dates({{Date::complete, today}, {Date::paid, Day(2026, 11, 19)}})),
                  InvalidValue);
  CHECK_THROWS_AS(facts_asked("claim.tea"), InvalidValue);
  CHECK_THROWS_AS(dates_asked("claim.tea"), InvalidValue);
}

TEST_CASE("with all facts and days nothing is undecided, and all papers at hand complete a claim",
          "[membership][claim]") {
  rc::check([] {
    const auto procedure = *rc::gen::elementOf(claim_procedures()).as("procedure");
    auto claim = claim_of(std::string(procedure.name));
    for (const auto word : facts_asked(procedure.name)) claim.facts.emplace(word, *rc::gen::arbitrary<bool>());
    claim.balance = *rc::gen::element(0_rupiah, 60'000'000_rupiah);
    claim.dates.fill(Day(2022, 3, 1));
    const auto bare = checklist(book, claim);
    RC_ASSERT(bare.missing_facts.empty());
    RC_ASSERT(needs(bare, PaperStatus::undecided).empty());
    RC_ASSERT(bare.conditions_met.has_value());
    for (const auto& needed : bare.papers) {
      claim.papers.emplace_back((*rc::gen::elementOf(needed.any_of)).name);
    }
    RC_ASSERT(checklist(book, claim).complete == true);
  });
}

TEST_CASE("working days are counted from the day after", "[calendar]") {
  constexpr Day friday = Day(2026, 11, 20);
  STATIC_REQUIRE(after_working_days(friday, 0) == friday);
  STATIC_REQUIRE(after_working_days(friday, 1) == Day(2026, 11, 23));
  STATIC_REQUIRE(after_working_days(Day(2026, 11, 21), 1) == Day(2026, 11, 23));
  STATIC_REQUIRE(after_working_days(friday, 5) == Day(2026, 11, 27));
  constexpr Day holidays[] = {Day(2026, 11, 23), Day(2026, 11, 22)};
  STATIC_REQUIRE(after_working_days(friday, 1, holidays) == Day(2026, 11, 24));
}
