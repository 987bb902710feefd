#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

int main() {
  const auto later = Day(2026, 11, 20) + date::days(1);
#ifndef CONTROL
  const auto wrong = Month(2026, 11) + date::days(1);
#endif
  return later == Day(2026, 11, 21) ? 0 : 1;
}
