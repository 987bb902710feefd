#include <csignal>
#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include <jamsostek/law/rule_book.hpp>

#include "command.hpp"
#include "file.hpp"

int main(int argc, char** argv) {
  using namespace jamsostek;
  using namespace jamsostek::face;

  // A reader that goes away is noticed by the write that fails, and answered with an exit status.
  std::signal(SIGPIPE, SIG_IGN);

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
  } catch (const CLI::Success& wish) {
    return app.exit(wish);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return cli::wrong_usage;
  } catch (const AmendmentError& error) {
    return cli::report(error);
  } catch (const Error& error) {
    return cli::report(error);
  } catch (const cli::FileFault& fault) {
    return cli::report(fault);
  } catch (const cli::BrokenOutput&) {
    fmt::print(stderr, "jamsostek: standard output cannot be written\n");
    return cli::output_broke;
  } catch (const std::exception& error) {
    fmt::print(stderr, "jamsostek: {}\n", error.what());
    return cli::wrong_usage;
  }
}
