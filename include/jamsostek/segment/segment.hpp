#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// Who is insured under the rules for those who work in Indonesia.
enum class Segment : std::uint8_t {
  pu,     ///< wage recipients (penerima upah). Interns, students in practice and prisoners at work count as such
  bpu,    ///< those who work for themselves (bukan penerima upah)
  jakon,  ///< construction workers (jasa konstruksi)
};
/// The words of `Segment`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 3> words<Segment> = {"pu", "bpu", "jakon"};

/// Every segment, with those who work abroad.
enum class AnySegment : std::uint8_t {
  pu,     ///< wage recipients (penerima upah)
  bpu,    ///< who works on their own account (bukan penerima upah)
  jakon,  ///< construction (jasa konstruksi)
  pmi,    ///< Indonesians who work abroad (pekerja migran Indonesia)
};
/// The words of `AnySegment`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 4> words<AnySegment> = {"pu", "bpu", "jakon", "pmi"};

}  // namespace jamsostek::inline v0
