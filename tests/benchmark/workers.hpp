#pragma once

#include <cstdint>

/// Workers that are the same in every run: the n-th one follows from n alone.
struct MadeUpWorker {
  std::int64_t wage;  ///< sen; 1 to 40 million rupiah, one in eight with sen
  std::uint8_t risk;  ///< 0 to 4
  bool citizen;       ///< one in 64 is none
};

inline MadeUpWorker made_up_worker(std::uint64_t n) {
  // The finalizer of MurmurHash3: every bit of n moves every bit of the result.
  n = (n + 1) * 0x9E3779B97F4A7C15U;
  n = (n ^ (n >> 33U)) * 0xFF51AFD7ED558CCDU;
  n = (n ^ (n >> 33U)) * 0xC4CEB9FE1A85EC53U;
  n ^= n >> 33U;
  const auto rupiah = static_cast<std::int64_t>(1'000'000 + (n >> 16U) % 39'000'000);
  const auto sen = (n & 7U) == 0 ? static_cast<std::int64_t>((n >> 3U) % 100) : 0;
  return {rupiah * 100 + sen, static_cast<std::uint8_t>((n >> 10U) % 5), ((n >> 57U) & 63U) != 0};
}
