#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "../json/membership.hpp"
#include "../json/membership_cover.hpp"
#include "computed.hpp"
#include "table.hpp"
#include "text.hpp"

/// Who must join what, how and by when, on the command line.
namespace jamsostek::inline v0::face::cli {
namespace {

using json::Value;

std::string cited(const Source& source) { return fmt::format("{} [{}]", source.citation, source.confidence); }
std::string cited(const Sources& sources) { return fmt::format("{} [{}]", sources, sources.confidence()); }

std::string noted(std::string_view note) { return note.empty() ? std::string() : fmt::format("Note: {}\n", note); }

std::string listed(std::string_view what, const std::vector<std::string_view>& names) {
  return names.empty() ? std::string() : fmt::format("{}: {}\n", what, fmt::join(names, ", "));
}

struct ScaleOptions {
  std::string on;
  std::string net_assets;
  std::string business_capital;
  std::string yearly_sales;
  std::string take;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--on", on, "The day whose law is taken (2026-11-20)")->required();
    command.add_option("--net-assets", net_assets, "Net assets without land and buildings, until 2021-02-01");
    command.add_option("--business-capital", business_capital, "Capital without land and buildings, from 2021-02-02");
    command.add_option("--yearly-sales", yearly_sales, "Sales of a year: 1.500.000.000 or Rp1.500.000.000");
    command.add_option("--take", take, "Where measures differ: larger (default) or smaller");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("membership.scale");
    request.text("on", on);
    request.money("net_assets", net_assets);
    request.money("business_capital", business_capital);
    request.money("yearly_sales", yearly_sales);
    request.text("take", take);
    common.put_into(request);
    return request;
  }
};

std::string as_text(const membership::BusinessScale& scale) {
  using enum Table::Align;
  Table table({{"measure"}, {"amount", right}, {"above", right}, {"at most", right}, {"scale"}, {"rule"}});
  std::string notes;
  for (const auto& measured : scale.measures) {
    table.row({std::string(to_string(measured.measure)), shown(measured.amount),
               measured.above ? shown(*measured.above) : "", measured.at_most ? shown(*measured.at_most) : "",
               std::string(to_string(measured.scale)), cited(measured.rule)});
    notes += noted(measured.rule.notes());
  }
  return fmt::format("Scale: {}\n\n{}\n{}{}", scale.scale, table.text(), notes, closing(scale.notes, scale.book.id()));
}

struct ObligationOptions {
  std::string on;
  std::string segment;
  std::string employer;
  std::string scale;
  std::string kind;
  bool foreigner = false;
  std::optional<int> months_in_indonesia;
  std::string birth_date;
  bool jkn = false;
  bool no_jkn = false;
  std::vector<std::string> was_in;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--on", on, "The day (2026-11-20)")->required();
    command.add_option("--segment", segment, "pu, bpu, jakon or pmi")->required();
    command.add_option("--employer", employer, "private (default) or state");
    command.add_option("--scale", scale, "The scale of a private business: micro, small, medium, large");
    command.add_option("--kind", kind, fmt::format("{}", fmt::join(words<membership::WorkerKind>, ", ")));
    command.add_flag("--foreigner", foreigner, "The person is no Indonesian citizen");
    command.add_option("--months-in-indonesia", months_in_indonesia, "Months of work in Indonesia, of a foreigner");
    command.add_option("--birth-date", birth_date, "The birth date, for jp, jkp and bpu");
    auto* member = command.add_flag("--jkn", jkn, "A member of JKN, for jkp");
    command.add_flag("--no-jkn", no_jkn, "No member of JKN")->excludes(member);
    command.add_option("--was-in", was_in, "What was joined before and not left: jkk,jkm,jht,jp")->delimiter(',');
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("membership.obligations");
    request.text("on", on);
    request.text("segment", segment);
    request.text("employer.kind", employer);
    request.text("employer.scale", scale);
    request.text("worker.kind", kind);
    if (foreigner) request.flag("worker.citizen", false);
    request.integer("worker.months_in_indonesia", months_in_indonesia);
    request.text("worker.birth_date", birth_date);
    if (jkn || no_jkn) request.flag("worker.jkn", jkn);
    request.texts("was_in", was_in);
    common.put_into(request);
    return request;
  }
};

std::string as_text(const membership::Obligations& obligations) {
  Table table({{"programme"}, {"duty"}, {"unless ruled out by"}, {"rule"}});
  std::string details;
  for (const auto& obligation : obligations.programmes) {
    table.row({std::string(to_string(obligation.programme)), std::string(to_string(obligation.duty)),
               fmt::format("{}", fmt::join(obligation.missing, ", ")), cited(obligation.rule)});
    for (const auto& condition : obligation.conditions) {
      details += fmt::format("  {} {} {}: {}\n", obligation.programme, condition.met ? "met    " : "NOT MET",
                             condition.name, condition.detail);
    }
    if (const auto notes = obligation.rule.notes(); !notes.empty()) {
      details += fmt::format("  {} note: {}\n", obligation.programme, notes);
    }
  }
  return fmt::format("{}\n{}{}", table.text(), details, closing(obligations.notes, obligations.book.id()));
}

struct RegistrationOptions {
  std::string procedure;
  std::string on;
  std::string text;
  std::vector<std::string> facts;
  std::vector<std::string> papers;
  std::string form_complete_on;
  std::string first_contribution_paid_on;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("procedure", procedure, "registration.pu, registration.bpu, registration.pmi.before, ...")
        ->required();
    command.add_option("--on", on, "The day of the registration (2026-11-20)")->required();
    command.add_option("--text", text, "Take the texts of this day instead, such as older ones");
    command.add_option("--fact", facts, "A fact as name=value (yes, no, a number or a day), or its name alone for yes");
    command.add_option("--papers", papers, "The papers at hand: ktp,npwp")->delimiter(',');
    command.add_option("--form-complete-on", form_complete_on, "The day on which BPJS had the complete form");
    command.add_option("--first-contribution-paid-on", first_contribution_paid_on, "The day of the first payment");
    command.add_option("--holiday", holidays, "A holiday; may be repeated");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("membership.registration");
    request.text("procedure", procedure);
    request.text("on", on);
    request.text("text", text);
    for (const auto& fact : facts) put(request, fact);
    request.texts("papers", papers);
    request.text("form_complete_on", form_complete_on);
    request.text("first_contribution_paid_on", first_contribution_paid_on);
    request.texts("holidays", holidays);
    common.put_into(request);
    return request;
  }

 private:
  static void put(Request& request, std::string_view fact) {
    const auto at = fact.find('=');
    const auto path = fmt::format("facts.{}", fact.substr(0, at));
    const auto text = at == std::string_view::npos ? std::string_view("yes") : fact.substr(at + 1);
    if (text.empty()) throw InvalidValue("fact", fact, "a fact is written as name=value");
    if (text == "yes" || text == "no") {
      request.flag(path, text == "yes");
      return;
    }
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    request.put(path, {.kind = digits ? Value::Kind::integer : Value::Kind::string, .text = std::string(text)});
  }
};

std::string papers_text(const std::vector<membership::NeededPaper>& papers) {
  if (papers.empty()) return "No text lists papers.\n";
  Table table({{"status"}, {"paper"}, {"in the text"}, {"when"}, {"rule"}});
  for (const auto& needed : papers) {
    for (const auto& paper : needed.any_of) {
      const bool first = &paper == &needed.any_of.front();
      table.row({first ? std::string(to_string(needed.status)) : "",
                 fmt::format("{}{}", first ? "" : "or ", paper.name), std::string(paper.indonesian),
                 std::string(paper.condition), cited(*paper.source)});
    }
  }
  return '\n' + table.text() + '\n';
}

std::string cover_text(const membership::CoverBegins& cover) {
  auto text =
      fmt::format("{} {}", cover.by_the_latest ? "Cover begins at the latest on" : "Cover begins on", cover.day);
  if (cover.first_month) text += fmt::format(", first contribution month {}", *cover.first_month);
  return text + fmt::format(" ({}: {})\n", cover.row->basis, cited(cover.row->source));
}

std::string as_text(const membership::Registration& registration) {
  auto text = std::string(registration.complete ? "Complete\n" : "Not complete\n");
  for (const auto& condition : registration.conditions) {
    text += fmt::format("  {} {}: {}\n", condition.met ? "met    " : "NOT MET", condition.name, condition.detail);
  }
  text += listed("Facts still needed", registration.missing_facts);
  text += papers_text(registration.papers);
  for (const auto& list : registration.paper_texts) {
    text += fmt::format("Text of {}: {}\n", list.front().from, list.front().source.citation.instrument);
  }
  for (const auto& cover : registration.cover) text += cover_text(cover);
  text += listed("Needed to tell when cover begins", registration.missing_for_cover);
  return text + closing(registration.notes, registration.book.id());
}

struct DeadlineOptions {
  std::string name;
  std::string from;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("name", name, "The limit: registration.form, change.employer, ...")->required();
    command.add_option("--from", from, "The day of the event that it is counted from (2026-11-20)")->required();
    command.add_option("--holiday", holidays, "A holiday; may be repeated");
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("membership.deadline");
    request.text("name", name);
    request.text("from", from);
    request.texts("holidays", holidays);
    common.put_into(request);
    return request;
  }
};

std::string deadline_text(const std::vector<membership::LastDay>& days, const RuleBook& book) {
  std::string text;
  for (const auto& [day, row] : days) {
    text += fmt::format("{}{}: {} {} {} {}; to be kept by: {} ({})\n", &row == &days.front().row ? "" : "But also ",
                        day, row->count, row->unit, row->side, row->event, row->who, cited(row->source));
    text += noted(row->source.citation.note);
  }
  return text + closing({}, book.id());
}

/// The facts of cover are all days, but for the segment, the programme and the arrears.
struct CoverOptions {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> days = {{
      {"on", "The day of the accident or death (2026-11-20)"},
      {"registered", "The complete form was handed in; of construction: that of the project"},
      {"first-paid", "The first contribution (of construction: the first instalment) was paid in full"},
      {"joined", "The first day at work, or on the project"},
      {"left", "The last one"},
      {"project-from", "The first day of a construction project"},
      {"project-until", "Its last day"},
      {"treated-on", "A day of treatment after the accident, to be covered as well"},
      {"treatment-ended", "The day on which a doctor declared the end of the treatment"},
  }};

  std::string segment;
  std::string programme;
  std::array<std::string, days.size()> given;
  std::optional<int> arrears_months;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--segment", segment, "pu, bpu or jakon")->required();
    command.add_option("--programme", programme, "jkk (default) or jkm");
    command.add_option("--arrears-months", arrears_months, "Months unpaid in a row on that day, of pu and bpu");
    for (std::size_t i = 0; i < days.size(); ++i) {
      auto* option = command.add_option(fmt::format("--{}", days[i].first), given[i], std::string(days[i].second));
      if (i == 0) option->required();
    }
    common.add_to(command);
  }

  [[nodiscard]] Request request() const {
    Request request("membership.cover");
    request.text("segment", segment);
    request.text("programme", programme);
    request.integer("arrears_months", arrears_months);
    for (std::size_t i = 0; i < days.size(); ++i) {
      std::string name(days[i].first);
      std::ranges::replace(name, '-', '_');
      request.text(name, given[i]);
    }
    common.put_into(request);
    return request;
  }
};

std::string as_text(const membership::Cover& cover) {
  return fmt::format("{}: {}\n{}{}", cover.covered ? "Covered" : "NOT COVERED", cover.standing,
                     conditions_text(cover.conditions), closing({}, cover.book.id()));
}

constexpr auto show = [](const auto& result) { return as_text(result); };

}  // namespace

void add_membership(CLI::App& app, int& status) {
  auto* membership = app.add_subcommand("membership", "Who must join what, how and by when");
  membership->require_subcommand(1);
  add_command<ScaleOptions>(*membership, "scale", "The scale of a business", status, json::membership_scale, show);
  add_command<ObligationOptions>(*membership, "obligations", "Which programmes must, may and cannot be joined", status,
                                 json::membership_obligations, show);
  add_command<RegistrationOptions>(*membership, "registration", "What a registration needs, and when cover begins",
                                   status, json::membership_registration, show);
  add_command<DeadlineOptions>(*membership, "deadline", "The last day of a limit of time", status,
                               json::membership_deadline, deadline_text);
  add_command<CoverOptions>(*membership, "cover", "Whether somebody was covered on a day", status,
                            json::membership_cover, show);
}

}  // namespace jamsostek::inline v0::face::cli
