#include "text.hpp"

#include <fmt/format.h>

#include "table.hpp"

namespace jamsostek::inline v0::face::cli {

std::string shown(Money money) { return fmt::format("{:id}", money); }

std::string conditions_text(const std::vector<Condition>& conditions) {
  std::string text;
  for (const auto& condition : conditions) {
    text += fmt::format("  {} {}: {}\n", condition.met ? "met    " : "NOT MET", condition.name, condition.detail);
  }
  return text;
}

std::string retro_table(const contribution::Retro& retro) {
  using enum Table::Align;
  Table table({{"programme"}, {"payer"}, {"before", right}, {"after", right}, {"delta", right}});
  for (const auto& line : retro.lines) {
    table.row({std::string(to_string(line.programme)), std::string(to_string(line.payer)), shown(line.before),
               shown(line.after), shown(line.delta)});
  }
  table.rule();
  table.row({"total", "", shown(retro.before), shown(retro.after), shown(retro.delta)});
  return table.text();
}

std::string benefit_text(const benefit::Benefit& benefit) {
  using enum Table::Align;
  std::string text = benefit.eligible ? "Eligible\n" : "Not eligible\n";
  text += conditions_text(benefit.conditions);
  Table table({{"item"}, {"amount", right}, {"paid by"}, {"status"}, {"rule"}});
  for (const auto& item : benefit.items) {
    table.row({std::string(item.item), shown(item.amount), std::string(to_string(item.payer)),
               std::string(to_string(item.status)), fmt::format("{} [{}]", item.rule, item.rule.confidence())});
  }
  table.rule();
  table.row({"total", shown(benefit.total)});
  table.row({"payable now", shown(benefit.payable_now), "bpjs"});
  text += '\n' + table.text() + '\n';
  if (benefit.heirs) text += fmt::format("Heirs: {}\n", *benefit.heirs);
  for (const auto& item : benefit.items) {
    if (benefit.heirs == benefit::Heirs::nobody) text += fmt::format("  {}: {}\n", item.item, *item.recipient);
  }
  return text;
}

std::string closing(const std::vector<std::string>& notes, std::string_view rulebook) {
  std::string text;
  for (const auto& note : notes) text += fmt::format("Note: {}\n", note);
  return text += fmt::format("Rule book {}\n", rulebook);
}

}  // namespace jamsostek::inline v0::face::cli
