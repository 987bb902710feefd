#include "recap.hpp"

#include <iterator>

#include <fmt/format.h>

#include "../json/operation.hpp"
#include "table.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

std::string as_table(const batch::Recap& recap, std::string_view rulebook) {
  using enum Table::Align;
  Table table({{"programme"}, {"employer", right}, {"worker", right}, {"fine", right}, {"transfer", right}});
  const auto row = [&](std::string_view name, Money employer, Money worker, Money fine, Money transfer) {
    table.row({std::string(name), fmt::format("{:id}", employer), fmt::format("{:id}", worker),
               fmt::format("{:id}", fine), fmt::format("{:id}", transfer)});
  };
  for (const auto& line : recap.lines) {
    row(to_string(line.programme), line.employer, line.worker, line.fine, line.transfer());
  }
  table.rule();
  row("total", recap.employer, recap.worker, recap.fines, recap.transfer);

  auto text = fmt::format("Recap of month {}: {} workers", recap.month, recap.employees);
  if (recap.bad_rows != 0) text += fmt::format(", {} bad rows left out", recap.bad_rows);
  text += fmt::format("\n\n{}\nDue {}\n", table.text(), recap.due_date);
  if (recap.lateness) {
    const auto& late = *recap.lateness;
    text += fmt::format("Paid {}, months late: {}, at {} a month, borne by the employer\n{} [{}]\n", late.paid_on,
                        late.months_late, late.rate, late.rule, late.rule.confidence());
    for (const auto& note : late.notes) text += fmt::format("Note: {}\n", note);
  }
  return text + fmt::format("To transfer: {:id}\nRule book {}\n", recap.transfer, rulebook);
}

/// One value a row, so that every one of them has a place of its own.
std::string as_csv(const batch::Recap& recap, std::string_view rulebook) {
  std::string text = "item,programme,payer,value\n";
  const auto row = [&](std::string_view item, std::string_view programme, std::string_view payer, const auto& value) {
    fmt::format_to(std::back_inserter(text), "{},{},{},{}\n", item, programme, payer, value);
  };
  row("month", "", "", recap.month);
  row("workers", "", "", recap.employees);
  row("bad_rows", "", "", recap.bad_rows);
  for (const auto& line : recap.lines) {
    row("contribution", to_string(line.programme), "employer", line.employer);
    row("contribution", to_string(line.programme), "worker", line.worker);
  }
  row("contributions", "", "employer", recap.employer);
  row("contributions", "", "worker", recap.worker);
  row("due_date", "", "", recap.due_date);
  if (recap.lateness) {
    row("paid_on", "", "", recap.lateness->paid_on);
    row("months_late", "", "", recap.lateness->months_late);
    row("fine_rate", "", "", recap.lateness->rate.percent_text());
    for (const auto& line : recap.lines) row("fine", to_string(line.programme), "employer", line.fine);
  }
  row("fines", "", "employer", recap.fines);
  row("transfer", "", "", recap.transfer);
  row("rulebook", "", "", rulebook);
  return text;
}

std::string as_json(const batch::Recap& recap, std::string_view rulebook) {
  std::string text;
  json::Writer writer(text);
  writer.begin_object().member("month", recap.month);
  writer.key("workers").raw(fmt::format("{}", recap.employees)).key("bad_rows").raw(fmt::format("{}", recap.bad_rows));
  writer.key("lines").begin_array();
  for (const auto& line : recap.lines) {
    writer.begin_object()
        .member("programme", line.programme)
        .member("employer", line.employer)
        .member("worker", line.worker)
        .member("fine", line.fine)
        .member("transfer", line.transfer())
        .end_object();
  }
  writer.end_array();
  writer.key("totals")
      .begin_object()
      .member("employer", recap.employer)
      .member("worker", recap.worker)
      .member("fines", recap.fines)
      .member("transfer", recap.transfer)
      .end_object();
  writer.member("due_date", recap.due_date).key("late");
  if (recap.lateness) {
    const auto& late = *recap.lateness;
    writer.begin_object()
        .member("paid_on", late.paid_on)
        .member("months_late", late.months_late)
        .member("rate", late.rate);
    json::write_rule(writer, late.rule);
    json::write_notes(writer, late.notes);
    writer.end_object();
  } else {
    writer.null();
  }
  writer.member("rulebook", rulebook).end_object();
  return text += '\n';
}

}  // namespace

RecapForm recap_form(std::string_view file_name) {
  if (file_name.ends_with(".csv")) return RecapForm::csv;
  if (file_name.ends_with(".json")) return RecapForm::json;
  return RecapForm::table;
}

std::string recap_text(const batch::Recap& recap, RecapForm form, std::string_view rulebook) {
  switch (form) {
    case RecapForm::csv: return as_csv(recap, rulebook);
    case RecapForm::json: return as_json(recap, rulebook);
    case RecapForm::table: break;
  }
  return as_table(recap, rulebook);
}

}  // namespace jamsostek::inline v0::face::cli
