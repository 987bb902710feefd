#include "mutation/asked.hpp"

#include <csetjmp>
#include <csignal>
#include <fstream>
#include <stdexcept>

namespace mutation {
namespace {

/// The first member, by its pointer, that one of two values has otherwise than the other.
json::json_pointer first_difference(const json& right, const json& other,
                                    const json::json_pointer& at = json::json_pointer()) {
  if (right.is_object() && other.is_object()) {
    for (const auto& [name, value] : right.items()) {
      const auto found = other.find(name);
      if (found == other.end()) return at / name;
      if (*found != value) return first_difference(value, *found, at / name);
    }
  } else if (right.is_array() && other.is_array()) {
    for (std::size_t i = 0; i < std::min(right.size(), other.size()); ++i) {
      if (right[i] != other[i]) return first_difference(right[i], other[i], at / i);
    }
  }
  return at;
}

/// Of an operation that the oracle does not judge it knows nothing.
oracle::Verdict verdict_of(const std::string& op, const json& request) {
  const auto judge = oracle::judges().find(op);
  return judge == oracle::judges().end() ? oracle::Verdict{} : oracle::verdict(judge->second, request);
}

}  // namespace

std::string answer_to(const std::string& request) {
  static const jamsostek::face::Evaluator evaluator;
  const std::string failed = R"({"ok":false,"error":{"code":"failed"}})";
  // A table that cannot be may bring the library down, which notices the change as well. What it held is lost.
  static sigjmp_buf before;
  static const bool caught = [] {
    for (const int fault : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS}) std::signal(fault, [](int) { siglongjmp(before, 1); });
    return true;
  }();
  static_cast<void>(caught);
  if (sigsetjmp(before, 1) != 0) return failed;
  try {
    return evaluator.answer(request);
  } catch (const std::exception&) {
    return failed;
  }
}

Asked::Asked(std::string reason, json request, json is)
    : reason_(std::move(reason)),
      request_(std::move(request)),
      is_(std::move(is)),
      op_(request_.at("op").get<std::string>()),
      text_(request_.dump()),
      answer_(answer_to(text_)),
      verdict_(verdict_of(op_, request_)) {}

std::string Asked::wrong(const std::string& answer) const {
  const auto given = json::parse(answer, nullptr, false);
  if (given.is_discarded()) return "no JSON";
  if (const auto differs = oracle::difference(op_, verdict_, given)) {
    return differs->path + ": " + differs->oracle.dump() + " to the oracle, " + differs->library.dump();
  }
  for (const auto& [pointer, value] : is_.items()) {
    const json::json_pointer at(pointer);
    if (!given.contains(at) || given.at(at) != value) return pointer + ": it must be " + value.dump();
  }
  return {};
}

bool Asked::notices() const {
  const auto now = answer_to(text_);
  return now != answer_ && !wrong(now).empty();
}

void Asked::state_difference(const std::string& other) {
  const auto right = json::parse(answer_);
  const auto at = first_difference(right, json::parse(other, nullptr, false));
  is_[at.to_string()] = right.at(at);
}

std::string Asked::line() const {
  json line = {{"for", reason_}, {"request", request_}};
  if (!is_.empty()) line["is"] = is_;
  return line.dump();
}

bool only_shows(std::string_view op) { return op == "rule" || op == "diff" || op.starts_with("rules."); }

Asked read_request(const std::string& line) {
  const auto told = json::parse(line);
  return {told.at("for"), told.at("request"), told.value("is", json::object())};
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Asked> read_requests(const std::filesystem::path& file) {
  std::vector<Asked> all;
  for (const auto& line : lines_of(file)) all.push_back(read_request(line));
  return all;
}

}  // namespace mutation
