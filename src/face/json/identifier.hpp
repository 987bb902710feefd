#pragma once

#include <jamsostek/segment/identifier.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// A NIK that was checked against what is known of the person.
struct NikCheck {
  Nik nik;
  std::vector<Condition> conditions;

  /// Whether all that is known agrees.
  [[nodiscard]] bool agrees() const;
};

/// Reads the fields of `identifier.classify` and of `identifier.check`, and reads the number. Errors show no more of it
/// than its last four digits.
[[nodiscard]] std::vector<Reading> identifier_classify(Fields& request, const Context& context);
[[nodiscard]] NikCheck identifier_check(Fields& request, const Context& context);

void run_identifier_classify(Fields& request, const Context& context, Writer& result);
void run_identifier_check(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
