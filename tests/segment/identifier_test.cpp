#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <jamsostek/segment/identifier.hpp>

#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;
using namespace std::string_literals;

namespace {

constexpr Day today = Day(2026, 11, 20);

std::string fault_of(const std::string& text, Day on = today) {
  try {
    static_cast<void>(Nik::parse(text, on, "worker.nik"));
  } catch (const InvalidValue& error) {
    CHECK(error.field() == "worker.nik");
    CHECK(error.value() == last_four(text));
    return error.what();
  }
  return "none";
}

std::vector<std::string> kinds_of(const std::string& text, Day on = today) {
  std::vector<std::string> kinds;
  for (const auto& reading : classify(text, on)) {
    if (reading.fits()) kinds.emplace_back(to_string(reading.kind));
  }
  return kinds;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a NIK tells where, when and as whom somebody was registered", "[segment][identifier]") {
  const auto man = Nik::parse("3602041211870001", today);
  CHECK(man.number() == 3'602'041'211'870'001U);
  CHECK(man.province() == 36);
  CHECK(man.regency() == 2);
  CHECK(man.district() == 4);
  CHECK(man.serial() == 1);
  CHECK(man.birth_date() == Day(1987, 11, 12));
  CHECK(man.sex() == Sex::male);
  const auto woman = Nik::parse("1702197112029999", today);  // day 31 is written 71
  CHECK(woman.birth_date() == Day(2002, 12, 31));
  CHECK(woman.sex() == Sex::female);
  CHECK(woman.serial() == 9999);
}

TEST_CASE("the century of a NIK is the last one that is possible by the day", "[segment][identifier]") {
  CHECK(Nik::parse("3201012011260001", today).birth_date() == Day(2026, 11, 20));
  CHECK(Nik::parse("3201012111260001", today).birth_date() == Day(1926, 11, 21));
  CHECK(Nik::parse("3201012011260001", Day(2026, 11, 19)).birth_date() == Day(1926, 11, 20));
  CHECK(Nik::parse("3201012902000001", today).birth_date() == Day(2000, 2, 29));
  // Neither 1901 nor 2001 was a leap year.
  CHECK(fault_of("3201012902010001") == "no NIK: digits 7 to 12 are no day, month and year of birth by 2026-11-20");
}

TEST_CASE("a NIK with something wrong in it is refused, and only four digits are shown", "[segment][identifier]") {
  CHECK(fault_of("") == "a NIK has sixteen digits: it has 0 characters, not 16");
  CHECK(fault_of("360204121187000") == "a NIK has sixteen digits: it has 15 characters, not 16");
  CHECK(fault_of("360204121187000O") == "a NIK has sixteen digits: character 16 is no digit");
  CHECK(fault_of("3602.4121187.001") == "a NIK has sixteen digits: character 5 is no digit");
  CHECK(fault_of("1002041211870001") == "no NIK: digits 1 and 2 are a province, and provinces count from 11");
  CHECK(fault_of("1102041211870001") == "none");
  CHECK(fault_of("3600041211870001") == "no NIK: digits 3 and 4 are a regency, and none is 00");
  CHECK(fault_of("3602001211870001") == "no NIK: digits 5 and 6 are a district, and none is 00");
  CHECK(fault_of("3602041211870000") == "no NIK: digits 13 to 16 are a serial number, and none is 0000");
  for (const std::string birth : {"001187", "321187", "401187", "721187", "121387", "120087", "310487", "300299"}) {
    INFO(birth);
    CHECK(fault_of("360204" + birth + "0001").starts_with("no NIK: digits 7 to 12"));
  }
  CHECK(fault_of("0000000000000000").find("; ") != std::string::npos);  // all that is wrong
}

TEST_CASE("every NIK that is put together is read back", "[segment][identifier]") {
  CHECK(rc::check("area, birth date, sex and serial come back", [] {
    const auto birth = today - ::date::days(*rc::gen::inRange(0, 36'524));
    const bool woman = *rc::gen::arbitrary<bool>();
    const int province = *rc::gen::inRange(11, 100);
    const int serial = *rc::gen::inRange(1, 10'000);
    const auto nik =
        Nik::parse(fmt::format("{:02}0199{:02}{:02}{:02}{:04}", province, birth.number() + (woman ? 40 : 0),
                               birth.month().number(), birth.year() % 100, serial),
                   today);
    RC_ASSERT(nik.birth_date() == birth);
    RC_ASSERT(nik.sex() == (woman ? Sex::female : Sex::male));
    RC_ASSERT(nik.province() == province);
    RC_ASSERT(nik.serial() == serial);
  }));
}

TEST_CASE("a NIK is checked against the person", "[segment][identifier]") {
  const auto nik = Nik::parse("3602041211870001", today);
  CHECK(check(nik, Day(1987, 11, 12)).met);
  CHECK(check(nik, Day(1887, 11, 12)).met);  // a NIK has no century
  CHECK(check(nik, Sex::male).met);
  const auto wrong = check(nik, Day(1986, 11, 13));
  CHECK_FALSE(wrong.met);
  CHECK(wrong.detail == "the NIK tells another day and year of birth");
  CHECK(check(nik, Day(1987, 12, 12)).detail == "the NIK tells another month of birth");
  CHECK(check(nik, Sex::female).detail == "the NIK tells the other sex");
  CHECK(fmt::format("{}", wrong.sources) == "PP 37/2007 Pasal 37(1)");
}

TEST_CASE("no more than the last four digits of a number are shown", "[segment][identifier]") {
  CHECK(last_four("3602041211870001") == "...0001");
  CHECK(last_four("JJ012345") == "...2345");
  CHECK(last_four("12") == "...12");
  CHECK(last_four("Siti Aminah").empty());
  CHECK(last_four("").empty());
  CHECK(last_four("3602 0412 1187 00 01") == "...0001");
  try {
    without_personal_data([]() -> int { throw OutOfRange("worker", "Siti 3602041211870001", "why"); });
    FAIL("the error goes on");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::out_of_range);
    CHECK(error.field() == "worker");
    CHECK(error.value() == "...0001");
    CHECK(std::string(error.what()) == "why");
  }
}

TEST_CASE("a text is told apart by its form", "[segment][identifier]") {
  CHECK(kinds_of("3602041211870001") == Strings{"nik", "payment_code_bpu"});
  CHECK(kinds_of("3602041211870001", Day(2025, 10, 8)) == Strings{"nik"});
  CHECK(kinds_of("0626123456789012") == Strings{"payment_code_bpu_group"});
  CHECK(kinds_of("123456789012") == Strings{"payment_code_pu"});
  CHECK(kinds_of("12345678901") == Strings{"kpj"});
  CHECK(kinds_of("12345678901", Day(2020, 1, 1)) == Strings{"kpj", "payment_code_pu"});
  CHECK(kinds_of("07J80012345") == Strings{"kpj"});
  CHECK(kinds_of("07j80012345").empty());
  CHECK(kinds_of("JJ012345") == Strings{"npp"});
  CHECK(kinds_of("3602 0412 1187 0001").empty());
  CHECK(kinds_of("\xff\x00\n").empty());
  for (const auto& reading : classify("3602041311870001", today)) CHECK(reading.fits() == reading.faults.empty());
  const auto readings = classify("12345678901", Day(2018, 6, 30));
  CHECK(readings[3].faults == Strings{"no text on the form of payment_code_pu was found by 2018-06-30"});
  CHECK(readings[3].form == nullptr);
}

TEST_CASE("identifier.classify answers with what a number may be and what is wrong", "[segment][identifier]") {
  const auto answer = result(R"({"op":"identifier.classify","on":"2026-11-20","number":"12345678901","options":{}})"s);
  CHECK(answer.at("may_be") == json::parse(R"(["kpj"])"));
  CHECK(answer.at("readings").size() == 6);
  const auto& pu = answer.at("readings").at(3);
  CHECK(pu.at("kind") == "payment_code_pu");
  CHECK(pu.at("fits") == false);
  CHECK(pu.at("faults") == json::parse(R"(["it has 11 characters, not 12"])"));
  CHECK(pu.at("from") == "2025-10-09");
  CHECK(pu.at("note") == "the text of 2018 says eleven digits");
  CHECK(answer.at("readings").at(1).at("confidence") == "low");
  CHECK(answer.contains("rulebook"));
}

TEST_CASE("identifier.check compares a NIK with the person", "[segment][identifier]") {
  auto answer = result(
      R"({"op":"identifier.check","on":"2026-11-20","nik":"3602041211870001","birth_date":"1987-11-12","sex":"female"})"s);
  CHECK(answer.at("agrees") == false);
  CHECK(answer.at("conditions").at(0).at("met") == true);
  CHECK(answer.at("conditions").at(1).at("name") == "sex_agrees");
  CHECK(answer.at("birth_date") == "1987-11-12");
  CHECK(answer.at("sex") == "male");
  CHECK(answer.at("province") == "36");
  CHECK(answer.at("serial") == "0001");
  answer = result(R"({"op":"identifier.check","on":"2026-11-20","nik":"3602041211870001"})"s);
  CHECK(answer.at("agrees") == true);
  CHECK(answer.at("conditions").empty());
}

TEST_CASE("before there is a text on a NIK there is no rule to check one by", "[segment][identifier]") {
  const auto on = [](const char* day) {
    return json{{"op", "identifier.check"}, {"on", day}, {"nik", "3602041211870001"}};
  };
  CHECK(fault(on("2015-06-30")) == "no_rule on");
  CHECK(result(on("2015-07-01")).at("agrees") == true);
  CHECK(kinds_of("3602041211870001", Day(2015, 6, 30)).empty());
}

TEST_CASE("what is wrong with a request shows no number of a person", "[segment][identifier]") {
  const std::string number = "3602041211870000";
  for (const std::string& request : {
           R"({"op":"identifier.check","on":"2026-11-20","nik":")" + number + R"("})",
           R"({"op":"identifier.check","on":"2026-11-20","nik":)" + number + "}",
           R"({"op":"identifier.check","on":"2026-11-20","nik":["Siti",")" + number + R"("]})",
           R"({"op":"identifier.check","on":")" + number + R"(","nik":"1"})",
           R"({"op":"identifier.check","on":"2026-11-20","nik":"3602041211870001","sex":"Siti )" + number + R"("})",
           R"({"op":"identifier.check","on":"2026-11-20","nik":"3602041211870001","kpj":")" + number + R"("})",
           R"({"op":"identifier.classify","on":"2026-11-20","number":)" + number + "}",
           R"({"op":"identifier.classify","on":"2026-11-20","number":"1","nik":")" + number + R"("})",
       }) {
    const auto error = answer(request).at("error");
    INFO(error.dump());
    CHECK(error.at("value") == "...0000");
    CHECK(error.dump().find("Siti") == std::string::npos);
    CHECK(error.dump().find("70000") == std::string::npos);
  }
  CHECK(fault(R"({"op":"identifier.check","nik":"3602041211870001"})"s) == "missing_field on");
  CHECK(fault(R"({"op":"identifier.classify","on":"2026-11-20"})"s) == "missing_field number");
}

TEST_CASE("a NIK is the same person whatever was told of it", "[segment][identifier]") {
  CHECK(Nik::parse("3201012011260001", today) == Nik::parse("3201012011260001", Day(2026, 11, 19)));
  CHECK_FALSE(Nik::parse("3201012011260001", today) == Nik::parse("3201012011260002", today));
}

TEST_CASE("what is no letter fits nothing", "[segment][identifier]") { CHECK(kinds_of("JJ01234!").empty()); }
