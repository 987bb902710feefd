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
  Judgement(const RuleBook& book, const CoverFacts& facts, Explanation* why)
      : facts_(facts), why_(why), cover_{false, Standing::covered, {}, book} {}

  Cover judged() {
    const auto& law = cover_.book->cover;
    const auto without = facts_.segment == Segment::bpu ? Standing::lost : Standing::employer_liable;
    require("registered", by_event(facts_.registered), fmt::format("registered: {}", shown(facts_.registered)),
            law.cash_basis, without);
    explain_by_event(facts_.registered);
    if (facts_.segment == Segment::jakon) {
      judge_project();
    } else {
      judge_contributions();
      require("active", within(facts_.joined, facts_.left), at_work(), law.active, Standing::lost);
      explain_within(facts_.joined, facts_.left);
    }
    if (facts_.treated_on) {
      require("treatment_running", !facts_.treatment_ended || *facts_.treated_on <= *facts_.treatment_ended,
              fmt::format("treated on {}; treatment {}", *facts_.treated_on,
                          facts_.treatment_ended ? "ended on " + shown(facts_.treatment_ended) : "has not ended"),
              law.treatment, Standing::lost);
      explain_treatment();
    }
    cover_.covered = cover_.standing == Standing::covered || cover_.standing == Standing::withheld;
    explain_standing();
    return std::move(cover_);
  }

 private:
  void judge_project() {
    const auto& law = cover_.book->cover;
    require("first_instalment_paid", by_event(facts_.first_paid), fmt::format("paid: {}", shown(facts_.first_paid)),
            law.project_payment, Standing::employer_liable);
    explain_by_event(facts_.first_paid);
    require("project_running", within(facts_.project_from, facts_.project_until),
            "the project: " + stretch(facts_.project_from, facts_.project_until), law.on_project, Standing::lost);
    explain_within(facts_.project_from, facts_.project_until);
    require("on_project", within(facts_.joined, facts_.left), at_work(), law.on_project, Standing::lost);
    explain_within(facts_.joined, facts_.left);
  }

  void judge_contributions() {
    const bool begun = by_event(facts_.first_paid);
    const auto arrears = benefit::coverage(cover_.book, facts_.programme, facts_.segment, facts_.on,
                                           {facts_.arrears_months, begun}, why_);
    const auto paid = fmt::format("paid: {}", shown(facts_.first_paid));
    if (!begun) {
      note("first_contribution_paid", false, paid, arrears.sources, arrears.standing);
      explain_by_event(facts_.first_paid);
      return;
    }
    require("first_contribution_paid", true, paid, cover_.book->cover.cash_basis, Standing::covered);
    explain_by_event(facts_.first_paid);
    note("contributions_in_order", arrears.standing == Standing::covered, arrears.detail, arrears.sources,
         arrears.standing);
    explain_arrears();
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
    if (why_ != nullptr)
      ranks_.push_back({"rank_left", rank_of(met ? Standing::covered : otherwise), std::string(name)});
  }

  /// Explains the condition that was noted last.
  void explain(std::string_view formula, std::vector<Explanation::Operand> operands) {
    why_->add(condition_step(cover_.conditions.back(), formula, std::move(operands)));
  }
  /// A condition that nothing speaks against, or of which the day that it needs never came.
  void explain_given() { explain("met", {{"met", cover_.conditions.back().met}}); }
  void explain_by_event(const std::optional<Day>& day) {
    if (why_ == nullptr) return;
    if (!day) return explain_given();
    explain("since <= on", {{"since", *day}, {"on", facts_.on}});
  }
  void explain_within(const std::optional<Day>& first, const std::optional<Day>& last) {
    if (why_ == nullptr) return;
    if (!first && !last) return explain_given();
    std::vector<Explanation::Operand> operands{{"on", facts_.on}};
    if (first) operands.push_back({"from", *first});
    if (last) operands.push_back({"to", *last});
    explain(!last ? "from <= on" : !first ? "on <= to" : "from <= on and on <= to", std::move(operands));
  }
  void explain_treatment() {
    if (why_ == nullptr) return;
    if (!facts_.treatment_ended) return explain_given();
    explain("treated_on <= treatment_ended",
            {{"treated_on", *facts_.treated_on}, {"treatment_ended", *facts_.treatment_ended}});
  }
  /// Where nothing beyond the limit is unpaid, wage recipients are in order, and BPU if nothing is unpaid at all.
  void explain_arrears() {
    if (why_ == nullptr) return;
    auto operands = why_->results("arrears_beyond_limit");
    if (facts_.segment != Segment::bpu) return explain("not arrears_beyond_limit", std::move(operands));
    operands.push_back({"arrears_months", facts_.arrears_months});
    explain("not arrears_beyond_limit and arrears_months = 0", std::move(operands));
  }
  /// The weakest standing that a condition leaves is taken.
  void explain_standing() {
    if (why_ == nullptr) return;
    ranks_.insert(ranks_.begin(), {{"value", word_value(cover_.standing)}, {"rank", rank_of(cover_.standing)}});
    const auto& standing = why_->add({.what = "standing",
                                      .formula = "value when rank = max(rank_left)",
                                      .operands = std::move(ranks_),
                                      .result = word_value(cover_.standing)});
    why_->add({.what = "covered",
               .formula = "standing = paid_at_once or standing = paid_later",
               .operands = {standing.operand(),
                            {"paid_at_once", word_value(Standing::covered)},
                            {"paid_later", word_value(Standing::withheld)}},
               .result = cover_.covered});
  }
  /// From covered, 0, to lost.
  static std::int64_t rank_of(Standing standing) { return static_cast<std::int64_t>(standing); }

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
  Explanation* why_;
  Cover cover_;
  std::vector<Explanation::Operand> ranks_;  // what each condition leaves
};

}  // namespace

Cover cover(const RuleBook& book, const CoverFacts& facts, Explanation* why) {
  check(facts);
  if (facts.programme != Programme::jkk && facts.programme != Programme::jkm) {
    throw InvalidValue("programme", to_string(facts.programme), "cover on a day is a question of jkk and jkm");
  }
  return Judgement(book, facts, why).judged();
}

}  // namespace jamsostek::inline v0::membership
