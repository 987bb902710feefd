#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using contribution::Line;
using nlohmann::json;

namespace {

json pu(const std::string& month, const json& wage, json facts = json::object()) {
  facts.update({{"op", "contribution.pu"}, {"month", month}, {"wage", wage}});
  if (!facts.contains("risk")) facts["risk"] = "medium";
  return facts;
}

json request(const json& before, const json& after) { return {{"op", "retro"}, {"before", before}, {"after", after}}; }

json with(json request, const std::string& name, const json& value) {
  request[name] = value;
  return request;
}

json known_on(const json& request, const std::string& day) { return with(request, "options", {{"known_on", day}}); }

void check_line(const json& result, const std::string& programme, const std::string& payer, const json& before,
                const json& after, const json& delta) {
  const auto found = line(result, programme, payer);
  CHECK(found ==
        json{{"programme", programme}, {"payer", payer}, {"before", before}, {"after", after}, {"delta", delta}});
}

Line one_line(Programme programme, Payer payer, Money amount, bool billed = true) {
  return {programme, payer, std::nullopt, std::nullopt, amount, billed, {}};
}

std::vector<Line> any_lines() {
  std::vector<Line> lines(*rc::gen::inRange<std::size_t>(0, 8), one_line({}, {}, {}));
  for (auto& each : lines) {
    each = one_line(*rc::gen::elementOf(all_programmes), static_cast<Payer>(*rc::gen::inRange(0, 7)),
                    Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000)),
                    *rc::gen::arbitrary<bool>());
  }
  return lines;
}

Money delta_of(const contribution::Retro& retro, Programme programme, Payer payer) {
  for (const auto& each : retro.lines) {
    if (each.programme == programme && each.payer == payer) return each.delta;
  }
  return Money();
}

/// Whether going from a to b and from b to c changes what going from a to c changes, line by line and in all.
bool additive(const std::vector<Line>& a, const std::vector<Line>& b, const std::vector<Line>& c) {
  const auto ab = contribution::retro(a, b);
  const auto bc = contribution::retro(b, c);
  const auto ac = contribution::retro(a, c);
  bool holds = ab.delta + bc.delta == ac.delta;
  for (const auto programme : all_programmes) {
    for (std::size_t payer = 0; payer < words<Payer>.size(); ++payer) {
      const auto who = static_cast<Payer>(payer);
      holds = holds && delta_of(ab, programme, who) + delta_of(bc, programme, who) == delta_of(ac, programme, who);
    }
  }
  return holds;
}

}  // namespace

TEST_CASE("a wage corrected three months back: the difference alone", "[retro]") {
  const auto given =
      result(request(pu("2026-08", 10'000'000, {{"risk", "low"}}), pu("2026-08", 12'000'000, {{"risk", "low"}})));
  check_line(given, "jkk", "employer", 54'000, 64'800, 10'800);
  check_line(given, "jkm", "employer", 30'000, 36'000, 6'000);
  check_line(given, "jht", "employer", 370'000, 444'000, 74'000);
  check_line(given, "jht", "worker", 200'000, 240'000, 40'000);
  check_line(given, "jp", "employer", 200'000, 221'726, 21'726);  // the ceiling, 11,086,300
  check_line(given, "jp", "worker", 100'000, 110'863, 10'863);
  CHECK(given.at("lines").size() == 6);
  CHECK(given.at("totals") == json{{"before", 954'000}, {"after", 1'117'389}, {"delta", 163'389}});
}

TEST_CASE("PP 36/2025 for August 2025, as seen before and after it was published", "[retro]") {
  const auto august = pu("2025-08", 10'000'000, {{"employer", {{"labour_intensive", true}}}});
  const auto given = result(request(known_on(august, "2025-08-15"), known_on(august, "2025-09-10")));
  check_line(given, "jkk", "employer", 89'000, 44'500, -44'500);
  check_line(given, "jkm", "employer", 30'000, 30'000, 0);
  check_line(given, "jht", "worker", 200'000, 200'000, 0);
  CHECK(given.at("lines").size() == 6);
  CHECK(given.at("totals") == json{{"before", 989'000}, {"after", 944'500}, {"delta", -44'500}});
  // From the day of the instrument on, that day included.
  const auto delta = [&](const std::string& before, const std::string& after) {
    return result(request(known_on(august, before), known_on(august, after))).at("totals").at("delta");
  };
  CHECK(delta("2025-08-15", "2025-09-03") == 0);
  CHECK(delta("2025-09-03", "2025-09-04") == -44'500);
  CHECK(delta("2025-09-04", "2025-09-10") == 0);
  // July is of PP 7/2025, which was known then.
  const auto july = with(august, "month", "2025-07");
  CHECK(result(request(known_on(july, "2025-08-15"), known_on(july, "2025-09-10"))).at("totals").at("delta") == 0);
  // Nothing was known before the programmes began.
  CHECK(fault(request(known_on(august, "2015-06-29"), august)) == "no_rule before.month");
}

TEST_CASE("a JP ceiling that was published after the month was paid", "[retro]") {
  const auto march = pu("2026-03", 12'000'000);
  const auto early = with(march, "options", {{"known_on", "2026-02-24"}, {"stale", "hold"}});
  const auto given = result(request(early, march));
  check_line(given, "jp", "worker", 105'474, 110'863, 5'389);
  check_line(given, "jp", "employer", 210'948, 221'726, 10'778);
  CHECK(given.at("totals").at("delta") == 16'167);
  CHECK(fault(request(known_on(march, "2026-02-24"), march)) == "no_rule before.month");
}

TEST_CASE("a programme added or dropped stands with zero on the other side", "[retro]") {
  const auto two = pu("2026-08", 10'000'000, {{"programmes", {"jkk", "jkm"}}});
  const auto three = pu("2026-08", 10'000'000, {{"programmes", {"jkk", "jkm", "jht"}}});
  const auto added = result(request(two, three));
  check_line(added, "jht", "employer", 0, 370'000, 370'000);
  check_line(added, "jht", "worker", 0, 200'000, 200'000);
  CHECK(added.at("lines").size() == 4);
  const auto dropped = result(request(three, two));
  check_line(dropped, "jht", "employer", 370'000, 0, -370'000);
  CHECK(dropped.at("totals").at("delta") == -570'000);
}

TEST_CASE("RETRO-1: op and id inside, each option by itself, one kind of request", "[retro]") {
  const auto one = pu("2025-08", 10'000'150, {{"risk", "low"}, {"employer", {{"labour_intensive", true}}}});
  auto asked = request(with(one, "id", 7), known_on(with(one, "id", "x"), "2025-09-10"));
  asked["id"] = 3;
  asked["options"] = {{"known_on", "2025-08-15"}, {"rounding", {{"unit", "0.01"}}}};
  // 54,000.81 as seen in August; half of it is 27,000.405.
  check_line(result(asked), "jkk", "employer", "54000.81", "27000.41", "-27000.40");
  // `rounding` is one option: an inner one takes nothing from the outer one.
  asked["after"]["options"]["rounding"] = {{"mode", "down"}};
  check_line(result(asked), "jkk", "employer", "54000.81", 27'000, "-27000.81");
  asked["after"]["options"]["rounding"] = {{"unit", "1"}, {"mode", "up"}};
  check_line(result(asked), "jkk", "employer", "54000.81", 27'001, "-26999.81");
  CHECK(answer(asked).at("id") == 3);

  CHECK(fault(request(with(one, "op", "contribution.pmi"), one)) == "invalid_value before.op");
  CHECK(fault(request(one, with(one, "op", "contribution.pmi"))) == "invalid_value after.op");
  for (const auto* op : {"fine", "retro", "rule", "contribution", ""}) {
    CHECK(fault(request(with(one, "op", op), with(one, "op", op))) == "invalid_value before.op");
  }
}

TEST_CASE("RETRO-2: lines that are not billed do not appear", "[retro]") {
  const json facts = {{"programmes", {"jkk", "jkm", "jht", "jp", "jkp"}},
                      {"worker", {{"birth_date", "1990-05-05"}, {"jkn", true}, {"jkp_registered", "2022-01-10"}}},
                      {"employer", {{"scale", "large"}}}};
  const auto given = result(request(pu("2026-08", 4'000'000), pu("2026-08", 4'000'000, facts)));
  CHECK(given.at("lines").size() == 6);
  CHECK(given.at("totals").at("delta") == 0);
  for (const auto& each : given.at("lines")) CHECK(each.at("programme") != "jkp");

  // Lines of the same programme and payer are added up.
  const std::vector before{one_line(Programme::jkk, Payer::participant, 10'000_rupiah),
                           one_line(Programme::jkm, Payer::participant, 6'800_rupiah),
                           one_line(Programme::jkk, Payer::participant, 10'000_rupiah)};
  const std::vector after{one_line(Programme::jkk, Payer::participant, 36'000_rupiah),
                          one_line(Programme::jkp, Payer::jkk_fund, 7'000_rupiah, false)};
  const auto difference = contribution::retro(before, after);
  REQUIRE(difference.lines.size() == 2);
  CHECK(difference.lines[0].programme == Programme::jkk);
  CHECK(difference.lines[0].delta == 16'000_rupiah);
  CHECK(difference.lines[1].after == 0_rupiah);
  CHECK(difference.lines[1].delta == -6'800_rupiah);
  CHECK(difference.before == 26'800_rupiah);
  CHECK(difference.after == 36'000_rupiah);
  CHECK(difference.delta == 9'200_rupiah);
}

TEST_CASE("RETRO-2: the months of a BPU prepayment are added up", "[retro]") {
  const json half_year = {{"op", "contribution.bpu"}, {"month", "2026-10"}, {"income", 1'000'000}, {"months", 6}};
  auto later = half_year;
  later["sector"] = "transport";  // halved for longer than in other sectors
  const auto given = result(request(half_year, later));
  // October to December at half for both; January to March 2027 at half for transport alone.
  check_line(given, "jkk", "participant", 3 * 5'000 + 3 * 10'000, 6 * 5'000, -15'000);
  check_line(given, "jkm", "participant", 3 * 3'400 + 3 * 6'800, 6 * 3'400, -10'200);
  CHECK(given.at("totals").at("delta") == -25'200);
}

TEST_CASE("a contract value that grew costs a project the difference", "[retro]") {
  const json small = {{"op", "contribution.jakon"}, {"date", "2026-11-20"}, {"contract_value", 100'000'000}};
  const auto given = result(request(small, with(small, "contract_value", 500'000'000)));
  check_line(given, "jkk", "project", 210'000, 890'000, 680'000);
  check_line(given, "jkm", "project", 30'000, 110'000, 80'000);
}

TEST_CASE("faults of an inner request are the fault of retro, by their path", "[retro]") {
  const auto good = pu("2026-08", 10'000'000);
  CHECK(fault(json{{"op", "retro"}, {"before", good}}) == "missing_field after");
  CHECK(fault(json{{"op", "retro"}, {"after", good}}) == "missing_field before");
  CHECK(fault(with(request(good, good), "wage", 5)) == "unknown_field wage");
  CHECK(fault(request(5, good)) == "invalid_value before");
  CHECK(fault(request(good, json::array())) == "invalid_value after");
  CHECK(fault(request(good, with(good, "wage", -1))) == "out_of_range after.wage");
  CHECK(fault(request(with(good, "wage", 1.5), good)) == "inexact_number before.wage");
  CHECK(fault(request(with(good, "wages", 1), good)) == "unknown_field before.wages");
  CHECK(fault(request(with(good, "month", "2015-06"), good)) == "no_rule before.month");
  CHECK(fault(request(good, with(good, "worker", {{"born", "x"}}))) == "unknown_field after.worker.born");
  CHECK(fault(request(good, with(good, "options", {{"knownon", "x"}}))) == "unknown_field after.options.knownon");
  CHECK(fault(request(good, known_on(good, "2025-02-30"))) == "invalid_value after.options.known_on");
  auto nameless = good;
  nameless.erase("op");
  CHECK(fault(request(nameless, good)) == "missing_field before.op");
  CHECK(fault(request(with(good, "op", 5), good)) == "invalid_value before.op");
  CHECK(fault(std::string(R"({"op":"retro","before":{"op":"contribution.pu","op":"contribution.pu"},"after":{}})")) ==
        "invalid_value before");
  auto daily = good;
  daily.erase("wage");
  daily["wage_basis"] = {{"daily", "92233720368547758.07"}};
  CHECK(fault(request(good, daily)).starts_with("overflow after."));
}

TEST_CASE("a correction of nothing is zero, and corrections add up", "[retro]") {
  CHECK(rc::check("retro(a, a) is zero everywhere", [] {
    const auto lines = any_lines();
    const auto same = contribution::retro(lines, lines);
    bool zero = same.delta == Money() && same.before == same.after;
    for (const auto& each : same.lines) zero = zero && each.delta == Money() && each.before == each.after;
    return zero;
  }));
  CHECK(rc::check("retro(a, b) and retro(b, c) together are retro(a, c)",
                  [] { return additive(any_lines(), any_lines(), any_lines()); }));
  CHECK(rc::check("the same of real contributions", [] {
    const auto statement = [] {
      contribution::pu::Terms terms;
      terms.risk = static_cast<Risk>(*rc::gen::inRange(0, 5));
      terms.worker.citizen = *rc::gen::arbitrary<bool>();
      const auto month = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 130));
      const auto wage = Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 10'000'000'000));
      return contribution::pu::statement(contribution::pu::compile(RuleBook::builtin(), month, terms),
                                         Wage::monthly(wage));
    };
    const auto a = statement();
    const auto b = statement();
    const auto c = statement();
    const auto ab = contribution::retro(a.lines, b.lines);
    return additive(a.lines, b.lines, c.lines) && ab.before == a.totals.billed && ab.after == b.totals.billed;
  }));
}
