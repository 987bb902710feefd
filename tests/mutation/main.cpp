#include <fnmatch.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "mutation/asked.hpp"
#include "mutation/noticing.hpp"
#include "mutation/rows.hpp"
#include "mutation/workers.hpp"
#ifdef JAMSOSTEK_CHANGEABLE
#include "mutation/gather.hpp"
#endif

// Makes the rows of the law wrong, one after the other, and asks whether a request (or a probe) notices it.
//
// - `rows`: every row of the law stands in rows.txt with who notices a change of what it says. The quick one.
// - `changes`: every change of every row, and of every rounding where these can be changed. Fails where one is not
//   noticed, unless equivalent.txt says why it cannot be.
// - `list`: writes rows.txt.
// - `gather [POOL [RULE]]`: looks for requests that notice what none does so far, and keeps them.

namespace {

using namespace mutation;

const std::filesystem::path folder = std::filesystem::path(JAMSOSTEK_TESTS_DIR) / "mutation";
const auto requests_file = folder / "requests.jsonl";
const auto rows_file = folder / "rows.txt";

/// The requests, all of them rightly answered by the law as it is; and so the probes.
std::vector<Asked> right_requests() {
  auto requests = read_requests(requests_file);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (const auto wrong = requests[i].wrong(requests[i].answer()); !wrong.empty()) {
      throw std::runtime_error("requests.jsonl:" + std::to_string(i + 1) + ": " + wrong);
    }
  }
  for (const auto& probe : probes()) {
    if (probe.notices()) throw std::runtime_error(probe.what + " gives " + probe.result());
  }
  return requests;
}

/// Whether a change is of what a row says, and not of its dates.
bool is_of_value(const Change& change) {
  return std::ranges::none_of(std::array{"from ", "to ", "known ", "expected_until "},
                              [&](const char* date) { return change.what.starts_with(date); });
}

/// What a row of the law says, by its rule, its name, one of its changes, and who notices that.
std::string line_of(const Row& row, const Change& change, const std::string& who) {
  return fmt::format("{} | {} | {} | {}", row.rule, row.name, change.what, who);
}

/// The changes of what a row says; of words that other tables know it by only after all others.
std::vector<const Change*> value_changes(const Row& row) {
  std::vector<const Change*> found;
  for (const auto& change : row.changes) {
    if (is_of_value(change) || row.rule == "bpu.brackets") found.push_back(&change);
  }
  std::stable_partition(found.begin(), found.end(),
                        [](const Change* change) { return !change->what.ends_with(" another"); });
  return found;
}

/// Whether a row is one of the law, and no constant that must be compiled anew to be changed.
bool is_listed(const Row& row) { return row.rule != "rounding" && row.rule != "identifier.nik"; }

/// Writes rows.txt.
int list_rows() {
  const auto requests = right_requests();
  const auto all = rows();
  const auto lines = in_parts([&](std::size_t part, std::size_t parts, const auto& tell) {
    Noticing noticing(requests);
    for (std::size_t i = part; i < all.size(); i += parts) {
      if (!is_listed(all[i])) continue;
      for (const auto* change : value_changes(all[i])) {
        const auto who = noticing.witness(all[i], *change);
        if (!who) continue;
        tell(fmt::format("{:6}{}", i, line_of(all[i], *change, noticing.name(who))));
        break;
      }
    }
  });
  std::ofstream out(rows_file);
  for (const auto& line : std::set<std::string>(lines.begin(), lines.end())) out << line.substr(6) << '\n';
  return 0;
}

/// Of a row: whether the one who is listed notices the change that is listed. What is wrong, if anything is.
std::string wrong_with(const Row& row, const std::string& listed, const std::vector<std::string>& requests) {
  const auto* const change = [&]() -> const Change* {
    for (const auto* each : value_changes(row)) {
      if (listed.starts_with(line_of(row, *each, ""))) return each;
    }
    return nullptr;
  }();
  if (change == nullptr) return "it is not in rows.txt";
  const auto who = listed.substr(line_of(row, *change, "").size());
  std::function<bool()> notices;
  if (const std::string prefix = "requests.jsonl:"; who.starts_with(prefix)) {
    const auto asked = std::make_shared<Asked>(read_request(requests.at(std::stoul(who.substr(prefix.size())) - 1)));
    if (const auto wrong = asked->wrong(asked->answer()); !wrong.empty()) return who + ": " + wrong;
    notices = [asked] { return asked->notices(); };
  } else {
    const auto probe = std::ranges::find(probes(), who, &Probe::what);
    if (probe == probes().end()) return "there is no " + who;
    if (probe->notices()) return who + " gives " + probe->result();
    notices = [probe] { return probe->notices(); };
  }
  change->make();
  // Where rows are found by their words, or one rests on another, the library may miss one in such a way that
  // sanitizers end the process: noticed as well.
  const bool may_end = row.rule == "duties" || change->what.ends_with(" another");
  const bool noticed = may_end ? ends_badly([&] { return !notices(); }) : notices();
  change->take_back();
  return noticed ? "" : who + " does not notice " + change->what;
}

int check_rows() {
  const auto requests = lines_of(requests_file);
  auto all = rows();
  std::erase_if(all, [](const Row& row) { return !is_listed(row); });
  auto listed = lines_of(rows_file);
  const auto faults = in_parts([&](std::size_t part, std::size_t parts, const auto& tell) {
    for (std::size_t i = part; i < all.size(); i += parts) {
      const auto wrong = wrong_with(all[i], i < listed.size() ? listed[i] : "", requests);
      if (!wrong.empty()) tell(all[i].rule + " | " + all[i].name + ": " + wrong);
    }
  });
  for (const auto& fault : faults) std::cout << fault << '\n';
  if (listed.size() > all.size()) std::cout << "rows.txt has rows that the law has not\n";
  std::cout << all.size() << " rows, of which " << faults.size() << " are not shown to count\n";
  return faults.empty() && listed.size() == all.size() ? 0 : 1;
}

/// Changes that alter nothing, and why: a line of equivalent.txt.
struct Equivalent {
  std::string line;
  std::vector<std::string> cells;  ///< rule, row and change, as patterns of the shell; then the reason

  [[nodiscard]] bool fits(const Row& row, const Change& change) const {
    const auto fits = [&](std::size_t cell, const std::string& text) {
      return fnmatch(cells[cell].c_str(), text.c_str(), FNM_NOESCAPE) == 0;
    };
    return fits(0, row.rule) && fits(1, row.name) && fits(2, change.what);
  }
};

std::vector<Equivalent> read_equivalent() {
  constexpr std::string_view bar = " | ";
  std::vector<Equivalent> all;
  for (const auto& line : lines_of(folder / "equivalent.txt")) {
    if (line.empty() || line.starts_with('#')) continue;
    Equivalent read{line, {}};
    std::size_t at = 0;
    for (auto end = line.find(bar); end != std::string::npos; end = line.find(bar, at)) {
      read.cells.push_back(line.substr(at, end - at));
      at = end + bar.size();
    }
    read.cells.push_back(line.substr(at));
    if (read.cells.size() != 4) throw std::runtime_error("equivalent.txt: not four cells: " + line);
    all.push_back(std::move(read));
  }
  return all;
}

int try_changes() {
  const auto requests = right_requests();
  const auto all = rows();
  const auto equivalent = read_equivalent();
  // What becomes of a change: `+` it is noticed; `=` it is not, as a line of equivalent.txt says; else a fault.
  const auto lines = in_parts([&](std::size_t part, std::size_t parts, const auto& tell) {
    Noticing noticing(requests);
    for (std::size_t i = part; i < all.size(); i += parts) {
      for (const auto& change : all[i].changes) {
        const auto who = noticing.witness(all[i], change);
        const auto said = std::ranges::find_if(equivalent, [&](const auto& each) { return each.fits(all[i], change); });
        const auto name = all[i].rule + " | " + all[i].name + " | " + change.what;
        if (said == equivalent.end()) {
          tell((who ? "+" : "not noticed: ") + name);
        } else {
          tell(who ? "equivalent.txt says that nothing changes, but " + noticing.name(who) + " notices: " + name
                   : "=" + said->line);
        }
      }
    }
  });
  const auto count = [&](char kind) {
    return std::ranges::count_if(lines, [&](const auto& line) { return line.front() == kind; });
  };
  bool faults = false;
  for (const auto& line : lines) {
    if (line.front() == '+' || line.front() == '=') continue;
    std::cout << line << '\n';
    faults = true;
  }
  for (const auto& each : equivalent) {
    if (std::ranges::find(lines, "=" + each.line) != lines.end()) continue;
    std::cout << "equivalent.txt: there is no such change: " << each.line << '\n';
    faults = true;
  }
  std::cout << all.size() << " rows, " << lines.size() << " changes: " << count('+') << " are noticed, " << count('=')
            << " change nothing\n";
  return faults ? 1 : 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    const std::vector<std::string> given(words + 1, words + count);
    const std::string mode = given.empty() ? "" : given[0];
    if (mode == "rows" && given.size() == 1) return check_rows();
    if (mode == "list" && given.size() == 1) return list_rows();
    if (mode == "changes" && given.size() == 1) return try_changes();
#ifdef JAMSOSTEK_CHANGEABLE
    if (mode == "gather" && given.size() <= 3) {
      const auto pool = given.size() > 1 ? std::stoul(given[1]) : 1'000;
      return gather(requests_file, right_requests(), pool, given.size() > 2 ? given[2] : "");
    }
#endif
    std::cerr << "jamsostek_mutation rows | changes | list | gather [POOL [RULE]]\n";
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
  }
  return 2;
}
