#include <jamsostek/law/paper.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

#include "paper_tables.hpp"

namespace jamsostek::inline v0 {
namespace {

/// The parts of a table that belong to one procedure and one text.
void split(std::span<const Paper> table, std::vector<PaperList>& lists) {
  while (!table.empty()) {
    const auto& first = table.front();
    const auto end = std::ranges::find_if(
        table, [&](const Paper& paper) { return paper.procedure != first.procedure || paper.from != first.from; });
    const auto size = static_cast<std::size_t>(end - table.begin());
    lists.push_back(table.first(size));
    table = table.subspan(size);
  }
}

}  // namespace

std::span<const PaperList> paper_lists() noexcept {
  static const auto all = [] {
    std::vector<PaperList> lists;
    split(builtin::registration_papers(), lists);
    split(builtin::claim_papers(), lists);
    return lists;
  }();
  return all;
}

std::vector<PaperList> paper_lists(std::string_view procedure) {
  std::vector<PaperList> lists;
  std::ranges::copy_if(paper_lists(), std::back_inserter(lists),
                       [&](PaperList list) { return list.front().procedure == procedure; });
  return lists;
}

PaperList papers(std::string_view procedure, Day on, std::string_view procedure_field, std::string_view day_field) {
  const auto lists = paper_lists(procedure);
  if (lists.empty()) throw InvalidValue(procedure_field, procedure, "no text lists papers of such a procedure");
  const auto later = std::ranges::find_if(lists, [&](PaperList list) { return on < list.front().from; });
  if (later == lists.begin()) {
    throw NoRule(day_field, fmt::format("{}", on),
                 fmt::format("no text on the papers of {} was found before {}", procedure, lists.front().front().from));
  }
  return *(later - 1);
}

}  // namespace jamsostek::inline v0
