#pragma once

#include <concepts>
#include <memory>
#include <string>

#include "../json/evaluation.hpp"
#include "../json/operation.hpp"
#include "command.hpp"

namespace jamsostek::inline v0::face::cli {

/// What an operation computes from a request that a command put together, before it is written as JSON. Where the
/// request asks why, `why` receives the steps.
template <class Compute>
[[nodiscard]] auto computed(const Request& request, const RuleBook& book, const Compute& compute, Explanation& why) {
  json::Fields fields(json::Field(request.value(), ""));
  static_cast<void>(fields.find("op"));
  json::Context context{book, {}};
  if (const auto options = fields.find("options")) context.options = json::read_options(*options);
  if (context.options.explain) context.why = &why;
  return compute(fields, context);
}

/// Adds a command that answers one request. `Options` become the request (`add_to`, `request()`, `common`), `compute`
/// answers it, and `show`, given the result, or the options and the result, or the result and the rule book, makes the
/// text that a person reads; with `--json` the result of the machine interface is printed instead. Options that have
/// `save(result)` write files first, so that what is printed stands for a command that did all it was told to; those
/// that have `status(result)` decide on the exit status. With `--explain` a slip of the steps follows the text.
template <class Options, class Compute, class Show>
void add_command(CLI::App& parent, const std::string& name, const std::string& about, int& status, Compute compute,
                 Show show) {
  auto* command = parent.add_subcommand(name, about);
  const auto options = std::make_shared<Options>();
  options->add_to(*command);
  command->callback([options, compute, show, &status] {
    const auto book = options->common.rules.book();
    const auto request = options->request();
    const auto language = options->common.language();
    Explanation why;
    const auto result = computed(request, book, compute, why);
    if constexpr (requires { options->save(result); }) options->save(result);
    if (options->common.json) {
      print(json::result_of(request.value(), book) + '\n');
    } else {
      auto text = [&] {
        if constexpr (std::invocable<Show, const Options&, decltype(result)>) {
          return show(*options, result);
        } else if constexpr (std::invocable<Show, decltype(result), const RuleBook&>) {
          return show(result, book);
        } else {
          return show(result);
        }
      }();
      if (!why.steps.empty()) text += '\n' + slip(why, language);
      print(text);
    }
    status = done;
    if constexpr (requires { options->status(result); }) status = options->status(result);
  });
}

}  // namespace jamsostek::inline v0::face::cli
