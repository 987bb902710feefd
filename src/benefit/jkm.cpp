#include <jamsostek/benefit/jkm.hpp>

#include <algorithm>
#include <iterator>

#include "amounts.hpp"
#include "cite.hpp"
#include "explain.hpp"

namespace jamsostek::inline v0::benefit::jkm {
namespace {

constexpr std::string_view event = "death";

constexpr Source active_member{{"PP 44/2015", "Pasal 34", "JKM covers members who are active when they die",
                                "the article number is from general knowledge"},
                               Confidence::high};
constexpr Source on_project{{"Permenaker 44/2015", "", "JKM covers construction workers while on the project",
                             "one source: the official questions and answers of 2018"},
                            Confidence::medium};

void check(const Claim& claim) {
  const auto not_negative = [](int months, std::string_view field) {
    if (months < 0) throw OutOfRange(field, fmt::format("{}", months), "months are not negative");
  };
  not_negative(claim.contribution_months, "contribution_months");
  if (claim.membership_months) {
    not_negative(*claim.membership_months, "membership_months");
    if (*claim.membership_months < claim.contribution_months) {
      throw InvalidValue("membership_months", fmt::format("{}", *claim.membership_months),
                         "months of membership are not below months of contribution");
    }
  }
  if (claim.memberships < 1) {
    throw OutOfRange("memberships", fmt::format("{}", claim.memberships), "there is at least one membership");
  }
  if (claim.left_project && claim.segment != Segment::jakon) {
    throw InvalidValue("left_project", fmt::format("{}", *claim.left_project), "left_project is for the segment jakon");
  }
}

}  // namespace

Benefit assess(const RuleBook& book, const Claim& claim, Explanation* why) {
  check(claim);
  Benefit result(book);
  const auto& law = result.book->jkm;
  Explanation of_items;  // told only of what is due
  const auto item = [&](std::string_view name, const Timeline<Day, Money>& amount, int times) {
    Item made{name, {}, ItemPayer::bpjs, Status::payable, {}};
    const auto once = cited(amount, claim.death, event, made.rule);
    made.amount = once * times;
    if (why == nullptr) return made;
    auto price = look_up("amount", std::string(name), claim.death, *amount.at(claim.death).row);
    auto step = item_step(made, "amount x memberships", {price.operand(), {"memberships", times}});
    step.steps.push_back(std::move(price));
    of_items.add(std::move(step));
    return made;
  };
  std::vector<Item> items{item("death", law.death, claim.memberships),
                          item("periodic", law.periodic, claim.memberships), item("funeral", law.funeral, 1)};

  result.require("active_member", claim.active,
                 fmt::format("{} on {}", claim.active ? "an active member" : "no active member", claim.death),
                 active_member);
  explain_condition(why, result, Weight::required, "active", [&] { return Operands{{"active", claim.active}}; });
  if (claim.left_project) {
    result.require("on_project", claim.death <= *claim.left_project,
                   fmt::format("left the project on {}, death on {}", *claim.left_project, claim.death), on_project);
    explain_condition(why, result, Weight::required, "death <= left_project", [&] {
      return Operands{{"death", claim.death}, {"left_project", *claim.left_project}};
    });
  }

  auto standing = Standing::covered;
  if (claim.coverage) {
    const auto cover = coverage(book, Programme::jkm, claim.segment, claim.death, *claim.coverage, why);
    standing = cover.standing;
    const bool in_order = standing == Standing::covered;
    if (standing == Standing::lost) {
      result.require("contributions_in_order", in_order, cover.detail, cover.sources);
    } else {
      result.note_condition("contributions_in_order", in_order, cover.detail, cover.sources);
    }
    const auto weight = standing == Standing::lost ? Weight::required : Weight::partial;
    const bool bpu = claim.segment == Segment::bpu;
    explain_condition(why, result, weight,
                      bpu ? "first_contribution_paid and arrears_months = 0" : "not arrears_beyond_limit", [&] {
                        if (!bpu) return Operands{{"arrears_beyond_limit", !in_order}};
                        return Operands{{"first_contribution_paid", claim.coverage->first_contribution_paid},
                                        {"arrears_months", claim.coverage->months}};
                      });
  }

  bool waited = true;
  if (claim.segment == Segment::bpu) {
    Sources sources;
    const int least = cited(law.bpu_wait_months, claim.death, event, sources);
    const int membership = claim.membership_months.value_or(claim.contribution_months);
    waited = std::min(claim.contribution_months, membership) >= least;
    if (least > 0) {
      result.note_condition("waiting_time", waited,
                            fmt::format("{} months of contribution and {} of membership; {} of each for more than the "
                                        "funeral",
                                        claim.contribution_months, membership, least),
                            sources);
      explain_condition(why, result, Weight::partial,
                        "contribution_months >= months_needed and membership_months >= months_needed", [&] {
                          return Operands{{"contribution_months", claim.contribution_months},
                                          {"membership_months", membership},
                                          {"months_needed", least}};
                        });
    }
  }

  if (!claim.children.empty()) {
    Sources sources;
    const int least = cited(law.scholarship_months, claim.death, event, sources);
    auto due = scholarship(book, claim.death, claim.children, why);
    const bool long_enough = result.note_condition(
        "scholarship_contribution", claim.contribution_months >= least,
        fmt::format("{} months of contribution; {} for a scholarship", claim.contribution_months, least), sources);
    explain_condition(why, result, Weight::partial, "contribution_months >= months_needed", [&] {
      return Operands{{"contribution_months", claim.contribution_months}, {"months_needed", least}};
    });
    if (long_enough) {
      for (const auto* source : sources) due.rule.add_once(*source);
      items.push_back({"scholarship", due.amount, ItemPayer::bpjs, Status::payable, due.rule});
      if (why != nullptr) of_items.add(item_step(items.back(), "scholarship", {{"scholarship", due.amount}}));
      std::ranges::move(due.notes, std::back_inserter(result.notes));
    }
  }

  explain_eligible(why, result);
  if (!result.eligible) {
    result.notes.clear();
    return result;
  }
  for (auto& each : items) {
    if (each.item != "funeral") {
      if (!waited) continue;
      if (standing == Standing::withheld) each.status = Status::withheld_until_settled;
    }
    if (standing == Standing::employer_liable) each.payer = ItemPayer::employer;
    result.add(each);
    if (why == nullptr) continue;
    auto& step = of_items.steps[static_cast<std::size_t>(&each - items.data())];
    if (each.payer == ItemPayer::employer) step.of += " employer";
    why->add(std::move(step));
  }
  explain_totals(why, result);
  if (claim.family) result.pass_on(Programme::jkm, family_of(*claim.family, claim.children));
  if (standing == Standing::employer_liable) {
    result.notes.emplace_back("the employer is liable; BPJS refunds it once all arrears and fines are settled");
  }
  return result;
}

Day presumed_dead(const RuleBook& book, Day reported) {
  return reported.after(date::months(book->jkm.missing_months.at(reported, {}, "reported").row->value));
}

}  // namespace jamsostek::inline v0::benefit::jkm
