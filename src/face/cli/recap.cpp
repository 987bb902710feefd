#include "recap.hpp"

#include <iterator>

#include <fmt/format.h>

#include "../json/operation.hpp"
#include "table.hpp"

namespace jamsostek::inline v0::face::cli {

std::string amounts_table(const batch::RecapAmounts& amounts) {
  using enum Table::Align;
  Table table({{"programme"}, {"employer", right}, {"worker", right}, {"fine", right}, {"transfer", right}});
  const auto row = [&](std::string_view name, Money employer, Money worker, Money fine, Money transfer) {
    table.row({std::string(name), fmt::format("{:id}", employer), fmt::format("{:id}", worker),
               fmt::format("{:id}", fine), fmt::format("{:id}", transfer)});
  };
  for (const auto& line : amounts.lines) {
    row(to_string(line.programme), line.employer, line.worker, line.fine, line.transfer());
  }
  table.rule();
  row("total", amounts.employer, amounts.worker, amounts.fines, amounts.transfer);
  return table.text();
}

std::string lateness_text(const contribution::Lateness& late) {
  auto text = fmt::format("Paid {}, months late: {}, at {} a month, borne by the employer\n{} [{}]\n", late.paid_on,
                          late.months_late, late.rate, late.rule, late.rule.confidence());
  for (const auto& note : late.notes) text += fmt::format("Note: {}\n", note);
  return text;
}

void write_amounts(json::Writer& writer, const batch::RecapAmounts& amounts) {
  writer.key("lines").begin_array();
  for (const auto& line : amounts.lines) {
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
      .member("employer", amounts.employer)
      .member("worker", amounts.worker)
      .member("fines", amounts.fines)
      .member("transfer", amounts.transfer)
      .end_object();
}

void write_late(json::Writer& writer, const std::optional<contribution::Lateness>& lateness) {
  writer.key("late");
  if (!lateness) {
    writer.null();
    return;
  }
  writer.begin_object()
      .member("paid_on", lateness->paid_on)
      .member("months_late", lateness->months_late)
      .member("rate", lateness->rate);
  json::write_rule(writer, lateness->rule);
  json::write_notes(writer, lateness->notes);
  writer.end_object();
}

namespace {

std::string as_table(const batch::Recap& recap, std::string_view rulebook) {
  auto text = fmt::format("Recap of month {}: {} workers", recap.month, recap.employees);
  if (recap.bad_rows != 0) text += fmt::format(", {} bad rows left out", recap.bad_rows);
  text += fmt::format("\n\n{}\nDue {}\n", amounts_table(recap), recap.due_date);
  if (recap.lateness) text += lateness_text(*recap.lateness);
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
  write_amounts(writer, recap);
  writer.member("due_date", recap.due_date);
  write_late(writer, recap.lateness);
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
