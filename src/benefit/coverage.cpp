#include <jamsostek/benefit/coverage.hpp>

#include "cite.hpp"

namespace jamsostek::inline v0::benefit {
namespace {

constexpr Source first_unpaid{
    {"Permenaker 26/2015", "", "a first contribution that is unpaid makes the employer liable",
     "the article is not confirmed; one source, on JKM"},
    Confidence::medium};
constexpr Source bpu_first_unpaid{
    {"Permenaker 1/2016", "", "cover of BPU begins with registration and the first contribution paid",
     "the article is not confirmed"},
    Confidence::medium};
constexpr Source bpu_jkk{
    {"Permenaker 1/2016", "", "JKK of a BPU member in arrears: care at once, money once they are settled",
     "the source heads the rule \"more than three months\"; it is read as up to three"},
    Confidence::low};

}  // namespace

Coverage coverage(const RuleBook& book, Programme programme, Segment segment, Day event, const Arrears& arrears,
                  Explanation* why) {
  if (arrears.months < 0) {
    throw OutOfRange("coverage.arrears_months", fmt::format("{}", arrears.months), "months are not negative");
  }
  if (programme != Programme::jkk && programme != Programme::jkm) {
    throw InvalidValue("programme", to_string(programme), "arrears bear on the cover of jkk and jkm");
  }
  if (segment == Segment::jakon) {
    throw InvalidValue("coverage", to_string(segment), "the cover of construction follows the project, not arrears");
  }

  const bool bpu = segment == Segment::bpu;
  Sources sources;
  const int grace = cited(bpu ? book->arrears.bpu_months : book->arrears.employer_months, event, "event", sources);
  const auto beyond = bpu ? Standing::lost : Standing::employer_liable;
  if (why != nullptr) {
    why->add({.what = "arrears_beyond_limit",
              .formula = "not first_contribution_paid or arrears_months > arrears_limit",
              .operands = {{"first_contribution_paid", arrears.first_contribution_paid},
                           {"arrears_months", arrears.months},
                           {"arrears_limit", grace}},
              .result = !arrears.first_contribution_paid || arrears.months > grace,
              .rule = sources});
  }
  if (!arrears.first_contribution_paid) {
    return {beyond, "the first contribution is unpaid", bpu ? bpu_first_unpaid : first_unpaid};
  }
  if (bpu && programme == Programme::jkk && arrears.months > 0) sources.add(bpu_jkk);
  const auto detail = fmt::format("{} months of arrears; the limit is {}", arrears.months, grace);
  if (arrears.months > grace) return {beyond, detail, sources};
  return {bpu && arrears.months > 0 ? Standing::withheld : Standing::covered, detail, sources};
}

}  // namespace jamsostek::inline v0::benefit
