#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "mutation/asked.hpp"
#include "mutation/probes.hpp"
#include "mutation/rows.hpp"

namespace mutation {

/// Asks whether something notices the change that stands now: first the requests that were kept for its rule, of these
/// first what noticed something last; then all others, and the probes.
class Noticing {
 public:
  explicit Noticing(const std::vector<Asked>& requests) {
    for (const auto& each : requests) keep(each.reason(), each);
  }

  /// Keeps one more request, for a rule.
  Asked& keep(const std::string& rule, Asked asked) {
    auto& kept = requests_.emplace_back(std::move(asked));
    kept_for_[rule].push_back(&kept);
    return kept;
  }
  /// All that are kept, in their order.
  [[nodiscard]] const std::deque<Asked>& requests() const { return requests_; }
  /// Those that were kept for a rule, or noticed a change of it; the last one last.
  [[nodiscard]] const std::vector<Asked*>& kept_for(const std::string& rule) { return kept_for_[rule]; }

  /// A request that notices the change and that `may` be asked.
  const Asked* request(const std::string& rule, const std::function<bool(const Asked&)>& may) {
    auto& first = kept_for_[rule];
    for (auto each = first.rbegin(); each != first.rend(); ++each) {
      if (!may(**each) || !(*each)->notices()) continue;
      const auto* found = *each;
      std::rotate(each.base() - 1, each.base(), first.end());
      return found;
    }
    for (auto& each : requests_) {
      if (each.reason() == rule || !may(each) || !each.notices()) continue;
      first.push_back(&each);
      return &each;
    }
    return nullptr;
  }

  /// Who notices a change.
  struct Witness {
    const Asked* request = nullptr;
    const Probe* probe = nullptr;

    explicit operator bool() const { return request != nullptr || probe != nullptr; }
  };

  /// Who notices the change, if anybody does. Who computes comes before who shows a row.
  Witness witness(const std::string& rule) {
    if (const auto* found = request(rule, [](const Asked& asked) { return !only_shows(asked.op()); })) return {found};
    for (const auto& probe : probes()) {
      if (probe.notices()) return {nullptr, &probe};
    }
    return {request(rule, [](const Asked& asked) { return only_shows(asked.op()); })};
  }
  /// The same, making the change and taking it back.
  Witness witness(const Row& row, const Change& change) {
    change.make();
    const auto found = witness(row.rule);
    change.take_back();
    return found;
  }

  /// `requests.jsonl:17 benefit.jkk`, or the function that a probe calls.
  [[nodiscard]] std::string name(const Witness& witness) const {
    if (witness.request == nullptr) return witness.probe->what;
    const auto at = std::ranges::find(requests_, witness.request, [](const Asked& each) { return &each; });
    return "requests.jsonl:" + std::to_string(at - requests_.begin() + 1) + ' ' + witness.request->op();
  }

 private:
  std::deque<Asked> requests_;  // each stays where it is
  std::map<std::string, std::vector<Asked*>> kept_for_;
};

}  // namespace mutation
