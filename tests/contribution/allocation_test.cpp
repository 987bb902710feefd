#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using contribution::BilledAmounts;
using nlohmann::json;

namespace {

json request(const json& billed, const json& fines, const json& paid) {
  return {{"op", "payment.allocate"}, {"billed", billed}, {"fines", fines}, {"paid", paid}};
}

void check(const json& given, const json& allocated, const json& fines, const json& shortfall, const json& surplus) {
  INFO(given.dump());
  CHECK(given.at("allocated") == allocated);
  CHECK(given.at("fines") == fines);
  CHECK(given.at("shortfall") == shortfall);
  CHECK(given.at("surplus") == surplus);
}

}  // namespace

TEST_CASE("a payment is split in proportion, contributions before fines", "[allocation]") {
  const json billed = {{"jkk", 54'000}, {"jkm", 30'000}, {"jht", 570'000}, {"jp", 300'000}};
  const json fines = {{"jkk", 1'080}, {"jp", 6'000}};
  const json none = {{"jkk", 0}, {"jkm", 0}, {"jht", 0}, {"jp", 0}};
  // Half of 954,000.
  check(result(request(billed, fines, 477'000)), {{"jkk", 27'000}, {"jkm", 15'000}, {"jht", 285'000}, {"jp", 150'000}},
        {{"jkk", 0}, {"jp", 0}}, {{"jkk", 27'000}, {"jkm", 15'000}, {"jht", 285'000}, {"jp", 150'000}}, 0);
  check(result(request(billed, fines, 954'000)), billed, {{"jkk", 0}, {"jp", 0}}, none, 0);
  // 1,000 over: 1000 x 1080/7080 = 152.54, 1000 x 6000/7080 = 847.45.
  check(result(request(billed, fines, 955'000)), billed, {{"jkk", 153}, {"jp", 847}}, none, 0);
  check(result(request(billed, fines, 961'081)), billed, fines, none, 1);
  check(result(json{{"op", "payment.allocate"}, {"billed", {{"jp", 10}}}, {"paid", 15}}), {{"jp", 10}}, json::object(),
        {{"jp", 0}}, 5);
}

TEST_CASE("ALLOC-1: at equal remainders the order jkk, jkm, jht, jp decides", "[allocation]") {
  const json equal = {{"jp", 100}, {"jht", 100}, {"jkm", 100}, {"jkk", 100}};
  const json none = json::object();
  check(result(request(equal, none, 1)), {{"jkk", 1}, {"jkm", 0}, {"jht", 0}, {"jp", 0}}, none,
        {{"jkk", 99}, {"jkm", 100}, {"jht", 100}, {"jp", 100}}, 0);
  check(result(request(equal, none, 203)), {{"jkk", 51}, {"jkm", 51}, {"jht", 51}, {"jp", 50}}, none,
        {{"jkk", 49}, {"jkm", 49}, {"jht", 49}, {"jp", 50}}, 0);
  check(result(request(none, equal, 2)), none, {{"jkk", 1}, {"jkm", 1}, {"jht", 0}, {"jp", 0}}, none, 0);
}

TEST_CASE("ALLOC-2: amounts with sen are refused", "[allocation]") {
  const json billed = {{"jkk", 100}};
  CHECK(fault(request({{"jkk", "100.50"}}, json::object(), 5)) == "invalid_value billed.jkk");
  CHECK(fault(request(billed, {{"jp", "0.01"}}, 5)) == "invalid_value fines.jp");
  CHECK(fault(request(billed, json::object(), "5.50")) == "invalid_value paid");
  check(result(request({{"jkk", "100.00"}}, json::object(), "5.00")), {{"jkk", 5}}, json::object(), {{"jkk", 95}}, 0);
}

TEST_CASE("ALLOC-3: shortfall is of the contributions alone, zero listed", "[allocation]") {
  check(result(request({{"jkk", 100}, {"jkm", 0}}, {{"jkk", 50}, {"jht", 50}}, 120)), {{"jkk", 100}, {"jkm", 0}},
        {{"jkk", 10}, {"jht", 10}}, {{"jkk", 0}, {"jkm", 0}}, 0);
}

TEST_CASE("ALLOC-4: nothing billed, nothing paid, other keys", "[allocation]") {
  const json none = json::object();
  check(result(request(none, {{"jht", 30}}, 50)), none, {{"jht", 30}}, none, 20);
  check(result(request(none, none, 50)), none, none, none, 50);
  check(result(request({{"jht", 30}}, none, 0)), {{"jht", 0}}, none, {{"jht", 30}}, 0);
  CHECK(fault(request({{"jkp", 30}}, none, 0)) == "invalid_value billed.jkp");
  CHECK(fault(request(none, {{"jkp", 30}}, 0)) == "invalid_value fines.jkp");
  CHECK(fault(request(none, {{"employer", 30}}, 0)) == "invalid_value fines.employer");
}

TEST_CASE("faults of an allocation", "[allocation]") {
  const json none = json::object();
  CHECK(fault(json{{"op", "payment.allocate"}, {"paid", 1}}) == "missing_field billed");
  CHECK(fault(json{{"op", "payment.allocate"}, {"billed", none}}) == "missing_field paid");
  CHECK(fault(request(none, none, -1)) == "out_of_range paid");
  CHECK(fault(request({{"jkk", -1}}, none, 1)) == "out_of_range billed.jkk");
  CHECK(fault(request({{"jkk", 1.0}}, none, 1)) == "inexact_number billed.jkk");
  CHECK(fault(request({{"jkk", 90'000'000'000'000'000}, {"jp", 90'000'000'000'000'000}}, none, 1))
            .starts_with("overflow"));
  CHECK(fault(std::string(R"({"op":"payment.allocate","billed":{"jkk":1,"jkk":2},"paid":1})")) ==
        "invalid_value billed");
}

TEST_CASE("amounts by programme are of those that are billed, and not negative", "[allocation]") {
  BilledAmounts amounts;
  CHECK_THROWS_AS(amounts.set(Programme::jkp, 1_rupiah), InvalidValue);
  CHECK_THROWS_AS(amounts.set(Programme::jkk, -1_rupiah), OutOfRange);
  CHECK(amounts == BilledAmounts());
  CHECK_FALSE(amounts.find(Programme::jkp));
  CHECK_THROWS_AS(contribution::allocate({}, {}, -1_rupiah), OutOfRange);
}

TEST_CASE("an allocation conserves money and overpays nothing, whatever the amounts", "[allocation]") {
  CHECK(rc::check("parts sum to paid", [] {
    // Up to four amounts that together are still money.
    const auto amounts = [] {
      BilledAmounts made;
      for (const auto programme : BilledAmounts::programmes) {
        const auto magnitude = *rc::gen::inRange(0, 18);
        std::int64_t limit = 1;
        for (int i = 0; i < magnitude && limit < 20'000'000'000'000'000; ++i) limit *= 10;
        if (*rc::gen::inRange(0, 4) != 0) {
          made.set(programme, Money::rupiah(*rc::gen::inRange<std::int64_t>(
                                  0, std::min<std::int64_t>(limit, 20'000'000'000'000'000) + 1)));
        }
      }
      return made;
    };
    const auto billed = amounts();
    const auto fines = amounts();
    const auto paid = Money::rupiah(*rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 92'233'720'368'547'758),
                                                    rc::gen::inRange<std::int64_t>(0, 1'000'000)));
    const auto split = contribution::allocate(billed, fines, paid);
    bool sound = split.allocated.total() + split.fines.total() + split.surplus == paid;
    for (const auto programme : BilledAmounts::programmes) {
      sound = sound && split.allocated.of(programme) <= billed.of(programme) &&
              split.fines.of(programme) <= fines.of(programme) &&
              split.allocated.of(programme) + split.shortfall.of(programme) == billed.of(programme) &&
              split.allocated.find(programme).has_value() == billed.find(programme).has_value() &&
              split.fines.find(programme).has_value() == fines.find(programme).has_value();
    }
    const bool fines_last = split.fines.total() == Money() || split.shortfall.total() == Money();
    const bool surplus_last = split.surplus == Money() || split.fines == fines;
    return sound && fines_last && surplus_last;
  }));
}

TEST_CASE("nobody is billed for jkp", "[contribution]") {
  jamsostek::contribution::BilledAmounts amounts;
  amounts.set(jamsostek::Programme::jkk, jamsostek::Money::rupiah(5));
  CHECK(amounts.find(jamsostek::Programme::jkk) == jamsostek::Money::rupiah(5));
  CHECK_FALSE(amounts.find(jamsostek::Programme::jkp));
  CHECK(amounts.of(jamsostek::Programme::jkp) == jamsostek::Money());
}
