#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/version.hpp>
#include <jamsostek/word.hpp>

/// The activities of a company that BPJS supports. Their conditions and limits are those of the applicant's procedure
/// (membership/claim.hpp).
namespace jamsostek::inline v0::membership::prevention {

/// Who asks.
enum class Applicant : std::uint8_t {
  employer,  ///< a company, for its own workers
  partner,   ///< a third party that runs activities for BPJS
};

/// The procedure that an applicant follows.
[[nodiscard]] constexpr std::string_view procedure_of(Applicant applicant) noexcept {
  return applicant == Applicant::employer ? "support.prevention" : "support.prevention_partner";
}

/// What an activity is for.
enum class Kind : std::uint8_t {
  promotive,   ///< betters health and safety at work
  preventive,  ///< keeps accidents and diseases away
};

/// What is asked to be paid for.
enum class Activity : std::uint8_t {
  traffic_safety_campaign,  ///< for safety on the way to work
  healthy_living_campaign,  ///< for a healthy life
  safety_guidance,          ///< pembinaan keselamatan dan kesehatan kerja
  safety_culture,           ///< for safe habits at work
  nutrition,                ///< food for workers
  medical_check_up,         ///< of workers
  workplace_measurement,    ///< pemeriksaan lingkungan kerja
  protective_equipment,     ///< worn by workers
  information_media,        ///< signs and leaflets on safety
  safety_riding,            ///< training of riders and drivers
};

/// The kind of an activity: one kind is supported in a calendar year.
[[nodiscard]] constexpr Kind kind_of(Activity activity) noexcept {
  return activity < Activity::medical_check_up ? Kind::promotive : Kind::preventive;
}

/// The text that lists the activities of a kind.
[[nodiscard]] JAMSOSTEK_EXPORT const Source& source_of(Kind kind) noexcept;

}  // namespace jamsostek::inline v0::membership::prevention

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 2> words<membership::prevention::Applicant> = {"employer", "partner"};
template <>
inline constexpr std::array<std::string_view, 2> words<membership::prevention::Kind> = {"promotive", "preventive"};
template <>
inline constexpr std::array<std::string_view, 10> words<membership::prevention::Activity> = {
    "traffic_safety_campaign", "healthy_living_campaign", "safety_guidance",      "safety_culture",    "nutrition",
    "medical_check_up",        "workplace_measurement",   "protective_equipment", "information_media", "safety_riding"};

}  // namespace jamsostek::inline v0
