#include <jamsostek/segment/bpu.hpp>

namespace jamsostek::inline v0 {
namespace {

/// The step of an admission that a number of its own decides against a limit.
Explanation::Step admission_step(std::string_view what, const Admission& admission, std::string_view formula,
                                 Explanation::Operand fact, Explanation::Step limit) {
  return {.what = what,
          .formula = formula,
          .operands = {std::move(fact), limit.operand()},
          .result = admission.allowed,
          .rule = admission.rule,
          .steps = {std::move(limit)}};
}

}  // namespace

Income Income::monthly(Money income, std::string_view field) {
  if (income.is_negative()) throw OutOfRange(field, fmt::format("{}", income), "an income is not negative");
  return Income(income);
}

Admission bpu_first_registration(const RuleBook& book, Day birth, Day registered, const Viewpoint& viewpoint,
                                 AgeText text, Explanation* why) {
  if (registered < birth) {
    throw InvalidValue("registered", fmt::format("{}", registered), "registration does not come before birth");
  }
  const auto& limits = text == AgeText::in_force ? book->bpu.age_limit : book->bpu.age_limit_page;
  const auto* limit = limits.at(registered, viewpoint, "registered").row;
  const int age = age_on(birth, registered);
  Admission result{
      age < limit->value,
      fmt::format("on first registration the age is below {}; on {} it is {}", limit->value, registered, age),
      {},
      book};
  result.rule.add(limit->source);
  if (why != nullptr) {
    auto& step = why->add(admission_step("first_registration_age", result, "age < age_limit", {"age", age},
                                         look_up("age_limit", {}, registered, *limit)));
    step.steps.push_back({.what = "age",
                          .formula = "age_on(birth_date, registered)",
                          .operands = {{"birth_date", birth}, {"registered", registered}},
                          .result = age});
  }
  return result;
}

Admission bpu_occupations(const RuleBook& book, int occupations, Day on, const Viewpoint& viewpoint, Explanation* why) {
  if (occupations < 1) {
    throw OutOfRange("occupations", fmt::format("{}", occupations), "there is at least one occupation");
  }
  const auto* limit = book->bpu.occupations.at(on, viewpoint, "on").row;
  Admission result{
      occupations <= limit->value,
      fmt::format("one person is registered with at most {} occupations; these are {}", limit->value, occupations),
      {},
      book};
  result.rule.add(limit->source);
  if (why != nullptr) {
    why->add(admission_step("occupations", result, "number <= limit", {"number", occupations},
                            look_up("limit", {}, on, *limit)));
  }
  return result;
}

}  // namespace jamsostek::inline v0
