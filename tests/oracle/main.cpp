#include <algorithm>
#include <atomic>
#include <cstdint>
#include <iostream>
#include <mutex>
#include <string_view>
#include <thread>

#include <jamsostek/face/evaluator.hpp>

#include "face/any_request.hpp"
#include "oracle/compare.hpp"
#include "oracle/spoilt.hpp"

// Puts requests at random before the library and before the oracle, and shows where they differ.

namespace {

using namespace oracle;

struct Choice {
  std::uint64_t requests = 1'000;
  std::uint64_t seed = 1;
  std::string operation;  ///< empty: all in turn
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  bool doctored = false;
};

/// A judge that is wrong on purpose: it must be found out, by a request that has nothing but what is wrong with it.
json wrong_allocation(const json& request) {
  auto told = judges().at("payment.allocate")(request);
  if (told["surplus"] >= 100) told["surplus"] = told["surplus"].get<std::int64_t>() - 1;
  return told;
}

struct Case {
  json request;
  std::optional<Spoiling> spoiling;
};

class Comparison {
 public:
  explicit Comparison(const Choice& choice) : judges_(oracle::judges()), threads_(choice.threads) {
    if (choice.doctored) judges_["payment.allocate"] = wrong_allocation;
    if (!choice.operation.empty()) {
      std::erase_if(judges_, [&](const auto& each) { return each.first != choice.operation; });
      if (judges_.empty()) throw std::invalid_argument("no judge of " + choice.operation);
    }
    for (const auto& each : judges_) operations_.push_back(each.first);
  }

  /// Whether no difference was found.
  bool run(std::uint64_t requests, std::uint64_t first_seed) {
    std::atomic<std::uint64_t> next = 0;
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < threads_; ++i) {
      workers.emplace_back([&] {
        for (auto n = next++; n < requests; n = next++) compare(first_seed + n);
      });
    }
    for (auto& worker : workers) worker.join();
    for (const auto& [operation, count] : counts_) {
      std::cout << operation << ": " << count.answers + count.errors << " compared, " << count.answers << " answers, "
                << count.errors << " errors";
      if (count.unjudged != 0) std::cout << "; " << count.unjudged << " not judged";
      std::cout << '\n';
    }
    for (const auto& each : reports_) std::cout << '\n' << each.second << '\n';
    return reports_.empty();
  }

 private:
  struct Count {
    std::uint64_t answers = 0, errors = 0, unjudged = 0;
  };

  static Case any_case(const std::string& operation, Judge judge) {
    Case made{any::request(operation), {}};
    if (!any::coin(5) || !verdict(judge, made.request).codes.empty()) return made;
    if (any::coin()) {
      made.request = turned(made.request);
    } else {
      made.spoiling = any_spoiling(made.request);
    }
    return made;
  }

  static json whole(const Case& asked) {
    return asked.spoiling ? spoilt(asked.request, *asked.spoiling) : asked.request;
  }

  Verdict verdict_of(const std::string& operation, const Case& asked) const {
    auto alone = verdict(judges_.at(operation), asked.request);
    if (!asked.spoiling) return alone;
    if (!alone.codes.empty()) throw std::invalid_argument("a second fault");
    return {nullptr, asked.spoiling->codes};
  }

  std::optional<Difference> difference_of(const std::string& operation, const Case& asked) const {
    return difference(operation, verdict_of(operation, asked), json::parse(evaluator_.answer(whole(asked).dump())));
  }

  void compare(std::uint64_t seed) {
    const any::Source source(seed);
    const auto& operation = operations_[seed % operations_.size()];
    const auto asked = any_case(operation, judges_.at(operation));
    std::optional<Difference> found;
    Verdict says;
    try {
      says = verdict_of(operation, asked);
      found = difference_of(operation, asked);
    } catch (const std::exception& failure) {
      found = Difference{"(the oracle failed)", failure.what(), nullptr};
    }
    const std::scoped_lock lock(mutex_);
    auto& count = counts_[operation];
    ++(!says.codes.empty() ? count.errors : says.told.is_null() ? count.unjudged : count.answers);
    if (!found) return;
    auto& report = reports_[operation + " " + found->kind()];
    if (report.empty()) report = shown(operation, asked, *found, seed);
  }

  std::string shown(const std::string& operation, Case asked, const Difference& found, std::uint64_t seed) const {
    asked.request = shrunk(asked.request, [&](const json& simpler) {
      try {
        const auto still = difference_of(operation, {simpler, asked.spoiling});
        return still && still->kind() == found.kind();
      } catch (const std::exception& failure) {
        return found.path == "(the oracle failed)" && found.oracle == failure.what();
      }
    });
    const auto request = whole(asked);
    std::string text = "DIFFERENCE at " + found.path + "\n  request: " + request.dump();
    try {
      const auto last = difference_of(operation, asked);
      if (last) text += "\n  oracle:  " + last->oracle.dump() + "\n  library: " + last->library.dump();
      text += "\n  the oracle's answer:  " + verdict_of(operation, asked).told.dump();
    } catch (const std::exception& failure) {
      text += std::string("\n  the oracle failed: ") + failure.what();
    }
    text += "\n  the library's answer: " + evaluator_.answer(request.dump());
    return text + "\n  again with: --requests 1 --op " + operation + " --seed " + std::to_string(seed);
  }

  const jamsostek::face::Evaluator evaluator_;
  Judges judges_;
  std::vector<std::string> operations_;
  unsigned threads_;
  std::mutex mutex_;
  std::map<std::string, Count> counts_;
  std::map<std::string, std::string> reports_;  ///< one of each kind
};

Choice chosen(const std::vector<std::string_view>& words) {
  Choice choice;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--doctored") {
      choice.doctored = true;
      continue;
    }
    if (i + 1 == words.size()) throw std::invalid_argument("an option without its value");
    const std::string value(words[i + 1]);
    if (words[i] == "--requests") {
      choice.requests = std::stoull(value);
    } else if (words[i] == "--seed") {
      choice.seed = std::stoull(value);
    } else if (words[i] == "--threads") {
      choice.threads = static_cast<unsigned>(std::stoul(value));
    } else if (words[i] == "--op") {
      choice.operation = value;
    } else {
      throw std::invalid_argument("no such option: " + std::string(words[i]));
    }
    ++i;
  }
  return choice;
}

}  // namespace

int main(int count, char** words) {
  try {
    const auto choice = chosen({words + 1, words + count});
    return Comparison(choice).run(choice.requests, choice.seed) ? 0 : 1;
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 2;
  }
}
