// Prints how many rows of two files of contributions differ: differing_rows A.csv B.csv. A missing row differs.
// Numbers differ by their value, not by the zeros behind their point.
#include <cstdlib>
#include <fstream>
#include <string>

#include <fmt/format.h>

namespace {

/// The row with every decimal fraction in its shortest form: `5.50` as `5.5`, `5.00` as `5`.
std::string in_one_form(const std::string& row) {
  std::string out;
  bool fraction = false;
  const auto end_cell = [&] {
    if (!fraction) return;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    fraction = false;
  };
  for (const char c : row) {
    if (c == ',' || c == '\r') end_cell();
    fraction = fraction || c == '.';
    if (c != '\r') out += c;
  }
  end_cell();
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "differing_rows A.csv B.csv\n");
    return EXIT_FAILURE;
  }
  std::ifstream a(arguments[1]);
  std::ifstream b(arguments[2]);
  if (!a || !b) {
    fmt::print(stderr, "differing_rows: a file cannot be opened\n");
    return EXIT_FAILURE;
  }
  long long differing = 0;
  std::string row_a;
  std::string row_b;
  while (true) {
    const bool more_a = static_cast<bool>(std::getline(a, row_a));
    const bool more_b = static_cast<bool>(std::getline(b, row_b));
    if (!more_a && !more_b) break;
    if (more_a != more_b || (row_a != row_b && in_one_form(row_a) != in_one_form(row_b))) ++differing;
  }
  fmt::print("{}\n", differing);
}
