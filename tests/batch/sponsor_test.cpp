#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <jamsostek/batch/sponsor.hpp>

#include "batch/printable.hpp"
#include "requests.hpp"

using namespace jamsostek;
using namespace jamsostek::literals;
using namespace jamsostek::batch;
using nlohmann::json;
using namespace std::string_literals;
using Strings = std::vector<std::string>;

namespace {

const RuleBook& book = RuleBook::builtin();
const std::string header = "nik,name,birth_date,village,sex,occupation,income\n";

SponsorTerms january() { return {.from = Month(2026, 1)}; }

/// The NIK of somebody born on a day.
std::string nik_of(Day birth, int serial = 1, bool woman = false) {
  return fmt::format("320101{:02}{:02}{:02}{:04}", birth.number() + (woman ? 40 : 0), birth.month().number(),
                     birth.year() % 100, serial);
}

struct Read {
  std::string annex;
  std::vector<Rejected> rejected;
  SponsorSummary summary;

  /// `line reason nik` of each rejected row.
  [[nodiscard]] Strings reasons() const {
    Strings all;
    for (const auto& each : rejected) all.push_back(fmt::format("{} {} {}", each.line, each.reason, each.nik));
    return all;
  }
};

Read read(const std::string& rows, const SponsorTerms& terms = january(), std::vector<std::uint64_t> members = {},
          const std::string& columns = header) {
  Sponsor sponsor(book, terms, NikSet(std::move(members)));
  CandidateFile file(sponsor, columns);
  auto result = file.read(rows, 2);
  return {std::move(result.annex), std::move(result.rejected), sponsor.summary()};
}

const std::string siti = "3201015501900001,Siti,1990-01-15,Sukamaju,female,petani,";

}  // namespace

TEST_CASE("a candidate becomes a row of the annex", "[batch][sponsor]") {
  const auto made = read(siti + "\n3201011501900002,\"Budi, S.\",1990-01-15,\"Desa \"\"A\"\"\",,,3000000.50\r\n");
  CHECK(made.rejected.empty());
  CHECK(CandidateFile::annex_header() ==
        "number,nik,name,birth_date,village,occupation,income_base,jkk,jkm,jht,total\n");
  // 12 x (10,000 + 6,800); the bracket of 2,700,000 to 3,199,000 has base 2,950,000: 12 x 29,500.
  CHECK(made.annex ==
        "1,3201015501900001,Siti,1990-01-15,Sukamaju,petani,1000000,120000,81600,0,201600\n"
        "2,3201011501900002,\"Budi, S.\",1990-01-15,\"Desa \"\"A\"\"\",,2950000,354000,81600,0,435600\n");
  const auto& summary = made.summary;
  CHECK(summary.candidates == 2);
  CHECK(summary.persons == 2);
  CHECK(summary.total.total() == 637'200_rupiah);
  REQUIRE(summary.villages.size() == 2);
  CHECK(summary.villages.at("Sukamaju").persons == 1);
  CHECK(summary.villages.at("Sukamaju").amounts.total() == 201'600_rupiah);
  REQUIRE(summary.by_month.size() == 12);
  CHECK(summary.by_month[11].first == Month(2026, 12));
  CHECK(summary.by_month[11].second.total() == 53'100_rupiah);
}

TEST_CASE("the relief of PP 50/2025 is not for what a budget pays, that of PP 49/2020 is", "[batch][sponsor]") {
  // Every month is a single contribution of BPU that a state budget pays.
  for (const auto& [from, months] : {std::pair{Month(2026, 1), 12}, std::pair{Month(2020, 6), 12}}) {
    auto terms = january();
    terms.from = from;
    terms.months = months;
    terms.programmes = {Programme::jkk, Programme::jkm, Programme::jht};
    const auto summary = read(siti + "5000000\n", terms).summary;
    Money sum;
    for (const auto& [month, amounts] : summary.by_month) {
      const auto single = result(fmt::format(
          R"({{"op":"contribution.bpu","month":"{}","income":5000000,"programmes":["jkk","jkm","jht"],
              "paid_by":"state_budget"}})",
          month));
      CHECK(fmt::format("{}", amounts.total()) == single.at("totals").at("billed").dump());
      sum += amounts.total();
    }
    CHECK(summary.total.total() == sum);
  }
  const auto summary = read(siti + "\n").summary;
  CHECK(summary.by_month[3].second.total() == 16'800_rupiah);  // April 2026: others pay half
  REQUIRE_FALSE(summary.notes.empty());
  CHECK(summary.notes[0].find("the relief of PP 50/2025 is not for what a state budget pays") != std::string::npos);
  auto covid = january();
  covid.from = Month(2020, 7);
  covid.months = 2;
  CHECK(read(siti + "\n", covid).summary.total.total() == 16'968_rupiah);  // 16,800 + 1 % of it
}

TEST_CASE("each candidate who may not be in the annex is listed with the reason", "[batch][sponsor]") {
  const auto made = read(
      "3201015501900001,Siti,1990-01-15,A,,,\n"
      "320101550190001,Short,1990-01-15,A,,,\n"
      "3201010001900001,No day,1990-01-15,A,,,\n"
      "3201015501900003,Other day,1990-01-16,A,,,\n"
      "3201015501900004,Other sex,1990-01-15,A,male,,\n"
      "3201010101610005,Too old,1961-01-01,A,,,\n"
      "3201010201610006,Just young enough,1961-01-02,A,,,\n"
      "3201015501900007,Three jobs,1990-01-15,A,,tani; ojek ;dagang,\n"
      "3201015501900008,Two jobs,1990-01-15,A,,tani; ;ojek;,\n"
      "3201015501900009,Member,1990-01-15,A,,,\n"
      "3201015501900001,Again,1990-01-15,A,,,\n"
      "3201015501900001,And again,1990-01-15,B,,,\n",
      january(), {3'201'015'501'900'009U, 1U});
  CHECK(made.reasons() == Strings{"3 bad_nik ...0001", "4 bad_nik ...0001", "5 birth_date_differs ...0003",
                                  "6 sex_differs ...0004", "7 too_old ...0005", "9 too_many_occupations ...0007",
                                  "11 already_member ...0009", "12 duplicate ...0001", "13 duplicate ...0001"});
  CHECK(made.rejected[4].detail == "on first registration the age is below 65; on 2026-01-01 it is 65");
  CHECK(made.rejected[7].detail == "the NIK stands first on line 2");
  CHECK(made.rejected[8].detail == "the NIK stands first on line 2");
  for (const auto& each : made.rejected) CHECK_FALSE(fmt::format("{}", each.rule).empty());
  CHECK(made.summary.persons == 3);
  CHECK(made.summary.candidates == 12);
  CHECK(made.summary.rejected[static_cast<std::size_t>(Rejection::duplicate)] == 2);
}

TEST_CASE("bad rows are listed, good rows are all in the annex", "[batch][sponsor]") {
  const auto made = read(
      "3201015501900001,,1990-01-15,A,,,\n"
      "3201015501900001,Siti,,A,,,\n"
      "3201015501900001,Siti,15-01-1990,A,,,\n"
      "3201015501900001,Siti,1990-01-15,,,,\n"
      "3201015501900001,Siti,1990-01-15,A,P,,\n"
      "3201015501900001,Siti,1990-01-15,A,,,-1\n"
      "3201015501900001,Siti,1990-01-15,A,,,12.000.000\n"
      "3201015501900001,Siti,1990-01-15,A\n"
      "3201015501900001,\"Si\nti\",1990-01-15,A,,,\n"
      "3201015501900001,Si\x1b[31mti,1990-01-15,A,,,\n"
      "3201015501900001,Siti,1990-01-15,A\xff,,,\n"
      "3201015501900001,\"Siti\"x,1990-01-15,A,,,\n"
      "\n"
      "3201011501260001,Unborn,2026-01-15,A,,,\n"
      "3201015501900001,Siti,1990-01-15,A,,,\n"
      ",Siti,1990-01-15,A,,,\n");
  Strings expected;
  for (const int line : {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 16, 18})
    expected.push_back(fmt::format("{} bad_row", line));
  Strings got;
  for (const auto& each : made.rejected) {
    got.push_back(fmt::format("{} {}", each.line, each.reason));
    CHECK(each.detail.find("Siti") == std::string::npos);
    CHECK(is_printable(each.detail));
  }
  CHECK(got == expected);
  CHECK(made.rejected[2].detail == "birth_date: a day is written as 2026-11-20");
  CHECK(made.annex.starts_with("1,3201015501900001,Siti,"));
  CHECK(made.summary.persons == 1);
}

TEST_CASE("of a NIK given twice the first that may be in the annex stands", "[batch][sponsor]") {
  const auto made = read("3201015501900001,Siti,1990-01-16,A,,,\n" + siti + "\n" + siti + "\n");
  CHECK(made.reasons() == Strings{"2 birth_date_differs ...0001", "4 duplicate ...0001"});
  CHECK(made.rejected[1].detail == "the NIK stands first on line 3");
}

TEST_CASE("the age limit is that of the text that is asked for", "[batch][sponsor]") {
  const auto reasons = [](Day birth, Month from, AgeText text) {
    auto terms = january();
    terms.from = from;
    terms.age_limit = text;
    return read(fmt::format("{},X,{},A,,,\n", nik_of(birth), birth), terms).rejected;
  };
  using enum AgeText;
  // Permenaker 5/2021 says under 65, the registration page under 60.
  CHECK(reasons(Day(1966, 1, 1), Month(2026, 1), in_force).empty());
  REQUIRE(reasons(Day(1966, 1, 1), Month(2026, 1), registration_page).size() == 1);
  CHECK(reasons(Day(1966, 1, 2), Month(2026, 1), registration_page).empty());
  CHECK(fmt::format("{}", reasons(Day(1966, 1, 1), Month(2026, 1), registration_page)[0].rule) ==
        "BPJS TK, registration page of 2021 non-wage recipients");
  CHECK(reasons(Day(1961, 4, 1), Month(2021, 4), in_force).size() == 1);  // under 60 still
  CHECK(reasons(Day(1961, 4, 1), Month(2021, 5), in_force).empty());
  CHECK_THROWS_AS(reasons(Day(1990, 1, 1), Month(2020, 12), registration_page), NoRule);
}

TEST_CASE("before there was a rule on several occupations, one is no question", "[batch][sponsor]") {
  auto terms = january();
  terms.from = Month(2017, 12);
  const auto made = read(siti + "\n3201015501900002,Ani,1990-01-15,A,,tani;ojek,\n", terms);
  CHECK(made.reasons() == Strings{"3 bad_row ...0002"});
  CHECK(made.rejected[0].detail.starts_with("on: no rule bpu.occupations for 2017-12-01"));
}

TEST_CASE("a NIK that tells another person may be accepted", "[batch][sponsor]") {
  auto terms = january();
  terms.nik_mismatch = NikMismatch::accept;
  const auto made = read("3201015501900001,Siti,1970-06-30,A,male,,\n3201015501900002,Tua,1960-01-01,A,,,\n", terms);
  CHECK(made.annex.find(",1970-06-30,") != std::string::npos);
  CHECK(made.reasons() == Strings{"3 too_old ...0002"});  // by the birth date given
}

TEST_CASE("terms that no rule allows are refused before the first candidate", "[batch][sponsor]") {
  auto terms = january();
  terms.months = 13;
  CHECK_THROWS_AS(Sponsor(book, terms), OutOfRange);
  terms.months = 0;
  CHECK_THROWS_AS(Sponsor(book, terms), OutOfRange);
  terms = january();
  terms.programmes = {Programme::jkk};
  CHECK_THROWS_AS(Sponsor(book, terms), InvalidValue);
  terms.programmes = {Programme::jkk, Programme::jkm, Programme::jp};
  CHECK_THROWS_AS(Sponsor(book, terms), InvalidValue);
  terms = january();
  terms.from = Month(2015, 6);
  CHECK_THROWS_AS(Sponsor(book, terms), NoRule);

  Sponsor sponsor(book, january());
  CHECK_THROWS_WITH(CandidateFile(sponsor, "nik,name,village\n"), "the header has no column birth_date");
  CHECK_THROWS_WITH(CandidateFile(sponsor, "nik,nik,name,birth_date,village\n"), "the header has the column nik twice");
  CHECK_THROWS_WITH(MemberFile("kpj\n"), "the header has no column nik");
}

TEST_CASE("columns of a list of candidates stand in any order, others are ignored", "[batch][sponsor]") {
  const auto made =
      read("A,x,1990-01-15,Siti,3201015501900001\n", january(), {}, "village,phone,birth_date,name,nik\r\n");
  CHECK(made.annex == "1,3201015501900001,Siti,1990-01-15,A,,1000000,120000,81600,0,201600\n");
}

TEST_CASE("members are read from their file, bad rows are listed", "[batch][sponsor]") {
  MemberFile file("kpj,nik\n");
  const auto bad = file.read("1,3201015501900001\n2,12\n3\n\n\"4\",\"3201015501900002\"\r\n\"5\"x,1\n", 2);
  Strings got;
  for (const auto& each : bad) got.push_back(fmt::format("{} {} {}", each.line, each.reason, each.nik));
  CHECK(got == Strings{"3 bad_nik ...12", "4 bad_row ", "7 bad_row "});
  const auto members = std::move(file).members();
  CHECK(members.has(3'201'015'501'900'001U));
  CHECK(members.has(3'201'015'501'900'002U));
  CHECK_FALSE(members.has(3'201'015'501'900'003U));
}

TEST_CASE("the table of NIKs knows the first line of each", "[batch][sponsor]") {
  NikLines lines;
  constexpr std::int64_t count = 5'000;
  const auto number = [](std::int64_t i) { return 3'201'015'501'900'001U + static_cast<std::uint64_t>(i) * 7; };
  for (std::int64_t i = 0; i < count; ++i) REQUIRE_FALSE(lines.add(number(i), i + 2));
  for (std::int64_t i = 0; i < count; ++i) REQUIRE(lines.add(number(i), 1'000'000) == i + 2);
}

TEST_CASE("whatever the bytes, every row is in the annex or listed, and no number is told", "[batch][sponsor]") {
  CHECK(rc::check("rows are accounted for", [] {
    // Rows of bytes that bite, between good ones.
    const auto nasty =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("\",\n\r\0;a1\xff\xc3\x80", 12)));
    const auto digits = *rc::gen::container<std::string>(16, rc::gen::inRange('0', '9'));
    const auto rows = siti + "\n" + nasty + "\n" + digits + "," + nasty + ",1990-01-01,A,,,\n";
    const auto made = read(rows);
    std::int64_t count = 0;
    csv::RowReader reader(rows, 2);
    while (reader.next()) ++count;
    RC_ASSERT(made.summary.candidates == count);
    RC_ASSERT(made.summary.persons + static_cast<std::int64_t>(made.rejected.size()) == count);
    RC_ASSERT(made.annex.starts_with("1,3201015501900001,Siti,"));
    for (const auto& each : made.rejected) {
      RC_ASSERT(is_printable(each.detail));
      RC_ASSERT(each.nik.size() <= 7);
      RC_ASSERT(each.detail.find(digits.substr(0, 12)) == std::string::npos);
    }
  }));
}

TEST_CASE("a text for people is UTF-8 without control characters", "[batch]") {
  for (const std::string_view good : {"", "Siti", "Désa Ñ", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xC2\xA0"}) {
    CHECK(is_printable(good));
  }
  for (const std::string_view bad :
       {"\n", "\x7f", "\x1b", "\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x85", "\xC2\x41", "\xE0\x9F\xBF",
        "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
    CHECK_FALSE(is_printable(bad));
  }
}

TEST_CASE("sponsor.assess does for a list what the command does for a file", "[batch][sponsor]") {
  const auto made = result(R"({"op":"sponsor.assess","from":"2026-01","members":["3201015501900009"],"candidates":[
      {"nik":"3201015501900001","name":"Siti","birth_date":"1990-01-15","village":"A","occupation":"tani","sex":"female"},
      {"nik":"3201015501900001","name":"Siti","birth_date":"1990-01-15","village":"A"},
      {"nik":"3201015501900009","name":"Ani","birth_date":"1990-01-15","village":"A"},
      {"nik":"3201015501900010","name":"Ana","birth_date":"1990-01-15"},
      {"nik":"3201015501900011","name":"Ina","birth_date":"1990-01-15","village":"B","income":3000000},
      {"nik":"3201015501900012","name":"Ida","birth_date":"1990-01-15","village":"B","income":"-3"}]})"s);
  CHECK(made.at("months") == 12);
  CHECK(made.at("annex").size() == 2);
  CHECK(made.at("annex").at(1) == json::parse(R"({"line":5,"number":2,"nik":"...0011","income_base":2950000,
      "jkk":354000,"jkm":81600,"jht":0,"total":435600})"));
  Strings reasons;
  for (const auto& each : made.at("rejected")) {
    reasons.push_back(fmt::format("{} {}", each.at("line").get<int>(), each.at("reason").get<std::string>()));
  }
  CHECK(reasons == Strings{"2 duplicate", "3 already_member", "4 bad_row", "6 bad_row"});
  CHECK(made.at("rejected").at(0).at("rule") == "UU 24/2011 Pasal 13");
  CHECK(made.at("rejected").at(1).at("confidence") == "medium");
  CHECK(made.at("villages").at(1) == json::parse(R"({"village":"B","persons":1,"jkk":354000,"jkm":81600,"jht":0,
      "total":435600})"));
  CHECK(made.at("by_month").size() == 12);
  CHECK(made.at("rejections").at("bad_row") == 2);
  CHECK(made.at("totals").at("candidates") == 6);
  CHECK(made.at("totals").at("total") == 637'200);
  CHECK(made.contains("rulebook"));
}

TEST_CASE("sponsor.assess takes the terms and refuses what it does not know", "[batch][sponsor]") {
  const auto ask = [](const std::string& more) {
    return R"({"op":"sponsor.assess","from":"2026-01","candidates":[{"nik":"3201015501900001","name":"Siti",
        "birth_date":"1963-01-15","village":"A"}])" +
           more + "}";
  };
  CHECK(result(ask(R"(,"nik_mismatch":"accept","months":1,"programmes":["jkk","jkm","jht"],"income":5000000)"))
            .at("totals")
            .at("total") == 155'300);
  CHECK(result(ask(R"(,"nik_mismatch":"accept","age_limit":"registration_page")")).at("rejections").at("too_old") == 1);
  CHECK(result(ask("")).at("rejections").at("birth_date_differs") == 1);
  CHECK(result(ask(R"(,"options":{"known_on":"2026-01-01"})")).at("annex").empty());
  CHECK(fault(ask(R"(,"months":13)")) == "out_of_range months");
  CHECK(fault(ask(R"(,"programmes":["jkk"])")) == "invalid_value programmes");
  CHECK(fault(ask(R"(,"paid_by":"self")")) == "unknown_field paid_by");
  CHECK(fault(ask(R"(,"members":["12"])")) == "invalid_value members[0]");
  CHECK(fault(R"({"op":"sponsor.assess","from":"2026-01"})"s) == "missing_field candidates");
  CHECK(fault(R"({"op":"sponsor.assess","from":"2026-01","candidates":[{"income":1.5}]})"s) ==
        "inexact_number candidates[0].income");
  for (const std::string candidate :
       {R"({"nik":3201015501900001})", R"({"NIK":"3201015501900001"})", R"({"name":["Siti","3201015501900001"]})"}) {
    const auto error =
        answer(R"({"op":"sponsor.assess","from":"2026-01","candidates":[)" + candidate + "]}").at("error");
    INFO(error.dump());
    CHECK(error.at("value") == "...0001");
    CHECK(error.dump().find("Siti") == std::string::npos);
  }
}
