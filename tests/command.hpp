#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

/// A folder that goes away with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "jamsostek-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream stream(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  std::filesystem::path path_;
};

struct CommandResult {
  int status;
  std::string out;
  std::string err;
};

/// The jamsostek command under test.
inline std::string command_path() {
  const char* path = std::getenv("JAMSOSTEK_COMMAND");
  if (path == nullptr) throw std::runtime_error("JAMSOSTEK_COMMAND does not name the command under test");
  return path;
}

/// Runs the jamsostek command as a shell would, with a text on its standard input. `tail` is the rest of the shell
/// line: arguments, redirections, pipes.
inline CommandResult run_command(const std::string& tail, const std::string& input = {}) {
  const TemporaryFolder folder;
  folder.write("in", input);
  const auto line = command_path() + " " + tail + " < " + folder.path("in") + " > " + folder.path("out") + " 2> " +
                    folder.path("err");
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
}
