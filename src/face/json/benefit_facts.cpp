#include "benefit_facts.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

benefit::Study read_study(const Field& field) {
  benefit::Study study{};
  Fields levels(field);
  for (std::size_t i = 0; i < study.size(); ++i) {
    if (const auto years = levels.find(words<benefit::Level>[i])) study[i] = years->at_least(0);
  }
  levels.done();
  return study;
}

benefit::DisabilityPart read_part(const Field& field) {
  Fields fields(field);
  benefit::DisabilityPart part{fields.need("code").string("a code of the disability table")};
  part.side = fields.maybe("side", &Field::word<benefit::Side>);
  part.percent = fields.maybe("percent", &Field::percent);
  if (const auto count = fields.find("count")) part.count = count->at_least(1);
  part.loss = fields.maybe("loss", &Field::percent);
  fields.done();
  return part;
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

std::optional<benefit::Family> read_family(const std::optional<Field>& field) {
  if (!field) return std::nullopt;
  Fields fields(*field);
  const auto is = [&](std::string_view name) { return fields.maybe(name, &Field::boolean).value_or(false); };
  const benefit::Family family{is("spouse"),   is("children"),       is("blood_relatives"),
                               is("siblings"), is("parents_in_law"), is("named_in_will")};
  fields.done();
  return family;
}

std::optional<benefit::Arrears> read_coverage(const std::optional<Field>& field) {
  if (!field) return std::nullopt;
  Fields fields(*field);
  benefit::Arrears arrears;
  if (const auto months = fields.find("arrears_months")) arrears.months = months->at_least(0);
  arrears.first_contribution_paid = fields.maybe("first_contribution_paid", &Field::boolean).value_or(true);
  fields.done();
  return arrears;
}

std::vector<benefit::jkk::Transport> read_transport(const std::optional<Field>& field) {
  std::vector<benefit::jkk::Transport> transport;
  if (!field) return transport;
  for (const auto& item : field->items()) {
    Fields fields(item);
    transport.push_back({fields.need("mode").word<benefit::jkk::Mode>(), fields.need("cost").money()});
    fields.done();
  }
  return transport;
}

std::optional<benefit::Disability> read_disability(const std::optional<Field>& field) {
  if (!field) return std::nullopt;
  Fields fields(*field);
  const auto kind = fields.need("kind").word<benefit::DisabilityKind>();
  if (kind == benefit::DisabilityKind::total) {
    fields.done();
    return benefit::Disability::total();
  }
  const auto dominant = fields.maybe("dominant", &Field::word<benefit::Side>).value_or(benefit::Side::right);
  std::vector<benefit::DisabilityPart> parts;
  for (const auto& item : fields.need("parts").items()) parts.push_back(read_part(item));
  fields.done();
  return kind == benefit::DisabilityKind::anatomical ? benefit::Disability::anatomical(parts, dominant, field->path())
                                                     : benefit::Disability::functional(parts, dominant, field->path());
}

}  // namespace jamsostek::inline v0::face::json
