#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

/// Work on changed tables, split: whoever changes a table needs a process for itself.
namespace mutation {

/// Calls `work(part, parts, tell)` in a process each and gives back all the lines that they told, part after part.
inline std::vector<std::string> in_parts(
    const std::function<void(std::size_t part, std::size_t parts, const std::function<void(std::string)>& tell)>&
        work) {
  const std::size_t parts = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::pair<pid_t, FILE*>> started;
  for (std::size_t part = 0; part < parts; ++part) {
    auto* told = std::tmpfile();
    if (told == nullptr) throw std::runtime_error("no temporary file can be made");
    const auto process = fork();
    if (process < 0) throw std::runtime_error("no process can be started");
    if (process == 0) {
      int status = 0;
      try {
        work(part, parts, [&](const std::string& line) { std::fputs((line + '\n').c_str(), told); });
      } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        status = 1;
      }
      std::fflush(told);
      _exit(status);
    }
    started.emplace_back(process, told);
  }
  std::vector<std::string> lines;
  bool failed = false;
  for (const auto& [process, told] : started) {
    int status = 0;
    waitpid(process, &status, 0);
    failed = failed || status != 0;
    if (WIFSIGNALED(status)) std::fprintf(stderr, "a part was ended by signal %d\n", WTERMSIG(status));
    std::rewind(told);
    std::string line;
    for (int c = std::fgetc(told); c != EOF; c = std::fgetc(told)) {
      if (c != '\n') {
        line += static_cast<char>(c);
        continue;
      }
      lines.push_back(std::move(line));
      line.clear();
    }
    std::fclose(told);
  }
  if (failed) throw std::runtime_error("a part of the work has failed");
  return lines;
}

/// Whether a process for itself says no, or does not come to its end. What it prints is not seen.
inline bool ends_badly(const std::function<bool()>& work) {
  const auto process = fork();
  if (process < 0) throw std::runtime_error("no process can be started");
  if (process == 0) {
    if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(0);
    _exit(work() ? 0 : 1);
  }
  int status = 0;
  waitpid(process, &status, 0);
  return status != 0;
}

}  // namespace mutation
