#include <jamsostek/jamsostek.hpp>

using namespace jamsostek::literals;

int main() {
  const auto due = share(1'000'000_rupiah, 5.7_percent);
#ifndef CONTROL
  const auto sum = 5.7_percent + due;
#endif
  return due == 57'000_rupiah ? 0 : 1;
}
