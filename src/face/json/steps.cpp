#include "steps.hpp"

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

/// How a value is written, and with which word it says so.
struct ValueWriter {
  Writer& writer;
  std::string_view name;

  template <class T>
  void write(std::string_view kind, const T& value) const {
    writer.member("kind", kind).member(name, value);
  }
  void operator()(Money value) const { write("money", value); }
  void operator()(Rate value) const { write("percent", value); }
  void operator()(std::int64_t value) const { writer.member("kind", "number").key(name).raw(fmt::format("{}", value)); }
  void operator()(const Explanation::Exact& value) const { write("exact", value.text); }
  void operator()(Month value) const { write("month", value); }
  void operator()(Day value) const { write("day", value); }
  void operator()(bool value) const { write("flag", value); }
  void operator()(const std::string& value) const { write("word", value); }
};

void write_value(Writer& writer, std::string_view name, const Explanation::Value& value) {
  std::visit(ValueWriter{writer, name}, value);
}

void write_of(Writer& writer, const std::string& of) {
  if (!of.empty()) writer.member("of", of);
}

void write_step(Writer& writer, const Explanation::Step& step) {
  writer.begin_object().member("what", step.what);
  write_of(writer, step.of);
  writer.member("formula", step.formula).key("operands").begin_array();
  for (const auto& operand : step.operands) {
    writer.begin_object().member("name", operand.name);
    write_of(writer, operand.of);
    write_value(writer, "value", operand.value);
    writer.end_object();
  }
  writer.end_array();
  if (step.ceiling_applied) writer.member("ceiling_applied", *step.ceiling_applied);
  if (step.rounding) {
    writer.key("rounding").begin_object();
    writer.member("unit", fmt::format("{}", step.rounding->unit)).member("mode", step.rounding->mode).end_object();
  }
  write_value(writer, "result", step.result);
  if (step.rule.begin() != step.rule.end()) write_rule(writer, step.rule);
  if (!step.detail.empty()) writer.member("detail", step.detail);
  if (!step.steps.empty()) write_steps(writer, step.steps);
  writer.end_object();
}

}  // namespace

void write_steps(Writer& writer, const std::vector<Explanation::Step>& steps) {
  writer.key("steps").begin_array();
  for (const auto& step : steps) write_step(writer, step);
  writer.end_array();
}

}  // namespace jamsostek::inline v0::face::json
