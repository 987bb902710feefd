#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <jamsostek/calendar/day.hpp>
#include <jamsostek/law/citation.hpp>
#include <jamsostek/version.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// The numbers by which persons, employers and payments are known.
enum class IdentifierKind : std::uint8_t {
  nik,                     ///< a resident (Nomor Induk Kependudukan)
  kpj,                     ///< a membership (nomor Kartu Peserta Jamsostek)
  npp,                     ///< a registered employer (Nomor Pendaftaran Perusahaan)
  payment_code_pu,         ///< the contribution of an employer (kode iuran)
  payment_code_bpu,        ///< the contribution of one BPU participant: the NIK
  payment_code_bpu_group,  ///< the contribution of a group of BPU participants (wadah)
};
/// The words of `IdentifierKind`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 6> words<IdentifierKind> = {
    "nik", "kpj", "npp", "payment_code_pu", "payment_code_bpu", "payment_code_bpu_group"};

/// How one kind of number is written, by one text.
///
/// A text replaces the earlier ones on the same kind from its own day on; they stay in the table.
struct IdentifierForm {
  IdentifierKind kind;       ///< the kind of number that is written so
  std::string_view pattern;  ///< `#` is a digit, `?` a digit or a capital letter; other characters stand as they are
  Day from;                  ///< the day of the text, or the first on which it was seen
  Source source;             ///< where it stands
};

/// In a NIK the day of birth of a woman is written with so much added.
inline constexpr int nik_women_day = 40;

/// The forms of every kind, those of one kind beside each other, older texts first.
[[nodiscard]] JAMSOSTEK_EXPORT std::span<const IdentifierForm> identifier_forms() noexcept;

/// The form that stands on a day: that of the latest text by then; nothing before the first one.
[[nodiscard]] JAMSOSTEK_EXPORT const IdentifierForm* identifier_form(IdentifierKind kind, Day on) noexcept;

}  // namespace jamsostek::inline v0
