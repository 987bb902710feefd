#include "blocks.hpp"

#include <regex>

#include "command.hpp"
#include "requests.hpp"

// What the pages of the book show is run here:
//   json        a request on one line, then the answer that it gets, shortened to some of its members
//   sh          lines that begin with `$ ` are commands, what follows is what they print (`...` stands for any lines);
//               a block without `$ ` is commands alone, which must succeed
//   csv, json   with a name behind the word: a file that the commands of the page use
//   text        what a program shown before prints, or a form in words: for the eye
//   cpp, cmake  are built elsewhere

namespace {

const std::filesystem::path root = std::filesystem::path(JAMSOSTEK_TESTS_DIR).parent_path();

/// Where an answer does not hold what is shown of it; empty when it does.
std::string difference(const nlohmann::json& shown, const nlohmann::json& given, const std::string& at = "") {
  if (shown.is_object() && given.is_object()) {
    for (const auto& [key, value] : shown.items()) {
      if (!given.contains(key)) return at + "." + key + " is missing";
      if (key == "rulebook") continue;
      if (auto found = difference(value, given.at(key), at + "." + key); !found.empty()) return found;
    }
    return {};
  }
  if (shown.is_array() && given.is_array() && shown.size() == given.size()) {
    for (std::size_t i = 0; i < shown.size(); ++i) {
      auto found = difference(shown[i], given[i], at + "[" + std::to_string(i) + "]");
      if (!found.empty()) return found;
    }
    return {};
  }
  return shown == given ? std::string() : at + " is " + given.dump() + ", not " + shown.dump();
}

bool is_request(const std::string& line) { return line.rfind(R"({"op":)", 0) == 0 || line.rfind(R"({"id":)", 0) == 0; }

void check_requests(const Block& block) {
  for (std::size_t i = 0; i < block.lines.size();) {
    INFO(block.place() << ": " << block.lines[i]);
    REQUIRE(is_request(block.lines[i]));
    const auto given = answer(block.lines[i++]);
    std::string shown;
    while (i < block.lines.size() && !is_request(block.lines[i])) shown += block.lines[i++] + '\n';
    if (shown.empty()) {
      CHECK(given.at("ok") == true);
    } else {
      CHECK(difference(nlohmann::json::parse(shown), given) == "");
    }
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  static const std::regex rulebook(R"([0-9]{4}\.[0-9]{2}\.[0-9]{2}\+[0-9a-f]{12})");
  std::vector<std::string> lines;
  std::istringstream stream(std::regex_replace(text, rulebook, "RULEBOOK"));
  for (std::string line; std::getline(stream, line);) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

/// Whether a text is what is shown of it, where a line `...` stands for any lines.
bool prints(const std::vector<std::string>& shown, const std::vector<std::string>& given, std::size_t i = 0,
            std::size_t j = 0) {
  if (i == shown.size()) return j == given.size();
  if (shown[i] == "...") {
    for (; j <= given.size(); ++j) {
      if (prints(shown, given, i + 1, j)) return true;
    }
    return false;
  }
  return j < given.size() && shown[i] == given[j] && prints(shown, given, i + 1, j + 1);
}

/// A folder in which the commands of one page run one after the other.
class Shell {
 public:
  Shell() {
    std::filesystem::create_symlink(command_path(), folder_.path("jamsostek"));
    for (const auto& entry : std::filesystem::directory_iterator(root / "examples" / "data")) {
      std::filesystem::copy(entry.path(), folder_.path(entry.path().filename().string()));
    }
  }
  void file(const Block& block) const { folder_.write(block.name, block.text()); }
  std::pair<int, std::string> run(const std::string& command) const {
    folder_.write("command", command);
    const int status = std::system(("cd " + folder_.path("") + " && PATH=" + folder_.path("") +
                                    ":$PATH LC_ALL=C.UTF-8 bash command > printed 2>&1 < /dev/null")
                                       .c_str());
    return {WEXITSTATUS(status), folder_.read("printed")};
  }

 private:
  TemporaryFolder folder_;
};

void check_commands(const Block& block, const Shell& shell) {
  const bool with_output = std::any_of(block.lines.begin(), block.lines.end(),
                                       [](const std::string& line) { return line.rfind("$ ", 0) == 0; });
  for (std::size_t i = 0; i < block.lines.size();) {
    const auto& line = block.lines[i++];
    // The two commands of the project itself are run as they are, not from here.
    if (line.empty() || line.rfind("examples/", 0) == 0 || line.rfind("tests/", 0) == 0) continue;
    auto command = with_output ? line.substr(2) : line;
    while (command.back() == '\\') command = command.substr(0, command.size() - 1) + block.lines[i++];
    std::string shown;
    while (with_output && i < block.lines.size() && block.lines[i].rfind("$ ", 0) != 0) shown += block.lines[i++] + '\n';
    INFO(block.place() << ": " << command);
    const auto [status, printed] = shell.run(command);
    INFO(printed);
    if (with_output) {
      CHECK(prints(lines_of(shown), lines_of(printed)));
    } else {
      CHECK(status == 0);
    }
  }
}

}  // namespace

TEST_CASE("what the pages show is what happens", "[face][docs]") {
  for (const auto& page : pages(root)) {
    const Shell shell;
    for (const auto& block : blocks_of(page)) {
      INFO(block.place());
      if (!block.name.empty()) {
        shell.file(block);
      } else if (block.kind == "json") {
        check_requests(block);
      } else if (block.kind == "sh") {
        check_commands(block, shell);
      } else {
        CHECK((block.kind == "cpp" || block.kind == "cmake" || block.kind == "text"));
      }
    }
  }
}

TEST_CASE("the pages of the book lead to files that are there", "[face][docs]") {
  static const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  for (const auto& page : pages(root)) {
    std::ifstream stream(page);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each) {
      INFO(page.string() << " -> " << (*each)[1]);
      CHECK(std::filesystem::exists(page.parent_path() / (*each)[1].str()));
    }
  }
}
