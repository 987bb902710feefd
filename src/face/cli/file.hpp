#pragma once

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace jamsostek::inline v0::face::cli {

/// A file that cannot be opened or read, or not created: the command line asked for what is not there.
struct FileFault {
  std::string message;
};

/// Says on standard error what is wrong; the exit status for it.
int report(const FileFault& fault);

/// Prepares the process for files, before any of them is opened: a reader that goes away and a file that may grow no
/// more are noticed by the write that fails; a signal that ends the process takes files that are not whole with it.
void prepare_for_files();

/// The input: a file, or standard input for `-`.
class Input {
 public:
  /// Throws `FileFault` when it cannot be opened, or is the file that standard output goes to.
  explicit Input(const std::string& name);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// Puts up to `size` bytes there and returns how many; 0 at the end.
  std::size_t read(char* to, std::size_t size);
  /// All that is left. Throws `FileFault` when that is more than 16 MiB.
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

/// The output: standard output for `-`, or a file that bears its name only once it is whole. It is written beside the
/// file of that name, which stays as it is until then; an object that goes away before `finish`, and a signal that ends
/// the process, remove what was written. What is no regular file (`/dev/null`, a pipe) is written as it is.
class Output {
 public:
  /// `option` named the file. Throws `FileFault` when it cannot be created, `InvalidValue` of the option when the run
  /// reads that file or writes it already.
  Output(const std::string& name, std::string_view option);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  void finish();

 private:
  void create_beside();
  void open_as_it_is();
  void discard();
  [[noreturn]] void fail();

  std::string name_;
  std::string target_;  // the file that gets the text in the end, symbolic links followed
  std::string beside_;  // empty when the text goes into the target as it is
  std::FILE* file_ = nullptr;
};

}  // namespace jamsostek::inline v0::face::cli
