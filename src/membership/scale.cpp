#include <jamsostek/membership/scale.hpp>

#include <algorithm>

namespace jamsostek::inline v0::membership {
namespace {

/// Explains the comparison with one limit, as an operand of the scale.
Explanation::Operand explain_limit(Explanation& steps, const MeasuredScale& measured, Day on,
                                   const Row<Day, Money>& row) {
  auto limit = look_up("limit", fmt::format("{} {}", measured.measure, measured.scale), on, row);
  return steps
      .add({.what = "above_limit",
            .of = limit.of,
            .formula = "amount > limit",
            .operands = {{"amount", measured.amount, std::string(to_string(measured.measure))}, limit.operand()},
            .result = measured.amount > row.value,
            .rule = limit.rule,
            .steps = {std::move(limit)}})
      .operand();
}

/// The place of a scale among all, micro being 0.
std::int64_t rank_of(Scale scale) { return static_cast<std::int64_t>(scale); }

/// The step that names a scale by its rank.
Explanation::Step scale_step(std::string of, Scale scale, std::string_view formula,
                             std::vector<Explanation::Operand> operands) {
  operands.insert(operands.begin(), {{"value", word_value(scale)}, {"rank", rank_of(scale)}});
  return {.what = "scale",
          .of = std::move(of),
          .formula = formula,
          .operands = std::move(operands),
          .result = word_value(scale)};
}

MeasuredScale measured(const MembershipRules::ScaleLimits& limits, Day on, Measure measure, Money amount,
                       Explanation* why) {
  const auto field = to_string(measure);
  if (amount.is_negative()) {
    throw OutOfRange(field, fmt::format("{}", amount), fmt::format("{} is not negative", field));
  }
  MeasuredScale result{measure, amount, Scale::micro, {}, {}, {}};
  std::vector<Explanation::Operand> exceeded;
  for (const auto& limit : limits) {
    const auto* row = limit.at(on, {}, field).row;
    result.rule.add_once(row->source);
    if (why != nullptr) exceeded.push_back(explain_limit(*why, result, on, *row));
    if (amount <= row->value) {
      result.at_most = row->value;
      break;
    }
    result.above = row->value;
    result.scale = static_cast<Scale>(static_cast<int>(result.scale) + 1);
  }
  if (why != nullptr) {
    why->add(scale_step(std::string(field), result.scale, "value when rank = sum(above_limit)", std::move(exceeded)))
        .rule = result.rule;
  }
  return result;
}

/// Explains which of the scales is taken.
void explain_choice(Explanation* why, const BusinessScale& scale, ScaleChoice choice) {
  if (why == nullptr) return;
  std::vector<Explanation::Operand> ranks;
  for (const auto& each : scale.measures) {
    ranks.push_back({"rank_by", rank_of(each.scale), std::string(to_string(each.measure))});
  }
  why->add(
      scale_step({}, scale.scale,
                 choice == ScaleChoice::larger ? "value when rank = max(rank_by)" : "value when rank = min(rank_by)",
                 std::move(ranks)));
}

}  // namespace

BusinessScale business_scale(const RuleBook& book, Day on, const BusinessSize& size, ScaleChoice choice,
                             Explanation* why) {
  BusinessScale result{Scale::micro, {}, {}, book};
  const auto& rules = book->membership;
  const auto add = [&](const MembershipRules::ScaleLimits& limits, Measure measure,
                       const std::optional<Money>& amount) {
    if (amount) result.measures.push_back(measured(limits, on, measure, *amount, why));
  };
  add(rules.net_assets, Measure::net_assets, size.net_assets);
  add(rules.business_capital, Measure::business_capital, size.business_capital);
  add(rules.yearly_sales, Measure::yearly_sales, size.yearly_sales);
  if (result.measures.empty()) {
    throw MissingField("yearly_sales", "", "the scale needs yearly_sales, business_capital or net_assets");
  }
  const auto [least, most] = std::ranges::minmax(result.measures, {}, &MeasuredScale::scale);
  result.scale = choice == ScaleChoice::larger ? most.scale : least.scale;
  if (least.scale != most.scale) {
    result.notes.push_back(fmt::format("the measures differ ({} is {}, {} is {}): the {} scale is taken", least.measure,
                                       least.scale, most.measure, most.scale, choice));
  }
  explain_choice(why, result, choice);
  return result;
}

}  // namespace jamsostek::inline v0::membership
