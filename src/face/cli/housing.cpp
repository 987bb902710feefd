#include "../json/housing.hpp"

#include <array>

#include <fmt/format.h>

#include "computed.hpp"
#include "table.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct HousingOptions {
  std::string kind;
  std::string on;
  std::string texts;
  std::string price;
  std::string loan;
  std::string kpr_loan;
  std::string budget;
  std::optional<int> tenor_months;
  std::string central_bank_rate;
  std::string rate;
  bool subsidised = false;
  std::string home;
  std::string wage;
  std::string member_since;
  std::string segment;
  std::vector<std::string> programmes;
  std::vector<std::string> yes;
  std::vector<std::string> no;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("kind", kind, fmt::format("{}", fmt::join(words<HousingKind>, ", ")))->required();
    command.add_option("--on", on, "The day of the application (2026-11-20)")->required();
    command.add_option("--texts", texts, "Where official texts disagree: latest (default) or regulation");
    command.add_option("--price", price, "The price of the home");
    command.add_option("--loan", loan, "The loan that is asked for");
    command.add_option("--kpr-loan", kpr_loan, "The home loan beside a down payment");
    command.add_option("--budget", budget, "The budget of a building");
    command.add_option("--tenor-months", tenor_months, "The tenor that is asked for");
    command.add_option("--central-bank-rate", central_bank_rate, "The central bank's rate in percent (4.75)");
    command.add_option("--rate", rate, "The interest that the bank offers, in percent");
    command.add_flag("--subsidised", subsidised, "A subsidised home");
    command.add_option("--home", home, "landed or flat, for a subsidised home");
    command.add_option("--wage", wage, "The member's monthly wage, for a subsidised home");
    command.add_option("--member-since", member_since, "The first day of membership");
    command.add_option("--segment", segment, "pu, bpu or jakon");
    command.add_option("--programmes", programmes, "The member's programmes: jkk,jkm,jht,jp,jkp")->delimiter(',');
    command
        .add_option("--yes", yes,
                    fmt::format("Facts that are true, with commas: {}", fmt::join(words<HousingFact>, ", ")))
        ->delimiter(',');
    command.add_option("--no", no, "Facts that are not true, with commas")->delimiter(',');
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("housing.facility");
    request.text("kind", kind);
    request.text("on", on);
    request.text("texts", texts);
    request.money("price", price);
    request.money("loan", loan);
    request.money("kpr_loan", kpr_loan);
    request.money("budget", budget);
    request.integer("tenor_months", tenor_months);
    request.text("central_bank_rate", central_bank_rate);
    request.text("rate", rate);
    if (subsidised) request.flag("subsidised", true);
    request.text("home", home);
    request.money("wage", wage);
    request.text("member_since", member_since);
    request.text("segment", segment);
    request.texts("programmes", programmes);
    for (const auto& fact : yes) put(request, fact, "--yes", true);
    for (const auto& fact : no) put(request, fact, "--no", false);
    common.put_into(request);
    return request;
  }

 private:
  static void put(Request& request, const std::string& fact, std::string_view option, bool value) {
    request.flag(to_string(parse_word<HousingFact>(fact, option)), value);
  }
};

template <class T>
void add_limit(Table& table, std::string_view name, const std::optional<membership::HousingLimit<T>>& limit,
               std::string (*shown)(T)) {
  if (!limit) return;
  table.row({std::string(name), shown(limit->value), fmt::format("{} [{}]", limit->rule, limit->rule.confidence())});
}

std::string shown_rate(Rate rate) { return fmt::format("{}", rate); }
std::string shown_months(int months) { return fmt::format("{} months", months); }

std::string as_text(const membership::HousingFacility& facility) {
  using enum Table::Align;
  std::string text = !facility.eligible   ? "Not decided: facts are missing\n"
                     : *facility.eligible ? "Eligible\n"
                                          : "Not eligible\n";
  text += conditions_text(facility.conditions);
  for (const auto& condition : facility.open) {
    text += fmt::format("  open    {}: {} is not given\n", condition.name, condition.fact);
  }
  Table table({{"limit"}, {"at most", right}, {"rule"}});
  add_limit(table, "loan", facility.loan, shown);
  add_limit(table, "price", facility.price, shown);
  add_limit(table, "share", facility.share, shown_rate);
  add_limit(table, "tenor", facility.tenor_months, shown_months);
  add_limit(table, "above the central bank's rate", facility.margin, shown_rate);
  text += fmt::format("\n{}\n", table.text());
  if (facility.largest_loan) text += fmt::format("Largest loan: {}\n", shown(*facility.largest_loan));
  if (facility.rate_ceiling) text += fmt::format("Highest rate: {}\n", *facility.rate_ceiling);
  return text + closing(facility.notes, facility.book.id());
}

}  // namespace

void add_housing(CLI::App& app, int& status) {
  add_command<HousingOptions>(app, "housing", "The housing facility of JHT members: limits, highest rate, conditions",
                              status, json::housing_facility, [](const auto& facility) { return as_text(facility); });
}

}  // namespace jamsostek::inline v0::face::cli
