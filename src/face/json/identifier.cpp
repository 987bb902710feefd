#include "identifier.hpp"

#include <algorithm>

namespace jamsostek::inline v0::face::json {
namespace {

const std::string& read_number(Fields& request, std::string_view name) {
  return request.need(name).string("a number is written as a string, for its zeros in front count");
}

}  // namespace

bool NikCheck::agrees() const { return std::ranges::all_of(conditions, &Condition::met); }

std::vector<Reading> identifier_classify(Fields& request, const Context& context) {
  return without_personal_data([&] {
    const auto on = request.need("on").day();
    const auto& number = read_number(request, "number");
    request.done();
    return classify(number, on, context.why);
  });
}

void run_identifier_classify(Fields& request, const Context& context, Writer& result) {
  const auto readings = identifier_classify(request, context);
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

NikCheck identifier_check(Fields& request, const Context& context) {
  return without_personal_data([&] {
    const auto on = request.need("on").day();
    NikCheck checked{Nik::parse(read_number(request, "nik"), on, "nik", context.why), {}};
    const auto birth_date = request.maybe("birth_date", &Field::day);
    const auto sex = request.maybe("sex", &Field::word<Sex>);
    request.done();
    if (birth_date) checked.conditions.push_back(check(checked.nik, *birth_date, context.why));
    if (sex) checked.conditions.push_back(check(checked.nik, *sex, context.why));
    if (context.why == nullptr) return checked;
    Explanation::Step step{.what = "agrees", .formula = "all(met)", .result = checked.agrees()};
    for (const auto& each : checked.conditions) step.operands.push_back({"met", each.met, std::string(each.name)});
    context.why->add(std::move(step));
    return checked;
  });
}

void run_identifier_check(Fields& request, const Context& context, Writer& result) {
  const auto checked = identifier_check(request, context);
  const auto& nik = checked.nik;
  result.member("agrees", checked.agrees());
  write_conditions(result, checked.conditions);
  result.member("birth_date", nik.birth_date())
      .member("sex", nik.sex())
      .member("province", fmt::format("{:02}", nik.province()))
      .member("regency", fmt::format("{:02}", nik.regency()))
      .member("district", fmt::format("{:02}", nik.district()))
      .member("serial", fmt::format("{:04}", nik.serial()));
}

}  // namespace jamsostek::inline v0::face::json
