#include <jamsostek/law/explanation.hpp>

#include <catch2/catch.hpp>

#include <jamsostek/contribution/pu.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

TEST_CASE("a quotient is money where it is one, else a fraction in lowest terms", "[law]") {
  CHECK(std::get<Money>(exact_quotient(9'000'000_rupiah, 3)) == 3'000'000_rupiah);
  CHECK(std::get<Money>(exact_quotient(0.05_rupiah, 5)) == 0.01_rupiah);
  CHECK(std::get<Explanation::Exact>(exact_quotient(0.04_rupiah, 3)).text == "1/75");
  CHECK(std::get<Explanation::Exact>(exact_quotient(37'000'001_rupiah, 3)).text == "37000001/3");
  CHECK(exact_fraction(6, 4).text == "3/2");
  CHECK(exact_fraction(0, 7).text == "0/1");
}

TEST_CASE("a look-up says which row was in force, and until when if that is known", "[law]") {
  const auto& book = RuleBook::builtin();
  const auto step = [&](const Timeline<Month, Rate>& rule, Month on) {
    return look_up("rate", "fine", on, *rule.at(on).row);
  };
  const auto open = step(book->payment.fine_rate, Month(2026, 11));
  CHECK(open.formula == "value when from <= on");
  CHECK(std::get<Rate>(open.result) == 2_percent);
  CHECK(open.operands.size() == 3);
  CHECK(fmt::format("{}", open.rule) == "PP 44/2015 Pasal 22");
  const auto bounded = step(book->payment.fine_rate, Month(2020, 8));
  CHECK(bounded.formula == "value when from <= on and on <= to");
  REQUIRE(bounded.operands.size() == 4);
  CHECK(std::get<Month>(bounded.operands.back().value) == Month(2021, 1));
}

TEST_CASE("conditions become steps with one call, and nobody asks in vain", "[law]") {
  const std::vector<Condition> conditions{{"citizen", true, "an Indonesian citizen", {}},
                                          {"in_time", false, "too late", {}}};
  Explanation why;
  explain(&why, conditions);
  REQUIRE(why.steps.size() == 2);
  CHECK(why.steps[0].what == "citizen");
  CHECK(std::get<bool>(why.steps[0].result));
  CHECK(why.steps[1].detail == "too late");
  CHECK_FALSE(std::get<bool>(why.steps[1].result));
  explain(nullptr, conditions);
}

TEST_CASE("the library explains without a face", "[law]") {
  const auto& book = RuleBook::builtin();
  Explanation why;
  const auto tariff = contribution::pu::compile(book, Month(2026, 11), {.risk = Risk::low}, {}, &why);
  const auto owed = statement(tariff, Wage::monthly(12'000'000_rupiah), {}, {}, &why);
  const auto lines = why.results("contribution");
  REQUIRE(lines.size() == owed.lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(std::get<Money>(lines[i].value) == owed.lines[i].amount);
}
