#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

/// One fenced block of a page.
struct Block {
  std::string page;
  int line;          ///< that of the opening fence
  std::string kind;  ///< the first word behind the fence: `json`
  std::string name;  ///< the second: the name of a file that commands of the page use
  std::vector<std::string> lines;

  std::string place() const { return page + ":" + std::to_string(line); }
  std::string text() const {
    std::string joined;
    for (const auto& each : lines) joined += each + '\n';
    return joined;
  }
};

/// The pages of the book: every Markdown file at the root and in docs/, in the order of their names.
inline std::vector<std::filesystem::path> pages(const std::filesystem::path& root) {
  std::vector<std::filesystem::path> found;
  for (const auto& folder : {root, root / "docs"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

inline std::vector<Block> blocks_of(const std::filesystem::path& page) {
  std::vector<Block> blocks;
  std::ifstream stream(page);
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.rfind("```", 0) == 0) {
      inside = !inside;
      if (!inside) continue;
      Block block{page.filename().string(), number, {}, {}, {}};
      std::istringstream words(line.substr(3));
      words >> block.kind >> block.name;
      blocks.push_back(block);
    } else if (inside) {
      blocks.back().lines.push_back(line);
    }
  }
  return blocks;
}
