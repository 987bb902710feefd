#include <jamsostek/law/rule_book.hpp>

#include <algorithm>
#include <iterator>

#include <jamsostek/law/rule_row.hpp>

#include "amending.hpp"
#include "builtin.hpp"
#include "law_tables.hpp"
#include "sha256.hpp"

namespace jamsostek::inline v0 {
namespace {

/// The day up to which the law was gathered.
constexpr std::string_view builtin_version = "2026.11.20";

template <class T>
std::string text_of(const std::optional<T>& maybe) {
  return maybe ? fmt::format("{}", *maybe) : std::string();
}

}  // namespace

struct RuleBook::Contents {
  Rules rules;
  std::vector<AnyTimeline> by_name;
  std::string version;
  std::string hash;
  std::string id;
  std::vector<std::shared_ptr<const void>> kept;  ///< what rows of an amended book view

  /// Fills in what follows from the rules and the version.
  static void finish(const std::shared_ptr<Contents>& contents);
};

void RuleBook::Contents::finish(const std::shared_ptr<Contents>& contents) {
  contents->by_name.clear();
  Rules::each(contents->rules, [&](const auto& timeline) { contents->by_name.emplace_back(&timeline); });
  std::ranges::sort(contents->by_name, {}, name_of);
  contents->hash = sha256(RuleBook(contents).canonical());
  contents->id = fmt::format("{}+{}", contents->version, contents->hash.substr(0, 12));
}

RuleBook::RuleBook(std::shared_ptr<const Contents> contents) noexcept : contents_(std::move(contents)) {}

const RuleBook& RuleBook::builtin() {
  static const RuleBook book = [] {
    auto contents = std::make_shared<Contents>(Contents{
        .rules = {builtin::jkk(), builtin::jkm(), builtin::jht(), builtin::jp(), builtin::jkp(), builtin::bpu(),
                  builtin::jakon(), builtin::pmi(), builtin::payment(), builtin::macro(), builtin::scholarship(),
                  builtin::arrears(), builtin::cover(), builtin::pmi_benefit(), builtin::membership(), builtin::claim(),
                  builtin::income_tax(), builtin::housing()},
        .by_name = {},
        .version = std::string(builtin_version),
        .hash = {},
        .id = {},
        .kept = {},
    });
    Contents::finish(contents);
    return RuleBook(contents);
  }();
  return book;
}

std::vector<AmendmentProblem> RuleBook::problems(std::span<const Amendment> rows) const {
  Amending amending(*this, rows);
  Rules::each(contents_->rules, [&](const auto& timeline) { static_cast<void>(amending.merged(timeline)); });
  return std::move(amending).problems();
}

RuleBook RuleBook::amended(std::span<const Amendment> rows) const {
  if (rows.empty()) return *this;
  const auto texts = std::make_shared<const std::vector<Amendment>>(rows.begin(), rows.end());
  auto contents = std::make_shared<Contents>(*contents_);
  contents->kept = {contents_, texts};
  Amending amending(*this, *texts);
  Rules::each(contents->rules, [&]<class Key, class T>(Timeline<Key, T>& timeline) {
    const auto merged = amending.merged(timeline);
    if (merged == nullptr) return;
    timeline = Timeline<Key, T>(timeline.name(), *merged, timeline.coverage());
    contents->kept.push_back(merged);
  });
  if (auto problems = std::move(amending).problems(); !problems.empty()) throw AmendmentError(std::move(problems));
  constexpr std::string_view mark = "-amended";
  if (!contents->version.ends_with(mark)) contents->version += mark;
  Contents::finish(contents);
  return RuleBook(contents);
}

const Rules* RuleBook::operator->() const noexcept { return &contents_->rules; }
const Rules& RuleBook::operator*() const noexcept { return contents_->rules; }
std::string_view RuleBook::version() const noexcept { return contents_->version; }
std::string_view RuleBook::hash() const noexcept { return contents_->hash; }
std::string_view RuleBook::id() const noexcept { return contents_->id; }
std::span<const AnyTimeline> RuleBook::all() const noexcept { return contents_->by_name; }

const AnyTimeline& RuleBook::find(std::string_view name, std::string_view field) const {
  const auto at = std::ranges::lower_bound(contents_->by_name, name, {}, name_of);
  if (at == contents_->by_name.end() || name_of(*at) != name) {
    throw InvalidValue(field, name, "there is no rule of that name");
  }
  return *at;
}

std::vector<LawTable> RuleBook::tables() const { return law_tables(contents_->rules); }

std::string RuleBook::canonical() const {
  std::string text;
  const auto add_line = [&](std::string_view values, const Source& source) {
    const auto& [citation, confidence] = source;
    fmt::format_to(std::back_inserter(text), "{}|{}|{}|{}|{}|{}\n", values, citation.instrument, citation.article,
                   citation.title, citation.note, confidence);
  };
  for (const auto& rule : all()) {
    for (const auto& row : rows_of(rule)) {
      add_line(fmt::format("{}|{}|{}|{}|{}|{}", row.name, row.from, text_of(row.to), row.known,
                           text_of(row.expected_until), row.value),
               *row.source);
    }
  }
  for (const auto& table : tables()) {
    for (const auto& row : table.rows) {
      add_line(fmt::format("{}|{}", table.name, fmt::join(row.cells, "|")), *row.source);
    }
  }
  return text;
}

}  // namespace jamsostek::inline v0
