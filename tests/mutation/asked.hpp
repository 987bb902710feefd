#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <jamsostek/face/evaluator.hpp>

#include "oracle/compare.hpp"

/// Requests, and what their answers must be whoever changes the law.
namespace mutation {

using oracle::json;

/// A request with what must be in its answer: all that the oracle tells, and the texts that it leaves to others.
class Asked {
 public:
  /// `is` holds members of the answer by their JSON pointers: `/result/papers/3/indonesian`.
  Asked(std::string reason, json request, json is = json::object());

  /// The operation.
  [[nodiscard]] const std::string& op() const { return op_; }
  [[nodiscard]] const json& request() const { return request_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }
  /// The answer under the law as it is.
  [[nodiscard]] const std::string& answer() const { return answer_; }
  /// What is wrong with an answer; nothing when all that must be in it is.
  [[nodiscard]] std::string wrong(const std::string& answer) const;
  /// Whether the answer that the library gives now is wrong.
  [[nodiscard]] bool notices() const;
  /// From now on the answer must have the member in which it first differs from another one.
  void state_difference(const std::string& other);
  /// A line of the file of requests.
  [[nodiscard]] std::string line() const;

 private:
  std::string reason_;
  json request_;
  json is_;
  std::string op_;
  std::string text_;
  std::string answer_;
  oracle::Verdict verdict_;
};

/// Whether an operation only shows what a row says, and computes nothing by it.
[[nodiscard]] bool only_shows(std::string_view op);

/// What the library answers now, whatever was changed in it.
[[nodiscard]] std::string answer_to(const std::string& request);

/// The lines of a file.
[[nodiscard]] std::vector<std::string> lines_of(const std::filesystem::path& file);
/// A line of a file of requests.
[[nodiscard]] Asked read_request(const std::string& line);
/// All its lines.
[[nodiscard]] std::vector<Asked> read_requests(const std::filesystem::path& file);

}  // namespace mutation
