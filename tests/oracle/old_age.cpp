#include "oracle/facts.hpp"
#include "oracle/oracle.hpp"

namespace oracle {
namespace {

// --- retirement (law file 1.2, RET-1)

/// In force on a day.
const Dated<Day, int> retirement_ages = {
    {day(1, 1, 1), 56},    {day(2019, 1, 1), 57}, {day(2022, 1, 1), 58}, {day(2025, 1, 1), 59}, {day(2028, 1, 1), 60},
    {day(2031, 1, 1), 61}, {day(2034, 1, 1), 62}, {day(2037, 1, 1), 63}, {day(2040, 1, 1), 64}, {day(2043, 1, 1), 65},
};

struct Retirement {
  int age;
  Day on;
};
/// The first birthday, from the 56th on, at which the age in force is reached.
Retirement retirement_of(Day birth) {
  int age = 56;
  while (in_force(retirement_ages, plus_years(birth, age)) > age) ++age;
  return {age, plus_years(birth, age)};
}

json retirement(const json& request) {
  Facts facts(request);
  const auto birth = facts.date(facts.needed("birth_date"));
  facts.close();
  const auto [age, on] = retirement_of(*birth);
  return {{"age", age}, {"date", text(on)}};
}

// --- the account of JHT and its tax (law file 2 and 3)

/// Up to where a part of a scale goes, and its rate; the last part has no end.
struct Part {
  std::optional<Exact> to;
  Exact rate;
};
const Exact most_money{"9223372036854775807/100"};
const std::vector<Part> final_scale = {{50'000'000, 0}, {{}, percent(5)}};
const Dated<int, std::vector<Part>> progressive_scales = {
    {2009, {{50'000'000, percent(5)}, {250'000'000, percent(15)}, {500'000'000, percent(25)}, {{}, percent(30)}}},
    {2022,
     {{60'000'000, percent(5)},
      {250'000'000, percent(15)},
      {500'000'000, percent(25)},
      {5'000'000'000, percent(30)},
      {{}, percent(35)}}},
};
const Exact without_npwp{6, 5};

/// The one item of a benefit; of nothing none (G-9).
json item(const char* name, const Exact& amount) {
  json items = json::array();
  if (amount > 0) {
    items.push_back({{"item", name}, {"amount", money(amount)}, {"payer", "bpjs"}, {"status", "payable"}});
  }
  return items;
}

struct Tax {
  Exact amount = 0;  // not rounded
  json brackets = json::array();
};
/// What the income from `begin` to `end` bears.
Tax tax_on(const std::vector<Part>& scale, const Exact& begin, const Exact& end, bool npwp) {
  Tax tax;
  Exact low = 0;
  for (const auto& part : scale) {
    const Exact from = std::max(low, begin);
    const Exact to = part.to ? std::min(*part.to, end) : end;
    if (from < to) {
      const Exact rate = npwp ? part.rate : Exact{part.rate * without_npwp};
      const Exact bears = rate * (to - from);
      tax.amount += bears;
      tax.brackets.push_back({{"from", money(from)},
                              {"to", part.to ? money(*part.to) : json()},
                              {"rate", percent_text(rate)},
                              {"tax", money(half_up(bears, {1, 100}))}});
    }
    if (part.to) low = *part.to;
  }
  return tax;
}

json benefit_jht(const json& request) {
  Facts facts(request);
  const auto reason = facts.word(
      facts.needed("reason"), {"retirement", "resignation", "termination", "contract_end", "total_disability", "death",
                               "leaving_indonesia", "partial_10", "partial_30_housing"});
  const auto balance = facts.money(facts.needed("balance"));
  const auto claimed = facts.date(facts.needed("claimed_on"));
  const bool partial = reason == "partial_10" || reason == "partial_30_housing";
  const bool stopping = reason == "resignation" || reason == "termination" || reason == "contract_end";
  const auto fact_for = [&](bool wanted, const char* name) {
    return facts.date(wanted ? facts.needed(name) : facts.optional(name));
  };
  const auto birth = fact_for(reason == "retirement", "birth_date");
  const auto member_since = fact_for(partial, "member_since");
  const auto stopped = fact_for(stopping, "stopped_on");
  const bool active_elsewhere = facts.yes_or_no(facts.optional("active_elsewhere")).value_or(false);
  const bool npwp = facts.yes_or_no(facts.optional("npwp")).value_or(true);
  const auto window = facts.word(facts.optional("tax_window"), {"calendar_years", "24_months"});
  std::optional<Day> first_paid;
  Exact paid = 0;
  for (const auto& each : facts.array(facts.optional("earlier_payments"))) {
    Facts payment(&each, facts);
    const auto on = payment.date(payment.needed("paid_on"));
    const auto gross = payment.money(payment.needed("gross"));
    payment.close();
    if (on && claimed && *on >= *claimed) facts.fault("invalid_value");  // JHT-4
    if (on) first_paid = std::min(*on, first_paid.value_or(*on));
    if (gross) paid += *gross;
  }
  if (paid > most_money) facts.fault("overflow");
  if (reason == "retirement" && birth && claimed && *birth > *claimed) facts.fault("invalid_value");
  if (claimed && *claimed < day(2015, 9, 1)) facts.fault("no_rule");  // JHT-7
  facts.close();

  std::optional<Day> earliest;
  if (reason == "retirement") earliest = plus_years(*birth, 56);
  if (stopping) earliest = reason == "contract_end" ? *stopped : plus_months(*stopped, 1);
  if (partial) earliest = plus_years(*member_since, 10);
  const bool eligible =
      (!earliest || *claimed >= *earliest) && !(stopping && active_elsewhere) && !(partial && first_paid.has_value());
  json result = {{"eligible", eligible}, {"earliest_claim", earliest ? json(text(*earliest)) : json()}};
  if (!eligible) {
    result.update({{"gross", 0}, {"net", 0}, {"items", json::array()}, {"total", 0}, {"payable_now", 0}});
    result["tax"] = {{"amount", 0}, {"brackets", json::array()}};
    return result;
  }

  const Exact gross = reason == "partial_10"           ? down(*balance * percent(10))
                      : reason == "partial_30_housing" ? down(*balance * percent(30))
                                                       : *balance;
  bool together = true;  // with the earlier payments, under the final tax
  if (first_paid) {
    const Day end = window == "24_months" ? plus_months(*first_paid, 24) : day(year(*first_paid) + 1, 12, 31);
    together = *claimed <= end;
  }
  Tax tax;
  Exact amount;
  if (together) {
    if (paid + gross > most_money) throw Fault{{"overflow"}};
    tax = tax_on(final_scale, paid, paid + gross, npwp);
    const auto bore = down(tax_on(final_scale, 0, paid, npwp).amount);  // JHT-11
    // Less than a rupiah may be what reaches the next whole rupiah of tax; nobody pays more than he gets.
    amount = std::min(down(tax_on(final_scale, 0, paid + gross, npwp).amount - bore), down(gross));
  } else {
    tax = tax_on(in_force(progressive_scales, year(*claimed)), 0, gross, npwp);
    amount = down(tax.amount);
  }
  result["gross"] = result["total"] = money(gross);
  result["tax"] = {
      {"regime", together ? "final" : "progressive"}, {"amount", money(amount)}, {"brackets", tax.brackets}};
  result["net"] = result["payable_now"] = money(gross - amount);
  result["items"] = item("jht", gross);
  if (*claimed >= day(2025, 6, 1)) result["channel"] = *balance <= 15'000'000 ? "jmo" : "branch";
  return result;
}

json simulate_jht(const json& request) {
  Facts facts(request);
  const auto wage = facts.money(facts.needed("wage"));
  const auto years = facts.whole(facts.needed("years"), 1, 60);
  const auto opening = facts.money(facts.optional("opening_balance")).value_or(0);
  const auto rate = facts.percentage(facts.optional("rate")).value_or(percent(5));
  facts.close();
  const Exact yearly = 12 * percent("5.7") * *wage;
  const Exact credited = yearly + yearly * rate * 78 / 144;
  Exact exact = opening, balance = opening, contributions = 0;
  json rows = json::array();
  for (int i = 1; i <= *years; ++i) {
    exact = exact * (1 + rate) + credited;
    const Exact before = balance, paid = down(yearly * i) - contributions;
    balance = down(exact);
    contributions += paid;
    rows.push_back({{"year", i},
                    {"contributions", money(paid)},
                    {"development", money(balance - before - paid)},
                    {"balance", money(balance)}});
  }
  return {{"contributions", money(contributions)},
          {"development", money(balance - contributions - opening)},
          {"balance", money(balance)},
          {"years", rows}};
}

// --- the pension (law file 1)

/// A value that the law renews every year, and the last month or day for which one is published.
template <class Key, class Value>
struct Yearly {
  Dated<Key, Value> values;
  Key until;

  /// Later the last one stands when it is held.
  const Value& on(Key key, bool hold) const {
    if (key > until && !hold) throw Fault{{"no_rule"}};
    return in_force(values, key);
  }
};

/// Of the wage in a month (law file 1.6).
const Yearly<Month, int> ceilings = {{{month(2015, 7), 7'000'000},
                                      {month(2016, 3), 7'335'300},
                                      {month(2017, 3), 7'703'500},
                                      {month(2018, 3), 8'094'000},
                                      {month(2019, 3), 8'512'400},
                                      {month(2020, 3), 8'939'700},
                                      {month(2021, 3), 8'754'600},
                                      {month(2022, 3), 9'077'600},
                                      {month(2023, 3), 9'559'600},
                                      {month(2024, 3), 10'042'300},
                                      {month(2025, 3), 10'547'400},
                                      {month(2026, 3), 11'086'300}},
                                     month(2027, 2)};

struct Bounds {
  int least, most;
};
/// Of the monthly benefit on a day (law file 1.5, JP-1).
const Yearly<Day, Bounds> bounds = {{{day(2015, 7, 1), {300'000, 3'600'000}},
                                     {day(2016, 3, 1), {310'050, 3'720'600}},
                                     {day(2017, 3, 1), {319'450, 3'833'000}},
                                     {day(2018, 3, 1), {331'000, 3'971'400}},
                                     {day(2019, 3, 1), {341'400, 4'095'750}},
                                     {day(2020, 3, 1), {350'700, 4'207'200}},
                                     {day(2021, 3, 1), {356'600, 4'277'900}},
                                     {day(2022, 3, 1), {363'300, 4'357'900}},
                                     {day(2023, 3, 1), {383'400, 4'598'100}},
                                     {day(2024, 3, 1), {393'500, 4'718'200}},
                                     {day(2025, 3, 1), {399'700, 4'792'300}},
                                     {day(2026, 2, 1), {411'400, 4'932'300}}},
                                    day(2027, 1, 31)};

/// By year; a given rate wins over a published one (JP-8), and without either there is no rule.
using Rates = std::map<int, Exact>;
const Rates published_inflation = {
    {2014, percent("8.36")}, {2015, percent("3.35")}, {2016, percent("3.02")}, {2017, percent("3.61")},
    {2018, percent("3.13")}, {2019, percent("2.72")}, {2020, percent("1.68")}, {2021, percent("1.87")},
    {2022, percent("5.51")}, {2023, percent("2.61")}, {2024, percent("1.57")}, {2025, percent("2.92")},
};
const Rates published_development = {{2023, percent("6.37")}, {2024, percent("5.88")}, {2025, percent("6.47")}};
Rates with(const Rates& published, Rates given) {
  given.insert(published.begin(), published.end());
  return given;
}
const Exact& of_year(const Rates& rates, int year) {
  const auto found = rates.find(year);
  if (found == rates.end()) throw Fault{{"no_rule"}};
  return found->second;
}

/// By month, up to the ceiling.
using Wages = std::map<Month, Exact>;

/// Restated by the inflation of the wage's own year and of every later one before that of the event.
Exact average_indexed(const Wages& wages, const Rates& inflation, int event_year) {
  Rates sums;
  for (const auto& [when, wage] : wages) sums[year(when)] += wage;
  Exact total = 0;
  for (const auto& [wage_year, sum] : sums) {
    Exact index = 1;
    for (int each = wage_year; each < event_year; ++each) index *= 1 + of_year(inflation, each);
    total += sum * index;
  }
  return total / wages.size();
}
Exact formula(const Exact& average, int months) { return percent(1) * Exact{months, 12} * average; }
Exact clamped(const Exact& benefit, const Bounds& between) {
  return std::clamp(benefit, Exact{between.least}, Exact{between.most});
}

/// JP-3.
Exact with_development(const Wages& wages, const Rates& development, Month event) {
  Exact balance = 0;
  for (int each = year(wages.begin()->first); each <= year(event); ++each) {
    const int months = each == year(event) ? static_cast<int>(static_cast<unsigned>(event.month())) : 12;
    const Exact& rate = of_year(development, each);
    Exact credited = balance * rate * months / 12;
    for (const auto& [when, wage] : wages) {
      if (year(when) != each) continue;
      const Exact contribution = half_up(wage * percent(3));
      const int number = static_cast<int>(static_cast<unsigned>(when.month()));
      credited += contribution + contribution * rate * (months + 1 - number) / 12;
    }
    balance += credited;
  }
  return down(balance);
}

struct Survivors {
  bool spouse = false, ever_married = false;
  int children = 0, entitled_children = 0, parents = 0;
};
/// After a death on that day; on another event they are read for their form alone.
Survivors survivors_of(const json* given, std::optional<Day> death, Facts& outer) {
  Survivors found;
  Facts facts(given, outer);
  found.spouse = facts.yes_or_no(facts.needed("spouse")).value_or(false);
  found.ever_married = facts.yes_or_no(facts.optional("ever_married")).value_or(found.spouse);  // JP-13
  found.parents = facts.whole(facts.needed("parents"), 0, 2).value_or(0);
  for (const auto& each : facts.array(facts.needed("children"))) {
    Facts child(&each, facts);
    const auto birth = child.date(child.needed("birth_date"));
    const auto married = child.yes_or_no(child.needed("married"));
    const auto working = child.yes_or_no(child.needed("working"));
    child.close();
    ++found.children;
    if (birth && death && *birth > *death) child.fault("invalid_value");
    if (birth && death && married == false && working == false && age(*birth, *death) < 23) ++found.entitled_children;
  }
  facts.close();
  if (death && found.spouse && !found.ever_married) outer.fault("invalid_value");  // facts that contradict each other
  return found;
}

struct Kind {
  const char* name;
  Exact share;
  std::vector<const char*> payees;
};
/// Who has what after a death; nobody: `none`.
Kind kind_after_death(const Survivors& left) {
  if (left.spouse) return {"mpjd", percent(50), {"spouse"}};
  if (left.entitled_children > 1) return {"mpa", percent(50), {"child", "child"}};
  if (left.entitled_children > 0) return {"mpa", percent(50), {"child"}};
  if (left.parents > 0 && !left.ever_married && left.children == 0) return {"mpot", percent(20), {"parent"}};
  return {"none", 0, {}};
}

json benefit_jp(const json& request) {
  Facts facts(request);
  const auto event = facts.word(facts.needed("event"), {"retirement", "disability", "death"});
  const auto on = facts.date(facts.needed("event_date"));
  const auto birth = facts.date(facts.needed("birth_date"));
  const auto registered = facts.calendar_month(facts.needed("registered"));
  const bool citizen = facts.yes_or_no(facts.optional("citizen")).value_or(true);
  const auto in_payment = facts.money(facts.optional("pension_in_payment"));
  const auto inflation = with(published_inflation, facts.by_year(facts.optional("inflation")));
  const auto development = with(published_development, facts.by_year(facts.optional("development_rates")));
  Survivors left;
  const bool inherited = event == "death" && citizen;  // of a foreigner nothing is (JP-9)
  if (const auto* given = inherited ? facts.needed("survivors") : facts.optional("survivors")) {
    left = survivors_of(given, inherited ? on : std::nullopt, facts);
  }
  Wages wages;  // of the paid months, not yet capped
  auto free_from = registered;
  for (const auto& each : facts.array(facts.needed("wages"))) {
    Facts segment(&each, facts);
    const auto from = segment.calendar_month(segment.needed("from"));
    const auto to = segment.calendar_month(segment.needed("to"));
    const auto wage = segment.money(segment.needed("wage"));
    const bool paid = segment.yes_or_no(segment.optional("paid")).value_or(true);
    segment.close();
    if (!from || !to || !wage || !free_from || !on) continue;
    if (*from < *free_from || *to < *from || *to > month_of(*on)) {
      facts.fault("invalid_value");  // JP-6
      continue;
    }
    free_from = plus(*to, 1);
    for (auto when = *from; paid && when <= *to; when = plus(when, 1)) wages[when] = *wage;
  }
  if (registered && *registered < month(2015, 7)) facts.fault("no_rule");
  if (on && *on < day(2015, 7, 1)) facts.fault("no_rule");
  if (wages.empty()) facts.fault("invalid_value");
  if (birth && registered && month_of(*birth) > *registered) facts.fault("invalid_value");
  if (citizen && event == "disability" && birth && on && *on >= retirement_of(*birth).on) {
    facts.fault("invalid_value");  // JP-4
  }
  facts.close();

  const bool hold =
      word(fact(request, "options") != nullptr ? request["options"] : json::object(), "stale", "refuse") == "hold";
  const int paid = static_cast<int>(wages.size());
  const int membership = months_between(*registered, month_of(*on)) + 1;
  const bool dense = 100 * paid >= 80 * membership;
  json result = {{"contribution_months", paid},
                 {"membership_months", membership},
                 {"density", std::to_string(paid) + "/" + std::to_string(membership)},
                 {"monthly", 0},
                 {"average_indexed_wage", 0},
                 {"unclamped", 0},
                 {"lump_sum", 0},
                 {"items", json::array()},
                 {"total", 0},
                 {"payable_now", 0},
                 {"payees", json::array()}};

  Kind kind{"none", 0, {}};
  bool conditions = false;
  if (event == "retirement") {
    if (*on >= retirement_of(*birth).on) kind = {"mpht", 1, {"member"}};
    conditions = paid >= 180;
  } else if (event == "disability") {
    kind = {"mpc", 1, {"member"}};
    conditions = membership >= 1 && dense;
  } else {
    kind = kind_after_death(left);
    conditions = in_payment || (membership >= 12 && dense);
  }
  if (!citizen) kind = {"none", 0, {}};
  if (kind.payees.empty()) {
    result.update({{"eligible", false}, {"kind", "none"}});
    return result;
  }
  result["eligible"] = true;
  for (auto& [when, wage] : wages) {
    if (event != "death" || !in_payment) wage = std::min(wage, Exact{ceilings.on(when, hold)});
  }
  if (!conditions) {
    result["kind"] = "lump_sum";
    const auto sum = with_development(wages, development, month_of(*on));
    result["lump_sum"] = result["total"] = result["payable_now"] = money(sum);
    result["items"] = item("lump_sum", sum);
    return result;
  }
  result["kind"] = kind.name;
  Exact whole;
  if (event == "death" && in_payment) {
    whole = *in_payment;
  } else {
    const Exact average = average_indexed(wages, inflation, year(*on));
    whole = formula(average, event == "retirement" ? paid : std::max(paid, 180));
    result["average_indexed_wage"] = money(half_up(average, {1, 100}));
  }
  const Exact unclamped = half_up(kind.share * whole);
  const Exact monthly = clamped(unclamped, bounds.on(*on, hold));
  result["unclamped"] = money(unclamped);
  result["monthly"] = result["total"] = result["payable_now"] = money(monthly);
  result["items"] = item(kind.name, monthly);
  Exact rest = monthly;
  auto left_to_pay = kind.payees.size();
  for (const auto* who : kind.payees) {
    const Exact share = up(rest / left_to_pay--);  // JP-2: the first takes the odd rupiah
    result["payees"].push_back({{"who", who}, {"amount", money(share)}});
    rest -= share;
  }
  return result;
}

json simulate_jp(const json& request) {
  Facts facts(request);
  const auto birth = facts.date(facts.needed("birth_date"));
  const auto wage = facts.money(facts.needed("wage"));
  const auto from = facts.calendar_month(facts.needed("from"));
  const auto growth = facts.percentage(facts.optional("wage_growth")).value_or(0);
  const auto* inflation = facts.optional("inflation");
  const bool yearly = inflation != nullptr && inflation->is_object();
  auto by_year = facts.by_year(yearly ? inflation : nullptr);
  const auto each_year = yearly ? std::nullopt : facts.percentage(inflation);
  facts.close();

  const auto [age, on] = retirement_of(*birth);
  const Month last = month_of(on);
  if (*from < month(2015, 7)) throw Fault{{"no_rule"}};
  if (*from > last || month_of(*birth) > *from) throw Fault{{"invalid_value"}};
  Wages wages;
  Exact grown = *wage;
  for (auto when = *from; when <= last; when = plus(when, 1)) {
    if (when != *from && when.month() == from->month()) grown *= 1 + growth;
    if (half_up(grown, {1, 100}) > most_money) throw Fault{{"overflow"}};
    wages[when] = std::min(half_up(grown, {1, 100}), Exact{ceilings.on(when, true)});
  }
  for (int each = year(*from); each < year(last); ++each) by_year.insert({each, each_year.value_or(0)});
  const int months = static_cast<int>(wages.size());
  const Exact average = average_indexed(wages, by_year, year(on));
  const Exact unclamped = half_up(formula(average, months));
  const bool pension = months >= 180;
  return {{"retirement_age", age},
          {"retirement_date", text(on)},
          {"retirement_year", year(on)},
          {"contribution_months", months},
          {"average_indexed_wage", money(half_up(average, {1, 100}))},
          {"unclamped", money(unclamped)},
          {"monthly_benefit", pension ? money(clamped(unclamped, bounds.on(on, true))) : json(0)}};
}

}  // namespace

Judges old_age() {
  return {{"retirement", retirement},
          {"benefit.jht", benefit_jht},
          {"simulate.jht", simulate_jht},
          {"benefit.jp", benefit_jp},
          {"simulate.jp", simulate_jp}};
}

}  // namespace oracle
