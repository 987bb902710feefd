#include <jamsostek/benefit/jkp.hpp>

#include <algorithm>

#include <jamsostek/money/rounding.hpp>

#include "cite.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit::jkp {
namespace {

constexpr std::string_view event = "terminated";

void check_months(int months, std::string_view field) {
  constexpr int window = 24;
  if (months < 0 || months > window) {
    throw OutOfRange(field, fmt::format("{}", months),
                     fmt::format("months among the last {}: 0 to {}", window, window));
  }
}

void check(const Claim& claim) {
  check_months(claim.contribution_months_in_24, "contribution_months_in_24");
  if (claim.consecutive_months) check_months(*claim.consecutive_months, "consecutive_months");
  if (claim.wage.is_negative()) {
    throw OutOfRange("wage", fmt::format("{}", claim.wage), "a wage is not negative");
  }
  if (claim.claimed_on && *claim.claimed_on < claim.terminated) {
    throw InvalidValue("claimed_on", fmt::format("{}", *claim.claimed_on),
                       "a claim does not come before the termination");
  }
}

constexpr Source citizens{{"PP 37/2021", "Pasal 4", "JKP is for Indonesian citizens", "re-worded by PP 6/2025"},
                          Confidence::medium};
constexpr Source reasons{
    {"PP 37/2021", "Pasal 20", "JKP does not cover resignation, total disability, retirement and death",
     "the article number is from general knowledge"},
    Confidence::high};

}  // namespace

Cash assess(const RuleBook& book, const Claim& claim, Explanation* why) {
  check(claim);
  Cash result(book);
  const auto& law = result.book->jkp;
  const auto value = [&](const auto& rule, Sources& sources) { return cited(rule, claim.terminated, event, sources); };

  Sources contribution;
  const int needed = value(law.contribution_months, contribution);
  result.require("citizen", claim.citizen, claim.citizen ? "an Indonesian citizen" : "no Indonesian citizen", citizens);
  explain_condition(why, result, Weight::required, "citizen", [&] { return Operands{{"citizen", claim.citizen}}; });
  result.require("reason_covered", claim.reason == Reason::termination, fmt::format("the reason is {}", claim.reason),
                 reasons);
  explain_condition(why, result, Weight::required, "reason = covered_reason", [&] {
    return Operands{{"reason", word_value(claim.reason)}, {"covered_reason", word_value(Reason::termination)}};
  });
  result.require("contribution_months", claim.contribution_months_in_24 >= needed,
                 fmt::format("{} months of contribution among the last 24; {} are needed",
                             claim.contribution_months_in_24, needed),
                 contribution);
  explain_condition(why, result, Weight::required, "contribution_months >= months_needed", [&] {
    return Operands{{"contribution_months", claim.contribution_months_in_24}, {"months_needed", needed}};
  });
  Sources consecutive;
  if (const int in_a_row = value(law.consecutive_months, consecutive); in_a_row > 0) {
    if (!claim.consecutive_months) {
      throw MissingField(
          "consecutive_months", "",
          fmt::format("a termination on {} needs the months of contribution in a row", claim.terminated));
    }
    result.require(
        "consecutive_months", *claim.consecutive_months >= in_a_row,
        fmt::format("{} months of contribution in a row; {} are needed", *claim.consecutive_months, in_a_row),
        consecutive);
    explain_condition(why, result, Weight::required, "consecutive_months >= months_needed", [&] {
      return Operands{{"consecutive_months", *claim.consecutive_months}, {"months_needed", in_a_row}};
    });
  }
  Sources window;
  const int claim_months = value(law.claim_months, window);
  result.claim_until = claim.terminated.after(date::months(claim_months));
  if (why != nullptr) {
    why->add({.what = "claim_until",
              .formula = "months_after(terminated, claim_months)",
              .operands = {{"terminated", claim.terminated}, {"claim_months", claim_months}},
              .result = *result.claim_until,
              .rule = window});
  }
  if (claim.claimed_on) {
    result.require("claim_in_time", *claim.claimed_on <= *result.claim_until,
                   fmt::format("claimed on {}; {} months after {} end on {}", *claim.claimed_on, claim_months,
                               claim.terminated, *result.claim_until),
                   window);
    explain_condition(why, result, Weight::required, "claimed_on <= claim_until", [&] {
      return Operands{{"claimed_on", *claim.claimed_on}, {"claim_until", *result.claim_until}};
    });
  }
  explain_eligible(why, result);
  if (!result.eligible) return result;

  Item cash{"cash", {}, ItemPayer::bpjs, Status::payable, {}};
  const auto first = value(law.benefit_first, cash.rule);
  const auto later = value(law.benefit_later, cash.rule);
  const int first_months = value(law.benefit_first_months, cash.rule);
  const int months = value(law.benefit_months, cash.rule);
  const auto* cap = law.wage_cap.at(claim.terminated.month(), {}, event).row;
  const auto base = std::min(claim.wage, cap->value);
  if (claim.wage > cap->value) {
    cash.rule.add_once(cap->source);
    result.notes.push_back(fmt::format("the wage counts up to {} ({})", cap->value, cap->source.citation));
  }
  for (int n = 1; n <= months; ++n) {
    const auto part = n <= first_months ? first : later;
    const auto amount = share(base, part);
    if (why != nullptr) {
      why->add({.what = "cash_of_month",
                .of = fmt::format("{}", n),
                .formula = "min(wage, wage_cap) x share",
                .operands = {{"wage", claim.wage}, {"wage_cap", cap->value}, {"share", part}},
                .ceiling_applied = claim.wage > cap->value,
                .rounding = Rounding{},
                .result = amount,
                .rule = cash.rule});
    }
    result.months.push_back({n, amount});
    cash.amount += amount;
  }
  result.add(cash);
  if (why != nullptr) why->add(item_step(cash, "sum(cash_of_month)", why->results("cash_of_month")));
  explain_totals(why, result);
  return result;
}

}  // namespace jamsostek::inline v0::benefit::jkp
