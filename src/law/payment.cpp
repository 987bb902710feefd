#include "builtin.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;
using namespace literals;

constexpr Month covid_first = Month(2020, 8);
constexpr Month covid_last = Month(2021, 1);

constexpr std::string_view day_title = "due day in the month after the contribution month";
constexpr Row<Month, int> due_day[] = {
    row(programmes_began, open, 15, pp_44_2015, "Pasal 21", day_title, high),
    row(covid_first, covid_last, 30, pp_49_2020, "Pasal 4(1)", day_title, high,
        "30 February is not defined: the last day of February is the safe reading"),
};
constexpr std::string_view shift_title = "where a due day that is no working day moves";
constexpr Row<Month, int> due_shift[] = {
    row(programmes_began, open, 1, pp_44_2015, "Pasal 21", shift_title, medium),
    row(covid_first, covid_last, -1, pp_49_2020, "Pasal 4(1)", shift_title, high),
};
constexpr std::string_view fine_title = "fine for each month of delay";
constexpr Row<Month, Rate> fine_rate[] = {
    row(programmes_began, open, 2_percent, pp_44_2015, "Pasal 22", fine_title, high),
    row(covid_first, covid_last, 0.5_percent, pp_49_2020, "Pasal 23(1)", fine_title, high),
};

constexpr std::string_view labour_title = "fine for each month of delay, labour-intensive industry";
constexpr std::string_view labour_note = "the rate of PP 7/2025 Pasal 7 as it was reported; the text was not seen";
constexpr Row<Month, Rate> fine_rate_labour_intensive[] = {
    row(Month(2025, 2), Month(2025, 7), 0.5_percent, pp_7_2025, "Pasal 7", labour_title, medium, labour_note),
    row(Month(2025, 8), Month(2026, 1), 0.5_percent, pp_36_2025, "Pasal 11", labour_title, medium, labour_note),
};
constexpr Row<Month, Day> fine_last_day_labour_intensive[] = {
    row(Month(2025, 2), Month(2026, 1), Day(2026, 6, 30), pp_36_2025, "Pasal 11",
        "last day of payment at the fine of labour-intensive industry", medium),
};
static_assert(sound(due_day) && sound(due_shift) && sound(fine_rate) &&
              sound(fine_rate_labour_intensive, Coverage::periods) &&
              sound(fine_last_day_labour_intensive, Coverage::periods));

}  // namespace

PaymentRules payment() {
  return {
      .due_day = {"payment.due_day", due_day},
      .due_shift = {"payment.due_shift", due_shift},
      .fine_rate = {"fine.rate", fine_rate},
      .fine_rate_labour_intensive = {"fine.rate.labour_intensive", fine_rate_labour_intensive, Coverage::periods},
      .fine_last_day_labour_intensive = {"fine.last_day.labour_intensive", fine_last_day_labour_intensive,
                                         Coverage::periods},
  };
}

}  // namespace jamsostek::inline v0::builtin
