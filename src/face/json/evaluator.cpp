#include <jamsostek/face/evaluator.hpp>

#include "evaluation.hpp"
#include "operation.hpp"
#include "steps.hpp"

namespace jamsostek::inline v0::face {
namespace {

using namespace json;

/// Most answers fit: their text is allocated once.
constexpr std::size_t usual_size = 4096;

/// Writes the object `result`.
void write_result(const Value& request, const RuleBook& book, Writer& writer) {
  Fields fields(Field(request, ""));
  static_cast<void>(fields.find("id"));
  const auto op = fields.need("op");
  const auto& name = op.string("the name of an operation");
  const auto* operation = find_operation(name);
  if (operation == nullptr) throw Error(ErrorCode::unknown_op, "op", name, "there is no operation of that name");
  Context context{book, {}};
  if (const auto options = fields.find("options")) context.options = read_options(*options);
  Explanation why;
  if (context.options.explain) context.why = &why;
  writer.begin_object();
  operation->run(fields, context, writer);
  if (context.options.explain) write_steps(writer, why.steps);
  writer.member("rulebook", book.id()).end_object();
}

void write_error(const Error& error, Writer& writer) {
  writer.member("ok", false)
      .key("error")
      .begin_object()
      .member("code", to_string(error.code()))
      .member("field", error.field())
      .member("value", error.value())
      .member("message", std::string_view(error.what()))
      .end_object();
}

}  // namespace

std::string json::result_of(const Value& request, const RuleBook& book) {
  std::string out;
  Writer writer(out);
  write_result(request, book, writer);
  return out;
}

std::string Evaluator::answer(std::string_view text) const {
  std::string out;
  out.reserve(usual_size);
  out += R"({"id":)";
  Value request;
  try {
    if (text.size() > longest_request) throw Error(ErrorCode::bad_json, "", "", "the line is longer than 16 MiB");
    request = parse(text);
    if (request.kind != Value::Kind::object) {
      throw Error(ErrorCode::bad_json, "", "", "the line is JSON, but no object");
    }
  } catch (const Error& error) {
    out += "null,";
    Writer writer(out);
    write_error(error, writer);
    return out += '}';
  }

  const auto* id = request.find("id");
  json::write(out, id == nullptr ? Value{} : *id);
  out += ',';
  const auto after_id = out.size();
  try {
    Writer writer(out);
    writer.member("ok", true).key("result");
    write_result(request, book_, writer);
  } catch (const Error& error) {
    out.resize(after_id);
    Writer writer(out);
    write_error(error, writer);
  }
  return out += '}';
}

}  // namespace jamsostek::inline v0::face
