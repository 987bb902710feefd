#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;

constexpr Row<Day, int> employer_months[] = {row(benefits_began, open, 3, permenaker_26_2015, "",
                                                 "months of arrears of an employer up to which BPJS pays JKK and JKM",
                                                 high, "the article is not confirmed")};
constexpr Row<Day, int> bpu_months[] = {
    row(benefits_began, open, 3, permenaker_1_2016, "",
        "months of arrears of a BPU member up to which benefits are withheld, not lost", medium,
        "the source leaves exactly three months open; rules after 2021 were not found")};
static_assert(sound(employer_months) && sound(bpu_months));

}  // namespace

ArrearsRules arrears() {
  return {
      .employer_months = {"arrears.employer_months", employer_months},
      .bpu_months = {"arrears.bpu_months", bpu_months},
  };
}

}  // namespace jamsostek::inline v0::builtin
