#include <jamsostek/contribution/retro.hpp>

#include <map>
#include <utility>

namespace jamsostek::inline v0::contribution {

Retro retro(std::span<const Line> before, std::span<const Line> after) {
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
  }
  result.delta = result.after - result.before;
  return result;
}

}  // namespace jamsostek::inline v0::contribution
