#pragma once

#include <exception>
#include <functional>
#include <string>
#include <vector>

/// Calls of what no request reaches, with the results that were reckoned by hand.
namespace mutation {

struct Probe {
  std::string what;                     ///< the function
  std::function<std::string()> result;  ///< by the law as it stands now
  std::string right;                    ///< what it must be

  /// Whether the result is another one now, or there is none.
  [[nodiscard]] bool notices() const {
    try {
      return result() != right;
    } catch (const std::exception&) {
      return true;
    }
  }
};

const std::vector<Probe>& probes();

}  // namespace mutation
