#include <jamsostek/contribution/jakon.hpp>

#include <algorithm>
#include <iterator>

#include "relief.hpp"

namespace jamsostek::inline v0::contribution::jakon {
namespace {

constexpr std::size_t tier_count = Charge::tier_count;
static_assert(std::tuple_size_v<decltype(JakonRules::jkk_rate)> == tier_count);
static_assert(std::tuple_size_v<decltype(JakonRules::tier_limit)> == tier_count - 1);

std::string tier_name(Programme programme, std::size_t tier) { return fmt::format("{} tier {}", programme, tier + 1); }

Charge charge_of(Programme programme, const RuleBook& book, Day date, const Viewpoint& viewpoint,
                 std::vector<std::string>& notes, Explanation* why) {
  const auto& rules = book->jakon;
  const bool jkk = programme == Programme::jkk;
  const auto& relief = *rules.relief.at(date, viewpoint).row;
  const auto* of_wages = (jkk ? rules.jkk_wage_rate : rules.jkm_wage_rate).at(date, viewpoint).row;
  Charge charge{programme, of_wages->value, {}, {}, {}};
  charge.rule.add(of_wages->source);
  const auto of = std::string(to_string(programme));
  if (why != nullptr) explain_rate(*why, charge, look_up("normal", of, date, *of_wages));
  relieve(charge, date, relief, notes, why);

  // An amount that ends in a tier rests on the rates of all tiers below as well, and on the limits between them.
  Sources so_far;
  for (std::size_t i = 0; i < tier_count; ++i) {
    const auto* rate = (jkk ? rules.jkk_rate : rules.jkm_rate)[i].at(date, viewpoint).row;
    Money from;
    if (i != 0) {
      const auto* limit = rules.tier_limit[i - 1].at(date, viewpoint).row;
      from = limit->value;
      so_far.add_once(limit->source);
    }
    so_far.add_once(rate->source);
    charge.tiers[i] = {from, rate->value * relief.value};
    charge.tier_rule[i] = so_far;
    if (relief.value != Rate::one()) charge.tier_rule[i].add_once(relief.source);
    if (why == nullptr) continue;
    why->add({.what = "tier_rate",
              .of = tier_name(programme, i),
              .formula = "normal x relief",
              .operands = {{"normal", rate->value}, {"relief", relief.value}},
              .result = charge.tiers[i].rate,
              .rule = charge.tier_rule[i],
              .steps = {look_up("normal", tier_name(programme, i), date, *rate), look_up("relief", of, date, relief)}});
  }
  return charge;
}

/// The index of the tier in which a value ends: a limit belongs to the tier below it.
std::size_t tier_of(const Charge& charge, Money value) {
  std::size_t tier = 0;
  while (tier + 1 < tier_count && charge.tiers[tier + 1].from < value) ++tier;
  return tier;
}

Money checked(Money money, std::string_view field) {
  if (money.is_negative()) throw OutOfRange(field, fmt::format("{}", money), "money is not negative");
  return money;
}

Statement begun(const Tariff& tariff, Money base) {
  return {tariff.date(), base, {}, {}, {}, tariff.notes(), std::string(tariff.book().id()), tariff.book()};
}

/// Parts of the total, each half up to the rupiah; the last one takes what is left, so that they sum to it.
std::vector<Instalment> instalments_of(Money total, const std::array<Rate, 3>& shares, Explanation* why) {
  std::vector<Instalment> instalments;
  Money left = total;
  for (const auto part : shares) {
    const int number = static_cast<int>(instalments.size()) + 1;
    const bool last = instalments.size() + 1 == shares.size();
    const auto amount = last ? left : share(total, part);
    if (why != nullptr) {
      Explanation::Step step{.what = "instalment",
                             .of = fmt::format("{}", number),
                             .formula = last ? "total - sum(instalment)" : "total x share",
                             .operands = {{"total", total}},
                             .result = amount};
      if (last) {
        std::ranges::move(why->results("instalment"), std::back_inserter(step.operands));
      } else {
        step.operands.push_back({"share", part});
        step.rounding = Rounding{};
      }
      why->add(std::move(step));
    }
    instalments.push_back({number, part, amount});
    left -= amount;
  }
  return instalments;
}

/// The line of a programme on the contract value as a step: each part of the value by the rate of its tier.
Explanation::Step line_step(const Charge& charge, const Line& line) {
  Explanation::Step step{.what = "contribution",
                         .of = std::string(to_string(charge.programme)),
                         .formula = "sum(part x tier_rate)",
                         .rounding = Rounding{},
                         .result = line.amount,
                         .rule = line.rule};
  std::size_t tier = 0;
  each_part(*line.base, charge.tiers, [&](Money part, Rate rate) {
    const auto of = tier_name(charge.programme, tier);
    Explanation::Step within{.what = "part",
                             .of = of,
                             .formula = "base - from",
                             .operands = {{"base", *line.base}, {"from", charge.tiers[tier].from}},
                             .result = part};
    if (++tier < tier_count) {
      within.formula = "min(base, next) - from";
      within.operands.push_back({"next", charge.tiers[tier].from});
    }
    step.steps.push_back(std::move(within));
    step.operands.push_back({"part", part, of});
    step.operands.push_back({"tier_rate", rate, of});
  });
  return step;
}

/// Takes out of an explanation what the tariff holds for the other basis than the one at hand.
void drop(Explanation* why, std::string_view what) {
  if (why != nullptr) std::erase_if(why->steps, [&](const Explanation::Step& step) { return step.what == what; });
}

}  // namespace

Tariff::Tariff(const RuleBook& book, Day date, const Viewpoint& viewpoint, Explanation* why)
    : book_(book),
      date_(date),
      charges_{charge_of(Programme::jkk, book, date, viewpoint, notes_, why),
               charge_of(Programme::jkm, book, date, viewpoint, notes_, why)} {
  const auto* vat = book->jakon.vat.at(date, viewpoint).row;
  vat_ = vat->value;
  vat_source_ = &vat->source;
  for (std::size_t i = 0; i < instalments_.size(); ++i) {
    instalments_[i] = book->jakon.instalment[i].value(date, viewpoint);
  }
}

Tariff compile(const RuleBook& book, Day date, const Viewpoint& viewpoint, Explanation* why) {
  return {book, date, viewpoint, why};
}

Statement by_contract_value(const Tariff& tariff, Money contract_value, Vat vat, Explanation* why) {
  checked(contract_value, "contract_value");
  drop(why, "rate");
  auto base = contract_value;
  if (vat == Vat::included) {
    const auto with_tax = Rate::one() + tariff.vat();
    base = scaled(contract_value, with_tax.denominator(), with_tax.mantissa(), {});
    if (why != nullptr) {
      why->add({.what = "base",
                .formula = "contract_value / (1 + vat)",
                .operands = {{"contract_value", contract_value}, {"vat", tariff.vat()}},
                .rounding = Rounding{},
                .result = base})
          .rule.add(tariff.vat_source());
    }
  }
  auto result = begun(tariff, base);
  if (vat == Vat::included) {
    result.notes.push_back(fmt::format("base: {} without {} of value added tax ({})", contract_value, tariff.vat(),
                                       tariff.vat_source().citation));
  }
  for (const auto& charge : tariff.charges()) {
    const auto tier = tier_of(charge, base);
    const auto& top = charge.tiers[tier];
    auto& line = result.lines.emplace_back(Line{charge.programme, Payer::project, base, std::nullopt,
                                                progressive(base, charge.tiers), true, charge.tier_rule[tier]});
    if (tier == 0) {
      line.rate = top.rate;
    } else {
      result.notes.push_back(fmt::format("{}: {} on the first {}, {} of the rest", charge.programme,
                                         progressive(top.from, charge.tiers, {Money::from_sen(1)}), top.from,
                                         top.rate));
    }
    if (vat == Vat::included) line.rule.add_once(tariff.vat_source());
    result.total += line.amount;
    if (why != nullptr) why->add(line_step(charge, line));
  }
  if (why != nullptr) why->add_sum("total", "billed", "sum(contribution)", "contribution", result.total);
  result.instalments = instalments_of(result.total, tariff.instalments(), why);
  return result;
}

Statement by_wages(const Tariff& tariff, Money wages, Explanation* why) {
  auto result = begun(tariff, checked(wages, "wages"));
  drop(why, "tier_rate");
  for (const auto& charge : tariff.charges()) {
    const auto amount = share(wages, charge.rate);
    result.lines.push_back({charge.programme, Payer::project, wages, charge.rate, amount, true, charge.rule});
    result.total += amount;
    if (why == nullptr) continue;
    why->add({.what = "contribution",
              .of = std::string(to_string(charge.programme)),
              .formula = "wages x rate",
              .operands = {{"wages", wages}, {"rate", charge.rate}},
              .rounding = Rounding{},
              .result = amount,
              .rule = charge.rule});
  }
  if (why != nullptr) why->add_sum("total", "billed", "sum(contribution)", "contribution", result.total);
  return result;
}

}  // namespace jamsostek::inline v0::contribution::jakon
