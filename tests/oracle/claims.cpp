#include "oracle/claims.hpp"

#include "oracle/papers.hpp"

namespace oracle {
namespace {

const Day begun = day(2015, 7, 1), book = day(2018, 7, 1);

// --- papers

/// The tax number, which the web site asks of a large balance or after a part was paid.
const std::string npwp = "; npwp?balance_above_limit|npwp?earlier_partial_claim";

const PaperLists& papers() {
  static const Day city = day(2021, 9, 1), jkp_site = day(2022, 3, 2), permenaker_4_2022 = day(2022, 4, 26),
                   jkm_site = day(2023, 2, 1), jht_site = day(2024, 4, 15), housing_site = day(2025, 11, 26);
  static const std::string at_work = "active_employment_statement|employment_end_statement; ";
  static const std::string end_in_indonesia = "employment_end_statement|contract_end_statement; ";
  static const std::string doctors = "examining_doctor_statement|advising_doctor_statement; ";
  static const std::string care = doctors + "transport_receipt?transport_paid; care_receipt?care_outside_network; ";
  static const std::string more = "supporting_paper?more_papers_asked";
  static const std::string pension = "claim_form; membership_card; ktp; family_card; ";
  static const std::string stage_two = "accident_report; outcome_report; membership_card; ktp; " + care + more;
  static const PaperLists all{
      {"claim.jht.retirement",
       {{city, "membership_card; ktp" + npwp},
        {permenaker_4_2022, "membership_card; ktp"},
        {jht_site, "membership_card; ktp|other_identity" + npwp}}},
      {"claim.jht.resignation",
       {{book,
         "claim_form; membership_card; ktp; family_card?citizen; employment_end_statement?wage_recipient|"
         "work_experience_statement?wage_recipient; no_business_statement?not_wage_recipient; bank_book"},
        {jht_site, "membership_card; ktp|other_identity; resignation_statement?wage_recipient" + npwp}}},
      {"claim.jht.termination",
       {{book,
         "claim_form; membership_card; ktp; family_card?citizen; court_ruling?labour_dispute; "
         "employment_agreement?contract_ended|contract_end_statement?contract_ended; "
         "employment_end_statement?dismissed_on_legal_grounds; pension_decree?retired_before_56; bank_book"},
        {jht_site,
         "membership_card; ktp|other_identity; termination_report_receipt|termination_report|termination_notice|"
         "joint_agreement|court_ruling" +
             npwp}}},
      {"claim.jht.contract_end",
       {{book,
         "claim_form; membership_card; ktp; family_card?citizen; employment_agreement|contract_end_statement; "
         "bank_book"}}},
      {"claim.jht.partial_10",
       {{book, "claim_form; membership_card; ktp; family_card; " + at_work + "bank_book"},
        {jht_site, "membership_card; ktp|other_identity" + npwp}}},
      {"claim.jht.partial_30_housing",
       {{book, "claim_form; membership_card; ktp; family_card; " + at_work + "bank_documents; bank_book"},
        {housing_site,
         "membership_card; ktp|other_identity; sale_agreement?house_paid_in_cash|sale_deed?house_paid_in_cash; "
         "bank_documents?not_house_paid_in_cash; npwp?balance_above_limit"}}},
      {"claim.jht.leaving_indonesia",
       {{book, "membership_card; ktp; passport; " + end_in_indonesia +
                   "leaving_statement; citizenship_application|citizenship_proof; bank_book"}}},
      {"claim.jht.foreigner",
       {{book, "claim_form; membership_card; passport; " + end_in_indonesia +
                   "residence_permit; no_more_work_statement; bank_book"},
        {jht_site, "membership_card; passport|other_identity; no_more_work_statement" + npwp}}},
      {"claim.jht.total_disability",
       {{jht_site, "membership_card; examining_doctor_statement|advising_doctor_statement" + npwp}}},
      {"claim.jht.death",
       {{book,
         "claim_form; membership_card; heir_ktp; heir_family_card?heir_citizen; "
         "death_certificate?citizen|death_statement?citizen|foreigner_death_statement?not_citizen; "
         "heir_statement?heir_citizen|notary_heir_certificate?heir_citizen|"
         "estate_office_heir_certificate?heir_citizen|mission_heir_certificate?not_heir_citizen; "
         "marriage_certificate?married; divorce_certificate?divorced; bank_book"},
        {jht_site,
         "membership_card; death_statement|death_certificate; "
         "heir_certificate|court_heir_ruling|mission_heir_certificate; "
         "heir_ktp|heir_passport?not_heir_citizen|other_identity; "
         "birth_certificate?heir_is_child and heir_citizen; "
         "guardianship_ruling?paid_to_curator and heir_is_child and heir_citizen; will?named_in_will; "
         "mental_health_statement?paid_to_curator" +
             npwp}}},
      {"claim.jkm",
       {{book, "membership_card; ktp; heir_ktp; death_statement?not_missing_person; family_card; heir_certificate; " +
                   more +
                   "; chronology?missing_person; authority_statement?missing_person; heirs_undertaking?missing_person"},
        {jkm_site,
         "membership_card; ktp; heir_ktp; death_certificate; family_card; heir_certificate; "
         "marriage_certificate?heir_is_spouse; " +
             more}}},
      {"claim.funeral", {{book, "membership_card; ktp|passport; burier_ktp|burier_passport; death_statement"}}},
      {"claim.jkk.stage_one", {{book, "accident_report; ktp; membership_card; attendance_list; chronology"}}},
      {"claim.jkk.stage_two", {{book, stage_two}}},
      {"claim.jkk.death", {{book, stage_two + "; heir_ktp; death_statement; family_card; heir_certificate"}}},
      {"claim.jkk.reimbursement",
       {{book, "membership_card; ktp; " + doctors + "transport_receipt?transport_paid; care_receipt; " + more}}},
      {"claim.jkk.disease",
       {{book,
         "accident_report; first_health_check|periodic_health_check|medical_record|special_health_check; "
         "workplace_measurement|work_history|department_health_check; "
         "inspector_analysis|advising_doctor_opinion|expert_statement"}}},
      {"claim.scholarship", {{book, "child_ktp|child_passport|birth_certificate; family_card; school_statement"}}},
      {"claim.jakon.jkm",
       {{book,
         "project_membership; ktp; heir_ktp; death_statement; heir_certificate; family_card; "
         "project_manager_statement; attendance_list; marriage_certificate"}}},
      {"claim.jakon.jkk", {{book, "project_membership; contribution_receipt; ktp; " + care + more}}},
      {"claim.jp.mpht", {{book, pension + "tax_withholding_proof; bank_book"}}},
      {"claim.jp.mpc", {{book, pension + doctors + "not_working_statement; tax_withholding_proof; bank_book"}}},
      {"claim.jp.mpjd",
       {{book, pension + "death_certificate; heir_statement|notary_heir_certificate|estate_office_heir_certificate|"
                         "heir_certificate; bank_book"}}},
      {"claim.jp.mpa",
       {{book,
         "claim_form; membership_card; ktp|child_ktp|student_card|birth_certificate; family_card; death_certificate; "
         "heir_certificate; guardianship_ruling?child_under_18; guardian_ktp?child_under_18; bank_book"}}},
      {"claim.jp.mpot", {{book, pension + "death_certificate; heir_certificate; bank_book"}}},
      {"claim.jp.lump_sum",
       {{book, pension + "examining_doctor_statement?disabled|advising_doctor_statement?disabled; "
                         "not_working_statement?disabled; tax_withholding_proof?not_died; death_certificate?died; "
                         "heir_certificate?died; bank_book"}}},
      {"claim.jp.confirmation", {{book, "bank_book|bank_card; marriage_certificate?widowed; ktp; family_card"}}},
      {"claim.jkp", {{jkp_site, "termination_proof; job_search_commitment; bank_account_number"}}},
      {"support.return_to_work", {{book, "consent_letter"}}},
      {"support.prevention", {{book, "terms_of_reference; support_form"}}},
      {"support.prevention_partner", {}}};
  return all;
}

// --- what stands for a paper that is lost

struct Substitute {
  const char* paper;
  Terms when;
  const char* name;
};
std::vector<Substitute> substitutes(const std::string& procedure) {
  static const char* const numbered = "police_loss_report_with_number";
  if (procedure.starts_with("claim.jht.")) {
    return {
        {"membership_card", Terms("card_lost and not_employer_closed"), "police_loss_report_and_employer_statement"},
        {"membership_card", Terms("card_lost and employer_closed"), numbered},
        {"ktp", Terms("ktp_in_process"), "ktp_replacement_statement"},
        {"employment_end_statement", Terms("employer_closed"), "own_statement_of_end"}};
  }
  if (procedure == "claim.jkm" || procedure == "claim.funeral")
    return {{"membership_card", Terms("card_lost"), numbered}};
  return {};
}

// --- conditions, who files, and by proxy

struct Condition {
  const char* name;
  Terms asks;
  Terms when = Terms("");
  bool one_of_several = false;
};
std::vector<Condition> conditions(const std::string& procedure) {
  static const std::vector<Condition> not_working{{"not_working", Terms("not_active_elsewhere")}};
  static const Condition in_order{"employer_in_order", Terms("employer_in_order"), Terms("still_employed")};
  const auto each = [](std::initializer_list<const char*> words) {
    std::vector<Condition> all;
    for (const auto* word : words) all.push_back({word, Terms(word)});
    return all;
  };
  static const std::map<std::string, std::vector<Condition>> all{
      {"claim.jht.resignation", not_working},
      {"claim.jht.termination", not_working},
      {"claim.jht.contract_end", not_working},
      {"claim.jht.partial_10", {in_order}},
      {"claim.jht.partial_30_housing", {in_order, {"for_a_house", Terms("buys_house")}}},
      {"claim.jkm",
       {{"active_member", Terms("active_member")},
        {"marriage_registered", Terms("marriage_registered"), Terms("heir_is_spouse")}}},
      {"claim.funeral", each({"no_heirs"})},
      {"claim.jakon.jkm", each({"on_project"})},
      {"claim.jkk.reimbursement",
       {{"reason", Terms("no_network_facility"), Terms(""), true},
        {"reason", Terms("arrears_settled"), Terms(""), true},
        {"reason", Terms("active_but_refused"), Terms(""), true}}},
      {"claim.jkk.disease",
       {{"diagnosed", Terms("diagnosed")},
        {"reported", Terms("reported_to_bpjs")},
        {"member_before_diagnosis", Terms("member_before_diagnosis")},
        {"caused_by_work", Terms("caused_by_work")}}},
      {"claim.scholarship", {{"in_school", Terms("child_in_school")}, {"unmarried", Terms("not_child_married")}}},
      {"claim.jkp", {{"not_working", Terms("not_working_again")}, {"looks_for_work", Terms("looks_for_work")}}},
      {"support.return_to_work", each({"jkk_member", "wage_recipient", "contributions_in_order", "disabling_event",
                                       "doctor_recommends", "employer_agrees", "worker_agrees"})},
      {"support.prevention",
       {{"in_order", Terms("administration_in_order and not_in_arrears")},
        {"fully_registered", Terms("not_partly_registered")},
        {"one_kind_a_year", Terms("not_other_kind_this_year")}}},
      {"support.prevention_partner",
       {{"registered_supplier", Terms("registered_supplier")},
        {"active_member", Terms("active_member")},
        {"no_recent_arrears", Terms("not_arrears_in_3_months")},
        {"experienced", Terms("experience_recommended")},
        {"certified_experts", Terms("certified_experts")}}}};
  const auto found = all.find(procedure);
  return found == all.end() ? std::vector<Condition>() : found->second;
}

using Filers = std::vector<std::pair<const char*, Terms>>;
Filers filers(const std::string& procedure) {
  static const Terms always("");
  static const std::map<std::string, Filers> own{
      {"claim.jht.death", {{"heir", always}}},
      {"claim.jkm", {{"heir", always}}},
      {"claim.funeral", {{"who_buried", always}}},
      {"claim.jkk.death", {{"employer", Terms("wage_recipient")}, {"heir", Terms("not_wage_recipient")}}},
      {"claim.jkk.disease",
       {{"employer", Terms("wage_recipient and still_employed")},
        {"member", Terms("wage_recipient and not_still_employed")},
        {"member", Terms("not_wage_recipient")},
        {"group", Terms("not_wage_recipient")},
        {"family", Terms("not_wage_recipient")}}},
      {"claim.scholarship",
       {{"heir", always},
        {"spouse", Terms("child_without_account")},
        {"parent", Terms("child_without_account")},
        {"guardian", Terms("child_without_account")}}},
      {"claim.jakon.jkm", {{"heir", always}}},
      {"claim.jakon.jkk", {{"employer", always}}},
      {"claim.jp.mpjd", {{"spouse", always}}},
      {"claim.jp.mpa", {{"child", Terms("not_child_under_18")}, {"guardian", Terms("child_under_18")}}},
      {"claim.jp.mpot", {{"parent", always}}},
      {"claim.jp.lump_sum", {{"member", Terms("not_died")}, {"heir", Terms("died")}}},
      {"claim.jp.confirmation", {{"member", Terms("not_died")}, {"heir", Terms("died")}}},
      {"support.return_to_work", {{"employer", always}}},
      {"support.prevention", {{"employer", always}}},
      {"support.prevention_partner", {{"partner", always}}}};
  const auto found = own.find(procedure);
  if (found != own.end()) return found->second;
  if (procedure.starts_with("claim.jkk."))
    return {{"employer", Terms("wage_recipient")}, {"member", Terms("not_wage_recipient")}};
  return {{"member", always}};
}

std::optional<bool> proxy(const std::string& procedure) {
  if (procedure.starts_with("claim.jht.") || procedure == "claim.jkm" || procedure == "claim.jakon.jkm" ||
      procedure == "claim.jp.confirmation") {
    return true;
  }
  return procedure.starts_with("claim.jp.") ? std::optional<bool>(false) : std::nullopt;
}

// --- limits of time

struct Limit {
  const char* name;
  const char* duty;
  const char* bound;
  const char* since;
  Dated<Day, int> counts;
  const char* unit;
  const char* kept_by;  // the day that keeps it, or ""
  const char* law;      // the day whose law decides
};

std::vector<Limit> limits(const std::string& procedure) {
  const auto is = [&](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return procedure == name; });
  };
  const auto on = [](int count) { return Dated<Day, int>{{begun, count}}; };
  const auto payment = [&](int days) {
    return Limit{"payment", "bpjs", "latest", "complete", on(days), "working_days", "paid", "complete"};
  };
  static const Dated<Day, int> jkk_years{{begun, 2}, {day(2019, 12, 2), 5}};
  const Limit expiry{"expiry", "claimant", "latest", "event", jkk_years, "years", "on", "event"};
  const auto report = [&](const char* since) {
    return Limit{"report", "employer", "latest", since, on(2), "days", "reported", since};
  };
  const Limit decision{"decision", "bpjs", "latest", "reported", on(2), "days", "", "reported"};
  std::vector<Limit> all;
  if (procedure.starts_with("claim.jht.")) {
    // The first regulation on JHT is that of September 2015.
    const auto from = [&](const char* since, int count, const char* unit) {
      return Limit{"claim_from", "claimant", "earliest", since, {{day(2015, 9, 1), count}}, unit, "on", "on"};
    };
    if (is({"claim.jht.retirement"})) {
      all.push_back(from("birth_date", 56, "years"));
    } else if (is({"claim.jht.partial_10", "claim.jht.partial_30_housing"})) {
      all.push_back(from("member_since", 10, "years"));
    } else {
      all.push_back(from("event", is({"claim.jht.resignation", "claim.jht.termination"}) ? 1 : 0, "months"));
    }
    all.push_back(payment(5));
  }
  if (is({"claim.jkm"}))
    all.push_back(
        {"presumed_dead", "claimant", "earliest", "missing_reported", on(3), "months", "on", "missing_reported"});
  if (is({"claim.jkm", "claim.funeral", "claim.jakon.jkm"})) all.push_back(payment(3));
  if (is({"claim.jkk.stage_one"})) all = {report("event"), decision, expiry};
  if (is({"claim.jkk.stage_two", "claim.jkk.death", "claim.jakon.jkk"})) {
    all = {report("outcome"), expiry, payment(7)};
  }
  if (is({"claim.jkk.reimbursement"})) all = {expiry, payment(7)};
  if (is({"claim.jkk.disease"})) {
    all = {report("event"),
           {"report_in_working_days", "employer", "latest", "event", on(2), "working_days", "reported", "event"},
           {"diagnosis", "claimant", "latest", "employment_ended", on(3), "years", "event", "event"},
           expiry,
           payment(7)};
  }
  if (is({"claim.jp.mpht", "claim.jp.lump_sum"})) {
    all = {{"settle_arrears", "employer", "latest", "on", on(3), "months", "", "on"},
           {"settle_arrears_from_retirement", "employer", "latest", "event", on(3), "months", "", "event"}};
  }
  if (is({"claim.jp.mpht"})) {
    const std::vector<Limit> of_retirement{
        {"notice", "bpjs", "latest", "event", on(3), "months_before", "", "event"},
        {"correction", "claimant", "latest", "event", on(1), "months_before", "", "event"},
        {"deferral", "claimant", "latest", "event", on(3), "years", "on", "event"}};
    all.insert(all.begin(), of_retirement.begin(), of_retirement.end());
  }
  if (is({"claim.jp.confirmation"})) {
    all = {{"report", "claimant", "latest", "event", on(3), "months", "reported", "event"},
           {"stop", "claimant", "latest", "event", on(10), "years", "reported", "event"}};
  }
  if (is({"claim.jkp"})) {
    all = {{"expiry",
            "claimant",
            "latest",
            "event",
            {{day(2021, 2, 2), 3}, {day(2025, 2, 7), 6}},
            "months",
            "on",
            "event"}};
  }
  if (is({"support.return_to_work"})) all = {{"evaluation", "bpjs", "latest", "placed", on(3), "months", "", "placed"}};
  if (is({"support.prevention"})) {
    all = {{"claim_from", "claimant", "earliest", "member_since", on(3), "years", "on", "on"},
           {"next_grant", "claimant", "earliest", "granted", on(1), "calendar_years", "on", "granted"},
           {"refund", "employer", "latest", "event", on(7), "working_days", "reported", "event"}};
  }
  return all;
}

Day reached(const Limit& limit, Day since, int count, const std::set<Day>& holidays) {
  const std::string unit = limit.unit;
  if (unit == "days") return plus_days(since, count);
  if (unit == "working_days") return working_days(since, count, 1, holidays);
  if (unit == "months") return plus_months(since, count);
  if (unit == "months_before") return plus_months(since, -count);
  if (unit == "years") return plus_years(since, count);
  return day(year(since) + count + 1, 1, 1);  // so many whole calendar years lie between
}

using Days = std::map<std::string, Day>;

struct Judged {
  Limit limit;
  std::optional<int> count;
  std::optional<Day> last;
  std::optional<bool> kept;
};

std::vector<Judged> judge(const std::string& procedure, const Days& days, const std::set<Day>& holidays) {
  const auto known = [&](const char* name) -> std::optional<Day> {
    const auto found = days.find(name);
    return found == days.end() ? std::nullopt : std::optional<Day>(found->second);
  };
  std::vector<Judged> all;
  for (const auto& limit : limits(procedure)) {
    Judged judged{limit, std::nullopt, std::nullopt, std::nullopt};
    const auto law = known(limit.law), since = known(limit.since), keeps = known(limit.kept_by);
    if (law) judged.count = in_force(limit.counts, *law);
    if (judged.count && since) judged.last = reached(limit, *since, *judged.count, holidays);
    if (judged.last && keeps)
      judged.kept = limit.bound == std::string("latest") ? *keeps <= *judged.last : *keeps >= *judged.last;
    all.push_back(judged);
  }
  return all;
}

json told(const std::vector<Judged>& all, const std::string& procedure, const Days& days) {
  json list = json::array();
  for (const auto& [limit, count, last, kept] : all) {
    json each{{"name", limit.name},
              {"duty", limit.duty},
              {"bound", limit.bound},
              {"since", limit.since},
              {"unit", limit.unit},
              {"count", count ? json(*count) : json()},
              {"day", last ? json(text(*last)) : json()},
              {"kept", kept ? json(*kept) : json()}};
    const std::string name = limit.name;
    const bool of_death_or_accident = !procedure.starts_with("claim.jht.");
    if (name == "payment" && of_death_or_accident && count)
      each["if_late"] = {{"effect", "BPJS owes 1% of the amount for each day of delay"}};
    if (name == "report" && limit.duty == std::string("employer") && count && days.at(limit.law) >= day(2025, 2, 1))
      each["if_late"] = {{"effect", "the employer is liable for the benefit"}};
    list.push_back(each);
  }
  return list;
}

// --- what may be said of a procedure

Words facts_of(const std::string& procedure) {
  Words words;
  std::vector<Need> needs;
  for (const auto& [from, list] : papers().at(procedure)) {
    const auto of_text = needs_of(list);
    needs.insert(needs.end(), of_text.begin(), of_text.end());
  }
  for (const auto& need : needs) {
    for (const auto& paper : need) paper.when.add_words(words);
  }
  for (const auto& each : substitutes(procedure)) each.when.add_words(words);
  for (const auto& each : conditions(procedure)) {
    each.asks.add_words(words);
    each.when.add_words(words);
  }
  for (const auto& [who, when] : filers(procedure)) when.add_words(words);
  words.erase("balance_above_limit");
  return words;
}

/// In the order in which answers list them.
std::vector<std::string> dates_of(const std::string& procedure) {
  Words used;
  for (const auto& limit : limits(procedure)) used.insert({limit.since, limit.kept_by, limit.law});
  std::vector<std::string> dates;
  for (const auto* date : {"event", "outcome", "employment_ended", "reported", "on", "complete", "paid",
                           "missing_reported", "birth_date", "member_since", "placed", "granted"}) {
    if (used.contains(date)) dates.emplace_back(date);
  }
  return dates;
}

/// In the order in which answers list them: by programme, then what is no claim.
const std::vector<std::string>& procedure_names() {
  static const std::vector<std::string> names{"claim.jht.retirement",
                                              "claim.jht.resignation",
                                              "claim.jht.termination",
                                              "claim.jht.contract_end",
                                              "claim.jht.partial_10",
                                              "claim.jht.partial_30_housing",
                                              "claim.jht.leaving_indonesia",
                                              "claim.jht.foreigner",
                                              "claim.jht.total_disability",
                                              "claim.jht.death",
                                              "claim.jkm",
                                              "claim.funeral",
                                              "claim.jkk.stage_one",
                                              "claim.jkk.stage_two",
                                              "claim.jkk.death",
                                              "claim.jkk.reimbursement",
                                              "claim.jkk.disease",
                                              "claim.scholarship",
                                              "claim.jakon.jkm",
                                              "claim.jakon.jkk",
                                              "claim.jp.mpht",
                                              "claim.jp.mpc",
                                              "claim.jp.mpjd",
                                              "claim.jp.mpa",
                                              "claim.jp.mpot",
                                              "claim.jp.lump_sum",
                                              "claim.jp.confirmation",
                                              "claim.jkp",
                                              "support.return_to_work",
                                              "support.prevention",
                                              "support.prevention_partner"};
  return names;
}

// --- claim.deadlines

Days read_days(Given& given, const std::string& procedure) {
  Days days;
  for (const auto& word : dates_of(procedure)) {
    const auto day = given.day(word.c_str());
    if (day) days[word] = *day;
  }
  const auto in_order = [&](const char* first, const char* then) {
    if (days.contains(first) && days.contains(then) && days.at(then) < days.at(first)) given.fault("invalid_value");
  };
  in_order("event", "reported");
  in_order("event", "outcome");
  in_order("complete", "paid");
  return days;
}

/// The limits of a procedure, or a fault beside those gathered.
std::vector<Judged> judge(const std::string& procedure, const Days& days, const std::set<Day>& holidays,
                          Words& faults) {
  try {
    return judge(procedure, days, holidays);
  } catch (const Fault& fault) {
    faults.insert(fault.codes.begin(), fault.codes.end());
    return {};
  }
}

json deadlines(const json& request) {
  const auto name = word(request, "procedure", "");
  Words known{"op", "id", "options", "procedure", "holidays"}, faults;
  const bool exists = papers().contains(name);
  for (const auto& date : exists ? dates_of(name) : std::vector<std::string>()) known.insert(date);
  Given given(request, known, faults);
  given.must("procedure");
  if (!exists) given.fault("invalid_value");
  if (!exists) refuse(faults);
  const auto holidays = given.days("holidays");
  const auto days = read_days(given, name);
  const auto judged = judge(name, days, holidays, faults);
  refuse(faults);
  return {{"deadlines", told(judged, name, days)}};
}

// --- claim.checklist

json checklist(const json& request, const std::string& name, const Words& fields) {
  Words known{"op", "id", "options", "on", "text", "facts", "papers", "holidays"}, faults;
  known.insert(fields.begin(), fields.end());
  for (const auto& date : dates_of(name)) known.insert(date);
  Given given(request, known, faults);
  given.must("on");
  const auto on = given.day("on");
  const auto text_of = given.day("text");
  const auto balance = given.money("balance");
  const auto paper_list = given.words("papers");
  const auto holidays = given.days("holidays");
  auto days = read_days(given, name);
  if (on) days["on"] = *on;
  const json none = json::object();
  const auto* fact_object = given.find("facts");
  const auto words = facts_of(name);
  Given facts(fact_object == nullptr ? none : *fact_object, words, faults);
  KnownFacts so;
  for (const auto& each : words) {
    const auto value = facts.flag(each.c_str());
    if (value) so[each] = *value;
  }
  if (balance) so["balance_above_limit"] = *balance > 50'000'000;

  const auto& lists = papers().at(name);
  const auto at = text_of ? text_of : on;
  std::vector<Need> needs;
  json text_day;
  if (at && !lists.empty() && *at < lists.front().first) given.fault("no_rule");
  if (at && !lists.empty() && *at >= lists.front().first) {
    needs = needs_of(in_force(lists, *at));
    for (const auto& [from, list] : lists) {
      if (from <= *at) text_day = text(from);
    }
  }
  Words at_hand, good_names = names_of(needs);
  for (const auto& each : substitutes(name)) {
    good_names.insert(each.name);
    if (each.when.hold(so) != true) continue;
    for (auto& need : needs) {
      const auto lost = std::find_if(need.begin(), need.end(), [&](const Paper& paper) {
        return paper.name == each.paper && paper.when.hold(so) != false;
      });
      if (lost == need.end()) continue;
      Paper instead{each.name, lost->when};  // asked for where the paper itself is
      instead.when.written = each.when.written;
      need.insert(lost + 1, instead);
    }
  }
  for (const auto& each : paper_list.value_or(std::vector<std::string>())) {
    if (!good_names.contains(each)) given.fault("invalid_value");
    at_hand.insert(each);
  }
  const auto judged = judge(name, days, holidays, faults);
  refuse(faults);

  const auto checked = check(needs, so, at_hand);
  Words missing_facts(checked.missing_facts.begin(), checked.missing_facts.end());
  json conditions_told = json::array(), reasons = json::array();
  bool failed = false, open = false;
  bool several = false, one_met = false, one_open = false;
  Words open_reasons;
  for (const auto& each : conditions(name)) {
    const auto asked = each.when.hold(so);
    if (asked == false) continue;
    const auto met = each.asks.hold(so);
    if (each.one_of_several) {
      several = true;
      one_met = one_met || met == true;
      one_open = one_open || !met;
      if (!met) each.asks.add_words(open_reasons);
      if (met) reasons.push_back({{"name", each.name}, {"met", *met}});
      continue;
    }
    if (met && (asked || *met)) {
      if (asked) conditions_told.push_back({{"name", each.name}, {"met", *met}});
      failed = failed || !*met;
      continue;
    }
    open = true;
    Words unknown;
    (asked ? each.asks : each.when).add_words(unknown);  // first whether it is asked at all
    for (const auto& fact : unknown) {
      if (!so.contains(fact)) missing_facts.insert(fact);
    }
  }
  if (several) {
    for (const auto& each : reasons) {
      if (one_met ? each.at("met") == true : !one_open) conditions_told.push_back(each);
    }
    if (!one_met) (one_open ? open : failed) = true;
    if (!one_met) missing_facts.insert(open_reasons.begin(), open_reasons.end());
  }
  // Nobody need have had an earlier grant, have put off a pension or be missing.
  const Words at_times{"next_grant", "deferral", "presumed_dead"};
  for (const auto& [limit, count, last, kept] : judged) {
    if (limit.kept_by != std::string("on")) continue;
    if (kept) {
      conditions_told.push_back({{"name", limit.name}, {"met", *kept}});
      failed = failed || !*kept;
    } else if (!(count && *count == 0) && !at_times.contains(limit.name)) {
      open = true;
      missing_facts.insert(limit.since);
    }
  }
  if (missing_facts.erase("balance_above_limit") > 0) missing_facts.insert("balance");
  json who = json::array();
  for (const auto& [filer, when] : filers(name)) {
    const auto files = when.hold(so);
    if (files == true) who.push_back({{"who", filer}});
    if (files) continue;
    for (const auto& [word, is_so] : when.all) {
      if (!so.contains(word)) missing_facts.insert(word);
    }
  }
  const auto by_proxy = proxy(name);
  return {{"text", text_day},
          {"papers", checked.papers},
          {"missing", checked.missing},
          {"complete", !checked.missing.empty() ? json(false)
                       : checked.undecided      ? json()
                                                : json(true)},
          {"conditions", conditions_told},
          {"conditions_met", failed ? json(false)
                             : open ? json()
                                    : json(true)},
          {"missing_facts", missing_facts},
          {"filers", who},
          {"proxy", by_proxy ? json{{"allowed", *by_proxy}} : json()},
          {"deadlines", told(judged, name, days)}};
}

json claim_checklist(const json& request) {
  Words faults;
  const auto* name = fact(request, "procedure");
  if (name == nullptr) faults.insert("missing_field");
  if (name != nullptr && !(name->is_string() && papers().contains(name->get<std::string>())))
    faults.insert("invalid_value");
  refuse(faults);
  return checklist(request, name->get<std::string>(), {"procedure", "balance"});
}

json return_to_work(const json& request) { return checklist(request, "support.return_to_work", {}); }

json prevention(const json& request) {
  static const Words promotive{"traffic_safety_campaign", "healthy_living_campaign", "safety_guidance",
                               "safety_culture", "nutrition"};
  static const Words preventive{"medical_check_up", "workplace_measurement", "protective_equipment",
                                "information_media", "safety_riding"};
  Words faults;
  const auto* as = fact(request, "as");
  const auto* activity = fact(request, "activity");
  if (as != nullptr && *as != "employer" && *as != "partner") faults.insert("invalid_value");
  if (activity != nullptr &&
      !(activity->is_string() && (promotive.contains(*activity) || preventive.contains(*activity)))) {
    faults.insert("invalid_value");
  }
  refuse(faults);
  auto answer =
      checklist(request, as != nullptr && *as == "partner" ? "support.prevention_partner" : "support.prevention",
                {"as", "activity"});
  if (activity != nullptr)
    answer["activity"] = {{"name", *activity}, {"kind", promotive.contains(*activity) ? "promotive" : "preventive"}};
  return answer;
}

// --- claim.procedures

json procedures(const json& request) {
  Words faults;
  Given given(request, {"op", "id", "options", "procedure", "text"}, faults);
  const auto name = given.word("procedure", {procedure_names().begin(), procedure_names().end()});
  const auto text_of = given.day("text");
  if (text_of && !given.has("procedure")) given.fault("missing_field");
  if (name && text_of && papers().at(*name).empty()) throw Fault{{"no_rule", "invalid_value"}};  // it has no text
  if (name && text_of && *text_of < papers().at(*name).front().first) given.fault("no_rule");
  refuse(faults);
  const auto tell = [&](const std::string& procedure) {
    const auto& lists = papers().at(procedure);
    json texts = json::array();
    for (const auto& [from, list] : lists) {
      if (text_of && in_force(lists, *text_of) != list) continue;
      json each{{"from", text(from)}};
      for (const auto& need : needs_of(list)) {
        if (!name) break;
        for (const auto& paper : need) {
          json one{{"name", paper.name}};
          if (!paper.when.written.empty()) one["condition"] = paper.when.written;
          each["papers"].push_back(one);
        }
      }
      texts.push_back(each);
    }
    return json{
        {"procedure", procedure}, {"texts", texts}, {"facts", facts_of(procedure)}, {"dates", dates_of(procedure)}};
  };
  json all = json::array();
  for (const auto& each : procedure_names()) {
    if (!name || each == *name) all.push_back(tell(each));
  }
  return {{"procedures", all}};
}

}  // namespace

Judges claims() {
  return {{"claim.checklist", claim_checklist},
          {"claim.procedures", procedures},
          {"claim.deadlines", deadlines},
          {"claim.return_to_work", return_to_work},
          {"claim.prevention", prevention}};
}

}  // namespace oracle
