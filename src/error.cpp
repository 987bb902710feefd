#include <jamsostek/error.hpp>

#include <array>

namespace jamsostek::inline v0 {
namespace {

constexpr std::array<std::string_view, 9> code_names = {"bad_json",      "unknown_op",    "unknown_field",
                                                        "missing_field", "invalid_value", "inexact_number",
                                                        "out_of_range",  "no_rule",       "overflow"};

}  // namespace

std::string_view to_string(ErrorCode code) noexcept { return code_names[static_cast<std::size_t>(code)]; }

Error::Error(ErrorCode code, std::string_view field, std::string_view value, std::string_view message)
    : std::runtime_error(std::string(message)), code_(code), field_(field), value_(value) {}

}  // namespace jamsostek::inline v0
