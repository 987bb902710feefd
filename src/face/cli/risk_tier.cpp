
#include <fmt/format.h>

#include "../json/jkk_tier.hpp"
#include "computed.hpp"
#include "table.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct RiskTierOptions {
  std::vector<std::string> words;
  std::string tier;
  std::string number;
  CommonOptions common;

  void add_to(CLI::App& command) {
    auto* search = command.add_option("search", words, "What the business does, in Indonesian: rumah makan");
    auto* in_tier = command.add_option("--tier", tier, "Look up by tier (1 to 5, or very_low to very_high) and number");
    auto* by_number = command.add_option("--number", number, "The number in the tier, from 1");
    in_tier->needs(by_number)->excludes(search);
    by_number->needs(in_tier)->excludes(search);
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("jkk.tier");
    if (!words.empty()) request.put("business", text_value(fmt::format("{}", fmt::join(words, " "))));
    if (!tier.empty()) request.put("tier", whole_number_or_text(tier));
    if (!number.empty()) request.put("number", whole_number_or_text(number));
    common.put_into(request);
    return request;
  }

 private:
  static json::Value text_value(std::string text) {
    return {.kind = json::Value::Kind::string, .text = std::move(text)};
  }
  static json::Value whole_number_or_text(const std::string& text) {
    if (text.find_first_not_of("0123456789") != std::string::npos) return text_value(text);
    return {.kind = json::Value::Kind::integer, .text = text};
  }
};

std::string tier_table(const json::TierAnswer& answer, const RuleBook& book) {
  using enum Table::Align;
  Table table({{"tier", right}, {"risk"}, {"number", right}, {"business"}, {"confidence"}});
  std::string notes;
  for (const auto* entry : answer.matches) {
    const auto tier = tier_number(entry->risk);
    table.row({fmt::format("{}", tier), std::string(to_string(entry->risk)), fmt::format("{}", entry->number),
               std::string(entry->business), std::string(to_string(entry->source.confidence))});
    const auto note = entry->source.citation.note;
    if (!note.empty()) notes += fmt::format("Note: tier {} number {}: {}\n", tier, entry->number, note);
  }
  if (answer.matches.empty()) return "Nothing on the list has all these words; try fewer, or another one.\n";
  return fmt::format("Risk tiers by line of business ({})\n\n{}\n{}Rule book {}\n",
                     answer.matches.front()->source.citation, table.text(), notes, book.id());
}

}  // namespace

void add_risk_tier(CLI::App& app, int& status) {
  const auto tiers = [](json::Fields& fields, const json::Context& context) {
    return json::jkk_tier(fields, context.why);
  };
  add_command<RiskTierOptions>(app, "risk-tier", "The JKK risk tier of a line of business", status, tiers, tier_table);
}

}  // namespace jamsostek::inline v0::face::cli
