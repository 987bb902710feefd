// What must not compile, each line with the error that it must be refused with: `clang++ -Xclang -verify` fails when
// an error that stands here is not given, and when one is given that does not stand here. So every other line of the
// file, the right form beside each wrong one among them, must compile.
#include <jamsostek/jamsostek.hpp>

using namespace jamsostek;
using namespace jamsostek::literals;

const auto wage = Wage::monthly(12'000'000_rupiah);
const auto bare = Wage::monthly(12'000'000);  // expected-error {{no viable conversion}}

const auto whole = Money::rupiah(12'000'000);
const auto binary = Money::rupiah(12'000'000.50);  // expected-error {{no matching function}}

const auto due = share(1'000'000_rupiah, 5.7_percent);
const auto product = 1'000'000_rupiah * 0.02;  // expected-error {{invalid operands}}
const auto twice = 2 * due;
const auto square = due * due;       // expected-error {{invalid operands}}
const auto sum = 5.7_percent + due;  // expected-error {{invalid operands}}

const auto next = Month(2026, 11) + date::months(1);
const auto tomorrow = Day(2026, 11, 20) + date::days(1);
const auto day_of_month = Month(2026, 11) + date::days(1);       // expected-error {{invalid operands}}
const auto month_and_day = Month(2026, 11) + Day(2026, 11, 20);  // expected-error {{invalid operands}}
const auto age = age_on(Day(1990, 1, 1), Day(2026, 11, 20));
const auto mixed = age_on(Day(1990, 1, 1), Month(2026, 11));  // expected-error {{no matching}}
