#include "must.hpp"

#include <fmt/format.h>

#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

namespace {

/// A text is refused with an error that names the field, or it is a value that is read again as it was from what is
/// written for it.
template <class Read, class... Write>
void check(std::string_view text, const Read& read, const Write&... write) {
  try {
    const auto value = read(text);
    (must(read(write(value)) == value, "what is written is read again as it was"), ...);
  } catch (const Error& error) {
    must_be_told(error);
    must(error.field() == "given", "an error names the field");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto plain = [](const auto& value) { return fmt::format("{}", value); };
  check(
      text, [](std::string_view from) { return Money::parse_plain(from, "given"); }, plain);
  check(
      text, [](std::string_view from) { return Money::parse(from, "given"); }, plain,
      [](Money money) { return fmt::format("{:id}", money); });
  check(
      text, [](std::string_view from) { return Rate::parse_percent(from, "given"); },
      [](Rate rate) { return rate.percent_text(); });
  check(
      text, [](std::string_view from) { return Month::parse(from, "given"); }, plain);
  check(
      text, [](std::string_view from) { return Day::parse(from, "given"); }, plain);
  return 0;
}
