#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "cases.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using nlohmann::json;

namespace {

json request(const std::string& month, const std::string& paid_on) {
  return {{"op", "fine"},
          {"segment", "pu"},
          {"month", month},
          {"paid_on", paid_on},
          {"contributions", {{"jkk", 1'000'000}}}};
}

json with(json request, const std::string& name, const json& value) {
  request[name] = value;
  return request;
}

int months_late(const json& request) { return result(request).at("months_late"); }
int months_late(const std::string& month, const std::string& paid_on) { return months_late(request(month, paid_on)); }

}  // namespace

TEST_CASE("published fines are reproduced", "[fine][cases]") {
  int computed = 0;
  for (const auto& published : load_cases("contributions_cases.json")) {
    const auto id = published.at("id").get<std::string>();
    if (!id.starts_with("FINE")) continue;
    INFO(published.dump());
    const auto& inputs = published.at("inputs");
    // One example names the months of delay, not the days: January 2024 was due on 15 February.
    const bool by_days = inputs.contains("paid");
    auto asked = by_days ? request(inputs.at("blth"), inputs.at("paid")) : request("2024-01", "2024-04-16");
    asked["contributions"] = {{"jht", inputs.at("contribution")}};
    const auto given = result(asked);
    if (!by_days) CHECK(given.at("months_late") == inputs.at("months_late"));
    CHECK(given.at("total") == published.at("expected").at("fine"));
    CHECK(given.at("fines").at("jht") == published.at("expected").at("fine"));
    ++computed;
  }
  CHECK(computed == 3);
}

TEST_CASE("started months: one behind the due date, one more behind each later 15th", "[fine]") {
  // January 2024 is due on Thursday 15 February.
  CHECK(result(request("2024-01", "2024-02-15")).at("due_date") == "2024-02-15");
  CHECK(months_late("2024-01", "2024-01-10") == 0);
  CHECK(months_late("2024-01", "2024-02-15") == 0);
  CHECK(months_late("2024-01", "2024-02-16") == 1);
  CHECK(months_late("2024-01", "2024-03-15") == 1);
  CHECK(months_late("2024-01", "2024-03-16") == 2);
  CHECK(months_late("2024-01", "2024-04-15") == 2);
  CHECK(months_late("2024-01", "2024-04-16") == 3);
  CHECK(months_late("2024-01", "2025-02-15") == 12);
  CHECK(months_late("2024-01", "2025-02-16") == 13);
  CHECK(months_late(with(request("2024-01", "2024-04-16"), "counting", "started")) == 3);
}

TEST_CASE("a due day moved for a weekend or a holiday delays the first month alone", "[fine]") {
  // January 2026 is due on Sunday 15 February, so on Monday.
  CHECK(result(request("2026-01", "2026-02-16")).at("due_date") == "2026-02-16");
  CHECK(months_late("2026-01", "2026-02-16") == 0);
  CHECK(months_late("2026-01", "2026-02-17") == 1);
  CHECK(months_late("2026-01", "2026-03-15") == 1);
  CHECK(months_late("2026-01", "2026-03-16") == 2);
  const json holidays = {"2026-02-16", "2026-02-17"};
  CHECK(result(with(request("2026-01", "2026-02-18"), "holidays", holidays)).at("due_date") == "2026-02-18");
  CHECK(months_late(with(request("2026-01", "2026-02-18"), "holidays", holidays)) == 0);
  CHECK(months_late(with(request("2026-01", "2026-02-19"), "holidays", holidays)) == 1);
}

TEST_CASE("month ends: none while the due month lasts", "[fine]") {
  const auto at_month_end = [](const std::string& month, const std::string& paid_on) {
    return months_late(with(request(month, paid_on), "counting", "month_end"));
  };
  CHECK(at_month_end("2024-01", "2024-01-31") == 0);
  CHECK(at_month_end("2024-01", "2024-02-16") == 0);
  CHECK(at_month_end("2024-01", "2024-02-29") == 0);
  CHECK(at_month_end("2024-01", "2024-03-01") == 1);
  CHECK(at_month_end("2024-01", "2024-03-31") == 1);
  CHECK(at_month_end("2024-01", "2024-04-01") == 2);
  // 30 January 2021 is a Saturday: due on the 29th.
  CHECK(at_month_end("2020-12", "2021-01-31") == 0);
  CHECK(at_month_end("2020-12", "2021-02-01") == 1);
}

TEST_CASE("FINE-1: later due days keep the day number of the month that is fined", "[fine]") {
  // July 2020 is an ordinary month, due on 17 August; from the next one on the 30th holds.
  CHECK(months_late("2020-07", "2020-08-17") == 0);
  CHECK(months_late("2020-07", "2020-08-18") == 1);
  CHECK(months_late("2020-07", "2020-09-15") == 1);
  CHECK(months_late("2020-07", "2020-09-16") == 2);
  CHECK(months_late("2020-07", "2021-03-16") == 8);
  // January 2021 is the last month of PP 49/2020: due on 28 February, a Sunday, so on Friday.
  CHECK(result(request("2021-01", "2021-02-26")).at("due_date") == "2021-02-26");
  CHECK(months_late("2021-01", "2021-02-26") == 0);
  CHECK(months_late("2021-01", "2021-02-27") == 1);
  CHECK(months_late("2021-01", "2021-03-16") == 1);
  CHECK(months_late("2021-01", "2021-03-30") == 1);
  CHECK(months_late("2021-01", "2021-03-31") == 2);
  CHECK(months_late("2021-01", "2021-04-30") == 2);
  CHECK(months_late("2021-01", "2021-05-01") == 3);
  CHECK(months_late("2021-01", "2022-02-28") == 12);
  CHECK(months_late("2021-01", "2022-03-01") == 13);
}

TEST_CASE("FINE-2: any of jkk, jkm, jht, jp, also none; jkp and other keys are invalid", "[fine]") {
  const auto base = request("2024-01", "2024-02-20");
  const auto none = result(with(base, "contributions", json::object()));
  CHECK(none.at("fines") == json::object());
  CHECK(none.at("total") == 0);
  CHECK(none.at("months_late") == 1);
  const auto all = result(with(base, "contributions", {{"jp", 300}, {"jht", 5'700}, {"jkm", 0}, {"jkk", 1'000}}));
  CHECK(all.at("fines") == json{{"jkk", 20}, {"jkm", 0}, {"jht", 114}, {"jp", 6}});
  CHECK(all.at("total") == 140);
  CHECK(fault(with(base, "contributions", {{"jkp", 1'000}})) == "invalid_value contributions.jkp");
  CHECK(fault(with(base, "contributions", {{"jhp", 1'000}})) == "invalid_value contributions.jhp");
  CHECK(fault(with(base, "contributions", 5)) == "invalid_value contributions");
}

TEST_CASE("FINE-3: fines are known for wage recipients alone", "[fine]") {
  for (const auto* segment : {"bpu", "jakon", "pmi", "PU", ""}) {
    CHECK(fault(with(request("2024-01", "2024-02-20"), "segment", segment)) == "invalid_value segment");
  }
}

TEST_CASE("FINE-4: 0.5 % for the relief months of labour-intensive industry, paid up to 2026-06-30", "[fine]") {
  const auto rate = [](const std::string& month, const std::string& paid_on, bool relief) {
    auto asked = request(month, paid_on);
    if (relief) asked["relief"] = "labour_intensive";
    return result(asked).at("rate").get<std::string>();
  };
  CHECK(rate("2025-01", "2025-06-30", true) == "2");
  CHECK(rate("2025-02", "2025-06-30", true) == "0.5");
  CHECK(rate("2025-02", "2025-06-30", false) == "2");
  CHECK(rate("2026-01", "2026-06-30", true) == "0.5");
  CHECK(rate("2026-01", "2026-07-01", true) == "2");
  CHECK(rate("2025-02", "2026-07-01", true) == "2");
  CHECK(rate("2026-02", "2026-06-30", true) == "2");
  CHECK(rate("2020-10", "2021-06-30", true) == "0.5");  // of PP 49/2020

  const auto relieved = result(with(request("2025-03", "2025-07-01"), "relief", "labour_intensive"));
  CHECK(relieved.at("months_late") == 3);
  CHECK(relieved.at("total") == 15'000);
  CHECK(relieved.at("notes").empty());
  CHECK(relieved.at("rule").get<std::string>().find("PP 7/2025 Pasal 7") != std::string::npos);
  CHECK(relieved.at("confidence") == "medium");
  for (const auto& [month, day] : {std::pair("2025-01", "2025-06-30"), std::pair("2025-03", "2026-07-01")}) {
    const auto late = result(with(request(month, day), "relief", "labour_intensive"));
    CHECK(late.at("notes").size() == 1);
    CHECK(late.at("rule").get<std::string>().find("PP 44/2015 Pasal 22") != std::string::npos);
  }
  CHECK(fault(with(request("2025-03", "2025-07-01"), "relief", "textile")) == "invalid_value relief");
  CHECK(result(json{{"op", "rule"}, {"name", "fine.rate.labour_intensive"}, {"on", "2026-01"}}).at("value") == "0.5");
  CHECK(result(json{{"op", "rule"}, {"name", "fine.last_day.labour_intensive"}, {"on", "2025-02"}}).at("value") ==
        "2026-06-30");
  CHECK(fault(json{{"op", "rule"}, {"name", "fine.rate.labour_intensive"}, {"on", "2025-01"}}) == "no_rule on");
  CHECK(fault(json{{"op", "rule"}, {"name", "fine.rate.labour_intensive"}, {"on", "2026-02"}}) == "no_rule on");
}

TEST_CASE("FINE-5: the nominal due day of the fined month itself never counts", "[fine]") {
  // 30 January 2021 is a Saturday: due on Friday 29 January.
  CHECK(result(request("2020-12", "2021-01-29")).at("due_date") == "2021-01-29");
  CHECK(months_late("2020-12", "2021-01-29") == 0);
  CHECK(months_late("2020-12", "2021-01-30") == 1);
  CHECK(months_late("2020-12", "2021-01-31") == 1);
  CHECK(months_late("2020-12", "2021-02-28") == 1);
  CHECK(months_late("2020-12", "2021-03-01") == 2);
  CHECK(months_late("2020-12", "2021-03-30") == 2);
  CHECK(months_late("2020-12", "2021-03-31") == 3);
}

TEST_CASE("the rate is that of the fined month", "[fine]") {
  for (const auto& [month, rate] :
       {std::pair("2015-07", "2"), std::pair("2020-07", "2"), std::pair("2020-08", "0.5"), std::pair("2021-01", "0.5"),
        std::pair("2021-02", "2"), std::pair("2030-01", "2")}) {
    INFO(month);
    const auto given = result(request(month, "2020-10-01"));
    CHECK(given.at("rate") == rate);
    CHECK(given.at("rule").get<std::string>().find(std::string(rate) == "2" ? "PP 44/2015" : "PP 49/2020") == 0);
  }
}

TEST_CASE("each programme's fine is rounded half up to the rupiah, once", "[fine]") {
  auto asked = request("2024-01", "2024-02-20");
  asked["contributions"] = {{"jkk", 25}, {"jkm", "24.99"}, {"jht", "1234525"}, {"jp", "1234524.99"}};
  const auto given = result(asked);
  CHECK(given.at("fines") == json{{"jkk", 1}, {"jkm", 0}, {"jht", 24'691}, {"jp", 24'690}});
  CHECK(given.at("total") == 49'382);
  // Two months of 12.50: 0.50 exactly, not twice 0.25.
  asked = request("2024-01", "2024-03-20");
  asked["contributions"] = {{"jkk", "12.50"}};
  CHECK(result(asked).at("total") == 1);
}

TEST_CASE("faults of a request for a fine", "[fine]") {
  const auto base = request("2024-01", "2024-02-20");
  for (const auto* name : {"segment", "month", "paid_on", "contributions"}) {
    auto asked = base;
    asked.erase(name);
    CHECK(fault(asked) == std::string("missing_field ") + name);
  }
  CHECK(fault(with(base, "month", "2015-06")) == "no_rule month");
  CHECK(fault(with(base, "month", "2024-13")) == "invalid_value month");
  CHECK(fault(with(base, "paid_on", "2024-02-30")) == "invalid_value paid_on");
  CHECK(fault(with(base, "holidays", {"2024-02-15", "x"})) == "invalid_value holidays[1]");
  CHECK(fault(with(base, "counting", "days")) == "invalid_value counting");
  CHECK(fault(with(base, "paid", "2024-02-20")) == "unknown_field paid");
  CHECK(fault(with(base, "contributions", {{"jkk", -1}})) == "out_of_range contributions.jkk");
  CHECK(fault(with(base, "contributions", {{"jkk", 1.5}})) == "inexact_number contributions.jkk");
  CHECK(fault(with(base, "contributions", {{"jkk", "0.001"}})) == "invalid_value contributions.jkk");
  CHECK(fault(with(base, "contributions", {{"jkk", "92233720368547758.08"}})) == "overflow contributions.jkk");
  CHECK(fault(with(with(base, "contributions", {{"jkk", "92233720368547758"}}), "paid_on", "2034-01-01"))
            .starts_with("overflow"));
}

TEST_CASE("G-3 and G-8: fine takes the options and is not moved by them", "[fine]") {
  auto asked = request("2025-08", "2025-12-01");
  asked["relief"] = "labour_intensive";
  asked["contributions"] = {{"jkk", 25}};
  const auto plain = result(asked);
  asked["options"] = {
      {"known_on", "2015-01-01"}, {"stale", "hold"}, {"rounding", {{"unit", "0.01"}, {"mode", "down"}}}};
  CHECK(result(asked) == plain);
}

TEST_CASE("a viewpoint from before an instrument does not know its fine", "[fine]") {
  const auto& book = RuleBook::builtin();
  const auto seen = [&](Month month, Day known_on, std::optional<contribution::FineRelief> relief = {}) {
    return contribution::lateness(book, month, Day(2026, 1, 5), {.relief = relief}, {}, {.known_on = known_on}).rate;
  };
  CHECK(seen(Month(2020, 9), Day(2020, 8, 30)) == 2_percent);
  CHECK(seen(Month(2020, 9), Day(2020, 8, 31)) == 0.5_percent);
  using enum contribution::FineRelief;
  CHECK(seen(Month(2025, 8), Day(2025, 9, 3), labour_intensive) == 2_percent);
  CHECK(seen(Month(2025, 8), Day(2025, 9, 4), labour_intensive) == 0.5_percent);
  // How long the relief of PP 7/2025 lasts was not known before PP 36/2025.
  CHECK_THROWS_AS(seen(Month(2025, 3), Day(2025, 9, 3), labour_intensive), NoRule);
}

TEST_CASE("a short payment is fined on the difference", "[fine][allocation]") {
  contribution::BilledAmounts billed;
  billed.set(Programme::jkk, 100'000_rupiah);
  billed.set(Programme::jht, 570'000_rupiah);
  billed.set(Programme::jp, 300'000_rupiah);
  contribution::BilledAmounts paid;
  paid.set(Programme::jkk, 100'000_rupiah);
  paid.set(Programme::jht, 600'000_rupiah);  // too much is no claim
  const auto open = contribution::still_unpaid(billed, paid);
  CHECK(open.find(Programme::jkk) == 0_rupiah);
  CHECK(open.find(Programme::jht) == 0_rupiah);
  CHECK(open.find(Programme::jp) == 300'000_rupiah);
  CHECK_FALSE(open.find(Programme::jkm));
  const auto late = contribution::lateness(RuleBook::builtin(), Month(2024, 1), Day(2024, 3, 20));
  CHECK(contribution::fine(late, open).total == 12'000_rupiah);
  CHECK(contribution::fine(late, billed).total == 38'800_rupiah);
}

TEST_CASE("months of delay are those of the definition, and grow with the days", "[fine]") {
  const auto& book = RuleBook::builtin();
  const auto any_case = [] {
    const auto month = Month(2015, 7) + ::date::months(*rc::gen::inRange(0, 150));
    const auto paid_on = month.first_day() + ::date::days(*rc::gen::inRange(0, 1500));
    return std::pair(month, paid_on);
  };
  CHECK(rc::check("started counts the later nominal due days one by one", [&] {
    const auto [month, paid_on] = any_case();
    const auto due = contribution::due_rule(book, month);
    const auto day = month >= Month(2020, 8) && month <= Month(2021, 1) ? 30U : 15U;
    int expected = 0;
    if (paid_on > contribution::due_date(due)) {
      expected = 1;
      for (auto later = due.nominal.month() + ::date::months(1); later.day(day) < paid_on;
           later = later + ::date::months(1)) {
        ++expected;
      }
    }
    return contribution::lateness(book, month, paid_on).months_late == expected;
  }));
  CHECK(rc::check("month_end counts the month ends one by one", [&] {
    const auto [month, paid_on] = any_case();
    int expected = 0;
    for (auto end = month + ::date::months(1); end.last_day() < paid_on; end = end + ::date::months(1)) ++expected;
    return contribution::lateness(book, month, paid_on, {.counting = contribution::LateCounting::month_end})
               .months_late == expected;
  }));
  CHECK(rc::check("a later payment is never fined less", [&] {
    const auto [month, paid_on] = any_case();
    const auto later = paid_on + ::date::days(*rc::gen::inRange(0, 400));
    contribution::LateTerms terms;
    if (*rc::gen::arbitrary<bool>()) terms.counting = contribution::LateCounting::month_end;
    if (*rc::gen::arbitrary<bool>()) terms.relief = contribution::FineRelief::labour_intensive;
    const auto unpaid = Money::from_sen(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
    const auto first = contribution::lateness(book, month, paid_on, terms);
    const auto second = contribution::lateness(book, month, later, terms);
    return first.months_late <= second.months_late && first.fine(unpaid) <= second.fine(unpaid);
  }));
}
