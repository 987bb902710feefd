#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;

int main() {
  const auto age = age_on(Day(1990, 1, 1), Day(2026, 11, 20));
#ifndef CONTROL
  const auto mixed = age_on(Day(1990, 1, 1), Month(2026, 11));
#endif
  return age == 36 ? 0 : 1;
}
