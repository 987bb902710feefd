#include <jamsostek/membership/scale.hpp>

#include <algorithm>

namespace jamsostek::inline v0::membership {
namespace {

MeasuredScale measured(const MembershipRules::ScaleLimits& limits, Day on, Measure measure, Money amount) {
  const auto field = to_string(measure);
  if (amount.is_negative()) {
    throw OutOfRange(field, fmt::format("{}", amount), fmt::format("{} is not negative", field));
  }
  MeasuredScale result{measure, amount, Scale::micro, {}, {}, {}};
  for (const auto& limit : limits) {
    const auto* row = limit.at(on, {}, field).row;
    result.rule.add_once(row->source);
    if (amount <= row->value) {
      result.at_most = row->value;
      break;
    }
    result.above = row->value;
    result.scale = static_cast<Scale>(static_cast<int>(result.scale) + 1);
  }
  return result;
}

}  // namespace

BusinessScale business_scale(const RuleBook& book, Day on, const BusinessSize& size, ScaleChoice choice) {
  BusinessScale result{Scale::micro, {}, {}, book};
  const auto& rules = book->membership;
  const auto add = [&](const MembershipRules::ScaleLimits& limits, Measure measure,
                       const std::optional<Money>& amount) {
    if (amount) result.measures.push_back(measured(limits, on, measure, *amount));
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
  return result;
}

}  // namespace jamsostek::inline v0::membership
