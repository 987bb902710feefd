#include <jamsostek/contribution/pmi.hpp>

#include <algorithm>

namespace jamsostek::inline v0::contribution::pmi {
namespace {

constexpr int most_months = 120;

int checked_months(int months, std::string_view field) {
  if (months < 1 || months > most_months) {
    throw OutOfRange(field, fmt::format("{}", months), fmt::format("1 to {} months", most_months));
  }
  return months;
}

/// A package and the months beyond it.
struct Cover {
  int package_months;
  int extra_months;
  const Row<Day, Money>* package;
  const Row<Day, Money>* extra;  // nothing where no month lies beyond the package
  Money cost;
};

/// The price of a cover as a step.
Explanation::Step cover_step(const Cover& cover, int contract_months, Day date) {
  const auto of = fmt::format("{} months", cover.package_months);
  Explanation::Step step{.what = "cover",
                         .of = of,
                         .formula = "package",
                         .operands = {{"package", cover.package->value, of}},
                         .result = cover.cost,
                         .steps = {look_up("package", of, date, *cover.package)}};
  if (cover.extra != nullptr) {
    step.formula = "package + extra_month x (contract_months - package_months)";
    step.operands.push_back({"extra_month", cover.extra->value});
    step.operands.push_back({"contract_months", contract_months});
    step.operands.push_back({"package_months", cover.package_months});
    step.steps.push_back(look_up("extra_month", {}, date, *cover.extra));
  }
  return step;
}

Cover cheapest_cover(const PmiRules& rules, Day date, int contract_months, const Viewpoint& viewpoint,
                     Explanation* why) {
  // The longest package was the first to be sold and is always a cover, if further months may be bought where it ends.
  const auto& lengths = PmiRules::package_months;
  const auto* longest = rules.package.back().at(date, viewpoint).row;
  const auto* extra = contract_months > lengths.back() ? rules.extra_month.at(date, viewpoint).row
                                                       : rules.extra_month.find(date, viewpoint);
  const auto cover_of = [&](int covered, const Row<Day, Money>& package) {
    const int beyond = std::max(0, contract_months - covered);
    if (beyond == 0) return Cover{covered, 0, &package, nullptr, package.value};
    return Cover{covered, beyond, &package, extra, package.value + extra->value * beyond};
  };

  const auto explain = [&](const Cover& cover) {
    if (why != nullptr) why->add(cover_step(cover, contract_months, date));
  };
  auto best = cover_of(lengths.back(), *longest);
  explain(best);
  for (std::size_t i = lengths.size() - 1; i-- > 0;) {
    const auto* package = rules.package[i].find(date, viewpoint);
    if (package == nullptr || (contract_months > lengths[i] && extra == nullptr)) continue;
    const auto cover = cover_of(lengths[i], *package);
    explain(cover);
    // Packages descend: where the cost is the same, the earlier and longer one stays.
    if (cover.cost < best.cost) best = cover;
  }
  if (why != nullptr) {
    why->add({.what = "cheapest_cover",
              .of = fmt::format("{} months", best.package_months),
              .formula = "min(cover)",
              .operands = why->results("cover"),
              .result = best.cost});
    why->add({.what = "extra_months",
              .formula = "max(0, contract_months - package_months)",
              .operands = {{"contract_months", contract_months}, {"package_months", best.package_months}},
              .result = best.extra_months});
  }
  return best;
}

Item savings(const PmiRules& rules, Day date, Money monthly, int months, const Viewpoint& viewpoint) {
  std::vector<Money> choices;
  for (const auto& choice : rules.jht) {
    const auto* row = choice.at(date, viewpoint).row;
    if (row->value == monthly) return {Kind::jht, monthly * months, months, monthly, row->source};
    choices.push_back(row->value);
  }
  throw InvalidValue("jht", fmt::format("{}", monthly),
                     fmt::format("what is saved each month is one of {}", fmt::join(choices, ", ")));
}

/// An item as a step: what one costs or is saved, and how often.
void explain_item(Explanation& why, const Item& item) {
  Explanation::Step step{.what = "contribution",
                         .of = std::string(to_string(item.kind)),
                         .formula = "price",
                         .operands = {{"price", item.a_month.value_or(item.amount)}},
                         .result = item.amount,
                         .rule = item.rule};
  if (item.a_month) {
    step.formula = "price x months";
    step.operands.push_back({"months", *item.months});
  }
  why.add(std::move(step));
}

}  // namespace

Statement statement(const RuleBook& book, Day date, const Terms& terms, const Viewpoint& viewpoint, Explanation* why) {
  const auto& rules = book->pmi;
  checked_months(terms.contract_months, "contract_months");
  if (terms.jht_months) {
    if (!terms.jht) throw MissingField("jht", "", "jht_months needs the amount that is saved each month");
    checked_months(*terms.jht_months, "jht_months");
  }
  Statement result{date, {}, 0, 0, {}, {}, std::string(book.id()), book};

  if (terms.phase == Phase::before) {
    if (terms.placement == Placement::individual) {
      throw InvalidValue("placement", to_string(terms.placement),
                         "before departure only those pay whom a placement company sends");
    }
    if (terms.jht) {
      throw InvalidValue("jht", fmt::format("{}", *terms.jht), "there are no savings in jht before departure");
    }
    const auto* before = rules.before.at(date, viewpoint).row;
    result.items.push_back({Kind::before, before->value, std::nullopt, std::nullopt, before->source});
  } else {
    const auto cover = cheapest_cover(rules, date, terms.contract_months, viewpoint, why);
    result.package_months = cover.package_months;
    result.extra_months = cover.extra_months;
    result.items.push_back(
        {Kind::package, cover.package->value, cover.package_months, std::nullopt, cover.package->source});
    if (cover.extra != nullptr) {
      result.items.push_back({Kind::extra_months, cover.extra->value * cover.extra_months, cover.extra_months,
                              cover.extra->value, cover.extra->source});
    }
    if (cover.package_months > terms.contract_months) {
      result.notes.push_back(fmt::format("package: that of {} months is the cheapest cover of {} months",
                                         cover.package_months, terms.contract_months));
    }
    if (terms.jht) {
      result.items.push_back(
          savings(rules, date, *terms.jht, terms.jht_months.value_or(terms.contract_months), viewpoint));
    }
  }
  for (const auto& item : result.items) {
    result.total += item.amount;
    if (why != nullptr) explain_item(*why, item);
  }
  if (why != nullptr) why->add_sum("total", "billed", "sum(contribution)", "contribution", result.total);
  return result;
}

}  // namespace jamsostek::inline v0::contribution::pmi
