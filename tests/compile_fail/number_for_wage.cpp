#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

int main() {
  const auto wage = Wage::monthly(12'000'000_rupiah);
#ifndef CONTROL
  const auto bare = Wage::monthly(12'000'000);
#endif
  return wage.divisor() == 1 ? 0 : 1;
}
