#include <jamsostek/law/deadline.hpp>

#include <algorithm>
#include <tuple>

#include "texts.hpp"

namespace jamsostek::inline v0 {
namespace {

using namespace builtin;
using enum Confidence;

constexpr auto working = TimeUnit::working_days;
constexpr auto after = TimeSide::after;
constexpr auto before = TimeSide::before;
constexpr Day faq_day = faq_2018.known;

constexpr std::string_view title = "a limit of time of membership";
constexpr std::string_view accepted = "the form is complete and the first contribution paid";
constexpr std::string_view presumed =
    "that the limit stood before the questions and answers of July 2018 is presumed: the article was not seen";
constexpr std::string_view successor_unseen =
    "Permenaker 5/2021 took the place of the instrument; that it keeps the limit was not seen";
constexpr Day succeeded = Day(2021, 4, 1);

constexpr Source told(std::string_view article) { return source(faq_2018, article, title, high); }
constexpr Source jakon_then(std::string_view article) { return source(permenaker_44_2015, article, title, high); }
constexpr Source jakon_now(std::string_view article) {
  return source(permenaker_44_2015, article, title, medium, successor_unseen);
}
constexpr Source earlier = source(pp_44_2015, "", title, low, presumed);

constexpr DeadlineRow table[] = {
    {"change.employer", 7, working, after, "employer", "the change of wages, number of workers, address or the like",
     benefits_began, source(pp_44_2015, "Pasal 9(3)", title, high)},
    {"change.jakon.workers", 7, working, after, "contractor", "the change of workers", succeeded,
     jakon_now("Pasal 4(1)")},
    {"change.jakon.workers", 7, working, after, "contractor", "the change of workers", permenaker_44_2015.known,
     jakon_then("Pasal 4(1)")},
    {"change.participant", 7, working, after, "employer", "the worker reports a change of personal or family data",
     benefits_began, source(pp_44_2015, "Pasal 9(2)", title, high)},
    {"complaint.answer", 5, working, after, "bpjs", "the complaint is received", faq_day, told("JAMINAN SOSIAL 40")},
    {"pension.heirs_change", 1, TimeUnit::months, before, "employer", "the pension age is reached", faq_day,
     told("PU 6")},
    {"pension.notice", 3, TimeUnit::months, before, "bpjs", "the pension age is reached", faq_day, told("PU 6")},
    {"registration.bpu.number", 1, working, after, "bpjs", accepted, faq_day, told("JAMINAN SOSIAL 32")},
    {"registration.bpu.number", 1, working, after, "bpjs", accepted, benefits_began, earlier},
    {"registration.card_to_worker", 3, working, after, "employer", "the card is received from BPJS", faq_day,
     told("PU 67")},
    {"registration.card_to_worker", 3, working, after, "employer", "the card is received from BPJS", benefits_began,
     earlier},
    {"registration.certificate", 7, working, after, "bpjs", accepted, faq_day, told("JAMINAN SOSIAL 31, PU 60")},
    {"registration.certificate", 7, TimeUnit::days, after, "bpjs", "membership is active", balikpapan.known,
     source(balikpapan, "4", title, medium, balikpapan_note)},
    {"registration.certificate", 7, working, after, "bpjs", accepted, benefits_began, earlier},
    {"registration.form", 30, working, after, "employer", "BPJS hands over the form", faq_day,
     told("JAMINAN SOSIAL 31, PU 12")},
    {"registration.form", 30, working, after, "employer", "BPJS hands over the form", benefits_began, earlier},
    {"registration.jakon.certificate", 1, working, after, "bpjs", accepted, succeeded, jakon_now("Pasal 3(4)")},
    {"registration.jakon.certificate", 1, working, after, "bpjs", accepted, permenaker_44_2015.known,
     jakon_then("Pasal 3(4)")},
    {"registration.jakon.project", 14, working, after, "contractor", "the work order (SPK) is issued", succeeded,
     jakon_now("Pasal 3(3)")},
    {"registration.jakon.project", 14, working, after, "contractor", "the work order (SPK) is issued",
     permenaker_44_2015.known, jakon_then("Pasal 3(3)")},
    {"registration.jakon.project", 14, working, before, "contractor", "the construction work begins", faq_day,
     told("JASA KONSTRUKSI 2")},
    {"registration.jakon.proof", 7, working, after, "bpjs", "the certificate is issued", succeeded,
     jakon_now("Pasal 3(5)")},
    {"registration.jakon.proof", 7, working, after, "bpjs", "the certificate is issued", permenaker_44_2015.known,
     jakon_then("Pasal 3(5)")},
    {"registration.number", 1, working, after, "bpjs", accepted, faq_day, told("JAMINAN SOSIAL 31")},
    {"registration.number", 1, working, after, "bpjs", accepted, benefits_began,
     source(permenaker_29_2015, "Pasal 8(2)", title, medium, "the article is on JP")},
    {"registration.worker", 30, TimeUnit::days, after, "employer", "the worker begins to work", benefits_began,
     source(pp_45_2015, "Pasal 4", title, high, "JP; the number of the article was not seen")},
};

constexpr bool in_order(std::span<const DeadlineRow> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].count < 1 || rows[i].who.empty() || rows[i].event.empty() || !sound(rows[i].source)) return false;
    if (i != 0 && rows[i].name < rows[i - 1].name) return false;
  }
  return true;
}
static_assert(in_order(table));

/// Whether two texts say the same of a limit.
bool same_limit(const DeadlineRow& a, const DeadlineRow& b) {
  return std::tie(a.count, a.unit, a.side, a.event) == std::tie(b.count, b.unit, b.side, b.event);
}

std::string names() {
  std::string text;
  std::string_view last;
  for (const auto& row : table) {
    if (row.name == last) continue;
    text += fmt::format("{}{}", last.empty() ? "" : ", ", row.name);
    last = row.name;
  }
  return text;
}

}  // namespace

std::span<const DeadlineRow> deadline_table() noexcept { return table; }

std::vector<const DeadlineRow*> deadline_rows(std::string_view name, Day event, std::string_view name_field,
                                              std::string_view day_field) {
  std::vector<const DeadlineRow*> rows;
  bool known = false;
  for (const auto& row : table) {
    if (row.name != name) continue;
    known = true;
    const auto repeats = [&](const DeadlineRow* each) { return same_limit(*each, row); };
    if (row.from <= event && std::ranges::none_of(rows, repeats)) rows.push_back(&row);
  }
  if (!known) {
    throw InvalidValue(name_field, name, fmt::format("there is no limit of that name; there are {}", names()));
  }
  if (rows.empty()) {
    throw NoRule(day_field, fmt::format("{}", event), fmt::format("no text on {} was found for that day", name));
  }
  return rows;
}

}  // namespace jamsostek::inline v0
