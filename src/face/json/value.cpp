#include "value.hpp"

#include <nlohmann/json.hpp>

#include <jamsostek/error.hpp>

#include "writer.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

constexpr std::string_view stand_in_end = "e-99";

/// What stands in for the n-th number that the parser cannot hold: no longer than such a number, and nothing that a
/// request would have.
std::string stand_in(std::size_t n) { return fmt::format("{}{}", n, stand_in_end); }

/// Builds values from the events of the parser, so that no number passes through binary floating point and a
/// repeated key is seen.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  /// `stand_ins`: numbers whose text was replaced, see `parse`.
  explicit Builder(const std::vector<std::string>& stand_ins) : stand_ins_(stand_ins) {}

  Value root;
  std::string fault;
  /// Set when a number is beyond what the parser can hold: its text, and where it ends.
  std::string too_long;
  std::size_t too_long_end = 0;

  bool null() override { return add({}); }
  bool boolean(bool flag) override { return add({.kind = Value::Kind::boolean, .boolean = flag}); }
  bool number_integer(number_integer_t number) override {
    return add({.kind = Value::Kind::integer, .text = std::to_string(number)});
  }
  bool number_unsigned(number_unsigned_t number) override {
    return add({.kind = Value::Kind::integer, .text = std::to_string(number)});
  }
  bool number_float(number_float_t /*binary*/, const string_t& written) override {
    const auto text = original(written);
    // An integer too long for 64 bits arrives here as well; only its text tells.
    const bool whole = text.find_first_of(".eE") == std::string::npos;
    return add({.kind = whole ? Value::Kind::integer : Value::Kind::fraction, .text = text});
  }
  bool string(string_t& text) override { return add({.kind = Value::Kind::string, .text = std::move(text)}); }
  bool binary(binary_t& /*bytes*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(Value::Kind::object); }
  bool start_array(std::size_t /*size*/) override { return open(Value::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    auto& object = *stack_.back();
    if (object.members.size() == most_members) {
      return refuse(fmt::format("an object in it has more than {} fields", most_members));
    }
    if (object.members.empty()) object.members.reserve(usual_members);
    object.repeated_key = object.repeated_key || object.find(name) != nullptr;
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) override {
    if (error.id == out_of_range_number) {
      too_long = token;
      too_long_end = position;
    }
    fault = fmt::format("it is no JSON at byte {}", position);
    return false;
  }

 private:
  // What a request may be made of: these bound the time and the memory that it takes.
  static constexpr std::size_t deepest = 64;
  static constexpr std::size_t most_members = 1000;
  static constexpr std::size_t most_values = 200'000;
  static constexpr std::size_t usual_members = 8;
  static constexpr int out_of_range_number = 406;

  /// The text of a number as the request has it.
  [[nodiscard]] std::string original(const std::string& written) const {
    if (!written.ends_with(stand_in_end)) return written;
    for (std::size_t i = 0; i < stand_ins_.size(); ++i) {
      if (written == stand_in(i)) return stand_ins_[i];
    }
    return written;
  }

  Value& place(Value&& value) {
    if (stack_.empty()) return root = std::move(value);
    auto& parent = *stack_.back();
    if (parent.kind == Value::Kind::array) return parent.items.emplace_back(std::move(value));
    return parent.members.emplace_back(std::move(key_), std::move(value)).second;
  }
  bool refuse(std::string why) {
    fault = std::move(why);
    return false;
  }
  /// Whether one more value may stand in the request.
  bool count() { return ++values_ <= most_values || refuse(fmt::format("it has more than {} values", most_values)); }
  bool add(Value&& value) {
    if (!count()) return false;
    place(std::move(value));
    return true;
  }
  bool open(Value::Kind kind) {
    if (stack_.size() == deepest) return refuse(fmt::format("it is nested deeper than {} levels", deepest));
    if (!count()) return false;
    // Parents do not move while a child is open: nothing is added to them meanwhile.
    stack_.push_back(&place({.kind = kind}));
    return true;
  }
  bool close() {
    stack_.pop_back();
    return true;
  }

  const std::vector<std::string>& stand_ins_;
  std::vector<Value*> stack_;
  std::size_t values_ = 0;
  std::string key_;
};

}  // namespace

const Value* Value::find(std::string_view key) const noexcept {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Value parse(std::string_view text) {
  // The parser holds every number as a binary fraction beside its text, and gives up where that overflows (1e400).
  // Only the text counts here, so such a number is replaced and read again under its own text.
  std::string replaced;
  std::vector<std::string> stand_ins;
  constexpr std::size_t most_stand_ins = 100;
  while (true) {
    Builder builder(stand_ins);
    if (nlohmann::json::sax_parse(stand_ins.empty() ? text : std::string_view(replaced), &builder)) {
      return std::move(builder.root);
    }
    const auto size = builder.too_long.size();
    if (replaced.empty()) replaced = text;
    if (size == 0 || size > builder.too_long_end || stand_ins.size() == most_stand_ins ||
        replaced.compare(builder.too_long_end - size, size, builder.too_long) != 0) {
      throw Error(ErrorCode::bad_json, "", "", fmt::format("the line cannot be read: {}", builder.fault));
    }
    replaced.replace(builder.too_long_end - size, size, stand_in(stand_ins.size()));
    stand_ins.push_back(std::move(builder.too_long));
  }
}

void write(std::string& out, const Value& value) {
  switch (value.kind) {
    case Value::Kind::null: out += "null"; break;
    case Value::Kind::boolean: out += value.boolean ? "true" : "false"; break;
    case Value::Kind::integer:
    case Value::Kind::fraction: out += value.text; break;
    case Value::Kind::string: write_string(out, value.text); break;
    case Value::Kind::array: {
      char before = '[';
      for (const auto& item : value.items) {
        out += std::exchange(before, ',');
        write(out, item);
      }
      out += before == '[' ? "[]" : "]";
      break;
    }
    case Value::Kind::object: {
      char before = '{';
      for (const auto& [name, member] : value.members) {
        out += std::exchange(before, ',');
        write_string(out, name);
        out += ':';
        write(out, member);
      }
      out += before == '{' ? "{}" : "}";
      break;
    }
  }
}

std::string shown(const Value& value) {
  if (value.kind == Value::Kind::string) return value.text;
  std::string text;
  write(text, value);
  return text;
}

}  // namespace jamsostek::inline v0::face::json
