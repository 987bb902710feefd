#include "identifier.hpp"

#include <algorithm>

#include <jamsostek/segment/identifier.hpp>

namespace jamsostek::inline v0::face::json {
namespace {

const std::string& read_number(Fields& request, std::string_view name) {
  return request.need(name).string("a number is written as a string, for its zeros in front count");
}

struct CheckRequest {
  Nik nik;
  std::optional<Day> birth_date;
  std::optional<Sex> sex;
};

}  // namespace

void run_identifier_classify(Fields& request, const Context& /*context*/, Writer& result) {
  const auto readings = without_personal_data([&] {
    const auto on = request.need("on").day();
    const auto& number = read_number(request, "number");
    request.done();
    return classify(number, on);
  });
  result.key("may_be").begin_array();
  for (const auto& reading : readings) {
    if (reading.fits()) result.value(reading.kind);
  }
  result.end_array().key("readings").begin_array();
  for (const auto& reading : readings) {
    result.begin_object().member("kind", reading.kind).member("fits", reading.fits()).key("faults").begin_array();
    for (const auto& fault : reading.faults) result.value(fault);
    result.end_array();
    if (reading.form != nullptr) {
      result.member("pattern", reading.form->pattern).member("from", reading.form->from);
      write_rule(result, reading.form->source);
    }
    result.end_object();
  }
  result.end_array();
}

void run_identifier_check(Fields& request, const Context& /*context*/, Writer& result) {
  const auto [nik, birth_date, sex] = without_personal_data([&] {
    const auto on = request.need("on").day();
    CheckRequest asked{Nik::parse(read_number(request, "nik"), on), request.maybe("birth_date", &Field::day),
                       request.maybe("sex", &Field::word<Sex>)};
    request.done();
    return asked;
  });
  std::vector<Condition> conditions;
  if (birth_date) conditions.push_back(check(nik, *birth_date));
  if (sex) conditions.push_back(check(nik, *sex));
  result.member("agrees", std::ranges::all_of(conditions, &Condition::met));
  write_conditions(result, conditions);
  result.member("birth_date", nik.birth_date())
      .member("sex", nik.sex())
      .member("province", fmt::format("{:02}", nik.province()))
      .member("regency", fmt::format("{:02}", nik.regency()))
      .member("district", fmt::format("{:02}", nik.district()))
      .member("serial", fmt::format("{:04}", nik.serial()));
}

}  // namespace jamsostek::inline v0::face::json
