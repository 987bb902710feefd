#include "cases.hpp"
#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;
using namespace std::string_literals;

namespace {

struct Cohort {
  int last_birth_year;
  int age;
};
/// The table by year of birth, as it follows from PP 45/2015 Pasal 15.
constexpr Cohort cohorts[] = {{1962, 56}, {1964, 57}, {1966, 58}, {1968, 59}, {1970, 60},
                              {1972, 61}, {1974, 62}, {1976, 63}, {1978, 64}, {9999, 65}};

int age_of_cohort(int birth_year) {
  for (const auto& [last, age] : cohorts) {
    if (birth_year <= last) return age;
  }
  return 0;
}

benefit::Retirement retirement_of(Day birth) { return benefit::retirement(RuleBook::builtin(), birth); }

}  // namespace

TEST_CASE("every birth month from 1955 to 1990 retires with its cohort", "[benefit][retirement]") {
  for (auto month = Month(1955, 1); month <= Month(1990, 12); month = month + ::date::months(1)) {
    for (const auto birth : {month.first_day(), month.day(15), month.last_day()}) {
      INFO(fmt::format("{}", birth));
      const auto retires = retirement_of(birth);
      CHECK(retires.age == age_of_cohort(birth.year()));
      CHECK(retires.date == birth.after(::date::years(retires.age)));
      CHECK(retires.last_registration == retires.date.month() - ::date::months(1));
      CHECK(retires.notes.empty() == (birth >= Day(1959, 7, 1)));
    }
  }
}

TEST_CASE("the steps fall between two neighbouring birth days", "[benefit][retirement]") {
  struct Step {
    Day birth;
    int age;
    Day date;
  };
  for (const auto& [birth, age, date] :
       {Step{Day(1962, 12, 31), 56, Day(2018, 12, 31)}, Step{Day(1963, 1, 1), 57, Day(2020, 1, 1)},
        Step{Day(1964, 12, 31), 57, Day(2021, 12, 31)}, Step{Day(1965, 1, 1), 58, Day(2023, 1, 1)},
        Step{Day(1966, 12, 31), 58, Day(2024, 12, 31)}, Step{Day(1967, 1, 1), 59, Day(2026, 1, 1)},
        Step{Day(1968, 12, 31), 59, Day(2027, 12, 31)}, Step{Day(1969, 1, 1), 60, Day(2029, 1, 1)},
        Step{Day(1970, 12, 31), 60, Day(2030, 12, 31)}, Step{Day(1971, 1, 1), 61, Day(2032, 1, 1)},
        Step{Day(1972, 12, 31), 61, Day(2033, 12, 31)}, Step{Day(1973, 1, 1), 62, Day(2035, 1, 1)},
        Step{Day(1974, 12, 31), 62, Day(2036, 12, 31)}, Step{Day(1975, 1, 1), 63, Day(2038, 1, 1)},
        Step{Day(1976, 12, 31), 63, Day(2039, 12, 31)}, Step{Day(1977, 1, 1), 64, Day(2041, 1, 1)},
        Step{Day(1978, 12, 31), 64, Day(2042, 12, 31)}, Step{Day(1979, 1, 1), 65, Day(2044, 1, 1)}}) {
    INFO(fmt::format("{}", birth));
    const auto retires = retirement_of(birth);
    CHECK(retires.age == age);
    CHECK(retires.date == date);
  }
}

TEST_CASE("nobody newly reaches the age in a year of a step", "[benefit][retirement]") {
  int in_step_years = 0;
  for (auto birth = Day(1959, 7, 1); birth < Day(1980, 1, 1); birth = birth + ::date::days(1)) {
    const int year = retirement_of(birth).date.year();
    const bool step = year >= 2019 && year <= 2043 && (year - 2019) % 3 == 0;
    if (step) UNSCOPED_INFO(fmt::format("born {} retires in {}", birth, year));
    in_step_years += step;
  }
  CHECK(in_step_years == 0);
}

TEST_CASE("G-6: born on 29 February the birthday is 28 February in common years", "[benefit][retirement]") {
  CHECK(retirement_of(Day(1968, 2, 29)).date == Day(2027, 2, 28));
  CHECK(retirement_of(Day(1964, 2, 29)).date == Day(2021, 2, 28));
  CHECK(retirement_of(Day(1980, 2, 29)).date == Day(2045, 2, 28));
  CHECK(retirement_of(Day(1960, 2, 29)).date == Day(2016, 2, 29));
}

TEST_CASE("retirement of the machine interface", "[benefit][retirement]") {
  const auto found = result(R"({"op":"retirement","birth_date":"1965-07-16"})"s);
  CHECK(found.at("age") == 58);
  CHECK(found.at("date") == "2023-07-16");
  CHECK(found.at("last_registration") == "2023-06");
  CHECK(found.at("rule") == "PP 45/2015 Pasal 15(3)");
  CHECK(found.at("notes").empty());

  INFO("RET-1");
  for (const auto& [birth, date, noted] :
       {std::tuple("1959-06-30", "2015-06-30", true), std::tuple("1959-07-01", "2015-07-01", false),
        std::tuple("1940-02-01", "1996-02-01", true)}) {
    const auto old = result(json{{"op", "retirement"}, {"birth_date", birth}});
    CHECK(old.at("age") == 56);
    CHECK(old.at("date") == date);
    CHECK(old.at("notes").empty() != noted);
  }
}

TEST_CASE("faults of retirement are named", "[benefit][retirement]") {
  CHECK(fault(R"({"op":"retirement"})"s) == "missing_field birth_date");
  CHECK(fault(R"({"op":"retirement","birth_date":"1965-02-29"})"s) == "invalid_value birth_date");
  CHECK(fault(R"({"op":"retirement","birth_date":19650716})"s) == "invalid_value birth_date");
  CHECK(fault(R"({"op":"retirement","birth_date":"9990-01-01"})"s) == "out_of_range birth_date");
  CHECK(fault(R"({"op":"retirement","birth_date":"1965-07-16","gender":"f"})"s) == "unknown_field gender");
}
