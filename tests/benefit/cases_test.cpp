#include <regex>

#include <catch2/catch.hpp>

#include "cases.hpp"
#include "items.hpp"

using nlohmann::json;

namespace {

constexpr const char* latest = "2026-11-20";

/// The days for which the date of a case holds: both ends of a range, the turn of the regimes inside it.
std::vector<std::string> days_of(const std::string& date) {
  std::vector<std::string> days;
  const std::regex day("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  for (std::sregex_iterator at(date.begin(), date.end(), day), end; at != end; ++at) days.push_back(at->str());
  if (days.empty())
    days.push_back(date.substr(0, 4) + (date.size() >= 7 && date[4] == '-' ? date.substr(4, 3) : "-06") + "-15");
  if (date.find("any since") == 0) days.insert(days.end(), {"2019-12-01", "2019-12-02"});
  if (date.find("any since") == 0 || date.ends_with("..")) days.emplace_back(latest);
  return days;
}

std::string segment_of(const json& inputs) {
  const auto segment = inputs.value("segment", "PU");
  if (segment.starts_with("BPU")) return "bpu";
  return segment == "JAKON" ? "jakon" : "pu";
}

json study_of(const json& years) {
  json study = json::object();
  const std::map<std::string, std::string> levels = {
      {"TK", "tk"}, {"SD", "sd"}, {"SMP", "smp"}, {"SMA", "sma"}, {"PT", "university"}};
  for (const auto& [name, count] : years.items()) study[levels.at(name)] = count;
  return study;
}

json jkk_request(const json& inputs, const std::string& day) {
  json request{{"op", "benefit.jkk"}, {"segment", segment_of(inputs)}, {"accident", day}};
  if (inputs.contains("daily_wage")) {
    request["daily_wage"] = inputs.at("daily_wage");
  } else {
    request["wage"] = inputs.value("wage", 0);
  }
  const auto event = inputs.value("event", "");
  if (event.starts_with("work_accident_death")) request["death"] = day;
  if (event == "total_permanent_disability") request["disability"] = {{"kind", "total"}};
  if (event == "occupational_disease_claim") {
    const auto diagnosed = jamsostek::Day::parse(day);
    const int years = inputs.at("years_since_exposing_job_ended");
    request["cause"] = "disease";
    request["exposure_ended"] = fmt::format("{}", diagnosed.after(date::years(-years)));
    request["disability"] = {{"kind", "total"}};
  }
  if (inputs.contains("months")) request["stmb_days"] = 30 * inputs.at("months").get<int>();
  if (inputs.contains("days")) request["stmb_days"] = inputs.at("days");
  for (const auto* mode : {"land", "sea", "air"}) {
    if (inputs.contains(mode)) request["transport"].push_back({{"mode", mode}, {"cost", inputs.at(mode)}});
  }
  if (inputs.contains("part")) {
    json part{{"code", inputs.at("part")}, {"side", inputs.at("side")}};
    const bool functional = inputs.contains("function_loss_percent");
    if (functional) part["loss"] = inputs.at("function_loss_percent");
    request["disability"] = {{"kind", functional ? "functional" : "anatomical"}, {"parts", {part}}};
  }
  return request;
}

json scholarship_request(const json& inputs, const std::string& day) {
  auto request = jkk_request({{"event", "total_permanent_disability"}}, day);
  for (const auto& child : inputs.at("children")) {
    request["children"].push_back({{"birth_date", fmt::format("{}", jamsostek::Day::parse(day).after(date::years(-6)))},
                                   {"in_school", true},
                                   {"married", false},
                                   {"working", false},
                                   {"study", study_of(child.at("years_left"))}});
  }
  return request;
}

json jkm_request(const json& inputs, const std::string& day) {
  json request{{"op", "benefit.jkm"},
               {"segment", segment_of(inputs)},
               {"death", day},
               {"active", true},
               {"contribution_months", inputs.value("contribution_months", 2)}};
  if (inputs.contains("membership_months")) request["membership_months"] = inputs.at("membership_months");
  if (inputs.contains("memberships_active")) request["memberships"] = inputs.at("memberships_active");
  if (inputs.contains("arrears_months")) request["coverage"] = {{"arrears_months", inputs.at("arrears_months")}};
  if (inputs.contains("left_project")) request["left_project"] = inputs.at("left_project");
  if (inputs.contains("children_eligible")) {
    request["children"] = {{{"birth_date", fmt::format("{}", jamsostek::Day::parse(day).after(date::years(-10)))},
                            {"in_school", true},
                            {"married", false},
                            {"working", false}}};
  }
  return request;
}

json jkp_request(const json& inputs, const std::string& day) {
  return {{"op", "benefit.jkp"},       {"terminated", day},       {"reason", "termination"},
          {"wage", inputs.at("wage")}, {"consecutive_months", 6}, {"contribution_months_in_24", 12}};
}

json pmi_request(const json& inputs, const std::string& day) {
  json request{{"op", "benefit.pmi"}, {"date", day}, {"phase", inputs.value("phase", "during")}};
  const auto event = inputs.value("event", "");
  if (event.empty()) request["event"] = "death";
  if (event == "total_permanent_disability") request["event"] = "total_disability";
  if (event == "PHK because of work accident") {
    request["event"] = "termination_by_accident";
    request["service_months"] = inputs.at("service_months_band") == "3-<6" ? 3 : 6;
  }
  if (event == "proven_rape") request["event"] = "rape";
  if (event == "unilateral termination not caused by accident") request["event"] = "termination_other";
  if (event == "placed_contrary_to_contract") {
    request["event"] = "placement_against_contract";
    request["cost"] = inputs.at("transport_cost");
  }
  return request;
}

json request_of(const json& published, const std::string& day) {
  const auto programme = published.at("programme").get<std::string>();
  const auto& inputs = published.at("inputs");
  if (programme.starts_with("PMI")) return pmi_request(inputs, day);
  if (programme == "SCHOLARSHIP") return scholarship_request(inputs, day);
  if (programme.starts_with("JKM")) return jkm_request(inputs, day);
  if (programme == "JKP") return jkp_request(inputs, day);
  return jkk_request(inputs, day);
}

json sum_of_months(const json& result, std::size_t first, std::size_t last) {
  std::int64_t sum = 0;
  for (auto n = first; n <= last; ++n) sum += result.at("months").at(n - 1).at("amount").get<std::int64_t>();
  return sum;
}

void check(const std::string& programme, const std::string& name, const json& value, const json& result) {
  INFO(name << " in " << result.dump());
  const std::map<std::string, std::string> items = {{"death_benefit", "death"},    {"death", "death"},
                                                    {"periodic_lump", "periodic"}, {"funeral", "funeral"},
                                                    {"disability", "disability"},  {"scholarship", "scholarship"}};
  if (programme == "SCHOLARSHIP") {
    CHECK(amount_of(result, "scholarship") == value);
  } else if (items.contains(name)) {
    CHECK(amount_of(result, items.at(name)) == value);
  } else if (name == "total" || name == "jkm_total" || name == "amount") {
    CHECK(result.at("total") == value);
  } else if (name == "payable_now") {
    CHECK(result.at("payable_now") == value);
  } else if (name == "payable_after_settlement") {
    CHECK(result.at("total").get<std::int64_t>() - result.at("payable_now").get<std::int64_t>() == value);
  } else if (name == "covered") {
    CHECK(result.at("eligible") == value);
  } else if (name == "month1_3_each") {
    for (std::size_t n = 0; n < 3; ++n) CHECK(result.at("months").at(n).at("amount") == value);
  } else if (name == "month4_6_each") {
    for (std::size_t n = 3; n < 6; ++n) CHECK(result.at("months").at(n).at("amount") == value);
  } else if (name == "monthly") {
    for (const auto& month : result.at("months")) CHECK(month.at("amount") == value);
  } else if (name == "first3") {
    CHECK(sum_of_months(result, 1, 3) == value);
  } else if (name == "next3") {
    CHECK(sum_of_months(result, 4, 6) == value);
  } else if (name == "assistance") {
    CHECK(amount_of(result, "assistance") == value);
  } else if (name == "transport") {
    CHECK(amount_of(result, "transport") == value);
  } else if (name == "month_wage") {
    CHECK(amount_of(result, "death") == 48 * value.get<std::int64_t>());
  } else {
    FAIL("no check for " << name);
  }
}

}  // namespace

TEST_CASE("published benefits of accident, death and job loss are reproduced", "[benefit][cases]") {
  int computed = 0;
  for (const auto& published : load_cases("benefits_jkk_jkm_cases.json")) {
    if (published.at("exact_to_rupiah") == false || published.at("wage_is_inferred") == true) continue;
    for (const auto& day : days_of(published.at("date"))) {
      const auto programme = published.at("programme").get<std::string>();
      INFO(published.dump() << " on " << day);
      auto given = result(request_of(published, day));
      if (published.at("inputs").contains("after_month")) {
        // The days after a month are those of the whole leave less those up to it.
        const int before = 30 * published.at("inputs").at("after_month").get<int>();
        const int days = published.at("inputs").at("days");
        const auto base = request_of(published, day);
        const std::int64_t whole = result(with(base, {{"stmb_days", before + days}})).at("total");
        const std::int64_t part = result(with(base, {{"stmb_days", before}})).at("total");
        CHECK(whole - part == published.at("expected").at("total"));
        ++computed;
        continue;
      }
      for (const auto& [name, value] : published.at("expected").items()) {
        // The savings of old age stand beside one death; they are another programme's.
        if (programme == "JKM+JHT+JP" && (name == "jht" || name == "jp" || name == "total")) continue;
        // The modes of transport one by one.
        if (name == "land" || name == "sea" || name == "air") {
          auto one = request_of(published, day);
          one["transport"] = {{{"mode", name}, {"cost", published.at("inputs").at(name)}}};
          CHECK(result(one).at("total") == value);
          continue;
        }
        check(programme, name, value, given);
      }
      ++computed;
    }
  }
  CHECK(computed == 61);
}
