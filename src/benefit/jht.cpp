#include <jamsostek/benefit/jht.hpp>

#include <algorithm>
#include <iterator>

#include "../money/exact.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit::jht {
namespace {

/// One part of a scale.
struct Band {
  std::optional<Money> limit;  ///< empty in the last
  Rate rate;
};

struct Scale {
  std::vector<Band> bands;
  Sources rule;
};

Scale final_scale(const RuleBook& book, Day on, bool npwp) {
  const auto& exempt = *book->jht.tax_final_exempt.at(on).row;
  const auto& rate = *(npwp ? book->jht.tax_final_rate : book->jht.tax_final_rate_no_npwp).at(on).row;
  Scale scale{{{exempt.value, Rate()}, {std::nullopt, rate.value}}, {}};
  scale.rule.add(exempt.source);
  scale.rule.add(rate.source);
  return scale;
}

Scale progressive_scale(const RuleBook& book, Day on, bool npwp) {
  const auto& rules = book->jht;
  const auto& count = *rules.tax_progressive_bands.at(on).row;
  const auto& raise = *rules.tax_progressive_no_npwp.at(on).row;
  Scale scale;
  scale.rule.add(count.source);
  if (!npwp) scale.rule.add(raise.source);
  const auto last = static_cast<std::size_t>(count.value) - 1;
  if (last >= rules.tax_progressive_rate.size()) {
    // An amended book can say so.
    throw NoRule(rules.tax_progressive_bands.name(), fmt::format("{}", count.value),
                 fmt::format("the scale has rules for {} bands", rules.tax_progressive_rate.size()));
  }
  for (std::size_t i = 0; i <= last; ++i) {
    const auto rate = rules.tax_progressive_rate[i].value(on);
    scale.bands.push_back({i == last ? std::nullopt : std::optional(rules.tax_progressive_limit[i].value(on)),
                           npwp ? rate : rate * raise.value});
  }
  return scale;
}

/// Calls `visit(band, from, part)` for each band that the amounts from `start` to `end` reach.
template <class Visitor>
void each_part(const Scale& scale, Money start, Money end, Visitor&& visit) {
  Money lower;
  for (const auto& band : scale.bands) {
    const auto from = std::max(lower, start);
    const auto to = band.limit ? std::min(*band.limit, end) : end;
    if (to > from) visit(band, from, to - from);
    if (band.limit) lower = *band.limit;
  }
}

/// The tax of a scale on the first `amount`, rounded down to the rupiah.
Money tax_up_to(const Scale& scale, Money amount) {
  detail::Exact sum;
  each_part(scale, {}, amount, [&](const Band& band, Money, Money part) { sum.add(part, band.rate); });
  return sum.rounded(detail::down_to_the_rupiah);
}

/// Which band of its scale one is: `band 2`.
std::string name_of(const Band& band, const Scale& scale) {
  return fmt::format("band {}", &band - scale.bands.data() + 1);
}

/// The tax of a scale on the first `amount` as a step: each part of it by the rate of its band.
Explanation::Step tax_step(std::string_view what, const Scale& scale, Money amount, Money tax) {
  Explanation::Step step{.what = what,
                         .formula = "sum(part x rate)",
                         .rounding = detail::down_to_the_rupiah,
                         .result = tax,
                         .rule = scale.rule};
  each_part(scale, {}, amount, [&](const Band& band, Money, Money part) {
    const auto of = name_of(band, scale);
    step.operands.push_back({"part", part, of});
    step.operands.push_back({"rate", band.rate, of});
  });
  return step;
}

void check_amount(Money amount, std::string_view field) {
  if (amount.is_negative()) throw OutOfRange(field, fmt::format("{}", amount), "an amount is not negative");
}

/// Whether a payment falls into the window that the first payment opened.
bool inside_window(const RuleBook& book, Day paid_on, Day first, TaxWindow window, Explanation* why) {
  const bool by_months = window == TaxWindow::months_24;
  const auto& row = *(by_months ? book->jht.tax_window_months : book->jht.tax_window_years).at(paid_on).row;
  const bool inside =
      by_months ? paid_on <= first.after(date::months(row.value)) : paid_on.year() < first.year() + row.value;
  if (why != nullptr) {
    auto length = look_up("window", {}, paid_on, row);
    why->add({.what = "inside_window",
              .formula = by_months ? "paid_on <= months_after(first_payment, window)"
                                   : "year_of(paid_on) < year_of(first_payment) + window",
              .operands = {{"paid_on", paid_on}, {"first_payment", first}, length.operand()},
              .result = inside,
              .rule = length.rule,
              .steps = {length}});
  }
  return inside;
}

const Day& needed(const std::optional<Day>& fact, std::string_view field, Reason reason) {
  if (!fact) throw MissingField(field, "", fmt::format("the reason {} needs {}", reason, field));
  return *fact;
}

/// A claim on the way to its answer.
class Handling {
 public:
  Handling(const RuleBook& book, const Claim& claim, Explanation* why)
      : book_(book), claim_(claim), why_(why), result_(book) {}

  Settlement run() {
    check_amount(claim_.balance, "balance");
    auto paid = claim_.balance;
    Sources rule;
    switch (claim_.reason) {
      case Reason::retirement: rule = check_age(); break;
      case Reason::resignation:
      case Reason::termination: rule = check_stopped(book_->jht.waiting_months); break;
      case Reason::contract_end: rule = check_stopped(book_->jht.waiting_months_contract_end); break;
      case Reason::total_disability:
      case Reason::death:
      case Reason::leaving_indonesia:
        rule = on_the_day(book_->jht.waiting_months_event).source;
        result_.benefit.require("event", true, fmt::format("{}: payable on any day", claim_.reason), rule);
        explain_condition(why_, result_.benefit, Weight::required, "any_day", [] {
          return Operands{{"any_day", true}};
        });
        break;
      case Reason::partial_10: paid = check_partial(book_->jht.partial_retirement, rule); break;
      case Reason::partial_30_housing: paid = check_partial(book_->jht.partial_housing, rule); break;
    }
    explain_eligible(why_, result_.benefit);
    const auto gross = result_.benefit.eligible ? paid : Money();
    if (why_ != nullptr) explain_gross(gross, rule);
    auto withheld = tax(book_, claim_.claimed_on, gross, claim_.earlier_payments, claim_.npwp, claim_.tax_window, why_);
    pay(gross, std::move(withheld), rule);
    return std::move(result_);
  }

 private:
  template <class T>
  [[nodiscard]] const Row<Day, T>& on_the_day(const Timeline<Day, T>& timeline) const {
    return *timeline.at(claim_.claimed_on, {}, "claimed_on").row;
  }

  /// What is paid before tax: nothing, the balance, or a part of it.
  void explain_gross(Money gross, const Sources& rule) {
    Explanation::Step step{.what = "gross",
                           .formula = "if eligible then balance else 0",
                           .operands = {{"eligible", result_.benefit.eligible}, {"balance", claim_.balance}},
                           .result = gross,
                           .rule = rule};
    if (part_) {
      step.formula = "if eligible then balance x share else 0";
      step.operands.push_back({"share", *part_});
      step.rounding = detail::down_to_the_rupiah;
    }
    why_->add(std::move(step));
  }

  /// `formula` says how the earliest day follows from `since` and `wait`.
  void require_day(std::string_view name, Day earliest, const Sources& sources, std::string_view formula, Day since,
                   int wait) {
    result_.earliest_claim = earliest;
    result_.benefit.require(name, claim_.claimed_on >= earliest,
                            fmt::format("claimed on {}, possible from {}", claim_.claimed_on, earliest), sources);
    if (why_ == nullptr) return;
    why_->add({.what = "earliest_claim",
               .formula = formula,
               .operands = {{"since", since}, {"wait", wait}},
               .result = earliest,
               .rule = sources});
    explain_condition(why_, result_.benefit, Weight::required, "claimed_on >= earliest_claim", [&] {
      return Operands{{"claimed_on", claim_.claimed_on}, {"earliest_claim", earliest}};
    });
  }

  Sources check_age() {
    const auto birth = needed(claim_.birth_date, "birth_date", claim_.reason);
    if (birth > claim_.claimed_on) {
      throw InvalidValue("birth_date", fmt::format("{}", birth), "birth comes before the claim");
    }
    const auto& age = on_the_day(book_->jht.retirement_age);
    require_day("retirement_age", birth.after(date::years(age.value)), age.source, "years_after(since, wait)", birth,
                age.value);
    return age.source;
  }

  Sources check_stopped(const Timeline<Day, int>& waiting) {
    const auto stopped = needed(claim_.stopped_on, "stopped_on", claim_.reason);
    const auto& wait = on_the_day(waiting);
    require_day("waiting_time", stopped.after(date::months(wait.value)), wait.source, "months_after(since, wait)",
                stopped, wait.value);
    result_.benefit.require("not_active_elsewhere", !claim_.active_elsewhere,
                            claim_.active_elsewhere ? "an active member elsewhere: the accounts are merged instead"
                                                    : "not an active member elsewhere",
                            wait.source);
    explain_condition(why_, result_.benefit, Weight::required, "not active_elsewhere", [&] {
      return Operands{{"active_elsewhere", claim_.active_elsewhere}};
    });
    return wait.source;
  }

  /// The part of the balance that may be taken.
  Money check_partial(const Timeline<Day, Rate>& part, Sources& rule) {
    const auto since = needed(claim_.member_since, "member_since", claim_.reason);
    const auto& years = on_the_day(book_->jht.partial_membership_years);
    require_day("membership", since.after(date::years(years.value)), years.source, "years_after(since, wait)", since,
                years.value);
    const auto& rate = on_the_day(part);
    rule = rate.source;
    rule.add(years.source);
    result_.benefit.require("first_claim", claim_.earlier_payments.empty(),
                            claim_.earlier_payments.empty() ? "nothing was taken before"
                                                            : "a part can be taken once, and nothing before it",
                            rate.source);
    explain_condition(why_, result_.benefit, Weight::required, "earlier_payments = 0", [&] {
      return Operands{{"earlier_payments", static_cast<std::int64_t>(claim_.earlier_payments.size())}};
    });
    part_ = rate.value;
    return share(claim_.balance, rate.value, detail::down_to_the_rupiah);
  }

  void pay(Money gross, Tax withheld, const Sources& rule) {
    auto& benefit = result_.benefit;
    result_.gross = gross;
    result_.tax = std::move(withheld);
    result_.net = gross - result_.tax.amount;
    const Item item{"jht", gross, ItemPayer::bpjs, Status::payable, rule};
    benefit.add(item);
    if (why_ != nullptr) why_->add(item_step(item, "gross", {{"gross", gross}}));
    benefit.payable_now = result_.net;
    if (why_ != nullptr) {
      why_->add({.what = "net",
                 .formula = "gross - tax",
                 .operands = {{"gross", gross}, {"tax", result_.tax.amount}},
                 .result = result_.net});
    }
    if (!benefit.eligible) return;
    result_.channel = channel(book_, claim_.claimed_on, claim_.balance);
    if (result_.channel) {
      const auto& limit = *book_->jht.jmo_limit.at(claim_.claimed_on).row;
      if (why_ != nullptr) {
        auto most = look_up("jmo_limit", {}, claim_.claimed_on, limit);
        why_->add({.what = "through_jmo",
                   .formula = "balance <= jmo_limit",
                   .operands = {{"balance", claim_.balance}, most.operand()},
                   .result = *result_.channel == Channel::jmo,
                   .steps = {most}});
      }
      benefit.notes.push_back(*result_.channel == Channel::jmo
                                  ? fmt::format("balances up to {:id} can be claimed through JMO", limit.value)
                                  : fmt::format("above {:id} the claim goes to Lapak Asik or a branch", limit.value));
    }
    if (const auto doubts = result_.tax.rule.notes(); !doubts.empty()) benefit.notes.push_back("tax: " + doubts);
  }

  const RuleBook& book_;
  const Claim& claim_;
  Explanation* why_;
  std::optional<Rate> part_;  // of the balance, where a part is claimed
  Settlement result_;
};

}  // namespace

Tax tax(const RuleBook& book, Day paid_on, Money gross, std::span<const EarlierPayment> earlier, bool npwp,
        TaxWindow window, Explanation* why) {
  check_amount(gross, "gross");
  Money before;
  std::optional<Day> first;
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    const auto& payment = earlier[i];
    if (payment.paid_on >= paid_on) {
      throw InvalidValue(fmt::format("earlier_payments[{}].paid_on", i), fmt::format("{}", payment.paid_on),
                         fmt::format("an earlier payment lies before {}", paid_on));
    }
    check_amount(payment.gross, fmt::format("earlier_payments[{}].gross", i));
    before += payment.gross;
    first = std::min(first.value_or(payment.paid_on), payment.paid_on);
  }

  Tax result{TaxRegime::final_, {}, {}, {}};
  if (first && !inside_window(book, paid_on, *first, window, why)) {
    result.regime = TaxRegime::progressive;
    before = {};
  }
  auto scale =
      result.regime == TaxRegime::final_ ? final_scale(book, paid_on, npwp) : progressive_scale(book, paid_on, npwp);
  if (first) {
    scale.rule.add(window == TaxWindow::months_24 ? book->jht.tax_window_months.at(paid_on).row->source
                                                  : book->jht.tax_window_years.at(paid_on).row->source);
  }
  // A payment of less than a rupiah may complete a rupiah of tax that earlier ones left unborne: it cannot bear it.
  const auto of_all = tax_up_to(scale, before + gross);
  const auto of_earlier = tax_up_to(scale, before);
  const auto most = scaled(gross, 1, 1, detail::down_to_the_rupiah);
  result.amount = std::min(of_all - of_earlier, most);
  Explanation of_brackets;
  each_part(scale, before, before + gross, [&](const Band& band, Money from, Money part) {
    result.brackets.push_back({from, band.limit, band.rate, share(part, band.rate, detail::to_the_sen)});
    if (why == nullptr) return;
    auto& step = of_brackets.add({.what = "bracket",
                                  .of = name_of(band, scale),
                                  .formula = "(up_to - from) x rate",
                                  .operands = {{"up_to", before + gross}, {"from", from}, {"rate", band.rate}},
                                  .rounding = detail::to_the_sen,
                                  .result = result.brackets.back().tax,
                                  .rule = scale.rule});
    if (!band.limit) return;
    step.formula = "(min(up_to, limit) - from) x rate";
    step.operands.push_back({"limit", *band.limit});
  });
  result.rule = scale.rule;
  if (why != nullptr) {
    auto all = tax_step("tax_of_all", scale, before + gross, of_all);
    auto earlier_tax = tax_step("tax_of_earlier", scale, before, of_earlier);
    why->add({.what = "tax",
              .of = std::string(to_string(result.regime)),
              .formula = "min(tax_of_all - tax_of_earlier, gross)",
              .operands = {all.operand(), earlier_tax.operand(), {"gross", gross}},
              .rounding = detail::down_to_the_rupiah,
              .result = result.amount,
              .rule = result.rule,
              .steps = {std::move(all), std::move(earlier_tax)}});
    std::ranges::move(of_brackets.steps, std::back_inserter(why->steps));
  }
  return result;
}

std::optional<Channel> channel(const RuleBook& book, Day claimed_on, Money balance) {
  const auto& limit = book->jht.jmo_limit;
  if (claimed_on < limit.rows().front().from) return std::nullopt;
  return balance <= limit.value(claimed_on) ? Channel::jmo : Channel::branch;
}

Settlement settle(const RuleBook& book, const Claim& claim, Explanation* why) {
  return Handling(book, claim, why).run();
}

}  // namespace jamsostek::inline v0::benefit::jht
