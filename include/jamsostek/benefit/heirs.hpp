#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <jamsostek/law/citation.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/word.hpp>

namespace jamsostek::inline v0::benefit {

/// Who inherits, in the order of the law: each class only where the one before it has nobody.
enum class Heirs : std::uint8_t {
  spouse_or_children,  ///< wife, husband or children
  blood_relatives,     ///< in the direct line, up and down to the second degree: parents, grandparents, grandchildren
  siblings,            ///< brothers and sisters
  parents_in_law,      ///< the parents of the wife or husband
  named_in_will,       ///< whom a will names
  nobody,              ///< none of these is left
};

/// Whom a member left behind.
struct Family {
  /// A marriage that is religious only (siri) counts once a court has confirmed it (itsbat nikah).
  bool spouse = false;
  bool children = false;         ///< a child, of whatever age
  bool blood_relatives = false;  ///< in the direct line to the second degree, but for children
  bool siblings = false;         ///< brothers or sisters
  bool parents_in_law = false;   ///< a parent of the wife or husband
  bool named_in_will = false;    ///< somebody whom a will names
};

/// The class that inherits.
///
/// Law, for JKK, JKM and JHT alike: PP 44/2015 Pasal 37(5); for migrant workers Permenaker 4/2023 Pasal 57(4).
[[nodiscard]] constexpr Heirs heirs_of(const Family& family) noexcept {
  if (family.spouse || family.children) return Heirs::spouse_or_children;
  if (family.blood_relatives) return Heirs::blood_relatives;
  if (family.siblings) return Heirs::siblings;
  if (family.parents_in_law) return Heirs::parents_in_law;
  if (family.named_in_will) return Heirs::named_in_will;
  return Heirs::nobody;
}

/// Where an amount goes.
enum class Recipient : std::uint8_t {
  heirs,                 ///< those who inherit by `Heirs`
  who_buried,            ///< the employer or whoever else saw to the burial
  social_security_fund,  ///< Dana Jaminan Sosial
  estate_office,         ///< Balai Harta Peninggalan
};

/// Where an item of a death goes: to the heirs; where there is nobody, a funeral to who buried, other items of JKK and
/// JKM to the social security fund, and the savings of JHT to the estate office. `programme` is jkk, jkm or jht.
/// Rights are not transferable and cannot be attached.
///
/// Law: PP 44/2015 Pasal 37(5); for JHT the official questions and answers.
[[nodiscard]] constexpr Recipient recipient_of(Programme programme, std::string_view item, Heirs heirs) noexcept {
  if (heirs != Heirs::nobody) return Recipient::heirs;
  if (programme == Programme::jht) return Recipient::estate_office;
  return item == "funeral" ? Recipient::who_buried : Recipient::social_security_fund;
}

/// Where the order of heirs stands, and what happens where there is nobody; for jkk, jkm and jht.
[[nodiscard]] JAMSOSTEK_EXPORT const Source& heirs_source(Programme programme) noexcept;

}  // namespace jamsostek::inline v0::benefit

namespace jamsostek::inline v0 {

template <>
inline constexpr std::array<std::string_view, 6> words<benefit::Heirs> = {
    "spouse_or_children", "blood_relatives", "siblings", "parents_in_law", "named_in_will", "nobody"};
template <>
inline constexpr std::array<std::string_view, 4> words<benefit::Recipient> = {"heirs", "who_buried",
                                                                              "social_security_fund", "estate_office"};

}  // namespace jamsostek::inline v0
