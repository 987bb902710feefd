#include <catch2/catch.hpp>

#include "items.hpp"

using nlohmann::json;

namespace {

const json old_loss{{"op", "benefit.jkp"}, {"terminated", "2025-02-06"}, {"reason", "termination"},
                    {"wage", 4'000'000},   {"consecutive_months", 6},    {"contribution_months_in_24", 12}};
const json loss = with(old_loss, {{"terminated", "2025-02-07"}, {"consecutive_months", nullptr}});

std::vector<std::int64_t> months(const json& result) {
  std::vector<std::int64_t> amounts;
  for (const auto& month : result.at("months")) {
    CHECK(month.at("n") == amounts.size() + 1);
    amounts.push_back(month.at("amount"));
  }
  return amounts;
}

}  // namespace

TEST_CASE("JKP pays 45 and 25 % before 2025-02-07, 60 % from then on", "[benefit][jkp]") {
  using Months = std::vector<std::int64_t>;
  const auto before = result(old_loss);
  CHECK(months(before) == Months{1'800'000, 1'800'000, 1'800'000, 1'000'000, 1'000'000, 1'000'000});
  CHECK(before.at("total") == 8'400'000);
  const auto after = result(loss);
  CHECK(months(after) == Months(6, 2'400'000));
  CHECK(after.at("total") == 14'400'000);
  CHECK(after.at("payable_now") == 14'400'000);
  CHECK(item_names(after) == "cash");

  for (const auto& [wage, monthly] : {std::pair(4'999'999, 2'999'999), std::pair(5'000'000, 3'000'000),
                                      std::pair(5'000'001, 3'000'000), std::pair(90'000'000, 3'000'000)}) {
    CHECK(months(result(with(loss, {{"wage", wage}}))) == Months(6, monthly));
  }
  CHECK(months(result(with(loss, {{"wage", 4'000'001}}))) == Months(6, 2'400'001));
  const auto nothing = result(with(loss, {{"wage", 0}}));
  CHECK(nothing.at("eligible") == true);
  CHECK(nothing.at("items").empty());
}

TEST_CASE("every failing condition of JKP is named", "[benefit][jkp]") {
  const auto all = result(with(old_loss, {{"reason", "resignation"},
                                          {"citizen", false},
                                          {"contribution_months_in_24", 11},
                                          {"consecutive_months", 5},
                                          {"claimed_on", "2025-05-07"}}));
  CHECK(all.at("eligible") == false);
  CHECK(failed_conditions(all) == "citizen reason_covered contribution_months consecutive_months claim_in_time");
  CHECK(all.at("total") == 0);
  CHECK(all.at("items").empty());
  CHECK(all.at("months").empty());
  for (const auto* reason : {"resignation", "retirement", "death", "total_disability"}) {
    CHECK(failed_conditions(result(with(loss, {{"reason", reason}}))) == "reason_covered");
  }
  CHECK(failed_conditions(result(with(loss, {{"contribution_months_in_24", 11}}))) == "contribution_months");
  CHECK(failed_conditions(result(with(old_loss, {{"consecutive_months", 5}}))) == "consecutive_months");
  CHECK(failed_conditions(result(with(loss, {{"consecutive_months", 0}}))).empty());
  CHECK(failed_conditions(result(with(loss, {{"citizen", true}}))).empty());
}

TEST_CASE("JKP claims: fine print", "[benefit][jkp][fine-print]") {
  SECTION("JKP-1: the first terminations") {
    CHECK(result(with(old_loss, {{"terminated", "2021-02-02"}})).at("eligible") == true);
    CHECK(fault(with(old_loss, {{"terminated", "2021-02-01"}})) == "no_rule terminated");
  }
  SECTION("JKP-2: the last day of the claim period") {
    const auto claimed = [](const json& base, const std::string& day) {
      return result(with(base, {{"claimed_on", day}})).at("eligible").get<bool>();
    };
    CHECK(claimed(old_loss, "2025-05-06"));
    CHECK_FALSE(claimed(old_loss, "2025-05-07"));
    CHECK(claimed(loss, "2025-08-07"));
    CHECK_FALSE(claimed(loss, "2025-08-08"));
    CHECK(claimed(loss, "2025-02-07"));
    CHECK(fault(with(loss, {{"claimed_on", "2025-02-06"}})) == "invalid_value claimed_on");
    CHECK(result(loss).at("claim_until") == "2025-08-07");
    // G-6: three months after 30 November is the last day of February.
    const auto leap = with(old_loss, {{"terminated", "2023-11-30"}});
    CHECK(claimed(leap, "2024-02-29"));
    CHECK_FALSE(claimed(leap, "2024-03-01"));
  }
  SECTION("JKP-3: months in a row are needed before 2025-02-07") {
    CHECK(fault(with(old_loss, {{"consecutive_months", nullptr}})) == "missing_field consecutive_months");
  }
  SECTION("JKP-4: each month is rounded half up, the total is their sum") {
    const auto given = result(with(old_loss, {{"wage", "1000002.00"}}));
    CHECK(months(given) == std::vector<std::int64_t>{450'001, 450'001, 450'001, 250'001, 250'001, 250'001});
    CHECK(given.at("total") == 2'100'006);
  }
  SECTION("G-1: ranges") {
    CHECK(fault(with(loss, {{"contribution_months_in_24", 25}})) == "out_of_range contribution_months_in_24");
    CHECK(fault(with(loss, {{"consecutive_months", -1}})) == "out_of_range consecutive_months");
    CHECK(fault(with(loss, {{"wage", -1}})) == "out_of_range wage");
    CHECK(fault(with(loss, {{"reason", "boredom"}})) == "invalid_value reason");
    CHECK(fault(with(loss, {{"segment", "pu"}})) == "unknown_field segment");
  }
  SECTION("G-3, G-8: options are accepted and ignored") {
    const json options{{"known_on", "2021-03-01"}, {"rounding", {{"unit", "0.01"}, {"mode", "down"}}}};
    CHECK(result(with(loss, {{"options", options}, {"wage", 4'000'001}})).at("total") == 6 * 2'400'001);
  }
}
