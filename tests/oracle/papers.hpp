#pragma once

#include "oracle/given.hpp"

/// Lists of papers, of registrations and of claims.
namespace oracle {

using KnownFacts = std::map<std::string, bool>;

/// Facts that must all be so, or not: written `citizen`, `not_citizen` or `card_lost and not_employer_closed`.
struct Terms {
  std::string written;
  std::vector<std::pair<std::string, bool>> all;

  Terms(const std::string& text) : written(text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find(" and ", at), text.size());
      auto word = text.substr(at, end - at);
      const bool is_so = !word.starts_with("not_");
      all.emplace_back(is_so ? word : word.substr(4), is_so);
      at = end == text.size() ? end : end + 5;
    }
  }
  /// Nothing while it hangs on a fact that is not known.
  std::optional<bool> hold(const KnownFacts& known) const {
    bool unknown = false;
    for (const auto& [fact, is_so] : all) {
      const auto found = known.find(fact);
      if (found == known.end()) {
        unknown = true;
      } else if (found->second != is_so) {
        return false;
      }
    }
    return unknown ? std::nullopt : std::optional<bool>(true);
  }
  void add_words(Words& words) const {
    for (const auto& [fact, is_so] : all) words.insert(fact);
  }
};

struct Paper {
  std::string name;
  Terms when;
};
/// Papers that stand for one another.
using Need = std::vector<Paper>;
/// Needs with `;` between them, papers with `|`, and behind `?` the terms of one.
inline std::vector<Need> needs_of(const std::string& list) {
  const auto split = [](const std::string& text, char by) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
      const auto end = std::min(text.find(by, at), text.size());
      parts.push_back(text.substr(text.find_first_not_of(' ', at), end - text.find_first_not_of(' ', at)));
      at = end + 1;
    }
    return parts;
  };
  std::vector<Need> needs;
  for (const auto& written : split(list, ';')) {
    Need need;
    for (const auto& paper : split(written, '|')) {
      const auto mark = std::min(paper.find('?'), paper.size());
      need.push_back({paper.substr(0, mark), Terms(mark == paper.size() ? "" : paper.substr(mark + 1))});
    }
    needs.push_back(need);
  }
  return needs;
}
/// By procedure, the lists by the day of their text.
using PaperLists = std::map<std::string, Dated<Day, std::string>>;

inline Words names_of(const std::vector<Need>& needs) {
  Words names;
  for (const auto& need : needs) {
    for (const auto& paper : need) names.insert(paper.name);
  }
  return names;
}

struct Checked {
  json papers = json::array();
  json missing = json::array();
  std::vector<std::string> missing_facts;  ///< in the order in which they are asked about
  bool undecided = false;
};

/// What the papers at hand leave missing, by trying out all that the facts not known could be.
inline Checked check(const std::vector<Need>& needs, const KnownFacts& known, const Words& at_hand) {
  Checked checked;
  for (auto need : needs) {
    std::erase_if(need, [&](const Paper& paper) { return paper.when.hold(known) == false; });
    if (need.empty()) continue;
    Words open;
    for (const auto& paper : need) paper.when.add_words(open);
    std::erase_if(open, [&](const std::string& fact) { return known.contains(fact); });
    bool can_miss = false, can_be_met = false;
    for (std::size_t guess = 0; guess < (std::size_t{1} << open.size()); ++guess) {
      auto facts = known;
      std::size_t bit = 0;
      for (const auto& fact : open) facts[fact] = ((guess >> bit++) & 1U) != 0;
      bool needed = false, there = false;
      for (const auto& paper : need) {
        if (paper.when.hold(facts) != true) continue;
        needed = true;
        there = there || at_hand.contains(paper.name);
      }
      (needed && !there ? can_miss : can_be_met) = true;
    }
    const auto is_sure = [&](const Paper& paper) { return paper.when.hold(known) == true; };
    const bool any_sure = std::any_of(need.begin(), need.end(), is_sure);
    const bool decided = !can_miss || (any_sure && !can_be_met);
    // Papers that hang on a fact are told beside those that do not only where they could do.
    if (any_sure) {
      std::stable_partition(need.begin(), need.end(), is_sure);
      std::erase_if(need,
                    [&](const Paper& paper) { return !is_sure(paper) && (decided || !at_hand.contains(paper.name)); });
    }
    json any_of = json::array(), names = json::array();
    std::vector<std::string> unknown;
    for (const auto& paper : need) {
      for (const auto& [fact, is_so] : paper.when.all) unknown.push_back(fact);
      if (std::find(names.begin(), names.end(), paper.name) != names.end()) continue;
      json told{{"name", paper.name}};
      if (!paper.when.written.empty()) told["condition"] = paper.when.written;
      any_of.push_back(told);
      names.push_back(paper.name);
    }
    checked.papers.push_back({{"any_of", any_of},
                              {"status", !can_miss ? "at_hand"
                                         : decided ? "missing"
                                                   : "undecided"}});
    if (can_miss && decided) checked.missing.push_back(names);
    if (decided) continue;
    checked.undecided = true;
    for (const auto& fact : unknown) {
      auto& missing = checked.missing_facts;
      if (!known.contains(fact) && std::find(missing.begin(), missing.end(), fact) == missing.end())
        missing.push_back(fact);
    }
  }
  return checked;
}

}  // namespace oracle
