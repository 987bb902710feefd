#include "command.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include <jamsostek/money/money.hpp>

#include "../json/amendments.hpp"
#include "file.hpp"

namespace jamsostek::inline v0::face::cli {

using json::Value;

Value& Request::at(std::string_view path) {
  auto* object = &object_;
  for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    const auto name = path.substr(0, dot);
    const auto* found = object->find(name);
    object = found != nullptr ? const_cast<Value*>(found)
                              : &object->members.emplace_back(name, Value{.kind = Value::Kind::object}).second;
    path.remove_prefix(dot + 1);
  }
  return object->members.emplace_back(path, Value{}).second;
}

void Request::text(std::string_view path, std::string_view value) {
  if (!value.empty()) at(path) = {.kind = Value::Kind::string, .text = std::string(value)};
}

void Request::money(std::string_view path, std::string_view value) {
  if (!value.empty()) text(path, fmt::format("{}", Money::parse(value, path)));
}

void Request::flag(std::string_view path, bool value) { at(path) = {.kind = Value::Kind::boolean, .boolean = value}; }

void Request::integer(std::string_view path, std::optional<int> value) {
  if (value) at(path) = {.kind = Value::Kind::integer, .text = fmt::format("{}", *value)};
}

void Request::texts(std::string_view path, const std::vector<std::string>& values) {
  if (values.empty()) return;
  Value list{.kind = Value::Kind::array};
  for (const auto& value : values) list.items.push_back({.kind = Value::Kind::string, .text = value});
  at(path) = std::move(list);
}

void Request::moneys(std::string_view path, const std::vector<std::string>& values) {
  std::vector<std::string> plain;
  plain.reserve(values.size());
  for (const auto& value : values) plain.push_back(fmt::format("{}", Money::parse(value, path)));
  texts(path, plain);
}

CLI::Option* RulesOption::add_to(CLI::App& command) {
  return command.add_option("--rules", file, "A JSON file with new rows for the rule book, for this run");
}

RuleBook RulesOption::book() const {
  if (file.empty()) return RuleBook::builtin();
  const auto text = Input(file).rest();
  try {
    return json::amended(RuleBook::builtin(), text);
  } catch (const AmendmentError&) {
    throw;
  } catch (const Error& error) {
    throw Error(error.code(), file, "", fmt::format("{} {}", error.field(), error.what()));
  }
}

void CommonOptions::add_to(CLI::App& command) {
  command.add_option("--known-on", known_on, "Use only rules published by this day (2026-11-20)");
  command.add_option("--stale", stale, "A yearly value that is overdue: refuse (default) or hold");
  command.add_option("--rounding-unit", rounding_unit, "Round to 1 rupiah (default) or 0.01");
  command.add_option("--rounding-mode", rounding_mode, "half_up (default), half_even, down or up");
  rules.add_to(command);
  command.add_flag("--explain", explain, "Say why: a slip with every step, to be redone on a desk calculator");
  command.add_option("--lang", lang, "The language of the slip: id or en (default from the environment)");
  command.add_flag("--json", json, "Print the result of the machine interface instead of a table");
}

void CommonOptions::put_into(Request& request) const {
  request.text("options.known_on", known_on);
  request.text("options.stale", stale);
  request.text("options.rounding.unit", rounding_unit);
  request.text("options.rounding.mode", rounding_mode);
  if (explain) request.flag("options.explain", true);
}

Language CommonOptions::language() const { return language_of(lang); }

Language language_of(const std::string& lang) {
  if (!lang.empty()) return parse_word<Language>(lang, "lang");
  for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("id") ? Language::indonesian : Language::english;
  }
  return Language::english;
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    throw BrokenOutput{fmt::format("cannot write standard output: {}", std::strerror(errno))};
  }
}

void say(std::string_view text) { static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); }

int report(const Error& error) {
  say(fmt::format("jamsostek: {}: {}: {}\n", to_string(error.code()), error.field(), error.what()));
  return wrong_usage;
}

int report(const AmendmentError& error) {
  for (const auto& problem : error.problems()) {
    say(fmt::format("jamsostek: {}: {}: {}\n", to_string(problem.code), problem.place, problem.message));
  }
  return wrong_usage;
}

int report(const BrokenOutput& fault) {
  say(fmt::format("jamsostek: {}\n", fault.message));
  return output_broke;
}

}  // namespace jamsostek::inline v0::face::cli
