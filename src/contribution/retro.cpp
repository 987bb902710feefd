#include <jamsostek/contribution/retro.hpp>

#include <map>
#include <utility>

namespace jamsostek::inline v0::contribution {

namespace {

/// Explains one change: what both sides have of a programme and payer, and the difference.
void explain(Explanation& why, const RetroLine& change, std::span<const Line> before, std::span<const Line> after) {
  const auto of = fmt::format("{} {}", change.programme, change.payer);
  const auto side = [&](std::string_view what, std::span<const Line> lines, Money sum) {
    Explanation::Step step{.what = what, .of = of, .formula = "sum(contribution)", .result = sum};
    for (const auto& line : lines) {
      if (!line.billed || line.programme != change.programme || line.payer != change.payer) continue;
      step.operands.push_back({"contribution", line.amount, of});
    }
    return step;
  };
  auto was = side("before", before, change.before);
  auto is = side("after", after, change.after);
  why.add({.what = "delta",
           .of = of,
           .formula = "after - before",
           .operands = {is.operand(), was.operand()},
           .result = change.delta,
           .steps = {std::move(was), std::move(is)}});
}

}  // namespace

Retro retro(std::span<const Line> before, std::span<const Line> after, Explanation* why) {
  std::map<std::pair<Programme, Payer>, RetroLine> changes;
  const auto add = [&](std::span<const Line> lines, Money RetroLine::*side) {
    for (const auto& line : lines) {
      if (!line.billed) continue;
      const auto at =
          changes.try_emplace({line.programme, line.payer}, RetroLine{line.programme, line.payer, {}, {}, {}});
      at.first->second.*side += line.amount;
    }
  };
  add(before, &RetroLine::before);
  add(after, &RetroLine::after);

  Retro result;
  for (auto& [key, line] : changes) {
    line.delta = line.after - line.before;
    result.before += line.before;
    result.after += line.after;
    result.lines.push_back(line);
    if (why != nullptr) explain(*why, line, before, after);
  }
  result.delta = result.after - result.before;
  if (why != nullptr) why->add_sum("total", "delta", "sum(delta)", "delta", result.delta);
  return result;
}

}  // namespace jamsostek::inline v0::contribution
