#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Every row of the law, and every change of one that a test must notice.
namespace mutation {

/// One wrong version of a row. The row is changed where it stands, so that all who read it read what is wrong.
struct Change {
  std::string what;                 ///< `value +1`, `known -1`, `duty another`
  std::function<void()> make;       ///< makes the row wrong
  std::function<void()> take_back;  ///< makes it right again
};

/// A row, its changes, and the values at which it takes hold: what a request that notices a change is likely to name.
struct Row {
  std::string rule;  ///< the rule or table that it belongs to: `jp.wage_ceiling`, `deadlines`
  std::string name;  ///< which of its rows: `2026-03, known 2026-02-27`
  std::vector<Change> changes;
  std::vector<std::string> days;      ///< `2026-03`, `2026-02-27`
  std::vector<std::int64_t> numbers;  ///< rupiah, or counts
  std::vector<std::string> percents;  ///< `0.24`
};

/// The rows of all rules and tables, and after them the roundings.
std::vector<Row> rows();

}  // namespace mutation
