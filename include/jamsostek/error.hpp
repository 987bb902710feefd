#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jamsostek/version.hpp>

namespace jamsostek::inline v0 {

/// Why a request cannot be answered. The names (see `to_string`) are stable: programs may compare them.
/// Not being entitled to something is an answer, never an error.
enum class ErrorCode : std::uint8_t {
  bad_json,        ///< a line of the machine interface is no JSON object
  unknown_op,      ///< an operation that does not exist
  unknown_field,   ///< a field that the operation does not know: a typo must not change a result
  missing_field,   ///< a required field, or one that the other facts make necessary
  invalid_value,   ///< a wrong form, a word outside its list, facts that contradict each other
  inexact_number,  ///< money as a number with a fraction or an exponent
  out_of_range,    ///< a well-formed number outside its stated range; negative money
  no_rule,         ///< no rule in force, or no published figure, for that date
  overflow,        ///< an amount beyond 92,233,720,368,547,758.07 rupiah
};

/// The stable name of an error code, such as `"invalid_value"`.
JAMSOSTEK_EXPORT std::string_view to_string(ErrorCode code) noexcept;

/// Whether a text may be shown to others as it was given: it is no longer than 100 bytes, has at most eight digits (a
/// day has as many, the number of a person has more), and is no name: no capital letter stands beside another letter,
/// no byte is outside ASCII, and letters stand in one word only. A name in small letters that is a single word cannot
/// be told from a word that was mistyped.
[[nodiscard]] JAMSOSTEK_EXPORT bool may_be_shown(std::string_view text) noexcept;

/// All that may be shown of a number of a person or an employer: its last four digits, as `...1234`. Of a text with no
/// digit nothing is shown: it may be a name.
[[nodiscard]] JAMSOSTEK_EXPORT std::string last_four(std::string_view number);

/// The one base of everything that this library throws on purpose.
///
/// `field()` names the fact that is at fault (`worker.birth_date`), and `what()` is a sentence that states the rule
/// which it breaks. `value()` repeats the fact as given where it `may_be_shown`, else its `last_four` digits, so that
/// an error can go into a log; it is empty when the fact is absent.
class JAMSOSTEK_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string_view field, std::string_view value,
        std::string_view message);  ///< `message` becomes `what()`.

  /// The kind of error, as its stable word in the machine interface.
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  /// The path of the fact that is at fault.
  [[nodiscard]] const std::string& field() const noexcept { return field_; }
  /// The fact as given; empty when it is absent.
  [[nodiscard]] const std::string& value() const noexcept { return value_; }

 private:
  ErrorCode code_;
  std::string field_;
  std::string value_;
};

/// One exception type for each code, so that a caller can catch exactly what it can mend.
template <ErrorCode error_code>
class JAMSOSTEK_EXPORT ErrorOf final : public Error {
 public:
  /// As the constructor of `Error`, with the code of this class.
  ErrorOf(std::string_view field, std::string_view value, std::string_view message)
      : Error(error_code, field, value, message) {}
};

/// A fact that is needed is absent.
using MissingField = ErrorOf<ErrorCode::missing_field>;
/// A fact that is none of its possible values, or contradicts another.
using InvalidValue = ErrorOf<ErrorCode::invalid_value>;
/// A number that cannot be kept exactly, such as one with too many decimals.
using InexactNumber = ErrorOf<ErrorCode::inexact_number>;
/// A number or a day outside of its range.
using OutOfRange = ErrorOf<ErrorCode::out_of_range>;
/// The law has no value for a date, or it is not known.
using NoRule = ErrorOf<ErrorCode::no_rule>;
/// A result that its type cannot hold; nothing ever wraps.
using Overflow = ErrorOf<ErrorCode::overflow>;

}  // namespace jamsostek::inline v0
