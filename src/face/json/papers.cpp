#include "papers.hpp"

namespace jamsostek::inline v0::face::json {

std::vector<std::string> read_papers(const std::optional<Field>& field) {
  std::vector<std::string> papers;
  if (!field) return papers;
  for (const auto& item : field->items()) papers.push_back(item.string("the name of a paper"));
  return papers;
}

void write_papers(Writer& result, const std::vector<membership::NeededPaper>& papers) {
  result.key("papers").begin_array();
  for (const auto& needed : papers) {
    result.begin_object().key("any_of").begin_array();
    for (const auto& paper : needed.any_of) {
      result.begin_object();
      write_name_of_paper(result, paper);
      write_rule(result, *paper.source);
      result.end_object();
    }
    result.end_array().member("status", needed.status).end_object();
  }
  result.end_array();
  result.key("missing").begin_array();
  for (const auto& needed : papers) {
    if (needed.status != membership::PaperStatus::missing) continue;
    result.begin_array();
    for (const auto& paper : needed.any_of) result.value(paper.name);
    result.end_array();
  }
  result.end_array();
}

}  // namespace jamsostek::inline v0::face::json
