#include <fmt/format.h>

#include "../json/benefit_jht.hpp"
#include "../json/benefit_jp.hpp"
#include "../json/simulate.hpp"
#include "chart.hpp"
#include "computed.hpp"
#include "file.hpp"
#include "table.hpp"
#include "text.hpp"

/// Old age on the command line: the JHT and JP benefits, their simulators and the retirement date.
namespace jamsostek::inline v0::face::cli {
namespace {

using json::Value;

Value text_value(std::string_view text) { return {.kind = Value::Kind::string, .text = std::string(text)}; }
Value flag_value(bool flag) { return {.kind = Value::Kind::boolean, .boolean = flag}; }

/// Both sides of the first `mark` in a text; throws `InvalidValue` when it is missing.
std::pair<std::string_view, std::string_view> split(std::string_view text, std::string_view mark,
                                                    std::string_view field, std::string_view form) {
  const auto at = text.find(mark);
  if (at == std::string_view::npos) throw InvalidValue(field, text, form);
  return {text.substr(0, at), text.substr(at + mark.size())};
}

/// `2026=2.5` and the like, as an object by year.
void put_rates(Request& request, const std::string& path, const std::vector<std::string>& rates) {
  for (const auto& rate : rates) {
    const auto [year, percent] = split(rate, "=", path, "a rate of a year is written as 2026=2.5");
    request.text(fmt::format("{}.{}", path, year), percent);
  }
}

struct JhtOptions {
  std::string reason;
  std::string balance;
  std::string claimed_on;
  std::string birth_date;
  std::string member_since;
  std::string stopped_on;
  bool active_elsewhere = false;
  bool no_npwp = false;
  std::vector<std::string> earlier;
  std::string tax_window;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command
        .add_option("--reason", reason,
                    "retirement, resignation, termination, contract_end, total_disability, death, leaving_indonesia, "
                    "partial_10 or partial_30_housing")
        ->required();
    command.add_option("--balance", balance, "The balance of the account")->required();
    command.add_option("--claimed-on", claimed_on, "The day of the claim (2026-11-20)")->required();
    command.add_option("--birth-date", birth_date, "For retirement");
    command.add_option("--member-since", member_since, "For a partial claim");
    command.add_option("--stopped-on", stopped_on, "The last day of work");
    command.add_flag("--active-elsewhere", active_elsewhere, "Still a member with another employer");
    command.add_flag("--no-npwp", no_npwp, "The member has no tax number");
    command.add_option("--earlier", earlier, "A payment made before: 2024-03-01=5000000; may be repeated");
    command.add_option("--tax-window", tax_window, "calendar_years (default) or 24_months");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.jht");
    request.text("reason", reason);
    request.money("balance", balance);
    request.text("claimed_on", claimed_on);
    request.text("birth_date", birth_date);
    request.text("member_since", member_since);
    request.text("stopped_on", stopped_on);
    if (active_elsewhere) request.flag("active_elsewhere", true);
    if (no_npwp) request.flag("npwp", false);
    if (!earlier.empty()) {
      Value list{.kind = Value::Kind::array};
      for (const auto& payment : earlier) {
        const auto [day, gross] = split(payment, "=", "earlier_payments", "a payment is written as 2024-03-01=5000000");
        list.items.push_back(
            {.kind = Value::Kind::object,
             .members = {{"paid_on", text_value(day)},
                         {"gross", text_value(fmt::format("{}", Money::parse(gross, "earlier_payments")))}}});
      }
      request.put("earlier_payments", std::move(list));
    }
    request.text("tax_window", tax_window);
    common.put_into(request);
    return request;
  }
};

std::string as_text(const benefit::jht::Settlement& settlement) {
  using enum Table::Align;
  auto text = "JHT\n\n" + benefit_text(settlement.benefit);
  if (settlement.earliest_claim) text += fmt::format("Can be claimed from {}\n", *settlement.earliest_claim);
  if (!settlement.tax.brackets.empty()) {
    Table table({{"tax band from", right}, {"to", right}, {"rate", right}, {"tax", right}});
    for (const auto& bracket : settlement.tax.brackets) {
      table.row({shown(bracket.from), bracket.to ? shown(*bracket.to) : "", fmt::format("{}", bracket.rate),
                 shown(bracket.tax)});
    }
    text += '\n' + table.text();
  }
  text += fmt::format("\nGross {:id}, {} tax {:id} ({}), net {:id}\n", settlement.gross, settlement.tax.regime,
                      settlement.tax.amount, settlement.tax.rule, settlement.net);
  return text + closing(settlement.benefit.notes, settlement.benefit.book.id());
}

struct JpOptions {
  std::string event;
  std::string event_date;
  std::string birth_date;
  std::string registered;
  std::vector<std::string> wages;
  bool foreigner = false;
  std::string pension_in_payment;
  bool spouse = false;
  bool ever_married = false;
  std::vector<std::string> children;
  std::optional<int> parents;
  std::vector<std::string> inflation;
  std::vector<std::string> development;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--event", event, "retirement, disability or death")->required();
    command.add_option("--event-date", event_date, "The day of the event")->required();
    command.add_option("--birth-date", birth_date, "The member's birth date")->required();
    command.add_option("--registered", registered, "The first month of membership (2015-07)")->required();
    command
        .add_option("--wages", wages,
                    "Months of one wage, 2015-07..2020-12=5000000, with :unpaid behind for unpaid months; may be "
                    "repeated")
        ->required();
    command.add_flag("--foreigner", foreigner, "The member is no Indonesian citizen");
    command.add_option("--pension-in-payment", pension_in_payment, "The monthly pension that the member drew");
    command.add_flag("--spouse", spouse, "A widow or widower is left");
    command.add_flag("--ever-married", ever_married, "The member was once married");
    command.add_option("--child", children,
                       "A child's birth date, with :married or :working behind where it is so; may be repeated");
    command.add_option("--parents", parents, "Living parents, 0 to 2");
    command.add_option("--inflation", inflation, "The inflation of a year: 2026=2.5; may be repeated");
    command.add_option("--development", development, "The development rate of a year: 2016=7; may be repeated");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("benefit.jp");
    request.text("event", event);
    request.text("event_date", event_date);
    request.text("birth_date", birth_date);
    request.text("registered", registered);
    Value segments{.kind = Value::Kind::array};
    for (const auto& text : wages) segments.items.push_back(segment(text));
    request.put("wages", std::move(segments));
    if (foreigner) request.flag("citizen", false);
    request.money("pension_in_payment", pension_in_payment);
    if (event == "death") {
      request.flag("survivors.spouse", spouse);
      if (ever_married) request.flag("survivors.ever_married", true);
      Value list{.kind = Value::Kind::array};
      for (const auto& text : children) list.items.push_back(child(text));
      request.put("survivors.children", std::move(list));
      request.integer("survivors.parents", parents.value_or(0));
    }
    put_rates(request, "inflation", inflation);
    put_rates(request, "development_rates", development);
    common.put_into(request);
    return request;
  }

 private:
  static Value segment(std::string_view text) {
    constexpr std::string_view form =
        "wages are written as 2015-07..2020-12=5000000 or 2015-07..2020-12=5000000:unpaid";
    constexpr std::string_view unpaid = ":unpaid";
    const bool paid = !text.ends_with(unpaid);
    if (!paid) text.remove_suffix(unpaid.size());
    const auto [months, wage] = split(text, "=", "wages", form);
    const auto [from, to] = split(months, "..", "wages", form);
    return {.kind = Value::Kind::object,
            .members = {{"from", text_value(from)},
                        {"to", text_value(to)},
                        {"wage", text_value(fmt::format("{}", Money::parse(wage, "wages")))},
                        {"paid", flag_value(paid)}}};
  }

  static Value child(std::string_view text) {
    bool married = false;
    bool working = false;
    for (;;) {
      const auto at = text.rfind(':');
      if (at == std::string_view::npos) break;
      const auto word = text.substr(at + 1);
      if (word != "married" && word != "working") {
        throw InvalidValue("survivors.children", text, "a child is written as 2010-05-20, 2010-05-20:married");
      }
      (word == "married" ? married : working) = true;
      text = text.substr(0, at);
    }
    return {.kind = Value::Kind::object,
            .members = {
                {"birth_date", text_value(text)}, {"married", flag_value(married)}, {"working", flag_value(working)}}};
  }
};

std::string as_text(const benefit::jp::Entitlement& entitlement) {
  auto text = "JP\n\n" + benefit_text(entitlement.benefit);
  text += fmt::format("\nKind {}, months paid {}\n", entitlement.kind, entitlement.density);
  if (entitlement.average_indexed_wage != Money()) {
    text += fmt::format("Average indexed wage {:id}\n", entitlement.average_indexed_wage);
  }
  if (entitlement.monthly != Money()) {
    text += fmt::format("Monthly {:id} ({:id} before the bounds)\n", entitlement.monthly, entitlement.unclamped);
  }
  for (const auto& share : entitlement.payees) text += fmt::format("  {} {:id}\n", share.who, share.amount);
  if (entitlement.lump_sum != Money()) text += fmt::format("Lump sum {:id}\n", entitlement.lump_sum);
  return text + closing(entitlement.benefit.notes, entitlement.benefit.book.id());
}

std::string as_csv(const projection::JhtProjection& projection) {
  std::string text = "year,contributions,development,balance\n";
  for (const auto& year : projection.years) {
    text += fmt::format("{},{},{},{}\n", year.year, year.contributions, year.development, year.balance);
  }
  return text;
}

std::string as_csv(const projection::JpProjection& projection) {
  std::string text = "year,contribution_months,wage,counted_wage,earned\n";
  for (const auto& year : projection.years) {
    text +=
        fmt::format("{},{},{},{},{}\n", year.year, year.contribution_months, year.wage, year.counted_wage, year.earned);
  }
  return text;
}

/// What both simulators can do with their years.
struct YearsOptions {
  bool chart = false;
  std::string csv;

  void add_to(CLI::App& command) {
    command.add_flag("--chart", chart, "Draw the years in the terminal instead of the table");
    command.add_option("--csv", csv, "Write the years to this file, for a plot");
  }
  template <class Projection>
  void save(const Projection& projection) const {
    if (csv.empty()) return;
    Output file(csv, "--csv");
    file.write(as_csv(projection));
    file.finish();
  }
};

struct SimulateJhtOptions : YearsOptions {
  std::string wage;
  std::optional<int> years;
  std::string opening_balance;
  std::string rate;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--wage", wage, "The monthly wage, the same in every year")->required();
    command.add_option("--years", years, "How many years, 1 to 60")->required();
    command.add_option("--opening-balance", opening_balance, "What stands in the account at the start");
    command.add_option("--rate", rate, "The development rate in percent (default 5)");
    YearsOptions::add_to(command);
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("simulate.jht");
    request.money("wage", wage);
    request.integer("years", years);
    request.money("opening_balance", opening_balance);
    request.text("rate", rate);
    common.put_into(request);
    return request;
  }
};

std::string as_chart(const projection::JhtProjection& projection) {
  std::vector<Bar> bars;
  for (const auto& year : projection.years) bars.push_back({fmt::format("{}", year.year), year.balance});
  return bar_chart(bars);
}

std::string as_table(const projection::JhtProjection& projection) {
  using enum Table::Align;
  Table table({{"year", right}, {"contributions", right}, {"development", right}, {"balance", right}});
  for (const auto& year : projection.years) {
    table.row({fmt::format("{}", year.year), shown(year.contributions), shown(year.development), shown(year.balance)});
  }
  table.rule();
  table.row({"total", shown(projection.contributions), shown(projection.development), shown(projection.balance)});
  return table.text();
}

std::string summary(const projection::JhtProjection& projection) {
  return fmt::format("Estimated balance {:id}\n", projection.balance);
}

struct SimulateJpOptions : YearsOptions {
  std::string birth_date;
  std::string wage;
  std::string wage_growth;
  std::string from;
  std::string inflation;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--birth-date", birth_date, "The worker's birth date")->required();
    command.add_option("--wage", wage, "The monthly wage at the start")->required();
    command.add_option("--from", from, "The first month of contributions (2026-11)")->required();
    command.add_option("--wage-growth", wage_growth, "How the wage grows every twelve months, in percent (default 0)");
    command.add_option("--inflation", inflation, "Inflation of every year in percent (default 0)");
    YearsOptions::add_to(command);
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("simulate.jp");
    request.text("birth_date", birth_date);
    request.money("wage", wage);
    request.text("wage_growth", wage_growth);
    request.text("from", from);
    request.text("inflation", inflation);
    common.put_into(request);
    return request;
  }
};

std::string as_chart(const projection::JpProjection& projection) {
  std::vector<Bar> bars;
  for (const auto& year : projection.years) bars.push_back({fmt::format("{}", year.year), year.earned});
  return bar_chart(bars);
}

std::string as_table(const projection::JpProjection& projection) {
  using enum Table::Align;
  Table table({{"year", right}, {"months", right}, {"wage", right}, {"counted", right}, {"pension earned", right}});
  for (const auto& year : projection.years) {
    table.row({fmt::format("{}", year.year), fmt::format("{}", year.contribution_months), shown(year.wage),
               shown(year.counted_wage), shown(year.earned)});
  }
  return table.text();
}

std::string summary(const projection::JpProjection& projection) {
  return fmt::format("Retirement at {} on {}, after {} months of contribution\nEstimated pension {:id} a month\n",
                     projection.retirement.age, projection.retirement.date, projection.contribution_months,
                     projection.monthly_benefit);
}

/// How the results of each kind are printed.
constexpr auto show_benefit = [](const auto& result) { return as_text(result); };
constexpr auto show_projection = [](const auto& options, const auto& result) {
  auto text = (options.chart ? as_chart(result) : as_table(result)) + '\n' + summary(result);
  for (const auto& assumption : result.basis) text += fmt::format("Assumed: {}\n", assumption);
  return text + closing({}, result.rulebook);
};

struct RetirementOptions {
  std::string birth_date;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--birth-date", birth_date, "The birth date (1970-05-20)")->required();
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("retirement");
    request.text("birth_date", birth_date);
    common.put_into(request);
    return request;
  }
};

constexpr auto show_retirement = [](const benefit::Retirement& result) {
  return fmt::format("Retirement age {}, reached on {} ({})\nRegistration in JP up to {}\n", result.age, result.date,
                     result.rule, result.last_registration) +
         closing(result.notes, result.book.id());
};

}  // namespace

void add_old_age(CLI::App& app, int& status) {
  // The benefits of other programmes stand under the same command.
  const auto existing = app.get_subcommands([](const CLI::App* each) { return each->get_name() == "benefit"; });
  auto* benefit =
      existing.empty() ? app.add_subcommand("benefit", "What is due when something happens") : existing.front();
  benefit->require_subcommand(1);
  add_command<JhtOptions>(*benefit, "jht", "Old-age savings (JHT) and the tax on them", status, json::benefit_jht,
                          show_benefit);
  add_command<JpOptions>(*benefit, "jp", "The pension (JP), or the lump sum in its place", status, json::benefit_jp,
                         show_benefit);

  auto* simulate = app.add_subcommand("simulate", "Estimates of what old age will bring");
  simulate->require_subcommand(1);
  add_command<SimulateJhtOptions>(*simulate, "jht", "The JHT balance after some years", status, json::simulate_jht,
                                  show_projection);
  add_command<SimulateJpOptions>(*simulate, "jp", "The JP pension at retirement", status, json::simulate_jp,
                                 show_projection);
  add_command<RetirementOptions>(app, "retirement", "When somebody reaches the JP retirement age", status,
                                 json::retirement, show_retirement);
}

}  // namespace jamsostek::inline v0::face::cli
