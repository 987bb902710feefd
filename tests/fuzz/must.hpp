#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <jamsostek/error.hpp>

/// Fuzz targets: each is one function that takes any bytes. `run.sh` runs them under libFuzzer; the tests replay the
/// inputs that are kept in `corpus`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

/// Ends the process where something does not hold, so that the fuzzer keeps the input.
inline void must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

/// What holds for every error: a stable code, the sentence that states the rule, and no more of the value than may be
/// shown.
inline void must_be_told(const jamsostek::Error& error) {
  must(!jamsostek::to_string(error.code()).empty(), "an error has a code");
  must(!std::string_view(error.what()).empty(), "an error has a message");
  must(error.value().starts_with("...") || jamsostek::may_be_shown(error.value()), "an error shows what may be shown");
}
