#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// The five programmes of BPJS Ketenagakerjaan.
enum class Programme : std::uint8_t {
  jkk,  ///< work accidents (Jaminan Kecelakaan Kerja)
  jkm,  ///< death (Jaminan Kematian)
  jht,  ///< old-age savings (Jaminan Hari Tua)
  jp,   ///< pension (Jaminan Pensiun)
  jkp,  ///< job loss (Jaminan Kehilangan Pekerjaan)
};
/// The words of `Programme`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 5> words<Programme> = {"jkk", "jkm", "jht", "jp", "jkp"};

/// Every programme, in the order of `Programme`.
inline constexpr std::array all_programmes = {Programme::jkk, Programme::jkm, Programme::jht, Programme::jp,
                                              Programme::jkp};

/// A set of programmes.
class ProgrammeSet {
 public:
  constexpr ProgrammeSet() noexcept = default;
  /// The set of those listed; twice the same counts once.
  constexpr ProgrammeSet(std::initializer_list<Programme> programmes) noexcept {
    for (const auto programme : programmes) add(programme);
  }

  /// Puts a programme in; nothing changes where it is in already.
  constexpr void add(Programme programme) noexcept { bits_ = static_cast<std::uint8_t>(bits_ | bit(programme)); }
  /// Takes a programme out; nothing changes where it is not in.
  constexpr void remove(Programme programme) noexcept { bits_ = static_cast<std::uint8_t>(bits_ & ~bit(programme)); }
  /// Whether a programme is in.
  [[nodiscard]] constexpr bool has(Programme programme) const noexcept { return (bits_ & bit(programme)) != 0; }
  /// Whether none is in.
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  /// Whether every one of `others` is in this set.
  [[nodiscard]] constexpr bool has_all(ProgrammeSet others) const noexcept {
    return (bits_ & others.bits_) == others.bits_;
  }
  /// The same programmes.
  friend constexpr bool operator==(ProgrammeSet, ProgrammeSet) noexcept = default;

 private:
  static constexpr std::uint8_t bit(Programme programme) noexcept {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(programme));
  }
  std::uint8_t bits_ = 0;
};

/// Who bears a contribution line.
enum class Payer : std::uint8_t {
  employer,     ///< of wage recipients
  worker,       ///< held back from the wage
  government,   ///< the state's part of JKP
  participant,  ///< BPU and PMI pay for themselves
  project,      ///< construction
  jkk_fund,     ///< a part of JKP that is moved over from JKK; not billed
  jkm_fund,     ///< a part of JKP that is moved over from JKM; not billed
};
/// The words of `Payer`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 7> words<Payer> = {"employer", "worker",   "government", "participant",
                                                                 "project",  "jkk_fund", "jkm_fund"};

}  // namespace jamsostek::inline v0
