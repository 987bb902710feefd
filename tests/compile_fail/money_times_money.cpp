#include <jamsostek/jamsostek.hpp>

using namespace jamsostek::literals;

int main() {
  const auto wage = 2 * 1'000'000_rupiah;
#ifndef CONTROL
  const auto square = wage * wage;
#endif
  return wage == 2'000'000_rupiah ? 0 : 1;
}
