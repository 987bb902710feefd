#include <catch2/catch.hpp>

#include "requests.hpp"

using nlohmann::json;
using namespace jamsostek;
using namespace jamsostek::literals;
using membership::business_scale;
using membership::BusinessSize;
using membership::Measure;

namespace {

const RuleBook& book = RuleBook::builtin();
constexpr Day old_law = Day(2021, 2, 1);
constexpr Day new_law = Day(2021, 2, 2);

BusinessSize size_by(Measure measure, Money amount) {
  switch (measure) {
    case Measure::net_assets: return {.net_assets = amount};
    case Measure::business_capital: return {.business_capital = amount};
    default: return {.yearly_sales = amount};
  }
}

}  // namespace

TEST_CASE("each limit of both laws belongs to the lower scale, and a sen more to the next", "[membership]") {
  struct Law {
    Day on;
    Measure measure;
    std::array<Money, 3> limits;
    const char* rule;
  };
  for (const auto& [on, measure, limits, rule] : {
           Law{old_law,
               Measure::net_assets,
               {50'000'000_rupiah, 500'000'000_rupiah, 10'000'000'000_rupiah},
               "UU 20/2008 Pasal 6"},
           Law{old_law,
               Measure::yearly_sales,
               {300'000'000_rupiah, 2'500'000'000_rupiah, 50'000'000'000_rupiah},
               "UU 20/2008 Pasal 6"},
           Law{new_law,
               Measure::business_capital,
               {1'000'000'000_rupiah, 5'000'000'000_rupiah, 10'000'000'000_rupiah},
               "PP 7/2021 Pasal 35(3)"},
           Law{new_law,
               Measure::yearly_sales,
               {2'000'000'000_rupiah, 15'000'000'000_rupiah, 50'000'000'000_rupiah},
               "PP 7/2021 Pasal 35(5)"},
       }) {
    for (std::size_t i = 0; i < limits.size(); ++i) {
      INFO(fmt::format("{} {} {}", on, measure, limits[i]));
      const auto at = business_scale(book, on, size_by(measure, limits[i]));
      CHECK(at.scale == static_cast<Scale>(i));
      CHECK(at.measures.front().at_most == limits[i]);
      CHECK(fmt::format("{}", at.measures.front().rule) == rule);
      const auto above = business_scale(book, on, size_by(measure, limits[i] + Money::from_sen(1)));
      CHECK(above.scale == static_cast<Scale>(i + 1));
      CHECK(above.measures.front().above == limits[i]);
      CHECK(above.measures.front().at_most.has_value() == (i + 1 < limits.size()));
    }
  }
}

TEST_CASE("a measure that the law of the day does not know has no rule", "[membership]") {
  CHECK_THROWS_AS(business_scale(book, new_law, {.net_assets = 1_rupiah}), NoRule);
  CHECK_THROWS_AS(business_scale(book, old_law, {.business_capital = 1_rupiah}), NoRule);
  CHECK_THROWS_AS(business_scale(book, Day(2015, 6, 30), {.yearly_sales = 1_rupiah}), NoRule);
  CHECK(business_scale(book, Day(2015, 7, 1), {.yearly_sales = Money()}).scale == Scale::micro);
  CHECK_THROWS_AS(business_scale(book, new_law, {}), MissingField);
  CHECK_THROWS_AS(business_scale(book, new_law, {.yearly_sales = Money() - 1_rupiah}), OutOfRange);
}

TEST_CASE("where measures differ the larger scale is taken, unless the smaller is asked for", "[membership]") {
  json request = {{"op", "membership.scale"},
                  {"on", "2026-11-20"},
                  {"business_capital", 800'000'000},
                  {"yearly_sales", "15000000000.01"}};
  auto found = result(request);
  CHECK(found.at("scale") == "medium");
  CHECK(found.at("measures").at(0).at("scale") == "micro");
  CHECK(found.at("measures").at(0).at("above").is_null());
  CHECK(found.at("measures").at(1).at("above") == 15'000'000'000);
  CHECK(found.at("measures").at(1).at("rule") == "PP 7/2021 Pasal 35(5)");
  CHECK(found.at("measures").at(1).at("confidence") == "high");
  CHECK(found.at("notes").size() == 1);
  request["take"] = "smaller";
  CHECK(result(request).at("scale") == "micro");
  request["yearly_sales"] = 1'000'000;
  found = result(request);
  CHECK(found.at("scale") == "micro");
  CHECK(found.at("notes").empty());
  CHECK(found.at("rulebook") == book.id());
}

TEST_CASE("faults of membership.scale name their field", "[membership]") {
  const json good = {{"op", "membership.scale"}, {"on", "2026-11-20"}, {"yearly_sales", 1}};
  const auto with = [&](const char* name, const json& value) {
    json changed = good;
    changed[name] = value;
    return fault(changed);
  };
  CHECK(with("sales", 1) == "unknown_field sales");
  CHECK(with("yearly_sales", 1.5) == "inexact_number yearly_sales");
  CHECK(with("yearly_sales", -1) == "out_of_range yearly_sales");
  CHECK(with("net_assets", 1) == "no_rule net_assets");
  CHECK(with("take", "largest") == "invalid_value take");
  CHECK(fault(json{{"op", "membership.scale"}, {"yearly_sales", 1}}) == "missing_field on");
  CHECK(fault(json{{"op", "membership.scale"}, {"on", "2026-11-20"}}) == "missing_field yearly_sales");
}
