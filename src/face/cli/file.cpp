#include "file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "command.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

std::string system_message(std::string_view doing, std::string_view name) {
  return fmt::format("{} {}: {}", doing, name == "-" ? "standard input" : name, std::strerror(errno));
}

/// Which file it is, whatever its name.
struct Identity {
  dev_t device;
  ino_t number;

  explicit Identity(const struct stat& about) : device(about.st_dev), number(about.st_ino) {}
  friend bool operator==(const Identity&, const Identity&) = default;
};

/// The regular files that this run has read or is reading.
std::vector<Identity>& files_read() {
  static std::vector<Identity> files;
  return files;
}

/// The names of what this run writes.
std::vector<std::string>& files_written() {
  static std::vector<std::string> files;
  return files;
}

/// The file that a name of an output stands for, symbolic links followed; the name itself where that cannot be told.
std::string resolved(const std::string& name) {
  if (name == "-") return name;
  std::error_code unknown;
  const auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(name, unknown), unknown);
  return unknown ? name : path.string();
}

/// The names of files that are not whole: all that a handler of signals may look at.
constexpr std::size_t most_outputs = 4;  // a run writes three files at most
std::array<std::atomic<const char*>, most_outputs> unfinished{};

extern "C" void remove_unfinished(int signal) {
  for (const auto& name : unfinished) {
    if (const char* file = name.load()) ::unlink(file);
  }
  static_cast<void>(::raise(signal));  // its default action, which the handler has given way to, follows
}

void on_end(int signal) {
  struct sigaction action {};
  if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;  // as under nohup
  action = {};
  action.sa_handler = remove_unfinished;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(signal, &action, nullptr);
}

/// No signal comes while it lives: what happens meanwhile happens whole.
class WithoutSignals {
 public:
  WithoutSignals() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  ~WithoutSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  WithoutSignals(const WithoutSignals&) = delete;
  WithoutSignals& operator=(const WithoutSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

int report(const FileFault& fault) {
  say(fmt::format("jamsostek: {}\n", fault.message));
  return wrong_usage;
}

void prepare_for_files() {
  // A closed standard stream would lend its number to the next file that is opened, which would then get the messages.
  // What is put in its place cannot be read or written.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
  for (const int signal : {SIGPIPE, SIGXFSZ}) static_cast<void>(std::signal(signal, SIG_IGN));
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) on_end(signal);
}

Input::Input(const std::string& name)
    : name_(name), file_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat about {};
  if (file_ < 0 || ::fstat(file_, &about) != 0) throw FileFault{system_message("cannot open", name)};
  if (!S_ISREG(about.st_mode)) return;
  size_ = about.st_size;
  struct stat out {};
  if (::fstat(STDOUT_FILENO, &out) == 0 && Identity(out) == Identity(about)) {
    if (file_ > STDERR_FILENO) ::close(file_);
    throw FileFault{fmt::format("{} is standard output too: name another file", name == "-" ? "standard input" : name)};
  }
  files_read().emplace_back(about);
}

Input::~Input() {
  if (file_ > STDERR_FILENO) ::close(file_);
}

std::size_t Input::read(char* to, std::size_t size) {
  while (true) {
    const auto count = ::read(file_, to, size);
    if (count >= 0) {
      taken_ += count;
      return static_cast<std::size_t>(count);
    }
    if (errno != EINTR) throw FileFault{system_message("cannot read", name_)};
  }
}

std::string Input::rest() {
  constexpr std::size_t piece = std::size_t{1} << 16U;
  constexpr std::size_t most = std::size_t{1} << 24U;
  std::string text;
  while (true) {
    const auto before = text.size();
    if (before > most) throw FileFault{fmt::format("{} is longer than 16 MiB", name_)};
    text.resize(before + piece);
    const auto count = read(text.data() + before, piece);
    text.resize(before + count);
    if (count == 0) return text;
  }
}

Output::Output(const std::string& name, std::string_view option) : name_(name), target_(resolved(name)) {
  struct stat about {};
  const bool exists = name != "-" && ::stat(name.c_str(), &about) == 0;
  const bool regular = !exists || S_ISREG(about.st_mode);
  if (exists && std::ranges::count(files_read(), Identity(about)) != 0) {
    throw InvalidValue(option, "", "the run reads the file that it is to write: name another one");
  }
  if (regular && std::ranges::count(files_written(), target_) != 0) {
    throw InvalidValue(option, "", "the run writes that file already: what is written goes into different files");
  }
  files_written().push_back(target_);
  if (name == "-") return;
  if (!regular) {
    open_as_it_is();
    return;
  }
  if (exists && ::access(target_.c_str(), W_OK) != 0) throw FileFault{system_message("cannot write", name_)};
  create_beside();
  if (exists) ::fchmod(::fileno(file_), about.st_mode & 07777U);
}

void Output::open_as_it_is() {
  const int file = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  if (file >= 0) file_ = ::fdopen(file, "wb");
  if (file_ == nullptr) throw FileFault{system_message("cannot write", name_)};
}

void Output::create_beside() {
  const WithoutSignals whole;
  // A name that is taken belongs to another run, or to one that was killed.
  int file = -1;
  for (int attempt = 0; file < 0 && attempt < 100; ++attempt) {
    beside_ = fmt::format("{}.part-{}-{}", target_, ::getpid(), attempt);
    file = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno != EEXIST) break;
  }
  if (file >= 0) file_ = ::fdopen(file, "wb");
  if (file_ == nullptr) throw FileFault{system_message("cannot create", name_)};
  *std::ranges::find(unfinished, nullptr, [](const auto& name) { return name.load(); }) = beside_.c_str();
}

/// Takes away what was written beside.
void Output::discard() {
  if (beside_.empty()) return;
  static_cast<void>(std::remove(beside_.c_str()));  // there may be nothing of that name
  for (auto& name : unfinished) {
    if (name == beside_.c_str()) name = nullptr;
  }
}

Output::~Output() {
  if (file_ == nullptr) return;
  static_cast<void>(std::fclose(file_));  // what was written is thrown away
  discard();
}

void Output::write(std::string_view text) {
  if (name_ == "-") {
    print(text);
  } else if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) {
    fail();
  }
}

void Output::finish() {
  if (file_ == nullptr) return;
  const bool whole = std::fclose(std::exchange(file_, nullptr)) == 0 &&
                     (beside_.empty() || std::rename(beside_.c_str(), target_.c_str()) == 0);
  const int why = errno;
  discard();  // after the renaming there is nothing of that name
  errno = why;
  if (!whole) fail();
}

void Output::fail() { throw BrokenOutput{system_message("cannot write", name_)}; }

}  // namespace jamsostek::inline v0::face::cli
