#include <catch2/catch.hpp>

#include "command.hpp"
#include "requests.hpp"

using Catch::Contains;
using nlohmann::json;

TEST_CASE("the identifier commands ask the machine interface", "[segment][command]") {
  const auto checked =
      run_command("identifier check 3602041211870001 --on 2026-11-20 --birth-date 1987-11-12 --sex female --json");
  REQUIRE(checked.status == 0);
  CHECK(json::parse(checked.out) == result(json{{"op", "identifier.check"},
                                                {"on", "2026-11-20"},
                                                {"nik", "3602041211870001"},
                                                {"birth_date", "1987-11-12"},
                                                {"sex", "female"}}));
  const auto classified = run_command("identifier classify 0626123456789012 --on 2026-11-20 --json");
  REQUIRE(classified.status == 0);
  CHECK(json::parse(classified.out) ==
        result(json{{"op", "identifier.classify"}, {"on", "2026-11-20"}, {"number", "0626123456789012"}}));
}

TEST_CASE("the identifier commands show texts", "[segment][command]") {
  const auto checked =
      run_command("identifier check 3602041211870001 --on 2026-11-20 --sex female --explain --lang en");
  CHECK(checked.status == 0);
  CHECK_THAT(checked.out, Contains("DOES NOT AGREE") && Contains("NOT MET sex_agrees: the NIK tells the other sex") &&
                              Contains("Born on 1987-11-12, male; area 36.02.04, serial 0001") &&
                              Contains("sex agrees: as the number tells male = given female = no"));
  const auto classified = run_command("identifier classify 0626123456789012 --on 2026-11-20");
  CHECK_THAT(classified.out, Contains("payment_code_bpu_group  yes") && Contains("provinces count from 11"));
  const auto wrong = run_command("identifier check 0002041211870001 --on 2026-11-20");
  CHECK(wrong.status == 2);
  CHECK_THAT(wrong.err, Contains("provinces count from 11") && !Contains("0001"));
  CHECK(run_command("identifier").status == 2);
}

TEST_CASE("the steps on a NIK show none of its digits", "[segment]") {
  const std::string nik = "3602041211870001";
  for (const json& request :
       {json{{"op", "identifier.check"}, {"nik", nik}, {"birth_date", "1987-11-12"}, {"sex", "male"}},
        json{{"op", "identifier.classify"}, {"number", nik}},
        json{{"op", "sponsor.assess"},
             {"from", "2026-01"},
             {"members", {nik}},
             {"candidates",
              {{{"nik", nik}, {"name", "Siti"}, {"birth_date", "1987-11-12"}, {"village", "Sukamaju"}}}}}}) {
    auto asked = request;
    if (request["op"] != "sponsor.assess") asked["on"] = "2026-11-20";
    asked["options"]["explain"] = true;
    const auto steps = result(asked).at("steps").dump();
    INFO(steps);
    for (const auto* part : {"3602", "0204", "1211", "8700", "1987-11-12", "Siti"}) {
      CHECK(steps.find(part) == std::string::npos);
    }
  }
}
