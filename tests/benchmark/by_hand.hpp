#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

/// November 2026 as a programmer writes it by hand, without the library: constants in the code, no check, no citation.
/// The columns are compared with it for their speed, the files for their rupiah.
namespace by_hand {

inline constexpr std::size_t columns = 8;  // jkk, jkm, jht employer and worker, jp employer and worker, two totals
inline constexpr std::array<std::int64_t, 5> jkk_rates = {24, 54, 89, 127, 174};  // of 10,000, by risk
inline constexpr std::int64_t jp_ceiling = 11'086'300'00;                         // sen

/// So many ten-thousandths of a wage in sen, half up to the rupiah, in sen.
inline std::int64_t part(std::int64_t wage, std::int64_t rate) { return (wage * rate + 500'000) / 1'000'000 * 100; }

/// One worker's amounts in sen.
inline std::array<std::int64_t, columns> amounts(std::int64_t wage, std::int64_t jkk_rate, bool citizen) {
  const auto jp_wage = citizen ? std::min(wage, jp_ceiling) : 0;
  const auto jkk = part(wage, jkk_rate);
  const auto jkm = part(wage, 30);
  const auto jht_employer = part(wage, 370);
  const auto jht_worker = part(wage, 200);
  const auto jp_employer = part(jp_wage, 200);
  const auto jp_worker = part(jp_wage, 100);
  return {jkk,
          jkm,
          jht_employer,
          jht_worker,
          jp_employer,
          jp_worker,
          jkk + jkm + jht_employer + jp_employer,
          jht_worker + jp_worker};
}

}  // namespace by_hand
