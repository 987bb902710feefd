#include <exception>
#include <sstream>

#include <fmt/format.h>

#include <jamsostek/law/rule_book.hpp>

#include "command.hpp"
#include "file.hpp"

namespace {

using namespace jamsostek;
using namespace jamsostek::face;

/// What is wrong with a command line: the options, never what was given for them, which may be personal data.
std::string fault_of(const CLI::App& app, const CLI::ParseError& error) {
  std::string text = error.what();
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr ||
      dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
    const auto from = text.find("--");
    if (from == std::string::npos) return "an argument has a wrong form";
    return fmt::format("{} does not take what is given for it",
                       text.substr(from, text.find_first_of(" :", from) - from));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return text;
  const auto extras = app.remaining(true);
  auto shown = fmt::format("arguments that were not expected: {}", extras.size());
  for (const auto& extra : extras) {
    const auto name = extra.substr(0, extra.find('='));
    if (name.starts_with("--") && may_be_shown(name)) shown += ", " + name;
  }
  return shown;
}

int run(int argc, char** argv) {
  CLI::App app("Contributions and benefits of BPJS Ketenagakerjaan, exact to the rupiah, each with its rule.");
  app.name("jamsostek");
  app.require_subcommand(1);
  app.set_version_flag("--version",
                       fmt::format("jamsostek {}, rule book {}", JAMSOSTEK_VERSION, RuleBook::builtin().id()));
  int status = cli::done;
  cli::add_payroll(app, status);
  cli::add_audit(app, status);
  cli::add_contribution(app, status);
  cli::add_fine(app, status);
  cli::add_retro(app, status);
  cli::add_risk_tier(app, status);
  cli::add_sponsor(app, status);
  cli::add_benefit(app, status);
  cli::add_old_age(app, status);
  cli::add_identifier(app, status);
  cli::add_membership(app, status);
  cli::add_claim(app, status);
  cli::add_housing(app, status);
  cli::add_rules(app, status);
  cli::add_impact(app, status);
  cli::add_eval(app, status);
  try {
    app.parse(argc, argv);
    return status;
  } catch (const CLI::Success& wish) {  // help, or the version
    std::ostringstream text;
    static_cast<void>(app.exit(wish, text, text));
    cli::print(text.str());
    return cli::done;
  } catch (const CLI::ParseError& error) {
    cli::say(fmt::format("{}\nRun with --help for more information.\n", fault_of(app, error)));
    return cli::wrong_usage;
  }
}

}  // namespace

int main(int argc, char** argv) {
  cli::prepare_for_files();
  try {
    return run(argc, argv);
  } catch (const AmendmentError& error) {
    return cli::report(error);
  } catch (const Error& error) {
    return cli::report(error);
  } catch (const cli::FileFault& fault) {
    return cli::report(fault);
  } catch (const cli::BrokenOutput& fault) {
    return cli::report(fault);
  } catch (const std::exception& error) {
    cli::say(fmt::format("jamsostek: {}\n", error.what()));
    return cli::wrong_usage;
  }
}
