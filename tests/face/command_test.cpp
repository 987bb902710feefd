#include "command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <jamsostek/jamsostek.hpp>

using nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Runs a shell script that writes to `eval` through file 3 and reads what it answers from file 4. In the script `$1`
/// is the folder. True when the script succeeds.
bool talk_to_eval(const TemporaryFolder& folder, const std::string& script) {
  const auto file = folder.write("talk.sh",
                                 "set -e\n"
                                 "mkfifo \"$1/to\" \"$1/from\"\n"
                                 "\"$2\" eval < \"$1/to\" > \"$1/from\" &\n"
                                 "exec 3> \"$1/to\" 4< \"$1/from\"\n" +
                                     script +
                                     "exec 3>&-\n"
                                     "wait\n");
  const auto line = "timeout 20 sh " + file + " " + folder.path(".") + " " + command_path() + " 2> /dev/null";
  return std::system(line.c_str()) == 0;
}

std::vector<json> ids(const std::string& answers) {
  std::istringstream lines(answers);
  std::vector<json> all;
  for (std::string each; std::getline(lines, each);) all.push_back(json::parse(each).at("id"));
  return all;
}

}  // namespace

TEST_CASE("contribution pu prints a table that a person reads", "[face][command]") {
  const auto run = run_command("contribution pu --wage 12.000.000 --month 2026-11 --risk low");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  INFO(run.out);
  CHECK(has(run.out, "month 2026-11, wage Rp12.000.000\n"));
  CHECK(has(run.out, "jkk        employer  Rp12.000.000  0.54%     Rp64.800  PP 44/2015 Pasal 16(1)b [high]\n"));
  CHECK(has(run.out, "jp         worker    Rp11.086.300     1%    Rp110.863  PP 45/2015 Pasal 28(3); "));
  CHECK(has(run.out, "billed                                    Rp1.117.389\n"));
  CHECK(has(run.out, "Due 2026-12-15\n"));
}

TEST_CASE("contribution pu --json gives the result of the machine interface", "[face][command]") {
  const auto run = run_command("contribution pu --wage Rp2.163.125,00 --month 2026-11 --risk very_low --json");
  CHECK(run.status == 0);
  const auto result = json::parse(run.out);
  CHECK(result.at("lines").at(0).at("amount") == 5192);
  CHECK(result.at("rulebook") == jamsostek::RuleBook::builtin().id());
}

TEST_CASE("every fact of a request has its option", "[face][command]") {
  const auto run = run_command(
      "contribution pu --daily-wage 200000 --month 2026-11 --risk high --programmes jkk,jkm,jht,jp,jkp "
      "--birth-date 1990-01-01 --jkn --jkp-registered 2022-02-01 --scale large --employer private "
      "--holiday 2026-12-15 --holiday 2026-12-16 --known-on 2026-11-20 --stale hold --rounding-unit 0.01 "
      "--rounding-mode up --json");
  INFO(run.err);
  CHECK(run.status == 0);
  const auto result = json::parse(run.out);
  CHECK(result.at("wage") == 5'000'000);
  CHECK(result.at("totals").at("government") == 11'000);
  CHECK(result.at("due_date") == "2026-12-17");

  const auto piece = run_command(
      "contribution pu --piece-months 1.000.000 2.000.000 3.000.000 --month 2025-03 --risk low --labour-intensive "
      "--foreigner");
  CHECK(piece.status == 0);
  CHECK(has(piece.out, "wage Rp2.000.000\n"));
  CHECK(has(piece.out, "0.27%"));
  CHECK(has(piece.out, "Note: jp left out: worker.citizen is false"));
  CHECK(has(piece.out, "Note: wage: piece work counts as the average of 3 months"));

  const auto jkp = run_command(
      "contribution pu --wage 5000000 --month 2026-11 --risk high --programmes jkk,jkm,jht,jp,jkp "
      "--birth-date 1990-01-01 --no-jkn --jkp-registered 2022-02-01 --scale large");
  CHECK(has(jkp.out, "Note: jkp left out: worker.jkn is false"));
  const auto seasonal =
      run_command("contribution pu --seasonal-months 1 1 1 1 1 1 1 1 1 1 1 13 --month 2026-11 --programmes jht --json");
  CHECK(json::parse(seasonal.out).at("wage") == 2);
}

TEST_CASE("a wrong command line says what is wrong and exits with 2", "[face][command]") {
  auto run = run_command("contribution pu --wage 12,000,000 --month 2026-11 --risk low");
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(has(run.err, "jamsostek: invalid_value: wage: money is written as"));
  run = run_command("contribution pu --wage 1 --month 2015-06 --risk low");
  CHECK(run.status == 2);
  CHECK(has(run.err, "no_rule: month: "));
  CHECK(run_command("").status == 2);
  CHECK(run_command("contribution").status == 2);
  CHECK(run_command("contribution pu --wage 1").status == 2);
  CHECK(run_command("nothing").status == 2);
  CHECK(run_command("--help").status == 0);
  CHECK(has(run_command("--version").out, "rule book 2026."));
}

TEST_CASE("eval answers line by line, in order, and skips empty lines", "[face][command]") {
  const auto run = run_command("eval",
                               "{\"id\":1,\"op\":\"rules\"}\n\n\r\n  \n{\"id\":2,\"op\":\"rules\"}\r\n"
                               "{\"id\":3,\"op\":\"rules\"}");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(ids(run.out) == std::vector<json>{1, nullptr, 2, 3});
  CHECK(run_command("eval", "").out.empty());
  CHECK(run_command("eval --typo").status == 2);
}

TEST_CASE("eval answers before its input ends, so that it serves in a pipe", "[face][command]") {
  // The second request is sent only after the first answer has come back through the pipe.
  const TemporaryFolder folder;
  REQUIRE(talk_to_eval(folder,
                       "echo '{\"id\":1,\"op\":\"rules\"}' >&3\n"
                       "read -r first <&4\n"
                       "echo '{\"id\":2,\"op\":\"rules\"}' >&3\n"
                       "read -r second <&4\n"
                       "printf '%s\\n%s\\n' \"$first\" \"$second\" > \"$1/answers\"\n"));
  CHECK(ids(folder.read("answers")) == std::vector<json>{1, 2});
}

TEST_CASE("eval answers what one write brought in one piece, and waits for the rest of a line", "[face][command]") {
  const TemporaryFolder folder;
  // dd makes one call of read.
  REQUIRE(talk_to_eval(folder,
                       "printf '{\"id\":1,\"op\":\"x\"}\\n{\"id\":2,\"op\":\"x\"}\\n{\"id\":3,' >&3\n"
                       "dd bs=65536 count=1 of=\"$1/first\" <&4\n"
                       "sleep 0.1\n"
                       "echo '\"op\":\"x\"}' >&3\n"
                       "dd bs=65536 count=1 of=\"$1/second\" <&4\n"));
  CHECK(ids(folder.read("first")) == std::vector<json>{1, 2});
  CHECK(ids(folder.read("second")) == std::vector<json>{3});
}

TEST_CASE("eval bounds the memory of a line without end", "[face][command]") {
  const auto run = run_command("eval", std::string(40'000'000, 'x') + "\n{\"id\":2,\"op\":\"rules\"}\n");
  CHECK(run.status == 0);
  CHECK(run.out.starts_with("{\"id\":null,\"ok\":false"));
  CHECK(has(run.out, "\n{\"id\":2,\"ok\":true"));
}

TEST_CASE("an input that cannot be read is no end of input", "[face][command]") {
  const auto status = std::system((command_path() + " eval < / > /dev/null 2> /dev/null").c_str());
  CHECK(WEXITSTATUS(status) == 2);
}

TEST_CASE("output that breaks gives exit status 1", "[face][command]") {
  const TemporaryFolder folder;
  const auto input = folder.write("in", "{\"op\":\"rules\"}\n");
  const auto to_full_disk = [](const std::string& tail) {
    return WEXITSTATUS(std::system((command_path() + " " + tail + " > /dev/full 2> /dev/null").c_str()));
  };
  CHECK(to_full_disk("eval < " + input) == 1);
  CHECK(to_full_disk("contribution pu --wage 1 --month 2026-11 --risk low") == 1);
  const auto payroll = folder.write("payroll.csv", "employee_id,wage\n1,1\n");
  CHECK(to_full_disk("payroll --month 2026-11 --risk low " + payroll) == 1);
}

TEST_CASE("payroll writes good rows, names bad ones, and exits with 3", "[face][command]") {
  const auto run = run_command("payroll - --month 2026-11",
                               "employee_id,wage,risk\n1,5000000,low\n2,x,low\n\n3,20000001,very_low\n");
  CHECK(run.status == 3);
  CHECK(run.out ==
        "employee_id,wage,jkk_employer,jkm_employer,jht_employer,jht_worker,jp_employer,jp_worker,total_employer,"
        "total_worker\n"
        "1,5000000,27000,15000,185000,100000,100000,50000,327000,150000\n"
        "3,20000001,48000,60000,740000,400000,221726,110863,1069726,510863\n");
  INFO(run.err);
  CHECK(run.err.starts_with("line 3: invalid_value: wage: money is digits"));
  CHECK(has(run.err, "2 employees computed, 1 bad rows"));
  CHECK(has(run.err, "total_worker      Rp660.863\n"));
}

TEST_CASE("payroll takes the options of the requests", "[face][command]") {
  const std::string one = "employee_id,wage\n1,1000000\n";
  const auto row = [&](const std::string& options) {
    const auto run = run_command("payroll - " + options, one);
    INFO(run.err);
    CHECK(run.status == 0);
    return run.out.substr(run.out.find('\n') + 1);
  };
  CHECK(row("--month 2026-11 --risk high").starts_with("1,1000000,12700,"));
  CHECK(row("--month 2025-08 --risk low --labour-intensive").starts_with("1,1000000,2700,"));
  CHECK(row("--month 2025-08 --risk low --labour-intensive --known-on 2025-08-15").starts_with("1,1000000,5400,"));
  CHECK(row("--month 2026-11 --risk low --employer state") == "1,1000000,5400,3000,0,0,0,0,8400,0\n");
  CHECK(row("--month 2027-03 --risk low --stale hold").starts_with("1,1000000,5400,"));
  CHECK(row("--month 2026-11 --risk low --threads 1") == row("--month 2026-11 --risk low --threads 7"));

  CHECK(run_command("payroll - --month 2026-11", one).status == 2);
  CHECK(run_command("payroll - --month 2027-03 --risk low", one).status == 2);
  CHECK(run_command("payroll - --month 2026-11 --risk tiny", one).status == 2);
  CHECK(run_command("payroll - --month 2026-11 --risk low --threads 0", one).status == 2);
  CHECK(run_command("payroll - --month 2026-11 --risk low", "").status == 2);
  CHECK(run_command("payroll /no/such/file --month 2026-11 --risk low").status == 2);
  CHECK(run_command("payroll / --month 2026-11 --risk low").status == 2);
  CHECK(run_command("payroll - -o /no/such/folder/out.csv --month 2026-11 --risk low", one).status == 2);
}

TEST_CASE("a payroll file bears its name only once it is whole", "[face][command]") {
  const TemporaryFolder folder;
  const auto good = folder.write("in.csv", "employee_id,wage\n1,1000000\n");
  auto run = run_command("payroll " + good + " --month 2026-11 --risk low -o " + folder.path("out.csv"));
  CHECK(run.status == 0);
  CHECK(run.out.empty());
  CHECK(has(folder.read("out.csv"), "\n1,1000000,"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path(".")), {}) == 2);  // and nothing else

  // A month without a rule leaves what is there as it is.
  run = run_command("payroll " + good + " --month 2027-03 --risk low -o " + folder.path("out.csv"));
  CHECK(run.status == 2);
  CHECK(has(folder.read("out.csv"), "\n1,1000000,"));
}

TEST_CASE("payroll keeps the order of the input on any number of threads", "[face][command]") {
  // Large enough for many blocks; quoted line breaks make the blocks uneven.
  std::string input = "employee_id,wage,risk\n";
  for (int i = 0; i < 120'000; ++i) {
    input += i % 1000 == 0 ? fmt::format("\"a\nb{}\",x,low\n", i) : fmt::format("E{},{}.25,medium\n", i, 3'000'000 + i);
  }
  const auto one = run_command("payroll - --month 2026-11 --threads 1", input);
  const auto many = run_command("payroll - --month 2026-11 --threads 8", input);
  CHECK(one.status == 3);
  CHECK(one.out == many.out);
  CHECK(one.err == many.err);
  CHECK(std::ranges::count(one.out, '\n') == 120'000 - 120 + 1);
  CHECK(has(one.err, "line 2: invalid_value: wage"));
  CHECK(has(one.err, "line 1003: invalid_value: wage"));  // one quoted line break before it
}
