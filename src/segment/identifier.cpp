#include <jamsostek/segment/identifier.hpp>

#include <algorithm>

namespace jamsostek::inline v0 {
namespace {

constexpr bool is_decimal(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

using detail::digits_of;

/// The last day by `on` that the birth digits of a NIK can mean; nothing where there is none.
std::optional<Day> birth_by(std::uint64_t nik, Day on) {
  int day = digits_of(nik, 100'000'000U, 100);
  if (day > nik_women_day) day -= nik_women_day;
  const int month = digits_of(nik, 1'000'000U, 100);
  const int century = on.year() - on.year() % 100;
  for (const int start : {century, century - 100}) {
    const int year = start + digits_of(nik, 10'000U, 100);
    const auto ymd = date::year{year} / month / day;
    if (year < 1 || !ymd.ok()) continue;
    const Day birth(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (birth <= on) return birth;
  }
  return std::nullopt;
}

/// What is wrong with what the digits of a NIK mean.
std::vector<std::string> meaning_faults(std::uint64_t nik, const std::optional<Day>& birth, Day on) {
  constexpr int first_province = 11;
  std::vector<std::string> faults;
  if (digits_of(nik, 100'000'000'000'000U, 100) < first_province) {
    faults.push_back(fmt::format("digits 1 and 2 are a province, and provinces count from {}", first_province));
  }
  if (digits_of(nik, 1'000'000'000'000U, 100) == 0) faults.emplace_back("digits 3 and 4 are a regency, and none is 00");
  if (digits_of(nik, 10'000'000'000U, 100) == 0) faults.emplace_back("digits 5 and 6 are a district, and none is 00");
  if (!birth) faults.push_back(fmt::format("digits 7 to 12 are no day, month and year of birth by {}", on));
  if (digits_of(nik, 1, 10'000) == 0) faults.emplace_back("digits 13 to 16 are a serial number, and none is 0000");
  return faults;
}

/// What is wrong with how a text is written; empty when nothing is.
std::string form_fault(std::string_view text, std::string_view pattern) {
  if (text.size() != pattern.size()) {
    return fmt::format("it has {} characters, not {}", text.size(), pattern.size());
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (pattern[i]) {
      case '#':
        if (!is_decimal(text[i])) return fmt::format("character {} is no digit", i + 1);
        break;
      case '?':
        if (!is_decimal(text[i]) && !is_capital(text[i])) {
          return fmt::format("character {} is no digit and no capital letter", i + 1);
        }
        break;
      default:
        if (text[i] != pattern[i]) return fmt::format("character {} is not {}", i + 1, pattern[i]);
    }
  }
  return {};
}

const IdentifierForm& nik_form() {
  return *std::ranges::find(identifier_forms(), IdentifierKind::nik, &IdentifierForm::kind);
}

/// The number of a text that has the form of a NIK.
std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

Condition agreement(std::string_view name, bool met, std::string detail) {
  return {name, met, std::move(detail), nik_form().source};
}

Reading read_as(IdentifierKind kind, std::string_view text, Day on) {
  Reading reading{kind, identifier_form(kind, on), {}};
  if (reading.form == nullptr) {
    reading.faults.push_back(fmt::format("no text on the form of {} was found by {}", kind, on));
    return reading;
  }
  if (auto fault = form_fault(text, reading.form->pattern); !fault.empty()) {
    reading.faults.push_back(std::move(fault));
  } else if (kind == IdentifierKind::nik || kind == IdentifierKind::payment_code_bpu) {
    const auto nik = number_of(text);
    reading.faults = meaning_faults(nik, birth_by(nik, on), on);
  }
  return reading;
}

}  // namespace

std::string last_four(std::string_view number) {
  constexpr std::size_t shown = 4;
  std::string digits;
  for (auto at = number.rbegin(); at != number.rend() && digits.size() < shown; ++at) {
    if (is_decimal(*at)) digits += *at;
  }
  if (digits.empty()) return digits;
  std::ranges::reverse(digits);
  return "..." + digits;
}

std::uint64_t nik_number(std::string_view text, std::string_view field) {
  if (const auto fault = form_fault(text, nik_form().pattern); !fault.empty()) {
    throw InvalidValue(field, last_four(text), fmt::format("a NIK has sixteen digits: {}", fault));
  }
  return number_of(text);
}

Nik Nik::parse(std::string_view text, Day on, std::string_view field) {
  const auto number = nik_number(text, field);
  const auto birth = birth_by(number, on);
  if (const auto faults = meaning_faults(number, birth, on); !faults.empty()) {
    throw InvalidValue(field, last_four(text), fmt::format("no NIK: {}", fmt::join(faults, "; ")));
  }
  return {number, *birth};
}

Condition check(const Nik& nik, Day birth_date) {
  const Day told = nik.birth_date();
  std::vector<std::string_view> differ;
  if (told.number() != birth_date.number()) differ.emplace_back("day");
  if (told.month().number() != birth_date.month().number()) differ.emplace_back("month");
  if (told.year() % 100 != birth_date.year() % 100) differ.emplace_back("year");
  return agreement("birth_date_agrees", differ.empty(),
                   differ.empty() ? std::string("the NIK tells the birth date given")
                                  : fmt::format("the NIK tells another {} of birth", fmt::join(differ, " and ")));
}

Condition check(const Nik& nik, Sex sex) {
  const bool met = nik.sex() == sex;
  return agreement("sex_agrees", met, fmt::format("the NIK tells {} sex", met ? "this" : "the other"));
}

std::vector<Reading> classify(std::string_view text, Day on) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < words<IdentifierKind>.size(); ++i) {
    readings.push_back(read_as(static_cast<IdentifierKind>(i), text, on));
  }
  return readings;
}

}  // namespace jamsostek::inline v0
