#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using nlohmann::json;

TEST_CASE("jamsostek fine", "[fine][command]") {
  const std::string arguments = "fine --month 2026-09 --paid-on 2026-11-20 --jkk 64.800 --jht Rp1.234.567,50";
  const auto table = run_command(arguments);
  CHECK(table.status == 0);
  INFO(table.out);
  for (const auto* part :
       {"due 2026-10-15", "Rp1.234.567,50", "Rp49.383", "Rp51.975", "Months late: 2, at 2% a month"}) {
    CHECK(table.out.find(part) != std::string::npos);
  }
  const auto printed = run_command(arguments + " --json");
  CHECK(json::parse(printed.out) == result(json{{"op", "fine"},
                                                {"segment", "pu"},
                                                {"month", "2026-09"},
                                                {"paid_on", "2026-11-20"},
                                                {"contributions", {{"jkk", 64800}, {"jht", "1234567.50"}}}}));

  const auto relieved = run_command(
      "fine --month 2025-03 --paid-on 2025-07-01 --jkk 100000 --labour-intensive --counting month_end --json");
  CHECK(json::parse(relieved.out).at("total") == 1500);
  CHECK(json::parse(run_command("fine --month 2026-01 --paid-on 2026-02-17 --holiday 2026-02-16 --json").out)
            .at("months_late") == 0);
  CHECK(run_command("fine --month 2026-09 --jkk 5").status == 2);
  CHECK(run_command("fine --month 2026-09 --paid-on 2026-11-20 --jkk 5x").status == 2);
}

TEST_CASE("jamsostek risk-tier", "[risk-tiers][command]") {
  const auto table = run_command("risk-tier RUMAH makan");
  CHECK(table.status == 0);
  CHECK(table.out.find("Rumah makan dan minuman") != std::string::npos);
  CHECK(table.out.find("PP 82/2019 Lampiran I") != std::string::npos);
  const auto one = run_command("risk-tier --tier 3 --number 89");
  CHECK(one.out.find("Jasa kebersihan umum") != std::string::npos);
  CHECK(one.out.find("Note: tier 3 number 89") != std::string::npos);
  CHECK(json::parse(run_command("risk-tier semen --json").out) ==
        result(json{{"op", "jkk.tier"}, {"business", "semen"}}));
  CHECK(json::parse(run_command("risk-tier --tier low --number 17 --json").out) ==
        result(json{{"op", "jkk.tier"}, {"tier", 2}, {"number", 17}}));
  const auto none = run_command("risk-tier astronaut");
  CHECK(none.status == 0);
  CHECK(none.out.starts_with("Nothing on the list"));
  for (const auto* wrong : {"risk-tier", "risk-tier --tier 3", "risk-tier semen --tier 3 --number 1",
                            "risk-tier --tier 3 --number 97", "risk-tier --tier best --number 1", "risk-tier '!'"}) {
    INFO(wrong);
    CHECK(run_command(wrong).status == 2);
  }
}

TEST_CASE("jamsostek retro", "[retro][command]") {
  const TemporaryFolder folder;
  json before = {{"op", "contribution.pu"}, {"month", "2026-08"}, {"risk", "low"}, {"wage", 10'000'000}};
  auto after = before;
  after["wage"] = 12'000'000;
  const auto first = folder.write("before.json", before.dump(2) + "\n");
  const auto second = folder.write("after.json", after.dump());
  const auto table = run_command("retro " + first + " " + second);
  CHECK(table.status == 0);
  INFO(table.out);
  for (const auto* part : {"programme", "before", "delta", "Rp954.000", "Rp1.117.389", "Still owed: Rp163.389"}) {
    CHECK(table.out.find(part) != std::string::npos);
  }
  CHECK(run_command("retro " + second + " " + first).out.find("Paid too much: Rp163.389") != std::string::npos);
  CHECK(json::parse(run_command("retro " + first + " " + second + " --json").out) ==
        result(json{{"op", "retro"}, {"before", before}, {"after", after}}));
  // Options are those of both requests.
  const auto cents = run_command("retro " + first + " " + second + " --known-on 2020-01-01");
  CHECK(cents.status == 2);
  CHECK(cents.err.find("no_rule: before.month") != std::string::npos);

  after["wag"] = 5;
  const auto typo = run_command("retro " + first + " " + folder.write("typo.json", after.dump()));
  CHECK(typo.status == 2);
  CHECK(typo.err.find("unknown_field: after.wag") != std::string::npos);
  const auto broken = run_command("retro " + first + " " + folder.write("broken.json", "{"));
  CHECK(broken.status == 2);
  CHECK(broken.err.find("broken.json") != std::string::npos);
  CHECK(run_command("retro " + first + " " + folder.path("missing.json")).status == 2);
  CHECK(run_command("retro " + first).status == 2);
}
