#include "benefit_facts.hpp"

#include <limits>

namespace jamsostek::inline v0::face::json {
namespace {

constexpr int any_number = std::numeric_limits<int>::max();

benefit::Study read_study(const Field& field) {
  benefit::Study study{};
  Fields levels(field);
  for (std::size_t i = 0; i < study.size(); ++i) {
    if (const auto years = levels.find(words<benefit::Level>[i])) study[i] = years->integer(0, any_number);
  }
  levels.done();
  return study;
}

}  // namespace

std::vector<benefit::Child> read_children(const std::optional<Field>& field) {
  std::vector<benefit::Child> children;
  if (!field) return children;
  for (const auto& item : field->items()) {
    Fields fields(item);
    benefit::Child child{.birth_date = fields.need("birth_date").day(),
                         .in_school = fields.need("in_school").boolean(),
                         .married = fields.need("married").boolean(),
                         .working = fields.need("working").boolean(),
                         .study = std::nullopt};
    if (const auto study = fields.find("study")) child.study = read_study(*study);
    fields.done();
    children.push_back(child);
  }
  return children;
}

std::optional<benefit::Arrears> read_coverage(const std::optional<Field>& field) {
  if (!field) return std::nullopt;
  Fields fields(*field);
  benefit::Arrears arrears;
  if (const auto months = fields.find("arrears_months")) arrears.months = months->integer(0, any_number);
  arrears.first_contribution_paid = fields.maybe("first_contribution_paid", &Field::boolean).value_or(true);
  fields.done();
  return arrears;
}

}  // namespace jamsostek::inline v0::face::json
