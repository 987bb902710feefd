#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include <jamsostek/face/slip.hpp>

#include "command.hpp"
#include "face/any_request.hpp"
#include "face/json/operation.hpp"
#include "face/replay.hpp"
#include "requests.hpp"

using jamsostek::face::Language;
using jamsostek::face::translation;
using nlohmann::json;

namespace {

/// A request, its result, and the steps beside it when it is asked why.
struct Explained {
  json request;
  json result;
  json steps;
};

/// Throws `std::runtime_error` where the result is another one when it is asked why.
Explained explained_result(json request) {
  Explained found{request, answer(request).at("result"), {}};
  request["options"]["explain"] = true;
  auto given = answer(request).at("result");
  found.steps = given.at("steps");
  given.erase("steps");
  if (given != found.result) throw std::runtime_error("another result when asked why: " + request.dump());
  return found;
}

/// A request at random that is answered: the facts of many contradict each other, or no rule was published for them.
json answered_request(std::string_view operation) {
  for (int tries = 0; tries < 200; ++tries) {
    auto request = any::request(operation);
    if (answer(request).at("ok").get<bool>()) return request;
  }
  throw std::runtime_error("no request at random is answered: " + std::string(operation));
}

/// What is wrong with steps; empty when nothing is.
std::string fault_of(const json& steps) {
  if (steps.empty()) return "no step";
  for (const auto& step : steps) {
    if (const auto fault = replay::fault(step); !fault.empty()) return fault + " in " + step.dump();
  }
  return {};
}

/// Every number of a result, with where it stands.
void collect_numbers(const json& value, const std::string& where, std::map<std::string, std::string>& numbers) {
  if (value.is_number()) numbers.emplace(where, value.dump());
  if (value.is_string() && replay::is_decimal(value.get<std::string>()))
    numbers.emplace(where, value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& [key, member] : value.items()) collect_numbers(member, where + "/" + key, numbers);
}

/// Every number that some steps name or give.
void collect_known(const json& steps, std::set<std::string>& known) {
  const auto add = [&](const json& value) {
    known.insert(value.is_string() ? value.get<std::string>() : value.dump());
  };
  for (const auto& step : steps) {
    add(step.at("result"));
    for (const auto& operand : step.at("operands")) add(operand.at("value"));
    if (step.contains("steps")) collect_known(step.at("steps"), known);
  }
}

/// Where a result has a number that no step gives or names; empty when there is none.
std::string unexplained(const Explained& given) {
  std::set<std::string> known;
  collect_known(given.steps, known);
  std::map<std::string, std::string> numbers;
  collect_numbers(given.result, "", numbers);
  for (const auto& [where, number] : numbers) {
    // Nothing, and what only says which one, need no reason. The parts of a NIK are never in a step.
    static const std::set<std::string> names{"n",   "number",   "tier",    "year",     "retirement_year", "line",
                                             "nik", "province", "regency", "district", "serial"};
    const bool name = names.contains(where.substr(where.rfind('/') + 1));
    if (!name && number != "0" && !known.contains(number)) return where + " " + number;
  }
  return {};
}

/// The words of a text between blanks that a dictionary must know: no numbers, dates, codes or names of rules.
void collect_words(const std::string& text, std::set<std::string>& words) {
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    const bool plain = std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    if (plain) words.insert(word);
  }
}

/// Every word that people read of some steps: what, whose, operands, values and the functions of formulas.
void collect_words(const json& steps, std::set<std::string>& words) {
  const auto of = [&](const json& named) {
    if (named.contains("of")) collect_words(named.at("of").get<std::string>(), words);
  };
  for (const auto& step : steps) {
    words.insert(step.at("what").get<std::string>());
    of(step);
    for (const auto& operand : step.at("operands")) {
      words.insert(operand.at("name").get<std::string>());
      of(operand);
      if (operand.at("kind") == "word") collect_words(operand.at("value").get<std::string>(), words);
    }
    auto formula = step.at("formula").get<std::string>();
    std::ranges::replace_if(
        formula, [](char c) { return c != '_' && (c < 'a' || c > 'z'); }, ' ');
    collect_words(formula, words);
    if (step.contains("rounding")) words.insert(step.at("rounding").at("mode").get<std::string>());
    if (step.contains("steps")) collect_words(step.at("steps"), words);
  }
  words.erase("x");
}

}  // namespace

TEST_CASE("every step of every operation replays to its result", "[face]") {
  for (const auto& operation : jamsostek::face::json::all_operations()) {
    DYNAMIC_SECTION(operation.name) {
      std::set<std::string> words;
      CHECK(rc::check(std::string(operation.name), [&] {
        if (operation.name == "rules.export" && !words.empty()) return;  // it has no facts, and is the whole book
        const auto given = explained_result(answered_request(operation.name));
        const auto shown = "\n" + given.request.dump();
        if (const auto fault = fault_of(given.steps); !fault.empty()) RC_FAIL(fault + shown);
        if (const auto where = unexplained(given); !where.empty()) RC_FAIL(where + shown);
        collect_words(given.steps, words);
      }));
      for (const auto& word : words) {
        INFO(word);
        CHECK(translation(word, Language::indonesian));
        CHECK(translation(word, Language::english));
      }
    }
  }
}

TEST_CASE("what facts at random seldom reach replays as well", "[face]") {
  for (const auto* request : {
           R"({"op":"contribution.pu","month":"2026-11","risk":"low","wage":"6000000.50",
               "programmes":["jkk","jkm","jht","jp","jkp"],"employer":{"scale":"large"},
               "worker":{"birth_date":"1990-01-01","jkn":true,"jkp_registered":"2022-01-01"}})",
           R"({"op":"contribution.pu","month":"2025-02","risk":"high","wage_basis":{"piece_months":[1,2,2]},
               "employer":{"labour_intensive":true},"holidays":["2025-03-17"]})",
           R"({"op":"benefit.pmi","date":"2018-01-01","phase":"during","event":"partial_disability",
               "disability":{"kind":"anatomical","parts":[{"code":"ARM_SHOULDER","side":"left"}]}})",
           R"({"op":"benefit.pmi","date":"2020-01-01","phase":"during","event":"termination_by_accident",
               "service_months":7})",
           R"({"op":"benefit.pmi","date":"2020-01-01","phase":"during","event":"termination_by_accident",
               "service_months":2})",
           R"({"op":"benefit.pmi","date":"2024-01-01","phase":"during","event":"scholarship","university_years":3})",
           R"({"op":"benefit.jkk","segment":"pu","accident":"2024-01-01","wage":5000000,
               "disability":{"kind":"anatomical","parts":[{"code":"HEARING_LOSS_BOTH_PER10DB","count":3}]}})",
           R"({"op":"benefit.jp","event":"death","event_date":"2024-05-20","birth_date":"1980-01-01",
               "registered":"2016-01","wages":[{"from":"2016-01","to":"2024-05","wage":9999999}],
               "survivors":{"spouse":false,"ever_married":true,"parents":0,"children":[
                 {"birth_date":"2010-01-01","married":false,"working":false},
                 {"birth_date":"2012-01-01","married":false,"working":false},
                 {"birth_date":"2014-01-01","married":false,"working":false}]}})",
       }) {
    INFO(request);
    const auto given = json::parse(request);
    REQUIRE(answer(given).at("ok") == true);
    CHECK(fault_of(explained_result(given).steps) == "");
  }
}

TEST_CASE("each kind of answer replays, and says where all its numbers come from", "[face]") {
  std::ifstream requests(JAMSOSTEK_TESTS_DIR "/face/explained_requests.jsonl");
  std::size_t count = 0;
  for (std::string request; std::getline(requests, request); ++count) {
    INFO(request);
    const auto given = explained_result(json::parse(request));
    CHECK(fault_of(given.steps) == "");
    CHECK(unexplained(given) == "");
  }
  CHECK(count > 50);
}

namespace {

json contribution_step(const std::string& of) {
  const auto given = result(json::parse(R"({"op":"contribution.pu","month":"2026-11","risk":"low","wage":12000000,
                                            "options":{"explain":true}})"));
  for (const auto& step : given.at("steps")) {
    if (step.at("what") == "contribution" && step.at("of") == of) return step;
  }
  return {};
}

}  // namespace

TEST_CASE("a contribution is explained with its ceiling, its rounding and its law", "[face]") {
  const auto step = contribution_step("jp worker");
  CHECK(step.at("formula") == "min(wage, ceiling) x rate");
  CHECK(step.at("operands") == json::parse(R"([{"name":"wage","kind":"money","value":12000000},
                                               {"name":"rate","kind":"percent","value":"1"},
                                               {"name":"ceiling","kind":"money","value":11086300}])"));
  CHECK(step.at("ceiling_applied") == true);
  CHECK(step.at("rounding") == json::parse(R"({"unit":"1","mode":"half_up"})"));
  CHECK(step.at("kind") == "money");
  CHECK(step.at("result") == 110'863);
  CHECK(step.at("rule") == "PP 45/2015 Pasal 28(3); PP 45/2015 Pasal 29(3), letter B/1226/022026");
  CHECK(contribution_step("jht worker").contains("ceiling_applied") == false);
}

TEST_CASE("the replay finds a step in which one thing is wrong", "[face]") {
  const auto step = contribution_step("jp worker");
  REQUIRE(replay::fault(step) == "");
  const auto changed = [&](const std::string& pointer, const json& value) {
    auto other = step;
    other[json::json_pointer(pointer)] = value;
    return replay::fault(other);
  };
  CHECK(changed("/result", 110'864) == "another result");
  CHECK(changed("/operands/0/value", 11'000'000) == "another result");
  CHECK(changed("/operands/1/value", "1.1") == "another result");
  CHECK(changed("/rounding/unit", "100") == "another result");
  CHECK(changed("/formula", "wage x rate") != "");
  CHECK(changed("/formula", "min(wage, ceiling) x rates") != "");
  CHECK(changed("/formula", "min(wage, ceiling) x rate )") != "");
  CHECK(changed("/formula", "min(wage, ceiling) x rate when wage < ceiling") != "");
  auto below = step;
  below["steps"] = json::array({step});
  below["steps"][0]["what"] = "ceiling";
  CHECK(replay::fault(below).starts_with("an operand differs"));
}

TEST_CASE("a refusal is explained as well", "[face]") {
  const auto given = result(json::parse(R"({"op":"benefit.jkp","terminated":"2025-03-01","reason":"resignation",
      "wage":5000000,"contribution_months_in_24":24,"options":{"explain":true}})"));
  CHECK(given.at("eligible") == false);
  const auto& steps = given.at("steps");
  const auto find = [&](const char* what) {
    return *std::ranges::find_if(steps, [&](const json& step) { return step.at("what") == what; });
  };
  CHECK(find("reason_covered").at("result") == false);
  CHECK(find("reason_covered").at("detail") == "the reason is resignation");
  CHECK(find("contribution_months").at("result") == true);
  CHECK(find("eligible").at("result") == false);
}

TEST_CASE("explain is yes or no, and no is as nothing", "[face]") {
  const std::string request = R"({"op":"retirement","birth_date":"1990-01-01","options":{"explain":)";
  CHECK(result(request + "false}}") == result(std::string(R"({"op":"retirement","birth_date":"1990-01-01"})")));
  CHECK(fault(request + "1}}") == "invalid_value options.explain");
}

TEST_CASE("the language of a slip is that of the environment unless one is named", "[face]") {
  const auto slip = [](const char* variable, const char* value, const std::string& more = "") {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) ::unsetenv(name);
    ::setenv(variable, value, 1);
    const auto out = run_command("retirement --birth-date 1990-01-01 --explain" + more).out;
    ::unsetenv(variable);
    return out.find("tanggal pensiun: ") != std::string::npos   ? "id"
           : out.find("retirement date: ") != std::string::npos ? "en"
                                                                : "none";
  };
  CHECK(slip("LC_ALL", "id_ID.UTF-8") == std::string("id"));
  CHECK(slip("LC_MESSAGES", "id") == std::string("id"));
  CHECK(slip("LANG", "id_ID") == std::string("id"));
  CHECK(slip("LANG", "C.UTF-8") == std::string("en"));
  CHECK(slip("LC_ALL", "") == std::string("en"));
  CHECK(slip("LANG", "id_ID", " --lang en") == std::string("en"));
}

TEST_CASE("retro explains both sides", "[face]") {
  const auto given = result(json::parse(R"({"op":"retro","options":{"explain":true},
      "before":{"op":"contribution.pu","month":"2026-11","risk":"low","wage":5000000},
      "after":{"op":"contribution.pu","month":"2026-11","risk":"low","wage":6000000}})"));
  const auto& steps = given.at("steps");
  CHECK(steps[0].at("of") == "before");
  CHECK(steps[1].at("of") == "after");
  CHECK(steps[0].at("steps").size() > 10);
}

TEST_CASE("a slip is written in the language that is asked for", "[face]") {
  const std::string command = "contribution pu --month 2026-11 --risk low --wage 12000000 --explain";
  const auto indonesian = run_command(command + " --lang id").out;
  CHECK(
      indonesian.find("iuran JP pekerja: terkecil dari(upah 12.000.000; batas upah 11.086.300) x tarif 1% = 110.863\n"
                      "    batas atas berlaku; dibulatkan ke Rp1: ke terdekat, tengah ke atas; PP 45/2015 Pasal 28(3); "
                      "PP 45/2015 Pasal 29(3), letter B/1226/022026 (keyakinan tinggi)\n") != std::string::npos);
  const auto english = run_command(command + " --lang en").out;
  CHECK(english.find("contribution JP worker: the least of(wage 12,000,000; wage ceiling 11,086,300) x rate 1% = "
                     "110,863\n") != std::string::npos);
  CHECK(english.find("total worker: contribution JHT worker 240,000 + contribution JP worker 110,863 = 350,863") !=
        std::string::npos);
  const auto transport = run_command(
      "benefit jkk --segment pu --accident 2024-01-01 --wage 5000000 --transport land=7000000 --transport sea=900000 "
      "--stmb-days 200 --explain --lang en");
  CHECK(transport.out.find("item transport: (the least of(cost land 7,000,000; at most land 5,000,000)) + (the least "
                           "of(cost sea 900,000; at most sea 2,000,000)) = 5,900,000\n") != std::string::npos);
  CHECK(
      transport.out.find("item unable to work: wage 5,000,000 / days of a month 30 x ((days 180 x share 100%) + (days "
                         "20 x share 100%)) = 33,333,333\n") != std::string::npos);
  CHECK(
      run_command("simulate jht --wage 5000000 --years 1 --rate 4.99 --explain --lang id")
          .out.find(
              "saldo tahun 1: sebelum 0,00 x (1 + tarif 4,99%) + upah 5.000.000 x bagian 5,7% x 12 + upah 5.000.000 x "
              "bagian 5,7% x tarif 4,99% x perduabelasan 78 / 12 = 3.512.439,75\n") != std::string::npos);
  CHECK(run_command("contribution pu --month 2026-11 --programmes jkm --piece-months 1000000 1000000 1000001 --explain")
            .out.find(
                "wage: (wage of a month 1,000,000 + wage of a month 1,000,000 + wage of a month 1,000,001) / months "
                "3 = ~1,000,000.33\n") != std::string::npos);
  CHECK(run_command(command + " --lang fr").status == 2);
  CHECK(run_command(command + " --lang id --json").out.find("\"steps\":[") != std::string::npos);
  CHECK(run_command("contribution pu --month 2026-11 --risk low --wage 12000000").out.find("tarif") ==
        std::string::npos);
}
