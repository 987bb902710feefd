#include "file.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "command.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

std::string system_message(std::string_view doing, std::string_view name) {
  return fmt::format("{} {}: {}", doing, name, std::strerror(errno));
}

}  // namespace

int report(const FileFault& fault) {
  fmt::print(stderr, "jamsostek: {}\n", fault.message);
  return wrong_usage;
}

Input::Input(const std::string& name)
    : name_(name), file_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat about {};
  if (file_ < 0 || ::fstat(file_, &about) != 0) throw FileFault{system_message("cannot open", name)};
  if (S_ISREG(about.st_mode)) size_ = about.st_size;
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
  std::string text;
  while (true) {
    const auto before = text.size();
    text.resize(before + piece);
    const auto count = read(text.data() + before, piece);
    text.resize(before + count);
    if (count == 0) return text;
  }
}

Output::Output(std::string name) : name_(std::move(name)), beside_(name_ + ".part") {
  if (name_ == "-") return;
  file_ = std::fopen(beside_.c_str(), "wb");
  if (file_ == nullptr) throw FileFault{system_message("cannot create", beside_)};
}

Output::~Output() {
  if (file_ == nullptr) return;
  std::fclose(file_);
  std::remove(beside_.c_str());
}

void Output::write(std::string_view text) {
  if (file_ == nullptr) {
    print(text);
  } else if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) {
    fail();
  }
}

void Output::finish() {
  if (file_ == nullptr) return;
  if (std::fclose(std::exchange(file_, nullptr)) != 0 || std::rename(beside_.c_str(), name_.c_str()) != 0) {
    std::remove(beside_.c_str());
    fail();
  }
}

void Output::fail() {
  fmt::print(stderr, "jamsostek: {}\n", system_message("cannot write", name_));
  throw BrokenOutput();
}

}  // namespace jamsostek::inline v0::face::cli
