#include <algorithm>
#include <string>
#include <vector>

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <jamsostek/face/evaluator.hpp>

#include "command.hpp"
#include "face/any_request.hpp"
#include "face/json/operation.hpp"

using nlohmann::json;

namespace {

/// A number or a name as somebody may put it anywhere, and the texts that then may not stand in an answer or a message:
/// the name, or more than the last four digits.
struct Canary {
  std::string text;
  std::vector<std::string> hidden;
};
const std::vector<Canary> names = {{"Siti Aminah", {"Siti", "Aminah"}},
                                   {"SITI AMINAH", {"SITI", "AMINAH"}},
                                   {"siti aminah", {"siti", "aminah"}},
                                   {"Wayan", {"Wayan"}},
                                   {"Yosé", {"Yos"}}};
const std::vector<Canary> numbers = {{"3602041211879683", {"79683"}},           // a NIK
                                     {"3602 0412 1187 9683", {"7 9683"}},       // with blanks
                                     {"17J29385076", {"85076"}},                // a KPJ
                                     {"081386429517", {"29517", "0813"}},       // a telephone
                                     {"+62 813-8642-9517", {"2-9517", "813"}},  // in its other form
                                     {"Siti 3602041211879683", {"Siti", "79683"}}};

std::vector<Canary> canaries() {
  auto all = names;
  all.insert(all.end(), numbers.begin(), numbers.end());
  return all;
}

/// What of a canary stands in a text; empty when nothing does.
std::string told(const Canary& canary, const std::string& text) {
  for (const auto& part : canary.hidden) {
    if (text.find(part) != std::string::npos) return part + " of " + canary.text + " in: " + text.substr(0, 2000);
  }
  return {};
}

/// Whether an answer may hold what stands at that place of the request: an amount is an amount, however long, and sums
/// are by village.
bool asked_for(const std::string& op, const std::string& place, const std::string& answer) {
  if (answer.find("\"ok\":true") == std::string::npos) return false;
  if (place.ends_with("/village")) return true;
  const bool of_persons = op.starts_with("identifier.") || op == "sponsor.assess";
  return !of_persons || place.ends_with("/income");
}

/// Everything in which a request could be changed: its facts, and the names of fields in its objects.
std::vector<json> with_canary(const json& request, const std::string& text, std::vector<std::string>& places) {
  std::vector<json> all;
  const auto add = [&](std::string place, json changed) {
    all.push_back(std::move(changed));
    places.push_back(std::move(place));
  };
  const auto flat = request.flatten();
  for (const auto& [place, value] : flat.items()) {
    auto changed = request;
    changed[json::json_pointer(place)] = text;
    add(place, changed);
    changed[json::json_pointer(place)] = {{"name", text}};
    add(place, std::move(changed));
  }
  for (const auto& [place, value] : flat.items()) {
    auto changed = request;
    auto& object = changed[json::json_pointer(place).parent_pointer()];
    if (!object.is_object()) continue;
    object[text] = value;
    add(place + "?", changed);
    object.erase(text);
    object["unknown"] = text;
    add(place + "?", std::move(changed));
  }
  return all;
}

}  // namespace

TEST_CASE("no operation tells a name or a number of a person", "[face][personal_data]") {
  const jamsostek::face::Evaluator evaluator;
  for (const auto& operation : jamsostek::face::json::all_operations()) {
    const std::string op(operation.name);
    int left = 2;  // requests are enough, for every place in them is tried
    const auto holds = [&] {
      if (left-- <= 0) return;
      auto request = any::request(op);
      if (any::coin()) request["options"]["explain"] = true;
      const auto canary = any::one_of(canaries());
      std::vector<std::string> places;
      const auto changed = with_canary(request, canary.text, places);
      for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto answer = evaluator.answer(changed[i].dump());
        if (asked_for(op, places[i], answer)) continue;
        const auto found = told(canary, answer);
        if (!found.empty()) RC_FAIL(op + " " + places[i] + ": " + found);
      }
    };
    CHECK(rc::check(op, holds));
  }
  for (const auto& canary : canaries()) {
    for (const auto& line :
         {canary.text, "[\"" + canary.text + "\"]", "{\"" + canary.text + "\"", "{\"op\":\"" + canary.text + "\"}"}) {
      CHECK(told(canary, evaluator.answer(line)).empty());
    }
  }
}

TEST_CASE("a value is shown where it may be", "[face][personal_data]") {
  using jamsostek::may_be_shown;
  for (const auto* shown : {"", "tiny", "jp.wage_ceiling", "2026-02-30", "-12000000", "1e6", "-2E+999", "a\"b",
                            "...0001", "{\"a\":[1,\"x\"]}"}) {
    INFO(shown);
    CHECK(may_be_shown(shown));
    CHECK(jamsostek::InvalidValue("field", shown, "rule").value() == shown);
  }
  CHECK(may_be_shown(std::string(100, 'a')));
  CHECK_FALSE(may_be_shown(std::string(101, 'a')));
  CHECK(may_be_shown("12345678"));
  CHECK_FALSE(may_be_shown("1234-5678-9"));
  CHECK(jamsostek::InvalidValue("field", "1234-5678-9", "rule").value() == "...6789");
  for (const auto& canary : canaries()) CHECK_FALSE(may_be_shown(canary.text));
}

TEST_CASE("no command tells a name or a number of a person in what it says of a table", "[face][personal_data]") {
  const TemporaryFolder folder;
  const auto rules = folder.write("rules.json", R"({"rows": [{"name": "jp.wage_ceiling", "from": "2027-03",
      "known": "2027-02-24", "expected_until": "2028-02", "value": 11652900, "instrument": "PP 45/2015",
      "confidence": "high"}]})");
  const auto good = folder.write("good.csv", "employee_id,wage\nother,5000000\n");
  const auto candidate =
      folder.write("candidates.csv", "nik,name,birth_date,village\n3201015501900001,Ani,1990-01-15,Desa\n");
  // The good cells of each column, and commands that read such a table.
  struct Table {
    std::vector<std::pair<std::string, std::string>> columns;
    std::vector<std::string> commands;
  };
  const std::vector<std::pair<std::string, std::string>> payroll = {
      {"employee_id", "one"}, {"wage", "5000000"},       {"risk", "low"},      {"citizen", "yes"},
      {"birth_date", ""},     {"programmes", "jkk jkm"}, {"month", "2026-11"}, {"note", ""}};
  const std::vector<Table> tables = {
      {payroll,
       {"payroll FILE --month 2026-11 --risk low --recap " + folder.path("recap"),
        "payroll FILE --month 2026-11 --risk low --explain one", "audit FILE " + good + " --month 2026-11 --risk low",
        "audit " + good + " FILE --month 2026-11 --risk low --explain other",
        "impact FILE --month 2026-11 --risk low --rules " + rules}},
      {{{"nik", "3201015501900001"},
        {"name", "Ani"},
        {"birth_date", "1990-01-15"},
        {"village", "Desa"},
        {"sex", "female"},
        {"occupation", "tani"},
        {"income", ""}},
       {"sponsor FILE --from 2026-01 --explain", "sponsor " + candidate + " --from 2026-01 --members FILE"}}};
  for (const auto& [columns, commands] : tables) {
    std::string header;
    std::string rows;
    for (std::size_t at = 0; at < columns.size(); ++at) {
      header += (at == 0 ? "" : ",") + columns[at].first;
      for (const auto& canary : canaries()) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
          rows += (i == 0 ? "" : ",") + (i == at ? canary.text : columns[i].second);
        }
        // A canary in a row of its own, in one that is too long by a field, and behind a quote that is never closed.
        rows += "\n" + canary.text + "\n\"" + canary.text + "\n";
      }
    }
    const auto file = folder.write("canaries.csv", header + "\n" + rows);
    for (auto command : commands) {
      command.replace(command.find("FILE"), 4, file);
      const auto run = run_command(command);
      INFO(command);
      CHECK(run.status == 3);
      CHECK_FALSE(run.err.empty());
      for (const auto& canary : canaries()) CHECK(told(canary, run.err).empty());
    }
  }
  for (const auto& canary : canaries()) {
    const auto file = folder.write("canary.csv", canary.text + "," + canary.text + "\n" + canary.text + ",1\n");
    for (const auto* command : {"payroll FILE --month 2026-11", "sponsor FILE --from 2026-01", "retro FILE FILE",
                                "rules list --rules FILE"}) {
      std::string line(command);
      for (auto at = line.find("FILE"); at != std::string::npos; at = line.find("FILE")) line.replace(at, 4, file);
      const auto run = run_command(line);
      INFO(line);
      CHECK(run.status == 2);
      CHECK(told(canary, run.err).empty());
    }
  }
}

TEST_CASE("no command tells a name or a number of a person that an option was given", "[face][personal_data]") {
  const Canary canary = numbers.back();
  const std::vector<std::vector<std::string>> commands = {
      {"contribution",    "pu",         "--wage",  "1",     "--month",      "2026-11", "--risk",     "low",
       "--birth-date",    "1990-01-01", "--scale", "large", "--programmes", "jkk",     "--known-on", "2026-11-20",
       "--rounding-unit", "1",          "--lang",  "en"},
      {"contribution", "bpu", "--income", "1", "--month", "2026-11", "--months", "2"},
      {"fine", "--month", "2026-11", "--jkk", "1", "--paid-on", "2026-12-20"},
      {"risk-tier", "rumah", "makan"},
      {"benefit", "jkk", "--accident", "2026-03-01", "--wage", "5000000", "--transport", "land=700000", "--stmb-days",
       "1"},
      {"benefit", "jht", "--reason", "resignation", "--balance", "1", "--stopped-on", "2026-09-30", "--claimed-on",
       "2026-11-20"},
      {"simulate", "jht", "--wage", "5000000", "--years", "10", "--rate", "5"},
      {"simulate", "jp", "--wage", "5000000", "--birth-date", "1990-01-01", "--from", "2026-01"},
      {"retirement", "--birth-date", "1990-01-01"},
      {"identifier", "check", "3602041211870001", "--on", "2026-11-20", "--sex", "male", "--birth-date", "1987-11-12"},
      {"identifier", "classify", "3602041211870001", "--on", "2026-11-20"},
      {"membership", "deadline", "change.participant", "--from", "2026-01-01"},
      {"membership", "obligations", "--on", "2026-11-20", "--segment", "pu", "--scale", "small"},
      {"claim", "checklist", "claim.jht.partial_10", "--on", "2026-11-20"},
      {"rules", "show", "jp.wage_ceiling"},
      {"rules", "diff", "2026-02", "2026-03"},
      {"rules", "export", "--format", "csv"},
      {"payroll", "-", "--month", "2026-11", "--risk", "low", "--threads", "2", "--employer", "private", "--stale",
       "hold"},
      {"sponsor", "-", "--from", "2026-01", "--months", "2", "--programmes", "jkk,jkm", "--income", "1000000",
       "--age-limit", "in_force"},
      {"eval"}};
  for (const auto& words : commands) {
    for (std::size_t at = 0; at <= words.size(); ++at) {
      if (at < words.size() && words[at].starts_with("-")) continue;
      std::string line;
      for (std::size_t i = 0; i < words.size(); ++i) line += i == at ? "'" + canary.text + "' " : words[i] + " ";
      if (at == words.size()) line += "'" + canary.text + "' --typo='" + canary.text + "'";
      const auto run = run_command(line, "employee_id,wage\n");
      const auto found = told(canary, run.out + run.err);
      INFO(line);
      CHECK(found == "");
    }
  }
}
