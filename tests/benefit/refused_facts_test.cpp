#include <catch2/catch.hpp>

#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
using namespace jamsostek::benefit;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Day day = Day(2024, 1, 10);
constexpr Money negative = -1_rupiah;
constexpr Money earned = 5'000'000_rupiah;
const Wage wage = Wage::monthly(earned);

/// `code field` of what is refused.
template <class Assess>
std::string refused(const Assess& assess) {
  try {
    static_cast<void>(assess());
  } catch (const Error& error) {
    CHECK_FALSE(std::string(error.what()).empty());
    return fmt::format("{} {}", to_string(error.code()), error.field());
  }
  return "nothing";
}

std::string jkk_refuses(auto&& change) {
  jkk::Claim claim{.segment = Segment::pu, .accident = day, .wage = {wage}};
  REQUIRE(refused([&] { return jkk::assess(book, claim); }) == "nothing");
  change(claim);
  return refused([&] { return jkk::assess(book, claim); });
}

std::string jkm_refuses(auto&& change) {
  jkm::Claim claim{.segment = Segment::pu, .death = day, .active = true, .contribution_months = 40};
  REQUIRE(refused([&] { return jkm::assess(book, claim); }) == "nothing");
  change(claim);
  return refused([&] { return jkm::assess(book, claim); });
}

std::string jkp_refuses(auto&& change) {
  jkp::Claim claim{day, jkp::Reason::termination, earned, 24, 12};
  REQUIRE(refused([&] { return jkp::assess(book, claim); }) == "nothing");
  change(claim);
  return refused([&] { return jkp::assess(book, claim); });
}

std::string part_refused(const DisabilityPart& part) {
  return refused([&] { return Disability::anatomical(std::array{part}, Side::right, "disability"); });
}

}  // namespace

TEST_CASE("facts of an accident that cannot be are refused by their field", "[benefit]") {
  CHECK(jkk_refuses([](auto& claim) { claim.stmb_days = -1; }) == "out_of_range stmb_days");
  CHECK(jkk_refuses([](auto& claim) {
          claim.transport = {{jkk::Mode::land, negative}};
        }) == "out_of_range transport[0].cost");
  CHECK(jkk_refuses([](auto& claim) { claim.glasses_cost = negative; }) == "out_of_range glasses_cost");
  CHECK(jkk_refuses([](auto& claim) {
          claim.death = day;
          claim.children = {{.birth_date = Day(2015, 1, 1), .in_school = true, .study = Study{0, 0, -1, 0, 0}}};
        }) == "out_of_range children[0].study.smp");
  CHECK(refused([] { return jkk::stmb(book, day, wage, -1); }) == "out_of_range stmb_days");
  CHECK(refused([] { return jkk::bpu_wage_base(book, negative, "earned"); }) == "out_of_range earned");
}

TEST_CASE("facts of a death that cannot be are refused by their field", "[benefit]") {
  CHECK(jkm_refuses([](auto& claim) { claim.memberships = 0; }) == "out_of_range memberships");
  CHECK(jkm_refuses([](auto& claim) { claim.contribution_months = -1; }) == "out_of_range contribution_months");
  CHECK(jkm_refuses([](auto& claim) { claim.membership_months = -1; }) == "out_of_range membership_months");
}

TEST_CASE("facts of a lost job that cannot be are refused by their field", "[benefit]") {
  CHECK(jkp_refuses([](auto& claim) { claim.contribution_months_in_24 = -1; }) ==
        "out_of_range contribution_months_in_24");
  CHECK(jkp_refuses([](auto& claim) { claim.contribution_months_in_24 = 25; }) ==
        "out_of_range contribution_months_in_24");
  CHECK(jkp_refuses([](auto& claim) { claim.consecutive_months = 25; }) == "out_of_range consecutive_months");
  CHECK(jkp_refuses([](auto& claim) { claim.wage = negative; }) == "out_of_range wage");
}

TEST_CASE("amounts of old age that are negative are refused by their field", "[benefit]") {
  jp::Claim pension{.event = jp::Event::death,
                    .event_date = day,
                    .birth_date = Day(1970, 1, 1),
                    .registered = Month(2016, 1),
                    .wages = WageHistory({{Month(2016, 1), Month(2023, 12), 5'000'000_rupiah}}),
                    .pension_in_payment = negative,
                    .survivors = jp::Survivors{.spouse = true}};
  CHECK(refused([&] { return jp::assess(book, pension); }) == "out_of_range pension_in_payment");
  CHECK(refused([] { return jht::tax(book, day, negative); }) == "out_of_range gross");
  CHECK(refused([] {
          return jht::tax(book, day, 1_rupiah, std::array{jht::EarlierPayment{Day(2023, 1, 1), negative}});
        }) == "out_of_range earlier_payments[0].gross");
  CHECK(refused([] {
          return jp::pension_history(book, Month(2023, 1), negative, Month(2024, 1), YearlyRates(2_percent));
        }) == "out_of_range monthly");
  CHECK(refused([] {
          return pmi::assess(
              book,
              {.date = day, .phase = pmi::Phase::during, .event = pmi::Event::scholarship, .university_years = -1});
        }) == "out_of_range university_years");
}

TEST_CASE("numbers that a simulation cannot take are refused by their field", "[benefit]") {
  using namespace jamsostek::projection;
  CHECK(refused([] { return simulate_jht(book, 1_rupiah, 0, Money(), 5_percent); }) == "out_of_range years");
  CHECK(refused([] { return simulate_jht(book, 1_rupiah, 61, Money(), 5_percent); }) == "out_of_range years");
  CHECK(refused([] { return simulate_jht(book, negative, 1, Money(), 5_percent); }) == "out_of_range wage");
  CHECK(refused([] { return simulate_jht(book, 1_rupiah, 1, negative, 5_percent); }) == "out_of_range opening_balance");
  CHECK(refused([] { return projected_wages(negative, Rate(), Month(2024, 1), Month(2024, 2)); }) ==
        "out_of_range wage");
}

TEST_CASE("what an examiner cannot measure is refused by its field", "[benefit]") {
  DisabilityPart finger{"FINGER_OTHER"};
  finger.side = Side::right;
  finger.count = 0;
  CHECK(part_refused(finger) == "out_of_range disability.parts[0].count");
  CHECK(refused([] { return sight_part(Rate::decimal(-1, 2), "efficiency"); }) == "out_of_range efficiency");
  CHECK(refused([] { return sight_part(101_percent, "efficiency"); }) == "out_of_range efficiency");
  CHECK(refused([] { return hearing_loss(book, day, {0, -21, 0, 0}, "ear"); }) == "out_of_range ear[1]");
  CHECK(refused([] { return hearing_loss(book, day, {0, -20, 0, 131}, "ear"); }) == "out_of_range ear[3]");
}

TEST_CASE("one part alone is cut to the most that there is", "[benefit]") {
  DisabilityPart fingers{"FINGER_OTHER"};
  fingers.side = Side::right;
  fingers.count = 30;
  const auto percent =
      disability_percent(book, day, Disability::anatomical(std::array{fingers}, Side::right, "disability"));
  CHECK(percent.percent == 70_percent);
  fingers.count = 1;
  const auto below =
      disability_percent(book, day, Disability::anatomical(std::array{fingers}, Side::right, "disability"));
  CHECK(below.percent < 70_percent);
}

TEST_CASE("an efficiency of very many decimals is weighted exactly, to six decimals of a percent", "[benefit]") {
  // (3 x 50.123456789 + 25.123456789) / 4
  CHECK(binocular_efficiency(book, day, 50.123456789_percent, 25.123456789_percent, "eyes") == 43.873457_percent);
}

TEST_CASE("what was not paid at all on the reported wage is owed whole", "[benefit]") {
  const jkk::Claim claim{.segment = Segment::pu, .accident = day, .wage = {wage}, .stmb_days = 30};
  const auto due = jkk::assess(book, claim);
  const auto owed = owed_by_employer(Benefit(book), due, day);
  REQUIRE(owed.size() == 1);
  CHECK(owed[0].item == "stmb");
  CHECK(owed[0].amount == due.total);
  CHECK(owed[0].payer == ItemPayer::employer);
  CHECK(owed_by_employer(due, due, day).empty());
}

TEST_CASE("bounds of which one alone is overdue are held over with a note", "[benefit]") {
  Amendment minimum;
  minimum.name = "jp.benefit_minimum";
  minimum.from = Day(2027, 2, 1);
  minimum.known = Day(2027, 1, 25);
  minimum.value = 420'000_rupiah;
  minimum.instrument = "PP 45/2015";
  minimum.confidence = Confidence::high;
  const auto amended = book.amended(std::vector{minimum});
  const jp::Claim claim{.event = jp::Event::death,
                        .event_date = Day(2027, 3, 10),
                        .birth_date = Day(1970, 1, 1),
                        .registered = Month(2016, 1),
                        .wages = WageHistory({{Month(2016, 1), Month(2026, 12), 5'000'000_rupiah}}),
                        .pension_in_payment = 500'000_rupiah,
                        .survivors = jp::Survivors{.spouse = true}};
  CHECK(refused([&] { return jp::assess(amended, claim); }) == "no_rule event_date");
  const auto held = jp::assess(amended, claim, {.stale = Stale::hold});
  CHECK(held.monthly == 420'000_rupiah);
  REQUIRE_FALSE(held.benefit.notes.empty());
}
