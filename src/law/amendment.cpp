#include <jamsostek/law/amendment.hpp>

#include <iterator>

#include "amending.hpp"

namespace jamsostek::inline v0 {
namespace {

std::string text_of(const std::vector<AmendmentProblem>& problems) {
  std::string text;
  for (const auto& problem : problems) {
    if (!text.empty()) text += "; ";
    fmt::format_to(std::back_inserter(text), "{}: {}", problem.place, problem.message);
  }
  return text;
}

}  // namespace

AmendmentError::AmendmentError(std::vector<AmendmentProblem> problems)
    : Error(problems.front().code, problems.front().place, problems.front().value, text_of(problems)),
      problems_(std::move(problems)) {}

Amending::Amending(const RuleBook& book, std::span<const Amendment> amendments) : amendments_(amendments) {
  for (std::size_t at = 0; at < amendments.size(); ++at) {
    const auto& given = amendments[at];
    if (given.name.empty()) {
      report_missing(at, "name");
    } else if (!std::ranges::binary_search(book.all(), std::string_view(given.name), {}, name_of)) {
      report_invalid(at, "name", given.name, "there is no rule of that name");
    }
    if (!given.known) report_missing(at, "known");
    if (!given.confidence) report_missing(at, "confidence");
    const Source source{{given.instrument, given.article, given.title, given.note},
                        given.confidence.value_or(Confidence::high)};
    check(source, [&](std::string_view field, std::string_view rule) {
      // A row that has no title takes that of its rule.
      if (field != "title") report(at, field, ErrorCode::missing_field, "", std::string(rule));
    });
  }
}

bool Amending::has_problem(std::size_t row) const {
  return std::ranges::any_of(problems_, [&](const auto& problem) { return problem.row == row; });
}

void Amending::report(std::size_t row, std::string_view field, ErrorCode code, std::string value, std::string message) {
  auto place = field.empty() ? fmt::format("rows[{}]", row) : fmt::format("rows[{}].{}", row, field);
  const auto known = std::ranges::any_of(problems_, [&](const auto& problem) { return problem.place == place; });
  if (!known) problems_.push_back({row, std::move(place), code, std::move(value), std::move(message)});
}

std::vector<AmendmentProblem> Amending::problems() && {
  std::ranges::stable_sort(problems_, {}, &AmendmentProblem::row);
  return std::move(problems_);
}

}  // namespace jamsostek::inline v0
