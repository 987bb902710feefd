#include <jamsostek/membership/cover.hpp>

#include <algorithm>

#include "../benefit/cite.hpp"

namespace jamsostek::inline v0::membership {
namespace {

using benefit::Standing;

std::string shown(const std::optional<Day>& day) { return day ? fmt::format("{}", *day) : std::string("never"); }

void refuse_before(const std::optional<Day>& day, std::string_view field, const std::optional<Day>& earliest,
                   std::string_view rule) {
  if (day && earliest && *day < *earliest) throw InvalidValue(field, shown(day), rule);
}

void refuse(bool given, std::string_view field, std::string_view rule) {
  if (given) throw InvalidValue(field, "", rule);
}

/// What contradicts itself, whatever the law.
void check(const CoverFacts& facts) {
  const bool construction = facts.segment == Segment::jakon;
  refuse(!construction && (facts.project_from || facts.project_until), "project_from",
         "the days of a project are for the segment jakon");
  refuse(construction && facts.arrears_months != 0, "arrears_months",
         "the cover of construction follows the project, not arrears");
  refuse(facts.treated_on && facts.programme != Programme::jkk, "treated_on", "treatment is a matter of jkk");
  refuse(facts.treated_on && facts.segment == Segment::bpu, "treated_on",
         "the rule on treatment after a contract speaks of employers, which bpu has none of");
  if (facts.treatment_ended && !facts.treated_on) {
    throw MissingField("treated_on", "", "an end of treatment needs the day of treatment that is asked about");
  }
  refuse_before(facts.left, "left", facts.joined, "the last day does not come before the first");
  refuse_before(facts.project_until, "project_until", facts.project_from, "a project does not end before it begins");
  refuse_before(facts.treated_on, "treated_on", facts.on, "treatment does not come before the accident");
  refuse_before(facts.treatment_ended, "treatment_ended", facts.on, "treatment does not end before the accident");
}

/// Puts the conditions together.
class Judgement {
 public:
  Judgement(const RuleBook& book, const CoverFacts& facts)
      : facts_(facts), cover_{false, Standing::covered, {}, book} {}

  Cover judged() {
    const auto& law = cover_.book->cover;
    const auto without = facts_.segment == Segment::bpu ? Standing::lost : Standing::employer_liable;
    require("registered", by_event(facts_.registered), fmt::format("registered: {}", shown(facts_.registered)),
            law.cash_basis, without);
    if (facts_.segment == Segment::jakon) {
      judge_project();
    } else {
      judge_contributions();
      require("active", within(facts_.joined, facts_.left), at_work(), law.active, Standing::lost);
    }
    if (facts_.treated_on) {
      require("treatment_running", !facts_.treatment_ended || *facts_.treated_on <= *facts_.treatment_ended,
              fmt::format("treated on {}; treatment {}", *facts_.treated_on,
                          facts_.treatment_ended ? "ended on " + shown(facts_.treatment_ended) : "has not ended"),
              law.treatment, Standing::lost);
    }
    cover_.covered = cover_.standing == Standing::covered || cover_.standing == Standing::withheld;
    return std::move(cover_);
  }

 private:
  void judge_project() {
    const auto& law = cover_.book->cover;
    require("first_instalment_paid", by_event(facts_.first_paid), fmt::format("paid: {}", shown(facts_.first_paid)),
            law.project_payment, Standing::employer_liable);
    require("project_running", within(facts_.project_from, facts_.project_until),
            "the project: " + stretch(facts_.project_from, facts_.project_until), law.on_project, Standing::lost);
    require("on_project", within(facts_.joined, facts_.left), at_work(), law.on_project, Standing::lost);
  }

  void judge_contributions() {
    const bool begun = by_event(facts_.first_paid);
    const auto arrears =
        benefit::coverage(cover_.book, facts_.programme, facts_.segment, facts_.on, {facts_.arrears_months, begun});
    const auto paid = fmt::format("paid: {}", shown(facts_.first_paid));
    if (!begun) {
      note("first_contribution_paid", false, paid, arrears.sources, arrears.standing);
      return;
    }
    require("first_contribution_paid", true, paid, cover_.book->cover.cash_basis, Standing::covered);
    note("contributions_in_order", arrears.standing == Standing::covered, arrears.detail, arrears.sources,
         arrears.standing);
  }

  /// Notes a condition that rests on a rule of the day of the event.
  void require(std::string_view name, bool met, std::string detail, const Timeline<Day, int>& rule,
               Standing otherwise) {
    Sources sources;
    const auto cite = [&](const auto& each) { static_cast<void>(benefit::cited(each, facts_.on, "on", sources)); };
    cite(rule);
    if (!met && otherwise == Standing::employer_liable) cite(cover_.book->cover.employer_registration);
    note(name, met, std::move(detail), sources, otherwise);
  }
  /// A condition that fails lowers the standing.
  void note(std::string_view name, bool met, std::string detail, const Sources& sources, Standing otherwise) {
    cover_.conditions.push_back({name, met, std::move(detail), sources});
    if (!met) cover_.standing = std::max(cover_.standing, otherwise);
  }

  [[nodiscard]] bool by_event(const std::optional<Day>& day) const { return day && *day <= facts_.on; }
  [[nodiscard]] bool within(const std::optional<Day>& first, const std::optional<Day>& last) const {
    return (!first || *first <= facts_.on) && (!last || facts_.on <= *last);
  }
  [[nodiscard]] std::string at_work() const { return "at work: " + stretch(facts_.joined, facts_.left); }
  static std::string stretch(const std::optional<Day>& first, const std::optional<Day>& last) {
    const auto given = [](const std::optional<Day>& day) { return day ? shown(day) : std::string("not given"); };
    return fmt::format("{} to {}", given(first), given(last));
  }

  const CoverFacts& facts_;
  Cover cover_;
};

}  // namespace

Cover cover(const RuleBook& book, const CoverFacts& facts) {
  check(facts);
  if (facts.programme != Programme::jkk && facts.programme != Programme::jkm) {
    throw InvalidValue("programme", to_string(facts.programme), "cover on a day is a question of jkk and jkm");
  }
  return Judgement(book, facts).judged();
}

}  // namespace jamsostek::inline v0::membership
