#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "command.hpp"

using nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string candidates =
    "\xEF\xBB\xBFnik,name,birth_date,village\r\n"
    "3201015501900001,Siti,1990-01-15,Sukamaju\r\n"
    "3201015501900002,Ani,1990-01-15,\"Desa, B\"\r\n"
    "3201015501900001,Siti,1990-01-15,Sukamaju\r\n"
    "3201015501900009,Ina,1990-01-15,Sukamaju\r\n";

/// The most memory that one run of the command held, in kilobytes.
long peak_of(const std::string& arguments) {
  // A sanitizer keeps freed memory for a while: not more than it must.
  const auto line = "ASAN_OPTIONS=quarantine_size_mb=1 exec " + command_path() + " " + arguments;
  const auto child = ::fork();
  if (child == 0) {
    ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  REQUIRE(::wait4(child, &status, 0, &usage) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  return usage.ru_maxrss;
}

/// A file of so many candidates with long names.
std::string crowd(int count) {
  std::string text = "nik,name,birth_date,village\n";
  const std::string name(1'000, 'x');
  for (int i = 0; i < count; ++i) {
    fmt::format_to(std::back_inserter(text), "32{:02}{:02}150190{:04},{},1990-01-15,V{}\n", 1 + i / 500'000,
                   1 + i / 9'999 % 50, 1 + i % 9'999, name, i % 50);
  }
  return text;
}

}  // namespace

TEST_CASE("sponsor writes the annex, lists the others, and exits with 3", "[batch][sponsor][command]") {
  const TemporaryFolder folder;
  const auto members = folder.write("members.csv", "nik,segment\n3201015501900009,pu\n12345,bpu\n");
  const auto run = run_command("sponsor - --members " + members + " --from 2026-01 --months 12", candidates);
  CHECK(run.status == 3);
  CHECK(run.out ==
        "number,nik,name,birth_date,village,occupation,income_base,jkk,jkm,jht,total\n"
        "1,3201015501900001,Siti,1990-01-15,Sukamaju,,1000000,120000,81600,0,201600\n"
        "2,3201015501900002,Ani,1990-01-15,\"Desa, B\",,1000000,120000,81600,0,201600\n");
  INFO(run.err);
  CHECK(has(run.err, "members, line 3: bad_nik: ...2345: a NIK has sixteen digits: it has 5 characters, not 16\n"));
  CHECK(has(run.err, "line 4: duplicate: ...0001: the NIK stands first on line 2\n"));
  CHECK(has(run.err, "line 5: already_member: ...0009: the NIK is among the members\n"));
  CHECK(has(run.err, "4 candidates, 2 in the annex, 1 already_member, 1 duplicate\n"));
  CHECK(has(run.err, "To pay from 2026-01 for 12 months: Rp403.200. Rule book "));
  CHECK_FALSE(has(run.err, "Siti"));
  CHECK_FALSE(has(run.err, "3201015501900001"));
}

TEST_CASE("sponsor writes rejections and sums to files", "[batch][sponsor][command]") {
  const TemporaryFolder folder;
  const auto in = folder.write("in.csv", candidates);
  const auto run = [&](const std::string& summary) {
    const auto made = run_command("sponsor " + in + " --from 2026-11 --months 2 --programmes jkk,jkm,jht -o " +
                                  folder.path("annex.csv") + " --rejected " + folder.path("rejected.csv") +
                                  " --summary " + folder.path(summary));
    CHECK(made.status == 3);
    CHECK(made.out.empty());
    CHECK_FALSE(has(made.err, "line 4"));
    return folder.read(summary);
  };
  const auto table = run("sums.txt");
  CHECK(has(table, "Contributions of vulnerable workers, 2 months from 2026-11\n"));
  CHECK(has(table, "Desa, B"));
  CHECK(has(table, "Rp220.800"));
  CHECK(
      has(folder.read("annex.csv"), "\n3,3201015501900009,Ina,1990-01-15,Sukamaju,,1000000,20000,13600,40000,73600\n"));
  CHECK(folder.read("rejected.csv") ==
        "line,reason,nik,detail,rule,confidence\n"
        "4,duplicate,...0001,the NIK stands first on line 2,UU 24/2011 Pasal 13,high\n");
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("."))) {
    CHECK_FALSE(has(entry.path().filename().string(), ".part"));
  }

  const auto csv = run("sums.csv");
  CHECK(csv.starts_with("item,village,month,programme,value\nfrom,,,,2026-11\nmonths,,,,2\ncandidates,,,,4\n"));
  CHECK(has(csv, "\nrejected.duplicate,,,,1\n"));
  CHECK(has(csv, "\npersons,\"Desa, B\",,,1\ncontribution,\"Desa, B\",,jkk,20000\n"));
  CHECK(has(csv, "\ncontributions,,2026-12,,110400\n"));
  CHECK(has(csv, "\ncontributions,,,,220800\n"));

  const auto sums = json::parse(run("sums.json"));
  CHECK(sums.at("from") == "2026-11");
  CHECK(sums.at("villages").at(0).at("village") == "Desa, B");
  CHECK(sums.at("totals").at("jht") == 120'000);
  CHECK(sums.at("rejections").at("duplicate") == 1);
  CHECK(sums.contains("rulebook"));
}

TEST_CASE("sponsor takes its options, and refuses a wrong command line", "[batch][sponsor][command]") {
  const auto status = [](const std::string& arguments, const std::string& input = candidates) {
    return run_command("sponsor - " + arguments, input).status;
  };
  const std::string one = "nik,name,birth_date,village\n3201015501640001,Siti,1964-01-15,A\n";
  CHECK(status("--from 2026-01", one) == 0);
  CHECK(status("--from 2026-01 --age-limit registration_page", one) == 3);
  CHECK(status("--from 2021-05 --age-limit in_force", one) == 0);
  const std::string other = "nik,name,birth_date,village\n3201015501640001,Siti,1964-01-16,A\n";
  CHECK(status("--from 2026-01", other) == 3);
  CHECK(status("--from 2026-01 --nik-mismatch accept", other) == 0);
  CHECK(has(run_command("sponsor - --from 2026-01 --income Rp3.000.000", one).out, ",2950000,354000,"));

  CHECK(status("") == 2);
  CHECK(status("--from 2015-06") == 2);
  CHECK(status("--from 2026-01 --months 13") == 2);
  CHECK(status("--from 2026-01 --programmes jkk") == 2);
  CHECK(status("--from 2026-01 --age-limit none") == 2);
  CHECK(status("--from 2026-01 --members -") == 2);
  CHECK(status("--from 2026-01 --members /no/such/file") == 2);
  CHECK(status("--from 2026-01 --summary - ") == 2);
  CHECK(status("--from 2026-01 -o a --rejected a") == 2);
  CHECK(status("--from 2026-01", "") == 2);
  CHECK(status("--from 2026-01", "nik,name\n") == 2);
  const TemporaryFolder folder;
  const auto full =
      command_path() + " sponsor --from 2026-01 " + folder.write("in.csv", one) + " > /dev/full 2> /dev/null";
  CHECK(WEXITSTATUS(std::system(full.c_str())) == 1);
}

TEST_CASE("a row without end is one bad row", "[batch][sponsor][command]") {
  const auto run =
      run_command("sponsor - --from 2026-01", "nik,name,birth_date,village\n" + std::string(3'000'000, 'x') +
                                                  "\n3201015501900001,Siti,1990-01-15,A\n");
  CHECK(run.status == 3);
  CHECK(has(run.err, "line 2: bad_row: the row is longer than 1 MiB\n"));
  CHECK(has(run.out, "\n1,3201015501900001,"));
}

TEST_CASE("the memory of sponsor does not grow with the file", "[batch][sponsor][command]") {
  const TemporaryFolder folder;
  folder.write("small.csv", crowd(8'000));
  folder.write("large.csv", crowd(40'000));
  const auto arguments = [&](const std::string& name) {
    return "sponsor " + folder.path(name) + " --from 2026-01 -o " + folder.path("annex.csv") + " 2> " +
           folder.path("err");
  };
  const auto small = peak_of(arguments("small.csv"));
  const auto large = peak_of(arguments("large.csv"));
  INFO(small << " kB and " << large << " kB; the files are 8 and 41 MB");
  CHECK(large - small < 8'192);
  CHECK(has(folder.read("err"), "40000 candidates, 40000 in the annex\n"));
}
