#pragma once

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <nlohmann/json.hpp>

#include <jamsostek/calendar/day.hpp>

/// Replays the steps of an answer as docs/explanations.md says: from what is printed alone, on exact fractions.
namespace replay {

using Number = boost::multiprecision::cpp_rational;
using Whole = boost::multiprecision::cpp_int;

/// A number, a flag (0 or 1), a month or a day (as a count), or a word.
struct Value {
  Number number = 0;
  std::string word{};
  friend bool operator==(const Value&, const Value&) = default;
};

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline Number decimal(const std::string& text) {
  const auto point = text.find('.');
  if (point == std::string::npos) return Number(Whole(text));
  Whole power = 1;
  for (auto i = point + 1; i < text.size(); ++i) power *= 10;
  auto digits = text.substr(0, point) + text.substr(point + 1);
  const bool negative = digits.starts_with('-');
  digits.erase(0, digits.find_first_not_of("-0"));  // a leading zero would make it octal
  const Number magnitude(digits.empty() ? Whole(0) : Whole(digits), power);
  return negative ? Number(-magnitude) : magnitude;
}

/// Whether a text is a number as results have it.
inline bool is_decimal(const std::string& text) {
  const auto is_part = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
  return std::ranges::all_of(text, is_part) && text.find('-', 1) == std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos;
}

inline Number months_of(jamsostek::Month month) { return month.year() * 12 + static_cast<int>(month.number()) - 1; }
inline jamsostek::Month month_from(const Number& count) {
  const auto index = static_cast<int>(Whole(numerator(count)));
  return {index / 12, static_cast<unsigned>(index % 12) + 1};
}
inline const jamsostek::Day epoch = jamsostek::Day(1970, 1, 1);
inline Number days_of(jamsostek::Day day) { return (day - epoch).count(); }
inline jamsostek::Day day_from(const Number& count) {
  return epoch + date::days(static_cast<int>(Whole(numerator(count))));
}

/// A printed value, by its kind.
inline Value read(const std::string& kind, const nlohmann::json& value) {
  const auto text = value.is_string() ? value.get<std::string>() : value.dump();
  if (kind == "money" || kind == "number") return {decimal(text)};
  if (kind == "percent") return {decimal(text) / 100};
  if (kind == "exact") {
    const auto slash = text.find('/');
    return {Number(Whole(text.substr(0, slash)), Whole(text.substr(slash + 1)))};
  }
  if (kind == "month") return {months_of(jamsostek::Month::parse(text))};
  if (kind == "day") return {days_of(jamsostek::Day::parse(text))};
  if (kind == "flag") return {value.get<bool>() ? 1 : 0};
  if (kind == "word") return {0, text};
  throw Fault("no kind of value: " + kind);
}

using Operands = std::map<std::string, std::vector<Value>>;

/// A part of a formula.
struct Node {
  std::string op;  ///< a sign, `name`, `number`, or a function
  std::string name{};
  Number number = 0;
  std::vector<Node> parts{};
};

class Parser {
 public:
  explicit Parser(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == ' ') {
        ++at;
        continue;
      }
      auto end = at + 1;
      const auto is_part = [&](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
      if (is_part(text[at])) {
        while (end < text.size() && is_part(text[end])) ++end;
      } else if (end < text.size() && text[end] == '=') {
        ++end;
      }
      tokens_.push_back(text.substr(at, end - at));
      at = end;
    }
  }

  Node formula() {
    auto node = either();
    if (take("when")) node = {"when", {}, 0, {std::move(node), either()}};
    if (at_ != tokens_.size()) throw Fault("a formula goes on with " + tokens_[at_]);
    return node;
  }

 private:
  [[nodiscard]] std::string next() const { return at_ < tokens_.size() ? tokens_[at_] : ""; }
  bool take(const std::string& token) {
    if (next() != token) return false;
    ++at_;
    return true;
  }
  void need(const std::string& token) {
    if (!take(token)) throw Fault("a formula has " + next() + " where " + token + " belongs");
  }
  Node chain(Node (Parser::*part)(), const std::set<std::string>& signs) {
    auto node = (this->*part)();
    while (signs.contains(next())) {
      const auto sign = tokens_[at_++];
      node = {sign, {}, 0, {std::move(node), (this->*part)()}};
    }
    return node;
  }
  Node either() { return chain(&Parser::both, {"or"}); }
  Node both() { return chain(&Parser::negation, {"and"}); }
  Node negation() { return take("not") ? Node{"not", {}, 0, {negation()}} : comparison(); }
  Node comparison() { return chain(&Parser::sum, {"=", "!=", "<", "<=", ">", ">="}); }
  Node sum() { return chain(&Parser::product, {"+", "-"}); }
  Node product() { return chain(&Parser::primary, {"x", "/"}); }
  Node primary() {
    if (take("(")) {
      auto node = either();
      need(")");
      return node;
    }
    if (take("if")) {
      Node node{"if", {}, 0, {either()}};
      need("then");
      node.parts.push_back(either());
      need("else");
      node.parts.push_back(either());
      return node;
    }
    if (at_ == tokens_.size()) throw Fault("a formula ends too early");
    const auto token = tokens_[at_++];
    if (std::isdigit(static_cast<unsigned char>(token[0]))) return {"number", {}, decimal(token)};
    if (!std::islower(static_cast<unsigned char>(token[0]))) throw Fault("no name: " + token);
    if (!take("(")) return {"name", token};
    Node node{token};
    do node.parts.push_back(either());
    while (take(","));
    need(")");
    return node;
  }

  std::vector<std::string> tokens_;
  std::size_t at_ = 0;
};

inline void names_in(const Node& node, std::set<std::string>& names) {
  if (node.op == "name") names.insert(node.name);
  for (const auto& part : node.parts) names_in(part, names);
}

class Evaluation {
 public:
  explicit Evaluation(const Operands& operands) : operands_(operands) {}

  Value of(const Node& node) {
    const auto& op = node.op;
    const auto number = [&](std::size_t i) { return of(node.parts.at(i)).number; };
    const auto flag = [](bool value) { return Value{value ? 1 : 0}; };
    if (op == "number") return {node.number};
    if (op == "name") return named(node.name);
    if (op == "when") {
      if (number(1) == 0) throw Fault("what chose the value does not hold");
      return of(node.parts[0]);
    }
    if (op == "if") return of(node.parts[number(0) != 0 ? 1 : 2]);
    if (op == "or") return flag(number(0) != 0 || number(1) != 0);
    if (op == "and") return flag(number(0) != 0 && number(1) != 0);
    if (op == "not") return flag(number(0) == 0);
    if (op == "=") return flag(of(node.parts[0]) == of(node.parts[1]));
    if (op == "!=") return flag(of(node.parts[0]) != of(node.parts[1]));
    if (op == "<") return flag(number(0) < number(1));
    if (op == "<=") return flag(number(0) <= number(1));
    if (op == ">") return flag(number(0) > number(1));
    if (op == ">=") return flag(number(0) >= number(1));
    if (op == "+") return {number(0) + number(1)};
    if (op == "-") return {number(0) - number(1)};
    if (op == "x") return {number(0) * number(1)};
    if (op == "/") return {number(0) / number(1)};
    return function(node);
  }

 private:
  Value named(const std::string& name) {
    const auto found = operands_.find(name);
    if (found == operands_.end()) throw Fault("no operand " + name);
    if (found->second.size() == 1) return found->second.front();
    if (index_ < 0) throw Fault("several operands " + name + " where one belongs");
    return found->second.at(static_cast<std::size_t>(index_));
  }

  /// The values that a part takes, going over the operands that stand several times or not at all.
  std::vector<Value> over(const Node& node) {
    std::set<std::string> names;
    names_in(node, names);
    std::size_t count = 1;
    bool fixed = false;
    for (const auto& name : names) {
      const auto found = operands_.find(name);
      const auto size = found == operands_.end() ? 0 : found->second.size();
      if (size == 1) continue;
      if (fixed && size != count) throw Fault("operands that go together are not equally many: " + name);
      count = size;
      fixed = true;
    }
    std::vector<Value> values;
    const auto before = index_;
    for (std::size_t i = 0; i < count; ++i) {
      index_ = static_cast<int>(i);
      values.push_back(of(node));
    }
    index_ = before;
    return values;
  }

  Value function(const Node& node) {
    const auto& op = node.op;
    const auto number = [&](std::size_t i) { return of(node.parts.at(i)).number; };
    const auto day = [&](std::size_t i) { return day_from(number(i)); };
    const auto count = [&](std::size_t i) { return static_cast<int>(Whole(numerator(number(i)))); };
    std::vector<Value> all;
    if (op == "min" || op == "max" || op == "sum" || op == "product" || op == "all" || op == "any" || op == "count") {
      for (const auto& part : node.parts) {
        if (node.parts.size() == 1) {
          all = over(part);
        } else {
          all.push_back(of(part));
        }
      }
      const auto folded = [&](Number start, auto fold) {
        for (const auto& value : all) start = fold(start, value.number);
        return Value{start};
      };
      const auto least = [](const Number& a, const Number& b) { return a < b ? a : b; };
      const auto most = [](const Number& a, const Number& b) { return a > b ? a : b; };
      if (op == "count") return {Number(all.size())};
      if (op == "sum") return folded(0, [](const Number& a, const Number& b) -> Number { return a + b; });
      if (op == "product") return folded(1, [](const Number& a, const Number& b) -> Number { return a * b; });
      if (op == "all") return folded(1, least);
      if (op == "any") return folded(0, most);
      if (all.empty()) throw Fault(op + " of nothing");
      return op == "min" ? folded(all.front().number, least) : folded(all.front().number, most);
    }
    if (op == "power") {
      Number result = 1;
      for (int i = count(1); i > 0; --i) result *= number(0);
      return {result};
    }
    if (op == "years_after") return {days_of(day(0).after(date::years(count(1))))};
    if (op == "months_after") return {days_of(day(0).after(date::months(count(1))))};
    if (op == "day_in") return {days_of(month_from(number(0)).day(static_cast<unsigned>(count(1))))};
    if (op == "month_of") return {months_of(day(0).month())};
    if (op == "year_of") return {day(0).year()};
    if (op == "age_on") return {jamsostek::age_on(day(0), day(1))};
    if (op.find("working_day") != std::string::npos) {
      const auto on = [&](const Number& when) {
        const auto weekday = day_from(when).weekday();
        const auto& name = node.parts.back().name;
        const auto holidays = operands_.find(name);
        return weekday != date::Saturday && weekday != date::Sunday &&
               (holidays == operands_.end() || !std::ranges::count(holidays->second, Value{when}));
      };
      auto when = number(0);
      if (op == "is_working_day") return {on(when) ? 1 : 0};
      if (op == "working_days_after") {
        for (int left = count(1); left > 0; left -= on(when) ? 1 : 0) when += 1;
        return {when};
      }
      while (!on(when)) when += op == "working_day_from" ? 1 : -1;
      return {when};
    }
    throw Fault("no function " + op);
  }

  const Operands& operands_;
  int index_ = -1;
};

/// An exact value rounded as a step says.
inline Number rounded(const Number& exact, const nlohmann::json& rounding) {
  const auto unit = decimal(rounding.at("unit").get<std::string>());
  const auto mode = rounding.at("mode").get<std::string>();
  const Number units = exact / unit;
  const bool negative = units < 0;
  const Number magnitude = negative ? Number(-units) : units;
  const Whole down = numerator(magnitude) / denominator(magnitude);
  const Number rest = magnitude - Number(down);
  const Number half(1, 2);
  const bool up = mode == "up"          ? rest > 0
                  : mode == "half_up"   ? rest >= half
                  : mode == "half_even" ? rest > half || (rest == half && down % 2 != 0)
                                        : false;
  const Number result = Number(up ? Whole(down + 1) : down) * unit;
  return negative ? Number(-result) : result;
}

/// What a step's formula gives on the operands that are printed with it.
inline Value replayed(const nlohmann::json& step) {
  Operands operands;
  for (const auto& operand : step.at("operands")) {
    operands[operand.at("name").get<std::string>()].push_back(
        read(operand.at("kind").get<std::string>(), operand.at("value")));
  }
  const auto tree = Parser(step.at("formula").get<std::string>()).formula();
  std::set<std::string> names;
  names_in(tree, names);
  for (const auto& [name, values] : operands) {
    if (!names.contains(name)) throw Fault("the formula does not use " + name);
  }
  auto value = Evaluation(operands).of(tree);
  if (step.contains("rounding")) value.number = rounded(value.number, step.at("rounding"));
  return value;
}

/// What is wrong with a step or one below it; empty when nothing is.
inline std::string fault(const nlohmann::json& step) {
  try {
    if (replayed(step) != read(step.at("kind").get<std::string>(), step.at("result"))) return "another result";
    if (!step.contains("steps")) return {};
    for (const auto& below : step.at("steps")) {
      if (auto found = fault(below); !found.empty()) return found + " in " + below.dump();
      // A step below that is named as an operand is where that operand comes from.
      bool named = false;
      bool equal = false;
      for (const auto& operand : step.at("operands")) {
        if (operand.at("name") != below.at("what")) continue;
        named = true;
        equal = equal || operand.at("value") == below.at("result");
      }
      if (named && !equal) return "an operand differs from the step " + below.dump();
    }
    return {};
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace replay
