#include <jamsostek/contribution/jakon.hpp>

#include "relief.hpp"

namespace jamsostek::inline v0::contribution::jakon {
namespace {

constexpr std::size_t tier_count = Charge::tier_count;
static_assert(std::tuple_size_v<decltype(JakonRules::jkk_rate)> == tier_count);
static_assert(std::tuple_size_v<decltype(JakonRules::tier_limit)> == tier_count - 1);

Charge charge_of(Programme programme, const RuleBook& book, Day date, const Viewpoint& viewpoint,
                 std::vector<std::string>& notes) {
  const auto& rules = book->jakon;
  const bool jkk = programme == Programme::jkk;
  const auto& relief = *rules.relief.at(date, viewpoint).row;
  const auto* of_wages = (jkk ? rules.jkk_wage_rate : rules.jkm_wage_rate).at(date, viewpoint).row;
  Charge charge{programme, of_wages->value, {}, {}, {}};
  charge.rule.add(of_wages->source);
  relieve(charge, relief, notes);

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
std::vector<Instalment> instalments_of(Money total, const std::array<Rate, 3>& shares) {
  std::vector<Instalment> instalments;
  Money left = total;
  for (const auto part : shares) {
    const int number = static_cast<int>(instalments.size()) + 1;
    const bool last = instalments.size() + 1 == shares.size();
    const auto amount = last ? left : share(total, part);
    instalments.push_back({number, part, amount});
    left -= amount;
  }
  return instalments;
}

}  // namespace

Tariff::Tariff(const RuleBook& book, Day date, const Viewpoint& viewpoint)
    : book_(book),
      date_(date),
      charges_{charge_of(Programme::jkk, book, date, viewpoint, notes_),
               charge_of(Programme::jkm, book, date, viewpoint, notes_)} {
  const auto* vat = book->jakon.vat.at(date, viewpoint).row;
  vat_ = vat->value;
  vat_source_ = &vat->source;
  for (std::size_t i = 0; i < instalments_.size(); ++i) {
    instalments_[i] = book->jakon.instalment[i].value(date, viewpoint);
  }
}

Tariff compile(const RuleBook& book, Day date, const Viewpoint& viewpoint) { return {book, date, viewpoint}; }

Statement by_contract_value(const Tariff& tariff, Money contract_value, Vat vat) {
  checked(contract_value, "contract_value");
  auto base = contract_value;
  if (vat == Vat::included) {
    const auto with_tax = Rate::one() + tariff.vat();
    base = scaled(contract_value, with_tax.denominator(), with_tax.mantissa(), {});
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
  }
  result.instalments = instalments_of(result.total, tariff.instalments());
  return result;
}

Statement by_wages(const Tariff& tariff, Money wages) {
  auto result = begun(tariff, checked(wages, "wages"));
  for (const auto& charge : tariff.charges()) {
    const auto amount = share(wages, charge.rate);
    result.lines.push_back({charge.programme, Payer::project, wages, charge.rate, amount, true, charge.rule});
    result.total += amount;
  }
  return result;
}

}  // namespace jamsostek::inline v0::contribution::jakon
