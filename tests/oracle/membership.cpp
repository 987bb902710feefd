#include "oracle/claims.hpp"
#include "oracle/given.hpp"
#include "oracle/oracle.hpp"
#include "oracle/papers.hpp"

namespace oracle {
namespace {

const Day begun = day(2015, 7, 1), book_of_2018 = day(2018, 7, 1);

// --- membership.scale

/// What is micro, small and medium at most.
using Limits = std::array<Exact, 3>;
const std::array<const char*, 4> scales{"micro", "small", "medium", "large"};
constexpr std::int64_t million = 1'000'000;

const Dated<Day, std::optional<Limits>>& scale_limits(const std::string& measure) {
  static const Day pp_7_2021 = day(2021, 2, 2);
  static const std::map<std::string, Dated<Day, std::optional<Limits>>> all{
      {"net_assets", {{begun, Limits{50 * million, 500 * million, 10'000 * million}}, {pp_7_2021, std::nullopt}}},
      {"business_capital", {{pp_7_2021, Limits{1'000 * million, 5'000 * million, 10'000 * million}}}},
      {"yearly_sales",
       {{begun, Limits{300 * million, 2'500 * million, 50'000 * million}},
        {pp_7_2021, Limits{2'000 * million, 15'000 * million, 50'000 * million}}}}};
  return all.at(measure);
}

json scale(const json& request) {
  Words faults;
  Given given(request, {"op", "id", "options", "on", "net_assets", "business_capital", "yearly_sales", "take"}, faults);
  given.must("on");
  const auto on = given.day("on");
  const auto take = given.word("take", {"larger", "smaller"});
  std::vector<std::pair<const char*, Exact>> measures;
  bool any = false;
  for (const auto* measure : {"net_assets", "business_capital", "yearly_sales"}) {
    any = any || given.has(measure);
    const auto amount = given.money(measure);
    if (!amount) continue;
    measures.emplace_back(measure, *amount);
    const auto& dated = scale_limits(measure);
    if (on && (*on < dated.front().first || !in_force(dated, *on))) given.fault("no_rule");
  }
  if (!any) given.fault("missing_field");
  refuse(faults);

  json told;
  std::size_t least = scales.size(), most = 0;
  for (const auto& [measure, amount] : measures) {
    const auto limits = *in_force(scale_limits(measure), *on);
    std::size_t at = 0;
    while (at < limits.size() && amount > limits[at]) ++at;
    least = std::min(least, at);
    most = std::max(most, at);
    told.push_back({{"measure", measure},
                    {"amount", money(amount)},
                    {"scale", scales[at]},
                    {"above", at == 0 ? json() : money(limits[at - 1])},
                    {"at_most", at == limits.size() ? json() : money(limits[at])}});
  }
  return {{"scale", scales[take == "smaller" ? least : most]}, {"measures", told}};
}

// --- membership.obligations

const std::vector<std::string> programmes{"jkk", "jkm", "jht", "jp", "jkp"};

/// In the order jkk and jkm, jht, jp, jkp: r(equired), o(ptional), x (excluded).
std::string duties_of(const std::string& group) {
  static const std::map<std::string, const char*> all{
      {"micro", "roor"},     {"small", "rror"},         {"medium", "rrrr"}, {"large", "rrrr"},
      {"household", "roox"}, {"state", "roox"},         {"bpu", "roxx"},    {"pmi", "roxx"},
      {"intern", "rxxx"},    {"civil_servant", "xxxx"}, {"jakon", "rxxx"}};
  return all.at(group);
}

int pension_age(Day on) {
  int age = 56;  // and a year more in 2019, 2022, 2025 and so on, up to 65
  for (int year = 2019; year <= 2043 && on >= day(year, 1, 1); year += 3) ++age;
  return age;
}
/// The first day on which the age of retirement is reached.
Day pension_day(Day birth) {
  int age = 56;
  while (age < pension_age(plus_years(birth, age))) ++age;
  return plus_years(birth, age);
}
/// Below this age somebody registers as BPU for the first time.
int bpu_age_limit(Day on, Day known_on = Day::max()) {
  if (on >= day(2021, 5, 1) && known_on >= day(2021, 4, 1)) return 65;
  return on >= day(2018, 1, 1) && known_on >= day(2017, 12, 31) ? 60 : 56;
}

const Words interns{"intern", "student", "prisoner"};

std::string group_of(const std::string& segment, bool state, const std::string& kind, const std::string& scale) {
  if (interns.contains(kind)) return "intern";
  if (kind == "construction_labour" || segment == "jakon") return "jakon";
  if (kind == "civil_servant" || kind == "household") return kind;
  if (segment != "pu") return segment;
  return state ? "state" : scale;
}

/// A condition on a programme: met, failed, or waiting for a fact.
struct Asked {
  const char* name;
  std::optional<bool> met;
  const char* fact = "";
};

json obligations(const json& request) {
  static const Words programme_words(programmes.begin(), programmes.end());
  Words faults;
  Given given(request, {"op", "id", "options", "on", "segment", "employer", "worker", "was_in"}, faults);
  const json none = json::object();
  const auto inner = [&](const char* name) -> const json& {
    const auto* found = given.find(name);
    return found == nullptr ? none : *found;
  };
  Given employer(inner("employer"), {"kind", "scale"}, faults);
  Given worker(inner("worker"), {"kind", "citizen", "months_in_indonesia", "birth_date", "jkn"}, faults);
  given.must("on");
  given.must("segment");
  const auto on = given.day("on");
  const auto segment = given.word("segment", {"pu", "bpu", "jakon", "pmi"});
  const auto employer_kind = employer.word("kind", {"private", "state"});
  const auto scale = employer.word("scale", {"micro", "small", "medium", "large"});
  const auto kind = worker.word(
      "kind", {"employee", "household", "civil_servant", "intern", "student", "prisoner", "construction_labour"});
  const bool citizen = worker.flag("citizen").value_or(true);
  const auto months = worker.whole("months_in_indonesia", 0);
  const auto birth = worker.day("birth_date");
  const auto jkn = worker.flag("jkn");
  const auto listed = given.words("was_in");
  if (listed && listed->empty()) given.fault("invalid_value");
  Words was_in;
  for (const auto& each : listed.value_or(std::vector<std::string>())) {
    if (!programme_words.contains(each)) given.fault("invalid_value");
    was_in.insert(each);
  }
  const bool state = employer_kind == "state";
  if (segment && on && birth && *birth > *on) given.fault("invalid_value");
  if (segment && segment != "pu" && (employer_kind || scale)) given.fault("invalid_value");
  if (kind && segment) {
    const bool fits = *segment == "pu" ? (*kind != "civil_servant" || state) &&
                                             ((*kind != "household" && *kind != "construction_labour") || !state)
                      : *segment == "bpu"   ? interns.contains(*kind)
                      : *segment == "jakon" ? *kind == "construction_labour"
                                            : false;
    if (!fits) given.fault("invalid_value");
  }
  const bool of_business = segment == "pu" && !state && (!kind || *kind == "employee");
  if (of_business && !scale) given.fault("missing_field");
  if (on && (*on < begun || (segment == "pmi" && *on < day(2017, 8, 1)))) given.fault("no_rule");
  refuse(faults);

  const auto group = group_of(*segment, state, kind.value_or(""), scale.value_or(""));
  const auto duties = duties_of(group);
  json told;
  for (std::size_t i = 0; i < programmes.size(); ++i) {
    const auto& programme = programmes[i];
    if (programme == "jkp" && *on < day(2021, 2, 2)) continue;
    const char letter = duties[i < 2 ? 0 : i - 1];
    std::string duty = letter == 'r' ? "required" : letter == 'o' ? "optional" : "excluded";
    std::vector<Asked> asked;
    const bool in = was_in.contains(programme);
    if (duty != "excluded") {
      const auto at_age = [&](auto holds) { return birth ? std::optional<bool>(holds(*birth)) : std::nullopt; };
      if (*segment == "pmi") {
        if (!citizen) asked.push_back({"citizen", false});
      } else if (!citizen && (programme == "jp" || programme == "jkp")) {
        asked.push_back({"citizen", false});
      } else if (!citizen) {
        asked.push_back({"months_in_indonesia", months ? std::optional<bool>(*months >= 6) : std::nullopt,
                         "worker.months_in_indonesia"});
      }
      // Whom the first condition excludes nothing else is asked of.
      const bool out = !asked.empty() && asked.front().met == false;
      // Who is in already is not asked for an age again.
      if (!out && programme == "jp" && !in && citizen) {
        const auto in_time = [&](Day born) { return month_of(*on) < month_of(pension_day(born)); };
        asked.push_back({"entry_in_time", at_age(in_time), "worker.birth_date"});
      }
      if (!out && *segment == "bpu" && !was_in.contains("jkk") && !was_in.contains("jkm")) {
        const auto young = [&](Day born) { return age(born, *on) < bpu_age_limit(*on); };
        asked.push_back({"first_registration_age", at_age(young), "worker.birth_date"});
      }
      if (programme == "jkp" && citizen && !in) {
        asked.push_back({"age", at_age([&](Day born) { return age(born, *on) < 54; }), "worker.birth_date"});
        asked.push_back({"jkn", jkn, "worker.jkn"});
        // What is a duty counts as joined; of these only JHT may be none, in a micro business.
        const bool joined = group != "micro" || was_in.contains("jht");
        asked.push_back({"other_programmes", joined});
      }
      // A firm that shrank keeps what it joined; a person may stop to save.
      if ((programme == "jht" || programme == "jp") && in && *segment == "pu" && duty == "optional" &&
          std::none_of(asked.begin(), asked.end(), [](const Asked& each) { return each.met == false; })) {
        duty = "required";
        asked.push_back({"joined_before", true});
      }
    }
    json missing = json::array();
    json conditions = json::array();
    for (const auto& each : asked) {
      if (!each.met && std::find(missing.begin(), missing.end(), each.fact) == missing.end())
        missing.push_back(each.fact);
      if (each.met) conditions.push_back({{"name", each.name}, {"met", *each.met}});
      if (each.met == false) duty = "excluded";
    }
    told.push_back({{"programme", programme},
                    {"duty", duty},
                    {"missing", duty == "excluded" ? json::array() : missing},
                    {"conditions", conditions}});
  }
  return {{"programmes", told}};
}

// --- membership.deadline

struct Limit {
  Day from;
  int count;
  const char* unit;
  const char* side;
  const char* who;
  const char* event;
};

/// By name, the text that is taken and another one that disagrees; each text by the day from which it stands.
const std::map<std::string, std::pair<std::vector<Limit>, std::vector<Limit>>>& limits() {
  static const Day book = day(2018, 7, 1), construction = day(2015, 12, 31);
  static const char* const complete = "the form is complete and the first contribution paid";
  static const std::map<std::string, std::pair<std::vector<Limit>, std::vector<Limit>>> all{
      {"registration.form", {{{begun, 30, "working_days", "after", "employer", "BPJS hands over the form"}}, {}}},
      {"registration.worker", {{{begun, 30, "days", "after", "employer", "the worker begins to work"}}, {}}},
      {"registration.number", {{{begun, 1, "working_days", "after", "bpjs", complete}}, {}}},
      {"registration.bpu.number", {{{begun, 1, "working_days", "after", "bpjs", complete}}, {}}},
      {"registration.certificate",
       {{{begun, 7, "working_days", "after", "bpjs", complete}},
        {{day(2021, 9, 1), 7, "days", "after", "bpjs", "membership is active"}}}},
      {"registration.card_to_worker",
       {{{begun, 3, "working_days", "after", "employer", "the card is received from BPJS"}}, {}}},
      {"registration.jakon.project",
       {{{construction, 14, "working_days", "after", "contractor", "the work order (SPK) is issued"}},
        {{book, 14, "working_days", "before", "contractor", "the construction work begins"}}}},
      {"registration.jakon.certificate", {{{construction, 1, "working_days", "after", "bpjs", complete}}, {}}},
      {"registration.jakon.proof",
       {{{construction, 7, "working_days", "after", "bpjs", "the certificate is issued"}}, {}}},
      {"change.employer",
       {{{begun, 7, "working_days", "after", "employer",
          "the change of wages, number of workers, address or the like"}},
        {}}},
      {"change.participant",
       {{{begun, 7, "working_days", "after", "employer", "the worker reports a change of personal or family data"}},
        {}}},
      {"change.jakon.workers",
       {{{construction, 7, "working_days", "after", "contractor", "the change of workers"}}, {}}},
      {"complaint.answer", {{{book, 5, "working_days", "after", "bpjs", "the complaint is received"}}, {}}},
      {"pension.notice", {{{book, 3, "months", "before", "bpjs", "the pension age is reached"}}, {}}},
      {"pension.heirs_change", {{{book, 1, "months", "before", "employer", "the pension age is reached"}}, {}}}};
  return all;
}

Day last_day(const Limit& limit, Day from, const std::set<Day>& holidays) {
  const int step = limit.side == std::string("after") ? 1 : -1;
  if (limit.unit == std::string("months")) return plus_months(from, step * limit.count);
  if (limit.unit == std::string("days")) return plus_days(from, step * limit.count);
  return working_days(from, limit.count, step, holidays);
}

json deadline(const json& request) {
  Words faults, names;
  for (const auto& [name, texts] : limits()) names.insert(name);
  Given given(request, {"op", "id", "options", "name", "from", "holidays"}, faults);
  given.must("name");
  given.must("from");
  const auto name = given.word("name", names);
  const auto from = given.day("from");
  const auto holidays = given.days("holidays");
  if (name && from && *from < limits().at(*name).first.front().from) given.fault("no_rule");
  refuse(faults);

  const auto tell = [&](const Limit& limit) {
    return json{{"last_day", text(last_day(limit, *from, holidays))},
                {"count", limit.count},
                {"unit", limit.unit},
                {"side", limit.side},
                {"who", limit.who},
                {"event", limit.event}};
  };
  const auto& [taken, others] = limits().at(*name);
  auto told = tell(taken.front());
  told["name"] = *name;
  told["other_texts"] = json::array();
  for (const auto& other : others) {
    if (other.from <= *from) told["other_texts"].push_back(tell(other));
  }
  return told;
}

// --- membership.registration

enum class Kind { yes, no, at_least, at_most, birth_date };

struct Condition {
  const char* name;
  const char* fact;
  Kind kind;
  int limit = 0;
  Day from = begun;
};

const std::map<std::string, std::vector<Condition>>& registration_conditions() {
  static const Day page = day(2021, 12, 31), permenaker_4_2023 = day(2023, 2, 22);
  static const Condition citizen{"citizen", "citizen", Kind::yes, 0, permenaker_4_2023};
  static const std::map<std::string, std::vector<Condition>> all{
      {"registration.pu", {}},
      {"registration.pu.worker", {}},
      {"registration.pu.foreigner", {{"months_in_indonesia", "months_in_indonesia", Kind::at_least, 6}}},
      {"registration.bpu",
       {{"first_registration_age", "birth_date", Kind::birth_date},
        {"occupations", "occupations", Kind::at_most, 2, day(2018, 1, 1)}}},
      {"registration.jakon", {{"registered_as_pu", "registered_as_pu", Kind::yes, 0, day(2018, 7, 1)}}},
      {"registration.pmi.before",
       {citizen,
        {"before_departure", "departed", Kind::no, 0, permenaker_4_2023},
        {"placed_by_company", "placed_by_company", Kind::yes, 0, permenaker_4_2023}}},
      {"registration.pmi.during", {citizen}},
      {"registration.pmi.extension", {citizen}},
      {"registration.perisai_agent",
       {{"office_member", "office_member", Kind::yes, 0, page},
        {"active_bpjs_employee", "active_bpjs_employee", Kind::no, 0, page},
        {"bpu_member", "bpu_member", Kind::yes, 0, page},
        {"connected_device", "connected_device", Kind::yes, 0, page},
        {"high_school", "high_school", Kind::yes, 0, page},
        {"partner_bank_account", "partner_bank_account", Kind::yes, 0, page}}},
      {"registration.perisai_office",
       {{"organization_structure", "organization_structure", Kind::yes, 0, page},
        {"member", "member", Kind::yes, 0, page},
        {"agents", "agents", Kind::at_least, 3, page},
        {"partner_bank_account", "partner_bank_account", Kind::yes, 0, page}}}};
  return all;
}

/// The days of the texts on a procedure.
std::vector<Day> texts_of(const std::string& procedure) {
  static const Day book = day(2018, 7, 1), city = day(2021, 9, 1), page = day(2021, 12, 31);
  if (procedure == "registration.pu" || procedure == "registration.bpu") return {book, city, page};
  if (procedure == "registration.pu.worker") return {book};
  if (procedure == "registration.pu.foreigner" || procedure == "registration.jakon") return {book, page};
  return {page};
}

const PaperLists& registration_papers() {
  static const Day book = day(2018, 7, 1), city = day(2021, 9, 1), page = day(2021, 12, 31);
  static const PaperLists all{
      {"registration.pu",
       {{book, "ktp; family_card; npwp; business_licence|business_licence_receipt; form_f1; form_f1a; form_f2"},
        {city,
         "form_f1; form_f1a; form_f2; npwp; owner_ktp; ktp; business_place_licence|business_licence|business_number"},
        {page,
         "ktp; family_card; npwp; business_licence|business_licence_receipt; worker_form; passport?foreign_workers"}}},
      {"registration.pu.worker", {{book, "family_card; ktp; form_f1a"}}},
      {"registration.pu.foreigner", {{book, "passport; form_f1a"}, {page, "passport"}}},
      {"registration.bpu",
       {{book, "nik|ktp; ktp?nik_invalid|family_card?nik_invalid; form_f1a; employer_letter?intern"},
        {city, "nik|ktp; email_address; mobile_number"},
        {page, "ktp"}}},
      {"registration.jakon", {{book, "jakon_form_1; jakon_form_1a"}, {page, "jakon_form_1"}}},
      {"registration.pmi.before", {{page, "ktp; family_card"}}},
      {"registration.pmi.during", {{page, "ktp; family_card; passport; employment_agreement"}}},
      {"registration.pmi.extension", {{page, "ktp; employment_agreement"}}},
      {"registration.perisai_agent", {}},
      {"registration.perisai_office", {{page, "contribution_receipt; domicile_certificate"}}}};
  return all;
}

/// When cover begins: with the money (at times for the whole month), or with the number that follows it.
struct CoverText {
  bool by_number;
  bool by_month = false;
  Day from = day(2018, 7, 1);
};

std::vector<CoverText> cover_texts(const std::string& procedure) {
  if (procedure == "registration.pu") return {{false, true}, {false, false, begun}, {true}};
  if (procedure == "registration.bpu") return {{false}, {true}};
  if (procedure == "registration.jakon") return {{false, false, day(2022, 7, 1)}, {true, false, day(2015, 12, 31)}};
  if (procedure == "registration.pmi.before" || procedure == "registration.pmi.during") return {{false}};
  return {};
}

json registration(const json& request) {
  Words faults, procedures;
  for (const auto& [name, conditions] : registration_conditions()) procedures.insert(name);
  Given given(request,
              {"op", "id", "options", "procedure", "on", "text", "facts", "papers", "form_complete_on",
               "first_contribution_paid_on", "holidays"},
              faults);
  given.must("procedure");
  given.must("on");
  const auto procedure = given.word("procedure", procedures);
  const auto on = given.day("on");
  const auto text_of = given.day("text");
  const auto papers = given.words("papers");
  const auto form = given.day("form_complete_on");
  const auto paid = given.day("first_contribution_paid_on");
  const auto holidays = given.days("holidays");
  if (!procedure) refuse(faults);

  const auto& conditions = registration_conditions().at(*procedure);
  const auto& lists = registration_papers().at(*procedure);
  Words words;
  for (const auto& condition : conditions) words.insert(condition.fact);
  for (const auto& [from, list] : lists) {
    for (const auto& need : needs_of(list)) {
      for (const auto& paper : need) paper.when.add_words(words);
    }
  }
  const json none = json::object();
  const auto* given_facts = given.find("facts");
  Given facts(given_facts == nullptr ? none : *given_facts, words, faults);
  KnownFacts known;
  std::map<std::string, std::int64_t> numbers;
  std::optional<Day> birth;
  for (const auto& word : words) {
    if (word == "birth_date") {
      birth = facts.day("birth_date");
      if (birth && on && *birth > *on) given.fault("invalid_value");
    } else if (word == "months_in_indonesia" || word == "occupations" || word == "agents") {
      const auto number = facts.whole(word.c_str(), word == "occupations" ? 1 : 0);
      if (number) numbers[word] = *number;
    } else {
      const auto so = facts.flag(word.c_str());
      if (so) known[word] = *so;
    }
  }
  // The limits are rules of their own, asked on the day itself.
  for (const auto& condition : conditions) {
    const bool asked = condition.kind == Kind::birth_date ? birth.has_value() : numbers.contains(condition.fact);
    if (on && asked && *on < condition.from) given.fault("no_rule");
  }
  const auto days = texts_of(*procedure);
  const auto at = text_of ? text_of : on;
  if (at && *at < days.front()) given.fault("no_rule");
  std::vector<Need> needs;
  if (at && *at >= days.front() && !lists.empty()) {
    needs = needs_of(in_force(lists, *at));
    for (const auto& paper : papers.value_or(std::vector<std::string>())) {
      if (!names_of(needs).contains(paper)) given.fault("invalid_value");
    }
  } else if (papers && !papers->empty() && lists.empty()) {
    given.fault("invalid_value");
  }
  refuse(faults);

  json told_conditions = json::array();
  json missing_facts = json::array();
  const auto lacks = [&](const std::string& fact) {
    if (std::find(missing_facts.begin(), missing_facts.end(), fact) == missing_facts.end())
      missing_facts.push_back(fact);
  };
  bool failed = false;
  for (const auto& condition : conditions) {
    if (condition.from > *at) continue;
    std::optional<bool> met;
    switch (condition.kind) {
      case Kind::yes:
      case Kind::no:
        if (known.contains(condition.fact)) met = known.at(condition.fact) == (condition.kind == Kind::yes);
        break;
      case Kind::at_least:
        if (numbers.contains(condition.fact)) met = numbers.at(condition.fact) >= condition.limit;
        break;
      case Kind::at_most:
        if (numbers.contains(condition.fact)) met = numbers.at(condition.fact) <= condition.limit;
        break;
      case Kind::birth_date:
        if (birth) met = age(*birth, *on) < bpu_age_limit(*on);
        break;
    }
    if (!met) {
      lacks(condition.fact);
      continue;
    }
    failed = failed || !*met;
    told_conditions.push_back({{"name", condition.name}, {"met", *met}});
  }
  const auto had = papers.value_or(std::vector<std::string>());
  const auto checked = check(needs, known, Words(had.begin(), had.end()));
  for (const auto& fact : checked.missing_facts) lacks(fact);
  json texts = json::array();
  for (const auto& each : lists) texts.push_back({{"from", text(each.first)}});
  json told{{"conditions", told_conditions},
            {"missing_facts", missing_facts},
            {"papers", checked.papers},
            {"missing", checked.missing},
            {"texts", texts},
            {"complete", !failed && missing_facts.empty() && checked.missing.empty()},
            {"cover", json::array()},
            {"cover_begins", nullptr}};
  auto covers = cover_texts(*procedure);
  std::erase_if(covers, [&](const CoverText& cover) { return cover.from > *on; });
  told["missing_for_cover"] = json::array();
  if (!form && !covers.empty()) told["missing_for_cover"].push_back("form_complete_on");
  if (!paid && !covers.empty()) told["missing_for_cover"].push_back("first_contribution_paid_on");
  if (!form || !paid || failed) return told;
  const Day cash = std::max(*form, *paid);
  for (const auto& cover : covers) {
    json each{{"basis", cover.by_number ? "number_issued" : "cash"},
              {"day", text(cover.by_number ? working_days(cash, 1, 1, holidays) : cash)},
              {"by_the_latest", cover.by_number}};
    if (cover.by_month) each["first_month"] = text(month_of(*paid));
    told["cover"].push_back(each);
  }
  if (!told["cover"].empty()) told["cover_begins"] = told["cover"].front().at("day");
  return told;
}

// --- membership.cover

/// From the best to the worst.
const std::array<const char*, 4> standings{"covered", "withheld", "employer_liable", "lost"};

json cover(const json& request) {
  Words faults;
  Given given(request,
              {"op", "id", "options", "segment", "programme", "on", "registered", "first_paid", "arrears_months",
               "joined", "left", "project_from", "project_until", "treated_on", "treatment_ended"},
              faults);
  given.must("segment");
  given.must("on");
  const auto segment = given.word("segment", {"pu", "bpu", "jakon"});
  const auto programme = given.word("programme", {"jkk", "jkm"}).value_or("jkk");
  const auto on = given.day("on");
  const auto registered = given.day("registered");
  const auto first_paid = given.day("first_paid");
  const auto arrears = given.whole("arrears_months", 0);
  const auto joined = given.day("joined"), left = given.day("left");
  const auto project_from = given.day("project_from"), project_until = given.day("project_until");
  const auto treated = given.day("treated_on"), ended = given.day("treatment_ended");
  const bool jakon = segment == "jakon", bpu = segment == "bpu";
  const auto before = [](const std::optional<Day>& one, const std::optional<Day>& other) {
    return one && other && *one < *other;
  };
  if (on && *on < begun) given.fault("no_rule");
  if (segment && !jakon && (given.has("project_from") || given.has("project_until"))) given.fault("invalid_value");
  if (jakon && given.has("arrears_months")) given.fault("invalid_value");
  if (given.has("treated_on") && (bpu || programme == "jkm")) given.fault("invalid_value");
  if (given.has("treatment_ended") && !given.has("treated_on")) given.fault("missing_field");
  if (before(left, joined) || before(project_until, project_from)) given.fault("invalid_value");
  if (before(treated, on) || before(ended, on)) given.fault("invalid_value");
  refuse(faults);

  json conditions;
  std::size_t worst = 0;
  const auto tell = [&](const char* name, bool met, std::size_t standing) {
    conditions.push_back({{"name", name}, {"met", met}});
    if (!met) worst = std::max(worst, standing);
  };
  constexpr std::size_t withheld = 1, employer_liable = 2, lost = 3;
  const auto within = [&](const std::optional<Day>& from, const std::optional<Day>& until) {
    return !before(on, from) && !before(until, on);
  };
  const auto without = bpu ? lost : employer_liable;
  tell("registered", registered && *registered <= *on, without);
  const bool paid = first_paid && *first_paid <= *on;
  tell(jakon ? "first_instalment_paid" : "first_contribution_paid", paid, without);
  if (jakon) {
    tell("project_running", within(project_from, project_until), lost);
    tell("on_project", within(joined, left), lost);
  } else {
    const auto months = arrears.value_or(0);
    const bool in_order = bpu ? months == 0 : months <= 3;
    // Before the first contribution there are no arrears.
    if (paid) tell("contributions_in_order", in_order, !bpu ? employer_liable : months <= 3 ? withheld : lost);
    tell("active", within(joined, left), lost);
  }
  if (treated) tell("treatment_running", !before(ended, treated), lost);
  return {{"covered", worst <= withheld}, {"standing", standings[worst]}, {"conditions", conditions}};
}

// --- identifier.classify and identifier.check

struct NikRead {
  std::optional<Day> birth;
  bool woman = false;
  bool good = false;
};

NikRead read_nik(const std::string& text, Day on) {
  NikRead read;
  if (text.size() != 16 || text.find_first_not_of("0123456789") != std::string::npos) return read;
  const auto part = [&](std::size_t at, std::size_t count) {
    return static_cast<unsigned>(std::stoul(text.substr(at, count)));
  };
  auto number = part(6, 2);
  read.woman = number > 40;
  if (read.woman) number -= 40;
  for (int year = oracle::year(on) / 100 * 100 + static_cast<int>(part(10, 2)); year > 1800; year -= 100) {
    const auto date = std::chrono::year{year} / std::chrono::month{part(8, 2)} / std::chrono::day{number};
    if (!date.ok() || Day{date} > on) continue;
    read.birth = Day{date};
    break;
  }
  read.good = read.birth && part(0, 2) >= 11 && part(2, 2) > 0 && part(4, 2) > 0 && part(12, 4) > 0;
  return read;
}

/// `#` is a digit, `?` a digit or a capital letter; everything else stands for itself.
bool matches(const std::string& text, const std::string& pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    const bool capital = text[i] >= 'A' && text[i] <= 'Z';
    const char wanted = pattern[i];
    if (wanted == '#' ? !digit : wanted == '?' ? !digit && !capital : text[i] != wanted) return false;
  }
  return true;
}

struct Form {
  const char* kind;
  Dated<Day, const char*> patterns;
};
const std::vector<Form>& forms() {
  static const Day book = day(2018, 7, 1), home_page = day(2025, 10, 9);
  static const std::vector<Form> all{{"nik", {{begun, "################"}}},
                                     {"kpj", {{begun, "##?########"}}},
                                     {"npp", {{begun, "????????"}}},
                                     {"payment_code_pu", {{book, "###########"}, {home_page, "############"}}},
                                     {"payment_code_bpu", {{home_page, "################"}}},
                                     {"payment_code_bpu_group", {{home_page, "0626############"}}}};
  return all;
}

json classify(const json& request) {
  Words faults;
  Given given(request, {"op", "id", "options", "on", "number"}, faults);
  given.must("on");
  given.must("number");
  const auto on = given.day("on");
  const auto number = given.text("number");
  refuse(faults);
  json may_be = json::array(), readings;
  for (const auto& [kind, patterns] : forms()) {
    json reading{{"kind", kind}, {"fits", false}};
    if (patterns.front().first <= *on) {
      const std::string pattern = in_force(patterns, *on);
      const bool is_nik = kind == std::string("nik") || kind == std::string("payment_code_bpu");
      reading["pattern"] = pattern;
      for (const auto& [from, of_then] : patterns) {
        if (from <= *on) reading["from"] = text(from);
      }
      reading["fits"] = is_nik ? read_nik(*number, *on).good : matches(*number, pattern);
    }
    if (reading["fits"] == true) may_be.push_back(kind);
    readings.push_back(reading);
  }
  return {{"may_be", may_be}, {"readings", readings}};
}

json check_nik(const json& request) {
  Words faults;
  Given given(request, {"op", "id", "options", "on", "nik", "birth_date", "sex"}, faults);
  given.must("on");
  given.must("nik");
  const auto on = given.day("on");
  const auto nik = given.text("nik");
  const auto birth = given.day("birth_date");
  const auto sex = given.word("sex", {"male", "female"});
  if (on && *on < begun) given.fault("no_rule");
  if (on && nik && !read_nik(*nik, *on).good) given.fault("invalid_value");
  refuse(faults);
  const auto read = read_nik(*nik, *on);
  json conditions = json::array();
  bool agrees = true;
  const auto tell = [&](const char* name, bool met) {
    conditions.push_back({{"name", name}, {"met", met}});
    agrees = agrees && met;
  };
  if (birth) tell("birth_date_agrees", text(*birth).substr(2) == text(*read.birth).substr(2));
  if (sex) tell("sex_agrees", (*sex == "female") == read.woman);
  return {{"agrees", agrees},
          {"conditions", conditions},
          {"birth_date", text(*read.birth)},
          {"sex", read.woman ? "female" : "male"},
          {"province", nik->substr(0, 2)},
          {"regency", nik->substr(2, 2)},
          {"district", nik->substr(4, 2)},
          {"serial", nik->substr(12)}};
}

// --- housing.facility

const Day since_2016 = day(2016, 12, 31), permenaker_17_2021 = day(2021, 9, 29), paket_ekonomi = day(2025, 9, 15);

/// What is asked of an applicant beside numbers: the fact, what it must be, and from when.
struct Wanted {
  const char* name;
  const char* fact;
  bool wanted;
  Day from = since_2016;
};
std::vector<Wanted> wanted_of(const std::string& kind) {
  std::vector<Wanted> all{{"contributions_active", "contributions_active", true},
                          {"employer_in_order", "employer_in_order", true},
                          {"no_under_reporting", "under_reporting", false}};
  if (kind == "construction") {
    for (const auto* fact : {"limited_company", "clear_land", "all_workers_registered", "sale_to_members",
                             "cooperation_agreement", "developer_association"}) {
      all.push_back({fact, fact, true});
    }
  } else {
    all.push_back({"home", "owns_home", kind == "prp"});
    all.push_back({"one_of_a_couple", "spouse_applies", false, kind == "pump" ? since_2016 : permenaker_17_2021});
    all.push_back({"first_time", "used_before", false, permenaker_17_2021});
    if (kind == "pump") all.push_back({"with_kpr", "with_kpr", true, permenaker_17_2021});
    all.push_back({"bpjs_approval", "bpjs_approval", true});
  }
  all.push_back({"bank_approval", "bank_approval", true});
  return all;
}

json facility(const json& request) {
  Words faults;
  Words known{
      "op",           "id",    "options",  "kind", "on",         "texts", "loan",   "rate",         "central_bank_rate",
      "tenor_months", "price", "kpr_loan", "home", "subsidised", "wage",  "budget", "member_since", "segment",
      "programmes"};
  const Words kinds{"kpr", "pump", "prp", "construction"};
  Words all_facts;
  for (const auto& kind : kinds) {
    for (const auto& each : wanted_of(kind)) all_facts.insert(each.fact);
  }
  known.insert(all_facts.begin(), all_facts.end());
  Given given(request, known, faults);
  given.must("kind");
  given.must("on");
  const auto kind = given.word("kind", kinds);
  const auto on = given.day("on");
  const bool latest = given.word("texts", {"latest", "regulation"}).value_or("latest") == "latest";
  const auto loan = given.money("loan"), price = given.money("price"), kpr_loan = given.money("kpr_loan");
  const auto wage = given.money("wage"), budget = given.money("budget");
  const auto rate = given.percent("rate"), bank_rate = given.percent("central_bank_rate");
  const auto tenor = given.whole("tenor_months", 1);
  const auto home = given.word("home", {"landed", "flat"});
  const bool subsidised = given.flag("subsidised").value_or(false);
  const auto member_since = given.day("member_since");
  const auto segment = given.word("segment", {"pu", "bpu", "jakon", "pmi"});
  const auto programme_list = given.words("programmes");
  for (const auto& each : programme_list.value_or(std::vector<std::string>())) {
    if (std::find(programmes.begin(), programmes.end(), each) == programmes.end()) given.fault("invalid_value");
  }
  KnownFacts facts;
  for (const auto& fact : all_facts) {
    const auto so = given.flag(fact.c_str());
    if (so) facts[fact] = *so;
  }
  if (kind) {
    Words not_asked;
    if (*kind != "kpr" && *kind != "pump") not_asked.insert({"price", "home", "subsidised", "wage"});
    if (*kind != "pump") not_asked.insert("kpr_loan");
    if (*kind != "construction") not_asked.insert("budget");
    if (*kind == "construction") not_asked.insert({"member_since", "segment", "programmes"});
    for (const auto& fact : all_facts) not_asked.insert(fact);
    for (const auto& each : wanted_of(*kind)) not_asked.erase(each.fact);
    for (const auto& name : not_asked) {
      if (given.has(name.c_str())) given.fault("invalid_value");
    }
  }
  if (on && member_since && *member_since > *on) given.fault("invalid_value");
  if (programme_list && programme_list->empty()) given.fault("invalid_value");
  if (on && *on < since_2016) given.fault("no_rule");
  refuse(faults);

  const bool developer = *kind == "construction", new_law = *on >= permenaker_17_2021;
  std::optional<Exact> loan_limit, price_limit, share, wage_limit;
  if (*kind == "kpr" && new_law) loan_limit = 500 * million;
  if (*kind == "pump" && new_law) loan_limit = 150 * million;
  if (*kind == "prp") loan_limit = new_law ? 200 * million : 50 * million;
  if (*kind == "kpr" && !new_law) {
    share = subsidised ? 99 : 95;
    if (!subsidised) price_limit = 500 * million;
  }
  if (*kind == "pump" && !new_law) share = 99;
  if (developer) share = 80;
  if (subsidised && !new_law && home) wage_limit = *home == "landed" ? 4 * million : 7 * million;
  static const std::map<std::string, std::pair<int, int>> tenors{
      {"kpr", {240, 360}}, {"pump", {180, 360}}, {"prp", {120, 180}}, {"construction", {60, 60}}};
  const int tenor_limit = new_law ? tenors.at(*kind).second : tenors.at(*kind).first;
  const int margin = (!new_law || (latest && *on >= paket_ekonomi) ? 3 : 5) + (developer ? 1 : 0);
  std::optional<Exact> ceiling;
  if (bank_rate) ceiling = *bank_rate + margin;

  // The least of the limits, as far as what they are of is known.
  std::optional<Exact> largest = loan_limit;
  const char* unknown = "";
  if (share) {
    const auto& whole = developer ? budget : price;
    if (!whole) {
      unknown = developer ? "budget" : "price";
    } else if (*kind == "pump" && !kpr_loan) {
      unknown = "kpr_loan";
    } else {
      Exact most = down(*whole * *share / 100);
      if (*kind == "pump") most -= *kpr_loan;
      most = std::max(most, Exact{0});
      largest = largest ? std::min(*largest, most) : most;
    }
    if (*unknown != '\0') largest.reset();
  }

  json conditions = json::array(), open = json::array();
  bool failed = false;
  const auto tell = [&](const char* name, std::optional<bool> met, const char* fact) {
    if (!met) {
      open.push_back({{"name", name}, {"fact", fact}});
      return;
    }
    conditions.push_back({{"name", name}, {"met", *met}});
    failed = failed || !*met;
  };
  if (!largest && share) tell("loan_in_limit", std::nullopt, unknown);
  if (!developer) {
    std::optional<bool> long_enough, fits, joined;
    if (member_since) long_enough = plus_months(*member_since, 12) <= *on;
    const bool branches = latest && *on >= day(2024, 2, 29);
    if (segment) fits = *segment == "pu" || (*segment == "bpu" && !branches);
    if (programme_list) {
      const Words has(programme_list->begin(), programme_list->end());
      joined = has.contains("jht") && (!branches || (has.contains("jkk") && has.contains("jkm")));
    }
    tell("membership", long_enough, "member_since");
    tell("segment", fits, "segment");
    tell("programmes", joined, "programmes");
  }
  for (const auto& each : wanted_of(*kind)) {
    if (each.from > *on) continue;
    std::optional<bool> met;
    if (facts.contains(each.fact)) met = facts.at(each.fact) == each.wanted;
    tell(each.name, met, each.fact);
  }
  if (*kind == "pump" && !new_law) tell("subsidised_home", subsidised, "subsidised");
  if (price_limit) {
    std::optional<bool> met;
    if (price) met = *price <= *price_limit;
    tell("price_in_limit", met, "price");
  }
  if (subsidised && !new_law) {
    std::optional<bool> met;
    if (wage && wage_limit) met = *wage <= *wage_limit;
    if (met || !home) tell("wage_in_limit", met, "home");
    if (!met && !wage) tell("wage_in_limit", met, "wage");
  }
  if (loan && largest) tell("loan_in_limit", *loan <= *largest, "");
  if (tenor) tell("tenor_in_limit", *tenor <= tenor_limit, "tenor_months");
  if (rate) {
    std::optional<bool> met;
    if (ceiling) met = *rate <= *ceiling;
    tell("rate_in_limit", met, "central_bank_rate");
  }
  const auto limit = [](const std::optional<Exact>& value, bool rupiah) {
    if (!value) return json();
    return json{{"value", rupiah ? money(*value) : json(decimal(*value))}};
  };
  return {{"eligible", failed         ? json(false)
                       : open.empty() ? json(true)
                                      : json()},
          {"largest_loan", largest ? money(*largest) : json()},
          {"rate_ceiling", ceiling ? json(decimal(*ceiling)) : json()},
          {"limits",
           {{"loan", limit(loan_limit, true)},
            {"price", limit(price_limit, true)},
            {"share", limit(share, false)},
            {"tenor_months", {{"value", tenor_limit}}},
            {"margin", {{"value", decimal(margin)}}}}},
          {"conditions", conditions},
          {"open", open}};
}

// --- sponsor.assess

/// The base of an income: rows of PP 44/2015, Lampiran II. Their lower limits and their middles.
Exact income_base(const Exact& income) {
  static const std::vector<std::pair<int, int>> rows = [] {
    std::vector<std::pair<int, int>> made{{0, 1'000'000}};
    for (int from = 1'100'000; from < 2'700'000; from += 200'000) made.emplace_back(from, from + 100'000);
    for (int from = 2'700'000; from < 8'200'000; from += 500'000) made.emplace_back(from, from + 250'000);
    for (int from = 8'200'000; from <= 20'200'000; from += 1'000'000) made.emplace_back(from, from + 500'000);
    return made;
  }();
  Exact base = 0;
  for (const auto& [from, of_row] : rows) {
    if (income >= from) base = of_row;
  }
  return base;
}

/// Rounds as the options of a request say; half up to a rupiah by default.
Exact rounded(const json& request, const Exact& amount) {
  const auto* options = fact(request, "options");
  const auto* rounding = options == nullptr ? nullptr : fact(*options, "rounding");
  const json none = json::object();
  const auto& how = rounding == nullptr ? none : *rounding;
  const Exact unit = number(json(word(how, "unit", "1")));
  const auto mode = word(how, "mode", "half_up");
  if (mode == "half_even") return half_even(amount, unit);
  if (mode == "down") return down(amount, unit);
  if (mode == "up") return up(amount, unit);
  return half_up(amount, unit);
}

struct Amounts {
  Exact jkk, jkm, jht;
  Amounts& operator+=(const Amounts& more) {
    jkk += more.jkk;
    jkm += more.jkm;
    jht += more.jht;
    return *this;
  }
  json told(json into) const {
    into["jkk"] = money(jkk);
    into["jkm"] = money(jkm);
    into["jht"] = money(jht);
    into["total"] = money(jkk + jkm + jht);
    return into;
  }
};

/// The day of which the law is asked as it was known then.
Day known_on(const json& request) {
  const auto* options = fact(request, "options");
  const auto* day = options == nullptr ? nullptr : fact(*options, "known_on");
  return day == nullptr ? Day::max() : oracle::day(*day);
}

/// A month that a budget pays: only the relief of PP 49/2020 is for it.
Amounts of_month(const json& request, Month month, const Exact& base, bool with_jht) {
  const bool covid =
      month >= oracle::month(2020, 8) && month <= oracle::month(2021, 1) && known_on(request) >= day(2020, 8, 31);
  const Exact relief = covid ? percent(1) : Exact{1};
  return {rounded(request, base / 100 * relief), rounded(request, 6'800 * relief),
          with_jht ? rounded(request, base * 2 / 100) : Exact{0}};
}

const std::array<const char*, 8> reasons{"bad_row",        "bad_nik",  "birth_date_differs",
                                         "sex_differs",    "too_old",  "too_many_occupations",
                                         "already_member", "duplicate"};

/// Without spaces around it.
std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t");
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}
std::size_t occupations_in(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(';', at), text.size());
    if (!trimmed(text.substr(at, end - at)).empty()) ++count;
    at = end + 1;
  }
  return count;
}

/// What decides who may be in the annex.
struct Entry {
  Day first;  // of the months
  int age_limit;
  int occupations;  // at most
  bool accept_mismatch;
  Words members;
  Words annex;  // the NIK that are in it so far
};

/// Why a candidate may not be in the annex, or "".
std::string objection(const json& candidate, const Entry& entry) {
  const auto cell = [&](const char* name) { return word(candidate, name, ""); };
  const auto birth_text = cell("birth_date"), sex = cell("sex"), nik = cell("nik");
  const auto* income = fact(candidate, "income");
  const bool no_income = income == nullptr || *income == "";
  const bool good_income = no_income || income->is_number_integer() || Given::is_decimal(income->get<std::string>(), 2);
  if (nik.empty() || cell("name").empty() || cell("village").empty() || !Given::is_day(birth_text) ||
      day(json(birth_text)) > entry.first || !(sex.empty() || sex == "male" || sex == "female") || !good_income ||
      (!no_income && number(*income) < 0)) {
    return "bad_row";
  }
  const auto occupations = occupations_in(cell("occupation"));
  const auto read = read_nik(nik, entry.first);
  const auto birth = day(json(birth_text));
  if (!read.good) return "bad_nik";
  if (!entry.accept_mismatch && text(birth).substr(2) != text(*read.birth).substr(2)) return "birth_date_differs";
  if (!entry.accept_mismatch && !sex.empty() && (sex == "female") != read.woman) return "sex_differs";
  if (age(birth, entry.first) >= entry.age_limit) return "too_old";
  if (occupations > 1 && entry.occupations == 1) return "bad_row";  // no text on several
  if (occupations > static_cast<std::size_t>(entry.occupations)) return "too_many_occupations";
  if (entry.members.contains(nik)) return "already_member";
  return entry.annex.contains(nik) ? "duplicate" : "";
}

json assess(const json& request) {
  Words faults;
  Given given(request,
              {"op", "id", "options", "from", "months", "programmes", "income", "age_limit", "nik_mismatch", "members",
               "candidates"},
              faults);
  given.must("from");
  given.must("candidates");
  const auto from = given.month("from");
  const auto months = given.whole("months", 1, 12).value_or(12);
  const auto programme_list = given.words("programmes");
  const auto income = given.money("income");
  const bool page = given.word("age_limit", {"in_force", "registration_page"}).value_or("in_force") != "in_force";
  const bool accept = given.word("nik_mismatch", {"reject", "accept"}).value_or("reject") == "accept";
  const auto member_list = given.words("members");
  bool with_jht = false;
  if (programme_list) {
    const Words chosen(programme_list->begin(), programme_list->end());
    with_jht = chosen.contains("jht");
    if (chosen != Words{"jkk", "jkm"} && chosen != Words{"jkk", "jkm", "jht"}) given.fault("invalid_value");
  }
  const auto* candidates = given.find("candidates");
  if (candidates != nullptr && !candidates->is_array()) given.fault("invalid_value");
  if (candidates != nullptr && candidates->is_array()) {
    for (const auto& each : *candidates) {
      Given candidate(each, {"nik", "name", "birth_date", "village", "sex", "occupation", "income"}, faults);
      for (const auto* name : {"nik", "name", "birth_date", "village", "sex", "occupation"}) {
        static_cast<void>(candidate.text(name));
      }
      const auto* own = candidate.find("income");
      if (own != nullptr && own->is_number_float()) candidate.fault("inexact_number");
      if (own != nullptr && !own->is_number() && !own->is_string()) candidate.fault("invalid_value");
    }
  }
  const auto known = known_on(request);
  if (from && (*from < oracle::month(2015, 7) || known < day(2015, 6, 30) ||
               (page && (*from < oracle::month(2022, 1) || known < day(2021, 12, 31)))))
    given.fault("no_rule");
  refuse(faults);
  const Day first = day_of(*from, 1);
  const bool several = first >= day(2018, 1, 1) && known >= book_of_2018;
  Entry entry{first, page ? 60 : bpu_age_limit(first, known), several ? 2 : 1, accept, {}, {}};
  for (const auto& each : member_list.value_or(std::vector<std::string>())) {
    if (each.size() != 16 || each.find_first_not_of("0123456789") != std::string::npos) throw Fault{{"invalid_value"}};
    entry.members.insert(each);
  }

  json annex = json::array(), rejected = json::array(), by_month = json::array();
  std::map<std::string, int> count;
  for (const auto* reason : reasons) count[reason] = 0;
  std::map<std::string, std::pair<int, Amounts>> villages;
  std::vector<Amounts> monthly(static_cast<std::size_t>(months));
  Amounts total;
  int line = 0, persons = 0;
  for (const auto& candidate : *candidates) {
    ++line;
    const auto reason = objection(candidate, entry);
    if (!reason.empty()) {
      ++count[reason];
      rejected.push_back({{"line", line}, {"reason", reason}});
      continue;
    }
    const auto nik = candidate.at("nik").get<std::string>();
    entry.annex.insert(nik);
    const auto* own = fact(candidate, "income");
    const auto base = income_base(own != nullptr && *own != "" ? number(*own) : income.value_or(0));
    Amounts sum;
    for (int i = 0; i < months; ++i) {
      const auto amounts = of_month(request, plus(*from, i), base, with_jht);
      sum += amounts;
      monthly[static_cast<std::size_t>(i)] += amounts;
    }
    total += sum;
    ++persons;
    auto& [people, amounts] = villages[candidate.at("village").get<std::string>()];
    ++people;
    amounts += sum;
    annex.push_back(
        sum.told({{"line", line}, {"number", persons}, {"nik", "..." + nik.substr(12)}, {"income_base", money(base)}}));
  }
  json told_villages = json::array();
  for (const auto& [village, sums] : villages) {
    told_villages.push_back(sums.second.told({{"village", village}, {"persons", sums.first}}));
  }
  for (int i = 0; i < months; ++i) {
    by_month.push_back(monthly[static_cast<std::size_t>(i)].told({{"month", text(plus(*from, i))}}));
  }
  return {{"from", text(*from)},
          {"months", months},
          {"annex", annex},
          {"rejected", rejected},
          {"villages", told_villages},
          {"by_month", by_month},
          {"rejections", count},
          {"totals", total.told({{"candidates", line}, {"persons", persons}})}};
}

}  // namespace

Judges membership() {
  Judges all = claims();
  all.merge(Judges{{"membership.scale", scale},
                   {"membership.obligations", obligations},
                   {"membership.registration", registration},
                   {"membership.deadline", deadline},
                   {"membership.cover", cover},
                   {"identifier.classify", classify},
                   {"identifier.check", check_nik},
                   {"housing.facility", facility},
                   {"sponsor.assess", assess}});
  return all;
}

}  // namespace oracle
