#include <jamsostek/membership/obligation.hpp>

#include <algorithm>

#include <jamsostek/benefit/retirement.hpp>
#include <jamsostek/segment/bpu.hpp>

namespace jamsostek::inline v0::membership {
namespace {

[[noreturn]] void throw_contradiction(WorkerKind kind, std::string_view rule) {
  throw InvalidValue("worker.kind", to_string(kind), rule);
}

bool counts_as_intern(WorkerKind kind) {
  return kind == WorkerKind::intern || kind == WorkerKind::student || kind == WorkerKind::prisoner;
}

/// The group of the table of duties that somebody who works for an employer belongs to.
std::string group_of_worker(const Engagement& facts) {
  const auto kind = facts.person.kind.value_or(WorkerKind::employee);
  const bool state = facts.employer == EmployerKind::state;
  if (counts_as_intern(kind)) return "intern";
  if (kind == WorkerKind::civil_servant) {
    if (!state) throw_contradiction(kind, "civil servants work for the state");
    return "pu.civil_servant";
  }
  if (kind == WorkerKind::construction_labour || kind == WorkerKind::household) {
    if (state) throw_contradiction(kind, "this kind of worker has a private employer");
    return kind == WorkerKind::household ? "pu.household" : "jakon";
  }
  if (state) return "pu.state";
  if (!facts.scale) {
    throw MissingField("employer.scale", "", "what a private business must join depends on employer.scale");
  }
  return fmt::format("pu.{}", *facts.scale);
}

/// The group of the table of duties.
std::string group_of(const Engagement& facts) {
  if (facts.segment == AnySegment::pu) return group_of_worker(facts);
  if (const auto kind = facts.person.kind) {
    if (facts.segment == AnySegment::bpu && counts_as_intern(*kind)) return "intern";
    const bool labour = facts.segment == AnySegment::jakon && *kind == WorkerKind::construction_labour;
    if (!labour) throw_contradiction(*kind, fmt::format("this kind of worker is not of segment {}", facts.segment));
  }
  return std::string(to_string(facts.segment));
}

/// The row of a ruling group for a programme, which the table has.
const DutyRow& ruling(std::string_view group, Programme programme, Day on) {
  const auto rows = duties(group, on);
  return **std::ranges::find(rows, to_string(programme), &DutyRow::programme);
}

/// Checks one programme against the facts, condition by condition.
class Check {
 public:
  Check(const RuleBook& book, const Engagement& facts, const DutyRow& row, Explanation* why)
      : book_(book),
        facts_(facts),
        why_(why),
        listed_(row.duty),
        result_{parse_word<Programme>(row.programme, "programme"), row.duty, {}, {}, row.source} {}

  Obligation result() && {
    if (result_.duty != Duty::excluded && (facts_.person.citizen || !excluded_as_foreigner())) check_programme();
    if (result_.duty == Duty::excluded) result_.missing.clear();  // no fact turns it to excluded any more
    explain_duty();
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool was_in() const { return facts_.was_in.has(result_.programme); }

  void require(std::string_view name, bool met, std::string detail, const Sources& sources) {
    result_.conditions.push_back({name, met, std::move(detail), sources});
    if (!met) result_.duty = Duty::excluded;
  }

  /// Explains the condition that was noted last.
  void explain(std::string_view formula, std::vector<Explanation::Operand> operands,
               std::vector<Explanation::Step> steps = {}) {
    auto& step = why_->add(condition_step(result_.conditions.back(), formula, std::move(operands)));
    step.of = to_string(result_.programme);
    step.steps = std::move(steps);
  }
  /// The same, where only a fact of yes or no decides.
  void explain() {
    if (why_ != nullptr) explain("met", {{"met", result_.conditions.back().met}});
  }
  /// The duty of the table stands where every condition is met.
  void explain_duty() {
    if (why_ == nullptr) return;
    Explanation::Step step{.what = "duty",
                           .of = std::string(to_string(result_.programme)),
                           .formula = "if all(met) then listed else excluded",
                           .operands = {{"listed", word_value(listed_)}, {"excluded", word_value(Duty::excluded)}},
                           .result = word_value(result_.duty),
                           .rule = result_.rule};
    for (const auto& condition : result_.conditions) {
      step.operands.push_back({"met", condition.met, std::string(condition.name)});
    }
    why_->add(std::move(step));
  }

  bool excluded_as_foreigner() {
    const auto programme = result_.programme;
    if (facts_.segment == AnySegment::pmi) {
      require("citizen", false, "migrant workers are Indonesian citizens", result_.rule);
      explain();
      return true;
    }
    const auto& row = ruling("foreigner", programme, facts_.on);
    if (row.duty == Duty::excluded) {
      require("citizen", false, fmt::format("foreigners cannot join {}", programme), row.source);
      explain();
      return true;
    }
    const auto months = facts_.person.months_in_indonesia;
    if (!months) {
      result_.missing.emplace_back("worker.months_in_indonesia");
      return false;
    }
    const auto* least = book_->membership.foreigner_months.at(facts_.on, {}, "on").row;
    Sources sources = row.source;
    sources.add_once(least->source);
    require("months_in_indonesia", *months >= least->value,
            fmt::format("{} months of work in Indonesia; foreigners are members from {} on", *months, least->value),
            sources);
    if (why_ != nullptr) {
      auto limit = look_up("limit", {}, facts_.on, *least);
      explain("months >= limit", {{"months", *months}, limit.operand()}, {limit});
    }
    return *months < least->value;
  }

  void check_programme() {
    if (facts_.segment == AnySegment::bpu) check_age_of_bpu();
    if (result_.programme == Programme::jp) check_entry_into_jp();
    if (result_.programme == Programme::jkp) check_jkp();
    if (facts_.segment == AnySegment::pu && result_.duty == Duty::optional && was_in()) keep();
  }

  void check_age_of_bpu() {
    if (facts_.was_in.has(Programme::jkk) || facts_.was_in.has(Programme::jkm)) return;  // no first registration
    const auto birth = facts_.person.birth_date;
    if (!birth) {
      result_.missing.emplace_back("worker.birth_date");
      return;
    }
    const auto admission = bpu_first_registration(book_, *birth, facts_.on, {}, AgeText::in_force, why_);
    require("first_registration_age", admission.allowed, admission.condition, admission.rule);
    if (why_ != nullptr) why_->steps.back().of = to_string(result_.programme);
  }

  void check_entry_into_jp() {
    if (was_in()) return;
    const auto birth = facts_.person.birth_date;
    if (!birth) {
      result_.missing.emplace_back("worker.birth_date");
      return;
    }
    Explanation steps;
    const auto retires = benefit::retirement(book_, *birth, why_ == nullptr ? nullptr : &steps);
    auto sources = retires.rule;
    sources.add_once(book_->jp.registration_lead_months.rows().front().source);
    require("entry_in_time", facts_.on.month() <= retires.last_registration,
            fmt::format("JP can be joined until {}; the pension age is reached on {}", retires.last_registration,
                        retires.date),
            sources);
    if (why_ != nullptr) {
      explain("month_of(on) <= last_registration",
              {{"on", facts_.on}, {"last_registration", retires.last_registration}}, std::move(steps.steps));
    }
  }

  void check_jkp() {
    if (was_in()) return;
    const auto& person = facts_.person;
    const auto* limit = book_->jkp.age_limit.at(facts_.on.month(), {}, "on").row;
    const Sources sources = limit->source;
    if (!person.birth_date) {
      result_.missing.emplace_back("worker.birth_date");
    } else {
      const int age = age_on(*person.birth_date, facts_.on);
      require("age", age < limit->value, fmt::format("the age is {}; JKP is for those under {}", age, limit->value),
              sources);
      if (why_ != nullptr) {
        auto below = look_up("age_limit", {}, facts_.on.month(), *limit);
        explain("age_on(birth_date, on) < age_limit",
                {{"birth_date", *person.birth_date}, {"on", facts_.on}, below.operand()}, {below});
      }
    }
    if (!person.jkn) {
      result_.missing.emplace_back("worker.jkn");
    } else {
      require("jkn", *person.jkn, *person.jkn ? "a member of JKN" : "no member of JKN", sources);
      explain();
    }
    check_other_programmes();
  }

  /// What is a duty at this scale counts as joined.
  void check_other_programmes() {
    const auto needed = required_for_jkp(*facts_.scale, facts_.on);
    std::vector<Programme> lacking;
    std::vector<Explanation::Operand> operands;
    for (const auto programme : all_programmes) {
      const auto& row = ruling(fmt::format("pu.{}", *facts_.scale), programme, facts_.on);
      const bool joined = facts_.was_in.has(programme) || row.duty == Duty::required;
      if (needed.has(programme) && !joined) lacking.push_back(programme);
      if (why_ != nullptr && needed.has(programme)) {
        operands.push_back({"joined", joined, std::string(to_string(programme))});
      }
    }
    require("other_programmes", lacking.empty(),
            lacking.empty() ? std::string("in every programme that JKP builds on")
                            : fmt::format("JKP builds on {}, which is not joined", fmt::join(lacking, ", ")),
            ruling(fmt::format("jkp.{}", *facts_.scale), Programme::jkk, facts_.on).source);
    if (why_ != nullptr) explain("all(joined)", std::move(operands));
  }

  void keep() {
    const auto& row = ruling("joined", result_.programme, facts_.on);
    result_.duty = listed_ = row.duty;
    result_.conditions.push_back(
        {"joined_before", true, fmt::format("{} was joined and is not left", result_.programme), row.source});
    explain();
    result_.rule = row.source;
  }

  const RuleBook& book_;
  const Engagement& facts_;
  Explanation* why_;
  Duty listed_;  // by the table: what stands where no condition fails
  Obligation result_;
};

void check(const Engagement& facts) {
  const auto& person = facts.person;
  if (facts.segment != AnySegment::pu) {
    constexpr std::string_view rule = "only workers of segment pu have an employer that decides their programmes";
    if (facts.scale) throw InvalidValue("employer.scale", to_string(*facts.scale), rule);
    if (facts.employer != EmployerKind::private_) throw InvalidValue("employer.kind", to_string(facts.employer), rule);
  }
  if (person.months_in_indonesia && *person.months_in_indonesia < 0) {
    throw OutOfRange("worker.months_in_indonesia", fmt::format("{}", *person.months_in_indonesia),
                     "months are not negative");
  }
  if (person.birth_date && facts.on < *person.birth_date) {
    throw InvalidValue("worker.birth_date", fmt::format("{}", *person.birth_date),
                       "the birth lies after the day asked for");
  }
}

}  // namespace

Obligations obligations(const RuleBook& book, const Engagement& engagement, Explanation* why) {
  check(engagement);
  const auto group = group_of(engagement);
  const auto rows = duties(group, engagement.on);
  if (rows.empty()) {
    throw NoRule("on", fmt::format("{}", engagement.on),
                 fmt::format("no duty of segment {} is known for that day", engagement.segment));
  }
  Obligations result{{}, {}, book};
  for (const auto* row : rows) result.programmes.push_back(Check(book, engagement, *row, why).result());
  if (group == "jakon" && engagement.segment == AnySegment::pu) {
    result.notes.emplace_back(
        "construction labour is registered by project, in segment jakon (Permenaker 44/2015 Pasal 3)");
  }
  if (group == "intern")
    result.notes.emplace_back(
        "registered through the channel of bpu, with a letter of the employer (questions and answers of July 2018, BPU "
        "5, 9)");
  return result;
}

}  // namespace jamsostek::inline v0::membership
