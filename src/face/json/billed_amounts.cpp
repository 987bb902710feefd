#include "billed_amounts.hpp"

namespace jamsostek::inline v0::face::json {

using contribution::BilledAmounts;

BilledAmounts read_billed_amounts(const std::optional<Field>& field) {
  BilledAmounts amounts;
  if (!field) return amounts;
  Fields fields(*field);
  for (const auto& [name, value] : field->value().members) {
    const Field amount(value, fields.path(name));
    const auto programme = parse_word<Programme>(name, amount.path());  // of two faults the name's is told
    amounts.set(programme, amount.money(), amount.path());
  }
  return amounts;
}

void write_billed_amounts(Writer& writer, std::string_view name, const BilledAmounts& amounts) {
  writer.key(name).begin_object();
  for (const auto programme : BilledAmounts::programmes) {
    if (const auto amount = amounts.find(programme)) writer.member(to_string(programme), *amount);
  }
  writer.end_object();
}

}  // namespace jamsostek::inline v0::face::json
