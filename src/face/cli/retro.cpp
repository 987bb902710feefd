#include "../json/retro.hpp"

#include <fmt/format.h>

#include "computed.hpp"
#include "file.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

struct RetroOptions {
  std::string before;
  std::string after;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("before", before, "A file with the request as it was paid; - for standard input")->required();
    command.add_option("after", after, "A file with the request as it should be; - for standard input")->required();
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("retro");
    request.put("before", read(before));
    request.put("after", read(after));
    common.put_into(request);
    return request;
  }

 private:
  static json::Value read(const std::string& name) {
    const auto text = Input(name).rest();
    try {
      return json::parse(text);
    } catch (const Error& error) {
      throw Error(error.code(), name, "", error.what());
    }
  }
};

std::string change_table(const contribution::Retro& retro, const RuleBook& book) {
  return fmt::format("Contributions as they were and as they should be\n\n{}\n{}\nRule book {}\n", retro_table(retro),
                     retro.delta.is_negative() ? fmt::format("Paid too much: {:id}", -retro.delta)
                                               : fmt::format("Still owed: {:id}", retro.delta),
                     book.id());
}

}  // namespace

void add_retro(CLI::App& app, int& status) {
  add_command<RetroOptions>(app, "retro", "What a correction changes: two contribution requests compared", status,
                            json::retro, change_table);
}

}  // namespace jamsostek::inline v0::face::cli
