#include <jamsostek/face/slip.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>
#include <boost/multiprecision/cpp_int.hpp>

namespace jamsostek::inline v0::face {
namespace {

using Operand = Explanation::Operand;
using Operands = std::vector<Operand>;

/// The number of an exact amount, half up to the sen.
std::string shown_exact(std::string_view text, Language language) {
  using Integer = boost::multiprecision::cpp_int;
  const auto slash = text.find('/');
  const Integer numerator{text.substr(0, slash)};
  const Integer denominator{text.substr(slash + 1)};
  const auto sen = rounded_quotient<Integer>(numerator * 100, denominator, RoundingMode::half_up);
  auto digits = Integer(abs(sen)).str();
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  auto whole = digits.substr(0, digits.size() - 2);
  const bool indonesian = language == Language::indonesian;
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), 1, indonesian ? '.' : ',');
  }
  const bool whole_sen = sen * denominator == numerator * 100;
  return fmt::format("{}{}{}{}{}", whole_sen ? "" : "~", sen < 0 ? "-" : "", whole, indonesian ? ',' : '.',
                     digits.substr(digits.size() - 2));
}

bool is_part_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

bool is_word(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::ranges::all_of(text, is_part_of_word);
}

/// A word in the language, or as it is: numbers, dates, codes of the law.
std::string word(std::string_view text, Language language) {
  return is_word(text) ? translation(text, language).value_or(std::string(text)) : std::string(text);
}

/// Words separated by blanks.
std::string phrase(std::string_view text, Language language) {
  std::string result;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    if (!result.empty()) result += ' ';
    result += word(text.substr(0, blank), language);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return result;
}

/// A value as people read it.
struct ShownValue {
  Language language;

  std::string operator()(Money value) const {
    auto text = fmt::format("{:id}", value);
    text.erase(text.find("Rp"), 2);
    if (language == Language::english) {
      for (auto& c : text) c = c == '.' ? ',' : c == ',' ? '.' : c;
    }
    return text;
  }
  std::string operator()(Rate value) const {
    auto text = fmt::format("{}", value);
    if (language == Language::indonesian) std::ranges::replace(text, '.', ',');
    return text;
  }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(const Explanation::Exact& value) const { return shown_exact(value.text, language); }
  std::string operator()(Month value) const { return fmt::format("{}", value); }
  std::string operator()(Day value) const { return fmt::format("{}", value); }
  std::string operator()(bool value) const { return word(value ? "yes" : "no", language); }
  std::string operator()(const std::string& value) const { return word(value, language); }
};

/// Writes the formula of a step with the numbers in it. What goes over several operands is written out.
class Line {
 public:
  Line(const Explanation::Step& step, Language language) : step_(step), language_(language) { split(); }

  std::string text() { return part(0, tokens_.size(), whole); }

 private:
  static constexpr std::size_t whole = static_cast<std::size_t>(-1);

  void split() {
    const auto formula = step_.formula;
    for (std::size_t at = 0; at < formula.size();) {
      auto end = at + 1;
      if (is_part_of_word(formula[at])) {
        while (end < formula.size() && is_part_of_word(formula[end])) ++end;
      } else if (formula[at] != ' ' && end < formula.size() && formula[end] == '=') {
        ++end;
      }
      if (formula[at] != ' ') tokens_.push_back(formula.substr(at, end - at));
      at = end;
    }
  }

  [[nodiscard]] Operands named(std::string_view name) const {
    Operands operands;
    std::ranges::copy_if(step_.operands, std::back_inserter(operands),
                         [&](const Operand& operand) { return operand.name == name; });
    return operands;
  }

  [[nodiscard]] std::string shown(const Operand& operand) const {
    auto name = word(operand.name, language_);
    if (!operand.of.empty()) name += ' ' + phrase(operand.of, language_);
    return name + ' ' + std::visit(ShownValue{language_}, operand.value);
  }

  /// The bracket that closes the one at `open`.
  [[nodiscard]] std::size_t closing(std::size_t open) const {
    int depth = 0;
    for (auto at = open; at < tokens_.size(); ++at) {
      if (tokens_[at] == "(") ++depth;
      if (tokens_[at] == ")" && --depth == 0) return at;
    }
    return tokens_.size();
  }

  /// Whether the brackets from one token to another hold several values.
  [[nodiscard]] bool has_comma(std::size_t open, std::size_t close) const {
    int depth = 0;
    for (auto at = open; at < close; ++at) {
      depth += tokens_[at] == "(" ? 1 : tokens_[at] == ")" ? -1 : 0;
      if (depth == 1 && tokens_[at] == ",") return true;
    }
    return false;
  }

  /// Over how many operands the names between two tokens go.
  [[nodiscard]] std::size_t count(std::size_t from, std::size_t to) const {
    std::size_t most = 1;
    for (auto at = from; at < to; ++at) {
      if (!is_operand(at)) continue;
      const auto size = named(tokens_[at]).size();
      if (size != 1) most = size;
    }
    return most;
  }

  [[nodiscard]] bool is_operand(std::size_t at) const {
    static constexpr std::array signs{"x", "and", "or", "not", "if", "then", "else", "when"};
    const auto token = tokens_[at];
    const bool function =
        at + 1 < tokens_.size() && tokens_[at + 1] == "(" && std::ranges::find(signs, token) == signs.end();
    return is_word(token) && std::ranges::find(signs, token) == signs.end() && !function;
  }

  /// What joins the values that a function goes over; empty where it takes them as a list.
  static std::string_view joint(std::string_view function) {
    return function == "sum"       ? "+"
           : function == "product" ? "x"
           : function == "all"     ? "and"
           : function == "any"     ? "or"
                                   : "";
  }

  std::string over_all(std::string_view function, std::size_t from, std::size_t to, std::size_t index) {
    const auto sign = joint(function);
    const auto times = count(from, to);
    std::vector<std::string> values;
    for (std::size_t i = 0; i < times; ++i) values.push_back(part(from, to, times == 1 ? index : i));
    if (sign.empty()) return fmt::format("{}({})", word(function, language_), fmt::join(values, "; "));
    const bool several_tokens = to - from > 1;
    if (values.empty())
      values.emplace_back(function == "product" ? "1" : function == "all" ? word("yes", language_) : "0");
    for (auto& value : values) {
      if (several_tokens && values.size() > 1) value = fmt::format("({})", value);
    }
    const auto text = fmt::format("{}", fmt::join(values, fmt::format(" {} ", word(sign, language_))));
    return values.size() > 1 && to + 1 - from < tokens_.size() - 2 ? '(' + text + ')' : text;
  }

  /// The tokens from one to another, with the `index`-th operand of each name that has several.
  std::string part(std::size_t from, std::size_t to, std::size_t index) {
    std::string text;
    const auto add = [&](std::string_view piece) {
      const bool tight = text.empty() || text.back() == '(' || piece == ")" || piece == ",";
      if (!tight) text += ' ';
      text += piece == "," ? ";" : piece;
    };
    for (auto at = from; at < to; ++at) {
      const auto token = tokens_[at];
      if (is_operand(at)) {
        const auto operands = named(token);
        if (operands.empty()) {
          add(word(token, language_) + " -");
        } else if (operands.size() == 1 || index == whole) {
          std::vector<std::string> all;
          std::ranges::transform(operands, std::back_inserter(all), [&](const Operand& each) { return shown(each); });
          add(fmt::format("{}", fmt::join(all, "; ")));
        } else {
          add(shown(operands[index]));
        }
        continue;
      }
      const bool function = is_word(token) && at + 1 < to && tokens_[at + 1] == "(";
      if (!function || token == "x" || token == "and" || token == "or" || token == "not") {
        add(is_word(token) && token != "x" ? word(token, language_) : std::string(token));
        continue;
      }
      const auto end = closing(at + 1);
      const bool single = !has_comma(at + 1, end);
      add(single ? over_all(token, at + 2, end, index)
                 : fmt::format("{}({})", word(token, language_), part(at + 2, end, index)));
      at = end;
    }
    return text;
  }

  const Explanation::Step& step_;
  Language language_;
  std::vector<std::string_view> tokens_;
};

void write(std::string& out, const Explanation::Step& step, Language language, std::size_t depth) {
  for (const auto& below : step.steps) write(out, below, language, depth + 1);
  const std::string indent(2 * depth, ' ');
  auto name = word(step.what, language);
  if (!step.of.empty()) name += ' ' + phrase(step.of, language);
  out += fmt::format("{}{}: {} = {}\n", indent, name, Line(step, language).text(),
                     std::visit(ShownValue{language}, step.result));
  std::vector<std::string> remarks;
  if (step.ceiling_applied)
    remarks.push_back(word(*step.ceiling_applied ? "ceiling_applied" : "ceiling_not_applied", language));
  if (step.rounding) {
    remarks.push_back(fmt::format("{} Rp{}: {}", word("rounded_to", language),
                                  ShownValue{language}(step.rounding->unit),
                                  word(to_string(step.rounding->mode), language)));
  }
  if (step.rule.begin() != step.rule.end()) {
    remarks.push_back(fmt::format("{} ({} {})", step.rule, word("confidence", language),
                                  word(to_string(step.rule.confidence()), language)));
  }
  if (!remarks.empty()) out += fmt::format("{}    {}\n", indent, fmt::join(remarks, "; "));
}

}  // namespace

std::string slip(const Explanation& explanation, Language language) {
  std::string text;
  for (const auto& step : explanation.steps) write(text, step, language, 0);
  return text;
}

}  // namespace jamsostek::inline v0::face
