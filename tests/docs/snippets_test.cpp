#include "blocks.hpp"

#include <functional>
#include <optional>
#include <regex>

#include "command.hpp"
#include "requests.hpp"

// What the pages of the book show is run here:
//   json        a request on one line, then the answer that it gets, in the same block or the next one: the whole
//   answer
//               or a part of it, shortened to some of its members (`...` stands for any)
//   sh          lines that begin with `$ ` are commands, what follows is what they print (`...` stands for any lines);
//               a block without `$ ` is commands alone, which must succeed
//   csv, json   with a name behind the word: a file that the commands of the page use
//   text        what a program shown before prints, or a form in words: for the eye
//   cpp, cmake  are built elsewhere

namespace {

const std::filesystem::path root = std::filesystem::path(JAMSOSTEK_TESTS_DIR).parent_path();

/// What stands for any lines, members or items that are not shown.
const std::string ellipsis = "...";

/// Whether `given` is what is shown of it: as many of each, but that `ellipsis` stands for any number.
template <class Shown, class Given, class Same>
bool matches(const Shown& shown, const Given& given, const Same& same, std::size_t i = 0, std::size_t j = 0) {
  if (i == shown.size()) return j == given.size();
  if (shown[i] == ellipsis) {
    for (; j <= given.size(); ++j) {
      if (matches(shown, given, same, i + 1, j)) return true;
    }
    return false;
  }
  return j < given.size() && same(shown[i], given[j]) && matches(shown, given, same, i + 1, j + 1);
}

/// Whether an answer holds what is shown of it. Members may be left out; the id of the rule book may be an older one.
bool holds(const nlohmann::json& shown, const nlohmann::json& given) {
  if (shown.is_object() && given.is_object()) {
    return std::all_of(shown.items().begin(), shown.items().end(), [&](const auto& member) {
      if (member.key() == ellipsis) return true;
      return given.contains(member.key()) &&
             (member.key() == "rulebook" || holds(member.value(), given.at(member.key())));
    });
  }
  if (shown.is_array() && given.is_array()) return matches(shown, given, holds);
  return shown == given || shown == ellipsis;
}

/// Whether an answer, or a part of it, holds what is shown.
bool has_part(const nlohmann::json& shown, const nlohmann::json& given) {
  return holds(shown, given) ||
         (given.is_structured() &&
          std::any_of(given.begin(), given.end(), [&](const auto& part) { return has_part(shown, part); }));
}

/// What is shown of an answer as JSON: `...` is an item of its own in a list and nothing in an object.
nlohmann::json shown_json(std::string text) {
  static const std::pair<std::regex, std::string> forms[] = {
      {std::regex(R"(,\s*\.\.\.\s*\})"), "}"},           {std::regex(R"(\{\s*\.\.\.\s*,)"), "{"},
      {std::regex(R"(,\s*\.\.\.\s*,(\s*"))"), ",$1"},    {std::regex(R"(\{\s*\.\.\.\s*\})"), "{}"},
      {std::regex(R"(([,\[]\s*)\.\.\.)"), R"($1"...")"},
  };
  for (const auto& [form, replacement] : forms) text = std::regex_replace(text, form, replacement);
  return nlohmann::json::parse(text);
}

bool is_request(const std::string& line) {
  return line.rfind('{', 0) == 0 && line.find("\"op\":") != std::string::npos;
}

/// Runs the requests of a block. `last` is the answer that the page has not shown yet.
void check_requests(const Block& block, std::optional<nlohmann::json>& last) {
  for (std::size_t i = 0; i < block.lines.size();) {
    INFO(block.place() << ": " << block.lines[i]);
    std::string shown;
    while (i < block.lines.size() && !is_request(block.lines[i])) shown += block.lines[i++] + '\n';
    if (!shown.empty()) {
      CHECK(last.has_value());  // a file of JSON has a name behind the word
      INFO((last ? last->dump() : std::string()));
      if (last) CHECK(has_part(shown_json(shown), *last));
      last.reset();
    } else {
      last = answer(block.lines[i++]);
      const bool refusal_is_shown = i < block.lines.size() && block.lines[i].find("\"ok\":false") != std::string::npos;
      INFO(last->dump());
      CHECK((last->at("ok") == true || refusal_is_shown));
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
    while (with_output && i < block.lines.size() && block.lines[i].rfind("$ ", 0) != 0)
      shown += block.lines[i++] + '\n';
    INFO(block.place() << ": " << command);
    const auto [status, printed] = shell.run(command);
    INFO(printed);
    if (with_output) {
      CHECK(matches(lines_of(shown), lines_of(printed), std::equal_to<>()));
    } else {
      CHECK(status == 0);
    }
  }
}

}  // namespace

TEST_CASE("what the pages show is what happens", "[face][docs]") {
  for (const auto& page : pages(root)) {
    const Shell shell;
    std::optional<nlohmann::json> last;
    for (const auto& block : blocks_of(page)) {
      INFO(block.place());
      if (!block.name.empty()) {
        shell.file(block);
      } else if (block.kind == "json") {
        check_requests(block, last);
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
