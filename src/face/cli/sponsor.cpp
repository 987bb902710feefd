#include <jamsostek/batch/sponsor.hpp>

#include <iterator>
#include <memory>

#include <fmt/format.h>

#include <jamsostek/face/slip.hpp>

#include "../json/sponsor.hpp"
#include "file.hpp"
#include "payroll_file.hpp"
#include "recap.hpp"
#include "table.hpp"
#include "text.hpp"

namespace jamsostek::inline v0::face::cli {
namespace {

using namespace batch;

struct SponsorOptions {
  std::string candidates;
  std::string members;
  std::string from;
  int months = SponsorTerms{Month(2015, 7)}.months;
  std::vector<std::string> programmes;
  std::string income;
  std::string age_limit;
  std::string nik_mismatch;
  std::string known_on;
  std::string stale;
  RulesOption rules;
  bool explain = false;
  std::string lang;
  std::string output = "-";
  std::string rejected;
  std::string summary;

  void add_to(CLI::App& command) {
    command.add_option("candidates", candidates, "The file of candidates; - for standard input")->required();
    command.add_option("--members", members, "A file of persons who are members already, with a column nik");
    command.add_option("--from", from, "The first contribution month (2026-01)")->required();
    command.add_option("--months", months, "How many months are paid, 1 to 12 (default 12)");
    command.add_option("--programmes", programmes, "What is paid (default jkk,jkm; jht may be added)")->delimiter(',');
    command.add_option("--income", income, "The monthly income of rows that name none (default: the lowest bracket)");
    command.add_option("--age-limit", age_limit, "in_force (default) or registration_page, which says under 60");
    command.add_option("--nik-mismatch", nik_mismatch,
                       "A NIK that tells another birth date or sex: reject (default) or accept");
    command.add_option("--known-on", known_on, "Use only rules published by this day (2026-11-20)");
    command.add_option("--stale", stale, "A yearly value that is overdue: refuse (default) or hold");
    rules.add_to(command);
    command.add_flag("--explain", explain,
                     "Say why, on standard error: a slip with the checks of each candidate and every sum, for lists "
                     "that are short");
    command.add_option("--lang", lang, "The language of the slip: id or en (default from the environment)");
    command.add_option("-o,--output", output, "The annex to write; - for standard output (default)");
    command.add_option("--rejected", rejected,
                       "The file to write rejected candidates to, instead of standard error; CSV");
    command.add_option("--summary", summary,
                       "Also write the sums by village and month to this file: a table, CSV when the name ends in "
                       ".csv, JSON when it ends in .json; - for standard output");
  }

  [[nodiscard]] SponsorTerms terms() const {
    SponsorTerms terms{Month::parse(from, "--from")};
    terms.months = months;
    if (!programmes.empty()) {
      terms.programmes = {};
      for (const auto& programme : programmes) terms.programmes.add(parse_word<Programme>(programme, "--programmes"));
    }
    if (!income.empty()) terms.income = Income::monthly(Money::parse(income, "--income"), "--income");
    if (!age_limit.empty()) terms.age_limit = parse_word<AgeText>(age_limit, "--age-limit");
    if (!nik_mismatch.empty()) terms.nik_mismatch = parse_word<NikMismatch>(nik_mismatch, "--nik-mismatch");
    if (!known_on.empty()) terms.viewpoint.known_on = Day::parse(known_on, "--known-on");
    if (!stale.empty()) terms.viewpoint.stale = parse_word<Stale>(stale, "--stale");
    return terms;
  }

  void check_files() const {
    if (candidates == "-" && members == "-") {
      throw InvalidValue("--members", members, "standard input is one file: candidates or members");
    }
  }
};

/// Reads a file in blocks: `begin(header)` makes what takes them, `take(made, rows, line)` hands it one, and
/// `too_long(made, row)` a row that is too long.
template <class Begin, class Take, class TooLong>
auto read_blocks(const std::string& name, const Begin& begin, const Take& take, const TooLong& too_long) {
  Input input(name);
  csv::BlockReader reader([&](char* to, std::size_t size) { return input.read(to, size); });
  auto made = begin(header_of(reader, name));
  while (const auto block = reader.next()) {
    take(made, block->text, block->first_line);
    if (const auto row = too_long_row(*block)) too_long(made, *row);
  }
  return made;
}

/// Where rejected candidates go: a file, or standard error.
class Rejections {
 public:
  explicit Rejections(const std::string& name) {
    if (name.empty()) return;
    file_.emplace(name, "--rejected");
    file_->write("line,reason,nik,detail,rule,confidence\n");
  }

  void add(const Rejected& rejected) {
    const auto& [line, reason, nik, detail, rule] = rejected;
    if (!file_) {
      tell("line", rejected);
      return;
    }
    const bool cited = rule.begin() != rule.end();
    auto text = fmt::format("{},{},{},", line, reason, nik);
    csv::append_field(text, detail);
    text += ',';
    csv::append_field(text, fmt::format("{}", rule));
    fmt::format_to(std::back_inserter(text), ",{}\n", cited ? to_string(rule.confidence()) : "");
    file_->write(text);
  }
  void finish() {
    if (file_) file_->finish();
  }

  static void tell(std::string_view where, const Rejected& rejected) {
    say(fmt::format("{} {}: {}: {}{}{}\n", where, rejected.line, rejected.reason, rejected.nik,
                    rejected.nik.empty() ? "" : ": ", rejected.detail));
  }

 private:
  std::optional<Output> file_;
};

/// The members of a file, and how many rows of it could not be read.
std::pair<NikSet, std::int64_t> read_members(const std::string& name) {
  if (name.empty()) return {};
  std::int64_t bad = 0;
  const auto refuse = [&](const Rejected& rejected) {
    Rejections::tell("members, line", rejected);
    ++bad;
  };
  auto file = read_blocks(
      name, [](std::string_view header) { return MemberFile(header); },
      [&](MemberFile& members, std::string_view rows, std::int64_t line) {
        for (const auto& rejected : members.read(rows, line)) refuse(rejected);
      },
      [&](MemberFile&, const BadRow& row) {
        refuse({row.line, Rejection::bad_row, {}, row.message, {}});
      });
  return {std::move(file).members(), bad};
}

std::vector<std::string> amount_cells(const SponsorAmounts& amounts) {
  std::vector<std::string> cells;
  for (const auto amount : amounts.programmes) cells.push_back(shown(amount));
  cells.push_back(shown(amounts.total()));
  return cells;
}

Table amount_table(std::string_view first) {
  using enum Table::Align;
  return Table({{first}, {"persons", right}, {"jkk", right}, {"jkm", right}, {"jht", right}, {"total", right}});
}

void add_row(Table& table, std::string name, std::int64_t persons, const SponsorAmounts& amounts) {
  std::vector<std::string> cells{std::move(name), fmt::format("{}", persons)};
  for (auto& cell : amount_cells(amounts)) cells.push_back(std::move(cell));
  table.row(std::move(cells));
}

/// How many candidates there were, and what became of them.
std::string counts(const SponsorSummary& summary) {
  auto text = fmt::format("{} candidates, {} in the annex", summary.candidates, summary.persons);
  for (std::size_t i = 0; i < summary.rejected.size(); ++i) {
    if (summary.rejected[i] != 0) text += fmt::format(", {} {}", summary.rejected[i], words<Rejection>[i]);
  }
  return text + '\n';
}

std::string as_table(const SponsorSummary& summary) {
  auto villages = amount_table("village");
  for (const auto& [village, line] : summary.villages) add_row(villages, village, line.persons, line.amounts);
  villages.rule();
  add_row(villages, "total", summary.persons, summary.total);
  auto months = amount_table("month");
  for (const auto& [month, amounts] : summary.by_month) {
    add_row(months, fmt::format("{}", month), summary.persons, amounts);
  }
  return fmt::format("Contributions of vulnerable workers, {} months from {}\n\n{}\n{}\n{}{}", summary.months,
                     summary.from, villages.text(), months.text(), counts(summary),
                     closing(summary.notes, summary.book.id()));
}

/// One value a row, so that every one of them has a place of its own.
std::string as_csv(const SponsorSummary& summary) {
  std::string text = "item,village,month,programme,value\n";
  const auto row = [&](std::string_view item, std::string_view village, std::string_view month,
                       std::string_view programme, const auto& value) {
    text += item;
    text += ',';
    csv::append_field(text, village);
    fmt::format_to(std::back_inserter(text), ",{},{},{}\n", month, programme, value);
  };
  const auto amounts = [&](std::string_view village, std::string_view month, const SponsorAmounts& sums) {
    for (std::size_t i = 0; i < sponsored_programmes.size(); ++i) {
      row("contribution", village, month, to_string(sponsored_programmes[i]), sums.programmes[i]);
    }
    row("contributions", village, month, "", sums.total());
  };
  row("from", "", "", "", summary.from);
  row("months", "", "", "", summary.months);
  row("candidates", "", "", "", summary.candidates);
  row("persons", "", "", "", summary.persons);
  for (std::size_t i = 0; i < summary.rejected.size(); ++i) {
    row(fmt::format("rejected.{}", words<Rejection>[i]), "", "", "", summary.rejected[i]);
  }
  for (const auto& [village, line] : summary.villages) {
    row("persons", village, "", "", line.persons);
    amounts(village, "", line.amounts);
  }
  for (const auto& [month, sums] : summary.by_month) amounts("", fmt::format("{}", month), sums);
  amounts("", "", summary.total);
  row("rulebook", "", "", "", summary.book.id());
  return text;
}

std::string as_json(const SponsorSummary& summary) {
  std::string text;
  json::Writer writer(text);
  writer.begin_object().member("from", summary.from).member("months", summary.months);
  json::write_sponsor_summary(writer, summary);
  writer.member("rulebook", summary.book.id()).end_object();
  return text += '\n';
}

std::string summary_text(const SponsorSummary& summary, RecapForm form) {
  switch (form) {
    case RecapForm::csv: return as_csv(summary);
    case RecapForm::json: return as_json(summary);
    case RecapForm::table: break;
  }
  return as_table(summary);
}

int run(const SponsorOptions& options) {
  options.check_files();
  const auto terms = options.terms();
  auto [members, bad_members] = read_members(options.members);
  const auto language = language_of(options.lang);
  Explanation why;
  Sponsor sponsor(options.rules.book(), terms, std::move(members), options.explain ? &why : nullptr);
  std::optional<Output> output;
  std::optional<Rejections> rejections;
  std::optional<Output> summary_file;
  read_blocks(
      options.candidates,
      [&](std::string_view header) {
        CandidateFile file(sponsor, header);
        output.emplace(options.output, "-o");
        rejections.emplace(options.rejected);
        if (!options.summary.empty()) summary_file.emplace(options.summary, "--summary");
        output->write(CandidateFile::annex_header());
        return file;
      },
      [&](CandidateFile& file, std::string_view rows, std::int64_t line) {
        const auto result = file.read(rows, line);
        output->write(result.annex);
        for (const auto& rejected : result.rejected) rejections->add(rejected);
      },
      [&](CandidateFile&, const BadRow& row) { rejections->add(sponsor.refuse(row.line, row.message)); });
  const auto summary = sponsor.summary();
  if (summary_file) summary_file->write(summary_text(summary, recap_form(options.summary)));
  output->finish();
  rejections->finish();
  if (summary_file) summary_file->finish();
  if (options.explain) say(slip(why, language));
  say(fmt::format("{}To pay from {} for {} months: {}. Rule book {}\n", counts(summary), summary.from, summary.months,
                  shown(summary.total.total()), summary.book.id()));
  return summary.persons == summary.candidates && bad_members == 0 ? done : bad_rows;
}

}  // namespace

void add_sponsor(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "sponsor", "Vulnerable workers whom a local government pays for: a file of candidates in, the annex out");
  const auto options = std::make_shared<SponsorOptions>();
  options->add_to(*command);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace jamsostek::inline v0::face::cli
