#include "../json/fine.hpp"

#include <array>

#include <fmt/format.h>

#include "computed.hpp"
#include "table.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

using contribution::BilledAmounts;

struct FineOptions {
  std::string month;
  std::string paid_on;
  std::array<std::string, BilledAmounts::programmes.size()> contributions;
  std::string counting;
  bool labour_intensive = false;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--month", month, "The contribution month (2026-11)")->required();
    command.add_option("--paid-on", paid_on, "The day of payment (2026-11-20)")->required();
    for (std::size_t i = 0; i < contributions.size(); ++i) {
      const auto programme = BilledAmounts::programmes[i];
      command.add_option(fmt::format("--{}", programme), contributions[i],
                         fmt::format("What was not paid of {} by the due date: 650000 or Rp650.000", programme));
    }
    command.add_option("--counting", counting, "How months are counted: started (default) or month_end");
    command.add_flag("--labour-intensive", labour_intensive, "The employer has the relief of PP 7/2025");
    command.add_option("--holiday", holidays, "A holiday, for the due date; may be repeated");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("fine");
    request.text("segment", "pu");
    request.text("month", month);
    request.text("paid_on", paid_on);
    request.put("contributions", {.kind = json::Value::Kind::object});
    for (std::size_t i = 0; i < contributions.size(); ++i) {
      request.money(fmt::format("contributions.{}", BilledAmounts::programmes[i]), contributions[i]);
    }
    request.text("counting", counting);
    if (labour_intensive) request.text("relief", "labour_intensive");
    request.texts("holidays", holidays);
    common.put_into(request);
    return request;
  }
};

std::string as_table(const contribution::Fine& fined) {
  using enum Table::Align;
  const auto& late = fined.lateness;
  Table table({{"programme"}, {"unpaid", right}, {"fine", right}});
  for (const auto programme : BilledAmounts::programmes) {
    if (const auto amount = fined.fines.find(programme)) {
      table.row({std::string(to_string(programme)), fmt::format("{:id}", fined.unpaid.of(programme)),
                 fmt::format("{:id}", *amount)});
    }
  }
  table.rule();
  table.row({"total", fmt::format("{:id}", fined.unpaid.total()), fmt::format("{:id}", fined.total)});
  auto text = fmt::format("Late payment of wage recipients' contributions (PU), month {}, due {}, paid {}\n\n{}\n",
                          late.month, late.due_date, late.paid_on, table.text());
  text += fmt::format("Months late: {}, at {} a month\n{} [{}]\n", late.months_late, late.rate, late.rule,
                      late.rule.confidence());
  for (const auto& note : late.notes) text += fmt::format("Note: {}\n", note);
  return text += fmt::format("Rule book {}\n", late.book.id());
}

}  // namespace

void add_fine(CLI::App& app, int& status) {
  add_command<FineOptions>(app, "fine", "The fine on a month that is paid late", status, json::fine,
                           [](const auto& fine) { return as_table(fine); });
}

}  // namespace jamsostek::inline v0::face::cli
