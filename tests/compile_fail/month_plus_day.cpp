#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

int main() {
  const auto later = Month(2026, 11) + date::months(1);
#ifndef CONTROL
  const auto sum = Month(2026, 11) + Day(2026, 11, 20);
#endif
  return later == Month(2026, 12) ? 0 : 1;
}
