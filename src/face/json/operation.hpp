#pragma once

#include <span>

#include <jamsostek/contribution/income_tax.hpp>
#include <jamsostek/contribution/line.hpp>
#include <jamsostek/law/condition.hpp>
#include <jamsostek/law/explanation.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/rounding.hpp>

#include "fields.hpp"
#include "writer.hpp"

namespace jamsostek::inline v0::face::json {

/// What every operation takes, in `options`.
struct Options {
  Rounding rounding;
  Viewpoint viewpoint;
  bool explain = false;  ///< whether the result has `steps`
};

/// Reads `options`; what they do not say stays as in `defaults`.
[[nodiscard]] Options read_options(const Field& field, Options defaults = {});

/// What an operation works with.
struct Context {
  RuleBook book;
  Options options;
  Explanation* why = nullptr;  ///< where an operation that is asked why writes its steps
};

/// One operation of the machine interface: reads its fields, computes, and writes the members of its result.
struct Operation {
  std::string_view name;
  void (*run)(Fields& request, const Context& context, Writer& result);
};

/// All operations.
[[nodiscard]] std::span<const Operation> all_operations() noexcept;

/// The operation of that name, or nothing.
[[nodiscard]] const Operation* find_operation(std::string_view name) noexcept;

/// The programmes of a list; `InvalidValue` when it is empty or names one twice.
[[nodiscard]] ProgrammeSet read_programmes(const Field& field);

/// The days of a list; none when there is no such field.
[[nodiscard]] std::vector<Day> read_days(const std::optional<Field>& field);

/// Writes `rule`, `confidence` and, where something is uncertain, `note`.
void write_rule(Writer& writer, const Sources& rule);

/// Writes a contribution line as an object; `income_tax` is a member of it where there is one.
void write_line(Writer& writer, const contribution::Line& line, const contribution::IncomeTax* income_tax = nullptr);

/// Writes the member `lines`; with the treatment of each line, unless there is none.
void write_lines(Writer& writer, const std::vector<contribution::Line>& lines,
                 std::span<const contribution::IncomeTax> income_tax = {});

/// Writes the member `funds`: an amount for every programme.
void write_funds(Writer& writer, const std::array<Money, all_programmes.size()>& funds);

/// Writes the member `conditions`.
void write_conditions(Writer& writer, const std::vector<Condition>& conditions);

/// Writes a member that is a list of texts.
template <class Texts>
void write_texts(Writer& writer, std::string_view name, const Texts& texts) {
  writer.key(name).begin_array();
  for (const auto& text : texts) writer.value(text);
  writer.end_array();
}

/// Writes the member `notes`.
void write_notes(Writer& writer, const std::vector<std::string>& notes);

}  // namespace jamsostek::inline v0::face::json
