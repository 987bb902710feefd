#include "retro.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contribution_bpu.hpp"
#include "contribution_jakon.hpp"
#include "contribution_pu.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

using contribution::Line;

/// A contribution operation that `retro` can run.
struct LineOperation {
  std::string_view name;
  std::vector<Line> (*lines)(Fields& request, const Context& context);
};

template <auto compute>
std::vector<Line> lines_of(Fields& request, const Context& context) {
  return compute(request, context).lines;
}

constexpr std::array line_operations = {
    LineOperation{"contribution.pu", lines_of<contribution_pu>},
    LineOperation{"contribution.bpu", lines_of<contribution_bpu>},
    LineOperation{"contribution.jakon", lines_of<contribution_jakon>},
};

/// A fault of an inner request, named by the path from the outer one.
Error inner_fault(const Error& error, std::string_view side) {
  const auto field = error.field().empty() ? std::string(side) : fmt::format("{}.{}", side, error.field());
  return {error.code(), field, error.value(), error.what()};
}

/// One of the two requests. `op` is that of the other one, once it is known.
/// Its steps stand below one of their own.
std::vector<Line> inner_lines(const Field& request, const Context& outer, std::string_view& op) {
  Fields fields(Field(request.value(), ""));
  static_cast<void>(fields.find("id"));
  const auto name = fields.need("op");
  const auto* operation =
      std::ranges::find(line_operations, name.string("the name of an operation"), &LineOperation::name);
  if (operation == line_operations.end()) {
    throw name.invalid("retro compares contributions that have lines by programme and payer");
  }
  if (!op.empty() && op != operation->name) throw name.invalid(fmt::format("both requests are of one kind: {}", op));
  op = operation->name;
  Context context = outer;
  if (const auto options = fields.find("options")) context.options = read_options(*options, outer.options);
  Explanation why;
  if (outer.why != nullptr) context.why = &why;
  auto lines = operation->lines(fields, context);
  if (outer.why != nullptr) {
    Explanation::Step step{.what = "computation",
                           .of = request.path(),
                           .formula = "count(contribution)",
                           .result = static_cast<std::int64_t>(lines.size())};
    for (const auto& line : lines) {
      step.operands.push_back({"contribution", line.amount, fmt::format("{} {}", line.programme, line.payer)});
    }
    step.steps = std::move(why.steps);
    outer.why->add(std::move(step));
  }
  return lines;
}

}  // namespace

contribution::Retro retro(Fields& request, const Context& context) {
  const auto before = request.need("before");
  const auto after = request.need("after");
  request.done();
  std::string_view op;
  const auto lines = [&](const Field& inner) {
    try {
      return inner_lines(inner, context, op);
    } catch (const Error& error) {
      throw inner_fault(error, inner.path());
    }
  };
  const auto lines_before = lines(before);
  return contribution::retro(lines_before, lines(after), context.why);
}

void write_retro(Writer& writer, const contribution::Retro& difference) {
  writer.key("lines").begin_array();
  for (const auto& line : difference.lines) {
    writer.begin_object()
        .member("programme", line.programme)
        .member("payer", line.payer)
        .member("before", line.before)
        .member("after", line.after)
        .member("delta", line.delta)
        .end_object();
  }
  writer.end_array();
  writer.key("totals")
      .begin_object()
      .member("before", difference.before)
      .member("after", difference.after)
      .member("delta", difference.delta)
      .end_object();
}

void run_retro(Fields& request, const Context& context, Writer& result) {
  write_retro(result, retro(request, context));
}

}  // namespace jamsostek::inline v0::face::json
