#include <jamsostek/jamsostek.hpp>

using namespace jamsostek::literals;

int main() {
  const auto due = share(1'000'000_rupiah, 2_percent);
#ifndef CONTROL
  const auto binary = 1'000'000_rupiah * 0.02;
#endif
  return due == 20'000_rupiah ? 0 : 1;
}
