#include <jamsostek/benefit/retirement.hpp>

namespace jamsostek::inline v0::benefit {

Retirement retirement(const RuleBook& book, Day birth_date) {
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
    if (row.value > age) continue;

    const auto lead = book->jp.registration_lead_months.rows().front().value;
    Retirement result{age, birthday, birthday.month() - date::months(lead), {}, {}, book};
    result.rule.add(row.source);
    if (before_jp) {
      result.notes.push_back(
          fmt::format("JP began on {}, after this date: the person could not join it", rows.front().from));
    }
    return result;
  }
}

}  // namespace jamsostek::inline v0::benefit
