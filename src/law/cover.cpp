#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;

constexpr Row<Day, int> cash_basis[] = {
    row(benefits_began, open, 1, faq_2018, "PU 9, BPU 12, JKM 25",
        "cover begins with the complete form and the first contribution, paid in full", high)};
constexpr Row<Day, int> active[] = {row(benefits_began, open, 1, faq_2018, "JKM 23",
                                        "members are covered while they are active", high,
                                        "on JKM; JKK is read alike, for its accidents come from work")};
constexpr Row<Day, int> employer_registration[] = {row(benefits_began, open, 1, pp_44_2015, "",
                                                       "the employer owes the benefits of a worker it did not register",
                                                       medium, "one source of 2021; the article is not confirmed")};
constexpr std::string_view project_title = "a project takes part once it is paid in full or its first instalment is";
constexpr Row<Day, int> project_payment[] = {
    row(benefits_began, open, 1, faq_2018, "Jakon 14", project_title, medium,
        "the text allows three instalments; that the first one begins the cover is said in 2022 only"),
    row(perdir_22_2022.known, open, 1, perdir_22_2022, "", project_title, medium, "the day in July 2022 was not found"),
};
constexpr Row<Day, int> on_project[] = {row(benefits_began, open, 1, faq_2018, "JKM 31",
                                            "construction workers are covered while they work on the project", medium,
                                            "on JKM; JKK is read alike")};
constexpr Row<Day, int> treatment[] = {
    row(benefits_began, open, 1, faq_2018, "JKK 19",
        "who was hurt stays a member until treatment ends, though the contract ended before", medium,
        "one source; it speaks of employers, so it is read as not for BPU")};
static_assert(sound(cash_basis) && sound(active) && sound(employer_registration) && sound(project_payment) &&
              sound(on_project) && sound(treatment));

}  // namespace

CoverRules cover() {
  return {
      .cash_basis = {"cover.cash_basis", cash_basis},
      .active = {"cover.active", active},
      .employer_registration = {"cover.employer_registration", employer_registration},
      .project_payment = {"cover.project_payment", project_payment},
      .on_project = {"cover.on_project", on_project},
      .treatment = {"cover.treatment", treatment},
  };
}

}  // namespace jamsostek::inline v0::builtin
