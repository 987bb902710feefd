#include <jamsostek/benefit/scholarship.hpp>

#include <algorithm>

#include "cite.hpp"

namespace jamsostek::inline v0::benefit {
namespace {

constexpr std::string_view event_field = "event";

void check(std::span<const Child> children, Day event) {
  for (std::size_t i = 0; i < children.size(); ++i) {
    const auto& child = children[i];
    if (child.birth_date > event) {
      throw InvalidValue(fmt::format("children[{}].birth_date", i), fmt::format("{}", child.birth_date),
                         fmt::format("a child that has a scholarship was born before the event of {}", event));
    }
    if (!child.study) continue;
    for (std::size_t level = 0; level < child.study->size(); ++level) {
      if (const int years = (*child.study)[level]; years < 0) {
        throw OutOfRange(fmt::format("children[{}].study.{}", i, words<Level>[level]), fmt::format("{}", years),
                         "years are not negative");
      }
    }
  }
}

}  // namespace

Scholarship scholarship(const RuleBook& book, Day event, std::span<const Child> children, Explanation* why) {
  check(children, event);
  const auto& law = book->scholarship;
  Scholarship result;
  const auto value = [&](const auto& rule) { return cited(rule, event, event_field, result.rule); };
  const int places = value(law.children);
  const int youngest = value(law.youngest);
  const int oldest = value(law.oldest);
  const bool working_bars = value(law.working_bars) != 0;
  const auto lump_sum = value(law.lump_sum);
  const auto entitled = [&](const Child& child) {
    const int age = age_on(child.birth_date, event);
    const bool fits =
        child.in_school && !child.married && !(working_bars && child.working) && age >= youngest && age <= oldest;
    if (why != nullptr) {
      why->add({.what = "entitled",
                .of = fmt::format("child {}", &child - children.data() + 1),
                .formula = "in_school and not married and not (working_bars and working) and "
                           "age_on(birth_date, event) >= youngest and age_on(birth_date, event) <= oldest",
                .operands = {{"in_school", child.in_school},
                             {"married", child.married},
                             {"working_bars", working_bars},
                             {"working", child.working},
                             {"birth_date", child.birth_date},
                             {"event", event},
                             {"youngest", youngest},
                             {"oldest", oldest}},
                .result = fits,
                .rule = result.rule});
    }
    return fits;
  };

  if (lump_sum != Money()) {
    const auto count = std::min<std::ptrdiff_t>(std::ranges::count_if(children, entitled), places);
    result.amount = lump_sum * count;
    if (why != nullptr) {
      auto operands = why->results("entitled");
      operands.push_back({"lump_sum", lump_sum});
      operands.push_back({"places", places});
      why->add({.what = "scholarship",
                .formula = "lump_sum x min(sum(entitled), places)",
                .operands = std::move(operands),
                .result = result.amount,
                .rule = result.rule});
    }
    return result;
  }

  // The most a child can have, and what each child has: yearly amounts times years, no level beyond its cap.
  const auto amount = [&](const Study& study) {
    Money sum;
    for (std::size_t level = 0; level < study.size(); ++level) {
      sum += value(law.yearly[level]) * std::min(study[level], value(law.years[level]));
    }
    return sum;
  };
  Study longest;
  std::ranges::transform(law.years, longest.begin(), value);

  int taken = 0;
  bool unknown = false;
  for (const auto& child : children) {
    if (!entitled(child)) continue;
    if (!child.study) {
      unknown = true;
    } else if (taken < places) {
      ++taken;
      const auto due = amount(*child.study);
      result.amount += due;
      if (why == nullptr) continue;
      Explanation::Step step{.what = "scholarship_of_child",
                             .of = fmt::format("child {}", &child - children.data() + 1),
                             .formula = "sum(yearly x min(years, most_years))",
                             .result = due,
                             .rule = result.rule};
      for (std::size_t level = 0; level < child.study->size(); ++level) {
        const auto of = std::string(words<Level>[level]);
        step.operands.push_back({"yearly", value(law.yearly[level]), of});
        step.operands.push_back({"years", (*child.study)[level], of});
        step.operands.push_back({"most_years", value(law.years[level]), of});
      }
      why->add(std::move(step));
    }
  }
  if (why != nullptr) {
    why->add_sum("scholarship", {}, "sum(scholarship_of_child)", "scholarship_of_child", result.amount);
  }
  if (unknown) {
    result.notes.push_back(
        fmt::format("scholarship: a child whose study is not given is left out; a child has {} at most, and at most {} "
                    "children have it",
                    amount(longest), places));
  }
  if (taken > 0) {
    result.notes.emplace_back(
        "scholarship: the sum of all years; it is claimed and paid year by year, and ends with marriage, work or age");
  }
  return result;
}

}  // namespace jamsostek::inline v0::benefit
