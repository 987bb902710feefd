#pragma once

#include <functional>
#include <optional>

#include "oracle/oracle.hpp"

namespace oracle {

/// What the oracle says on a request.
struct Verdict {
  /// The members of `result` that it knows; null where it knows nothing of such a request.
  json told;
  /// When not empty: the answer must be an error with one of these codes.
  std::set<std::string> codes;
};

/// A judge reads a request as it is: what it stumbles over (a member that is not there, a word where a number belongs)
/// is the fault of the request.
Verdict verdict(Judge judge, const json& request);

struct Difference {
  std::string path;  ///< `lines[2].amount`; `error` where one of the two is an error, or another one
  json oracle;
  json library;

  /// The path without the positions in arrays, and the codes: what is the same difference in another request.
  [[nodiscard]] std::string kind() const;
};

/// The first member that the oracle tells and the library's answer has not, or otherwise.
std::optional<Difference> difference(const std::string& operation, const Verdict& verdict, const json& answer);

/// The smallest request found, by leaving out and simplifying, of which `still` is true, as it is of `request`.
json shrunk(json request, const std::function<bool(const json&)>& still);

}  // namespace oracle
