#include <jamsostek/benefit/retirement.hpp>

namespace jamsostek::inline v0::benefit {

namespace {

/// A birthday as a step: the age that is asked for on it, and whether it is reached.
void explain_birthday(Explanation& why, int age, Day birthday, const Row<Day, int>& row) {
  auto asked = look_up("age_in_force", fmt::format("{}", age), birthday, row);
  // Before JP began its first age is asked for.
  if (birthday < row.from) asked.formula = "value when on < from";
  why.add({.what = "age_reached",
           .of = asked.of,
           .formula = "age_in_force <= age",
           .operands = {asked.operand(), {"age", age}},
           .result = row.value <= age,
           .steps = {asked}});
}

/// The day of retirement and the last registration as steps.
void explain_retirement(Explanation& why, Day birth_date, const Retirement& result, int lead) {
  why.add({.what = "retirement_date",
           .formula = "years_after(birth_date, age)",
           .operands = {{"birth_date", birth_date}, {"age", result.age}},
           .result = result.date,
           .rule = result.rule});
  why.add({.what = "last_registration",
           .formula = "month_of(retirement_date) - months_before",
           .operands = {{"retirement_date", result.date}, {"months_before", lead}},
           .result = result.last_registration});
}

}  // namespace

Retirement retirement(const RuleBook& book, Day birth_date, Explanation* why) {
  const auto& ages = book->jp.retirement_age;
  const auto rows = ages.rows();
  constexpr int last_year = 9999;
  if (birth_date.year() + rows.back().value > last_year) {
    throw OutOfRange("birth_date", fmt::format("{}", birth_date), "the retirement date lies after the year 9999");
  }
  for (int age = rows.front().value;; ++age) {
    const auto birthday = birth_date.after(date::years(age));
    const bool before_jp = birthday < rows.front().from;
    const auto& row = before_jp ? rows.front() : *ages.at(birthday, {}, "birth_date").row;
    if (why != nullptr) explain_birthday(*why, age, birthday, row);
    if (row.value > age) continue;

    const auto lead = book->jp.registration_lead_months.rows().front().value;
    Retirement result{age, birthday, birthday.month() - date::months(lead), {}, {}, book};
    result.rule.add(row.source);
    if (before_jp) {
      result.notes.push_back(
          fmt::format("JP began on {}, after this date: the person could not join it", rows.front().from));
    }
    if (why != nullptr) explain_retirement(*why, birth_date, result, lead);
    return result;
  }
}

}  // namespace jamsostek::inline v0::benefit
