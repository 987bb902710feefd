#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "must.hpp"

/// Gives a fuzz target the files of a folder, one after another: the inputs that were found, without a fuzzer.
int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "replay FOLDER\n");
    return 2;
  }
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(stream), {}};
    std::fprintf(stderr, "%s\n", entry.path().c_str());  // so that the last line names an input that fails
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    ++files;
  }
  std::printf("%d inputs replayed\n", files);
  return files == 0 ? 1 : 0;
}
