#include "../json/identifier.hpp"

#include <fmt/format.h>

#include "computed.hpp"
#include "table.hpp"
#include "text.hpp"

/// Numbers of persons and employers, on the command line.
namespace jamsostek::inline v0::face::cli {
namespace {

struct ClassifyOptions {
  std::string number;
  std::string on;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("number", number, "The number, with its zeros in front")->required();
    command.add_option("--on", on, "The day whose texts on forms are taken (2026-11-20)")->required();
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("identifier.classify");
    request.text("on", on);
    request.text("number", number);
    common.put_into(request);
    return request;
  }
};

std::string as_text(const std::vector<Reading>& readings, const RuleBook& book) {
  Table table({{"kind"}, {"may be"}, {"what is wrong"}, {"rule"}});
  for (const auto& reading : readings) {
    const auto rule = reading.form == nullptr
                          ? std::string()
                          : fmt::format("{} [{}]", reading.form->source.citation, reading.form->source.confidence);
    table.row({std::string(to_string(reading.kind)), reading.fits() ? "yes" : "no",
               fmt::format("{}", fmt::join(reading.faults, "; ")), rule});
  }
  return table.text() + closing({}, book.id());
}

struct CheckOptions {
  std::string nik;
  std::string on;
  std::string birth_date;
  std::string sex;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("nik", nik, "Sixteen digits")->required();
    command.add_option("--on", on, "The day by which the person was born (2026-11-20)")->required();
    command.add_option("--birth-date", birth_date, "The birth date that the NIK should tell");
    command.add_option("--sex", sex, "The sex that it should tell: male or female");
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("identifier.check");
    request.text("on", on);
    request.text("nik", nik);
    request.text("birth_date", birth_date);
    request.text("sex", sex);
    common.put_into(request);
    return request;
  }
};

std::string as_text(const json::NikCheck& checked, const RuleBook& book) {
  const auto& nik = checked.nik;
  return fmt::format("{}\n{}Born on {}, {}; area {:02}.{:02}.{:02}, serial {:04}\n{}",
                     checked.agrees() ? "Agrees" : "DOES NOT AGREE", conditions_text(checked.conditions),
                     nik.birth_date(), nik.sex(), nik.province(), nik.regency(), nik.district(), nik.serial(),
                     closing({}, book.id()));
}

constexpr auto show = [](const auto& result, const RuleBook& book) { return as_text(result, book); };

}  // namespace

void add_identifier(CLI::App& app, int& status) {
  auto* identifier = app.add_subcommand("identifier", "Numbers of persons and employers: NIK, KPJ, NPP, payment codes");
  identifier->require_subcommand(1);
  add_command<CheckOptions>(*identifier, "check", "A NIK against birth date and sex", status, json::identifier_check,
                            show);
  add_command<ClassifyOptions>(*identifier, "classify", "What a number may be", status, json::identifier_classify,
                               show);
}

}  // namespace jamsostek::inline v0::face::cli
