#include "sponsor.hpp"

namespace jamsostek::inline v0::face::json {
namespace {

using namespace batch;

/// What a candidate's facts are in the list; the texts belong to the request.
Candidate read_candidate(const Field& field) {
  Fields fields(field);
  const auto text = [&](std::string_view name) -> std::string_view {
    const auto found = fields.find(name);
    return found ? std::string_view(found->string("a fact of a candidate is a string")) : std::string_view();
  };
  Candidate candidate{text("nik"), text("name"), text("birth_date"), text("village"), text("sex"), text("occupation"),
                      {}};
  if (const auto income = fields.find("income")) {
    const auto kind = income->value().kind;
    // A text that is no money is the fault of this candidate alone; anything but a text or a whole number is none.
    if (kind != Value::Kind::string && kind != Value::Kind::integer) static_cast<void>(income->money());
    candidate.income = income->value().text;
  }
  fields.done();
  return candidate;
}

NikSet read_members(Fields& request) {
  std::vector<std::uint64_t> numbers;
  if (const auto members = request.find("members")) {
    for (const auto& item : members->items()) {
      numbers.push_back(nik_number(item.string("a NIK is a string"), item.path()));
    }
  }
  return NikSet(std::move(numbers));
}

void write_count(Writer& writer, std::string_view name, std::int64_t count) {
  writer.key(name).raw(fmt::format("{}", count));
}

void write_amounts(Writer& writer, const SponsorAmounts& amounts) {
  for (std::size_t i = 0; i < sponsored_programmes.size(); ++i) {
    writer.member(to_string(sponsored_programmes[i]), amounts.programmes[i]);
  }
  writer.member("total", amounts.total());
}

void write_accepted(Writer& writer, const Accepted& accepted, std::int64_t line, std::string_view nik) {
  writer.begin_object();
  write_count(writer, "line", line);
  write_count(writer, "number", accepted.number);
  writer.member("nik", last_four(nik)).member("income_base", accepted.base);
  write_amounts(writer, *accepted.amounts);
  writer.end_object();
}

void write_rejected(Writer& writer, const Rejected& rejected) {
  writer.begin_object();
  write_count(writer, "line", rejected.line);
  writer.member("reason", rejected.reason).member("nik", rejected.nik).member("detail", rejected.detail);
  if (rejected.rule.begin() != rejected.rule.end()) write_rule(writer, rejected.rule);
  writer.end_object();
}

}  // namespace

void write_sponsor_summary(Writer& writer, const SponsorSummary& summary) {
  writer.key("villages").begin_array();
  for (const auto& [village, line] : summary.villages) {
    writer.begin_object().member("village", village);
    write_count(writer, "persons", line.persons);
    write_amounts(writer, line.amounts);
    writer.end_object();
  }
  writer.end_array().key("by_month").begin_array();
  for (const auto& [month, amounts] : summary.by_month) {
    writer.begin_object().member("month", month);
    write_amounts(writer, amounts);
    writer.end_object();
  }
  writer.end_array().key("rejections").begin_object();
  for (std::size_t i = 0; i < summary.rejected.size(); ++i) {
    write_count(writer, words<Rejection>[i], summary.rejected[i]);
  }
  writer.end_object().key("totals").begin_object();
  write_count(writer, "candidates", summary.candidates);
  write_count(writer, "persons", summary.persons);
  write_amounts(writer, summary.total);
  writer.end_object();
  write_notes(writer, summary.notes);
}

void run_sponsor_assess(Fields& request, const Context& context, Writer& result) {
  SponsorTerms terms{request.need("from").month()};
  if (const auto months = request.find("months")) terms.months = months->integer();
  if (const auto programmes = request.find("programmes")) terms.programmes = read_programmes(*programmes);
  if (const auto income = request.find("income")) terms.income = Income::monthly(income->money(), income->path());
  if (const auto text = request.find("age_limit")) terms.age_limit = text->word<AgeText>();
  if (const auto mismatch = request.find("nik_mismatch")) terms.nik_mismatch = mismatch->word<NikMismatch>();
  terms.viewpoint = context.options.viewpoint;
  terms.rounding = context.options.rounding;
  std::vector<Candidate> candidates;
  auto members = without_personal_data([&] {
    for (const auto& item : request.need("candidates").items()) candidates.push_back(read_candidate(item));
    auto read = read_members(request);
    request.done();
    return read;
  });

  Sponsor sponsor(context.book, terms, std::move(members), context.why);
  std::vector<Rejected> rejected;
  result.member("from", terms.from).member("months", terms.months).key("annex").begin_array();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto line = static_cast<std::int64_t>(i) + 1;
    auto answer = sponsor.assess(candidates[i], line);
    if (const auto* accepted = std::get_if<Accepted>(&answer)) {
      write_accepted(result, *accepted, line, candidates[i].nik);
    } else {
      rejected.push_back(std::move(std::get<Rejected>(answer)));
    }
  }
  result.end_array().key("rejected").begin_array();
  for (const auto& each : rejected) write_rejected(result, each);
  result.end_array();
  write_sponsor_summary(result, sponsor.summary());
}

}  // namespace jamsostek::inline v0::face::json
