#include <jamsostek/face/evaluator.hpp>

#include <catch2/catch.hpp>

#include <jamsostek/law/rule_book.hpp>

#include "requests.hpp"

using nlohmann::json;

TEST_CASE("an answer repeats the id as it was written", "[face]") {
  const jamsostek::face::Evaluator evaluator;
  for (const auto* id : {"1", "\"a\\u0007\\n\\\"\"", "1.50", "[1,{\"a\":null},[],{}]", "true", "null", "-0.0e5",
                         "123456789012345678901234567890"}) {
    const auto text = evaluator.answer(fmt::format(R"({{"id":{},"op":"rules"}})", id));
    INFO(text);
    CHECK(text.starts_with(fmt::format(R"({{"id":{},"ok":true)", id)));
  }
  CHECK(answer(std::string(R"({"op":"rules"})")).at("id") == nullptr);
  CHECK(answer(std::string(R"({"op":"nothing","id":"é☃"})")).at("id") == "é☃");
  CHECK(evaluator.answer("{\"op\":\"x\",\"id\":\"\\u007f\"}").find("\\u007f") != std::string::npos);
}

TEST_CASE("a text comes back whatever its characters", "[face]") {
  std::string all;
  for (char c = 0; c < 0x7f; ++c) {
    all += c;
    for (const auto& text : {std::string(1, c), "before" + std::string(1, c) + "behind", all + "\x7f" + "é☃😀"}) {
      const auto given = answer(json{{"id", text}, {"op", text}});
      CHECK(given.at("id") == text);
      CHECK(given.at("error").at("value") == (jamsostek::may_be_shown(text) ? text : jamsostek::last_four(text)));
    }
  }
}

TEST_CASE("a line that is no JSON object is bad_json with id null (G-7)", "[face]") {
  for (const std::string line : {"", "{", "nonsense", "[1]", "1", "\"text\"", "null", "{\"op\":\"rules\"} x",
                                 "\xff\xfe", "{\"id\":1,\"op\":\"\xc3\x28\"}", "{'op':'rules'}", "{\"wage\":1e}"}) {
    const auto given = answer(line);
    INFO(given.dump());
    CHECK(given.at("id") == nullptr);
    CHECK(given.at("ok") == false);
    CHECK(given.at("error").at("code") == "bad_json");
  }
  CHECK(fault(std::string(100'000, '[')) == "bad_json ");
  CHECK(fault(std::string("\0", 1)) == "bad_json ");
}

TEST_CASE("every error code has its request", "[face]") {
  const std::string pu = R"("op":"contribution.pu","month":"2026-11","risk":"low",)";
  const std::vector<std::pair<std::string, std::string>> faults = {
      {R"({"op":"contribution.po"})", "unknown_op op"},
      {R"({"op":"contribution.pu","month":"2026-11","rsik":"low","wage":1})", "unknown_field rsik"},
      {R"({"month":"2026-11"})", "missing_field op"},
      {R"({"op":1})", "invalid_value op"},
      {R"({"op":"rules","op":"rules"})", "invalid_value "},
      {"{" + pu + R"("wage":1,"worker":{"citizen":true,"citizen":true}})", "invalid_value worker"},
      {"{" + pu + R"("wage":12000000.0})", "inexact_number wage"},
      {"{" + pu + R"("wage":1.5})", "inexact_number wage"},
      {"{" + pu + R"("wage":1e6})", "inexact_number wage"},
      {"{" + pu + R"("wage":"1e6"})", "invalid_value wage"},
      {"{" + pu + R"("wage":"1.005"})", "invalid_value wage"},
      {"{" + pu + R"("wage":"12.000.000"})", "invalid_value wage"},
      {"{" + pu + R"("wage":""})", "invalid_value wage"},
      {"{" + pu + R"("wage":null})", "invalid_value wage"},
      {"{" + pu + R"("wage":true})", "invalid_value wage"},
      {"{" + pu + R"("wage":[1]})", "invalid_value wage"},
      {"{" + pu + R"("wage":-1})", "out_of_range wage"},
      {"{" + pu + R"("wage":"-0.01"})", "out_of_range wage"},
      {"{" + pu + R"("wage":92233720368547759})", "overflow wage"},
      {"{" + pu + R"("wage":"92233720368547758.08"})", "overflow wage"},
      {"{" + pu + R"("wage":99999999999999999999999999})", "overflow wage"},
      {"{" + pu + R"("wage":-99999999999999999999999999})", "overflow wage"},
      {R"({"op":"contribution.pu","month":"2015-06","risk":"low","wage":1})", "no_rule month"},
      {R"({"op":"contribution.pu","month":"2027-03","risk":"low","wage":1})", "no_rule month"},
      {R"({"op":"contribution.pu","month":"2026-13","risk":"low","wage":1})", "invalid_value month"},
      {R"({"op":"contribution.pu","month":202611,"risk":"low","wage":1})", "invalid_value month"},
      {R"({"op":"contribution.pu","risk":"low","wage":1})", "missing_field month"},
      {R"({"op":"contribution.pu","month":"2026-11","wage":1})", "missing_field risk"},
      {R"({"op":"contribution.pu","month":"2026-11","risk":"tiny","wage":1})", "invalid_value risk"},
      {"{" + pu + R"("wage":1,"options":{"knwon_on":"2026-01-01"}})", "unknown_field options.knwon_on"},
      {"{" + pu + R"("wage":1,"options":[]})", "invalid_value options"},
      {"{" + pu + R"("wage":1,"options":{"known_on":"2026-02-30"}})", "invalid_value options.known_on"},
      {"{" + pu + R"("wage":1,"options":{"stale":"keep"}})", "invalid_value options.stale"},
      {"{" + pu + R"("wage":1,"options":{"rounding":{"unit":"10"}}})", "invalid_value options.rounding.unit"},
      {"{" + pu + R"("wage":1,"options":{"rounding":{"unit":1}}})", "invalid_value options.rounding.unit"},
      {"{" + pu + R"("wage":1,"options":{"rounding":{"mode":"floor"}}})", "invalid_value options.rounding.mode"},
      {"{" + pu + R"("wage":1,"options":{"rounding":{"places":2}}})", "unknown_field options.rounding.places"},
  };
  for (const auto& [request, expected] : faults) {
    INFO(request);
    CHECK(fault(request) == expected);
  }
}

TEST_CASE("numbers of any length are told by their text", "[face]") {
  const jamsostek::face::Evaluator evaluator;
  const auto request = [](const std::string& id, const std::string& wage) {
    return fmt::format(R"({{"id":{},"op":"contribution.pu","month":"2026-11","programmes":["jkm"],"wage":{}}})", id,
                       wage);
  };
  auto text = evaluator.answer(request("1e400", "-2E+999"));
  CHECK(
      text.starts_with(R"({"id":1e400,"ok":false,"error":{"code":"inexact_number","field":"wage","value":"-2E+999")"));
  const auto digits = std::string(5000, '9');
  text = evaluator.answer(request(digits, digits));
  CHECK(text.starts_with(R"({"id":)" + digits + R"(,"ok":false,"error":{"code":"overflow","field":"wage")"));
  CHECK(fault(request("[" + fmt::format("{}", fmt::join(std::vector<std::string>(200, "1e400"), ",")) + "]", "1")) ==
        "bad_json ");
}

TEST_CASE("an error repeats the value as given", "[face]") {
  const auto given =
      answer(std::string(R"({"id":7,"op":"contribution.pu","month":"2026-11","risk":"low","wage":"a\"b"})"));
  CHECK(given.at("id") == 7);
  CHECK(given.at("error").at("value") == "a\"b");
  CHECK(answer(std::string(R"({"op":"rules","typo":{"a":[1,"x"]}})")).at("error").at("value") == R"({"a":[1,"x"]})");
}

TEST_CASE("a request beyond a limit is answered at once", "[face]") {
  const jamsostek::face::Evaluator evaluator;
  const auto why = [&](const std::string& request) {
    const auto given = json::parse(evaluator.answer(request));
    CHECK(given.at("error").at("code") == "bad_json");
    return given.at("error").at("message").get<std::string>();
  };
  CHECK(why(std::string(jamsostek::face::longest_request + 1, ' ')) == "the line is longer than 16 MiB");
  std::string fields;
  for (int i = 0; i < 1001; ++i) fields += fmt::format(R"("f{}":1,)", i);
  CHECK(why("{" + fields + R"("op":"rules"})") == "the line cannot be read: an object in it has more than 1000 fields");
  std::string values;
  for (int i = 0; i < 200'000; ++i) values += "1,";
  CHECK(why(R"({"op":"rules","x":[)" + values + "1]}") == "the line cannot be read: it has more than 200000 values");
  CHECK(why(std::string(65, '[')) == "the line cannot be read: it is nested deeper than 64 levels");
}

TEST_CASE("contribution.pu reads all its fields", "[face]") {
  const auto given = result(json::parse(R"({"op":"contribution.pu","month":"2026-11","risk":"low","wage":"6000000.50",
      "programmes":["jkp","jp","jht","jkm","jkk"],
      "worker":{"citizen":true,"birth_date":"1990-01-01","jkn":true,"jkp_registered":"2022-01-01"},
      "employer":{"kind":"private","scale":"large","labour_intensive":false},"holidays":["2026-12-15"]})"));
  CHECK(given.at("month") == "2026-11");
  CHECK(given.at("wage") == "6000000.50");
  CHECK(given.at("due_date") == "2026-12-16");
  CHECK(given.at("notes") == json::array());
  CHECK(given.at("lines").size() == 9);
  CHECK(given.at("funds").size() == 5);
  CHECK(given.at("rulebook") == jamsostek::RuleBook::builtin().id());
  const auto jkk = line(given, "jkk", "employer");
  CHECK(jkk.at("base") == "6000000.50");
  CHECK(jkk.at("rate") == "0.54");
  CHECK(jkk.at("amount") == 32400);
  CHECK(jkk.at("billed") == true);
  CHECK(jkk.at("rule") == "PP 44/2015 Pasal 16(1)b");
  CHECK(jkk.at("confidence") == "high");
  CHECK(line(given, "jkp", "government").at("billed") == false);
  CHECK(line(given, "jkp", "jkm_fund").at("amount") == 0);  // G-9
  CHECK(given.at("totals").at("government") == 11000);
}

TEST_CASE("contribution.pu takes exactly one kind of wage (PU-2)", "[face]") {
  const auto request = [](const std::string& wage) {
    return R"({"op":"contribution.pu","month":"2026-11","programmes":["jht"],)" + wage + "}";
  };
  CHECK(result(request(R"("wage_basis":{"daily":200000})")).at("wage") == 5'000'000);
  CHECK(result(request(R"("wage_basis":{"piece_months":[1,1,2]})")).at("wage") == "1.33");
  CHECK(result(request(R"("wage_basis":{"seasonal_months":[1,1,1,1,1,1,1,1,1,1,1,13]})")).at("wage") == 2);
  CHECK(fault(request(R"("wage":1,"wage_basis":{"daily":1})")) == "invalid_value wage_basis");
  CHECK(fault(request(R"("wage_basis":{"daily":1,"piece_months":[1,1,1]})")) == "invalid_value wage_basis");
  CHECK(fault(request(R"("wage_basis":{})")) == "invalid_value wage_basis");
  CHECK(fault(request(R"("wage_basis":{"weekly":1})")) == "unknown_field wage_basis.weekly");
  CHECK(fault(request(R"("wage_basis":{"piece_months":[1,1]})")) == "invalid_value wage_basis.piece_months");
  CHECK(fault(request(R"("wage_basis":{"piece_months":[1,-1,1]})")) == "out_of_range wage_basis.piece_months[1]");
  CHECK(fault(request(R"("wage_basis":{"seasonal_months":1})")) == "invalid_value wage_basis.seasonal_months");
  CHECK(fault(std::string(R"({"op":"contribution.pu","month":"2026-11","programmes":["jht"]})")) ==
        "missing_field wage");
  CHECK(fault(request(R"("wage":1,"programmes":[])")) == "invalid_value ");  // the key stands twice
}

TEST_CASE("programmes are a list without repetition (PU-2)", "[face]") {
  const auto request = [](const std::string& programmes) {
    return R"({"op":"contribution.pu","month":"2026-11","risk":"low","wage":1,"programmes":)" + programmes + "}";
  };
  CHECK(fault(request("[]")) == "invalid_value programmes");
  CHECK(fault(request(R"(["jht","jht"])")) == "invalid_value programmes[1]");
  CHECK(fault(request(R"(["jpk"])")) == "invalid_value programmes[0]");
  CHECK(fault(request(R"("jht")")) == "invalid_value programmes");
  CHECK(result(request(R"(["jht"])")).at("lines").size() == 2);
}

TEST_CASE("rounding acts on each line once, totals add rounded lines", "[face]") {
  const auto rounded = [](const std::string& unit, const std::string& mode) {
    return result(json{{"op", "contribution.pu"},
                       {"month", "2026-11"},
                       {"risk", "very_low"},
                       {"wage", 2163125},
                       {"programmes", {"jkk", "jkm"}},
                       {"options", {{"rounding", {{"unit", unit}, {"mode", mode}}}}}});
  };
  CHECK(line(rounded("1", "half_up"), "jkk", "employer").at("amount") == 5192);
  CHECK(line(rounded("1", "half_even"), "jkk", "employer").at("amount") == 5192);
  CHECK(line(rounded("1", "down"), "jkk", "employer").at("amount") == 5191);
  CHECK(line(rounded("1", "up"), "jkm", "employer").at("amount") == 6490);
  const auto sen = rounded("0.01", "down");
  CHECK(line(sen, "jkk", "employer").at("amount") == "5191.50");
  CHECK(line(sen, "jkm", "employer").at("amount") == "6489.37");
  CHECK(sen.at("totals").at("employer") == "11680.87");
}

TEST_CASE("rule answers with value, stretch and citation", "[face]") {
  const auto rule = [](const std::string& name, const std::string& on) {
    return result(json{{"op", "rule"}, {"name", name}, {"on", on}});
  };
  auto given = rule("jp.wage_ceiling", "2026-11");
  CHECK(given.at("value") == 11'086'300);
  CHECK(given.at("from") == "2026-03");
  CHECK(given.at("to") == "2027-02");
  CHECK(given.at("rule") == "PP 45/2015 Pasal 29(3), letter B/1226/022026");
  CHECK(given.at("confidence") == "high");
  // RULE-1: each calendar answers in its own form, whichever form asks.
  CHECK(rule("jp.wage_ceiling", "2026-02-28").at("value") == 10'547'400);
  given = rule("jkk.transport.land", "2019-12");
  CHECK(given.at("value") == 1'000'000);
  CHECK(given.at("from") == "2015-07-01");
  CHECK(given.at("to") == "2019-12-01");
  CHECK(rule("jkk.transport.land", "2019-12-02").at("to") == nullptr);
  CHECK(rule("jht.rate.employer", "2099-12").at("value") == "3.7");
  CHECK(rule("jht.rate.employer", "2099-12").at("to") == nullptr);
  CHECK(rule("jp.retirement_age", "2026-01-01").at("value") == 59);
  CHECK(rule("jkk.periodic", "2020-01-01").at("value") == 12'000'000);  // RULE-2
  CHECK(rule("jkk.rate.low", "2020-09").at("value") == "0.54");         // RULE-3
  CHECK(rule("jkm.rate", "2020-09").at("value") == "0.3");
  CHECK(rule("jkp.rate.from_jkm", "2025-02").at("value") == "0");  // RULE-5
  CHECK(rule("cpi", "2025-06-01").at("value") == "2.92");          // RULE-6
  CHECK(rule("gdp_growth", "2020-01").at("value") == "-2.07");
  CHECK(rule("fine.rate", "2020-10").at("value") == "0.5");
  CHECK(rule("fine.rate", "2021-02").at("value") == "2");
  CHECK(rule("jp.benefit_minimum", "2026-11-20").at("to") == "2027-01-31");

  CHECK(fault(json{{"op", "rule"}, {"name", "jp.ceiling"}, {"on", "2026-11"}}) == "invalid_value name");  // RULE-4
  CHECK(fault(json{{"op", "rule"}, {"name", "cpi"}, {"on", "2026-11"}}) == "no_rule on");
  CHECK(fault(json{{"op", "rule"}, {"name", "jp.wage_ceiling"}, {"on", "2027-03"}}) == "no_rule on");
  CHECK(fault(json{{"op", "rule"}, {"name", "jp.wage_ceiling"}, {"on", "2015-06"}}) == "no_rule on");
  CHECK(fault(json{{"op", "rule"}, {"name", "jp.wage_ceiling"}, {"on", "2026"}}) == "invalid_value on");
  CHECK(fault(json{{"op", "rule"}, {"name", "jp.wage_ceiling"}, {"on", 2026}}) == "invalid_value on");
  CHECK(fault(json{{"op", "rule"}, {"name", "jp.wage_ceiling"}}) == "missing_field on");
  given = result(json::parse(R"({"op":"rule","name":"jp.wage_ceiling","on":"2027-03","options":{"stale":"hold"}})"));
  CHECK(given.at("value") == 11'086'300);
  REQUIRE(given.at("notes").size() == 1);
  CHECK(given.at("notes")[0].get<std::string>().find("is held over") != std::string::npos);
  CHECK(rule("jp.wage_ceiling", "2026-03").at("notes") == json::array());
  // The day itself counts (G-4); hidden, the ceiling is overdue, not replaced by the one before.
  CHECK(result(
            json::parse(R"({"op":"rule","name":"jp.wage_ceiling","on":"2026-03","options":{"known_on":"2026-02-25"}})"))
            .at("value") == 11'086'300);
  CHECK(fault(json::parse(
            R"({"op":"rule","name":"jp.wage_ceiling","on":"2026-03","options":{"known_on":"2026-02-24"}})")) ==
        "no_rule on");
  CHECK(result(json::parse(R"({"op":"rule","name":"jp.wage_ceiling","on":"2026-03",
                               "options":{"known_on":"2026-02-24","stale":"hold"}})"))
            .at("value") == 10'547'400);
  CHECK(fault(json::parse(R"({"op":"rule","name":"jkm.rate","on":"2016-03","options":{"known_on":"2015-06-29"}})")) ==
        "no_rule on");
}

TEST_CASE("rules lists at least the names that other programs rely on", "[face]") {
  const auto names = result(json{{"op", "rules"}}).at("names").get<std::vector<std::string>>();
  for (const auto* name :
       {"jkk.rate.very_low",  "jkk.rate.low",       "jkk.rate.medium",     "jkk.rate.high",     "jkk.rate.very_high",
        "jkm.rate",           "jht.rate.employer",  "jht.rate.worker",     "jp.rate.employer",  "jp.rate.worker",
        "jp.wage_ceiling",    "jp.benefit_minimum", "jp.benefit_maximum",  "jp.retirement_age", "jp.development",
        "jht.development",    "jkp.wage_cap",       "jkp.rate.government", "jkp.rate.from_jkk", "jkp.rate.from_jkm",
        "jkk.transport.land", "jkk.transport.sea",  "jkk.transport.air",   "jkk.periodic",      "jkk.funeral",
        "jkm.death",          "jkm.periodic",       "jkm.funeral",         "fine.rate",         "cpi",
        "gdp_growth"}) {
    INFO(name);
    CHECK(std::ranges::count(names, name) == 1);
  }
}

TEST_CASE("diff lists what differs between two months, and nothing else", "[face]") {
  const auto diff = [](const std::string& from, const std::string& to) {
    return result(json{{"op", "diff"}, {"from", from}, {"to", to}}).at("changes");
  };
  CHECK(diff("2024-10", "2024-11") == json::array());
  CHECK(diff("2024-10", "2024-10") == json::array());
  auto changes = diff("2026-02", "2026-03");
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].at("name") == "jp.wage_ceiling");
  CHECK(changes[0].at("before") == 10'547'400);
  CHECK(changes[0].at("after") == 11'086'300);
  CHECK(changes[0].at("rule") == "PP 45/2015 Pasal 29(3), letter B/1226/022026");
  CHECK(diff("2026-03", "2026-02")[0].at("after") == 10'547'400);
  // Where a rule does not exist on one side, that side is null.
  changes = diff("2021-01", "2021-02");
  const auto cap = std::ranges::find_if(changes, [](const auto& each) { return each.at("name") == "jkp.wage_cap"; });
  REQUIRE(cap != changes.end());
  CHECK(cap->at("before") == nullptr);
  CHECK(cap->at("after") == 5'000'000);
  CHECK(fault(json{{"op", "diff"}, {"from", "2024-10"}}) == "missing_field to");
  CHECK(fault(json{{"op", "diff"}, {"from", "2024-10"}, {"to", "2024-10-01"}}) == "invalid_value to");
}
