#include <jamsostek/money/money.hpp>

namespace jamsostek::inline v0 {
namespace {

constexpr std::string_view plain_form = "money is digits with at most two decimals after a point, such as 4123457.50";
constexpr std::string_view written_form = "money is written as 12000000, 12000000.50, 12.000.000 or Rp12.000.000,50";
constexpr std::string_view money_range = "money is at most 92,233,720,368,547,758.07 rupiah";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits into sen, one after the other, checked.
class SenReader {
 public:
  void take(char digit) {
    overflown_ =
        overflown_ || __builtin_mul_overflow(sen_, 10, &sen_) || __builtin_add_overflow(sen_, digit - '0', &sen_);
  }
  [[nodiscard]] bool overflown() const { return overflown_; }
  [[nodiscard]] std::int64_t sen() const { return sen_; }

 private:
  std::int64_t sen_ = 0;
  bool overflown_ = false;
};

/// Reads `whole` (digits, in groups of three behind `group` if it is given) and up to two decimals behind
/// `decimal`. False when the text has another form.
bool read_digits(std::string_view text, char group, char decimal, SenReader& reader) {
  std::size_t at = 0;
  std::size_t run = 0;
  bool grouped = false;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      ++run;
      reader.take(text[at]);
    } else if (group != '\0' && text[at] == group) {
      if (grouped ? run != 3 : (run == 0 || run > 3 || text[0] == '0')) return false;
      grouped = true;
      run = 0;
    } else {
      break;
    }
  }
  if (run == 0 || (grouped && run != 3)) return false;
  std::size_t decimals = 0;
  if (at < text.size()) {
    if (text[at] != decimal) return false;
    for (++at; at < text.size(); ++at) {
      if (!is_digit(text[at]) || ++decimals > 2) return false;
      reader.take(text[at]);
    }
    if (decimals == 0) return false;
  }
  for (; decimals < 2; ++decimals) reader.take('0');
  return true;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

Money signed_money(const SenReader& reader, bool negative, std::string_view text, std::string_view field) {
  if (reader.overflown()) throw Overflow(field, text, money_range);
  const auto money = Money::from_sen(reader.sen());
  return negative ? -money : money;
}

}  // namespace

void Money::throw_overflow() { throw Overflow("money", "", money_range); }

Money Money::parse_plain(std::string_view text, std::string_view field) {
  auto rest = text;
  const bool negative = take_prefix(rest, "-");
  SenReader reader;
  if (!read_digits(rest, '\0', '.', reader)) throw InvalidValue(field, text, plain_form);
  return signed_money(reader, negative, text, field);
}

Money Money::parse(std::string_view text, std::string_view field) {
  auto rest = text;
  const bool negative = take_prefix(rest, "-");
  const bool marked = take_prefix(rest, "Rp") || take_prefix(rest, "rp") || take_prefix(rest, "RP");
  if (marked) take_prefix(rest, " ");
  // The plain form first: `12.50` has a decimal point, while `12.500` cannot be plain and is twelve thousand five
  // hundred. Behind `Rp` only the Indonesian form stands.
  for (const char group : {'\0', '.'}) {
    if (marked && group == '\0') continue;
    SenReader reader;
    if (read_digits(rest, group, group == '\0' ? '.' : ',', reader)) {
      return signed_money(reader, negative, text, field);
    }
  }
  throw InvalidValue(field, text, written_form);
}

}  // namespace jamsostek::inline v0
