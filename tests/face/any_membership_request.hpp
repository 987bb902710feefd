#pragma once

#include <cctype>

#include <jamsostek/law/deadline.hpp>
#include <jamsostek/law/identifier.hpp>
#include <jamsostek/law/registration.hpp>
#include <jamsostek/membership/obligation.hpp>
#include <jamsostek/membership/registration.hpp>
#include <jamsostek/membership/scale.hpp>

#include "face/any_fact.hpp"

/// Requests on membership, identifiers and sponsored workers.
namespace any {

inline json days_after(Day from) {
  json days = json::array();
  for (int i = number(0, 4); i > 0; --i) days.push_back(text(from + date::days(number(-20, 20))));
  return days;
}

inline json membership_scale() {
  static const std::vector<std::int64_t> limits{50'000'000,     300'000'000,   500'000'000,   1'000'000'000,
                                                2'000'000'000,  2'500'000'000, 5'000'000'000, 10'000'000'000,
                                                15'000'000'000, 50'000'000'000};
  const auto amount = [] { return coin(3) ? money(60'000'000'000) : json(one_of(limits) + number(-1, 1)); };
  const auto on = coin(3) ? Day(2021, 2, 2) + date::days(number(-1, 1)) : day();
  json request = {{"on", text(on)}};
  maybe(request, on < Day(2021, 2, 2) ? "net_assets" : "business_capital", amount);
  if (request.size() == 1 || coin()) request["yearly_sales"] = amount();
  maybe(request, "take", [] { return word<jamsostek::membership::ScaleChoice>(); });
  return request;
}

inline json membership_obligations() {
  using namespace jamsostek;
  const auto on = day();
  json request = {{"on", text(on)}, {"segment", coin() ? "pu" : word<AnySegment>()}};
  if (request["segment"] == "pu")
    request["employer"] = {{"kind", coin(4) ? "state" : "private"}, {"scale", word<Scale>()}};
  auto& worker = request["worker"] = json::object();
  if (request["segment"] == "pu" ? coin() : coin(4)) worker["kind"] = word<membership::WorkerKind>();
  if (coin(3)) {
    worker["citizen"] = false;
    maybe(worker, "months_in_indonesia", [] { return number(4, 8); });
  }
  maybe(worker, "birth_date", [&] {
    const auto near = on.after(date::years(-one_of(std::vector{54, 56, 57, 58, 59, 60, 65, 30})));
    return coin() ? beside(near) : text(near + date::days(number(-62, 62)));
  });
  maybe(worker, "jkn", [] { return coin(); });
  maybe(request, "was_in", [] { return programmes({"jkk", "jkm", "jht", "jp", "jkp"}); });
  return request;
}

/// A day on which papers are asked for, often one before, on or after the first day of a text.
inline Day day_of_a_text() {
  static const std::vector<Day> firsts = [] {
    std::set<Day> all;
    for (const auto list : jamsostek::paper_lists()) all.insert(list.front().from);
    return std::vector(all.begin(), all.end());
  }();
  return coin(4) ? one_of(firsts) + date::days(number(-1, 1)) : day(Day(2018, 6, 30), Day(2026, 11, 20));
}

inline json membership_registration() {
  using namespace jamsostek;
  std::set<std::string> procedures;
  for (const auto& row : registration_conditions()) procedures.insert(std::string(row.procedure));
  for (const auto list : paper_lists()) {
    if (list.front().procedure.starts_with("registration.")) procedures.insert(std::string(list.front().procedure));
  }
  const auto procedure = one_of(std::vector(procedures.begin(), procedures.end()));
  const auto on = day_of_a_text();
  const auto of = coin(3) ? day_of_a_text() : on;
  json request = {{"procedure", procedure}, {"on", text(on)}};
  if (of != on) request["text"] = text(of);
  for (const auto& [name, kind] : membership::facts_of(procedure)) {
    if (coin(5)) continue;
    auto& fact = request["facts"][std::string(name)];
    switch (kind) {
      case membership::FactKind::yes_no: fact = !coin(3); break;
      case membership::FactKind::number: fact = number(1, 8); break;
      case membership::FactKind::day: fact = beside(on.after(date::years(-one_of(std::vector{56, 60, 65, 30})))); break;
    }
  }
  if (const auto lists = paper_lists(procedure); !lists.empty() && lists.front().front().from <= of) {
    for (const auto& paper : papers(procedure, of)) {
      if (!coin(3)) request["papers"].push_back(paper.name);
    }
  }
  maybe(request, "form_complete_on", [&] { return beside(on); });
  maybe(request, "first_contribution_paid_on", [&] { return beside(on + date::days(7)); });
  request["holidays"] = days_after(on);
  return request;
}

inline json membership_deadline() {
  const auto from = day();
  return {{"name", one_of(jamsostek::deadline_table()).name}, {"from", text(from)}, {"holidays", days_after(from)}};
}

inline json membership_cover() {
  const auto on = day();
  const auto segment = word<jamsostek::Segment>();
  json request = {{"segment", segment}, {"on", text(on)}, {"programme", coin(4) ? "jkm" : "jkk"}};
  std::vector<const char*> facts{"registered", "first_paid", "joined", "left"};
  if (segment == "jakon") {
    facts.insert(facts.end(), {"project_from", "project_until"});
  } else {
    maybe(request, "arrears_months", [] { return number(0, 5); });
  }
  for (const auto* fact : facts) {
    if (coin(4)) continue;
    const bool begins = std::string_view(fact) != "left" && std::string_view(fact) != "project_until";
    request[fact] = coin(3) ? beside(on) : text(on + date::days(begins ? -40 : 40));
  }
  if (segment != "bpu" && request["programme"] == "jkk" && coin()) {
    const auto treated = on + date::days(number(0, 30));
    request["treated_on"] = text(treated);
    maybe(request, "treatment_ended", [&] { return beside(treated); });
  }
  return request;
}

/// A NIK of somebody, at times of nobody.
inline std::string nik(Day birth, bool woman) {
  const auto place = coin(9) ? one_of(std::vector<std::string>{"030101", "320001", "320100"}) : "320101";
  const auto serial = coin(9) ? 0 : number(1, 9'999);
  return fmt::format("{}{:02}{:02}{:02}{:04}", place, birth.number() + (woman ? 40 : 0), birth.month().number(),
                     birth.year() % 100, serial);
}

inline json identifier_classify() {
  auto value = coin(3) ? nik(birth(), coin()) : std::string();
  if (coin(6)) value = "0626";
  static const std::vector<std::size_t> lengths{0, 8, 11, 12, 16};
  const auto length = one_of(lengths);
  while (value.size() < length) value += static_cast<char>('0' + number(0, 9));
  if (!value.empty() && coin(4)) value[static_cast<std::size_t>(number(0, static_cast<int>(value.size()) - 1))] = 'K';
  return {{"on", text(day())}, {"number", value}};
}

inline json identifier_check() {
  const auto born = birth();
  json request = {{"on", text(day())}, {"nik", nik(born, coin())}};
  maybe(request, "birth_date", [&] { return beside(born); });
  maybe(request, "sex", [] { return coin() ? "male" : "female"; });
  return request;
}

inline json sponsor_assess() {
  const auto from = month();
  json request = {{"from", text(from)}, {"months", number(1, 12)}, {"candidates", json::array()}};
  if (coin(3)) request["programmes"] = {"jkk", "jkm", "jht"};
  maybe(request, "age_limit", [] { return coin() ? "registration_page" : "in_force"; });
  maybe(request, "income", [] { return money(); });
  maybe(request, "nik_mismatch", [] { return coin() ? "reject" : "accept"; });
  for (int i = number(0, 6); i > 0; --i) {
    const auto born =
        coin() ? birth()
               : from.first_day().after(date::years(-one_of(std::vector{56, 60, 65}))) + date::days(number(-1, 1));
    const bool woman = coin();
    json candidate = {{"nik", coin(9) ? "32010155019" : nik(born, woman)},
                      {"name", "Siti"},
                      {"birth_date", coin(6) ? beside(born) : text(born)},
                      {"village", coin() ? "Sukamaju" : "Mekar Jaya"}};
    maybe(candidate, "sex", [&] { return woman != coin(5) ? "female" : "male"; });
    maybe(candidate, "occupation", [] { return coin(4) ? "tani;ojek;dagang" : "tani;ojek"; });
    maybe(candidate, "income", [] { return one_of(std::vector<json>{"x", 1'100'000, 999'999, "20700000.50"}); });
    if (coin(9)) candidate.erase("name");
    request["candidates"].push_back(candidate);
    if (coin(4)) request["candidates"].push_back(candidate);
    if (coin(4) && candidate["nik"].get<std::string>().size() == 16)
      request["members"] = json::array({candidate["nik"]});
  }
  return request;
}

}  // namespace any
