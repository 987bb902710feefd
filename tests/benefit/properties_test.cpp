#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <jamsostek/benefit/jkk.hpp>
#include <jamsostek/benefit/jkm.hpp>
#include <jamsostek/benefit/jkp.hpp>
#include <jamsostek/benefit/under_reported.hpp>

using namespace jamsostek;
using namespace jamsostek::benefit;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Day last_of_old = Day(2019, 12, 1);
constexpr Day first_of_new = Day(2019, 12, 2);

Money any_money(std::int64_t most_rupiah = 200'000'000) {
  return Money::from_sen(*rc::gen::inRange<std::int64_t>(0, most_rupiah * 100 + 1));
}

Day any_day() { return Day(2015, 7, 1) + date::days(*rc::gen::inRange(0, 4'150)); }

/// A part that its row takes.
DisabilityPart any_part(bool functional) {
  std::vector<const DisabilityRow*> rows;
  for (const auto& row : disability_table()) {
    if (!functional || (!row.most && row.unit != DisabilityUnit::per_ten)) rows.push_back(&row);
  }
  const auto& row = **rc::gen::elementOf(rows);
  DisabilityPart part{std::string(row.code)};
  if (row.left) part.side = *rc::gen::arbitrary<bool>() ? Side::right : Side::left;
  if (functional) part.loss = Rate::decimal(*rc::gen::inRange(1, 10'001), 4);
  if (row.most) part.percent = Rate::decimal(*rc::gen::inRange(100, 301), 3);
  if (!functional && row.unit != DisabilityUnit::once && *rc::gen::arbitrary<bool>())
    part.count = *rc::gen::inRange(1, 12);
  return part;
}

Disability any_disability() {
  const int kind = *rc::gen::inRange(0, 3);
  if (kind == 2) return Disability::total();
  std::vector<DisabilityPart> parts;
  for (int i = *rc::gen::inRange(1, 5); i > 0; --i) parts.push_back(any_part(kind == 1));
  const auto dominant = *rc::gen::arbitrary<bool>() ? Side::right : Side::left;
  return kind == 0 ? Disability::anatomical(parts, dominant) : Disability::functional(parts, dominant);
}

std::vector<Child> any_children(Day born_before) {
  std::vector<Child> children;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    Child child{born_before - date::days(*rc::gen::inRange(0, 10'000)), *rc::gen::arbitrary<bool>(),
                *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), std::nullopt};
    if (*rc::gen::arbitrary<bool>()) {
      Study study;
      for (auto& years : study) years = *rc::gen::inRange(0, 9);
      child.study = study;
    }
    children.push_back(child);
  }
  return children;
}

std::optional<Money> maybe_money() {
  return *rc::gen::arbitrary<bool>() ? std::optional(any_money(40'000'000)) : std::nullopt;
}

jkk::Claim any_claim(Day accident) {
  jkk::Claim claim{Segment::pu, accident, jkk::wage_base(Wage::monthly(any_money()))};
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    claim.transport.push_back(
        {*rc::gen::element(jkk::Mode::land, jkk::Mode::sea, jkk::Mode::air), any_money(20'000'000)});
  }
  claim.stmb_days = *rc::gen::inRange(0, 1'000);
  if (*rc::gen::arbitrary<bool>()) {
    claim.death = accident + date::days(*rc::gen::inRange(0, 100));
  } else if (*rc::gen::arbitrary<bool>()) {
    claim.disability = any_disability();
  }
  claim.denture_cost = maybe_money();
  claim.hearing_aid_cost = maybe_money();
  claim.glasses_cost = maybe_money();
  claim.orthosis_reference_price = maybe_money();
  claim.home_care_cost = maybe_money();
  claim.children = any_children(accident);
  return claim;
}

/// The same facts on another day: the time between accident and death stays.
jkk::Claim moved(jkk::Claim claim, Day accident) {
  if (claim.death) claim.death = accident + (*claim.death - claim.accident);
  claim.accident = accident;
  return claim;
}

Money amount_of(const Benefit& benefit, std::string_view item, ItemPayer payer = ItemPayer::bpjs) {
  for (const auto& each : benefit.items) {
    if (each.item == item && each.payer == payer) return each.amount;
  }
  return {};
}

bool is_sound(const Benefit& benefit) {
  Money total;
  Money now;
  for (const auto& item : benefit.items) {
    if (item.amount <= Money() || !item.amount.is_whole_rupiah() || item.rule.begin() == item.rule.end()) return false;
    total += item.amount;
    if (item.payer == ItemPayer::bpjs && item.status == Status::payable) now += item.amount;
  }
  return total == benefit.total && now == benefit.payable_now && (benefit.eligible || benefit.items.empty());
}

}  // namespace

TEST_CASE("a benefit is the sum of its items, none of them negative", "[benefit][property]") {
  CHECK(rc::check("JKK", [] {
    auto claim = any_claim(any_day());
    if (*rc::gen::arbitrary<bool>()) claim.coverage = Arrears{*rc::gen::inRange(0, 7), *rc::gen::arbitrary<bool>()};
    if (*rc::gen::arbitrary<bool>()) claim.true_wage = claim.wage.wage.total() + any_money();
    claim.cause = *rc::gen::element(jkk::Cause::accident, jkk::Cause::violence, jkk::Cause::sudden_death);
    return is_sound(jkk::assess(book, claim));
  }));
  CHECK(rc::check("JKM", [] {
    const auto segment = *rc::gen::element(Segment::pu, Segment::bpu, Segment::jakon);
    const auto day = any_day();
    jkm::Claim claim{segment, day, *rc::gen::arbitrary<bool>(), *rc::gen::inRange(0, 100)};
    claim.memberships = *rc::gen::inRange(1, 4);
    claim.children = any_children(day);
    if (segment != Segment::jakon) claim.coverage = Arrears{*rc::gen::inRange(0, 7), *rc::gen::arbitrary<bool>()};
    return is_sound(jkm::assess(book, claim));
  }));
  CHECK(rc::check("JKP", [] {
    const auto cash =
        jkp::assess(book, {Day(2021, 2, 2) + date::days(*rc::gen::inRange(0, 2'100)), jkp::Reason::termination,
                           any_money(), *rc::gen::inRange(0, 25), *rc::gen::inRange(0, 25)});
    Money sum;
    for (const auto& month : cash.months) sum += month.amount;
    return is_sound(cash) && sum == cash.total && cash.months.size() == (cash.eligible ? 6U : 0U);
  }));
}

TEST_CASE("a disability is never above 70 %, a death never under its floor", "[benefit][property]") {
  CHECK(rc::check("disability", [] {
    const auto [percent, sources] = disability_percent(book, any_day(), any_disability());
    return percent > Rate() && percent <= Rate::decimal(70, 2) && sources.begin() != sources.end();
  }));
  CHECK(rc::check("death", [] {
    const auto day = any_day();
    jkk::Claim claim{Segment::pu, day, jkk::wage_base(Wage::monthly(any_money(2'000'000)))};
    claim.death = day;
    return amount_of(jkk::assess(book, claim), "death") >= book->jkm.death.value(day);
  }));
}

TEST_CASE("STMB is additive over a split at a block limit", "[benefit][property]") {
  // Wages whose day is a whole number of rupiah at every percentage, so that rounding does not come in.
  const auto exact_wage = [] { return Wage::monthly(Money::rupiah(*rc::gen::inRange(0, 20'000) * 120)); };
  const auto day_of = [](Day accident, int days) {
    return days <= 180   ? book->jkk.stmb_first.value(accident)
           : days <= 360 ? book->jkk.stmb_second.value(accident)
                         : book->jkk.stmb_later.value(accident);
  };
  CHECK(rc::check("days after a limit are paid as their own block says", [&] {
    const auto accident = any_day();
    const auto wage = exact_wage();
    const int limit = *rc::gen::element(0, 180, 360);
    const int days = *rc::gen::inRange(1, limit == 360 ? 900 : 181);
    const auto rest = scaled(wage.total(), days * day_of(accident, limit + days).mantissa(),
                             30 * day_of(accident, limit + days).denominator(), {});
    return jkk::stmb(book, accident, wage, limit + days) == jkk::stmb(book, accident, wage, limit) + rest;
  }));
  CHECK(rc::check("rounding comes in once", [] {
    const auto accident = any_day();
    const auto wage = Wage::monthly(any_money());
    const int first = *rc::gen::inRange(0, 181);
    const int more = *rc::gen::inRange(0, 181 - first);
    const auto apart = jkk::stmb(book, accident, wage, first) + jkk::stmb(book, accident, wage, more);
    const auto together = jkk::stmb(book, accident, wage, first + more);
    return apart - together <= Money::rupiah(1) && together - apart <= Money::rupiah(1);
  }));
  CHECK(rc::check("another day is never paid with less", [] {
    const auto accident = any_day();
    const auto wage = Wage::monthly(any_money());
    const int days = *rc::gen::inRange(0, 900);
    return jkk::stmb(book, accident, wage, days) <= jkk::stmb(book, accident, wage, days + 1);
  }));
}

TEST_CASE("a later regime never pays less for the same facts", "[benefit][property]") {
  // The law itself says otherwise for the scholarship alone: 12,000,000 at once became yearly amounts for the years
  // of study that are left, for children under 23 who do not work.
  CHECK(rc::check("JKK", [] {
    const auto claim = any_claim(last_of_old);
    const auto before = jkk::assess(book, claim);
    const auto after = jkk::assess(book, moved(claim, first_of_new));
    for (const auto& item : before.items) {
      if (item.item != "scholarship" && amount_of(after, item.item) < item.amount) return false;
    }
    return true;
  }));
  CHECK(rc::check("JKM of 2019", [] {
    jkm::Claim claim{*rc::gen::element(Segment::pu, Segment::bpu, Segment::jakon), last_of_old, true,
                     *rc::gen::inRange(0, 100)};
    claim.memberships = *rc::gen::inRange(1, 4);
    const auto before = jkm::assess(book, claim);
    claim.death = first_of_new;
    return jkm::assess(book, claim).total >= before.total;
  }));
  // Permenaker 1/2025 takes more than the funeral away from BPU members of under three months.
  CHECK(rc::check("JKM of 2025, but for the waiting time of BPU", [] {
    jkm::Claim claim{*rc::gen::element(Segment::pu, Segment::bpu, Segment::jakon), Day(2025, 1, 31), true,
                     *rc::gen::inRange(0, 100)};
    const auto before = jkm::assess(book, claim);
    claim.death = Day(2025, 2, 1);
    const auto after = jkm::assess(book, claim);
    const bool waiting = claim.segment == Segment::bpu && claim.contribution_months < 3;
    return waiting ? after.total == Money::rupiah(10'000'000) : after.total >= before.total;
  }));
  CHECK(rc::check("JKP of 2025", [] {
    jkp::Claim claim{Day(2025, 2, 6), jkp::Reason::termination, any_money(), *rc::gen::inRange(0, 25),
                     *rc::gen::inRange(0, 25)};
    const auto before = jkp::assess(book, claim);
    claim.terminated = Day(2025, 2, 7);
    return jkp::assess(book, claim).total >= before.total;
  }));
}

TEST_CASE("with the employer's part an under-reported wage costs the worker nothing", "[benefit][property]") {
  CHECK(rc::check("BPJS and employer together pay what the true wage gives", [] {
    auto claim = any_claim(any_day());
    const auto reported = jkk::assess(book, claim);
    const auto true_wage = claim.wage.wage.total() + any_money();
    auto truly = claim;
    truly.wage = jkk::wage_base(Wage::monthly(true_wage));
    const auto due = jkk::assess(book, truly);
    claim.true_wage = true_wage;
    const auto both = jkk::assess(book, claim);
    for (const auto& item : due.items) {
      if (amount_of(both, item.item) + amount_of(both, item.item, ItemPayer::employer) != item.amount) return false;
    }
    return both.total == due.total && both.payable_now == reported.payable_now;
  }));
}
