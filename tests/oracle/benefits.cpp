#include <algorithm>
#include <array>
#include <limits>

#include "oracle/facts.hpp"
#include "oracle/oracle.hpp"

namespace oracle {
namespace {

// --- what every benefit answers

/// Half up to the rupiah, once (G-3). An amount beyond the range of money is a fault even where nothing is due.
Exact rupiah(const Exact& amount) {
  const auto rounded = half_up(amount);
  money(rounded);
  return rounded;
}

class Benefit {
 public:
  /// Without which nothing is due.
  void bar(const char* name, bool met) {
    tell(name, met);
    eligible_ = eligible_ && met;
  }
  /// That decides on something else.
  void tell(const char* name, bool met) { conditions_.push_back({{"name", name}, {"met", met}}); }
  /// Nothing of 0 is listed (G-9).
  void item(const char* name, const Exact& amount) {
    const auto rounded = rupiah(amount);
    if (rounded == 0) return;
    items_.push_back({{"item", name}, {"amount", money(rounded)}, {"payer", "bpjs"}, {"status", "payable"}});
  }
  json& items() { return items_; }
  bool eligible() const { return eligible_; }

  json answer() const {
    json items = eligible_ ? items_ : json::array();
    Exact total = 0, now = 0;
    for (const auto& each : items) {
      total += number(each["amount"]);
      if (each["payer"] == "bpjs" && each["status"] == "payable") now += number(each["amount"]);
    }
    return {{"eligible", eligible_},
            {"conditions", conditions_},
            {"items", items},
            {"total", money(total)},
            {"payable_now", money(now)}};
  }

 private:
  bool eligible_ = true;
  json conditions_ = json::array(), items_ = json::array();
};

/// The law of a day; none for a day before the first, which is noted with the other faults.
template <class Law>
const Law* law_of(const Dated<Day, Law>& laws, std::optional<Day> on, Facts& facts) {
  if (!on) return nullptr;
  if (*on < laws.front().first) return facts.fault("no_rule"), nullptr;
  return &in_force(laws, *on);
}

/// A day that may not come before the event.
std::optional<Day> later(const char* name, std::optional<Day> event, Facts& facts) {
  const auto given = facts.date(facts.optional(name));
  if (given && event && *given < *event) facts.fault("invalid_value");
  return given;
}

const Exact most_money{Integer{"9223372036854775807"}, 100};
/// Of days, months and years in the machine interface.
constexpr int most_number = std::numeric_limits<int>::max();

const std::set<std::string> segments{"pu", "bpu", "jakon"};

// --- PP 44/2015, from 2019-12-02 as amended by PP 82/2019

struct Amounts {
  std::map<std::string, Exact> transport;  ///< the caps by mode
  /// Temporary inability to work: so many percent of the wage in each block of 180 days, the last one for all days
  /// after.
  std::vector<int> stmb;
  Exact death, periodic, funeral, denture, hearing_aid, glasses, home_care;
  int claim_years, scholarship_months;
};

const Dated<Day, Amounts>& amounts() {
  static const Dated<Day, Amounts> all{{day(2015, 7, 1),
                                        {.transport = {{"land", 1'000'000}, {"sea", 1'500'000}, {"air", 2'500'000}},
                                         .stmb = {100, 75, 50},
                                         .death = 16'200'000,
                                         .periodic = 24 * 200'000,
                                         .funeral = 3'000'000,
                                         .denture = 3'000'000,
                                         .hearing_aid = 0,
                                         .glasses = 0,
                                         .home_care = 0,
                                         .claim_years = 2,
                                         .scholarship_months = 60}},
                                       {day(2019, 12, 2),
                                        {.transport = {{"land", 5'000'000}, {"sea", 2'000'000}, {"air", 10'000'000}},
                                         .stmb = {100, 100, 50},
                                         .death = 20'000'000,
                                         .periodic = 24 * 500'000,
                                         .funeral = 10'000'000,
                                         .denture = 5'000'000,
                                         .hearing_aid = 2'500'000,
                                         .glasses = 1'000'000,
                                         .home_care = 20'000'000,
                                         .claim_years = 5,
                                         .scholarship_months = 36}}};
  return all;
}
/// Permenaker 1/2025: violence at work, and the waiting time of BPU.
const Day permenaker_1_2025 = day(2025, 2, 1);

/// The base of an income, PP 44/2015 Lampiran II.
Exact bpu_base(const Exact& income) {
  // The income from which a row holds and its base, both in thousands.
  static const std::vector<std::pair<int, int>> rows{
      {0, 1000},      {1100, 1200},   {1300, 1400},   {1500, 1600},   {1700, 1800},   {1900, 2000},   {2100, 2200},
      {2300, 2400},   {2500, 2600},   {2700, 2950},   {3200, 3450},   {3700, 3950},   {4200, 4450},   {4700, 4950},
      {5200, 5450},   {5700, 5950},   {6200, 6450},   {6700, 6950},   {7200, 7450},   {7700, 7950},   {8200, 8700},
      {9200, 9700},   {10200, 10700}, {11200, 11700}, {12200, 12700}, {13200, 13700}, {14200, 14700}, {15200, 15700},
      {16200, 16700}, {17200, 17700}, {18200, 18700}, {19200, 19700}, {20200, 20700}};
  int base = 0;
  for (const auto& [from, each] : rows) {
    if (income >= from * 1000) base = each * 1000;
  }
  return base;
}

// --- disability: PP 44/2015 Lampiran III, as in disability_table.csv

struct Part {
  const char* code;
  /// Percent; of the better hand where there are two, or the least of a range.
  const char* percent;
  const char* other = "";  ///< of the other hand
  const char* most = "";   ///< of a range
};
constexpr std::array parts_of_the_body{Part{"ARM_SHOULDER", "40", "35"},
                                       Part{"ARM_ELBOW", "35", "30"},
                                       Part{"HAND_WRIST", "32", "28"},
                                       Part{"LEG_BOTH_GROIN", "70"},
                                       Part{"LEG_ONE_GROIN", "35"},
                                       Part{"FOOT_BOTH_ANKLE", "50"},
                                       Part{"FOOT_ONE_ANKLE", "25"},
                                       Part{"EYE_BOTH", "70"},
                                       Part{"EYE_ONE", "35"},
                                       Part{"HEARING_BOTH", "40"},
                                       Part{"HEARING_ONE", "20"},
                                       Part{"THUMB", "15", "12"},
                                       Part{"INDEX", "9", "7"},
                                       Part{"FINGER_OTHER", "4", "3"},
                                       Part{"INDEX_PHALANX1", "4.5", "3.5"},
                                       Part{"FINGER_OTHER_PHALANX1", "2", "1.5"},
                                       Part{"TOE_BIG", "5"},
                                       Part{"TOE_SECOND", "3"},
                                       Part{"TOE_OTHER", "2"},
                                       Part{"SCALP", "10", "", "30"},
                                       Part{"IMPOTENCE", "30"},
                                       Part{"LEG_SHORT_LT5", "10"},
                                       Part{"LEG_SHORT_5_7_5", "20"},
                                       Part{"LEG_SHORT_GE7_5", "30"},
                                       Part{"HEARING_LOSS_BOTH_PER10DB", "6"},
                                       Part{"HEARING_LOSS_ONE_PER10DB", "3"},
                                       Part{"EARLOBE_ONE", "5"},
                                       Part{"EARLOBE_BOTH", "10"},
                                       Part{"NOSE_ALA", "30"},
                                       Part{"NASAL_SEPTUM", "15"},
                                       Part{"SMELL", "10"},
                                       Part{"WORK_PHYS_51_70", "40"},
                                       Part{"WORK_PHYS_26_50", "20"},
                                       Part{"WORK_PHYS_10_25", "5"},
                                       Part{"WORK_MENTAL", "70"},
                                       Part{"VISION_EFF_PER10", "7"},
                                       Part{"VISION_COLOUR", "10"},
                                       Part{"VISION_FIELD_PER10", "7"}};

/// Whether the law counts its units: so many times ten decibels, or fingers.
bool per_ten(const std::string& code) { return code.ends_with("PER10") || code.ends_with("PER10DB"); }
bool counted(const std::string& code) {
  return per_ten(code) || code == "FINGER_OTHER" || code == "FINGER_OTHER_PHALANX1" || code == "TOE_OTHER";
}

struct Disability {
  bool total = false;
  Exact percent = 0;  ///< 0.7 at most
};

/// Notes a fact that has no place here: some call it unknown, others contradicting.
void misplaced(const char* name, Facts& facts) {
  if (facts.optional(name) == nullptr) return;
  facts.fault("unknown_field");
  facts.fault("invalid_value");
}

/// What one entry of `parts` adds.
Exact part_of(const json& given, bool functional, const std::string& dominant, Facts& outer) {
  Facts facts(&given, outer);
  const auto* code = facts.needed("code");
  const auto* row = std::ranges::find_if(
      parts_of_the_body, [&](const Part& each) { return code != nullptr && code->is_string() && *code == each.code; });
  if (row == parts_of_the_body.end()) {
    if (code != nullptr) facts.fault("invalid_value");
    for (const auto* name : {"side", "percent", "count", "loss"}) facts.optional(name);
    facts.close();
    return 0;
  }

  auto share = percent(row->percent);
  if (*row->other == '\0') {
    if (facts.optional("side") != nullptr) facts.fault("invalid_value");
  } else if (const auto side = facts.word(facts.needed("side"), {"right", "left"}); side && *side != dominant) {
    share = percent(row->other);
  }
  if (functional) {
    const auto loss = facts.percentage(facts.needed("loss"));
    if (loss && (*loss <= 0 || *loss > 1)) facts.fault("out_of_range");
    if (*row->most != '\0' || per_ten(row->code)) facts.fault("invalid_value");
    misplaced("percent", facts);
    misplaced("count", facts);
    facts.whole(facts.optional("count"), 1, most_number);
    share *= loss.value_or(0);
  } else {
    if (*row->most != '\0') {
      const auto chosen = facts.percentage(facts.needed("percent"));
      if (chosen && (*chosen < share || *chosen > percent(row->most))) facts.fault("out_of_range");
      share = chosen.value_or(0);
    } else if (facts.optional("percent") != nullptr) {
      facts.fault("invalid_value");
    }
    const auto* count = facts.optional("count");
    if (count != nullptr && !counted(row->code)) facts.fault("invalid_value");
    share *= facts.whole(count, 1, most_number).value_or(1);
    misplaced("loss", facts);
  }
  facts.close();
  return share;
}

std::optional<Disability> disability_of(const json* given, Facts& outer) {
  if (given == nullptr) return {};
  Facts facts(given, outer);
  const auto kind = facts.word(facts.needed("kind"), {"anatomical", "functional", "total"});
  Disability found{.total = kind == "total", .percent = percent("70")};
  if (kind && found.total) {
    misplaced("parts", facts);
    misplaced("dominant", facts);
  } else {
    const auto dominant = facts.word(facts.optional("dominant"), {"right", "left"}).value_or("right");
    const auto* parts = facts.needed("parts");
    const auto& list = facts.array(parts);
    if (parts != nullptr && list.empty()) facts.fault("invalid_value");
    Exact sum = 0;
    for (const auto& each : list) sum += part_of(each, kind == "functional", dominant, facts);
    found.percent = std::min(found.percent, sum);
  }
  facts.close();
  return found;
}

// --- children, heirs, transport, arrears

struct Child {
  std::optional<Day> birth;
  bool in_school, free;
  std::optional<Exact> study;  ///< what its years of study come to
};

struct Level {
  const char* name;
  int yearly, years;
};
constexpr std::array levels{Level{"tk", 1'500'000, 2}, Level{"sd", 1'500'000, 6}, Level{"smp", 2'000'000, 3},
                            Level{"sma", 3'000'000, 3}, Level{"university", 12'000'000, 5}};

std::optional<Exact> study_of(const json* given, Facts& outer) {
  if (given == nullptr) return {};
  Facts facts(given, outer);
  Exact sum = 0;
  for (const auto& level : levels) {
    const auto years = facts.whole(facts.optional(level.name), 0, most_number);
    sum += std::min(years.value_or(0), level.years) * Exact{level.yearly};
  }
  facts.close();
  return sum;
}

/// What the children of a request come to; `counting` says whether they are asked about at all (KID-6).
Exact scholarship(const json& children, std::optional<Day> event, bool counting, Facts& outer) {
  const bool yearly = event && *event >= day(2019, 12, 2);
  Exact sum = 0;
  int places = yearly ? 2 : 1;
  for (const auto& each : children) {
    Facts facts(&each, outer);
    const auto birth = facts.date(facts.needed("birth_date"));
    const bool in_school = facts.yes_or_no(facts.needed("in_school")).value_or(false);
    const bool married = facts.yes_or_no(facts.needed("married")).value_or(false);
    const bool working = facts.yes_or_no(facts.needed("working")).value_or(false);
    const auto study = study_of(facts.optional("study"), facts);
    facts.close();
    if (!counting || !birth || !event) continue;
    if (*birth > *event) {
      facts.fault("invalid_value");
      continue;
    }
    const int years = age(*birth, *event);
    const bool counts = in_school && !married && (yearly ? years < 23 && !working && study : years >= 4 && years <= 23);
    if (counts && places-- > 0) sum += yearly ? *study : Exact{12'000'000};
  }
  return sum;
}

/// The first class of heirs that there is, PP 44/2015 Art. 37(5); who asks for a scholarship is a child in any case.
std::optional<std::string> heirs_of(const json* given, const json& children, Facts& outer) {
  if (given == nullptr) return {};
  Facts facts(given, outer);
  std::string heirs = "nobody";
  for (const auto* who :
       {"named_in_will", "parents_in_law", "siblings", "blood_relatives", "children", "spouse"}) {  // the first wins
    if (facts.yes_or_no(facts.optional(who)).value_or(false)) heirs = who;
  }
  facts.close();
  if (!children.empty()) heirs = "children";
  return heirs == "spouse" || heirs == "children" ? "spouse_or_children" : heirs;
}
json with_heirs(json answer, const std::optional<std::string>& heirs) {
  if (!heirs || answer["eligible"] == false) return answer;
  answer["heirs"] = *heirs;
  for (auto& each : answer["items"]) {
    each["recipient"] = *heirs != "nobody"          ? "heirs"
                        : each["item"] == "funeral" ? "who_buried"
                                                    : "social_security_fund";
  }
  return answer;
}

/// The costs by mode, added.
std::map<std::string, Exact> transport_of(const json* given, Facts& outer) {
  std::map<std::string, Exact> costs;
  for (const auto& each : outer.array(given)) {
    Facts facts(&each, outer);
    const auto mode = facts.word(facts.needed("mode"), {"land", "sea", "air"});
    const auto cost = facts.money(facts.needed("cost"));
    if (mode && cost && (costs[*mode] += *cost) > most_money) facts.fault("overflow");
    facts.close();
  }
  return costs;
}
Exact capped(const std::map<std::string, Exact>& costs, const std::map<std::string, Exact>& caps) {
  Exact sum = 0;
  for (const auto& [mode, cost] : costs) sum += std::min(cost, caps.at(mode));
  return sum;
}

struct Arrears {
  int months = 0;
  bool first_paid = true;
  bool over() const { return months > 3 || !first_paid; }
};
std::optional<Arrears> arrears_of(const json* given, Facts& outer) {
  if (given == nullptr) return {};
  Facts facts(given, outer);
  Arrears found{.months = facts.whole(facts.optional("arrears_months"), 0, most_number).value_or(0),
                .first_paid = facts.yes_or_no(facts.optional("first_contribution_paid")).value_or(true)};
  facts.close();
  return found;
}

// --- benefit.jkk

/// The items that hang on the wage.
struct ByWage {
  Exact stmb, disability, death;
};
ByWage by_wage(const Exact& wage, const Amounts& law, int days, const std::optional<Disability>& disability,
               bool death) {
  ByWage found;
  for (std::size_t block = 0; days > 0; ++block) {
    const bool last = block + 1 == law.stmb.size();
    const int inside = last ? days : std::min(days, 180);
    found.stmb += wage / 30 * inside * law.stmb[block] / 100;
    days -= inside;
  }
  found.stmb = rupiah(found.stmb);
  if (disability) found.disability = rupiah(disability->percent * 80 * wage);
  if (death) found.death = rupiah(std::max(Exact{percent("60") * 80 * wage}, law.death));
  return found;
}

Exact wage_of(const std::optional<std::string>& segment, Facts& facts) {
  const auto* monthly = facts.optional("wage");
  const auto* daily = facts.optional("daily_wage");
  const auto* income = facts.optional("income");
  const int given = (monthly != nullptr) + (daily != nullptr) + (income != nullptr);
  if (given == 0) facts.fault("missing_field");
  if (given > 1) facts.fault("invalid_value");
  if (segment && ((daily != nullptr && *segment != "jakon") || (income != nullptr && *segment != "bpu"))) {
    facts.fault("invalid_value");
  }
  const auto by_month = facts.money(monthly), by_day = facts.money(daily), earned = facts.money(income);
  if (by_day && *by_day * 25 > most_money) facts.fault("overflow");
  return by_month ? *by_month : by_day ? Exact{*by_day * 25} : earned ? bpu_base(*earned) : Exact{0};
}

json jkk(const json& request) {
  Facts facts(request);
  const auto segment = facts.word(facts.needed("segment"), segments);
  const auto accident = facts.date(facts.needed("accident"));
  const auto* law = law_of(amounts(), accident, facts);
  const auto wage = wage_of(segment, facts);
  const auto true_wage = facts.money(facts.optional("true_wage"));
  if (true_wage && (segment == "bpu" || *true_wage < wage)) facts.fault("invalid_value");

  const auto cause =
      facts.word(facts.optional("cause"), {"accident", "disease", "sudden_death", "violence"}).value_or("accident");
  const auto exposure_ended =
      facts.date(cause == "disease" ? facts.needed("exposure_ended") : facts.optional("exposure_ended"));
  const auto claimed_on = later("claimed_on", accident, facts);
  const auto* death_given = facts.optional("death");
  const bool dead = death_given != nullptr;
  const auto death = later("death", accident, facts);
  const auto* funeral_given = facts.optional("funeral");
  if (funeral_given != nullptr && !dead) facts.fault("invalid_value");
  const bool funeral = facts.yes_or_no(funeral_given).value_or(dead);
  const auto* disability_given = facts.optional("disability");
  if (disability_given != nullptr && dead) facts.fault("invalid_value");
  const auto disability = disability_of(disability_given, facts);
  const auto* family = facts.optional("family");
  if (family != nullptr && !dead) facts.fault("invalid_value");
  const auto& children = facts.array(facts.optional("children"));
  const auto heirs = heirs_of(family, children, facts);

  const auto transport = transport_of(facts.optional("transport"), facts);
  const int days = facts.whole(facts.optional("stmb_days"), 0, most_number).value_or(0);
  const auto cost = [&](const char* name) { return facts.money(facts.optional(name)).value_or(0); };
  const Exact denture = cost("denture_cost"), hearing_aid = cost("hearing_aid_cost"), glasses = cost("glasses_cost"),
              orthosis = cost("orthosis_reference_price"), home_care = cost("home_care_cost");
  const bool fatal = dead || (disability && disability->total);
  const auto study = scholarship(children, accident, fatal, facts);
  const auto* coverage = facts.optional("coverage");
  if (coverage != nullptr && segment && *segment != "pu") facts.fault("invalid_value");
  const auto arrears = arrears_of(coverage, facts);
  facts.close();

  Benefit benefit;
  if (cause == "sudden_death") {
    benefit.bar("cause_covered", *segment != "bpu");
    benefit.bar("sudden_death_in_time", death && *death <= plus_days(*accident, 1));
  }
  if (cause == "violence") benefit.bar("cause_covered", *accident >= permenaker_1_2025);
  if (cause == "disease") benefit.bar("exposure_recent", plus_years(*exposure_ended, 3) >= *accident);
  if (claimed_on) benefit.bar("claim_in_time", *claimed_on <= plus_years(*accident, law->claim_years));
  if (arrears) benefit.tell("contributions_in_order", !arrears->over());

  const auto due = by_wage(wage, *law, days, disability, dead);
  benefit.item("transport", capped(transport, law->transport));
  benefit.item("stmb", due.stmb);
  benefit.item("disability", due.disability);
  benefit.item("death", due.death);
  if (fatal) benefit.item("periodic", law->periodic);
  if (funeral) benefit.item("funeral", law->funeral);
  benefit.item("denture", std::min(denture, law->denture));
  benefit.item("hearing_aid", std::min(hearing_aid, law->hearing_aid));
  benefit.item("glasses", std::min(glasses, law->glasses));
  benefit.item("orthosis", orthosis * percent("140"));
  benefit.item("home_care", std::min(home_care, law->home_care));
  benefit.item("scholarship", study);
  const bool employer_pays = arrears && arrears->over();
  const auto of_bpjs = employer_pays ? 0 : benefit.items().size();
  if (true_wage && benefit.eligible()) {
    const auto whole = by_wage(*true_wage, *law, days, disability, dead);
    benefit.item("stmb", whole.stmb - due.stmb);
    benefit.item("disability", whole.disability - due.disability);
    benefit.item("death", whole.death - due.death);
  }
  for (auto i = of_bpjs; i < benefit.items().size(); ++i) benefit.items()[i]["payer"] = "employer";
  return with_heirs(benefit.answer(), heirs);
}

// --- benefit.jkm

json jkm(const json& request) {
  Facts facts(request);
  const auto segment = facts.word(facts.needed("segment"), segments);
  const auto death = facts.date(facts.needed("death"));
  const auto* law = law_of(amounts(), death, facts);
  const auto active = facts.yes_or_no(facts.needed("active"));
  const auto contributed = facts.whole(facts.needed("contribution_months"), 0, most_number);
  const auto member = facts.whole(facts.optional("membership_months"), 0, most_number);
  if (member && contributed && *member < *contributed) facts.fault("invalid_value");
  const int memberships = facts.whole(facts.optional("memberships"), 1, most_number).value_or(1);
  const auto& children = facts.array(facts.optional("children"));
  const auto study = scholarship(children, death, true, facts);
  const auto heirs = heirs_of(facts.optional("family"), children, facts);
  const auto* coverage = facts.optional("coverage");
  const auto* left_given = facts.optional("left_project");
  if (segment && ((coverage != nullptr && *segment == "jakon") || (left_given != nullptr && *segment != "jakon"))) {
    facts.fault("invalid_value");
  }
  const auto arrears = arrears_of(coverage, facts);
  const auto left = facts.date(left_given);
  facts.close();

  const bool bpu = *segment == "bpu";
  const bool over = arrears && arrears->over();
  Benefit benefit;
  benefit.bar("active_member", *active);
  if (left) benefit.bar("on_project", *death <= *left);
  if (arrears && bpu) {
    const bool in_order = arrears->months == 0 && !over;
    over ? benefit.bar("contributions_in_order", false) : benefit.tell("contributions_in_order", in_order);
  } else if (arrears) {
    benefit.tell("contributions_in_order", !over);
  }
  const bool waited = !bpu || *death < permenaker_1_2025 || (*contributed >= 3 && member.value_or(*contributed) >= 3);
  if (bpu && *death >= permenaker_1_2025) benefit.tell("waiting_time", waited);
  const bool scholarship_due = *contributed >= law->scholarship_months;
  if (!children.empty()) benefit.tell("scholarship_contribution", scholarship_due);

  if (waited) {
    benefit.item("death", law->death * memberships);
    benefit.item("periodic", law->periodic * memberships);
  }
  benefit.item("funeral", law->funeral);
  if (waited && scholarship_due) benefit.item("scholarship", study);
  for (auto& each : benefit.items()) {
    if (over && !bpu) each["payer"] = "employer";
    if (arrears && arrears->months > 0 && bpu && each["item"] != "funeral") each["status"] = "withheld_until_settled";
  }
  return with_heirs(benefit.answer(), heirs);
}

// --- benefit.jkp: PP 37/2021, from 2025-02-07 as amended by PP 6/2025

struct JobLoss {
  std::array<int, 6> percent;
  int consecutive, claim_months;
};

json jkp(const json& request) {
  static const Dated<Day, JobLoss> laws{{day(2021, 2, 2), {{45, 45, 45, 25, 25, 25}, 6, 3}},
                                        {day(2025, 2, 7), {{60, 60, 60, 60, 60, 60}, 0, 6}}};
  Facts facts(request);
  const auto terminated = facts.date(facts.needed("terminated"));
  const auto* law = law_of(laws, terminated, facts);
  const auto reason =
      facts.word(facts.needed("reason"), {"termination", "resignation", "retirement", "death", "total_disability"});
  const auto wage = facts.money(facts.needed("wage"));
  const auto in_24 = facts.whole(facts.needed("contribution_months_in_24"), 0, 24);
  const bool by_row = law != nullptr && law->consecutive > 0;
  const auto in_a_row =
      facts.whole(by_row ? facts.needed("consecutive_months") : facts.optional("consecutive_months"), 0, 24);
  const auto claimed_on = later("claimed_on", terminated, facts);
  const bool citizen = facts.yes_or_no(facts.optional("citizen")).value_or(true);
  facts.close();

  Benefit benefit;
  benefit.bar("citizen", citizen);
  benefit.bar("reason_covered", *reason == "termination");
  benefit.bar("contribution_months", *in_24 >= 12);
  if (by_row) benefit.bar("consecutive_months", *in_a_row >= law->consecutive);
  const auto until = plus_months(*terminated, law->claim_months);
  if (claimed_on) benefit.bar("claim_in_time", *claimed_on <= until);

  json months = json::array();
  Exact sum = 0;
  for (const int each : law->percent) {
    const auto amount = half_up(std::min(*wage, Exact{5'000'000}) * each / 100);
    months.push_back({{"n", months.size() + 1}, {"amount", money(amount)}});
    sum += amount;
  }
  benefit.item("cash", sum);
  auto answer = benefit.answer();
  answer["months"] = answer["eligible"] == true ? months : json::array();
  answer["claim_until"] = text(until);
  return answer;
}

// --- benefit.pmi: Permenaker 7/2017, 18/2018 and 4/2023

enum class Abroad { permenaker_7_2017, permenaker_18_2018, permenaker_4_2023 };

const std::set<std::string> events{"death",
                                   "total_disability",
                                   "periodic_on_total_disability",
                                   "partial_disability",
                                   "transport",
                                   "medical_cost_abroad",
                                   "home_care",
                                   "orthosis",
                                   "denture",
                                   "hearing_aid",
                                   "glasses",
                                   "failed_departure",
                                   "failed_placement",
                                   "placement_against_contract",
                                   "loss_on_return",
                                   "rape",
                                   "termination_by_accident",
                                   "termination_other",
                                   "repatriation",
                                   "scholarship"};
/// Those of Art. 34 that Art. 27, of the time before and after, does not have.
const std::set<std::string> abroad_only{"medical_cost_abroad",     "failed_placement",  "placement_against_contract",
                                        "termination_by_accident", "termination_other", "repatriation"};
/// Paid by what it cost.
const std::set<std::string> by_cost{"medical_cost_abroad", "home_care",   "denture", "hearing_aid", "glasses",
                                    "loss_on_return",      "repatriation"};

/// The facts that an event may take, besides those of all.
struct Told {
  bool accident = false;
  std::optional<Exact> cost;
  std::map<std::string, Exact> transport;
  std::optional<Disability> disability;
  int service_months = 0, university_years = 0;
};

/// The items of an event as far as an amount of it was published; none where it was not, which is `no_rule`.
std::optional<std::vector<std::pair<const char*, Exact>>> published(Abroad law, bool during, const std::string& event,
                                                                    const Told& told) {
  using Items = std::vector<std::pair<const char*, Exact>>;
  const bool first = law == Abroad::permenaker_7_2017, last = law == Abroad::permenaker_4_2023;
  const auto up_to = [&](int most) { return std::min(told.cost.value_or(0), Exact{most}); };
  if (event == "death") {
    if (during) return Items{{"death", 85'000'000}};
    if (told.accident && first) return Items{{"death", 85'000'000}};
    if (!told.accident && last) return Items{{"death", 20'000'000}, {"periodic", 12'000'000}, {"funeral", 10'000'000}};
    return {};
  }
  if (event == "total_disability" && (first || last)) return Items{{"disability", 100'000'000}};
  if (event == "partial_disability" && first) {
    return Items{{"disability", (told.disability ? told.disability->percent : Exact{0}) * 142'000'000}};
  }
  if (event == "transport" && first && !told.transport.contains("sea")) {
    return Items{{"transport", capped(told.transport, {{"land", 1'000'000}, {"air", 2'500'000}})}};
  }
  if (event == "termination_by_accident" && law == Abroad::permenaker_18_2018 && told.service_months < 18) {
    return Items{{"assistance", told.service_months < 6    ? 2'000'000
                                : told.service_months < 12 ? 3'000'000
                                                           : 4'000'000}};
  }
  if (!last) return {};
  if (event == "medical_cost_abroad") return Items{{"medical", up_to(50'000'000)}};
  if (event == "home_care") return Items{{"home_care", up_to(20'000'000)}};
  if (event == "hearing_aid") return Items{{"hearing_aid", up_to(2'500'000)}};
  if (event == "glasses") return Items{{"glasses", up_to(1'000'000)}};
  if (event == "failed_departure") return Items{{"assistance", 10'000'000}};
  if (event == "placement_against_contract") {
    return Items{{"assistance", 25'000'000}, {"transport", up_to(15'000'000)}};
  }
  if (event == "loss_on_return") return Items{{"loss", up_to(10'000'000)}};
  if (event == "rape") return Items{{"assistance", 50'000'000}};
  if (event == "termination_other") return Items{{"assistance", 1'500'000}};
  if (event == "scholarship" && told.university_years <= 4) {
    return Items{{"scholarship", Exact{12'000'000} * told.university_years}};
  }
  return {};
}

/// A fact that only one event takes, and needs.
const json* of_event(const char* name, const std::optional<std::string>& event, const char* taker, Facts& facts) {
  if (event == taker) return facts.needed(name);
  const auto* given = facts.optional(name);
  if (given != nullptr && event) facts.fault("invalid_value");
  return given;
}

Told told_of(const std::optional<std::string>& event, Facts& facts) {
  Told told;
  const auto* accident = facts.optional("accident");
  if (accident != nullptr && event && *event != "death") facts.fault("invalid_value");
  told.accident = facts.yes_or_no(accident).value_or(false);
  const bool costs = event && by_cost.contains(*event);
  const auto* cost = costs ? facts.needed("cost") : facts.optional("cost");
  if (cost != nullptr && event && !costs && *event != "placement_against_contract") facts.fault("invalid_value");
  told.cost = facts.money(cost);
  const auto* transport = facts.optional("transport");
  told.transport = transport_of(transport, facts);
  const bool told_transport = transport != nullptr && *transport != json::array();  // an empty list tells nothing
  if (event == "transport" && !told_transport) facts.fault("missing_field");
  if (event && *event != "transport" && told_transport) facts.fault("invalid_value");
  told.disability = disability_of(of_event("disability", event, "partial_disability", facts), facts);
  if (told.disability && told.disability->total) facts.fault("invalid_value");
  told.service_months =
      facts.whole(of_event("service_months", event, "termination_by_accident", facts), 0, most_number).value_or(0);
  told.university_years =
      facts.whole(of_event("university_years", event, "scholarship", facts), 0, most_number).value_or(0);
  return told;
}

json pmi(const json& request) {
  static const Dated<Day, Abroad> laws{{day(2017, 8, 1), Abroad::permenaker_7_2017},
                                       {day(2018, 12, 10), Abroad::permenaker_18_2018},
                                       {day(2023, 2, 22), Abroad::permenaker_4_2023}};
  Facts facts(request);
  const auto on = facts.date(facts.needed("date"));
  const auto* law = law_of(laws, on, facts);
  const auto phase = facts.word(facts.needed("phase"), {"before", "during", "after"});
  const auto event = facts.word(facts.needed("event"), events);
  const auto told = told_of(event, facts);
  const auto claimed_on = later("claimed_on", on, facts);
  // The claim period is that of accidents.
  const bool expires = claimed_on && (event != "death" || told.accident);
  if (law != nullptr && expires && *law == Abroad::permenaker_7_2017) facts.fault("no_rule");
  const bool known = law != nullptr && phase && event;
  const auto items = known ? published(*law, phase == "during", *event, told) : std::nullopt;
  if (known && !items) facts.fault("no_rule");
  facts.close();

  Benefit benefit;
  if (abroad_only.contains(*event)) benefit.bar("phase_covered", phase == "during");
  if (expires) {
    benefit.bar("claim_in_time", *claimed_on <= plus_years(*on, *law == Abroad::permenaker_4_2023 ? 5 : 2));
  }
  if (*event == "termination_by_accident") benefit.bar("service_months", told.service_months >= 3);
  for (const auto& [name, amount] : *items) benefit.item(name, amount);
  return benefit.answer();
}

}  // namespace

Judges benefits() { return {{"benefit.jkk", jkk}, {"benefit.jkm", jkm}, {"benefit.jkp", jkp}, {"benefit.pmi", pmi}}; }

}  // namespace oracle
