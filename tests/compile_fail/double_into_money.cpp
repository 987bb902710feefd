#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

int main() {
  const auto wage = Money::rupiah(12'000'000);
#ifndef CONTROL
  const auto binary = Money::rupiah(12'000'000.50);
#endif
  return wage.is_negative() ? 1 : 0;
}
