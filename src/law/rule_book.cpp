#include <jamsostek/law/rule_book.hpp>

#include <algorithm>
#include <iterator>

#include <jamsostek/law/claim_procedure.hpp>
#include <jamsostek/law/disability.hpp>
#include <jamsostek/law/risk_tiers.hpp>

#include "builtin.hpp"
#include "sha256.hpp"

namespace jamsostek::inline v0 {
namespace {

/// The day up to which the law was gathered.
constexpr std::string_view builtin_version = "2026.11.20";

std::string text_of(Rate value) { return value.percent_text(); }
std::string text_of(Money value) { return fmt::format("{}", value); }
std::string text_of(int value) { return fmt::format("{}", value); }
std::string text_of(Day value) { return fmt::format("{}", value); }

template <class Key>
std::string text_of(const std::optional<Key>& key) {
  return key ? fmt::format("{}", *key) : std::string();
}

}  // namespace

struct RuleBook::Contents {
  Rules rules;
  std::vector<AnyTimeline> by_name;
  std::string version;
  std::string hash;
  std::string id;
};

RuleBook::RuleBook(std::shared_ptr<const Contents> contents) noexcept : contents_(std::move(contents)) {}

const RuleBook& RuleBook::builtin() {
  static const RuleBook book = [] {
    auto contents = std::make_shared<Contents>(Contents{
        .rules = {builtin::jkk(), builtin::jkm(), builtin::jht(), builtin::jp(), builtin::jkp(), builtin::bpu(),
                  builtin::claim(), builtin::jakon(), builtin::pmi(), builtin::payment(), builtin::macro(),
                  builtin::scholarship(), builtin::arrears(), builtin::pmi_benefit()},
        .by_name = {},
        .version = std::string(builtin_version),
        .hash = {},
        .id = {},
    });
    Rules::each(contents->rules, [&](const auto& timeline) { contents->by_name.emplace_back(&timeline); });
    std::ranges::sort(contents->by_name, {}, name_of);
    RuleBook made(contents);
    contents->hash = sha256(made.canonical());
    contents->id = fmt::format("{}+{}", contents->version, contents->hash.substr(0, 12));
    return made;
  }();
  return book;
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

std::string RuleBook::canonical() const {
  std::string text;
  for (const auto& rule : all()) {
    std::visit(
        [&](const auto* timeline) {
          for (const auto& row : timeline->rows()) {
            const auto& [citation, confidence] = row.source;
            fmt::format_to(std::back_inserter(text), "{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}\n", timeline->name(), row.from,
                           text_of(row.to), row.known, text_of(row.expected_until), text_of(row.value),
                           citation.instrument, citation.article, citation.title, citation.note, confidence);
          }
        },
        rule);
  }
  const auto add_table_row = [&](const std::string& values, const Source& source) {
    const auto& [citation, confidence] = source;
    fmt::format_to(std::back_inserter(text), "{}|{}|{}|{}|{}|{}\n", values, citation.instrument, citation.article,
                   citation.title, citation.note, confidence);
  };
  for (const auto& [from, base, source] : contents_->rules.bpu.brackets) {
    add_table_row(fmt::format("bpu.brackets|{}|{}", from, base), source);
  }
  for (const auto& [risk, number, business, source] : lines_of_business()) {
    add_table_row(fmt::format("jkk.tiers|{}|{}|{}", risk, number, business), source);
  }
  for (const auto& [procedure, who, when, source] : claim_filers()) {
    add_table_row(fmt::format("claim.filers|{}|{}|{}", procedure, who, when), source);
  }
  for (const auto& [procedure, allowed, detail, source] : claim_proxies()) {
    add_table_row(fmt::format("claim.proxies|{}|{}|{}", procedure, allowed, detail), source);
  }
  for (const auto& [procedure, paper, when, name, indonesian, source] : claim_substitutes()) {
    add_table_row(fmt::format("claim.substitutes|{}|{}|{}|{}|{}", procedure, paper, when, name, indonesian), source);
  }
  for (const auto& row : claim_conditions()) {
    add_table_row(fmt::format("claim.conditions|{}|{}|{}|{}|{}|{}", row.procedure, row.name, row.when, row.asks,
                              row.group, row.detail),
                  row.source);
  }
  for (const auto& row : disability_table()) {
    add_table_row(fmt::format("jkk.disability|{}|{}|{}|{}|{}", row.code, row.percent.percent_text(),
                              row.left ? row.left->percent_text() : "", row.most ? row.most->percent_text() : "",
                              static_cast<int>(row.unit)),
                  *row.source);
  }
  return text;
}

}  // namespace jamsostek::inline v0
