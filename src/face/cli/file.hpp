#pragma once

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace jamsostek::inline v0::face::cli {

/// A file that cannot be opened or read: the command line asked for what is not there.
struct FileFault {
  std::string message;
};

/// Says on standard error what is wrong; the exit status for it.
int report(const FileFault& fault);

/// The input: a file, or standard input for `-`.
class Input {
 public:
  explicit Input(const std::string& name);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// Puts up to `size` bytes there and returns how many; 0 at the end.
  std::size_t read(char* to, std::size_t size);
  /// All that is left.
  [[nodiscard]] std::string rest();

  [[nodiscard]] std::int64_t taken() const { return taken_; }
  /// Bytes in all; 0 when that cannot be known.
  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  std::string name_;
  int file_;
  std::int64_t size_ = 0;
  std::atomic<std::int64_t> taken_ = 0;  // a thread may read while another one shows how far it is
};

/// The output: standard output for `-`, or a file that bears its name only once it is whole.
class Output {
 public:
  explicit Output(std::string name);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  void finish();

 private:
  [[noreturn]] void fail();

  std::string name_;
  std::string beside_;
  std::FILE* file_ = nullptr;
};

}  // namespace jamsostek::inline v0::face::cli
