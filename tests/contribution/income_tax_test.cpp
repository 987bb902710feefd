#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using contribution::income_tax;
using contribution::TaxTreatment;
using nlohmann::json;

namespace {

const RuleBook& book = RuleBook::builtin();

json pu(const json& more = {}) {
  json request = {{"op", "contribution.pu"}, {"month", "2026-11"}, {"risk", "low"}, {"wage", 12'000'000}};
  if (!more.is_null()) request.update(more);
  return request;
}

}  // namespace

TEST_CASE("premiums are gross income, the worker's savings deductible, the employer's neither", "[contribution]") {
  const std::vector<std::tuple<Programme, Payer, TaxTreatment>> expected = {
      {Programme::jkk, Payer::employer, TaxTreatment::gross_income},
      {Programme::jkm, Payer::employer, TaxTreatment::gross_income},
      {Programme::jht, Payer::employer, TaxTreatment::neither},
      {Programme::jht, Payer::worker, TaxTreatment::deductible},
      {Programme::jp, Payer::employer, TaxTreatment::neither},
      {Programme::jp, Payer::worker, TaxTreatment::deductible}};
  for (auto month = Month(2015, 7); month <= Month(2026, 11); month = month + ::date::months(1)) {
    for (const auto& [programme, payer, treatment] : expected) {
      CHECK(income_tax(book, programme, payer, month).treatment == treatment);
    }
  }
  for (const auto payer : {Payer::government, Payer::jkk_fund, Payer::jkm_fund}) {
    const auto tax = income_tax(book, Programme::jkp, payer, Month(2026, 11));
    CHECK(tax.treatment == TaxTreatment::neither);
    CHECK(tax.rule.confidence() == Confidence::low);
    CHECK_FALSE(tax.rule.notes().empty());
  }
}

TEST_CASE("the treatment cites the text of its month", "[contribution]") {
  const auto rule = [](Month month) {
    return fmt::format("{}", income_tax(book, Programme::jht, Payer::worker, month).rule);
  };
  CHECK(rule(Month(2015, 7)) == "UU 36/2008 Pasal 21(3)");
  CHECK(rule(Month(2016, 9)) == "UU 36/2008 Pasal 21(3)");
  CHECK(rule(Month(2016, 10)) == "PER-16/PJ/2016 Pasal 10(3)b");
  CHECK(rule(Month(2023, 12)) == "PER-16/PJ/2016 Pasal 10(3)b");
  CHECK(rule(Month(2024, 1)) == "PMK 168/2023 Pasal 10(1)b");
  CHECK(fmt::format("{}", income_tax(book, Programme::jkk, Payer::employer, Month(2024, 1)).rule) ==
        "PMK 168/2023 Pasal 5(1)");
  const Viewpoint before{.known_on = Day(2023, 12, 28)};
  CHECK(fmt::format("{}", income_tax(book, Programme::jp, Payer::employer, Month(2024, 1), before).rule) ==
        "PER-16/PJ/2016 Pasal 8(1)c");
  CHECK_THROWS_AS(rule(Month(2015, 6)), NoRule);
  CHECK_THROWS_AS(income_tax(book, Programme::jkp, Payer::government, Month(2021, 1)), NoRule);
}

TEST_CASE("a payer that a programme does not have is no line of income tax", "[contribution]") {
  for (const auto programme : all_programmes) {
    CHECK_THROWS_AS(income_tax(book, programme, Payer::participant, Month(2026, 11)), InvalidValue);
  }
  CHECK_THROWS_AS(income_tax(book, Programme::jkk, Payer::worker, Month(2026, 11)), InvalidValue);
  CHECK_THROWS_AS(income_tax(book, Programme::jkp, Payer::employer, Month(2026, 11)), InvalidValue);
}

TEST_CASE("contribution.pu tells each line's income tax and the sums", "[contribution]") {
  const auto given = result(pu());
  CHECK(given.at("income_tax") == json{{"gross_income", 64'800 + 36'000}, {"deductible", 240'000 + 110'863}});
  CHECK(line(given, "jkk", "employer").at("income_tax") ==
        json{{"treatment", "gross_income"}, {"rule", "PMK 168/2023 Pasal 5(1)"}, {"confidence", "high"}});
  CHECK(line(given, "jht", "employer").at("income_tax").at("treatment") == "neither");
  CHECK(line(given, "jp", "worker").at("income_tax").at("rule") == "PMK 168/2023 Pasal 10(1)b");

  // A low confidence says why.
  const auto old = line(result(pu({{"month", "2015-07"}})), "jkm", "employer").at("income_tax");
  CHECK(old.at("confidence") == "low");
  CHECK(old.contains("note"));

  const auto with_jkp =
      result(pu({{"programmes", {"jkk", "jkm", "jht", "jp", "jkp"}},
                 {"worker", {{"birth_date", "1990-01-01"}, {"jkn", true}, {"jkp_registered", "2022-01-01"}}},
                 {"employer", {{"scale", "large"}}}}));
  CHECK(with_jkp.at("income_tax") == given.at("income_tax"));
  CHECK(line(with_jkp, "jkp", "jkk_fund").at("income_tax").at("treatment") == "neither");

  // Other segments have no employer who withholds.
  const auto bpu = result(json{{"op", "contribution.bpu"}, {"month", "2024-01"}, {"income", 1'000'000}});
  CHECK_FALSE(bpu.at("lines").at(0).contains("income_tax"));
}

TEST_CASE("contribution pu says what the next step of the payroll needs", "[contribution][command]") {
  const auto given = run_command("contribution pu --month 2026-11 --risk low --wage 12000000");
  CHECK(given.status == 0);
  INFO(given.out);
  CHECK(given.out.find("(PPh 21): Rp100.800 of this is gross income, Rp350.863 is deductible\n") != std::string::npos);
}
