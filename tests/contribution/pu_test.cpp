#include <jamsostek/contribution/pu.hpp>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;
namespace pu = jamsostek::contribution::pu;

namespace {

const RuleBook& book = RuleBook::builtin();

pu::Statement statement_of(Month month, Money wage, pu::Terms terms = {.risk = Risk::low},
                           const Viewpoint& viewpoint = {}) {
  return pu::statement(pu::compile(book, month, terms, viewpoint), Wage::monthly(wage));
}

pu::Terms low_risk(ProgrammeSet programmes) { return {.risk = Risk::low, .programmes = programmes}; }

/// A worker and an employer who meet every condition of JKP.
pu::Terms with_jkp() {
  auto terms = low_risk({Programme::jkk, Programme::jkm, Programme::jht, Programme::jp, Programme::jkp});
  terms.worker = {true, Day(1990, 5, 1), true, Day(2021, 2, 10)};
  terms.employer.scale = Scale::large;
  return terms;
}

Money amount(const pu::Statement& statement, Programme programme, Payer payer) {
  for (const auto& line : statement.lines) {
    if (line.programme == programme && line.payer == payer) return line.amount;
  }
  FAIL("no line " << to_string(programme) << " " << to_string(payer));
  return {};
}

bool has(const pu::Statement& statement, Programme programme) {
  return std::ranges::any_of(statement.lines, [&](const auto& line) { return line.programme == programme; });
}

Money fund(const pu::Statement& statement, Programme programme) {
  return statement.funds[static_cast<std::size_t>(programme)];
}

template <class Thrown>
std::string field_of(Month month, const pu::Terms& terms) {
  try {
    static_cast<void>(pu::compile(book, month, terms));
  } catch (const Thrown& error) {
    return error.field();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("half a rupiah goes up, where binary fractions lose it", "[contribution]") {
  auto terms = low_risk({Programme::jkk});
  terms.risk = Risk::very_low;
  CHECK(amount(statement_of(Month(2026, 11), 2'163'125_rupiah, terms), Programme::jkk, Payer::employer) ==
        5'192_rupiah);
}

TEST_CASE("a wage keeps its last rupiah", "[contribution]") {
  const auto statement = statement_of(Month(2026, 11), 20'000'001_rupiah);
  CHECK(statement.wage.shown() == 20'000'001_rupiah);
  CHECK(statement.lines[0].base == 20'000'001_rupiah);
}

TEST_CASE("JKK, JKM and JHT are never capped; JP is capped for both payers", "[contribution]") {
  const auto rich = statement_of(Month(2026, 11), 1'000'000'000_rupiah);
  CHECK(amount(rich, Programme::jkk, Payer::employer) == 5'400'000_rupiah);
  CHECK(amount(rich, Programme::jkm, Payer::employer) == 3'000'000_rupiah);
  CHECK(amount(rich, Programme::jht, Payer::employer) == 37'000'000_rupiah);
  CHECK(amount(rich, Programme::jht, Payer::worker) == 20'000'000_rupiah);
  CHECK(amount(rich, Programme::jp, Payer::employer) == 221'726_rupiah);
  CHECK(amount(rich, Programme::jp, Payer::worker) == 110'863_rupiah);

  const auto at = statement_of(Month(2026, 11), 11'086'300_rupiah);
  const auto above = statement_of(Month(2026, 11), 11'086'300.01_rupiah);
  CHECK(amount(at, Programme::jp, Payer::worker) == amount(above, Programme::jp, Payer::worker));
  CHECK(above.lines.back().base == 11'086'300_rupiah);
  CHECK(statement_of(Month(2026, 11), 11'086'299.99_rupiah).lines.back().base == 11'086'299.99_rupiah);
}

TEST_CASE("the reliefs of 2020 and 2025 hold in their months alone", "[contribution]") {
  const auto jkk = [](Month month, bool labour_intensive, const Viewpoint& viewpoint = {}) {
    auto terms = low_risk({Programme::jkk, Programme::jkm});
    terms.employer.labour_intensive = labour_intensive;
    return statement_of(month, 10'000'000_rupiah, terms, viewpoint);
  };
  const auto rate = [&](Month month, bool labour_intensive) { return *jkk(month, labour_intensive).lines[0].rate; };
  CHECK(rate(Month(2020, 7), false) == 0.54_percent);
  CHECK(rate(Month(2020, 8), false) == 0.0054_percent);
  CHECK(rate(Month(2021, 1), false) == 0.0054_percent);
  CHECK(rate(Month(2021, 2), false) == 0.54_percent);
  CHECK(*jkk(Month(2020, 8), false).lines[1].rate == 0.003_percent);
  CHECK(amount(jkk(Month(2020, 8), false), Programme::jkk, Payer::employer) == 540_rupiah);

  CHECK(rate(Month(2025, 1), true) == 0.54_percent);
  CHECK(rate(Month(2025, 2), true) == 0.27_percent);
  CHECK(rate(Month(2025, 7), true) == 0.27_percent);
  CHECK(rate(Month(2025, 8), true) == 0.27_percent);
  CHECK(rate(Month(2026, 1), true) == 0.27_percent);
  CHECK(rate(Month(2026, 2), true) == 0.54_percent);
  CHECK(rate(Month(2025, 6), false) == 0.54_percent);
  CHECK(*jkk(Month(2025, 6), true).lines[1].rate == 0.3_percent);  // JKM is not halved

  // The extension was signed on 4 September 2025, for months from August on.
  const auto seen = [&](Day day) {
    return *jkk(Month(2025, 8), true, {.known_on = day, .stale = Stale::refuse}).lines[0].rate;
  };
  CHECK(seen(Day(2025, 8, 15)) == 0.54_percent);
  CHECK(seen(Day(2025, 9, 3)) == 0.54_percent);
  CHECK(seen(Day(2025, 9, 4)) == 0.27_percent);
  CHECK(seen(Day(2025, 9, 10)) == 0.27_percent);

  const auto relieved = jkk(Month(2025, 9), true);
  CHECK(fmt::format("{}", relieved.lines[0].rule) == "PP 44/2015 Pasal 16(1)b; PP 36/2025 Pasal 10A");
  REQUIRE(relieved.notes.size() == 1);
  CHECK(relieved.notes[0] == "jkk: 50% of the normal contribution (PP 36/2025 Pasal 10A)");
}

TEST_CASE("before July 2015 and past the last ceiling the library refuses", "[contribution]") {
  CHECK_THROWS_AS(statement_of(Month(2015, 6), 1'000'000_rupiah), NoRule);
  CHECK_NOTHROW(statement_of(Month(2015, 7), 1'000'000_rupiah));
  CHECK_NOTHROW(statement_of(Month(2027, 2), 1'000'000_rupiah));
  CHECK_THROWS_AS(statement_of(Month(2027, 3), 1'000'000_rupiah), NoRule);
  // G-5: only a value that the answer uses can be overdue.
  CHECK_NOTHROW(statement_of(Month(2030, 1), 1'000'000_rupiah, low_risk({Programme::jht})));
  auto foreigner = low_risk({Programme::jkk, Programme::jp});
  foreigner.worker.citizen = false;
  CHECK_NOTHROW(statement_of(Month(2030, 1), 1'000'000_rupiah, foreigner));
  // Held over on request, with a note.
  const auto held = statement_of(Month(2027, 3), 20'000'000_rupiah, low_risk({Programme::jp}), {.stale = Stale::hold});
  CHECK(amount(held, Programme::jp, Payer::worker) == 110'863_rupiah);
  REQUIRE(held.notes.size() == 1);
  CHECK(held.notes[0].find("held over") != std::string::npos);
  // Nothing is known before the decrees were signed.
  CHECK_THROWS_AS(statement_of(Month(2015, 7), 1_rupiah, low_risk({Programme::jht}),
                               {.known_on = Day(2015, 6, 29), .stale = Stale::hold}),
                  NoRule);
}

TEST_CASE("a foreigner has no jp and no jkp, by name or by default, with a note", "[contribution]") {
  pu::Terms terms{.risk = Risk::low, .worker = {.citizen = false}};
  auto statement = statement_of(Month(2026, 11), 5'000'000_rupiah, terms);
  CHECK_FALSE(has(statement, Programme::jp));
  CHECK(has(statement, Programme::jht));
  REQUIRE(statement.notes.size() == 1);
  CHECK(statement.notes[0].find("worker.citizen") != std::string::npos);

  auto named = with_jkp();
  named.worker.citizen = false;
  statement = statement_of(Month(2026, 11), 5'000'000_rupiah, named);
  CHECK_FALSE(has(statement, Programme::jp));
  CHECK_FALSE(has(statement, Programme::jkp));
  CHECK(statement.notes.size() == 2);
}

TEST_CASE("state employers' staff join JKK and JKM unless more is asked for (PU-7)", "[contribution]") {
  pu::Terms terms{.risk = Risk::very_low, .employer = {.kind = EmployerKind::state}};
  auto statement = statement_of(Month(2026, 11), 5'000'000_rupiah, terms);
  REQUIRE(statement.lines.size() == 2);
  CHECK(statement.totals.billed == 27'000_rupiah);
  terms.programmes = ProgrammeSet{Programme::jht};
  statement = statement_of(Month(2026, 11), 5'000'000_rupiah, terms);
  CHECK(statement.totals.billed == 285'000_rupiah);
}

TEST_CASE("JKP moves money between funds and bills nobody (PU-4)", "[contribution]") {
  const auto old = statement_of(Month(2025, 1), 6'000'000_rupiah, with_jkp());
  CHECK(amount(old, Programme::jkp, Payer::government) == 11'000_rupiah);
  CHECK(amount(old, Programme::jkp, Payer::jkk_fund) == 7'000_rupiah);
  CHECK(amount(old, Programme::jkp, Payer::jkm_fund) == 5'000_rupiah);
  CHECK(fund(old, Programme::jkp) == 23'000_rupiah);
  CHECK(fund(old, Programme::jkk) == 32'400_rupiah - 7'000_rupiah);
  CHECK(fund(old, Programme::jkm) == 18'000_rupiah - 5'000_rupiah);
  CHECK(old.totals.government == 11'000_rupiah);
  CHECK(old.totals.billed == old.totals.employer + old.totals.worker);
  const auto plain = statement_of(Month(2025, 1), 6'000'000_rupiah);
  CHECK(old.totals.billed == plain.totals.billed);
  for (const auto& line : old.lines) {
    CHECK(line.billed == (line.programme != Programme::jkp));
    if (line.programme == Programme::jkp) CHECK(line.base == 5'000'000_rupiah);
  }

  const auto reformed = statement_of(Month(2025, 2), 6'000'000_rupiah, with_jkp());
  CHECK(amount(reformed, Programme::jkp, Payer::jkm_fund) == Money());
  CHECK(fund(reformed, Programme::jkm) == 18'000_rupiah);
  CHECK(fund(reformed, Programme::jkp) == 18'000_rupiah);
  CHECK(statement_of(Month(2025, 1), 5'000'000_rupiah, with_jkp()).totals.government == 11'000_rupiah);
  CHECK(statement_of(Month(2025, 1), 4'999'999_rupiah, with_jkp()).lines[6].base == 4'999'999_rupiah);
}

TEST_CASE("who may join JKP is checked condition by condition (PU-3)", "[contribution]") {
  const auto month = Month(2026, 11);
  const auto left_out = [&](const pu::Terms& terms, std::string_view reason) {
    const auto statement = statement_of(month, 5'000'000_rupiah, terms);
    CHECK_FALSE(has(statement, Programme::jkp));
    REQUIRE(statement.notes.size() == 1);
    INFO(statement.notes[0]);
    CHECK(statement.notes[0].find(reason) != std::string::npos);
  };
  auto terms = with_jkp();
  terms.worker.birth_date = Day(1968, 3, 1);
  terms.worker.jkp_registered = Day(2022, 2, 28);
  CHECK(has(statement_of(month, 5'000'000_rupiah, terms), Programme::jkp));
  terms.worker.jkp_registered = Day(2022, 3, 1);  // the 54th birthday
  left_out(terms, "under 54");

  terms = with_jkp();
  terms.worker.jkn = false;
  left_out(terms, "jkn");

  terms = with_jkp();
  terms.programmes->remove(Programme::jp);
  left_out(terms, "employer.scale large");
  terms.employer.scale = Scale::medium;
  left_out(terms, "employer.scale medium");
  terms.employer.scale = Scale::small;
  CHECK(has(statement_of(month, 5'000'000_rupiah, terms), Programme::jkp));
  terms.employer.scale = Scale::micro;
  CHECK(has(statement_of(month, 5'000'000_rupiah, terms), Programme::jkp));
  terms.programmes->remove(Programme::jht);
  left_out(terms, "employer.scale micro");

  // Every failing condition is named.
  terms.worker.jkn = false;
  CHECK(statement_of(month, 5'000'000_rupiah, terms).notes.size() == 2);
}

TEST_CASE("JKP names the fact that it lacks, and the month that it cannot have (PU-3, PU-5, PU-9)", "[contribution]") {
  const auto month = Month(2026, 11);
  auto terms = with_jkp();
  terms.worker.birth_date.reset();
  CHECK(field_of<MissingField>(month, terms) == "worker.birth_date");
  terms = with_jkp();
  terms.worker.jkn.reset();
  CHECK(field_of<MissingField>(month, terms) == "worker.jkn");
  terms = with_jkp();
  terms.worker.jkp_registered.reset();
  CHECK(field_of<MissingField>(month, terms) == "worker.jkp_registered");
  terms = with_jkp();
  terms.employer.scale.reset();
  CHECK(field_of<MissingField>(month, terms) == "employer.scale");

  terms = with_jkp();
  terms.worker.jkp_registered = Day(2022, 3, 31);
  CHECK(field_of<InvalidValue>(Month(2022, 2), terms) == "worker.jkp_registered");
  CHECK_NOTHROW(pu::compile(book, Month(2022, 3), terms));
  terms.worker.jkn = false;  // a fault stays one where jkp would be left out
  CHECK(field_of<InvalidValue>(Month(2022, 2), terms) == "worker.jkp_registered");
  terms.worker.birth_date = Day(2022, 4, 1);
  CHECK(field_of<InvalidValue>(Month(2022, 3), terms) == "worker.jkp_registered");
  CHECK(field_of<NoRule>(Month(2021, 1), with_jkp()) == "month");

  terms = with_jkp();
  terms.employer.labour_intensive = true;
  CHECK(field_of<NoRule>(Month(2025, 2), terms) == "employer.labour_intensive");
  CHECK(field_of<NoRule>(Month(2026, 1), terms) == "employer.labour_intensive");
  CHECK_NOTHROW(pu::compile(book, Month(2025, 1), terms));
  CHECK_NOTHROW(pu::compile(book, Month(2026, 2), terms));
}

TEST_CASE("the risk tier is needed for JKK alone, and something must be asked for (PU-2)", "[contribution]") {
  CHECK(field_of<MissingField>(Month(2026, 11), {}) == "risk");
  pu::Terms terms;
  terms.programmes = ProgrammeSet{Programme::jkm, Programme::jht};
  CHECK_NOTHROW(pu::compile(book, Month(2026, 11), terms));
  terms.programmes = ProgrammeSet{};
  CHECK(field_of<InvalidValue>(Month(2026, 11), terms) == "programmes");
}

TEST_CASE("averages go exactly into the rates (PU-1)", "[contribution]") {
  const auto tariff = pu::compile(book, Month(2026, 11), low_risk({Programme::jht, Programme::jp}));
  // 2 % of the exact average is 20,000.2499...; 2 % of the average rounded to the sen would be 20,000.25.
  const auto wage = Wage::piece_months({1'000'012.50_rupiah, 1'000'012.50_rupiah, 1'000'012.49_rupiah});
  CHECK(wage.shown() == 1'000'012.50_rupiah);
  const auto statement = pu::statement(tariff, wage, {}, {0.01_rupiah, RoundingMode::down});
  CHECK(statement.lines[1].amount == 20'000.24_rupiah);
  CHECK(statement.lines[1].base == 1'000'012.50_rupiah);
  REQUIRE(statement.notes.size() == 1);
  CHECK(statement.notes[0].find("average of 3 months") != std::string::npos);

  // The ceiling cuts an average as it cuts a wage.
  std::array<Money, 12> months{};
  months.fill(11'086'300_rupiah);
  CHECK(pu::statement(tariff, Wage::seasonal_months(months)).lines[2].base == 11'086'300_rupiah);
  months[0] = 11'086'300.01_rupiah;
  CHECK(pu::statement(tariff, Wage::seasonal_months(months)).lines[2].amount == 221'726_rupiah);
}

TEST_CASE("contributions are due on the 15th, in 2020 on the 30th", "[contribution]") {
  const auto due = [](Month month, std::vector<Day> holidays = {}) {
    return contribution::due_date(contribution::due_rule(book, month), holidays);
  };
  CHECK(due(Month(2026, 9)) == Day(2026, 10, 15));
  CHECK(due(Month(2026, 10)) == Day(2026, 11, 16));  // the 15th is a Sunday
  CHECK(due(Month(2026, 10), {Day(2026, 11, 16)}) == Day(2026, 11, 17));
  CHECK(due(Month(2020, 7)) == Day(2020, 8, 17));  // the 15th is a Saturday
  CHECK(due(Month(2020, 8)) == Day(2020, 9, 30));
  CHECK(due(Month(2020, 9)) == Day(2020, 10, 30));
  CHECK(due(Month(2020, 12)) == Day(2021, 1, 29));  // the 30th is a Saturday: the working day before
  CHECK(due(Month(2021, 1)) == Day(2021, 2, 26));   // no 30 February, and the 28th is a Sunday
  CHECK(due(Month(2021, 2)) == Day(2021, 3, 15));
  CHECK_THROWS_AS(due(Month(2015, 6)), NoRule);
  CHECK(statement_of(Month(2020, 8), 1_rupiah).due_date == Day(2020, 9, 30));
}

TEST_CASE("amounts that are no money any more are an overflow", "[contribution]") {
  CHECK_NOTHROW(statement_of(Month(2026, 11), Money::max()));
  const auto tariff = pu::compile(book, Month(2026, 11), low_risk({Programme::jht}));
  CHECK(pu::amounts(tariff, Wage::monthly(Money::max()))[0] == 3'412'647'653'636'267_rupiah);
}

TEST_CASE("the statement, the amounts and the totals are the same numbers", "[contribution]") {
  CHECK(rc::check("for any wage, month, risk and rounding", [] {
    const auto month = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 137));
    const auto wage = Wage::monthly(Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 5'000'000'000)));
    pu::Terms terms = low_risk({Programme::jkk, Programme::jkm, Programme::jht, Programme::jp});
    terms.risk = static_cast<Risk>(*rc::gen::inRange(0, 5));
    terms.employer.labour_intensive = *rc::gen::arbitrary<bool>();
    const Rounding rounding{*rc::gen::element(1_rupiah, 0.01_rupiah),
                            static_cast<RoundingMode>(*rc::gen::inRange(0, 4))};
    const auto tariff = pu::compile(book, month, terms);
    const auto statement = pu::statement(tariff, wage, {}, rounding);
    const auto amounts = pu::amounts(tariff, wage, rounding);
    Money employer;
    Money worker;
    Money funds;
    for (std::size_t i = 0; i < statement.lines.size(); ++i) {
      const auto& line = statement.lines[i];
      RC_ASSERT(line.amount == amounts[i]);
      RC_ASSERT(!line.amount.is_negative());
      (line.payer == Payer::employer ? employer : worker) += line.amount;
    }
    for (const auto each : statement.funds) funds += each;
    RC_ASSERT(statement.totals.employer == employer);
    RC_ASSERT(statement.totals.worker == worker);
    RC_ASSERT(statement.totals.billed == employer + worker);
    RC_ASSERT(funds == statement.totals.billed);
  }));
}

TEST_CASE("contributions never fall when the wage rises, and JP stays flat above its ceiling", "[contribution]") {
  CHECK(rc::check("monotone in the wage", [] {
    const auto month = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 137));
    const auto lower = Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 3'000'000'000));
    const auto higher = lower + Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000));
    const auto tariff =
        pu::compile(book, month, low_risk({Programme::jkk, Programme::jkm, Programme::jht, Programme::jp}));
    const auto less = pu::amounts(tariff, Wage::monthly(lower));
    const auto more = pu::amounts(tariff, Wage::monthly(higher));
    const auto ceiling = book->jp.wage_ceiling.value(month);
    for (std::size_t i = 0; i < tariff.charges().size(); ++i) {
      RC_ASSERT(less[i] <= more[i]);
      if (tariff.charges()[i].programme == Programme::jp && lower >= ceiling) RC_ASSERT(less[i] == more[i]);
    }
  }));
}
