#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "face/any_request.hpp"
#include "face/json/operation.hpp"
#include "face/replay.hpp"
#include "requests.hpp"

// What holds of every operation, and what one fact more or less does to an answer.

using nlohmann::json;
using replay::Number;

namespace {

std::string text_answer(const std::string& request) {
  static const jamsostek::face::Evaluator evaluator;
  return evaluator.answer(request);
}

/// A JSON text with the members of every object in the opposite order.
std::string backwards(const json& value) {
  if (!value.is_structured()) return value.dump();
  std::string text;
  for (const auto& [name, member] : value.items()) {
    auto each = backwards(member);
    if (value.is_array()) {
      text += (text.empty() ? "" : ",") + each;
    } else {
      text = json(name).dump() + ":" + std::move(each) + (text.empty() ? "" : ",") + text;
    }
  }
  return value.is_array() ? "[" + text + "]" : "{" + text + "}";
}

/// Pointers to every object in a request.
void collect_objects(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& objects) {
  if (value.is_object()) objects.push_back(at);
  if (value.is_object()) {
    for (const auto& [name, member] : value.items()) collect_objects(member, at / name, objects);
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) collect_objects(value[i], at / i, objects);
  }
}

std::string with_option(json request, const char* name, const json& value) {
  request["options"][name] = value;
  return text_answer(request.dump());
}

Number number_of(const json& value) {
  return replay::decimal(value.is_string() ? value.get<std::string>() : value.dump());
}

Number sum(const json& entries, const char* member, const auto& counts) {
  Number total = 0;
  for (const auto& each : entries) {
    if (counts(each)) total += number_of(each.at(member));
  }
  return total;
}

/// What is wrong with the sums of a result: those of billed lines, those of items.
std::string wrong_sum(const json& result) {
  const auto any_entry = [](const json&) { return true; };
  if (result.contains("lines") && result.contains("total") &&
      sum(result.at("lines"), "amount", any_entry) != number_of(result.at("total")))
    return "total";
  if (result.contains("lines") && result.contains("totals") && result.at("totals").contains("billed")) {
    const auto& totals = result.at("totals");
    const auto billed = [](const json& line) { return line.at("billed") == true; };
    if (sum(result.at("lines"), "amount", billed) != number_of(totals.at("billed"))) return "totals.billed";
    for (const auto& [payer, total] : totals.items()) {
      const auto own = [&, &payer = payer](const json& line) { return line.at("payer") == payer; };
      if (payer != "billed" && sum(result.at("lines"), "amount", own) != number_of(total)) return "totals." + payer;
    }
  }
  if (result.contains("items") && result.contains("total")) {
    if (sum(result.at("items"), "amount", any_entry) != number_of(result.at("total"))) return "total of the items";
    const auto now = [](const json& item) { return item.at("payer") == "bpjs" && item.at("status") == "payable"; };
    const auto due = sum(result.at("items"), "amount", now) -
                     (result.contains("tax") ? number_of(result.at("tax").at("amount")) : 0);
    if (due != number_of(result.at("payable_now"))) return "payable_now";
  }
  if (result.contains("instalments") && !result.at("instalments").empty() &&  // of a contract's value alone
      sum(result.at("instalments"), "amount", any_entry) != number_of(result.at("total")))
    return "instalments";
  return {};
}

/// What is wrong with an answer, or with how it changes where nothing may change; empty when nothing is.
std::string broken(const json& request) {
  const auto asked = request.dump();
  const auto given = text_answer(asked);
  if (text_answer(backwards(request)) != given) return "the order of members counts";
  auto named = request;
  named["id"] = {{"a", 1.5}, {"b", "Ω"}};
  auto named_answer = json::parse(text_answer(named.dump()));
  if (named_answer.at("id") != named["id"]) return "the id is another one";
  named_answer["id"] = nullptr;
  if (named_answer != json::parse(given)) return "the id counts";
  const auto told = json::parse(given);
  if (!told.at("ok").get<bool>()) return {};
  const auto& options = request.contains("options") ? request.at("options") : json::object();
  if (!options.contains("known_on") && with_option(request, "known_on", "2100-01-01") != given)
    return "what is known one day counts today";
  // `diff` shows what is overdue as absent.
  if (!options.contains("stale") && request.at("op") != "diff" && with_option(request, "stale", "hold") != given)
    return "nothing is overdue, and yet something is held";
  if (const auto wrong = wrong_sum(told.at("result")); !wrong.empty()) return "no sum: " + wrong;
  std::vector<json::json_pointer> objects;
  collect_objects(request, json::json_pointer(), objects);
  const auto at = any::one_of(objects);
  auto spoilt = request;
  spoilt[at]["surplus_"] = 1;
  const auto answered = json::parse(text_answer(spoilt.dump()));
  if (answered.at("ok") == true) return "an unknown field is taken in " + at.to_string();
  // The members of some objects are facts themselves, and named as such.
  static const std::set<std::string> named_facts{"contributions",     "billed", "fines", "inflation",
                                                 "development_rates", "facts"};
  const auto code = answered.at("error").at("code").get<std::string>();
  if (code != "unknown_field" && !(code == "invalid_value" && named_facts.contains(at.empty() ? "" : at.back())))
    return "an unknown field in " + at.to_string() + " is " + code;
  return {};
}

}  // namespace

TEST_CASE("of every operation: order, id, what is known, sums, unknown fields", "[face]") {
  for (const auto& operation : jamsostek::face::json::all_operations()) {
    const bool whole_book = operation.name == "rules.export" || operation.name == "rules";  // they have no facts
    bool told = false;
    CHECK(rc::check(std::string(operation.name), [&] {
      if (std::exchange(told, true) && whole_book) return;
      const auto request = any::request(operation.name);
      if (const auto wrong = broken(request); !wrong.empty()) RC_FAIL(wrong + "\n" + request.dump());
    }));
  }
}

namespace {

/// A change of the facts, and what it may do to an answer.
struct Relation {
  std::string_view operation;
  const char* about;
  /// Changes the facts; false where they have nothing to change.
  bool (*change)(json& request);
  bool (*holds)(const json& before, const json& after);
};

bool add(json& amount, std::int64_t most = 9'000'000) {
  amount = any::rupiah(static_cast<std::int64_t>(boost::multiprecision::numerator(number_of(amount) * 100)) +
                       any::whole(0, most * 100));
  return true;
}

bool turned(json& request, const char* pointer) {
  const json::json_pointer at(pointer);
  if (!request.contains(at) || request[at].size() < 2) return false;
  std::reverse(request[at].begin(), request[at].end());
  return true;
}

template <class... Name>
Number at(const json& result, const Name&... name) {
  const json* found = &result;
  ((found = &found->at(name)), ...);
  return number_of(*found);
}

/// Every line, item or instalment is as great as before, or greater.
bool no_line_less(const json& before, const json& after) {
  for (const auto& was : before.at("lines")) {
    for (const auto& is : after.at("lines")) {
      if (was.at("programme") == is.at("programme") && was.at("payer") == is.at("payer") &&
          number_of(is.at("amount")) < number_of(was.at("amount")))
        return false;
    }
  }
  return true;
}
bool no_total_less(const json& before, const json& after) { return at(before, "total") <= at(after, "total"); }
bool same(const json& before, const json& after) { return before == after; }
bool later(const char* name, const json& before, const json& after) {
  return before.at(name).is_null() || after.at(name).is_null() ||
         before.at(name).get<std::string>() <= after.at(name).get<std::string>();
}
bool same_sum(const json& before, const json& after) {
  return at(before, "monthly") == at(after, "monthly") && at(before, "lump_sum") == at(after, "lump_sum");
}

/// The same answer with `before` and `after` in each other's place.
bool opposite(const json& one, const json& other) {
  for (const auto& was : one.at("lines")) {
    const auto found = std::ranges::find_if(other.at("lines"), [&](const json& is) {
      return was.at("programme") == is.at("programme") && was.at("payer") == is.at("payer");
    });
    if (found == other.at("lines").end() || at(was, "delta") != -at(*found, "delta") ||
        was.at("before") != found->at("after"))
      return false;
  }
  return at(one, "totals", "delta") == -at(other, "totals", "delta");
}

bool same_total(const json& before, const json& after) { return before.at("total") == after.at("total"); }
bool same_tax(const json& before, const json& after) {
  return before.at("tax").at("amount") == after.at("tax").at("amount");
}

constexpr std::string_view scales = "micro small medium large";

const std::vector<Relation> relations = {
    {"contribution.pu", "a higher wage", [](json& r) { return r.contains("wage") && add(r["wage"]); }, no_line_less},
    {"contribution.pu", "programmes in another order", [](json& r) { return turned(r, "/programmes"); }, same},
    {"contribution.pu", "holidays in another order", [](json& r) { return turned(r, "/holidays"); }, same},
    {"contribution.bpu", "a higher income", [](json& r) { return add(r["income"]); }, no_line_less},
    {"contribution.bpu", "programmes in another order", [](json& r) { return turned(r, "/programmes"); }, same},
    {"contribution.bpu", "a month more is paid ahead",
     [](json& r) {
       const int months = r.value("months", 1);
       r["months"] = months + 1;
       return months < 12;
     },
     [](const json& before, const json& after) {
       for (std::size_t i = 0; i < before.at("months").size(); ++i) {
         if (before.at("months")[i] != after.at("months")[i]) return false;
       }
       return at(before, "totals", "billed") + at(after.at("months").back(), "total") == at(after, "totals", "billed");
     }},
    {"contribution.jakon", "a higher value",
     [](json& r) { return add(r[r.contains("wages") ? "wages" : "contract_value"], 900'000'000); }, no_line_less},
    {"contribution.pmi", "a longer contract",
     [](json& r) { return (r["contract_months"] = r["contract_months"].get<int>() + any::number(1, 30)) > 0; },
     no_total_less},
    {"fine", "paid later",
     [](json& r) {
       r["paid_on"] = any::text(any::Day::parse(r["paid_on"].get<std::string>()) + date::days(any::number(0, 90)));
       return r["paid_on"] <= "2026-06-30" || !r.contains("relief");
     },
     no_total_less},
    {"fine", "holidays in another order", [](json& r) { return turned(r, "/holidays"); }, same},
    {"fine", "one programme alone",
     [](json& r) {
       if (!r["contributions"].contains("jht")) return false;
       r["contributions"] = {{"jht", r["contributions"]["jht"]}};
       return true;
     },
     [](const json& before, const json& after) { return before.at("fines").at("jht") == after.at("fines").at("jht"); }},
    {"payment.allocate", "a rupiah more is paid", [](json& r) { return (r["paid"] = r["paid"].get<int>() + 1) > 0; },
     [](const json& before, const json& after) {
       Number all = at(after, "surplus") - at(before, "surplus");
       for (const auto* parts : {"allocated", "fines"}) {
         for (const auto& [programme, part] : after.at(parts).items()) {
           all += number_of(part) - (before.at(parts).contains(programme) ? at(before, parts, programme) : 0);
         }
       }
       return all == 1;
     }},
    {"retro", "the sides change places",
     [](json& r) {
       std::swap(r["before"], r["after"]);
       return true;
     },
     opposite},
    {"benefit.jkk", "a higher wage",
     [](json& r) { return r.contains("wage") && !r.contains("true_wage") && add(r["wage"]); }, no_total_less},
    {"benefit.jkk", "more days unable to work",
     [](json& r) {
       return r.contains("stmb_days") && (r["stmb_days"] = r["stmb_days"].get<int>() + any::number(1, 99)) > 0;
     },
     no_total_less},
    {"benefit.jkk", "transport in another order", [](json& r) { return turned(r, "/transport"); }, same},
    {"benefit.jkk", "disabled parts in another order", [](json& r) { return turned(r, "/disability/parts"); },
     same_total},
    {"benefit.jkm", "one more membership",
     [](json& r) { return (r["memberships"] = r.value("memberships", 1) + 1) > 0; }, no_total_less},
    {"benefit.jkp", "a higher wage", [](json& r) { return add(r["wage"]); }, no_total_less},
    {"benefit.pmi", "a higher cost", [](json& r) { return r.contains("cost") && add(r["cost"]); }, no_total_less},
    {"benefit.jht", "a greater balance", [](json& r) { return add(r["balance"]); },
     [](const json& before, const json& after) {
       return at(before, "gross") <= at(after, "gross") && at(before, "tax", "amount") <= at(after, "tax", "amount") &&
              at(before, "net") <= at(after, "net") + 1;
     }},
    {"benefit.jht", "earlier payments in another order", [](json& r) { return turned(r, "/earlier_payments"); },
     same_tax},
    {"benefit.jp", "a higher wage", [](json& r) { return !r["wages"].empty() && add(r["wages"][0]["wage"]); },
     [](const json& before, const json& after) {
       return at(before, "monthly") <= at(after, "monthly") && at(before, "lump_sum") <= at(after, "lump_sum");
     }},
    {"benefit.jp", "children in another order", [](json& r) { return turned(r, "/survivors/children"); }, same_sum},
    {"simulate.jht", "a higher wage", [](json& r) { return add(r["wage"]); },
     [](const json& before, const json& after) { return at(before, "balance") <= at(after, "balance"); }},
    {"simulate.jht", "a year more", [](json& r) { return (r["years"] = r["years"].get<int>() + 1) <= 60; },
     [](const json& before, const json& after) { return at(before, "balance") <= at(after, "balance"); }},
    {"simulate.jp", "a higher wage", [](json& r) { return add(r["wage"]); },
     [](const json& before, const json& after) {
       return at(before, "monthly_benefit") <= at(after, "monthly_benefit");
     }},
    {"retirement", "born a day later",
     [](json& r) {
       r["birth_date"] = any::text(any::Day::parse(r["birth_date"].get<std::string>()) + date::days(1));
       return true;
     },
     [](const json& before, const json& after) { return later("date", before, after); }},
    {"membership.scale", "a greater business",
     [](json& r) { return r.contains("yearly_sales") && add(r["yearly_sales"], 9'000'000'000); },
     [](const json& before, const json& after) {
       return scales.find(before.at("scale").get<std::string>()) <= scales.find(after.at("scale").get<std::string>());
     }},
    {"membership.obligations", "what one was in, in another order", [](json& r) { return turned(r, "/was_in"); }, same},
    {"membership.registration", "papers in another order", [](json& r) { return turned(r, "/papers"); }, same},
    {"membership.registration", "holidays in another order", [](json& r) { return turned(r, "/holidays"); }, same},
    {"membership.deadline", "holidays in another order", [](json& r) { return turned(r, "/holidays"); }, same},
    {"sponsor.assess", "names of other people",
     [](json& r) {
       for (auto& candidate : r["candidates"]) {
         if (candidate.contains("name")) candidate["name"] = "Dewi";
       }
       return true;
     },
     same},
    {"sponsor.assess", "a month more", [](json& r) { return (r["months"] = r["months"].get<int>() + 1) <= 12; },
     [](const json& before, const json& after) {
       return before.at("totals").at("persons") == after.at("totals").at("persons") &&
              at(before, "totals", "total") + at(after.at("by_month").back(), "total") == at(after, "totals", "total");
     }},
    {"claim.checklist", "papers in another order", [](json& r) { return turned(r, "/papers"); }, same},
    {"claim.deadlines", "holidays in another order", [](json& r) { return turned(r, "/holidays"); }, same},
    {"housing.facility", "programmes in another order", [](json& r) { return turned(r, "/programmes"); }, same},
    {"diff", "the months change places",
     [](json& r) {
       std::swap(r["from"], r["to"]);
       return true;
     },
     [](const json& before, const json& after) {
       const auto& one = before.at("changes");
       const auto& other = after.at("changes");
       return std::ranges::equal(one, other, [](const json& was, const json& is) {
         return was.at("name") == is.at("name") && was.at("before") == is.at("after") &&
                was.at("after") == is.at("before");
       });
     }},
};

}  // namespace

TEST_CASE("what one fact more, less or elsewhere does to an answer", "[face]") {
  for (const auto& relation : relations) {
    const auto name = fmt::format("{}: {}", relation.operation, relation.about);
    CHECK(rc::check(name, [&] {
      // The facts of many requests contradict each other, or there is nothing that could change.
      for (int tries = 0; tries < 400; ++tries) {
        auto request = any::request(relation.operation);
        const auto asked = request;
        if (!relation.change(request)) continue;
        const auto before = answer(asked);
        if (before.at("ok") == false) continue;
        const auto after = answer(request);
        if (after.at("ok") == false) continue;
        if (!relation.holds(before.at("result"), after.at("result")))
          RC_FAIL(asked.dump() + "\n" + before.dump() + "\n" + request.dump() + "\n" + after.dump());
        return;
      }
      RC_FAIL("no request at random shows it");
    }));
  }
}

TEST_CASE("rounded down is at most rounded half, and that at most rounded up", "[face]") {
  for (const auto* operation : {"contribution.pu", "contribution.bpu", "contribution.jakon", "fine"}) {
    int compared = 0;
    CHECK(rc::check(operation, [&] {
      auto request = any::request(operation);
      const auto unit = any::coin() ? "1" : "0.01";
      std::vector<json> amounts;
      for (const auto* mode : {"down", "half_even", "half_up", "up"}) {
        request["options"]["rounding"] = {{"unit", unit}, {"mode", mode}};
        const auto given = answer(request);
        if (given.at("ok") == false) return;
        const auto& result = given.at("result");
        amounts.push_back(json::array());
        if (result.contains("fines")) {
          for (const auto& fine : result.at("fines")) amounts.back().push_back(fine);
        } else {
          for (const auto& line : result.at("lines")) amounts.back().push_back(line.at("amount"));
        }
      }
      ++compared;
      for (std::size_t i = 0; i < amounts.front().size(); ++i) {
        for (std::size_t mode = 1; mode < amounts.size(); ++mode) {
          RC_ASSERT(number_of(amounts[mode - 1].at(i)) <= number_of(amounts[mode].at(i)));
        }
        // Months that are paid ahead are rounded one by one.
        const auto months = request.value("months", 1);
        RC_ASSERT(number_of(amounts[3].at(i)) - number_of(amounts[0].at(i)) <= replay::decimal(unit) * months);
      }
    }));
    CHECK(compared > 0);
  }
}
