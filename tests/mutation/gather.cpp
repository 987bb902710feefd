#include "mutation/gather.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <set>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>

#include "face/any_request.hpp"
#include "mutation/noticing.hpp"
#include "mutation/probes.hpp"
#include "mutation/rows.hpp"
#include "mutation/workers.hpp"

namespace mutation {
namespace {

using jamsostek::Day;
using jamsostek::Month;

/// A random request and its answer by the law as it is.
struct Candidate {
  json request;
  std::string text;
  std::string answer;
};
using Pool = std::map<std::string, std::vector<Candidate>>;

Candidate candidate(json request) {
  auto text = request.dump();
  auto answer = answer_to(text);
  return {std::move(request), std::move(text), std::move(answer)};
}

Pool random_requests(std::size_t of_each) {
  Pool pool;
  std::uint64_t seed = 1;
  for (const auto& [op, make] : any::requests()) {
    if (op == "rules.export") continue;  // it would notice everything, and prove nothing
    std::set<std::string> seen;
    for (std::size_t i = 0; i < of_each; ++i) {
      const any::Source source(seed++);
      auto request = any::request(op);
      if (seen.insert(request.dump()).second) pool[std::string(op)].push_back(candidate(std::move(request)));
    }
  }
  return pool;
}

bool is_percent(const json& value) {
  return value.is_string() && value.get_ref<const std::string&>().size() < 8 &&
         !value.get_ref<const std::string&>().empty() &&
         value.get_ref<const std::string&>().find_first_not_of("0123456789.") == std::string::npos;
}

/// What stands in place of a value when a row takes hold there: its days and the days beside, its numbers likewise.
std::vector<json> instead(const json& value, const Row& row) {
  std::vector<json> found;
  if (any::is_day(value) || any::is_month(value)) {
    for (const auto& text : row.days) {
      const bool month = text.size() == 7;
      const auto first = month ? Month::parse(text).first_day() : Day::parse(text);
      for (const int off : {-1, 0, 1}) {
        if (any::is_month(value)) {
          found.emplace_back(fmt::format("{}", first.month() + date::months(off)));
        } else {
          found.emplace_back(fmt::format("{}", first + date::days(off)));
          if (month) found.emplace_back(fmt::format("{}", (first.month() + date::months(off)).last_day()));
        }
      }
    }
  } else if (is_percent(value)) {
    for (const auto& percent : row.percents) found.emplace_back(percent);
  } else if (value.is_number_integer()) {
    for (const auto number : row.numbers) {
      if (row.rule == "rounding") {
        found.emplace_back(number);
        continue;
      }
      for (const int off : {-2, -1, 0, 1, 2}) found.emplace_back(std::max<std::int64_t>(0, number + off));
    }
  }
  return found;
}

/// The request with one of its values after another replaced, and with a count where a part of the body has none.
void each_variant(const json& value, const Row& row, const std::function<bool(const json&)>& see, bool& go_on) {
  if (value.is_object() && value.contains("code") && !value.contains("count")) {
    auto counted = value;
    counted["count"] = 2;
    go_on = see(counted);
  }
  if (value.is_structured()) {
    for (auto each = value.begin(); go_on && each != value.end(); ++each) {
      each_variant(
          *each, row,
          [&](const json& inner) {
            auto changed = value;
            if (value.is_array())
              changed[static_cast<std::size_t>(each - value.begin())] = inner;
            else
              changed[each.key()] = inner;
            return see(changed);
          },
          go_on);
    }
    return;
  }
  for (const auto& other : instead(value, row)) {
    if (go_on && other != value) go_on = see(other);
  }
}

class Search {
 public:
  Search(Pool& pool, const std::vector<Asked>& requests) : pool_(pool), kept_(requests) {}

  void rule(const std::vector<const Row*>& rows, const std::function<void(std::string)>& tell) {
    std::vector<const Row*> open;
    for (const auto* row : rows) {
      computing_ = true;
      bool all = noticed(*row, row->changes.front());
      computing_ = false;
      for (const auto& change : row->changes) all = all && noticed(*row, change);
      if (!all) open.push_back(row);
    }
    if (open.empty()) return;
    find_operations(rows);
    for (const auto* row : open) this->row(*row, tell);
  }

  void tell_kept(const std::function<void(std::string)>& tell) const {
    for (const auto& each : kept_.requests()) tell(each.line());
  }

 private:
  /// Whether what is kept, or a probe, notices a change.
  bool noticed(const Row& row, const Change& change) {
    change.make();
    const bool found = std::ranges::any_of(probes(), &Probe::notices) ||
                       kept_.request(row.rule, [&](const Asked& asked) { return may_be(asked.op()); }) != nullptr;
    change.take_back();
    return found;
  }

  /// The operations that any row of the rule means something to.
  void find_operations(const std::vector<const Row*>& rows) {
    operations_.clear();
    for (const auto* row : rows) row->changes.front().make();
    for (const auto& [op, candidates] : pool_) {
      for (std::size_t i = 0; i < std::min<std::size_t>(300, candidates.size()); ++i) {
        if (answer_to(candidates[i].text) == candidates[i].answer) continue;
        operations_.push_back(op);
        break;
      }
    }
    for (const auto* row : rows) row->changes.front().take_back();
    std::stable_partition(operations_.begin(), operations_.end(), [](const auto& op) { return !only_shows(op); });
  }

  using Textual = std::optional<std::pair<json, std::string>>;  ///< a request, and its wrong answer

  void row(const Row& row, const std::function<void(std::string)>& tell) {
    touched_.clear();
    for (const auto& change : row.changes) {
      Textual textual;
      computing_ = &change == &row.changes.front();  // what the row says should count for something
      if (found(row, change, textual)) continue;
      computing_ = false;
      if (found(row, change, textual) || state_in_kept(row, change)) continue;
      if (textual) {
        kept_.keep(row.rule, Asked(row.rule, textual->first)).state_difference(textual->second);
      } else {
        tell("NOT NOTICED " + row.rule + " | " + row.name + " | " + change.what);
      }
    }
  }

  bool found(const Row& row, const Change& change, Textual& textual) {
    return noticed(row, change) || variants(row, change, few, textual) || random(row, change, textual) ||
           variants(row, change, many, textual);
  }

  [[nodiscard]] bool may_be(const std::string& op) const { return !computing_ || !only_shows(op); }

  /// Of what the oracle leaves to texts: states the text that the change alters in a request that is kept for the rule.
  bool state_in_kept(const Row& row, const Change& change) {
    for (auto* each : kept_.kept_for(row.rule)) {
      change.make();
      const auto now = answer_to(each->request().dump());
      change.take_back();
      if (now == each->answer()) continue;
      each->state_difference(now);
      return true;
    }
    return false;
  }

  bool random(const Row& row, const Change& change, Textual& textual) {
    bool found = false;
    change.make();
    for (const auto& op : operations_) {
      if (!may_be(op) || (textual && only_shows(op))) break;
      for (const auto& each : pool_.at(op)) {
        const auto now = answer_to(each.text);
        if (now == each.answer) continue;
        if (touched_.size() < many) touched_.push_back(&each);
        found = take(row, each.request, change);
        if (found) break;
        if (!textual) textual = {each.request, now};
      }
      if (found) break;
    }
    change.take_back();
    return found;
  }

  /// While the change stands: keeps the request if it is one that the oracle notices it by.
  bool take(const Row& row, const json& request, const Change& change) {
    change.take_back();
    Asked asked(row.rule, request);
    const bool right = asked.wrong(asked.answer()).empty();
    change.make();
    if (!right || !asked.notices()) return false;
    kept_.keep(row.rule, std::move(asked));
    return true;
  }

  bool variants(const Row& row, const Change& change, std::size_t most, Textual& textual) {
    std::vector<json> bases;
    for (const auto* each : touched_) {
      if (bases.size() < most) bases.push_back(each->request);
    }
    const auto& kept = kept_.kept_for(row.rule);
    for (std::size_t i = kept.size(); i-- > 0 && bases.size() < 2 * most;) {
      if (may_be(kept[i]->op())) bases.push_back(kept[i]->request());
    }
    if (most == many) {
      const auto named = '"' + row.name.substr(0, row.name.find(", ")) + '"';
      for (const auto& op : operations_) {  // what the rule means something to, if not the row
        if (!may_be(op)) continue;
        std::size_t fitting = 0;
        for (std::size_t i = 0; i < pool_.at(op).size(); ++i) {
          const auto& each = pool_.at(op)[i];
          if (i < 10 || (each.text.find(named) != std::string::npos && ++fitting < 20)) bases.push_back(each.request);
        }
      }
      // At last by asking for the rule itself; by its name a table cannot be asked for.
      if (!computing_ && !row.days.empty())
        bases.push_back({{"op", "rule"}, {"name", row.rule}, {"on", row.days.front()}});
    }
    bool go_on = true;
    bool found = false;
    const auto see = [&](const json& variant) {
      const auto text = variant.dump();
      const auto right = answer_to(text);
      change.make();
      const auto now = answer_to(text);
      if (now != right) {
        found = take(row, variant, change);
        if (!found && !textual) textual = {variant, now};
      }
      change.take_back();
      return !found;
    };
    for (const auto& base : bases) {
      for (const auto& day : row.days) {
        const auto known = day.size() == 7 ? Month::parse(day).first_day() : Day::parse(day);
        for (const int off : {-1, 0}) {
          if (!go_on) break;
          auto seen_from = base;
          seen_from["options"]["known_on"] = fmt::format("{}", known + date::days(off));
          go_on = see(seen_from);
        }
      }
      each_variant(base, row, see, go_on);
      if (!go_on) break;
    }
    return found;
  }

  static constexpr std::size_t few = 6;
  static constexpr std::size_t many = 40;

  Pool& pool_;
  bool computing_ = false;                 ///< only what computes by the law may notice, and not what shows it
  std::vector<const Candidate*> touched_;  ///< what the row means something to
  Noticing kept_;
  std::vector<std::string> operations_;
};

/// Of lines with requests those that are needed to notice all that all of them notice.
std::vector<std::string> needed_of(const std::vector<std::string>& lines, const std::vector<Row>& all) {
  std::vector<Asked> requests;
  for (const auto& line : lines) requests.emplace_back(read_request(line));
  const auto used = in_parts([&](std::size_t part, std::size_t parts, const auto& tell) {
    Noticing noticing(requests);
    for (std::size_t i = part; i < all.size(); i += parts) {
      for (const auto& change : all[i].changes) {
        const auto who = noticing.witness(all[i], change);
        if (who.request != nullptr) tell(who.request->line());
      }
    }
  });
  const std::set<std::string> once(used.begin(), used.end());
  return {once.begin(), once.end()};
}

}  // namespace

int gather(const std::filesystem::path& file, std::vector<Asked> requests, std::size_t of_each,
           const std::string& rule) {
  auto pool = random_requests(of_each);
  const auto all = rows();
  std::map<std::string, std::vector<const Row*>> by_rule;
  for (const auto& row : all) {
    if (!row.rule.starts_with(rule) || row.changes.empty()) continue;
    // Of roundings one at a time can be wrong: each is a rule to itself.
    by_rule[row.rule == "rounding" ? row.rule + ' ' + row.name : row.rule].push_back(&row);
  }
  const auto lines = in_parts([&](std::size_t part, std::size_t parts, const auto& tell) {
    Search search(pool, requests);
    std::size_t turn = 0;
    for (const auto& [name, rows_of_it] : by_rule) {
      // Long tables are shared between the parts, so that all of them end together.
      std::vector<const Row*> mine;
      const bool is_long = rows_of_it.size() > 60;
      for (std::size_t i = 0; i < rows_of_it.size(); ++i) {
        if ((is_long ? i : turn) % parts == part) mine.push_back(rows_of_it[i]);
      }
      ++turn;
      std::cerr << part << ' ' << name << std::endl;
      if (!mine.empty()) search.rule(mine, tell);
    }
    search.tell_kept(tell);
  });
  std::set<std::string> kept;
  int left = 0;
  for (const auto& line : lines) {
    if (line.starts_with("NOT ")) {
      std::cout << line << '\n';
      ++left;
    } else {
      kept.insert(line);
    }
  }
  const auto needed = needed_of({kept.begin(), kept.end()}, all);
  std::ofstream out(file);
  for (const auto& line : needed) out << line << '\n';
  std::cout << needed.size() << " requests, " << left << " changes that none of them notices\n";
  return left;
}

}  // namespace mutation
