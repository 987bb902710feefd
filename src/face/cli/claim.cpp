#include "../json/claim.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "computed.hpp"
#include "text.hpp"

/// What a claim needs, on the command line.
namespace jamsostek::inline v0::face::cli {
namespace {

using namespace membership::claim;

/// The days that limits count from, each in an option of its name.
struct DateOptions {
  std::array<std::string, words<Date>.size()> given;

  void add_to(CLI::App& command) {
    static constexpr std::array<std::string_view, words<Date>.size()> about = {
        "The accident, diagnosis, death, last day of work, retirement or activity",
        "The day on which the worker was declared recovered, disabled or dead",
        "The day on which work with the hazard of a disease ended",
        "The day of the report to BPJS",
        "The day of the claim (2026-11-20)",
        "The day on which the file was complete",
        "The day of payment",
        "The day on which a person was reported as missing",
        "The birth date of the member",
        "The first day of membership",
        "The day of the placement at work",
        "The day of the last grant"};
    for (std::size_t i = 0; i < given.size(); ++i) {
      std::string name(words<Date>[i]);
      std::ranges::replace(name, '_', '-');
      command.add_option("--" + name, given[i], std::string(about[i]));
    }
  }
  void put_into(Request& request) const {
    for (std::size_t i = 0; i < given.size(); ++i) request.text(words<Date>[i], given[i]);
  }
};

/// The facts of a claim beside its procedure.
struct ClaimFacts {
  std::string text;
  std::vector<std::string> so;
  std::vector<std::string> not_so;
  std::vector<std::string> papers;
  DateOptions dates;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("--text", text, "Take the text that stood on this day instead of the latest one");
    command.add_option("--is", so, "A fact that is so, as missing facts are named: married; may be repeated");
    command.add_option("--not", not_so, "A fact that is not so; may be repeated");
    command.add_option("--paper", papers, "A paper at hand, by its word: ktp; may be repeated");
    dates.add_to(command);
    command.add_option("--holiday", holidays, "A holiday, for working days; may be repeated");
    common.add_to(command);
  }
  void put_into(Request& request) const {
    request.text("text", text);
    for (const auto& fact : so) request.flag("facts." + fact, true);
    for (const auto& fact : not_so) request.flag("facts." + fact, false);
    request.texts("papers", papers);
    dates.put_into(request);
    request.texts("holidays", holidays);
    common.put_into(request);
  }
};

struct ChecklistOptions : ClaimFacts {
  std::string procedure;
  std::string balance;

  void add_to(CLI::App& command) {
    command.add_option("procedure", procedure, "As `claim procedures` lists them: claim.jht.resignation")->required();
    command.add_option("--balance", balance, "The balance of JHT");
    ClaimFacts::add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("claim.checklist");
    request.text("procedure", procedure);
    request.money("balance", balance);
    put_into(request);
    return request;
  }
};

struct ReturnToWorkOptions : ClaimFacts {
  [[nodiscard]] Request request() const {
    Request request("claim.return_to_work");
    put_into(request);
    return request;
  }
};

struct PreventionOptions : ClaimFacts {
  std::string applicant;
  std::string activity;

  void add_to(CLI::App& command) {
    command.add_option("--as", applicant, "employer (default) or partner");
    command.add_option("--activity", activity,
                       fmt::format("{}", fmt::join(words<membership::prevention::Activity>, ", ")));
    ClaimFacts::add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("claim.prevention");
    request.text("as", applicant);
    request.text("activity", activity);
    put_into(request);
    return request;
  }
};

struct DeadlineOptions {
  std::string procedure;
  DateOptions dates;
  std::vector<std::string> holidays;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("procedure", procedure, "As `claim procedures` lists them: claim.jkk.stage_one")->required();
    dates.add_to(command);
    command.add_option("--holiday", holidays, "A holiday, for working days; may be repeated");
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("claim.deadlines");
    request.text("procedure", procedure);
    dates.put_into(request);
    request.texts("holidays", holidays);
    common.put_into(request);
    return request;
  }
};

struct ProcedureOptions {
  std::string procedure;
  std::string text;
  CommonOptions common;

  void add_to(CLI::App& command) {
    command.add_option("procedure", procedure, "One procedure, with its papers; without it all are listed");
    command.add_option("--text", text, "The text that stood on this day alone");
    common.add_to(command);
  }
  [[nodiscard]] Request request() const {
    Request request("claim.procedures");
    request.text("procedure", procedure);
    request.text("text", text);
    common.put_into(request);
    return request;
  }
};

std::string deadline_line(const Deadline& each) {
  auto line = fmt::format("  {} ({}): ", each.name, each.duty);
  if (!each.count) return line + fmt::format("not known without the day of {}\n", each.since);
  line += each.bound == Bound::latest ? "until " : "from ";
  line += each.day ? fmt::format("{}", *each.day) : fmt::format("{} {} from {}", *each.count, each.unit, each.since);
  if (each.kept) line += *each.kept ? ", kept" : ", NOT KEPT";
  line += fmt::format("  {} [{}]\n", each.sources, each.sources.confidence());
  if (!each.if_late.empty()) line += fmt::format("    if late: {}  {}\n", each.if_late, each.late);
  return line;
}

std::string deadline_lines(const std::vector<Deadline>& deadlines) {
  std::string lines = deadlines.empty() ? "" : "Limits\n";
  for (const auto& each : deadlines) lines += deadline_line(each);
  return lines;
}

std::string paper_lines(const Checklist& checklist) {
  if (!checklist.text) return {};
  auto lines = fmt::format("Papers, by the text of {}\n", *checklist.text);
  for (const auto& needed : checklist.papers) {
    const bool at_hand = needed.status == membership::PaperStatus::at_hand;
    lines += fmt::format("  {:<9}", at_hand ? "at hand" : to_string(needed.status));
    const char* before = "";
    for (const auto& paper : needed.any_of) {
      lines += fmt::format(" {}{} ({})", std::exchange(before, "or "), paper.name, paper.indonesian);
    }
    lines += '\n';
  }
  return lines;
}

std::string as_text(const Checklist& checklist) {
  auto text = paper_lines(checklist);
  for (const auto& condition : checklist.conditions) {
    text += fmt::format("{} {}: {}  {}\n", condition.met ? "met    " : "NOT MET", condition.name, condition.detail,
                        condition.sources);
  }
  if (!checklist.missing_facts.empty()) {
    text += fmt::format("Not known: {}\n", fmt::join(checklist.missing_facts, ", "));
  }
  for (const auto* filer : checklist.filers) {
    text += fmt::format("Filed by: {}  {}\n", filer->who, filer->source.citation);
  }
  if (checklist.proxy != nullptr) {
    text += fmt::format("By proxy: {}, {}  {}\n", checklist.proxy->allowed ? "yes" : "no", checklist.proxy->detail,
                        checklist.proxy->source.citation);
  }
  return text + deadline_lines(checklist.deadlines) + closing({}, checklist.book.id());
}

std::string as_text(const json::ClaimDeadlines& answer) {
  return deadline_lines(answer.deadlines) + closing({}, answer.book.id());
}

std::string as_text(const json::Prevention& answer) {
  const auto kind = answer.activity ? fmt::format("{}: {}\n", *answer.activity, kind_of(*answer.activity)) : "";
  return kind + as_text(answer.checklist);
}

std::string procedures_text(const json::ClaimProcedures& answer, const RuleBook& book) {
  std::string text;
  for (const auto& [procedure, texts] : answer.entries) {
    text += fmt::format("{}: {}\n", procedure->name, procedure->about);
    for (const auto list : texts) {
      const auto sources = json::sources_of(list);
      text += fmt::format("  text of {}: {} [{}]\n", list.front().from, sources, sources.confidence());
      if (!answer.with_papers) continue;
      for (const auto& paper : list) {
        const auto when = paper.condition.empty() ? "" : fmt::format(", if {}", paper.condition);
        text += fmt::format("    {}: {}{}\n", paper.name, paper.indonesian, when);
      }
    }
  }
  return text + closing({}, book.id());
}

constexpr auto show = [](const auto& result) { return as_text(result); };

}  // namespace

void add_claim(CLI::App& app, int& status) {
  auto* claim = app.add_subcommand("claim", "What a claim needs: papers, conditions, who files it and by when");
  claim->require_subcommand(1);
  add_command<ChecklistOptions>(*claim, "checklist", "What is needed, and what is still missing", status,
                                json::claim_checklist, show);
  add_command<ProcedureOptions>(*claim, "procedures", "The procedures, and the texts on their papers", status,
                                json::claim_procedure_texts, procedures_text);
  add_command<DeadlineOptions>(*claim, "deadlines", "The limits of a procedure", status, json::claim_deadlines, show);
  add_command<ReturnToWorkOptions>(*claim, "return-to-work", "The conditions of Return to Work", status,
                                   json::claim_return_to_work, show);
  add_command<PreventionOptions>(*claim, "prevention", "The conditions of support for prevention", status,
                                 json::claim_prevention, show);
}

}  // namespace jamsostek::inline v0::face::cli
