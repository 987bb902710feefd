#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jamsostek/law/rule_book.hpp>

namespace jamsostek::inline v0::face {

/// A request of more bytes is answered with `bad_json`: it bounds the memory.
inline constexpr std::size_t longest_request = std::size_t{1} << 24U;

/// The machine interface: one JSON request in, one JSON answer out (docs/machine-interface.md).
///
/// ```cpp
/// const face::Evaluator evaluator;
/// std::string answer = evaluator.answer(R"({"id": 1, "op": "retirement", "birth_date": "1990-01-01"})");
/// ```
///
/// An evaluator is immutable: one may serve many threads.
class JAMSOSTEK_EXPORT Evaluator {
 public:
  /// Answers under this law; requests may amend it for themselves.
  explicit Evaluator(RuleBook book = RuleBook::builtin()) : book_(std::move(book)) {}

  /// The answer to one request, without a line break. Whatever the bytes: a fault is an answer, never an exception.
  [[nodiscard]] std::string answer(std::string_view request) const;

 private:
  RuleBook book_;
};

}  // namespace jamsostek::inline v0::face
