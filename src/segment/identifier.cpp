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
    if (!ymd.ok()) continue;
    const Day birth(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (birth <= on) return birth;
  }
  return std::nullopt;
}

const IdentifierForm& nik_form() {
  return *std::ranges::find(identifier_forms(), IdentifierKind::nik, &IdentifierForm::kind);
}

/// The faults of a number, and a step for each rule on it where somebody asks why: with its sentence where it fails,
/// never with its digits.
class Faults {
 public:
  Faults(Explanation* why, std::string_view of, const Source& source) : why_(why), of_(of), source_(source) {}

  /// `fault` makes the sentence on what is wrong.
  template <class Fault>
  void require(std::string_view name, bool met, const Fault& fault) {
    if (!met) faults_.emplace_back(fault());
    if (why_ == nullptr) return;
    auto& step = why_->add({.what = name,
                            .of = std::string(of_),
                            .formula = "met",
                            .operands = {{"met", met}},
                            .result = met,
                            .detail = met ? std::string() : faults_.back()});
    step.rule.add(source_);
  }

  std::vector<std::string> found() && { return std::move(faults_); }

 private:
  Explanation* why_;
  std::string_view of_;
  const Source& source_;
  std::vector<std::string> faults_;
};

/// Looks for what is wrong with what the digits of a NIK mean.
void check_meaning(std::uint64_t nik, const std::optional<Day>& birth, Day on, Faults& faults) {
  constexpr int first_province = 11;
  faults.require("province_possible", digits_of(nik, 100'000'000'000'000U, 100) >= first_province, [&] {
    return fmt::format("digits 1 and 2 are a province, and provinces count from {}", first_province);
  });
  faults.require("regency_possible", digits_of(nik, 1'000'000'000'000U, 100) != 0,
                 [] { return "digits 3 and 4 are a regency, and none is 00"; });
  faults.require("district_possible", digits_of(nik, 10'000'000'000U, 100) != 0,
                 [] { return "digits 5 and 6 are a district, and none is 00"; });
  faults.require("birth_possible", birth.has_value(),
                 [&] { return fmt::format("digits 7 to 12 are no day, month and year of birth by {}", on); });
  faults.require("serial_possible", digits_of(nik, 1, 10'000) != 0,
                 [] { return "digits 13 to 16 are a serial number, and none is 0000"; });
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

/// The number of a text that has the form of a NIK.
std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

Condition agreement(std::string_view name, bool met, std::string detail) {
  return {name, met, std::move(detail), nik_form().source};
}

/// What is wrong with a text as a number of one form.
std::vector<std::string> faults_of(std::string_view text, const IdentifierForm& form, Day on, Explanation* why) {
  Faults faults(why, to_string(form.kind), form.source);
  const auto fault = form_fault(text, form.pattern);
  faults.require("form_fits", fault.empty(), [&] { return std::string(fault); });
  if (fault.empty() && (form.kind == IdentifierKind::nik || form.kind == IdentifierKind::payment_code_bpu)) {
    const auto nik = number_of(text);
    check_meaning(nik, birth_by(nik, on), on, faults);
  }
  return std::move(faults).found();
}

/// Explains whether a text may be a number of a kind, from the steps after the first `before`.
void explain_reading(Explanation& why, const Reading& reading, std::size_t before) {
  Explanation::Step step{.what = "fits",
                         .of = std::string(to_string(reading.kind)),
                         .formula = "form_known and all(met)",
                         .operands = {{"form_known", reading.form != nullptr}},
                         .result = reading.fits()};
  for (auto i = before; i < why.steps.size(); ++i) {
    step.operands.push_back({"met", why.steps[i].result, std::string(why.steps[i].what)});
  }
  if (reading.form == nullptr) step.detail = reading.faults.front();
  why.add(std::move(step));
}

Reading read_as(IdentifierKind kind, std::string_view text, Day on, Explanation* why) {
  const auto before = why == nullptr ? 0 : why->steps.size();
  Reading reading{kind, identifier_form(kind, on), {}};
  if (reading.form == nullptr) {
    reading.faults.push_back(fmt::format("no text on the form of {} was found by {}", kind, on));
  } else {
    reading.faults = faults_of(text, *reading.form, on, why);
  }
  if (why != nullptr) explain_reading(*why, reading, before);
  return reading;
}

}  // namespace

std::uint64_t nik_number(std::string_view text, std::string_view field) {
  if (const auto fault = form_fault(text, nik_form().pattern); !fault.empty()) {
    throw InvalidValue(field, last_four(text), fmt::format("a NIK has sixteen digits: {}", fault));
  }
  return number_of(text);
}

Nik Nik::parse(std::string_view text, Day on, std::string_view field, Explanation* why) {
  const auto number = nik_number(text, field);
  if (identifier_form(IdentifierKind::nik, on) == nullptr) {
    throw NoRule("on", fmt::format("{}", on), "no text on the form of a NIK was found by that day");
  }
  const auto birth = birth_by(number, on);
  Faults meaning(why, {}, nik_form().source);
  check_meaning(number, birth, on, meaning);
  if (const auto faults = std::move(meaning).found(); !faults.empty()) {
    throw InvalidValue(field, last_four(text), fmt::format("no NIK: {}", fmt::join(faults, "; ")));
  }
  return {number, *birth};
}

Condition check(const Nik& nik, Day birth_date, Explanation* why) {
  const Day told = nik.birth_date();
  const std::array same = {told.number() == birth_date.number(), told.month().number() == birth_date.month().number(),
                           told.year() % 100 == birth_date.year() % 100};
  constexpr std::array<std::string_view, same.size()> parts = {"day", "month", "year"};
  std::vector<std::string_view> differ;
  std::vector<Explanation::Operand> operands;
  for (std::size_t i = 0; i < same.size(); ++i) {
    if (!same[i]) differ.push_back(parts[i]);
    if (why != nullptr) operands.push_back({"same", same[i], std::string(parts[i])});
  }
  auto condition =
      agreement("birth_date_agrees", differ.empty(),
                differ.empty() ? std::string("the NIK tells the birth date given")
                               : fmt::format("the NIK tells another {} of birth", fmt::join(differ, " and ")));
  if (why != nullptr) why->add(condition_step(condition, "all(same)", std::move(operands)));
  return condition;
}

Condition check(const Nik& nik, Sex sex, Explanation* why) {
  const bool met = nik.sex() == sex;
  auto condition = agreement("sex_agrees", met, fmt::format("the NIK tells {} sex", met ? "this" : "the other"));
  if (why != nullptr) {
    why->add(condition_step(condition, "told = given", {{"told", word_value(nik.sex())}, {"given", word_value(sex)}}));
  }
  return condition;
}

std::vector<Reading> classify(std::string_view text, Day on, Explanation* why) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < words<IdentifierKind>.size(); ++i) {
    readings.push_back(read_as(static_cast<IdentifierKind>(i), text, on, why));
  }
  return readings;
}

}  // namespace jamsostek::inline v0
