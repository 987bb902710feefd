#include <jamsostek/law/identifier.hpp>

#include "builtin.hpp"

namespace jamsostek::inline v0 {
namespace {

using enum IdentifierKind;
using enum Confidence;

constexpr std::string_view nik_pattern = "################";
constexpr std::string_view home_page = "BPJS TK home page, seen in October 2025";
constexpr Day home_page_seen = Day(2025, 10, 9);

constexpr IdentifierForm forms[] = {
    {nik,
     nik_pattern,
     builtin::benefits_began,
     {{"PP 37/2007", "Pasal 37(1)",
       "six digits of the area of registration, six of the birth date (a woman's day plus 40), four counted up",
       "PP 40/2019 Pasal 30(2): it stays for life, also where the birth date was corrected later"},
      high}},
    {kpj,
     "##?########",
     builtin::benefits_began,
     {{builtin::faq_2018.name, "", "the number on the membership card",
       "the texts name the number, not its form: eleven characters, on older cards with a letter in the third place, "
       "are "
       "from general knowledge"},
      low}},
    {npp,
     "????????",
     builtin::benefits_began,
     {{builtin::faq_2018.name, "SIPP 19", "the number under which an employer is registered",
       "the texts name the number, not its form: eight digits or capital letters are from general knowledge"},
      low}},
    {payment_code_pu,
     "###########",
     builtin::faq_2018.known,
     {{builtin::faq_2018.name, "PU 46", "the payment code is eleven random digits", ""}, high}},
    {payment_code_pu,
     "############",
     home_page_seen,
     {{home_page, "", "the payment code of wage recipients is twelve digits", "the text of 2018 says eleven digits"},
      high}},
    {payment_code_bpu,
     nik_pattern,
     home_page_seen,
     {{home_page, "", "the payment code of BPU is the NIK of who registers", ""}, high}},
    {payment_code_bpu_group,
     "0626############",
     home_page_seen,
     {{home_page, "", "the payment code of a group of BPU is sixteen digits, 0626 in front", ""}, high}},
};

}  // namespace

std::span<const IdentifierForm> identifier_forms() noexcept { return forms; }

const IdentifierForm* identifier_form(IdentifierKind kind, Day on) noexcept {
  const IdentifierForm* latest = nullptr;
  for (const auto& form : forms) {
    if (form.kind == kind && form.from <= on) latest = &form;
  }
  return latest;
}

}  // namespace jamsostek::inline v0
