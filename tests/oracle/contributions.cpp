#include <algorithm>
#include <array>
#include <functional>

#include "cases.hpp"
#include "oracle/oracle.hpp"

// Written from law/contributions.md, law/benefits_jp_jht.md (1.5 to 1.9, 2.2), law/benefits_jkk_jkm.md (1.1, 2) and the
// contract; the days on which texts that G-4 does not name became known stand in docs/rules.md.

namespace oracle {
namespace {

// --- faults: of several any one may be reported

class Faults {
 public:
  void add(const std::string& code) { codes_.insert(code); }
  /// Runs a part of the judgement; notes its faults and goes on.
  void attempt(const std::function<void()>& part) {
    try {
      part();
    } catch (const Fault& fault) {
      codes_.insert(fault.codes.begin(), fault.codes.end());
    }
  }
  void raise() const {
    if (!codes_.empty()) throw Fault{codes_};
  }

 private:
  std::set<std::string> codes_;
};

const Exact most_money{Integer{"9223372036854775807"}, 100};

/// Amounts that are computed have the range of money too, the sum of an average as well.
Exact within_money(const Exact& value) {
  if (value > most_money) throw Fault{{"overflow"}};
  return value;
}
Exact amount(const json& given) {
  const auto value = number(given);
  if (value < 0) throw Fault{{"out_of_range"}};
  return within_money(value);
}

// --- the numbers of the law

enum class Form { percent, money, count };
constexpr auto always = Day::max();

struct Row {
  Day from, to, known, expected;
  Exact value;
};
struct Rule {
  Form form;
  bool monthly;
  std::vector<Row> rows;
};

/// A row as it is typed: first and last month or day, the day it became known, the last one it is expected to stand.
struct Typed {
  const char *from, *to, *known, *expected, *value;
};

Day first_day(const std::string& text) { return text.size() == 7 ? day_of(month(json(text)), 1) : day(json(text)); }
Day last_day(const std::string& text) {
  if (text.empty()) return always;
  return text.size() == 7 ? day_of(month(json(text)), 31) : day(json(text));
}

Rule typed(Form form, const std::vector<Typed>& rows) {
  Rule rule{form, std::string(rows.front().from).size() == 7, {}};
  for (const auto& row : rows) {
    const auto value = number(json(row.value));
    rule.rows.push_back({first_day(row.from), last_day(row.to), day(json(row.known)), last_day(row.expected),
                         form == Form::percent ? Exact{value / 100} : value});
  }
  return rule;
}

/// A figure for each year, known on the last of February of the next one.
Rule yearly(int first, const std::vector<const char*>& percents) {
  Rule rule{Form::percent, true, {}};
  for (int year = first; const auto* each : percents) {
    const auto known = year == 2014 ? day(2015, 6, 30) : day(year + 1, 2, 28);
    if (*each != '\0') rule.rows.push_back({day(year, 1, 1), day(year, 12, 31), known, always, percent(json(each))});
    ++year;
  }
  return rule;
}

/// Renewed every year by a letter: the first months it holds for, until the next.
Rule renewed(bool monthly, const std::vector<std::pair<const char*, const char*>>& values, const char* last) {
  Rule rule{Form::money, monthly, {}};
  for (const auto& [from, value] : values) {
    const auto begin = first_day(from);
    const auto year = oracle::year(begin);
    const auto known = year == 2015 ? day(2015, 6, 30) : year == 2026 ? day(2026, 2, 25) : day(year, 2, 28);
    const auto expected = year == 2026 ? last_day(last) : day_of(oracle::month(year + 1, 2), 31);
    rule.rows.push_back({begin, always, known, expected, number(json(value))});
  }
  return rule;
}

constexpr const char* pp_2015 = "2015-06-30";  // PP 44, 45 and 46/2015
constexpr const char* pp_82 = "2019-12-02";    // PP 82/2019

Rule since_2015(Form form, const char* value) { return typed(form, {{"2015-07", "", pp_2015, "", value}}); }
Rule raised_in_2019(const char* before, const char* after) {
  return typed(Form::money, {{"2015-07-01", "", pp_2015, "", before}, {"2019-12-02", "", pp_82, "", after}});
}
Rule relief_of_2020(const char* normal, const char* relieved, Form form = Form::percent) {
  return typed(form, {{"2015-07", "", pp_2015, "", normal}, {"2020-08", "2021-01", "2020-08-31", "", relieved}});
}

/// The names of the contract.
const std::map<std::string, Rule>& rules() {
  static const std::map<std::string, Rule> all = {
      {"jkk.rate.very_low", since_2015(Form::percent, "0.24")},
      {"jkk.rate.low", since_2015(Form::percent, "0.54")},
      {"jkk.rate.medium", since_2015(Form::percent, "0.89")},
      {"jkk.rate.high", since_2015(Form::percent, "1.27")},
      {"jkk.rate.very_high", since_2015(Form::percent, "1.74")},
      {"jkm.rate", since_2015(Form::percent, "0.30")},
      {"jht.rate.employer", since_2015(Form::percent, "3.70")},
      {"jht.rate.worker", since_2015(Form::percent, "2.00")},
      {"jp.rate.employer", since_2015(Form::percent, "2.00")},
      {"jp.rate.worker", since_2015(Form::percent, "1.00")},
      {"jp.wage_ceiling", renewed(true,
                                  {{"2015-07", "7000000"},
                                   {"2016-03", "7335300"},
                                   {"2017-03", "7703500"},
                                   {"2018-03", "8094000"},
                                   {"2019-03", "8512400"},
                                   {"2020-03", "8939700"},
                                   {"2021-03", "8754600"},
                                   {"2022-03", "9077600"},
                                   {"2023-03", "9559600"},
                                   {"2024-03", "10042300"},
                                   {"2025-03", "10547400"},
                                   {"2026-03", "11086300"}},
                                  "2027-02")},
      {"jp.benefit_minimum", renewed(false,
                                     {{"2015-07-01", "300000"},
                                      {"2016-03-01", "310050"},
                                      {"2017-03-01", "319450"},
                                      {"2018-03-01", "331000"},
                                      {"2019-03-01", "341400"},
                                      {"2020-03-01", "350700"},
                                      {"2021-03-01", "356600"},
                                      {"2022-03-01", "363300"},
                                      {"2023-03-01", "383400"},
                                      {"2024-03-01", "393500"},
                                      {"2025-03-01", "399700"},
                                      {"2026-02-01", "411400"}},
                                     "2027-01-31")},
      {"jp.benefit_maximum", renewed(false,
                                     {{"2015-07-01", "3600000"},
                                      {"2016-03-01", "3720600"},
                                      {"2017-03-01", "3833000"},
                                      {"2018-03-01", "3971400"},
                                      {"2019-03-01", "4095750"},
                                      {"2020-03-01", "4207200"},
                                      {"2021-03-01", "4277900"},
                                      {"2022-03-01", "4357900"},
                                      {"2023-03-01", "4598100"},
                                      {"2024-03-01", "4718200"},
                                      {"2025-03-01", "4792300"},
                                      {"2026-02-01", "4932300"}},
                                     "2027-01-31")},
      {"jp.retirement_age", typed(Form::count, {{"2015-07-01", "", pp_2015, "", "56"},
                                                {"2019-01-01", "", pp_2015, "", "57"},
                                                {"2022-01-01", "", pp_2015, "", "58"},
                                                {"2025-01-01", "", pp_2015, "", "59"},
                                                {"2028-01-01", "", pp_2015, "", "60"},
                                                {"2031-01-01", "", pp_2015, "", "61"},
                                                {"2034-01-01", "", pp_2015, "", "62"},
                                                {"2037-01-01", "", pp_2015, "", "63"},
                                                {"2040-01-01", "", pp_2015, "", "64"},
                                                {"2043-01-01", "", pp_2015, "", "65"}})},
      {"jp.development", yearly(2023, {"6.37", "5.88", "6.47"})},
      {"jht.development", yearly(2016, {"7.19", "7.82", "6.26", "6.06", "5.59", "", "", "5.25", "6.05", "5.51"})},
      {"jkp.wage_cap", typed(Form::money, {{"2021-02", "", "2021-02-02", "", "5000000"}})},
      {"jkp.rate.government",
       typed(Form::percent, {{"2021-02", "", "2021-02-02", "", "0.22"}, {"2025-02", "", "2025-02-07", "", "0.22"}})},
      {"jkp.rate.from_jkk",
       typed(Form::percent, {{"2021-02", "", "2021-02-02", "", "0.14"}, {"2025-02", "", "2025-02-07", "", "0.14"}})},
      {"jkp.rate.from_jkm",
       typed(Form::percent, {{"2021-02", "", "2021-02-02", "", "0.10"}, {"2025-02", "", "2025-02-07", "", "0"}})},
      {"jkk.transport.land", raised_in_2019("1000000", "5000000")},
      {"jkk.transport.sea", raised_in_2019("1500000", "2000000")},
      {"jkk.transport.air", raised_in_2019("2500000", "10000000")},
      {"jkk.periodic", raised_in_2019("4800000", "12000000")},
      {"jkk.funeral", raised_in_2019("3000000", "10000000")},
      {"jkm.death", raised_in_2019("16200000", "20000000")},
      {"jkm.periodic", raised_in_2019("4800000", "12000000")},
      {"jkm.funeral", raised_in_2019("3000000", "10000000")},
      {"fine.rate", relief_of_2020("2", "0.5")},
      {"cpi",
       yearly(2014, {"8.36", "3.35", "3.02", "3.61", "3.13", "2.72", "1.68", "1.87", "5.51", "2.61", "1.57", "2.92"})},
      {"gdp_growth",
       yearly(2014, {"5.02", "4.79", "5.02", "5.07", "5.17", "5.02", "-2.07", "3.69", "5.31", "5.05", "5.03", "5.11"})},
  };
  return all;
}

const Rule relief_pu = relief_of_2020("100", "1");  // PP 49/2020, of jkk and jkm alike in every segment
const Rule relief_labour = typed(Form::percent, {{"2015-07", "", pp_2015, "", "100"},
                                                 {"2025-02", "2025-07", "2025-02-07", "", "50"},
                                                 {"2025-08", "2026-01", "2025-09-04", "", "50"}});
const Rule relief_transport =
    typed(Form::percent, {{"2015-07", "", pp_2015, "", "100"}, {"2026-01", "2027-03", "2025-12-22", "", "50"}});
const Rule relief_other =
    typed(Form::percent, {{"2015-07", "", pp_2015, "", "100"}, {"2026-04", "2026-12", "2025-12-22", "", "50"}});
const Rule due_number = relief_of_2020("15", "30", Form::count);
const Rule fine_labour = typed(Form::percent, {{"2025-02", "2026-01", "2025-02-07", "", "0.5"}});
const Rule bpu_jkk = since_2015(Form::percent, "1");
const Rule bpu_jkm = since_2015(Form::money, "6800");
const Rule bpu_jht = since_2015(Form::percent, "2");
const Rule vat =
    typed(Form::percent, {{"2015-07-01", "", pp_2015, "", "10"}, {"2022-04-01", "", "2021-10-29", "", "11"}});
const Rule pmi_before = typed(Form::money, {{"2017-08-01", "", "2017-08-01", "", "37500"}});
const Rule pmi_flat = typed(Form::money, {{"2017-08-01", "", "2017-08-01", "", "332500"}});
const Rule pmi_terms = typed(Form::money, {{"2023-02-22", "", "2023-02-22", "", "13500"}});

/// What the request asks of the book.
struct Asked {
  Day known = always;
  bool hold = false;
};
Asked asked(const json& request) {
  Asked given;
  const auto* options = fact(request, "options");
  if (options == nullptr) return given;
  if (const auto* known = fact(*options, "known_on")) given.known = day(*known);
  given.hold = word(*options, "stale", "refuse") == "hold";
  return given;
}

/// Of the rows that cover the day and are known, the one known last, then the one that begins last; none: null.
const Row* deciding(const Rule& rule, Day on, Day known) {
  const Row* found = nullptr;
  for (const auto& row : rule.rows) {
    if (row.from > on || row.to < on || row.known > known) continue;
    if (found == nullptr || std::pair(row.known, row.from) >= std::pair(found->known, found->from)) found = &row;
  }
  return found;
}
const Row* standing(const Rule& rule, Day on, const Asked& asked) {
  const auto* row = deciding(rule, on, asked.known);
  return row != nullptr && row->expected < on && !asked.hold ? nullptr : row;
}
const Exact& value(const Rule& rule, Day on, const Asked& asked = {}) {
  const auto* row = standing(rule, on, asked);
  if (row == nullptr) throw Fault{{"no_rule"}};
  return row->value;
}
const Exact& value(const Rule& rule, Month on, const Asked& asked = {}) { return value(rule, day_of(on, 1), asked); }
const Exact& value(const char* name, Month on, const Asked& asked) { return value(rules().at(name), on, asked); }

// --- rounding, days

struct Rounding {
  Exact unit = 1;
  std::string mode = "half_up";

  Exact operator()(const Exact& value) const {
    if (mode == "half_even") return half_even(value, unit);
    if (mode == "down") return down(value, unit);
    return mode == "up" ? up(value, unit) : half_up(value, unit);
  }
};
Rounding rounding(const json& request) {
  Rounding given;
  const auto* options = fact(request, "options");
  const auto* asked = options != nullptr ? fact(*options, "rounding") : nullptr;
  if (asked == nullptr) return given;
  given.unit = number(json(word(*asked, "unit", "1")));
  given.mode = word(*asked, "mode", "half_up");
  return given;
}

std::set<Day> holidays(const json& request) {
  std::set<Day> days;
  if (const auto* given = fact(request, "holidays")) {
    for (const auto& each : *given) days.insert(day(each));
  }
  return days;
}
bool works(Day day, const std::set<Day>& holidays) {
  return std::chrono::weekday{day}.iso_encoding() <= 5 && !holidays.contains(day);
}
Day working_day(Day day, int step, const std::set<Day>& holidays) {
  while (!works(day, holidays)) day = plus_days(day, step);
  return day;
}
/// Of wage recipients: the 15th of the next month or the next working day; under PP 49/2020 the 30th or the one before.
Day due_day(Month month, unsigned number, const std::set<Day>& holidays) {
  return working_day(day_of(plus(month, 1), number), number == 30 ? -1 : 1, holidays);
}
unsigned due(Month month, const Asked& asked = {}) {
  return floor_of(value(due_number, month, asked)).convert_to<unsigned>();
}

// --- lines

struct Line {
  std::string programme, payer;
  json base, rate;
  Exact amount;
  bool billed = true;
};
json told(const Line& line) {
  return {{"programme", line.programme}, {"payer", line.payer},          {"base", line.base},
          {"rate", line.rate},           {"amount", money(line.amount)}, {"billed", line.billed}};
}
json told(const std::vector<Line>& lines) {
  json all = json::array();
  for (const auto& line : lines) all.push_back(told(line));
  return all;
}
Exact sum(const std::vector<Line>& lines, const std::function<bool(const Line&)>& counts) {
  Exact total = 0;
  for (const auto& line : lines) {
    if (counts(line)) total += line.amount;
  }
  return total;
}
Exact billed(const std::vector<Line>& lines) {
  return sum(lines, [](const Line& line) { return line.billed; });
}

json totals(const std::vector<Line>& lines) {
  json all = {{"billed", money(billed(lines))}};
  for (const auto* payer : {"employer", "worker", "government"})
    all[payer] = money(sum(lines, [&](const Line& line) { return line.payer == payer; }));
  return all;
}
json funds(const std::vector<Line>& lines) {
  json all = json::object();
  for (const std::string programme : {"jkk", "jkm", "jht", "jp", "jkp"}) {
    all[programme] = money(sum(lines, [&](const Line& line) { return line.programme == programme; }) -
                           sum(lines, [&](const Line& line) { return line.payer == programme + "_fund"; }));
  }
  return all;
}

std::vector<std::string> programmes(const json& request, std::vector<std::string> otherwise) {
  const auto* given = fact(request, "programmes");
  if (given == nullptr) return otherwise;
  auto names = given->get<std::vector<std::string>>();
  if (names.empty() || std::set(names.begin(), names.end()).size() != names.size()) throw Fault{{"invalid_value"}};
  return names;
}
bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::count(names, name) > 0;
}

// --- contribution.pu

Exact average(const json& months, std::size_t count) {
  if (months.size() != count) throw Fault{{"invalid_value"}};
  Exact total = 0;
  for (const auto& each : months) total += amount(each);
  return within_money(total) / count;
}

Exact wage(const json& request) {
  const auto *wage = fact(request, "wage"), *basis = fact(request, "wage_basis");
  if (wage == nullptr && basis == nullptr) throw Fault{{"missing_field"}};
  if (wage != nullptr && basis != nullptr) throw Fault{{"invalid_value"}};
  if (wage != nullptr) return amount(*wage);
  if (basis->size() != 1) throw Fault{{"invalid_value"}};
  if (const auto* daily = fact(*basis, "daily")) return within_money(amount(*daily) * 25);
  if (const auto* piece = fact(*basis, "piece_months")) return average(*piece, 3);
  return average(basis->at("seasonal_months"), 12);
}

/// Whether a citizen is in jkp, which was asked for.
bool in_jkp(const json& worker, const json& employer, const std::vector<std::string>& asked_for, Month month,
            Faults& faults) {
  bool all = true;
  const auto needs = [&](const json& facts, const char* name) {
    if (fact(facts, name) != nullptr) return;
    faults.add("missing_field");
    all = false;
  };
  for (const auto* name : {"birth_date", "jkn", "jkp_registered"}) needs(worker, name);
  needs(employer, "scale");
  const auto* registered = fact(worker, "jkp_registered");
  if (registered != nullptr && month < month_of(day(*registered))) faults.add("invalid_value");
  if (!all) return false;
  if (day(*registered) < day(worker.at("birth_date"))) faults.add("invalid_value");
  const auto scale = employer.at("scale").get<std::string>();
  std::vector<std::string> others{"jkk", "jkm", "jht"};
  if (scale == "medium" || scale == "large") others.emplace_back("jp");
  return age(day(worker.at("birth_date")), day(*registered)) < 54 && worker.at("jkn").get<bool>() &&
         std::ranges::all_of(others, [&](const auto& each) { return holds(asked_for, each); });
}

std::vector<Line> pu_lines(const json& request, json& result) {
  Faults faults;
  const auto asks = asked(request);
  const auto month = oracle::month(request.at("month"));
  const auto worker = request.value("worker", json::object());
  const auto employer = request.value("employer", json::object());
  const auto round = rounding(request);
  std::vector<Line> lines;
  Exact earned = 0;
  faults.attempt([&] { earned = wage(request); });
  std::vector<std::string> names;
  faults.attempt([&] {
    names = programmes(request, word(employer, "kind", "private") == "state"
                                    ? std::vector<std::string>{"jkk", "jkm"}
                                    : std::vector<std::string>{"jkk", "jkm", "jht", "jp"});
  });
  const bool labour = flag(employer, "labour_intensive", false);
  const auto add = [&](const char* programme, const char* payer, const Exact& base, const Exact& rate,
                       bool is_billed = true) {
    lines.push_back(
        {programme, payer, money(half_up(base, Exact{1, 100})), percent_text(rate), round(base * rate), is_billed});
  };
  if (holds(names, "jkk")) {
    faults.attempt([&] {
      const auto* risk = fact(request, "risk");
      if (risk == nullptr) throw Fault{{"missing_field"}};
      const auto normal = value(("jkk.rate." + risk->get<std::string>()).c_str(), month, asks);
      const auto share = labour ? value(relief_labour, month, asks) : Exact{1};
      add("jkk", "employer", earned, normal * value(relief_pu, month, asks) * share);
    });
  }
  if (holds(names, "jkm")) {
    faults.attempt(
        [&] { add("jkm", "employer", earned, value("jkm.rate", month, asks) * value(relief_pu, month, asks)); });
  }
  if (holds(names, "jht")) {
    faults.attempt([&] {
      add("jht", "employer", earned, value("jht.rate.employer", month, asks));
      add("jht", "worker", earned, value("jht.rate.worker", month, asks));
    });
  }
  if (holds(names, "jp") && flag(worker, "citizen", true)) {
    faults.attempt([&] {
      const auto base = std::min(earned, value("jp.wage_ceiling", month, asks));
      add("jp", "employer", base, value("jp.rate.employer", month, asks));
      add("jp", "worker", base, value("jp.rate.worker", month, asks));
    });
  }
  if (holds(names, "jkp") && flag(worker, "citizen", true)) {
    const bool covered = in_jkp(worker, employer, names, month, faults);
    faults.attempt([&] {
      const auto base = std::min(earned, value("jkp.wage_cap", month, asks));
      if (!covered) return;
      if (labour && value(relief_labour, month, asks) != 1) throw Fault{{"no_rule"}};
      add("jkp", "government", base, value("jkp.rate.government", month, asks), false);
      add("jkp", "jkk_fund", base, value("jkp.rate.from_jkk", month, asks), false);
      add("jkp", "jkm_fund", base, value("jkp.rate.from_jkm", month, asks), false);
    });
  }
  faults.attempt([&] { result["due_date"] = text(due_day(month, due(month, asks), holidays(request))); });
  faults.attempt([&] { result["wage"] = money(half_up(earned, Exact{1, 100})); });
  faults.raise();
  return lines;
}

json pu(const json& request) {
  json result = {{"month", request.at("month")}};
  const auto lines = pu_lines(request, result);
  result["lines"] = told(lines);
  result["totals"] = totals(lines);
  result["funds"] = funds(lines);
  return result;
}

// --- contribution.bpu

/// The lower limit of each row of Lampiran II and its base.
constexpr std::array<std::pair<int, int>, 33> bpu_rows{
    {{0, 1'000'000},           {1'100'000, 1'200'000},   {1'300'000, 1'400'000},   {1'500'000, 1'600'000},
     {1'700'000, 1'800'000},   {1'900'000, 2'000'000},   {2'100'000, 2'200'000},   {2'300'000, 2'400'000},
     {2'500'000, 2'600'000},   {2'700'000, 2'950'000},   {3'200'000, 3'450'000},   {3'700'000, 3'950'000},
     {4'200'000, 4'450'000},   {4'700'000, 4'950'000},   {5'200'000, 5'450'000},   {5'700'000, 5'950'000},
     {6'200'000, 6'450'000},   {6'700'000, 6'950'000},   {7'200'000, 7'450'000},   {7'700'000, 7'950'000},
     {8'200'000, 8'700'000},   {9'200'000, 9'700'000},   {10'200'000, 10'700'000}, {11'200'000, 11'700'000},
     {12'200'000, 12'700'000}, {13'200'000, 13'700'000}, {14'200'000, 14'700'000}, {15'200'000, 15'700'000},
     {16'200'000, 16'700'000}, {17'200'000, 17'700'000}, {18'200'000, 18'700'000}, {19'200'000, 19'700'000},
     {20'200'000, 20'700'000}}};

Exact bpu_base(const Exact& income) {
  Exact base = 0;
  for (const auto& [from, each] : bpu_rows) {
    if (income >= from) base = each;
  }
  return base;
}

struct BpuMonth {
  Month month;
  std::vector<Line> lines;
};

std::vector<BpuMonth> bpu_months(const json& request) {
  Faults faults;
  const auto asks = asked(request);
  const auto round = rounding(request);
  const auto first = month(request.at("month"));
  Exact base = 0;
  faults.attempt([&] { base = bpu_base(amount(request.at("income"))); });
  std::vector<std::string> names;
  faults.attempt([&] {
    names = programmes(request, {"jkk", "jkm"});
    if (!holds(names, "jkk") || !holds(names, "jkm") || holds(names, "jp") || holds(names, "jkp"))
      throw Fault{{"invalid_value"}};
  });
  const auto count = request.value("months", 1);
  if (count < 1 || count > 12) faults.add("out_of_range");
  const bool state = word(request, "paid_by", "self") == "state_budget";
  const auto& halved = word(request, "sector", "other") == "transport" ? relief_transport : relief_other;
  std::vector<BpuMonth> months;
  for (int i = 0; i < std::clamp(count, 1, 12); ++i) {
    faults.attempt([&] {
      const auto month = plus(first, i);
      const Exact share = value(relief_pu, month, asks) * (state ? Exact{1} : value(halved, month, asks));
      const Exact jkk = value(bpu_jkk, month, asks) * share, jht = value(bpu_jht, month, asks);
      std::vector<Line> lines{{"jkk", "participant", money(base), percent_text(jkk), round(base * jkk)},
                              {"jkm", "participant", nullptr, nullptr, round(value(bpu_jkm, month, asks) * share)}};
      if (holds(names, "jht"))
        lines.push_back({"jht", "participant", money(base), percent_text(jht), round(base * jht)});
      months.push_back({month, lines});
    });
  }
  faults.raise();
  return months;
}

/// The lines of all months together, one for each programme; without a rate where the months differ.
std::vector<Line> summed(const std::vector<BpuMonth>& months) {
  auto lines = months.front().lines;
  for (std::size_t i = 1; i < months.size(); ++i) {
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const auto& next = months[i].lines[j];
      lines[j].amount += next.amount;
      if (next.rate != lines[j].rate) lines[j].rate = nullptr;
    }
  }
  return lines;
}

json bpu(const json& request) {
  const auto months = bpu_months(request);
  const auto lines = summed(months);
  const auto first = months.front().month;
  json result = {{"month", request.at("month")},
                 {"income", money(amount(request.at("income")))},
                 {"lines", told(lines)},
                 {"months", json::array()},
                 {"totals", totals(lines)},
                 {"funds", funds(lines)},
                 {"due_date", text(working_day(day_of(first, 15), 1, {}))}};
  result["totals"]["participant"] = result["totals"]["billed"];
  for (const auto& each : months)
    result["months"].push_back(
        {{"month", text(each.month)}, {"lines", told(each.lines)}, {"total", money(billed(each.lines))}});
  return result;
}

// --- contribution.jakon

struct Tier {
  Exact limit, amount_before, rate;
};

/// Above each limit: what the tiers below cost, and the rate of the rest.
Exact by_value(const Exact& contract, const std::vector<Tier>& tiers) {
  Exact found = 0;
  for (const auto& [limit, before, rate] : tiers) {
    if (contract > limit || limit == 0) found = before + rate * (contract - limit);
  }
  return found;
}
std::vector<Tier> tiers(const std::vector<std::array<const char*, 3>>& typed) {
  std::vector<Tier> all;
  for (const auto& [limit, before, rate] : typed)
    all.push_back({number(json(limit)), number(json(before)), percent(json(rate))});
  return all;
}

std::vector<Line> jakon_lines(const json& request, json& result) {
  static const auto jkk = tiers({{"0", "0", "0.21"},
                                 {"100000000", "210000", "0.17"},
                                 {"500000000", "890000", "0.13"},
                                 {"1000000000", "1540000", "0.11"},
                                 {"5000000000", "5940000", "0.09"}});
  static const auto jkm = tiers({{"0", "0", "0.03"},
                                 {"100000000", "30000", "0.02"},
                                 {"500000000", "110000", "0.02"},
                                 {"1000000000", "210000", "0.01"},
                                 {"5000000000", "610000", "0.01"}});
  Faults faults;
  const auto asks = asked(request);
  const auto date = day(request.at("date"));
  const auto *contract = fact(request, "contract_value"), *wages = fact(request, "wages");
  Exact base = 0, share = 1;
  faults.attempt([&] { share = value(relief_pu, date, asks); });
  if (contract == nullptr && wages == nullptr) faults.add("missing_field");
  if (wages != nullptr && (contract != nullptr || request.contains("vat"))) faults.add("invalid_value");
  faults.attempt([&] {
    if (wages != nullptr) base = amount(*wages);
  });
  faults.attempt([&] {
    if (contract == nullptr) return;
    base = amount(*contract);
    if (word(request, "vat", "excluded") == "included") base = half_up(base / (1 + value(vat, date, asks)));
  });
  faults.raise();
  result["base"] = money(base);
  const auto line = [&](const char* programme, const std::vector<Tier>& tiers, const char* of_wages) {
    const Exact rate = wages != nullptr ? percent(json(of_wages)) : tiers.front().rate;
    const bool single = wages != nullptr || base <= tiers[1].limit;
    const Exact normal = single ? Exact{base * rate} : by_value(base, tiers);
    return Line{programme, "project", money(base), single ? json(percent_text(rate * share)) : json(),
                half_up(normal * share)};
  };
  return {line("jkk", jkk, "1.74"), line("jkm", jkm, "0.30")};
}

json jakon(const json& request) {
  json result = {{"instalments", json::array()}};
  const auto lines = jakon_lines(request, result);
  const auto total = billed(lines);
  result["lines"] = told(lines);
  result["total"] = money(total);
  if (request.contains("wages")) return result;
  const Exact half = half_up(total / 2), quarter = half_up(total / 4);
  const auto instalment = [&](int n, const char* share, const Exact& amount) {
    result["instalments"].push_back({{"n", n}, {"share", share}, {"amount", money(amount)}});
  };
  instalment(1, "50", half);
  instalment(2, "25", quarter);
  instalment(3, "25", total - half - quarter);
  return result;
}

// --- contribution.pmi

struct Cover {
  int package, extra;
  Exact price;
};

Cover cover(Day date, int months, const Asked& asked) {
  const auto flat = value(pmi_flat, date, asked);
  const auto* a_month = standing(pmi_terms, date, asked);
  if (a_month == nullptr) {
    if (months > 24) throw Fault{{"no_rule"}};
    return {24, 0, flat};
  }
  Cover best{24, std::max(0, months - 24), flat};
  for (const auto& [package, price] : std::vector<std::pair<int, int>>{{12, 189'000}, {6, 108'000}}) {
    const int extra = std::max(0, months - package);
    if (price + extra * a_month->value < best.price + best.extra * a_month->value) best = {package, extra, price};
  }
  return best;
}

json pmi(const json& request) {
  Faults faults;
  const auto asks = asked(request);
  const auto date = day(request.at("date"));
  const bool before = request.at("phase") == "before";
  const auto months = request.at("contract_months").get<int>();
  if (months < 1 || months > 120) faults.add("out_of_range");
  const bool individual = request.at("placement") == "individual";
  if (before && individual) faults.add("invalid_value");
  const auto *jht = fact(request, "jht"), *jht_months = fact(request, "jht_months");
  if (before && jht != nullptr) faults.add("invalid_value");
  if (jht == nullptr && jht_months != nullptr) faults.add("missing_field");
  Exact a_month = 0;
  if (jht != nullptr) {
    faults.attempt([&] {
      a_month = amount(*jht);
      static const std::set<Exact> allowed{50'000, 100'000, 200'000, 300'000, 400'000, 500'000, 600'000};
      if (!allowed.contains(a_month)) throw Fault{{"invalid_value"}};
    });
  }
  json result = {{"lines", json::array()}, {"package_months", 0}, {"extra_months", 0}};
  Exact total = 0;
  const auto add = [&](const char* item, const Exact& amount) {
    result["lines"].push_back({{"item", item}, {"amount", money(amount)}});
    total += amount;
  };
  faults.attempt([&] {
    if (before) return add("before", value(pmi_before, date, asks));
    const auto best = cover(date, months, asks);
    result["package_months"] = best.package;
    result["extra_months"] = best.extra;
    add("package", best.price);
    if (best.extra > 0) add("extra_months", best.extra * value(pmi_terms, date, asks));
    if (jht != nullptr) add("jht", a_month * (jht_months != nullptr ? jht_months->get<int>() : months));
  });
  faults.raise();
  result["total"] = money(total);
  return result;
}

// --- fine, payment.allocate

json fine(const json& request) {
  Faults faults;
  if (request.at("segment") != "pu") faults.add("invalid_value");
  const auto month = oracle::month(request.at("month"));
  const auto paid = day(request.at("paid_on"));
  json result = {{"fines", json::object()}};
  faults.attempt([&] {
    const auto number = due(month);
    const auto due_on = due_day(month, number, holidays(request));
    result["due_date"] = text(due_on);
    int late = 0;
    if (word(request, "counting", "started") == "month_end") {
      for (auto end = month_of(due_on); day_of(end, 31) < paid; end = plus(end, 1)) ++late;
    } else if (paid > due_on) {
      late = 1;
      for (auto next = plus(month, 2); day_of(next, number) < paid; next = plus(next, 1)) ++late;
    }
    auto rate = value(rules().at("fine.rate"), month);
    const auto* relief = standing(fine_labour, day_of(month, 1), {});
    if (request.contains("relief") && relief != nullptr && paid <= day(2026, 6, 30)) rate = relief->value;
    result["months_late"] = late;
    result["rate"] = percent_text(rate);
    Exact total = 0;
    for (const auto& [programme, contribution] : request.at("contributions").items()) {
      if (programme == "jkp") throw Fault{{"invalid_value"}};
      const auto each = half_up(amount(contribution) * rate * late);
      result["fines"][programme] = money(each);
      total += each;
    }
    result["total"] = money(total);
  });
  faults.raise();
  return result;
}

using Parts = std::vector<std::pair<std::string, Integer>>;

Parts whole_parts(const json& given, Faults& faults) {
  Parts parts;
  for (const auto* programme : {"jkk", "jkm", "jht", "jp"}) {
    if (const auto* part = fact(given, programme)) {
      faults.attempt([&] {
        const auto value = amount(*part);
        if (floor_of(value) != value) throw Fault{{"invalid_value"}};
        parts.emplace_back(programme, floor_of(value));
      });
    }
  }
  if (parts.size() != given.size()) faults.add("invalid_value");  // another key
  return parts;
}
Integer sum(const Parts& parts) {
  Integer total = 0;
  for (const auto& part : parts) total += part.second;
  within_money(Exact{total});
  return total;
}

/// In proportion, whole rupiah, by the largest remainder; what stands first wins among equals.
json split(const Integer& paid, const Parts& parts) {
  const auto whole = sum(parts);
  json shares = json::object();
  std::vector<Integer> given, rests;
  auto left = paid;
  for (const auto& part : parts) {
    given.push_back(whole == 0 ? Integer{0} : Integer{paid * part.second / whole});
    rests.push_back(whole == 0 ? Integer{0} : Integer{paid * part.second % whole});
    left -= given.back();
  }
  for (; left > 0 && !parts.empty(); --left) {
    const auto most = std::ranges::max_element(rests);
    ++given[static_cast<std::size_t>(most - rests.begin())];
    *most = -1;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) shares[parts[i].first] = money(Exact{given[i]});
  return shares;
}

json allocate(const json& request) {
  Faults faults;
  const auto billed = whole_parts(request.at("billed"), faults);
  const auto fines = whole_parts(request.value("fines", json::object()), faults);
  Parts paid;
  faults.attempt([&] { paid = whole_parts({{"jkk", request.at("paid")}}, faults); });
  faults.raise();
  const auto all = paid.front().second;
  const auto to_billed = std::min(all, sum(billed));
  const auto to_fines = std::min(Integer{all - to_billed}, sum(fines));
  json result = {{"allocated", split(to_billed, billed)},
                 {"fines", split(to_fines, fines)},
                 {"shortfall", json::object()},
                 {"surplus", money(Exact{all - to_billed - to_fines})}};
  for (const auto& [programme, owed] : billed)
    result["shortfall"][programme] = money(Exact{owed} - number(result["allocated"][programme]));
  return result;
}

// --- retro

std::vector<Line> lines_of(const json& request) {
  json result;
  if (request.at("op") == "contribution.pu") return pu_lines(request, result);
  if (request.at("op") == "contribution.bpu") return summed(bpu_months(request));
  if (request.at("op") == "contribution.jakon") return jakon_lines(request, result);
  throw Fault{{"invalid_value"}};
}

json retro(const json& request) {
  Faults faults;
  std::array<std::vector<Line>, 2> sides;
  const auto outer = request.value("options", json::object());
  for (std::size_t i = 0; i < 2; ++i) {
    auto inner = request.at(i == 0 ? "before" : "after");
    for (const auto& [name, option] : outer.items()) {
      if (!inner.contains("options") || !inner["options"].contains(name)) inner["options"][name] = option;
    }
    faults.attempt([&] { sides[i] = lines_of(inner); });
  }
  if (request.at("before").at("op") != request.at("after").at("op")) faults.add("invalid_value");
  faults.raise();
  json result = {{"lines", json::array()}};
  std::array<Exact, 2> totals{0, 0};
  const auto compared = [&](const Exact& before, const Exact& after) {
    return json{{"before", money(before)}, {"after", money(after)}, {"delta", money(after - before)}};
  };
  for (const std::string programme : {"jkk", "jkm", "jht", "jp"}) {
    for (const std::string payer : {"employer", "worker", "participant", "project"}) {
      std::array<Exact, 2> amounts{0, 0};
      bool stands = false;
      for (std::size_t i = 0; i < 2; ++i) {
        for (const auto& line : sides[i]) {
          if (line.programme != programme || line.payer != payer || !line.billed) continue;
          amounts[i] += line.amount;
          stands = true;
        }
        totals[i] += amounts[i];
      }
      if (!stands) continue;
      result["lines"].push_back(compared(amounts[0], amounts[1]));
      result["lines"].back()["programme"] = programme;
      result["lines"].back()["payer"] = payer;
    }
  }
  result["totals"] = compared(totals[0], totals[1]);
  return result;
}

// --- jkk.tier, rule, diff

/// A look-up; the ranking of a search is no rule of the law.
json tier(const json& request) {
  static const auto groups = load_cases("contributions_jkk_tiers.json").at("groups");
  static const std::vector<std::string> words{"very_low", "low", "medium", "high", "very_high"};
  if (request.contains("business")) {
    if (request.contains("tier") || request.contains("number")) throw Fault{{"invalid_value"}};
    return nullptr;
  }
  const auto& given = request.at("tier");
  const auto tier = given.is_string() ? std::ranges::find(words, given.get<std::string>()) - words.begin() + 1
                                      : given.get<std::int64_t>();
  const auto number = request.at("number").get<std::int64_t>();
  if (tier < 1 || tier > 5) throw Fault{{"out_of_range"}};
  const auto& group = groups.at(std::to_string(tier));
  if (number < 1 || number > static_cast<std::int64_t>(group.size())) throw Fault{{"out_of_range"}};
  const auto& entry = group[static_cast<std::size_t>(number - 1)];
  json match = {{"tier", tier}, {"number", number}, {"risk", words[static_cast<std::size_t>(tier - 1)]}};
  if (entry.at("verified")) match["business"] = entry.at("name");
  auto result = match;
  result["matches"] = json::array({match});
  return result;
}

json shown(const Rule& rule, const Exact& value) {
  if (rule.form == Form::percent) return percent_text(value);
  return rule.form == Form::money ? money(value) : json(floor_of(value).convert_to<int>());
}

/// The days around `on` that the same row decides.
std::pair<Day, Day> stretch(const Rule& rule, const Row& row, Day on, Day known) {
  auto from = row.from, to = std::min(row.to, row.expected);
  for (const auto& other : rule.rows) {
    if (other.known > known || &other == &row) continue;
    if (other.to < on) from = std::max(from, other.to + std::chrono::days{1});
    if (other.from > on && other.from <= to) to = other.from - std::chrono::days{1};
  }
  return {from, to};
}

json rule(const json& request) {
  const auto found = rules().find(request.at("name").get<std::string>());
  if (found == rules().end()) return nullptr;
  const auto& rule = found->second;
  const auto asks = asked(request);
  const auto& when = request.at("on").get_ref<const std::string&>();
  const auto on = rule.monthly ? day_of(month(request.at("on")), 1) : first_day(when);
  const auto* row = standing(rule, on, asks);
  if (row == nullptr) throw Fault{{"no_rule"}};
  const auto [from, to] = stretch(rule, *row, on, asks.known);
  const auto told = [&](Day day) { return rule.monthly ? text(month_of(day)) : text(day); };
  return {{"name", found->first},
          {"value", shown(rule, row->value)},
          {"from", told(from)},
          {"to", to == always ? json() : json(told(to))}};
}

json diff(const json& request) {
  auto asks = asked(request);
  asks.known = always;
  json changes = json::array();
  for (const auto& [name, rule] : rules()) {
    std::array<json, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
      const auto* row = standing(rule, day_of(month(request.at(i == 0 ? "from" : "to")), 1), asks);
      if (row != nullptr) sides[i] = shown(rule, row->value);
    }
    if (sides[0] != sides[1]) changes.push_back({{"name", name}, {"before", sides[0]}, {"after", sides[1]}});
  }
  return {{"changes", changes}};
}

}  // namespace

const std::set<std::string>& rule_names() {
  static const std::set<std::string> names = [] {
    std::set<std::string> all;
    for (const auto& each : rules()) all.insert(each.first);
    return all;
  }();
  return names;
}

Judges contributions() {
  return {{"contribution.pu", pu},
          {"contribution.bpu", bpu},
          {"contribution.jakon", jakon},
          {"contribution.pmi", pmi},
          {"fine", fine},
          {"payment.allocate", allocate},
          {"retro", retro},
          {"jkk.tier", tier},
          {"rule", rule},
          {"diff", diff}};
}

}  // namespace oracle
