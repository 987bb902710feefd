#include "command.hpp"

// `--explain` of the commands that read files: the amounts of the file and those of the slip are the same.

namespace {

const std::string staff = "employee_id,wage,risk,citizen\na1,12000000,low,yes\nb2,2163125,very_low,no\nc3,x,low,yes\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("jamsostek payroll --explain says why for one employee", "[face][command]") {
  const TemporaryFolder folder;
  const auto file = folder.write("staff.csv", staff);
  const auto base = "payroll " + file + " --month 2026-11";
  const auto plain = run_command(base);
  const auto told = run_command(base + " --explain a1 --lang en");
  CHECK(told.status == 3);  // the bad row of another employee
  CHECK(told.out == plain.out);
  CHECK(has(told.err, "line 2"));
  for (const auto* part : {"64,800", "221,726", "11,086,300", "PP 45/2015 Pasal 28(3)", "1,117,389"}) {
    INFO(part << "\n" << told.err);
    CHECK(has(told.err, part));
  }
  CHECK_FALSE(has(told.err, "line 3"));

  const auto foreigner = run_command(base + " --explain b2 --lang id").err;
  CHECK(has(foreigner, "5.192"));  // 5191.50, half up
  CHECK(has(foreigner, "iuran"));
  CHECK_FALSE(has(foreigner, "11.086.300"));

  CHECK(has(run_command(base + " --explain nobody").err, "no row has that employee_id"));
  CHECK(run_command("payroll - --month 2026-11 --explain a1", staff).status == 2);
  CHECK(run_command(base + " --explain a1 --lang fr").status == 2);
}

TEST_CASE("jamsostek audit --explain shows the true and the reported row", "[face][command]") {
  const TemporaryFolder folder;
  const auto truly = folder.write("true.csv", "employee_id,wage,programmes\na1,12000000,jkk jkm\nb2,5000000,\n");
  const auto reported = folder.write("reported.csv", "employee_id,wage\na1,10000000\n");
  const auto base = "audit " + truly + " " + reported + " --month 2026-11 --risk low --lang en --explain ";
  const auto both = run_command(base + "a1").err;
  CHECK(has(both, "64,800"));
  CHECK(has(both, "54,000"));
  CHECK(has(run_command(base + "b2").err, "27,000"));  // in one file alone
  CHECK(has(run_command(base + "c3").err, "no row has that employee_id"));
}

TEST_CASE("jamsostek impact --explain shows a row by both rule books", "[face][command]") {
  const TemporaryFolder folder;
  const auto file = folder.write("staff.csv", staff);
  const auto rules = folder.write("rules.json", R"({"rows": [{"name": "jkk.relief", "from": "2026-11", "to": "2026-12",
    "known": "2026-10-01", "value": "50", "instrument": "PP 9/2026", "title": "a relief", "confidence": "high"}]})");
  const auto told = run_command("impact " + file + " --month 2026-11 --explain a1 --lang en --rules " + rules).err;
  CHECK(has(told, "64,800"));
  CHECK(has(told, "32,400"));
  CHECK(has(told, "PP 9/2026"));
}

TEST_CASE("jamsostek sponsor --explain shows checks and sums", "[face][command]") {
  const TemporaryFolder folder;
  const auto file =
      folder.write("candidates.csv", "nik,name,birth_date,village\n3201015501900001,Siti,1990-01-15,Sukamaju\n");
  const auto told = run_command("sponsor " + file + " --from 2026-01 --months 12 --explain --lang en");
  CHECK(told.status == 0);
  CHECK(has(told.err, "201,600"));
  CHECK_FALSE(has(told.err, "Siti"));
  CHECK_FALSE(has(told.err, "3201015501"));
}
