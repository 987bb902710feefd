#include "explain.hpp"

namespace jamsostek::inline v0::benefit {
namespace {

std::string name_of(const Item& item) {
  return item.payer == ItemPayer::employer ? fmt::format("{} {}", item.item, item.payer) : std::string(item.item);
}

}  // namespace

Explanation::Step item_step(const Item& item, std::string_view formula, Operands operands,
                            const std::optional<Rounding>& rounding) {
  return {.what = "item",
          .of = name_of(item),
          .formula = formula,
          .operands = std::move(operands),
          .rounding = rounding,
          .result = item.amount,
          .rule = item.rule};
}

void explain_eligible(Explanation* why, const Benefit& benefit) {
  if (why == nullptr) return;
  Explanation::Step step{.what = "eligible", .formula = "all(met)", .result = benefit.eligible};
  for (const auto& each : why->steps) {
    if (each.of == "required") step.operands.push_back({"met", each.result, std::string(each.what)});
  }
  why->add(std::move(step));
}

void explain_totals(Explanation* why, const Benefit& benefit) {
  if (why == nullptr) return;
  Explanation::Step total{.what = "total", .of = "items", .formula = "sum(item)", .result = benefit.total};
  Explanation::Step now{.what = "payable_now", .formula = "sum(item)", .result = benefit.payable_now};
  for (const auto& item : benefit.items) {
    const Explanation::Operand operand{"item", item.amount, name_of(item)};
    total.operands.push_back(operand);
    if (item.payer == ItemPayer::bpjs && item.status == Status::payable) now.operands.push_back(operand);
  }
  why->add(std::move(total));
  why->add(std::move(now));
}

}  // namespace jamsostek::inline v0::benefit
